namespace ServiceBot.Search.Lucene.Segments;

/// <summary>The length of a field in one byte: the float 1/√length with three bits of mantissa and five of exponent
/// (<c>SmallFloat.floatToByte315</c> of Lucene 4.8).</summary>
internal static class NormByte
{
    private const int DroppedBits = 21;
    private const int ZeroExponent = (63 - 15) << 3;

    /// <param name="length">Tokens in the field that do not stand on the token before them, at least 1.</param>
    public static byte Encode(int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        return FromFloat(1f / (float)Math.Sqrt(length));
    }

    /// <summary>1/√length as the byte keeps it; 0 for the byte 0, which stands for no field at all.</summary>
    public static float Decode(byte norm) => norm == 0 ? 0 : BitConverter.Int32BitsToSingle((norm << DroppedBits) + (ZeroExponent << DroppedBits));

    /// <summary>The length that scores are computed with; infinite for the byte 0.</summary>
    public static float Length(byte norm)
    {
        var factor = Decode(norm);
        return 1f / (factor * factor);
    }

    internal static byte FromFloat(float value)
    {
        var bits = BitConverter.SingleToInt32Bits(value);
        var kept = bits >> DroppedBits;
        if (kept <= ZeroExponent)
            return (byte)(bits <= 0 ? 0 : 1);
        return (byte)Math.Min(kept - ZeroExponent, byte.MaxValue);
    }
}
