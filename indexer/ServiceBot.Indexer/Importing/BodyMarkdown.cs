using System.Globalization;
using System.Text;

namespace ServiceBot.Indexer.Importing;

/// <summary>The text of a report as the body of a corpus file.</summary>
/// <param name="Markdown">The source's words, white space aside; headings are marked, paragraphs parted by blank lines.</param>
/// <param name="Headings">How many headings it has.</param>
/// <param name="TitleLines">Lines at the top that say the title and nothing else; left out, since the front matter says it.</param>
internal sealed record BodyMarkdown(string Markdown, int Headings, IReadOnlyList<string> TitleLines)
{
    private const int OutermostLevel = 2;
    private const int InnermostLevel = 6;
    private const string ClauseMarks = "，,。；;、“";
    private const string EndMarks = "。！？!?…；;：:”’」』）)】》";

    /// <param name="text">Line ends as <c>\n</c>.</param>
    /// <param name="published">The date the front matter carries, which may stand behind the title.</param>
    /// <param name="keepsParagraphs">True where lines without a blank one between are one paragraph (Markdown); false where each line is one.</param>
    public static BodyMarkdown Of(string text, string title, DateOnly? published, bool keepsParagraphs)
    {
        var lines = Lines(text);
        var titleLines = TitleLinesOf(lines, title, published);
        lines.RemoveRange(0, titleLines.Count);

        var forms = lines.ConvertAll(line => HeadingForms.Of(line.Text));
        DemoteLists(forms);
        DemoteCaptions(lines, forms);
        var levels = LevelsOf(lines, forms);

        var markdown = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            var isOwn = forms[i] != HeadingForm.None || i == 0 || forms[i - 1] != HeadingForm.None;
            if (markdown.Length > 0)
                markdown.Append(keepsParagraphs && lines[i].FollowsOn && !isOwn ? "\n" : "\n\n");
            if (levels.TryGetValue(forms[i], out var level))
                markdown.Append('#', level).Append(' ');
            markdown.Append(lines[i].Text);
        }

        return new BodyMarkdown(markdown.Append('\n').ToString(), forms.Count(form => form != HeadingForm.None), titleLines);
    }

    private static List<Line> Lines(string text)
    {
        var lines = new List<Line>();
        var followsOn = false;
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Trim();
            if (line.Length > 0)
                lines.Add(new Line(line, followsOn));
            followsOn = line.Length > 0;
        }

        return lines;
    }

    private static List<string> TitleLinesOf(List<Line> lines, string title, DateOnly? published)
    {
        var wanted = WithoutSpace(title);
        var dated = wanted + published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var said = "";
        for (var i = 0; i < lines.Count - 1 && said.Length < wanted.Length; i++)
        {
            said += WithoutSpace(lines[i].Text.TrimStart('#'));
            if (said == wanted || said == dated)
                return lines.Take(i + 1).Select(line => line.Text).ToList();
        }

        return [];
    }

    private static string WithoutSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Numbered lines one upon the other are a list; of years in a row only the last has text under it.</summary>
    private static void DemoteLists(List<HeadingForm> forms)
    {
        for (var start = 0; start < forms.Count;)
        {
            var end = start + 1;
            while (end < forms.Count && forms[end] == forms[start])
                end++;
            if (end - start > 1 && forms[start] is not (HeadingForm.None or HeadingForm.Marked))
            {
                var kept = forms[start] == HeadingForm.Year ? 1 : 0;
                for (var i = start; i < end - kept; i++)
                    forms[i] = HeadingForm.None;
            }

            start = end;
        }
    }

    /// <summary>A line without a number in the middle of a broken sentence, or with nothing behind it, is a picture's caption.</summary>
    private static void DemoteCaptions(List<Line> lines, List<HeadingForm> forms)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (forms[i] is not (HeadingForm.Year or HeadingForm.Couplet))
                continue;
            var breaksIn = i > 0 && forms[i - 1] == HeadingForm.None && lines[i - 1].Text is var before
                && before.Any(c => ClauseMarks.Contains(c)) && !EndMarks.Contains(before[^1]);
            if (breaksIn || i == lines.Count - 1)
                forms[i] = HeadingForm.None;
        }
    }

    /// <summary>Levels of the forms that are there, below the headings that are marked already.</summary>
    private static Dictionary<HeadingForm, int> LevelsOf(List<Line> lines, List<HeadingForm> forms)
    {
        var marked = lines.Where((_, i) => forms[i] == HeadingForm.Marked).Select(line => line.Text.TakeWhile(c => c == '#').Count());
        var outermost = marked.Select(level => level + 1).Append(OutermostLevel).Max();
        return forms.Where(form => form > HeadingForm.Marked).Distinct().Order()
            .Select((form, i) => (Form: form, Level: Math.Min(outermost + i, InnermostLevel)))
            .ToDictionary(pair => pair.Form, pair => pair.Level);
    }

    private readonly record struct Line(string Text, bool FollowsOn);
}
