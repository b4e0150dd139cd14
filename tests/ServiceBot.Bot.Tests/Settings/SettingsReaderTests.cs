using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Tests.Settings;

public sealed class SettingsReaderTests
{
    [Fact]
    public void Read_NothingSet_GivesDefaults()
    {
        var reader = GivenSettings.Reader();

        var (corpus, index, limits) = (reader.Read<CorpusOptions>("Corpus"), reader.Read<IndexOptions>("Index"), reader.Read<LimitsOptions>("Limits"));

        reader.ThrowIfFaulty();
        Assert.EndsWith("knowledge", Assert.Single(corpus.AbsolutePaths), StringComparison.Ordinal);
        Assert.True(Path.IsPathFullyQualified(index.AbsolutePath));
        Assert.Equal(5, index.Keep);
        Assert.False(limits.ApplyToLoopback);
    }

    [Fact]
    public void Read_PathsSet_ReplaceTheDefault()
    {
        var corpus = GivenSettings.Reader(("Corpus:Paths:0", "/甲"), ("Corpus:Paths:1", "/乙")).Read<CorpusOptions>("Corpus");

        Assert.Equal(["/甲", "/乙"], corpus.AbsolutePaths);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("https://fuwu.example.cn/bot", "https://fuwu.example.cn/bot")]
    public void ReadAddress_SetOrNot_IsItOrNull(string value, string? expected)
    {
        var reader = GivenSettings.Reader(("PublicBaseUrl", value));

        var address = reader.ReadAddress(PublicAddress.Setting);

        reader.ThrowIfFaulty();
        Assert.Equal(expected, address?.AbsoluteUri);
    }

