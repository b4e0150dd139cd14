using ServiceBot.Answers.Guarding;
using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Composing;

/// <summary>Every fixed text a resident reads. Simplified Chinese, plain, each "no" with a next step.</summary>
public static class CannedReplies
{
    public const string Blocked = "您的话里像有身份证号、手机号、银行卡号或邮箱。为了您的安全，这句话没有保存。请去掉号码再问一次。";
    public const string OutOfScope = "这个问题我答不了。我只回答街道办事和服务的问题，例如养老、就业、旧房改造。别的事可以打12345。";
    public const string Error = "系统出了问题，不是您的操作有误。请重试，或打12345。";
    public const string Busy = "现在问的人太多了。请过几分钟再问，或打12345。病得急、有危险，请打120或110。";
    internal const string ThisStreet = "这个街道";
    public const string PersonWay = "可以打12345，或到社区事务受理服务中心问。";

    /// <summary>Beside <see cref="Error"/> or <see cref="Busy"/>, to be read out on the telephone.</summary>
    public static string FaultId(string id) => $"编号：{id}。向工作人员反映时，请报这个编号。";

    /// <summary>Said first where a conversation begins before anything is asked.</summary>
    /// <param name="streets">Sub-districts there are reports of.</param>
    /// <param name="years">The years they speak of, such as 2013—2017年; empty when not known.</param>
    public static string Welcome(IReadOnlyList<string> streets, string years) =>
        $"您好，我是自动问答的小助手，是程序，不是真人。我只查{(streets.Count == 0 ? "公开资料" : "街道公开的工作报告")}{(years.Length == 0 ? "" : $"（{years}）")}来回答。"
        + $"{(streets.Count == 0 ? "" : $"现在有{Named(streets)}的。")}请直接打字问一件事，不要写身份证号、手机号。要找人，请打12345。";

    /// <summary>To a picture, a recording or a form.</summary>
    /// <param name="examples">What can be asked, each answerable; may be empty.</param>
    public static string OnlyText(IReadOnlyList<string> examples) =>
        $"我只能看文字，看不了图片、语音和文件。请打字告诉我您想问什么，例如{(examples.Count == 0 ? "：老人送餐怎么办？" : $"{string.Concat(examples.Select(example => $"「{example}」"))}。")}";

    /// <summary>Before the sources where a channel shows nothing but text.</summary>
    public static string SourceLine(string source) => $"依据：{source}";

    /// <summary>Before what the texts do say about a matter when they do not answer the question.</summary>
    public static string RelatedLine(string quote) => $"提到的内容：「{quote}」";

    /// <summary>On a channel that shows nothing but text, at the end of an answer with wording of a model.</summary>
    public const string AiLabel = "本回答由人工智能生成";

    public const string ChoicesHead = "点一下，或回复前面的数字：";

    /// <summary><see cref="ChoicesHead"/> of a list that cannot be tapped.</summary>
    public const string NumbersHead = "回复前面的数字：";
    public const string FollowUpsHead = "您还可以问：";

    /// <summary>To the number of a list shown too long ago, which is shown again.</summary>
    public const string ListExpired = "刚才的列表过了时间，请重新选一次。";

    /// <summary>Behind an answer that was cut.</summary>
    public const string MoreBelow = "（没有显示完，回复“全文”看全部）";

    /// <summary>Behind the last part of an answer.</summary>
    public const string EndOfText = "（全文完）";

    public const string NoMoreText = "没有更多内容了。还有要问的，直接打字就行。";

    /// <summary>In place of an answer that takes long.</summary>
    public const string Holding = "正在查，要多等一会儿。请过半分钟回复“答案”，就能看到。";

    public const string StillLooking = "还在查，请过一会儿再回复“答案”。";
    public const string AnswerLost = "前面那个问题没有查成，请再问一次。";
    public const string NoAnswerWaits = "现在没有等您看的回答。要问什么，请直接打字。";

    /// <summary>With the answer to another question.</summary>
    public const string AnswerWaits = "您前面问的也有回答了，回复“答案”就能看到。";

