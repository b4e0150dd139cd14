using ServiceBot.Search.Analysis;
using ServiceBot.Search.Corpus;
using ServiceBot.Search.Lucene;

namespace ServiceBot.Search.Postings;

/// <summary>Analyses the passages of a corpus on all cores and gives their fields out in the corpus's order.</summary>
internal sealed class PassageAnalysis(IndexSource source, Analyzer analyzer)
{
    // Passages analysed in one go: enough that handing them over costs nothing beside it, few enough that little waits in memory.
    private const int BatchSize = 64;

    // Batches waiting for each core, so that none stands idle while others are written.
    private const int BatchesAhead = 2;

    private readonly Dictionary<string, Document> _documents = source.Corpus.Documents.ToDictionary(document => document.Id, StringComparer.Ordinal);

    /// <summary>Fields of each passage, in order.</summary>
    public IEnumerable<IReadOnlyList<Field>> InOrder()
    {
        var ahead = new Queue<Task<List<List<Field>>>>();
        foreach (var batch in Batches())
        {
            ahead.Enqueue(Task.Run(() => Analyse(batch)));
            if (ahead.Count <= BatchesAhead * Environment.ProcessorCount)
                continue;
            foreach (var passage in ahead.Dequeue().GetAwaiter().GetResult())
                yield return passage;
        }

        while (ahead.TryDequeue(out var batch))
        {
            foreach (var passage in batch.GetAwaiter().GetResult())
                yield return passage;
        }
    }

    private IEnumerable<ArraySegment<Passage>> Batches()
    {
        var passages = source.Corpus.Passages as Passage[] ?? source.Corpus.Passages.ToArray();
        for (var start = 0; start < passages.Length; start += BatchSize)
            yield return new ArraySegment<Passage>(passages, start, Math.Min(BatchSize, passages.Length - start));
    }

    private List<List<Field>> Analyse(ArraySegment<Passage> batch)
    {
        var analysed = new List<List<Field>>(batch.Count);
        PassageFields? fields = null;
        string? document = null;
        foreach (var passage in batch)
        {
            if (passage.Document != document)
                fields = new PassageFields(_documents[passage.Document], source.DocumentHashes[passage.Document], analyzer);
            document = passage.Document;
            analysed.Add(fields!.Of(passage, isFirst: passage.Position == 1));
        }

        return analysed;
    }
}
