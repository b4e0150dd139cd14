using System.Text;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Lucene;

namespace ServiceBot.Search.Tests.Lucene;

/// <summary>Made-up passages about a sub-district's work, always the same ones, with every kind of field.</summary>
internal sealed class Passages
{
    public static readonly FieldInfo Id = new("id", 0, IndexOptions.Docs, HasNorms: false);
    public static readonly FieldInfo Words = new("words", 1, IndexOptions.DocsAndFreqsAndPositionsAndOffsets, HasNorms: true);
    public static readonly FieldInfo Bigrams = new("bigrams", 2, IndexOptions.DocsAndFreqsAndPositions, HasNorms: true);
    public static readonly FieldInfo Street = new("street", 3, IndexOptions.Docs, HasNorms: false);
    public static readonly FieldInfo Heading = new("heading", 4, IndexOptions.DocsAndFreqs, HasNorms: true);
    public static readonly FieldInfo Names = new("names", 5, IndexOptions.DocsAndFreqsAndPositionsAndOffsets, HasNorms: false);
    public static readonly FieldInfo Year = new("year", 6, IndexOptions.None, HasNorms: false);
    public static readonly FieldInfo Never = new("never", 7, IndexOptions.DocsAndFreqsAndPositions, HasNorms: true);

    private const string Characters = "社区街道居民服务中心为老助残就业援助垃圾分类加装电梯旧住房修缮综合整治平安建设文化活动养老食堂托育𠮷①！";
    private static readonly string[] Streets = ["殷行街道", "四平路街道", "长白新村街道", ""];

    private readonly Random _random;
    private readonly string[] _vocabulary;

    /// <param name="seed">Same seed, same passages.</param>
    /// <param name="words">Words in use; the n-th is about n times as rare as the first.</param>
    public Passages(int seed, int words)
    {
        _random = new Random(seed);
        var runes = Characters.EnumerateRunes().ToArray();
        _vocabulary = [.. Enumerable.Range(0, words).Select(_ => Word(runes)).Distinct(StringComparer.Ordinal)];
    }

    public static IReadOnlyList<FieldInfo> Fields { get; } = [Id, Words, Bigrams, Street, Heading, Names, Year, Never];

    /// <summary>Documents with values of any of the fields, some with none at all.</summary>
    public IEnumerable<IReadOnlyList<Field>> Documents(int count) => Enumerable.Range(0, count).Select(Document);

    /// <summary>Words in reading order, as a tokenizer cuts them; now and then a longer one has the words in it at its position.</summary>
    public List<Token> Tokens(int count)
    {
        var tokens = new List<Token>(count);
        var (start, position) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            var word = NextWord();
            tokens.Add(new Token(word, start, start + word.Length, position));
            if (word.Length > 2 && !char.IsSurrogate(word[1]) && _random.Next(4) == 0)
                tokens.Add(new Token(word[..2], start, start + 2, position));
            start += word.Length + (_random.Next(9) == 0 ? 1 : 0);
            position += _random.Next(20) == 0 ? 2 : 1;
        }

        return tokens;
    }

    private Field[] Document(int number)
    {
        if (_random.Next(40) == 0)
            return [];
        var words = Tokens(_random.Next(60));
        var text = string.Concat(words.Select(token => token.Term));
        var fields = new List<Field>
        {
            new KeywordField(Id, $"殷行-2019#p{number}"),
            new StoredString(Id, $"殷行-2019#p{number}"),
            new TextField(Words, words),
            new TextField(Bigrams, Pairs(text)),
            new KeywordField(Street, Streets[_random.Next(Streets.Length)]),
            new TextField(Heading, Tokens(_random.Next(5))),
            new StoredString(Words, text),
        };
        for (var i = _random.Next(4); i > 0; i--)
            fields.Add(new TextField(Names, Tokens(_random.Next(4)).ToArray()));
        if (_random.Next(2) == 0)
            fields.Add(new StoredInt32(Year, 2010 + _random.Next(15)));
        return [.. fields];
    }

    private static List<Token> Pairs(string text)
    {
        var runes = text.EnumerateRunes().ToArray();
        return [.. Enumerable.Range(0, Math.Max(0, runes.Length - 1)).Select(i => new Token($"{runes[i]}{runes[i + 1]}", i, i + 2, i))];
    }

    private string Word(Rune[] runes)
    {
        var word = new StringBuilder();
        for (var length = 1 + _random.Next(4); length > 0; length--)
            word.Append(runes[_random.Next(runes.Length)]);
        return word.ToString();
    }

    // Every rank as likely per octave: common words often, rare ones seldom, as in language.
    private string NextWord() => _vocabulary[(int)Math.Pow(_vocabulary.Length, _random.NextDouble()) - 1];
}
