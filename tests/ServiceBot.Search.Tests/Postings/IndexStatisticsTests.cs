using ServiceBot.Search.Postings;

namespace ServiceBot.Search.Tests.Postings;

public sealed class IndexStatisticsTests : IDisposable
{
    private readonly SmallIndex _index = new SmallIndex()
        .Add("a", "# 2013年\n\n送餐。\n\n# 2014年\n\n培训送餐。", "years: [2013, 2014]\nstreet: 老西门街道")
        .Add("b", "办证。", "years: [2020]\ndistrict: 黄浦区", kind: "policy");

    public void Dispose() => _index.Dispose();

    [Fact]
    public void Of_Index_CountsByKindSubDistrictAndYear()
    {
        using var reader = _index.Open();

        var statistics = IndexStatistics.Of(reader);

        Assert.Equal([new Holding("report", 1, 2), new Holding("policy", 1, 1)], statistics.Kinds);
        Assert.Equal([new Holding("老西门街道", 1, 2)], statistics.Streets);
        Assert.Equal([new Holding("2013", 1, 1), new Holding("2014", 1, 1), new Holding("2020", 1, 1)], statistics.Years);
    }

    [Fact]
    public void Of_Index_GivesTermsAndAverageLengthOfEachField()
    {
        _index.AddLexicon("words.txt", "送餐\n培训\n办证\n");
        using var reader = _index.Open();

        var fields = IndexStatistics.Of(reader).Fields;

        Assert.Equal(Enum.GetValues<PassageField>(), fields.Select(field => field.Field));
        Assert.Equal(new FieldSize(PassageField.Body, 3, 4, 3, 4.0 / 3), fields[(int)PassageField.Body]);
        Assert.Equal(new FieldSize(PassageField.Names, 0, 0, 0, 0), fields[(int)PassageField.Names]);
    }

    [Fact]
    public void Of_Index_AddsUpTheBytesOfItsFiles()
    {
        var folder = _index.Write();
        using var reader = IndexReader.Open(folder);

        Assert.Equal(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length), IndexStatistics.Of(reader).Bytes);
    }
}
