using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Tests.Evidence;

public sealed class AskedAttributeTests
{
    private static readonly Focus Pack = new([FocusTerms.Of("安全包")]);

    [Theory]
    [InlineData("多少钱", "每份12元。", true)]
    [InlineData("多少钱", "安全包免费发放。", true)]
    [InlineData("多少钱", "安全包发了，理发免费。", false)]
    [InlineData("多少钱", "补贴24万余元。", true)]
    [InlineData("多少钱", "给12户发了。", false)]
    [InlineData("电话多少", "电话是021-55550123。", true)]
    [InlineData("电话多少", "可以打12345。", true)]
    [InlineData("电话多少", "给1200户发了。", false)]
    [InlineData("电话多少", "2014年办的。", false)]
    [InlineData("几点开门", "周1到周5都开。", true)]
    [InlineData("几点开门", "已经开门。", false)]
    [InlineData("等多少天", "15个工作日办完。", true)]
    [InlineData("要什么材料", "带身份证。", true)]
    [InlineData("要什么材料", "很方便。", false)]
    [InlineData("什么条件", "年满65周岁。", true)]
    [InlineData("什么时候办的", "2014年5月办的。", true)]
    [InlineData("什么时候办的", "已经办好。", false)]
    [InlineData("在哪里", "设在竹园路12弄。", true)]
    [InlineData("在哪里", "已经设好。", false)]
    [InlineData("多少户", "给120户发了安全包。", true)]
    [InlineData("多少户", "给120余户发了安全包。", true)]
    [InlineData("多少户", "给120家发了安全包。", false)]
    [InlineData("几家", "给120户发了安全包。", true)]
    [InlineData("多少户", "发了120只安全包。", false)]
    [InlineData("有多少", "安全包120只。", true)]
    [InlineData("有多少", "2014年发了安全包。", false)]
    [InlineData("有多少", "有120只，安全包也有。", false)]
    [InlineData("多少户", "发了安全包，做到120户。", true)]
    [InlineData("多少台", "发了安全包，完成15台电梯加装任务。", false)]
    [InlineData("多少户", "更换软管5200户，安全包免费发。", false)]
    [InlineData("多少人", "发了安全包，300名独居老人都拿到了。", true)]
    [InlineData("多少个", "安全包等1批实事，完成15台电梯加装。", false)]
    [InlineData("安全包要不要钱", "领的时候不收工本费。", true)]
    [InlineData("安全包要钱吗", "免收费用。", true)]
    [InlineData("要带什么证", "可持社会保障卡领取。", true)]
    [InlineData("去哪里办", "在户籍地任一社区办理。", true)]
    [InlineData("去哪里办", "可以办理。", false)]
    [InlineData("1份多少钱", "每份12元。", true)]
    [InlineData("1份多少钱", "安全包补贴共24万元。", false)]
    [InlineData("1份多少钱", "安全包每份补贴1.2万元。", true)]
    [InlineData("在哪里", "安全包中心很好。", true)]
    [InlineData("怎么弄", "随便什么。", true)]
    [InlineData("怎么申请", "到居委会申请。", true)]
    [InlineData("怎么申请", "已经发好。", false)]
    [InlineData("要谁批准", "安全包已发120户。", false)]
    [InlineData("要谁批准", "安全包由居委会审核。", true)]
    public void IsIn_Sentence_TellsWhetherItHoldsWhatIsAsked(string asked, string folded, bool holds) =>
        Assert.Equal(holds, AskedAttribute.IsIn(folded, Question(asked), Pack));

    [Theory]
    [InlineData("退役军人服务站获评示范站点。", true)]
    [InlineData("退役军人服务站获评先进。", false)]
    [InlineData("退役军人服务站设在竹园路。", true)]
    public void IsIn_Where_LooksBesideTheThingItself(string folded, bool holds) =>
        Assert.Equal(holds, AskedAttribute.IsIn(folded, Question("退役军人服务站在哪里"), new Focus([FocusTerms.Of("退役军人服务站")])));

    [Theory]
    [InlineData("多少户", "给120户发了安全包，又给30户送餐。", "120")]
    [InlineData("多少户", "送餐30户，安全包120户。", "120")]
    [InlineData("多少户", "没有数。", "")]
    [InlineData("多少", "2014年安全包12.5%。", "12.5%")]
    public void Figures_OfTheClauseOfTheMatter_AreReturned(string asked, string folded, string figures) =>
        Assert.Equal(figures, string.Join(' ', AskedAttribute.Figures(folded, Question(asked), Pack)));

    [Fact]
    public void Closeness_FigureBesideTheMatter_IsHigherThanApart()
    {
        var question = Question("多少户");

        Assert.Equal(1, AskedAttribute.Closeness("安全包120户。", question, Pack), 6);
        Assert.Equal(0, AskedAttribute.Closeness("安全包发了，送餐120户。", question, Pack), 6);
        Assert.Equal(0, AskedAttribute.Closeness("安全包", Question("怎么申请"), Pack), 6);
    }

    private static Question Question(string text) => new()
    {
        Subject = text, Kind = QuestionKinds.Read(text), Units = QuestionKinds.Units(text),
    };
}
