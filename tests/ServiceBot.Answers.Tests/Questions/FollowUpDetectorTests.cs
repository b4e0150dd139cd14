using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Tests.Questions;

[Collection(nameof(Towns))]
public sealed class FollowUpDetectorTests(Towns towns)
{
    private readonly FollowUpDetector _detector = new(towns.Index);

    [Theory]
    [InlineData("那2018年呢")]
    [InlineData("电话呢")]
    [InlineData("还有别的吗")]
    [InlineData("其中多少是老人")]
    [InlineData("那个在哪里")]
    [InlineData("多少户")]
    [InlineData("")]
    [InlineData("那14年呢")]
    [InlineData("那 呢")]
    [InlineData("电话多少")]
    [InlineData("还有呢")]
    [InlineData("要带什么")]
    [InlineData("几楼以上才行")]
    [InlineData("他们那边呢")]
    [InlineData("不是这个,是送餐")]
    [InlineData("换成  ")]
    [InlineData("怎么申请?")]
    [InlineData("几点开门")]
    [InlineData("不是  ,是  ")]
    public void LeansOnEarlier_PointingOrBareQuestion_IsTrue(string text) => Assert.True(_detector.LeansOnEarlier(text));

    [Theory]
    [InlineData("独居老人安全包发了多少户")]
    [InlineData("残疾人加装电梯怎么申请")]
    [InlineData("再就业招聘会办了几场")]
    [InlineData("这两年再就业招聘会办了几场")]
    [InlineData("不是独居老人能领安全包吗")]
    public void LeansOnEarlier_QuestionOfItsOwn_IsFalse(string text) => Assert.False(_detector.LeansOnEarlier(text));

    [Theory]
    [InlineData("", true)]
    [InlineData("那2018年呢?", true)]
    [InlineData("18年的呢", true)]
    [InlineData("怎么样", true)]
    [InlineData("换成  ", true)]
    [InlineData("不是  ,是  ", true)]
    [InlineData("我问的是  这边", true)]
    [InlineData("换成送餐", false)]
    [InlineData("那电话呢", false)]
    [InlineData("安全包", false)]
    public void IsBare_Text_TellsWhetherOnlyPlaceOrYearWasSaid(string text, bool bare) => Assert.Equal(bare, FollowUpDetector.IsBare(text));

    [Theory]
    [InlineData("那垃圾分类呢", true)]
    [InlineData("那加装电梯呢?", true)]
    [InlineData("那送餐呢", true)]
    [InlineData("送餐怎么样", true)]
    [InlineData("那签约呢", false)]
    [InlineData("那补贴呢", false)]
    [InlineData("那加装电梯的补贴呢", false)]
    [InlineData("那电话呢", false)]
    [InlineData("加装电梯怎么申请", false)]
    public void ChangesSubject_Text_TellsWhetherAnotherMatterIsNamed(string text, bool changes) => Assert.Equal(changes, _detector.ChangesSubject(text));

    [Theory]
    [InlineData("垃圾分类", true)]
    [InlineData("换届", true)]
    [InlineData("  ", false)]
    [InlineData("电话", false)]
    [InlineData("补贴多少", false)]
    public void NamesMatter_Correction_TellsWhetherItIsMoreThanADetail(string text, bool names) => Assert.Equal(names, FollowUpDetector.NamesMatter(text));

    [Theory]
    [InlineData("电话多少", true)]
    [InlineData("要带什么材料", true)]
    [InlineData("具体是哪些", true)]
    [InlineData("那2018年呢", false)]
    [InlineData("安全包多少户", false)]
    public void NamesNothing_Detail_TellsWhetherTheThingIsMissing(string text, bool missing) => Assert.Equal(missing, _detector.NamesNothing(text));
}
