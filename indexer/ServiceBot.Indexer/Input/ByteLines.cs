namespace ServiceBot.Indexer.Input;

/// <summary>Cuts a stream into lines without decoding it, so that one badly encoded line spoils no other.</summary>
internal static class ByteLines
{
    /// <summary>Lines in order, without their ends, each as soon as it is there.</summary>
    public static IEnumerable<byte[]> Read(Stream stream)
    {
        var line = new List<byte>();
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            var start = 0;
            for (var end = Array.IndexOf(buffer, (byte)'\n', 0, count); end >= 0; end = Array.IndexOf(buffer, (byte)'\n', start, count - start))
            {
                line.AddRange(buffer.AsSpan(start, end - start));
                yield return Take(line);
                start = end + 1;
            }

            line.AddRange(buffer.AsSpan(start, count - start));
        }

        if (line.Count > 0)
            yield return Take(line);
    }

    private static byte[] Take(List<byte> line)
    {
        if (line is [.., (byte)'\r'])
            line.RemoveAt(line.Count - 1);
        var bytes = line.ToArray();
        line.Clear();
        return bytes;
    }
}
