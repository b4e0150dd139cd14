using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;
using ServiceBot.Search.Postings;

namespace ServiceBot.Answers.Turns;

/// <summary>The matter a talk is about: what a sentence must name itself, not only stand near to, to go on with it.</summary>
internal sealed class Matter
{
    // A term counts as named from this share on; a looser synonym names something else.
    private const double LeastMatch = 0.5;

    // Of the words of a question, those that matter nearly as much as the one that matters most.
    private const double MainShare = 0.65;

    private readonly IReadOnlyList<FocusTerm> _terms;

    /// <param name="question">Its context is the matter, when it leans on one; else its subject.</param>
    /// <param name="focus">Of the question.</param>
    public Matter(Question question, Focus focus, IndexReader index)
    {
        var all = question.Context.Length == 0 ? focus.Terms : Focus.Of(question with { Subject = question.Context, Context = "" }, index).Terms;
        var ofField = all.Where(term => term.IsFieldWord || term.LeadsToField).ToList();
        var telling = ofField.Count > 0 ? ofField : all;
        _terms = telling.Where(term => term.Weight >= MainShare * telling.Max(other => other.Weight)).ToList();
    }

    /// <summary>Whether a sentence, clause, heading or passage names it; a matter without a word of its own is named in each.</summary>
    public bool IsNamedIn(FoldedPassageText text) => _terms.Count == 0 || _terms.Any(term => text.Matches(term) >= LeastMatch);

    /// <param name="folded">Folded text.</param>
    public bool IsNamedIn(string folded) => IsNamedIn(FoldedPassageText.OfFolded(folded));

    /// <summary>Whether a word belongs to it.</summary>
    public bool Has(string term) => _terms.Any(own => own.Term == term);
}
