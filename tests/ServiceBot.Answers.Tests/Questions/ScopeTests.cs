using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Tests.Questions;

public sealed class ScopeTests
{
    [Theory]
    [InlineData("", "", "全部:")]
    [InlineData("柳荫街道", "", "柳荫街道:")]
    [InlineData("", "2018", "全部:2018")]
    [InlineData("柳荫街道", "2018 2019", "柳荫街道:2018 柳荫街道:2019")]
    [InlineData("柳荫街道 桂花街道", "2019", "柳荫街道:2019 桂花街道:2019")]
    [InlineData("柳荫街道 桂花街道", "2018 2019", "柳荫街道:2018 柳荫街道:2019 桂花街道:2018 桂花街道:2019")]
    public void Of_Question_IsOneForEachPlaceAndYear(string streets, string years, string scopes)
    {
        var question = new Question
        {
            Subject = "",
            Streets = streets.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Years = years.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToList(),
        };

        var found = Scope.Of(question);

        Assert.Equal(scopes, string.Join(' ', found.Select(scope => $"{scope.Street ?? "全部"}:{string.Join(',', scope.Years)}")));
    }

    [Theory]
    [InlineData("柳荫2018年和桂花2019年哪个多", "柳荫街道:2018 桂花街道:2019")]
    [InlineData("2018年柳荫和2019年桂花哪个多", "柳荫街道:2018 桂花街道:2019")]
    [InlineData("柳荫和桂花2018年2019年各多少", "柳荫街道:2018 柳荫街道:2019 桂花街道:2018 桂花街道:2019")]
    public void Of_PlacesAndYearsSaidInTurn_AreTakenInPairs(string folded, string scopes)
    {
        var question = new Question
        {
            Subject = "", Streets = ["柳荫街道", "桂花街道"], Years = [2018, 2019],
            Reading = new Reading
            {
                Typed = folded, Folded = folded,
                Places = [new WordReading("柳荫", "柳荫街道"), new WordReading("桂花", "桂花街道")],
                YearWords = [new YearWord("2018年", [2018]), new YearWord("2019年", [2019])],
            },
        };

        var found = Scope.Of(question);

        Assert.Equal(scopes, string.Join(' ', found.Select(scope => $"{scope.Street}:{string.Join(',', scope.Years)}")));
    }

    [Fact]
    public void Of_ManyPlacesAndYears_LooksThroughTheYearsTogether()
    {
        var question = new Question { Subject = "", Streets = ["一", "二", "三", "四"], Years = [2017, 2018, 2019] };

        Assert.Equal(["一2017年、2018年、2019年", "二2017年、2018年、2019年", "三2017年、2018年、2019年", "四2017年、2018年、2019年"], Scope.NamesOf(Scope.Of(question)));
    }
}
