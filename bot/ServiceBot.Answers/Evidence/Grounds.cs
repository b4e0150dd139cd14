namespace ServiceBot.Answers.Evidence;

/// <summary>What a reply rests on.</summary>
/// <param name="Sentences">What was found in the first place and time asked for, best first.</param>
internal sealed record Grounds(Focus Focus, EvidenceJudge Judge, IReadOnlyList<Sentence> Sentences);
