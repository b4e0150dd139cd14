namespace ServiceBot.Answers.Tests.Invariants;

/// <summary>What must hold of every answer, whatever was asked of whatever texts: design section 6.</summary>
public abstract class AnswerInvariants(AskedKnowledge knowledge)
{
    private const int MostFaultsShown = 25;

    // Every so many questions, for what asks again.
    private const int SampleStep = 4;

    [Fact]
    public void Questions_Asked_MeetManyStatuses()
    {
        var counts = knowledge.Asked.CountBy(asked => asked.Answer.Status).ToDictionary();

        Assert.InRange(knowledge.Asked.Count, 1000, int.MaxValue);
        Assert.All([AnswerStatus.Answered, AnswerStatus.Clarify, AnswerStatus.NoMatch], status => Assert.InRange(counts.GetValueOrDefault(status), 10, int.MaxValue));
    }

    [Fact]
    public void Text_EveryFigure_StandsInAQuote() => Hold(FigureRule.Faults);

    [Fact]
    public void Text_Answered_NamesPlaceAndYearOfEveryCitation() => Hold(PlaceAndYearRule.Faults);

    [Fact]
    public void Citations_NarrowedToPlaceOrYear_AreOfThese() => Hold(NarrowingRule.Faults);

    [Fact]
    public void Text_OfAPlan_SaysPlan() => Hold(PlanRule.Faults);

    [Fact]
    public void Members_OfEachStatus_AreItsOwn() => Hold(StatusRule.Faults);

    [Fact]
    public void Text_Any_IsShortAndPlain() => Hold(LengthRule.Faults);

    [Fact]
    public void Quotes_Any_StandAtTheirPlaces() => Hold(QuoteRule.Faults);

    [Fact]
    public void Text_TypedNonsense_IsNotRepeated() => Hold(EchoRule.Faults);

    [Fact]
    public void Ask_AgainElsewhereInAnotherOrder_IsTheSame()
    {
        var sample = Sample(knowledge.Asked).Reverse().ToList();
        using var other = knowledge.OpenAgain();

        var faults = sample.AsParallel().AsOrdered()
            .Where(asked => AskedKnowledge.Json(other.Answerer.Ask(asked.Request)) != AskedKnowledge.Json(asked.Answer))
            .Select(asked => $"another answer the second time: {asked}").ToList();

        Report(faults, sample.Count);
    }

    [Fact]
    public void FollowUps_SentAsTheNextMessage_AreAnsweredWithSomethingNew()
    {
        var faults = Sample(knowledge.Asked.Where(asked => asked.Answer.FollowUps.Count > 0)).AsParallel().AsOrdered()
            .SelectMany(asked => asked.Answer.FollowUps.Select(followUp => (asked, followUp, answer: knowledge.GoOn(asked, followUp))))
            .Where(next => next.answer.Status != AnswerStatus.Answered || next.answer.Text == next.asked.Answer.Text)
            .Select(next => $"“{next.followUp}” → {next.answer.Status} {next.answer.Text.ReplaceLineEndings(" / ")} after {next.asked}").ToList();

        Report(faults, knowledge.Asked.Count);
    }

    [Fact]
    public void Choices_SentAsTheNextMessage_ContinueTheQuestion()
    {
        var faults = Sample(knowledge.Asked.Where(asked => asked.Answer.Choices.Count > 0)).AsParallel().AsOrdered().SelectMany(Wrong).ToList();

        Report(faults, knowledge.Asked.Count);

        IEnumerable<string> Wrong(Asked asked)
        {
            foreach (var (choice, number) in asked.Answer.Choices.Select((choice, number) => (choice, number + 1)))
            {
                var byLabel = knowledge.GoOn(asked, choice);
                // A sub-district whose texts only mention the matter says so and shows what they hold.
                if (byLabel.Status is not (AnswerStatus.Answered or AnswerStatus.Clarify) && byLabel.Related.Count == 0)
                    yield return $"“{choice}” → {byLabel.Status} after {asked}";
                if (number == asked.Answer.Choices.Count && byLabel.Text != knowledge.GoOn(asked, $"{number}").Text)
                    yield return $"“{choice}” and {number} are answered otherwise after {asked}";
                if (asked.Index.Streets.Contains(choice) && byLabel.Street != choice)
                    yield return $"“{choice}” → {byLabel.Street} after {asked}";
            }
        }
    }

    private void Hold(Func<Asked, IEnumerable<string>> rule) =>
        Report(knowledge.Asked.SelectMany(asked => rule(asked).Select(fault => $"{fault}: {asked}")).ToList(), knowledge.Asked.Count);

    private static IEnumerable<Asked> Sample(IEnumerable<Asked> asked) => asked.Where((_, number) => number % SampleStep == 0);

    private static void Report(IReadOnlyList<string> faults, int asked) =>
        Assert.True(faults.Count == 0, $"{faults.Count} faults in {asked} answers:\n{string.Join('\n', faults.Take(MostFaultsShown))}");
}
