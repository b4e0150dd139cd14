namespace ServiceBot.Search.Retrieval.Ranking;

/// <summary>A term of the question as it is looked for and weighed.</summary>
/// <param name="Term">The term with what may stand in its place.</param>
/// <param name="Share">What it counts beside a term of the question itself: 1, more for a phrase of the lexicon, less for one of earlier turns.</param>
/// <param name="Rarity">Inverse passage frequency (natural logarithm) times the share; 0 when it stands nowhere.</param>
/// <param name="IsBigram">Whether it is looked for as a bigram, not as a word.</param>
public sealed record WeighedTerm(QueryTerm Term, double Share, double Rarity, bool IsBigram);
