using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Turns;

/// <summary>Keeps a state small whatever was typed, and sound whatever was passed back: texts cut between characters, lists cut short, nothing null.</summary>
internal static class StateBounds
{
    /// <summary>Most choices that can be pending.</summary>
    public const int MostChoices = 5;

    // Lengths in UTF-16; a Chinese character is three bytes of UTF-8.
    private const int MostSubject = 100;
    private const int MostContext = 80;
    private const int MostName = 20;
    private const int MostChoice = 30;
    private const int MostOffer = 40;
    private const int MostStreets = 5;
    private const int MostYears = 10;
    private const int MostUnits = 48;
    private const int LongestUnit = 4;

    public static ConversationState Of(ConversationState state) => state with
    {
        Streets = Names(state.Streets, MostStreets, MostName),
        UnknownStreet = Name(state.UnknownStreet, MostName),
        Years = (state.Years ?? []).Where(year => year is > 0 and < 10_000).Distinct().Order().Take(MostYears).ToList(),
        RelativeYear = Name(state.RelativeYear, MostName),
        Subject = Cut(Clean(state.Subject), MostSubject),
        Context = Cut(Clean(state.Context), MostContext),
        Kind = Enum.GetValues<QuestionKind>().Where(kind => state.Kind.HasFlag(kind)).Aggregate(QuestionKind.Unknown, (all, kind) => all | kind),
        Units = Names(state.Units, MostUnits, LongestUnit).Where(unit => !unit.Contains(' ')).ToList(),
        Choices = Names(state.Choices, MostChoices, MostChoice),
        Offer = Name(state.Offer, MostOffer),
        AnsweredStreet = Name(state.AnsweredStreet, MostName),
        AnsweredYear = state.AnsweredYear is > 0 and < 10_000 ? state.AnsweredYear : null,
        Shown = ShownText.Sound(state.Shown ?? ""),
    };

    /// <summary>The text, cut so that no surrogate pair is parted and it does not end in a blank.</summary>
    public static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)].TrimEnd();

    private static string Clean(string? text) => QuestionCleaner.Clean(text ?? "");

    private static string? Name(string? name, int most) => Clean(name) is { Length: > 0 } clean ? Cut(clean, most) : null;

    private static List<string> Names(IReadOnlyList<string>? names, int most, int longest) =>
        (names ?? []).Select(name => Name(name, longest)).OfType<string>().Take(most).ToList();
}
