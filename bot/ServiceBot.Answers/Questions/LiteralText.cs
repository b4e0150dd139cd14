using ServiceBot.Search.Postings;

namespace ServiceBot.Answers.Questions;

/// <summary>Tells whether a run of characters stands in the texts, by its pairs.</summary>
/// <remarks>Thread-safe; bound to one index version.</remarks>
internal sealed class LiteralText(IndexReader index)
{
    /// <param name="text">Folded, of two characters and more.</param>
    /// <returns>Whether each pair of it stands in a body or a title; the pairs need not stand together.</returns>
    public bool StandsInTexts(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var pair = text.Substring(i, 2);
            if (index.PassageFrequency(PassageField.Body, pair, bigrams: true) == 0 && index.PassageFrequency(PassageField.Names, pair, bigrams: true) == 0)
                return false;
        }

        return true;
    }
}
