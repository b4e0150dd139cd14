namespace ServiceBot.Search.Lucene.Inverting;

/// <summary>Merges runs into one order of terms.</summary>
/// <param name="sources">The runs by rising documents. They stay the caller's to dispose.</param>
internal sealed class RunMerge(IReadOnlyList<TermSource> sources)
{
    // A run is in the queue by its number, while the terms are those the runs stand at.
    private readonly PriorityQueue<TermSource, int> _queue = new(sources.Count, new ByTerm(sources));
    private readonly List<int> _same = [];

    /// <param name="fields">The indexed fields in the order the runs were made with.</param>
    /// <param name="sink">Takes the terms.</param>
    public void Into(ITermSink sink, IEnumerable<FieldInfo> fields)
    {
        foreach (var field in fields)
        {
            sink.StartField(field);
            for (var run = 0; run < sources.Count; run++)
            {
                sources[run].StartField(field);
                Enqueue(run);
            }

            MergeField(sink);
            sink.FinishField(field);
        }
    }

    private void MergeField(ITermSink sink)
    {
        while (_queue.TryPeek(out var first, out _))
        {
            sink.StartTerm(first.Term);
            _same.Clear();
            while (_queue.TryPeek(out var source, out var run) && (source == first || source.Term.SequenceEqual(first.Term)))
            {
                sink.AddPostings(source);
                _same.Add(run);
                _queue.Dequeue();
            }

            sink.FinishTerm();
            foreach (var run in _same)
                Enqueue(run);
        }
    }

    private void Enqueue(int run)
    {
        if (sources[run].MoveNext())
            _queue.Enqueue(sources[run], run);
    }

    private sealed class ByTerm(IReadOnlyList<TermSource> sources) : IComparer<int>
    {
        public int Compare(int x, int y)
        {
            var order = sources[x].Term.SequenceCompareTo(sources[y].Term);
            return order != 0 ? order : x.CompareTo(y);
        }
    }
}
