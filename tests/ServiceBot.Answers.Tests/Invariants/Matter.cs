using System.Globalization;

namespace ServiceBot.Answers.Tests.Invariants;

/// <summary>A thing reports speak of, how they say it and how residents ask for it.</summary>
/// <param name="Section">Heading it stands under.</param>
/// <param name="Said">The fact; <c>{n}</c> and <c>{m}</c> are figures, <c>{p}</c> is a share, <c>{d}</c> a decimal, <c>{c}</c> a small figure in Chinese numerals.</param>
/// <param name="Questions">Ways of asking, without place and year.</param>
internal sealed record Matter(string Section, string Said, params string[] Questions)
{
    private const string Numerals = "二三四五六七八九";

    public static IReadOnlyList<Matter> All { get; } =
    [
        new("为老服务", "给{n}户独居老人发了安全包", "给多少户独居老人发了安全包", "独居老人安全包有几户", "独居老人有没有安全包"),
        new("为老服务", "社区食堂设在竹园路{n}弄，为{m}名老人送餐，每份{c}元", "社区食堂在哪里", "给多少老人送餐", "送餐多少钱", "有没有人送饭", "送餐怎么申请"),
        new("为老服务", "新增养老床位{n}张，日间照料中心{c}个", "新增了多少张养老床位", "日间照料中心有几个", "养老院怎么样"),
        new("为老服务", "为{n}名高龄老人提供居家养老服务，满意率{p}%", "居家养老服务多少老人", "居家养老满意率多少", "居家养老服务怎么办理"),
        new("就业服务", "举办招聘会{n}场，有{m}人找到工作", "办了几场招聘会", "招聘会上多少人找到工作", "有没有招聘会"),
        new("就业服务", "登记失业人员{m}人，比上年减少{n}人", "登记失业人员有多少", "失业的人比去年少了多少", "失业了找谁"),
        new("就业服务", "帮助{n}人成功创业，发放创业贷款{d}万元", "帮多少人创业", "创业贷款发了多少钱", "怎么申请创业贷款"),
        new("旧房改造", "完成加装电梯{n}台", "完成了几台加装电梯", "装了多少电梯", "加装电梯谁来批"),
        new("旧房改造", "旧区改造签约率达到{p}%，惠及居民{m}户", "旧改签约率是多少", "旧区改造惠及多少户", "旧改什么时候签约"),
        new("旧房改造", "修缮老房子{d}万平方米", "修缮了多少平方米", "房子漏水修不修", "老房子修缮了多少面积"),
        new("旧房改造", "为{n}户老人家庭做了适老化改造，每户补贴{m}元", "适老化改造做了几户", "适老化改造补贴多少", "适老化改造怎么申请"),
        new("环境卫生", "有{n}个小区做到垃圾分类，达标率{p}%", "垃圾分类达标率多少", "几个小区做到垃圾分类", "垃圾分类搞得怎么样"),
        new("民生保障", "发放低保金{d}万元，救助困难家庭{m}户次", "低保金发了多少", "救助了多少困难家庭", "低保怎么申请"),
        new("民生保障", "为{n}名残疾人发放辅具，残疾人就业{m}人", "残疾人辅具发了多少", "残疾人就业多少人"),
        new("社区托育", "新设{c}个托育点，地址是桂香路{n}号，电话是021-5555{m}", "托育点在哪里", "托育点电话多少", "小孩白天没人带怎么办"),
        new("平安建设", "开展消防演练{n}次，排查隐患{m}处", "消防演练搞了几次", "排查了多少隐患"),
    ];

    /// <summary>A fact with figures drawn anew.</summary>
    public string Fact(Random random) => Said
        .Replace("{n}", Text(random.Next(2, 400)), StringComparison.Ordinal)
        .Replace("{m}", Text(random.Next(1000, 9999)), StringComparison.Ordinal)
        .Replace("{p}", (random.Next(500, 1000) / 10m).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{d}", (random.Next(11, 999) / 10m).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{c}", Numerals[random.Next(Numerals.Length)].ToString(), StringComparison.Ordinal);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
