using ServiceBot.Search.Corpus;

namespace ServiceBot.Search.Retrieval.Ranking;

/// <summary>The stretch of a passage's text where most of a question stands together.</summary>
/// <param name="Weight">Rarity of the different terms that begin in it.</param>
/// <param name="Span">From its first term's start to its last one's, in UTF-16 units; empty when no term stands in the text.</param>
internal readonly record struct Window(double Weight, TextSpan Span)
{
    /// <summary>The first of the heaviest windows no wider than <paramref name="width"/>.</summary>
    /// <param name="places">In reading order.</param>
    /// <param name="weightOf">What a term adds.</param>
    /// <param name="counts">Room for each term's count, all 0; so again afterwards.</param>
    public static Window Heaviest(ReadOnlySpan<Occurrence> places, int width, ReadOnlySpan<double> weightOf, Span<int> counts)
    {
        var best = default(Window);
        var weight = 0.0;
        var first = 0;
        for (var last = 0; last < places.Length; last++)
        {
            if (counts[places[last].Term]++ == 0)
                weight += weightOf[places[last].Term];
            while (places[first].Start < places[last].Start - width)
            {
                if (--counts[places[first].Term] == 0)
                    weight -= weightOf[places[first].Term];
                first++;
            }

            if (weight > best.Weight)
                best = new Window(weight, new TextSpan(places[first].Start, places[last].Start));
        }

        for (; first < places.Length; first++)
            counts[places[first].Term] = 0;
        return best;
    }
}
