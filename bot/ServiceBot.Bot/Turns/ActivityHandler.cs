using ServiceBot.Bot.Activities;

namespace ServiceBot.Bot.Turns;

/// <summary>Hands each activity to the method for its type. A type nobody overrides, or nobody knows, is passed over without a reply.</summary>
internal abstract class ActivityHandler : IBot
{
    private static readonly InvokeResponse NotImplemented = new(StatusCodes.Status501NotImplemented);

    public Task OnTurnAsync(ITurnContext context, CancellationToken cancellation) => context.Activity.Type switch
    {
        ActivityTypes.Message => OnMessageActivityAsync(context, cancellation),
        ActivityTypes.ConversationUpdate => OnConversationUpdateActivityAsync(context, cancellation),
        ActivityTypes.Event => OnEventActivityAsync(context, cancellation),
        ActivityTypes.Invoke => RespondAsync(context, cancellation),
        ActivityTypes.MessageReaction => OnMessageReactionActivityAsync(context, cancellation),
        ActivityTypes.Typing => OnTypingActivityAsync(context, cancellation),
        ActivityTypes.EndOfConversation => OnEndOfConversationActivityAsync(context, cancellation),
        ActivityTypes.InstallationUpdate => OnInstallationUpdateActivityAsync(context, cancellation),
        ActivityTypes.MessageUpdate => OnMessageUpdateActivityAsync(context, cancellation),
        ActivityTypes.MessageDelete => OnMessageDeleteActivityAsync(context, cancellation),
        _ => OnUnrecognizedActivityTypeAsync(context, cancellation),
    };

    protected virtual Task OnMessageActivityAsync(ITurnContext context, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Calls <see cref="OnMembersAddedAsync"/> or <see cref="OnMembersRemovedAsync"/> when somebody other than the bot has joined or left.</summary>
    protected virtual Task OnConversationUpdateActivityAsync(ITurnContext context, CancellationToken cancellation)
    {
        var bot = context.Activity.Recipient?.Id;
        return context.Activity switch
        {
            { MembersAdded: { } added } when added.Any(member => member.Id != bot) => OnMembersAddedAsync(context, cancellation),
            { MembersRemoved: { } removed } when removed.Any(member => member.Id != bot) => OnMembersRemovedAsync(context, cancellation),
            _ => Task.CompletedTask,
        };
    }

    /// <summary>Called once for all who join together; the bot itself may be among them.</summary>
    protected virtual Task OnMembersAddedAsync(ITurnContext context, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Called once for all who leave together.</summary>
    protected virtual Task OnMembersRemovedAsync(ITurnContext context, CancellationToken cancellation) => Task.CompletedTask;

    protected virtual Task OnEventActivityAsync(ITurnContext context, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>501 unless overridden, as the protocol asks for an unknown name.</summary>
    protected virtual Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext context, CancellationToken cancellation) => Task.FromResult(NotImplemented);

    protected virtual Task OnMessageReactionActivityAsync(ITurnContext context, CancellationToken cancellation) => Task.CompletedTask;

    protected virtual Task OnTypingActivityAsync(ITurnContext context, CancellationToken cancellation) => Task.CompletedTask;

    protected virtual Task OnEndOfConversationActivityAsync(ITurnContext context, CancellationToken cancellation) => Task.CompletedTask;

    protected virtual Task OnInstallationUpdateActivityAsync(ITurnContext context, CancellationToken cancellation) => Task.CompletedTask;

    protected virtual Task OnMessageUpdateActivityAsync(ITurnContext context, CancellationToken cancellation) => Task.CompletedTask;

    protected virtual Task OnMessageDeleteActivityAsync(ITurnContext context, CancellationToken cancellation) => Task.CompletedTask;

    protected virtual Task OnUnrecognizedActivityTypeAsync(ITurnContext context, CancellationToken cancellation) => Task.CompletedTask;

    private async Task RespondAsync(ITurnContext context, CancellationToken cancellation) =>
        context.InvokeResponse = await OnInvokeActivityAsync(context, cancellation);
}
