using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Composing;

/// <summary>Writes the answer from quoted sentences: what they settle or come to, then place, year and tense in front of each group of quotes.</summary>
internal sealed class AnswerComposer(PlanReader plans, TimeProvider clock)
{
    private const int MostCitations = 3;
    private const int MostCharacters = 600;

    // From this age on, in years, an answer says that things may have changed.
    private const int OldYears = 2;

    private readonly Lead _lead = new(plans);
    private readonly YesNo _yesNo = new(plans);
    private readonly Comparison _comparison = new(plans);

    /// <param name="groups">What to quote for each place and year asked for; at least one holds a sentence. Of more than can be cited,
    /// the first are said and a note names the rest.</param>
    public Answer Compose(Question question, Focus focus, IReadOnlyList<QuotedGroup> groups)
    {
        var filled = groups.Where(group => group.Sentences.Count > 0).ToList();
        var missing = Scope.NamesOf(groups.Where(group => group.Sentences.Count == 0).Select(group => group.Scope)).ToList();
        var closing = missing.Count > 0 ? CannedReplies.NotSaid(missing) : WhereToAsk.ClosingFor(question, filled);
        var most = MostCharacters - closing.Length - 1;
        var pieces = new List<string>();
        var quoted = new List<IReadOnlyList<Sentence>>();
        var said = 0;
        foreach (var group in filled.Take(MostCitations))
        {
            var left = most - pieces.Sum(piece => piece.Length + 1);
            var fitting = Fitting(group.Sentences, Math.Max(1, MostCitations / filled.Count), most);
            if (quoted.SelectMany(earlier => earlier).Any(earlier => earlier.Passage.Id == fitting[0].Passage.Id && earlier.Span == fitting[0].Span))
            {
                said++;
                continue;
            }

            var piece = Piece(fitting);
            if (pieces.Count > 0 && piece.Length > left)
                break;
            pieces.Add(piece.Length > left ? Quotation.Shortened(piece, left) : piece);
            quoted.Add(fitting);
            said++;
        }

        if (filled.Count == 1 && Other(filled[0], quoted[0], question, focus) is { } other)
            (pieces, quoted) = (Disagreeing(quoted[0], other), [quoted[0], [other]]);
        else if (Summary(question, focus, quoted, missing.Count > 0) is { Length: > 0 } summary && pieces.Sum(piece => piece.Length + 1) + summary.Length <= most)
            pieces = quoted.Count == 1 ? [summary + pieces[0]] : [summary, .. pieces];
        if (closing.Length > 0)
            pieces.Add(closing);
        var answer = Answered(question, string.Join('\n', pieces), quoted.SelectMany(group => group).ToList());
        return said == filled.Count ? answer : answer with { Notes = [CannedReplies.LeftOutNote(Scope.NamesOf(filled.Skip(said).Select(group => group.Scope))), .. answer.Notes] };
    }

    /// <summary>What stands in front of everything: 有 or 没有, where one statement settles it; the difference, where sides are compared.</summary>
    private string? Summary(Question question, Focus focus, List<IReadOnlyList<Sentence>> quoted, bool isSideMissing) =>
        quoted.Count == 1 ? CannedReplies.Of(_yesNo.Of(question, focus, quoted[0][0]))
        : isSideMissing ? null
        : _comparison.Sentence(question, focus, quoted);

    private Sentence? Other(QuotedGroup group, IReadOnlyList<Sentence> quoted, Question question, Focus focus) =>
        Disagreement.With(quoted[0], group.Answering, question, focus, plans) is { } other && Cite([quoted[0], other]).Count() == 2
        && CannedReplies.TwoAccounts.Length + Piece([quoted[0]]).Length + Piece([other]).Length + 2 <= MostCharacters ? other : null;

    private List<string> Disagreeing(IReadOnlyList<Sentence> quoted, Sentence other) =>
        [quoted[0].Year == other.Year ? CannedReplies.TwoAccounts : CannedReplies.TwoYears, Piece([quoted[0]]), Piece([other])];

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
    public static IEnumerable<Citation> Cite(IEnumerable<Sentence> sentences) => Citations.Of(sentences);

    /// <summary>Of a group, the best sentences that fit in so many citations and in the text, in their order; the first one, which answers, always.</summary>
    private List<Sentence> Fitting(IReadOnlyList<Sentence> group, int citations, int characters)
    {
        var fitting = new List<Sentence>();
        foreach (var sentence in group.Take(1).Concat(group.Skip(1).OrderByDescending(sentence => sentence.Score)))
        {
            var more = group.Where(one => one == sentence || fitting.Contains(one)).ToList();
            if (fitting.Count == 0 || (Cite(more).Count() <= citations && Piece(more).Length <= characters))
                fitting = more;
        }

        return fitting;
    }

    private string Piece(IReadOnlyList<Sentence> sentences) =>
        _lead.Of(sentences[0]) + Quotation.Join(sentences, i => i == 0 ? "" : _lead.OfFurther(sentences[0], sentences[i]));

    private List<string> Notes(Question question, List<Sentence> quoted)
    {
        var notes = UnderstandingNotes.Of(question);
        var years = quoted.Select(sentence => sentence.Year ?? sentence.Document.Years.Cast<int?>().LastOrDefault()).OfType<int>().Distinct().Order().ToList();
        if (years is [.., var newest] && ChinaTime.Today(clock).Year - newest >= OldYears)
            notes.Add(CannedReplies.AgeNote(years));
        return notes;
    }
}
