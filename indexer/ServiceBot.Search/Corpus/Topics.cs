namespace ServiceBot.Search.Corpus;

/// <summary>The closed list of topics a service description may carry.</summary>
public static class Topics
{
    /// <summary>All topics, in the order they are listed to editors.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "elderly_care", "employment", "renovation", "social_assistance", "disability", "one_stop_service",
        "property_committee", "child_care", "environment", "safety", "culture", "other",
    ];
}
