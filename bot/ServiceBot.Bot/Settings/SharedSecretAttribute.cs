namespace ServiceBot.Bot.Settings;

/// <summary>A secret that others send in a header: long enough not to be guessed, and of characters that a header carries unchanged.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SharedSecretAttribute : TextRuleAttribute
{
    /// <summary>Fewest characters.</summary>
    public const int LeastLength = 16;

    public SharedSecretAttribute() => IsSecret = true;

    public override string Wanted => $"至少 {LeastLength} 个英文字母、数字或半角符号，中间没有空格";

    public override string Example => "$(openssl rand -hex 32)";

    protected override bool IsRight(string text) => text.Length >= LeastLength && text.All(character => character is > ' ' and <= '~');
}
