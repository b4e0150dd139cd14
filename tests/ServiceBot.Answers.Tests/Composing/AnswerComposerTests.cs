using ServiceBot.Answers.Composing;
using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;
using ServiceBot.Answers.Tests.Evidence;

namespace ServiceBot.Answers.Tests.Composing;

[Collection(nameof(Towns))]
public sealed class AnswerComposerTests(Towns towns)
{
    private static readonly Focus Nothing = new([]);
    private static readonly Question Asked = new() { Subject = "" };

    private readonly AnswerComposer _composer = new(new PlanReader(towns.Index), new StillClock(2019));

    [Fact]
    public void Compose_QuoteWithoutPlaceAndYear_GetsThemInFront()
    {
        var answer = Compose(Group("社区食堂给85名老人送餐。"));

        Assert.Equal("柳荫街道2018年：社区食堂给85名老人送餐。", answer.Text);
        Assert.Equal("柳荫街道", answer.Street);
        Assert.Equal(2018, answer.Year);
    }

    [Fact]
    public void Compose_QuoteThatSaysPlaceAndYear_StandsAlone() =>
        Assert.Equal("2018年，柳荫街道送餐。", Compose(Group("2018年，柳荫街道送餐。")).Text);

    [Theory]
    [InlineData("送餐给85名老人；", "柳荫街道2018年：送餐给85名老人。")]
    [InlineData("送餐给85名老人", "柳荫街道2018年：送餐给85名老人。")]
    [InlineData("送餐好不好？", "柳荫街道2018年：送餐好不好？")]
    public void Compose_QuoteWithoutFullStop_EndsAsASentence(string quote, string text) => Assert.Equal(text, Compose(Group(quote)).Text);

    [Fact]
    public void Compose_Neighbours_AreOneCitation()
    {
        var answer = Compose(Group("一句。", "二句。"));

        Assert.Equal("一句。二句。", Assert.Single(answer.Citations).Quote);
        Assert.Equal((0, 6), (answer.Citations[0].Start, answer.Citations[0].End));
    }

    [Fact]
    public void Compose_SentencesApart_AreTwoCitations()
    {
        var document = Sentences.Document("liuyin-2018-2019");
        var passage = Sentences.Passage(document, 1, "一句。二句。三句。");

        var answer = Compose([Sentences.Of(document, passage, "一句。"), Sentences.Of(document, passage, "三句。")]);

        Assert.Equal(["一句。", "三句。"], answer.Citations.Select(citation => citation.Quote));
    }

    [Fact]
    public void Compose_NeighboursOfTwoYears_AreTwoCitations()
    {
        var document = Sentences.Document("liuyin-2018-2019");
        var passage = Sentences.Passage(document, 1, "2018年送餐。2019年送餐。");

        var answer = Compose([Sentences.Of(document, passage, "2018年送餐。")], [Sentences.Of(document, passage, "2019年送餐。", year: 2019)]);

        Assert.Equal([2018, 2019], answer.Citations.Select(citation => citation.Year));
    }

    [Fact]
    public void Compose_SameSentenceForTwoYears_IsSaidOnce()
    {
        var document = Sentences.Document("liuyin-2018-2019");
        var passage = Sentences.Passage(document, 1, "柳荫街道2018年和2019年都送餐。");
        var both = Sentences.Of(document, passage, passage.Text);

        var answer = Compose([both], [both]);

        Assert.Equal(passage.Text, Assert.Single(answer.Citations).Quote);
        Assert.Single(answer.Text.Split('\n'));
    }

    [Fact]
    public void Compose_ManyPlaces_SaysOnlyWhatItCites()
    {
        var groups = Enumerable.Range(1, 6).Select(i =>
        {
            var document = Sentences.Document($"d{i}", $"第{i}街道");
            var passage = Sentences.Passage(document, 1, $"甲事做了{i}01次。乙事。丙事做了{i}02次。丁事。戊事做了{i}03次。");
            return (IReadOnlyList<Sentence>)
            [
                Sentences.Of(document, passage, $"丙事做了{i}02次。", score: 0.8),
                Sentences.Of(document, passage, $"甲事做了{i}01次。", score: 1),
                Sentences.Of(document, passage, $"戊事做了{i}03次。", score: 0.7),
            ];
        }).ToArray();

        var answer = Compose(groups);

        Assert.Equal(3, answer.Citations.Count);
        Assert.Equal(["丙事做了102次。", "丙事做了202次。", "丙事做了302次。"], answer.Citations.Select(citation => citation.Quote));
        Assert.DoesNotContain("401", answer.Text);
        Assert.DoesNotContain("402", answer.Text);
        Assert.Contains(answer.Notes, note => note.Contains("没有列出", StringComparison.Ordinal));
    }

