namespace ServiceBot.Search.Analysis;

/// <summary>Folded characters, each with the stretch of the original it comes from, while they are being put together.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class FoldingBuffer(int capacity)
{
    private char[] _text = new char[capacity];
    private int[] _starts = new int[capacity];
    private int[] _ends = new int[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Text => _text.AsSpan(0, Length);

    /// <summary>For each folded UTF-16 unit, where its original begins (UTF-16).</summary>
    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, Length);

    /// <summary>For each folded UTF-16 unit, where its original ends, exclusive.</summary>
    public ReadOnlySpan<int> Ends => _ends.AsSpan(0, Length);

    public void Append(char c, int start, int end)
    {
        var at = Length;
        if (at == _text.Length)
            Grow(at + 1);
        _text[at] = c;
        _starts[at] = start;
        _ends[at] = end;
        Length = at + 1;
    }

    /// <summary>Every character of <paramref name="text"/> comes from the same stretch.</summary>
    public void Append(ReadOnlySpan<char> text, int start, int end)
    {
        foreach (var c in text)
            Append(c, start, end);
    }

    /// <summary>Copies a stretch of another buffer with its offsets.</summary>
    public void Append(FoldingBuffer other, int from, int length)
    {
        if (Length + length > _text.Length)
            Grow(Length + length);
        other.Text.Slice(from, length).CopyTo(_text.AsSpan(Length));
        other.Starts.Slice(from, length).CopyTo(_starts.AsSpan(Length));
        other.Ends.Slice(from, length).CopyTo(_ends.AsSpan(Length));
        Length += length;
    }

    public FoldedText ToFoldedText() => new(Text.ToString(), Starts.ToArray(), Ends.ToArray());

    private void Grow(int least)
    {
        var capacity = Math.Max(least, Math.Max(16, 2 * _text.Length));
        Array.Resize(ref _text, capacity);
        Array.Resize(ref _starts, capacity);
        Array.Resize(ref _ends, capacity);
    }
}
