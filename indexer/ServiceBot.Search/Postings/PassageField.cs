namespace ServiceBot.Search.Postings;

/// <summary>The fields of a passage that are searched, each as words and as bigrams.</summary>
public enum PassageField
{
    /// <summary>Title of the document.</summary>
    Title,

    /// <summary>Headings above the passage.</summary>
    Heading,

    /// <summary>The passage's text.</summary>
    Body,

    /// <summary>What people call a service and how they ask for it.</summary>
    Names,
}
