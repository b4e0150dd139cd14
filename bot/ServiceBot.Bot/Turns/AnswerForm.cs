using ServiceBot.Answers;
using ServiceBot.Bot.Activities;

namespace ServiceBot.Bot.Turns;

/// <summary>How a channel shows an answer.</summary>
/// <param name="ReadsMarkdown">Whether it shows Markdown and citation entities; otherwise the sources are named in the text.</param>
/// <param name="Address">Scheme and host the person reached the service by, for links when no public address is set; null when not known.</param>
/// <param name="CarriesAnswer">Whether the whole answer goes along in <c>channelData.serviceBot</c>, for pages of our own.</param>
/// <param name="Finish">The channel's own layout: gets the answer, and the message as it would be shown otherwise. Null for none. Thread-safe.</param>
internal sealed record AnswerForm(bool ReadsMarkdown, Uri? Address = null, bool CarriesAnswer = false, Func<Answer, Activity, Activity>? Finish = null)
{
    public static AnswerForm PlainText { get; } = new(ReadsMarkdown: false);
}
