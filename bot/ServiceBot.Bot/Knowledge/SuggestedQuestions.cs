using System.Globalization;
using ServiceBot.Answers;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Bot.Knowledge;

/// <summary>Chooses questions to show on the first screen: from the service descriptions given, over all their sub-districts and topics, only such as are answered with a source.</summary>
internal static class SuggestedQuestions
{
    private const int Wanted = 6;

    // Bounds the time a new version needs before it serves.
    private const int MostTried = 200;

    // A shorter one says too little to a newcomer, a longer one does not fit a button.
    private const int ShortestCharacters = 7;
    private const int LongestCharacters = 22;

    public static IReadOnlyList<string> Choose(IReadOnlyList<Document> documents, Answerer answerer)
    {
        var chosen = new List<string>();
        var services = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (service, question) in Candidates(documents).Take(MostTried))
        {
            if (chosen.Count == Wanted)
                break;
            if (services.Contains(service) || chosen.Contains(question, StringComparer.Ordinal) || !IsAnswered(question, answerer))
                continue;
            services.Add(service);
            chosen.Add(question);
        }

        return chosen;
    }

    private static bool IsAnswered(string question, Answerer answerer) =>
        answerer.Ask(new AskRequest(question)) is { Status: AnswerStatus.Answered, Citations.Count: > 0 };

    /// <summary>Round by round one service of each sub-district, its topics in turn, so that every reader finds their own among the first.</summary>
    private static IEnumerable<(string Service, string Question)> Candidates(IReadOnlyList<Document> documents)
    {
        var streets = documents
            .Where(document => document.Kind == DocumentKind.Service && document.Topics.Count > 0)
            .GroupBy(document => document.Street, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select((group, place) => InTurn(group, place).SelectMany(Questions).ToList())
            .ToList();
        var rounds = streets.Count == 0 ? 0 : streets.Max(questions => questions.Count);
        return Enumerable.Range(0, rounds).SelectMany(round => streets.Where(questions => round < questions.Count).Select(questions => questions[round]));
    }

    /// <summary>One service of each topic, then the next of each; each sub-district begins with another topic.</summary>
    private static IEnumerable<Document> InTurn(IEnumerable<Document> services, int firstTopic) => services
        .GroupBy(service => service.Topics[0], StringComparer.Ordinal)
        .SelectMany(topic => topic.Select((service, round) => (service, round, turn: (Topics.All.ToList().IndexOf(topic.Key) - firstTopic + Topics.All.Count) % Topics.All.Count)))
        .OrderBy(one => one.round).ThenBy(one => one.turn)
        .Select(one => one.service);

    /// <summary>The first question of a service that names its sub-district, or else its first: a newcomer must see whose it is.</summary>
    private static IEnumerable<(string Service, string Question)> Questions(Document service) =>
        service.Questions
            .Where(question => new StringInfo(question).LengthInTextElements is >= ShortestCharacters and <= LongestCharacters)
            .OrderBy(question => service.Street is { Length: > 2 } street && question.Contains(street[..^2], StringComparison.Ordinal) ? 0 : 1)
            .Take(1)
            .Select(question => (service.Id, question));
}
