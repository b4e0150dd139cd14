namespace ServiceBot.Answers.Questions.Spelling;

/// <summary>A word that a slip may be mended to.</summary>
/// <param name="Text">Folded: hanzi, and digits in names of places.</param>
/// <param name="Passages">In how many passages it stands as a word, as far as was counted; 0 for a word of the lexicon that leads to others or a place.</param>
/// <param name="IsListed">Whether the lexicon has it.</param>
/// <param name="IsPlace">Whether it names a place: with another character it may be another place.</param>
/// <param name="IsTalk">Whether it is a way of speaking that only leads to words of the field and stands in no text.</param>
internal sealed record CandidateWord(string Text, int Passages, bool IsListed, bool IsPlace = false, bool IsTalk = false);
