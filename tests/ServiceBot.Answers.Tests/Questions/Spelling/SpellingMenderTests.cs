using ServiceBot.Answers.Questions.Spelling;

namespace ServiceBot.Answers.Tests.Questions.Spelling;

[Collection(nameof(Towns))]
public sealed class SpellingMenderTests(Towns towns)
{
    private readonly SpellingMender _mender = new(towns.Index);

    [Theory]
    [InlineData("招品会办了几场", "招聘会办了几场", "招品会", "招聘会", 0)]
    [InlineData("加装电体几台", "加装电梯几台", "加装电体", "加装电梯", 0)]
    [InlineData("独居佬人安全包", "独居老人安全包", "独居佬人", "独居老人", 0)]
    [InlineData("问问日间赵料", "问问日间照料", "日间赵料", "日间照料", 2)]
    [InlineData("托芋点在哪", "托育点在哪", "托芋点", "托育点", 0)]
    [InlineData("垃圾分内", "垃圾分类", "垃圾分内", "垃圾分类", 0)]
    [InlineData("失业任员", "失业人员", "失业任员", "失业人员", 0)]
    public void Mend_HomophoneOrNearHomophone_IsMendedAndTold(string typed, string mended, string stretch, string word, int start)
    {
        var text = _mender.Mend(typed);

        Assert.Equal(mended, text.Text);
        Assert.Equal([new Mend(stretch, word, start)], text.Mends);
    }

    [Theory]
    [InlineData("日照料在哪", "日间照料在哪")]
    [InlineData("独居人安全包", "独居人安全包")]
    [InlineData("照日间料", "日间照料")]
    [InlineData("招会聘", "招聘会")]
    [InlineData("加加装电梯", "加装电梯")]
    [InlineData("独居朝人", "独居老人")]
    public void Mend_DroppedMovedDoubledOrAnyCharacter_IsMended(string typed, string mended) => Assert.Equal(mended, _mender.Mend(typed).Text);

    [Theory]
    [InlineData("柳萌街道有几个", "柳萌街道有几个")]
    [InlineData("柳因街道有几个", "柳荫街道有几个")]
    [InlineData("竹元路", "竹园路")]
    [InlineData("梅领街道", "梅岭街道")]
    public void Mend_Place_IsMendedWhenItSoundsAlike(string typed, string mended) => Assert.Equal(mended, _mender.Mend(typed).Text);

    [Theory]
    [InlineData("jiazhuangdianti几台", "加装电梯几台")]
    [InlineData("zhao pin hui", "招聘会")]
    [InlineData("zhaopin", "zhaopin")]
    [InlineData("please", "please")]
    public void Mend_WordTypedInPinyin_IsMended(string typed, string mended) => Assert.Equal(mended, _mender.Mend(typed).Text);

    [Theory]
    [InlineData("招聘会办了几场")]
    [InlineData("几场招聘会")]
    [InlineData("少场招聘会")]
    [InlineData("今天天气怎么样")]
    [InlineData("我在就业中心")]
    [InlineData("报销医药费")]
    [InlineData("幼儿园报名")]
    [InlineData("老学校")]
    [InlineData("abc 123 \uD842\uDFB7")]
    [InlineData("")]
    [InlineData("会")]
    public void Mend_NothingWrong_ChangesNothing(string typed)
    {
        var text = _mender.Mend(typed);

        Assert.Equal(typed, text.Text);
        Assert.Empty(text.Mends);
    }

    [Fact]
    public void Mend_TwoSlips_AreToldInReadingOrder()
    {
        var text = _mender.Mend("招品会和加装电体");

        Assert.Equal("招聘会和加装电梯", text.Text);
        Assert.Equal([new Mend("招品会", "招聘会", 0), new Mend("加装电体", "加装电梯", 4)], text.Mends);
    }

    [Fact]
    public void Mend_ManyThreads_IsTheSame()
    {
        var texts = Enumerable.Repeat("托芋点在哪", 64).AsParallel().WithDegreeOfParallelism(8).Select(text => new SpellingMender(towns.Index).Mend(text).Text).ToList();

        Assert.All(texts, text => Assert.Equal("托育点在哪", text));
    }
}
