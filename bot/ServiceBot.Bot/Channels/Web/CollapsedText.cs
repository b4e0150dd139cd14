using ServiceBot.Search.Corpus;

namespace ServiceBot.Bot.Channels.Web;

/// <summary>A text as a small screen shows it: the first sentences, and the rest behind a control.</summary>
internal readonly record struct CollapsedText(string Shown, string Rest)
{
    // site.js collapses by the same figure.
    private const int MostShown = 200;

    /// <summary>Cut at a sentence's end; a text of one long sentence is shown whole.</summary>
    public static CollapsedText Of(string text)
    {
        if (text.Length <= MostShown)
            return new CollapsedText(text, "");
        var end = SentenceSplitter.Split(text).Select(sentence => sentence.End).LastOrDefault(end => end <= MostShown);
        return end == 0 ? new CollapsedText(text, "") : new CollapsedText(text[..end], text[end..].TrimStart());
    }
}
