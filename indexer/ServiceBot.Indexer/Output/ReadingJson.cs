using System.Text.Json;
using ServiceBot.Answers.Questions;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Indexer.Output;

/// <summary>How a question was read, as JSON.</summary>
internal static class ReadingJson
{
    /// <param name="question">Null when there was nothing to read.</param>
    public static void Write(Utf8JsonWriter writer, Question? question, IReadOnlyList<SearchQuery> searches)
    {
        if (question is null)
        {
            writer.WriteNull("question");
            return;
        }

        writer.WriteStartObject("question");
        if (question.Reading is { } reading)
            WriteSteps(writer, question, reading);
        writer.WriteString("unknownStreet", question.UnknownStreet);
        JsonLine.WriteStrings(writer, "kinds", KindText.Each(question.Kind).Select(kind => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString())));
        JsonLine.WriteStrings(writer, "units", question.Units);
        JsonLine.WriteStrings(writer, "streets", question.Streets);
        JsonLine.WriteNumbers(writer, "years", question.Years);
        writer.WriteString("subject", question.Subject);
        writer.WriteString("context", question.Context);
        WriteSearches(writer, searches);
        writer.WriteEndObject();
    }

    private static void WriteSteps(Utf8JsonWriter writer, Question question, Reading reading)
    {
        writer.WriteString("typed", reading.Typed);
        writer.WriteString("folded", reading.Folded);
        WriteWords(writer, "mended", question.Mended.Select(mend => new WordReading(mend.Typed, mend.Word)));
        JsonLine.WriteStrings(writer, "takenOff", reading.TakenOff);
        WriteWords(writer, "spoken", reading.Spoken);
        WriteWords(writer, "places", reading.Places);
        writer.WriteStartArray("yearWords");
        foreach (var (word, years) in reading.YearWords)
        {
            writer.WriteStartObject();
            writer.WriteString("word", word);
            JsonLine.WriteNumbers(writer, "years", years);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("completedFrom", reading.CompletedFrom is { } before ? before.Reading?.Typed ?? before.Subject : null);
        writer.WriteBoolean("streetsAreOfTheTalk", reading.StreetsAreOfTheTalk);
    }

    private static void WriteWords(Utf8JsonWriter writer, string name, IEnumerable<WordReading> words)
    {
        writer.WriteStartArray(name);
        foreach (var (word, read) in words)
        {
            writer.WriteStartObject();
            writer.WriteString("word", word);
            writer.WriteString("read", read);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteSearches(Utf8JsonWriter writer, IReadOnlyList<SearchQuery> searches)
    {
        writer.WriteStartArray("searches");
        foreach (var search in searches)
        {
            writer.WriteStartObject();
            ScopeJson.WriteMembers(writer, search);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
