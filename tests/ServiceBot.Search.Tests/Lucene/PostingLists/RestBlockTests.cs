using ServiceBot.Search.Lucene.PostingLists;
using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Tests.Lucene.PostingLists;

public sealed class RestBlockTests
{
    [Theory]
    [InlineData(true, -1)]
    [InlineData(true, 77)]
    [InlineData(false, -1)]
    [InlineData(false, 77)]
    public void Decode_NumbersOfAllLengths_GivesDocumentsAndFrequencies(bool hasFreqs, int previous)
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var (docs, freqs) = (new List<int>(), new List<int>());
            var (doc, output) = (Math.Max(previous, 0), new BufferOutput());
            var count = random.Next(1, 128);
            for (var i = 0; i < count; i++)
            {
                var delta = random.Next(1 << random.Next(31 - 7)) + (i == 0 && previous < 0 ? 0 : 1);
                doc += delta;
                docs.Add(doc);
                freqs.Add(random.Next(2) == 0 ? 1 : 1 + random.Next(1 << random.Next(31)));
                output.WriteVInt(!hasFreqs ? delta : delta << 1 | (freqs[^1] == 1 ? 1 : 0));
                if (hasFreqs && freqs[^1] > 1)
                    output.WriteVInt(freqs[^1]);
            }

            var (foundDocs, foundFreqs) = (new int[count], new int[hasFreqs ? count : 0]);

            Assert.Equal(output.Length, RestBlock.Decode(output.Written, previous, foundDocs, foundFreqs));
            Assert.Equal(docs, foundDocs);
            Assert.Equal(hasFreqs ? freqs : [], foundFreqs);
            Assert.Equal(output.Length, RestBlock.Decode([.. output.Written, .. Enumerable.Repeat((byte)0xff, 20)], previous, foundDocs, foundFreqs));
            Assert.Equal(docs, foundDocs);
            Assert.Equal(-1, RestBlock.Decode(output.Written[..^1], previous, foundDocs, foundFreqs));
        }
    }

    [Theory]
    [InlineData("0300")]
    [InlineData("0301")]
    [InlineData("030200")]
    [InlineData("0302FFFFFFFF0F")]
    [InlineData("03FFFFFFFFFF")]
    [InlineData("03FFFFFFFFFFFF")]
    [InlineData("FFFFFFFF0FFFFFFFFF0F")]
    [InlineData("FFFFFFFF0F01")]
    [InlineData("")]
    public void Decode_NoRisingList_SaysSo(string hex)
    {
        var bytes = Convert.FromHexString(hex);

        Assert.Equal(-1, RestBlock.Decode(bytes, -1, new int[2], new int[2]));
        Assert.Equal(-1, RestBlock.Decode([.. bytes, .. new byte[20]], -1, new int[2], new int[2]));
    }
}
