using System.CommandLine;
using System.Text.Json;
using ServiceBot.Answers;
using ServiceBot.Indexer.Input;
using ServiceBot.Indexer.Output;
using ServiceBot.Indexer.Usage;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Indexer.Verbs;

/// <summary><c>ask</c>: what a resident would get.</summary>
internal static class AskCommand
{
    public static Command Create(CommandContext context)
    {
        var shared = new QuestionOptions(context);
        var command = new VerbCommand("ask", context.Text("回答问题，与居民看到的一样", "answers as a resident would see it"))
        {
            Synopsis = "QUESTION | --input FILE",
            Examples = ["indexer ask '2014年老西门给多少户独居困难老人发了安全包'", "indexer ask '助餐点在哪里' --street 张庙街道 --explain", "indexer ask --input questions.jsonl > answers.jsonl"],
        };
        shared.AddTo(command);
        command.SetAction(arguments =>
        {
            using var index = ServingIndex.Open(arguments.GetRequiredValue(shared.Index), context);
            var answerer = new Answerer(new Searcher(index, new RetrievalOptions()), context.Clock);
            var street = arguments.GetValue(shared.Street);
            StreetNames.Check(street, answerer.Streets, context);
            var run = new AskRun(context, answerer, street, arguments.GetValue(shared.Explain));
            if (arguments.GetValue(shared.Input) is { } input)
                return new QuestionBatch(context, new QuestionLineReader(context, answerer.Streets)).Run(input, run.AnswerLine);
            return run.Answer(arguments.GetValue(shared.Question)!, arguments.GetValue(shared.Json));
        });
        return command;
    }

    /// <summary>Whether the person got on with it: an answer, a question back, a greeting.</summary>
    public static int CodeOf(AnswerStatus status) =>
        status is AnswerStatus.Answered or AnswerStatus.Clarify or AnswerStatus.Greeting ? ExitCode.Done : ExitCode.Problems;

    private sealed class AskRun(CommandContext context, Answerer answerer, string? street, bool explain)
    {
        public int Answer(string question, bool json)
        {
            var trace = answerer.Trace(new AskRequest(question) { Street = street });
            if (json)
                context.Out.WriteLine(Line(null, trace));
            else
                Write(question, trace);
            return CodeOf(trace.Answer.Status);
        }

        public string AnswerLine(QuestionLine line) => Line(
            line.Id,
            answerer.Trace(new AskRequest(line.Question) { Street = line.Street ?? street, History = line.History }));

        private void Write(string question, AnswerTrace trace)
        {
            foreach (var line in AnswerText.Lines(trace.Answer, context))
                context.Out.WriteLine(line);
            if (!explain)
                return;
            // Without a step the question was not read: it was turned away before.
            var read = trace.Steps.Count > 0 ? answerer.Passages.Understand(new AskRequest(question) { Street = street }) : null;
            foreach (var line in read is null ? [] : new ReadingText(context).Lines(read, []))
                context.Error.WriteLine(line);
            foreach (var step in trace.Steps)
                context.Error.WriteLine($"* {step}");
            foreach (var line in trace.Hits.SelectMany((hit, index) => HitText.Lines(index + 1, hit)))
                context.Error.WriteLine(line);
        }

        private string Line(JsonElement? id, AnswerTrace trace) => JsonLine.Write(writer =>
        {
            JsonLine.WriteId(writer, id);
            foreach (var member in JsonSerializer.SerializeToElement(trace.Answer, AnswerJson.Options).EnumerateObject())
                member.WriteTo(writer);
            if (!explain)
                return;
            JsonLine.WriteStrings(writer, "steps", trace.Steps);
            HitJson.WriteHits(writer, trace.Hits, explain: null);
        });
    }
}
