using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Composing;

/// <summary>Finds the services that a general word may mean: 中心 in 中心在哪里 is 日间照料中心 or 文化活动中心.</summary>
internal static class Services
{
    private const int ShortestWord = 2;
    private const int LongestGeneralWord = 3;

    // What one wants to know of a service, and what is another for each.
    private const QuestionKind OfService = QuestionKind.Where | QuestionKind.Address | QuestionKind.Phone | QuestionKind.OpeningHours | QuestionKind.Weekend
        | QuestionKind.HowTo | QuestionKind.Apply | QuestionKind.Papers | QuestionKind.Conditions | QuestionKind.Money;

    /// <param name="sentences">On the matter, of one sub-district, best first.</param>
    /// <returns>Words of the texts that end in the general one, those named most first; empty when the question says more than the general word.</returns>
    public static IReadOnlyList<string> Of(Question question, Focus focus, IReadOnlyList<Sentence> sentences, Analyzer analyzer)
    {
        if ((question.Kind & OfService) == 0 || focus.Terms is not [{ Term.Length: >= ShortestWord and <= LongestGeneralWord } general])
            return [];
        var named = sentences
            .SelectMany(sentence => analyzer.Words(sentence.Text).Select(token => token.Term).Distinct(StringComparer.Ordinal))
            .Where(word => word.Length >= general.Term.Length + ShortestWord && word.EndsWith(general.Term, StringComparison.Ordinal) && analyzer.Lexicon.FieldWords.Contains(word))
            .GroupBy(word => word, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key)
            .ToList();

        // 服务中心 beside 综合为老服务中心 is no other one.
        return named.Where(word => !named.Exists(other => other.Length > word.Length && other.EndsWith(word, StringComparison.Ordinal))).ToList();
    }
}
