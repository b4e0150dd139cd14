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
}
