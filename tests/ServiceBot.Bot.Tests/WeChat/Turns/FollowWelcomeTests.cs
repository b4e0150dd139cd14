using ServiceBot.Answers.Composing;
using ServiceBot.Bot.Channels.WeChat.Turns;
using ServiceBot.Bot.Knowledge;
using ServiceBot.Search.Postings;

namespace ServiceBot.Bot.Tests.WeChat.Turns;

public sealed class FollowWelcomeTests
{
    private static readonly string[] Questions = ["示范街道有几个跨区办事窗口？", "社区食堂有几家？", "独居老人送餐有多少人？", "老年安全包发了多少？"];

    [Fact]
    public void Of_FewStreets_NamesThemAndTheFirstThreeQuestions()
    {
        var welcome = FollowWelcome.Of(Screen(["示范街道", "样板街道"], Questions));

        Assert.Contains("示范街道、样板街道公开的工作报告（2014—2019年）", welcome.Text, StringComparison.Ordinal);
        Assert.Equal(Questions[..3], welcome.FollowUps);
    }

    [Fact]
    public void Of_ManyStreets_SaysHowMany()
    {
        var welcome = FollowWelcome.Of(Screen([.. Enumerable.Range(1, 12).Select(number => $"第{"一二三四五六七八九十百千"[number - 1]}示范街道")], Questions));

        Assert.Contains("12个街道公开的工作报告", welcome.Text, StringComparison.Ordinal);
        Assert.Equal(3, welcome.FollowUps.Count);
    }

    [Fact]
    public void Of_LongQuestions_StaysShortAndKeepsTheHotline()
    {
        var questions = Enumerable.Range(0, 5).Select(number => string.Concat(Enumerable.Repeat("养老服务怎样办理", 5)) + number).ToArray();

        var welcome = FollowWelcome.Of(Screen(["示范街道"], questions));

        var characters = (welcome.Text + string.Concat(welcome.FollowUps) + (welcome.FollowUps.Count > 0 ? CannedReplies.FollowUpsHead : "")).Count(character => character is >= '\u4e00' and <= '\u9fff');
        Assert.InRange(characters, 1, FollowWelcome.MostCharacters);
        Assert.Contains("12345", welcome.Text, StringComparison.Ordinal);
    }

    private static FirstScreen Screen(string[] streets, string[] questions) =>
        new(streets, streets, [2014, 2019], new Suggestions(questions.Length, questions, new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)), null);
}
