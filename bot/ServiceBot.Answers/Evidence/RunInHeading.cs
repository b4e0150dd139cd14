using System.Text.RegularExpressions;

namespace ServiceBot.Answers.Evidence;

/// <summary>A heading that stands as the first sentence of its text: （二）加装电梯。受理申请26宗……</summary>
internal static partial class RunInHeading
{
    /// <summary>The heading without its mark; empty when the text does not begin with one.</summary>
    public static string Of(string text) => Heading().Match(text).Groups["heading"].Value;

    // Short, without figures and clauses of its own, and something follows it.
    [GeneratedRegex(@"^\s*(?<heading>(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．是])?[^。！？!?，,；;：:、0-9\n]{2,16})[。：:]\s*(?=\S)")]
    private static partial Regex Heading();
}
