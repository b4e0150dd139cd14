using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Tests.Questions;

public sealed class HomophonesTests
{
    [Theory]
    [InlineData("廉租房", "廉组房")]
    [InlineData("招聘会", "招骋会", false)]
    [InlineData("电梯", "电体")]
    [InlineData("电梯", "电灯", false)]
    public void Of_TwoWords_IsTheSameWhenTheySoundAlike(string word, string other, bool alike = true) =>
        Assert.Equal(alike, Homophones.Of(word) == Homophones.Of(other));

    [Fact]
    public void Of_Word_IsPinyinWithoutTones() => Assert.Equal("lao ren", Homophones.Of("老人"));

    [Fact]
    public void Of_EmptyWord_IsEmpty() => Assert.Equal("", Homophones.Of(""));

    [Fact]
    public void Of_ManyThreads_SoundsTheSame()
    {
        var words = Enumerable.Range(0, 400).Select(i => $"{(char)(0x4E00 + i * 7)}{(char)(0x5E00 + i * 5)}").ToList();

        var together = words.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(Homophones.Of).ToList();

        Assert.Equal(words.Select(Homophones.Of), together);
        Assert.All(together, sound => Assert.Equal(2, sound.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length));
    }
}
