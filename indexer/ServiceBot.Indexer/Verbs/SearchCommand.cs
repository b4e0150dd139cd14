using System.CommandLine;
using System.Text.Json;
using ServiceBot.Answers;
using ServiceBot.Answers.Searching;
using ServiceBot.Indexer.Input;
using ServiceBot.Indexer.Output;
using ServiceBot.Indexer.Usage;
using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Indexer.Verbs;

/// <summary><c>search</c>: ranked passages.</summary>
internal static class SearchCommand
{
    public static Command Create(CommandContext context)
    {
        var shared = new QuestionOptions(context);
        var year = QuestionOptions.Number("--year", Years.First, Years.Last, context.Text("只看说到这一年的段落", "only passages that speak of this year"), context);
        var topic = TopicOption(context);
        var limit = QuestionOptions.Number("--limit", 1, 100, context.Text("最多几条，1 到 100，默认 10", "most hits, 1 to 100, 10 by default"), context);
        var command = new VerbCommand("search", context.Text("查找段落，最相关的在前", "finds passages, best first"))
        {
            Synopsis = "QUESTION | --input FILE",
            Examples = ["indexer search '助餐点'", "indexer search '加装电梯' --street 张庙街道 --year 2020 --limit 3", "indexer search --input questions.jsonl > hits.jsonl"],
        };
        shared.AddTo(command, year, topic, limit);
        command.SetAction(arguments =>
        {
            var filter = new FindRequest(new AskRequest("") { Street = arguments.GetValue(shared.Street) })
            {
                Year = arguments.GetValue(year),
                Topic = arguments.GetValue(topic),
                Limit = arguments.GetValue(limit) ?? 10,
            };
            using var index = ServingIndex.Open(arguments.GetRequiredValue(shared.Index), context);
            var streets = index.Streets;
            StreetNames.Check(filter.Asked.Street, streets, context);
            var run = new SearchRun(context, index, filter, arguments.GetValue(shared.Explain));
            if (arguments.GetValue(shared.Input) is { } input)
                return new QuestionBatch(context, new QuestionLineReader(context, streets)).Run(input, run.AnswerLine);
            return run.Answer(arguments.GetValue(shared.Question)!, arguments.GetValue(shared.Json));
        });
        return command;
    }

    private static Option<string?> TopicOption(CommandContext context)
    {
        var option = new Option<string?>("--topic")
        {
            HelpName = "NAME",
            Description = context.Text("只看这个主题的服务：", "only services of this topic: ") + string.Join(' ', Topics.All),
        };
        option.AcceptOnlyFromAmong([.. Topics.All]);
        return option;
    }

    private sealed class SearchRun(CommandContext context, IndexReader index, FindRequest filter, bool explain)
    {
        private readonly PassageFinder _passages = new(new Searcher(index, new RetrievalOptions()), context.Clock);

        public int Answer(string question, bool json)
        {
            if (string.IsNullOrWhiteSpace(question))
                throw new CommandException(ExitCode.Usage, context.Text("问题是空的。", "The question is empty."));
            if (json)
            {
                var line = Line(null, filter.Asked with { Question = question }, out var isFound);
                context.Out.WriteLine(line);
                return isFound ? ExitCode.Done : ExitCode.Problems;
            }

            var found = _passages.Find(filter with { Asked = filter.Asked with { Question = question } });
            var hits = found.Hits;
            for (var i = 0; i < hits.Count; i++)
                WriteHit(i + 1, hits[i], found);
            if (hits.Count == 0)
                context.Error.WriteLine(context.Text("没有找到。可以换个说法，或去掉街道、年份、主题的限制。", "Nothing found. Try other words, or search all sub-districts, years and topics."));
            return hits.Count > 0 ? ExitCode.Done : ExitCode.Problems;
        }

        public string AnswerLine(QuestionLine line) =>
            Line(line.Id, new AskRequest(line.Question) { Street = line.Street ?? filter.Asked.Street, History = line.History }, out _);

        private void WriteHit(int rank, Hit hit, FoundPassages found)
        {
            if (rank > 1)
                context.Out.WriteLine();
            foreach (var line in HitText.Lines(rank, hit))
                context.Out.WriteLine(line);
            if (!explain)
                return;
            foreach (var line in HitText.Explain(Matches(hit, found), context))
                context.Out.WriteLine(line);
        }

        private IReadOnlyList<TermMatch> Matches(Hit hit, FoundPassages found) =>
            TermMatch.Of(index, _passages.Searcher.TermsOf(found.Searches[0]), hit.Passage);

        private string Line(JsonElement? id, AskRequest asked, out bool found)
        {
            var start = context.Clock.GetTimestamp();
            var passages = _passages.Find(filter with { Asked = asked });
            var took = context.Clock.GetElapsedTime(start);
            found = passages.Hits.Count > 0;
            return JsonLine.Write(writer =>
            {
                JsonLine.WriteId(writer, id);
                HitJson.WriteHits(writer, passages.Hits, explain ? hit => Matches(hit, passages) : null);
                writer.WriteNumber("tookMs", Math.Round(took.TotalMilliseconds, 3));
            });
        }
    }
}
