using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Tests.Questions;

public sealed class CourtesiesTests
{
    private readonly Courtesies _courtesies = new(SmallKnowledge.Lexicon(
        ("spoken.txt", """
            你好 =>
            请问 =>
            请问一下 =>
            问一下 =>
            麻烦 =>
            麻烦问一声 =>
            我想咨询下 =>
            想知道 =>
            帮我查查 =>
            谢谢 =>
            感谢 =>
            在吗 =>
            老师， =>
            阿姨， =>
            那个， =>
            申请问 => 申请问
            感谢信 => 感谢信
            铜钿 => 钱
            """),
        ("words.txt", "你好邻居\n")));

    [Theory]
    [InlineData("请问送餐怎么申请", "送餐怎么申请")]
    [InlineData("你好,请问一下送餐怎么申请", "送餐怎么申请")]
    [InlineData("你好呀!送餐怎么申请?谢谢啦!", "送餐怎么申请?!")]
    [InlineData("送餐怎么申请谢谢", "送餐怎么申请")]
    [InlineData("麻烦问一声,送餐怎么申请", "送餐怎么申请")]
    [InlineData("我想咨询下送餐", "送餐")]
    [InlineData("老师,送餐怎么申请", "送餐怎么申请")]
    [InlineData("阿姨,你好,帮我查查送餐", "送餐")]
    [InlineData("那个...送餐", "送餐")]
    [InlineData("我妈70岁请问有送餐吗", "我妈70岁有送餐吗")]
    [InlineData("急急急!送餐怎么申请", "送餐怎么申请")]
    [InlineData("送餐怎么申请,急急", "送餐怎么申请")]
    [InlineData("送餐\U0001F64F怎么申请", "送餐 怎么申请")]
    [InlineData("在吗?送餐怎么申请", "送餐怎么申请")]
    public void TakeOff_CourtesyAtTheEdge_IsTakenOff(string folded, string text)
    {
        var reading = _courtesies.TakeOff(folded);

        Assert.Equal(text, reading.Text);
        Assert.NotEmpty(reading.TakenOff);
    }

    [Theory]
    [InlineData("老师工资多少")]
    [InlineData("老师 招聘")]
    [InlineData("老师、学生都能去吗")]
    [InlineData("学校的老师,学生能去吗")]
    [InlineData("谢谢用英语怎么说")]
    [InlineData("用英语怎么说谢谢")]
    [InlineData("感谢信怎么写")]
    [InlineData("申请问题怎么反映")]
    [InlineData("慰问一下老人")]
    [InlineData("书记在吗")]
    [InlineData("他想知道的事")]
    [InlineData("歌曲《你好》是谁唱的")]
    [InlineData("《请问一下》是谁写的")]
    [InlineData("你好邻居是什么项目")]
    [InlineData("那个食堂在哪里")]
    [InlineData("急事找谁")]
    [InlineData("五★酒店")]
    [InlineData("几铜钿")]
    public void TakeOff_WordsOfTheMatter_Stay(string folded)
    {
        var reading = _courtesies.TakeOff(folded);

        Assert.Equal(folded, reading.Text);
        Assert.Empty(reading.TakenOff);
    }

    [Theory]
    [InlineData("")]
    [InlineData("谢谢")]
    [InlineData("你好,请问!")]
    [InlineData("急急急")]
    [InlineData("\U0001F44D")]
    [InlineData("老师,")]
    public void TakeOff_NothingElse_IsLeftAsItIs(string folded) => Assert.Equal(folded, _courtesies.TakeOff(folded).Text);

    [Fact]
    public void TakeOff_SeveralCourtesies_TellsThemInOrder() =>
        Assert.Equal(["你好", "请问", "谢谢啊"], _courtesies.TakeOff("你好,请问送餐怎么申请,谢谢啊").TakenOff);
}
