using ServiceBot.Answers.Guarding;
using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Composing;

/// <summary>Every fixed text a resident reads. Simplified Chinese, plain, each "no" with a next step.</summary>
public static class CannedReplies
{
    public const string Crisis = "请马上打电话：有人受伤或生病打120，有危险打110，着火打119。心里难受、不想活了，可以打12356，有人陪您说话。";
    public const string Blocked = "您的话里像有身份证号、手机号、银行卡号或邮箱。为了您的安全，这句话没有保存。请去掉这些号码再问一次。";
    public const string OutOfScope = "这个问题我答不了。我只回答街道办事和服务的问题，例如养老、就业、旧房改造。别的事可以打12345。";
    public const string Error = "系统出了问题，不是您的操作有误。请重试，或打12345。";
    public const string PersonWay = "可以打12345，或到社区事务受理服务中心问。";

    internal static string Invalid(InvalidReason reason) => reason switch
    {
        InvalidReason.TooLong => $"问题太长了，最多{QuestionCleaner.MostCodePoints}个字。请把最想问的一句话发给我，例如：老人送餐怎么办？",
        InvalidReason.NoWord => "没有看到文字。请打字告诉我您想问什么，例如：老人送餐怎么办？",
        _ => "您还没有写问题。请打字告诉我您想问什么，例如：老人送餐怎么办？",
    };

    internal static string Greeting(GreetingKind kind, IReadOnlyList<string> streets) => kind switch
    {
        GreetingKind.Thanks => "不客气。还有要问的，直接打字就行。",
        GreetingKind.Goodbye => "再见。要问的时候再来。",
        GreetingKind.WhoAreYou => $"您好，我是自动问答的小助手，是程序，不是真人。{WhatIRead(streets)}您可以问养老、就业、旧房改造这些事。要找人，请打12345。",
        _ => $"您好，我是自动问答的小助手。{WhatIRead(streets)}您可以问养老、就业、旧房改造这些事。",
    };

    internal static string AskStreet => "这件事几个街道都有，情况不一样。您问的是哪个街道？";

    internal static string AskYear(string street) => $"{street}有几年的情况，各不一样。您问的是哪一年？";

    internal static string AskService(string street) => $"{street}的报告里有几种，情况不一样。您问的是哪一种？";

    internal static string AskPlot(string street, int? year) => $"{street}{(year is null ? "" : $"{year}年")}有几个地块，情况不一样。您问的是哪一个？";

    internal static string NoMatch(string place, string years) => $"{place}{years}的报告里没有提到您问的这件事。{PersonWay}";

    internal static string DetailMissing(string place, string years) => $"{place}{years}的报告里没有写您问的这一点，只提到了下面的内容。{PersonWay}";

    internal static string UnknownStreet(string street, IReadOnlyList<string> streets) =>
        $"我这里没有{street}的报告，只有{string.Join("、", streets)}的。{street}的事，请打12345问。";

    internal static string OtherYears(string place, string years, string others) =>
        $"{place}{years}的报告里没有写，{others}的有。要看{others}的吗？也可以打12345问现在的情况。";

    internal static string NotSaid(IReadOnlyList<string> scopes) => $"{string.Join("、", scopes)}的没有写。";

    internal static string LeftOutNote(IEnumerable<string> scopes) => $"还有{string.Join("、", scopes)}的没有列出，请分开问。";

    internal static string AgeNote(int year) => $"这是{year}年的情况，现在可能变了。要核实，请打12345或到社区事务受理服务中心问。";

    internal static string MendedNote(IEnumerable<string> words) => $"已按{string.Concat(words.Select(word => $"“{word}”"))}查找。";

    internal static string RelativeYearNote(string word, int year) => $"您说的“{word}”，按报告里最近的年份查的是{year}年。";

    internal static string Acknowledged => "好的。还有要问的，直接打字就行。";

    internal static string NewTopic => "好的，请直接打字问，例如：老人送餐怎么办？";

    internal static string AskMatter(string place, string years) => $"好的，{place}{years}。您想问哪件事？请直接打字，例如：老人送餐怎么办？";

    internal static string NoSuchChoice(int choices) => $"可以选的就是下面{choices}个。请回复前面的数字，或者直接打名字。都不是的话，请换个说法再问。";

    internal static string NothingMore(string place, string years) => $"关于这件事，{place}{years}的报告里就写了这些。{PersonWay}";

    internal static string NothingMoreBut(string place, string years, string others) =>
        $"关于这件事，{place}{years}的报告里就写了这些，{others}的也有。要看{others}的吗？也可以打12345问。";

    internal static string NotThis => "没有答对，抱歉。您问的是下面哪一个？都不是的话，请换个说法再问。";

    internal static string NotThisBut(string other) => $"没有答对，抱歉。{other}的也有。要看{other}的吗？不是的话，请换个说法再问，也可以打12345。";

    internal static string SayOtherwise => $"没有答对，抱歉。请换个说法，写明哪个街道、哪一年、哪件事。{PersonWay}";

    internal static string NoReason(string place, string years) => $"{place}{years}的报告里没有写原因，只写了下面的内容。{PersonWay}";

    internal static string NoMeaning(string place, string years) => $"{place}{years}的报告里没有更多解释，只写了下面的内容。哪个词不明白，可以直接问。{PersonWay}";

    private static string WhatIRead(IReadOnlyList<string> streets) =>
        streets.Count == 0 ? "我查公开的报告来回答。" : $"我查{string.Join("、", streets)}公开的工作报告来回答。";
}
