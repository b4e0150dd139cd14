using ServiceBot.Answers;
using ServiceBot.Bot.Knowledge;

namespace ServiceBot.Bot.Channels.Web;

/// <summary>What the resident page shows.</summary>
/// <param name="Screen">What is said before anything is asked.</param>
/// <param name="IdleMinutes">How long a conversation is kept.</param>
public sealed record HomeView(FirstScreen Screen, int IdleMinutes)
{
    /// <summary>The question just answered, as typed; null on the first screen.</summary>
    public string? Question { get; init; }

    public Answer? Answer { get; init; }

    public string? ConversationId { get; init; }

    /// <summary>The sub-district chosen; null for all.</summary>
    public string? Street { get; init; }

    /// <summary>Questions to begin with, of the sub-district chosen if one is.</summary>
    public IReadOnlyList<string> Suggestions => Screen.Suggestions.For(Street);

    /// <summary>Why the question was not taken; null when it was.</summary>
    public string? Problem { get; init; }

    /// <summary>What stands in the box, so that nothing typed is lost.</summary>
    public string Draft { get; init; } = "";

    /// <summary>Who answers, and from what.</summary>
    public string Introduction
    {
        get
        {
            var sources = Screen.ReportStreets.Count == 0
                ? "公开资料"
                : $"{string.Join("、", Screen.ReportStreets)}的公开工作报告（{YearText.Of(Screen.ReportYears)}）";
            var arranged = Screen.PublishedAt is { } at ? $"资料于{DateText.DayOf(at)}整理。" : "";
            return $"我是机器人小助手，是程序，不是真人。我只根据{sources}回答，每个回答都写明出处。{arranged}";
        }
    }
}
