using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Questions.Spelling;

/// <summary>Words that are never taken for slips: those of the lexicon, spoken words, stop words, and words ICU knows.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class KnownWords(Analyzer analyzer)
{
    private readonly WordSet _spoken = new(analyzer.Lexicon.Spoken.Select(rule => rule.Spoken));

    private int MostAtOnePlace => Math.Max(_spoken.MostAtOnePlace, Math.Max(analyzer.Lexicon.Words.MostAtOnePlace, analyzer.Lexicon.Stopwords.MostAtOnePlace));

    /// <summary>Marks each place whose character stands with the next one in a word of a list.</summary>
    /// <param name="joined">As long as the text; what is set stays.</param>
    public void MarkListed(string text, Span<bool> joined)
    {
        Span<int> lengths = stackalloc int[MostAtOnePlace];
        for (var i = 0; i < text.Length; i++)
        {
            Mark(analyzer.Lexicon.Words, text, i, lengths, joined);
            Mark(analyzer.Lexicon.Stopwords, text, i, lengths, joined);
            Mark(_spoken, text, i, lengths, joined);
        }
    }

    /// <summary>Marks each place whose character stands with the next one in a word, as the analyzer cuts the text.</summary>
    /// <param name="joined">As long as the text; what is set stays.</param>
    public void MarkCut(string text, Span<bool> joined)
    {
        foreach (var token in analyzer.Words(text))
        {
            for (var i = token.Start; i + 1 < token.End; i++)
                joined[i] = true;
        }
    }

    /// <summary>Whether a character alone says nothing about the subject.</summary>
    public bool IsStopword(char c) => analyzer.Lexicon.IsStopword(c.ToString());

    private static void Mark(WordSet words, string text, int at, Span<int> lengths, Span<bool> joined)
    {
        var count = words.LengthsAt(text, at, lengths);
        if (count > 0)
            joined.Slice(at, lengths[count - 1] - 1).Fill(true);
    }
}
