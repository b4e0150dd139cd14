using ServiceBot.Search.Analysis;
using ServiceBot.Search.Corpus;
using ServiceBot.Search.Lucene;
using ServiceBot.Search.Postings;

namespace ServiceBot.Search.Tests.Postings;

public sealed class PassageRecordTests
{
    private static readonly Document Document = new()
    {
        Id = "laoximen-2014", Kind = DocumentKind.Service, Title = "老西门街道2014年安全包", Street = "老西门街道", District = "黄浦区", Years = [2013, 2014],
        Published = new DateOnly(2015, 2, 1), Topics = ["elderly_care"], Aliases = ["安全包"], Questions = ["安全包怎么领"],
        Sources = [new SourceReference("laoximen", "居家安全", 3)], Path = "/knowledge/laoximen-2014.md",
    };

    private static readonly Passage Passage = new()
    {
        Id = "laoximen-2014#p1", Document = "laoximen-2014", Position = 1, Text = "2014年为300户独居困难老人发安全包。", HeadingPath = ["为老服务", "居家安全"], Year = 2014, Years = [2013, 2014],
    };

    [Fact]
    public void Of_FieldsOfAFirstPassage_GivesBackPassageDocumentAndHash()
    {
        var record = PassageRecord.Of(Stored(Passage, isFirst: true));

        Assert.Equal((Passage.Id, Passage.Document, 1, Passage.Text, "为老服务 / 居家安全", 2014), (record.Passage.Id, record.Passage.Document, record.Passage.Position, record.Passage.Text, record.Passage.Section, record.Passage.Year));
        Assert.Equal([2013, 2014], record.Passage.Years);
        Assert.Equal("0123abcd", record.ContentHash);
        Assert.Equal((Document.Title, Document.Street, Document.District, Document.Kind, Document.Published, ""), (record.Document!.Title, record.Document.Street, record.Document.District, record.Document.Kind, record.Document.Published, record.Document.Path));
        Assert.Equal(Document.Sources, record.Document.Sources);
        Assert.Equal(Document.Questions, record.Document.Questions);
    }

    [Fact]
    public void Of_FieldsOfALaterPassage_HasNoDocument()
    {
        var record = PassageRecord.Of(Stored(Passage with { Id = "laoximen-2014#p2", Position = 2, HeadingPath = [], Year = null }, isFirst: false));

        Assert.Null(record.Document);
        Assert.Null(record.ContentHash);
        Assert.Null(record.Passage.Year);
        Assert.Empty(record.Passage.HeadingPath);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("document")]
    [InlineData("position")]
    [InlineData("body")]
    public void Of_ValueMissing_IsRefused(string field)
    {
        var stored = Stored(Passage, isFirst: true).Where(value => value.Info.Name != field).ToList();

        var exception = Assert.Throws<InvalidDataException>(() => PassageRecord.Of(stored));

        Assert.Contains(field, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_FrontMatterThatIsNone_IsRefused()
    {
        var stored = Stored(Passage, isFirst: false).Append(new StoredString(PassageSchema.FrontMatter, "{\"id\":")).ToList();

        Assert.Throws<InvalidDataException>(() => PassageRecord.Of(stored));
    }

    [Fact]
    public void Fields_NumbersAndNames_AreEachTheirOwn()
    {
        Assert.Equal(Enumerable.Range(0, PassageSchema.Fields.Count), PassageSchema.Fields.Select(field => field.Number));
        Assert.Distinct(PassageSchema.Fields.Select(field => field.Name));
    }

    [Fact]
    public void Of_Passage_HasItsFiltersAndBothKindsOfTokensOfEachText()
    {
        using var analyzer = new Analyzer(Lexicon.Empty);

        var fields = new PassageFields(Document, "0123abcd", analyzer).Of(Passage, isFirst: true);

        Assert.Equal(
            ["district 黄浦区", "document laoximen-2014", "document_year 2013", "document_year 2014", "id laoximen-2014#p1", "kind service", "sub-district 老西门街道", "topic elderly_care", "year 2013", "year 2014"],
            fields.OfType<KeywordField>().Select(field => $"{field.Info.Name} {field.Value}").Order(StringComparer.Ordinal));
        Assert.Equal(
            ["body", "body_bigrams", "heading", "heading_bigrams", "names", "names_bigrams", "title", "title_bigrams"],
            fields.OfType<TextField>().Select(field => field.Info.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_TextWithoutAWord_HasNoField()
    {
        using var analyzer = new Analyzer(Lexicon.Empty);

        var fields = new PassageFields(Document with { Title = "", Aliases = [], Questions = [] }, "0", analyzer).Of(Passage with { Text = "……！", HeadingPath = [] }, isFirst: true);

        Assert.Empty(fields.OfType<TextField>());
    }

    [Fact]
    public void Of_WordLongerThanATermCanBe_IsLeftOutAndTheOthersKeepTheirPlaces()
    {
        using var analyzer = new Analyzer(Lexicon.Empty);
        var text = $"安全包{new string('7', 40_000)}发放";

        var fields = new PassageFields(Document, "0", analyzer).Of(Passage with { Text = text }, isFirst: true);

        var tokens = fields.OfType<TextField>().Single(field => field.Info.Name == "body").Tokens;
        Assert.DoesNotContain(tokens, token => token.Term.Length > 100);
        Assert.Equal(tokens.Count, tokens[^1].Position);
    }

    [Fact]
    public void Of_NameLongerThanATermCanBe_IsNoFilter()
    {
        using var analyzer = new Analyzer(Lexicon.Empty);
        var street = new string('街', 11_000);

        var fields = new PassageFields(Document with { Street = street }, "0", analyzer).Of(Passage, isFirst: true);

        Assert.DoesNotContain(fields.OfType<KeywordField>(), field => field.Value == street);
        Assert.Equal(street, PassageRecord.Of(fields.Where(field => field is StoredString or StoredInt32).ToList()).Document!.Street);
    }

    private static List<Field> Stored(Passage passage, bool isFirst)
    {
        using var analyzer = new Analyzer(Lexicon.Empty);
        return new PassageFields(Document, "0123abcd", analyzer).Of(passage, isFirst).Where(field => field is StoredString or StoredInt32).ToList();
    }
}
