using System.Runtime.InteropServices;
using Icu;

namespace ServiceBot.Search.Analysis;

/// <summary>Word boundaries by icu.net, wherever it finds its ICU.</summary>
internal sealed class IcuNetWordBreaks : IWordBreaks
{
    private readonly BreakIterator _breaks = BreakIterator.CreateWordInstance(new Locale("zh"));
    private readonly List<int> _cuts = [];

    public ReadOnlySpan<int> Cut(ReadOnlySpan<char> text)
    {
        _cuts.Clear();
        _breaks.SetText(text.ToString());
        for (var cut = _breaks.MoveNext(); cut != BreakIterator.DONE; cut = _breaks.MoveNext())
            _cuts.Add(cut);
        return CollectionsMarshal.AsSpan(_cuts);
    }

    public void Dispose() => _breaks.Dispose();
}
