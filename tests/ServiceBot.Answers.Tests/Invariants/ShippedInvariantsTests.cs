using ServiceBot.Answers.Tests.Golden;
using Xunit.Abstractions;

namespace ServiceBot.Answers.Tests.Invariants;

/// <summary>The invariants over the shipped knowledge, asked what people ask.</summary>
public sealed class ShippedInvariantsTests(ShippedInvariantsTests.Knowledge knowledge, ITestOutputHelper output)
    : AnswerInvariants(knowledge), IClassFixture<ShippedInvariantsTests.Knowledge>
{
    [SkippableFact]
    public void Questions_OfTheSharedFolder_AreAskedToo()
    {
        Skip.If(RealQuestions.SharedFolder is null, "the shared question sets (../shared/eval) are not here");

        output.WriteLine($"{knowledge.Asked.Count} questions");
        Assert.InRange(RealQuestions.Shared().Count(), 100, int.MaxValue);
    }

    /// <summary>Real questions to the knowledge of the repository.</summary>
    public sealed class Knowledge : AskedKnowledge
    {
        private const int Today = 2026;

        public Knowledge()
            : this(new ShippedKnowledge())
        {
        }

        private Knowledge(ShippedKnowledge shipped)
            : base(shipped.IndexPath, Today, shipped) => Asked = AskAll(RealQuestions.All(shipped).DistinctBy(AskedText).Select(request => new Asked(request)));

        private static string AskedText(AskRequest request) => $"{request.Street}\n{request.Question}\n{string.Join('\n', request.History.Select(turn => turn.User))}";
    }
}
