using System.Text;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Indexer.Importing;

/// <summary>Reads a source file in UTF-8, GB18030 or marked UTF-16, or says why it is not a text.</summary>
internal static class SourceTextReader
{
    // A Big5 text read as GB18030 is full of private-use characters; a real one has next to none.
    private const int MostPrivateUsePerThousand = 5;

    private static readonly Lazy<Encoding> Gb18030 = new(() =>
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    });

    /// <summary>The text; null when a fault was added.</summary>
    /// <param name="file">The file as it was given, for faults.</param>
    public static SourceText? Read(string file, string path, List<ImportFault> faults)
    {
        try
        {
            var length = new FileInfo(path).Length;
            return length > TextFile.MaxBytes
                ? Fault(file, $"文件有 {length} 字节，最多 {TextFile.MaxBytes}（10 MB）。请拆成几份。", $"the file has {length} bytes, at most {TextFile.MaxBytes} (10 MB). Split it.", faults)
                : Read(file, File.ReadAllBytes(path), faults);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Fault(file, "没有这个文件。请检查路径。", "there is no such file. Check the path.", faults);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fault(file, $"读不了：{exception.Message} 请检查权限。", $"cannot be read: {exception.Message} Check its permissions.", faults);
        }
    }

    private static SourceText? Read(string file, byte[] bytes, List<ImportFault> faults)
    {
        if (Decode(bytes) is not { } source || bytes.AsSpan().StartsWith("%PDF"u8))
        {
            return bytes.Contains((byte)0) || bytes.AsSpan().StartsWith("%PDF"u8)
                ? Fault(file, "这是二进制文件，不是文本。请另存为 UTF-8 文本。", "this is a binary file, not text. Save it as UTF-8 text.", faults)
                : Fault(file, "编码既不是 UTF-8，也不是 GB18030。请另存为 UTF-8。", "its encoding is neither UTF-8 nor GB18030. Save it as UTF-8.", faults);
        }

        return string.IsNullOrWhiteSpace(source.Text)
            ? Fault(file, "文件是空的。请写入内容，或不要列出它。", "the file is empty. Fill it, or leave it out.", faults)
            : source with { Text = LineEnds.Normalise(source.Text) };
    }

    private static SourceText? Decode(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => Decode(new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true), bytes[2..], "UTF-16"),
        [0xFE, 0xFF, ..] => Decode(new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true), bytes[2..], "UTF-16"),
        [0xEF, 0xBB, 0xBF, .. var text] => Decode(TextFile.StrictUtf8, text, "UTF-8"),
        _ => Decode(TextFile.StrictUtf8, bytes, "UTF-8") ?? (Decode(Gb18030.Value, bytes, "GB18030") is { } source && IsPlausible(source.Text) ? source : null),
    };

    private static SourceText? Decode(Encoding encoding, byte[] bytes, string name)
    {
        try
        {
            var text = encoding.GetString(bytes);
            return text.Contains('\0', StringComparison.Ordinal) ? null : new SourceText(text, name, Converted: name != "UTF-8");
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsPlausible(string text) =>
        text.Count(c => c is >= '\uE000' and <= '\uF8FF') * 1000L <= text.Length * (long)MostPrivateUsePerThousand;

    private static SourceText? Fault(string file, string chinese, string english, List<ImportFault> faults)
    {
        faults.Add(new ImportFault(file, 0, chinese, english));
        return null;
    }
}
