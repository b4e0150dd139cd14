namespace ServiceBot.Bot.Settings;

/// <summary>A key in Base64, of so many bytes or more.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class Base64KeyAttribute(int leastBytes) : TextRuleAttribute
{
    public override string Wanted => $"至少 {leastBytes} 字节的 Base64（可以用 openssl rand -base64 {leastBytes} 生成）";

    public override string Example => "（openssl 打出来的那一行）";

    protected override bool IsRight(string text)
    {
        var key = new byte[text.Length];
        return Convert.TryFromBase64String(text, key, out var written) && written >= leastBytes;
    }
}
