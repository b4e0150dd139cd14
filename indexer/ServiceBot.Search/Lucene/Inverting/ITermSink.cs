namespace ServiceBot.Search.Lucene.Inverting;

/// <summary>Takes the terms of all runs, merged: field by field, terms in order, each with its postings from one or more runs.</summary>
internal interface ITermSink
{
    void StartField(FieldInfo field);

    void StartTerm(ReadOnlySpan<byte> term);

    /// <summary>Takes the postings of the term from the source that stands at it; documents go on behind those of the source before.</summary>
    void AddPostings(TermSource source);

    void FinishTerm();

    void FinishField(FieldInfo field);
}