    [Fact]
    public void Compose_LongQuotes_StayWithinSixHundredCharacters()
    {
        var document = Sentences.Document("liuyin-2018-2019");
        var first = new string('甲', 290) + "1234户。";
        var second = new string('乙', 290) + "5678户。";
        var third = new string('丙', 290) + "9012户。";
        var passage = Sentences.Passage(document, 1, first + second + third);

        var answer = Compose([Sentences.Of(document, passage, second), Sentences.Of(document, passage, first, score: 0.5), Sentences.Of(document, passage, third, score: 0.4)]);

        Assert.InRange(answer.Text.Length, 300, 600);
        Assert.Contains("5678户", answer.Text);
    }

    [Fact]
    public void Compose_OneQuoteLongerThanAllowed_IsCutBehindAClause()
    {
        var quote = string.Concat(Enumerable.Range(100, 80).Select(i => $"项目{i}有{i}户，")) + "完。";

        var answer = Compose(Group(quote));

        Assert.InRange(answer.Text.Length, 300, 600);
        Assert.EndsWith("……", answer.Text);
        Assert.EndsWith("户", answer.Text.TrimEnd('…'));
        Assert.Equal(quote, answer.Citations[0].Quote);
    }

    [Fact]
    public void Compose_PlaceThatSaysNothing_IsTold()
    {
        var answer = _composer.Compose(Asked, Nothing, [.. Groups(Group("送餐。")), new QuotedGroup(new Scope("桂花街道", [2018]), [])]);

        Assert.Equal("柳荫街道2018年：送餐。\n桂花街道2018年的没有写。", answer.Text);
    }

    [Fact]
    public void Compose_RelativeYear_IsExplained()
    {
        var answer = _composer.Compose(Asked with { RelativeYear = "今年", Years = [2018] }, Nothing, Groups(Group("送餐。")));

        Assert.Contains(answer.Notes, note => note.Contains("今年", StringComparison.Ordinal) && note.Contains("2018年", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2019, 0)]
    [InlineData(2020, 1)]
    public void Compose_TextOfTwoYearsAgo_HasAnAgeNote(int today, int notes) =>
        Assert.Equal(notes, new AnswerComposer(new PlanReader(towns.Index), new StillClock(today)).Compose(Asked, Nothing, Groups(Group("送餐。"))).Notes.Count);

    [Fact]
    public void Compose_PlaceUnknown_NamesTheDistrict()
    {
        var document = Sentences.Document("x", null) with { District = "东林区" };

        Assert.StartsWith("东林区2018年：", Compose([Sentences.Of(document, Sentences.Passage(document, 1, "送餐。"), "送餐。")]).Text);
    }

    [Fact]
    public void Compose_YearOpen_NamesTheYearsOfTheDocument()
    {
        var document = Sentences.Document("x", years: [2013, 2014, 2017]);

        var answer = Compose([Sentences.Of(document, Sentences.Passage(document, 1, "送餐。"), "送餐。", year: null)]);

        Assert.Equal("柳荫街道2013年至2017年：送餐。", answer.Text);
        Assert.Null(answer.Year);
    }

    private Answer Compose(params IReadOnlyList<Sentence>[] groups) => _composer.Compose(Asked, Nothing, Groups(groups));

    private static List<QuotedGroup> Groups(params IReadOnlyList<Sentence>[] groups) =>
        groups.Select(sentences => new QuotedGroup(new Scope("柳荫街道", [2018]), sentences)).ToList();

    private static IReadOnlyList<Sentence> Group(params string[] texts)
    {
        var document = Sentences.Document("liuyin-2018-2019");
        var passage = Sentences.Passage(document, 1, string.Concat(texts));
        return texts.Select(text => Sentences.Of(document, passage, text)).ToList();
    }
}
