using ServiceBot.Search.Corpus;

namespace ServiceBot.Answers.Tests.Golden;

/// <summary>What the shipped knowledge must hold.</summary>
public sealed class ShippedKnowledgeTests(ShippedKnowledge knowledge) : IClassFixture<ShippedKnowledge>
{
    private const int FewestQuestions = 6;

    [Fact]
    public void Findings_OfTheKnowledge_HoldNoFault() =>
        Assert.Empty(knowledge.Built.Corpus.Findings.Where(finding => finding.Severity == Severity.Fault).Select(finding => finding.Describe(english: true)));

    [Theory]
    [InlineData(null, 60)]
    [InlineData("elderly_care", 18)]
    [InlineData("employment", 12)]
    [InlineData("renovation", 15)]
    public void Services_OfATopic_AreEnough(string? topic, int least) =>
        Assert.InRange(knowledge.Services.Count(service => topic is null || service.Topics.Contains(topic)), least, int.MaxValue);

    [Fact]
    public void Services_Each_HaveWaysOfAskingNamesAndSources() => Assert.All(knowledge.Services, service =>
    {
        Assert.True(service.Questions.Distinct().Count() >= FewestQuestions, $"{service.Id}: {service.Questions.Count} questions");
        Assert.True(service.Aliases.Count >= 1, $"{service.Id}: no alias");
        Assert.True(service.Topics.Count >= 1, $"{service.Id}: no topic");
        Assert.True(service.Sources.Count >= 1, $"{service.Id}: no source");
        Assert.All(service.Sources, source => Assert.True(
            knowledge.Index.PassagesOf(source.Document).Any(source.Covers), $"{service.Id}: {source.Document} / {source.Section} is not there"));
    });

    [Fact]
    public void Reports_Each_AreRestatedWithStreetAndYears()
    {
        var reports = knowledge.Index.Documents.Where(document => document.Kind == DocumentKind.Report).ToList();

        Assert.InRange(reports.Count, 5, int.MaxValue);
        Assert.All(reports, report =>
        {
            Assert.NotNull(report.Street);
            Assert.NotEmpty(report.Years);
            Assert.Equal(TextKind.Restated, report.TextKind);
        });
    }
}
