using ServiceBot.Answers.Questions.Spelling;
using ServiceBot.Answers.Tests.Golden;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Postings;
using Xunit.Abstractions;

namespace ServiceBot.Answers.Tests.Questions.Spelling;

/// <summary>How many slips are mended, and how many questions without a slip are left alone, over the shipped knowledge.</summary>
public sealed class SpellingMenderMeasureTests(ShippedKnowledge knowledge, ITestOutputHelper output) : IClassFixture<ShippedKnowledge>
{
    private const int Seed = 4;
    private const int SlipsOfAKind = 400;
    private const int ShortestWord = 3;
    private const int LongestWord = 8;

    private readonly SpellingMender _mender = new(knowledge.Index);

    [Theory]
    [InlineData(SlipGenerator.Homophone, 0.5)]
    [InlineData(SlipGenerator.NearHomophone, 0.5)]
    [InlineData(SlipGenerator.Dropped, 0.5)]
    [InlineData(SlipGenerator.Doubled, 0.5)]
    [InlineData(SlipGenerator.Swapped, 0.5)]
    [InlineData(SlipGenerator.AnyCharacter, 0.5)]
    public void Mend_SlipsOfAKind_AreMendedToTheRightWord(string kind, double floor)
    {
        var slips = Slips(kind);

        var mended = slips.ToLookup(slip => _mender.Mend(slip.Typed).Text is var text && text == slip.Meant ? "right" : text == slip.Typed ? "left" : "wrong");
        output.WriteLine($"{kind}: {string.Join(", ", mended.Select(group => $"{group.Key} {group.Count()}"))}");
        foreach (var slip in mended["wrong"].Take(40))
            output.WriteLine($"  {slip.Typed} -> {_mender.Mend(slip.Typed).Text} ({slip.Meant})");
        foreach (var slip in mended["left"].Take(40))
            output.WriteLine($"  left {slip.Typed} ({slip.Word})");

        Assert.InRange(mended["right"].Count() / (double)slips.Count, floor, 1);
    }

    /// <summary>Slips of words of the lexicon that stand in the texts, where what was typed stands nowhere.</summary>
    private List<TypedSlip> Slips(string kind)
    {
        var words = knowledge.Index.Analyzer.Lexicon.Words.All
            .Where(word => word.Length is >= ShortestWord and <= LongestWord && word.All(Sounds.IsHanzi) && StandsInTexts(word))
            .Order(StringComparer.Ordinal).ToList();
        var generator = new SlipGenerator(Seed);
        var random = new Random(Seed);
        var slips = new List<TypedSlip>();
        while (slips.Count < SlipsOfAKind)
        {
            if (generator.Type(words[random.Next(words.Count)], kind) is { } slip && HasStrangePair(slip))
                slips.Add(slip);
        }

        return slips;
    }

    private bool StandsInTexts(string word) =>
        knowledge.Index.PassageFrequency(PassageField.Body, word, bigrams: false) + knowledge.Index.PassageFrequency(PassageField.Names, word, bigrams: false) > 0;

    /// <summary>Whether some pair that the sentence has only for the slip stands nowhere in the texts.</summary>
    private bool HasStrangePair(TypedSlip slip) => Pairs(slip.Typed).Except(Pairs(slip.Meant), StringComparer.Ordinal)
        .Any(pair => Enum.GetValues<PassageField>().All(field => knowledge.Index.PassageFrequency(field, pair, bigrams: true) == 0));

    private static IEnumerable<string> Pairs(string text) => Enumerable.Range(0, text.Length - 1).Select(i => TextFolder.Fold(text).Text.Substring(i, 2));
}
