using System.Text.Json;
using ServiceBot.Answers.Building;
using ServiceBot.Indexer.Tests.Importing;

namespace ServiceBot.Indexer.Tests.Verbs;

public sealed class EvalCommandTests : IDisposable
{
    private readonly SourceFolder _folder = new();
    private readonly StringWriter _out = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Eval_RelevanceQuestions_PrintsTableAndMisses()
    {
        var version = Build();
        var questions = _folder.Write("q.jsonl", """
            {"id":"q1","question":"安全包发给谁","relevant":["guihua"]}
            {"id":"q2","question":"安全包","relevant":["meiyuan"]}
            {"id":"q3","question":"安全包","relevant":["gone"]}
            """);

        var code = Run("--questions", questions, "--index", Index, "--limit-misses", "1");

        Assert.Equal(ExitCode.Done, code);
        Assert.Equal($"索引：{Index}\n", _error.ToString());
        Assert.Equal(
            $"""
            题目 3 道，索引 {version}

                  题数  hit@1  hit@5  hit@10    MRR  含答案  前80字含答案  字F1  引文F1  有回答
            全部     3  0.333  0.333   0.333  0.333       –             –     –       –       –
            1 题的文档不在索引里，算没找到。请检查 --index。

            没做好的 2 题：
            q2  relevance  –  没找到文档
                问: 安全包
            还有 1 题没有列出；用 --limit-misses 2 看全部。

            """,
            _out.ToString());
    }

    [Fact]
    public void Eval_JudgedQuestions_PrintsTypesAndTopics()
    {
        Build();
        var questions = _folder.Write("q.jsonl", """
            {"id":"t1","question":"桂花街道2019年安全包发了多少户","type":"number","topic":"elderly_care","gold":[{"report":"guihua","quote":"为300户独居老人发放安全包"}],"must":[["300户"]]}
            {"id":"t2","question":"你好","type":"greeting","topic":"other"}
            """);

        var code = Run("--questions", questions, "--index", Index, "--lang", "en");

        var lines = _out.ToString().Split('\n');
        Assert.Equal(ExitCode.Done, code);
        Assert.Equal(["number", "greeting", "", "elderly_care", "other"], lines[4..9].Select(line => line.Split(' ')[0]));
        Assert.Contains("correct 1/1 = 1.000; declined rightly – (no_answer –, out_of_scope –); declined wrongly 0/1 = 0.000", lines);
        Assert.Contains("asked back –; asked back needlessly 0/1 = 0.000; greetings 1/1 = 1.000", lines);
        Assert.Contains("0 missed:", lines);
    }

    [Fact]
    public void Eval_Json_IsOneDocumentWithItsSchema()
    {
        var version = Build();
        var questions = _folder.Write("q.jsonl", """
            {"id":"q1","question":"安全包","relevant":["meiyuan"]}
            {"id":"q2","question":"电梯","relevant":["guihua"],"answers":["没有"]}
            """);

        var code = Run("--questions", questions, "--index", Index, "--json", "--limit-misses", "1");

        using var json = JsonDocument.Parse(_out.ToString());
        Assert.Equal(ExitCode.Done, code);
        Assert.Equal((1, version), (json.RootElement.GetProperty("schema").GetInt32(), json.RootElement.GetProperty("indexVersion").GetString()));
        var miss = Assert.Single(json.RootElement.GetProperty("misses").EnumerateArray());
        Assert.Equal("not_first", miss.GetProperty("reasons")[0].GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("judged").ValueKind);
    }

    [Fact]
    public void Eval_FaultyQuestions_AreReportedWithTheirLines()
    {
        Build();
        var questions = _folder.Write("q.jsonl", "{\"id\":\"q1\",\"question\":\"谁\",\"relevant\":[]}\n{\n{\"id\":\"q3\"}\n");

        var code = Run("--questions", questions, "--index", Index);

        Assert.Equal(ExitCode.Input, code);
        Assert.Equal("", _out.ToString());
        var lines = _error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal($"索引：{Index}", lines[0]);
        Assert.StartsWith($"{questions}:2: ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith($"{questions}:3: ", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Eval_NoIndex_SaysHowToBuildOne()
    {
        var questions = _folder.Write("q.jsonl", "{\"id\":\"q1\",\"question\":\"谁\",\"relevant\":[]}");

        var code = Run("--questions", questions, "--index", Path.Combine(_folder.Path, "none"));

        Assert.Equal(ExitCode.Index, code);
        Assert.Contains("indexer build", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Eval_CurrentNamesNoFolder_SaysHowToRebuild()
    {
        Build();
        File.WriteAllText(Path.Combine(Index, "current"), "\0");

        var code = Run("--questions", _folder.Write("q.jsonl", "{\"id\":\"q1\",\"question\":\"谁\",\"relevant\":[]}"), "--index", Index);

        Assert.Equal(ExitCode.Index, code);
        Assert.Contains("indexer build", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Eval_WrongLimit_SaysTheRange()
    {
        Run("--questions", "q.jsonl", "--limit-misses", "-1");

        Assert.Contains("--limit-misses 的值“-1”不对，应是 0 到 1000000 的整数。", _error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--questions", "q.jsonl", "--limit-misses", "-1")]
    [InlineData("--questions", "q.jsonl", "--limit-misses", "一")]
    [InlineData("--json")]
    public void Eval_WrongUsage_IsAnError(params string[] arguments)
    {
        var code = Run(arguments);

        Assert.Equal(ExitCode.Usage, code);
    }

    private string Index => Path.Combine(_folder.Path, "index");

    private string Build()
    {
        var corpus = Directory.CreateDirectory(_folder.Target).FullName;
        Directory.CreateDirectory(Path.Combine(corpus, "lexicon"));
        const string Header = "---\nid: {0}\nkind: report\ntitle: {1}总结\nstreet: {1}\nyears: [2019]\ntext: verbatim\n---\n\n{2}\n";
        File.WriteAllText(Path.Combine(corpus, "guihua.md"), string.Format(null, Header, "guihua", "桂花街道", "2019年，桂花街道为300户独居老人发放安全包。"));
        File.WriteAllText(Path.Combine(corpus, "meiyuan.md"), string.Format(null, Header, "meiyuan", "梅园街道", "2019年，梅园街道加装电梯14部。"));
        return IndexBuild.Run(new BuildRequest([corpus], null, Index), TimeProvider.System).Version!;
    }

    private int Run(params string[] arguments) =>
        IndexerCommandLine.Run(["eval", .. arguments], _out, _error, TimeProvider.System);
}
