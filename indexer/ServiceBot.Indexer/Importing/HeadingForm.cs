using System.Text.RegularExpressions;

namespace ServiceBot.Indexer.Importing;

/// <summary>Kinds of lines that are headings by their form, outermost first.</summary>
internal enum HeadingForm
{
    /// <summary>Text.</summary>
    None,

    /// <summary>A Markdown heading; kept as it is.</summary>
    Marked,

    /// <summary><c>2013年</c>, <c>2017年工作总结</c>.</summary>
    Year,

    /// <summary>Two phrases of the same length with a space between: <c>提高招商留商工作成效 提高公共服务办事效率</c>.</summary>
    Couplet,

    /// <summary><c>一、…</c>.</summary>
    Chinese,

    /// <summary><c>（一）…</c>.</summary>
    Bracketed,

    /// <summary><c>1、…</c>, <c>1.…</c>.</summary>
    Arabic,
}

/// <summary>Tells a heading line from a line of text, looking at nothing but the line.</summary>
internal static partial class HeadingForms
{
    private const int MostCharacters = 40;
    private const string Pairs = "“”（）《》()「」";

    /// <param name="line">Without surrounding white space.</param>
    public static HeadingForm Of(string line)
    {
        if (Marked().IsMatch(line))
            return HeadingForm.Marked;
        if (line.Length > MostCharacters || !IsBalanced(line))
            return HeadingForm.None;
        if (Year().IsMatch(line))
            return HeadingForm.Year;
        if (Couplet().Match(line) is { Success: true } couplet && couplet.Groups[1].Length == couplet.Groups[2].Length)
            return HeadingForm.Couplet;
        if (Chinese().IsMatch(line))
            return HeadingForm.Chinese;
        if (Bracketed().IsMatch(line))
            return HeadingForm.Bracketed;
        return Arabic().IsMatch(line) ? HeadingForm.Arabic : HeadingForm.None;
    }

    // A bracket left open means that the sentence goes on in the next line.
    private static bool IsBalanced(string line)
    {
        for (var i = 0; i < Pairs.Length; i += 2)
        {
            if (line.Count(c => c == Pairs[i]) != line.Count(c => c == Pairs[i + 1]))
                return false;
        }

        return true;
    }

    [GeneratedRegex(@"^#{1,6}\s+\S")]
    private static partial Regex Marked();

    [GeneratedRegex(@"^(?:(?:19|20)\d\d\s*[-—–~～至到]\s*)?(?:(?:19|20)\d\d|[二一][〇○零九]\w{2})\s*年(?!\s*\d)[^。，；：！？,.;:!?、\d]{0,12}$")]
    private static partial Regex Year();

    [GeneratedRegex(@"^(\p{IsCJKUnifiedIdeographs}{6,16})[ \u3000]+(\p{IsCJKUnifiedIdeographs}{6,16})$")]
    private static partial Regex Couplet();

    // A closing 。 is let pass: some reports end their headings so.
    [GeneratedRegex(@"^[一二三四五六七八九十]{1,3}、[^。；！？;!?]*[^。，；：！？,.;:!?、]。?$")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^[(（]\s*[一二三四五六七八九十]{1,3}\s*[)）][^。；！？;!?]*[^。，；：！？,.;:!?、]。?$")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^\d{1,2}(?:、|[.．](?!\d))[^。；！？;!?]*[^。，；：！？,.;:!?、]$")]
    private static partial Regex Arabic();
}