    [Theory]
    [InlineData("Index:Keep", "0", "Index__Keep", "“0”", "1 到 1000")]
    [InlineData("Index:Keep", "五", "Index__Keep", "“五”", "例如 Index__Keep=5")]
    [InlineData("Index:Keep", "", "Index__Keep", "“”", "整数")]
    [InlineData("Index:Path", " ", "Index__Path", "“ ”", "例如 Index__Path=data/index")]
    [InlineData("State:Provider", "mysql", "State__Provider", "“mysql”", "sqlite 或 postgres，例如 State__Provider=sqlite")]
    [InlineData("State:ConnectionString", " ", "State__ConnectionString", "“ ”", "例如 State__ConnectionString=")]
    [InlineData("State:QueueLength", "0", "State__QueueLength", "“0”", "例如 State__QueueLength=4096")]
    [InlineData("Index:Kept", "5", "Index__Kept", "没有", "Index__Keep")]
    [InlineData("Corpus:Paths", "/甲", "Corpus__Paths", "“/甲”", "Corpus__Paths__0=/甲")]
    [InlineData("Corpus:Paths:0", "", "Corpus__Paths__0", "空", "去掉")]
    [InlineData("Limits:QuestionsPerMinute", "-1", "Limits__QuestionsPerMinute", "“-1”", "例如 Limits__QuestionsPerMinute=60")]
    [InlineData("Limits:ApplyToLoopback", "是", "Limits__ApplyToLoopback", "“是”", "true 或 false")]
    [InlineData("Limits:TrustedProxies:0", "nginx", "Limits__TrustedProxies", "“nginx”", "10.0.0.0/8")]
    [InlineData("Turns:DeadlineSeconds", "0", "Turns__DeadlineSeconds", "“0”", "1 到 60")]
    [InlineData("Turns:MostInConversation", "许多", "Turns__MostInConversation", "“许多”", "例如 Turns__MostInConversation=20")]
    [InlineData("DirectLine:TokenLifetimeSeconds", "0", "DirectLine__TokenLifetimeSeconds", "“0”", "1 到 86400")]
    [InlineData("DirectLine:AllowedOrigins:0", "www.example.cn", "DirectLine__AllowedOrigins", "“www.example.cn”", "例如 DirectLine__AllowedOrigins__0=https://www.example.cn")]
    [InlineData("DirectLine:AllowedOrigins:0", "https://www.example.cn/chat", "DirectLine__AllowedOrigins", "/chat", "不带路径")]
    [InlineData("DirectLine:Secret", " ", "DirectLine__Secret", "“ ”", "例如 DirectLine__Secret=$(openssl rand -hex 32)")]
    [InlineData("DirectLine:Secret", "fifteen-letters", "DirectLine__Secret", "不显示", "至少 16 个")]
    [InlineData("DirectLine:Secret", "只给服务器用的密钥，不能给网页看见", "DirectLine__Secret", "不显示", "英文字母、数字")]
    [InlineData("DirectLine:Secret", "with a space in it", "DirectLine__Secret", "不显示", "没有空格")]
    [InlineData("DirectLine:Secret", "with-a-line-end-behind\n", "DirectLine__Secret", "不显示", "没有空格")]
    [InlineData("Limits:ConversationsPerAddress", "0", "Limits__ConversationsPerAddress", "“0”", "例如 Limits__ConversationsPerAddress=300")]
    [InlineData("PublicBaseUrl", "fuwu.example.cn", "PublicBaseUrl", "“fuwu.example.cn”", "例如 PublicBaseUrl=https://fuwu.example.cn")]
    [InlineData("PublicBaseUrl", "ftp://fuwu.example.cn", "PublicBaseUrl", "“ftp://fuwu.example.cn”", "http 或 https")]
    [InlineData("PublicBaseUrl", "https://fuwu.example.cn/?a=1", "PublicBaseUrl", "a=1", "不带问号")]
    [InlineData("Limits:BodyBytes", "99999999999", "Limits__BodyBytes", "“99999999999”", "4096")]
    public void Read_WrongValue_NamesSettingValueAndMend(string key, string value, string name, string found, string mend)
    {
        var reader = GivenSettings.Reader((key, value));
        reader.Read<CorpusOptions>("Corpus");
        reader.Read<IndexOptions>("Index");
        reader.Read<LimitsOptions>("Limits");
        reader.Read<TurnOptions>("Turns");
        reader.Read<DirectLineOptions>("DirectLine");
        reader.ReadAddress(PublicAddress.Setting);
        reader.Read<StateOptions>("State");

        var stopped = Assert.Throws<CannotStartException>(reader.ThrowIfFaulty);

        Assert.Equal(ExitCode.Environment, stopped.ExitCode);
        Assert.Contains(name, stopped.Message, StringComparison.Ordinal);
        Assert.Contains(found, stopped.Message, StringComparison.Ordinal);
        Assert.Contains(mend, stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WrongSecret_IsNotShown()
    {
        var reader = GivenSettings.Reader(("DirectLine:Secret", "太短的密钥"));

        reader.Read<DirectLineOptions>("DirectLine");

        Assert.DoesNotContain("太短的密钥", Assert.Throws<CannotStartException>(reader.ThrowIfFaulty).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SecretOfSixteenCharacters_IsTaken()
    {
        var reader = GivenSettings.Reader(("DirectLine:Secret", "0123456789abcde~"));

        var options = reader.Read<DirectLineOptions>("DirectLine");

        reader.ThrowIfFaulty();
        Assert.Equal("0123456789abcde~", options.Secret);
    }

    [Fact]
    public void Read_SeveralWrong_ReportsAllAtOnce()
    {
        var reader = GivenSettings.Reader(("Index:Keep", "x"), ("Limits:TurnsKept", "0"));
        reader.Read<IndexOptions>("Index");
        reader.Read<LimitsOptions>("Limits");

        var stopped = Assert.Throws<CannotStartException>(reader.ThrowIfFaulty);

        Assert.Equal(2, stopped.Message.Split('\n').Length);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Check_SectionsThatDisagree_StopTheStart(bool holds)
    {
        var reader = GivenSettings.Reader();

        reader.Check(holds, "甲和乙合不来。");

        if (holds)
            reader.ThrowIfFaulty();
        else
            Assert.Equal("甲和乙合不来。", Assert.Throws<CannotStartException>(reader.ThrowIfFaulty).Message);
    }
}
