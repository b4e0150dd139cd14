using ServiceBot.Search.Corpus;

namespace ServiceBot.Search.Tests.Corpus;

public sealed class PassageFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_Lines_AreDocumentsOfOnePassageThatIsNotSplit()
    {
        var text = string.Concat(Enumerable.Repeat("发放安全包300户，2013年起。", 60));
        var path = _folder.Write("甲.jsonl", $$"""
            {"id":"ncp 1/#?","title":"安全包","text":"{{text}}","street":"老西门街道","district":"黄浦区","year":2014,"other":[1]}

            {"id":"二","title":"","text":"就业培训。"}
            """);

        var corpus = CorpusReader.Read([path]);

        Assert.Empty(corpus.Findings);
        Assert.Equal(["ncp 1/#?", "二"], corpus.Documents.Select(document => document.Id));
        Assert.Equal(("安全包", "老西门街道", "黄浦区"), (corpus.Documents[0].Title, corpus.Documents[0].Street, corpus.Documents[0].District));
        Assert.Equal([2014], corpus.Documents[0].Years);
        Assert.Equal(["ncp 1/#?#p1", "二#p1"], corpus.Passages.Select(passage => passage.Id));
        Assert.Equal(text, corpus.Passages[0].Text);
        Assert.Equal(2014, corpus.Passages[0].Year);
        Assert.Equal([2013, 2014], corpus.Passages[0].Years);
        Assert.Equal("", corpus.Documents[1].Title);
        Assert.Null(corpus.Passages[1].Year);
    }

    [Fact]
    public void Read_LinesWithoutText_ArePassedOverWithACount()
    {
        var path = _folder.Write("甲.jsonl", "{\"id\":\"一\",\"text\":\"有。\"}\n{\"id\":\"二\"}\n{\"id\":\"三\",\"text\":\"\"}\n{\"id\":\"四\",\"text\":null}\n{}\n\n");

        var corpus = CorpusReader.Read([path]);

        Assert.Empty(corpus.Findings);
        Assert.Equal(4, corpus.LinesPassedOver);
        Assert.Single(corpus.Documents);
    }

    [Theory]
    [InlineData("坏")]
    [InlineData("[1]")]
    [InlineData("\"甲\"")]
    [InlineData("{\"id\":\"二\",\"text\":\"有。\"")]
    [InlineData("{\"text\":\"有。\"}")]
    [InlineData("{\"id\":\"\",\"text\":\"有。\"}")]
    [InlineData("{\"id\":7,\"text\":\"有。\"}")]
    [InlineData("{\"id\":\"二\",\"text\":[\"有。\"]}")]
    [InlineData("{\"id\":\"二\",\"text\":\"有。\",\"title\":5}")]
    [InlineData("{\"id\":\"二\",\"text\":\"有。\",\"street\":{}}")]
    [InlineData("{\"id\":\"二\",\"text\":\"有。\",\"year\":\"2014\"}")]
    [InlineData("{\"id\":\"二\",\"text\":\"有。\",\"year\":2014.5}")]
    [InlineData("{\"id\":\"二\",\"text\":\"有。\",\"year\":20140}")]
    [InlineData("{\"id\":\"二\",\"text\":\"有\\ud800。\"}")]
    public void Read_BadLine_IsAFaultWithItsLine(string line)
    {
        var path = _folder.Write("甲.jsonl", $"{{\"id\":\"一\",\"text\":\"有。\"}}\n\n{line}\n");

        var finding = Assert.Single(CorpusReader.Read([path]).Findings);

        Assert.Equal((path, 3, FindingCode.BadJsonLine), (finding.Path, finding.Line, finding.Code));
        Assert.DoesNotContain("LineNumber", finding.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_IdTooLongForATerm_IsAFault()
    {
        var path = _folder.Write("甲.jsonl", $"{{\"id\":\"{new string('一', 1000)}\",\"text\":\"有。\"}}\n{{\"id\":\"{new string('二', 1001)}\",\"text\":\"别的。\"}}\n");

        Assert.Equal(new Finding(path, 2, FindingCode.BadJsonLine, "id has more than 1000 characters"), Assert.Single(CorpusReader.Read([path]).Findings));
    }

    [Fact]
    public void Read_DoubledIdAndText_CarryTheLineOfTheSecondOne()
    {
        var path = _folder.Write("甲.jsonl", "{\"id\":\"一\",\"text\":\"有。\"}\n{\"id\":\"二\",\"text\":\"有。\"}\n{\"id\":\"一\",\"text\":\"别的。\"}\n");

        var findings = CorpusReader.Read([path]).Findings;

        Assert.Contains(new Finding(path, 3, FindingCode.DoubledId, "一"), findings);
    }

    [Fact]
    public void Read_DoubledText_IsAWarningWithTheLine()
    {
        var path = _folder.Write("甲.jsonl", "{\"id\":\"一\",\"text\":\"有。\"}\n{\"id\":\"二\",\"text\":\"有。\"}\n");

        Assert.Equal(new Finding(path, 2, FindingCode.DoubledText, "一"), Assert.Single(CorpusReader.Read([path]).Findings));
    }

    [Fact]
    public void Read_Gb18030_IsAFaultWithLineAndByte()
    {
        var path = _folder.Write("甲.jsonl", [.. "{\"id\":\"1\",\"text\":\"a\"}\n{\"id\":\"2\",\"text\":\""u8, 0xC0, 0xCF, .. "\"}\n"u8]);

        Assert.Equal(new Finding(path, 2, FindingCode.NotUtf8, "41"), Assert.Single(CorpusReader.Read([path]).Findings));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    [InlineData("\uFEFF")]
    public void Read_NothingInIt_IsAFault(string text)
    {
        var path = _folder.Write("甲.jsonl", text);

        Assert.Equal(new Finding(path, 0, FindingCode.EmptyFile), Assert.Single(CorpusReader.Read([path]).Findings));
    }

    [Fact]
    public void Read_BomAndWindowsLineEnds_ChangeNothing()
    {
        var path = _folder.Write("甲.jsonl", "\uFEFF{\"id\":\"一\",\"text\":\"有。\"}\r\n{\"id\":\"二\",\"text\":\"也有。\"}\r\n");

        Assert.Equal(["有。", "也有。"], CorpusReader.Read([path]).Passages.Select(passage => passage.Text));
    }
}
