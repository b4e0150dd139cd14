using ServiceBot.Answers.Evidence;

namespace ServiceBot.Answers.Turns;

/// <summary>The matter a talk is about: what a sentence must name itself, not only stand near to, to go on with it.</summary>
internal sealed class Matter(Focus focus)
{
    // A term counts as named from this share on; a looser synonym names something else.
    private const double LeastMatch = 0.5;

    // Of the earlier turns' words, those that matter nearly as much as the one that matters most.
    private const double MainShare = 0.65;

    private readonly List<FocusTerm> _earlier = focus.Terms.Where(term => term.Clause < 0).ToList();

    /// <param name="folded">Folded sentence or clause.</param>
    public bool IsNamedIn(string folded)
    {
        var text = FoldedPassageText.OfFolded(folded);
        return _earlier.Count == 0
            ? focus.IsMainMet(focus.Match(text))
            : _earlier.Exists(term => term.Weight >= MainShare * _earlier.Max(other => other.Weight) && text.Matches(term) >= LeastMatch);
    }
}
