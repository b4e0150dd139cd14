using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ServiceBot.Answers.Questions;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Answers.Evidence;

/// <summary>One thing a question speaks of.</summary>
/// <param name="Alternatives">The term itself with weight 1, then what may stand in its place.</param>
/// <param name="Weight">How much it matters that the evidence speaks of it: rarity, raised for words of the field.</param>
/// <param name="IsFieldWord">Whether the lexicon knows it as a word of our field.</param>
/// <param name="LeadsToField">Whether it is an everyday word for one of our field (工资 for 欠薪).</param>
/// <param name="IsInTexts">Whether it, or what may stand in its place, stands anywhere in the texts.</param>
/// <param name="Clause">Number of the asking clause it stands in; -1 for talk around the question and for earlier turns.</param>
internal sealed record FocusTerm(ImmutableArray<Synonym> Alternatives, double Weight, bool IsFieldWord, bool LeadsToField, bool IsInTexts, int Clause)
{
    public string Term => Alternatives[0].Term;
}

/// <summary>What a question is about, term by term; evidence is measured against it.</summary>
internal sealed partial class Focus
{
    // Chosen on the development questions: talk around the matter (我妈, 听说) is mostly absent from the texts and must not
    // outweigh it; a word of the field that is absent is the matter itself, and its absence is the answer.
    private const double LeadingWordShare = 0.9;
    private const double PlainWordShare = 0.6;
    private const double AbsentPlainWordShare = 0.2;
    private const double ContextShare = 0.4;
    private const double LeadingContextShare = 0.9;
    private const double BackgroundShare = 0.5;
    private const double ClauseShare = 0.9;
    private const double LeastClauseWeight = 0.4;
    private const double LeastMainMatch = 0.2;
    private const double MainShare = 0.65;

    private const string Somewhere = "地方";

    // A name no word list knows (小铁牛) is in the texts when all of its pairs of characters are.
    private const int LongestName = 6;

    private static readonly char[] ClauseMarks = [',', '，', '。', ';', '；', '!', '！', '?', '？'];

    // Places in Terms: all, and those of each asking clause that weighs enough to be met alone.
    private readonly FocusTerm[] _terms;
    private readonly int[] _all;
    private readonly List<int[]> _clauses;

    // The words of the field that matter most, or nearly so; null when an asking clause names none.
    private readonly List<int>? _main;

    public Focus(IReadOnlyList<FocusTerm> terms)
    {
        _terms = [.. terms];
        _all = [.. Enumerable.Range(0, terms.Count)];
        var least = LeastClauseWeight * terms.Sum(term => term.Weight);
        _clauses = _all.GroupBy(i => terms[i].Clause).Where(group => group.Key >= 0 && group.Sum(i => terms[i].Weight) >= least).Select(group => group.ToArray()).ToList();
        var fieldWords = _all.Where(i => (terms[i].IsFieldWord || terms[i].LeadsToField) && terms[i].Clause >= 0).ToList();
        if (fieldWords.Count > 0)
            _main = fieldWords.FindAll(i => terms[i].Weight >= MainShare * fieldWords.Max(other => terms[other].Weight));
        NamesField = terms.Any(term => (term.IsFieldWord || term.LeadsToField) && term.IsInTexts);
        IsForeign = terms.All(term => !term.IsInTexts);
        IsOfField = terms.Any(term => term.IsFieldWord || (term.IsInTexts && term.Alternatives.Length > 1));
    }

    public IReadOnlyList<FocusTerm> Terms => _terms;

    /// <summary>Whether an asking clause names a word of our field that the texts have; without one the rest must fit better.</summary>
    public bool NamesField { get; }

    /// <summary>Whether not one of its words stands in the texts.</summary>
    public bool IsForeign { get; }

    /// <summary>Whether the question speaks of our field at all, in the office's words or in everyday ones that lead to them.</summary>
    public bool IsOfField { get; }

    public static Focus Of(Question question, IndexReader index)
    {
        var subject = SubjectTerms(question.Subject, index);
        var leads = subject.Any(term => term.IsFieldWord && term.IsInTexts);
        var known = subject.Select(term => term.Term).ToHashSet(StringComparer.Ordinal);
        var context = TermsOf(question.Context, index, leads ? ContextShare : LeadingContextShare, -1).Where(term => !known.Contains(term.Term) && term.IsFieldWord);
        return new Focus([.. subject, .. context]);
    }

    /// <summary>How well a text speaks of each term, 0 to 1, in the order of <see cref="Terms"/>.</summary>
    public double[] Match(FoldedPassageText text)
    {
        var matches = new double[_all.Length];
        for (var i = 0; i < matches.Length; i++)
            matches[i] = text.Matches(_terms[i]);
        return matches;
    }

    /// <summary>The share of the focus that a text speaks of, 0 to 1, weighted by how much each term matters.</summary>
    public double Coverage(FoldedPassageText text) => Coverage(Match(text));

    /// <param name="matches">How well each term is met, 0 to 1, in the order of <see cref="Terms"/>.</param>
    /// <returns>Of a question that asks two things, the one better met counts too, a little less.</returns>
    public double Coverage(double[] matches)
    {
        var best = 0.0;
        foreach (var clause in _clauses)
            best = Math.Max(best, Share(clause, matches));
        return Math.Max(Share(_all, matches), ClauseShare * best);
    }

    /// <summary>Whether a word of the field that matters most, or nearly so, is met; without it the rest is about something else.</summary>
    public bool IsMainMet(double[] matches) => _main is null || _main.Exists(i => matches[i] >= LeastMainMatch);

