using ServiceBot.Search.Corpus;
using ServiceBot.Search.Retrieval.Ranking;

namespace ServiceBot.Search.Tests.Retrieval.Ranking;

public sealed class WindowTests
{
    private static readonly double[] Weights = [1.0, 2.0, 4.0];

    [Fact]
    public void Heaviest_NoPlace_IsEmpty()
    {
        Assert.Equal(default, Heaviest(40));
    }

    [Fact]
    public void Heaviest_SameTermTwice_CountsOnce()
    {
        Assert.Equal(new Window(1.0, new TextSpan(3, 3)), Heaviest(40, (3, 0), (5, 0)));
    }

    [Fact]
    public void Heaviest_TermsWithinTheWidth_AreWeighedTogether()
    {
        Assert.Equal(new Window(7.0, new TextSpan(0, 40)), Heaviest(40, (0, 0), (20, 1), (40, 2)));
    }

    [Fact]
    public void Heaviest_TermsFartherApart_TheHeavierPartWins()
    {
        Assert.Equal(new Window(6.0, new TextSpan(20, 41)), Heaviest(40, (0, 0), (20, 1), (41, 2)));
    }

    [Fact]
    public void Heaviest_TwoOfTheSameWeight_TheFirstWins()
    {
        Assert.Equal(new TextSpan(0, 5), Heaviest(10, (0, 0), (5, 1), (100, 0), (105, 1)).Span);
    }

    [Fact]
    public void Heaviest_AnyPlaces_AreTheBestOfAllWindows()
    {
        var random = new Random(4);
        for (var run = 0; run < 200; run++)
        {
            var places = Enumerable.Range(0, random.Next(1, 30)).Select(_ => (random.Next(200), random.Next(3))).Order().ToArray();
            var width = random.Next(1, 60);

            var expected = places.Max(first => places
                .Where(place => place.Item1 >= first.Item1 && place.Item1 <= first.Item1 + width)
                .Select(place => place.Item2).Distinct().Sum(term => Weights[term]));

            Assert.Equal(expected, Heaviest(width, places).Weight, 9);
        }
    }

    private static Window Heaviest(int width, params (int Start, int Term)[] places)
    {
        var counts = new int[Weights.Length];
        var heaviest = Window.Heaviest(Array.ConvertAll(places, place => new Occurrence(place.Start, place.Term)), width, Weights, counts);
        Assert.All(counts, count => Assert.Equal(0, count));
        return heaviest;
    }
}
