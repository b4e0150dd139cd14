namespace ServiceBot.Search.Retrieval;

/// <summary>A passage weighed for a question, whether it was found or not.</summary>
/// <param name="Hit">The passage with its score, as if nothing kept it from being found.</param>
/// <param name="Unmet">What the question is narrowed to and the passage is not of: it cannot be found.</param>
/// <param name="IsWeighed">Whether a search weighs it by all parts: it holds the text as typed or its terms lead there, and nothing keeps it out.</param>
public sealed record JudgedPassage(Hit Hit, IReadOnlyList<SearchLimit> Unmet, bool IsWeighed);

/// <summary>What a question may be narrowed to.</summary>
public enum SearchLimit
{
    /// <summary>The sub-district.</summary>
    Street,

    /// <summary>The years.</summary>
    Years,

    /// <summary>The topic of the document.</summary>
    Topic,
}
