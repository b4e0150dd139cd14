using ServiceBot.Search.Postings;

namespace ServiceBot.Indexer.Input;

/// <summary>Checks a passage that was named against those of an index.</summary>
internal static class PassageIds
{
    /// <exception cref="CommandException">There is no such passage.</exception>
    public static void Check(string? id, IndexReader index, CommandContext context)
    {
        if (id is null)
            return;
        var mark = id.LastIndexOf('#');
        var document = mark < 0 ? id : id[..mark];
        var passages = index.PassagesOf(document);
        if (!passages.Any(passage => passage.Id == id))
            throw new CommandException(ExitCode.Usage, Unknown(id, document, passages.Count, index, context));
    }

    private static string Unknown(string id, string document, int passages, IndexReader index, CommandContext context)
    {
        var example = index.PassageCount > 0 ? index.Passage(0).Id : "laoximen-2014#p1";
        var known = passages > 0
            ? context.Text($"{document} 有 {document}#p1 到 {document}#p{passages}。", $" {document} has {document}#p1 to {document}#p{passages}.")
            : "";
        return context.Text($"没有“{id}”这个段落。{known}段落写成 文件编号#p序号，例如 {example}；search 的每条结果下面都有。", $"There is no passage \"{id}\".{known} A passage is named DOCUMENT#pN, for example {example}; search shows it below each hit.");
    }
}
