using ServiceBot.Answers.Questions;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Tests.Questions;

public sealed class SpokenWordsTests
{
    private static readonly Lexicon Words = SmallKnowledge.Lexicon(
        ("spoken.txt", "请问 =>\n阿拉 => 我们\n伐 => 吗\n砍伐 => 砍伐\n啥 => 什么\n啥人 => 谁\n屋里 => 家里\n弗 => 不\n明朝 => 明天\n电灯泡 => 灯\n"),
        ("words.txt", "屋里厢改造\n"));

    [Theory]
    [InlineData("阿拉屋里有伐", "我们家里有吗")]
    [InlineData("啥人管", "谁管")]
    [InlineData("啥时候", "什么时候")]
    [InlineData("砍伐树木", "砍伐树木")]
    [InlineData("屋里厢改造多少户", "屋里厢改造多少户")]
    [InlineData("《啥人》是谁写的", "《啥人》是谁写的")]
    [InlineData("请问", "请问")]
    [InlineData("安全包", "安全包")]
    [InlineData("", "")]
    public void Standardise_SpokenWords_BecomeStandardOnes(string folded, string standard) =>
        Assert.Equal(standard, Spoken().Standardise(folded).Text);

    [Theory]
    [InlineData("弗兰克是谁", "弗兰克是谁")]
    [InlineData("弗去", "不去")]
    [InlineData("阿拉巴马在哪里", "阿拉巴马在哪里")]
    [InlineData("阿拉 小区", "阿拉 我们  小区")]
    [InlineData("明朝的皇帝", "明朝 明天 的皇帝")]
    [InlineData("电灯泡坏了", "电灯泡坏了")]
    public void Standardise_WordOfTheTexts_IsKept(string folded, string standard) =>
        Assert.Equal(standard, Spoken("弗兰", "阿拉", "拉巴", "明朝", "电灯泡").Standardise(folded).Text);

    [Fact]
    public void Standardise_SpokenWords_AreTold() =>
        Assert.Equal([new WordReading("阿拉", "我们"), new WordReading("伐", "吗")], Spoken().Standardise("阿拉砍伐有伐").Words);

    private static SpokenWords Spoken(params string[] inTexts) => new(Words, inTexts.Contains);
}
