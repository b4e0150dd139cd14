using ServiceBot.Search.Retrieval.Ranking;

namespace ServiceBot.Indexer.Output;

/// <summary>A part of a score as staff read it.</summary>
/// <param name="Key">Its name in JSON.</param>
/// <param name="LackChinese">What it tells of a passage that has less of it than the first hit.</param>
internal sealed record ScorePart(string Key, Func<ScoreParts, double> Of, string Chinese, string English, string LackChinese, string LackEnglish)
{
    /// <summary>Every part, in the order of <see cref="ScoreParts"/>.</summary>
    public static IReadOnlyList<ScorePart> All { get; } =
    [
        new("terms", parts => parts.Terms, "词", "words", "问的词在这段里少，或都是到处常见的词", "it has fewer of the words, or only common ones"),
        new("coverage", parts => parts.Coverage, "覆盖", "coverage", "问的几样，这段没有都说到", "it does not speak of all that is asked"),
        new("clause", parts => parts.Clause, "集中", "together", "词离得太远，不在一句话里", "the words stand too far apart, not in one clause"),
        new("surroundings", parts => parts.Surroundings, "邻近", "nearby", "词散在各处，不在相邻的几句里", "the words are scattered over more than a few sentences"),
        new("figure", parts => parts.Figure, "数字", "figure", "问的是数，词的旁边没有合适的数字", "no figure of the kind asked for stands near the words"),
        new("literal", parts => parts.Literal, "原字", "as typed", "没有与问题一字不差的文字", "it does not hold the text just as typed"),
        new("newness", parts => parts.Newness, "新旧", "newness", "比第一条旧", "it is older"),
        new("validity", parts => parts.Validity, "过期", "expired", "这份资料已过有效期", "the text is no longer valid"),
    ];

    public string Name(CommandContext context) => context.Text(Chinese, English);
}
