using ServiceBot.Search.Retrieval;

namespace ServiceBot.Search.Tests.Retrieval;

public sealed class Bm25Tests
{
    // Worked by hand: idf = ln(1 + (N - n + 0.5) / (n + 0.5)), score = idf * tf * 2.2 / (tf + 1.2 * (0.25 + 0.75 * length / average)).
    [Theory]
    [InlineData(10, 1, 1.992430)]
    [InlineData(10, 5, 0.693147)]
    [InlineData(10, 10, 0.046520)]
    [InlineData(1, 1, 0.287682)]
    [InlineData(10, 0, 3.091042)]
    public void Idf_PassageFrequency_IsAsWorkedByHand(int passages, int frequency, double idf)
    {
        Assert.Equal(idf, new Bm25(passages, 20).Idf(frequency), 6);
    }

    [Theory]
    [InlineData(1, 20, 1.0)]
    [InlineData(2, 20, 1.375)]
    [InlineData(1, 10, 1.257143)]
    [InlineData(1, 40, 0.709677)]
    [InlineData(3, 40, 1.294118)]
    public void Score_FrequencyAndLength_IsAsWorkedByHand(int frequency, int length, double score)
    {
        Assert.Equal(score, new Bm25(10, 20).Score(1.0, frequency, length), 6);
    }
}
