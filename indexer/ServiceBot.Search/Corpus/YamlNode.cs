namespace ServiceBot.Search.Corpus;

/// <summary>A value of a YAML text: one of text, items or fields.</summary>
/// <param name="Text">Trimmed; empty for <c>~</c> and <c>null</c>.</param>
/// <param name="Line">Line of the file on which it begins.</param>
public sealed record YamlNode(
    string? Text, IReadOnlyList<YamlNode>? Items, IReadOnlyDictionary<string, YamlField>? Fields, int Line);

/// <summary>A field of a mapping.</summary>
/// <param name="Line">Line of the file on which its key stands.</param>
public sealed record YamlField(YamlNode Value, int Line);
