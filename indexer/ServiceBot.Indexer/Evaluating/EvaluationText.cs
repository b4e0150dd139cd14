using System.Globalization;
using System.Text.Json;
using ServiceBot.Answers.Evaluation;

namespace ServiceBot.Indexer.Evaluating;

/// <summary>Writes an evaluation report as tables and a list of misses.</summary>
internal sealed class EvaluationText(TextWriter output, bool english)
{
    private const int ReplyCharacters = 80;
    private const string Nothing = "–";

    /// <param name="limit">Most misses to list.</param>
    public void Write(EvaluationReport report, int limit)
    {
        Line($"题目 {report.Questions} 道，索引 {report.IndexVersion}", $"{report.Questions} questions, index {report.IndexVersion}");
        if (report.Judged is { } judged)
            Write(judged);
        if (report.Relevance is { } relevance)
            Write(relevance);
        Write(report.Misses, limit);
    }

    private void Write(JudgedReport report)
    {
        var rows = new List<IReadOnlyList<string>> { Header(), Row(Say("全部", "overall"), report.Overall) };
        rows.AddRange(report.ByType.Select(pair => Row(pair.Key, pair.Value)));
        rows.Add([]);
        rows.AddRange(report.ByTopic.Select(pair => Row(pair.Key, pair.Value)));
        output.WriteLine();
        foreach (var line in TextTable.Lines(rows))
            output.WriteLine(line);

        var overall = report.Overall;
        output.WriteLine();
        Line(
            $"答对 {Count(overall.Correct)}；该拒的拒了 {Count(overall.CorrectRefusal)}（no_answer {Count(overall.NoAnswerRefusal)}，out_of_scope {Count(overall.OutOfScopeRefusal)}）；能答却拒 {Count(overall.FalseRefusal)}",
            $"correct {Count(overall.Correct)}; declined rightly {Count(overall.CorrectRefusal)} (no_answer {Count(overall.NoAnswerRefusal)}, out_of_scope {Count(overall.OutOfScopeRefusal)}); declined wrongly {Count(overall.FalseRefusal)}");
        Line(
            $"该反问的反问了 {Count(overall.Clarification)}；不必反问却反问 {Count(overall.NeedlessClarification)}；问候 {Count(overall.Greeting)}",
            $"asked back {Count(overall.Clarification)}; asked back needlessly {Count(overall.NeedlessClarification)}; greetings {Count(overall.Greeting)}");
        if (report.Retrieval.Restated > 0)
        {
            Line(
                $"检索：{report.Retrieval.Restated} 题不能量，索引里是改写过的文字，不是原文；答对仍按引用的文档算。要量检索，请对 import 的原文建索引。",
                $"retrieval: not measurable on {report.Retrieval.Restated} questions: the index holds restated text, not the original's words; correctness still counts by the documents cited. To measure it, index the imported originals.");
        }

        if (report.Retrieval.Absent > 0)
        {
            Line(
                $"检索：{report.Retrieval.Absent} 题不能量，索引里没有这些报告。请检查 --index。",
                $"retrieval: not measurable on {report.Retrieval.Absent} questions: the index does not hold their reports. Check --index.");
        }
    }

    private void Write(RelevanceReport report)
    {
        var overall = report.Overall;
        output.WriteLine();
        foreach (var line in TextTable.Lines(
        [
            ["", Say("题数", "n"), "hit@1", "hit@5", "hit@10", "MRR", Say("含答案", "contained"), Say("前80字含答案", "in first 80"), Say("字F1", "char F1"), Say("引文F1", "quote F1"), Say("有回答", "answered")],
            [Say("全部", "overall"), Number(overall.Questions), Value(overall.HitAt1), Value(overall.HitAt5), Value(overall.HitAt10), Value(overall.Mrr),
                Value(overall.Containment), Value(overall.StartContainment), Value(overall.F1), Value(overall.QuoteF1), Value(overall.Answered)],
        ]))
            output.WriteLine(line);
        if (report.Absent > 0)
            Line($"{report.Absent} 题的文档不在索引里，算没找到。请检查 --index。", $"the documents of {report.Absent} questions are not in the index and count as not found. Check --index.");
    }

    private void Write(IReadOnlyList<Miss> misses, int limit)
    {
        output.WriteLine();
        Line($"没做好的 {misses.Count} 题：", $"{misses.Count} missed:");
        foreach (var miss in misses.Take(limit))
        {
            var status = miss.Status is { } known ? JsonNamingPolicy.SnakeCaseLower.ConvertName(known.ToString()) : Nothing;
            output.WriteLine($"{miss.Id}  {miss.Type}  {status}  {string.Join(Say("；", "; "), miss.Reasons.Select(reason => MissText.Of(reason, english)))}");
            output.WriteLine($"    {Say("问", "Q")}: {OneLine(miss.Question)}");
            if (miss.Text.Length > 0)
                output.WriteLine($"    {Say("答", "A")}: {Cut(OneLine(miss.Text))}");
        }

        if (misses.Count > limit)
            Line($"还有 {misses.Count - limit} 题没有列出；用 --limit-misses {misses.Count} 看全部。", $"{misses.Count - limit} more; --limit-misses {misses.Count} lists all.");
    }

    private IReadOnlyList<string> Header() =>
    [
        "", Say("题数", "n"), "hit@1", "hit@5", "MRR", Say("覆盖@5", "coverage@5"), Say("答对", "correct"), Say("拒对", "declined"),
        Say("误拒", "declined wrongly"), Say("反问", "asked back"), Say("误反问", "asked needlessly"), Say("问候", "greeted"),
    ];

    private static IReadOnlyList<string> Row(string name, JudgedMeasures group) =>
    [
        name, Number(group.Questions), Value(group.HitAt1), Value(group.HitAt5), Value(group.Mrr), Value(group.CoverageAt5), Value(group.Correct),
        Value(group.CorrectRefusal), Value(group.FalseRefusal), Value(group.Clarification), Value(group.NeedlessClarification), Value(group.Greeting),
    ];

    private static string Value(Measure measure) => measure.Value?.ToString("0.000", CultureInfo.InvariantCulture) ?? Nothing;

    private static string Count(Measure measure) => measure.Of == 0 ? Nothing : $"{measure.Count}/{measure.Of} = {Value(measure)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Cut(string text) => text.Length <= ReplyCharacters
        ? text
        : text[..(char.IsHighSurrogate(text[ReplyCharacters - 1]) ? ReplyCharacters - 1 : ReplyCharacters)] + "…";

    private void Line(string chinese, string englishText) => output.WriteLine(Say(chinese, englishText));

    private string Say(string chinese, string englishText) => english ? englishText : chinese;
}
