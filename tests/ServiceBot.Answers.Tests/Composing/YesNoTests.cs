using ServiceBot.Answers.Composing;
using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Tests.Evidence;

namespace ServiceBot.Answers.Tests.Composing;

[Collection(nameof(Towns))]
public sealed class YesNoTests(Towns towns)
{
    [Theory]

    // What is there.
    [InlineData("柳荫街道有没有托育点？", "街道设立了1个托育点。", "There")]
    [InlineData("柳荫街道有托育点吗？", "目前辖区内有2个托育点。", "There")]
    [InlineData("柳荫街道有没有社区食堂", "社区食堂已建成。", "There")]
    [InlineData("柳荫街道有社区食堂吗", "开办社区食堂3家。", "There")]
    [InlineData("柳荫街道有没有给老人送餐", "社区食堂给85名老人送餐。", "There")]
    [InlineData("柳荫街道有没有咨询窗口", "受理中心设有咨询窗口。", "There")]
    [InlineData("柳荫街道搞不搞垃圾分类", "22个小区完成垃圾分类。", "There")]
    [InlineData("柳荫街道办不办暑托班", "开办暑托班2个。", "There")]
    [InlineData("柳荫街道有没有免费的招聘会", "举办免费招聘会6场。", "There")]
    [InlineData("柳荫街道周末有没有招聘会", "周末举办招聘会6场。", "There")]
    [InlineData("柳荫街道送餐上门有吗", "给85名老人提供上门送餐。", "There")]
    [InlineData("柳荫街道现在还有暑托班吗", "目前开办暑托班2个。", "There")]
    [InlineData("柳荫街道有没有日间照料", "扩大“日间照料”试点。", "There")]
    [InlineData("柳荫街道有没有日间照料", "继续做好日间照料服务，争取再开一家。", "There")]

    // What is not.
    [InlineData("柳荫街道有没有托育点？", "辖区内尚未有托育点。", "NotThere")]
    [InlineData("柳荫街道有暑托班吗", "今年没有开办暑托班。", "NotThere")]
    [InlineData("柳荫街道有没有日间照料", "街道没有日间照料中心。", "NotThere")]
    [InlineData("柳荫街道有没有招聘会", "因疫情取消了招聘会。", "NotThere")]

    // What was done.
    [InlineData("柳荫街道加装电梯装好了吗？", "完成3台加装电梯。", "So")]
    [InlineData("柳荫街道做过消防演练没有", "开展了消防演练12次。", "So")]
    [InlineData("柳荫街道是不是已经有托育点了", "托育点已建成。", "So")]
    [InlineData("柳荫街道的适老化改造做过吗", "完成48户适老化改造。", "So")]
    [InlineData("柳荫街道托育点开了没有", "新设立了1个托育点。", "So")]

    // All, or not all.
    [InlineData("柳荫街道是不是每个小区都有垃圾分类", "全部22个小区已开展垃圾分类。", "So")]
    [InlineData("柳荫街道垃圾分类全都做好了吗", "垃圾分类已100%完成。", "So")]
    [InlineData("柳荫街道垃圾分类是不是百分百做到了", "垃圾分类达标率已达96.3%。", "NotAll")]
    [InlineData("柳荫街道是不是每个小区都有垃圾分类", "22个小区已开展垃圾分类。", "Open")]
    [InlineData("柳荫街道加装电梯是不是全部弄好了", "部分小区的加装电梯已全部完成。", "Open")]
    [InlineData("柳荫街道加装电梯是不是全部弄好了", "计划全部完成加装电梯。", "Open")]

    // What may be done.
    [InlineData("柳荫街道可以申请适老化改造吗", "困难老人可以申请适老化改造。", "May")]
    [InlineData("柳荫街道能不能送餐", "食堂能够送餐。", "May")]
    [InlineData("柳荫街道能申请适老化改造吗", "完成48户适老化改造。", "Open")]
    [InlineData("柳荫街道能申请适老化改造吗", "符合条件的老人可以申请适老化改造。", "Open")]
    [InlineData("柳荫街道可以在网上申请适老化改造吗", "可以申请适老化改造。", "Open")]
    [InlineData("柳荫街道可以在网上申请适老化改造吗", "可以在网上申请适老化改造。", "May")]

