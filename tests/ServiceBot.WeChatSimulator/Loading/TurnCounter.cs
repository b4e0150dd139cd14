using System.Globalization;

namespace ServiceBot.WeChatSimulator.Loading;

/// <summary>Adds up <c>wechat_turns_total</c> of all instances, across restarts, from when it is started.</summary>
/// <param name="sites">Each instance once.</param>
internal sealed class TurnCounter(IReadOnlyList<Uri> sites, HttpClient http, TimeProvider clock)
{
    private const string Metric = "wechat_turns_total";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly double?[] _last = new double?[sites.Count];
    private readonly bool[] _isDown = new bool[sites.Count];
    private double _turns;

    /// <summary>Turns computed since the first reading.</summary>
    public double Turns => _turns;

    /// <summary>How often an instance was found down or begun anew; with it went what it counted last.</summary>
    public int Losses { get; private set; }

    /// <summary>What kept the counter from being read, in Chinese; null: nothing.</summary>
    public string? Fault { get; private set; }

    /// <summary>Reads again and again until it is told to end.</summary>
    public async Task WatchAsync(CancellationToken enough, CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Pause, clock, enough);
                await ReadAsync(cancellation);
            }
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested)
        {
            // The run is over.
        }
    }

    /// <summary>Reads every instance once.</summary>
    public async Task ReadAsync(CancellationToken cancellation)
    {
        for (var site = 0; site < sites.Count; site++)
        {
            try
            {
                using var response = await http.GetAsync(new Uri(sites[site], "/metrics"), cancellation);
                if (!response.IsSuccessStatusCode)
                    Fault = $"{sites[site].Authority}/metrics 的状态码是 {(int)response.StatusCode}";
                else
                    Take(site, Sum(await response.Content.ReadAsStringAsync(cancellation)));
                _isDown[site] = false;
            }
            catch (HttpRequestException)
            {
                if (!_isDown[site])
                    Losses++;
                _isDown[site] = true;
            }
        }
    }

    private static double Sum(string metrics) => metrics.Split('\n')
        .Where(line => line.StartsWith(Metric, StringComparison.Ordinal) && line.Length > Metric.Length && line[Metric.Length] is ' ' or '{')
        .Sum(line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture));

    private void Take(int site, double count)
    {
        if (_last[site] is not { } last)
        {
            // An instance that was down when the run began has counted nothing but what it did in the run.
            _turns += _isDown[site] ? count : 0;
        }
        else if (count >= last)
        {
            _turns += count - last;
        }
        else
        {
            _turns += count;
            Losses += _isDown[site] ? 0 : 1;
        }

        _last[site] = count;
    }
}
