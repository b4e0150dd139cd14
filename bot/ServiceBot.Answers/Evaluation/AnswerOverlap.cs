using System.Text;

namespace ServiceBot.Answers.Evaluation;

/// <summary>How much of a known answer a reply gives.</summary>
/// <remarks>The measures of SQuAD (Rajpurkar et al., 2016), over characters instead of words: Chinese has no spaces to part
/// words by. Characters are those of the normalised, simplified text without punctuation; how often each occurs counts.</remarks>
public static class AnswerOverlap
{
    /// <summary>Whether one of the answers stands in the reply; a number not within a longer one.</summary>
    public static bool Contains(string reply, IReadOnlyList<string> answers)
    {
        var text = Reply.Simplify(reply);
        return answers.Any(answer => ReplyMatch.Satisfies(text, Reply.Simplify(answer)));
    }

    /// <summary>The best F1 over the answers, 0 to 1: the harmonic mean of precision (share of the reply's characters that the answer
    /// has) and recall (share of the answer's characters that the reply has).</summary>
    public static double BestF1(string reply, IReadOnlyList<string> answers) =>
        answers.Select(answer => F1(Characters(reply), Characters(answer))).DefaultIfEmpty(0).Max();

    private static double F1(List<Rune> reply, List<Rune> answer)
    {
        var counts = answer.GroupBy(character => character).ToDictionary(group => group.Key, group => group.Count());
        var common = reply.GroupBy(character => character).Sum(group => Math.Min(group.Count(), counts.GetValueOrDefault(group.Key)));
        return common == 0 ? 0 : 2.0 * common / (reply.Count + answer.Count);
    }

    private static List<Rune> Characters(string text) =>
        ReplyMatch.Normalise(Reply.Simplify(text)).EnumerateRunes().Where(rune => !Rune.IsPunctuation(rune)).ToList();
}
