using ServiceBot.Search.Retrieval.Queries;

namespace ServiceBot.Search.Tests.Retrieval.Queries;

/// <summary>Expected bits were worked out by a Java program from the formula alone: float is what it is there.</summary>
public sealed class Bm25SimilarityTests
{
    [Theory]
    [InlineData(0, 4, 0x40135D8E)] // (float)ln(1 + 4.5 / 0.5) = 2.3025851
    [InlineData(1, 4, 0x3F9A1BC8)] // (float)ln(1 + 3.5 / 1.5) = 1.2039728
    [InlineData(2, 4, 0x3F317218)] // (float)ln(1 + 2.5 / 2.5) = 0.6931472
    [InlineData(3, 4, 0x3EB69E19)] // (float)ln(1 + 1.5 / 3.5) = 0.35667494
    [InlineData(4, 4, 0x3DD7C741)] // (float)ln(1 + 0.5 / 4.5) = 0.105360515
    [InlineData(1, 1, 0x3E934B11)] // (float)ln(1 + 0.5 / 1.5) = 0.2876821
    [InlineData(100_000, 300_000, 0x3F8C9F46)]
    [InlineData(300_000, 300_000, 0x35DFB216)]
    public void Idf_SomeDocuments_IsLuceneToTheBit(int docFreq, int maxDoc, uint expected)
    {
        var idf = Bm25Similarity.Idf(docFreq, maxDoc);

        Assert.Equal(expected, BitConverter.SingleToUInt32Bits(idf));
    }

    [Theory]
    [InlineData(0x7c, 0x3F030303)] // length 1: 1.2 * (0.25 + 0.75 * 1 / 4.25) = 0.5117647
    [InlineData(0x78, 0x3F92D2D3)] // length 3, read as 4: 1.1470588
    [InlineData(0x77, 0x3FB403B1)] // length 5, read as 5.2: 1.4063627
    [InlineData(0x75, 0x401DFB6C)] // length 8, read as 10.2: 2.4684706
    [InlineData(0x00, 0x7F800000)] // no field at all
    public void Norms_AverageOfFourAndAQuarter_AreLuceneToTheBit(byte norm, uint expected)
    {
        var norms = Bm25Similarity.Norms(Bm25Similarity.AverageLength(17, 4));

        Assert.Equal(expected, BitConverter.SingleToUInt32Bits(norms[norm]));
    }

    [Fact]
    public void AverageLength_TokensNotCounted_IsOne()
    {
        Assert.Equal(1f, Bm25Similarity.AverageLength(-1, 4));
    }
}
