using System.Text;
using ServiceBot.Search.Lucene.PostingLists;
using ServiceBot.Search.Lucene.Terms;

namespace ServiceBot.Search.Lucene.Inverting;

/// <summary>Writes merged terms as posting lists and terms dictionary.</summary>
/// <param name="postings">Takes the posting lists.</param>
/// <param name="terms">Takes the terms.</param>
/// <param name="docCount">Documents that have a field.</param>
internal sealed class IndexSink(PostingsWriter postings, TermsDictionaryWriter terms, Func<FieldInfo, int> docCount) : ITermSink
{
    private readonly byte[] _term = new byte[TermTable.MostTermBytes];
    private readonly List<Occurrence> _occurrences = [];
    private FieldInfo? _field;
    private int _termLength;
    private int _termUnits;
    private bool _fieldIsStarted;

    public void StartField(FieldInfo field)
    {
        _field = field;
        _fieldIsStarted = false;
    }

    public void StartTerm(ReadOnlySpan<byte> term)
    {
        if (!_fieldIsStarted)
        {
            terms.StartField(_field!);
            _fieldIsStarted = true;
        }

        term.CopyTo(_term);
        _termLength = term.Length;
        _termUnits = _field!.HasOffsets ? Encoding.UTF8.GetCharCount(term) : 0;
        postings.StartTerm(_field);
    }

    public void AddPostings(TermSource source)
    {
        if (_field!.HasFreqs)
            AddOccurrences(source);
        else
            AddDocs(source);
    }

    public void FinishTerm() => terms.Add(_term.AsSpan(0, _termLength), postings.FinishTerm());

    public void FinishField(FieldInfo field)
    {
        if (_fieldIsStarted)
            terms.FinishField(docCount(field));
    }

    private void AddDocs(TermSource source)
    {
        for (var doc = source.FirstDoc; ; doc += (int)source.ReadVInt())
        {
            postings.StartDoc(doc, 1);
            postings.FinishDoc();
            if (source.IsAtEnd)
                return;
        }
    }

    private void AddOccurrences(TermSource source)
    {
        var doc = source.FirstDoc;
        var ended = false;
        while (!ended)
        {
            var docDelta = ReadDocument(source, out ended);
            AddDocument(doc);
            doc += docDelta;
        }
    }

    // Stands behind the code of a document; reads its occurrences and the code of the next document, whose delta it returns.
    private int ReadDocument(TermSource source, out bool ended)
    {
        _occurrences.Clear();
        var position = _field!.HasPositions ? (int)source.ReadVInt() : 0;
        var start = 0;
        while (true)
        {
            var end = 0;
            if (_field.HasOffsets)
            {
                var code = source.ReadVInt();
                start += (int)(code >> 1);
                end = start + ((code & 1) == 0 ? _termUnits : (int)source.ReadVInt());
            }

            _occurrences.Add(new Occurrence(position, start, end));
            ended = source.IsAtEnd;
            if (ended)
                return 0;
            var next = source.ReadVInt();
            if ((next & 1) != 0)
                return (int)(next >> 1);
            position += (int)(next >> 1);
        }
    }

    private void AddDocument(int doc)
    {
        postings.StartDoc(doc, _occurrences.Count);
        if (_field!.HasPositions)
        {
            foreach (var occurrence in _occurrences)
                postings.AddPosition(occurrence.Position, occurrence.Start, occurrence.End);
        }

        postings.FinishDoc();
    }

    private readonly record struct Occurrence(int Position, int Start, int End);
}
