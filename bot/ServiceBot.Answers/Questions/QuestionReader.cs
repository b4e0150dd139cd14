using ServiceBot.Answers.Questions.Spelling;
using ServiceBot.Answers.Turns;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Postings;

namespace ServiceBot.Answers.Questions;

/// <summary>Understands a question. Its steps stand in <see cref="Read"/>, in their order, one type each.</summary>
/// <remarks>Thread-safe; made once for an index version.</remarks>
internal sealed class QuestionReader
{
    private static readonly PlaceReading Nowhere = new([], null, "", []);

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
        _followUps = new FollowUpDetector(index);
        _completion = new Completion(_followUps);
    }

    /// <param name="turn">A question, a choice or a correction; its text is cleaned.</param>
    /// <param name="street">The sub-district set in the chat; null when none.</param>
    /// <param name="state">What is known of the conversation.</param>
    public Question Read(TurnReading turn, string? street, ConversationState state)
    {
        if (turn.BeginsAnew)
            state = state.WithoutSubject();
        var folded = TextFolder.Fold(turn.Text).Text;
        var courtesies = _courtesies.TakeOff(folded);
        var mended = _spelling.Mend(courtesies.Text);
        var spoken = _spoken.Standardise(mended.Text);
        var places = _places.Read(spoken.Text);

        // Whether it leans on an earlier question is told before the years are read: 前一年 is the one before the earlier question's.
        var leans = state.HasSubject && (turn.Kind is TurnKind.Choice or TurnKind.Correction || _followUps.LeansOnEarlier(places.Rest));
        var before = leans ? state.ToQuestion() : null;
        var streets = Narrow(places, before, street, state);
        var years = YearsIn(places.Rest, streets.Names, before, state);

        var question = new Question
        {
            Subject = years.Rest.Trim(),
            Streets = streets.Names,
            IsOfChatStreet = streets.AreOfChat,
            UnknownStreet = places.Unknown ?? (leans && places.Streets.Count == 0 ? state.UnknownStreet : null),
            Years = years.Years,
            RelativeYear = years.Relative,
            Kind = QuestionKinds.Read(spoken.Text),
            Units = QuestionKinds.Units(spoken.Text),
            Mended = mended.Mends,
            IsOfPlace = places.Streets.Count > 0 || state.HasSubject,
            Reading = new Reading
            {
                Typed = turn.Text,
                Folded = folded,
                TakenOff = courtesies.TakenOff,
                Spoken = spoken.Words,
                Places = places.Words,
                YearWords = years.Words,
                StreetsAreOfTheTalk = streets.Names.Count > 0 && !ReferenceEquals(streets.Names, places.Streets),
            },
        };
        if (before is not null)
            return _completion.Complete(question, before, turn.Kind);

        // 张庙街道 or 2014年 alone was said first; what comes next is asked of it.
        return state.HasSubject || question.Years.Count > 0 ? question : question with { Years = state.Years, RelativeYear = state.RelativeYear };
    }

    /// <summary>The question that a message goes on with which asks none of its own (还有呢).</summary>
    /// <inheritdoc cref="Read"/>
    public static Question Last(TurnReading turn, string? street, ConversationState state)
    {
        var last = state.ToQuestion();
        var streets = Narrow(Nowhere, last, street, state);
        return last with
        {
            Streets = streets.Names,
            IsOfChatStreet = streets.AreOfChat,
            Reading = new Reading { Typed = turn.Text, Folded = TextFolder.Fold(turn.Text).Text, CompletedFrom = last, StreetsAreOfTheTalk = streets.Names.Count > 0 },
        };
    }

    /// <summary>Years of the places asked about. Texts without years are not narrowed by any: there a year is a word like others.</summary>
    private YearReading YearsIn(string text, IReadOnlyList<string> streets, Question? before, ConversationState state)
    {
        if (_index.Years.Count == 0)
            return new YearReading([], text, null);
        var years = YearReader.Read(text, ChinaTime.Today(_clock).Year, YearsOf(streets), before is null ? null : before.Years is [var first, ..] ? first : state.AnsweredYear);
        return years.Relative is not null && streets.Count == 0 ? years with { Years = [], Relative = null } : years;
    }

    /// <summary>The question's own sub-districts, else those of the question it leans on, the chat's, the one just answered for, or those talked about.</summary>
    /// <remarks>One that is named only to be left out opens the question to all others.</remarks>
    private static (IReadOnlyList<string> Names, bool AreOfChat) Narrow(PlaceReading places, Question? leanedOn, string? chatStreet, ConversationState state) =>
        places.Streets.Count > 0 || places.Unknown is not null || places.LeavesOut ? (places.Streets, false)
        : leanedOn is { Streets.Count: > 0 } ? (leanedOn.Streets, false)
        : leanedOn?.UnknownStreet is not null ? ([], false)
        : chatStreet is not null ? ([chatStreet], true)
        : leanedOn is not null && state.AnsweredStreet is { } answered ? ([answered], false)
        : (state.Streets, false);

    private IReadOnlyList<int> YearsOf(IReadOnlyList<string> streets) =>
        streets.Count == 0 ? _index.Years
        : streets is [var street] ? _index.YearsOf(street)
        : streets.SelectMany(_index.YearsOf).Distinct().Order().ToList();
}
