namespace ServiceBot.Answers.Evidence;

/// <summary>Decides for one question what a sentence is good for.</summary>
internal sealed class EvidenceJudge(Focus focus, EvidenceOptions options)
{
    /// <summary>Whether a sentence speaks of the matter, whether it answers or not.</summary>
    public bool IsAbout(Sentence sentence) => sentence.Coverage >= options.LeastCoverage;

    /// <summary>Whether it speaks of the matter itself, not only of what is said around it.</summary>
    public bool IsOnMatter(Sentence sentence) => IsAbout(sentence) && focus.IsMainMet(sentence.Matches);

    /// <summary>Whether it answers: on the matter, holding what is asked for. Everyday words alone must fit better.</summary>
    public bool Answers(Sentence sentence) =>
        sentence.HasAttribute && IsOnMatter(sentence)
        && (focus.NamesField || (!focus.IsForeign && sentence.Coverage >= options.LeastCoverageOfTalk));

    /// <summary>Whether it answers so well that it may be offered to lead on.</summary>
    public bool LeadsOn(Sentence sentence) => Answers(sentence) && sentence.Coverage >= options.FollowUpCoverage;
}
