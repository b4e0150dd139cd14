namespace ServiceBot.WeChatSimulator.Loading;

/// <summary>Questions as residents type them on a phone; the same number, the same question.</summary>
internal static class LoadQuestions
{
    private static readonly string[] Openings = ["", "请问", "你好，", "想问一下，", "帮我看看，", "我家老人想知道，"];
    private static readonly string[] Places = ["", "张庙", "老西门街道", "长寿路", "新江湾城街道", "南京西路街道", "张庙街道", "老西门", "长寿路街道"];
    private static readonly string[] Years = ["", "2014年", "2016年", "去年", "2017年", "2019年", "2020年", "2013年"];

    private static readonly string[] Matters =
    [
        "老人送餐", "社区食堂", "装电梯", "找工作", "开店补贴", "低保", "大病救助", "残疾人康复", "老房子大修", "垃圾分类", "办证窗口", "日间照料中心", "上门护理", "水管改造",
        "消防检查", "文化活动", "业委会", "停车位", "种树", "独居老人安全包", "青少年暑托班", "物业费", "违章搭建", "志愿者", "健身点", "菜场", "公共厕所", "路灯",
    ];

    private static readonly string[] Endings = ["怎么办", "有多少", "做了什么", "在哪里", "有没有", "什么时候开始", "要花多少钱", "谁来管", "今后有什么打算"];
    private static readonly string[] Tones = ["", "？", "呢", "啊", "?"];
    private static readonly string[][] Parts = [Matters, Places, Endings, Years, Tones, Openings];

    /// <summary>How many there are before they begin anew.</summary>
    public static int Count { get; } = Parts.Aggregate(1, (count, words) => count * words.Length);

    /// <param name="number">Any, from 0.</param>
    public static string At(int number)
    {
        var words = new string[Parts.Length];
        for (var part = 0; part < Parts.Length; part++)
        {
            words[part] = Parts[part][number % Parts[part].Length];
            number /= Parts[part].Length;
        }

        var (matter, place, ending, year, tone, opening) = (words[0], words[1], words[2], words[3], words[4], words[5]);
        return opening + place + year + matter + ending + tone;
    }
}
