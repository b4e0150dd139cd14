using ServiceBot.Search.Analysis;

namespace ServiceBot.Search.Tests.Analysis;

public sealed class CharacterKindsTests
{
    [Theory]
    [InlineData("老西门", 1, nameof(CharacterKind.Hanzi))]
    [InlineData("m50", 0, nameof(CharacterKind.Latin))]
    [InlineData("m50", 2, nameof(CharacterKind.Latin))]
    [InlineData("养老，就业", 2, nameof(CharacterKind.Other))]
    [InlineData("养老,就业", 2, nameof(CharacterKind.Mark))]
    [InlineData("养老、就业", 2, nameof(CharacterKind.Mark))]
    [InlineData("养老\n就业", 2, nameof(CharacterKind.Mark))]
    [InlineData("3.5万", 1, nameof(CharacterKind.Other))]
    [InlineData("电话:021", 2, nameof(CharacterKind.Mark))]
    [InlineData("共3.", 2, nameof(CharacterKind.Mark))]
    [InlineData("x_y", 1, nameof(CharacterKind.Other))]
    [InlineData("カフェ", 1, nameof(CharacterKind.Other))]
    [InlineData("\u0301", 0, nameof(CharacterKind.Other))]
    public void Of_Character_IsAsItsNeighboursLetIt(string stretch, int index, string kind)
    {
        Assert.Equal(kind, CharacterKinds.Shared.Of(stretch, index).ToString());
    }
}
