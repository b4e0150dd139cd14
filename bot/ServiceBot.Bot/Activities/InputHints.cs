namespace ServiceBot.Bot.Activities;

/// <summary>Values of <see cref="Activity.InputHint"/> as the SDK and its clients write them.</summary>
internal static class InputHints
{
    public const string AcceptingInput = "acceptingInput";
    public const string ExpectingInput = "expectingInput";
    public const string IgnoringInput = "ignoringInput";
}
