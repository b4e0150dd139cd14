using System.Text.RegularExpressions;
using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Composing;

/// <summary>Names what the texts mention and what they do not, in words that can be trusted: those of a quote or of the word list, never free words of the person.</summary>
internal static partial class NamedThing
{
    // A word that weighs at least this share of the heaviest one is the matter asked about.
    private const double MainShare = 0.95;

    // A word counts as met from this match on, 0 to 1.
    private const double LeastMatch = 0.5;

    private const int MostDetails = 2;

    private static readonly (QuestionKind Kind, string Detail)[] Details =
    [
        (QuestionKind.Money, "多少钱"), (QuestionKind.Phone, "电话"), (QuestionKind.OpeningHours, "什么时候开门"), (QuestionKind.Duration, "要多久"),
        (QuestionKind.Papers, "要带什么材料"), (QuestionKind.Conditions, "要什么条件"), (QuestionKind.When, "什么时候"), (QuestionKind.Where, "在哪里"),
        (QuestionKind.Approval, "由谁批准"), (QuestionKind.Person, "是谁"), (QuestionKind.Who, "是谁"), (QuestionKind.HowMany, "具体数字"), (QuestionKind.HowTo, "怎么办理"), (QuestionKind.Apply, "怎么办理"),
    ];

    /// <summary>Places in the focus of the words that are the matter itself; empty when the question names none the texts or our lists know.</summary>
    public static IReadOnlyList<int> MainTerms(Focus focus)
    {
        var field = Enumerable.Range(0, focus.Terms.Count)
            .Where(i => focus.Terms[i].Clause >= 0 && (focus.Terms[i].IsFieldWord || focus.Terms[i].LeadsToField))
            .ToList();
        return field.Count == 0 ? [] : field.Where(i => focus.Terms[i].Weight >= MainShare * field.Max(other => focus.Terms[other].Weight)).ToList();
    }

    /// <summary>Whether a sentence itself, not only what stands around it, speaks of the matter.</summary>
    public static bool IsIn(Sentence sentence, Focus focus) =>
        MainTerms(focus) is var main && (main.Count == 0 || main.Any(i => sentence.Folded.Matches(focus.Terms[i]) >= LeastMatch));

    /// <summary>The matter in the sentence's own words, if they are of our lists; the name of a place only when there is no other. Null when it does not
    /// stand there literally.</summary>
    public static string? InWordsOf(Sentence sentence, Focus focus, Lexicon lexicon) => focus.Terms
        .Where(term => term.Clause >= 0)
        .SelectMany(term => term.Alternatives.Where(alternative => alternative.Weight >= LeastMatch).Select(alternative => (alternative.Term, term.Weight)))
        .Where(word => lexicon.FieldWords.Contains(word.Term) && IsWord(word.Term) && sentence.Text.Contains(word.Term, StringComparison.Ordinal)
            && sentence.Document.Street?.Contains(word.Term, StringComparison.Ordinal) != true)
        .OrderBy(word => lexicon.Places.Any(place => place.Inside.Contains(word.Term, StringComparer.Ordinal)))
        .ThenByDescending(word => word.Weight)
        .Select(word => word.Term)
        .FirstOrDefault();

    /// <summary>The matter, if it is a word of our lists that the person used and that not one sentence found has; null otherwise.</summary>
    public static string? Missing(Question question, Focus focus, IReadOnlyList<Sentence> found) => MainTerms(focus)
        .Where(i => focus.Terms[i].IsFieldWord && focus.Terms[i].Weight >= MainShare * focus.Terms.Max(term => term.Weight))
        .Where(i => found.All(sentence => sentence.Folded.Matches(focus.Terms[i]) < LeastMatch))
        .Select(i => focus.Terms[i].Term)
        .FirstOrDefault(term => IsWord(term) && question.Reading?.Typed.Contains(term, StringComparison.Ordinal) == true);

    /// <summary>What is asked of the matter; null when that is not told by the question's kind, or the sentences hold it.</summary>
    public static string? Detail(Question question, IReadOnlyList<Sentence> related)
    {
        if (related.Any(sentence => sentence.HasAttribute || (question.Kind.HasFlag(QuestionKind.HowMany) && Figure().IsMatch(sentence.Folded.Folded))))
            return null;
        var details = Details.Where(detail => question.Kind.HasFlag(detail.Kind)).Select(detail => detail.Detail).Distinct(StringComparer.Ordinal).ToList();
        return details.Count is > 0 and <= MostDetails ? string.Join('、', details) : null;
    }

    /// <summary>Words without figures, marks or gaps.</summary>
    public static bool IsWord(string text) => Word().IsMatch(text) && !TextFolder.Fold(text).Text.Any(char.IsAsciiDigit);

    [GeneratedRegex("(?<![0-9])[0-9]+(?![0-9年月日])")]
    private static partial Regex Figure();

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}{2,12}$")]
    private static partial Regex Word();
}
