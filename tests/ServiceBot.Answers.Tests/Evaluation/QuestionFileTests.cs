using System.Text;
using ServiceBot.Answers.Evaluation;

namespace ServiceBot.Answers.Tests.Evaluation;

public sealed class QuestionFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Read_JudgedLine_HoldsEveryMember()
    {
        var (set, faults) = Read(
            """{"id":"t1","question":"那2013年呢?","street":"老西门街道","history":[{"user":"发了多少","bot":"300户"}],"type":"howto","topic":"elderly_care","gold":[{"report":"laoximen","quote":"为500户老人检查水电煤"}],"must":[["500户","五百户"],["水电煤"]],"must_not":["300户"]}""");

        Assert.Empty(faults);
        var question = Assert.Single(set.Judged);
        Assert.Equal(("t1", QuestionType.HowTo, "elderly_care"), (question.Id, question.Type, question.Topic));
        Assert.Equal(("那2013年呢?", "老西门街道"), (question.Request.Question, question.Request.Street));
        Assert.Equal([new HistoryTurn("发了多少", "300户")], question.Request.History);
        Assert.Equal([new GoldPlace("laoximen", "为500户老人检查水电煤")], question.Gold);
        Assert.Equal(["500户", "五百户"], question.Must[0]);
        Assert.Equal(["水电煤"], question.Must[1]);
        Assert.Equal(["300户"], question.MustNot);
    }

    [Fact]
    public void Read_OutsideLines_AreToldByTheirMembers()
    {
        var (set, faults) = Read(
            """{"id":"q1","question":"哪一年","relevant":["a","b"],"answers":["1911年"]}""",
            "",
            """{"id":"q2","question":"","relevant":["a"]}""",
            """{"id":"q3","question":"谁","answers":["甲"]}""");

        Assert.Empty(faults);
        Assert.Equal(["q1", "q2", "q3"], set.Relevance.Select(question => question.Id));
        Assert.Equal(["a", "b"], set.Relevance[0].Relevant);
        Assert.Empty(set.Relevance[1].Answers);
        Assert.Equal("", set.Relevance[1].Request.Question);
    }

    [Fact]
    public void Read_HistoryWithChoices_KeepsThem()
    {
        var (set, faults) = Read(
            """{"id":"q1","question":"1","history":[{"user":"助餐点在哪里","bot":"哪个街道？","choices":["老西门街道","张庙街道"]},{"user":"甲","bot":"乙","choices":null}],"relevant":["a"]}""",
            """{"id":"q2","question":"1","history":[{"user":"甲","bot":"乙","choices":"老西门街道"}],"relevant":["a"]}""",
            """{"id":"q3","question":"1","history":[{"user":"甲","bot":"乙","choices":[7]}],"relevant":["a"]}""");

        var history = Assert.Single(set.Relevance).Request.History;
        Assert.Equal(["老西门街道", "张庙街道"], history[0].Choices);
        Assert.Null(history[1].Choices);
        Assert.Equal([2, 3], faults.Select(fault => fault.Line));
    }

    [Fact]
    public void Read_LineSeparatorsInAQuestion_EndNoLine()
    {
        var (set, faults) = Read("{\"id\":\"q1\",\"question\":\"安全包\u2028发了\u2029多少\u0085户\",\"relevant\":[\"a\"]}", "不是 JSON");

        Assert.Equal("安全包\u2028发了\u2029多少\u0085户", Assert.Single(set.Relevance).Request.Question);
        Assert.Equal(2, Assert.Single(faults).Line);
    }

    [Fact]
    public void Read_FaultyLines_AreAllReportedWithTheirNumbers()
    {
        var (_, faults) = Read(
            """{"id":"q1","question":"好题","relevant":["a"]}""",
            "不是 JSON",
            "[]",
            """{"id":"q4","relevant":["a"]}""",
            """{"id":"q5","question":7,"relevant":["a"]}""",
            """{"id":"q6","question":"谁"}""",
            """{"id":"q7","question":"谁","type":"riddle"}""",
            """{"id":"q8","question":"谁","type":"fact","must":["甲"]}""",
            """{"id":"q9","question":"谁","type":"fact","gold":[{"report":"a"}]}""",
            """{"id":"q1","question":"又来","relevant":["a"]}""",
            """{"id":"q11","question":"\ud800","relevant":["a"]}""",
            """{"id":"q12","question":"谁","relevant":"a"}""");

        Assert.Equal([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], faults.Select(fault => fault.Line));
        Assert.Equal("题目.jsonl:7: 不认识的 type“riddle”。可用：fact number list howto compare yesno ambiguous no_answer out_of_scope greeting。", faults[5].Describe(english: false));
        Assert.Equal("题目.jsonl:10: id \"q1\" is another line's. Choose another.", faults[8].Describe(english: true));
    }

    [Fact]
    public void Read_NoQuestion_IsOneFault()
    {
        var (set, faults) = Read("", "  ");

        Assert.Equal(0, set.Count);
        Assert.Equal("题目.jsonl: 里面没有题目。每行应是一个 JSON 对象。", Assert.Single(faults).Describe(english: false));
    }

    [Fact]
    public void Read_NotUtf8OrMissing_IsOneFault()
    {
        var faults = new List<QuestionFault>();

        File.WriteAllBytes(_path, [0xB9, 0xAB, 0xB8, 0xE6]);
        QuestionFile.Read("gbk.jsonl", _path, faults);
        QuestionFile.Read("none.jsonl", _path + ".none", faults);

        Assert.Equal(["gbk.jsonl", "none.jsonl"], faults.Select(fault => fault.Path));
        Assert.Contains("UTF-8", faults[0].Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ByteOrderMark_IsPassedOver()
    {
        var faults = new List<QuestionFault>();

        File.WriteAllText(_path, """{"id":"q1","question":"谁","relevant":["a"]}""", new UTF8Encoding(true));
        var set = QuestionFile.Read("题目.jsonl", _path, faults);

        Assert.Empty(faults);
        Assert.Single(set.Relevance);
    }

    private (QuestionSet Set, List<QuestionFault> Faults) Read(params string[] lines)
    {
        var faults = new List<QuestionFault>();
        File.WriteAllLines(_path, lines);
        return (QuestionFile.Read("题目.jsonl", _path, faults), faults);
    }
}
