using ServiceBot.Search.Postings;

namespace ServiceBot.Answers.Questions;

/// <summary>Tells whether a word stands in the texts just as it is.</summary>
/// <remarks>Thread-safe; bound to one index version.</remarks>
internal sealed class LiteralText(IndexReader index)
{
    /// <param name="word">Folded, of two characters and more.</param>
    /// <returns>Whether a body or a name has it: a pair anywhere, a longer one as a word.</returns>
    public bool Holds(string word) =>
        index.PassageFrequency(PassageField.Body, word, bigrams: word.Length == 2) > 0
        || index.PassageFrequency(PassageField.Names, word, bigrams: word.Length == 2) > 0;
}
