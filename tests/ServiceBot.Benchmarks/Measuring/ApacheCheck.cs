using ServiceBot.Benchmarks.Data;
using ServiceBot.Benchmarks.Engines;
using ServiceBot.Search.Tests.Lucene.Apache;

namespace ServiceBot.Benchmarks.Measuring;

/// <summary>Has Apache Lucene 4.10 answer the questions from our index.</summary>
internal static class ApacheCheck
{
    /// <summary>More are no better a proof, and 4.10 scores every passage of each.</summary>
    public const int MostQuestions = 1000;

    /// <param name="folder">Our index.</param>
    /// <returns>How many questions were compared; all of them had the same passages and scores, to the bit.</returns>
    /// <exception cref="InvalidOperationException">A question was answered otherwise; the message shows the first one.</exception>
    public static int Compare(DataFolder data, string folder, EngineFigures ours)
    {
        var questions = data.ReadQuestions(Math.Min(MostQuestions, ours.Hits.Count));
        var answers = ApacheLucene.Search(ServiceBotEngine.LuceneFolder(folder), questions.Select(ServiceBotEngine.ToQuery), EngineRun.Limit);
        for (var i = 0; i < questions.Count; i++)
        {
            var theirs = answers[i].Hits.Select(hit => new QuestionHit(hit.Doc, hit.Score)).ToList();
            if (!theirs.SequenceEqual(ours.Hits[i]))
            {
                throw new InvalidOperationException(
                    $"Apache Lucene 4.10 answers question {i + 1} from our index otherwise than we do.\n{questions[i]}\n"
                    + $"4.10: {string.Join(' ', theirs)}\nours: {string.Join(' ', ours.Hits[i])}");
            }
        }

        return questions.Count;
    }
}
