using System.Text;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Search.Analysis;

/// <summary>What the front matter of service descriptions adds to the lexicon: names to keep whole, and synonym sets.</summary>
/// <remarks>It is kept with an index version as one more file of its lexicon, a name or a synonym set a line, so that questions are
/// read as the texts were.</remarks>
internal static class ServiceWords
{
    public const string FileName = "services.txt";

    private const string Comment = "# 服务说明里的叫法和同义词，由 build 写出。要改，请改服务说明。";

    // In characters. A longer alias is a way of talking about the service, not its name.
    private const int ShortestName = 2;
    private const int LongestName = 8;

    /// <summary>The file; null when no service has anything for it. Same corpus, same bytes.</summary>
    public static LexiconFile? FileOf(Corpus.Corpus corpus)
    {
        var services = corpus.Documents.Where(document => document.Kind == DocumentKind.Service).ToList();
        var lines = NamesOf(services, corpus.Passages)
            .Concat(services.SelectMany(service => service.Synonyms).Select(synonyms => synonyms.Text))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return lines.Count == 0 ? null : new LexiconFile(FileName, Encoding.UTF8.GetBytes(string.Join('\n', lines.Prepend(Comment)) + "\n"));
    }

    // An alias that no text has is talk (房子要塌): kept whole it would hide the words in it, and typing slips would be mended into it.
    private static IEnumerable<string> NamesOf(List<Document> services, IReadOnlyList<Passage> passages)
    {
        var names = services.SelectMany(service => service.Aliases).Where(IsName).Distinct(StringComparer.Ordinal).ToLookup(Lexicon.Folded, StringComparer.Ordinal);
        var standing = StandingTerms.Of(names.Select(name => name.Key), passages.Select(passage => passage.Text));
        return names.Where(name => standing.Contains(name.Key)).Select(name => name.First());
    }

    private static bool IsName(string alias) => alias.Length is >= ShortestName and <= LongestName && alias.All(WordCharacters.IsHanzi);
}
