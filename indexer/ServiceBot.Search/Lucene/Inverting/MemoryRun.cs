using System.Text;

namespace ServiceBot.Search.Lucene.Inverting;

/// <summary>The terms that are in memory, as a run.</summary>
/// <param name="fields">The inverters, by number of their field; null for a field that is not indexed.</param>
/// <param name="pool">Where their postings lie.</param>
internal sealed class MemoryRun(IReadOnlyList<FieldInverter?> fields, BytePool pool) : TermSource
{
    private readonly byte[] _term = new byte[TermTable.MostTermBytes];
    private int _termLength;
    private FieldInfo? _field;
    private TermTable? _terms;
    private int[] _order = [];
    private int _next;
    private SliceWalk _walk;

    public override ReadOnlySpan<byte> Term => _term.AsSpan(0, _termLength);

    public override void StartField(FieldInfo field)
    {
        _field = field;
        _terms = fields[field.Number]!.Terms;
        _order = TermOrder.Sorted(_terms);
        _next = 0;
    }

    public override bool MoveNext()
    {
        if (_next == _order.Length)
            return false;
        ref var entry = ref _terms![_order[_next++]];
        Span<char> buffer = stackalloc char[TermTable.PrefixLength];
        _termLength = Encoding.UTF8.GetBytes(_terms.Term(entry, buffer), _term);
        _walk = BytePool.Walk(entry.FirstSlice, entry.Postings);
        Position = WindowEnd = 0;
        var code = ReadVInt();
        FirstDoc = (int)(_field!.HasFreqs ? code >> 1 : code);
        LastDoc = entry.LastDoc;
        return true;
    }

    public override void Dispose()
    {
    }

    protected override bool Refill()
    {
        if (!pool.MoveNext(ref _walk, out var chunk, out var start, out var length))
            return false;
        Window = chunk;
        Position = start;
        WindowEnd = start + length;
        return true;
    }
}
