using System.Text.Json;
using ServiceBot.Answers.Building;
using ServiceBot.Answers.Questions.Spelling;
using ServiceBot.Answers.Tests.Golden;
using ServiceBot.Search;
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

    private const double MostMendedForNothing = 0.005;
    private const string OtherTextsFolder = "../shared/eval/external";

    private readonly SpellingMender _mender = new(knowledge.Index);

    [Theory]
    [InlineData(SlipGenerator.Homophone, 0.93, 0.01)]
    [InlineData(SlipGenerator.NearHomophone, 0.88, 0.01)]
    [InlineData(SlipGenerator.Dropped, 0.8, 0.01)]
    [InlineData(SlipGenerator.Doubled, 0.92, 0.01)]
    [InlineData(SlipGenerator.Swapped, 0.75, 0.01)]
    // A character drawn at random makes the sound of another word now and then (盛育 for 体育 is 生育 to the ear).
    [InlineData(SlipGenerator.AnyCharacter, 0.82, 0.02)]
    public void Mend_SlipsOfAKind_AreMendedToTheRightWord(string kind, double floor, double mostWrong)
    {
        var slips = Slips(kind);

        var mended = slips.ToLookup(slip => _mender.Mend(slip.Typed).Text is var text && text == slip.Meant ? "right" : text == slip.Typed ? "left" : "wrong");
        output.WriteLine($"{kind}: {string.Join(", ", mended.Select(group => $"{group.Key} {group.Count()}"))}");

        output.WriteLine(string.Join("; ", mended["wrong"].Select(slip => $"{slip.Typed} meant {slip.Meant} got {_mender.Mend(slip.Typed).Text}")));
        Assert.InRange(mended["right"].Count() / (double)slips.Count, floor, 1);
        Assert.InRange(mended["wrong"].Count() / (double)slips.Count, 0, mostWrong);
    }

    [Fact]
    public void Mend_QuestionsOfTheServices_AreLeftAlone()
    {
        var questions = knowledge.Services.SelectMany(service => service.Questions).Select(question => TextFolder.Fold(question).Text).ToList();

        var mended = questions.Where(question => _mender.Mend(question).Mends.Count > 0).ToList();

        Assert.Empty(mended);
    }

    /// <summary>Texts and questions that nobody wrote for us; where they are not at hand there is nothing to look at.</summary>
    [Fact]
    public void Mend_QuestionsOfOtherTexts_AreLeftAlone()
    {
        foreach (var set in OtherTexts())
        {
            using var other = new SmallKnowledge();
            IndexBuild.Run(new BuildRequest([Path.Combine(set, "passages.jsonl")], ProjectPaths.Resolve("knowledge/lexicon"), other.IndexPath), new StillClock(2026));
            using var index = new IndexFolder(other.IndexPath).OpenCurrent();
            var mender = new SpellingMender(index);

            var questions = File.ReadLines(Path.Combine(set, "queries.jsonl")).Select(QuestionOf).ToList();
            var mended = questions.Count(question => mender.Mend(question).Mends.Count > 0);
            output.WriteLine($"{Path.GetFileName(set)}: {mended} of {questions.Count}");

            Assert.InRange(mended / (double)questions.Count, 0, MostMendedForNothing);
        }
    }

    private static IEnumerable<string> OtherTexts() => Directory.Exists(ProjectPaths.Resolve(OtherTextsFolder))
        ? Directory.EnumerateDirectories(ProjectPaths.Resolve(OtherTextsFolder)).Where(set => File.Exists(Path.Combine(set, "queries.jsonl"))).Order(StringComparer.Ordinal)
        : [];

    private static string QuestionOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return TextFolder.Fold(json.RootElement.GetProperty("question").GetString()!).Text;
    }

    /// <summary>Slips of words of the lexicon that stand in the texts, where what was typed stands nowhere.</summary>
    /// <summary>Slips in words of the office; ways of speaking that only lead to them are put in too many forms to have one right one.</summary>
    private List<TypedSlip> Slips(string kind)
    {
        var words = knowledge.Index.Analyzer.Lexicon.FieldWords.All
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
