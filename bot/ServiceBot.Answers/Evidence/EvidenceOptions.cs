namespace ServiceBot.Answers.Evidence;

/// <summary>Thresholds and weights of judging evidence; all chosen on the development questions.</summary>
internal sealed record EvidenceOptions
{
    /// <summary>What each clue counts when clauses are ranked.</summary>
    public ClueWeights Clues { get; init; } = new();

    /// <summary>A passage longer than this, UTF-16 units, is a whole text and not a section about one matter: of it only the clauses that answer are
    /// quoted, without what stands beside them.</summary>
    public int LongPassage { get; init; } = 700;

    /// <summary>Logarithm of the odds that an answer goes on after a clause; the weights below are added to it. Fitted by maximum likelihood on
    /// the marked answers of questions about policies.</summary>
    public double GoOn { get; init; } = 1.0;

    /// <summary>Added when the next clause begins a sentence.</summary>
    public double GoOnSentence { get; init; } = -1.5;

    /// <summary>Times the next clause's score less that of the one before.</summary>
    public double GoOnScore { get; init; } = 0.39;

    /// <summary>Added when the question asks which things.</summary>
    public double GoOnWhich { get; init; } = 0.9;

    /// <summary>Added when it asks how.</summary>
    public double GoOnHowTo { get; init; } = 1.45;

    /// <summary>Added when what it asks for has a form, such as a figure or a date.</summary>
    public double GoOnForm { get; init; } = -0.9;

    /// <summary>Passages whose sentences are looked at.</summary>
    public int Passages { get; init; } = 12;

    /// <summary>The same when no sub-district is named, so that each that could answer is among them.</summary>
    public int PassagesOfAllStreets { get; init; } = 40;

    /// <summary>Least share of the question's focus that an answering sentence with its surroundings must speak of, 0 to 1.</summary>
    public double LeastCoverage { get; init; } = 0.38;

    /// <summary>The same when the question names no word of our field: a chance match of everyday words is no answer.</summary>
    public double LeastCoverageOfTalk { get; init; } = 0.42;

    /// <summary>Least coverage of a question that is offered to lead on; higher, since nobody asked it yet.</summary>
    public double FollowUpCoverage { get; init; } = 0.6;

    /// <summary>How much a term counts that stands in the headings or the title, not in the sentence.</summary>
    public double HeadingShare { get; init; } = 0.7;

    /// <summary>How much a term counts that stands elsewhere in the passage.</summary>
    public double PassageShare { get; init; } = 0.5;

    /// <summary>How much evidence counts that was found by way of a service description.</summary>
    public double BridgeShare { get; init; } = 0.9;

    /// <summary>Sub-districts or years whose best sentence reaches this share of the best one's coverage are offered as choices …</summary>
    public double TieCoverage { get; init; } = 0.6;

    /// <summary>… those that only speak of the matter from this share on …</summary>
    public double TieCoverageOfAbout { get; init; } = 0.85;

    /// <summary>… unless it misses a word of the field that the best one has by more than this.</summary>
    public double TieMiss { get; init; } = 0.5;
}
