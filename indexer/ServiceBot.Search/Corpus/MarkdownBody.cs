using System.Text;
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
            if (HeadingLevel(text) is var level && level > 0)
            {
                Close();
                headings.RemoveAll(above => above.Level >= level);
                headings.Add((level, PlainText(HeadingText(text[level..]))));
                headingLine = line;
            }
            else if (text.Length == 0 || Rule().IsMatch(text))
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

    private static int HeadingLevel(string text)
    {
        var level = text.AsSpan().IndexOfAnyExcept('#');
        return level is >= 1 and <= 6 && char.IsWhiteSpace(text[level]) ? level : 0;
    }

    // Closing marks stand behind a space; the one of C# belongs to it.
    private static string HeadingText(string text)
    {
        var rest = text.TrimEnd('#');
        return rest.Length == 0 || char.IsWhiteSpace(rest[^1]) ? rest : text;
    }

    /// <summary>Adds a line to the open block or begins a new one.</summary>
    /// <returns>Whether the next line may go on with the block.</returns>
    private static bool Append(List<Block> blocks, string text, bool open)
    {
        var item = ListItem().Match(text);
        var isRow = text[0] == '|';
        var plain = PlainText(item.Success ? text[item.Length..] : text);
        if (isRow)
            plain = plain.Trim('|').Replace("|", "，", StringComparison.Ordinal).Trim();
        if (plain.Length == 0)
            return open;

        if (open && !item.Success && !isRow)
            blocks[^1].Join(plain);
        else
            blocks.Add(new Block(plain, RunInHeading().Match(text).Groups[1].Value, item.Success || isRow));
        return !isRow;
    }

    /// <summary>A paragraph that opens with bold words has them as its innermost heading.</summary>
    private static void AddSections(List<Section> sections, List<string> path, List<Block> blocks, int line)
    {
        for (var start = 0; start < blocks.Count || start == 0;)
        {
            var end = start + 1;
            while (end < blocks.Count && blocks[end].RunInHeading.Length == 0)
                end++;
            end = Math.Min(end, blocks.Count);

            var runIn = start < blocks.Count ? blocks[start].RunInHeading.TrimEnd('。', '：', ':', '.') : "";
            var paragraphs = blocks.GetRange(start, end - start).ConvertAll(block => block.Text.ToString());
            sections.Add(new Section(runIn.Length > 0 ? [.. path, runIn] : path, paragraphs, line));
            start = Math.Max(end, 1);
        }
    }

    private static List<Block> Rejoin(List<Block> blocks)
    {
        var joined = new List<Block>();
        foreach (var block in blocks)
        {
            if (joined is [.., var last] && last.IsBroken && !block.StandsAlone && block.RunInHeading.Length == 0)
                last.Join(block.Text.ToString());
            else
                joined.Add(block);
        }

        return joined;
    }

    private static string PlainText(string markdown) =>
        Link().Replace(markdown, "$1").Replace("**", "", StringComparison.Ordinal).Trim();

    /// <summary>A line between paragraphs, or the one under the head of a table.</summary>
    [GeneratedRegex(@"^([-*_]\s*){3,}$|^\|[-|:\s]*$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^([-*+]|\d{1,3}[.)])\s+")]
    private static partial Regex ListItem();

    [GeneratedRegex(@"^\*\*([^*]{2,40})\*\*")]
    private static partial Regex RunInHeading();

    [GeneratedRegex(@"!?\[([^\[\]]*)\]\([^()]*\)")]
    private static partial Regex Link();

    private sealed class Block(string text, string runInHeading, bool standsAlone)
    {
        public StringBuilder Text { get; } = new(text);
        public string RunInHeading { get; } = runInHeading;

        /// <summary>A list item or a table row: never half of a sentence.</summary>
        public bool StandsAlone { get; } = standsAlone;

        public bool IsBroken =>
            !StandsAlone
            && !SentenceSplitter.IsFinished([Text[^1]])
            && (Text.Length >= ShortestBrokenHalf || Text[^1] is '，' or '、' or ',');

        public void Join(string right)
        {
            if (char.IsAsciiLetterOrDigit(Text[^1]) && char.IsAsciiLetter(right[0]))
                Text.Append(' ');
            Text.Append(right);
        }
    }
}
