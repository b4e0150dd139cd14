using System.Text;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Benchmarks.Data;

/// <summary>Passages of a seed: the same ones each time, and the first of a thousand are those of a million.</summary>
/// <remarks>
/// Words are drawn by <see cref="ZipfRanks"/>, and stick together as in a real text: each passage has four words of its own
/// that come back in it, and many words are followed by one of eight fixed partners.
/// </remarks>
internal sealed class PassageGenerator(string[] vocabulary, int seed)
{
    public const int ShortestLength = 100;
    public const int LongestLength = 300;
    private const int TopicWords = 4;
    private const int TopicRanksFrom = 200;
    private const double TopicShare = 0.15;
    private const double PartnerShare = 0.4;
    private const int Partners = 8;

    private readonly ZipfRanks _ranks = new(vocabulary.Length);

    /// <summary>Without end. Texts are of <see cref="ShortestLength"/> to <see cref="LongestLength"/> characters, and a word more.</summary>
    public IEnumerable<GeneratedPassage> Passages()
    {
        for (var random = new Random(seed); ;)
            yield return Next(random);
    }

    private GeneratedPassage Next(Random random)
    {
        var length = random.Next(ShortestLength, LongestLength + 1);
        var topic = Enumerable.Range(0, TopicWords).Select(_ => TopicRank(random)).ToArray();
        var text = new StringBuilder(LongestLength + 8);
        var (words, spans) = (new List<int>(), new List<TextSpan>());
        var (word, untilPause) = (_ranks.Next(random), random.Next(3, 8));
        while (text.Length < length)
        {
            word = Follow(word, topic, random);
            words.Add(word);
            spans.Add(new TextSpan(text.Length, text.Length + vocabulary[word].Length));
            text.Append(vocabulary[word]);
            if (--untilPause == 0)
            {
                text.Append(random.Next(3) == 0 ? '。' : '，');
                untilPause = random.Next(3, 8);
            }
        }

        return new GeneratedPassage(text.ToString(), words, spans);
    }

    private int Follow(int word, int[] topic, Random random) => random.NextDouble() switch
    {
        < TopicShare => topic[random.Next(topic.Length)],
        < TopicShare + PartnerShare => Partner(word, random.Next(Partners)),
        _ => _ranks.Next(random),
    };

    private int TopicRank(Random random)
    {
        int rank;
        do
        {
            rank = _ranks.Next(random);
        }
        while (rank < TopicRanksFrom);
        return rank;
    }

    // Fixed for a word, and spread like all others: a hash (SplitMix64's last steps) stands for the chance.
    private int Partner(int word, int number)
    {
        var hash = (ulong)(word * Partners + number + 1) * 0x9E3779B97F4A7C15;
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return _ranks.At((hash >> 11) * (1.0 / (1UL << 53)));
    }
}
