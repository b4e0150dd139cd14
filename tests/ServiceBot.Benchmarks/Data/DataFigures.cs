namespace ServiceBot.Benchmarks.Data;

/// <summary>How much there is in the data, and what it was made from.</summary>
/// <param name="Seed">The generator's.</param>
/// <param name="Texts">Folder whose words head the vocabulary.</param>
/// <param name="Vocabulary">Words that the generator draws from.</param>
/// <param name="Characters">Of all passages, UTF-16.</param>
/// <param name="Words">Tokens of the field of words.</param>
/// <param name="Bigrams">Tokens of the field of bigrams.</param>
/// <param name="Terms">Different terms of both fields.</param>
/// <param name="QuestionTerms">Mean number of terms of a question.</param>
internal sealed record DataFigures(
    int Seed, string Texts, int Passages, int Vocabulary, long Characters, long Words, long Bigrams, int Terms, int Questions, double QuestionTerms);
