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

    // A shorter word behind 那 asks for something about the earlier subject (补贴, 材料), a longer one is another subject (垃圾分类).
    private const int ShortestNewSubject = 3;

    /// <param name="text">Standardised question without the names of sub-districts.</param>
    public bool LeansOnEarlier(string text) =>
        IsBare(text) || Pointer().IsMatch(text) || OnlyAsks().IsMatch(text) || NamesLittle(text);

    /// <summary>Whether a question that leans on an earlier one puts another subject in the place of its: 那垃圾分类呢, 不是这个，是送餐.</summary>
    /// <param name="text">Standardised question without place and year.</param>
    public bool ChangesSubject(string text) =>
        !About().IsMatch(WithoutInstead(text)) && (Instead().IsMatch(text) ? !IsBare(WithoutInstead(text)) : WhatAbout().IsMatch(text) && NamesNewSubject(text));

    private bool NamesNewSubject(string text) =>
        QueryTerms.OfWords(text, analyzer).Any(term => term.Term.Length >= ShortestNewSubject && analyzer.Lexicon.FieldWords.Contains(term.Term));

    /// <summary>The text without the words that only set it against an earlier question: 不是这个，是送餐 is 送餐.</summary>
    public static string WithoutInstead(string text) => Instead().Replace(text, "");

    /// <summary>A few words, none of them of our field: 全部弄好了吗, 签了百分之几.</summary>
    private bool NamesLittle(string text)
    {
        var terms = QueryTerms.OfWords(text, analyzer).Where(term => term.Term.Length > 1).ToList();
        return !terms.Any(term => term.NamesField(analyzer.Lexicon)) && (terms.Count < FewTerms || text.Length <= ShortQuestion);
    }

    /// <summary>Whether nothing but a place, a year or a pointing word was said.</summary>
    public static bool IsBare(string text) => Bare().IsMatch(text);

    [GeneratedRegex(@"^(?:那么?|再(?!就业|生育|婚)|还有|另外|其中|都有|里面|同一个|同样|一样|其他|剩下|[换改]成|不是(?:这|那|[,，\s]))|呢[?？]?$|这(?:[2些]|[两几](?!年))|那[两2些几]|这个(?!街道)|那个|它|上面|刚才|前面|这里面|后来|[前后上下][一1]年")]
    private static partial Regex Pointer();

    // Asks for something, and names no thing it is asked of: 要带什么, 怎么申请, 几点开门.
    [GeneratedRegex(@"^(?>什么|哪些|多少|材料|证件|手续|资料|条件|电话|号码|地址|费用|收费|时间|开门|关门|下班|上班|哪里|哪儿|怎么|如何|申请|报名|办理|需要|准备|可以|多久|[要得该带交拿办些点几哪去找谁是的吗呢啊呀能行才有个人天钱在\s\p{P}])+$")]
    private static partial Regex OnlyAsks();

    [GeneratedRegex(@"^(?:[\s\p{P}的那么呢嘛啊呀吧是在就和跟与]|不是|[换改][成到]?|我[说问]的|[这那]边|看看)*(?:(?:20)?\d\d年?(?:[\s\p{P}的那么呢嘛啊呀吧是在就和跟与]|不是)*)*(?:怎么样|如何|情况)?[?？]?$")]
    private static partial Regex Bare();

    [GeneratedRegex(@"^不是[这那]个?[\s,，]*(?:我[说问]的)?是|^(?:我[说问]的是|换成|改成)")]
    private static partial Regex Instead();

    [GeneratedRegex(@"^(?:那么?|另外|还有)?[^?？,，]*(?:呢|怎么样)[?？]?\s*$")]
    private static partial Regex WhatAbout();

    // What is asked about a subject is no subject itself.
    [GeneratedRegex("地址|电话|材料|条件|标准|补贴|费用|时间|流程|名单|人数|户数|数量|面积|比例|[他她它]|这|多少|几")]
    private static partial Regex About();
}
