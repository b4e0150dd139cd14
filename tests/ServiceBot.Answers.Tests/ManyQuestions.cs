namespace ServiceBot.Answers.Tests;

/// <summary>Many questions to the made-up towns, for what must hold of every answer.</summary>
internal static class ManyQuestions
{
    private static readonly string[] Streets = ["", "柳荫街道", "桂花", "石桥街道", "柳荫和桂花", "梅岭街道"];
    private static readonly string[] Years = ["", "2018年", "2019年", "2018年和2019年", "今年", "2021年"];

    private static readonly string[] Matters =
    [
        "给多少户独居老人发了安全包", "办了几场招聘会", "完成几台加装电梯", "社区食堂在哪里", "送餐多少钱", "托儿所电话多少",
        "适老化改造怎么申请", "有没有垃圾分类", "失业人员有多少人", "设了几个咨询窗口",
    ];

    public static IReadOnlyList<string> All { get; } =
    [
        .. Streets.SelectMany(street => Years.SelectMany(year => Matters.Select(matter => $"{street}{year}{matter}？"))),
        "为老服务做了什么", "柳荫街道2019年做了哪些事", "柳荫街道2019年比2018年多发了多少户安全包", "你好", "天气怎么样", "",
    ];
}
