using ServiceBot.Answers;
using ServiceBot.Indexer.Output;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Indexer.Tests.Output;

public sealed class AnswerTextTests
{
    private static readonly CommandContext Chinese = new(TextWriter.Null, TextWriter.Null, new StillClock());

    [Theory]
    [InlineData("answer", false)]
    [InlineData("answer-en", true)]
    public void Lines_EveryPartThere_ShowsThemInOrder(string approved, bool english)
    {
        var answer = new Answer
        {
            Status = AnswerStatus.Answered,
            Text = "2014年，老西门街道给300户独居困难老人发了居家安全包。",
            Notes = ["这是2014年的情况，现在可能有变化，可以打12345核实。"],
            Citations = [Cite("老西门街道2014年工作报告", TextKind.Restated, "2014年，老西门街道为300户独居困难老人送去居家安全包。")],
            Related = [Cite("张庙街道2020年工作安排", TextKind.Verbatim, "计划在泗塘一村\n设1个小型助餐点")],
            Choices = ["老西门街道", "张庙街道"],
            FollowUps = ["安全包里有什么？"],
        };

        var lines = AnswerText.Lines(answer, Chinese with { English = english });

        Approved.Matches(approved, string.Join('\n', lines) + "\n");
    }

    [Fact]
    public void Lines_TextOnly_ShowsNothingElse()
    {
        var answer = new Answer { Status = AnswerStatus.Greeting, Text = "您好，我是机器人。" };

        var lines = AnswerText.Lines(answer, Chinese);

        Assert.Equal(["您好，我是机器人。"], lines);
    }

    private static Citation Cite(string title, TextKind kind, string quote) => new()
    {
        Document = "d",
        Title = title,
        Street = "老西门街道",
        Year = 2014,
        Published = null,
        Section = "为老服务 / 居家安全",
        PassageId = "d#p1",
        Quote = quote,
        Start = 0,
        End = quote.Length,
        TextKind = kind,
        Url = "/source/d",
    };
}
