using System.Text;
using System.Text.Json;
using ServiceBot.Bot.Channels.Web;

namespace ServiceBot.Bot.Tests.Channels.Web;

public sealed class AskReaderTests
{
    [Fact]
    public void Read_LongTextsInHistory_AreCutBetweenCharacters()
    {
        var pairs = "问" + string.Concat(Enumerable.Repeat("😀", 1500));

        var turn = Read(new { question = "那呢", history = new[] { new { user = pairs, bot = new string('答', 2001), choices = new[] { pairs, "短" } } } });

        var kept = Assert.Single(turn.History!);
        Assert.Equal(pairs[..1999], kept.User);
        Assert.Equal(2000, kept.Bot.Length);
        Assert.Equal([pairs[..1999], "短"], kept.Choices);
    }

    [Fact]
    public void Read_TextsOfTheFullLength_StayWhole()
    {
        var full = new string('问', 2000);

        var turn = Read(new { question = full + "问", history = new[] { new { user = full, bot = full } } });

        Assert.Equal(2001, turn.Question.Length);
        Assert.Equal((full, full), (turn.History![0].User, turn.History[0].Bot));
    }

    [Fact]
    public void Read_MoreChoicesThanAnAnswerOffers_LeavesTheRest()
    {
        var choices = Enumerable.Range(1, 9000).Select(number => $"第{number}项").ToList();

        var turn = Read(new { question = "2", history = new[] { new { user = "问", bot = "答", choices } } });

        Assert.Equal(choices[..5], turn.History![0].Choices);
    }

    [Fact]
    public void Read_MoreTurnsThanLookedAt_ReadsTheLatestOnly()
    {
        var history = new object[] { 7, new { user = "第一问", bot = "答" }, new { user = "第二问", bot = "答" } };

        var turn = Read(new { question = "那呢", history });

        Assert.Equal(["第一问", "第二问"], turn.History!.Select(earlier => earlier.User));
    }

    [Fact]
    public void Read_FaultInALateTurn_IsNamedByItsPlaceInTheList()
    {
        var history = new object[] { 7, new { user = "第一问", bot = "答" }, new { user = "第二问" } };

        var exception = Assert.Throws<BadAskException>(() => Read(new { question = "那呢", history }));

        Assert.StartsWith("history[2] 缺少 bot", exception.Message, StringComparison.Ordinal);
    }

    private static Ask Read(object body) => AskReader.Read(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(body)), [], mostTurns: 2);
}
