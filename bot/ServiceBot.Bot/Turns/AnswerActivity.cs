using System.Globalization;
using System.Text;
using System.Text.Json;
using ServiceBot.Answers;
using ServiceBot.Answers.Composing;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Turns;

/// <summary>An answer as a message: text, sources, notes, and what can be said next as suggested actions.</summary>
/// <remarks>Thread-safe. Same answer and form, same message.</remarks>
internal sealed class AnswerActivity(PublicAddress address)
{
    private const string Locale = "zh-CN";

    public Activity Of(Answer answer, AnswerForm form)
    {
        var sources = SourcesOf(answer, form);
        var message = new Activity
        {
            Type = ActivityTypes.Message,
            Text = form.ReadsMarkdown ? Markdown(answer, sources) : Plain(answer, sources),
            TextFormat = form.ReadsMarkdown ? TextFormats.Markdown : TextFormats.Plain,
            Locale = Locale,
            InputHint = answer.Status == AnswerStatus.Clarify ? InputHints.ExpectingInput : InputHints.AcceptingInput,
            SuggestedActions = ActionsOf(answer.Choices.Count > 0 ? answer.Choices : answer.FollowUps),
            Entities = form.ReadsMarkdown && CitationEntity.Of(sources, answer.AiGenerated) is { } entity ? [entity] : null,
            ChannelData = form.CarriesAnswer ? JsonSerializer.SerializeToElement(new Carried(answer), AnswerJson.Options) : null,
        };
        return form.Finish is { } finish ? finish(answer, message) : message;
    }

    private List<ShownSource> SourcesOf(Answer answer, AnswerForm form) => answer.Citations.Concat(answer.Related).Index()
        .Select(cited => new ShownSource(cited.Index + 1, cited.Item, address.UrlOf(cited.Item.Url, form.Address), IsRelated: cited.Index >= answer.Citations.Count))
        .ToList();

    /// <summary>Each source is named where its quote ends, or behind the text; the definitions at the end make the names links.</summary>
    private static string Markdown(Answer answer, List<ShownSource> sources)
    {
        var markdown = new StringBuilder();
        var written = 0;
        var behind = new List<ShownSource>();
        foreach (var source in sources.Where(source => !source.IsRelated))
        {
            var found = answer.Text.IndexOf(source.Citation.Quote, written, StringComparison.Ordinal);
            if (found < 0)
            {
                behind.Add(source);
                continue;
            }

            var end = found + source.Citation.Quote.Length;
            markdown.AppendPlain(answer.Text.AsSpan(written..end));
            AppendMarker(markdown, source);
            written = end;
        }

        markdown.AppendPlain(answer.Text.AsSpan(written));
        foreach (var source in behind)
            AppendMarker(markdown, source);
        foreach (var source in sources.Where(source => source.IsRelated))
        {
            markdown.Append("\n\n").AppendPlain(CannedReplies.RelatedLine(source.Citation.Quote));
            AppendMarker(markdown, source);
        }

        foreach (var note in answer.Notes)
            markdown.Append("\n\n").AppendPlain(note);
        if (sources.Count > 0)
            markdown.Append('\n');
        foreach (var source in sources)
            markdown.Append(CultureInfo.InvariantCulture, $"\n[{source.Position}]: {source.Url} \"").AppendPlain(OneLine(source.Name)).Append('"');
        return markdown.ToString();
    }

    // Two markers need a space between them: [1][2] would be one link.
    private static void AppendMarker(StringBuilder markdown, ShownSource source) => markdown.Append(CultureInfo.InvariantCulture, $" [{source.Position}]");

    private static string Plain(Answer answer, List<ShownSource> sources)
    {
        var plain = new StringBuilder(answer.Text);
        foreach (var (place, choice) in answer.Choices.Index())
            plain.Append(CultureInfo.InvariantCulture, $"\n{(place == 0 ? "\n" : "")}{place + 1}. {choice}");
        foreach (var source in sources)
        {
            plain.Append("\n\n");
            if (source.IsRelated)
                plain.Append(CannedReplies.RelatedLine(source.Citation.Quote)).Append('\n');
            plain.Append(CannedReplies.SourceLine(source.Name));
            if (!source.Url.StartsWith('/'))
                plain.Append('\n').Append(source.Url);
        }

        foreach (var note in answer.Notes)
            plain.Append("\n\n").Append(note);
        return plain.ToString();
    }

    private static SuggestedActions? ActionsOf(IReadOnlyList<string> texts) => texts.Count == 0 ? null : new SuggestedActions
    {
        Actions = texts.Select(text => new CardAction { Type = ActionTypes.ImBack, Title = text, Value = JsonSerializer.SerializeToElement(text) }).ToList(),
    };

    /// <summary>A definition's title stands on one line, between quotation marks.</summary>
    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('"', '”');

    private sealed record Carried(Answer ServiceBot);
}
