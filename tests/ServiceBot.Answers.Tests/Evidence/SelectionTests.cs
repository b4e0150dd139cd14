using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Answers.Tests.Evidence;

public sealed class SelectionTests
{
    private static readonly Focus Canteen = new([FocusTerms.Of("食堂"), FocusTerms.Of("送餐")]);
    private static readonly Question Open = new() { Subject = "", Kind = QuestionKind.Which };
    private static readonly Question HowMany = new() { Subject = "", Kind = QuestionKind.HowMany };
    private static readonly Document Report = Sentences.Document("a");
    private static readonly Passage Passage = Sentences.Passage(Report, 1, "食堂在竹园路。送餐给85名老人。食堂很好。别的事。");

    [Fact]
    public void Pick_SentenceThatAddsWhatTheBestLeavesOut_IsAddedBehindIt()
    {
        var best = Sentences.Of(Report, Passage, "送餐给85名老人。");
        var other = Sentences.Of(Report, Passage, "食堂在竹园路。", score: 0.9);

        var picked = Selection.Pick(best, [best, other], Canteen, HowMany);

        Assert.Equal(["送餐给85名老人。", "食堂在竹园路。"], picked.Select(sentence => sentence.Text));
    }

    [Fact]
    public void Pick_SentenceThatAddsNothing_IsLeftOut()
    {
        var best = Sentences.Of(Report, Passage, "食堂在竹园路。");
        var other = Sentences.Of(Report, Passage, "食堂很好。", score: 0.7);

        Assert.Equal([best], Selection.Pick(best, [best, other], Canteen, HowMany));
    }

    [Fact]
    public void Pick_SentenceOfAnotherYear_IsLeftOut()
    {
        var best = Sentences.Of(Report, Passage, "食堂在竹园路。");
        var other = Sentences.Of(Report, Passage, "送餐给85名老人。", year: 2019);

        Assert.Equal([best], Selection.Pick(best, [best, other], Canteen, Open));
    }

    [Fact]
    public void Pick_SentenceOfAnotherSubDistrict_IsLeftOut()
    {
        var elsewhere = Sentences.Document("b", "桂花街道");
        var best = Sentences.Of(Report, Passage, "食堂在竹园路。");
        var other = Sentences.Of(elsewhere, Sentences.Passage(elsewhere, 1, "送餐给9名老人。"), "送餐给9名老人。");

        Assert.Equal([best], Selection.Pick(best, [best, other], Canteen, Open));
    }

    [Fact]
    public void Pick_ManySentences_AreAtMostThree()
    {
        var focus = new Focus(Enumerable.Range(0, 6).Select(i => FocusTerms.Of($"项目{(char)('甲' + i)}")).ToList());
        var texts = focus.Terms.Select(term => $"{term.Term}做了。").ToList();
        var passage = Sentences.Passage(Report, 2, string.Concat(texts));
        var sentences = texts.ConvertAll(text => Sentences.Of(Report, passage, text));

        Assert.Equal(3, Selection.Pick(sentences[0], sentences, focus, Open).Count);
    }

    [Fact]
    public void Pick_SameTextTwice_IsQuotedOnce()
    {
        var best = Sentences.Of(Report, Passage, "食堂在竹园路。");
        var again = Sentences.Of(Report, Sentences.Passage(Report, 3, "食堂在竹园路。"), "食堂在竹园路。");

        Assert.Equal([best], Selection.Pick(best, [best, again], Canteen, Open));
    }
}
