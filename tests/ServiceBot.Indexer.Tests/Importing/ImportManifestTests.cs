using ServiceBot.Indexer.Importing;

namespace ServiceBot.Indexer.Tests.Importing;

public sealed class ImportManifestTests
{
    private readonly List<ImportFault> _faults = [];

    [Fact]
    public void Read_Entries_HoldEveryMember()
    {
        var entries = Read("""
            # 说明
            - id: guihua-2019
              file: sub/桂花.txt
              title: 桂花街道2019年工作总结
              street: 桂花街道
              district: 花园区
              years: [2019, 2018]
              published: 2019-12-31
              kind: policy
              source: 桂花街道网站
              text: restated
            - {id: meiyuan, file: meiyuan.txt, title: 梅园街道}
            """);

        Assert.Empty(_faults);
        Assert.Equal(["桂花.txt", "meiyuan.txt"], entries.Select(entry => entry.File));
        var header = entries[0].Header;
        Assert.Equal([2018, 2019], header.Years);
        Assert.Equal(
            ("guihua-2019", "桂花街道2019年工作总结", "桂花街道", "花园区", new DateOnly(2019, 12, 31), "policy", "桂花街道网站", "restated"),
            (header.Id, header.Title, header.Street, header.District, header.Published!.Value, header.Kind, header.Source, header.Text));
        Assert.Equal(("report", "街道公开报告", "verbatim"), (entries[1].Header.Kind, entries[1].Header.Source, entries[1].Header.Text));
    }

    [Fact]
    public void Read_FaultyEntries_AreAllReportedWithTheirLines()
    {
        Read("""
            - id: 甲 乙
              file: a.txt
              title: 甲
            - file: b.txt
              title: 乙
            - id: c
              file: c.txt
              title: 丙
              years: [二〇一九]
              published: 2022年底
              kind: book
              text: original
              town: 花园
            - 只有文字
            - id: d
              file: d.txt
              title: [丁]
            - {id: e, file: e.txt, title: 戊}
            - {id: e, file: e.txt, title: 己}
            """);

        Assert.Equal([1, 4, 13, 9, 10, 11, 12, 14, 17, 19, 19], _faults.Select(fault => fault.Line));
        Assert.Equal("清单.yaml:10: “2022年底”不是日期。请写成 yyyy-MM-dd，例如 2022-12-31。", _faults[4].Describe(english: false));
        Assert.Equal("清单.yaml:11: kind is \"book\". It must be one of report, service, policy.", _faults[5].Describe(english: true));
    }

    [Theory]
    [InlineData("- id: a\n  file: [")]
    [InlineData("id: a\nfile: a.txt\n")]
    [InlineData("")]
    public void Read_NoList_IsOneFault(string yaml)
    {
        var entries = Read(yaml);

        Assert.Empty(entries);
        Assert.Single(_faults);
    }

    [Theory]
    [InlineData("file: [a\n")]
    [InlineData("- id: a\n  file: [a")]
    [InlineData("- id: a\n--- b\n- id: c\n")]
    [InlineData("- &x {id: a}\n- *x\n")]
    public void Read_BrokenYaml_IsAFaultWithItsLine(string yaml)
    {
        Assert.Empty(Read(yaml));

        var fault = Assert.Single(_faults);
        Assert.InRange(fault.Line, 1, 3);
        Assert.StartsWith("不是有效的 YAML：", fault.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void Read_NestedTooDeeply_IsAFaultWithItsLine(string opening)
    {
        Assert.Empty(Read("# 清单\n" + string.Concat(Enumerable.Repeat(opening, 200_000))));

        var fault = Assert.Single(_faults);
        Assert.Equal((2, "not valid YAML: nested too deeply. Check indentation, colons and quotes."), (fault.Line, fault.English));
    }

    [Fact]
    public void Read_DoubledKeys_AreAllReportedWithTheirLines()
    {
        Read("- id: a\n  id: b\n  file: a.txt\n  title: 甲\n- id: c\n  file: c.txt\n  file: d.txt\n  title: 丙\n");

        Assert.Equal(["清单.yaml:2: “id”写了两次。请只留一个。", "清单.yaml:7: “file”写了两次。请只留一个。"], _faults.Select(fault => fault.Describe(english: false)));
    }

    private List<ManifestEntry> Read(string yaml) => new ImportManifest("清单.yaml", _faults).Read(yaml);
}
