namespace ServiceBot.Search.Lucene.PostingLists;

/// <summary>The documents of one term with its positions in each. Not thread-safe. Every member may throw <see cref="CorruptIndexException"/>.</summary>
internal sealed class PositionsEnum
{
    public int Doc => throw new NotImplementedException();

    public int Freq => throw new NotImplementedException();

    public int DocFreq => throw new NotImplementedException();

    public int NextDoc() => throw new NotImplementedException();

    public int Advance(int target) => throw new NotImplementedException();

    /// <summary>The next position in the document; to be called at most <see cref="Freq"/> times.</summary>
    public int NextPosition() => throw new NotImplementedException();

    /// <summary>Start of the occurrence <see cref="NextPosition"/> came to, in UTF-16 units of the field's text; -1 where offsets are not kept.</summary>
    public int StartOffset => throw new NotImplementedException();

    /// <summary>End of the occurrence, exclusive; -1 where offsets are not kept.</summary>
    public int EndOffset => throw new NotImplementedException();
}
