using System.Buffers.Binary;
using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Tests.Lucene.Store;

/// <summary>Makes files of an index by hand, and damages them.</summary>
internal static class IndexFiles
{
    /// <summary>Bytes from hexadecimal digits with blanks anywhere between.</summary>
    public static byte[] Hex(string digits) => Convert.FromHexString(digits.Replace(" ", "", StringComparison.Ordinal));

    /// <summary>Writes a file with header and a right footer around the bytes.</summary>
    public static void Write(string path, string codec, int version, ReadOnlySpan<byte> body)
    {
        using var output = new IndexOutput(path);
        CodecHeader.Write(output, codec, version);
        output.WriteBytes(body);
        output.WriteFooterAndFlush();
    }

    /// <summary>What a writer writes to memory.</summary>
    public static byte[] Written(Action<DataOutput> write)
    {
        var output = new BufferOutput();
        write(output);
        return output.Written.ToArray();
    }

    /// <summary>The bytes between header and footer of a file.</summary>
    public static byte[] Body(string path, string codec)
    {
        var bytes = File.ReadAllBytes(path);
        return bytes[(9 + codec.Length)..^CodecHeader.FooterLength];
    }

    /// <summary>The checksum in the footer of a file.</summary>
    public static string ChecksumOf(string path) => Convert.ToHexStringLower(File.ReadAllBytes(path)[^4..]);

    /// <summary>Changes bytes of a file and mends its checksum, so that only what they say is wrong.</summary>
    public static void Edit(string path, Func<byte[], byte[]> edit)
    {
        var bytes = edit(File.ReadAllBytes(path));
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(bytes.Length - 4), Crc32.Of(bytes.AsSpan(0, bytes.Length - 8)));
        File.WriteAllBytes(path, bytes);
    }

    /// <summary>Changes one byte of a file and mends its checksum.</summary>
    public static void Edit(string path, int offset, byte value) => Edit(path, bytes =>
    {
        bytes[offset] = value;
        return bytes;
    });
}
