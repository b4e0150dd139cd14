using ServiceBot.Search.Retrieval.Queries;

namespace ServiceBot.Search.Tests.Lucene.Apache;

/// <summary>A query in the form that <c>Hits.java</c> reads, one line.</summary>
internal static class QueryText
{
    public static string Of(Query query) => query switch
    {
        TermQuery { NoRarerThan: null } term => $"term\t{Plain(term.Field)}\t{Plain(term.Term)}\t{BitConverter.SingleToUInt32Bits(term.Boost):x}",
        AnyOf any => Clauses("any", any.Clauses),
        AllOf all => Clauses("all", all.Clauses),
        BestOf best => Clauses("best", best.Clauses),
        PhraseQuery phrase => $"phrase\t{Plain(phrase.Field)}\t{phrase.Terms.Count}\t{string.Join('\t', phrase.Terms.Select(Plain))}",
        _ => throw new NotSupportedException($"Apache Lucene has no {query}."),
    };

    public static string Filtered(Query query, Query filter) => $"filtered\t{Of(query)}\t{Of(filter)}";

    private static string Clauses(string kind, IReadOnlyList<Query> clauses) =>
        $"{kind}\t{clauses.Count}\t{string.Join('\t', clauses.Select(Of))}";

    private static string Plain(string text) =>
        text.AsSpan().IndexOfAny('\t', '\n', '\r') < 0 ? text : throw new NotSupportedException($"A line of Hits.java cannot hold '{text}'.");
}
