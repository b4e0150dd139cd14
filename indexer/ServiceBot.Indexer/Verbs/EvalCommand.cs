using System.CommandLine;
using System.Text.Json;
using ServiceBot.Answers;
using ServiceBot.Answers.Evaluation;
using ServiceBot.Indexer.Evaluating;
using ServiceBot.Indexer.Input;
using ServiceBot.Indexer.Usage;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Indexer.Verbs;

/// <summary><c>eval --questions FILE</c>: measures an index and the answering on a question set.</summary>
internal static class EvalCommand
{
    private const int MissesShown = 200;
    private const int MostMisses = 1_000_000;

    public static Command Create(CommandContext context)
    {
        var questions = new Option<string>("--questions") { Description = context.Text("题目文件，每行一个 JSON 对象", "question file, one JSON object a line"), Required = true, HelpName = "FILE" };
        var index = PathOptions.Index(context);
        var json = PathOptions.Json(context);
        var limit = QuestionOptions.Number("--limit-misses", 0, MostMisses, context.Text($"最多列出几道没答好的题；不写：表格 {MissesShown} 道，JSON 全部", $"most misses listed; by default {MissesShown} in the table, all in JSON"), context);
        var command = new VerbCommand("eval", context.Text("用题目集测量检索和回答", "measures search and answers on a question set"))
        {
            Examples = ["indexer eval --questions questions.jsonl", "indexer eval --questions questions.jsonl --index data/index --json"],
        };
        foreach (var option in new Option[] { questions, index, json, limit })
            command.Options.Add(option);
        command.SetAction((arguments, cancellationToken) => Task.FromResult(Run(
            context,
            (arguments.GetValue(questions)!, arguments.GetValue(index)!, arguments.GetValue(json), arguments.GetValue(limit)),
            cancellationToken)));
        return command;
    }

    private static int Run(
        CommandContext context, (string Questions, string Index, bool Json, int? Limit) given, CancellationToken cancellationToken)
    {
        using var index = ServingIndex.Open(given.Index, context);
        var faults = new List<QuestionFault>();
        var set = QuestionFile.Read(given.Questions, new GivenPaths(context).Resolve(given.Questions), faults);
        if (faults.Count > 0)
        {
            foreach (var fault in faults)
                context.Error.WriteLine(fault.Describe(context.English));
            return ExitCode.Input;
        }

        try
        {
            var answerer = new Answerer(new Searcher(index, new RetrievalOptions()), context.Clock);
            var report = new Evaluator(answerer).Run(set, cancellationToken);
            if (given.Json)
                context.Out.WriteLine(JsonSerializer.Serialize(report with { Misses = [.. report.Misses.Take(given.Limit ?? int.MaxValue)] }, AnswerJson.Options));
            else
                new EvaluationText(context.Out, context.English).Write(report, given.Limit ?? MissesShown);
            return ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            context.Error.WriteLine(context.Text("已中断。", "Interrupted."));
            return ExitCode.Interrupted;
        }
    }
}
