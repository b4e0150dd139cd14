using System.Text;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Search.Tests.Corpus;

public sealed class TextFileTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<Finding> _findings = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_BomAndWindowsLineEnds_AreGone()
    {
        var path = _folder.Write("甲.md", [0xEF, 0xBB, 0xBF, .. "老西门\r\n街道\r办\n"u8]);

        Assert.Equal("老西门\n街道\n办\n", TextFile.Read(path, _findings));
        Assert.Empty(_findings);
    }

    [Fact]
    public void Read_FormFeedOrUnicodeLineEnd_IsNoLineOfItsOwn()
    {
        var path = _folder.Write("甲.md", "一\f二\u2028三\u0085四\n五");

        Assert.Equal("一\f二\u2028三\u0085四\n五", TextFile.Read(path, _findings));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    [InlineData("\uFEFF")]
    public void Read_NothingInIt_IsAFault(string text)
    {
        AssertFault(_folder.Write("甲.md", text), 0, FindingCode.EmptyFile, "");
    }

    [Fact]
    public void Read_Gb18030_IsAFaultWithTheLineAndByte()
    {
        var path = _folder.Write("甲.md", [.. "第一行\n第二行\n老"u8, 0xCE, 0xF7, 0xC3, 0xC5]);

        AssertFault(path, 3, FindingCode.NotUtf8, "24");
    }

    [Fact]
    public void Read_CutOffInTheMiddleOfACharacter_IsAFault()
    {
        var path = _folder.Write("甲.md", "老西门"u8[..8].ToArray());

        AssertFault(path, 1, FindingCode.NotUtf8, "7");
    }

    [Fact]
    public void Read_ByteZero_IsAFault()
    {
        AssertFault(_folder.Write("甲.md", [0x50, 0x4B, 0x03, 0x04, 0x00, 0x0A]), 0, FindingCode.Binary, "");
    }

    [Fact]
    public void Read_Utf16_IsAFault()
    {
        AssertFault(_folder.Write("甲.md", Encoding.Unicode.GetBytes("\uFEFFid: a\n")), 0, FindingCode.Binary, "");
    }

    [Fact]
    public void Read_FiftyMegabytes_IsAFaultWithItsSize()
    {
        var path = _folder["大.md"];
        using (var file = File.Create(path))
            file.SetLength(50 * 1024 * 1024);

        AssertFault(path, 0, FindingCode.TooLarge, "52428800");
    }

    [Fact]
    public void Read_MissingFile_IsAFault()
    {
        Assert.Null(TextFile.Read(_folder["没有.md"], _findings));
        Assert.Equal(FindingCode.Unreadable, Assert.Single(_findings).Code);
    }

    private void AssertFault(string path, int line, FindingCode code, string found)
    {
        Assert.Null(TextFile.Read(path, _findings));
        Assert.Equal(new Finding(path, line, code, found), Assert.Single(_findings));
    }
}
