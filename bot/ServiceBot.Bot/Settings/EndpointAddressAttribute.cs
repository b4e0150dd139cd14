namespace ServiceBot.Bot.Settings;

/// <summary>The address of something this service calls: https, or plain http on the machine itself.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EndpointAddressAttribute(string example) : TextRuleAttribute
{
    public override string Wanted => " https 网址（http 只能用于本机，不带 # 和用户名）";

    public override string Example => example;

    public static bool IsSafe(Uri address) => address is { IsAbsoluteUri: true, Fragment: "", UserInfo: "" }
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    protected override bool IsRight(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && IsSafe(address);
}
