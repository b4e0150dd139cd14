using System.Text.RegularExpressions;

namespace ServiceBot.Answers.Guarding;

/// <summary>Finds personal data in a question: identity card, mobile number, bank card, e-mail address.</summary>
internal static partial class PersonalData
{
    private static readonly int[] IdWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private const string IdCheckCharacters = "10X98765432";

    /// <summary>Whether there is any. A year, a lane number, 12345 and other hotlines are none.</summary>
    public static bool IsIn(string text)
    {
        var narrow = text.Normalize(System.Text.NormalizationForm.FormKC);
        return Email().IsMatch(narrow) || Digits().Matches(narrow).Any(match => IsPersonal(Separators().Replace(match.Value, "").ToUpperInvariant()));
    }

    private static bool IsPersonal(string number) => IsIdentityCard(number) || IsMobile(number) || IsBankCard(number);

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

    private static bool IsMobile(string number) =>
        number.Length == 11 && number[0] == '1' && number[1] is >= '3' and <= '9' && number.All(char.IsAsciiDigit);

    /// <summary>ISO/IEC 7812-1: 13 to 19 digits with a Luhn check digit.</summary>
    private static bool IsBankCard(string number)
    {
        if (number.Length is < 13 or > 19 || !number.All(char.IsAsciiDigit))
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

    [GeneratedRegex(@"(?<![\d.])\d(?:[ -]?\d){9,17}[ -]?[\dXx](?![\d.]*\d)")]
    private static partial Regex Digits();

    [GeneratedRegex(@"[ -]")]
    private static partial Regex Separators();

    [GeneratedRegex(@"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")]
    private static partial Regex Email();
}
