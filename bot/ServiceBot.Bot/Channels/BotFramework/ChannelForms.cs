using System.Globalization;
using System.Text;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Turns;

namespace ServiceBot.Bot.Channels.BotFramework;

/// <summary>How the channels behind the Connector differ in what they show.</summary>
internal static class ChannelForms
{
    private const string Teams = "msteams";

    // Others, such as SMS, would show the marks themselves.
    private static readonly HashSet<string> ReadingMarkdown = new(StringComparer.Ordinal) { Teams, ChannelIds.DirectLine, ChannelIds.Emulator, "webchat" };

    /// <param name="reachedBy">Scheme and host the Connector reached the service by.</param>
    public static AnswerForm FormOf(Activity activity, Uri? reachedBy) => new(ReadingMarkdown.Contains(activity.ChannelId!), reachedBy);

    /// <summary>Whether several people may take part.</summary>
    public static bool IsGroup(Activity activity) => activity.Conversation is { IsGroup: true } or { ConversationType: "groupChat" or "channel" };

    /// <summary>Teams shows suggested actions to one person only; in a group the choices of a question back stand in the text.</summary>
    public static Activity Shaped(Activity reply)
    {
        if (reply is not { ChannelId: Teams, SuggestedActions.Actions: { } actions } || !IsGroup(reply))
            return reply;
        var shaped = reply with { SuggestedActions = null };
        if (reply.InputHint != InputHints.ExpectingInput)
            return shaped;
        var text = new StringBuilder(reply.Text);
        foreach (var (place, action) in actions.Index())
            text.Append(CultureInfo.InvariantCulture, $"\n{(place == 0 ? "\n" : "")}{place + 1}. ").AppendPlain(action.Title);
        return shaped with { Text = text.ToString() };
    }
}
