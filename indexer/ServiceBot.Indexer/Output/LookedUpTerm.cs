using ServiceBot.Search.Analysis;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;
using ServiceBot.Search.Retrieval.Ranking;

namespace ServiceBot.Indexer.Output;

/// <summary>How a term is looked up.</summary>
internal enum TermKind
{
    /// <summary>As a word.</summary>
    Word,

    /// <summary>As a phrase of the lexicon with a gap (爬…楼), which leads to other words.</summary>
    Phrase,

    /// <summary>As two characters.</summary>
    Bigram,
}

/// <summary>A term a question is looked up by, with what the index knows of it.</summary>
/// <param name="Passages">How many passages have it in their text.</param>
/// <param name="Around">How many have it in the title, the headings or a service's names, of these the field that has it most.</param>
/// <param name="Stands">Whether it stands in the texts at all, if only as a run of characters.</param>
/// <param name="IsOfContext">Whether it comes from earlier turns and counts less.</param>
internal sealed record LookedUpTerm(WeighedTerm Weighed, TermKind Kind, int Passages, int Around, bool Stands, bool IsOfContext = false)
{
    public string Term => Weighed.Term.Term;

    /// <summary>What else finds it, the heaviest first, each once.</summary>
    public IEnumerable<Synonym> Others => Weighed.Term.Alternatives.Skip(1)
        .Where(other => other.Weight > 0 && other.Term != Term)
        .GroupBy(other => other.Term, StringComparer.Ordinal)
        .Select(same => same.MaxBy(other => other.Weight))
        .OrderByDescending(other => other.Weight);

    /// <summary>All terms of a search, those of earlier turns last.</summary>
    public static IReadOnlyList<LookedUpTerm> Of(Searcher searcher, SearchQuery query)
    {
        var ofQuestion = searcher.TermsOf(query with { Context = "" }).Count;
        return searcher.TermsOf(query).Select((term, place) => Of(searcher, term, isOfContext: place >= ofQuestion)).ToList();
    }

    private static LookedUpTerm Of(Searcher searcher, WeighedTerm term, bool isOfContext)
    {
        var text = term.Term.Term;
        var kind = term.IsBigram ? TermKind.Bigram : term.Term.IsPhrase ? TermKind.Phrase : TermKind.Word;
        var around = new[] { PassageField.Title, PassageField.Heading, PassageField.Names }.Max(Frequency);
        return new LookedUpTerm(term, kind, Frequency(PassageField.Body), around, searcher.Stands(text), isOfContext);

        int Frequency(PassageField field) => searcher.Index.PassageFrequency(field, text, term.IsBigram);
    }
}
