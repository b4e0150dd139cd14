using System.Text;
using System.Text.Json;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Answers.Evaluation;

/// <summary>Reads question files, one JSON object a line; a line's kind shows in its members: <c>type</c>, or <c>relevant</c> and <c>answers</c>.</summary>
public static class QuestionFile
{
    /// <summary>All lines that can be used; what is wrong with the others is added to <paramref name="faults"/>, all at once.</summary>
    /// <param name="file">The file as it was given, for faults.</param>
    /// <param name="path">Where it is.</param>
    public static QuestionSet Read(string file, string path, List<QuestionFault> faults)
    {
        var judged = new List<JudgedQuestion>();
        var relevance = new List<RelevanceQuestion>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in ReadLines(file, path, faults))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                using var json = JsonDocument.Parse(number == 1 ? line.TrimStart('\uFEFF') : line);
                Add(new QuestionLine(json.RootElement), ids, judged, relevance);
            }
            catch (JsonException exception)
            {
                Fault(number, $"不是有效的 JSON：{exception.Message}", $"not valid JSON: {exception.Message}");
            }
            catch (QuestionLineException exception)
            {
                Fault(number, exception.Chinese, exception.Message);
            }
        }

        var set = new QuestionSet(judged, relevance);
        if (set.Count == 0 && faults.Count == 0)
            Fault(0, "里面没有题目。每行应是一个 JSON 对象。", "no question in it. Each line should be a JSON object.");
        return set;

        void Fault(int line, string chinese, string english) => faults.Add(new QuestionFault(file, line, chinese, english));
    }

    private static string[] ReadLines(string file, string path, List<QuestionFault> faults)
    {
        try
        {
            return LineEnds.Normalise(File.ReadAllText(path, TextFile.StrictUtf8)).Split('\n');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            faults.Add(new QuestionFault(file, 0, $"读不了：{exception.Message} 请检查路径和权限。", $"cannot be read: {exception.Message} Check path and permissions."));
        }
        catch (DecoderFallbackException)
        {
            faults.Add(new QuestionFault(file, 0, "不是 UTF-8 编码。请另存为 UTF-8。", "is not UTF-8. Save it as UTF-8."));
        }

        return [];
    }

    private static void Add(QuestionLine line, HashSet<string> ids, List<JudgedQuestion> judged, List<RelevanceQuestion> relevance)
    {
        var id = line.Text("id");
        var request = new AskRequest(line.Question()) { Street = line.OptionalText("street"), History = line.History() };
        if (line.Has("type"))
        {
            judged.Add(new JudgedQuestion
            {
                Id = id,
                Request = request,
                Type = line.Type(),
                Topic = line.OptionalText("topic") ?? "other",
                Gold = line.Gold(),
                Must = line.TextLists("must"),
                MustNot = line.Texts("must_not"),
            });
        }
        else if (line.Has("relevant") || line.Has("answers"))
            relevance.Add(new RelevanceQuestion(id, request, line.Texts("relevant"), line.Texts("answers")));
        else
        {
            throw new QuestionLineException(
                "看不出是哪种题。应有 type（与 gold、must），或 relevant，或 answers。",
                "of no known kind. It should have type (with gold and must), or relevant, or answers.");
        }

        if (!ids.Add(id))
            throw new QuestionLineException($"id“{id}”已有别的行用了。请换一个。", $"id \"{id}\" is another line's. Choose another.");
    }
}
