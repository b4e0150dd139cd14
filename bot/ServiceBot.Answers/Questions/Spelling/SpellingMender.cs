using System.Text;
using ServiceBot.Search.Postings;

namespace ServiceBot.Answers.Questions.Spelling;

/// <summary>Mends slips of typing: 廉组房 for 廉租房, 加装店梯 for 加装电梯, 日照料 for 日间照料, jiazhuangdianti for 加装电梯.</summary>
/// <remarks>A stretch is mended only when it stands nowhere in the texts and is no word. Thread-safe; made once for an index version.
/// What it needs is read from the index at the first strange text, which takes some ten milliseconds.</remarks>
internal sealed class SpellingMender(IndexReader index)
{
    private readonly PairFrequencies _pairs = new(index);
    private readonly KnownWords _known = new(index.Analyzer);
    private readonly Lock _gate = new();
    private WordTable? _table;
    private PinyinWords? _pinyin;

    private WordTable Table
    {
        get
        {
            if (Volatile.Read(ref _table) is { } table)
                return table;
            lock (_gate)
                return _table ??= new WordTable(CandidateWords.Of(index, _pairs), Sounds.Shared);
        }
    }

    private PinyinWords Pinyin
    {
        get
        {
            if (Volatile.Read(ref _pinyin) is { } pinyin)
                return pinyin;
            lock (_gate)
                return _pinyin ??= new PinyinWords(Table.Words, Sounds.Shared);
        }
    }

    /// <param name="folded">Folded question.</param>
    public MendedText Mend(string folded)
    {
        var typed = new TypedText(folded, _pairs, _known);
        List<SlipMatch> chosen = typed.HasStrangePair ? SlipChoice.Choose(folded, Matches(typed)) : [];
        if (PinyinWords.MayHold(folded))
        {
            chosen.AddRange(Pinyin.Find(folded, StandsInTexts));
            chosen.Sort((left, right) => left.Start.CompareTo(right.Start));
        }

        return chosen.Count == 0 ? new MendedText(folded, []) : Apply(folded, chosen);
    }

    private static MendedText Apply(string folded, List<SlipMatch> chosen)
    {
        var text = new StringBuilder(folded.Length + chosen.Count);
        var mends = new List<Mend>(chosen.Count);
        var done = 0;
        foreach (var match in chosen)
        {
            text.Append(folded, done, match.Start - done);
            mends.Add(new Mend(folded.Substring(match.Start, match.Length), match.Word.Text, text.Length));
            text.Append(match.Word.Text);
            done = match.End;
        }

        return new MendedText(text.Append(folded, done, folded.Length - done).ToString(), mends);
    }

    /// <summary>All slips the text may have, overlapping ones too.</summary>
    private List<SlipMatch> Matches(TypedText typed)
    {
        var matches = new List<SlipMatch>();
        var found = new List<int>();
        var (text, table) = (typed.Text, Table);
        var keys = table.Keys(text);
        for (var start = 0; start + 1 < text.Length; start++)
        {
            var hasWeak = false;
            for (var last = start + 1; last < text.Length && last - start <= CandidateWords.Longest && IsOfWord(text[start]) && IsOfWord(text[last]); last++)
            {
                hasWeak |= typed.IsWeak(last - 1);
                if (!hasWeak)
                    continue;
                found.Clear();
                var length = last + 1 - start;
                table.Find(keys, start, last + 1, found);
                foreach (var number in found)
                {
                    var word = table.Words[number];
                    if (Slip.Read(text.AsSpan(start, length), word.Text, Sounds.Shared) is { } slip && SlipJudge.IsSlip(typed, start, length, word, slip))
                        matches.Add(new SlipMatch(start, length, word, slip));
                }
            }
        }

        return matches;
    }

    private bool StandsInTexts(string word) =>
        index.Analyzer.Lexicon.Words.Contains(word) || Enum.GetValues<PassageField>().Any(field => index.PassageFrequency(field, word, bigrams: false) > 0);

    private static bool IsOfWord(char c) => Sounds.IsHanzi(c) || char.IsAsciiDigit(c);
}
