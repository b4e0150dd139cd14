using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Composing;

/// <summary>Says how a question was understood where that is not as it was typed.</summary>
internal static class UnderstandingNotes
{
    public static List<string> Of(Question question)
    {
        var notes = new List<string>();
        if (question.Mended.Count > 0)
            notes.Add(CannedReplies.MendedNote(question.Mended.Select(mend => mend.Word)));
        if (question.RelativeYear is { } word && question.Years is [.., var year])
            notes.Add(CannedReplies.RelativeYearNote(word, year));
        return notes;
    }
}
