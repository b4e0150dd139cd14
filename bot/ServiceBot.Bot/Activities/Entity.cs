using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceBot.Bot.Activities;

/// <summary>Metadata of an activity. All but the type is in <see cref="Extra"/>, whatever the type is.</summary>
internal sealed record Entity
{
    public string? Type { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; init; }
}
