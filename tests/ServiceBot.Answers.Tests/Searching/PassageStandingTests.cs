using ServiceBot.Answers.Searching;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Answers.Tests.Searching;

[Collection(nameof(Towns))]
public sealed class PassageStandingTests(Towns towns)
{
    [Fact]
    public void Of_FirstHit_IsFirst()
    {
        var first = Found("柳荫2019年的招聘会")[0];

        var standing = Standing("柳荫2019年的招聘会", first.Passage.Id)!;

        Assert.True(standing.IsFirst);
        Assert.Equal(1, standing.Rank);
        Assert.Empty(standing.Lacking);
        Assert.Equal(first.Parts, standing.Judged.Hit.Parts);
    }

    [Fact]
    public void Of_LowerHit_HasItsRankAndScoreBesideTheFirst()
    {
        var hits = Found("独居老人的安全包");

        var standings = hits.Select(hit => Standing("独居老人的安全包", hit.Passage.Id)!).ToList();

        Assert.Equal(Enumerable.Range(1, hits.Count), standings.Select(standing => standing.Rank!.Value));
        Assert.Equal(hits.Select(hit => hit.Parts), standings.Select(standing => standing.Judged.Hit.Parts));
        Assert.All(standings, standing => Assert.Equal(hits[0].Parts, standing.First!.Parts));
        Assert.All(standings, standing => Assert.True(standing.Judged.IsWeighed));
    }

    [Fact]
    public void Of_PassageOfAnotherPlaceAndYear_SaysWhatKeepsItOut()
    {
        var other = Found("桂花2018年的招聘会")[0];

        var standing = Standing("柳荫2019年的招聘会", other.Passage.Id)!;

        Assert.Null(standing.Rank);
        Assert.False(standing.Judged.IsWeighed);
        Assert.Equal([SearchLimit.Street, SearchLimit.Years], standing.Judged.Unmet);
    }

    [Fact]
    public void Of_SeveralSearches_JudgesInTheOneItFits()
    {
        var guihua = Found("桂花2019年的招聘会")[0];

        var standing = Standing("柳荫和桂花2019年的招聘会", guihua.Passage.Id)!;

        Assert.Equal(("桂花街道", 2, 2), (standing.Query.Street, standing.Searches, standing.Rank));
        Assert.True(standing.IsFirst);
    }

    [Fact]
    public void Of_PassageWithoutTheWords_LacksThem()
    {
        var other = Found("柳荫垃圾分类")[0];

        var standing = Standing("柳荫街道2019年的招聘会", other.Passage.Id)!;

        Assert.Null(standing.Rank);
        Assert.Contains("招聘会", standing.Lacking);
    }

    [Theory]
    [InlineData("招聘会", "liuyin-2018-2019#p99")]
    [InlineData(" ", "liuyin-2018-2019#p1")]
    public void Of_NoSuchPassageOrNothingToRead_IsNull(string question, string passage) => Assert.Null(Standing(question, passage));

    private IReadOnlyList<Hit> Found(string question) => towns.Answerer.Passages.Find(new FindRequest(new AskRequest(question))).Hits;

    private PassageStanding? Standing(string question, string passage) =>
        PassageStanding.Of(towns.Answerer.Passages, new FindRequest(new AskRequest(question)) { Limit = 3 }, passage);
}
