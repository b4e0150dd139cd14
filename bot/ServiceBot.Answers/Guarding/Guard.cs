using ServiceBot.Answers.Composing;
using ServiceBot.Answers.Questions;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Guarding;

/// <summary>What is settled before anything is looked for. The checks stand in <see cref="Check"/>, in their order: life first, then what must not be kept.</summary>
/// <remarks>Thread-safe; made once for an index version.</remarks>
internal sealed class Guard(Analyzer analyzer, IReadOnlyList<string> streets)
{
    // Danger is looked for in a text too long to be a question as well, but not without end.
    private const int MostCharactersRead = 4 * QuestionCleaner.MostCodePoints;

    private readonly SensitiveWords _sensitive = new(analyzer);

    /// <param name="typed">Cleaned text; a choice is given as its label.</param>
    /// <returns>Null when the question goes on to be answered.</returns>
    public Answer? Check(string typed)
    {
        var text = GuardText.Of(typed.Length <= MostCharactersRead ? typed : typed[..MostCharactersRead]);
        if (Danger.Read(text) is { } danger)
            return Reply(AnswerStatus.Crisis, CannedReplies.Crisis(danger));
        if (QuestionCleaner.Check(typed) is { } reason)
            return Reply(AnswerStatus.Invalid, CannedReplies.Invalid(reason));
        if (PersonalData.WasIn(typed))
            return Reply(AnswerStatus.Blocked, CannedReplies.Blocked);
        if (Orders.AreIn(text, typed) || _sensitive.AreIn(text) || Errands.AreIn(text.Folded))
            return Reply(AnswerStatus.OutOfScope, CannedReplies.OutOfScope);
        if (Greetings.Read(text.Folded) is { } greeting)
            return Reply(AnswerStatus.Greeting, CannedReplies.Greeting(greeting, streets));
        if (PersonalCase.Read(text.Folded) is { } kind)
            return Reply(kind == PersonalCaseKind.Record ? AnswerStatus.NoMatch : AnswerStatus.OutOfScope, CannedReplies.PersonalCase(kind));
        return null;
    }

    private static Answer Reply(AnswerStatus status, string text) => new() { Status = status, Text = text };
}
