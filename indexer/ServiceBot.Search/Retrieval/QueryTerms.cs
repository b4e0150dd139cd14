using ServiceBot.Search.Analysis;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Search.Retrieval;

/// <summary>One term of a question with what may stand in its place.</summary>
/// <param name="Alternatives">The term itself with weight 1, then its synonyms with theirs.</param>
public sealed record QueryTerm(IReadOnlyList<Synonym> Alternatives)
{
    // A looser link leads too far away to say what a question is about.
    private const double LeastLeadingWeight = 0.5;

    /// <summary>The term as the question has it.</summary>
    public string Term => Alternatives[0].Term;

    /// <summary>Whether it is a phrase of the lexicon, which stands in no text itself.</summary>
    public bool IsPhrase => GappedPhrase.IsOne(Term);

    /// <summary>Whether the term is, or closely stands for, a word of our field (工资 for 欠薪).</summary>
    public bool NamesField(Lexicon lexicon) => Alternatives.Any(other => other.Weight >= LeastLeadingWeight && lexicon.FieldWords.Contains(other.Term));
}

/// <summary>Turns a question into the terms to look up; stop words are left out.</summary>
public static class QueryTerms
{
    // A word inside a longer word of the lexicon (居家养老 in 居家养老服务) finds it too, for less: its share of the length times this.
    private const double InnerWordWeight = 0.9;

    /// <summary>Words, each once, with the words inside them and the synonyms of the lexicon; behind them the lexicon's phrases that stand in the text.</summary>
    public static IReadOnlyList<QueryTerm> OfWords(string text, Analyzer analyzer) =>
        analyzer.Words(text)
            .GroupBy(token => token.Position)
            .Select(group => group.Select(token => token.Term).ToList())
            .Where(terms => !analyzer.Lexicon.IsStopword(terms[0]))
            .DistinctBy(terms => terms[0], StringComparer.Ordinal)
            .Select(terms => new QueryTerm(Alternatives(terms, analyzer.Lexicon)))
            .Concat(analyzer.Lexicon.PhrasesIn(TextFolder.Fold(text).Text).Select(phrase => new QueryTerm([new Synonym(phrase.Name, 1.0), .. phrase.Leads])))
            .ToList();

    private static List<Synonym> Alternatives(List<string> terms, Lexicon lexicon)
    {
        var alternatives = new List<Synonym>();
        foreach (var term in terms)
        {
            var weight = alternatives.Count == 0 ? 1.0 : InnerWordWeight * term.Length / terms[0].Length;
            alternatives.Add(new Synonym(term, weight));
            alternatives.AddRange(lexicon.SynonymsOf(term).Select(synonym => synonym with { Weight = weight * synonym.Weight }));
        }

        return alternatives;
    }

    /// <summary>Bigrams, each once; those within a stop word are left out.</summary>
    public static IReadOnlyList<QueryTerm> OfBigrams(string text, Lexicon lexicon)
    {
        var folded = TextFolder.Fold(text).Text;
        var stopwords = Stopwords(folded, lexicon);
        return BigramTokenizer.Tokenize(folded)
            .Where(pair => !stopwords.Exists(stopword => stopword.Start <= pair.Start && pair.End <= stopword.End))
            .Select(pair => folded[pair.Start..pair.End])
            .Where(term => !lexicon.IsStopword(term))
            .Distinct(StringComparer.Ordinal)
            .Select(term => new QueryTerm([new Synonym(term, 1.0)]))
            .ToList();
    }

    private static List<TextSpan> Stopwords(string folded, Lexicon lexicon)
    {
        var spans = new List<TextSpan>();
        for (var start = 0; start < folded.Length; start++)
        {
            foreach (var length in lexicon.Stopwords.LengthsAt(folded, start).Take(1))
                spans.Add(new TextSpan(start, start + length));
        }

        return spans;
    }
}
