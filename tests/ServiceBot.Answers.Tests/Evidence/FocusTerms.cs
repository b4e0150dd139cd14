using ServiceBot.Answers.Evidence;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Tests.Evidence;

/// <summary>Terms of a focus without a question: words of the field that stand in the texts.</summary>
internal static class FocusTerms
{
    public static FocusTerm Of(string term, double weight = 1, int clause = 0) => Of([new Synonym(term, 1)], weight, clause);

    public static FocusTerm Of(IReadOnlyList<Synonym> alternatives, double weight = 1, int clause = 0) =>
        new([.. alternatives], weight, IsFieldWord: true, LeadsToField: false, IsInTexts: true, clause);
}
