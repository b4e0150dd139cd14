using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;

namespace ServiceBot.Answers.Suggesting;

/// <summary>Finds the questions to suggest: out of what the texts may be asked, what the index answers when it is asked.</summary>
internal static class SuggestionFinder
{
    /// <summary>Most questions shown at a time.</summary>
    public const int Wanted = 6;

    // Asking bounds the time of a build: so many questions of a sub-district, and so many sub-districts.
    private const int MostAskedOfAStreet = 36;
    private const int MostTriedAtATurn = 4;
    private const int MostStreets = 24;

    /// <summary>The same for the same corpus and index.</summary>
    public static Suggestions Find(Corpus corpus, IndexReader index)
    {
        var candidates = CandidateSource.Of(corpus);
        if (candidates.Count == 0)
            return Suggestions.None;

        var check = new SuggestionCheck(index);
        var found = new SortedDictionary<string, IReadOnlyList<Found>>(StringComparer.Ordinal);
        foreach (var street in candidates.OrderByDescending(street => street.Max(candidate => candidate.Year)).ThenBy(street => street.Key, StringComparer.Ordinal).Take(MostStreets))
        {
            if (Answered(street.Key, street, check) is { Count: > 0 } answered)
                found.Add(street.Key, answered);
        }

        return new Suggestions(
            check.Asked, ForAll(found.Values),
            new SortedDictionary<string, IReadOnlyList<string>>(found.ToDictionary(street => street.Key, street => (IReadOnlyList<string>)street.Value.Select(one => one.Short).ToList()), StringComparer.Ordinal));
    }

    /// <summary>Of one sub-district, a question of each topic in turn that has one, of each group and each place one.</summary>
    private static List<Found> Answered(string street, IEnumerable<Candidate> candidates, SuggestionCheck check)
    {
        var place = ShortName(street);
        var answered = new List<Found>();
        var groups = new HashSet<string>(StringComparer.Ordinal);
        var places = new HashSet<string>(StringComparer.Ordinal);
        var last = check.Asked + MostAskedOfAStreet;
        var topics = ByTopic(candidates);
        while (answered.Count < Wanted && topics.Exists(topic => topic.Count > 0))
        {
            foreach (var topic in topics.TakeWhile(_ => answered.Count < Wanted))
            {
                if (Next(topic) is { } found)
                    answered.Add(found);
            }
        }

        return answered;

        Found? Next(Queue<Candidate> topic)
        {
            for (var tried = 0; topic.Count > 0;)
            {
                var candidate = topic.Dequeue();
                if (check.Asked >= last || groups.Contains(candidate.Group) || CandidateWording.Of(candidate.Question, null) is not { } bare || CandidateWording.Of(candidate.Question, place) is not { } full)
                    continue;
                if (check.AnsweredBy(candidate, full, null) is { } answer && places.Add(answer.Url) && check.AnsweredBy(candidate, bare, street) is not null)
                {
                    groups.Add(candidate.Group);
                    return new Found(candidate, bare, full);
                }

                if (++tried == MostTriedAtATurn)
                    return null;
            }

            return null;
        }
    }

    /// <summary>Candidates of each topic, general ones, plain wording and newest years first; elderly care, employment and renovation before other topics.</summary>
    private static List<Queue<Candidate>> ByTopic(IEnumerable<Candidate> candidates)
    {
        var topics = Topics.All.ToList();
        return candidates.GroupBy(candidate => candidate.Topic, StringComparer.Ordinal)
            .OrderBy(topic => topics.IndexOf(topic.Key))
            .Select(topic => new Queue<Candidate>(topic
                .OrderByDescending(candidate => candidate.IsGeneral).ThenBy(candidate => CandidateWording.Oddness(candidate.Question)).ThenByDescending(candidate => candidate.NamesMatter).ThenByDescending(candidate => candidate.Year)
                .ThenBy(candidate => candidate.Group, StringComparer.Ordinal).ThenBy(candidate => candidate.Question, StringComparer.Ordinal)))
            .ToList();
    }

    /// <summary>Topics and sub-districts in turn, so that every reader finds their own among the first.</summary>
    private static List<string> ForAll(IReadOnlyCollection<IReadOnlyList<Found>> streets)
    {
        var left = streets.SelectMany(street => street).ToList();
        var topics = Topics.All.ToList();
        var chosen = new List<Found>();
        while (chosen.Count < Wanted && left.Count > 0)
        {
            var best = left.OrderBy(one => chosen.Count(other => other.Candidate.Topic == one.Candidate.Topic))
                .ThenBy(one => topics.IndexOf(one.Candidate.Topic))
                .ThenByDescending(one => one.Candidate.IsGeneral)
                .ThenBy(one => chosen.Count(other => other.Candidate.Street == one.Candidate.Street))
                .ThenByDescending(one => one.Candidate.Year)
                .ThenBy(one => one.Full, StringComparer.Ordinal)
                .First();
            left.Remove(best);
            chosen.Add(best);
        }

        return chosen.Select(one => one.Full).Distinct(StringComparer.Ordinal).ToList();
    }

    private static string ShortName(string street) => street.EndsWith("街道", StringComparison.Ordinal) ? street[..^2] : street;

    /// <param name="Short">Without the place, for a reader who has chosen it.</param>
    /// <param name="Full">With it.</param>
    private sealed record Found(Candidate Candidate, string Short, string Full);
}
