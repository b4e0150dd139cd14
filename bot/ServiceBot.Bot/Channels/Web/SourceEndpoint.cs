using ServiceBot.Bot.Knowledge;

namespace ServiceBot.Bot.Channels.Web;

/// <summary><c>GET /source/{document}</c>: a document, with the stretch <c>?q=p41:12-58</c> marked.</summary>
internal static class SourceEndpoint
{
    public static IResult Get(string? document, string? q, ServingIndex index)
    {
        using var lease = index.Lease();
        var reader = lease.Snapshot.Index;

        // A slash in an id arrives still escaped.
        var found = document is null ? null : reader.Document(document) ?? reader.Document(document.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase));
        return found is null
            ? WebPages.Notice(StatusCodes.Status404NotFound, "没有这份资料", "现在的资料里没有它，可能改过名或撤下了。请回到问答重新提问。")
            : WebPages.Source(SourceView.Of(found, reader, q));
    }
}
