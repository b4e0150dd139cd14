namespace ServiceBot.Answers.Tests.Golden;

/// <summary>Dialogues over the shipped knowledge, turns parted by a bar.</summary>
public sealed class ShippedDialogueTests(ShippedKnowledge knowledge) : IClassFixture<ShippedKnowledge>
{
    [Theory]
    [InlineData("老西门2014年居家养老服务了多少老人|那2013年呢", AnswerStatus.Answered, "2156")]
    [InlineData("老西门居家养老服务多少人|14年的", AnswerStatus.Answered, "2107")]
    [InlineData("老西门2014年居家养老服务了多少老人|谢谢|前一年呢", AnswerStatus.Answered, "2156")]
    [InlineData("加装电梯一共做了几台|张庙", AnswerStatus.Answered, "15台")]
    [InlineData("加装电梯一共做了几台|张庙|电话多少", AnswerStatus.NoMatch, "张庙街道")]
    [InlineData("加装电梯一共做了几台|99", AnswerStatus.Clarify, "2个")]
    [InlineData("张庙街道|加装电梯做几台", AnswerStatus.Answered, "15台")]
    public void Talk_Dialogue_EndsAsItShould(string dialogue, AnswerStatus status, string holds)
    {
        Answer? answer = null;
        foreach (var question in dialogue.Split('|'))
            answer = knowledge.Answerer.Ask(new AskRequest(question) { State = answer?.State });

        Assert.True(answer!.Status == status, $"{answer.Status}: {answer.Text}");
        Assert.Contains(holds, answer.Text, StringComparison.Ordinal);
    }
}
