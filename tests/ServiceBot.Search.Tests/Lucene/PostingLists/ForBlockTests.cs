using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.PostingLists;
using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Tests.Lucene.PostingLists;

public sealed class ForBlockTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private MappedFile? _file;

    public static TheoryData<int, bool> Widths
    {
        get
        {
            var data = new TheoryData<int, bool>();
            for (var bits = 1; bits <= 32; bits++)
            {
                data.Add(bits, false);
                data.Add(bits, true);
            }

            return data;
        }
    }

    [Fact]
    public void WriteTable_Always_IsLucenesTable()
    {
        var output = new BufferOutput();

        ForBlock.WriteTable(output);

        Assert.Equal("0120210223" + "0405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F", Convert.ToHexString(output.Written));
    }

    [Fact]
    public void Write_EqualNumbers_IsZeroAndTheNumber()
    {
        var output = new BufferOutput();

        ForBlock.Write(Enumerable.Repeat(300, 128).ToArray(), output);

        Assert.Equal("00AC02", Convert.ToHexString(output.Written));
    }

    [Fact]
    public void Write_NegativeNumber_Refuses()
    {
        var values = new int[128];
        values[5] = -1;

        Assert.Throws<ArgumentOutOfRangeException>(() => ForBlock.Write(values, new BufferOutput()));
    }

    [Fact]
    public void Decode_AllWidthsAsWritten_GivesTheNumbersAndTheLength()
    {
        var format = Table(_ => false, lucene: true);
        var values = new int[128];
        for (var bits = 1; bits <= 31; bits++)
        {
            var output = new BufferOutput();
            var numbers = Numbers.OfWidth(bits);
            ForBlock.Write(numbers, output);

            Assert.Equal(output.Length, format.Decode(output.Written, values));
            Assert.Equal(numbers, values);
            Assert.Equal(1 + 16 * bits, output.Length);
            Assert.Equal(output.Length, format.Length(output.Written));
        }
    }

    [Theory, MemberData(nameof(Widths))]
    public void Decode_EitherFormatOfEachWidth_GivesTheNumbers(int bits, bool singleBlock)
    {
        var format = Table(width => width == bits && singleBlock);
        var numbers = Numbers.OfWidth(bits);
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] &= int.MaxValue;
        var block = Block(numbers, bits, singleBlock);
        var values = new int[128];

        Assert.Equal(block.Length, format.Decode(block, values));
        Assert.Equal(numbers, values);
        Assert.Equal(block.Length, format.Decode([.. block, .. new byte[50]], values));
        Assert.Equal(numbers, values);
        Assert.Equal(block.Length, format.Length(block));
        Assert.Throws<CorruptIndexException>(() => format.Decode(block.AsSpan(0, block.Length - 1), values));
        Assert.Throws<CorruptIndexException>(() => format.Length(block.AsSpan(0, block.Length - 1)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("00FF")]
    [InlineData("00FFFFFFFFFF01")]
    [InlineData("00FFFFFFFF0F")]
    [InlineData("01FFFFFFFF")]
    [InlineData("21FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF")]
    [InlineData("FF00000000")]
    public void Decode_NoBlock_Refuses(string hex)
    {
        var format = Table(_ => false);
        var bytes = Convert.FromHexString(hex);

        Assert.Throws<CorruptIndexException>(() => format.Decode(bytes, new int[128]));
        Assert.Throws<CorruptIndexException>(() => format.Length(bytes));
    }

    [Fact]
    public void Decode_NegativeNumber_Refuses()
    {
        var format = Table(_ => false);
        var block = Block(Numbers.OfWidth(32), 32, singleBlock: false);

        Assert.Throws<CorruptIndexException>(() => format.Decode(block, new int[128]));
    }

    [Theory]
    [InlineData(2, 0x00)]
    [InlineData(1, 0x01)]
    [InlineData(1, 0x40)]
    [InlineData(1, 0x60)]
    public void ReadTable_UnknownVersionOrFormat_Refuses(int version, int firstCode)
    {
        var output = new BufferOutput();
        ForBlock.WriteTable(output);
        var bytes = output.Written.ToArray();
        (bytes[0], bytes[1]) = ((byte)version, (byte)firstCode);

        Assert.Throws<CorruptIndexException>(() => ReadTable(bytes));
    }

    public void Dispose()
    {
        _file?.Dispose();
        _folder.Dispose();
    }

    private ForBlock Table(Func<int, bool> isSingleBlock, bool lucene = false)
    {
        var output = new BufferOutput();
        if (lucene)
        {
            ForBlock.WriteTable(output);
            return ReadTable(output.Written.ToArray());
        }

        output.WriteVInt(1);
        for (var bits = 1; bits <= 32; bits++)
            output.WriteVInt((isSingleBlock(bits) ? 32 : 0) + bits - 1);
        return ReadTable(output.Written.ToArray());
    }

    private ForBlock ReadTable(byte[] bytes)
    {
        _file = new MappedFile(_folder.Write("table", [.. bytes, .. new byte[CodecHeader.FooterLength]]));
        var input = _file.OpenInput(0);
        var table = ForBlock.ReadTable(ref input);
        Assert.True(input.IsAtEnd);
        return table;
    }

    private static byte[] Block(int[] values, int bits, bool singleBlock)
    {
        var bytes = new byte[1 + (singleBlock ? SingleBlock.Length(bits) : PackedBlock.Length(bits))];
        bytes[0] = (byte)bits;
        if (singleBlock)
            SingleBlock.Pack(values, bits, bytes.AsSpan(1));
        else
            PackedBlock.Pack(values, bits, bytes.AsSpan(1));
        return bytes;
    }
}
