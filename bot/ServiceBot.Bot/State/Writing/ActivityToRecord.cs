using ServiceBot.Bot.Activities;

namespace ServiceBot.Bot.State.Writing;

/// <summary>An activity on its way into a transcript.</summary>
/// <param name="Activity">As it was said; its sender's channel may show it so.</param>
/// <param name="Json">As it is stored.</param>
internal sealed record ActivityToRecord(Activity Activity, string Json)
{
    public bool AwaitsAnswer => !Activity.IsFromBot;

    public static ActivityToRecord Of(Activity activity) => new(activity, StoredActivity.Write(activity));
}
