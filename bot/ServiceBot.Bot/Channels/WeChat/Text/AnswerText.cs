using System.Text;
using System.Text.RegularExpressions;
using ServiceBot.Answers;
using ServiceBot.Answers.Composing;
using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Channels.WeChat.Text;

/// <summary>
/// Lays an answer out for an old person's telephone: the answer, what it rests on, how old that is, what can be said next; no Markdown, a blank line between
/// what can be tapped. Too much of it goes into further messages.
/// </summary>
/// <remarks>Thread-safe. Same answer and frame, same text.</remarks>
internal sealed partial class AnswerText(PublicAddress address)
{
    /// <summary>Longest message; WeChat's own bound is about 2,048 (B4).</summary>
    public const int MostUtf8Bytes = 2000;

    /// <summary>Longest message as it is read, links not counted.</summary>
    public const int MostLength = 600;

    /// <summary>An answer is cut at a sentence end near here.</summary>
    public const int UsualLength = 150;

    /// <summary>Lines of a list.</summary>
    public const int MostListed = 5;

    // Cutting off a last short sentence would only make work.
    private const int UncutLength = 180;
    private const int MostHeardLength = 60;

    // For the line on how to go on, and for one saying that more waits.
    private const int SpareUtf8Bytes = 150;
    private const int SpareLength = 50;

    public LaidOutText Of(Answer answer, TextFrame frame)
    {
        for (var attempt = new Attempt(); ; attempt = attempt.Smaller())
        {
            var laidOut = Of(answer, frame, attempt);
            if (Fits(laidOut.Text))
                return laidOut;
            if (attempt.IsSmallest)
                return laidOut with { Text = Parts(laidOut.Text, Closing(answer, frame)).First() };
        }
    }

    /// <summary>A further message, with the line on how to go on.</summary>
    /// <param name="after">How many come after it.</param>
    public static string PartOf(string part, int after) => $"{part}\n\n{(after == 0 ? CannedReplies.EndOfText : CannedReplies.MoreParts(after))}";

    /// <summary>A stored text without the line that another answer waits: it was true when the text was made.</summary>
    public static string WithoutWaiting(string text) => text
        .Replace($"\n\n{CannedReplies.AnswerWaits}", "", StringComparison.Ordinal).Replace($"\n\n{CannedReplies.AnswerComes}", "", StringComparison.Ordinal);

    private static bool Fits(string text) =>
        Encoding.UTF8.GetByteCount(text) <= MostUtf8Bytes - SpareUtf8Bytes && Tags().Replace(text, "").Length <= MostLength - SpareLength;

    private LaidOutText Of(Answer answer, TextFrame frame, Attempt attempt)
    {
        var end = answer.Text.Length <= UncutLength && attempt.Usual == UsualLength ? answer.Text.Length : TextCut.EndOfPart(answer.Text, attempt.Usual, MostLength);
        var related = answer.Related.Select(citation => $"{CannedReplies.RelatedLine(citation.Quote)}\n{SourceLine(citation, frame, attempt.HasLinks)}").ToList();
        var sources = answer.Citations
            .DistinctBy(citation => (citation.Title, citation.Street, citation.Year))
            .Select(citation => SourceLine(citation, frame, attempt.HasLinks))
            .Take(attempt.Sources)
            .ToList();
        var behind = answer.Text[end..].Trim();
        var isCut = behind.Length > 0 || (!attempt.HasRelated && related.Count > 0);
        List<string> blocks = [answer.Text[..end].Trim() + (isCut ? $"\n{CannedReplies.MoreBelow}" : "")];
        if (frame.Heard is { } heard && attempt.HasHeard)
            blocks.Insert(0, CannedReplies.Heard(MenuLink.Shown(Shortened(heard))));
        if (attempt.HasRelated)
            blocks.AddRange(related);
        if (sources.Count > 0)
            blocks.Add(string.Join('\n', sources));
        blocks.AddRange(answer.Notes);
        if (frame.Waiting is { } waiting)
            blocks.Add(waiting);
        if (answer.Choices.Count > 0)
            blocks.AddRange(List(attempt.HasMenuLinks ? CannedReplies.ChoicesHead : CannedReplies.NumbersHead, answer.Choices, attempt.HasMenuLinks));
        else if (answer.FollowUps.Count > 0 && attempt.HasFollowUps)
            blocks.AddRange(List(CannedReplies.FollowUpsHead, answer.FollowUps, attempt.HasMenuLinks));
        if (answer.AiGenerated)
            blocks.Add(CannedReplies.AiLabel);
        return new LaidOutText(string.Join("\n\n", blocks), Rest(answer, frame, behind, attempt.HasRelated ? [] : related));
    }

