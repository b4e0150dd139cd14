using ServiceBot.Answers.Guarding;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Postings;

namespace ServiceBot.Answers.Questions;

/// <summary>Understands a question. Its steps stand in <see cref="Read"/>, in their order, one type each.</summary>
/// <remarks>Thread-safe; made once for an index version.</remarks>
internal sealed class QuestionReader
{
    // Turns further back do not make a question clearer.
    private const int MostTurnsBack = 4;

    private readonly IndexReader _index;
    private readonly TimeProvider _clock;
    private readonly Courtesies _courtesies;
    private readonly SpellingMender _spelling;
    private readonly SpokenWords _spoken;
    private readonly PlaceReader _places;
    private readonly FollowUpDetector _followUps;
    private readonly Completion _completion;

    public QuestionReader(IndexReader index, TimeProvider clock)
    {
        _index = index;
        _clock = clock;
        _courtesies = new Courtesies(index.Analyzer.Lexicon);
        _spelling = new SpellingMender(index);
        _spoken = new SpokenWords(index.Analyzer.Lexicon, new LiteralText(index).Holds);
        _places = new PlaceReader(index);
        _followUps = new FollowUpDetector(index.Analyzer);
        _completion = new Completion(_followUps);
    }

    /// <param name="typed">Cleaned text; a choice is given as its label.</param>
    /// <param name="street">The sub-district set in the chat; null when none.</param>
    public Question Read(string typed, string? street, IReadOnlyList<HistoryTurn> history)
    {
        var folded = TextFolder.Fold(typed).Text;
        var courtesies = _courtesies.TakeOff(folded);
        var mended = _spelling.Mend(courtesies.Text);
        var spoken = _spoken.Standardise(mended.Text);
        var places = _places.Read(spoken.Text);

        // Whether it leans on an earlier question is told before the years are read: 前一年 is the one before the earlier question's.
        var earlier = Before(history, street);
        var before = earlier is not null && _followUps.LeansOnEarlier(places.Rest) ? earlier : null;
        var streets = Narrow(places, before?.Streets, street, earlier?.Streets);
        var years = YearsIn(places.Rest, streets, before);

        var question = new Question
        {
            Subject = years.Rest.Trim(),
            Streets = streets,
            UnknownStreet = places.Unknown,
            Years = years.Years,
            RelativeYear = years.Relative,
            Kind = QuestionKinds.Read(spoken.Text),
            Units = QuestionKinds.Units(spoken.Text),
            Mended = mended.Words,
            IsOfPlace = places.Streets.Count > 0 || earlier is not null,
            Reading = new Reading
            {
                Typed = typed,
                Folded = folded,
                TakenOff = courtesies.TakenOff,
                Mended = mended.Words,
                Spoken = spoken.Words,
                Places = places.Words,
                YearWords = years.Words,
                StreetsAreOfTheTalk = streets.Count > 0 && !ReferenceEquals(streets, places.Streets),
            },
        };
        return before is null ? question : _completion.Complete(question, before);
    }

    /// <summary>Years of the places asked about. Texts without years are not narrowed by any: there a year is a word like others.</summary>
    private YearReading YearsIn(string text, IReadOnlyList<string> streets, Question? before)
    {
        if (_index.Years.Count == 0)
            return new YearReading([], text, null);
        var years = YearReader.Read(text, ChinaTime.Today(_clock).Year, YearsOf(streets), before?.Years.Cast<int?>().FirstOrDefault());
        return years.Relative is not null && streets.Count == 0 ? years with { Years = [], Relative = null } : years;
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

    /// <summary>The question's own sub-districts, else those of the question it leans on, the chat's, or those talked about last.</summary>
    /// <remarks>One that is named only to be left out opens the question to all others.</remarks>
    private static IReadOnlyList<string> Narrow(PlaceReading places, IReadOnlyList<string>? leanedOn, string? chatStreet, IReadOnlyList<string>? talkedAbout) =>
        places.Streets.Count > 0 || places.Unknown is not null || places.LeavesOut ? places.Streets
        : leanedOn is { Count: > 0 } ? leanedOn
        : chatStreet is not null ? [chatStreet]
        : talkedAbout ?? [];

    private IReadOnlyList<int> YearsOf(IReadOnlyList<string> streets) =>
        streets.Count == 0 ? _index.Years
        : streets is [var street] ? _index.YearsOf(street)
        : streets.SelectMany(_index.YearsOf).Distinct().Order().ToList();
}
