namespace ServiceBot.Answers.Questions.Spelling;

/// <summary>A slip of typing that was mended.</summary>
/// <param name="Typed">The stretch as typed, folded.</param>
/// <param name="Word">What was put in its place.</param>
/// <param name="Start">Where the word stands in the mended text, in UTF-16 units.</param>
public sealed record Mend(string Typed, string Word, int Start);

/// <summary>A text with its slips mended.</summary>
/// <param name="Text">Folded; the very text that was given when nothing was mended.</param>
/// <param name="Mends">In reading order; empty when nothing was mended.</param>
internal sealed record MendedText(string Text, IReadOnlyList<Mend> Mends);
