namespace ServiceBot.Answers.Questions.Spelling;

/// <summary>Tells a slip from words that only look like one. What stands in the texts or in a list of words is no slip.</summary>
internal static class SlipJudge
{
    // From this length on, what stands around a wrong character outweighs its neighbours outside the word.
    private const int LongWord = 4;

    // From this length on, a wrong character may even make an everyday word with its neighbour, if it sounds near.
    private const int VeryLongWord = 5;

    // A short word no list has is put in the place of another only when it stands in so many passages.
    private const int EnoughPassages = 3;

    // As before, for a word of two characters: there are so many that some sound alike by chance.
    private const int ManyPassages = 10;

    // Characters that are words by themselves before or behind others: 老学校 is no 老年学校.
    private const string FreeCharacters = "老新大小好坏多少高低长短男女人家我你他她它们这那哪谁让把被去来到上下里外前后左右中办开做搞买卖吃住用看说问找想叫打交领拿送过完向从对为因比等个次件户台部座天年月号各每全总副本该原旧";

    /// <summary>Whether the stretch from <paramref name="start"/> on, which comes of the word by the slip, is rather a slip than what was meant.</summary>
    public static bool IsSlip(TypedText typed, int start, int length, CandidateWord word, Slip slip)
    {
        var end = start + length;
        if (CutsNumber(typed.Text, start) || CutsNumber(typed.Text, end))
            return false;
        if (word.IsPlace && slip.Cost >= Slip.AnyCharacter)
            return false;
        if (word.IsTalk && slip is { Kind: SlipKind.Moved, Cost: >= Slip.MoveCost })
            return false;
        if (!word.IsListed && word.Passages < EnoughPassages && (length < LongWord || slip.Cost >= Slip.AnyCharacter))
            return false;
        return AreStrangePairsWeak(typed, start, end, word.Text, slip, out var isWord)
            && AreWrongCharactersWeak(typed, start, end, slip, ref isWord)
            && (!isWord || OutweighsWord(typed, start, end, slip))
            && slip.Kind switch
            {
                SlipKind.Wrong when length == CandidateWords.Shortest => IsCutApart(typed, start, word, slip),
                SlipKind.Wrong when slip.Cost >= Slip.AnyCharacter || (length < LongWord && !slip.Same) => IsNoWordWithAnother(typed, start, end, slip),
                SlipKind.Dropped => IsGap(typed, start, end, word.Text),
                _ => true,
            };
    }

    /// <summary>Whether a pair that the word does not have stands nowhere in the texts, and no such pair is known.</summary>
    /// <remarks>Where a character was moved others of these may stand in the texts: that all characters of a word are there by chance is less likely.</remarks>
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
            if (typed.IsListed(pair) || (typed.IsInTexts(pair) && slip.Kind != SlipKind.Moved))
                return false;
            isWord |= typed.IsJoined(pair);
            hasStrange |= typed.IsWeak(pair);
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
            if (typed.IsStopword(at) && (!slip.Same || ((end - start < LongWord || at == start || at == end - 1) && !IsAllScraps(typed, start, end))))
                return false;
            if (outer < 0)
                continue;
            if (typed.IsListed(outer) || (typed.IsInTexts(outer) && !MayStandByChance(typed, at == start ? at - 1 : end, end - start, slip)))
                return false;
            isWord |= typed.IsJoined(outer);
        }

        return true;
    }

    /// <summary>Whether the pair of a wrong character with one outside the stretch says little: the word is long, or the other is a little word.</summary>
    private static bool MayStandByChance(TypedText typed, int outside, int length, Slip slip) =>
        length >= LongWord ? slip.Cost < Slip.AnyCharacter : slip.Same && typed.IsStopword(outside);

    /// <summary>Whether the word is so long, or so little else is left of the stretch, that an everyday word in it may come about by the slip.</summary>
    private static bool OutweighsWord(TypedText typed, int start, int end, Slip slip) => slip.Kind switch
    {
        SlipKind.Wrong when ulong.PopCount(slip.Wrong) == 1 => end - start >= VeryLongWord ? slip.Cost < Slip.AnyCharacter : end - start == LongWord && slip.Same,
        SlipKind.Dropped => Enumerable.Range(start, end - start).Any(at => IsScrap(typed, at)),
        _ => false,
    };

    /// <summary>Whether both characters stand alone and say something, and the wrong one is no word.</summary>
    private static bool IsCutApart(TypedText typed, int start, CandidateWord word, Slip slip) =>
        word.Passages >= (word.IsListed ? EnoughPassages : ManyPassages)
        && typed.IsLone(start) && typed.IsLone(start + 1) && !typed.IsStopword(start) && !typed.IsStopword(start + 1)
        && !IsFree(typed, (slip.Wrong & 1) != 0 ? start : start + 1);

    /// <summary>Whether not just another word stands before or behind a word: 少场招聘会 is no 专场招聘会.</summary>
    private static bool IsNoWordWithAnother(TypedText typed, int start, int end, Slip slip)
    {
        var last = end - start - 1;
        var (isFirst, isLast) = ((slip.Wrong & 1) != 0, (slip.Wrong >> last & 1) != 0);
        if (!isFirst && !isLast)
            return true;
        var (at, outside) = isFirst ? (start, start - 1) : (end - 1, end);
        if (!typed.IsLone(at) || IsFree(typed, at))
            return false;
        return slip.Cost >= Slip.AnyCharacter
            ? !IsWhole(typed, isFirst ? start + 1 : start, isFirst ? end : end - 1)
            : (uint)outside >= (uint)typed.Text.Length || !Sounds.IsHanzi(typed.Text[outside]) || !typed.IsLone(outside) || typed.IsStopword(outside);
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

    /// <summary>Whether a character is missing there, and does not stand nearby; in a short word, whether a scrap is left (日 of 日照料).</summary>
    private static bool IsGap(TypedText typed, int start, int end, string word)
    {
        var text = typed.Text;
        var length = word.AsSpan().CommonPrefixLength(text.AsSpan(start, end - start));
        var (gap, missing) = (start + length, word[length]);
        return !IsThere(text, gap - 2, missing) && !IsThere(text, gap + 1, missing) && !IsThere(text, start - 1, missing) && !IsThere(text, end, missing)
            && (word.Length > LongWord || Enumerable.Range(start, end - start).Any(at => IsScrap(typed, at)));
    }

    private static bool IsThere(string text, int at, char c) => (uint)at < (uint)text.Length && text[at] == c;

    /// <summary>Whether the analyzer finds no word in the stretch.</summary>
    private static bool IsAllScraps(TypedText typed, int start, int end) => Enumerable.Range(start, end - start).All(typed.IsLone);

    private static bool IsScrap(TypedText typed, int at) =>
        typed.IsLone(at) && !typed.IsStopword(at) && !IsFree(typed, at);

    private static bool IsFree(TypedText typed, int at) => FreeCharacters.Contains(typed.Text[at], StringComparison.Ordinal);

    private static bool CutsNumber(string text, int at) =>
        at > 0 && at < text.Length && char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAsciiLetterOrDigit(text[at]);
}
