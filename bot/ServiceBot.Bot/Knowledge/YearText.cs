namespace ServiceBot.Bot.Knowledge;

/// <summary>Writes years as people read them.</summary>
internal static class YearText
{
    /// <summary>2019年; from several, the first to the last: 2013—2017年. Empty for none.</summary>
    public static string Of(IReadOnlyList<int> years) => years switch
    {
        [] => "",
        [var only] => $"{only}年",
        [var first, .., var last] => $"{first}—{last}年",
    };
}
