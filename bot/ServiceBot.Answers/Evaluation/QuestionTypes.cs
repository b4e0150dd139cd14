namespace ServiceBot.Answers.Evaluation;

/// <summary>Names of question types in question files and reports.</summary>
public static class QuestionTypes
{
    private static readonly Dictionary<string, QuestionType> Types = new(StringComparer.Ordinal)
    {
        ["fact"] = QuestionType.Fact,
        ["number"] = QuestionType.Number,
        ["list"] = QuestionType.List,
        ["howto"] = QuestionType.HowTo,
        ["compare"] = QuestionType.Compare,
        ["yesno"] = QuestionType.YesNo,
        ["ambiguous"] = QuestionType.Ambiguous,
        ["no_answer"] = QuestionType.NoAnswer,
        ["out_of_scope"] = QuestionType.OutOfScope,
        ["greeting"] = QuestionType.Greeting,
    };

    public static string AllNames { get; } = string.Join(' ', Types.Keys);

    /// <summary>Null for an unknown name.</summary>
    public static QuestionType? Parse(string name) => Types.TryGetValue(name, out var type) ? type : null;

    public static string NameOf(QuestionType type) => Types.First(pair => pair.Value == type).Key;
}