    /// <summary>What did not go into the first message, with the sources of each part.</summary>
    private List<string> Rest(Answer answer, TextFrame frame, string behind, List<string> related)
    {
        var parts = Parts(behind, Closing(answer, frame)).ToList();
        parts.AddRange(related.SelectMany(line => Parts(line, answer.AiGenerated ? $"\n\n{CannedReplies.AiLabel}" : "")));
        return parts;
    }

    /// <summary>Sources and label, for what stands apart from the rest of its answer.</summary>
    private string Closing(Answer answer, TextFrame frame)
    {
        var sources = string.Join('\n', answer.Citations
            .DistinctBy(citation => (citation.Title, citation.Street, citation.Year))
            .Select(citation => SourceLine(citation, frame, isLinked: false)));
        return (sources.Length > 0 ? $"\n\n{sources}" : "") + (answer.AiGenerated ? $"\n\n{CannedReplies.AiLabel}" : "");
    }

    private static IEnumerable<string> Parts(string text, string closing) => TextCut
        .Parts(text, Math.Max(20, MostLength - SpareLength - closing.Length), Math.Max(80, MostUtf8Bytes - SpareUtf8Bytes - Encoding.UTF8.GetByteCount(closing)))
        .Select(part => part + closing);

    private static IEnumerable<string> List(string head, IReadOnlyList<string> entries, bool isLinked) => entries
        .Take(MostListed)
        .Select((entry, place) => (place == 0 ? $"{head}\n\n" : "") + (isLinked ? MenuLink.Of(place + 1, entry) : MenuLink.Plain(place + 1, entry)));

    /// <summary>Title, sub-district and year, none said twice.</summary>
    private string SourceLine(Citation citation, TextFrame frame, bool isLinked)
    {
        var url = address.UrlOf(citation.Url, frame.ReachedBy);
        var title = isLinked && PublicLink.CanBeOpened(url) ? $"<a href=\"{url}\">{MenuLink.Shown(citation.Title)}</a>" : citation.Title;
        var line = new StringBuilder(title);
        if (citation.Street is { } street && !citation.Title.Contains(street, StringComparison.Ordinal))
            line.Append(" · ").Append(street);
        if (citation.Year is { } year && $"{year}年" is var named && !citation.Title.Contains(named, StringComparison.Ordinal))
            line.Append(" · ").Append(named);
        return CannedReplies.SourceLine(line.ToString());
    }

    private static string Shortened(string heard) => heard.Length <= MostHeardLength ? heard : $"{heard[..TextCut.EndOfPart(heard, MostHeardLength, MostHeardLength)]}…";

    /// <summary>What is given up, one thing after the other, until the message is short enough.</summary>
    private readonly record struct Attempt(int Step)
    {
        private const int Last = 7;

        public bool HasLinks => Step < 1;

        public bool HasMenuLinks => Step < 2;

        public bool HasRelated => Step < 3;

        public int Usual => Step switch { < 4 => UsualLength, 4 => 100, _ => 60 };

        public bool HasFollowUps => Step < 6;

        public bool HasHeard => Step < Last;

        public int Sources => Step < Last ? int.MaxValue : 1;

        public bool IsSmallest => Step == Last;

        public Attempt Smaller() => new(Step + 1);
    }

    [GeneratedRegex("</?a\\b[^>]*>")]
    private static partial Regex Tags();
}
