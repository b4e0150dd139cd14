using ServiceBot.Search.Analysis;
using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;

namespace ServiceBot.Search.Tests.Analysis;

public sealed class UnusedSynonymsTests : IDisposable
{
    private readonly SmallIndex _index = new SmallIndex()
        .Add("a", "# 为老服务\n\n给独居老人送餐。").Add("s", "说明。", "years: [2014]\naliases: [老饭桌]\nsynonyms:\n  - 烧饭 => 厨师\n  - 烧饭 => 送餐", kind: "service")
        .AddLexicon("synonyms.txt", "# 说明\n送餐, 老饭桌\n送餐, 配餐\n养老 => 为老\n养老 => 托老 ^0.4\n");

    public void Dispose() => _index.Dispose();

    [Fact]
    public void In_SetsWithoutATarget_AreNoticesWithTheirPlace()
    {
        var notices = UnusedSynonyms.In(_index.ReadCorpus(), _index.ReadLexicon().Lexicon);

        Assert.Equal(
            [
                new Finding(_index.Folder["lexicon/synonyms.txt"], 3, FindingCode.SynonymUnused, "送餐, 配餐"),
                new Finding(_index.Folder["lexicon/synonyms.txt"], 5, FindingCode.SynonymUnused, "养老 => 托老 ^0.4"),
                new Finding(_index.Folder["corpus/s.md"], 9, FindingCode.SynonymUnused, "烧饭 => 厨师"),
            ],
            notices);
        Assert.All(notices, notice => Assert.Equal(Severity.Notice, notice.Severity));
    }

    [Fact]
    public void In_SameTexts_AgreesWithTheStatisticsOfTheIndex()
    {
        using var reader = _index.Open();

        Assert.Equal(3, IndexStatistics.Of(reader).UnusedSynonyms);
    }
}
