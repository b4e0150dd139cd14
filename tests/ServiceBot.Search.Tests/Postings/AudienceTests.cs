using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;

namespace ServiceBot.Search.Tests.Postings;

public sealed class AudienceTests
{
    private static readonly Document Everybody = new() { Id = "a", Kind = DocumentKind.Policy, Title = "" };
    private static readonly Document DistrictWide = Everybody with { District = "黄浦区" };
    private static readonly Document Own = DistrictWide with { Street = "老西门街道" };

    [Fact]
    public void For_SubDistrict_HasItsOwnItsDistrictsAndEverybodysTexts()
    {
        var terms = Audience.For("老西门街道", "黄浦区").ToList();

        Assert.Equal([Audience.Of(Own), Audience.Of(Everybody), Audience.Of(DistrictWide)], terms);
        Assert.DoesNotContain(Audience.Of(DistrictWide with { District = "静安区" }), terms);
        Assert.DoesNotContain(Audience.Of(Own with { Street = "外滩街道" }), terms);
    }

    [Fact]
    public void For_DistrictNotKnown_HasItsOwnAndEverybodysTexts()
    {
        Assert.Equal([Audience.Of(Own), Audience.Of(Everybody)], Audience.For("老西门街道", null));
    }

    [Fact]
    public void IsStreet_OnlyTheTermOfASubDistrict_IsOne()
    {
        Assert.Equal([true, false, false], new[] { Own, DistrictWide, Everybody }.Select(Audience.Of).Select(Audience.IsStreet));
    }
}
