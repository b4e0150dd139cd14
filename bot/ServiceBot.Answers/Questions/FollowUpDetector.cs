using System.Text.RegularExpressions;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Answers.Questions;

/// <summary>Tells whether a question can be understood only with what was said before.</summary>
internal sealed partial class FollowUpDetector(Analyzer analyzer)
{
    // A question without a word of our field stands by itself only when it names this many things and is longer than this, in characters.
    private const int FewTerms = 2;
    private const int ShortQuestion = 12;

    /// <param name="text">Standardised question without the names of sub-districts.</param>
    public bool LeansOnEarlier(string text) =>
        IsBare(text) || Pointer().IsMatch(text) || NamesLittle(text);

    /// <summary>A few words, none of them of our field: 全部弄好了吗, 签了百分之几.</summary>
    private bool NamesLittle(string text)
    {
        var terms = QueryTerms.OfWords(text, analyzer).Where(term => term.Term.Length > 1).ToList();
        return !terms.Any(term => term.NamesField(analyzer.Lexicon)) && (terms.Count < FewTerms || text.Length <= ShortQuestion);
    }

    /// <summary>Whether nothing but a place, a year or a pointing word was said.</summary>
    public static bool IsBare(string text) => Bare().IsMatch(text);

    [GeneratedRegex(@"^(?:那么?|再(?!就业|生育|婚)|还有|另外|其中|都有|里面|同一个|同样|一样|其他|剩下)|呢[?？]?$|这[两2些几]|那[两2些几]|这个(?!街道)|那个|它|上面|刚才|前面|这里面|后来|[前后上下][一1]年")]
    private static partial Regex Pointer();

    [GeneratedRegex(@"^[\s\p{P}的那么呢嘛啊呀吧是在就和跟与]*(?:(?:20)?\d\d年?[\s\p{P}的那么呢嘛啊呀吧是在就和跟与]*)*(?:怎么样|如何|情况)?[?？]?$")]
    private static partial Regex Bare();
}
