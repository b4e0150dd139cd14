namespace ServiceBot.Search.Lucene.Inverting;

/// <summary>How far the reading of a list in a <see cref="BytePool"/> has come.</summary>
/// <param name="Slice">Address of the next slice; -1 behind the last.</param>
/// <param name="End">Address behind the last byte of the list.</param>
/// <param name="Level">Slices before the next one.</param>
internal readonly record struct SliceWalk(int Slice, int End, int Level = 0);
