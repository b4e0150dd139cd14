using ServiceBot.Answers.Questions.Spelling;

namespace ServiceBot.Answers.Tests.Questions.Spelling;

public sealed class WordTableTests
{
    private static readonly WordTable Table = new([new("加装电梯", 9, true), new("日间照料", 5, true), new("电梯", 9, false), new("行走", 3, false)], Sounds.Shared);

    [Theory]
    [InlineData("加装红梯", "加装电梯")]
    [InlineData("加装梯", "加装电梯")]
    [InlineData("加装电电梯", "加装电梯")]
    [InlineData("照日间料", "日间照料")]
    [InlineData("家庄店体", "加装电梯")]
    [InlineData("店梯", "电梯")]
    [InlineData("杭走", "行走")]
    public void Find_NearAWord_FindsIt(string typed, string word) => Assert.Contains(word, Find(typed));

    [Theory]
    [InlineData("红梯")]
    [InlineData("加红黄梯")]
    [InlineData("老人")]
    public void Find_FarFromAll_FindsNone(string typed) => Assert.Empty(Find(typed));

    [Fact]
    public void Find_StretchOfALongerText_IsAsForTheStretchAlone()
    {
        var found = new List<int>();

        Table.Find(Table.Keys("请问加装红梯吗"), 2, 6, found);

        Assert.Contains(0, found);
    }

    private static List<string> Find(string typed)
    {
        var found = new List<int>();
        Table.Find(Table.Keys(typed), 0, typed.Length, found);
        return found.ConvertAll(number => Table.Words[number].Text);
    }
}
