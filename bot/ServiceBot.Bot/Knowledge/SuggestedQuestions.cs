using System.Globalization;
using ServiceBot.Answers;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Bot.Knowledge;

/// <summary>Chooses questions to show on the first screen: from the service descriptions, over all topics, only such as are answered with a source.</summary>
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

    /// <summary>Round by round one service of each topic, so that the first six differ; within a service in the order given.</summary>
    private static IEnumerable<(string Service, string Question)> Candidates(IReadOnlyList<Document> documents)
    {
        var topics = documents
            .Where(document => document.Kind == DocumentKind.Service && document.Topics.Count > 0)
            .GroupBy(document => document.Topics[0], StringComparer.Ordinal)
            .OrderBy(group => Topics.All.ToList().IndexOf(group.Key))
            .Select(group => group.SelectMany(Questions).ToList())
            .ToList();
        var rounds = topics.Count == 0 ? 0 : topics.Max(questions => questions.Count);
        return Enumerable.Range(0, rounds).SelectMany(round => topics.Where(questions => round < questions.Count).Select(questions => questions[round]));
    }

    private static IEnumerable<(string Service, string Question)> Questions(Document service) =>
        service.Questions
            .Where(question => new StringInfo(question).LengthInTextElements is >= ShortestCharacters and <= LongestCharacters)
            .Select(question => (service.Id, question));
}
