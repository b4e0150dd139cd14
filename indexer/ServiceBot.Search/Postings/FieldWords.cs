using System.Text;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Lucene.Terms;

namespace ServiceBot.Search.Postings;

/// <summary>Walks the words of a field.</summary>
internal static class FieldWords
{
    // A hanzi takes three bytes of UTF-8, the first of which lies between these.
    private const int HanziBytes = 3;
    private const byte FirstLead = 0xE4;
    private const byte LastLead = 0xE9;

    /// <summary>Words of hanzi alone, with the passages each stands in, by rising bytes.</summary>
    /// <param name="terms">Asked for the field's terms when the walk begins; null when it has none.</param>
    /// <param name="shortest">Fewest characters.</param>
    /// <param name="longest">Most characters.</param>
    /// <param name="leastPassages">Words of fewer passages are left out.</param>
    public static IEnumerable<(string Word, int Passages)> OfHanzi(Func<FieldTerms?> terms, int shortest, int longest, int leastPassages)
    {
        if (terms()?.Enumerate() is not { } each)
            yield break;
        while (each.MoveNext())
        {
            if (!MayBe(each.Term, shortest, longest) || each.State.DocFreq is var passages && passages < leastPassages)
                continue;
            var word = Encoding.UTF8.GetString(each.Term);
            if (word.Length >= shortest && word.Length <= longest && word.All(WordCharacters.IsHanzi))
                yield return (word, passages);
        }
    }

    private static bool MayBe(ReadOnlySpan<byte> term, int shortest, int longest) =>
        term.Length >= shortest * HanziBytes && term.Length <= longest * HanziBytes && term[0] is >= FirstLead and <= LastLead;
}
