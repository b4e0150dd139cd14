using ServiceBot.Search.Lucene.Terms;

namespace ServiceBot.Search.Lucene.PostingLists;

/// <summary>Writes <c>.doc</c>, <c>.pos</c> and <c>.pay</c>, term by term, documents rising within a term.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class PostingsWriter : IDisposable
{
    /// <param name="folder">The folder of the index.</param>
    /// <param name="segment">The name files begin with, such as <c>_0_Lucene41_0</c>.</param>
    public PostingsWriter(string folder, string segment, bool hasPositions, bool hasOffsets) => throw new NotImplementedException();

    /// <summary>Names of the files written, without folder: doc, pos, pay as far as they are there.</summary>
    public IReadOnlyList<string> Files => throw new NotImplementedException();

    public void StartTerm(FieldInfo field) => throw new NotImplementedException();

    /// <summary>The next document with the term.</summary>
    /// <param name="freq">Occurrences, at least 1; passed over where frequencies are not kept.</param>
    public void StartDoc(int doc, int freq) => throw new NotImplementedException();

    /// <summary>The next occurrence in the document, by rising position; called <c>freq</c> times where positions are kept.</summary>
    public void AddPosition(int position, int startOffset, int endOffset) => throw new NotImplementedException();

    public void FinishDoc() => throw new NotImplementedException();

    public TermState FinishTerm() => throw new NotImplementedException();

    /// <summary>Writes the footers and flushes to disk.</summary>
    public void Finish() => throw new NotImplementedException();

    public void Dispose() => throw new NotImplementedException();
}
