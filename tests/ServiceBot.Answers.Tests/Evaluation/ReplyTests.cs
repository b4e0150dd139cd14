using ServiceBot.Answers.Evaluation;

namespace ServiceBot.Answers.Tests.Evaluation;

public sealed class ReplyTests
{
    [Theory]
    [InlineData("為300戶獨居老人發放安全包", "300户", true)]
    [InlineData("为300户独居老人发放安全包", "300户", true)]
    [InlineData("著名的老西门", "著名", true)]
    [InlineData("為3000戶", "300户", false)]
    public void Has_TraditionalReply_IsMatchedSimplified(string text, string wanted, bool expected)
    {
        var has = new Reply(text).Has(wanted);

        Assert.Equal(expected, has);
    }

    [Fact]
    public void Missing_RequirementWithoutAlternative_NamesItsFirstWording()
    {
        var missing = new Reply("发了300个").Missing([["300个", "300户"], ["安全包", "应急包"], ["老人"]]);

        Assert.Equal(["安全包", "老人"], missing);
    }

    [Fact]
    public void Present_ForbiddenWords_AreNamed()
    {
        var present = new Reply("2013年500户，2014年300户").Present(["500户", "50户", "600户"]);

        Assert.Equal(["500户"], present);
    }
}
