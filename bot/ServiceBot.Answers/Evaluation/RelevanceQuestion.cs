namespace ServiceBot.Answers.Evaluation;

/// <summary>A question of an outside set: the documents that hold its answer, the answer's wordings, or both.</summary>
/// <param name="Relevant">Ids of documents; empty when the set does not say.</param>
/// <param name="Answers">Any one of them is right; empty when the set does not say.</param>
public sealed record RelevanceQuestion(string Id, AskRequest Request, IReadOnlyList<string> Relevant, IReadOnlyList<string> Answers);

/// <summary>The questions of a file, in file order.</summary>
public sealed record QuestionSet(IReadOnlyList<JudgedQuestion> Judged, IReadOnlyList<RelevanceQuestion> Relevance)
{
    public int Count => Judged.Count + Relevance.Count;
}

/// <summary>A line of a question file that cannot be used.</summary>
/// <param name="Line">1 for the first line; 0 when the whole file is meant.</param>
public sealed record QuestionFault(string Path, int Line, string Chinese, string English)
{
    /// <summary><c>path:line: what is wrong, how to mend it</c>.</summary>
    public string Describe(bool english) => $"{Path}{(Line > 0 ? $":{Line}" : "")}: {(english ? English : Chinese)}";
}
