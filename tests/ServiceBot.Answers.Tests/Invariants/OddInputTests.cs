namespace ServiceBot.Answers.Tests.Invariants;

/// <summary>Whatever is typed, set or said before, an answer comes, and it is a whole one.</summary>
[Collection(nameof(Towns))]
public sealed class OddInputTests(Towns towns)
{
    private const int Seed = 11;
    private const int Wanted = 1000;

    [Fact]
    public void Ask_OddTexts_AreAnsweredByTheRules()
    {
        var requests = Requests().ToList();

        var faults = requests.AsParallel().AsOrdered().SelectMany(request =>
        {
            var asked = new Asked(request, towns.Answerer.Ask(request), towns.Index);
            return StatusRule.Faults(asked).Concat(LengthRule.Faults(asked)).Concat(QuoteRule.Faults(asked)).Select(fault => $"{fault}: {Escaped(request)} → {asked.Answer.Status} {asked.Answer.Text}");
        }).ToList();

        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(25)));
    }

    [Fact]
    public void Ask_OddTexts_AreWellFormedInJson() => Assert.All(Requests().Where((_, number) => number % 5 == 0), request =>
    {
        var answer = towns.Answerer.Ask(request);

        Assert.DoesNotContain('\uFFFD', AskedKnowledge.Json(answer));
        Assert.All(answer.Notes.Append(answer.Text), line => Assert.True(line.IsNormalized(), line));
    });

    private static IEnumerable<AskRequest> Requests()
    {
        var odd = new OddText(Seed);
        for (var i = 0; i < Wanted; i++)
        {
            yield return (i % 4) switch
            {
                0 => new AskRequest(odd.Next()),
                1 => new AskRequest("发了多少安全包") { Street = odd.Next() },
                2 => new AskRequest(odd.Next()) { Street = "柳荫街道", History = [new HistoryTurn("给多少户独居老人发了安全包？", "您问的是哪个街道？", ["柳荫街道", odd.Next()])] },
                _ => new AskRequest("那2019年呢") { History = [new HistoryTurn(odd.Next(), odd.Next(), [odd.Next(), odd.Next()]), new HistoryTurn(odd.Next(), odd.Next())] },
            };
        }
    }

    private static string Escaped(AskRequest request) =>
        System.Text.Json.JsonSerializer.Serialize(request.History.Select(turn => turn.User).Append(request.Question).Append(request.Street));
}
