using System.Buffers;
using System.Text.RegularExpressions;

namespace ServiceBot.Answers.Guarding;

/// <summary>Words of a fire, of gas that leaks, of an explosion, and of people shut in.</summary>
internal static partial class Fire
{
    public static bool IsIn(string text) => text.AsSpan().ContainsAny(Heads) && DangerWords.IsNow(text, Told(), fearIsNone: true) && !OfOffice().IsMatch(text);

    // Every expression below holds one of these; few questions do.
    private static readonly SearchValues<string> Heads = SearchValues.Create(
    [
        "火", "烟", "烧", "爆", "煤气", "燃气", "天然气", "液化气", "瓦斯", "沼气", "煤制气", "困", "关", "锁", "电梯", "塌", "压", "埋",
        "fire", "gas",
    ], StringComparison.Ordinal);

    private const string Place = "(?:家里?|房子|房间|厨房|楼上|楼下|隔壁|对面|邻居家?|楼道|楼里|小区|车棚|车库|地下室|电瓶车|电动车|助动车|充电桩?|空调|电表箱?|插座|插线板|电线|电池|冰箱|电视机?|垃圾桶|垃圾房|窗口|阳台|油锅|[锅灶]|仓库|店|工地|高楼|大楼|[0-9]+(?:楼|室|号楼|层))";

    private const string Gas = "(?:煤气|燃气|天然气|液化气|瓦斯|沼气|煤制气)";

    private const string Burning =
        "(?:着|起|失|走)大?火(?:了|啦|拉|怎么办|咋办|快|!|！|$)|火(?:着|烧)了|烧(?:着|起来)了|火烧起来|(?:发生|烧|起|着|[一1]场)大火|大火烧|" + Place + "(?:里|上|的|面|头|间)?[^，。！？,.!?怕防]{0,4}(?:着火|起火|失火|冒火|烧起来|在烧|爆炸)|"
        + Place + "(?:里|上|的|面|头|间)?[^，。！？,.!?]{0,4}(?<!(?:饭店|餐|烧烤|油烟机|烟囱|厂|香)[^，。]{0,6})冒(?:浓|黑|大|白)?烟(?!囱|[^，。]{0,4}扰)|冒(?:浓|黑|大)烟|浓烟|" + Place + "[^，。！？,.!?]{0,4}(?:(?:都|全)是烟|火起来了)|冒火花|发生(?:了)?火灾了|"
        + Gas + "(?:管道?|罐|瓶|灶|表|阀)?(?:好像|在|又|正在|正|一直|可能|有点|是不是|老是|突然|已经|都)*(?:泄漏|泄露|漏气|漏了|漏出来|漏|爆炸|爆了)(?![^，。]{0,4}(?:报警|检测|探测|保护|切断|检查|安全))|漏" + Gas + "|"
        + "(?:闻到|有股?|[一1]股|全是|都是|满屋子?|好大|很大|好重|很重)[^，。！？,.!?]{0,6}" + Gas + "(?:的)?(?:味|臭|气味|$)|" + Gas + "(?:的)?(?:味道?|气味|臭味)(?:很|好|重|浓|大|刺鼻|哪)|忘(?:记|了|记了)?关(?:了)?" + Gas + "|" + Gas + "(?:忘记?了?关|没关)|"
        + "爆炸了|(?:要|快)爆炸|(?:被困|困|关)在(?:了)?(?:电?梯|火|浓烟)|电梯[^，。！？,.!?]{0,8}(?:困|关)(?:住)?了?(?:[0-9几]?个|有|好多)?(?:人|我|孩|老|小)|电梯(?:里|坏了)[^，。！？,.!?]{0,6}出不[来去]|(?:困|锁|关)在[^，。！？,.!?]{0,8}出不[来去]|(?<!快|要)(?:楼|房子?|脚手架|桥)(?:突然|都|已经)?(?:塌|倒塌|坍塌|垮塌)了|(?:压|埋)(?:在|住|到)了?(?:人|我|[^，。]{0,4}(?:下面|底下))|"
        + "(?:is|are|'s) on fire|there(?: i|')s a fire|gas leak|smell gas";

    [GeneratedRegex($"(?:{Burning})")]
    private static partial Regex Told();

    [GeneratedRegex($"(?:{DangerWords.Office}|怎么逃生|怎么逃|如何逃|谁晓得|怎么防|扰民|案件|烧烤|灾后|困难)")]
    private static partial Regex OfOffice();
}
