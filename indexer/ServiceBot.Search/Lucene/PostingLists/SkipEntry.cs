namespace ServiceBot.Search.Lucene.PostingLists;

/// <summary>What the skip data says of the place behind a full block of documents.</summary>
/// <param name="Block">Full blocks before the place; the number of the block that begins there.</param>
/// <param name="Doc">The last document before the place.</param>
/// <param name="DocOffset">The place in <c>.doc</c>.</param>
/// <param name="PosOffset">Where the group of positions begins in <c>.pos</c> that holds the first position of the next document.</param>
/// <param name="PosCount">Positions of that group that belong to documents before the place, 0 to 127.</param>
/// <param name="PayOffset">Where the offsets of that group begin in <c>.pay</c>.</param>
internal readonly record struct SkipEntry(int Block, int Doc, long DocOffset, long PosOffset, int PosCount, long PayOffset);
