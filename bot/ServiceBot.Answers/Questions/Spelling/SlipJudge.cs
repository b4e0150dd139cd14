namespace ServiceBot.Answers.Questions.Spelling;

/// <summary>Tells a slip from words that only look like one. What stands in the texts or in a list of words is no slip.</summary>
internal static class SlipJudge
{
    // From this length on, what stands around a wrong character outweighs its neighbours outside the word.
    private const int LongWord = 4;

    // From this length on, a wrong character may even make an everyday word with its neighbour, if it sounds near.
    private const int VeryLongWord = 5;

    // A word of two characters, or one no list has, is put in the place of another only when it stands in so many passages.
    private const int EnoughPassages = 3;

    // From this cost on, the wrong character does not even sound like the right one.
    private const double AnyCharacter = 1;

    // Characters that are words by themselves before or behind others: 老学校 is no 老年学校.
    private const string FreeCharacters = "老新大小好坏多少高低长短男女人家我你他她它们这那哪谁让把被去来到上下里外前后左右中办开做搞买卖吃住用看说问找想叫打交领拿送过完向从对为因比等个次件户台部座天年月号各每全总副本该原旧";

    /// <summary>Whether the stretch from <paramref name="start"/> on, which comes of the word by the slip, is rather a slip than what was meant.</summary>
    public static bool IsSlip(TypedText typed, int start, int length, CandidateWord word, Slip slip)
    {
        var end = start + length;
        if (CutsNumber(typed.Text, start) || CutsNumber(typed.Text, end))
            return false;
        if (!word.IsListed && word.Passages < EnoughPassages && (length < LongWord || slip.Cost >= AnyCharacter))
            return false;
        return AreStrangePairsWeak(typed, start, end, word.Text, slip, out var isWord)
            && AreWrongCharactersWeak(typed, start, end, slip, ref isWord)
            && (!isWord || OutweighsWord(length, slip))
            && slip.Kind switch
            {
                SlipKind.Wrong when length == CandidateWords.Shortest => IsCutApart(typed, start, word),
                SlipKind.Wrong when slip.Cost >= AnyCharacter => IsNoWordWithAnother(typed, start, end, slip),
                SlipKind.Dropped when word.Text.Length == LongWord => LeavesScrap(typed, start, end, word.Text),
                _ => true,
            };
    }

    /// <summary>Whether no pair that the word does not have stands in the texts or is known, and there is one.</summary>
    private static bool AreStrangePairsWeak(TypedText typed, int start, int end, string word, Slip slip, out bool isWord)
    {
        isWord = false;
        var hasStrange = false;
        for (var pair = start; pair + 1 < end; pair++)
        {
            var isStrange = slip.Kind == SlipKind.Wrong
                ? (slip.Wrong >> (pair - start) & 0b11) != 0
                : !word.AsSpan().Contains(typed.Text.AsSpan(pair, 2), StringComparison.Ordinal);
            if (!isStrange)
                continue;
            if (typed.IsInTexts(pair) || typed.IsListed(pair))
                return false;
            isWord |= typed.IsJoined(pair);
            hasStrange = true;
        }

        return hasStrange;
    }

    /// <summary>Whether no wrong character belongs with what stands outside the stretch, and none is a little word by itself.</summary>
    private static bool AreWrongCharactersWeak(TypedText typed, int start, int end, Slip slip, ref bool isWord)
    {
        for (var at = start; at < end; at++)
        {
            if ((slip.Wrong >> (at - start) & 1) == 0)
                continue;
            var outer = at == start ? at - 1 : at == end - 1 ? at : -1;
            if (typed.IsStopword(at) && (end - start < LongWord || !slip.Same || at == start || at == end - 1))
                return false;
            if (outer < 0)
                continue;
            if (typed.IsListed(outer) || (typed.IsInTexts(outer) && (end - start < LongWord || slip.Cost >= AnyCharacter)))
                return false;
            isWord |= typed.IsJoined(outer);
        }

        return true;
    }

    private static bool OutweighsWord(int length, Slip slip) =>
        slip.Kind == SlipKind.Wrong && ulong.PopCount(slip.Wrong) == 1
        && (length >= VeryLongWord ? slip.Cost < AnyCharacter : length == LongWord && slip.Same);

    /// <summary>Whether both characters stand alone and say something.</summary>
    private static bool IsCutApart(TypedText typed, int start, CandidateWord word) =>
        word.Passages >= EnoughPassages
        && typed.IsLone(start) && typed.IsLone(start + 1) && !typed.IsStopword(start) && !typed.IsStopword(start + 1)
        && !FreeCharacters.Contains(typed.Text[start], StringComparison.Ordinal) && !FreeCharacters.Contains(typed.Text[start + 1], StringComparison.Ordinal);

    /// <summary>Whether not just another word stands before or behind a word: 少场招聘会 is no 专场招聘会.</summary>
    private static bool IsNoWordWithAnother(TypedText typed, int start, int end, Slip slip)
    {
        var last = end - start - 1;
        var (isFirst, isLast) = ((slip.Wrong & 1) != 0, (slip.Wrong >> last & 1) != 0);
        if (!isFirst && !isLast)
            return true;
        var at = isFirst ? start : end - 1;
        return typed.IsLone(at) && !FreeCharacters.Contains(typed.Text[at], StringComparison.Ordinal) && !IsWhole(typed, isFirst ? start + 1 : start, isFirst ? end : end - 1);
    }

    /// <summary>Whether every pair in a stretch is joined by words.</summary>
    private static bool IsWhole(TypedText typed, int start, int end)
    {
        for (var pair = start; pair + 1 < end; pair++)
        {
            if (!typed.IsListed(pair) && !typed.IsJoined(pair))
                return false;
        }

        return true;
    }

    /// <summary>Whether a character next to the gap is left that is no word: 日 of 日照料.</summary>
    private static bool LeavesScrap(TypedText typed, int start, int end, string word)
    {
        var gap = start + word.AsSpan().CommonPrefixLength(typed.Text.AsSpan(start, end - start));
        return IsScrap(typed, gap - 1) || IsScrap(typed, gap);
    }

    private static bool IsScrap(TypedText typed, int at) =>
        typed.IsLone(at) && !typed.IsStopword(at) && !FreeCharacters.Contains(typed.Text[at], StringComparison.Ordinal);

    private static bool CutsNumber(string text, int at) =>
        at > 0 && at < text.Length && char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAsciiLetterOrDigit(text[at]);
}
