using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using ArmCrc32 = System.Runtime.Intrinsics.Arm.Crc32;

namespace ServiceBot.Search.Lucene.Store;

/// <summary>CRC-32 with the polynomial of zlib and Ethernet (reflected 0xEDB88320). Thread-safe.</summary>
/// <remarks>With carry-less multiplication 64 bytes are folded into the next 64 at a step (V. Gopal and others, "Fast CRC Computation
/// for Generic Polynomials Using PCLMULQDQ Instruction", Intel 2009); the last 16 go through the tables, eight bytes at a step.</remarks>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private const int FoldedBytes = 64;

    private static readonly uint[] Tables = MakeTables();
    private static readonly Vector128<ulong> By64Bytes = FoldingConstants(64);
    private static readonly Vector128<ulong> By16Bytes = FoldingConstants(16);

    public static uint Of(ReadOnlySpan<byte> bytes) => Append(0, bytes);

    /// <summary>Checksum of what <paramref name="checksum"/> is the checksum of, followed by <paramref name="bytes"/>; 0 for nothing before.</summary>
    public static uint Append(uint checksum, ReadOnlySpan<byte> bytes)
    {
        if (Pclmulqdq.IsSupported && bytes.Length >= 2 * FoldedBytes)
            return ~Fold(~checksum, bytes);
        return ArmCrc32.Arm64.IsSupported ? ~ByInstruction(~checksum, bytes) : AppendByTables(checksum, bytes);
    }

    /// <summary>Checksum of two stretches, the second behind the first, from the checksums of each.</summary>
    public static uint Combine(uint first, uint second, long secondLength) => Multiply(first, PowerOfX(8 * (ulong)secondLength)) ^ second;

    /// <summary>As <see cref="Append"/>, without special instructions.</summary>
    public static uint AppendByTables(uint checksum, ReadOnlySpan<byte> bytes) => ~ByTables(~checksum, bytes);

    private static uint ByTables(uint crc, ReadOnlySpan<byte> bytes)
    {
        var tables = Tables;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ crc;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = tables[0x700 + (byte)low] ^ tables[0x600 + (byte)(low >> 8)] ^ tables[0x500 + (byte)(low >> 16)] ^ tables[0x400 + (low >> 24)]
                ^ tables[0x300 + (byte)high] ^ tables[0x200 + (byte)(high >> 8)] ^ tables[0x100 + (byte)(high >> 16)] ^ tables[high >> 24];
        }

        foreach (var value in bytes)
            crc = tables[(byte)(crc ^ value)] ^ (crc >> 8);
        return crc;
    }

    private static uint ByInstruction(uint crc, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= 8; bytes = bytes[8..])
            crc = ArmCrc32.Arm64.ComputeCrc32(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var value in bytes)
            crc = ArmCrc32.ComputeCrc32(crc, value);
        return crc;
    }

    private static uint Fold(uint crc, ReadOnlySpan<byte> bytes)
    {
        ref var next = ref MemoryMarshal.GetReference(bytes);
        var a = Load(ref next, 0) ^ Vector128.CreateScalar((ulong)crc);
        var b = Load(ref next, 16);
        var c = Load(ref next, 32);
        var d = Load(ref next, 48);
        var by64 = By64Bytes;
        var left = bytes.Length - FoldedBytes;
        for (; left >= FoldedBytes; left -= FoldedBytes)
        {
            next = ref Unsafe.Add(ref next, FoldedBytes);
            a = Advance(a, by64) ^ Load(ref next, 0);
            b = Advance(b, by64) ^ Load(ref next, 16);
            c = Advance(c, by64) ^ Load(ref next, 32);
            d = Advance(d, by64) ^ Load(ref next, 48);
        }

        var by16 = By16Bytes;
        var all = Advance(Advance(Advance(a, by16) ^ b, by16) ^ c, by16) ^ d;
        Span<byte> last = stackalloc byte[16];
        all.AsByte().CopyTo(last);
        return ByTables(ByTables(0, last), bytes[^left..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Load(ref byte start, nuint offset) => Vector128.LoadUnsafe(ref start, offset).AsUInt64();

    /// <summary>What the 16 bytes come to when they stand so much earlier.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Advance(Vector128<ulong> bytes, Vector128<ulong> constants) =>
        Pclmulqdq.CarrylessMultiply(bytes, constants, 0x00) ^ Pclmulqdq.CarrylessMultiply(bytes, constants, 0x11);

    private static Vector128<ulong> FoldingConstants(uint bytes) =>
        Vector128.Create((ulong)PowerOfX(8 * bytes + 32) << 1, (ulong)PowerOfX(8 * bytes - 32) << 1);

    /// <summary>x to the power, modulo the polynomial; bit 31 is x to the 0.</summary>
    private static uint PowerOfX(ulong exponent)
    {
        var power = 0x80000000u;
        for (var square = 0x40000000u; exponent != 0; exponent >>= 1)
        {
            if ((exponent & 1) != 0)
                power = Multiply(power, square);
            square = Multiply(square, square);
        }

        return power;
    }

    private static uint Multiply(uint left, uint right)
    {
        var product = 0u;
        for (; left != 0; left <<= 1)
        {
            product ^= (left & 0x80000000) != 0 ? right : 0;
            right = (right >> 1) ^ ((right & 1) != 0 ? Polynomial : 0);
        }

        return product;
    }

    /// <summary>Eight tables of 256: what a byte comes to when 0 to 7 bytes follow it.</summary>
    private static uint[] MakeTables()
    {
        var tables = new uint[8 * 256];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
                value = (value >> 1) ^ ((value & 1) != 0 ? Polynomial : 0);
            tables[i] = value;
        }

        for (var i = 256; i < tables.Length; i++)
            tables[i] = tables[(byte)tables[i - 256]] ^ (tables[i - 256] >> 8);
        return tables;
    }
}
