using System.Collections.Concurrent;
using ServiceBot.Answers.Questions;
using ServiceBot.Answers.Searching;
using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Answers.Evidence;

/// <summary>What was found for a question in one place and time.</summary>
/// <param name="Hits">Ranked passages.</param>
/// <param name="Sentences">Their sentences, best first.</param>
internal sealed record Findings(IReadOnlyList<Hit> Hits, IReadOnlyList<Sentence> Sentences);

/// <summary>Searches, and measures every sentence of the best passages against the question's focus.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class EvidenceFinder(PassageFinder passages, EvidenceOptions options)
{
    private readonly IndexReader _index = passages.Searcher.Index;
    private readonly IReadOnlyList<int> _years = passages.Searcher.Index.Years;
    private readonly PreparedPassages _prepared = new();
    private readonly ConcurrentDictionary<string, ServiceDescription> _services = new(StringComparer.Ordinal);

    /// <param name="street">Null searches all.</param>
    /// <param name="years">Empty searches all.</param>
    public Findings Find(Question question, Focus focus, string? street, IReadOnlyList<int> years)
    {
        var hits = passages.Find(question, street, years, street is null ? options.PassagesOfAllStreets : options.Passages);
        var clues = new ClueReader(question, focus, AskedPairs.Of(question, _index));
        var sentences = new List<Sentence>();
        foreach (var candidate in Candidates(hits, focus))
            AddSentences(sentences, candidate, question, focus, clues, years);
        return new Findings(hits, [.. sentences
            .OrderByDescending(sentence => sentence.Score)
            .ThenBy(sentence => sentence.Passage.Id, StringComparer.Ordinal).ThenBy(sentence => sentence.Span.Start)]);
    }

    /// <summary>The hits themselves, and for a service description the passages of the reports behind it; a description in our own words has its
    /// facts from there and only leads to them, an office's own guide is quoted too.</summary>
    private IEnumerable<Candidate> Candidates(IReadOnlyList<Hit> hits, Focus focus)
    {
        var best = hits.Count == 0 ? 1 : hits[0].Score;
        var candidates = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        foreach (var hit in hits)
        {
            var service = hit.Document.Sources.Count == 0 ? null : _services.GetOrAdd(hit.Document.Id, _ => ServiceDescription.Of(hit.Document, _index));
            if (service is not { Behind.Count: > 0 } || hit.Document.TextKind == TextKind.Verbatim)
                Add(new Candidate(hit.Document, hit.Passage, hit.Score / best, null));
            if (service is not { Behind.Count: > 0 })
                continue;

            var bridge = Bridge.Of(service, _prepared.Of(hit.Document, hit.Passage), focus);
            foreach (var (document, passage) in service.Behind)
                Add(new Candidate(document, passage, hit.Score / best * options.BridgeShare, bridge));
        }

        return candidates.Values;

        void Add(Candidate candidate)
        {
            if (!candidates.TryGetValue(candidate.Passage.Id, out var known) || (known.Bridge is null && candidate.Bridge is not null))
                candidates[candidate.Passage.Id] = candidate with { Rank = Math.Max(candidate.Rank, known?.Rank ?? 0) };
            else
                candidates[candidate.Passage.Id] = known with { Rank = Math.Max(candidate.Rank, known.Rank) };
        }
    }

    // Plain loops: this is most of the work of an answer.
    private void AddSentences(List<Sentence> sentences, Candidate candidate, Question question, Focus focus, ClueReader clues, IReadOnlyList<int> years)
    {
        var (document, passage, rank, bridge) = candidate;
        var prepared = _prepared.Of(document, passage);
        var inPassage = focus.Match(prepared.Whole);
        var around = focus.Match(prepared.Headings);
        for (var term = 0; term < around.Length; term++)
            around[term] = Math.Max(options.HeadingShare * around[term], options.PassageShare * inPassage[term]);
        var ofPassage = clues.OfPassage(prepared, rank, focus.Coverage(inPassage));
        for (var i = 0; i < prepared.Sentences.Length; i++)
        {
            var sentence = prepared.Sentences[i];
            if (years.Count > 0 && !SpeaksOf(years, sentence.Years, passage, document))
                continue;

            var matches = focus.Match(sentence.Folded);
            var inSentence = focus.Coverage(matches);
            for (var term = 0; term < matches.Length; term++)
                matches[term] = Math.Max(matches[term], around[term]);
            var coverage = focus.Coverage(matches);
            if (bridge is not null)
                coverage = Math.Max(coverage, options.BridgeShare * bridge.Coverage * bridge.Leads(sentence.Folded, prepared.Headings));
            var year = sentence.Years.Count == 1 ? sentence.Years[0] : passage.Year;
            var ofSentence = clues.OfSentence(prepared, i, ofPassage with { Coverage = coverage, Newness = Newness(year) });
            var clauses = Array.ConvertAll(sentence.Clauses, clause =>
            {
                var ofClause = clues.OfClause(sentence, clause, ofSentence, inSentence);
                return new Clause(clause.Span, options.Clues.Sum(ofClause), ofClause);
            });
            sentences.Add(new Sentence
            {
                Document = document,
                Passage = passage,
                Span = sentence.Span,
                Year = year,
                Matches = matches,
                Coverage = coverage,
                HasAttribute = AskedAttribute.IsIn(sentence.Folded.Folded, question, focus),
                Clauses = clauses,
                Score = clauses.Max(clause => clause.Score),
                Folded = sentence.Folded,
            });
        }
    }

    /// <summary>1 for the newest year of all texts, 0 for the oldest or an open one.</summary>
    private double Newness(int? year) =>
        year is { } one && _years.Count > 1 ? Math.Clamp((double)(one - _years[0]) / (_years[^1] - _years[0]), 0, 1) : 0;

    private static bool SpeaksOf(IReadOnlyList<int> years, IReadOnlyList<int> named, Passage passage, Document document) =>
        named.Count > 0 ? named.Any(years.Contains)
        : passage.Year is { } year ? years.Contains(year)
        : document.Years.Count > 0 ? document.Years.Any(years.Contains)
        : Years.NamedIn(passage.Text).Any(years.Contains);

    private sealed record Candidate(Document Document, Passage Passage, double Rank, Bridge? Bridge);
}
