using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Composing;

/// <summary>The sentences to quote for one place and time; empty when its texts do not answer.</summary>
internal sealed record QuotedGroup(Scope Scope, IReadOnlyList<Sentence> Sentences)
{
    /// <summary>Everything there that answers, best first: one of them may disagree.</summary>
    public IReadOnlyList<Sentence> Answering { get; init; } = [];
}
