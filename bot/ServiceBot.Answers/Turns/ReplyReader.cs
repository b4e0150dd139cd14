using System.Text.RegularExpressions;
using ServiceBot.Answers.Questions;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;

namespace ServiceBot.Answers.Turns;

/// <summary>What a reply was about.</summary>
/// <param name="Street">The one sub-district it speaks of; null when none or several.</param>
/// <param name="Year">The one year its first line begins with, or the only one it names; null when it names none or several.</param>
/// <param name="Offer">What it offers to look up; null when nothing.</param>
internal readonly record struct ReplyReading(string? Street, int? Year, string? Offer);

/// <summary>Reads from the text of a reply what it was about: a caller who keeps the replies has nothing else.</summary>
/// <remarks>Every answer names its sub-district and year. Thread-safe; made once for an index version.</remarks>
internal sealed partial class ReplyReader(IndexReader index)
{
    private readonly PlaceReader _places = new(index);

    public ReplyReading Read(string reply)
    {
        var folded = TextFolder.Fold(QuestionCleaner.Clean(reply)).Text;
        var streets = _places.Read(folded).Streets;
        return new ReplyReading(streets is [var street] ? street : null, YearOf(folded), Offer().Match(folded) is { Success: true } offer ? offer.Groups[1].Value.Trim() : null);
    }

    private static int? YearOf(string folded) => Years.NamedIn(folded) switch
    {
        [] => null,
        [var only] => only,
        _ => Years.NamedIn(Lead().Match(folded).Value) is [var first] ? first : null,
    };

    [GeneratedRegex("^[^,，。:：;；?？]*")]
    private static partial Regex Lead();

    // 要看2014年的吗？
    [GeneratedRegex("要看([^,，。:：;；?？吗]{2,40}?)的?吗")]
    private static partial Regex Offer();
}
