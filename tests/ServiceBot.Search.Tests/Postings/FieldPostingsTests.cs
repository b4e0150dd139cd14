using ServiceBot.Search.Postings;

namespace ServiceBot.Search.Tests.Postings;

public sealed class FieldPostingsTests
{
    private static readonly FieldPostings Field = new([["养老", "服务", "养老"], [], ["服务"]]);

    [Fact]
    public void Postings_Term_ListsPassagesRisingWithFrequencies()
    {
        var (care, service) = (Field.Postings("养老"), Field.Postings("服务"));

        Assert.Equal([0], care.Passages);
        Assert.Equal([2], care.Frequencies);
        Assert.Equal([0, 2], service.Passages);
        Assert.Equal([1, 1], service.Frequencies);
    }

    [Fact]
    public void Postings_UnknownTerm_IsEmpty()
    {
        Assert.Empty(Field.Postings("就业").Passages);
    }

    [Fact]
    public void AverageLength_PassagesWithoutTheField_DoNotCount()
    {
        Assert.Equal(2.0, Field.AverageLength);
        Assert.Equal([3, 0, 1], Enumerable.Range(0, 3).Select(Field.Length));
    }

    [Fact]
    public void AverageLength_EmptyField_IsOne()
    {
        Assert.Equal(1.0, new FieldPostings([[], []]).AverageLength);
        Assert.Equal(1.0, new FieldPostings([]).AverageLength);
    }
}
