using ServiceBot.Search.Retrieval.Queries;

namespace ServiceBot.Search.Tests.Retrieval.Queries;

/// <summary>Documents and queries of a seed. Words are spread as in a language, so that lists of all lengths come up.</summary>
internal sealed class RandomTexts(int seed)
{
    private const int Words = 400;

    private static readonly string[] Streets = ["江浦路", "大桥", "殷行", "四平路"];

    private readonly Random _random = new(seed);

    public IEnumerable<IReadOnlyDictionary<string, string>> Documents(int count) => Enumerable.Range(0, count).Select(_ => Document());

    public Query TermOrAnyOf(int mostClauses) => _random.Next(6) == 0
        ? Clause()
        : new AnyOf([.. Enumerable.Range(0, _random.Next(1, mostClauses + 1)).Select(_ => Clause())]);

    /// <summary>Any kind of query, in one another.</summary>
    public Query Any(int depth) => (depth == 0 ? 0 : _random.Next(7)) switch
    {
        1 => new AnyOf(Some(depth)),
        2 => new AllOf(Some(depth)),
        3 => new BestOf(Some(depth)),
        4 => Phrase(5),
        _ => Term(Boost()),
    };

    public PhraseQuery Phrase(int mostTerms) =>
        new(_random.Next(2) == 0 ? IndexedTexts.Title : IndexedTexts.Body, [.. Enumerable.Range(0, _random.Next(2, mostTerms + 1)).Select(_ => CommonWord())]);

    public IReadOnlyList<Query>? Filter() => _random.Next(6) switch
    {
        0 => [Street()],
        1 => [new AnyOf([Street(), Street()])],
        2 => [Street(), Term(1)],
        3 => [new AllOf([new TermQuery(IndexedTexts.Body, CommonWord()), Street()])],
        _ => null,
    };

    public TermQuery Term(float boost) => new(
        _random.Next(10) switch { < 5 => IndexedTexts.Body, < 8 => IndexedTexts.Title, _ => IndexedTexts.Tags },
        Word(),
        boost);

    public int Next(int least, int most) => _random.Next(least, most + 1);

    private Query Clause() => _random.Next(4) == 0
        ? new BestOf([.. Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Synonym())])
        : Synonym();

    private TermQuery Synonym() => Term(Boost()) with { NoRarerThan = _random.Next(5) == 0 ? Word() : null };

    private Query[] Some(int depth) => [.. Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Any(depth - 1))];

    private TermQuery Street() => new(IndexedTexts.Street, Streets[_random.Next(Streets.Length)]);

    private float Boost() => _random.Next(3) switch { 0 => 1, 1 => 0.4f, _ => _random.NextSingle() + 0.01f };

    private Dictionary<string, string> Document()
    {
        var document = new Dictionary<string, string>();
        Add(IndexedTexts.Street, 10, () => Streets[_random.Next(_random.Next(1, Streets.Length + 1))]);
        Add(IndexedTexts.Title, 9, () => Text(_random.Next(1, 6)));
        Add(IndexedTexts.Body, 9, () => Text(_random.Next(1, _random.Next(2, 60))));
        Add(IndexedTexts.Tags, 2, () => Text(_random.Next(1, 8)));
        return document;

        void Add(string field, int ofTen, Func<string> text)
        {
            if (_random.Next(10) < ofTen)
                document.Add(field, text());
        }
    }

    private string Text(int length) => string.Join(' ', Enumerable.Range(0, length).Select(_ => Word()));

    // Half of the tokens are a few dozen words; some words of the last ranks stand nowhere.
    private string Word() => $"词{(int)(Words * Math.Pow(_random.NextDouble(), 3))}";

    private string CommonWord() => $"词{(int)(Words * Math.Pow(_random.NextDouble(), 8))}";
}
