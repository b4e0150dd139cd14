using ServiceBot.Answers.Composing;
using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Tests.Composing;

public sealed class ServicesTests
{
    private static readonly Analyzer Words = new(SmallKnowledge.Lexicon(("words.txt", "综合服务中心\n文化活动中心\n服务中心\n送餐\n")));
    private static readonly Question Where = new() { Subject = "中心在哪里", Kind = QuestionKind.Where };

    [Fact]
    public void Of_GeneralWord_IsWhatTheTextsHaveOfIt() =>
        Assert.Equal(["文化活动中心", "综合服务中心"], Services.Of(Where, Focused("中心"), [Of("综合服务中心和文化活动中心都开放。"), Of("文化活动中心在竹园路。")], Words));

    [Fact]
    public void Of_QuestionSaysMore_IsEmpty() =>
        Assert.Empty(Services.Of(Where, Focused("中心", "送餐"), [Of("综合服务中心和文化活动中心都开放。")], Words));

    [Theory]
    [InlineData(QuestionKind.Compare)]
    [InlineData(QuestionKind.Unknown)]
    public void Of_KindThatIsNotOfAService_IsEmpty(object kind) =>
        Assert.Empty(Services.Of(Where with { Kind = (QuestionKind)kind }, Focused("中心"), [Of("综合服务中心和文化活动中心都开放。")], Words));

    private static Focus Focused(params string[] terms) =>
        new([.. terms.Select(term => new FocusTerm([new Synonym(term, 1)], 1, IsFieldWord: true, LeadsToField: false, IsInTexts: true, Clause: 0))]);

    private static Sentence Of(string text)
    {
        var document = Evidence.Sentences.Document("d");
        return Evidence.Sentences.Of(document, Evidence.Sentences.Passage(document, 1, text), text);
    }
}
