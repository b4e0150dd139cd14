using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.WeChat.Turns;

/// <summary>The small corpus, published once for a class of tests.</summary>
public sealed class PublishedKnowledge : IDisposable
{
    public PublishedKnowledge()
    {
        Write("yangpu-centre-2019", "示范街道2019年办事指南", 2019, "## 受理中心", "示范街道社区事务受理服务中心在示范路100号，电话是65430000。");
        Write("yangpu-example-2018", "示范街道2018年工作报告", 2018, "## 养老", "2018年，示范街道新建5家社区食堂。");
        Assert.NotNull(Knowledge.Publish());
    }

    internal TestKnowledge Knowledge { get; } = new();

    public void Dispose() => Knowledge.Dispose();

    private void Write(string id, string title, int year, params string[] paragraphs) => Knowledge.Write($"reports/{id}.md", $"""
        ---
        id: {id}
        kind: report
        title: {title}
        street: 示范街道
        district: 杨浦区
        years: [{year}]
        source: 街道公开报告
        text: restated
        ---

        {string.Join("\n\n", paragraphs)}

        """);
}
