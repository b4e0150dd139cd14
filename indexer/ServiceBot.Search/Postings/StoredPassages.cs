using System.Text;
using ServiceBot.Search.Corpus;
using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.PostingLists;

namespace ServiceBot.Search.Postings;

/// <summary>Passages and documents of an index, read when they are asked for.</summary>
/// <remarks>Thread-safe; what was read lately is kept, up to <see cref="MostCharacters"/>. Every member may throw
/// <see cref="CorruptIndexException"/> or <see cref="InvalidDataException"/>.</remarks>
internal sealed class StoredPassages(SegmentReader segment)
{
    // Of text in each of two generations: some 8 MB for passages, and as much for documents and for whole documents' passages.
    private const long MostCharacters = 2_000_000;

    // What an object costs besides its texts, in characters.
    private const int Overhead = 200;

    private readonly GenerationCache<int, Passage> _passages = new(MostCharacters, WeightOf);
    private readonly GenerationCache<string, Document> _documents = new(MostCharacters, WeightOf);
    private readonly GenerationCache<string, IReadOnlyList<Passage>> _passagesOf = new(MostCharacters, passages => 1 + passages.Sum(WeightOf));

    /// <param name="number">From 0 to the number of passages, exclusive.</param>
    public Passage Passage(int number) => _passages.GetOrAdd(number, one => Read(one).Passage)!;

    /// <summary>Null when there is no such document.</summary>
    public Document? Document(string id) =>
        _documents.GetOrAdd(id, one => PassagesWith(one) is { } passages ? First(passages).Document : null);

    /// <summary>In reading order; empty when there is no such document.</summary>
    public IReadOnlyList<Passage> PassagesOf(string document) =>
        _passagesOf.GetOrAdd(document, one => PassagesWith(one) is { } passages ? All(passages).Select(Passage).ToList() : null) ?? [];

    /// <summary>The record of the first passage of each document, which carries its front matter, by document id in the order of its
    /// UTF-8 bytes. They are not kept.</summary>
    public IEnumerable<PassageRecord> FirstRecords()
    {
        if (segment.Terms(PassageSchema.Document.Name)?.Enumerate() is not { } ids)
            yield break;
        while (ids.MoveNext())
            yield return First(PassagesWith(Encoding.UTF8.GetString(ids.Term)) ?? throw new InvalidDataException("a document id that is not UTF-8"));
    }

    /// <summary>Documents of a kind, by passage number; each is read as it is come to.</summary>
    public IEnumerable<Document> DocumentsOf(DocumentKind kind)
    {
        if (segment.Docs(PassageSchema.Kind.Name, PassageFields.Kind(kind)) is not { } passages)
            yield break;
        string? last = null;
        foreach (var number in All(passages))
        {
            var id = Passage(number).Document;
            if (id != last && Document(id) is { } document)
                yield return document;
            last = id;
        }
    }

    /// <summary>Number of a passage; null when there is none of that id.</summary>
    public int? NumberOf(string passage) => segment.Docs(PassageSchema.Id.Name, passage)?.NextDoc();

    private PassageRecord First(DocsEnum passages)
    {
        var first = Read(passages.NextDoc());
        return first is { Document: not null, ContentHash: not null } ? first : throw new InvalidDataException($"document {first.Passage.Document} without front matter");
    }

    private DocsEnum? PassagesWith(string document) => segment.Docs(PassageSchema.Document.Name, document);

    private static IEnumerable<int> All(DocsEnum docs)
    {
        for (var doc = docs.NextDoc(); doc != DocsEnum.NoMoreDocs; doc = docs.NextDoc())
            yield return doc;
    }

    private PassageRecord Read(int number) => PassageRecord.Of(segment.StoredFields(number));

    private static long WeightOf(Passage passage) => Overhead + passage.Text.Length;

    private static long WeightOf(Document document) =>
        Overhead + document.Title.Length + document.Aliases.Sum(alias => (long)alias.Length) + document.Synonyms.Sum(synonyms => (long)synonyms.Text.Length) + document.Questions.Sum(question => (long)question.Length);
}
