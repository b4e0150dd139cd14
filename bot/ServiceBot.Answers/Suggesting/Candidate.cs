using ServiceBot.Search.Corpus;

namespace ServiceBot.Answers.Suggesting;

/// <summary>A question that may be suggested if it is answered.</summary>
/// <param name="Topic">What it is about, one of <see cref="Topics.All"/>.</param>
/// <param name="Street">The sub-district whose texts should answer it; null for all.</param>
/// <param name="Year">Newest year of the text it is taken from, 0 when that names none; newer ones come first.</param>
/// <param name="Group">Questions of one group ask the same thing; one of them is enough.</param>
/// <param name="Question">Without place, year and closing mark.</param>
/// <param name="IsGeneral">Whether it is asked in the same way of any sub-district.</param>
/// <param name="NamesMatter">Whether it calls its matter by name, so that anybody sees what it is about.</param>
/// <param name="IsRight">Whether a citation is of the text that it was taken from.</param>
internal sealed record Candidate(string Topic, string? Street, int Year, string Group, string Question, bool IsGeneral, bool NamesMatter, Func<Citation, bool> IsRight);
