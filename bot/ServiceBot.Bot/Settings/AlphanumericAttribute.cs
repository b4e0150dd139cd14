namespace ServiceBot.Bot.Settings;

/// <summary>Latin letters and digits only, so many of them.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AlphanumericAttribute(int least, int most, string example) : TextRuleAttribute
{
    public override string Wanted => least == most ? $" {least} 个英文字母或数字" : $" {least} 到 {most} 个英文字母或数字";

    public override string Example => example;

    protected override bool IsRight(string text) => text.Length >= least && text.Length <= most && text.All(char.IsAsciiLetterOrDigit);
}
