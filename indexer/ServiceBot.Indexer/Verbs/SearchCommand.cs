using System.CommandLine;
using ServiceBot.Answers;
using ServiceBot.Answers.Searching;
using ServiceBot.Indexer.Input;
using ServiceBot.Indexer.Usage;
using ServiceBot.Search.Corpus;

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
        var why = new Option<string?>("--why") { HelpName = "DOCUMENT#pN", Description = context.Text("说明这一段为什么没有排得更前", "tells why this passage did not come higher") };
        var command = new VerbCommand("search", context.Text("查找段落，最相关的在前", "finds passages, best first"))
        {
            Synopsis = "QUESTION | --input FILE",
            Examples = ["indexer search '助餐点'", "indexer search '加装电梯' --street 张庙街道 --year 2020 --limit 3", "indexer search '爬不动楼怎么办' --explain", "indexer search '加装电梯' --why 'baoshan-zhangmiao-2020#p3'", "indexer search --input questions.jsonl > hits.jsonl"],
        };
        shared.AddTo(command, year, topic, limit, why);
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
            PassageIds.Check(arguments.GetValue(why), index, context);
            var run = new SearchRun(context, index, filter) { Explain = arguments.GetValue(shared.Explain), Why = arguments.GetValue(why) };
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
}