    private double Share(int[] terms, double[] matches)
    {
        var (met, total) = (0.0, 0.0);
        foreach (var i in terms)
            (met, total) = (met + _terms[i].Weight * matches[i], total + _terms[i].Weight);
        return total == 0 ? 0 : met / total;
    }

    /// <summary>A clause that asks counts in full; where there is one, the others tell only how the question came up.</summary>
    private static List<FocusTerm> SubjectTerms(string subject, IndexReader index)
    {
        var clauses = subject.Split(ClauseMarks, StringSplitOptions.RemoveEmptyEntries);
        var asking = clauses.Where(clause => QuestionKinds.Read(clause) != QuestionKind.Unknown).ToList();
        return clauses
            .SelectMany(clause => asking.Count == 0
                ? TermsOf(clause, index, 1.0, 0)
                : asking.Contains(clause) ? TermsOf(clause, index, 1.0, asking.IndexOf(clause)) : TermsOf(clause, index, BackgroundShare, -1))
            .OrderByDescending(term => term.Weight)
            .DistinctBy(term => term.Term)
            .ToList();
    }

    private static List<FocusTerm> TermsOf(string text, IndexReader index, double share, int clause) =>
        QueryTerms.OfWords(text, index.Analyzer)
            .Where(term => !(term.IsPhrase && Asks().IsMatch(term.Term)))
            .Concat(LoneCharacters(text, index.Analyzer).Where(term => PairFrequency(term.Term, index) > 0))
            .Where(term => term.Term.Length > 1 && !Asked().IsMatch(term.Term) && (term.Term != Somewhere || PointsAtPlaces().IsMatch(text)) && (index.Analyzer.Lexicon.FieldWords.Contains(term.Term) || !Talk().IsMatch(term.Term)))
            .Select(term => ToFocusTerm(term, index, share, clause))
            .ToList();

    /// <summary>Neighbouring characters that no word list knows as a word (六小, 配租) are one term together, if they stand in the texts.</summary>
    private static IEnumerable<QueryTerm> LoneCharacters(string text, Analyzer analyzer)
    {
        var tokens = analyzer.Words(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            var last = i;
            while (IsLone(tokens[last]) && last + 1 < tokens.Count && IsLone(tokens[last + 1]) && tokens[last].End == tokens[last + 1].Start)
                last++;
            if (last == i)
                continue;
            yield return new QueryTerm([new Synonym(string.Concat(tokens.Skip(i).Take(last - i + 1).Select(token => token.Term)), 1.0)]);
            i = last;
        }

        bool IsLone(Token token) => token.End - token.Start == 1 && !analyzer.Lexicon.IsStopword(token.Term);
    }

    // A phrase with an asking word in it (去哪…办) says what is asked for, not of what.
    [GeneratedRegex("哪|怎么|找谁|啥|办法")]
    private static partial Regex Asks();

    // Words that ask, point or count, and verb forms of talk: they say how something is asked, not what.
    [GeneratedRegex("^(?:多(?![层媒功])|少(?![年儿数先])|就(?![业医餐诊读学近])|还(?![款贷房建迁])|再(?![生就育])|太(?![阳极])|要(?!素)|[几一两这那哪每都不我你您他她它谁啥怎也又很])[^0-9]{0,2}$|^..?[了的着过掉]$|^(?:[回出起下上过进]来|[出上下过进回]去|[送拿办做弄用]到|有人)$|^[0-9]{1,4}.?$")]
    private static partial Regex Talk();

    // 哪些地方 asks for places and 这两个地方 points at some; 有没有地方 asks whether there is anything.
    [GeneratedRegex("[哪这那几两些个]地方")]
    private static partial Regex PointsAtPlaces();

    // What the kind of the question asks for; it is looked for by its form (an address, a sum), not by its name.
    [GeneratedRegex("^(?:地址|位置|地点|电话|号码|名单|数量|台数|户数|场次|人数|人次|金额|材料|证件|手续|流程|条件|标准|费用|价格|收费|时间|到底|1共|总共|分别|号线|情况|时候|听说|政府|国家|公家|要不要钱|要钱|便宜|便宜些|多还是少|多了还是少了|高还是低|对比|相比|月末|年末)$")]
    private static partial Regex Asked();

    private static FocusTerm ToFocusTerm(QueryTerm term, IndexReader index, double share, int clause)
    {
        var frequency = Frequency(term.Term, index);
        if (frequency == 0)
            frequency = term.Alternatives.Max(alternative => Frequency(alternative.Term, index));
        var rarity = index.Idf(frequency);
        var isFieldWord = index.Analyzer.Lexicon.FieldWords.Contains(term.Term);
        var leads = !isFieldWord && frequency > 0 && term.NamesField(index.Analyzer.Lexicon);
        var weight = isFieldWord ? 1.0 : leads ? LeadingWordShare : frequency > 0 ? PlainWordShare : AbsentPlainWordShare;
        return new FocusTerm([.. term.Alternatives], rarity * weight * share, isFieldWord, leads, frequency > 0, clause);
    }

    private static int Frequency(string term, IndexReader index) => Math.Max(
        Math.Max(index.PassageFrequency(PassageField.Body, term, bigrams: false), index.PassageFrequency(PassageField.Heading, term, bigrams: false)),
        term.Length <= LongestName ? PairFrequency(term, index) : 0);

    private static int PairFrequency(string term, IndexReader index) => Enumerable.Range(0, Math.Max(term.Length - 1, 0))
        .Select(i => index.PassageFrequency(PassageField.Body, term.Substring(i, 2), bigrams: true))
        .DefaultIfEmpty(0).Min();
}
