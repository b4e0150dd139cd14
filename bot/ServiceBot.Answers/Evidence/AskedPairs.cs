using System.Text.RegularExpressions;
using ServiceBot.Answers.Questions;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Answers.Evidence;

/// <summary>A question as pairs of neighbouring characters, each with its rarity. Names that no word list knows are met by them.</summary>
/// <remarks>What is asked for stands next to the asking word: the pairs there are kept apart (总部位于 of 总部位于哪里).</remarks>
internal sealed partial class AskedPairs
{
    // Characters on either side of an asking word that say what it asks for.
    private const int NearCharacters = 6;

    // What earlier turns spoke of counts less than the question's own words.
    private const double ContextShare = 0.5;

    private readonly List<(string Pair, double Weight)> _pairs;
    private readonly List<(string Pair, double Weight)> _near;
    private readonly string _before;
    private readonly string _after;

    private AskedPairs(List<(string Pair, double Weight)> pairs, List<(string Pair, double Weight)> near, string before, string after) =>
        (_pairs, _near, _before, _after) = (pairs, near, before, after);

    public static AskedPairs Of(Question question, IndexReader index)
    {
        var subject = question.Subject;
        var own = Pairs(AskingWord().Replace(subject, "\n"), 1.0);
        var pairs = own.Concat(Pairs(question.Context, ContextShare)).DistinctBy(pair => pair.Pair, StringComparer.Ordinal).ToList();
        var near = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match word in AskingWord().Matches(subject))
        {
            var behind = word.Index + word.Length;
            for (var i = Math.Max(0, word.Index - NearCharacters); i + 2 <= word.Index; i++)
                near.Add(subject.Substring(i, 2));
            for (var i = behind; i + 2 <= Math.Min(subject.Length, behind + NearCharacters); i++)
                near.Add(subject.Substring(i, 2));
        }

        var first = AskingWord().Match(subject);
        return new AskedPairs(
            pairs,
            pairs.Where(pair => near.Contains(pair.Pair)).ToList(),
            first.Success && first.Index >= 2 ? subject.Substring(first.Index - 2, 2) : "",
            NamedThing().Match(subject).Groups["thing"].Value);

        IEnumerable<(string Pair, double Weight)> Pairs(string text, double share) => QueryTerms.OfBigrams(text, index.Analyzer.Lexicon)
            .Select(term => (term.Term, share * index.Idf(index.PassageFrequency(PassageField.Body, term.Term, bigrams: true))));
    }

    /// <summary>Share of the question's pairs that a text holds, by rarity, 0 to 1.</summary>
    public double Coverage(FoldedPassageText text) => Share(_pairs, text, null);

    /// <summary>The same of two texts together.</summary>
    public double Coverage(FoldedPassageText text, FoldedPassageText more) => Share(_pairs, text, more);

    /// <summary>The same of the pairs near the asking word.</summary>
    public double NearCoverage(FoldedPassageText text) => Share(_near, text, null);

    /// <summary>1 when a text holds the two characters before the asking word, 0 when not, one half when there are none.</summary>
    public double HoldsBefore(FoldedPassageText text) => Holds(_before, text);

    /// <summary>The same of the thing asked for by name: 国家 of 哪个国家.</summary>
    public double HoldsThing(FoldedPassageText text) => Holds(_after, text);

    private static double Holds(string asked, FoldedPassageText text) => asked.Length == 0 ? 0.5 : text.Holds(asked) ? 1 : 0;

    private static double Share(List<(string Pair, double Weight)> pairs, FoldedPassageText text, FoldedPassageText? more)
    {
        var (met, total) = (0.0, 0.0);
        foreach (var (pair, weight) in pairs)
        {
            total += weight;
            if (text.Holds(pair) || more?.Holds(pair) == true)
                met += weight;
        }

        return total == 0 ? 0 : met / total;
    }

    [GeneratedRegex("为什么|什么|哪|谁|几|多少|怎么|怎样|如何|何时|何地|何种|多久|多长|多大|吗|啥")]
    private static partial Regex AskingWord();

    [GeneratedRegex(@"(?:什么|哪个?|哪些|哪[几0-9一两].?|多少|几|啥)(?<thing>\p{IsCJKUnifiedIdeographs}{2})")]
    private static partial Regex NamedThing();
}
