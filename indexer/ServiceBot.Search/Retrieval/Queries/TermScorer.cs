using ServiceBot.Search.Lucene.PostingLists;

namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>Documents with a term.</summary>
internal sealed class TermScorer(DocsEnum docs, FieldStatistics field, float weight) : Scorer
{
    public override int Doc => docs.Doc;

    public override long Cost => docs.DocFreq;

    public override int NextDoc() => docs.NextDoc();

    public override int Advance(int target) => docs.Advance(target);

    public override float Score() => Bm25Similarity.Score(weight, docs.Freq, field.Norm(docs.Doc));
}
