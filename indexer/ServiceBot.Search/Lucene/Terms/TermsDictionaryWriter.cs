namespace ServiceBot.Search.Lucene.Terms;

/// <summary>Writes <c>.tim</c> and <c>.tip</c>: the block tree of each field's terms and the FST that leads into it.</summary>
/// <remarks>Not thread-safe. Memory grows with the blocks of a field, not with its terms.</remarks>
internal sealed class TermsDictionaryWriter : IDisposable
{
    public TermsDictionaryWriter(string folder, string segment) => throw new NotImplementedException();

    /// <summary>Names of the files written, without folder: tim, tip.</summary>
    public IReadOnlyList<string> Files => throw new NotImplementedException();

    public void StartField(FieldInfo field) => throw new NotImplementedException();

    /// <summary>The next term of the field, by rising unsigned bytes of its UTF-8.</summary>
    public void Add(ReadOnlySpan<byte> term, in TermState state) => throw new NotImplementedException();

    /// <summary>Ends a field that has at least one term.</summary>
    /// <param name="docCount">Documents that have the field.</param>
    public void FinishField(int docCount) => throw new NotImplementedException();

    /// <summary>Writes directory and footers and flushes to disk.</summary>
    public void Finish() => throw new NotImplementedException();

    public void Dispose() => throw new NotImplementedException();
}