    /// <inheritdoc cref="AnswerWaits"/>
    public const string AnswerComes = "您前面问的还在查，过一会儿回复“答案”就能看到。";

    public const string Wiped = "您的聊天记录已经全部删除。还有要问的，直接打字就行。";

    /// <summary>To a recording without a text of it.</summary>
    public const string VoiceUnread = "我听不了语音。请长按您的语音，点“转文字”，再把文字发给我。也可以点键盘上的话筒，说话就能打字。";

    public const string FrequentQuestions = "这些事问的人多，都有出处。也可以直接打字问别的。";

    /// <summary>To who wants a person; the service centres' addresses stand below, where there are any.</summary>
    /// <param name="hasCentres">Whether there are.</param>
    public static string Person(bool hasCentres) => $"我是程序，不是真人。要找人，请打12345，全天都有人接。{(hasCentres ? "也可以到社区事务受理服务中心，地址在下面。" : "也可以到社区事务受理服务中心问。")}";

    /// <summary>Before the answer to a recording.</summary>
    public static string Heard(string text) => $"您说的是：{text}";

    /// <summary>Behind a part of an answer that is not the last.</summary>
    public static string MoreParts(int parts) => $"（还有{parts}段，回复“全文”继续看）";

    /// <summary>To a new follower; three questions to begin with stand below.</summary>
    /// <param name="sources">Whose reports, such as 示范街道、样板街道.</param>
    /// <param name="years">As for <see cref="Welcome"/>.</param>
    public static string FollowWelcome(string sources, string years) =>
        $"您好，我是自动问答的小助手，是程序，不是真人。我只查{sources}公开的工作报告{(years.Length == 0 ? "" : $"（{years}）")}来回答。要找人，请打12345。";

    /// <summary>Sub-districts too many to be named.</summary>
    public static string SomeStreets(int count) => $"{count}个街道";

    internal static string Crisis(DangerKind kind) => kind switch
    {
        DangerKind.SelfHarm => "请马上打120或110，别一个人待着。心里难受，可以打12356，有人陪您说话。着火打119。",
        DangerKind.Violence => "请先躲到安全的地方，马上打110。有人受伤打120，着火打119。心里难受，可以打12356。",
        DangerKind.Fire => "请马上离开，到外面打119。有人受伤打120，有危险打110。心里难受，可以打12356。",
        _ => "请马上打120。有危险打110，着火打119。心里难受，可以打12356，有人陪您说话。",
    };

    internal static string PersonalCase(PersonalCaseKind kind) => kind switch
    {
        PersonalCaseKind.Medical => "看病吃药的事，我不能替您判断。请到医院或社区卫生服务中心问医生。病得急，请打120。",
        PersonalCaseKind.Legal => "打官司、分财产、赔多少，我不能替您判断。可以打12348免费问律师，或打12345。",
        _ => "我查不到个人情况，也不能替您判断。请带身份证到社区事务受理服务中心问，或打12345。",
    };

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

    /// <summary>Where to ask how a thing is done, when the quoted text does not say.</summary>
    internal const string HowToRest = "具体怎么办，请打12345，或到社区事务受理服务中心问。";

    /// <summary>Behind a refusal whose related texts hold the service centre's address or telephone.</summary>
    internal const string CentreBelow = "受理服务中心在哪里，列在下面。";

    /// <summary>Stands before two quotes that disagree.</summary>
    internal const string TwoAccounts = "报告里有两种说法，都列在下面。要核实，请打12345。";

    /// <summary>Stands before quotes of two years that nobody chose between.</summary>
    internal const string TwoYears = "各年的情况不一样，都列在下面。";

    internal static string AskStreet => "这件事几个街道都有，情况不一样。您问的是哪个街道？";

    internal static string AskYear(string street) => $"{street}有几年的情况，各不一样。您问的是哪一年？";

