using ServiceBot.Search.Analysis;

namespace ServiceBot.Search.Lucene;

/// <summary>One value of one field of a document that is to be indexed or stored.</summary>
/// <remarks>A field may have several values in a document; their tokens follow one another as if one text held them: positions count on by one from
/// value to value, offsets begin again one behind the end of the value before.</remarks>
internal abstract record Field(FieldInfo Info);

/// <summary>A string indexed whole, for filters. Its field keeps documents only.</summary>
internal sealed record KeywordField(FieldInfo Info, string Value) : Field(Info);

/// <summary>Text as the analyzer cut it: tokens in rising order of position, from 0. Tokens at one position count as one in the field's length.</summary>
internal sealed record TextField(FieldInfo Info, IReadOnlyList<Token> Tokens) : Field(Info);

/// <summary>A string to be given back with the document. Its field may be an indexed one.</summary>
internal sealed record StoredString(FieldInfo Info, string Value) : Field(Info);

/// <summary>A number to be given back with the document.</summary>
internal sealed record StoredInt32(FieldInfo Info, int Value) : Field(Info);
