using ServiceBot.Answers.Building;

namespace ServiceBot.Bot.Tests.Support;

/// <summary>A temporary folder with a small corpus and an index folder beside it.</summary>
internal sealed class TestKnowledge : IDisposable
{
    public const string Report = """
        ---
        id: yangpu-example-2019
        kind: report
        title: 示范街道2019年工作报告
        street: 示范街道
        district: 杨浦区
        years: [2019]
        source: 街道公开报告
        text: restated
        ---

        ## 公共服务

        ### 窗口

        2019年，示范街道设了3个跨区办事窗口。跨区办事窗口全年受理1260件。

        ## 养老

        2019年，示范街道新建2家社区食堂，给85名独居老人送餐。
        """;

    public const string OtherReport = """
        ---
        id: huangpu-sample-2014
        kind: report
        title: 样板街道2014年工作报告
        street: 样板街道
        district: 黄浦区
        years: [2014]
        source: 街道公开报告
        text: verbatim
        ---

        ## 民生保障

        2014年，样板街道为300户独居困难老人发放老年安全包，实现全覆盖。
        """;

    public const string Service = """
        ---
        id: example-cross-district
        kind: service
        title: 示范街道跨区办事窗口
        street: 示范街道
        district: 杨浦区
        years: [2019]
        source: 街道公开报告
        text: restated
        topics: [one_stop_service]
        aliases: [跨区办事, 异地办]
        questions:
          - 示范街道有几个跨区办事窗口
          - 跨区办事窗口全年受理了多少件
          - 户口不在这个区能在这里办吗
          - 火星移民手续在哪里办呀
          - 跨区办事
          - 异地办事找哪个窗口
        sources:
          - {document: yangpu-example-2019, section: 公共服务 / 窗口}
        ---

        ## 是什么

        示范街道2019年设了3个跨区办事窗口，外区居民也能来办。
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("servicebot-bot-").FullName;

    public TestKnowledge()
    {
        Write("reports/yangpu-example-2019.md", Report);
        Write("reports/huangpu-sample-2014.md", OtherReport);
        Write("services/example-cross-district.md", Service);
        Write("lexicon/words.txt", "跨区办事\n社区食堂\n老年安全包\n");
        Write("lexicon/places.txt", "示范街道 | 杨浦区 | 示范 |\n样板街道 | 黄浦区 | 样板 |\n");
    }

    public string Corpus => Path.Combine(_root, "knowledge");

    public string Index => Path.Combine(_root, "index");

    /// <summary>How to reach the state beside it.</summary>
    public string State => $"Data Source={Path.Combine(_root, "state.db")}";

    public string PathOf(string name) => Path.Combine(Corpus, name);

    /// <summary>Writes a file of the corpus.</summary>
    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    /// <summary>Publishes what the corpus holds now, as the command line does.</summary>
    public string Publish() => IndexBuild.Run(new BuildRequest([Corpus], null, Index), TimeProvider.System).Version!;

    public void Dispose()
    {
        if (Directory.Exists(_root))
            Directory.Delete(_root, recursive: true);
    }
}
