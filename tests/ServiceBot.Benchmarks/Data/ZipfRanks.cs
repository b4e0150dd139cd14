namespace ServiceBot.Benchmarks.Data;

/// <summary>Ranks as words are spread in a language: rank r, from 0, is drawn with a weight of 1 / (r + 1 + <see cref="Flattening"/>).</summary>
/// <remarks>Zipf's law as Mandelbrot flattened it at the head. Thread-safe.</remarks>
internal sealed class ZipfRanks
{
    /// <summary>Brings the most frequent word to some 3 % of a text, as in Chinese.</summary>
    public const double Flattening = 2;

    private readonly double[] _upTo;

    /// <param name="count">Ranks are 0 to this, exclusive.</param>
    public ZipfRanks(int count)
    {
        _upTo = new double[count];
        var sum = 0.0;
        for (var rank = 0; rank < count; rank++)
            _upTo[rank] = sum += 1 / (rank + 1 + Flattening);
    }

    /// <summary>The rank that a chance of 0 to 1, exclusive, falls on.</summary>
    public int At(double chance)
    {
        var index = Array.BinarySearch(_upTo, chance * _upTo[^1]);
        return Math.Min(index < 0 ? ~index : index + 1, _upTo.Length - 1);
    }

    public int Next(Random random) => At(random.NextDouble());
}