    /// <summary>In front of the statement that settles a yes/no question; null when none does.</summary>
    internal static string? Of(Verdict verdict) => verdict switch
    {
        Verdict.There => "有。",
        Verdict.NotThere => "没有。",
        Verdict.So => "是的。",
        Verdict.May => "可以。",
        Verdict.Planned => "有计划。",
        Verdict.PlannedOnly => "这里写的是计划。",
        Verdict.NotAll => "还不是全部。",
        _ => null,
    };

    internal static string AskService(string street) => $"{street}的报告里有几种，情况不一样。您问的是哪一种？";

    internal static string AskPlot(string street, int? year) => $"{street}{(year is null ? "" : $"{year}年")}有几个地块，情况不一样。您问的是哪一个？";

    /// <param name="thing">What is not mentioned, a word of our lists; null when that cannot be told for certain.</param>
    /// <param name="examples">What can be asked instead, each answerable; may be empty.</param>
    internal static string NoMatch(string place, string years, string? thing, IReadOnlyList<string> examples) =>
        $"{NotMentioned(place, years, thing)}{SayItDifferently(examples)}{PersonWay}";

    /// <param name="thing">What is mentioned, in the words of the related text; null when that cannot be told for certain.</param>
    /// <param name="detail">What is not said of it; null when that cannot be told for certain.</param>
    internal static string DetailMissing(string place, string years, string? thing, string? detail) =>
        $"{OnlyRelated(place, years, thing, detail)}{PersonWay}";

    /// <summary>Offers other sub-districts, which have what the one asked for has not.</summary>
    /// <param name="isMentioned">Whether the texts of the one asked for mention the matter at all.</param>
    internal static string OtherStreets(string place, string years, bool isMentioned, string? thing, string? detail, IReadOnlyList<string> others) =>
        (isMentioned ? OnlyRelated(place, years, thing, detail) : NotMentioned(place, years, thing))
        + $"{string.Join("、", others)}的报告里有相关内容，要看吗？也可以打12345问。";

    private static string NotMentioned(string place, string years, string? thing) => thing is null ? $"{place}{years}的报告里没有找到您问的这件事。" : $"{place}{years}的报告里没有提到{thing}。";

    private static string OnlyRelated(string place, string years, string? thing, string? detail) =>
        $"{place}{years}的报告里{(thing is null ? "" : $"提到了{thing}，")}{(detail is null ? "没有直接写您问的这一点" : $"没有写{detail}")}。提到的内容在下面。";

    private static string SayItDifferently(IReadOnlyList<string> examples) =>
        examples.Count == 0 ? "可以换个说法再问。" : $"可以换个说法，例如{string.Concat(examples.Select(example => $"「{example}」"))}。";

    internal static string UnknownStreet(string street, IReadOnlyList<string> streets) =>
        $"我这里没有{street}的报告，只有{string.Join("、", streets)}的。{street}的事，请打12345问。";

    internal static string OtherYears(string place, string years, string others) =>
        $"{place}{others}的有，{years}的没有写。要看{others}的吗？也可以打12345问现在的情况。";

    internal static string NotSaid(IReadOnlyList<string> scopes) => $"{string.Join("、", scopes)}的没有写。";

    internal static string LeftOutNote(IEnumerable<string> scopes) => $"还有{string.Join("、", scopes)}的没有列出，请分开问。";

    /// <param name="years">Rising, at least one.</param>
    internal static string AgeNote(IReadOnlyList<int> years) =>
        $"这是{string.Join("、", years.Select(year => $"{year}年"))}的情况，现在可能变了。要核实，请打12345或到社区事务受理服务中心问。";

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

    // So many stand in one sentence, and so few of more, with their number.
    private const int MostNamed = 5;
    private const int NamedOfMany = 3;

    private static string Named(IReadOnlyList<string> streets) =>
        streets.Count <= MostNamed ? string.Join("、", streets) : $"{string.Join("、", streets.Take(NamedOfMany))}等{streets.Count}个街道";

    private static string WhatIRead(IReadOnlyList<string> streets) =>
        streets.Count == 0 ? "我查公开的报告来回答。" : $"我查{string.Join("、", streets)}公开的工作报告来回答。";
}
