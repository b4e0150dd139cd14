namespace ServiceBot.Benchmarks.Load;

/// <summary>Questions as residents ask them, no two alike; the same ones in each run.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class LoadQuestions
{
    private static readonly string[] Openings = ["", "请问", "你好，", "麻烦问一下，", "我想问问，"];
    private static readonly string[] Places = ["", "南京西路街道", "张庙街道", "新江湾城街道", "老西门街道", "长寿路街道", "张庙", "老西门", "长寿路", "南京西路"];
    private static readonly string[] Years = ["", "2013年", "2014年", "2015年", "2016年", "2017年", "2019年", "2020年", "2021年", "2022年"];

    private static readonly string[] Matters =
    [
        "老年人助餐", "加装电梯", "创业帮扶", "困难家庭救助", "残疾人服务", "旧房改造", "垃圾分类", "跨区办事窗口", "就业培训", "日间照料", "居家养老", "二次供水改造",
        "消防安全", "社区文化活动", "业委会换届", "停车难", "绿化", "帮扶老党员", "青少年活动", "物业管理", "拆除违法建筑", "医疗救助", "志愿者", "独居老人", "大病帮困",
    ];

    private static readonly string[] Endings = ["怎么办", "做了什么", "有多少", "有没有", "在哪里办", "进度怎么样", "是怎么规定的", "花了多少钱", "有什么打算"];
    private static readonly string[] Tones = ["", "？", "呢", "啊？"];
    private static readonly string[][] Parts = [Places, Matters, Endings, Years, Openings, Tones];

    private long _asked = -1;

    /// <summary>How many there are before they begin anew.</summary>
    public static long Count { get; } = Parts.Aggregate(1L, (count, words) => count * words.Length);

    public string Next()
    {
        var number = Interlocked.Increment(ref _asked);
        var words = new string[Parts.Length];
        for (var part = 0; part < Parts.Length; part++)
        {
            words[part] = Parts[part][number % Parts[part].Length];
            number /= Parts[part].Length;
        }

        var (place, matter, ending, year, opening, tone) = (words[0], words[1], words[2], words[3], words[4], words[5]);
        return opening + place + year + matter + ending + tone;
    }
}
