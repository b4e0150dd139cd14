using System.Globalization;
using System.Text.RegularExpressions;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Bot.Channels.Web;

/// <summary>The cited stretch of a passage, as named in a link.</summary>
internal sealed partial record MarkedStretch(Passage Passage, TextSpan Span)
{
    /// <param name="mark">Such as p41:12-58; offsets in UTF-16.</param>
    /// <returns>Null when it is of another form, or names a place these passages do not have.</returns>
    public static MarkedStretch? Find(string? mark, IReadOnlyList<Passage> passages)
    {
        if (mark is null || Form().Match(mark) is not { Success: true } match)
            return null;
        var (start, end) = (Number(match.Groups["start"]), Number(match.Groups["end"]));
        var passage = passages.FirstOrDefault(passage => passage.Anchor == match.Groups["anchor"].Value);
        return passage is not null && start < end && end <= passage.Text.Length && !CutsPair(passage.Text, start) && !CutsPair(passage.Text, end)
            ? new MarkedStretch(passage, new TextSpan(start, end))
            : null;
    }

    private static bool CutsPair(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text, at - 1);

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<anchor>p[1-9][0-9]{0,8}):(?<start>[0-9]{1,8})-(?<end>[0-9]{1,8})\z")]
    private static partial Regex Form();
}
