using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ServiceBot.Search.Corpus;

/// <summary>Reads a YAML text, with the lines its values stand on.</summary>
/// <remarks>It reads events, not the representation model: that one ends at the first doubled key, and all faults are to be
/// told at once. Not thread-safe: one instance reads one text.</remarks>
/// <param name="firstLine">Line of the file on which <paramref name="yaml"/> begins.</param>
public sealed class YamlReader(string yaml, int firstLine = 1)
{
    // A list of mappings of texts in the front matter's mapping, the deepest there is, and one to spare; a file made of brackets
    // must not use up the stack.
    private const int DeepestLevel = 5;

    private readonly Parser _parser = new(new StringReader(yaml));
    private readonly List<(int Line, string Key)> _doubledKeys = [];

    /// <summary>Keys that stand again in their mapping; the first of them counts.</summary>
    public IReadOnlyList<(int Line, string Key)> DoubledKeys => _doubledKeys;

    /// <summary>The text's one document; null when there is none.</summary>
    /// <exception cref="BadYamlException">The text is no YAML, nested too deeply, or more than one document.</exception>
    public YamlNode? Read()
    {
        try
        {
            _parser.Consume<StreamStart>();
            if (!_parser.TryConsume<DocumentStart>(out _))
                return null;
            var root = ReadNode(level: 1);
            _parser.Consume<DocumentEnd>();
            _parser.Consume<StreamEnd>();
            return root;
        }
        catch (YamlException exception)
        {
            throw new BadYamlException(LineOf(exception.Start), exception);
        }
        catch (InvalidOperationException exception)
        {
            // YamlDotNet 16.3 throws it in place of its own exception for a plain value broken off within [ ] or { }.
            throw new BadYamlException(LineOf(_parser.Current?.Start ?? Mark.Empty), exception);
        }
    }

    private YamlNode ReadNode(int level)
    {
        if (_parser.TryConsume<Scalar>(out var scalar))
            return new YamlNode(TextOf(scalar), null, null, LineOf(scalar.Start));

        if (level > DeepestLevel)
            throw new YamlException(_parser.Current!.Start, _parser.Current.End, "nested too deeply");

        if (_parser.TryConsume<SequenceStart>(out var sequence))
        {
            var items = new List<YamlNode>();
            while (!_parser.TryConsume<SequenceEnd>(out _))
                items.Add(ReadNode(level + 1));
            return new YamlNode(null, items, null, LineOf(sequence.Start));
        }

        var mapping = _parser.Consume<MappingStart>();
        var fields = new Dictionary<string, YamlField>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = _parser.Consume<Scalar>();
            if (!fields.TryAdd(key.Value, new YamlField(ReadNode(level + 1), LineOf(key.Start))))
                _doubledKeys.Add((LineOf(key.Start), key.Value));
        }

        return new YamlNode(null, null, fields, LineOf(mapping.Start));
    }

    private int LineOf(Mark mark) => firstLine + Math.Max((int)mark.Line - 1, 0);

    private static string TextOf(Scalar scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null" ? "" : scalar.Value.Trim();
}
