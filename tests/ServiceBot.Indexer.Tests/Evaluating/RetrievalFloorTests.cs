using ServiceBot.Answers;
using ServiceBot.Answers.Evaluation;
using ServiceBot.Answers.Tests.Searching;
using ServiceBot.Indexer.Tests.Importing;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Indexer.Tests.Evaluating;

/// <summary>Guards retrieval: what must be found on the development questions and on texts nobody tuned for.</summary>
public sealed class RetrievalFloorTests(OriginalsFixture originals) : IClassFixture<OriginalsFixture>
{
    [SkippableFact]
    public void Evaluate_DevelopmentQuestions_FindTheirPassages()
    {
        Skip.If(OriginalReports.AreMissing, OriginalReports.MissingReason);

        var measures = Evaluate(originals.Reports, Path.Combine(OriginalsFixture.Sets, "questions.jsonl")).Judged!.Overall;

        Assert.True(measures.HitAt1.Value >= 0.90, $"hit@1 {measures.HitAt1.Value}");
        Assert.True(measures.HitAt5.Value >= 0.98, $"hit@5 {measures.HitAt5.Value}");
        Assert.True(measures.Mrr.Value >= 0.93, $"MRR {measures.Mrr.Value}");
        Assert.True(measures.CoverageAt5.Value >= 0.95, $"coverage@5 {measures.CoverageAt5.Value}");
    }

    [SkippableFact]
    public void Evaluate_ColloquialQuestions_FindTheirPassages()
    {
        Skip.If(OriginalReports.AreMissing, OriginalReports.MissingReason);

        var measures = Evaluate(originals.Reports, Path.Combine(OriginalReports.Root(), "tests", "questions", "colloquial.jsonl")).Judged!.Overall;

        Assert.True(measures.HitAt5.Value >= 0.90, $"hit@5 {measures.HitAt5.Value}");
    }

    [SkippableTheory]
    [InlineData("ncp-policy-dev", 0.93)]
    [InlineData("cmrc2018-dev", 0.985)]
    [InlineData("drcd-dev", 0.935)]
    public void Evaluate_OutsideSet_FindsItsDocumentsFirst(string set, double least)
    {
        var folder = Path.Combine(OriginalsFixture.Sets, "external", set);
        Skip.IfNot(Directory.Exists(folder), "the outside question sets (../shared/eval/external) are not here");
        using var index = originals.Build(Path.Combine(folder, "passages.jsonl"));

        var measures = Evaluate(index, Path.Combine(folder, "queries.jsonl")).Relevance!.Overall;

        Assert.True(measures.HitAt1.Value >= least, $"hit@1 {measures.HitAt1.Value}");
    }

    [SkippableFact]
    public void Find_AnyFewCharactersOfAnOriginal_FindsWhatHoldsThem()
    {
        Skip.If(OriginalReports.AreMissing, OriginalReports.MissingReason);
        var passages = originals.Reports.Documents.SelectMany(document => originals.Reports.PassagesOf(document.Id)).ToList();

        var (share, missed) = LiteralSafety.Measure(Answerer(originals.Reports).Passages, passages);

        Assert.True(share >= 0.99, $"{share:P2}\n{string.Join('\n', missed)}");
    }

    private static EvaluationReport Evaluate(IndexReader index, string questions) => new Evaluator(Answerer(index)).Run(OriginalsFixture.Read(questions));

    private static Answerer Answerer(IndexReader index) => new(new Searcher(index, new RetrievalOptions()), new StillClock());
}
