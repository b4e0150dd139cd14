namespace ServiceBot.Search.Lucene.Terms;

/// <summary>An arc of an FST node that is still being gathered.</summary>
/// <param name="Label">The byte it stands for.</param>
/// <param name="Target">Address of the node it leads to; 0 when that has no arcs.</param>
/// <param name="OutputStart">Where the output of the key that ends here stands among the outputs gathered.</param>
/// <param name="OutputLength">Its bytes; -1 when no key ends here.</param>
internal readonly record struct FstArc(byte Label, int Target, int OutputStart, int OutputLength);
