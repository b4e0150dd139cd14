using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;
using ServiceBot.Search.Postings;

namespace ServiceBot.Answers.Composing;

/// <summary>Where a sub-district's service centre is, or its telephone, when its texts say so: a refusal then says where to ask.</summary>
/// <remarks>Thread-safe; looked for once for each sub-district of an index version.</remarks>
internal sealed partial class ServiceCentre(EvidenceFinder finder, IndexReader index)
{
    private static readonly Question Asked = new() { Subject = "社区事务受理服务中心 地址 电话", Kind = QuestionKind.Where };

    private readonly ConcurrentDictionary<string, Sentence?> _found = new(StringComparer.Ordinal);

    /// <returns>The sentence that says it; null when none does.</returns>
    public Sentence? Of(string street) => _found.GetOrAdd(street, Find);

    private Sentence? Find(string street) => finder.Find(Asked, Focus.Of(Asked, index), street, []).Sentences
        .FirstOrDefault(sentence => Contact().IsMatch(sentence.Folded.Folded));

    [GeneratedRegex(@"受理(?:服务)?中心[^。;；]{0,24}(?:[\p{IsCJKUnifiedIdeographs}][路街弄]\d+[号弄]|\d{3,4}-\d{7,8}|(?<!\d)\d{8}(?!\d))")]
    private static partial Regex Contact();
}
