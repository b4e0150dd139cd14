using ServiceBot.Search.Analysis;
using ServiceBot.Search.Corpus;
using ServiceBot.Search.Lucene;
using ServiceBot.Search.Retrieval.Queries;
using ServiceBot.Search.Retrieval.Ranking;

namespace ServiceBot.Search.Postings;

/// <summary>An opened index version: documents, passages and the terms of their fields.</summary>
/// <remarks>An immutable snapshot, thread-safe. Files stay mapped, and passages are read from them when asked for. Every member may
/// throw <see cref="IndexException"/> when a file turns out to be damaged, and <see cref="ObjectDisposedException"/> when the reader is
/// closed: that is once it is disposed and everything that used it (<see cref="Use"/>) has ended.</remarks>
public sealed class IndexReader : IDisposable
{
    private readonly string _folder;
    private readonly SegmentReader _segment;
    private readonly IndexSearcher _searcher;
    private readonly StoredPassages _stored;
    private readonly KeywordTerms _keywords;

    // The reader itself is one; 0 means closed.
    private int _users = 1;
    private int _isDisposed;

    private IndexReader(string folder, Manifest manifest, SegmentReader segment, Analyzer analyzer)
    {
        _folder = folder;
        Manifest = manifest;
        Analyzer = analyzer;
        _segment = segment;
        _searcher = new IndexSearcher(segment, BoundsFile.Open(folder, segment, out var fault));
        BoundsFault = fault;
        Suggestions = SuggestionsFile.Read(folder, manifest);
        _stored = new StoredPassages(segment);
        _keywords = new KeywordTerms(segment);
    }

    /// <summary>The format of index this build reads and writes.</summary>
    public static int Format => IndexFormat.Version;

    public Manifest Manifest { get; }

    /// <summary>Why every match is scored, which is slow: the file of bounds is missing and cannot be made. Null when it is there.</summary>
    public string? BoundsFault { get; }

    /// <summary>The analyzer the index was built with; closed together with the index.</summary>
    public Analyzer Analyzer { get; }

    /// <summary>Questions the version was found to answer when it was built.</summary>
    public Suggestions Suggestions { get; }

    /// <summary>Passages in the index. Their numbers are 0 to this, exclusive, by document id and position.</summary>
    public int PassageCount => Manifest.Passages;

    public int DocumentCount => Manifest.Documents;

    /// <summary>All documents, by id in the order of its UTF-8 bytes; each is read as it is come to.</summary>
    public IEnumerable<Document> Documents => ReadEach(_stored.FirstRecords().Select(first => first.Document!));

    /// <summary>Sub-districts with a text of their own, in ordinal order.</summary>
    public IReadOnlyList<string> Streets => Read(() => _keywords.Streets);

    /// <summary>Years the documents speak of, rising.</summary>
    public IReadOnlyList<int> Years => Read(() => _keywords.Years);

