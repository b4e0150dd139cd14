using System.Text.Json;

namespace ServiceBot.Bot.Tests.Clients;

/// <summary>What Microsoft's client library received in one conversation (<c>tests/clients/conversation.js</c>).</summary>
internal sealed record Talk(string? Conversation, IReadOnlyList<string> Statuses, IReadOnlyList<Talk.Heard> Activities)
{
    /// <summary>Messages, without what only says that somebody types.</summary>
    public IReadOnlyList<Heard> Messages { get; } = [.. Activities.Where(activity => activity.Type == "message")];

    /// <summary>The messages as a person sees them come: who said what kind of thing.</summary>
    public string Order => string.Join(' ', Messages.Select(message => message.Role));

    public Heard ReplyTo(string question) => Messages.Single(message => message.ReplyToId == Messages.Single(asked => asked.Text == question).Id);

    public static Talk Read(JsonElement report) => report.Deserialize<Talk>(JsonSerializerOptions.Web)!;

    internal sealed record Heard(
        string? Id, string Type, string Role, string? Text, string? ReplyToId, DateTimeOffset? Timestamp, string? ClientActivityId, IReadOnlyList<Source> Citations, IReadOnlyList<string> Actions);

    internal sealed record Source(int Position, string Name, string Url);
}
