using ServiceBot.Answers;
using ServiceBot.Answers.Composing;
using ServiceBot.Bot.Knowledge;

namespace ServiceBot.Bot.Channels.WeChat.Turns;

/// <summary>What a new follower reads: who answers, from what, three questions to begin with, and where people are. At most 120 汉字 in all.</summary>
internal static class FollowWelcome
{
    public const int MostCharacters = 120;

    private const int Examples = 3;

    /// <summary>Same screen, same answer.</summary>
    public static Answer Of(FirstScreen screen)
    {
        var years = YearText.Of(screen.ReportYears);
        var named = string.Join("、", screen.ReportStreets);
        var texts = screen.ReportStreets.Count == 0
            ? [CannedReplies.FollowWelcome("", years)]
            : new[] { CannedReplies.FollowWelcome(named, years), CannedReplies.FollowWelcome(CannedReplies.SomeStreets(screen.ReportStreets.Count), years) };
        var suggestions = screen.Suggestions.ForAll;

        // The first ones are the best; the shortest are taken only when there is no other way.
        var sets = new[] { suggestions.Take(Examples).ToList(), suggestions.OrderBy(question => question.Length).ThenBy(question => question, StringComparer.Ordinal).Take(Examples).ToList() };
        foreach (var text in texts)
        {
            if (sets.FirstOrDefault(set => Fits(text, set)) is { } fitting)
                return Said(text, fitting);
        }

        return Said(texts[^1], FittingOf(texts[^1], sets[^1]));
    }

    private static Answer Said(string text, List<string> questions) => new() { Status = AnswerStatus.Greeting, Text = text, FollowUps = questions };

    private static List<string> FittingOf(string text, List<string> questions) =>
        Enumerable.Range(0, questions.Count + 1).Select(left => questions.Take(questions.Count - left).ToList()).First(set => set.Count == 0 || Fits(text, set));

    private static bool Fits(string text, IReadOnlyList<string> questions) =>
        Characters(text) + questions.Sum(Characters) + (questions.Count == 0 ? 0 : Characters(CannedReplies.FollowUpsHead)) <= MostCharacters;

    private static int Characters(string text) => text.Count(character => character is >= '\u4e00' and <= '\u9fff');
}
