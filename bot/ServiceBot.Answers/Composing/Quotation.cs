using System.Text;
using System.Text.RegularExpressions;
using ServiceBot.Answers.Evidence;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Answers.Composing;

/// <summary>Puts quoted stretches into running text.</summary>
/// <remarks>
/// The words stay as they are. What is left out between two stretches of one sentence shows as ……; a stretch that ends inside its sentence gets a
/// full stop; a mere number or link word at its beginning (一是, 同时,) is left off. The citation keeps the whole stretch.
/// </remarks>
internal static partial class Quotation
{
    public const string Omission = "……";
    private static readonly char[] ClauseMarks = ['，', '；', '、', '。', ',', ';'];

    /// <param name="sentences">In the order shown.</param>
    /// <param name="before">Words to put before a sentence, by its place; none inside a sentence.</param>
    public static string Join(IReadOnlyList<Sentence> sentences, Func<int, string> before)
    {
        var text = new StringBuilder();
        for (var i = 0; i < sentences.Count; i++)
        {
            var between = i == 0 ? null : Between(sentences[i - 1], sentences[i]);
            text.Append(between ?? before(i));
            text.Append(IsInsideSentence(i, sentences)
                ? sentences[i].Text.TrimEnd(ClauseMarks)
                : Closed(between is null ? WithoutLink(sentences[i].Text) : sentences[i].Text));
        }

        return text.ToString();
    }

    /// <summary>Cut behind a clause, so that no figure is cut in two.</summary>
    public static string Shortened(string piece, int characters)
    {
        var most = characters - Omission.Length;
        var end = piece.LastIndexOfAny(ClauseMarks, most);
        if (end <= 0)
            end = char.IsHighSurrogate(piece[most - 1]) ? most - 1 : most;
        return string.Concat(piece.AsSpan(0, end), Omission);
    }

    private static bool IsInsideSentence(int i, IReadOnlyList<Sentence> sentences) =>
        i + 1 < sentences.Count && Between(sentences[i], sentences[i + 1]) is not null;

    /// <summary>What parts two stretches of one sentence: its mark, or …… where words are left out; null when they stand in two sentences.</summary>
    private static string? Between(Sentence first, Sentence second)
    {
        if (first.Passage.Id != second.Passage.Id || second.Span.Start < first.Span.End)
            return null;
        var from = first.Span.Start + first.Text.TrimEnd(ClauseMarks).Length;
        var gap = new TextSpan(from, second.Span.Start).Of(first.Passage.Text);
        return SentenceEnd().IsMatch(gap) ? null : gap.Trim(ClauseMarks).Trim().Length == 0 ? gap.Trim() : Omission;
    }

    private static string Closed(string quote)
    {
        var text = quote.TrimEnd('；', ';', '，', ',', '、', '：', ':', ' ');
        var last = text.TrimEnd('”', '’', '"');
        return last.Length > 0 && "。！？!?".Contains(last[^1], StringComparison.Ordinal) ? text : text + "。";
    }

    private static string WithoutLink(string quote)
    {
        var rest = quote[Link().Match(quote).Length..];
        return rest.Length > 1 ? rest : quote;
    }

    [GeneratedRegex("[。！？!?；;\n]")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]是(?!否|不是)|[(（][一二三四五六七八九十\d]{1,2}[)）]|[一二三四五六七八九十]、|(?:同时|此外|另外|并且|首先|其次|最后)[,，]|并(?=[^非行轨联发不未]))\s*")]
    private static partial Regex Link();
}
