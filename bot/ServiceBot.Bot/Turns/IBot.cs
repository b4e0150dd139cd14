namespace ServiceBot.Bot.Turns;

/// <summary>What answers on every channel.</summary>
internal interface IBot
{
    /// <summary>Deals with one incoming activity. What it says goes through the context; it is sent when the turn has ended.</summary>
    Task OnTurnAsync(ITurnContext context, CancellationToken cancellation);
}
