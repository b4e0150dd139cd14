namespace ServiceBot.Bot.Channels.Web;

/// <summary>Reads a body up to a limit.</summary>
internal static class RequestBody
{
    /// <exception cref="BadAskException">It is longer than <paramref name="mostBytes"/>, or broke off.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, int mostBytes, CancellationToken cancellation)
    {
        if (request.ContentLength > mostBytes)
            throw TooLarge(mostBytes);
        try
        {
            using var body = new MemoryStream();
            var buffer = new byte[8192];
            for (var read = await request.Body.ReadAsync(buffer, cancellation); read > 0; read = await request.Body.ReadAsync(buffer, cancellation))
            {
                if (body.Length + read > mostBytes)
                    throw TooLarge(mostBytes);
                body.Write(buffer, 0, read);
            }

            return body.ToArray();
        }
        catch (BadHttpRequestException exception)
        {
            throw exception.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? TooLarge(mostBytes)
                : new BadAskException(exception.StatusCode, "bad_request", "请求没有传完整。请重新发送。");
        }
    }

    private static BadAskException TooLarge(int mostBytes) =>
        new(StatusCodes.Status413PayloadTooLarge, "body_too_large", $"请求正文太大，最多 {mostBytes} 字节。一个问题最多 300 字，请缩短，或少带几轮 history。");
}