    // Plans are none of what was done.
    [InlineData("柳荫街道会不会加装电梯？", "计划完成8台加装电梯。", "Planned")]
    [InlineData("柳荫街道要开托育点吗", "打算新开1个托育点。", "Planned")]
    [InlineData("柳荫街道有没有托育点", "力争设立1个托育点。", "Planned")]
    [InlineData("柳荫街道有社区食堂吗", "年底前开办社区食堂。", "Planned")]
    [InlineData("柳荫街道加装电梯装好了吗", "计划完成8台加装电梯。", "PlannedOnly")]
    [InlineData("柳荫街道托育点开了没有", "争取开出1个托育点。", "PlannedOnly")]
    [InlineData("柳荫街道有没有托育点", "正在推进托育点建设。", "Open")]
    [InlineData("柳荫街道托育点开了没有", "推进托育点建设。", "Open")]
    [InlineData("柳荫街道加装电梯装好了吗", "已完成3台加装电梯，计划再装5台。", "Open")]
    [InlineData("柳荫街道有没有日间照料", "计划完善日间照料服务。", "Open")]

    // Another matter, or one with less than was asked.
    [InlineData("柳荫街道有没有托育点？", "街道开办社区食堂3家。", "Open")]
    [InlineData("柳荫街道有没有给残疾人送餐", "社区食堂给85名老人送餐。", "Open")]
    [InlineData("柳荫街道有没有免费的招聘会", "举办招聘会6场。", "Open")]
    [InlineData("柳荫街道周末有没有招聘会", "举办招聘会6场。", "Open")]
    [InlineData("柳荫街道有没有便宜的托育点", "设立了1个托育点。", "Open")]
    [InlineData("柳荫街道有没有公办的托育点", "设立了1个托育点。", "Open")]
    [InlineData("柳荫街道送餐到家里吗", "给85名老人送餐。", "Open")]
    [InlineData("柳荫街道晚上有咨询窗口吗", "设有咨询窗口。", "Open")]
    [InlineData("柳荫街道现在还有暑托班吗", "开办暑托班2个。", "Open")]
    [InlineData("柳荫街道有没有托育点", "初步选定了托育点的地址。", "Open")]
    [InlineData("柳荫街道有没有托育点", "调研了3个托育点。", "Open")]

    // Denials, in question or statement, that do not meet.
    [InlineData("柳荫街道是不是没有托育点", "设立了1个托育点。", "Open")]
    [InlineData("柳荫街道不能送餐吗", "给85名老人送餐。", "Open")]
    [InlineData("柳荫街道有没有托育点", "没有收到对设立在新苑的托育点的投诉。", "Open")]
    [InlineData("柳荫街道有没有招聘会", "除1场因故改期外，招聘会都已举办。", "Open")]

    // More, or something else, is asked than yes or no.
    [InlineData("柳荫街道有没有招聘会，办了几场", "举办招聘会6场。", "Open")]
    [InlineData("柳荫街道托育点在哪里，有吗", "设立了1个托育点。", "Open")]
    [InlineData("柳荫街道是办招聘会还是办暑托班", "举办招聘会6场。", "Open")]
    [InlineData("柳荫街道的托育点", "设立了1个托育点。", "Open")]
    [InlineData("柳荫街道有人吗", "设有咨询窗口。", "Open")]
    public void Of_QuestionAndStatement_SettlesOnlyWhatIsCertain(string question, string statement, string verdict) =>
        Assert.Equal(verdict, Of(question, statement).ToString());

    [Theory]
    [InlineData("柳荫街道有没有托育点", "设立1个托育点。", "Planned")]
    [InlineData("柳荫街道托育点开了没有", "开办1个托育点。", "PlannedOnly")]
    public void Of_StatementUnderAPlansHeading_IsAPlan(string question, string statement, string verdict) =>
        Assert.Equal(verdict, Of(question, statement, "2018年工作安排").ToString());

    private Verdict Of(string asked, string statement, params string[] headings)
    {
        var question = towns.Answerer.Passages.Understand(new AskRequest(asked))!;
        var document = Sentences.Document("liuyin-2018-2019");
        var sentence = Sentences.Of(document, Sentences.Passage(document, 1, statement, headings), statement);

        return new YesNo(new PlanReader(towns.Index)).Of(question, Focus.Of(question, towns.Index), sentence);
    }
}
