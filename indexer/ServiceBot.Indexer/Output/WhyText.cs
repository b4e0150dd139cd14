using System.Globalization;
using ServiceBot.Answers.Searching;
using ServiceBot.Indexer.Evaluating;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Indexer.Output;

/// <summary>Why a named passage did not come higher.</summary>
internal sealed class WhyText(CommandContext context)
{
    /// <summary>The passage, its place, what keeps it out, its score beside the first hit's, the words it lacks, and what matters most in plain words.</summary>
    public IEnumerable<string> Lines(PassageStanding standing)
    {
        var own = standing.Judged.Hit;
        yield return context.Text($"为什么：{HitText.Place(own)}", $"Why: {HitText.Place(own)}");
        yield return $"   {own.Passage.Id}";
        yield return $"   {context.Text("名次：", "rank: ")}{Rank(standing)}";
        foreach (var limit in standing.Judged.Unmet)
            yield return $"   {Unmet(limit, own, standing.Query)}";
        if (standing.First is { } first && !standing.IsFirst)
        {
            foreach (var line in Beside(own, first))
                yield return $"   {line}";
        }
        else
        {
            yield return $"   {context.Text("得分：", "score: ")}{ScoreText.Sum(own.Parts, context)}";
        }

        if (standing.Lacking.Count > 0)
            yield return $"   {context.Text("第一条有、这段没有的词：", "words the first has and this one lacks: ")}{string.Join(' ', standing.Lacking)}";
        yield return $"   {Verdict(standing)}";
    }

    private string Rank(PassageStanding standing) => standing.Rank is { } rank
        ? context.Text($"第 {rank}", rank.ToString(CultureInfo.InvariantCulture))
        : context.Text($"不在前 {PassageStanding.Ranks} 条里", $"not among the first {PassageStanding.Ranks}");

    private string Unmet(SearchLimit limit, Hit own, SearchQuery query)
    {
        var (label, known, asked) = limit switch
        {
            SearchLimit.Street => (context.Text("街道不符", "other sub-district"), own.Document.Street ?? own.Document.District ?? "", query.Street),
            SearchLimit.Years => (context.Text("年份不符", "other year"), ScopeText.Years(own.Passage.Years), ScopeText.Years(query.Years)),
            _ => (context.Text("主题不符", "other topic"), string.Join('、', own.Document.Topics), query.Topic),
        };
        return known.Length > 0
            ? context.Text($"{label}：这段属于{known}，问的是{asked}", $"{label}: this one is of {known}, asked was {asked}")
            : context.Text($"{label}：这段没有写，问的是{asked}", $"{label}: this one names none, asked was {asked}");
    }

    /// <summary>Its parts and those of the first hit; parts that neither has are left out.</summary>
    private IEnumerable<string> Beside(Hit own, Hit first)
    {
        var rows = new List<IReadOnlyList<string>> { new[] { context.Text("得分", "score"), context.Text("这段", "this"), context.Text("第一条", "first"), context.Text("相差", "difference") } };
        rows.AddRange(ScorePart.All.Where(part => part.Of(own.Parts) != 0 || part.Of(first.Parts) != 0).Select(part => Row(part.Name(context), part.Of(own.Parts), part.Of(first.Parts))));
        rows.Add(Row(context.Text("合计", "sum"), own.Score, first.Score));
        return TextTable.Lines(rows);
    }

    private static string[] Row(string name, double own, double first) =>
        [name, ScoreText.Number(own), ScoreText.Number(first), (own - first).ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture)];

    private string Verdict(PassageStanding standing)
    {
        if (standing.Judged.Unmet.Count > 0)
            return context.Text("它没有出现，是因为不在所查的范围里，不是因为得分。", "It does not come up because it is outside what was searched, not for its score.");
        if (standing.IsFirst)
        {
            return standing.Rank is null or 1 ? context.Text("它就是第一条。", "It is the first.")
                : context.Text($"它是“{ScopeText.Of(standing.Query)}”里的第一条；{standing.Searches} 次查找的结果轮流排列。", $"It is the first of \"{ScopeText.Of(standing.Query)}\"; the hits of {standing.Searches} searches take turns.");
        }

        if (standing.Judged.Hit.Parts.Terms == 0)
            return context.Text("问的词，这段一个也没有，近义的也没有。", "It has none of the words, nor a synonym of one.");
        var most = WhyVerdict.LargestLack(standing);
        var main = most is { } part
            ? context.Text($"主要差在“{part.Chinese}”：{part.LackChinese}。", $"It falls behind most in \"{part.English}\": {part.LackEnglish}.")
            : context.Text("得分不低于第一条。", "Its score is no lower than the first's.");
        return standing.Judged.IsWeighed ? main
            : context.Text("按“词”的得分它没有进入细排，别的几项是假如细排的得分。", "By its words alone it was not among those weighed further; the other parts are what it would have got. ") + main;
    }
}
