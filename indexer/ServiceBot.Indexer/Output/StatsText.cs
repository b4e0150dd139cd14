using System.Globalization;
using ServiceBot.Answers;
using ServiceBot.Indexer.Evaluating;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Postings;

namespace ServiceBot.Indexer.Output;

/// <summary>What an index version holds, as tables.</summary>
/// <param name="publication">When it was made current; null when the history does not say.</param>
internal sealed class StatsText(CommandContext context, IndexReader index, IndexStatistics statistics, Publication? publication)
{
    private const double Megabyte = 1 << 20;

    private Lexicon Lexicon => index.Analyzer.Lexicon;

    public void Write()
    {
        Line($"版本：{index.Manifest.Version}", $"version: {index.Manifest.Version}");
        if (publication is { } published)
        {
            var at = ChinaTime.Of(published.At).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            Line($"启用：{at}（北京时间），{published.By}", $"published: {at} (China time), by {published.By}");
        }

        Line($"占用磁盘：{Number(statistics.Bytes / Megabyte, "F2")} MB", $"size on disk: {Number(statistics.Bytes / Megabyte, "F2")} MB");
        Line($"文档 {index.DocumentCount} 份，段落 {index.PassageCount} 个", $"{index.DocumentCount} documents, {index.PassageCount} passages");
        Line($"建议的问题 {index.Suggestions.Count} 个", $"{index.Suggestions.Count} suggested questions");
        WriteHoldings(("种类", "kind"), statistics.Kinds.Select(kind => kind with { Name = KindName(kind.Name) }));
        WriteHoldings(("街道", "sub-district"), WithRest(statistics.Streets));
        WriteHoldings(("年份", "year"), statistics.Years);
        WriteFields();
        WriteLexicon();
    }

    // What is for a whole district or for everybody is nobody's own.
    private IEnumerable<Holding> WithRest(IReadOnlyList<Holding> streets)
    {
        var rest = new Holding(
            Say("全区或所有街道", "a district or all"),
            index.DocumentCount - streets.Sum(street => street.Documents),
            index.PassageCount - streets.Sum(street => street.Passages));
        return rest.Documents > 0 ? streets.Append(rest) : streets;
    }

    private void WriteHoldings((string Chinese, string English) heading, IEnumerable<Holding> holdings)
    {
        var rows = holdings.Select(holding => new[] { holding.Name, Number(holding.Documents), Number(holding.Passages) }).ToList();
        if (rows.Count > 0)
            WriteTable([Say(heading.Chinese, heading.English), Say("文档", "documents"), Say("段落", "passages")], rows);
    }

    private void WriteFields() => WriteTable(
        [Say("字段", "field"), Say("不同的词", "words"), Say("不同的二字组", "bigrams"), Say("有它的段落", "passages"), Say("平均长度（词）", "average length (words)")],
        statistics.Fields.Select(field => new[]
        {
            FieldName(field.Field), Number(field.WordTerms), Number(field.BigramTerms), Number(field.Passages), Number(field.AverageLength, "F1"),
        }));

    private void WriteLexicon()
    {
        var sets = Lexicon.SynonymSets;
        WriteTable(
            [Say("词库", "lexicon"), Say("条数", "entries")],
            [
                [Say("词（words.txt）", "words (words.txt)"), Number(Lexicon.WordList.Count)],
                [Say("服务的叫法", "names of services"), Number(Lexicon.ServiceNames.Count)],
                [Say("同义词组", "synonym sets"), Number(sets.Count)],
                [Say("  互相找", "  two-way"), Number(sets.Count(set => set.IsTwoWay))],
                [Say("  单向", "  one-way"), Number(sets.Count(set => !set.IsTwoWay))],
                [Say($"  其中权重低于 {Number(SynonymSet.LooseBelow, "F1")}", $"  of these, weight below {Number(SynonymSet.LooseBelow, "F1")}"), Number(sets.Count(set => set.IsLoose))],
                [Say("  其中写在服务说明里", "  of these, of service descriptions"), Number(sets.Count(set => set.IsFromService))],
                [Say("  其中现有文字用不上", "  of these, finding nothing here"), Number(statistics.UnusedSynonyms)],
                [Say("停用词", "stop words"), Number(Lexicon.StopwordCount)],
                [Say("口语", "spoken forms"), Number(Lexicon.Spoken.Count)],
                [Say("街道和镇", "sub-districts"), Number(Lexicon.Places.Count)],
                [Say("  里面的居民区、道路等", "  places inside them"), Number(Lexicon.Places.Sum(place => place.Inside.Count))],
                [Say("敏感词", "sensitive words"), Number(Lexicon.Sensitive.Count)],
            ]);
        if (statistics.UnusedSynonyms == 0)
            return;
        context.Out.WriteLine();
        Line("用不上的同义词：文字里没有它要找的词（互相找的，至多有一个）。indexer lint --strict 逐条列出。", "A synonym set finds nothing here when no text has the words it looks for (of a two-way set at most one stands there). indexer lint --strict lists them.");
    }

    private void WriteTable(IReadOnlyList<string> heading, IEnumerable<IReadOnlyList<string>> rows)
    {
        context.Out.WriteLine();
        foreach (var line in TextTable.Lines(rows.Prepend(heading).ToList()))
            context.Out.WriteLine(line);
    }

    private string KindName(string kind) => kind switch
    {
        "report" => Say("报告", "reports"),
        "service" => Say("服务说明", "service descriptions"),
        "policy" => Say("政策", "policies"),
        _ => kind,
    };

    private string FieldName(PassageField field) => field switch
    {
        PassageField.Title => Say("题名", "title"),
        PassageField.Heading => Say("标题", "heading"),
        PassageField.Body => Say("正文", "text"),
        PassageField.Names => Say("叫法和问法", "names and questions"),
        _ => field.ToString(),
    };

    private string Say(string chinese, string english) => context.Text(chinese, english);

    private void Line(string chinese, string english) => context.Out.WriteLine(Say(chinese, english));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
