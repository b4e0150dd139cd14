using System.Buffers;
using System.Globalization;
using System.Text;

namespace ServiceBot.Search.Corpus;

/// <summary>Reads a text file of the knowledge, or says why it cannot be one.</summary>
public static class TextFile
{
    /// <summary>Largest document, in bytes.</summary>
    public const long MaxBytes = 10 * 1024 * 1024;

    /// <summary>UTF-8 without a byte order mark that throws on bytes and characters that are none.</summary>
    public static UTF8Encoding StrictUtf8 { get; } = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text with line ends as <c>\n</c> and no byte order mark; null when a fault was added.</summary>
    public static string? Read(string path, List<Finding> findings) =>
        ReadBytes(path, findings) is { } bytes ? Decode(path, bytes, findings) : null;

    /// <summary>The whole file; null when a fault was added.</summary>
    internal static byte[]? ReadBytes(string path, List<Finding> findings)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length <= MaxBytes)
                return File.ReadAllBytes(path);
            Fault(path, FindingCode.TooLarge, length.ToString(CultureInfo.InvariantCulture), findings);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Fault(path, FindingCode.Unreadable, exception.Message, findings);
        }

        return null;
    }

    /// <summary>As <see cref="Read"/>, of bytes already read.</summary>
    internal static string? Decode(string path, ReadOnlySpan<byte> bytes, List<Finding> findings)
    {
        if (bytes.Contains((byte)0))
            return Fault(path, FindingCode.Binary, "", findings);

        string text;
        try
        {
            text = LineEnds.Normalise(StrictUtf8.GetString(bytes).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException)
        {
            findings.Add(NotUtf8(path, bytes));
            return null;
        }

        return string.IsNullOrWhiteSpace(text) ? Fault(path, FindingCode.EmptyFile, "", findings) : text;
    }

    /// <summary>Names the line and the byte, 1 for the first, from which bytes that are no UTF-8 cannot be read.</summary>
    internal static Finding NotUtf8(string path, ReadOnlySpan<byte> bytes)
    {
        var good = 0;
        while (Rune.DecodeFromUtf8(bytes[good..], out _, out var length) == OperationStatus.Done)
            good += length;
        return new Finding(path, 1 + bytes[..good].Count((byte)'\n'), FindingCode.NotUtf8, (good + 1).ToString(CultureInfo.InvariantCulture));
    }

    private static string? Fault(string path, FindingCode code, string found, List<Finding> findings)
    {
        findings.Add(new Finding(path, 0, code, found));
        return null;
    }
}
