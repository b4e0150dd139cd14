using ServiceBot.Answers.Searching;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Answers.Tests.Searching;

[Collection(nameof(Towns))]
public sealed class PassageFinderTests(Towns towns)
{
    private readonly PassageFinder _finder = new(new Searcher(towns.Index, new RetrievalOptions()), new StillClock(2022));

    [Fact]
    public void Find_NothingToRead_FindsNothing()
    {
        var found = _finder.Find(new FindRequest(new AskRequest("\u200B")));

        Assert.Null(found.Question);
        Assert.Empty(found.Searches);
        Assert.Empty(found.Hits);
    }

    [Fact]
    public void Find_TwoSubDistrictsNamed_SearchesEachAndTakesTurns()
    {
        var found = _finder.Find(new FindRequest(new AskRequest($"{towns.Index.Streets[0]}和{towns.Index.Streets[1]}的安全包")));

        Assert.Equal(towns.Index.Streets.Take(2), found.Searches.Select(search => search.Street).Order(StringComparer.Ordinal));
        Assert.Equal(found.Hits.Count, found.Hits.DistinctBy(hit => hit.Passage.Id).Count());
    }

    [Fact]
    public void Find_YearGivenBeside_WinsOverTheQuestions()
    {
        var found = _finder.Find(new FindRequest(new AskRequest("2018年安全包")) { Year = 2017 });

        Assert.Equal([2017], Assert.Single(found.Searches).Years);
    }

    [Fact]
    public void Find_FollowUp_IsCompletedFromTheHistory()
    {
        var request = new AskRequest("那2017年呢") { History = [new HistoryTurn($"{towns.Index.Streets[0]}2018年安全包发了多少户", "120户")] };

        var search = Assert.Single(_finder.Find(new FindRequest(request)).Searches);

        Assert.Contains("安全包", search.Text + search.Context, StringComparison.Ordinal);
        Assert.Equal([2017], search.Years);
        Assert.Equal(towns.Index.Streets[0], search.Street);
    }

    [Fact]
    public void Find_QuestionOfHowMany_AsksForAFigureOfItsUnits()
    {
        var search = Assert.Single(_finder.Find(new FindRequest(new AskRequest("安全包发了多少户"))).Searches);

        Assert.Contains("户", search.Figure!.Units);
        Assert.Equal(new DateOnly(2022, 6, 1), search.Date);
    }
}
