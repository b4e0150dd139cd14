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

    /// <param name="groups">What to quote for each place and year asked for; at least one holds a sentence.</param>
    public Answer Compose(Question question, Focus focus, IReadOnlyList<QuotedGroup> groups)
    {
        var text = new StringBuilder();
        var quoted = new List<Sentence>();
        var filled = groups.Where(group => group.Sentences.Count > 0).Select(group => group.Sentences).ToList();
        foreach (var group in filled)
        {
            var piece = Piece(group);
            if (text.Length > 0 && text.Length + piece.Length > MostCharacters)
                break;
            text.Append(text.Length > 0 ? "\n" : "").Append(piece);
            quoted.AddRange(group);
        }

        if (Comparison.Sentence(question, focus, filled) is { } comparison && text.Length + comparison.Length < MostCharacters)
            text.Append('\n').Append(comparison);
        if (groups.Where(group => group.Sentences.Count == 0).Select(group => group.Scope.Name).ToList() is { Count: > 0 } missing)
            text.Append('\n').Append(CannedReplies.NotSaid(missing));

        var streets = quoted.Select(sentence => sentence.Document.Street).Distinct().ToList();
        var years = quoted.Select(sentence => sentence.Year).Distinct().ToList();
        return new Answer
        {
            Status = AnswerStatus.Answered,
            Text = text.ToString(),
            Citations = Cite(quoted).Take(MostCitations).ToList(),
            Street = streets.Count == 1 ? streets[0] : null,
            Year = years.Count == 1 ? years[0] : null,
            Notes = Notes(question, quoted),
        };
    }

    /// <summary>Citations of sentences, each once, in their order; neighbours in one passage are one citation.</summary>
    public static IEnumerable<Citation> Cite(IEnumerable<Sentence> sentences) => sentences
        .GroupBy(sentence => sentence.Passage.Id, StringComparer.Ordinal)
        .SelectMany(group => Joined(group.OrderBy(sentence => sentence.Span.Start)))
        .Select(part => Citation.Of(part.First.Document, part.First.Passage, part.Span, part.First.Year));

    private static IEnumerable<(Sentence First, TextSpan Span)> Joined(IEnumerable<Sentence> sentences)
    {
        (Sentence First, TextSpan Span)? open = null;
        foreach (var sentence in sentences)
        {
            if (open is { } part && part.Span.End == sentence.Span.Start)
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

    private string Piece(IReadOnlyList<Sentence> sentences)
    {
        var quotes = string.Concat(sentences.Select(sentence => sentence.Text.TrimEnd('；', ';', '，') is var text && text.Length > 0 && "。！？!?”".Contains(text[^1]) ? text : text + "。"));
        return Lead(sentences[0], quotes) + quotes;
    }

    /// <summary>Place, year and, for a plan, the word for it, unless the quotes say them.</summary>
    private string Lead(Sentence first, string quotes)
    {
        var street = first.Document.Street is { } own && !quotes.Contains(own, StringComparison.Ordinal) ? own : "";
        var year = first.Year is { } known && !quotes.Contains($"{known}年", StringComparison.Ordinal) ? $"{known}年" : "";
        var when = street + year;
        if (plans.IsPlan(first))
            return when.Length == 0 ? "计划：" : $"{when}的计划：";
        return when.Length == 0 ? "" : $"{when}：";
    }

    private List<string> Notes(Question question, List<Sentence> quoted)
    {
        var notes = new List<string>();
        var newest = quoted.Max(sentence => sentence.Year);
        if (question.Mended.Count > 0)
            notes.Add(CannedReplies.MendedNote(question.Mended));
        if (question.RelativeYear is { } word && newest is { } read)
            notes.Add(CannedReplies.RelativeYearNote(word, read));
        if (newest is { } year && clock.GetUtcNow().Year - year >= OldYears)
            notes.Add(CannedReplies.AgeNote(year));
        return notes;
    }
}
