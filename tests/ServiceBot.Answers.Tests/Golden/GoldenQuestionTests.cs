using System.Text.Json;
using Xunit.Abstractions;

namespace ServiceBot.Answers.Tests.Golden;

/// <summary>Guards relevance: questions as residents ask them, over the shipped knowledge.</summary>
public sealed class GoldenQuestionTests(ShippedKnowledge knowledge, ITestOutputHelper output) : IClassFixture<ShippedKnowledge>
{
    // Measured: 60 of 66 (91 %). A change of weights or of knowledge may cost some questions, not many.
    private const double LeastShare = 0.85;

    private static readonly List<GoldenQuestion> Questions = File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Golden", "questions.jsonl"))
        .Select(line => JsonSerializer.Deserialize<GoldenQuestion>(line, AnswerJson.Options)!)
        .ToList();

    [Fact]
    public void Ask_GoldenQuestions_MostAreAnsweredRight()
    {
        var wrong = Wrong(Questions);
        var share = 1 - (double)wrong.Count / Questions.Count;

        output.WriteLine($"{Questions.Count - wrong.Count} of {Questions.Count} right");
        Assert.True(share >= LeastShare, $"{share:P1} right, at least {LeastShare:P0} wanted:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Ask_GoldenQuestionsThatMust_AreAllAnsweredRight()
    {
        var wrong = Wrong(Questions.Where(question => question.Must));

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Questions_OfTheList_AreManyAndEachItsOwn()
    {
        Assert.InRange(Questions.Count, 60, 200);
        Assert.InRange(Questions.Count(question => question.Must), 30, Questions.Count);
        Assert.Equal(Questions.Count, Questions.DistinctBy(question => question.Id).Count());
        Assert.All(Questions.SelectMany(question => question.Documents), id => Assert.NotNull(knowledge.Index.Document(id)));
    }

    private List<string> Wrong(IEnumerable<GoldenQuestion> questions)
    {
        var wrong = questions
            .Select(question => question.WrongWith(knowledge.Answerer.Ask(new AskRequest(question.Question) { Street = question.Street, History = question.History ?? [] })))
            .OfType<string>().ToList();
        wrong.ForEach(output.WriteLine);
        return wrong;
    }
}
