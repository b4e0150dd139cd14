using ServiceBot.Bot.Channels.Web;

namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>Reads a body up to a limit.</summary>
internal static class DirectLineBody
{
    /// <exception cref="DirectLineException">413: it is larger; 400: it broke off.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, int mostBytes, CancellationToken cancellation)
    {
        try
        {
            return await RequestBody.ReadAsync(request, mostBytes, cancellation);
        }
        catch (BadAskException exception)
        {
            throw exception.Status == StatusCodes.Status413PayloadTooLarge
                ? DirectLineException.TooLarge(mostBytes) : DirectLineException.BadArgument("The body broke off.");
        }
    }
}
