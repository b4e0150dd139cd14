using ServiceBot.Answers.Questions.Spelling;

namespace ServiceBot.Answers.Tests.Questions.Spelling;

public sealed class SlipChoiceTests
{
    [Fact]
    public void Choose_LongerWordOverTheSamePlace_IsTaken() =>
        Assert.Equal("居家养老服务", Assert.Single(SlipChoice.Choose("居家仰老服务", [Match("居家仰老", "居家养老", 9), Match("居家仰老服务", "居家养老服务", 2)])).Word.Text);

    [Fact]
    public void Choose_TwoWordsAlikeAndAsFrequent_LeavesTheTextAlone() =>
        Assert.Empty(SlipChoice.Choose("公立元", [Match("公立元", "公立院", 3), Match("公立元", "公立园", 3)]));

    [Fact]
    public void Choose_TwoWordsOneFarMoreFrequent_TakesThatOne() =>
        Assert.Equal("公立园", Assert.Single(SlipChoice.Choose("公立元", [Match("公立元", "公立院", 3), Match("公立元", "公立园", 30)])).Word.Text);

    [Fact]
    public void Choose_WordThatSoundsTheSame_IsTakenBeforeAnyOther() =>
        Assert.Equal("养老", Assert.Single(SlipChoice.Choose("仰老服务", [Match("仰老", "养老", 30), Match("仰老服务", "为老服务", 30)])).Word.Text);

    private static SlipMatch Match(string typed, string word, int passages) =>
        new(0, typed.Length, new CandidateWord(word, passages, false), Slip.Read(typed, word, Sounds.Shared)!.Value);
}
