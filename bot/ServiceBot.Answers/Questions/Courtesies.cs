using System.Buffers;
using System.Text;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Questions;

/// <summary>A question without greeting, filler and politeness.</summary>
/// <param name="TakenOff">What was taken off, in reading order.</param>
internal sealed record CourtesyReading(string Text, IReadOnlyList<string> TakenOff);

/// <summary>Takes off greeting, filler and politeness: the entries of <c>spoken.txt</c> with nothing on the right, and emoji.</summary>
/// <remarks>
/// They are taken off only at the edge of a clause, since 谢谢, 老师 and 想知道 are also what a question is about. Never so that nothing is left, and
/// nothing in quotation marks. Thread-safe; made once for an index version.
/// </remarks>
internal sealed class Courtesies
{
    // Behind these, thanks are what was said: 用英语怎么说谢谢.
    private const string Saying = "说讲道示声句喊叫写唱表和与的";

    // With these in front, 请问 and 问一下 are parts of other words: 申请问题, 慰问一下.
    private const string JoinedInFront = "申邀聘提敬恳呈报访慰询追疑学顾反责";

    // Stars and notes are part of names.
    private const string Signs = "★☆♩♪♫♬♭♮♯";

    private const string Particles = "啊呀哦哈啦了嘛哟噢喔呐";
    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create(" ,.!?;:~、。，！？；：…—-()（）\n");

    private static readonly SearchValues<char> Thanking = SearchValues.Create("谢苦托急等");

    private readonly PhraseTable<Filler> _fillers;
    private readonly WordSet _words;

    public Courtesies(Lexicon lexicon)
    {
        _words = lexicon.Words;
        _fillers = new PhraseTable<Filler>(lexicon.Spoken.Where(rule => rule.Standard.Length == 0 || rule.Standard == rule.Spoken).Select(ToFiller));
    }

    /// <param name="folded">Folded question.</param>
    public CourtesyReading TakeOff(string folded)
    {
        List<string>? taken = null;
        StringBuilder? rest = null;
        var begins = true;
        for (var i = 0; i < folded.Length;)
        {
            var length = EmojiAt(folded, i);
            var isEmoji = length > 0;
            if (length == 0)
                length = UrgencyAt(folded, i, begins);
            var kept = Math.Max(Quotes.EndAt(folded, i) - i, 1);
            if (length == 0 && kept == 1)
                (length, kept) = FillerAt(folded, i, begins);
            if (length == 0)
            {
                rest?.Append(folded, i, kept);
                begins = kept == 1 && ClauseMarks.Contains(folded[i]);
                i += kept;
                continue;
            }

            rest ??= new StringBuilder(folded, 0, i, folded.Length);
            if (isEmoji && rest.Length > 0)
                rest.Append(' ');
            (taken ??= []).Add(folded.Substring(i, length));
            begins |= isEmoji;
            i += length;
        }

        var text = rest?.ToString().TrimStart(' ', ',', '.', '!', '?', ':', ';', '~', '。', '、').TrimEnd(' ', ',', ';', '~', '、');
        return text is null || !text.Any(char.IsLetterOrDigit) ? new CourtesyReading(folded, []) : new CourtesyReading(text, taken!);
    }

    /// <summary>How much to take off at a place, and how much to keep where that is nothing.</summary>
    private (int TakenOff, int Kept) FillerAt(string text, int at, bool begins)
    {
        foreach (var entry in _fillers.CandidatesAt(text, at))
        {
            if (!entry.StandsAt(text, at))
                continue;
            var length = entry.Phrase.Length;
            if (entry.Value == Filler.Protected)
                return (0, length);
            if (_words.Covers(text, at, length))
                continue;
            var end = at + length;
            while (end < text.Length && Particles.Contains(text[end]))
                end++;
            if (!EndsClause(text, end))
                end = at + length;
            if (MayGo(entry.Value, text, at, end, begins, EndsClause(text, end)))
                return (end - at, 1);
        }

        return (0, 1);
    }

    private static bool MayGo(Filler kind, string text, int at, int end, bool begins, bool ends) => kind switch
    {
        Filler.Address => begins && end < text.Length && ends && text[end] is not (' ' or '、' or '?'),
        Filler.Alone => begins && ends,
        Filler.Thanks => ends && (begins || !Saying.Contains(text[at - 1])),
        Filler.Asking => begins || ends || at == 0 || !JoinedInFront.Contains(text[at - 1]),
        _ => begins,
    };

    private bool EndsClause(string text, int at) =>
        at >= text.Length || ClauseMarks.Contains(text[at]) || EmojiAt(text, at) > 0 || _fillers.LongestAt(text, at) is { Value: Filler.Thanks or Filler.Asking };

    private static (string, Filler) ToFiller((string Spoken, string Standard) rule)
    {
        var (phrase, standard) = rule;
        var isAddress = phrase.Length > 1 && phrase[^1] is ',' or '，';
        return standard.Length > 0 ? (phrase, Filler.Protected)
            : isAddress ? (phrase[..^1], Filler.Address)
            : phrase.Length == 1 || phrase.EndsWith("在吗", StringComparison.Ordinal) || phrase.Contains("打扰", StringComparison.Ordinal) ? (phrase, Filler.Alone)
            : phrase.AsSpan().ContainsAny(Thanking) ? (phrase, Filler.Thanks)
            : phrase.Contains('问') ? (phrase, Filler.Asking)
            : (phrase, Filler.Opening);
    }

    /// <summary>急 and more of it at the edge of a clause.</summary>
    private int UrgencyAt(string text, int at, bool begins)
    {
        var end = at;
        while (end < text.Length && text[end] == '急')
            end++;
        return end - at >= 2 && (begins || EndsClause(text, end)) ? end - at : 0;
    }

    private static int EmojiAt(string text, int at)
    {
        var c = text[at];
        if (c < '\u200D')
            return 0;
        if (c is '\u200D' or '\uFE0F' || (c is >= '\u2600' and <= '\u27BF' && !Signs.Contains(c)))
            return 1;
        return char.IsSurrogatePair(text, at) && char.ConvertToUtf32(text, at) is >= 0x1F000 and <= 0x1FAFF ? 2 : 0;
    }

    private enum Filler
    {
        /// <summary>A word that holds what looks like filler; it stays.</summary>
        Protected,

        /// <summary>Before what is asked: 你好, 我想知道.</summary>
        Opening,

        /// <summary>Anywhere: 请问, 想问一下.</summary>
        Asking,

        /// <summary>Behind what is asked, or a clause of its own: 谢谢.</summary>
        Thanks,

        /// <summary>Only as a clause of its own: 在吗.</summary>
        Alone,

        /// <summary>In front, with a mark behind it: 老师，.</summary>
        Address,
    }
}
