using System.Globalization;
using System.Text;

namespace ServiceBot.Search.Corpus;

/// <summary>Reads a text file of the knowledge, or says why it cannot be one.</summary>
public static class TextFile
{
    /// <summary>Largest document, in bytes.</summary>
    public const long MaxBytes = 10 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text with line ends as <c>\n</c> and no byte order mark; null when a fault was added.</summary>
    public static string? Read(string path, List<Finding> findings)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length > MaxBytes)
                return Fault(path, FindingCode.TooLarge, length.ToString(CultureInfo.InvariantCulture), findings);
            return Decode(path, File.ReadAllBytes(path), findings);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fault(path, FindingCode.Unreadable, exception.Message, findings);
        }
    }

    private static string? Decode(string path, byte[] bytes, List<Finding> findings)
    {
        if (bytes.Contains((byte)0))
            return Fault(path, FindingCode.Binary, "", findings);

        string text;
        try
        {
            text = StrictUtf8.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException exception)
        {
            return Fault(path, FindingCode.NotUtf8, (exception.Index + 1).ToString(CultureInfo.InvariantCulture), findings);
        }

        return string.IsNullOrWhiteSpace(text) ? Fault(path, FindingCode.EmptyFile, "", findings) : text;
    }

    private static string? Fault(string path, FindingCode code, string found, List<Finding> findings)
    {
        findings.Add(new Finding(path, 0, code, found));
        return null;
    }
}
