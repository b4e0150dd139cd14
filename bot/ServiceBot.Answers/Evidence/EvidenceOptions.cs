namespace ServiceBot.Answers.Evidence;

/// <summary>Thresholds and weights of judging evidence; all chosen on the development questions.</summary>
public sealed record EvidenceOptions
{
    /// <summary>Passages whose sentences are looked at.</summary>
    public int Passages { get; init; } = 12;

    /// <summary>Least share of the question's focus that an answering sentence with its surroundings must speak of, 0 to 1.</summary>
    public double LeastCoverage { get; init; } = 0.45;

    /// <summary>How much a term counts that stands in the headings or the title, not in the sentence.</summary>
    public double HeadingShare { get; init; } = 0.7;

    /// <summary>How much a term counts that stands elsewhere in the passage.</summary>
    public double PassageShare { get; init; } = 0.5;

    /// <summary>How much evidence counts that was found by way of a service description.</summary>
    public double BridgeShare { get; init; } = 0.9;

    /// <summary>Weight of the passage's rank beside the coverage.</summary>
    public double RankWeight { get; init; } = 0.25;

    /// <summary>Added when the sentence holds what the kind of question asks for.</summary>
    public double AttributeWeight { get; init; } = 0.2;

    /// <summary>Sub-districts whose best sentence reaches this share of the best one's score are offered as choices.</summary>
    public double StreetTie { get; init; } = 0.8;

    /// <summary>The same for years.</summary>
    public double YearTie { get; init; } = 0.9;
}
