namespace ServiceBot.Benchmarks.Data;

/// <summary>How much there is in the data.</summary>
/// <param name="Vocabulary">Words that the generator draws from.</param>
/// <param name="Characters">Of all passages, UTF-16.</param>
/// <param name="Words">Tokens of the field of words.</param>
/// <param name="Bigrams">Tokens of the field of bigrams.</param>
/// <param name="Terms">Different terms of both fields.</param>
/// <param name="QuestionTerms">Mean number of terms of a question.</param>
internal sealed record DataFigures(
    int Passages, int Vocabulary, long Characters, long Words, long Bigrams, int Terms, int Questions, double QuestionTerms);
