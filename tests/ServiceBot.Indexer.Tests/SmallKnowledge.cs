namespace ServiceBot.Indexer.Tests;

/// <summary>Three short documents in the form editors write them.</summary>
internal static class SmallKnowledge
{
    public const string Laoximen2014 = """
        ---
        id: laoximen-2014
        kind: report
        title: 老西门街道2014年工作报告
        street: 老西门街道
        district: 黄浦区
        years: [2014]
        text: restated
        ---
        # 为老服务

        ## 居家安全

        2014年，老西门街道为300户独居困难老人送去居家安全包。安全包里有烟雾报警器和应急灯，由志愿者上门教会老人使用。

        ## 助餐

        街道新开2个助餐点，每天给120位老人送午饭。

        """;

    public const string Zhangmiao2020 = """
        ---
        id: zhangmiao-2020
        kind: report
        title: 张庙街道2020年工作安排
        street: 张庙街道
        district: 宝山区
        years: [2020]
        text: verbatim
        ---
        # 旧房改造

        2020年计划为6个居民区的373个楼道安装扶手，完成后由居委会组织验收。

        # 养老

        计划在泗塘一村设1个小型助餐点，并为行动不便的老人送餐到家。

        """;

    public const string SafetyKit = """
        ---
        id: laoximen-safety-kit
        kind: service
        title: 老西门街道居家安全包
        street: 老西门街道
        years: [2014]
        text: restated
        topics: [elderly_care, safety]
        aliases: [安全包]
        questions:
          - 安全包怎么领
          - 独居老人有安全包吗
          - 老西门送的安全包里有什么
          - 家里老人一个人住，有没有报警的东西
          - 烟雾报警器是街道发的吗
          - 安全包给多少户发了
        sources:
          - {document: laoximen-2014, section: 居家安全}
        ---
        给独居困难老人的一套居家安全用品。2014年发了300户。怎么报名，报告里没有写，可以打12345问。

        """;

    /// <summary>A report whose front matter has the given lines; id, kind, title and text are there already.</summary>
    public static string Report(string id, string lines) =>
        $"---\nid: {id}\nkind: report\ntitle: 某街道工作报告\nyears: [2019]\ntext: restated\n{lines}---\n街道开了3个窗口，方便居民跨区办事。\n";
}
