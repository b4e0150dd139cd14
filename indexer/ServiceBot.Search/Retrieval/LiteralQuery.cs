using System.Text;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval.Queries;

namespace ServiceBot.Search.Retrieval;

/// <summary>A few characters to be found as they stand, whatever words they are part of.</summary>
/// <remarks>The bigrams inside lead to the passages, whose texts are then compared: a number at either end may be part of a longer one
/// (14年 in 2014年), and marks between the characters count.</remarks>
internal sealed class LiteralQuery
{
    // A longer text is a question, and nobody expects to find it word for word.
    private const int MostCharacters = 12;

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

    /// <summary>Null when the text is too long, or has no two characters that must stand side by side.</summary>
    public static LiteralQuery? Of(string typed)
    {
        typed = WithoutSpace(typed);
        if (typed.Length is < 2 or > MostCharacters)
            return null;
        var folded = TextFolder.Fold(typed).Text;
        var phrases = Phrases(folded);
        return phrases.Count == 0 ? null : new LiteralQuery(folded, typed, phrases is [var only] ? only : new AllOf(phrases));
    }

    /// <summary>Whether the passage's text holds it, white space apart.</summary>
    public bool IsIn(Passage passage)
    {
        var text = WithoutSpace(passage.Text);
        return text.Contains(_typed, StringComparison.Ordinal) || WithoutSpace(TextFolder.Fold(text).Text).Contains(_folded, StringComparison.Ordinal);
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
                PassageSchema.Of(PassageField.Body, bigrams: true).Name,
                pairs.GetRange(first, last - first + 1).ConvertAll(pair => folded[pair.Start..pair.End])));
            first = last + 1;
        }

        return phrases;
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
