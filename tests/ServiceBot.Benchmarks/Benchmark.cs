using System.Globalization;
using ServiceBot.Benchmarks.Data;
using ServiceBot.Benchmarks.Engines;
using ServiceBot.Benchmarks.Measuring;
using ServiceBot.Benchmarks.Reports;
using ServiceBot.Search.Tests.Lucene.Apache;

namespace ServiceBot.Benchmarks;

/// <summary>Makes the data, has the engines run one after another, compares what they found.</summary>
/// <param name="progress">Told what is going on.</param>
internal sealed class Benchmark(BenchmarkOptions options, TextWriter progress)
{
    /// <exception cref="InvalidOperationException">An engine failed, or Apache Lucene 4.10 does not give our hits from our index.</exception>
    public Report Run()
    {
        if (options.Peers.Any(peer => peer.Name == Peer.Lucene8))
            LuceneSetup.Ensure();
        var work = options.Work is { } given ? Directory.CreateDirectory(given) : Directory.CreateTempSubdirectory("servicebot-benchmark-");
        try
        {
            return Run(work.FullName);
        }
        finally
        {
            if (options.Work is null)
                work.Delete(recursive: true);
        }
    }

    private Report Run(string work)
    {
        var data = new DataFolder(Directory.CreateDirectory(Path.Combine(work, "data")).FullName);
        progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"making {options.Sizes[^1]:N0} passages"));
        var made = DataWriter.Write(data, options.Texts, options.Sizes[^1], options.Questions);
        var measurement = new EngineMeasurement(data, work, options.Questions, options.OwnAnalysis);
        var figures = new List<EngineFigures>();
        var compared = new Dictionary<int, int>();
        foreach (var size in options.Sizes)
        {
            foreach (var peer in options.Peers)
            {
                progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{peer.Title}, {size:N0} passages"));
                figures.Add(measurement.Measure(peer, size));
                var folder = measurement.IndexFolder(peer, size);
                if (peer.Name == Peer.Ours && ApacheLucene.IsMissing)
                    progress.WriteLine($"not compared with Apache Lucene 4.10. {ApacheLucene.MissingReason}");
                else if (peer.Name == Peer.Ours)
                    compared[size] = ApacheCheck.Compare(data, folder, figures[^1]);
                Directory.Delete(folder, recursive: true);
            }
        }

        return new Report(made, figures, compared);
    }
}
