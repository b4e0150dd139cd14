using System.CommandLine;
using System.Globalization;
using ServiceBot.Benchmarks.Asking;
using ServiceBot.Benchmarks.Data;
using ServiceBot.Benchmarks.Engines;
using ServiceBot.Benchmarks.Load;

namespace ServiceBot.Benchmarks;

/// <summary>Arguments of the benchmark.</summary>
internal static class BenchmarkCommandLine
{
    private const int Million = 1_000_000;
    private const string DefaultSizes = "10000,100000,300000";
    private const int DefaultQuestions = 3000;
    private const int DefaultConversations = 200;
    private const int DefaultSeconds = 60;

    public static int Run(string[] arguments)
    {
        var sizes = new Option<string>("--sizes") { Description = "numbers of passages, rising", DefaultValueFactory = _ => DefaultSizes, HelpName = "N,N…" };
        var million = new Option<bool>("--million") { Description = "a million passages too" };
        var only = new Option<string>("--only") { Description = "engines to run", DefaultValueFactory = _ => string.Join(',', Peer.All.Select(peer => peer.Name)), HelpName = "NAME,NAME…" };
        var questions = new Option<int>("--questions") { Description = "questions asked", DefaultValueFactory = _ => DefaultQuestions, HelpName = "N" };
        var texts = new Option<string?>("--texts") { Description = $"folder of texts whose words head the vocabulary; else {SourceTexts.Originals} or {SourceTexts.Knowledge}", HelpName = "FOLDER" };
        var work = new Option<string?>("--work") { Description = "folder for data and indexes, whose data are used again; else a temporary one", HelpName = "FOLDER" };
        var searchOnly = new Option<bool>("--search-only") { Description = "do not measure building from text" };
        var processor = new Option<bool>("--processor-time") { Description = "measure the processor's time, not the clock's: for a machine that does other things too" };
        var finding = new Option<string?>("--finding") { Description = "measure nothing but understanding and search of the questions in a file (JSON Lines)", HelpName = "FILE" };
        var answering = new Option<string?>("--answering") { Description = "the same for the whole answer", HelpName = "FILE" };
        var index = new Option<string>("--index") { Description = "folder of indexes for --finding and --answering", DefaultValueFactory = _ => "data/index", HelpName = "FOLDER" };
        var directLine = new Option<string?>("--directline") { Description = "ask a running service on this machine over Direct Line's WebSockets", HelpName = "URL" };
        var conversations = new Option<int>("--conversations") { Description = "open conversations, for --directline", DefaultValueFactory = _ => DefaultConversations, HelpName = "N" };
        var seconds = new Option<int>("--seconds") { Description = "how long they ask", DefaultValueFactory = _ => DefaultSeconds, HelpName = "N" };
        var pause = new Option<int>("--pause") { Description = "milliseconds each waits between an answer and its next question, on average", HelpName = "N" };
        var process = new Option<int?>("--pid") { Description = "the service's process, whose memory is told", HelpName = "PID" };
        var command = new RootCommand("Measures ServiceBot's index beside Apache Lucene 8 and SQLite FTS5; prints Markdown tables. Takes some 20 minutes.");
        foreach (var option in new Option[] { sizes, million, only, questions, texts, work, searchOnly, processor, finding, answering, index, directLine, conversations, seconds, pause, process })
            command.Options.Add(option);
        command.SetAction(given =>
        {
            var passages = given.GetValue(sizes)!.Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture));
            var names = given.GetValue(only)!.Split(',');
            var options = new BenchmarkOptions(
                passages.Concat(given.GetValue(million) ? [Million] : []).Distinct().Order().ToList(),
                Peer.All.Where(peer => names.Contains(peer.Name)).ToList(),
                given.GetValue(questions),
                SourceTexts.Folder(given.GetValue(texts)),
                given.GetValue(work),
                !given.GetValue(searchOnly));
            if (given.GetValue(processor))
                Environment.SetEnvironmentVariable(EngineClock.Variable, EngineClock.Processor);
            try
            {
                Console.Write(
                    given.GetValue(directLine) is { } site
                        ? new DirectLineLoad(
                            new Uri(site), given.GetValue(conversations), TimeSpan.FromSeconds(given.GetValue(seconds)), TimeSpan.FromMilliseconds(given.GetValue(pause)), given.GetValue(process))
                            .RunAsync(Console.Error).GetAwaiter().GetResult()
                    : given.GetValue(finding) is { } found ? QuestionBenchmark.OfFinding(found, given.GetValue(index)!).Run()
                    : given.GetValue(answering) is { } answered ? QuestionBenchmark.OfAnswering(answered, given.GetValue(index)!).Run()
                    : new Benchmark(options, Console.Error).Run());
                return 0;
            }
            catch (InvalidOperationException failure)
            {
                Console.Error.WriteLine(failure.Message);
                return 1;
            }
        });
        return command.Parse(arguments).Invoke();
    }
}
