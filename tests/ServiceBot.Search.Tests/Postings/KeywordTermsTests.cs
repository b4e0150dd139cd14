using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;

namespace ServiceBot.Search.Tests.Postings;

public sealed class KeywordTermsTests : IDisposable
{
    private readonly SmallIndex _index = new SmallIndex()
        .Add("a", "安全包一。", "street: 老西门街道\nyears: [2014, 2016]")
        .Add("b", "安全包二，比1998年多。", "street: 老西门街道\ndistrict: 黄浦区\nyears: [2013]")
        .Add("c", "安全包三。", "district: 静安区\nyears: [2020]")
        .Add("d", "安全包四。", "street: 张庙街道\nyears: [2018]\ntopics: [safety]", kind: "service")
        .Add("e", "安全包五。", "source: 无年份");

    private readonly IndexReader _reader;

    public KeywordTermsTests() => _reader = _index.Open();

    [Fact]
    public void Streets_Index_HasThoseWithATextOfTheirOwn()
    {
        Assert.Equal(["张庙街道", "老西门街道"], _reader.Streets);
        Assert.Equal(["老西门街道"], _reader.StreetsOf(DocumentKind.Report));
        Assert.Equal(["张庙街道"], _reader.StreetsOf(DocumentKind.Service));
        Assert.Empty(_reader.StreetsOf(DocumentKind.Policy));
    }

    [Fact]
    public void Years_Index_HasThoseOfTheFrontMatterOnly()
    {
        Assert.Equal([2013, 2014, 2016, 2018, 2020], _reader.Years);
        Assert.Equal([2013, 2014, 2016, 2020], _reader.YearsOf(DocumentKind.Report));
    }

    [Fact]
    public void YearsOf_SubDistrict_AreItsOwnDocuments()
    {
        Assert.Equal([2013, 2014, 2016], _reader.YearsOf("老西门街道"));
        Assert.Empty(_reader.YearsOf("静安区"));
        Assert.Empty(_reader.YearsOf("没有街道"));
        Assert.Empty(_reader.YearsOf("*"));
    }

    [Fact]
    public void DistrictOf_SubDistrict_IsTheFirstOneNamed()
    {
        Assert.Equal("黄浦区", _reader.DistrictOf("老西门街道"));
        Assert.Null(_reader.DistrictOf("张庙街道"));
        Assert.Null(_reader.DistrictOf("没有街道"));
    }

    [Fact]
    public void DocumentsOf_Kind_ComeById()
    {
        Assert.Equal(["a", "b", "c", "e"], _reader.DocumentsOf(DocumentKind.Report, 9).Select(document => document.Id));
        Assert.Equal(["a", "b"], _reader.DocumentsOf(DocumentKind.Report, 2).Select(document => document.Id));
        Assert.Empty(_reader.DocumentsOf(DocumentKind.Policy, 9));
    }

    [Fact]
    public void Documents_Index_HasEachOnce()
    {
        Assert.Equal(["a", "b", "c", "d", "e"], _reader.Documents.Select(document => document.Id));
        Assert.Equal(5, _reader.DocumentCount);
    }

    public void Dispose()
    {
        _reader.Dispose();
        _index.Dispose();
    }
}
