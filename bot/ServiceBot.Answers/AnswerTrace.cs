using ServiceBot.Search.Retrieval;

namespace ServiceBot.Answers;

/// <summary>An answer with how it came about, for <c>ask --explain</c>, <c>eval</c> and tests.</summary>
/// <param name="Answer">What the person gets.</param>
/// <param name="Hits">The ranked passages handed to answering, history taken into account; empty when no search was made.</param>
/// <param name="Steps">One line a step that decided something, in order.</param>
public sealed record AnswerTrace(Answer Answer, IReadOnlyList<Hit> Hits, IReadOnlyList<string> Steps);
