using System.Globalization;
using System.Text.RegularExpressions;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Turns;

/// <summary>Reads the reply to a question back or to an offer: a label or a part of it, a number, an ordinal, several of them, or yes.</summary>
internal static partial class ChoiceReader
{
    private const string Numerals = "一二三四五六七八九十";

    // A shorter piece of a label could be a piece of anything.
    private const int ShortestPart = 2;

    /// <param name="folded">Folded message.</param>
    /// <returns>Null when it is no reply to what was offered; a question of its own then.</returns>
    public static TurnReading? Read(string folded, ConversationState state)
    {
        if (state.Offer is { } offer && Yes().IsMatch(folded))
            return new TurnReading(TurnKind.Choice, offer);
        if (state.Choices.Count < 1)
            return null;
        var choices = state.Choices;
        if (All().IsMatch(folded))
            return Chosen(choices);
        var said = Around().Replace(folded, "");
        if (said.Length == 0)
            return null;
        return ByLabel(said, choices) is { } label ? Chosen([label]) : ByNumber(said, choices);
    }

    private static TurnReading Chosen(IEnumerable<string> labels) => new(TurnKind.Choice, string.Join('、', labels));

    /// <summary>The label itself, or the only one that holds what was said: 张庙 for 张庙街道, 14年 for 2014年.</summary>
    private static string? ByLabel(string said, IReadOnlyList<string> choices)
    {
        var folded = choices.Select(choice => TextFolder.Fold(choice).Text).ToList();
        if (folded.IndexOf(said) is >= 0 and var whole)
            return choices[whole];
        var bare = said.TrimEnd('的', '年', '街', '道');
        if (bare.Length < ShortestPart)
            return null;
        var holding = Enumerable.Range(0, choices.Count).Where(i => folded[i].Contains(bare, StringComparison.Ordinal)).ToList();
        return holding.Count == 1 ? choices[holding[0]] : null;
    }

    private static TurnReading? ByNumber(string said, IReadOnlyList<string> choices)
    {
        var numbers = new List<int>();
        foreach (var part in said.Split(['、', ',', '，', '和', '跟', '与', '+', ' ', '及'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Numbers(part, choices.Count) is not { } some)
                return null;
            numbers.AddRange(some);
        }

        if (numbers.Count == 0)
            return null;
        return numbers.TrueForAll(number => number >= 1 && number <= choices.Count)
            ? Chosen(numbers.Distinct().Select(number => choices[number - 1]))
            : new TurnReading(TurnKind.NoSuchChoice, said);
    }

    /// <summary>What a number or ordinal means among so many choices; null when it is neither.</summary>
    private static IReadOnlyList<int>? Numbers(string part, int count)
    {
        if (FirstOrLastFew().Match(part) is { Success: true } few)
        {
            var most = Number(few.Groups[2].Value);
            return few.Groups[1].Value is "前" or "头" or "上面" or "前面" ? [.. Enumerable.Range(1, most)] : [.. Enumerable.Range(count - most + 1, Math.Max(most, 1))];
        }

        if (First().IsMatch(part))
            return [1];
        if (Last().IsMatch(part))
            return [count];
        if (Middle().IsMatch(part))
            return count % 2 == 1 ? [count / 2 + 1] : null;
        return Ordinal().Match(part) is not { Success: true } ordinal ? null
            : ordinal.Groups["back"].Success ? [count + 1 - Number(ordinal.Groups["n"].Value)]
            : [Number(ordinal.Groups["n"].Value)];
    }

    private static int Number(string text) => text is "两" ? 2
        : Numerals.IndexOf(text, StringComparison.Ordinal) is >= 0 and var index ? index + 1
        : int.Parse(text, CultureInfo.InvariantCulture);

    // A year by itself is no number of a choice.
    [GeneratedRegex(@"^[(\[]?(?:(?<back>倒数|倒)?第|no\.?|选项)?(?<n>[0-9]{1,2}|[一二三四五六七八九十])[)\]]?(?:[个项条号种](?:选项)?)?[.。、)!]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal();

    [GeneratedRegex("^(前|后|头|前面|后面|上面|下面|最后)(?:的|面)?([2-5]|[一两二三四五])[个项条种]$")]
    private static partial Regex FirstOrLastFew();

    [GeneratedRegex("^(?:头[1一]|最前面的?那?[1一]?|最上面的?那?[1一]?|前面的?那?[1一]?|上面的?那?[1一]?|前[1一]|开头那?[1一]?|首)(?:[个项条种])$")]
    private static partial Regex First();

    [GeneratedRegex("^(?:最后(?:面)?的?那?[1一]?|末尾那?[1一]?|最下面的?那?[1一]?|后面的?那?[1一]?|下面的?那?[1一]?|后[1一]|末[1一])(?:[个项条种])$")]
    private static partial Regex Last();

    [GeneratedRegex("^(?:中间的?那?[1一]?|当中的?那?[1一]?)(?:[个项条种])$")]
    private static partial Regex Middle();

    [GeneratedRegex(@"^(?:我)?(?:想|要|想要)?(?:[2两3三4四5五几]个)?(?:都|全部?)(?:要|想|看看?|可以|行|说说?|讲讲?|告诉我|问|列出来|发给我|来)*(?:看|知道|问|了解)?(?:[1一]下|1遍|吧|呀|啊|了|的)*[\s\p{P}]*$|^(?:所有的?|每个都?(?:要|看看?|说说?)|全部?|统统|两个都?要)(?:吧|的)*[\s\p{P}]*$")]
    private static partial Regex All();

    [GeneratedRegex(@"^(?:好[的啊呀吧]?|要[的啊呀]?|要看|想看|看看?|看[1一]下|可以|行|是[的啊]?|对[的啊]?|嗯+|恩|ok|okay|想知道|给我看看?|来吧|那就看看?|那看看?|那就(?:要|看)(?:这个|那个)?|麻烦了?)(?:[啊呀吧的嘛呢]|[1一]下)*[\s\p{P}]*$")]
    private static partial Regex Yes();

    // What is said around a choice: 我选第2个吧.
    [GeneratedRegex(@"^(?:我|那就?|就|要|选择?|看看?|想问|问的?是?|是|想|说的?是?|应该是|答)*[\s:：]*|(?:吧|啊|呀|哦|谢谢|的|了|呢)*[\s!！。.?？,，]*$")]
    private static partial Regex Around();
}
