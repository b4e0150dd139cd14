using System.Text.Json;
using ServiceBot.Answers.Evaluation;

namespace ServiceBot.Answers.Tests.Evaluation;

/// <summary>Our matching against the question set's reference functions, over replies and passages made from the set itself.</summary>
public sealed class ReplyMatchParityTests
{
    private const string NoReference = "the question set's check.py (../shared/eval) is not here";
    private const string NoPython = "python3 is not installed";

    [SkippableFact]
    public void MustOkAndMustNotOk_RepliesMadeFromTheSet_AgreeWithTheReference()
    {
        var folder = ReferenceMatching.Folder;
        Skip.If(folder is null, NoReference);
        var cases = ReferenceMatching.Questions(folder).Judged.SelectMany(question => Replies(question).Select(reply => (question, reply))).ToList();

        var expected = ReferenceMatching.Run(folder, cases.Select(one => (object)new { one.reply, must = one.question.Must, mustNot = one.question.MustNot }));
        Skip.If(expected is null, NoPython);

        var actual = cases.Select(one => $"{Number(ReplyMatch.MustOk(one.reply, one.question.Must))} {Number(ReplyMatch.MustNotOk(one.reply, one.question.MustNot))}");
        Assert.Equal(cases.Zip(expected), cases.Zip(actual));
        Assert.Contains("0 1", expected);
        Assert.Contains("1 1", expected);
        Assert.Contains("1 0", expected);
    }

    [SkippableFact]
    public void IsHit_PassagesCutFromQuotes_AgreesWithTheReference()
    {
        var folder = ReferenceMatching.Folder;
        Skip.If(folder is null, NoReference);
        var cases = ReferenceMatching.Questions(folder).Judged.Where(question => question.Gold.Count > 0)
            .SelectMany(question => Passages(question).Select(passage => (question, passage))).ToList();

        var expected = ReferenceMatching.Run(folder, cases.Select(one => (object)new
        {
            one.passage.Text, one.passage.Report, passage = one.passage.Text, gold = one.question.Gold,
        }));
        Skip.If(expected is null, NoPython);

        var actual = cases.Select(one => Number(ReplyMatch.IsHit(one.passage.Text, one.passage.Report, one.question.Gold)));
        Assert.Equal(cases.Zip(expected), cases.Zip(actual));
        Assert.Contains("0", expected);
        Assert.Contains("1", expected);
    }

    [SkippableFact]
    public void Normalise_EveryPlaneOfCharacters_AgreesWithTheReference()
    {
        var folder = ReferenceMatching.Folder;
        Skip.If(folder is null, NoReference);
        string[] samples =
        [
            "１，２３４．５ 万 元", "1,234,5678,901", "12,345,678.90", "ＡｂＣ①②㈠㍿㎡½", "甲\t乙\v丙\f丁\u001C戊\u001F己\u0085庚\u00A0辛\u2003壬\u2028癸\u3000",
            "\u200B零宽\uFEFF", "İstanbul ẞ Å Ω", "٣٤٥,٦٧٨", "𝟏𝟐,𝟑𝟒𝟓", "𠮷野家 👴🏻", "“”‘’「」（）", "ﬁ ﾊﾝｶｸ", "e\u0301tude", "", "   ",
        ];

        var expected = ReferenceMatching.Run(folder, samples.Select(text => (object)new { text }));
        Skip.If(expected is null, NoPython);

        Assert.Equal(expected.Select(line => JsonSerializer.Deserialize<string>(line)), samples.Select(ReplyMatch.Normalise));
    }

    private static string Number(bool value) => value ? "1" : "0";

    /// <summary>Right, nearly right and wrong replies: with digits before and behind, other widths, thousands, gaps.</summary>
    private static IEnumerable<string> Replies(JudgedQuestion question)
    {
        var wanted = string.Join('，', question.Must.Select(alternatives => alternatives[^1]));
        var bad = string.Join('，', question.MustNot);
        yield return "";
        yield return wanted;
        yield return string.Join("", question.Gold.Select(place => place.Quote));
        yield return wanted + bad;
        yield return "1" + wanted + "1";
        yield return "1." + wanted + ".1";
        yield return "约 " + wanted + "。" + bad + "0";
        yield return string.Join(' ', (wanted + bad).AsEnumerable());
        yield return string.Concat((wanted + bad).Select(c => c is > ' ' and < '\u007F' ? (char)(c + 0xFEE0) : c));
        yield return string.Concat(wanted.Select((c, i) => char.IsDigit(c) && i + 3 < wanted.Length && wanted[(i + 1)..(i + 4)].All(char.IsDigit) ? $"{c}," : $"{c}"));
        yield return wanted.ToUpperInvariant() + bad.ToLowerInvariant();
        foreach (var alternatives in question.Must)
            yield return $"2{alternatives[0]} {alternatives[0]}5 第3.{alternatives[0]}";
    }

    /// <summary>The quotes whole, with gaps, and cut to just above and below the share that counts.</summary>
    private static IEnumerable<(string Report, string Text)> Passages(JudgedQuestion question)
    {
        foreach (var (report, quote) in question.Gold)
        {
            yield return (report, "前文。" + quote + "后文。");
            yield return (report, string.Join("\n\n", quote.Chunk(7).Select(part => new string(part))));
            yield return (report + "-other", quote);
            for (var length = quote.Length / 2; length <= quote.Length * 7 / 10; length++)
            {
                yield return (report, quote[..length] + "，别的内容" + quote[(length + 1)..]);
                yield return (report, "开头" + quote[^length..]);
            }
        }
    }
}
