using ServiceBot.Search.Lucene.PostingLists;
using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.Terms;

/// <summary>Reads what <see cref="TermStateWriter"/> wrote, term after term of one block. Not thread-safe.</summary>
internal struct TermStateReader(FieldInfo field, int maxDoc, IndexInput stats, IndexInput metadata)
{
    private readonly bool _hasFreqs = field.HasFreqs;
    private readonly bool _hasPositions = field.HasPositions;
    private readonly bool _hasOffsets = field.HasOffsets;
    private IndexInput _stats = stats;
    private IndexInput _metadata = metadata;
    private int _docFreq;
    private int _singletonDoc = -1;
    private long _totalTermFreq;
    private long _docStart;
    private long _posStart;
    private long _payStart;
    private long _lastPosBlockOffset = -1;
    private long _skipOffset = -1;

    public readonly bool IsAtEnd => _stats.IsAtEnd && _metadata.IsAtEnd;

    /// <summary>State of the term read last.</summary>
    public readonly TermState State => new()
    {
        DocFreq = _docFreq,
        TotalTermFreq = _totalTermFreq,
        DocStart = _docStart,
        PosStart = _posStart,
        PayStart = _payStart,
        SingletonDoc = _singletonDoc,
        LastPosBlockOffset = _lastPosBlockOffset,
        SkipOffset = _skipOffset,
    };

    /// <summary>Reads as many terms as asked for, of which there must be so many.</summary>
    /// <exception cref="CorruptIndexException">A number contradicts another or the number of documents.</exception>
    public void Read(int terms)
    {
        var stats = _stats; // copies, which the compiler can keep in registers
        var metadata = _metadata;
        for (; terms > 0; terms--)
        {
            _docFreq = stats.ReadVInt();
            if (_docFreq < 1 || _docFreq > maxDoc)
                throw stats.Corrupt($"says a term is in {_docFreq} documents of {maxDoc}");
            _totalTermFreq = _hasFreqs ? _docFreq + stats.ReadVLong() : _docFreq;
            _docStart += metadata.ReadVLong();
            if (_hasPositions)
                _posStart += metadata.ReadVLong();
            if (_hasOffsets)
                _payStart += metadata.ReadVLong();
            if ((_totalTermFreq | _docStart | _posStart | _payStart) < 0)
                throw metadata.Corrupt($"has a number that is too great before {metadata.Position}");
            _singletonDoc = _docFreq == 1 ? metadata.ReadVInt() : -1;
            if (_singletonDoc < -1 || _singletonDoc >= maxDoc || _docFreq == 1 && _singletonDoc < 0)
                throw metadata.Corrupt($"says the only document of a term is {_singletonDoc} of {maxDoc}");
            _lastPosBlockOffset = _hasPositions && _totalTermFreq > ForBlock.Size ? metadata.ReadVLong() : -1;
            _skipOffset = _docFreq > ForBlock.Size ? metadata.ReadVLong() : -1;
        }

        _stats = stats;
        _metadata = metadata;
    }
}
