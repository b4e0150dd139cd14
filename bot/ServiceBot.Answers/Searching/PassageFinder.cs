using ServiceBot.Answers.Questions;
using ServiceBot.Answers.Turns;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Answers.Searching;

/// <summary>How a question becomes ranked passages: it is read, narrowed to places and years, and searched in each. Answers rest on what is
/// found this way, and <c>search</c> shows it.</summary>
/// <remarks>Thread-safe; bound to one index version.</remarks>
public sealed class PassageFinder(Searcher searcher, TimeProvider clock)
{
    public Searcher Searcher { get; } = searcher;

    /// <summary>What understands a question with the conversation before it.</summary>
    internal ConversationReader Conversation { get; } = new(searcher.Index, clock);

    /// <summary>Passages for a question in the order they are handed to answering.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is outside 1 to 100.</exception>
    public FoundPassages Find(FindRequest request)
    {
        using var use = Searcher.Index.Use();
        if (Understand(request.Asked) is not { } question)
            return new FoundPassages(null, [], []);
        if (request.Year is { } year)
            question = question with { Years = [year] };
        var searches = Scope.Of(question)
            .Select(scope => Query(question, scope.Street, scope.Years) with { Topic = request.Topic, Limit = request.Limit })
            .ToList();
        return new FoundPassages(question, searches, Interleave(searches.ConvertAll(Searcher.Search)).Take(request.Limit).ToList());
    }

    /// <summary>How a question is understood; null when there is nothing to read in it.</summary>
    public Question? Understand(AskRequest request)
    {
        var typed = QuestionCleaner.Clean(request.Question);
        if (typed.Length == 0)
            return null;
        var state = Conversation.StateOf(request);
        return Conversation.Read(ConversationReader.TurnOf(typed, state), request.Street, state);
    }

    /// <summary>Ranked passages of one place and time.</summary>
    /// <param name="street">Null searches all.</param>
    /// <param name="years">Empty searches all.</param>
    internal IReadOnlyList<Hit> Find(Question question, string? street, IReadOnlyList<int> years, int limit) =>
        Searcher.Search(Query(question, street, years) with { Limit = limit });

    /// <summary>The best of each list first, then the second of each; each passage once.</summary>
    internal static List<Hit> Interleave(IReadOnlyList<IReadOnlyList<Hit>> lists) => Enumerable
        .Range(0, lists.Max(list => list.Count))
        .SelectMany(rank => lists.Where(list => rank < list.Count).Select(list => list[rank]))
        .DistinctBy(hit => hit.Passage.Id)
        .ToList();

    private SearchQuery Query(Question question, string? street, IReadOnlyList<int> years) => new(question.Subject)
    {
        // What was typed to lean on an earlier question (老西门, 14年的) stands in many passages and tells nothing of the matter.
        Typed = question.Reading is { CompletedFrom: null } reading ? reading.Typed : "",
        Context = question.Context,
        Street = street,
        Years = years,
        Figure = question.Kind.HasFlag(QuestionKind.HowMany) ? new AskedFigure(question.Units) : null,
        Date = ChinaTime.Today(clock),
    };
}
