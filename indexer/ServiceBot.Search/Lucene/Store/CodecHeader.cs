using System.Text;

namespace ServiceBot.Search.Lucene.Store;

/// <summary>The header and footer that every file of an index carries (<c>org.apache.lucene.codecs.CodecUtil</c> of Lucene 4.8).</summary>
internal static class CodecHeader
{
    public const int Magic = 0x3FD76C17;
    public const int FooterMagic = ~Magic;

    /// <summary>Bytes of the footer: magic, algorithm, checksum.</summary>
    public const int FooterLength = 16;

    private const int MostNameBytes = 127;

    public static void Write(DataOutput output, string codec, int version)
    {
        output.WriteInt32(Magic);
        output.WriteString(codec);
        output.WriteInt32(version);
    }

    /// <summary>Reads a header and moves behind it.</summary>
    /// <exception cref="CorruptIndexException">It is another file's, or of another version.</exception>
    public static void Check(ref IndexInput input, string codec, int version)
    {
        if (input.ReadInt32() != Magic)
            throw input.Corrupt("does not begin like a file of an index");
        var found = Encoding.ASCII.GetString(input.ReadBytes(input.ReadCount(MostNameBytes, "the length of its name")));
        if (found != codec)
            throw input.Corrupt($"holds '{found}', not '{codec}'");
        var foundVersion = input.ReadInt32();
        if (foundVersion != version)
            throw input.Corrupt($"is of version {foundVersion} of '{codec}'; this build reads {version}");
    }

    /// <summary>Checks the footer but not the checksum in it.</summary>
    /// <returns>The checksum it gives for the bytes before.</returns>
    /// <exception cref="CorruptIndexException">There is no footer.</exception>
    public static uint ReadFooter(MappedFile file)
    {
        var footer = new IndexInput(file, file.DataLength, file.Length);
        if (footer.ReadInt32() != FooterMagic || footer.ReadInt32() != 0)
            throw footer.Corrupt("does not end like a file of an index");
        var checksum = footer.ReadInt64();
        return (uint)checksum == checksum ? (uint)checksum : throw footer.Corrupt($"ends with {checksum:x16}, which is no checksum");
    }
}
