using System.Text;

namespace ServiceBot.Search.Corpus;

/// <summary>Cuts a document's sections into passages at sentence ends, never across a heading.</summary>
internal static class PassageSplitter
{
    /// <summary>A passage is closed at a paragraph's end once it has this many characters.</summary>
    public const int WantedCharacters = 100;

    /// <summary>A sentence that would make a passage longer begins the next one.</summary>
    public const int MostCharacters = 300;

    /// <summary>A longer sentence is cut behind one of its clauses; a person wrote none, and nobody could read the quote.</summary>
    public const int LongestSentence = 600;


    private const string ClauseMarks = "；;，,、 ";

    // A shorter rest joins the passage before it.
    private const int ShortestRest = 40;

    public static List<Passage> Split(Document document, IReadOnlyList<Section> sections)
    {
        var passages = new List<Passage>();
        foreach (var section in sections)
        {
            var years = HeadingYears(section.HeadingPath) ?? document.Years;
            int? year = years is [var only] ? only : null;
            foreach (var text in Pack(section.Paragraphs))
            {
                passages.Add(new Passage
                {
                    Id = $"{document.Id}#p{passages.Count + 1}",
                    Document = document.Id,
                    Position = passages.Count + 1,
                    Text = text,
                    HeadingPath = section.HeadingPath,
                    Year = year,
                    Years = YearsOf(years, text),
                });
            }
        }

        return passages;
    }

    /// <summary>Every year a passage may be asked for: its own and those its sentences name.</summary>
    public static IReadOnlyList<int> YearsOf(IReadOnlyList<int> own, string text) =>
        own.Concat(Years.NamedIn(text)).Distinct().Order().ToList();

    /// <summary>Years of the innermost heading that names any; null when none does.</summary>
    private static IReadOnlyList<int>? HeadingYears(IReadOnlyList<string> headingPath)
    {
        foreach (var heading in headingPath.Reverse())
        {
            if (Years.NamedIn(heading) is { Count: > 0 } years)
                return years;
        }

        return null;
    }

    private static List<string> Pack(IReadOnlyList<string> paragraphs)
    {
        var texts = new List<string>();
        var text = new StringBuilder();
        foreach (var paragraph in paragraphs)
        {
            foreach (var sentence in SentenceSplitter.Split(paragraph).SelectMany(sentence => Clauses(paragraph, sentence)))
            {
                if (text.Length > 0 && text.Length + sentence.Length > MostCharacters)
                    Close();
                text.Append(sentence.Of(paragraph));
            }

            if (text.Length >= WantedCharacters)
                Close();
            else if (text.Length > 0)
                text.Append('\n');
        }

        Close();
        return texts;

        void Close()
        {
            var closed = text.ToString().TrimEnd('\n');
            text.Clear();
            if (closed.Length == 0)
                return;
            if (closed.Length < ShortestRest && texts.Count > 0 && texts[^1].Length + 1 + closed.Length <= MostCharacters)
                texts[^1] += "\n" + closed;
            else
                texts.Add(closed);
        }
    }

    /// <summary>The sentence whole, or in pieces of at most <see cref="LongestSentence"/>; a surrogate pair is never cut.</summary>
    private static IEnumerable<TextSpan> Clauses(string text, TextSpan sentence)
    {
        var start = sentence.Start;
        while (sentence.End - start > LongestSentence)
        {
            var end = start + LongestSentence;
            while (end > start && !ClauseMarks.Contains(text[end - 1]))
                end--;
            if (end == start)
                end = start + LongestSentence - (char.IsLowSurrogate(text[start + LongestSentence]) ? 1 : 0);
            yield return new TextSpan(start, end);
            start = end;
        }

        yield return new TextSpan(start, sentence.End);
    }
}
