using System.Text;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval.Queries;

namespace ServiceBot.Search.Retrieval;

/// <summary>A few characters to be found as they stand, whatever words they are part of.</summary>
/// <remarks>The bigrams inside lead to the passages, whose texts are then compared: a number at either end may be part of a longer one
/// (14年 in 2014年), and marks between the characters count. Where no bigram is wholly inside, those lead that hold what stands at
/// an end.</remarks>
internal sealed class LiteralQuery
{
    // A longer text is a question, and nobody expects to find it word for word.
    private const int MostCharacters = 12;

    // Bigrams that one end may stand for.
    private const int MostBigrams = 200;

    private static readonly string Bigrams = PassageSchema.Of(PassageField.Body, bigrams: true).Name;

    private readonly string _folded;
    private readonly string _typed;

    private LiteralQuery(string folded, string typed, Query query)
    {
        _folded = folded;
        _typed = typed;
        Query = query;
    }

    /// <summary>What every passage that holds the text matches.</summary>
    public Query Query { get; }

    /// <summary>Whether the query alone tells what holds it, and by terms every search looks for.</summary>
    public bool IsPhrase => Query is PhraseQuery phrase && phrase.Terms.Count == _typed.Length - 1;

    /// <summary>Null when the text is shorter than two characters or too long, or no bigram of the index can lead to it.</summary>
    public static LiteralQuery? Of(string typed, IndexReader index)
    {
        typed = WithoutSpace(typed);
        if (typed.Length is < 2 or > MostCharacters)
            return null;
        var folded = TextFolder.Fold(typed).Text;

        // A numeral may be cut off the word that keeps it one (一步 in 进一步).
        var queries = new[] { folded, typed }.Distinct(StringComparer.Ordinal).Select(text => Leading(text, index)).OfType<Query>().ToList();
        return queries.Count == 0 ? null : new LiteralQuery(folded, typed, queries is [var only] ? only : new AnyOf(queries));
    }

    /// <summary>Whether the passage's text holds it as typed, white space apart.</summary>
    public bool IsAsTypedIn(Passage passage) => WithoutSpace(passage.Text).Contains(_typed, StringComparison.Ordinal);

    /// <summary>The same once both are folded.</summary>
    public bool IsFoldedIn(Passage passage) => WithoutSpace(TextFolder.Fold(passage.Text).Text).Contains(_folded, StringComparison.Ordinal);

    private static Query? Leading(string folded, IndexReader index)
    {
        var phrases = Phrases(folded);
        if (phrases.Count == 0)
            phrases = Ends(folded, index);
        return phrases.Count == 0 ? null : phrases is [var only] ? only : new AllOf(phrases);
    }

    /// <summary>A phrase for each run of bigrams, without those that a number or Latin word at either end is part of.</summary>
    private static List<Query> Phrases(string folded)
    {
        var pairs = BigramTokenizer.Tokenize(folded)
            .Where(pair => BigramTokenizer.IsPair(folded, pair))
            .Where(pair => !(pair.Start == 0 && char.IsAsciiLetterOrDigit(folded[0])) && !(pair.End == folded.Length && char.IsAsciiLetterOrDigit(folded[^1])))
            .ToList();
        var phrases = new List<Query>();
        for (var first = 0; first < pairs.Count;)
        {
            var last = first;
            while (last + 1 < pairs.Count && pairs[last + 1].Start < pairs[last].End)
                last++;
            phrases.Add(new PhraseQuery(
                Bigrams,
                pairs.GetRange(first, last - first + 1).ConvertAll(pair => folded[pair.Start..pair.End])));
            first = last + 1;
        }

        return phrases;
    }

    /// <summary>Bigrams that hold what the text begins with, and that begin with what it ends with.</summary>
    private static List<Query> Ends(string folded, IndexReader index)
    {
        var tokens = BigramTokenizer.Tokenize(folded);
        var ends = new List<Query>();
        if (tokens.Count > 0 && tokens[0].Start == 0)
            Add(tokens[0], atStart: false);
        if (tokens.Count > ends.Count && tokens[^1].End == folded.Length)
            Add(tokens[^1], atStart: true);
        return ends;

        void Add(TextSpan token, bool atStart)
        {
            var term = folded[token.Start..token.End];
            var bigrams = index.BigramsWith(term, atStart, MostBigrams).Append(term);
            ends.Add(new BestOf(bigrams.Select(bigram => new TermQuery(Bigrams, bigram)).ToList()));
        }
    }

    private static string WithoutSpace(string text)
    {
        if (!text.AsSpan().ContainsAny(" \t\n\u3000\u00A0"))
            return text;
        var rest = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                rest.Append(c);
        }

        return rest.ToString();
    }
}
