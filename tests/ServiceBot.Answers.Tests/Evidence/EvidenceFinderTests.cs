using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;
using ServiceBot.Answers.Searching;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Answers.Tests.Evidence;

[Collection(nameof(Towns))]
public sealed class EvidenceFinderTests(Towns towns)
{
    private readonly EvidenceFinder _finder = new(new PassageFinder(new Searcher(towns.Index, new RetrievalOptions()), new StillClock(2022)), new EvidenceOptions());

    [Fact]
    public void Find_Question_PutsTheAnsweringSentenceFirst()
    {
        var best = Find("给多少户独居老人发了安全包", "柳荫街道", 2018)[0];

        Assert.Contains("120户", best.Text);
        Assert.Equal(2018, best.Year);
        Assert.True(best.HasAttribute);
        Assert.InRange(best.Coverage, 0.9, 1);
    }

    [Theory]
    [InlineData("柳荫街道", 2018)]
    [InlineData("桂花街道", 2019)]
    public void Find_PlaceAndYear_NarrowEverySentence(string street, int year) => Assert.All(
        Find("安全包 招聘会 加装电梯", street, year),
        sentence =>
        {
            Assert.Equal(street, sentence.Document.Street);
            Assert.Equal(year, sentence.Year);
        });

    [Fact]
    public void Find_ServiceDescription_LeadsToTheReportBehindIt()
    {
        var sentences = Find("孙子没人看怎么办", "桂花街道", null);

        Assert.Contains(sentences, sentence => sentence.Document.Id == "guihua-2018-2019" && sentence.Text.Contains("托育点", StringComparison.Ordinal) && sentence.Coverage > 0.35);
    }

    [Fact]
    public void Find_Sentences_AreOrderedByScore()
    {
        var sentences = Find("独居老人安全包", null, null);

        Assert.Equal(sentences.OrderByDescending(sentence => sentence.Score).Select(sentence => sentence.Score), sentences.Select(sentence => sentence.Score));
        Assert.All(sentences, sentence => Assert.InRange(sentence.Coverage, 0, 1.0001));
        Assert.All(sentences, sentence => Assert.Equal(sentence.Text, sentence.Passage.Text[sentence.Span.Start..sentence.Span.End]));
    }

    [Fact]
    public void Find_NothingInTheTexts_IsEmpty() => Assert.Empty(Find("zzzz", null, null));

    private IReadOnlyList<Sentence> Find(string subject, string? street, int? year)
    {
        var question = new Question { Subject = subject, Kind = QuestionKinds.Read(subject), Units = QuestionKinds.Units(subject) };
        return _finder.Find(question, Focus.Of(question, towns.Index), street, year is { } one ? [one] : []).Sentences;
    }
}
