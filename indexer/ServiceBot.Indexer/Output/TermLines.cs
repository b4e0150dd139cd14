using System.Globalization;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Indexer.Output;

/// <summary>What a question is looked up by: one line a word, the bigrams on one.</summary>
internal sealed class TermLines(CommandContext context, int passageCount)
{
    // More would hide the word itself.
    private const int MostOthers = 8;

    // Shares of all passages; in a handful of passages a word is rare however few passages there are.
    private const double Rare = 0.005;
    private const double Uncommon = 0.05;
    private const double Common = 0.2;
    private const int Handful = 3;

    private readonly string _comma = context.Text("、", ", ");

    public IEnumerable<string> Lines(IReadOnlyList<LookedUpTerm> terms)
    {
        if (terms.Count == 0)
            return [context.Text("查的词：没有可查的词", "words: none to look up")];
        var words = terms.Where(term => term.Kind != TermKind.Bigram).Select(Word);
        var bigrams = terms.Where(term => term.Kind == TermKind.Bigram).GroupBy(term => term.IsOfContext).Select(group =>
            $"  {Mark(group.Key)}{context.Text("二字组：", "bigrams: ")}{string.Join(' ', group.Select(term => term.Term))}");
        return [context.Text("查的词：", "words:"), .. words, .. bigrams];
    }

    /// <summary>加装电梯(0.9); the weight beside the word itself, which counts 1.</summary>
    public static string Weighted(Synonym other) => string.Create(CultureInfo.InvariantCulture, $"{other.Term}({other.Weight:0.##})");

    private string Word(LookedUpTerm term) => $"  {Mark(term.IsOfContext)}{term.Term}{context.Text("：", ": ")}{string.Join(context.Text("；", "; "), new[] { Found(term), Others(term) }.Where(part => part.Length > 0))}";

    private string Mark(bool isOfContext) => isOfContext ? context.Text("（前面说的）", "(said before) ") : "";

    private string Found(LookedUpTerm term) => term switch
    {
        { Kind: TermKind.Phrase } => context.Text("句式", "phrase rule"),
        { Passages: > 0 } => context.Text($"{Rarity(term.Passages)}，{term.Passages} 段有", $"{Rarity(term.Passages)}, in {term.Passages} {(term.Passages == 1 ? "passage" : "passages")}"),
        { Around: > 0 } => context.Text($"正文里没有，标题或别名里 {term.Around} 段有", $"in no text, in titles, headings or names of {term.Around} passages"),
        { Stands: true } => context.Text("库里有这几个字，但不是单独的词，按二字组找", "stands in the texts inside longer words; found by its bigrams"),
        _ => context.Text("库里没有这个词", "stands nowhere in the texts"),
    };

    private string Rarity(int passages)
    {
        var share = (double)passages / passageCount;
        return share <= Rare || passages <= Handful ? context.Text("很少见", "rare")
            : share <= Uncommon ? context.Text("少见", "uncommon")
            : share <= Common ? context.Text("常见", "common")
            : context.Text("到处都有", "everywhere");
    }

    private string Others(LookedUpTerm term)
    {
        var others = term.Others.ToList();
        if (others.Count == 0)
            return "";
        var shown = string.Join(_comma, others.Take(MostOthers).Select(Weighted));
        var rest = others.Count > MostOthers ? context.Text($" 等 {others.Count} 个", $" … {others.Count} in all") : "";
        return context.Text("也算 ", "also ") + shown + rest;
    }
}
