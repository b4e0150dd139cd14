using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.WeChat.Turns;

/// <summary>The small corpus, published once for a class of tests.</summary>
public sealed class PublishedKnowledge : IDisposable
{
    public PublishedKnowledge()
    {
        Knowledge.Write("reports/yangpu-centre-2019.md", """
            ---
            id: yangpu-centre-2019
            kind: report
            title: 示范街道2019年办事指南
            street: 示范街道
            district: 杨浦区
            years: [2019]
            source: 街道公开报告
            text: restated
            ---

            ## 受理中心

            示范街道社区事务受理服务中心在示范路100号，电话是65430000。
            """);
        Knowledge.Write("reports/yangpu-example-2018.md", """
            ---
            id: yangpu-example-2018
            kind: report
            title: 示范街道2018年工作报告
            street: 示范街道
            district: 杨浦区
            years: [2018]
            source: 街道公开报告
            text: restated
            ---

            ## 养老

            2018年，示范街道新建5家社区食堂。
            """);
        Assert.NotNull(Knowledge.Publish());
    }

    internal TestKnowledge Knowledge { get; } = new();

    public void Dispose() => Knowledge.Dispose();
}
