using ServiceBot.Search.Analysis;

namespace ServiceBot.Search.Tests.Analysis;

public sealed class LexiconTests
{
    [Fact]
    public void Words_SynonymsAndPlaceNames_AreAmongThem()
    {
        var lexicon = Lexicons.Of(("synonyms.txt", "长护险 => 长期护理保险"), ("places.txt", "老西门街道 | 黄浦区 | 西门社区 | 呼玛七村"));

        Assert.All(["长护险", "长期护理保险", "老西门街道", "西门社区", "呼玛7村"], word => Assert.True(lexicon.Words.Contains(word), word));
    }

    [Fact]
    public void Words_StopWord_IsNoWordToKeepWhole()
    {
        var lexicon = Lexicons.Of(("words.txt", "怎么办\n老西门"), ("stopwords.txt", "怎么办"));

        Assert.False(lexicon.Words.Contains("怎么办"));
    }

    [Fact]
    public void SynonymsOf_TermItself_IsNoSynonym()
    {
        var lexicon = Lexicons.Of(("synonyms.txt", "養老, 养老, 为老"));

        Assert.Equal([new Synonym("为老", 0.8)], lexicon.SynonymsOf("养老"));
    }

    [Fact]
    public void SynonymsOf_UnknownTerm_IsEmpty()
    {
        Assert.Empty(Lexicon.Empty.SynonymsOf("养老"));
    }

    [Theory]
    [InlineData("爬不动楼了")]
    [InlineData("天天爬那个六层的楼")]
    [InlineData("老了爬楼")]
    public void PhrasesIn_PartsInOrderWithLittleBetween_AreFound(string text)
    {
        var lexicon = Lexicons.Of(("synonyms.txt", "爬…楼 => 加装电梯, 扶手 ^0.6"));

        var found = Assert.Single(lexicon.PhrasesIn(text));

        Assert.Equal("爬…楼", found.Name);
        Assert.Equal([new Synonym("加装电梯", 0.6), new Synonym("扶手", 0.6)], found.Leads);
    }

    [Theory]
    [InlineData("楼里有蟑螂爬")]
    [InlineData("爬山去了，楼")]
    [InlineData("爬到很远很远很远的楼")]
    public void PhrasesIn_OtherOrderOtherClauseOrFarApart_IsNotThePhrase(string text)
    {
        var lexicon = Lexicons.Of(("synonyms.txt", "爬…楼 => 加装电梯"));

        Assert.Empty(lexicon.PhrasesIn(text));
    }

    [Fact]
    public void PhrasesIn_PhraseOfThreePartsTwiceInText_IsFoundOnce()
    {
        var lexicon = Lexicons.Of(("synonyms.txt", "一个人 … 家 … 怕 => 独居老人"));

        Assert.Single(lexicon.PhrasesIn("1个人在家很怕,1个人在家里怕"));
    }

    [Fact]
    public void Words_GappedPhrase_IsNoWord()
    {
        var lexicon = Lexicons.Of(("synonyms.txt", "爬…楼 => 加装电梯"));

        Assert.Equal(["加装电梯"], lexicon.Words.All);
    }

    [Theory]
    [InlineData("记性越来越差")]
    [InlineData("记性真的很差了")]
    public void PhrasesIn_PhraseOfSeveralWordsPulledApart_IsFoundForLess(string text)
    {
        var lexicon = Lexicons.Of(("synonyms.txt", "记性差 => 认知症 ^0.5"));

        var found = Assert.Single(lexicon.PhrasesIn(text));

        Assert.Equal("记性…差", found.Name);
        Assert.Equal([new Synonym("认知症", 0.4)], found.Leads);
    }

    [Theory]
    [InlineData("记性差")]
    [InlineData("记性和从前比起来差")]
    [InlineData("记性,差")]
    public void PhrasesIn_PhraseAsItStandsFarApartOrOverAMark_IsNotPulledApart(string text)
    {
        var lexicon = Lexicons.Of(("synonyms.txt", "记性差 => 认知症"));

        Assert.Empty(lexicon.PhrasesIn(text));
    }

    [Fact]
    public void PhrasesIn_WordOfTheOffice_IsNeverPulledApart()
    {
        var lexicon = Lexicons.Of(("words.txt", "装电梯"), ("synonyms.txt", "装电梯 => 加装电梯"));

        Assert.Empty(lexicon.PhrasesIn("装了几台电梯"));
    }
}
