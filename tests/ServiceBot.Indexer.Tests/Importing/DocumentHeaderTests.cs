using ServiceBot.Indexer.Importing;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Indexer.Tests.Importing;

public sealed class DocumentHeaderTests : IDisposable
{
    private readonly SourceFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("时不我待 跑赢春天 张庙街道按下“加速键”")]
    [InlineData("计划: 2019 # 一份")]
    [InlineData("\"引号\" 与 \\ 反斜杠")]
    [InlineData("[方括号]")]
    [InlineData("- 短横")]
    [InlineData("2019")]
    [InlineData("true")]
    [InlineData("《条例》（试行）👴🏻")]
    [InlineData("结尾冒号:")]
    [InlineData("a, {b}: c")]
    public void ToYaml_AnyTitle_IsReadBackTheSame(string title)
    {
        var header = new DocumentHeader
        {
            Id = "guihua-2019", Title = title, Street = "桂花街道", District = "花园区", Years = [2018, 2019], Published = new DateOnly(2019, 12, 31),
        };
        var path = _folder.Write("guihua-2019.md", header.ToYaml() + "正文。\n");

        var corpus = CorpusReader.Read([path]);

        Assert.Empty(corpus.Findings);
        var document = Assert.Single(corpus.Documents);
        Assert.Equal((title, "桂花街道", "花园区"), (document.Title, document.Street, document.District));
        Assert.Equal([2018, 2019], document.Years);
        Assert.Equal((new DateOnly(2019, 12, 31), "街道公开报告", TextKind.Verbatim), (document.Published, document.Source, document.TextKind));
    }

    [Theory]
    [InlineData("huangpu-laoximen-2013-2017", true)]
    [InlineData("桂花_2019.v2", true)]
    [InlineData("", false)]
    [InlineData("..", false)]
    [InlineData(".hidden", false)]
    [InlineData("a/b", false)]
    [InlineData("a b", false)]
    [InlineData("readme", false)]
    public void IsId_NameOfAKnowledgeFile_IsOne(string id, bool expected)
    {
        Assert.Equal(expected, DocumentHeader.IsId(id));
    }
}
