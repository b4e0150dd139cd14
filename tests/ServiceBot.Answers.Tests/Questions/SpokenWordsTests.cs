using ServiceBot.Answers.Questions;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Tests.Questions;

public sealed class SpokenWordsTests
{
    private static readonly Lexicon Words = SmallKnowledge.Lexicon(
        ("spoken.txt", "请问 =>\n阿拉 => 我们\n伐 => 吗\n砍伐 => 砍伐\n啥 => 什么\n啥人 => 谁\n屋里 => 家里\n"),
        ("words.txt", "屋里厢改造\n"));

    [Theory]
    [InlineData("请问阿拉屋里有伐", "我们家里有吗")]
    [InlineData("啥人管", "谁管")]
    [InlineData("啥时候", "什么时候")]
    [InlineData("砍伐树木", "砍伐树木")]
    [InlineData("屋里厢改造多少户", "屋里厢改造多少户")]
    [InlineData("安全包", "安全包")]
    [InlineData("", "")]
    [InlineData("请问", "")]
    public void Standardise_SpokenWords_BecomeStandardOnes(string folded, string standard) =>
        Assert.Equal(standard, SpokenWords.Standardise(folded, Words));
}
