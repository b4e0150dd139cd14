using System.Text.Json;
using ServiceBot.Search.Corpus;
using ServiceBot.Search.Lucene;

namespace ServiceBot.Search.Postings;

/// <summary>What is stored with a passage, read back.</summary>
/// <param name="Document">With the first passage of a document, else null.</param>
/// <param name="ContentHash">With the first passage of a document, else null.</param>
internal sealed record PassageRecord(Passage Passage, Document? Document, string? ContentHash)
{
    /// <param name="stored">The stored values <see cref="PassageFields"/> has written.</param>
    /// <exception cref="InvalidDataException">They are not those of a passage.</exception>
    public static PassageRecord Of(IReadOnlyList<Field> stored)
    {
        var passage = new Passage
        {
            Id = Text(stored, PassageSchema.Id),
            Document = Text(stored, PassageSchema.Document),
            Position = Numbers(stored, PassageSchema.Position) is [var position] ? position : throw Lacks(PassageSchema.Position),
            Text = Text(stored, PassageSchema.Body),
            HeadingPath = Texts(stored, PassageSchema.Heading),
            Year = Numbers(stored, PassageSchema.OwnYear) is [var year] ? year : null,
            Years = Numbers(stored, PassageSchema.Year),
        };
        return new PassageRecord(
            passage,
            Texts(stored, PassageSchema.FrontMatter) is [var json] ? ReadDocument(json) : null,
            Texts(stored, PassageSchema.ContentHash) is [var hash] ? hash : null);
    }

    private static Document ReadDocument(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Document>(json, IndexFormat.Json) ?? throw Lacks(PassageSchema.FrontMatter);
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{PassageSchema.FrontMatter.Name}: {exception.Message}", exception);
        }
    }

    private static string Text(IReadOnlyList<Field> stored, FieldInfo field) =>
        Texts(stored, field) is [var text] ? text : throw Lacks(field);

    private static List<string> Texts(IReadOnlyList<Field> stored, FieldInfo field) =>
        stored.OfType<StoredString>().Where(value => value.Info.Name == field.Name).Select(value => value.Value).ToList();

    private static List<int> Numbers(IReadOnlyList<Field> stored, FieldInfo field) =>
        stored.OfType<StoredInt32>().Where(value => value.Info.Name == field.Name).Select(value => value.Value).ToList();

    private static InvalidDataException Lacks(FieldInfo field) => new($"a passage without one value of {field.Name}");
}
