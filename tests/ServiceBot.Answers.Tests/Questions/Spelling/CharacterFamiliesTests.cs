using ServiceBot.Answers.Questions.Spelling;

namespace ServiceBot.Answers.Tests.Questions.Spelling;

public sealed class CharacterFamiliesTests
{
    [Theory]
    [InlineData('什', '甚', true)]
    [InlineData('复', '覆', true)]
    [InlineData('老', '少', false)]
    public void AreKin_FoldedCharacters_AreThoseTakenForOneAnother(char one, char other, bool kin) => Assert.Equal(kin, CharacterFamilies.AreKin(one, other));
}
