using System.Text;
using System.Text.Json;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Benchmarks.Data;

/// <summary>Makes the data of a benchmark: passages, their tokens and the questions.</summary>
/// <remarks>Data that are there already stay, if the same would be made again.</remarks>
internal static class DataWriter
{
    public const int VocabularySize = 250_000;
    public const int Seed = 20261121;

    // Questions are about the first passages only, so that they are the same ones at every size.
    private const int AskedAbout = 10_000;
    private const int BufferBytes = 1 << 20;

    /// <param name="sourceTexts">Folder of the texts whose words head the vocabulary.</param>
    public static DataFigures Write(DataFolder folder, string sourceTexts, int passageCount, int questionCount)
    {
        if (File.Exists(folder.Figures)
            && JsonSerializer.Deserialize<DataFigures>(File.ReadAllText(folder.Figures)) is { } there
            && (there.Seed, there.Texts, there.Passages, there.Questions) == (Seed, sourceTexts, passageCount, questionCount))
            return there;

        using var analyzer = new Analyzer(LexiconReader.Read(Search.ProjectPaths.Resolve("knowledge/lexicon"), []));
        var vocabulary = Vocabulary.Build(SourceTexts.Read(sourceTexts), analyzer, VocabularySize, new Random(Seed));
        var figures = new DataFigures(Seed, sourceTexts, 0, vocabulary.Length, 0, 0, 0, 0, 0, 0);
        var askedAbout = new List<GeneratedPassage>();
        var terms = new TermNumbers();
        using (var tokenFile = new BufferedStream(File.Create(folder.Tokens), BufferBytes))
        using (var passageFile = new StreamWriter(folder.Passages, append: false, new UTF8Encoding(false), BufferBytes))
        {
            foreach (var passage in new PassageGenerator(vocabulary, Seed).Passages().Take(passageCount))
            {
                if (askedAbout.Count < AskedAbout)
                    askedAbout.Add(passage);
                var words = terms.Tokens(passage.Text, passage.Spans);
                var bigrams = terms.Tokens(passage.Text, BigramTokenizer.Tokenize(passage.Text).ToList());
                TokenFile.Write(tokenFile, words, bigrams);
                figures = figures with
                {
                    Passages = figures.Passages + 1,
                    Characters = figures.Characters + passage.Text.Length,
                    Words = figures.Words + words.Count,
                    Bigrams = figures.Bigrams + bigrams.Count,
                };
                passageFile.Write($"{{\"id\":\"p{figures.Passages}\",\"title\":\"\",\"text\":\"{passage.Text}\"}}\n");
            }
        }

        File.WriteAllLines(folder.Terms, terms.Terms);
        var questions = new QuestionGenerator(vocabulary, askedAbout, Seed).Questions().Take(questionCount).ToList();
        File.WriteAllLines(folder.Questions, questions.Select(question => question.ToString()));
        figures = figures with { Terms = terms.Count, Questions = questions.Count, QuestionTerms = questions.Average(question => question.TermCount) };
        File.WriteAllText(folder.Figures, JsonSerializer.Serialize(figures));
        return figures;
    }
}
