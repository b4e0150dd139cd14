using System.Text.RegularExpressions;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Tests;

/// <summary>What must hold of every answer, whatever was asked.</summary>
[Collection(nameof(Towns))]
public sealed partial class AnswererPropertyTests(Towns towns)
{
    private const int LongestText = 600;
    private static readonly string[] Names = ["柳荫", "桂花", "石桥"];

    private readonly List<(string Question, Answer Answer)> _asked = ManyQuestions.All.Select(question => (question, towns.Ask(question))).ToList();

    [Fact]
    public void Ask_ManyQuestions_MeetSeveralStatuses()
    {
        var counts = _asked.CountBy(asked => asked.Answer.Status).ToDictionary();

        Assert.True(counts[AnswerStatus.Answered] >= 60, $"{counts[AnswerStatus.Answered]} answered");
        Assert.Contains(AnswerStatus.Clarify, counts);
        Assert.Contains(AnswerStatus.NoMatch, counts);
    }

    [Fact]
    public void Text_EveryFigure_StandsInAQuote() => Each(AnswerStatus.Answered, (question, answer) =>
    {
        var quotes = Figures(string.Join('\n', answer.Citations.Concat(answer.Related).Select(citation => citation.Quote))).ToHashSet();
        var years = answer.Citations.Select(citation => $"{citation.Year}").Concat(Figures(question)).Append("12345").ToHashSet();
        foreach (var figure in Figures(answer.Text).Where(figure => !years.Contains(figure) && !quotes.Contains(figure)))
            Assert.True(IsDifference(figure, quotes), $"{figure} in: {answer.Text}");
    });

    [Fact]
    public void Text_Answered_NamesPlaceAndYearOfEveryCitation() => Each(AnswerStatus.Answered, (_, answer) =>
        Assert.All(answer.Citations, citation =>
        {
            Assert.Contains(citation.Street!, answer.Text);
            Assert.Contains($"{citation.Year}年", answer.Text);
        }));

    [Fact]
    public void Text_OfPlans_SaysPlan() => Each(AnswerStatus.Answered, (_, answer) =>
        Assert.True(answer.Citations.All(citation => citation.Document != "shiqiao-2021") || answer.Text.Contains("计划", StringComparison.Ordinal), answer.Text));

    [Fact]
    public void Text_AnyStatus_IsThereAndNotTooLong() => Assert.All(_asked, asked =>
        Assert.InRange(asked.Answer.Text.Length, 1, LongestText));

    [Fact]
    public void Citations_Answered_AreOneToThreeOfTheTexts() => Each(AnswerStatus.Answered, (_, answer) =>
        Assert.InRange(answer.Citations.Count, 1, 3));

    [Fact]
    public void Citations_OtherStatus_AreNone() => Assert.All(_asked, asked => Assert.True(
        asked.Answer.Status is AnswerStatus.Answered or AnswerStatus.Clarify || asked.Answer.Citations.Count == 0));

    [Fact]
    public void Citations_Quotes_AreExactStretchesOfTheirPassages() => Assert.All(_asked.SelectMany(asked => asked.Answer.Citations.Concat(asked.Answer.Related)), citation =>
    {
        var passage = Assert.Single(towns.Index.PassagesOf(citation.Document), passage => passage.Id == citation.PassageId);

        Assert.Equal(passage.Text[citation.Start..citation.End], citation.Quote);
        Assert.Equal(citation.Quote.Trim(), citation.Quote);
        Assert.Equal(passage.Section, citation.Section);
        Assert.StartsWith($"{citation.Document}#p", citation.PassageId);
        Assert.Equal($"/source/{citation.Document}?q={passage.Anchor}:{citation.Start}-{citation.End}#{passage.Anchor}", citation.Url);
    });

