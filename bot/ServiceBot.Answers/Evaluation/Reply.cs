using System.Collections.Concurrent;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Evaluation;

/// <summary>A reply's text, ready to be matched; a traditional one is matched in simplified characters too.</summary>
internal sealed class Reply
{
    private static readonly ConcurrentDictionary<char, char> SimplifiedOf = new();

    private readonly string[] _forms;

    public Reply(string text)
    {
        var simplified = Simplify(text);
        _forms = simplified == text ? [text] : [text, simplified];
    }

    public bool Has(string wanted) => _forms.Any(form => ReplyMatch.Satisfies(form, wanted));

    /// <summary>Requirements that no alternative meets, each as its first alternative.</summary>
    public IReadOnlyList<string> Missing(IReadOnlyList<IReadOnlyList<string>> must) =>
        must.Where(alternatives => !alternatives.Any(Has)).Select(alternatives => alternatives[0]).ToList();

    public IReadOnlyList<string> Present(IReadOnlyList<string> mustNot) => mustNot.Where(Has).ToList();

    public static string Simplify(string text) => string.Concat(text.Select(Simplify));

    private static char Simplify(char c) =>
        c is >= '\u4E00' and <= '\u9FFF' && SimplifiedOf.GetOrAdd(c, character => TextFolder.Fold(character.ToString()).Text[0]) is var simple and >= '\u4E00'
            ? simple
            : c;
}
