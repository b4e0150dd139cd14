using System.Runtime.InteropServices;

namespace ServiceBot.Search.Analysis;

/// <summary>Word boundaries straight from ICU's C library.</summary>
/// <remarks>icu.net makes an array of 128 numbers for every boundary, which took a third of the time of an analysis.</remarks>
internal sealed class NativeWordBreaks : IWordBreaks
{
    private const int Words = 1; // UBRK_WORD
    private const int Done = -1; // UBRK_DONE

    private readonly NativeBreakFunctions _icu;
    private nint _iterator;
    private readonly List<int> _cuts = [];

    // ICU reads the text while it is asked for boundaries: it must not move.
    private char[] _text = GC.AllocateUninitializedArray<char>(1024, pinned: true);

    public NativeWordBreaks(NativeBreakFunctions icu)
    {
        _icu = icu;
        var error = 0;
        _iterator = icu.Open(Words, "zh", 0, 0, ref error);
        Check(error);
    }

    ~NativeWordBreaks() => Close();

    public ReadOnlySpan<int> Cut(ReadOnlySpan<char> text)
    {
        if (text.Length > _text.Length)
            _text = GC.AllocateUninitializedArray<char>(Math.Max(2 * _text.Length, text.Length), pinned: true);
        text.CopyTo(_text);
        ObjectDisposedException.ThrowIf(_iterator == 0, this);
        var error = 0;
        _icu.SetText(_iterator, Marshal.UnsafeAddrOfPinnedArrayElement(_text, 0), text.Length, ref error);
        Check(error);
        _cuts.Clear();
        for (var cut = _icu.Next(_iterator); cut != Done; cut = _icu.Next(_iterator))
            _cuts.Add(cut);
        GC.KeepAlive(this);
        return CollectionsMarshal.AsSpan(_cuts);
    }

    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    private void Close()
    {
        if (_iterator != 0)
            _icu.Close(_iterator);
        _iterator = 0;
    }

    private static void Check(int error)
    {
        if (error > 0)
            throw new InvalidOperationException($"ICU cannot cut words: UErrorCode {error}.");
    }
}
