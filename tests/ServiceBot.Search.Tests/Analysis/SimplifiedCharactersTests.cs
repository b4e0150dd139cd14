using ServiceBot.Search.Analysis;

namespace ServiceBot.Search.Tests.Analysis;

public sealed class SimplifiedCharactersTests
{
    private static readonly Dictionary<char, char> Pairs = SimplifiedCharacters.Load();

    [Theory]
    [InlineData('門', '门')]
    [InlineData('區', '区')]
    [InlineData('養', '养')]
    public void Load_TraditionalCharacter_HasItsSimplifiedForm(char traditional, char simplified)
    {
        Assert.Equal(simplified, Pairs[traditional]);
    }

    [Theory]
    [InlineData('门')]
    [InlineData('老')]
    [InlineData('一')]
    public void Load_CharacterThatStays_IsLeftOut(char character)
    {
        Assert.False(Pairs.ContainsKey(character));
    }
}
