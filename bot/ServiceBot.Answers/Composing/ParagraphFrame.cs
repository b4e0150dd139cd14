using System.Text.RegularExpressions;
using ServiceBot.Answers.Evidence;

namespace ServiceBot.Answers.Composing;

/// <summary>The time a paragraph set before a sentence, which still holds for it: 上半年，……。创建了……。</summary>
internal static partial class ParagraphFrame
{
    /// <summary>The last such word between the paragraph's start and the sentence; null when there is none.</summary>
    public static string? Before(Sentence sentence)
    {
        var before = sentence.Passage.Text[..sentence.Span.Start];
        var paragraph = before[(before.LastIndexOf('\n') + 1)..];
        return Opening().Matches(paragraph) is { Count: > 0 } matches ? matches[^1].Groups["time"].Value : null;
    }

    public static bool IsAhead(string time) => Ahead().IsMatch(time);

    [GeneratedRegex(@"(?:^|[。；;,，：:])(?:[0-9]{4}年)?(?<time>上半年|下半年|第?[一二三四]季度|前三季度|今年以来|下一步|下阶段|接下来)(?=[,，]|街道|社区|[要将])")]
    private static partial Regex Opening();

    [GeneratedRegex("^(?:下半年|下一步|下阶段|接下来)$")]
    private static partial Regex Ahead();
}
