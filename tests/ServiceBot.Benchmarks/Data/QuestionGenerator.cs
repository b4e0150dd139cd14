using ServiceBot.Search.Analysis;

namespace ServiceBot.Benchmarks.Data;

/// <summary>Questions as residents ask: some words of a passage, one after another, among words that lead nowhere.</summary>
/// <param name="passages">Those that are asked about.</param>
internal sealed class QuestionGenerator(string[] vocabulary, IReadOnlyList<GeneratedPassage> passages, int seed)
{
    public const int FewestTerms = 4;
    public const int MostTerms = 20;
    private const int MostAsked = 6;
    private const int MostNoise = 3;

    private readonly ZipfRanks _ranks = new(vocabulary.Length);

    /// <summary>Without end.</summary>
    public IEnumerable<Question> Questions()
    {
        for (var random = new Random(seed); ;)
        {
            if (Next(random) is { TermCount: >= FewestTerms and <= MostTerms } question)
                yield return question;
        }
    }

    private Question Next(Random random)
    {
        var words = passages[random.Next(passages.Count)].Words;
        var asked = random.Next(2, MostAsked + 1);
        var from = random.Next(Math.Max(words.Count - asked, 1));
        var noise = random.Next(MostNoise + 1);
        var said = Noise(random, noise / 2)
            .Concat(words.Skip(from).Take(asked))
            .Concat(Noise(random, noise - noise / 2))
            .Select(word => vocabulary[word])
            .ToList();
        var text = string.Concat(said);
        return new Question(
            said.Distinct(StringComparer.Ordinal).ToList(),
            BigramTokenizer.Tokenize(text).Select(span => text[span.Start..span.End]).Distinct(StringComparer.Ordinal).ToList());
    }

    private List<int> Noise(Random random, int count) => Enumerable.Range(0, count).Select(_ => _ranks.Next(random)).ToList();
}
