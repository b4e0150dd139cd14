using ServiceBot.Search.Corpus;

namespace ServiceBot.Search.Tests.Corpus;

public sealed class PassageSplitterTests
{
    private static readonly Document Report = new() { Id = "laoximen-2014", Kind = DocumentKind.Report, Title = "工作总结" };

    [Fact]
    public void Split_Passages_AreNumberedThroughTheDocument()
    {
        var passages = PassageSplitter.Split(Report, [Section(["甲"], Sentence(120), Sentence(120)), Section(["乙"], Sentence(20))]);

        Assert.Equal(["laoximen-2014#p1", "laoximen-2014#p2", "laoximen-2014#p3"], passages.Select(passage => passage.Id));
        Assert.Equal([1, 2, 3], passages.Select(passage => passage.Position));
        Assert.Equal(["甲", "甲", "乙"], passages.Select(passage => passage.Section));
        Assert.Equal("p3", passages[2].Anchor);
        Assert.All(passages, passage => Assert.Equal("laoximen-2014", passage.Document));
    }

    [Fact]
    public void Split_HeadingWithoutBody_YieldsNoPassage()
    {
        Assert.Empty(PassageSplitter.Split(Report, [Section(["甲"])]));
    }

    [Fact]
    public void Split_ShortParagraphs_StandTogetherUnderTheirHeadingOnly()
    {
        var passages = PassageSplitter.Split(Report, [Section(["甲"], "发放安全包300户。", "开展培训12场。"), Section(["乙"], "加装电梯4部。")]);

        Assert.Equal(["发放安全包300户。\n开展培训12场。", "加装电梯4部。"], passages.Select(passage => passage.Text));
    }

    [Fact]
    public void Split_LongParagraph_IsCutAtSentenceEnds()
    {
        var paragraph = string.Concat(Enumerable.Range(10, 20).Select(number => $"第{number}项" + new string('做', 44) + "。"));

        var passages = PassageSplitter.Split(Report, [Section(["甲"], paragraph)]);

        Assert.Equal(paragraph, string.Concat(passages.Select(passage => passage.Text)));
        Assert.All(passages, passage => Assert.EndsWith("。", passage.Text, StringComparison.Ordinal));
        Assert.All(passages.SkipLast(1), passage => Assert.InRange(passage.Text.Length, 100, 300));
    }

    [Fact]
    public void Split_ParagraphsOfAnyLength_StayWithinThreeHundredAndLoseNothing()
    {
        var random = new Random(2017);
        for (var round = 0; round < 300; round++)
        {
            var paragraphs = Enumerable.Range(0, random.Next(1, 8))
                .Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Sentence(random.Next(1, 200))))).ToArray();

            var texts = PassageSplitter.Split(Report, [Section([], paragraphs)]).ConvertAll(passage => passage.Text);

            Assert.Equal(string.Concat(paragraphs), string.Concat(texts).Replace("\n", "", StringComparison.Ordinal));
            Assert.All(texts, text => Assert.InRange(text.Length, 1, PassageSplitter.MostCharacters));
        }
    }

    [Fact]
    public void Split_ShortRest_JoinsThePassageBeforeIt()
    {
        var texts = PassageSplitter.Split(Report, [Section([], Sentence(150), Sentence(30))]).ConvertAll(passage => passage.Text);

        Assert.Equal([Sentence(150) + "\n" + Sentence(30)], texts);
    }

    [Fact]
    public void Split_ShortRestThatWouldMakeItTooLong_StandsAlone()
    {
        var texts = PassageSplitter.Split(Report, [Section([], Sentence(270), Sentence(30))]).ConvertAll(passage => passage.Text);

        Assert.Equal([Sentence(270), Sentence(30)], texts);
    }

    [Fact]
    public void Split_SentenceOfFourHundredCharacters_StaysWhole()
    {
        var texts = PassageSplitter.Split(Report, [Section([], Sentence(20), Sentence(400), Sentence(150))]).ConvertAll(passage => passage.Text);

        Assert.Contains(Sentence(400), texts);
    }

    [Fact]
    public void Split_SentenceWithoutEnd_IsCutAtItsClauses()
    {
        var sentence = string.Concat(Enumerable.Repeat("完成旧房改造一百二十三户，", 500)) + "完。";

        var texts = PassageSplitter.Split(Report, [Section([], sentence)]).ConvertAll(passage => passage.Text);

        Assert.Equal(sentence, string.Concat(texts).Replace("\n", "", StringComparison.Ordinal));
        Assert.All(texts, text => Assert.InRange(text.Length, 1, PassageSplitter.LongestSentence));
        Assert.All(texts, text => Assert.True(text[^1] is '，' or '。', text[^5..]));
    }

    [Fact]
    public void Split_AMillionSurrogatePairsWithoutAMark_CutsNoPair()
    {
        var text = "首" + string.Concat(Enumerable.Repeat("\uD842\uDFB7", 500_000));

        var texts = PassageSplitter.Split(Report, [Section([], text)]).ConvertAll(passage => passage.Text);

        Assert.Equal(text, string.Concat(texts));
        Assert.All(texts, part => Assert.False(char.IsLowSurrogate(part[0])));
    }

    [Theory]
    [InlineData("", null, new[] { 2017, 2018 })]
    [InlineData("2017年工作总结", 2017, new[] { 2017 })]
    [InlineData("2018年工作安排", 2018, new[] { 2018 })]
    [InlineData("2017年工作总结 / 一、为老服务", 2017, new[] { 2017 })]
    [InlineData("2017年工作总结 / 2018年打算", 2018, new[] { 2018 })]
    [InlineData("2017年工作总结暨2018年工作安排", null, new[] { 2017, 2018 })]
    [InlineData("2019年工作 / 2017-2018年回顾", null, new[] { 2017, 2018 })]
    [InlineData("二〇一七年", 2017, new[] { 2017 })]
    public void Split_HeadingYear_NarrowsTheDocuments(string section, int? year, int[] years)
    {
        var document = Report with { Years = [2017, 2018] };

        var passage = Assert.Single(PassageSplitter.Split(document, [Section(section.Split(" / ", StringSplitOptions.RemoveEmptyEntries), "发放安全包300户。")]));

        Assert.Equal(year, passage.Year);
        Assert.Equal(years, passage.Years);
    }

    [Fact]
    public void Split_DocumentOfOneYear_GivesItToItsPassages()
    {
        var passage = Assert.Single(PassageSplitter.Split(Report with { Years = [2014] }, [Section(["为老服务"], "发放安全包300户。")]));

        Assert.Equal(2014, passage.Year);
        Assert.Equal([2014], passage.Years);
    }

    [Fact]
    public void Split_SentenceNamesAnotherYear_MayBeAskedForItToo()
    {
        var passage = Assert.Single(PassageSplitter.Split(Report with { Years = [2020] }, [Section([], "2019年完成5部电梯，今年再装4部。")]));

        Assert.Equal(2020, passage.Year);
        Assert.Equal([2019, 2020], passage.Years);
    }

    private static Section Section(IReadOnlyList<string> path, params string[] paragraphs) => new(path, paragraphs, 1);

    private static string Sentence(int length) => new string('做', length - 1) + "。";
}
