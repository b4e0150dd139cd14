namespace ServiceBot.Search.Lucene;

/// <summary>Writes a Lucene 4.8 index of one segment. Same documents, same bytes, whatever the memory allowed.</summary>
/// <remarks>Not thread-safe. The folder is whole once <see cref="Commit"/> has returned; before, it holds no <c>segments_1</c>.</remarks>
internal sealed class SegmentWriter : IDisposable
{
    /// <param name="folder">An empty folder that exists.</param>
    /// <param name="fields">All fields, by number.</param>
    /// <param name="memoryBytes">Memory the postings may take before they are spilled to the disk as a sorted run.</param>
    public SegmentWriter(string folder, IReadOnlyList<FieldInfo> fields, long memoryBytes) => throw new NotImplementedException();

    /// <summary>Documents added so far; the number of the next one.</summary>
    public int DocCount => throw new NotImplementedException();

    /// <summary>Adds a document with the number <see cref="DocCount"/>. Stored values keep their order.</summary>
    public void AddDocument(IReadOnlyList<Field> fields) => throw new NotImplementedException();

    /// <summary>Writes what is left, flushes all files to disk, <c>segments_1</c> last.</summary>
    public void Commit() => throw new NotImplementedException();

    /// <summary>Closes files and removes spilled runs.</summary>
    public void Dispose() => throw new NotImplementedException();
}
