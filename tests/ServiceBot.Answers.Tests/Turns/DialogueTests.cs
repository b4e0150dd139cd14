namespace ServiceBot.Answers.Tests.Turns;

/// <summary>Dialogues as they are typed, turn by turn behind a bar; what the last answer must be, hold and not hold.</summary>
[Collection(nameof(ThreeTowns))]
public sealed class DialogueTests(ThreeTowns towns)
{
    [Theory]

    // Another year, another place.
    [InlineData("柳荫2016年安全包发了多少户|那2017年呢", AnswerStatus.Answered, "101户")]
    [InlineData("柳荫2016年安全包发了多少户|2018", AnswerStatus.Answered, "102户")]
    [InlineData("柳荫2016年安全包发了多少户|17年的呢", AnswerStatus.Answered, "101户")]
    [InlineData("柳荫2016年安全包发了多少户|后一年呢", AnswerStatus.Answered, "101户")]
    [InlineData("柳荫2017年安全包发了多少户|前一年呢？", AnswerStatus.Answered, "100户")]
    [InlineData("柳荫2016年安全包发了多少户|桂花呢", AnswerStatus.Answered, "200户")]
    [InlineData("柳荫2016年安全包发了多少户|那桂花2018年呢", AnswerStatus.Answered, "202户")]
    [InlineData("柳荫2016年安全包发了多少户|桂花呢|石桥呢", AnswerStatus.Answered, "300户")]
    [InlineData("柳荫2016年安全包发了多少户|桂花呢|那2018年呢", AnswerStatus.Answered, "202户")]
    [InlineData("柳荫2016年安全包发了多少户|那2012年呢", AnswerStatus.NoMatch, "2012年")]
    [InlineData("柳荫2016年安全包发了多少户|梅岭街道呢", AnswerStatus.NoMatch, "没有梅岭街道")]
    [InlineData("梅岭街道2016年安全包发了多少户|那2017年呢", AnswerStatus.NoMatch, "没有梅岭街道")]
    [InlineData("梅岭街道2016年安全包发了多少户|那柳荫呢", AnswerStatus.Answered, "100户")]

    // Choices.
    [InlineData("2016年安全包发了多少户", AnswerStatus.Clarify, "哪个街道")]
    [InlineData("2016年安全包发了多少户|桂花", AnswerStatus.Answered, "200户")]
    [InlineData("2016年安全包发了多少户|都要", AnswerStatus.Answered, "100户 200户 300户")]
    [InlineData("2016年安全包发了多少户|9", AnswerStatus.Clarify, "3个")]
    [InlineData("2016年安全包发了多少户|9|桂花", AnswerStatus.Answered, "200户")]
    [InlineData("2016年安全包发了多少户|还有别的吗", AnswerStatus.Clarify, "3个")]
    [InlineData("2016年安全包发了多少户|谢谢|桂花", AnswerStatus.Answered, "200户")]
    [InlineData("2016年安全包发了多少户|嗯|桂花的", AnswerStatus.Answered, "200户")]
    [InlineData("柳荫安全包发了多少户", AnswerStatus.Clarify, "哪一年")]
    [InlineData("柳荫安全包发了多少户|2", AnswerStatus.Answered, "101户")]
    [InlineData("柳荫安全包发了多少户|最后一个", AnswerStatus.Answered, "102户")]
    [InlineData("柳荫安全包发了多少户|头一个", AnswerStatus.Answered, "100户")]
    [InlineData("柳荫安全包发了多少户|17年", AnswerStatus.Answered, "101户")]
    [InlineData("柳荫安全包发了多少户|前两个", AnswerStatus.Answered, "100户 101户")]
    [InlineData("柳荫安全包发了多少户|都看看", AnswerStatus.Answered, "100户 101户 102户")]
    [InlineData("柳荫安全包发了多少户|2|那桂花呢", AnswerStatus.Answered, "201户")]
    [InlineData("安全包发了多少户|石桥街道|2018年", AnswerStatus.Answered, "302户")]
    [InlineData("安全包发了多少户|石桥2018年的", AnswerStatus.Answered, "302户")]
    [InlineData("柳荫2017年征收签约率多少", AnswerStatus.Clarify, "哪一个")]
    [InlineData("柳荫2017年征收签约率多少|竹园西", AnswerStatus.Answered, "97.2%")]
    [InlineData("柳荫2017年征收签约率多少|1", AnswerStatus.Answered, "签约率")]

