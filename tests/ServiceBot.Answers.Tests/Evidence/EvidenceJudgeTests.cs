using ServiceBot.Answers.Evidence;

namespace ServiceBot.Answers.Tests.Evidence;

public sealed class EvidenceJudgeTests
{
    private static readonly EvidenceOptions Options = new();
    private static readonly EvidenceJudge Judge = new(new Focus([FocusTerms.Of("安全包")]), Options);

    [Theory]
    [InlineData(1.0, 1.0, true, true)]
    [InlineData(1.0, 1.0, false, false)]
    [InlineData(0.1, 1.0, true, false)]
    [InlineData(1.0, 0.0, true, false)]
    public void Answers_Sentence_NeedsCoverageMatterAndAttribute(double coverage, double main, bool hasAttribute, bool answers) =>
        Assert.Equal(answers, Judge.Answers(Of(coverage, main, hasAttribute)));

    [Fact]
    public void IsAbout_SentenceWithoutTheAttribute_IsStillAbout() => Assert.True(Judge.IsOnMatter(Of(1, 1, false)));

    [Fact]
    public void LeadsOn_BarelyAnswering_IsNotEnough()
    {
        var barely = Of(Options.FollowUpCoverage - 0.01, 1, true);

        Assert.True(Judge.Answers(barely));
        Assert.False(Judge.LeadsOn(barely));
        Assert.True(Judge.LeadsOn(Of(Options.FollowUpCoverage, 1, true)));
    }

    private static Sentence Of(double coverage, double main, bool hasAttribute)
    {
        var document = Sentences.Document("a");
        return Sentences.Of(document, Sentences.Passage(document, 1, "发了安全包。"), "发了安全包。", coverage: coverage, hasAttribute: hasAttribute) with { Matches = [main] };
    }
}
