using System.Text.Json;

namespace ServiceBot.Bot.Activities;

/// <summary>The result of an invoke activity; it goes into the HTTP response.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">Null when there is none.</param>
internal sealed record InvokeResponse(int Status, JsonElement? Body = null);
