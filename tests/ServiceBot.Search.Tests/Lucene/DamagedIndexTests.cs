using System.Buffers.Binary;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Tests.Lucene;

/// <summary>Whatever the bytes are: a refusal that names the file, or an orderly result.</summary>
public sealed class DamagedIndexTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void Open_AnyByteOfAnyFileChanged_RefusesNamingTheFile()
    {
        WriteSmall();

        ForEachFile((file, bytes) =>
        {
            for (var i = 0; i < bytes.Length; i++)
            {
                foreach (var bits in new byte[] { 0x01, 0x80, 0xff })
                    AssertRefused(file, [.. bytes[..i], (byte)(bytes[i] ^ bits), .. bytes[(i + 1)..]]);
            }
        });
    }

    [Fact]
    public void Open_AnyFileCutAnywhere_RefusesNamingTheFile()
    {
        WriteSmall();

        ForEachFile((file, bytes) =>
        {
            for (var length = 0; length < bytes.Length; length++)
                AssertRefused(file, bytes[..length]);
        });
    }

    [Fact]
    public void Open_AnyFileLonger_RefusesNamingTheFile()
    {
        WriteSmall();

        ForEachFile((file, bytes) =>
        {
            AssertRefused(file, [.. bytes, 0]);
            AssertRefused(file, [.. bytes, .. bytes]);
            AssertRefused(file, [.. bytes, .. bytes[^CodecHeader.FooterLength..]]);
        });
    }

    [Fact]
    public void Open_AnyFileMissing_RefusesNamingTheFile()
    {
        WriteSmall();

        ForEachFile((file, _) =>
        {
            File.Delete(_folder[file]);
            Assert.Equal(_folder[file], Assert.Throws<CorruptIndexException>(() => SegmentReader.Open(_folder.Path)).File);
        });
    }

    [Fact]
    public void Open_AnyFileInThePlaceOfAnother_Refuses()
    {
        WriteSmall();
        var all = Directory.GetFiles(_folder.Path).ToDictionary(path => path, File.ReadAllBytes);

        ForEachFile((file, _) =>
        {
            foreach (var (_, other) in all.Where(other => other.Key != _folder[file]))
                AssertRefused(file, other);
        });
    }

    [Fact]
    public void Open_SecondSegmentsFile_Refuses()
    {
        WriteSmall();
        File.Copy(_folder["segments_1"], _folder["segments_2"]);

        var refusal = Assert.Throws<CorruptIndexException>(() => SegmentReader.Open(_folder.Path));

        Assert.Equal(_folder["segments_2"], refusal.File);
    }

    [Fact]
    public void Open_FilesThatAreNoneOfTheIndex_PassesThemOver()
    {
        WriteSmall();
        _folder.Write("_1.fdt", "");
        _folder.Write("segments.gen.tmp", "");

        using var reader = SegmentReader.Open(_folder.Path);

        Assert.Equal(4, reader.MaxDoc);
    }

    [Fact]
    public void Read_ThousandMutationsWithMendedChecksums_RefusesOrIsOrderly()
    {
        Write(Passages.Fields, new Passages(seed: 4, words: 400).Documents(160));
        var files = Directory.GetFiles(_folder.Path).Order(StringComparer.Ordinal).Select(path => (Path: path, Bytes: File.ReadAllBytes(path))).ToList();
        var random = new Random(11);
        var refused = 0;

        for (var i = 0; i < 1000; i++)
        {
            var (path, bytes) = files[random.Next(files.Count)];
            var mutated = Mended(Mutated(bytes, random));
            File.WriteAllBytes(path, mutated);
            try
            {
                using var reader = SegmentReader.Open(_folder.Path);
                IndexWalk.Read(reader);
            }
            catch (CorruptIndexException)
            {
                refused++;
            }
            catch (Exception exception)
            {
                Assert.Fail($"Mutation {i}, of '{Path.GetFileName(path)}': {exception}");
            }

            File.WriteAllBytes(path, bytes);
        }

        // Most positions and stored letters may as well be others; most of what counts, measures or points may not.
        Assert.InRange(refused, 300, 999);
    }

    public void Dispose() => _folder.Dispose();

    private static byte[] Mutated(byte[] bytes, Random random)
    {
        var data = bytes.ToList();
        var end = data.Count - CodecHeader.FooterLength;
        for (var changes = 1 + random.Next(3); changes > 0; changes--)
        {
            var place = random.Next(end);
            switch (random.Next(6))
            {
                case 0:
                    data[place] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    data[place] = (byte)random.Next(256);
                    break;
                case 2:
                    data[place] = random.Next(2) == 0 ? byte.MaxValue : (byte)0;
                    break;
                case 3:
                    data.RemoveAt(place);
                    end--;
                    break;
                case 4:
                    data.Insert(place, (byte)random.Next(256));
                    end++;
                    break;
                default:
                    // The greatest number a vInt or four bytes can hold, over what stands there.
                    byte[] most = random.Next(2) == 0 ? [0xff, 0xff, 0xff, 0xff, 0x07] : [0x7f, 0xff, 0xff, 0xff];
                    for (var i = 0; i < most.Length && place + i < end; i++)
                        data[place + i] = most[i];
                    break;
            }
        }

        return [.. data];
    }

    private static byte[] Mended(byte[] bytes)
    {
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(bytes.Length - 4), Crc32.Of(bytes.AsSpan(0, bytes.Length - 8)));
        return bytes;
    }

    // All kinds of files, few bytes.
    private void WriteSmall() => Write(Passages.Fields,
    [
        [new KeywordField(Passages.Id, "殷行#p1"), new StoredString(Passages.Id, "殷行#p1"), Text("加装电梯", "电梯")],
        [],
        [new KeywordField(Passages.Id, "殷行#p2"), new StoredInt32(Passages.Year, 2019), Text("社区", "食堂")],
        [new TextField(Passages.Heading, [new Token("社区", 0, 2, 0)]), Text("社区", "电梯", "社区")],
    ]);

    private static TextField Text(params string[] terms)
    {
        var start = 0;
        return new TextField(Passages.Words, terms.Select((term, i) => new Token(term, start, start += term.Length, i)).ToList());
    }

    private void Write(IReadOnlyList<FieldInfo> fields, IEnumerable<IReadOnlyList<Field>> documents)
    {
        using var writer = new SegmentWriter(_folder.Path, fields, memoryBytes: 1 << 20);
        foreach (var document in documents)
            writer.AddDocument(document);
        writer.Commit();
    }

    private void ForEachFile(Action<string, byte[]> damage)
    {
        var names = Directory.GetFiles(_folder.Path).Select(path => Path.GetFileName(path)!).ToList();
        Assert.Equal(12, names.Count);
        foreach (var name in names)
        {
            var bytes = File.ReadAllBytes(_folder[name]);
            damage(name, bytes);
            File.WriteAllBytes(_folder[name], bytes);
        }

        using var whole = SegmentReader.Open(_folder.Path);
        Assert.Equal(4, whole.MaxDoc);
    }

    private void AssertRefused(string file, byte[] bytes)
    {
        File.WriteAllBytes(_folder[file], bytes);
        var refusal = Assert.Throws<CorruptIndexException>(() => SegmentReader.Open(_folder.Path));
        Assert.Equal(_folder[file], refusal.File);
        Assert.Contains(file, refusal.Message, StringComparison.Ordinal);
    }
}
