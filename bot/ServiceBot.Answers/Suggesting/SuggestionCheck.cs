using ServiceBot.Answers.Evidence;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Answers.Suggesting;

/// <summary>Asks an index whether it answers a question, to the point and whatever the day.</summary>
internal sealed class SuggestionCheck
{
    // What is answered in the year behind the texts and long after is answered in between: nothing expires, no 今年 moves.
    private const int LongAfter = 30;

    // A word that weighs so much beside the weightiest one is what the question is about.
    private const double WeightyShare = 0.5;

    private readonly IndexReader _index;
    private readonly Answerer _soon;
    private readonly Answerer _late;

    public SuggestionCheck(IndexReader index)
    {
        var newest = index.Years is [.., var year] ? year : DateTimeOffset.UnixEpoch.Year;
        var searcher = new Searcher(index, new RetrievalOptions());
        _index = index;
        _soon = new Answerer(searcher, new DayClock(newest + 1));
        _late = new Answerer(searcher, new DayClock(newest + LongAfter));
    }

    /// <summary>How many questions were asked.</summary>
    public int Asked { get; private set; }

    /// <param name="street">The sub-district chosen by the reader; null for none.</param>
    /// <returns>The place that answers; null when the question is not answered, or not from where it was taken.</returns>
    public Citation? AnsweredBy(Candidate candidate, string question, string? street)
    {
        Asked++;
        var request = new AskRequest(question) { Street = street };
        var answer = _soon.Ask(request);
        var isAnswered = answer.Status == AnswerStatus.Answered && answer.Street == candidate.Street && candidate.IsRight(answer.Citations[0]) && NamesMatter(request, answer.Citations[0])
            && _late.Ask(request) is var later && later.Text == answer.Text && later.Citations.SequenceEqual(answer.Citations);
        return isAnswered ? answer.Citations[0] : null;
    }

    /// <summary>Whether the place quoted has the very words the question is about: nobody typed it, so no other word need be understood.</summary>
    private bool NamesMatter(AskRequest request, Citation citation)
    {
        if (_soon.Passages.Understand(request) is not { } question)
            return false;
        var terms = Focus.Of(question, _index).Terms;
        if (terms.Any(term => term.IsFieldWord))
            terms = terms.Where(term => term.IsFieldWord).ToList();
        var weighty = terms.Where(term => term.Weight >= WeightyShare * terms.Max(other => other.Weight)).ToList();
        var quote = TextFolder.Fold($"{citation.Section}\n{citation.Quote}").Text;
        return weighty.Count > 0 && weighty.TrueForAll(term => quote.Contains(term.Term, StringComparison.Ordinal));
    }

    /// <summary>Stands still at the first day of a year.</summary>
    private sealed class DayClock(int year) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(year, 1, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
