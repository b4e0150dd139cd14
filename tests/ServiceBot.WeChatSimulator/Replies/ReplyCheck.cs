using System.Globalization;
using System.Text;
using ServiceBot.WeChatSimulator.Messages;
using ServiceBot.WeChatSimulator.Wire;

namespace ServiceBot.WeChatSimulator.Replies;

/// <summary>
/// Checks a reply as WeChat does (被动回复用户消息, 消息加解密) and shows the fault notice when it cannot use it. Markdown and broken links, which WeChat
/// shows as they are, are faults too, though the text is shown.
/// </summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class ReplyCheck(Account account)
{
    /// <summary>The longest text, in bytes of UTF-8.</summary>
    public const int MostTextBytes = 2048;
    private const int Ok = 200;
    private const int MostArticles = 8;
    private const char ByteOrderMark = '\uFEFF';
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] OneArticleTypes = ["text", "image", "video", "shortvideo", "link", "location"];
    private static readonly string[] MediaTypes = ["image", "voice", "video", "music"];

    private readonly MessageSeal? _key = account.EncodingAesKey is { } key ? new MessageSeal(key, account.AppId) : null;

    /// <param name="asked">What is replied to.</param>
    public CheckedReply Check(ResidentMessage asked, int status, byte[] body)
    {
        var plain = "";
        try
        {
            if (status != Ok)
                throw new BadReplyException($"状态码是 {status}，应是 200");
            plain = Decode(body);
            if (plain is "" or "success")
                return new CheckedReply(ReplyKind.Nothing, "", plain);
            var fields = ReplyFields.Read(plain, account.Format);
            if (fields["Encrypt"] is not null)
            {
                plain = Open(fields);
                fields = ReplyFields.Read(plain, account.Format);
            }
            else if (account.Mode == AccountMode.Safe)
            {
                throw new BadReplyException("安全模式下回复了明文");
            }

            return Read(asked, fields, plain);
        }
        catch (BadReplyException fault)
        {
            return CheckedReply.Bad(fault.Message, plain);
        }
    }

    private static string Decode(byte[] body)
    {
        try
        {
            var text = Utf8.GetString(body);
            return text.StartsWith(ByteOrderMark) ? throw new BadReplyException("开头有 BOM") : text;
        }
        catch (DecoderFallbackException)
        {
            throw new BadReplyException("不是 UTF-8");
        }
    }

    private string Open(ReplyFields envelope)
    {
        if (account.Mode == AccountMode.Plain || _key is null)
            throw new BadReplyException("明文模式下回复了密文");
        var encrypt = envelope.Required("Encrypt");
        var signature = Signature.Of(account.Token, envelope.Required("TimeStamp"), envelope.Required("Nonce"), encrypt);
        if (!string.Equals(signature, envelope.Required("MsgSignature"), StringComparison.Ordinal))
            throw new BadReplyException("回复的 MsgSignature 不对");
        try
        {
            return Decode(_key.Open(encrypt));
        }
        catch (BadCiphertextException exception)
        {
            throw new BadReplyException($"回复解不开：{exception.Message}");
        }
    }

    private static CheckedReply Read(ResidentMessage asked, ReplyFields fields, string plain)
    {
        if (fields.Required("ToUserName") != asked.From || fields.Required("FromUserName") != asked.To)
            throw new BadReplyException("ToUserName 应是发信人的 OpenID，FromUserName 应是公众号的 ID（与来信相反）");
        if (!long.TryParse(fields.Required("CreateTime"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds == 0)
            throw new BadReplyException($"CreateTime 不是秒数：{fields["CreateTime"]}");
        return fields.Required("MsgType") switch
        {
            "text" => ReadText(fields.Required("Content"), plain),
            "news" => ReadNews(asked, fields, plain),
            "transfer_customer_service" => new CheckedReply(ReplyKind.Other, "（转给人工客服）", plain),
            var type when MediaTypes.Contains(type, StringComparer.Ordinal) => string.IsNullOrEmpty(fields[char.ToUpperInvariant(type[0]) + type[1..]])
                ? throw new BadReplyException($"{type} 回复里没有 MediaId")
                : new CheckedReply(ReplyKind.Other, $"（{type}）", plain),
            var type => throw new BadReplyException($"没有这种 MsgType：{type}"),
        };
    }

    private static CheckedReply ReadText(string content, string plain)
    {
        var bytes = Utf8.GetByteCount(content);
        if (bytes > MostTextBytes)
            throw new BadReplyException($"文本有 {bytes} 字节，最多 {MostTextBytes}");
        if (string.IsNullOrWhiteSpace(content))
            throw new BadReplyException("文本是空的；没有话说应回复 success");
        var fault = AnchorText.FaultOf(content);
        if (fault is null && MarkdownMarks.Find(AnchorText.Replace(content, anchor => anchor.Label)) is { } mark)
            fault = $"有 Markdown 标记“{mark}”，会照原样显示给居民";
        return new CheckedReply(ReplyKind.Text, content, plain, fault);
    }

    private static CheckedReply ReadNews(ResidentMessage asked, ReplyFields fields, string plain)
    {
        var most = OneArticleTypes.Contains(asked.MsgType, StringComparer.Ordinal) ? 1 : MostArticles;
        var count = fields.Articles.Count;
        if (fields.Required("ArticleCount") != count.ToString(CultureInfo.InvariantCulture) || count < 1 || count > most)
            throw new BadReplyException($"图文有 {count} 篇，ArticleCount 写的是 {fields["ArticleCount"]}，这里最多 {most} 篇");
        if (fields.Articles.Any(article => !article.ContainsKey("Title") || !article.ContainsKey("Url")))
            throw new BadReplyException("图文少了 Title 或 Url");
        return new CheckedReply(ReplyKind.News, string.Join('\n', fields.Articles.Select(article => $"{article["Title"]}（{article["Url"]}）")), plain);
    }
}
