using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ServiceBot.Search.Corpus;

/// <summary>A value of the front matter: one of text, items or fields.</summary>
/// <param name="Line">Line of the file on which it begins.</param>
internal sealed record FrontMatterNode(
    string? Text, IReadOnlyList<FrontMatterNode>? Items, IReadOnlyDictionary<string, FrontMatterNode>? Fields, int Line)
{
    // sources, the deepest key, is a list of mappings of texts; a file made of brackets must not use up the stack.
    private const int DeepestLevel = 4;

    /// <param name="lineBefore">Lines of the file before the YAML.</param>
    /// <param name="doubled">Told line and name of a field that stands twice in a mapping.</param>
    /// <exception cref="YamlException">The YAML is not valid, or deeper than any key can be.</exception>
    public static FrontMatterNode Read(IParser parser, int lineBefore, Action<int, string> doubled, int level = 1)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
            return new FrontMatterNode(TextOf(scalar), null, null, Line(scalar));

        if (level > DeepestLevel)
            throw new YamlException(parser.Current!.Start, parser.Current.End, "nested too deeply");

        if (parser.TryConsume<SequenceStart>(out var sequence))
        {
            var items = new List<FrontMatterNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
                items.Add(Read(parser, lineBefore, doubled, level + 1));
            return new FrontMatterNode(null, items, null, Line(sequence));
        }

        var mapping = parser.Consume<MappingStart>();
        var fields = new Dictionary<string, FrontMatterNode>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            if (!fields.TryAdd(key.Value, Read(parser, lineBefore, doubled, level + 1)))
                doubled(Line(key), key.Value);
        }

        return new FrontMatterNode(null, null, fields, Line(mapping));

        int Line(ParsingEvent node) => lineBefore + (int)node.Start.Line;
    }

    private static string TextOf(Scalar scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null" ? "" : scalar.Value.Trim();
}
