using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.Terms;

/// <summary>What the directory of <c>.tim</c> says of a field.</summary>
/// <param name="TermCount">At least 1.</param>
/// <param name="SumTotalTermFreq">-1 where frequencies are not kept.</param>
/// <param name="DocCount">Documents that have the field, at least 1.</param>
internal sealed record FieldTermsInfo(FieldInfo Field, long TermCount, byte[] RootCode, long SumTotalTermFreq, long SumDocFreq, int DocCount)
{
    public void Write(DataOutput output)
    {
        output.WriteVInt(Field.Number);
        output.WriteVLong(TermCount);
        output.WriteVInt(RootCode.Length);
        output.WriteBytes(RootCode);
        if (Field.HasFreqs)
            output.WriteVLong(SumTotalTermFreq);
        output.WriteVLong(SumDocFreq);
        output.WriteVInt(DocCount);
        output.WriteVInt(TermsFormat.StartsPerTerm(Field));
    }

    /// <exception cref="CorruptIndexException">The field is not known or its numbers contradict each other or <paramref name="maxDoc"/>.</exception>
    public static FieldTermsInfo Read(ref IndexInput input, IReadOnlyList<FieldInfo> fields, int maxDoc)
    {
        var number = input.ReadVInt();
        var field = fields.FirstOrDefault(field => field.Number == number);
        if (field is not { IsIndexed: true })
            throw input.Corrupt($"has terms of field {number}, which is not an indexed field");
        var termCount = input.ReadVLong();
        var rootCode = input.ReadBytes(input.ReadVInt()).ToArray();
        var sumTotalTermFreq = field.HasFreqs ? input.ReadVLong() : -1;
        var sumDocFreq = input.ReadVLong();
        var docCount = input.ReadVInt();
        var starts = input.ReadVInt();

        if (termCount < 1 || termCount > input.Position)
            throw input.Corrupt($"says field '{field.Name}' has {termCount} terms");
        if (docCount < 1 || docCount > maxDoc || sumDocFreq < docCount || sumDocFreq < termCount)
            throw input.Corrupt($"says the {termCount} terms of field '{field.Name}' stand {sumDocFreq} times in {docCount} documents of {maxDoc}");
        if (field.HasFreqs && sumTotalTermFreq < sumDocFreq)
            throw input.Corrupt($"says field '{field.Name}' has fewer occurrences ({sumTotalTermFreq}) than postings ({sumDocFreq})");
        if (starts != TermsFormat.StartsPerTerm(field))
            throw input.Corrupt($"keeps {starts} starts a term in field '{field.Name}', which has {TermsFormat.StartsPerTerm(field)}");
        return new FieldTermsInfo(field, termCount, rootCode, sumTotalTermFreq, sumDocFreq, docCount);
    }
}
