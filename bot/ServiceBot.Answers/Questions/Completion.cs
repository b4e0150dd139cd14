using System.Text.RegularExpressions;
using ServiceBot.Answers.Turns;

namespace ServiceBot.Answers.Questions;

/// <summary>Completes a question that leans on an earlier one: place, year and subject, unless it changes them.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed partial class Completion(FollowUpDetector followUps)
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

        var isPeople = OnlyPeople().IsMatch(question.Subject) && People().IsMatch(before.Subject);
        if (!isPeople && (turn == TurnKind.Correction ? FollowUpDetector.NamesMatter(question.Subject) : followUps.ChangesSubject(question.Subject)))
        {
            return question with
            {
                Years = years,
                RelativeYear = relativeYear,
                Kind = question.Kind == QuestionKind.Unknown ? before.Kind : question.Kind,
                Reading = reading,
            };
        }

        // 那老人呢 behind 残疾人有什么补贴 asks the same for others.
        if (OnlyPeople().Match(question.Subject) is { Success: true } others && People().Match(before.Subject) is { Success: true } people)
        {
            return question with
            {
                Subject = string.Concat(before.Subject.AsSpan(0, people.Index), others.Groups["people"].Value, before.Subject.AsSpan(people.Index + people.Length)),
                Context = before.Context,
                Years = years,
                RelativeYear = relativeYear,
                Kind = before.Kind,
                Units = before.Units,
                Reading = reading,
            };
        }

        // What a talk is about stays so through questions for one more detail of it.
        var matter = before.Context.Length > 0 ? before.Context : before.Subject;
        if (followUps.NamesNothing(question.Subject))
        {
            return question with
            {
                Subject = $"{question.Subject} {matter}",
                Context = matter,
                Years = years,
                RelativeYear = relativeYear,
                Kind = question.Kind == QuestionKind.Unknown ? before.Kind : question.Kind,
                Units = question.Kind == QuestionKind.Unknown ? before.Units : question.Units,
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

    private const string Groups = "老年人|老人|残疾人|残障人士|儿童|小孩|孩子|妇女|女性|男性|青年|年轻人|大学生|学生|党员|职工|居民|失业人员|下岗人员|退役军人|退休人员|外来人员|志愿者|低保户|低保家庭|独居老人|困难家庭|困难群众";

    [GeneratedRegex(Groups)]
    private static partial Regex People();

    [GeneratedRegex($@"^(?:那么?|另外|还有)?[\s\p{{P}}]*(?<people>{Groups})的?(?:呢|怎么样)?[\s\p{{P}}]*$")]
    private static partial Regex OnlyPeople();
}
