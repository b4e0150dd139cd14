using ServiceBot.Answers.Evidence;

namespace ServiceBot.Answers.Turns;

/// <summary>Tells whether the talk has settled which place and year is meant: a sentence that answers now has just been shown.</summary>
internal static class TalkedAbout
{
    /// <param name="answering">Sentences that answer, best first.</param>
    /// <returns>Those of the place and year of the one that was shown; empty when none was that answers about as well as the best.</returns>
    public static IReadOnlyList<Sentence> Among(IReadOnlyList<Sentence> answering, ConversationState state, EvidenceOptions options)
    {
        if (state.Shown.Length == 0 || answering.Count == 0)
            return [];
        var shown = answering.FirstOrDefault(sentence => sentence.Coverage >= options.TieCoverage * answering[0].Coverage && ShownText.Holds(state.Shown, sentence.Text));
        return shown is null ? [] : answering.Where(sentence => sentence.Year == shown.Year && sentence.Document.Street == shown.Document.Street).ToList();
    }
}
