using System.Text.RegularExpressions;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Guarding;

/// <summary>Finds the words of the lexicon's <c>sensitive.txt</c> in a question. One counts only where the analyzer cuts the text at both its ends:
/// 日你妈 is none in 生日你妈来, nor 台独 in 阳台独用.</summary>
/// <remarks>Thread-safe; made once for an index version.</remarks>
internal sealed partial class SensitiveWords(Analyzer analyzer)
{
    private readonly WordSet _words = new(analyzer.Lexicon.Sensitive.Select(Letters));

    /// <summary>The words looked for, in no order.</summary>
    internal IEnumerable<string> All => _words.All;

    /// <summary>Whether there is one. To report such a thing, or to ask what is done against it, is an office matter.</summary>
    /// <remarks>Spaces and marks between the characters hide nothing.</remarks>
    public bool AreIn(GuardText text)
    {
        var letters = Letters(text.Folded);
        HashSet<int>? cuts = null;
        for (var i = 0; i < letters.Length; i++)
        {
            foreach (var length in _words.LengthsAt(letters, i))
            {
                cuts ??= Cuts(letters);
                if (cuts.Contains(i) && cuts.Contains(i + length))
                    return !OfOffice().IsMatch(letters);
            }
        }

        return false;
    }

    /// <summary>Where a word of the text begins or ends; a word inside a longer one of the lexicon cuts nothing.</summary>
    private HashSet<int> Cuts(string letters)
    {
        var cuts = new HashSet<int> { 0, letters.Length };
        foreach (var word in analyzer.Words(letters).DistinctBy(token => token.Position))
        {
            cuts.Add(word.Start);
            cuts.Add(word.End);
        }

        return cuts;
    }

    [GeneratedRegex("举报|投诉|检举|报警|报案|防范|预防|防止|打击|整治|治理|抵制|查处|取缔|扫黄|扫黑|禁毒|戒毒|禁赌|戒赌|反邪教|反诈|防骗|被骗|受骗|上当|骗了|沉迷|上瘾|受害|宣传|讲座|案件")]
    private static partial Regex OfOffice();

    private static string Letters(string folded) => string.Concat(folded.Where(char.IsLetterOrDigit));
}
