namespace ServiceBot.Search.Analysis;

/// <summary>Gives the same string for the same characters, so that a common term is not made a million times.</summary>
/// <remarks>Bounded: a place that is taken goes to the newer term. Thread-safe without locks: a lost race only makes a string twice.</remarks>
internal sealed class TermPool
{
    private const int Bits = 16;
    private const int LongestTerm = 16;

    private readonly string?[] _terms = new string?[1 << Bits];

    public static TermPool Shared { get; } = new();

    public string Get(ReadOnlySpan<char> term)
    {
        if (term.Length > LongestTerm)
            return term.ToString();

        ref var place = ref _terms[SpanHash.Of(term, Bits)];
        var known = place;
        return known is not null && term.SequenceEqual(known) ? known : place = term.ToString();
    }
}
