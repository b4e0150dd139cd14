using ServiceBot.Answers.Questions.Spelling;

namespace ServiceBot.Answers.Tests.Questions.Spelling;

public sealed class SoundsTests
{
    [Theory]
    [InlineData('租', '组', "Same")]
    [InlineData('聘', '骋', "None")]
    [InlineData('梯', '体', "Same")]
    [InlineData('类', '内', "Near")]
    [InlineData('照', '造', "Near")]
    [InlineData('湖', '服', "Near")]
    [InlineData('飞', '灰', "Near")]
    [InlineData('长', '张', "Same")]
    [InlineData('行', '航', "Same")]
    [InlineData('著', '着', "Same")]
    [InlineData('a', '啊', "None")]
    public void Compare_TwoCharacters_IsHowAlikeTheyAre(char one, char other, string likeness)
    {
        Assert.Equal(likeness, Sounds.Shared.Compare(one, other).ToString());
        Assert.Equal(likeness, Sounds.Shared.Compare(other, one).ToString());
    }

    [Theory]
    [InlineData('老', "lao")]
    [InlineData('女', "nu")]
    [InlineData('a', "")]
    [InlineData('\uD842', "")]
    public void SyllableOf_Character_IsPinyinWithoutTone(char c, string syllable) => Assert.Equal(syllable, Sounds.Shared.SyllableOf(c));

    [Fact]
    public void SyllableOf_ManyThreads_IsTheSame()
    {
        var characters = Enumerable.Range(0, 400).Select(i => (char)(0x4E00 + i * 7)).ToList();

        var together = characters.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(Sounds.Shared.SyllableOf).ToList();

        Assert.Equal(characters.Select(Sounds.Shared.SyllableOf), together);
    }
}
