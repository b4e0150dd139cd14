using ServiceBot.Answers.Guarding;
using ServiceBot.Answers.Questions.Spelling;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Postings;

namespace ServiceBot.Answers.Questions;

/// <summary>Understands a question: standard words, place, year, kind, and what it leans on in the conversation.</summary>
/// <remarks>Thread-safe; made once for an index version.</remarks>
internal sealed class QuestionReader(IndexReader index, TimeProvider clock)
{
    // Turns further back do not make a question clearer.
    private const int MostTurnsBack = 4;

    private static readonly char[] ClauseMarks = ['?', '？', ',', '，', '。'];

    private readonly PlaceReader _places = new(index);
    private readonly SpellingMender _spelling = new(index);
    private readonly FollowUpDetector _followUps = new(index.Analyzer);

    /// <param name="typed">Cleaned text; a choice is given as its label.</param>
    /// <param name="street">The sub-district set in the chat; null when none.</param>
    public Question Read(string typed, string? street, IReadOnlyList<HistoryTurn> history)
    {
        var mended = _spelling.Mend(TextFolder.Fold(typed).Text);
        var standard = SpokenWords.Standardise(mended.Text, index.Analyzer.Lexicon);
        var places = _places.Read(standard);
        var earlier = Before(history, street);
        var before = _followUps.LeansOnEarlier(places.Rest) ? earlier : null;
        var streets = Narrow(places, before?.Streets, street, earlier?.Streets);
        var years = YearReader.Read(places.Rest, ChinaTime.Today(clock).Year, YearsOf(streets), before?.Years.Cast<int?>().FirstOrDefault());
        if (years.Relative is not null && streets.Count == 0)
            years = years with { Years = [], Relative = null };
        var kind = QuestionKinds.Read(standard);
        var question = new Question
        {
            Subject = years.Rest.Trim(),
            Streets = streets,
            UnknownStreet = places.Unknown,
            Years = years.Years,
            RelativeYear = years.Relative,
            Kind = kind,
            Units = QuestionKinds.Units(standard),
            Mended = mended.Mends,
            IsOfPlace = places.Streets.Count > 0 || earlier is not null,
        };
        return before is null ? question : Complete(question, before);
    }

    /// <summary>The last earlier question as it was understood then, thanks and emoji passed over; null when there is none.</summary>
    private Question? Before(IReadOnlyList<HistoryTurn> history, string? street)
    {
        for (var i = history.Count - 1; i >= 0; i--)
        {
            var earlier = history.Take(i).TakeLast(MostTurnsBack).ToList();
            var typed = QuestionCleaner.Clean(history[i].User);
            var last = QuestionCleaner.Clean(Choice.Resolve(typed, earlier) ?? typed);
            if (QuestionCleaner.Check(last) is null && Greetings.Read(TextFolder.Fold(last).Text) is null)
                return Read(last, street, earlier);
        }

        return null;
    }

    private static Question Complete(Question question, Question before)
    {
        // 那14年呢?另外…: the first clause asks the earlier question again, the rest another one.
        var clauses = question.Subject.Split(ClauseMarks, 2);
        var again = FollowUpDetector.IsBare(clauses[0]);
        var bare = again && (clauses.Length == 1 || FollowUpDetector.IsBare(clauses[1]));
        return question with
        {
            Subject = bare ? before.Subject : again ? $"{before.Subject}，{clauses[1]}" : question.Subject,
            Context = bare || again ? before.Context : $"{before.Subject} {before.Context}".Trim(),
            Years = question.Years.Count > 0 ? question.Years : before.Years,
            RelativeYear = question.Years.Count > 0 ? question.RelativeYear : before.RelativeYear,
            Kind = question.Kind == QuestionKind.Unknown || bare ? question.Kind | before.Kind : question.Kind,
            Units = question.Units.Count > 0 || !bare ? question.Units : before.Units,
        };
    }

    /// <summary>The question's own sub-districts, else those of the question it leans on, the chat's, or those talked about last.</summary>
    private static IReadOnlyList<string> Narrow(PlaceReading places, IReadOnlyList<string>? leanedOn, string? chatStreet, IReadOnlyList<string>? talkedAbout) =>
        places.Streets.Count > 0 || places.Unknown is not null ? places.Streets
        : leanedOn is { Count: > 0 } ? leanedOn
        : chatStreet is not null ? [chatStreet]
        : talkedAbout ?? [];

    private IReadOnlyList<int> YearsOf(IReadOnlyList<string> streets) =>
        streets.Count == 0 ? index.Years : streets.SelectMany(index.YearsOf).Distinct().Order().ToList();
}