    /// <summary>Opens the version in <paramref name="folder"/> after checking every file against the manifest.</summary>
    /// <exception cref="IndexException">It is missing, damaged, or made by another format, analysis or ICU.</exception>
    public static IndexReader Open(string folder)
    {
        var manifest = Manifest.Read(folder);
        if (manifest.Version != Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))))
            throw IndexException.Damaged(folder, $"{IndexFormat.ManifestFile}: {manifest.Version}");
        if (manifest.Analysis != Analyzer.Fingerprint)
            throw IndexException.OfVersion(folder, $"是用另一套分词（ICU {manifest.Icu}）建的，本机是 ICU {Analyzer.IcuVersion}。", $"was analysed otherwise (ICU {manifest.Icu}; here {Analyzer.IcuVersion}).");

        var lexicon = VersionFiles.ReadLexicon(folder, manifest);
        var segment = VersionFiles.OpenSegment(folder, manifest);
        try
        {
            return new IndexReader(folder, manifest, segment, new Analyzer(lexicon));
        }
        catch
        {
            segment.Dispose();
            throw;
        }
    }

    /// <summary>The manifest of the version in <paramref name="folder"/>, unchecked but for its form.</summary>
    /// <exception cref="IndexException">It is missing, cannot be read, or is of another format.</exception>
    public static Manifest ReadManifest(string folder) => Manifest.Read(folder);

    /// <summary>The suggested questions of the version in <paramref name="folder"/>.</summary>
    /// <exception cref="IndexException">They are missing or damaged, or the version is of another format.</exception>
    public static Suggestions ReadSuggestions(string folder) => SuggestionsFile.Read(folder, Manifest.Read(folder));

    /// <summary>SHA-256 of each document's content, by rising id, of the version in <paramref name="folder"/>, whatever analysis it was built with.</summary>
    /// <exception cref="IndexException">It is missing, damaged, or of another format.</exception>
    public static IReadOnlyDictionary<string, string> ReadDocumentHashes(string folder)
    {
        using var segment = VersionFiles.OpenSegment(folder, Manifest.Read(folder));
        return Read(folder, () =>
        {
            var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var first in new StoredPassages(segment).FirstRecords())
            {
                if (!hashes.TryAdd(first.Document!.Id, first.ContentHash!))
                    throw new InvalidDataException($"document {first.Document.Id} twice");
            }

            return hashes;
        });
    }

    /// <summary>Keeps the index open until what is returned is disposed.</summary>
    /// <exception cref="ObjectDisposedException">It is closed.</exception>
    public IndexUse Use()
    {
        for (var users = Volatile.Read(ref _users); users > 0; users = Volatile.Read(ref _users))
        {
            if (Interlocked.CompareExchange(ref _users, users + 1, users) == users)
                return new IndexUse(this);
        }

        throw new ObjectDisposedException(_folder);
    }

    /// <param name="number">From 0 to <see cref="PassageCount"/>, exclusive.</param>
    public Passage Passage(int number) => Read(() => _stored.Passage(number));

    /// <summary>Null when there is no such document.</summary>
    public Document? Document(string id) => Read(() => _stored.Document(id));

    /// <summary>The document's passages in reading order; empty when there is no such document.</summary>
    public IReadOnlyList<Passage> PassagesOf(string document) => Read(() => _stored.PassagesOf(document));

    /// <summary>Documents of a kind, by id; no more than <paramref name="most"/>.</summary>
    public IReadOnlyList<Document> DocumentsOf(DocumentKind kind, int most) => Read(() => _stored.DocumentsOf(kind).Take(most).ToList());

    /// <summary>Sub-districts with a text of the kind, in ordinal order.</summary>
    public IReadOnlyList<string> StreetsOf(DocumentKind kind) => Read(() => _keywords.StreetsOf(kind));

    /// <summary>Years documents of the kind speak of, rising.</summary>
    public IReadOnlyList<int> YearsOf(DocumentKind kind) => Read(() => _keywords.YearsOf(kind));

    /// <summary>Years a sub-district's own documents speak of, rising; empty when there are none.</summary>
    public IReadOnlyList<int> YearsOf(string street) => Read(() => _keywords.YearsOf(street));

    /// <summary>The district a sub-district's documents name, else the lexicon's places; null when neither does.</summary>
    public string? DistrictOf(string street) =>
        Read(() => _keywords.DistrictOf(street)) ?? Analyzer.Lexicon.Places.FirstOrDefault(place => place.Street == street)?.District;

    /// <summary>How many passages have a term in a field.</summary>
    public int PassageFrequency(PassageField field, string term, bool bigrams) =>
        Read(() => _segment.Terms(PassageSchema.Of(field, bigrams).Name) is { } terms && terms.TryGet(term, out var state) ? state.DocFreq : 0);

    /// <summary>Words of hanzi in a field with the passages each stands in, in no promised order; read from the files as it is gone through.</summary>
    /// <param name="shortest">Fewest characters.</param>
    /// <param name="longest">Most characters.</param>
    /// <param name="leastPassages">Words of fewer passages are left out.</param>
    public IEnumerable<(string Word, int Passages)> HanziWords(PassageField field, int shortest, int longest, int leastPassages) =>
        ReadEach(FieldWords.OfHanzi(() => _segment.Terms(PassageSchema.Of(field, bigrams: false).Name), shortest, longest, leastPassages));

    /// <summary>Rarity of a term that so many passages have, as BM25 counts it: natural logarithm, above 0, largest for 0 passages.</summary>
    public double Idf(int passageFrequency) => Bm25Similarity.Idf(passageFrequency, PassageCount);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
            Release();
    }

    /// <summary>Number of a passage; null when there is none of that id.</summary>
    internal int? NumberOf(string passage) => Read(() => _stored.NumberOf(passage));

    /// <summary>How often a term stands in a field of a passage.</summary>
    internal int Frequency(PassageField field, string term, bool bigrams, int passage) => Read(() =>
        _segment.Docs(PassageSchema.Of(field, bigrams).Name, term) is { } docs && docs.Advance(passage) == passage ? docs.Freq : 0);

    /// <summary>Years a passage may be asked for, rising.</summary>
    internal IReadOnlyList<int> PassageYears => Read(() => _keywords.PassageYears());

    /// <summary>Bytes of the files of the version.</summary>
    internal long BytesOnDisk
    {
        get
        {
            try
            {
                return new DirectoryInfo(_folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw IndexException.Damaged(_folder, exception.Message);
            }
        }
    }

    /// <summary>How many passages have a value of a keyword field.</summary>
    internal int KeywordFrequency(FieldInfo field, string value) =>
        Read(() => _segment.Terms(field.Name) is { } terms && terms.TryGet(value, out var state) ? state.DocFreq : 0);

    /// <summary>How many terms a field has, and how long it is.</summary>
    internal FieldSize SizeOf(PassageField field) => Read(() =>
    {
        var words = _segment.Terms(PassageSchema.Of(field, bigrams: false).Name);
        var bigrams = _segment.Terms(PassageSchema.Of(field, bigrams: true).Name);
        return new FieldSize(
            field, words?.TermCount ?? 0, bigrams?.TermCount ?? 0, words?.DocCount ?? 0, words is null ? 0 : (double)words.SumTotalTermFreq / words.DocCount);
    });

    /// <summary>Numbers and scores of the best passages, best first.</summary>
    internal IReadOnlyList<ScoreDoc> Search(Query query, int limit, IReadOnlyList<Query> filter) => Read(() => _searcher.Search(query, limit, filter));

    /// <summary>Bigrams of the passages' texts that begin with, or that hold, some characters; no more than <paramref name="most"/>.</summary>
    internal IReadOnlyList<string> BigramsWith(string characters, bool atStart, int most) => Read(() =>
        _segment.Terms(PassageSchema.BodyBigrams.Name) is { } terms ? TermEdges.Find(terms, characters, atStart, most) : []);

    /// <summary>Where terms stand in some passages, whose numbers rise.</summary>
    internal Occurrences Occurrences(IReadOnlyList<WeighedTerm> terms, int[] passages) => Read(() => new Occurrences(_segment, terms, passages));

    internal void Release()
    {
        if (Interlocked.Decrement(ref _users) > 0)
            return;
        _segment.Dispose();
        Analyzer.Dispose();
    }

    private IEnumerable<T> ReadEach<T>(IEnumerable<T> items)
    {
        using var use = Use();
        using var each = items.GetEnumerator();
        while (Read(_folder, each.MoveNext))
            yield return each.Current;
    }

    private T Read<T>(Func<T> read)
    {
        using var use = Use();
        return Read(_folder, read);
    }

    private static T Read<T>(string folder, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (CorruptIndexException exception)
        {
            throw IndexException.Damaged(folder, exception);
        }
        catch (InvalidDataException exception)
        {
            throw IndexException.Damaged(folder, $"{IndexFormat.LuceneFolder}: {exception.Message}");
        }
    }
}
