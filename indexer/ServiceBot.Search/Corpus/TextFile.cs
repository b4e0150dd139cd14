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

        // Only \n, \r\n and \r end a line, as in editors, so that the line of a finding is the one they jump to.
        string text;
        try
        {
            text = StrictUtf8.GetString(bytes).TrimStart('\uFEFF')
                .Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }
        catch (DecoderFallbackException exception)
        {
            var line = 1 + bytes.AsSpan(0, exception.Index).Count((byte)'\n');
            findings.Add(new Finding(path, line, FindingCode.NotUtf8, (exception.Index + 1).ToString(CultureInfo.InvariantCulture)));
            return null;
        }

        return string.IsNullOrWhiteSpace(text) ? Fault(path, FindingCode.EmptyFile, "", findings) : text;
    }

    private static string? Fault(string path, FindingCode code, string found, List<Finding> findings)
    {
        findings.Add(new Finding(path, 0, code, found));
        return null;
    }
}
