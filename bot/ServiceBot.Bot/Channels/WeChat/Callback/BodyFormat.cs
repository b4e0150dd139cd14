using Microsoft.Net.Http.Headers;

namespace ServiceBot.Bot.Channels.WeChat.Callback;

/// <summary>Tells by its content type how a body is written. WeChat says <c>text/xml</c> or <c>application/json</c>; what says nothing useful is taken as the account is set.</summary>
internal static class BodyFormat
{
    private static readonly string[] Unspecific = ["text/plain", "application/octet-stream"];

    /// <exception cref="CallbackRefusedException">415: it says it is something else.</exception>
    public static CallbackFormat Of(string? contentType, CallbackFormat usual)
    {
        if (string.IsNullOrWhiteSpace(contentType))
            return usual;
        if (MediaTypeHeaderValue.TryParse(contentType, out var type))
        {
            var kind = type.SubTypeWithoutSuffix.Value;
            if (Is(kind, "json") || Is(type.Suffix.Value, "json"))
                return CallbackFormat.Json;
            if (Is(kind, "xml") || Is(type.Suffix.Value, "xml") || Unspecific.Any(name => Is(type.MediaType.Value, name)))
                return usual;
        }

        throw new CallbackRefusedException(StatusCodes.Status415UnsupportedMediaType, "正文的类型不是 XML 或 JSON");
    }

    private static bool Is(string? text, string name) => string.Equals(text, name, StringComparison.OrdinalIgnoreCase);
}
