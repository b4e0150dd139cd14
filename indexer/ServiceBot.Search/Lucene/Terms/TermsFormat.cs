using ServiceBot.Search.Lucene.PostingLists;

namespace ServiceBot.Search.Lucene.Terms;

/// <summary>Names, versions and limits of <c>.tim</c> and <c>.tip</c>.</summary>
internal static class TermsFormat
{
    public const string TermsCodec = "BLOCK_TREE_TERMS_DICT";
    public const int TermsVersion = 3;

    /// <summary>The second header of <c>.tim</c>; behind it stands the size of a posting block, <see cref="ForBlock.Size"/>.</summary>
    public const string PostingsCodec = "Lucene41PostingsWriterTerms";
    public const int PostingsVersion = 2;

    public const string IndexCodec = "BLOCK_TREE_TERMS_INDEX";
    public const int IndexVersion = 3;

    public const string FstCodec = "FST";
    public const int FstVersion = 4;

    /// <summary>Entries below a prefix from which on they become a block of their own.</summary>
    public const int FewestEntries = 25;

    /// <summary>Entries above which a block is cut into a chain of floor blocks, unless it is the root.</summary>
    public const int MostEntries = 48;

    /// <summary>Longest term that Lucene's own writer takes, in UTF-8 bytes.</summary>
    public const int LongestTerm = 32766;

    public static string TermsFile(string segment) => segment + ".tim";

    public static string IndexFile(string segment) => segment + ".tip";

    /// <summary>Start positions kept for each term: in <c>.doc</c>, <c>.pos</c>, <c>.pay</c>.</summary>
    public static int StartsPerTerm(FieldInfo field) => field.HasOffsets ? 3 : field.HasPositions ? 2 : 1;
}
