using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace ServiceBot.Bot.Activities;

/// <summary>
/// How activities are read and written, on every channel alike: camelCase members compared exactly, Chinese unescaped, and what is null, an empty string or
/// an empty list left out, but for <see cref="Activity.Text"/>, where empty and missing differ.
/// </summary>
/// <remarks>Thread-safe.</remarks>
internal static class ActivityJson
{
    /// <summary>Deepest nesting of what is read. Less than what can be written, since an activity is sent inside of others.</summary>
    public const int MostDepth = 48;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>For writing, and for reading what was checked before (the store); from the wire use <see cref="Read{T}"/>.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 2 * MostDepth,
        Converters = { new MomentConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmpty } },
    };

    /// <summary>Reads what came over the wire.</summary>
    /// <param name="utf8">A JSON text; a byte order mark is passed over.</param>
    /// <exception cref="BadActivityException">It is no JSON, too deep, or a member has the wrong type.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8)
        where T : class
    {
        if (utf8.StartsWith(ByteOrderMark))
            utf8 = utf8[ByteOrderMark.Length..];
        if (!Utf8.IsValid(utf8))
            throw BadActivityException.Malformed("The body is not UTF-8.");
        try
        {
            RefuseBrokenText(utf8);
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MostDepth });
            return JsonSerializer.Deserialize<T>(ref reader, Options) ?? throw BadActivityException.Malformed("The body is null; a JSON object is needed.");
        }
        catch (JsonException exception) when (exception.Path is { Length: > 2 } path)
        {
            throw new BadActivityException(BadActivityException.BadArgument, $"'{path[2..]}' cannot be read: its value has the wrong type or form.");
        }
        catch (JsonException exception)
        {
            throw BadActivityException.Malformed($"The body is not a JSON object as expected (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}, at most {MostDepth} levels).");
        }
    }

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    /// <summary>Half a surrogate pair (\ud800) can be read as JSON but never written again. The walk also finds whatever is no JSON.</summary>
    private static void RefuseBrokenText(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MostDepth });
        while (reader.Read())
        {
            if (!reader.ValueIsEscaped)
                continue;
            try
            {
                _ = reader.GetString();
            }
            catch (InvalidOperationException)
            {
                throw BadActivityException.Malformed("The body holds half a surrogate pair, which is no text.");
            }
        }
    }

    private static void LeaveOutEmpty(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.PropertyType == typeof(string) && !(type.Type == typeof(Activity) && property.Name == "text"))
                property.ShouldSerialize = (_, value) => value is string { Length: > 0 };
            else if (property.PropertyType.IsGenericType && !property.IsExtensionData && typeof(IEnumerable).IsAssignableFrom(property.PropertyType))
                property.ShouldSerialize = (_, value) => value is IEnumerable list && list.GetEnumerator().MoveNext();
        }
    }
}