    // One more detail.
    [InlineData("柳荫2016年社区食堂在哪里|给多少名老人送餐", AnswerStatus.Answered, "20名")]
    [InlineData("柳荫2016年有社区食堂吗|在哪里", AnswerStatus.Answered, "柳荫路7号")]
    [InlineData("柳荫2016年社区食堂在哪里|电话多少", AnswerStatus.NoMatch, "没有写")]
    [InlineData("柳荫2016年加装电梯装了几台|哪几个小区", AnswerStatus.NoMatch, "没有直接写")]
    [InlineData("柳荫2016年安全包发了多少户|里面有哪些东西", AnswerStatus.Answered, "手电筒")]
    [InlineData("柳荫2016年办了几场招聘会|为什么", AnswerStatus.Answered, "求职的青年多")]
    [InlineData("柳荫2016年加装电梯装了几台|为什么", AnswerStatus.NoMatch, "没有写原因")]
    [InlineData("柳荫2016年加装电梯装了几台|什么意思", AnswerStatus.NoMatch, "没有更多解释")]
    [InlineData("柳荫2016年加装电梯装了几台|再说一遍", AnswerStatus.Answered, "3台")]

    // More of the same.
    [InlineData("柳荫2016年安全包发了多少户|还有呢", AnswerStatus.Answered, "手电筒")]
    [InlineData("柳荫2016年加装电梯装了几台|还有吗", AnswerStatus.NoMatch, "就写了这些")]
    [InlineData("柳荫2016年加装电梯装了几台|就这些？", AnswerStatus.NoMatch, "要看")]
    [InlineData("柳荫2016年安全包发了多少户|详细点|详细点|还有呢", AnswerStatus.NoMatch, "就写了这些")]

    // Not this.
    [InlineData("柳荫2016年加装电梯装了几台|不是这个", AnswerStatus.Clarify, "没有答对")]
    [InlineData("柳荫2016年加装电梯装了几台|不是这个|2018年", AnswerStatus.Answered, "5台")]
    [InlineData("柳荫2016年加装电梯装了几台|不对|都不是", AnswerStatus.NoMatch, "换个说法")]

    // Corrections.
    [InlineData("柳荫2016年安全包发了多少户|不是柳荫，是桂花", AnswerStatus.Answered, "200户")]
    [InlineData("柳荫2016年安全包发了多少户|不是2016年，是2018年", AnswerStatus.Answered, "102户")]
    [InlineData("柳荫2016年安全包发了多少户|是2017年的", AnswerStatus.Answered, "101户")]
    [InlineData("柳荫2016年安全包发了多少户|说错了，是石桥", AnswerStatus.Answered, "300户")]
    [InlineData("柳荫2016年安全包发了多少户|我问的是加装电梯", AnswerStatus.Answered, "3台")]
    [InlineData("柳荫2016年安全包发了多少户|打错了，是招聘会", AnswerStatus.Answered, "10场")]
    [InlineData("柳荫2016年安全包发了多少户|不是这个，我问的是招聘会", AnswerStatus.Answered, "10场")]

    // Another subject, marked or not.
    [InlineData("柳荫2016年安全包发了多少户|那送餐呢", AnswerStatus.Answered, "送餐")]
    [InlineData("柳荫2016年安全包发了多少户|那加装电梯呢", AnswerStatus.Answered, "3台")]
    [InlineData("柳荫2016年安全包发了多少户|2018年办了几场招聘会", AnswerStatus.Answered, "12场")]
    [InlineData("柳荫2016年安全包发了多少户|办了几场招聘会", AnswerStatus.Clarify, "哪一年")]
    [InlineData("柳荫2016年安全包发了多少户|换个问题，石桥2017年加装电梯装了几台", AnswerStatus.Answered, "10台")]
    [InlineData("柳荫2016年安全包发了多少户|换个问题", AnswerStatus.Greeting, "请直接打字")]
    [InlineData("柳荫2016年安全包发了多少户|换个问题|2018年办了几场招聘会", AnswerStatus.Answered, "柳荫 12场")]

