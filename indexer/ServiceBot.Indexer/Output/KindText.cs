using ServiceBot.Answers.Questions;

namespace ServiceBot.Indexer.Output;

/// <summary>What a question asks for, in words.</summary>
internal static class KindText
{
    private static readonly (QuestionKind Kind, string Chinese, string English)[] Names =
    [
        (QuestionKind.HowMany, "多少", "how many"),
        (QuestionKind.Which, "哪些", "which"),
        (QuestionKind.Where, "在哪里", "where"),
        (QuestionKind.When, "什么时候", "when"),
        (QuestionKind.Who, "谁", "who"),
        (QuestionKind.HowTo, "怎么办", "how to"),
        (QuestionKind.Whether, "有没有、是不是", "whether"),
        (QuestionKind.Compare, "比较", "comparison"),
        (QuestionKind.Phone, "电话", "phone"),
        (QuestionKind.Money, "多少钱", "money"),
        (QuestionKind.OpeningHours, "开放时间", "opening hours"),
        (QuestionKind.Duration, "多长时间", "how long"),
        (QuestionKind.Papers, "要什么材料", "papers needed"),
        (QuestionKind.Conditions, "什么条件", "conditions"),
        (QuestionKind.Meaning, "什么意思", "meaning"),
        (QuestionKind.Person, "哪个人", "person"),
        (QuestionKind.Address, "地址", "address"),
        (QuestionKind.Weekend, "周末", "weekend"),
        (QuestionKind.Reason, "为什么", "why"),
        (QuestionKind.Approval, "由谁批准", "who approves"),
        (QuestionKind.Apply, "怎么申请", "how to apply"),
    ];

    /// <summary>Each thing asked for; empty when the wording does not tell.</summary>
    public static IEnumerable<string> Of(QuestionKind kind, CommandContext context) =>
        Each(kind).Select(one => Names.Where(name => name.Kind == one).Select(name => context.Text(name.Chinese, name.English)).FirstOrDefault(one.ToString()));

    /// <summary>The single kinds a question is of.</summary>
    public static IEnumerable<QuestionKind> Each(QuestionKind kind) =>
        Enum.GetValues<QuestionKind>().Where(one => one != QuestionKind.Unknown && kind.HasFlag(one));
}
