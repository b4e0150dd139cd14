using System.Text;
using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Answers.Composing;

/// <summary>The sentences to quote for one place and time; empty when its texts do not answer.</summary>
internal sealed record QuotedGroup(Scope Scope, IReadOnlyList<Sentence> Sentences);

/// <summary>Writes the answer from quoted sentences: place and year first, then the quotes, with their citations.</summary>
internal sealed class AnswerComposer(PlanReader plans, TimeProvider clock)
{
    private const int MostCitations = 3;
    private const int MostCharacters = 600;

    // From this age on, in years, an answer says that things may have changed.
    private const int OldYears = 2;

    private const string Omission = "……";
    private static readonly char[] ClauseMarks = ['，', '；', '、', '。'];

    /// <param name="groups">What to quote for each place and year asked for; at least one holds a sentence. Of more than can be cited,
    /// the first are said and a note names the rest.</param>
    public Answer Compose(Question question, Focus focus, IReadOnlyList<QuotedGroup> groups)
    {
        var filled = groups.Where(group => group.Sentences.Count > 0).ToList();
        var missing = Scope.NamesOf(groups.Where(group => group.Sentences.Count == 0).Select(group => group.Scope)).ToList();
        var notSaid = missing.Count > 0 ? "\n" + CannedReplies.NotSaid(missing) : "";
        var most = MostCharacters - notSaid.Length;
        var text = new StringBuilder();
        var quoted = new List<IReadOnlyList<Sentence>>();
        var said = 0;
        foreach (var group in filled.Take(MostCitations))
        {
            var fitting = Fitting(group.Sentences, Math.Max(1, MostCitations / filled.Count), most);
            if (quoted.SelectMany(earlier => earlier).Any(earlier => earlier.Passage.Id == fitting[0].Passage.Id && earlier.Span == fitting[0].Span))
            {
                said++;
                continue;
            }

            var piece = Piece(fitting);
            if (text.Length > 0 && text.Length + 1 + piece.Length > most)
                break;
            text.Append(text.Length > 0 ? "\n" : "").Append(piece.Length > most ? Shortened(piece, most) : piece);
            quoted.Add(fitting);
            said++;
        }

        if (Comparison.Sentence(question, focus, quoted) is { } comparison && text.Length + 1 + comparison.Length <= most)
            text.Append('\n').Append(comparison);
        var answer = Answered(question, text.Append(notSaid).ToString(), quoted.SelectMany(group => group).ToList());
        return said == filled.Count ? answer : answer with { Notes = [CannedReplies.LeftOutNote(Scope.NamesOf(filled.Skip(said).Select(group => group.Scope))), .. answer.Notes] };
    }

    private Answer Answered(Question question, string text, List<Sentence> quoted)
    {
        var streets = quoted.Select(sentence => sentence.Document.Street).Distinct().ToList();
        var years = quoted.Select(sentence => sentence.Year).Distinct().ToList();
        return new Answer
        {
            Status = AnswerStatus.Answered,
            Text = text,
            Citations = Cite(quoted).ToList(),
            Street = streets.Count == 1 ? streets[0] : null,
            Year = years.Count == 1 ? years[0] : null,
            Notes = Notes(question, quoted),
        };
    }

    /// <summary>Citations of sentences, each once, in their order; neighbours of one year in a passage are one citation.</summary>
    public static IEnumerable<Citation> Cite(IEnumerable<Sentence> sentences) => sentences
        .GroupBy(sentence => sentence.Passage.Id, StringComparer.Ordinal)
        .SelectMany(group => Joined(group.DistinctBy(sentence => sentence.Span).OrderBy(sentence => sentence.Span.Start)))
        .Select(part => Citation.Of(part.First.Document, part.First.Passage, part.Span, part.First.Year));

    private static IEnumerable<(Sentence First, TextSpan Span)> Joined(IEnumerable<Sentence> sentences)
    {
        (Sentence First, TextSpan Span)? open = null;
        foreach (var sentence in sentences)
        {
            if (open is { } part && part.Span.End == sentence.Span.Start && part.First.Year == sentence.Year)
            {
                open = (part.First, new TextSpan(part.Span.Start, sentence.Span.End));
                continue;
            }

            if (open is { } done)
                yield return done;
            open = (sentence, sentence.Span);
        }

        if (open is { } last)
            yield return last;
    }

    /// <summary>Of a group, the best sentences that fit in so many citations and in the text, in their order; the best one always.</summary>
    private List<Sentence> Fitting(IReadOnlyList<Sentence> group, int citations, int characters)
    {
        var fitting = new List<Sentence>();
        foreach (var sentence in group.OrderByDescending(sentence => sentence.Score))
        {
            var more = group.Where(one => one == sentence || fitting.Contains(one)).ToList();
            if (fitting.Count == 0 || (Cite(more).Count() <= citations && Piece(more).Length <= characters))
                fitting = more;
        }

        return fitting;
    }

    /// <summary>Cut behind a clause, so that no figure is cut in two.</summary>
    private static string Shortened(string piece, int characters)
    {
        var most = characters - Omission.Length;
        var end = piece.LastIndexOfAny(ClauseMarks, most);
        return string.Concat(piece.AsSpan(0, end > 0 ? end : most), Omission);
    }

    private string Piece(IReadOnlyList<Sentence> sentences)
    {
        var isPlan = plans.IsPlan(sentences[0]);
        var quotes = string.Concat(sentences.Select(sentence => (!isPlan && plans.IsPlan(sentence) ? "按计划，" : "") + Closed(sentence.Text)));
        return Lead(sentences[0], quotes, isPlan) + quotes;
    }

    private static string Closed(string quote)
    {
        var text = quote.TrimEnd('；', ';', '，');
        return text.Length > 0 && "。！？!?”".Contains(text[^1]) ? text : text + "。";
    }

    /// <summary>Place, year and, for a plan, the word for it, unless the quotes say them.</summary>
    private static string Lead(Sentence first, string quotes, bool isPlan)
    {
        var place = (first.Document.Street ?? first.Document.District) is { } own && !quotes.Contains(own, StringComparison.Ordinal) ? own : "";
        var year = YearsOf(first) is { } known && !quotes.Contains(known, StringComparison.Ordinal) ? known : "";
        var when = place + year;
        if (isPlan)
            return when.Length == 0 ? "计划：" : $"{when}的计划：";
        return when.Length == 0 ? "" : $"{when}：";
    }

    /// <summary>The sentence's year; where that is open, those its document speaks of; null when there are none.</summary>
    private static string? YearsOf(Sentence sentence) =>
        sentence.Year is { } year ? $"{year}年"
        : sentence.Document.Years is [var first, .., var last] ? $"{first}年至{last}年"
        : null;

    private List<string> Notes(Question question, List<Sentence> quoted)
    {
        var notes = UnderstandingNotes.Of(question);
        var newest = quoted.Max(sentence => sentence.Year);
        if (newest is { } year && ChinaTime.Today(clock).Year - year >= OldYears)
            notes.Add(CannedReplies.AgeNote(year));
        return notes;
    }
}
