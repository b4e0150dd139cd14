using ServiceBot.Search.Analysis;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Search.Tests.Analysis;

/// <summary>Lexicons made from the text of their files.</summary>
internal static class Lexicons
{
    public static Lexicon Of(params (string File, string Text)[] files)
    {
        using var folder = new TempFolder();
        foreach (var (file, text) in files)
            folder.Write(file, text);
        var findings = new List<Finding>();
        var lexicon = LexiconReader.Read(folder.Path, findings);
        Assert.Empty(findings);
        return lexicon;
    }
}
