using System.Text;
using ServiceBot.Answers.Questions.Spelling;

namespace ServiceBot.Answers.Tests.Questions.Spelling;

/// <summary>A question with a slip of typing.</summary>
internal sealed record TypedSlip(string Kind, string Typed, string Meant, string Word);

/// <summary>Types words with slips inside everyday sentences; the same for the same seed.</summary>
internal sealed class SlipGenerator(int seed)
{
    public const string Homophone = "homophone";
    public const string NearHomophone = "near homophone";
    public const string Dropped = "dropped";
    public const string Doubled = "doubled";
    public const string Swapped = "swapped";
    public const string AnyCharacter = "any character";

    // From this length on a character may be missing or be any other.
    private const int LongWord = 4;

    private static readonly string[] Carriers =
        ["{0}", "{0}怎么办", "请问{0}在哪里", "我们街道{0}有多少", "想问下{0}的事情", "附近有没有{0}啊", "今年{0}做了哪些", "听说有{0}，要找谁", "{0}什么时候开始", "老年人{0}有补贴吗"];

    private static readonly char[] CommonCharacters = ReadCommonCharacters();
    private static readonly ILookup<string, char> BySound = CommonCharacters.ToLookup(Sounds.Shared.SyllableOf, StringComparer.Ordinal);
    private static readonly ILookup<int, char> ByClass = CommonCharacters.ToLookup(c => Sounds.Shared.ClassOf(c));

    private readonly Random _random = new(seed);

    public static IReadOnlyList<string> Kinds { get; } = [Homophone, NearHomophone, Dropped, Doubled, Swapped, AnyCharacter];

    /// <summary>One slip of the kind; null when the word cannot have it.</summary>
    public TypedSlip? Type(string word, string kind)
    {
        var at = _random.Next(word.Length);
        var slipped = kind switch
        {
            Homophone => With(word, at, BySound[Sounds.Shared.SyllableOf(word[at])]),
            NearHomophone => With(word, at, ByClass[Sounds.Shared.ClassOf(word[at])].Where(c => Sounds.Shared.Compare(c, word[at]) == Likeness.Near)),
            Dropped => word.Length >= LongWord && at > 0 && at + 1 < word.Length ? word.Remove(at, 1) : null,
            Doubled => word.Insert(at, word[at].ToString()),
            Swapped => at > 0 ? word[..(at - 1)] + word[at] + word[at - 1] + word[(at + 1)..] : null,
            AnyCharacter => word.Length >= LongWord ? With(word, at, CommonCharacters) : null,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        var carrier = Carriers[_random.Next(Carriers.Length)];
        return slipped is null || slipped == word ? null : new TypedSlip(kind, carrier.Replace("{0}", slipped, StringComparison.Ordinal), carrier.Replace("{0}", word, StringComparison.Ordinal), word);
    }

    private string? With(string word, int at, IEnumerable<char> others)
    {
        var choice = others.Where(c => c != word[at]).ToList();
        return choice.Count == 0 ? null : word[..at] + choice[_random.Next(choice.Count)] + word[(at + 1)..];
    }

    /// <summary>The 3,755 characters of the first level of GB 2312, which are those of everyday text.</summary>
    private static char[] ReadCommonCharacters()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var gb2312 = Encoding.GetEncoding(936);
        return Enumerable.Range(0xB0, 0xD7 - 0xB0 + 1)
            .SelectMany(row => Enumerable.Range(0xA1, 94).Select(cell => gb2312.GetString([(byte)row, (byte)cell])))
            .Where(text => text.Length == 1 && Sounds.IsHanzi(text[0])).Select(text => text[0]).ToArray();
    }
}
