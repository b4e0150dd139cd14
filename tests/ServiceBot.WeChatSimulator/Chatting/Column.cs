using System.Globalization;
using System.Text;

namespace ServiceBot.WeChatSimulator.Chatting;

/// <summary>A column of text as a phone shows it: Chinese characters are two cells wide, Latin ones one.</summary>
/// <param name="Cells">At least 4.</param>
internal readonly record struct Column(int Cells)
{
    // Marks that a line does not begin with; they hang over the edge instead.
    private const string Hanging = "，。、；：？！）》〉”’」』】〕…—,.;:?!)";

    // Blocks whose characters are two cells wide (Unicode Standard Annex 11, East Asian Width: W and F).
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE4F),
        (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    // Of ambiguous width there; wide in Chinese fonts.
    private const string WideInChinese = "“”‘’…—·①②③④⑤⑥⑦⑧⑨⑩";

    /// <summary>Cells a text takes.</summary>
    public static int Width(string text)
    {
        var width = 0;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
            width += ElementWidth(elements.GetTextElement());
        return width;
    }

    /// <summary>The text in lines no wider than the column, but for a mark that hangs over; figures and Latin words stay whole where they fit a line.</summary>
    public IEnumerable<string> Wrap(string text)
    {
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = new StringBuilder();
            var width = 0;
            foreach (var piece in Pieces(paragraph))
            {
                var cells = Width(piece);
                if (width + cells > Cells && width > 0 && !Hanging.Contains(piece, StringComparison.Ordinal))
                {
                    yield return line.ToString();
                    line.Clear();
                    width = 0;
                }

                line.Append(piece);
                width += cells;
            }

            yield return line.ToString();
        }
    }

    /// <summary>The line at the column's right edge.</summary>
    public string Right(string line) => new string(' ', Math.Max(0, Cells - Width(line))) + line;

    /// <summary>The line in the column's middle.</summary>
    public string Middle(string line) => new string(' ', Math.Max(0, (Cells - Width(line)) / 2)) + line;

    // What a line may end behind: a figure or Latin word that fits a line, else one character.
    private List<string> Pieces(string paragraph)
    {
        var pieces = new List<string>();
        var elements = StringInfo.GetTextElementEnumerator(paragraph);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            if (pieces.Count > 0 && IsInWord(element[0]) && IsInWord(pieces[^1][^1]) && pieces[^1].Length < Cells)
                pieces[^1] += element;
            else
                pieces.Add(element);
        }

        return pieces;
    }

    private static bool IsInWord(char character) => char.IsAsciiLetterOrDigit(character);

    private static int ElementWidth(string element)
    {
        var rune = Rune.GetRuneAt(element, 0);
        return WideInChinese.Contains(rune.ToString(), StringComparison.Ordinal) || Wide.Any(block => rune.Value >= block.First && rune.Value <= block.Last) ? 2 : 1;
    }
}
