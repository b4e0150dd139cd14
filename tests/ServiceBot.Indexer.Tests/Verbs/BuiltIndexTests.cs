using ServiceBot.Indexer.Importing;
using ServiceBot.Indexer.Tests.Importing;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Corpus;
using ServiceBot.Search.Lucene;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval.Queries;
using ServiceBot.Search.Tests.Lucene.Apache;

namespace ServiceBot.Indexer.Tests.Verbs;

/// <summary>The indexes of real knowledge, as Apache Lucene sees them.</summary>
public sealed class BuiltIndexTests : IDisposable
{
    private const int Queries = 1000;
    private const int Hits = 50;
    private static readonly string[] TextFields = ["title", "heading", "body", "names"];
    private static readonly string Lexicon = Path.Combine(OriginalReports.Root(), "knowledge", "lexicon");

    private readonly Workspace _workspace = new();

    [SkippableFact]
    public void Build_ShippedKnowledge_LuceneFindsItCleanAndWhole()
    {
        Skip.If(ApacheLucene.IsMissing, ApacheLucene.MissingReason);

        AssertCleanAndWhole(Path.Combine(OriginalReports.Root(), "knowledge"));
    }

    [SkippableFact]
    public void Build_OriginalReports_LuceneFindsThemCleanAndWhole()
    {
        Skip.If(ApacheLucene.IsMissing, ApacheLucene.MissingReason);
        Skip.If(OriginalReports.AreMissing, OriginalReports.MissingReason);

        AssertCleanAndWhole(ImportOriginals());
    }

    [SkippableFact]
    public void Search_OriginalReports_LuceneGivesTheSameHitsAndScoresToTheBit()
    {
        Skip.If(ApacheLucene.IsMissing, ApacheLucene.MissingReason);
        Skip.If(OriginalReports.AreMissing, OriginalReports.MissingReason);
        var lucene = Build(ImportOriginals());
        using var segment = SegmentReader.Open(lucene);
        var searcher = new IndexSearcher(segment, PostingBounds.Open(Path.Combine(Path.GetDirectoryName(lucene)!, "bounds"), segment));
        var queries = PlainQueries(segment).ToList();

        var answers = ApacheLucene.Search(lucene, queries, Hits);

        Assert.Equal(Queries, answers.Count);
        for (var i = 0; i < queries.Count; i++)
        {
            var own = searcher.Search(queries[i], Hits);
            Assert.True(own.SequenceEqual(answers[i].Hits), $"{queries[i]}\nLucene: {string.Join(' ', answers[i].Hits)}\nown: {string.Join(' ', own)}");
            Assert.Equal(answers[i].Count, searcher.Count(queries[i]));
        }

        Assert.True(answers.Count(answer => answer.Hits.Count > 0) > Queries * 9 / 10);
    }

    public void Dispose() => _workspace.Dispose();

    private void AssertCleanAndWhole(string corpus)
    {
        var lucene = Build(corpus);

        var report = ApacheLucene.CheckIndex(lucene);

        Assert.Equal(Counted(corpus), report);
    }

    /// <summary>Counts what the writer was given, one by one.</summary>
    private static CheckIndexReport Counted(string corpus)
    {
        var read = CorpusReader.Read([corpus]);
        var source = new IndexSource(read, LexiconSource.Read(Lexicon, []));
        using var analyzer = new Analyzer(source.Lexicon.Lexicon);
        var terms = new HashSet<(int, string)>();
        var (postings, tokens, stored) = (0, 0, 0);
        foreach (var fields in new PassageAnalysis(source, analyzer).InOrder())
        {
            var keywords = fields.OfType<KeywordField>().Select(field => (field.Info.Number, field.Value)).Distinct().ToList();
            var words = fields.OfType<TextField>().SelectMany(field => field.Tokens.Select(token => (field.Info.Number, token.Term))).ToList();
            terms.UnionWith(keywords.Concat(words));
            postings += keywords.Count + words.Distinct().Count();
            tokens += words.Count;
            stored += fields.Count(field => field is StoredString or StoredInt32);
        }

        return new CheckIndexReport(read.Passages.Count, PassageSchema.Fields.Count, PassageSchema.Fields.Count(field => field.HasNorms), terms.Count, postings, tokens, stored);
    }

    /// <summary>Terms, questions as any-of over words and bigrams of all fields, all-of, phrases and best-of, from stretches of the texts.</summary>
    private static IEnumerable<Query> PlainQueries(SegmentReader segment)
    {
        var random = new Random(2013);
        using var analyzer = new Analyzer(LexiconSource.Read(Lexicon, []).Lexicon);
        for (var i = 0; i < Queries; i++)
        {
            var text = segment.StoredFields(random.Next(segment.MaxDoc)).OfType<StoredString>().Single(field => field.Info.Name == "body").Value;
            var start = random.Next(Math.Max(1, text.Length - 24));
            var end = start + random.Next(4, 24);

            // Of the whole text, as it was indexed: cut by itself a stretch may have other words.
            var words = Within(analyzer.Words(text));
            var bigrams = Within(Analyzer.Bigrams(text));
            List<string> Within(IEnumerable<Token> tokens) => tokens.Where(token => token.Start >= start && token.End <= end).Select(token => token.Term).ToList();
            if (words.Count == 0 || bigrams.Count == 0)
                bigrams = words = ["安全"];
            var phrase = bigrams.Skip(random.Next(bigrams.Count)).Take(random.Next(2, 6)).ToList();
            yield return (i % 5) switch
            {
                0 => new TermQuery("body", words[random.Next(words.Count)]),
                1 => new AnyOf([.. Each("", words), .. Each("_bigrams", bigrams)]),
                2 => new AllOf([.. words.Distinct(StringComparer.Ordinal).Take(3).Select(word => new TermQuery("body", word))]),
                3 => phrase.Count > 1 ? new PhraseQuery("body_bigrams", phrase) : new TermQuery("body_bigrams", phrase[0]),
                _ => new AnyOf([.. words.Select(word => new BestOf([new TermQuery("body", word, 1.5f), new TermQuery("heading", word, 0.25f)]))]),
            };
        }

        static IEnumerable<Query> Each(string kind, IEnumerable<string> terms) =>
            from term in terms.Distinct(StringComparer.Ordinal)
            from field in TextFields
            select new TermQuery(field + kind, term);
    }

    private string ImportOriginals()
    {
        var target = Path.Combine(_workspace.Root, "originals");
        var import = new Import(OriginalReports.To(target));
        Import.Write(import.Prepare());
        Assert.Empty(import.Faults);
        return target;
    }

    /// <summary>The folder of the Lucene index of a new version.</summary>
    private string Build(string corpus)
    {
        var run = _workspace.Run("build", "--corpus", corpus, "--lexicon", Lexicon, "--index", _workspace.Index);
        Assert.True(run.ExitCode == ExitCode.Done, run.Transcript);
        var folder = new IndexFolder(_workspace.Index);
        return Path.Combine(folder.FolderOf(folder.CurrentVersion!), "lucene");
    }
}
