using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ServiceBot.Answers.Guarding;

/// <summary>Finds personal data in a text: identity card, mobile number, bank card, e-mail address. A year, a lane number, 12345 and other hotlines are none.</summary>
/// <remarks>Never fails, whatever was typed; thread-safe. Digits of any script count, Chinese numerals said one by one too (一三八…).</remarks>
public static partial class PersonalData
{
    private const int LeastDigits = 11;
    private const string ChineseDigits = "零一二三四五六七八九";
    private const string ChineseDigitsToo = "〇壹贰叁肆伍陆柒捌玖";
    private const string ChineseDigitsSaid = "○幺两";
    private const string SaidDigits = "012";

    private static readonly string[] Masks = [.. Enum.GetValues<PersonalDataKind>().Select(MaskOf)];

    // What people write for the X at the end of an identity card.
    private const string LettersX = "xX×ХхΧχⅩⅹ";

    /// <summary>Whether there is any.</summary>
    public static bool IsIn(string text) => Find(text).Count > 0;

    /// <summary>Whether there is any, or was before <see cref="Mask"/>: what is read again from where it was kept is treated as it was when it came.</summary>
    public static bool WasIn(string text) => Masks.Any(mask => text.Contains(mask, StringComparison.Ordinal)) || IsIn(text);

    /// <summary>The text with each piece of personal data replaced by what it is: 〔手机号〕. What is stored, logged or sent on is this.</summary>
    public static string Mask(string text)
    {
        var masked = new StringBuilder();
        var from = 0;
        foreach (var (start, end, kind) in Find(text))
        {
            masked.Append(text, from, start - from).Append(MaskOf(kind));
            from = end;
        }

        return from == 0 ? text : masked.Append(text, from, text.Length - from).ToString();
    }

    private static string MaskOf(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.IdentityCard => "〔身份证号〕",
        PersonalDataKind.Mobile => "〔手机号〕",
        PersonalDataKind.BankCard => "〔银行卡号〕",
        _ => "〔邮箱〕",
    };

    /// <summary>In reading order, none over another; offsets in UTF-16 of <paramref name="text"/>.</summary>
    private static List<(int Start, int End, PersonalDataKind Kind)> Find(string text)
    {
        var narrow = new Narrow(text);
        var found = new List<(int Start, int End, PersonalDataKind Kind)>();
        foreach (Match match in Email().Matches(narrow.Text))
            found.Add((match.Index, match.Index + match.Length, PersonalDataKind.Email));
        foreach (Match run in Runs().Matches(narrow.Text))
        {
            if (run.Value.Count(char.IsAsciiDigit) >= LeastDigits && !Amount().IsMatch(narrow.Text.AsSpan(run.Index + run.Length)))
                AddNumbers(run, found);
        }

        return found.OrderBy(piece => piece.Start).ThenByDescending(piece => piece.End)
            .Aggregate(new List<(int Start, int End, PersonalDataKind Kind)>(), (kept, piece) =>
            {
                if (kept.Count == 0 || piece.Start >= kept[^1].End)
                    kept.Add(piece);
                return kept;
            })
            .ConvertAll(piece => (narrow.Starts[piece.Start], narrow.Ends[piece.End - 1], piece.Kind));
    }

    /// <summary>Groups next to each other that, joined, are a personal number; an age or a lane may stand beside it.</summary>
    private static void AddNumbers(Match run, List<(int Start, int End, PersonalDataKind Kind)> found)
    {
        var groups = Group().Matches(run.Value);
        for (var first = 0; first < groups.Count; first++)
        {
            // The longest: the digits of an identity card without its X may pass for a bank card.
            var number = "";
            (int Last, PersonalDataKind Kind)? longest = null;
            for (var last = first; last < groups.Count && number.Length <= PersonalNumber.Longest; last++)
            {
                number += groups[last].Value;
                if (PersonalNumber.KindOf(number) is { } kind)
                    longest = (last, kind);
            }

            if (longest is not { } piece)
                continue;
            found.Add((run.Index + groups[first].Index, run.Index + groups[piece.Last].Index + groups[piece.Last].Length, piece.Kind));
            first = piece.Last;
        }
    }

    // Digits in groups, with the X of an identity card.
    [GeneratedRegex(@"(?<![0-9])[0-9]+(?:[ _–—.·/()+-]{1,3}[0-9]+)*(?:[ –—-]?X(?![A-Za-z]))?")]
    private static partial Regex Runs();

    [GeneratedRegex("[0-9]+|X")]
    private static partial Regex Group();

    [GeneratedRegex("^ ?(?:万|亿|元|块钱|平方|公里|吨|%|㎡)")]
    private static partial Regex Amount();

    [GeneratedRegex(@"(?:[A-Za-z0-9._%+-]+|\p{IsCJKUnifiedIdeographs}{1,4}) ?(?:@|[\[(]at[\])]) ?[A-Za-z0-9-]+(?: ?[.。] ?[A-Za-z0-9-]+)+", RegexOptions.IgnoreCase)]
    private static partial Regex Email();

    /// <summary>The text with narrow digits, letters and marks, without what does not show; each character with the place it came from.</summary>
    private sealed partial class Narrow
    {
        public Narrow(string text)
        {
            var narrow = new StringBuilder(text.Length);
            for (var i = 0; i < text.Length; i++)
            {
                var length = char.IsSurrogatePair(text, i) ? 2 : 1;
                if (IsUnseen(CharUnicodeInfo.GetUnicodeCategory(text, i)))
                {
                    i += length - 1;
                    continue;
                }

                narrow.Append(NarrowAt(text, i));
                Starts.Add(i);
                Ends.Add(i + length);
                i += length - 1;
            }

            // A Chinese numeral is a digit of such a number only among others.
            Text = ChineseRun().Replace(narrow.ToString(), run => string.Concat(run.Value.Select(Digit)));
        }

        public string Text { get; }

        public List<int> Starts { get; } = [];

        public List<int> Ends { get; } = [];

        private static bool IsUnseen(UnicodeCategory category) =>
            category is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Control;

        private static char NarrowAt(string text, int index)
        {
            var c = text[index];
            if (CharUnicodeInfo.GetDigitValue(text, index) is >= 0 and <= 9 and var digit)
                return (char)('0' + digit);
            if (LettersX.Contains(c, StringComparison.Ordinal))
                return 'X';
            if (c is >= '\uFF01' and <= '\uFF5E')
                return (char)(c - '\uFEE0') is var narrow && narrow is 'x' ? 'X' : narrow;
            return char.IsWhiteSpace(c) ? ' ' : c is '\u2010' or '\u2011' or '\u2012' or '\u2212' or '―' ? '-' : c;
        }

        private static char Digit(char c) =>
            ChineseDigits.IndexOf(c, StringComparison.Ordinal) is >= 0 and var plain ? (char)('0' + plain)
            : ChineseDigitsToo.IndexOf(c, StringComparison.Ordinal) is >= 0 and var formal ? (char)('0' + formal)
            : ChineseDigitsSaid.IndexOf(c, StringComparison.Ordinal) is >= 0 and var said ? SaidDigits[said]
            : c;

        [GeneratedRegex("[0-9零一二三四五六七八九〇壹贰叁肆伍陆柒捌玖○幺两](?:[ -]?[0-9零一二三四五六七八九〇壹贰叁肆伍陆柒捌玖○幺两]){10,}")]
        private static partial Regex ChineseRun();
    }
}
