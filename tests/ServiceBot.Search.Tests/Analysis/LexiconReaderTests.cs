using ServiceBot.Search.Analysis;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Search.Tests.Analysis;

public sealed class LexiconReaderTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<Finding> _findings = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_MissingFiles_CountAsEmpty()
    {
        var lexicon = LexiconReader.Read(_folder.Path, _findings);

        Assert.Empty(_findings);
        Assert.Empty(lexicon.Words.All);
        Assert.Empty(lexicon.Places);
    }

    [Fact]
    public void Read_MissingFolder_IsAFault()
    {
        LexiconReader.Read(_folder["没有"], _findings);

        Assert.Equal(new Finding(_folder["没有"], 0, FindingCode.PathMissing), Assert.Single(_findings));
    }

    [Fact]
    public void Read_Words_CommentsBlankLinesBomAndWindowsLineEndsAreNoWords()
    {
        _folder.Write("words.txt", "\uFEFF# 说明\r\n老西门\r\n\r\n  长护险  \r\n");

        var lexicon = LexiconReader.Read(_folder.Path, _findings);

        Assert.Empty(_findings);
        Assert.Equal(2, lexicon.Words.All.Count());
        Assert.True(lexicon.Words.Contains("老西门"));
        Assert.True(lexicon.Words.Contains("长护险"));
    }

    [Fact]
    public void Read_SynonymSet_FindsEachOther()
    {
        _folder.Write("synonyms.txt", "长护险, 长期护理保险，护理险、长护");

        var lexicon = LexiconReader.Read(_folder.Path, _findings);

        Assert.Equal([new Synonym("护理险", 0.8), new Synonym("长护险", 0.8), new Synonym("长期护理保险", 0.8)], lexicon.SynonymsOf("长护"));
    }

    [Fact]
    public void Read_OneWaySynonyms_AreNotFoundBackwards()
    {
        _folder.Write("synonyms.txt", "装电梯, 爬不动楼 => 加装电梯 ^0.6");

        var lexicon = LexiconReader.Read(_folder.Path, _findings);

        Assert.Equal([new Synonym("加装电梯", 0.6)], lexicon.SynonymsOf("爬不动楼"));
        Assert.Empty(lexicon.SynonymsOf("加装电梯"));
    }

    [Fact]
    public void Read_SameSynonymTwice_TheHigherWeightCounts()
    {
        _folder.Write("synonyms.txt", "养老, 为老 ^0.3\n养老, 为老 ^0.9\n养老, 为老 ^0.5");

        var lexicon = LexiconReader.Read(_folder.Path, _findings);

        Assert.Equal([new Synonym("为老", 0.9)], lexicon.SynonymsOf("养老"));
    }

    [Fact]
    public void Read_Places_HaveDistrictAliasesAndWhatLiesInside()
    {
        _folder.Write("places.txt", "老西门街道 | 黄浦区 | 老西门, 西门社区 | 文庙路, 蓬莱路252弄\n外滩街道 | 黄浦区 | 外滩\n豫园街道|黄浦区||");

        var places = LexiconReader.Read(_folder.Path, _findings).Places;

        Assert.Empty(_findings);
        Assert.Equal(["老西门街道", "外滩街道", "豫园街道"], places.Select(place => place.Street));
        Assert.Equal("黄浦区", places[0].District);
        Assert.Equal(["老西门", "西门社区"], places[0].Aliases);
        Assert.Equal(["文庙路", "蓬莱路252弄"], places[0].Inside);
        Assert.Empty(places[1].Inside);
        Assert.Empty(places[2].Aliases);
    }

    [Fact]
    public void Read_Spoken_LongestFirstAndAnEmptyOneTakesOff()
    {
        _folder.Write("spoken.txt", "侬 => 你\n阿拉屋里厢 => 我家\n请问 =>\n阿拉 => 我们");

        var spoken = LexiconReader.Read(_folder.Path, _findings).Spoken;

        Assert.Empty(_findings);
        Assert.Equal([("阿拉屋里厢", "我家"), ("请问", ""), ("阿拉", "我们"), ("侬", "你")], spoken);
    }

    [Fact]
    public void Read_StopwordsAndSensitive_AreFolded()
    {
        _folder.Write("stopwords.txt", "請問\n的");
        _folder.Write("sensitive.txt", "賭博");

        var lexicon = LexiconReader.Read(_folder.Path, _findings);

        Assert.True(lexicon.IsStopword("请问"));
        Assert.False(lexicon.IsStopword("養老"));
        Assert.Equal(["赌博"], lexicon.Sensitive);
    }

    [Fact]
    public void Read_EmptyFile_CountsAsEmpty()
    {
        _folder.Write("words.txt", "");

        Assert.Empty(LexiconReader.Read(_folder.Path, _findings).Words.All);
        Assert.Empty(_findings);
    }

    [Theory]
    [InlineData("words.txt", "养老、为老")]
    [InlineData("words.txt", "养老 => 为老")]
    [InlineData("stopwords.txt", "请问, 怎么")]
    [InlineData("sensitive.txt", "甲|乙")]
    [InlineData("synonyms.txt", "独一个")]
    [InlineData("synonyms.txt", "养老, 为老 ^2")]
    [InlineData("synonyms.txt", "养老, 为老 ^0")]
    [InlineData("synonyms.txt", "养老, 为老 ^-0.5")]
    [InlineData("synonyms.txt", "养老, 为老 ^高")]
    [InlineData("synonyms.txt", "养老, 为老 ^")]
    [InlineData("synonyms.txt", "养老 => 为老 => 助老")]
    [InlineData("synonyms.txt", "爬…楼, 加装电梯")]
    [InlineData("synonyms.txt", "爬楼 => 加装…电梯")]
    [InlineData("synonyms.txt", "爬… => 加装电梯")]
    [InlineData("synonyms.txt", "爬……楼 => 加装电梯")]
    [InlineData("synonyms.txt", "=> 为老")]
    [InlineData("synonyms.txt", "养老 =>")]
    [InlineData("places.txt", "老西门街道")]
    [InlineData("places.txt", "老西门街道 | 黄浦区")]
    [InlineData("places.txt", "| 黄浦区 | 老西门")]
    [InlineData("places.txt", "老西门街道 | | 老西门")]
    [InlineData("places.txt", "老西门街道 | 黄浦区 | 老西门 | 文庙路 | 多了")]
    [InlineData("spoken.txt", "侬")]
    [InlineData("spoken.txt", "=> 你")]
    [InlineData("spoken.txt", "侬 => 你 => 您")]
    public void Read_BadLine_IsAFaultWithPathAndLine(string file, string line)
    {
        var path = _folder.Write(file, $"# 说明\n\n{line}\n");

        LexiconReader.Read(_folder.Path, _findings);

        var finding = Assert.Single(_findings);
        Assert.Equal((path, 3, FindingCode.LexiconLine), (finding.Path, finding.Line, finding.Code));
        Assert.StartsWith(line + " → ", finding.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SeveralBadLines_AreToldAtOnceAndTheGoodOnesRead()
    {
        _folder.Write("synonyms.txt", "坏\n养老, 为老\n坏");
        _folder.Write("spoken.txt", "坏");

        var lexicon = LexiconReader.Read(_folder.Path, _findings);

        Assert.Equal(3, _findings.Count);
        Assert.Single(lexicon.SynonymsOf("养老"));
    }

    [Fact]
    public void Read_NotUtf8_IsAFault()
    {
        _folder.Write("words.txt", [0xC0, 0xCF, 0xCE, 0xF7, 0xC3, 0xC5]);

        LexiconReader.Read(_folder.Path, _findings);

        Assert.Equal(FindingCode.NotUtf8, Assert.Single(_findings).Code);
    }
}
