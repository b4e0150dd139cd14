using System.Globalization;
using ServiceBot.Benchmarks.Data;
using ServiceBot.Benchmarks.Engines;

namespace ServiceBot.Benchmarks.Measuring;

/// <summary>Has one engine build, open and search, one process after another.</summary>
/// <param name="work">Folder for the indexes.</param>
/// <param name="questionCount">Questions asked, unless the engine is asked fewer.</param>
/// <param name="ownAnalysis">Whether to measure building from text too.</param>
internal sealed class EngineMeasurement(DataFolder data, string work, int questionCount, bool ownAnalysis)
{
    /// <summary>A question's time is the median of so many passes over all questions.</summary>
    public const int MeasuredPasses = 5;

    private const int WarmPasses = 2;
    private const int Opens = 5;

    /// <summary>The index that stays, made from the tokens.</summary>
    public string IndexFolder(Peer peer, int passages) => Path.Combine(work, $"{peer.Name}-{Text(passages)}");

    public EngineFigures Measure(Peer peer, int passages)
    {
        var folder = IndexFolder(peer, passages);
        var fromText = ownAnalysis && peer.HasAnalysis ? Build(peer, EngineVerbs.BuildText, passages, folder + "-text") : null;
        if (fromText is not null)
            Directory.Delete(folder + "-text", recursive: true);
        var fromTokens = Build(peer, EngineVerbs.BuildTokens, passages, folder);
        var opens = Enumerable.Range(0, Opens).Select(_ => EngineProcess.Run(peer, EngineVerbs.Open, data.Path, folder)["seconds"]).Order().ToList();
        var questions = Math.Min(questionCount, peer.MostQuestions);
        // A slow engine is native code, with no compiler to warm.
        var (warm, measured) = peer.MostQuestions < questionCount ? (1, 1) : (WarmPasses, MeasuredPasses);
        var search = EngineProcess.Run(peer, EngineVerbs.Search, data.Path, folder, Text(questions), Text(warm), Text(measured));
        return new EngineFigures(
            peer, passages, fromText, fromTokens, opens[Opens / 2],
            File.ReadLines(folder + ".times").Select(line => long.Parse(line, CultureInfo.InvariantCulture)).Order().ToList(),
            (long)search["peakBytes"],
            File.ReadLines(folder + ".hits").Select(ParseHits).ToList());
    }

    private BuildFigures Build(Peer peer, string verb, int passages, string folder)
    {
        Directory.CreateDirectory(folder);
        var printed = EngineProcess.Run(peer, verb, data.Path, Text(passages), folder);
        var bytes = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        return new BuildFigures(printed["seconds"], (long)printed["peakBytes"], bytes);
    }

    private static List<QuestionHit> ParseHits(string line) => line
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(hit => hit.Split(':'))
        .Select(hit => new QuestionHit(
            int.Parse(hit[0], CultureInfo.InvariantCulture),
            BitConverter.UInt32BitsToSingle(uint.Parse(hit[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture))))
        .ToList();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
