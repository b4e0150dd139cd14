using System.Globalization;
using System.Text.RegularExpressions;

namespace ServiceBot.Search.Tests.Lucene.Apache;

/// <summary>What CheckIndex counted in an index that it found clean; all 0 for one without segments.</summary>
/// <param name="Documents">Documents of the index.</param>
/// <param name="Fields">Fields, stored ones too.</param>
/// <param name="NormsFields">Fields with norms.</param>
/// <param name="Terms">Terms of all fields.</param>
/// <param name="Postings">Pairs of term and document.</param>
/// <param name="Tokens">Occurrences of terms in fields with positions.</param>
/// <param name="StoredFields">Stored values of all documents.</param>
internal sealed record CheckIndexReport(
    long Documents, long Fields, long NormsFields, long Terms, long Postings, long Tokens, long StoredFields)
{
    private const string Clean = "No problems were detected with this index.";

    public static CheckIndexReport Parse(string printed)
    {
        return printed.Contains(Clean, StringComparison.Ordinal)
            ? new CheckIndexReport(
                Number(@"docCount=(\d+)"),
                Number(@"test: fields\.*OK \[(\d+) fields\]"),
                Number(@"test: field norms\.*OK \[(\d+) fields\]"),
                Number(@"\[(\d+) terms;"),
                Number(@"; (\d+) terms/docs pairs;"),
                Number(@"; (\d+) tokens\]"),
                Number(@"\[(\d+) total field count;"))
            : throw new InvalidOperationException($"CheckIndex does not say '{Clean}':\n{printed}");

        // Added over the segments, should there ever be more than one.
        long Number(string pattern) => Regex.Matches(printed, pattern).Sum(match => long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
    }
}
