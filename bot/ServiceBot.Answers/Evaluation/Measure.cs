using System.Text.Json.Serialization;

namespace ServiceBot.Answers.Evaluation;

/// <summary>A mean over questions: a share when each counts 0 or 1.</summary>
/// <param name="Sum">What the questions add up to.</param>
/// <param name="Of">How many questions it was measured on; 0 when it could not be measured.</param>
public readonly record struct Measure(double Sum, int Of)
{
    /// <summary>From 0 to 1; null when there was nothing to measure.</summary>
    public double? Value => Of == 0 ? null : Math.Round(Sum / Of, 6);

    [JsonIgnore]
    public int Count => (int)Math.Round(Sum);

    public static Measure Share(IEnumerable<bool> outcomes)
    {
        var list = outcomes.ToList();
        return new Measure(list.Count(outcome => outcome), list.Count);
    }

    public static Measure Mean(IEnumerable<double> values)
    {
        var list = values.ToList();
        return new Measure(list.Sum(), list.Count);
    }
}
