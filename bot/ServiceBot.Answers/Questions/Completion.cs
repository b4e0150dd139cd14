using ServiceBot.Answers.Turns;

namespace ServiceBot.Answers.Questions;

/// <summary>Completes a question that leans on an earlier one: place, year and subject, unless it changes them.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class Completion(FollowUpDetector followUps)
{
    private const int ShortestWord = 2;
    private static readonly char[] ClauseMarks = ['?', '？', ',', '，', '。'];

    /// <param name="question">As it was read by itself.</param>
    /// <param name="before">The earlier question, completed in its turn.</param>
    public Question Complete(Question question, Question before, TurnKind turn)
    {
        var years = question.Years.Count > 0 ? question.Years : before.Years;
        var relativeYear = question.Years.Count > 0 ? question.RelativeYear : before.RelativeYear;
        var reading = question.Reading is { } read ? read with { CompletedFrom = before } : null;
        if (turn == TurnKind.Choice && !FollowUpDetector.IsBare(question.Subject))
        {
            // What was chosen narrows what was asked: a plot, a service.
            return question with
            {
                Subject = Narrowed(before.Subject, question.Subject.Trim()),
                Context = before.Context,
                Years = years,
                RelativeYear = relativeYear,
                Kind = before.Kind,
                Units = before.Units,
                Reading = reading,
            };
        }

        if (turn == TurnKind.Correction ? FollowUpDetector.NamesMatter(question.Subject) : followUps.ChangesSubject(question.Subject))
        {
            return question with
            {
                Years = years,
                RelativeYear = relativeYear,
                Kind = question.Kind == QuestionKind.Unknown ? before.Kind : question.Kind,
                Reading = reading,
            };
        }

        // What a talk is about stays so through questions for one more detail of it.
        var matter = before.Context.Length > 0 ? before.Context : before.Subject;
        if (FollowUpDetector.NamesNothing(question.Subject))
        {
            return question with
            {
                Subject = $"{question.Subject} {matter}",
                Context = matter,
                Years = years,
                RelativeYear = relativeYear,
                Reading = reading,
            };
        }

        // 那14年呢?另外…: the first clause asks the earlier question again, the rest another one.
        var clauses = question.Subject.Split(ClauseMarks, 2);
        var again = FollowUpDetector.IsBare(clauses[0]);
        var bare = again && (clauses.Length == 1 || FollowUpDetector.IsBare(clauses[1]));
        return question with
        {
            Subject = bare ? before.Subject : again ? $"{before.Subject}，{clauses[1]}" : question.Subject,
            Context = bare || again ? before.Context : matter == before.Subject || !followUps.NamesSubject(before.Subject) ? matter : $"{matter} {before.Subject}",
            Years = years,
            RelativeYear = relativeYear,
            Kind = question.Kind == QuestionKind.Unknown || bare ? question.Kind | before.Kind : question.Kind,
            Units = question.Units.Count > 0 || !bare ? question.Units : before.Units,
            Reading = reading,
        };
    }

    /// <summary>The subject with what was chosen in the place of its general word (中心在哪里, 文化活动中心), else in front of it.</summary>
    private static string Narrowed(string subject, string chosen)
    {
        for (var from = 1; from <= chosen.Length - ShortestWord; from++)
        {
            var at = subject.IndexOf(chosen[from..], StringComparison.Ordinal);
            if (at >= 0)
                return string.Concat(subject.AsSpan(0, at), chosen, subject.AsSpan(at + chosen.Length - from));
        }

        return $"{chosen} {subject}";
    }
}
