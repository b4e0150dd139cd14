using ServiceBot.Search.Lucene;

namespace ServiceBot.Search.Postings;

/// <summary>The fields of a passage in the Lucene index. A change here is another <see cref="IndexFormat.Version"/>.</summary>
internal static class PassageSchema
{
    private static readonly List<FieldInfo> All = [];

    /// <summary>Passage id, indexed and stored.</summary>
    public static FieldInfo Id { get; } = Keyword("id");

    /// <summary>Id of the document, indexed and stored.</summary>
    public static FieldInfo Document { get; } = Keyword("document");

    /// <summary>Whom the text is for, one value: see <see cref="Audience"/>.</summary>
    public static FieldInfo SubDistrict { get; } = Keyword("sub-district");

    /// <summary>The document's district, if it names one.</summary>
    public static FieldInfo District { get; } = Keyword("district");

    /// <summary>Each year the passage may be asked for; stored as numbers.</summary>
    public static FieldInfo Year { get; } = Keyword("year");

    /// <summary>Each year of the document's front matter.</summary>
    public static FieldInfo DocumentYear { get; } = Keyword("document_year");

    /// <summary>What the document is, such as <c>report</c>.</summary>
    public static FieldInfo Kind { get; } = Keyword("kind");

    /// <summary>Each topic of the document.</summary>
    public static FieldInfo Topic { get; } = Keyword("topic");

    /// <summary>The passage's text is stored under <c>body</c>, its headings, outermost first, under <c>heading</c>.</summary>
    public static FieldInfo Title { get; } = Text("title");
    public static FieldInfo TitleBigrams { get; } = Text("title_bigrams");
    public static FieldInfo Heading { get; } = Text("heading");
    public static FieldInfo HeadingBigrams { get; } = Text("heading_bigrams");
    public static FieldInfo Body { get; } = Text("body");
    public static FieldInfo BodyBigrams { get; } = Text("body_bigrams");
    public static FieldInfo Names { get; } = Text("names");
    public static FieldInfo NamesBigrams { get; } = Text("names_bigrams");

    /// <summary>Position in the document, a number.</summary>
    public static FieldInfo Position { get; } = Stored("position");

    /// <summary>The one year the passage belongs to, a number; absent when it has several or none.</summary>
    public static FieldInfo OwnYear { get; } = Stored("own_year");

    /// <summary>The document's front matter as JSON; with its first passage only.</summary>
    public static FieldInfo FrontMatter { get; } = Stored("front_matter");

    /// <summary>SHA-256 of the document's content; with its first passage only.</summary>
    public static FieldInfo ContentHash { get; } = Stored("content_hash");

    /// <summary>All of them, by number.</summary>
    public static IReadOnlyList<FieldInfo> Fields => All;

    /// <summary>The field a text field of a passage is searched in.</summary>
    public static FieldInfo Of(PassageField field, bool bigrams) => (field, bigrams) switch
    {
        (PassageField.Title, false) => Title,
        (PassageField.Title, true) => TitleBigrams,
        (PassageField.Heading, false) => Heading,
        (PassageField.Heading, true) => HeadingBigrams,
        (PassageField.Body, false) => Body,
        (PassageField.Body, true) => BodyBigrams,
        (PassageField.Names, false) => Names,
        (PassageField.Names, true) => NamesBigrams,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private static FieldInfo Keyword(string name) => Add(name, IndexOptions.Docs, hasNorms: false);

    private static FieldInfo Text(string name) => Add(name, IndexOptions.DocsAndFreqsAndPositionsAndOffsets, hasNorms: true);

    private static FieldInfo Stored(string name) => Add(name, IndexOptions.None, hasNorms: false);

    private static FieldInfo Add(string name, IndexOptions options, bool hasNorms)
    {
        var field = new FieldInfo(name, All.Count, options, hasNorms);
        All.Add(field);
        return field;
    }
}
