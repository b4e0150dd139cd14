using System.Globalization;
using ServiceBot.Answers;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Indexer.Output;

/// <summary>An answer as a resident would see it.</summary>
internal static class AnswerText
{
    /// <summary>Text, notes, sources, what else is known, choices, questions that lead on.</summary>
    public static IEnumerable<string> Lines(Answer answer, CommandContext context)
    {
        IEnumerable<string>[] parts =
        [
            answer.Text.Length > 0 ? [answer.Text] : [],
            answer.Notes,
            Listed(context.Text("依据：", "Sources:"), answer.Citations.SelectMany((citation, index) => Cite(citation, index + 1, context))),
            Listed(context.Text("相关内容：", "Related:"), answer.Related.SelectMany((citation, index) => Cite(citation, index + 1, context))),
            Listed(context.Text("请选择：", "Choose:"), answer.Choices.Select((choice, index) => $"  {index + 1}. {choice}")),
            Listed(context.Text("还可以问：", "You may also ask:"), answer.FollowUps.Select(question => $"  {question}")),
        ];
        return parts.Select(part => part.ToList()).Where(part => part.Count > 0)
            .SelectMany((part, index) => index == 0 ? part : part.Prepend(""));
    }

    private static IEnumerable<string> Listed(string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        return all.Count == 0 ? [] : all.Prepend(heading);
    }

    private static IEnumerable<string> Cite(Citation citation, int number, CommandContext context)
    {
        var place = new[]
        {
            $"《{citation.Title}》", citation.Street, citation.Year?.ToString(CultureInfo.InvariantCulture), citation.Section,
        };
        yield return $"  {number}. {string.Join(" · ", place.Where(part => !string.IsNullOrEmpty(part)))}";

        // Only the original's words are shown as a quote.
        var quote = citation.Quote.Replace('\n', ' ');
        yield return citation.TextKind == TextKind.Verbatim
            ? context.Text($"     原文：“{quote}”", $"     original: “{quote}”")
            : context.Text($"     转述：{quote}", $"     restated: {quote}");
    }
}
