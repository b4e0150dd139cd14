using System.Text.RegularExpressions;

namespace ServiceBot.Answers.Guarding;

/// <summary>Finds personal data in a question: identity card, mobile number, bank card, e-mail address.</summary>
internal static partial class PersonalData
{
    private static readonly int[] IdWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private const string IdCheckCharacters = "10X98765432";
    private const int LongestNumber = 19;

    /// <summary>Whether there is any. A year, a lane number, 12345 and other hotlines are none.</summary>
    public static bool IsIn(string text)
    {
        var narrow = Narrow(text);
        return Email().IsMatch(narrow) || Runs().Matches(narrow).Any(match => HoldsPersonal(Separators().Split(match.Value.ToUpperInvariant())));
    }

    /// <summary>Whether some of the groups next to each other, joined, are a personal number; an age or a lane may stand beside it.</summary>
    private static bool HoldsPersonal(string[] groups)
    {
        for (var first = 0; first < groups.Length; first++)
        {
            var number = "";
            for (var last = first; last < groups.Length && number.Length <= LongestNumber; last++)
            {
                number += groups[last];
                if (IsIdentityCard(number) || IsMobile(number) || IsBankCard(number))
                    return true;
            }
        }

        return false;
    }

    // Full-width forms only; normalisation refuses broken text, and nothing is to be let through for that.
    private static string Narrow(string text) => string.Concat(text.Select(c => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - '\uFEE0') : c == '\u3000' ? ' ' : c));

    /// <summary>GB 11643-1999: 17 digits and a check character modulo 11.</summary>
    private static bool IsIdentityCard(string number)
    {
        if (number.Length != 18 || !number.AsSpan(0, 17).ToString().All(char.IsAsciiDigit))
            return false;
        var sum = 0;
        for (var i = 0; i < IdWeights.Length; i++)
            sum += (number[i] - '0') * IdWeights[i];
        return IdCheckCharacters[sum % 11] == number[17];
    }

    /// <summary>11 digits from 13 to 19, with or without the country code.</summary>
    private static bool IsMobile(string number) => Mobile().IsMatch(number);

    /// <summary>ISO/IEC 7812-1: 13 to 19 digits with a Luhn check digit. None begins as a year does.</summary>
    private static bool IsBankCard(string number)
    {
        if (number.Length is < 13 or > LongestNumber || !number.All(char.IsAsciiDigit) || number[0] is '0' or '1' || number.StartsWith("20", StringComparison.Ordinal))
            return false;
        var sum = 0;
        for (var i = 0; i < number.Length; i++)
        {
            var digit = number[number.Length - 1 - i] - '0';
            if (i % 2 == 1)
                digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            sum += digit;
        }

        return sum % 10 == 0;
    }

    // Digits in groups.
    [GeneratedRegex("(?<![0-9])[0-9]+(?:[ –—.·/-]{1,2}[0-9]+)*[ –—-]?[Xx]?(?![0-9])")]
    private static partial Regex Runs();

    [GeneratedRegex("[ –—.·/-]+")]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(?:(?:00)?86)?1[3-9][0-9]{9}\z")]
    private static partial Regex Mobile();

    [GeneratedRegex(@"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")]
    private static partial Regex Email();
}
