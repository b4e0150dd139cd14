namespace ServiceBot.Search.Postings;

/// <summary>The fields of a passage that are searched, each as words and as bigrams.</summary>
public enum PassageField
{
    /// <summary>Title of the document.</summary>
    Title,

    /// <summary>Headings above the passage.</summary>
    Heading,

    /// <summary>The passage's text.</summary>
    Body,

    /// <summary>What people call a service and how they ask for it.</summary>
    Names,
}

/// <summary>Where a term stands: passage numbers, rising, with how often it stands in each.</summary>
public sealed record PostingList(IReadOnlyList<int> Passages, IReadOnlyList<int> Frequencies);

/// <summary>The posting lists and lengths of one field. Immutable, thread-safe.</summary>
public sealed class FieldPostings
{
    private static readonly PostingList None = new([], []);
    private readonly Dictionary<string, PostingList> _terms;
    private readonly int[] _lengths;

    /// <param name="passages">Terms of each passage, in reading order; position in the list is the passage number.</param>
    internal FieldPostings(IReadOnlyList<IReadOnlyList<string>> passages)
    {
        _lengths = passages.Select(terms => terms.Count).ToArray();
        var filled = _lengths.Count(length => length > 0);
        AverageLength = filled == 0 ? 1 : (double)_lengths.Sum() / filled;

        var lists = new Dictionary<string, (List<int> Passages, List<int> Frequencies)>(StringComparer.Ordinal);
        for (var number = 0; number < passages.Count; number++)
        {
            foreach (var term in passages[number])
            {
                var (numbers, frequencies) = lists.TryGetValue(term, out var known) ? known : lists[term] = ([], []);
                if (numbers.Count > 0 && numbers[^1] == number)
                {
                    frequencies[^1]++;
                    continue;
                }

                numbers.Add(number);
                frequencies.Add(1);
            }
        }

        _terms = lists.ToDictionary(pair => pair.Key, pair => new PostingList(pair.Value.Passages, pair.Value.Frequencies), StringComparer.Ordinal);
    }

    /// <summary>Mean tokens of the passages that have the field, at least 1.</summary>
    public double AverageLength { get; }

    /// <summary>Empty when the term stands nowhere.</summary>
    public PostingList Postings(string term) => _terms.GetValueOrDefault(term, None);

    /// <summary>Tokens of the field in a passage.</summary>
    public int Length(int passage) => _lengths[passage];
}
