using System.Text.RegularExpressions;

namespace ServiceBot.Answers.Guarding;

/// <summary>Whether a number, by its own digits, is that of an identity card, a mobile telephone or a bank card.</summary>
internal static partial class PersonalNumber
{
    /// <summary>Digits of the longest: a bank card.</summary>
    public const int Longest = 19;

    private static readonly int[] IdWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private const string IdCheckCharacters = "10X98765432";

    /// <param name="digits">Digits, the last one X for an identity card.</param>
    public static PersonalDataKind? KindOf(string digits) =>
        IsIdentityCard(digits) ? PersonalDataKind.IdentityCard
        : Mobile().IsMatch(digits) ? PersonalDataKind.Mobile
        : IsBankCard(digits) ? PersonalDataKind.BankCard
        : null;

    /// <summary>GB 11643-1999: 17 digits and a check character modulo 11.</summary>
    private static bool IsIdentityCard(string number)
    {
        if (number.Length != 18 || !number.Take(17).All(char.IsAsciiDigit))
            return false;
        var sum = 0;
        for (var i = 0; i < IdWeights.Length; i++)
            sum += (number[i] - '0') * IdWeights[i];
        return IdCheckCharacters[sum % 11] == number[17];
    }

    /// <summary>ISO/IEC 7812-1: 13 to 19 digits with a Luhn check digit. None begins as a year does.</summary>
    private static bool IsBankCard(string number)
    {
        if (number.Length is < 13 or > Longest || !number.All(char.IsAsciiDigit) || number[0] is '0' or '1' || number.StartsWith("20", StringComparison.Ordinal))
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

    // 11 digits from 13 to 19, with or without the country code or the 0 of a long-distance call.
    [GeneratedRegex(@"^(?:0|(?:00)?86)?1[3-9][0-9]{9}\z")]
    private static partial Regex Mobile();
}
