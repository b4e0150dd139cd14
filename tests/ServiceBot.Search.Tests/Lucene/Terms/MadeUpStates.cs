using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.Terms;

namespace ServiceBot.Search.Tests.Lucene.Terms;

/// <summary>States such as a posting writer might return, one after another, the same for every run.</summary>
internal sealed class MadeUpStates(FieldInfo field)
{
    private static readonly int[] DocFreqs = [1, 1, 1, 2, 7, 127, 128, 129, 300, 70_000];
    private static readonly int[] MoreFreqs = [0, 0, 1, 5, 127, 128, 300, 1_000_000];

    private readonly Random _random = new(20140601);
    private long _docStart = 67;
    private long _posStart = 34;
    private long _payStart = 34;

    public TermState Next()
    {
        var docFreq = DocFreqs[_random.Next(DocFreqs.Length)];
        var totalTermFreq = field.HasFreqs ? docFreq + MoreFreqs[_random.Next(MoreFreqs.Length)] : docFreq;
        var state = new TermState
        {
            DocFreq = docFreq,
            TotalTermFreq = totalTermFreq,
            DocStart = _docStart,
            PosStart = field.HasPositions ? _posStart : 0,
            PayStart = field.HasOffsets ? _payStart : 0,
            SingletonDoc = docFreq == 1 ? _random.Next(TermsFolder.MaxDoc) : -1,
            LastPosBlockOffset = field.HasPositions && totalTermFreq > 128 ? _random.Next(1_000_000) : -1,
            SkipOffset = docFreq > 128 ? _random.NextInt64(1L << 33) : -1,
        };
        _docStart += docFreq == 1 ? 0 : docFreq;
        _posStart += totalTermFreq;
        _payStart += totalTermFreq / 128;
        return state;
    }
}
