using ServiceBot.Answers.Questions;
using ServiceBot.Answers.Questions.Spelling;
using ServiceBot.Indexer.Output;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Indexer.Tests.Output;

public sealed class ReadingTextTests
{
    private static readonly CommandContext Chinese = new(TextWriter.Null, TextWriter.Null, new StillClock());

    [Fact]
    public void Lines_PlainQuestion_ShowsTheQuestionAlone()
    {
        var question = Question("加装电梯", "加装电梯");

        Assert.Equal(["问题：加装电梯"], new ReadingText(Chinese).Lines(question, [new SearchQuery("加装电梯")]));
    }

    [Fact]
    public void Lines_EveryStepFoundSomething_ShowsThemInOrder()
    {
        var question = Question("你好阿拉七村加装店梯去年要多少铜钿，除了张庙", "加装电梯  要多少钱") with
        {
            Mended = [new Mend("加装店梯", "加装电梯", 4)],
            Context = "扶手",
            Streets = ["老西门街道"],
            UnknownStreet = "梅岭街道",
            Years = [2019, 2020],
            Kind = QuestionKind.HowMany | QuestionKind.Money,
            Units = ["元"],
        };
        question = question with
        {
            Reading = question.Reading! with
            {
                TakenOff = ["你好", "谢谢"],
                Spoken = [new("阿拉", ""), new("铜钿", "钱")],
                Places = [new("老西门", "老西门街道"), new("张庙", "")],
                YearWords = [new("去年", [2019]), new("近几年", []), new("十三五", [2016, 2017, 2018, 2019, 2020])],
                CompletedFrom = Question("扶手怎么装", "扶手怎么装"),
                StreetsAreOfTheTalk = true,
            },
        };
        SearchQuery[] searches = [new("") { Street = "老西门街道", Years = [2019] }, new("") { Street = "老西门街道", Years = [2020] }];

        var lines = new ReadingText(Chinese).Lines(question, searches);

        Assert.Equal(
            [
                "问题：你好阿拉七村加装店梯去年要多少铜钿，除了张庙",
                "改正：加装店梯→加装电梯",
                "去掉：你好、谢谢",
                "口语：阿拉（略去）、铜钿→钱",
                "地方：老西门→老西门街道、不要张庙",
                "年份：去年→2019、近几年（不限年份）、十三五→2016–2020",
                "没有资料的街道：梅岭街道",
                "问的是：多少、多少钱（元）",
                "接着上一问：扶手怎么装",
                "只看：分 2 次找：老西门街道 2019年；老西门街道 2020年（街道是选定的或前面说的）",
                "找的是：加装电梯 要多少钱",
                "带上前面说的：扶手",
            ],
            lines);
    }

    [Fact]
    public void Lines_NoSearches_ShowsWhatTheQuestionIsNarrowedTo()
    {
        var question = Question("张庙2020年", "") with { Streets = ["张庙街道"], Years = [2020] };

        Assert.Contains("only: 张庙街道 2020年", new ReadingText(Chinese with { English = true }).Lines(question, []));
    }

    [Fact]
    public void Of_EveryKind_HasAName()
    {
        var kinds = KindText.Each((QuestionKind)~0).ToList();

        Assert.Equal(Enum.GetValues<QuestionKind>().Length - 1, kinds.Count);
        Assert.All(kinds, kind => Assert.NotEqual(kind.ToString(), Assert.Single(KindText.Of(kind, Chinese))));
    }

    private static Question Question(string typed, string subject) => new() { Subject = subject, Reading = new Reading { Typed = typed, Folded = typed } };
}
