using System.Text.Json;
using ServiceBot.Answers;
using ServiceBot.Answers.Searching;
using ServiceBot.Indexer.Input;
using ServiceBot.Indexer.Output;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;
using ServiceBot.Search.Retrieval.Ranking;

namespace ServiceBot.Indexer.Verbs;

/// <summary>One run of <c>search</c>: passages come from <see cref="PassageFinder"/>, by which the service answers too.</summary>
/// <remarks>Lines of a file may be answered by several threads.</remarks>
internal sealed class SearchRun(CommandContext context, IndexReader index, FindRequest filter)
{
    private readonly PassageFinder _passages = new(new Searcher(index, new RetrievalOptions()), context.Clock);

    /// <summary>Tells how the question was understood and each score came about.</summary>
    public bool Explain { get; init; }

    /// <summary>A passage of the index, whose place is to be explained; null for none.</summary>
    public string? Why { get; init; }

    public int Answer(string question, bool json)
    {
        if (string.IsNullOrWhiteSpace(question))
            throw new CommandException(ExitCode.Usage, context.Text("问题是空的。", "The question is empty."));
        var request = filter with { Asked = filter.Asked with { Question = question } };
        bool isFound;
        if (json)
            context.Out.WriteLine(Line(null, request, out isFound));
        else
            Write(request, out isFound);
        return isFound ? ExitCode.Done : ExitCode.Problems;
    }

    public string AnswerLine(QuestionLine line) =>
        Line(line.Id, filter with { Asked = new AskRequest(line.Question) { Street = line.Street ?? filter.Asked.Street, History = line.History } }, out _);

    private void Write(FindRequest request, out bool isFound)
    {
        var found = _passages.Find(request);
        var terms = TermsOf(found);
        var parts = new List<IEnumerable<string>>();
        if (Explain && found.Question is { } question)
        {
            parts.Add(new ReadingText(context).Lines(question, found.Searches));
            parts.Add(new TermLines(context, index.PassageCount).Lines(LookedUpTerm.Of(_passages.Searcher, found.Searches[0])));
        }

        parts.AddRange(found.Hits.Select((hit, place) => HitText.Lines(place + 1, hit).Concat(
            Explain ? HitText.Explain(hit, HitExplanation.Of(_passages.Searcher, terms, hit), context) : [])));
        if (Why is { } why && PassageStanding.Of(_passages, request, why) is { } standing)
            parts.Add(new WhyText(context).Lines(standing));
        foreach (var line in parts.SelectMany((lines, place) => place == 0 ? lines : lines.Prepend("")))
            context.Out.WriteLine(line);

        isFound = found.Hits.Count > 0;
        if (!isFound)
            context.Error.WriteLine(context.Text("没有找到。可以换个说法，或去掉街道、年份、主题的限制。", "Nothing found. Try other words, or search all sub-districts, years and topics."));
    }

    private string Line(JsonElement? id, FindRequest request, out bool isFound)
    {
        var start = context.Clock.GetTimestamp();
        var found = _passages.Find(request);
        var took = context.Clock.GetElapsedTime(start);
        isFound = found.Hits.Count > 0;
        return JsonLine.Write(writer =>
        {
            JsonLine.WriteId(writer, id);
            if (Explain)
                WriteReading(writer, found);
            var terms = TermsOf(found);
            HitJson.WriteHits(writer, found.Hits, Explain ? hit => HitExplanation.Of(_passages.Searcher, terms, hit) : null);
            if (Why is { } why)
                WhyJson.Write(writer, PassageStanding.Of(_passages, request, why));
            writer.WriteNumber("tookMs", Math.Round(took.TotalMilliseconds, 3));
        });
    }

    private void WriteReading(Utf8JsonWriter writer, FoundPassages found)
    {
        ReadingJson.Write(writer, found.Question, found.Searches);
        TermsJson.Write(writer, found.Searches.Count == 0 ? [] : LookedUpTerm.Of(_passages.Searcher, found.Searches[0]));
    }

    /// <summary>The searches of one question differ in place and time alone; the terms are the same.</summary>
    private IReadOnlyList<WeighedTerm> TermsOf(FoundPassages found) =>
        Explain && found.Searches.Count > 0 ? _passages.Searcher.TermsOf(found.Searches[0]) : [];
}
