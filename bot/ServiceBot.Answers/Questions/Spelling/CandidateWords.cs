using ServiceBot.Search.Analysis;
using ServiceBot.Search.Postings;

namespace ServiceBot.Answers.Questions.Spelling;

/// <summary>Collects the words slips may be mended to: those of the lexicon, places, and words of the texts.</summary>
internal static class CandidateWords
{
    public const int Shortest = 2;
    public const int Longest = 10;

    // Of the words the lexicon does not have, as many as are found in most passages; a table of them is made in some ten milliseconds.
    private const int MostUnlisted = 20_000;

    // A word of a body that stands in one passage alone may be a slip itself.
    private const int LeastPassages = 2;

    private static readonly PassageField[] Fields = [PassageField.Title, PassageField.Heading, PassageField.Names, PassageField.Body];

    /// <summary>Each once, by rising text; the same for the same index.</summary>
    public static IReadOnlyList<CandidateWord> Of(IndexReader index, PairFrequencies pairs)
    {
        var lexicon = index.Analyzer.Lexicon;
        var passages = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in Fields)
        {
            foreach (var (word, count) in index.HanziWords(field, Shortest, Longest, field == PassageField.Body ? LeastPassages : 1))
                passages[word] = Math.Max(count, passages.GetValueOrDefault(word));
        }

        var places = lexicon.Places.SelectMany(place => place.Inside.Concat(place.Aliases).Append(place.Street)).Concat(index.Streets)
            .Select(name => TextFolder.Fold(name).Text).ToHashSet(StringComparer.Ordinal);
        var listed = lexicon.Words.All.Concat(places).Distinct(StringComparer.Ordinal)
            .Where(word => IsMendable(word) && HoldsNoStopword(word, lexicon) && (places.Contains(word) || LeadsToTexts(word, passages, lexicon, pairs)))
            .ToDictionary(word => word, word => passages.GetValueOrDefault(word), StringComparer.Ordinal);
        var unlisted = passages
            .Where(word => !listed.ContainsKey(word.Key) && !lexicon.IsStopword(word.Key))
            .OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal)
            .Take(MostUnlisted);
        return listed.Select(word => new CandidateWord(word.Key, word.Value, true, places.Contains(word.Key), word.Value == 0 && !lexicon.FieldWords.Contains(word.Key)))
            .Concat(unlisted.Select(word => new CandidateWord(word.Key, word.Value, false)))
            .OrderBy(word => word.Text, StringComparer.Ordinal).ToList();
    }

    private static bool LeadsToTexts(string word, Dictionary<string, int> passages, Lexicon lexicon, PairFrequencies pairs) =>
        passages.ContainsKey(word) || lexicon.SynonymsOf(word).Any(other => passages.ContainsKey(other.Term)) || pairs.HoldEachOf(word);

    /// <summary>Hanzi, or at least two of them and digits.</summary>
    private static bool IsMendable(string word) =>
        word.Length is >= Shortest and <= Longest && word.All(c => Sounds.IsHanzi(c) || char.IsAsciiDigit(c)) && word.Count(Sounds.IsHanzi) >= Shortest;

    /// <summary>Whether it is no phrase with 怎么, 哪里 or the like in it, which anything may stand in front of.</summary>
    private static bool HoldsNoStopword(string word, Lexicon lexicon) => Enumerable.Range(0, word.Length).All(i => !lexicon.Stopwords.LengthsAt(word, i).Any());
}
