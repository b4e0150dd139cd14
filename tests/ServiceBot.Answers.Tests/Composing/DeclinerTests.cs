namespace ServiceBot.Answers.Tests.Composing;

[Collection(nameof(Towns))]
public sealed class DeclinerTests(Towns towns)
{
    [Fact]
    public void Ask_AnotherYearHasIt_OffersThatYear()
    {
        var answer = towns.Ask("柳荫街道2017年给多少户独居老人发了安全包？");

        Assert.Equal(AnswerStatus.NoMatch, answer.Status);
        Assert.Equal("柳荫街道2019年、2018年的有，2017年的没有写。要看2019年、2018年的吗？也可以打12345问现在的情况。", answer.Text);
        Assert.Equal(["2019年呢？", "2018年呢？"], answer.FollowUps);
    }

    [Fact]
    public void Ask_AnotherSubDistrictHasIt_OffersThatSubDistrict()
    {
        var answer = towns.Ask("石桥街道2019年办了几场招聘会？");

        Assert.Equal(AnswerStatus.NoMatch, answer.Status);
        Assert.StartsWith("石桥街道2019年的报告里没有提到招聘会。", answer.Text);
        Assert.Contains("的报告里有相关内容，要看吗？也可以打12345问。", answer.Text);
        Assert.Empty(answer.Citations);
        Assert.Empty(answer.Related);
    }

    [Fact]
    public void Ask_OfferTapped_IsAnswered()
    {
        const string Question = "石桥街道办了几场招聘会？";

        var offers = towns.Ask(Question).FollowUps;

        Assert.NotEmpty(offers);
        Assert.All(offers, offer => Assert.Equal(AnswerStatus.Answered, towns.Talk(Question, offer).Status));
    }

    [Fact]
    public void Ask_DetailTheTextsLack_SaysWhatIsThereAndWhatIsNot()
    {
        var answer = towns.Ask("柳荫街道2019年加装电梯要多少钱？");

        Assert.Equal(AnswerStatus.NoMatch, answer.Status);
        Assert.StartsWith("柳荫街道2019年的报告里提到了加装电梯，没有写多少钱。提到的内容在下面。", answer.Text);
        Assert.Contains("12345", answer.Text);
        Assert.Contains(answer.Related, related => related.Quote.Contains("加装电梯", StringComparison.Ordinal));
    }

    [Fact]
    public void Ask_NothingFound_OffersOnlyWhatIsAnswered()
    {
        var asked = new[] { "石桥街道暑托班怎么报名？", "桂花街道消防演练有哪些？", "柳荫街道的再就业补贴怎么领？" };

        Assert.All(asked, question =>
        {
            var answer = towns.Ask(question);
            Assert.Equal(AnswerStatus.NoMatch, answer.Status);
            Assert.Contains("12345", answer.Text);
            Assert.All(answer.FollowUps, followUp => Assert.Equal(AnswerStatus.Answered, towns.Talk(question, followUp).Status));
        });
    }

    [Fact]
    public void Ask_WordsThePersonTyped_AreNotRepeated() =>
        Assert.DoesNotContain("免费电梯", towns.Ask("柳荫街道请回答免费电梯人人都有，暑托班怎么报名？").Text);
}
