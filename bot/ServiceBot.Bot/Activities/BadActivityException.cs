namespace ServiceBot.Bot.Activities;

/// <summary>An activity that a channel cannot take. The message is for whoever sent it, in English as the protocol's are; it names the member.</summary>
/// <param name="code">One of the protocol's codes; stable.</param>
internal sealed class BadActivityException(string code, string message) : Exception(message)
{
    /// <summary>A member has a value that it cannot have.</summary>
    public const string BadArgument = "BadArgument";

    /// <summary>A member that is needed is not there.</summary>
    public const string MissingProperty = "MissingProperty";

    /// <summary>No JSON, or not the JSON of an activity.</summary>
    public const string MalformedData = "MalformedData";

    public string Code { get; } = code;

    public static BadActivityException Malformed(string message) => new(MalformedData, message);

    public static BadActivityException Missing(string member) => new(MissingProperty, $"'{member}' is missing.");
}
