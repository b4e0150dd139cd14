using System.Globalization;
using ServiceBot.Benchmarks.Data;

namespace ServiceBot.Benchmarks.Engines;

/// <summary>
/// What one process measures of one engine, and prints as lines of a name, a tab and a value. <c>Lucene8.java</c> does the same in Java.
/// </summary>
/// <remarks>Search writes two files beside the index: <c>FOLDER.hits</c>, an answer a line (<c>PASSAGE:SCORE</c>, the score's bits hexadecimal), and
/// <c>FOLDER.times</c>, the median nanoseconds of each question over the measured passes.</remarks>
internal static class EngineRun
{
    public const int Limit = 10;

    public static void Build(bool fromText, IEngine engine, DataFolder data, int count, string folder)
    {
        var started = EngineClock.WholeSeconds();
        if (fromText)
            engine.BuildFromText(data, count, folder);
        else
            engine.BuildFromTokens(data, count, folder);
        Print("seconds", EngineClock.WholeSeconds() - started);
        Print("peakBytes", ProcessMemory.PeakBytes());
    }

    /// <summary>From an index on the disk to the first answer, in a process that has done nothing yet.</summary>
    public static void Open(IEngine engine, DataFolder data, string folder)
    {
        var question = data.ReadQuestions(1)[0];
        var started = EngineClock.WholeSeconds();
        using var index = engine.Open(folder);
        index.Search(question, Limit);
        Print("seconds", EngineClock.WholeSeconds() - started);
    }

    public static void Search(IEngine engine, DataFolder data, string folder, int questionCount, int warmPasses, int measuredPasses)
    {
        var questions = data.ReadQuestions(questionCount);
        using var index = engine.Open(folder);
        for (var pass = 0; pass < warmPasses; pass++)
        {
            foreach (var question in questions)
                index.Search(question, Limit);
        }

        var times = questions.Select(_ => new long[measuredPasses]).ToList();
        for (var pass = 0; pass < measuredPasses; pass++)
        {
            for (var i = 0; i < questions.Count; i++)
            {
                var started = EngineClock.Now();
                index.Search(questions[i], Limit);
                times[i][pass] = EngineClock.Now() - started;
            }
        }

        File.WriteAllLines(folder + ".hits", questions.Select(question => Line(index.Search(question, Limit))));
        File.WriteAllLines(folder + ".times", times.Select(passes => passes.Order().ElementAt(passes.Length / 2).ToString(CultureInfo.InvariantCulture)));
        Print("peakBytes", ProcessMemory.PeakBytes());
    }

    private static string Line(IReadOnlyList<(int Passage, float Score)> hits) =>
        string.Join(' ', hits.Select(hit => $"{hit.Passage}:{BitConverter.SingleToUInt32Bits(hit.Score):x}"));

    private static void Print(string name, double value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{value}"));
}
