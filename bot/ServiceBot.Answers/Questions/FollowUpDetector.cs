using System.Text.RegularExpressions;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Answers.Questions;

/// <summary>Tells whether a question can be understood only with what was said before.</summary>
internal sealed partial class FollowUpDetector(IndexReader index)
{
    // A question without a word of our field stands by itself only when it names this many things and is longer than this, in characters.
    private const int FewTerms = 2;
    private const int ShortQuestion = 12;

    private const int ShortestNewSubject = 2;

    // Shorter words (小区, 补贴) are mostly asked of a matter.
    private const int ShortestName = 3;

    /// <param name="text">Standardised question without the names of sub-districts.</param>
    public bool LeansOnEarlier(string text) =>
        IsBare(text) || Pointer().IsMatch(text) || OnlyAsks().IsMatch(text) || NamesLittle(text);

    /// <summary>Whether a question that leans on an earlier one puts another subject in the place of its: 那垃圾分类呢.</summary>
    /// <param name="text">Standardised question without place and year.</param>
    public bool ChangesSubject(string text) => !AsksOfEarlier().IsMatch(text) && WhatAbout().IsMatch(text) && NamesNewSubject(text);

    /// <summary>Whether a correction names a matter, and not only something about it.</summary>
    /// <param name="text">Standardised question without place and year.</param>
    public static bool NamesMatter(string text) => !AsksOfEarlier().IsMatch(text) && !IsBare(text);

    /// <summary>Whether a question for a detail names none of the things it is asked of: 电话多少, 要带什么.</summary>
    /// <param name="text">Standardised question without place and year.</param>
    public bool NamesNothing(string text) =>
        !IsBare(text) && (OnlyAsks().IsMatch(text) || QueryTerms.OfWords(text, index.Analyzer).All(term => term.Term.Length < ShortestNewSubject));

    /// <summary>Whether a text names a matter of our field.</summary>
    public bool NamesSubject(string text) =>
        QueryTerms.OfWords(text, index.Analyzer).Any(term => term.Term.Length >= ShortestName && index.Analyzer.Lexicon.FieldWords.Contains(term.Term));

    private bool NamesNewSubject(string text) =>
        QueryTerms.OfWords(text, index.Analyzer).Any(term => term.Term.Length >= ShortestNewSubject && index.Analyzer.Lexicon.FieldWords.Contains(term.Term));

    /// <summary>A few words, none of them of our field: 全部弄好了吗, 签了百分之几.</summary>
    private bool NamesLittle(string text)
    {
        var terms = QueryTerms.OfWords(text, index.Analyzer).Where(term => term.Term.Length > 1).ToList();
        return !terms.Any(term => term.NamesField(index.Analyzer.Lexicon)) && (terms.Count < FewTerms || text.Length <= ShortQuestion);
    }

    /// <summary>Whether nothing but a place, a year or a pointing word was said.</summary>
    public static bool IsBare(string text) => Bare().IsMatch(text);

    [GeneratedRegex(@"^(?:那么?|再(?!就业|生育|婚)|还有|另外|其中|都有|里面|同一个|同样|一样|其他|剩下|[换改]成|不是(?:这|那|[,，\s]))|呢[?？]?$|这(?:[2些]|[两几](?!年))|那[两2些几]|这个(?!街道)|那个|它|上面|刚才|前面|这里面|后来|[前后上下][一1]年")]
    private static partial Regex Pointer();

    // Asks for something, and names no thing it is asked of: 要带什么, 怎么申请, 几点开门.
    [GeneratedRegex(@"^(?>什么|哪些|多少|具体|详细|分别|[1一]共|总共|大概|大约|现在|目前|到底|究竟|然后|接下来|名称|名字|名单|位置|联系人?|负责人|截止|期限|多久|多长|流程|标准|要求|材料|证件|手续|资料|条件|电话|号码|地址|费用|收费|时间|开门|关门|下班|上班|哪里|哪儿|怎么|如何|申请|报名|办理|需要|准备|可以|多久|[要得该带交拿办些点几哪去找谁是的吗呢啊呀能行才有个人天钱在\s\p{P}])+$")]
    private static partial Regex OnlyAsks();

    [GeneratedRegex(@"^(?:[\s\p{P}的那么呢嘛啊呀吧是在就和跟与]|不是|[换改][成到]?|我[说问]的|[这那]边|看看)*(?:(?:20)?\d\d年?(?:[\s\p{P}的那么呢嘛啊呀吧是在就和跟与]|不是)*)*(?:怎么样|如何|情况)?[?？]?$")]
    private static partial Regex Bare();

    [GeneratedRegex(@"^(?:那么?|另外|还有)?[^?？,，]*(?:呢|怎么样)[?？]?\s*$")]
    private static partial Regex WhatAbout();

    // What is asked about a subject is no subject itself.
    [GeneratedRegex("地址|电话|材料|条件|标准|补贴|补助|津贴|费用|时间|流程|名单|人数|户数|数量|面积|比例|申领|补办|注销|换领|年审|年检|复审|复核|公示|初审|结算|预约|缴费|代办|帮办|签约|征询|收尾|过渡|[他她它]|这|多少|几")]
    private static partial Regex AsksOfEarlier();
}
