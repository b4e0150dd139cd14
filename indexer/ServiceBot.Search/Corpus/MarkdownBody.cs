using System.Text.RegularExpressions;

namespace ServiceBot.Search.Corpus;

/// <summary>Text under one heading path, in reading order.</summary>
/// <param name="HeadingPath">Outermost first; empty before the first heading.</param>
/// <param name="Paragraphs">Without markup; sentences that a blank line broke in two are joined again.</param>
/// <param name="Line">Line of the innermost heading in the file.</param>
internal sealed record Section(IReadOnlyList<string> HeadingPath, IReadOnlyList<string> Paragraphs, int Line);

/// <summary>Cuts the Markdown behind the front matter into sections.</summary>
internal static partial class MarkdownBody
{
    // A shorter unfinished block is a caption, a byline or a list line, not the first half of a sentence.
    private const int ShortestBrokenHalf = 15;

    /// <param name="body">Markdown; line ends are <c>\n</c>.</param>
    /// <param name="firstLine">Line of the file on which <paramref name="body"/> begins.</param>
    public static List<Section> Read(string body, int firstLine)
    {
        var sections = new List<Section>();
        var headings = new List<(int Level, string Text)>();
        var blocks = new List<Block>();
        var (line, headingLine) = (firstLine, firstLine);
        var open = false;

        foreach (var raw in body.Split('\n'))
        {
            var text = raw.Trim();
            if (Heading().Match(text) is { Success: true } heading)
            {
                Close();
                var level = heading.Groups[1].Length;
                headings.RemoveAll(above => above.Level >= level);
                headings.Add((level, PlainText(heading.Groups[2].Value)));
                headingLine = line;
            }
            else if (text.Length == 0)
            {
                open = false;
            }
            else
            {
                open = Append(blocks, text, open);
            }

            line++;
        }

        Close();
        return sections;

        void Close()
        {
            if (blocks.Count > 0 || headings.Count > 0)
                AddSections(sections, headings.ConvertAll(heading => heading.Text), Rejoin(blocks), headingLine);
            blocks.Clear();
            open = false;
        }
    }

    private static bool Append(List<Block> blocks, string text, bool open)
    {
        var item = ListItem().Match(text);
        var standsAlone = item.Success || text[0] == '|';
        var plain = PlainText(item.Success ? text[item.Length..] : text);
        if (open && !standsAlone && !blocks[^1].StandsAlone)
            blocks[^1] = blocks[^1] with { Text = Join(blocks[^1].Text, plain) };
        else
            blocks.Add(new Block(plain, RunInHeading().Match(text).Groups[1].Value, standsAlone));
        return !standsAlone;
    }

    /// <summary>A paragraph that opens with bold words has them as its innermost heading.</summary>
    private static void AddSections(List<Section> sections, List<string> path, List<Block> blocks, int line)
    {
        var plain = blocks.TakeWhile(block => block.RunInHeading.Length == 0).Select(block => block.Text).ToList();
        var rest = blocks.Skip(plain.Count).ToList();
        if (plain.Count > 0 || rest.Count == 0)
            sections.Add(new Section(path, plain, line));

        while (rest.Count > 0)
        {
            var count = 1 + rest.Skip(1).TakeWhile(block => block.RunInHeading.Length == 0).Count();
            sections.Add(new Section(
                [.. path, rest[0].RunInHeading.TrimEnd('。', '：', ':', '.')], rest.Take(count).Select(block => block.Text).ToList(), line));
            rest.RemoveRange(0, count);
        }
    }

    private static List<Block> Rejoin(List<Block> blocks)
    {
        var joined = new List<Block>();
        foreach (var block in blocks)
        {
            if (joined.Count > 0 && IsBroken(joined[^1]) && !block.StandsAlone && block.RunInHeading.Length == 0)
                joined[^1] = joined[^1] with { Text = Join(joined[^1].Text, block.Text) };
            else
                joined.Add(block);
        }

        return joined;
    }

    private static bool IsBroken(Block block) =>
        !block.StandsAlone
        && !SentenceSplitter.IsFinished(block.Text)
        && (block.Text.Length >= ShortestBrokenHalf || block.Text[^1] is '，' or '、' or ',');

    private static string Join(string left, string right) =>
        left.Length > 0 && right.Length > 0 && char.IsAsciiLetterOrDigit(left[^1]) && char.IsAsciiLetter(right[0])
            ? $"{left} {right}"
            : left + right;

    private static string PlainText(string markdown)
    {
        var text = Link().Replace(markdown, "$1").Replace("**", "", StringComparison.Ordinal);
        return text.Trim().Trim('|').Replace("|", "，", StringComparison.Ordinal).Trim();
    }

    [GeneratedRegex(@"^(#{1,6})\s+(.+?)\s*#*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^([-*+]|\d{1,3}[.)])\s+")]
    private static partial Regex ListItem();

    [GeneratedRegex(@"^\*\*([^*]{2,40})\*\*")]
    private static partial Regex RunInHeading();

    [GeneratedRegex(@"!?\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    private sealed record Block(string Text, string RunInHeading, bool StandsAlone);
}
