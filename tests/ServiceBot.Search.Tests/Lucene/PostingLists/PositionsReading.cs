using ServiceBot.Search.Lucene.PostingLists;

namespace ServiceBot.Search.Tests.Lucene.PostingLists;

internal static class PositionsReading
{
    /// <summary>The occurrence as the folder's field keeps it: without offsets they are -1.</summary>
    public static Occurrence Seen(this PostingsFolder folder, Occurrence occurrence) =>
        folder.Field.HasOffsets ? occurrence : new(occurrence.Position, -1, -1);

    public static List<Occurrence> ReadAll(this PositionsEnum positions, int freq)
    {
        var found = new List<Occurrence>();
        for (var i = 0; i < freq; i++)
            found.Add(new Occurrence(positions.NextPosition(), positions.StartOffset, positions.EndOffset));
        return found;
    }
}
