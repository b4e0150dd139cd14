using System.Globalization;
using System.Text;
using System.Text.Json;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Corpus;
using ServiceBot.Search.Lucene;

namespace ServiceBot.Search.Postings;

/// <summary>The fields that a passage is written with.</summary>
/// <param name="document">The document of the passages.</param>
/// <param name="contentHash">Hash of the document's content.</param>
/// <remarks>Keeps what is the same for every passage of the document. Not thread-safe.</remarks>
internal sealed class PassageFields(Document document, string contentHash, Analyzer analyzer)
{
    // Lucene refuses a longer term; it is no word but a run of digits or letters, and no name anybody asks for.
    private const int MostTermBytes = 32_766;

    private readonly List<Field> _shared = Shared(document, analyzer);

    /// <param name="passage">A passage of the document.</param>
    /// <param name="isFirst">Whether it is the first of its document, which carries the front matter.</param>
    public List<Field> Of(Passage passage, bool isFirst)
    {
        List<Field> fields =
        [
            new KeywordField(PassageSchema.Id, passage.Id), new StoredString(PassageSchema.Id, passage.Id),
            new KeywordField(PassageSchema.Document, passage.Document), new StoredString(PassageSchema.Document, passage.Document),
            new StoredInt32(PassageSchema.Position, passage.Position),
            .. passage.HeadingPath.Select(heading => new StoredString(PassageSchema.Heading, heading)),
            new StoredString(PassageSchema.Body, passage.Text),
        ];
        if (passage.Year is { } own)
            fields.Add(new StoredInt32(PassageSchema.OwnYear, own));
        foreach (var year in passage.Years)
        {
            fields.Add(new StoredInt32(PassageSchema.Year, year));
            fields.Add(new KeywordField(PassageSchema.Year, Number(year)));
        }

        if (isFirst)
        {
            fields.Add(new StoredString(PassageSchema.FrontMatter, JsonSerializer.Serialize(document with { Path = "" }, IndexFormat.Json)));
            fields.Add(new StoredString(PassageSchema.ContentHash, contentHash));
        }

        AddText(fields, PassageField.Heading, string.Join('\n', passage.HeadingPath), analyzer);
        AddText(fields, PassageField.Body, passage.Text, analyzer);
        fields.AddRange(_shared);
        return fields;
    }

    /// <summary>The form in which a number is a term.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The form in which a kind is a term, as in front matter.</summary>
    public static string Kind(DocumentKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    private static List<Field> Shared(Document document, Analyzer analyzer)
    {
        List<Field> fields =
        [
            new KeywordField(PassageSchema.SubDistrict, Audience.Of(document)),
            new KeywordField(PassageSchema.Kind, Kind(document.Kind)),
            .. document.Years.Select(year => new KeywordField(PassageSchema.DocumentYear, Number(year))),
            .. document.Topics.Select(topic => new KeywordField(PassageSchema.Topic, topic)),
        ];
        if (document.District is { } district)
            fields.Add(new KeywordField(PassageSchema.District, district));
        fields.RemoveAll(field => field is KeywordField keyword && IsTooLong(keyword.Value));
        AddText(fields, PassageField.Title, document.Title, analyzer);
        AddText(fields, PassageField.Names, string.Join('\n', document.Aliases.Concat(document.Questions)), analyzer);
        return fields;
    }

    private static void AddText(List<Field> fields, PassageField field, string text, Analyzer analyzer)
    {
        var (words, bigrams) = analyzer.Analyze(text);
        Add(words, PassageSchema.Of(field, bigrams: false));
        Add(bigrams, PassageSchema.Of(field, bigrams: true));

        void Add(IReadOnlyList<Token> tokens, FieldInfo info)
        {
            var indexed = tokens.Any(token => IsTooLong(token.Term)) ? tokens.Where(token => !IsTooLong(token.Term)).ToList() : tokens;
            if (indexed.Count > 0)
                fields.Add(new TextField(info, indexed));
        }
    }

    private static bool IsTooLong(string term) => term.Length > MostTermBytes / 3 && Encoding.UTF8.GetByteCount(term) > MostTermBytes;
}
