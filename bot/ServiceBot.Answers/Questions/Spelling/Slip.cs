namespace ServiceBot.Answers.Questions.Spelling;

/// <summary>What went wrong in typing a word.</summary>
internal enum SlipKind
{
    /// <summary>Other characters in the place of some.</summary>
    Wrong,

    /// <summary>A character stands elsewhere in the word; most often two neighbours are swapped.</summary>
    Moved,

    /// <summary>A character inside the word is missing.</summary>
    Dropped,

    /// <summary>A character was typed twice.</summary>
    Doubled,
}

/// <summary>How a typed stretch comes of a word.</summary>
/// <param name="Wrong">One bit for each place of the stretch that has a wrong character, the first lowest.</param>
/// <param name="Cost">How unlikely it is, above 0; from <see cref="AnyCharacter"/> on a character is wrong that does not even sound like the right one.</param>
/// <param name="Kept">Characters that were typed right.</param>
/// <param name="Same">Whether all wrong characters sound like the right ones.</param>
internal readonly record struct Slip(SlipKind Kind, ulong Wrong, double Cost, int Kept, bool Same)
{
    /// <summary>Cost of any one character for any other.</summary>
    public const double AnyCharacter = 1.2;

    /// <summary>Cost of a character that stands farther off than beside its place.</summary>
    public const double MoveCost = 0.8;

    private const double SameCost = 0.3;
    private const double NearCost = 0.5;
    private const double SwapCost = 0.5;
    private const double DropCost = 0.8;
    private const double DoubleCost = 0.2;

    // From this length on, one wrong character is a slip whatever its sound, one may be missing, and one may stand far off.
    private const int LongWord = 4;

    /// <summary>Reads a slip; null when the stretch is the word itself or is too far from it.</summary>
    /// <param name="typed">At most 64 characters, hanzi and digits; a digit is never wrong.</param>
    public static Slip? Read(ReadOnlySpan<char> typed, ReadOnlySpan<char> word, Sounds sounds) => (typed.Length - word.Length) switch
    {
        0 => ReadMoved(typed, word) ?? ReadWrong(typed, word, sounds),
        -1 => ReadDropped(typed, word),
        1 => ReadDoubled(typed, word),
        _ => null,
    };

    private static Slip? ReadWrong(ReadOnlySpan<char> typed, ReadOnlySpan<char> word, Sounds sounds)
    {
        var (wrong, count, cost, isSame) = (0UL, 0, 0.0, true);
        for (var i = 0; i < typed.Length; i++)
        {
            if (typed[i] == word[i])
                continue;
            if (!Sounds.IsHanzi(typed[i]) || !Sounds.IsHanzi(word[i]))
                return null;
            var likeness = sounds.Compare(typed[i], word[i]);
            cost += likeness switch { Likeness.Same => SameCost, Likeness.Near => NearCost, _ => AnyCharacter };
            isSame &= likeness == Likeness.Same;
            wrong |= 1UL << i;
            count++;
        }

        return count > 0 && cost <= MostCost(typed.Length, isSame, count) ? new Slip(SlipKind.Wrong, wrong, cost, typed.Length - count, isSame) : null;
    }

    /// <summary>Two characters: one that sounds the same. Three: one near or two the same. Longer ones: half of them, or one of any sound.</summary>
    private static double MostCost(int length, bool isSame, int count) => length switch
    {
        2 => count == 1 && isSame ? SameCost : 0,
        3 => count == 1 || isSame ? 2 * SameCost : 0,
        _ => count * 2 <= length ? AnyCharacter : 0,
    };

    /// <summary>Between the first and the last difference all characters have stepped one place, and one has gone to the other end.</summary>
    private static Slip? ReadMoved(ReadOnlySpan<char> typed, ReadOnlySpan<char> word)
    {
        var first = typed.CommonPrefixLength(word);
        var last = typed.Length - 1;
        while (last > first && typed[last] == word[last])
            last--;
        var steps = last - first;
        if (steps <= 0 || typed.Length < 3 || (steps > 1 && typed.Length < LongWord))
            return null;
        var back = typed[first] == word[last] && typed.Slice(first + 1, steps).SequenceEqual(word.Slice(first, steps));
        var on = typed[last] == word[first] && typed.Slice(first, steps).SequenceEqual(word.Slice(first + 1, steps));
        if ((!back && !on) || !Sounds.IsHanzi(typed[back ? first : last]))
            return null;
        return new Slip(SlipKind.Moved, 0, steps == 1 ? SwapCost : MoveCost, typed.Length - 1, false);
    }

    private static Slip? ReadDropped(ReadOnlySpan<char> typed, ReadOnlySpan<char> word)
    {
        var gap = typed.CommonPrefixLength(word);
        if (word.Length < LongWord || gap == 0 || gap >= typed.Length || !Sounds.IsHanzi(word[gap]) || !typed[gap..].SequenceEqual(word[(gap + 1)..]))
            return null;
        return new Slip(SlipKind.Dropped, 0, DropCost, typed.Length, false);
    }

    private static Slip? ReadDoubled(ReadOnlySpan<char> typed, ReadOnlySpan<char> word)
    {
        var twice = typed.CommonPrefixLength(word);
        if (word.Length < 3 || twice == 0 || typed[twice] != typed[twice - 1] || !Sounds.IsHanzi(typed[twice]) || !typed[(twice + 1)..].SequenceEqual(word[twice..]))
            return null;
        return new Slip(SlipKind.Doubled, 0, DoubleCost, word.Length, false);
    }
}
