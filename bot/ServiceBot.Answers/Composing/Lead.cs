using System.Text.RegularExpressions;
using ServiceBot.Answers.Evidence;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Answers.Composing;

/// <summary>What stands in front of quoted sentences: place, year, part of the year, and the word for a plan or a target.</summary>
internal sealed partial class Lead(PlanReader plans)
{
    // What a quote says in its first characters need not be said before it.
    private const int OpeningLength = 30;

    private const int MostHeadingCharacters = 16;

    public string Of(Sentence first)
    {
        var opening = first.Text[..Math.Min(OpeningLength, first.Text.Length)];
        var part = PartOfYear.Of(first);
        var place = (first.Document.Street ?? first.Document.District) is { } own && !Names(opening, own) ? own : "";
        var year = YearsOf(first) is { } known && (part.Length > 0 || !opening.Contains(known, StringComparison.Ordinal)) ? known : "";
        var when = place + year + part;
        var what = plans.Of(first) switch
        {
            Tense.Planned => "计划",
            Tense.Aimed => "目标",
            _ => year.Length == 0 && YearsOf(first) is null && place.Length > 0 ? KindOf(first.Document) : "",
        };
        var lead = when.Length > 0 && what.Length > 0 ? $"{when}的{what}" : when + what;
        var subject = Leaning().IsMatch(first.Text) ? HeadingOf(first.Passage) : "";
        if (lead == year && year.Length > 0 && subject.Length == 0 && first.Document.Street is { } street && first.Text.StartsWith(street, StringComparison.Ordinal))
            return $"{year}，";
        return lead.Length + subject.Length == 0 ? "" : $"{lead}{(subject.Length > 0 ? $"（{subject}）" : "")}：";
    }

    /// <summary>Whether a clause begins with the place; in 设立柳荫街道托育点 or 《柳荫街道方案》 it does not say of whom the clause speaks.</summary>
    private static bool Names(string opening, string place) =>
        opening.IndexOf(place, StringComparison.Ordinal) is var at && (at == 0 || (at > 0 && !char.IsLetterOrDigit(opening[at - 1]) && !"《“（(".Contains(opening[at - 1], StringComparison.Ordinal)));

    /// <summary>The word to put in front of a further sentence of the same group; empty when its tense is that of the first.</summary>
    public string OfFurther(Sentence first, Sentence further) => (plans.Of(first), plans.Of(further)) switch
    {
        (Tense.Told, Tense.Planned) or (Tense.Aimed, Tense.Planned) => "按计划，",
        (Tense.Told, Tense.Aimed) or (Tense.Planned, Tense.Aimed) => "按目标，",
        _ => "",
    };

    /// <summary>The sentence's year; where that is open, those its document speaks of; null when there are none.</summary>
    private static string? YearsOf(Sentence sentence) =>
        sentence.Year is { } year ? $"{year}年"
        : sentence.Document.Years is [var first, .., var last] ? $"{first}年至{last}年"
        : null;

    private static string KindOf(Document document) => document.Kind == DocumentKind.Service ? "办事说明" : "报告（没写年份）";

    /// <summary>The nearest heading without its number, to name what 其中 and 该 point to; empty when it is long, or holds a figure.</summary>
    private static string HeadingOf(Passage passage)
    {
        if (passage.HeadingPath is not [.., var last])
            return "";
        var heading = Number().Replace(last, "").TrimEnd('。', '.', ' ');
        return heading.Length is > 1 and <= MostHeadingCharacters && !TextFolder.Fold(heading).Text.Any(char.IsAsciiDigit) ? heading : "";
    }

    [GeneratedRegex("^(?:其中|其(?!他|它|余|实)|该|上述|以上|前者|后者|对此|这(?!里|个街道))")]
    private static partial Regex Leaning();

    [GeneratedRegex(@"^[\s(（]*[一二三四五六七八九十\d]{1,3}[)）、.．]\s*")]
    private static partial Regex Number();
}
