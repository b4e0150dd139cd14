namespace ServiceBot.Bot.Activities;

/// <summary>What the activity schema asks of an activity that comes in, by its type.</summary>
/// <remarks>Unknown types, names, roles, formats, entities and members are no faults (A2005, A2014, A2104).</remarks>
internal static class ActivityRules
{
    /// <summary>Most entries of one list that a channel takes.</summary>
    public const int MostEntries = 1000;

    /// <summary>Checks what a client posts to a channel of ours, which itself adds id, channel, conversation and receiver.</summary>
    /// <exception cref="BadActivityException">A rule is broken.</exception>
    public static void CheckFromClient(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Type))
            throw BadActivityException.Missing("type");
        if (string.IsNullOrEmpty(activity.From?.Id))
            throw BadActivityException.Missing("from.id");
        CheckLists(activity);
        CheckParts(activity);
        CheckByType(activity);
    }

    /// <summary>Checks what a channel outside sends to the bot.</summary>
    /// <exception cref="BadActivityException">A rule is broken.</exception>
    public static void CheckFromChannel(Activity activity)
    {
        CheckFromClient(activity);
        if (string.IsNullOrEmpty(activity.ChannelId))
            throw BadActivityException.Missing("channelId");
        if (string.IsNullOrEmpty(activity.Conversation?.Id))
            throw BadActivityException.Missing("conversation.id");
        if (string.IsNullOrEmpty(activity.ServiceUrl))
            throw BadActivityException.Missing("serviceUrl");
    }

    private static void CheckByType(Activity activity)
    {
        switch (activity.Type)
        {
            // A button's object comes as a message that has nothing but a value.
            case ActivityTypes.Message when activity is { Text: null, Speak: null or "", Attachments: null or { Count: 0 }, SuggestedActions: null, Value: null }:
                throw new BadActivityException(BadActivityException.MissingProperty, "A message needs 'text', 'attachments', 'speak', 'suggestedActions' or 'value'.");
            case ActivityTypes.Event or ActivityTypes.Invoke or ActivityTypes.Command or ActivityTypes.CommandResult when string.IsNullOrEmpty(activity.Name):
                throw BadActivityException.Missing("name");
            case ActivityTypes.ConversationUpdate:
                CheckMembers(activity);
                break;
            default:
                break;
        }
    }

    /// <summary>An id stands once, and in one list only.</summary>
    private static void CheckMembers(Activity activity)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (list, members) in new[] { ("membersAdded", activity.MembersAdded), ("membersRemoved", activity.MembersRemoved) })
        {
            foreach (var (place, member) in (members ?? []).Index())
            {
                if (string.IsNullOrEmpty(member.Id))
                    throw BadActivityException.Missing($"{list}[{place}].id");
                if (!ids.Add(member.Id))
                    throw new BadActivityException(BadActivityException.BadArgument, $"'{list}[{place}].id' names a member a second time.");
            }
        }
    }

    private static void CheckParts(Activity activity)
    {
        foreach (var (place, attachment) in (activity.Attachments ?? []).Index())
        {
            if (string.IsNullOrEmpty(attachment.ContentType))
                throw BadActivityException.Missing($"attachments[{place}].contentType");
            if (attachment.Content is not null && !string.IsNullOrEmpty(attachment.ContentUrl))
                throw new BadActivityException(BadActivityException.BadArgument, $"'attachments[{place}]' has both 'content' and 'contentUrl'.");
        }

        foreach (var (place, entity) in (activity.Entities ?? []).Index())
        {
            if (string.IsNullOrEmpty(entity.Type))
                throw BadActivityException.Missing($"entities[{place}].type");
        }
    }

    /// <summary>Lists are bounded and hold no null.</summary>
    private static void CheckLists(Activity activity)
    {
        Check("attachments", activity.Attachments);
        Check("entities", activity.Entities);
        Check("membersAdded", activity.MembersAdded);
        Check("membersRemoved", activity.MembersRemoved);
        Check("reactionsAdded", activity.ReactionsAdded);
        Check("reactionsRemoved", activity.ReactionsRemoved);
        Check("textHighlights", activity.TextHighlights);
        Check("listenFor", activity.ListenFor);
        Check("suggestedActions.actions", activity.SuggestedActions?.Actions);
        Check("suggestedActions.to", activity.SuggestedActions?.To);

        static void Check<T>(string name, IReadOnlyList<T>? list)
        {
            if (list?.Count > MostEntries)
                throw new BadActivityException(BadActivityException.BadArgument, $"'{name}' has more than {MostEntries} entries.");
            if (list?.Any(entry => entry is null) == true)
                throw new BadActivityException(BadActivityException.BadArgument, $"'{name}' holds null.");
        }
    }
}
