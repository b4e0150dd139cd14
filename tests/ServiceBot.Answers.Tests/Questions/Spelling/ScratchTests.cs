using System.Diagnostics;
using System.Text.Json;
using ServiceBot.Answers.Questions.Spelling;
using ServiceBot.Answers.Tests.Golden;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Postings;
using Xunit.Abstractions;
namespace ServiceBot.Answers.Tests.Questions.Spelling;
public sealed class ScratchTests(ShippedKnowledge knowledge, ITestOutputHelper output) : IClassFixture<ShippedKnowledge>
{
    [Fact]
    public void Clean()
    {
        var questions = knowledge.Services.SelectMany(s => s.Questions).Select(q => TextFolder.Fold(q).Text).ToList();
        Run("services", knowledge.Index, questions);
        var dev = File.ReadLines("/work/shared/eval/questions.jsonl").Select(l => JsonDocument.Parse(l).RootElement.GetProperty("question").GetString()!).Select(q => TextFolder.Fold(q).Text).ToList();
        Run("dev", knowledge.Index, dev);
        string[] probes = ["加装店梯", "日间照廖", "就业原助", "助蚕点在哪", "居家仰老", "日照料中心", "照日间料", "养居家老", "张苗街道有几个", "老西们有什么", "jiazhuang dianti怎么办", "报销医药费", "幼儿园报名", "店梯什么时候装", "仰老服务", "社区事物受理中心", "呼马五村电梯", "垃圾分累", "垃圾分类类", "加加装电梯", "孤寡老人", "廉组房申请", "長寿路接道", "社区卫生服务中心", "日间照料", "老学校改造", "wifi在哪里有", "zhufang baozhang"];
        var m = new SpellingMender(knowledge.Index);
        foreach (var p in probes) { var f = TextFolder.Fold(p).Text; var r = m.Mend(f); output.WriteLine($"{p} => {r.Text} [{string.Join(';', r.Mends)}]"); }
    }
    [Theory]
    [InlineData("ncp-policy-dev")]
    [InlineData("cmrc2018-dev")]
    [InlineData("drcd-dev")]
    public void External(string set)
    {
        using var index = new IndexFolder($"/tmp/wt-spelling-m/{set}").OpenCurrent();
        var questions = File.ReadLines($"/work/shared/eval/external/{set}/queries.jsonl").Select(l => JsonDocument.Parse(l).RootElement.GetProperty("question").GetString()!).Select(q => TextFolder.Fold(q).Text).ToList();
        Run(set, index, questions);
    }
    private void Run(string name, IndexReader index, List<string> questions)
    {
        var old = new ServiceBot.Answers.Questions.Old.SpellingMender(index);
        output.WriteLine($"{name}: old mender mends {questions.Count(q => old.Mend(q).Text != q)}");
        var w = Stopwatch.StartNew();
        _ = Sounds.Shared; output.WriteLine($"sounds {w.Elapsed.TotalMilliseconds:f1} ms");
        w.Restart();
        var mender = new SpellingMender(index);
        mender.Mend("驫龘龘驫");
        output.WriteLine($"table {w.Elapsed.TotalMilliseconds:f1} ms");
        var n = 0;
        foreach (var q in questions)
        {
            var r = mender.Mend(q);
            if (r.Mends.Count > 0) { n++; output.WriteLine($"  {q} => {string.Join("; ", r.Mends)}"); }
        }
        var times = new List<double>();
        for (var round = 0; round < 5; round++)
            foreach (var q in questions) { w.Restart(); mender.Mend(q); times.Add(w.Elapsed.TotalMilliseconds * 1000); }
        times = times.Skip(questions.Count * 3).Order().ToList();
        output.WriteLine($"{name}: {n} of {questions.Count} mended; median {times[times.Count / 2]:f1} us p95 {times[times.Count * 95 / 100]:f1} us");
    }
}
