namespace ServiceBot.Answers.Questions.Spelling;

/// <summary>What is known of each pair of neighbours in a text: whether it stands in the texts, and whether a word joins it.</summary>
/// <remarks>Pairs are named by their first character's place. Not thread-safe.</remarks>
internal sealed class TypedText
{
    private const int NoPair = -1;

    private readonly KnownWords _known;
    private readonly int[] _passages;
    private readonly bool[] _listed;
    private bool[]? _cut;

    /// <param name="text">Folded.</param>
    public TypedText(string text, PairFrequencies pairs, KnownWords known)
    {
        Text = text;
        _known = known;
        _passages = new int[text.Length];
        _listed = new bool[text.Length];
        Array.Fill(_passages, NoPair);
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (Sounds.IsHanzi(text[i]) && Sounds.IsHanzi(text[i + 1]))
                HasStrangePair |= (_passages[i] = pairs.Of(text[i], text[i + 1])) == 0;
        }

        if (HasStrangePair)
            known.MarkListed(text, _listed);
    }

    public string Text { get; }

    /// <summary>Whether some pair stands nowhere in the texts.</summary>
    public bool HasStrangePair { get; }

    /// <summary>Whether the pair stands in the texts.</summary>
    public bool IsInTexts(int pair) => Passages(pair) > 0;

    /// <summary>Whether a word of the lexicon, a spoken word or a stop word joins the pair.</summary>
    public bool IsListed(int pair) => (uint)pair < (uint)_listed.Length && _listed[pair];

    /// <summary>Whether the pair stands nowhere in the texts, and no list knows it.</summary>
    public bool IsWeak(int pair) => Passages(pair) == 0 && !_listed[pair];

    /// <summary>Whether the analyzer leaves the pair in one word.</summary>
    public bool IsJoined(int pair) => (uint)pair < (uint)Cut.Length && Cut[pair];

    /// <summary>Whether the analyzer cuts the character from both its neighbours.</summary>
    public bool IsLone(int at) => !IsJoined(at - 1) && !IsJoined(at);

    /// <summary>Whether the character alone says nothing about the subject.</summary>
    public bool IsStopword(int at) => _known.IsStopword(Text[at]);

    // Most texts have no stretch that is near a word, and need not be cut.
    private bool[] Cut
    {
        get
        {
            if (_cut is null)
                _known.MarkCut(Text, _cut = new bool[Text.Length]);
            return _cut;
        }
    }

    private int Passages(int pair) => (uint)pair < (uint)_passages.Length ? _passages[pair] : NoPair;
}
