using ServiceBot.Answers.Questions.Spelling;

namespace ServiceBot.Answers.Tests.Questions.Spelling;

public sealed class PinyinWordsTests
{
    private static readonly PinyinWords Words = new([new("加装电梯", 9, true), new("电梯", 9, true), new("公园", 4, true), new("公元", 3, true)], Sounds.Shared);

    [Theory]
    [InlineData("jiazhuang dianti", "加装电梯")]
    [InlineData("jia zhuang dian ti", "加装电梯")]
    [InlineData("问dianti吗", "电梯")]
    [InlineData("dianti dianti", "电梯", "电梯")]
    public void Find_Pinyin_FindsTheLongestWords(string text, params string[] words) => Assert.Equal(words, Words.Find(text, _ => false).Select(match => match.Word.Text));

    [Theory]
    [InlineData("diantix")]
    [InlineData("xdianti")]
    [InlineData("gongyuan")]
    [InlineData("wifi")]
    public void Find_OtherLettersOrTwoWordsAlike_FindsNone(string text) => Assert.Empty(Words.Find(text, _ => false));

    [Fact]
    public void Find_LatinWordOfTheTexts_IsNoPinyin() => Assert.Empty(Words.Find("dianti", word => word == "dianti"));

    [Theory]
    [InlineData("dianti", true)]
    [InlineData("dian ti", true)]
    [InlineData("wifi", false)]
    [InlineData("电梯", false)]
    public void MayHold_Text_AsksForLettersEnough(string text, bool may) => Assert.Equal(may, PinyinWords.MayHold(text));
}
