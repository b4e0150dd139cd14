using System.Globalization;
using ServiceBot.Answers.Questions;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Indexer.Output;

/// <summary>How a question was read, one line for each step that found something.</summary>
internal sealed class ReadingText(CommandContext context)
{
    private readonly string _comma = context.Text("、", ", ");

    /// <param name="searches">What it led to; empty when that is not shown.</param>
    public IEnumerable<string> Lines(Question question, IReadOnlyList<SearchQuery> searches)
    {
        var lines = new List<(string Label, string Text)>();
        if (question.Reading is { } reading)
            AddSteps(lines, question, reading);
        Add(context.Text("没有资料的街道", "no texts for"), question.UnknownStreet ?? "");
        Add(context.Text("问的是", "asks for"), Kinds(question));
        if (question.Reading?.CompletedFrom is { } before)
            Add(context.Text("接着上一问", "goes on from"), before.Reading?.Typed ?? before.Subject);
        Add(context.Text("只看", "only"), Limits(question, searches));
        if (question.Reading is null || question.Subject != TextFolder.Fold(question.Reading.Typed).Text)
            Add(context.Text("找的是", "looks for"), Spaced(question.Subject));
        Add(context.Text("带上前面说的", "with what was said before"), question.Context);
        return lines.Select(line => $"{line.Label}{context.Text("：", ": ")}{line.Text}");

        void Add(string label, string text)
        {
            if (text.Length > 0)
                lines.Add((label, text));
        }
    }

    private void AddSteps(List<(string Label, string Text)> lines, Question question, Reading reading)
    {
        (string Label, IEnumerable<string> Words)[] steps =
        [
            (context.Text("问题", "question"), [reading.Typed]),
            (context.Text("改正", "mended"), question.Mended.Select(mend => $"{mend.Typed}→{mend.Word}")),
            (context.Text("去掉", "taken off"), reading.TakenOff),
            (context.Text("口语", "spoken"), reading.Spoken.Select(Read)),
            (context.Text("地方", "place"), reading.Places.Select(Place)),
            (context.Text("年份", "year"), reading.YearWords.Select(Year)),
        ];
        lines.AddRange(steps.Select(step => (step.Label, Text: string.Join(_comma, step.Words))).Where(step => step.Text.Length > 0));
    }

    /// <summary>What was taken out leaves spaces.</summary>
    private static string Spaced(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private string Read(WordReading word) => word.Read.Length > 0 ? $"{word.Word}→{word.Read}" : context.Text($"{word.Word}（略去）", $"{word.Word} (left out)");

    private string Place(WordReading place) =>
        place.Read.Length == 0 ? context.Text($"不要{place.Word}", $"not {place.Word}")
        : place.Read == place.Word ? place.Word
        : $"{place.Word}→{place.Read}";

    private string Year(YearWord word)
    {
        var years = word.Years.Select(year => year.ToString(CultureInfo.InvariantCulture)).ToList();
        return years.Count == 0 ? context.Text($"{word.Word}（不限年份）", $"{word.Word} (any year)")
            : $"{word.Word}→{(years.Count > 2 ? $"{years[0]}–{years[^1]}" : string.Join(_comma, years))}";
    }

    private string Kinds(Question question)
    {
        var kinds = string.Join(_comma, KindText.Of(question.Kind, context));
        return question.Units.Count == 0 ? kinds : kinds + context.Text($"（{string.Join(_comma, question.Units)}）", $" ({string.Join(_comma, question.Units)})");
    }

    /// <summary>Each search once: its sub-district, years and topic; without searches, what the question is narrowed to.</summary>
    private string Limits(Question question, IReadOnlyList<SearchQuery> searches)
    {
        var names = searches.Count == 0
            ? [$"{string.Join('、', question.Streets)} {ScopeText.Years(question.Years)}".Trim()]
            : searches.Select(ScopeText.Of).Where(name => name.Length > 0);
        var limits = string.Join(context.Text("；", "; "), names);
        if (searches.Count > 1)
            limits = context.Text($"分 {searches.Count} 次找：{limits}", $"{searches.Count} searches: {limits}");
        return limits.Length > 0 && question.Reading is { StreetsAreOfTheTalk: true }
            ? limits + context.Text("（街道是选定的或前面说的）", " (sub-district as chosen or said before)")
            : limits;
    }
}
