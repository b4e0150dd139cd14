using ServiceBot.Answers.Questions.Spelling;

namespace ServiceBot.Answers.Tests.Questions.Spelling;

public sealed class SlipTests
{
    [Theory]
    [InlineData("廉组房", "廉租房", "Wrong")]
    [InlineData("连组房", "廉租房", "Wrong")]
    [InlineData("廉祝房", "廉租房", "Wrong")]
    [InlineData("店梯", "电梯", "Wrong")]
    [InlineData("加装红梯", "加装电梯", "Wrong")]
    [InlineData("照日间料", "日间照料", "Moved")]
    [InlineData("养居家老", "居家养老", "Moved")]
    [InlineData("招会聘", "招聘会", "Moved")]
    [InlineData("日照料", "日间照料", "Dropped")]
    [InlineData("加装电电梯", "加装电梯", "Doubled")]
    public void Read_Slip_TellsItsKind(string typed, string word, string kind) => Assert.Equal(kind, Slip.Read(typed, word, Sounds.Shared)?.Kind.ToString());

    [Theory]
    [InlineData("加装电梯", "加装电梯")]
    [InlineData("报销", "报名")]
    [InlineData("幼儿园", "养老院")]
    [InlineData("廉红房", "廉租房")]
    [InlineData("招会", "招聘会")]
    [InlineData("间照料", "日间照料")]
    [InlineData("日间照", "日间照料")]
    [InlineData("加黄红梯", "加装电梯")]
    [InlineData("呼玛6村", "呼玛5村")]
    [InlineData("会聘招", "招聘会")]
    public void Read_SameOrFarOff_IsNone(string typed, string word) => Assert.Null(Slip.Read(typed, word, Sounds.Shared));

    [Fact]
    public void Read_WrongCharacters_AreMarkedWithTheirPlaces()
    {
        var slip = Slip.Read("就业原住", "就业援助", Sounds.Shared);

        Assert.Equal(0b1100UL, slip?.Wrong);
        Assert.True(slip?.Same);
        Assert.Equal(2, slip?.Kept);
    }
}
