using System.Text.RegularExpressions;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Questions;

/// <summary>Reads the reply to a question back: a label, its number, or an ordinal.</summary>
internal static partial class Choice
{
    private const string Numerals = "一二三四五";

    /// <summary>The label chosen from the last turn's choices; null when the text is none.</summary>
    public static string? Resolve(string typed, IReadOnlyList<HistoryTurn> history)
    {
        if (history.Count == 0 || history[^1].Choices is not { Count: > 0 } choices)
            return null;
        var match = Ordinal().Match(TextFolder.Fold(typed).Text);
        if (!match.Success)
            return null;
        var number = Numerals.IndexOf(match.Groups[1].Value, StringComparison.Ordinal) is >= 0 and var index
            ? index + 1
            : match.Groups[1].Value[0] - '0';
        return number >= 1 && number <= choices.Count ? choices[number - 1] : null;
    }

    [GeneratedRegex(@"^\s*第?\s*([1-5一二三四五])\s*[个项条.、。]?\s*$")]
    private static partial Regex Ordinal();
}