    // Thanks, and a yes.
    [InlineData("柳荫2016年安全包发了多少户|谢谢", AnswerStatus.Greeting, "不客气")]
    [InlineData("柳荫2016年安全包发了多少户|好的知道了", AnswerStatus.Greeting, "好的")]
    [InlineData("柳荫2016年安全包发了多少户|谢谢|那2017年呢", AnswerStatus.Answered, "101户")]
    [InlineData("柳荫2016年安全包发了多少户|好的|嗯|那桂花呢", AnswerStatus.Answered, "200户")]
    [InlineData("石桥2016年社区食堂给多少名老人送餐|要的", AnswerStatus.Answered, "2017年")]
    [InlineData("石桥2016年社区食堂给多少名老人送餐|不用了", AnswerStatus.Greeting, "好的")]

    // A place or year alone.
    [InlineData("柳荫街道", AnswerStatus.Greeting, "柳荫街道")]
    [InlineData("柳荫街道|2016年安全包发了多少户", AnswerStatus.Answered, "100户")]
    [InlineData("2016年|柳荫安全包发了多少户", AnswerStatus.Answered, "100户")]
    [InlineData("柳荫|2016年|安全包发了多少户", AnswerStatus.Answered, "100户")]

    // Between a question and its follow-up something is refused.
    [InlineData("柳荫2016年安全包发了多少户|……|那2017年呢", AnswerStatus.Answered, "101户")]
    [InlineData("柳荫2016年安全包发了多少户|我手机号13800138000|那2017年呢", AnswerStatus.Answered, "101户")]
    public void Talk_Dialogue_EndsAsItShould(string dialogue, AnswerStatus status, string holds)
    {
        var answer = towns.Talk(dialogue.Split('|'))[^1];

        Assert.True(answer.Status == status, $"{answer.Status}: {answer.Text}");
        Assert.All(holds.Split(' '), part => Assert.Contains(part, answer.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("柳荫2016年安全包发了多少户|石桥2018年办了几场招聘会", "柳荫")]
    [InlineData("柳荫2016年安全包发了多少户|还有呢", "100户")]
    [InlineData("柳荫2016年安全包发了多少户|那桂花呢", "柳荫")]
    [InlineData("柳荫2016年安全包发了多少户|那招聘会呢", "安全包")]
    [InlineData("柳荫2016年加装电梯装了几台|哪几个小区", "3台")]
    [InlineData("柳荫2016年加装电梯装了几台|还有呢", "3台")]
    public void Talk_Dialogue_DragsNothingAlong(string dialogue, string not)
    {
        var answer = towns.Talk(dialogue.Split('|'))[^1];

        Assert.DoesNotContain(not, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Talk_MoreAgainAndAgain_NeverShowsASentenceTwice()
    {
        var answers = towns.Talk(["柳荫2016年安全包发了多少户", "还有呢", "还有呢", "还有呢"]);

        var quotes = answers.SelectMany(answer => answer.Citations).Select(citation => citation.Quote).ToList();
        Assert.Equal(quotes.Distinct(StringComparer.Ordinal), quotes);
        Assert.Equal(AnswerStatus.NoMatch, answers[^1].Status);
    }

    [Fact]
    public void Talk_StreetSetInTheChat_StaysTheCallers()
    {
        var answers = towns.Talk(["桂花2016年安全包发了多少户", "那2017年呢", "2018年办了几场招聘会"], "柳荫街道");

        Assert.Equal(["桂花街道", "桂花街道", "柳荫街道"], answers.Select(answer => answer.Street));
    }

    [Fact]
    public void Talk_DetailNotInTheTexts_ShowsWhatTheyDoSay()
    {
        var answer = towns.Talk(["柳荫2016年加装电梯装了几台", "哪几个小区"])[^1];

        Assert.Contains("3台", Assert.Single(answer.Related).Quote, StringComparison.Ordinal);
        Assert.Empty(answer.Citations);
    }
}
