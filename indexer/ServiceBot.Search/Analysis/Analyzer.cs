using System.Security.Cryptography;
using System.Text;
using Icu;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Search.Analysis;

/// <summary>Turns text into tokens: folding, then words of the lexicon and of ICU, and bigrams over the same text.</summary>
/// <remarks>The same chain runs at build and at question. Thread-safe.</remarks>
public sealed class Analyzer(Lexicon lexicon) : IDisposable
{
    // Raise when the chain changes, so that older indexes are rebuilt and never searched with it.
    private const int ChainVersion = 3;

    private readonly WordTokenizer _words = new(lexicon.Words);

    public Lexicon Lexicon { get; } = lexicon;

    /// <summary>Names the chain and the ICU it ran on. Stands in the manifest; an index of another fingerprint is not searched.</summary>
    public static string Fingerprint { get; } = Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"folding+icu-words+bigrams/{ChainVersion}/icu-{IcuVersion}")))[..16];

    /// <summary>The version of the ICU in use, such as 72.1.</summary>
    public static string IcuVersion => Wrapper.IcuVersion;

    /// <summary>Words and bigrams of one folding: quicker than asking for each.</summary>
    public AnalysedText Analyze(string text)
    {
        var folded = TextFolder.FoldToBuffer(text);
        return new AnalysedText(Words(folded), Bigrams(folded));
    }

    /// <summary>Words in reading order; offsets are those of <paramref name="text"/>.</summary>
    public IReadOnlyList<Token> Words(string text) => Words(TextFolder.FoldToBuffer(text));

    /// <summary>Bigrams in reading order; offsets are those of <paramref name="text"/>.</summary>
    public static IReadOnlyList<Token> Bigrams(string text) => Bigrams(TextFolder.FoldToBuffer(text));

    public void Dispose() => _words.Dispose();

    private Token[] Words(FoldingBuffer folded)
    {
        var words = _words.Tokenize(folded.Text);
        var tokens = new Token[words.Count];
        for (var i = 0; i < tokens.Length; i++)
            tokens[i] = ToToken(folded, words[i].Span, words[i].Position);
        return tokens;
    }

    private static Token[] Bigrams(FoldingBuffer folded)
    {
        var pairs = BigramTokenizer.Tokenize(folded.Text);
        var tokens = new Token[pairs.Count];
        for (var i = 0; i < tokens.Length; i++)
            tokens[i] = ToToken(folded, pairs[i], i);
        return tokens;
    }

    private static Token ToToken(FoldingBuffer folded, TextSpan span, int position) =>
        new(folded.Text[span.Start..span.End].ToString(), folded.Starts[span.Start], folded.Ends[span.End - 1], position);
}
