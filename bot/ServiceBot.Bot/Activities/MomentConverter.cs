using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceBot.Bot.Activities;

/// <summary>ISO 8601, to 100 ns: <c>Z</c> for UTC, else the offset as it came; a fraction of none, three or seven digits. Without an offset UTC is meant.</summary>
internal sealed class MomentConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String || !reader.TryGetDateTime(out var time) || !reader.TryGetDateTimeOffset(out var moment))
            throw new JsonException();
        return time.Kind == DateTimeKind.Unspecified ? new DateTimeOffset(time, TimeSpan.Zero) : moment;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        var fraction = (value.Ticks % TimeSpan.TicksPerSecond) switch
        {
            0 => "",
            var ticks when ticks % TimeSpan.TicksPerMillisecond == 0 => ".fff",
            _ => ".fffffff",
        };
        var zone = value.Offset == TimeSpan.Zero ? "'Z'" : "zzz";
        writer.WriteStringValue(value.ToString($"yyyy-MM-dd'T'HH:mm:ss{fraction}{zone}", CultureInfo.InvariantCulture));
    }
}
