using ServiceBot.WeChatSimulator.Chatting;
using ServiceBot.WeChatSimulator.Usage;

namespace ServiceBot.Bot.Tests.WeChat.Simulator;

public sealed class ChatScriptTests
{
    [Theory]
    [InlineData("> 老人送餐怎么办", "Say", "老人送餐怎么办")]
    [InlineData(">关注", "Say", "关注")]
    [InlineData("关注", "Follow", "")]
    [InlineData("关注 场景=大厅", "Follow", "大厅")]
    [InlineData("语音", "Voice", "")]
    [InlineData("语音 识别=老人送餐怎么办", "Voice", "老人送餐怎么办")]
    [InlineData("点 1", "Tap", "1")]
    [InlineData("菜单 HUMAN", "Menu", "HUMAN")]
    [InlineData("重发", "DeliverAgain", "")]
    [InlineData("等 5s", "Wait", "5s")]
    public void ReadLine_KnownVerb_IsRead(string line, string verb, string argument)
    {
        var step = ChatScript.ReadLine(line, out var fault);

        Assert.Equal((verb, argument, null), (step!.Verb.ToString(), step.Argument, fault));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  # 说明")]
    public void ReadLine_NothingToDo_IsPassedOver(string line)
    {
        Assert.Null(ChatScript.ReadLine(line, out var fault));
        Assert.Null(fault);
    }

    [Theory]
    [InlineData("老人送餐怎么办", "不认识")]
    [InlineData(">", "少了内容")]
    [InlineData("点 第一个", "数字")]
    [InlineData("等 一会儿", "不是时间")]
    [InlineData("等 2000分", "不是时间")]
    [InlineData("图片 猫", "不应有内容")]
    [InlineData("语音 老人送餐", "识别=")]
    public void ReadLine_NotUnderstood_SaysWhy(string line, string why)
    {
        Assert.Null(ChatScript.ReadLine(line, out var fault));

        Assert.Contains(why, fault!, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FaultyLines_NamesThemAll()
    {
        var read = () => ChatScript.Read(["关注", "你好", "> 你好", "点 一"], "talk.txt");

        var exception = Assert.Throws<UsageException>(read);
        Assert.Equal(3, exception.ExitCode);
        Assert.Contains("talk.txt:2: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("talk.txt:4: ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5s", 5)]
    [InlineData("1.5秒", 1.5)]
    [InlineData("2 分", 120)]
    public void WaitOf_Time_IsRead(string text, double seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), ChatScript.WaitOf(text));
}
