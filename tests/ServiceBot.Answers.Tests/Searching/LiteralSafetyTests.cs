using ServiceBot.Answers.Tests.Golden;

namespace ServiceBot.Answers.Tests.Searching;

public sealed class LiteralSafetyTests(ShippedKnowledge knowledge) : IClassFixture<ShippedKnowledge>
{
    [Fact]
    public void Find_AnyFewCharactersOfAPassage_FindsWhatHoldsThem()
    {
        var passages = knowledge.Index.Documents.SelectMany(document => knowledge.Index.PassagesOf(document.Id)).ToList();

        var (share, missed) = LiteralSafety.Measure(knowledge.Answerer.Passages, passages);

        Assert.True(share >= 0.99, $"{share:P2}\n{string.Join('\n', missed)}");
    }
}
