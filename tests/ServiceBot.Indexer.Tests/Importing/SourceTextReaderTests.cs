using System.Text;
using ServiceBot.Indexer.Importing;

namespace ServiceBot.Indexer.Tests.Importing;

public sealed class SourceTextReaderTests : IDisposable
{
    private const string Text = "老西门街道为300户老人发放安全包，㐂、鿍也在。\n";

    private readonly SourceFolder _folder = new();
    private readonly List<ImportFault> _faults = [];

    static SourceTextReaderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, string, bool> Encodings => new()
    {
        { "utf-8", "UTF-8", false },
        { "GB18030", "GB18030", true },
        { "utf-16", "UTF-16", true },
        { "utf-16BE", "UTF-16", true },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Read_KnownEncoding_GivesTheSameText(string encoding, string name, bool converted)
    {
        var bytes = Encoding.GetEncoding(encoding);

        var source = Read([.. bytes.GetPreamble(), .. bytes.GetBytes(Text)]);

        Assert.Equal(new SourceText(Text, name, converted), source);
        Assert.Empty(_faults);
    }

    [Fact]
    public void Read_OtherSeparators_EndNoLine()
    {
        var source = Read(Encoding.UTF8.GetBytes("一\u2028二\u2029三\u0085四\f五\r六\n"));

        Assert.Equal("一\u2028二\u2029三\u0085四\f五\n六\n", source!.Text);
    }

    [Fact]
    public void Read_Utf8WithoutMarkAndWindowsLines_GivesPlainLines()
    {
        var source = Read(Encoding.UTF8.GetBytes("第一行\r\n第二行\r\n"));

        Assert.Equal(new SourceText("第一行\n第二行\n", "UTF-8", false), source);
    }

    [Fact]
    public void Read_Gbk_IsReadAsGb18030()
    {
        var source = Read(Encoding.GetEncoding("GBK").GetBytes("长寿路街道2022年工作计划"));

        Assert.Equal("长寿路街道2022年工作计划", source?.Text);
    }

    [Fact]
    public void Read_Big5_IsAFault()
    {
        AssertFault(Encoding.GetEncoding("big5").GetBytes("臺北市政府社會局辦理長期照顧服務，請洽里辦公處。"), "GB18030");
    }

    [Theory]
    [InlineData(new byte[0], "空")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x20, 0x0A }, "空")]
    [InlineData(new byte[] { 0x7F, 0x45, 0x4C, 0x46, 0x00, 0x01 }, "二进制")]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31 }, "二进制")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00 }, "二进制")]
    [InlineData(new byte[] { 0x41, 0xFF, 0xFF }, "GB18030")]
    public void Read_NoText_IsAFault(byte[] bytes, string says)
    {
        AssertFault(bytes, says);
    }

    [Fact]
    public void Read_TooLarge_IsAFaultThatNamesTheSize()
    {
        AssertFault(new byte[10 * 1024 * 1024 + 1], "10485761");
    }

    [Fact]
    public void Read_MissingFile_IsAFault()
    {
        var source = SourceTextReader.Read("无.txt", Path.Combine(_folder.Path, "无.txt"), _faults);

        Assert.Null(source);
        Assert.Equal("无.txt: 没有这个文件。请检查路径。", Assert.Single(_faults).Describe(english: false));
    }

    private SourceText? Read(byte[] bytes) => SourceTextReader.Read("源.txt", _folder.Write("源.txt", bytes), _faults);

    private void AssertFault(byte[] bytes, string says)
    {
        Assert.Null(Read(bytes));
        Assert.Contains(says, Assert.Single(_faults).Chinese, StringComparison.Ordinal);
    }
}