    [Fact]
    public void Choices_Clarify_AreTwoToFiveAndLeadOn() => Each(AnswerStatus.Clarify, (question, answer) =>
    {
        Assert.InRange(answer.Choices.Count, 2, 5);
        Assert.Equal(answer.Choices.Count, answer.Choices.Distinct().Count());
        var history = new HistoryTurn(question, answer.Text, answer.Choices);
        foreach (var (choice, number) in answer.Choices.Select((choice, number) => (choice, number + 1)))
        {
            var byLabel = towns.Ask(choice, null, history);
            Assert.True(byLabel.Status is AnswerStatus.Answered or AnswerStatus.Clarify or AnswerStatus.NoMatch, $"{question} → {choice}: {byLabel.Status}");
            Assert.Equal(byLabel.Text, towns.Ask($"{number}", null, history).Text);
            Assert.True(byLabel.Street is null || choice.EndsWith('年') || byLabel.Street == choice, $"{question} → {choice}: {byLabel.Street}");
        }
    });

    [Fact]
    public void Choices_OtherStatus_AreNone() => Assert.All(_asked, asked =>
        Assert.True(asked.Answer.Status == AnswerStatus.Clarify || asked.Answer.Choices.Count == 0));

    [Fact]
    public void Street_NamedInTheQuestion_IsTheOnlyOneCited() => Each(AnswerStatus.Answered, (question, answer) =>
    {
        var named = Names.Where(name => question.Contains(name, StringComparison.Ordinal)).ToList();
        if (named.Count > 0)
            Assert.All(answer.Citations, citation => Assert.Contains(named, name => citation.Street!.StartsWith(name, StringComparison.Ordinal)));
    });

    [Fact]
    public void Year_NamedInTheQuestion_IsTheOnlyOneCited() => Each(AnswerStatus.Answered, (question, answer) =>
    {
        var named = Year().Matches(question).Select(match => int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        if (named.Count > 0)
            Assert.All(answer.Citations, citation => Assert.Contains(citation.Year!.Value, named));
    });

    [Fact]
    public void FollowUps_SentAsTheNextMessage_AreAnswered() => Assert.All(_asked, asked =>
    {
        foreach (var followUp in asked.Answer.FollowUps)
            Assert.Equal(AnswerStatus.Answered, towns.Ask(followUp, null, new HistoryTurn(asked.Question, asked.Answer.Text)).Status);
    });

    [Fact]
    public void FollowUps_OfAnsweredAndDeclined_AreThere() => Assert.All([AnswerStatus.Answered, AnswerStatus.NoMatch], status =>
        Assert.Contains(_asked, asked => asked.Answer.Status == status && asked.Answer.FollowUps.Count > 0));

    [Fact]
    public void Related_Declined_AreAtMostTwo() => Assert.All(_asked, asked => Assert.InRange(asked.Answer.Related.Count, 0, 2));

    [Fact]
    public void Answer_Any_NamesVersionAndIsNotGenerated() => Assert.All(_asked, asked =>
    {
        Assert.Equal(towns.Index.Manifest.Version, asked.Answer.IndexVersion);
        Assert.NotEmpty(asked.Answer.AnswerId);
        Assert.False(asked.Answer.AiGenerated);
    });

    private void Each(AnswerStatus status, Action<string, Answer> holds) =>
        Assert.All(_asked.Where(asked => asked.Answer.Status == status), asked => holds(asked.Question, asked.Answer));

    private static bool IsDifference(string figure, HashSet<string> quotes)
    {
        var numbers = quotes.Where(quote => decimal.TryParse(quote, System.Globalization.CultureInfo.InvariantCulture, out _))
            .Select(quote => decimal.Parse(quote, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return decimal.TryParse(figure, System.Globalization.CultureInfo.InvariantCulture, out var difference)
            && numbers.Any(one => numbers.Any(other => one - other == difference));
    }

    private static IEnumerable<string> Figures(string text) => Figure().Matches(TextFolder.Fold(text).Text).Select(match => match.Value);

    [GeneratedRegex(@"[0-9]+(?:\.[0-9]+)?%?")]
    private static partial Regex Figure();

    [GeneratedRegex("20[0-9]{2}(?=年)")]
    private static partial Regex Year();
}
