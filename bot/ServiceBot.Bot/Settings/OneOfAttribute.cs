namespace ServiceBot.Bot.Settings;

/// <summary>One of a few words, compared exactly.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OneOfAttribute(params string[] words) : TextRuleAttribute
{
    public override string Wanted => string.Join('、', words) + " 中的一个";

    public override string Example => words[0];

    protected override bool IsRight(string text) => words.Contains(text, StringComparer.Ordinal);
}
