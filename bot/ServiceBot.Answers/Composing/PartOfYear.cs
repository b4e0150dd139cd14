using System.Text.RegularExpressions;
using ServiceBot.Answers.Evidence;

namespace ServiceBot.Answers.Composing;

/// <summary>Tells which part of its year a sentence speaks of, where it does not say so itself: a half-year figure is none of the year.</summary>
internal static partial class PartOfYear
{
    /// <returns>上半年, 第一季度 and the like, as its paragraph, heading or title has it; empty when it is the whole year, or the sentence says the time.</returns>
    public static string Of(Sentence sentence)
    {
        if (SaysTime().IsMatch(sentence.Text))
            return "";
        if (ParagraphFrame.Before(sentence) is { } frame)
            return Part().Match(frame).Value;
        foreach (var heading in sentence.Passage.HeadingPath.Reverse().Append(sentence.Document.Title))
        {
            var parts = Part().Matches(heading).Select(match => match.Value).Distinct(StringComparer.Ordinal).ToList();
            if (parts.Count > 0)
                return parts is [var part] ? part : "";
        }

        return "";
    }

    [GeneratedRegex("上半年|下半年|第?[一二三四]季度|前三季度")]
    private static partial Regex Part();

    [GeneratedRegex("^(?:据了解|目前|当前)|”即|是指|半年|季度|[0-9]月|全年|[0-9]{4}年|年底|年末|年初|去年|截至|截止")]
    private static partial Regex SaysTime();
}
