using ServiceBot.Answers;

namespace ServiceBot.Bot.Turns;

/// <summary>A citation as it is shown with a reply.</summary>
/// <param name="Position">From 1, in the order of the answer: what it rests on, then what is related.</param>
/// <param name="Url">The page that shows the quote; a path alone when the service's address is not known.</param>
/// <param name="IsRelated">Whether it is only related to the question.</param>
internal readonly record struct ShownSource(int Position, Citation Citation, string Url, bool IsRelated)
{
    /// <summary>Teams shows no more of a name.</summary>
    public const int MostNameLength = 80;

    /// <summary>Title and section.</summary>
    public string Name => Cut(Citation.Section.Length == 0 ? Citation.Title : $"{Citation.Title}（{Citation.Section}）", MostNameLength);

    /// <summary>Cut so that no surrogate pair is parted.</summary>
    /// <param name="most">UTF-16 units, the sign of omission among them.</param>
    public static string Cut(string text, int most) =>
        text.Length <= most ? text : $"{text[..(char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1)]}…";
}
