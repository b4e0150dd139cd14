namespace ServiceBot.Answers.Evidence;

/// <summary>Thresholds and weights of judging evidence; all chosen on the development questions.</summary>
internal sealed record EvidenceOptions
{
    /// <summary>Passages whose sentences are looked at.</summary>
    public int Passages { get; init; } = 12;

    /// <summary>The same when no sub-district is named, so that each that could answer is among them.</summary>
    public int PassagesOfAllStreets { get; init; } = 40;

    /// <summary>Least share of the question's focus that an answering sentence with its surroundings must speak of, 0 to 1.</summary>
    public double LeastCoverage { get; init; } = 0.38;

    /// <summary>The same when the question names no word of our field: a chance match of everyday words is no answer.</summary>
    public double LeastCoverageOfTalk { get; init; } = 0.42;

    /// <summary>Added to a sentence of the newest year of the texts, falling to nothing for the oldest: newest first among equals.</summary>
    public double NewestWeight { get; init; } = 0.04;

    /// <summary>Least coverage of a question that is offered to lead on; higher, since nobody asked it yet.</summary>
    public double FollowUpCoverage { get; init; } = 0.6;

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

    /// <summary>Weight of how closely what is asked for stands to what it is asked of.</summary>
    public double ClosenessWeight { get; init; } = 0.2;

    /// <summary>Sub-districts or years whose best sentence reaches this share of the best one's coverage are offered as choices …</summary>
    public double TieCoverage { get; init; } = 0.6;

    /// <summary>… those that only speak of the matter from this share on …</summary>
    public double TieCoverageOfAbout { get; init; } = 0.85;

    /// <summary>… unless it misses a word of the field that the best one has by more than this.</summary>
    public double TieMiss { get; init; } = 0.5;
}
