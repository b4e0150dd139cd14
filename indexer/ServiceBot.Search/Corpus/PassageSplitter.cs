using System.Text;

namespace ServiceBot.Search.Corpus;

/// <summary>Cuts a document's sections into passages at sentence ends, never across a heading.</summary>
internal static class PassageSplitter
{
    /// <summary>A passage is closed at a paragraph's end once it has this many characters.</summary>
    public const int WantedCharacters = 100;

    /// <summary>A sentence that would make a passage longer begins the next one.</summary>
    public const int MostCharacters = 300;

    // A shorter rest joins the passage before it.
    private const int ShortestRest = 40;

    public static List<Passage> Split(Document document, IReadOnlyList<Section> sections)
    {
        var passages = new List<Passage>();
        foreach (var section in sections)
        {
            var year = HeadingYear(section.HeadingPath) ?? (document.Years.Count == 1 ? document.Years[0] : null);
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
                    Years = YearsOf(year, document.Years, text),
                });
            }
        }

        return passages;
    }

    /// <summary>Every year a passage may be asked for.</summary>
    public static IReadOnlyList<int> YearsOf(int? year, IReadOnlyList<int> documentYears, string text)
    {
        IEnumerable<int> own = year is { } one ? [one] : documentYears;
        return own.Concat(Years.NamedIn(text)).Distinct().Order().ToList();
    }

    private static int? HeadingYear(IReadOnlyList<string> headingPath)
    {
        foreach (var heading in headingPath.Reverse())
        {
            if (Years.NamedIn(heading) is [var year])
                return year;
        }

        return null;
    }

    private static List<string> Pack(IReadOnlyList<string> paragraphs)
    {
        var texts = new List<string>();
        var text = new StringBuilder();
        foreach (var paragraph in paragraphs)
        {
            foreach (var sentence in SentenceSplitter.Split(paragraph))
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
            if (closed.Length < ShortestRest && texts.Count > 0 && texts[^1].Length + closed.Length <= MostCharacters)
                texts[^1] += "\n" + closed;
            else
                texts.Add(closed);
        }
    }
}
