using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Turns;

namespace ServiceBot.Bot.Tests.Turns;

public sealed class ActivityHandlerTests
{
    [Theory]
    [InlineData("message", "message")]
    [InlineData("conversationUpdate", "")]
    [InlineData("event", "event")]
    [InlineData("messageReaction", "messageReaction")]
    [InlineData("typing", "typing")]
    [InlineData("endOfConversation", "endOfConversation")]
    [InlineData("installationUpdate", "installationUpdate")]
    [InlineData("messageUpdate", "messageUpdate")]
    [InlineData("messageDelete", "messageDelete")]
    [InlineData("trace", "other")]
    [InlineData("Message", "other")]
    [InlineData("nobody.knows", "other")]
    public async Task OnTurn_Type_CallsItsMethodOnly(string type, string expected)
    {
        var handler = new Noting();

        await handler.OnTurnAsync(ContextOf(new Activity { Type = type }), CancellationToken.None);

        Assert.Equal(expected, string.Join(' ', handler.Called));
    }

    [Theory]
    [InlineData("bot", null, "")]
    [InlineData("bot u", null, "added")]
    [InlineData("u v", null, "added")]
    [InlineData(null, "bot", "")]
    [InlineData(null, "u", "removed")]
    [InlineData("Bot", null, "added")]
    public async Task OnTurn_ConversationUpdate_TellsOfOthersThanTheBotOnce(string? added, string? removed, string expected)
    {
        var handler = new Noting();
        var update = new Activity { Type = ActivityTypes.ConversationUpdate, Recipient = new ChannelAccount { Id = "bot" }, MembersAdded = Members(added), MembersRemoved = Members(removed) };

        await handler.OnTurnAsync(ContextOf(update), CancellationToken.None);

        Assert.Equal(expected, string.Join(' ', handler.Called));

        static List<ChannelAccount>? Members(string? ids) => ids?.Split(' ').Select(id => new ChannelAccount { Id = id }).ToList();
    }

    [Fact]
    public async Task OnTurn_InvokeNobodyKnows_Is501()
    {
        var context = ContextOf(new Activity { Type = ActivityTypes.Invoke, Name = "x" });

        await new Noting().OnTurnAsync(context, CancellationToken.None);

        Assert.Equal(501, context.InvokeResponse!.Status);
        Assert.False(context.Responded);
    }

    private static TurnContext ContextOf(Activity activity) => new(activity, "t", TurnDetails.None, AnswerForm.PlainText, null);

    private sealed class Noting : ActivityHandler
    {
        public List<string> Called { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext context, CancellationToken cancellation) => Note("message");

        protected override Task OnMembersAddedAsync(ITurnContext context, CancellationToken cancellation) => Note("added");

        protected override Task OnMembersRemovedAsync(ITurnContext context, CancellationToken cancellation) => Note("removed");

        protected override Task OnEventActivityAsync(ITurnContext context, CancellationToken cancellation) => Note("event");

        protected override Task OnMessageReactionActivityAsync(ITurnContext context, CancellationToken cancellation) => Note("messageReaction");

        protected override Task OnTypingActivityAsync(ITurnContext context, CancellationToken cancellation) => Note("typing");

        protected override Task OnEndOfConversationActivityAsync(ITurnContext context, CancellationToken cancellation) => Note("endOfConversation");

        protected override Task OnInstallationUpdateActivityAsync(ITurnContext context, CancellationToken cancellation) => Note("installationUpdate");

        protected override Task OnMessageUpdateActivityAsync(ITurnContext context, CancellationToken cancellation) => Note("messageUpdate");

        protected override Task OnMessageDeleteActivityAsync(ITurnContext context, CancellationToken cancellation) => Note("messageDelete");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext context, CancellationToken cancellation) => Note("other");

        private Task Note(string name)
        {
            Called.Add(name);
            return Task.CompletedTask;
        }
    }
}
