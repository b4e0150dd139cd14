using ServiceBot.Answers.Questions.Spelling;

namespace ServiceBot.Answers.Tests.Questions.Spelling;

public sealed class NearSoundsTests
{
    [Theory]
    [InlineData("zhang", "zan")]
    [InlineData("chi", "ci")]
    [InlineData("shui", "sui")]
    [InlineData("niu", "liu")]
    [InlineData("ren", "leng")]
    [InlineData("ying", "yin")]
    [InlineData("fei", "hui")]
    [InlineData("fang", "huang")]
    [InlineData("hua", "fa")]
    [InlineData("nv", "lu")]
    [InlineData("ang", "an")]
    public void ClassOf_SyllablesEasilyConfused_IsTheSame(string one, string other) => Assert.Equal(NearSounds.ClassOf(one), NearSounds.ClassOf(other));

    [Theory]
    [InlineData("zhang", "zhan", true)]
    [InlineData("dong", "don", false)]
    [InlineData("bao", "pao", false)]
    [InlineData("ji", "zhi", false)]
    [InlineData("", "a", false)]
    public void ClassOf_Syllables_KeepsOthersApart(string one, string other, bool alike) => Assert.Equal(alike, NearSounds.ClassOf(one) == NearSounds.ClassOf(other));
}
