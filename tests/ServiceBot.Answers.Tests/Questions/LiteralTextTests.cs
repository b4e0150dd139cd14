using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Tests.Questions;

[Collection(nameof(Towns))]
public sealed class LiteralTextTests(Towns towns)
{
    private readonly LiteralText _texts = new(towns.Index);

    [Theory]
    [InlineData("街道", true)]
    [InlineData("家安", false)]
    [InlineData("招聘会", true)]
    [InlineData("招聘人", false)]
    public void Holds_Word_TellsWhetherItStandsInTheTexts(string word, bool holds) => Assert.Equal(holds, _texts.Holds(word));
}
