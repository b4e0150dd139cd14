namespace ServiceBot.Answers.Questions.Spelling;

/// <summary>Common hanzi that are read in more ways than the one ICU gives: all their readings, without tones.</summary>
internal static class Polyphones
{
    public static IReadOnlyDictionary<char, string[]> Readings { get; } = new Dictionary<char, string[]>
    {
        ['乐'] = ["le", "yue"], ['了'] = ["le", "liao"], ['什'] = ["shen", "shi"], ['仇'] = ["chou", "qiu"], ['会'] = ["hui", "kuai"],
        ['传'] = ["chuan", "zhuan"], ['似'] = ["si", "shi"], ['便'] = ["bian", "pian"], ['六'] = ["liu", "lu"], ['券'] = ["quan", "xuan"],
        ['剥'] = ["bo", "bao"], ['劲'] = ["jin", "jing"], ['区'] = ["qu", "ou"], ['单'] = ["dan", "shan", "chan"], ['卡'] = ["ka", "qia"],
        ['厦'] = ["sha", "xia"], ['参'] = ["can", "shen", "cen"], ['吓'] = ["xia", "he"], ['否'] = ["fou", "pi"], ['员'] = ["yuan", "yun"],
        ['和'] = ["he", "huo", "hu"], ['咽'] = ["yan", "ye"], ['圈'] = ["quan", "juan"], ['地'] = ["di", "de"], ['埋'] = ["mai", "man"],
        ['堡'] = ["bao", "pu", "bu"], ['塞'] = ["sai", "se"], ['壳'] = ["ke", "qiao"], ['大'] = ["da", "dai"], ['奇'] = ["qi", "ji"],
        ['宿'] = ["su", "xiu"], ['尾'] = ["wei", "yi"], ['屏'] = ["ping", "bing"], ['属'] = ["shu", "zhu"], ['差'] = ["cha", "chai", "ci"],
        ['度'] = ["du", "duo"], ['弄'] = ["nong", "long"], ['弹'] = ["dan", "tan"], ['强'] = ["qiang", "jiang"], ['得'] = ["de", "dei"],
        ['扎'] = ["zha", "za"], ['折'] = ["zhe", "she"], ['拓'] = ["tuo", "ta"], ['择'] = ["ze", "zhai"], ['提'] = ["ti", "di"],
        ['曾'] = ["ceng", "zeng"], ['朝'] = ["chao", "zhao"], ['期'] = ["qi", "ji"], ['柜'] = ["gui", "ju"], ['查'] = ["cha", "zha"],
        ['校'] = ["xiao", "jiao"], ['核'] = ["he", "hu"], ['模'] = ["mo", "mu"], ['殷'] = ["yin", "yan"], ['没'] = ["mei", "mo"],
        ['泊'] = ["bo", "po"], ['澄'] = ["cheng", "deng"], ['率'] = ["lv", "shuai"], ['畜'] = ["chu", "xu"], ['的'] = ["de", "di"],
        ['盛'] = ["sheng", "cheng"], ['省'] = ["sheng", "xing"], ['着'] = ["zhe", "zhao", "zhuo"], ['石'] = ["shi", "dan"],
        ['种'] = ["zhong", "chong"], ['称'] = ["cheng", "chen"], ['粘'] = ["zhan", "nian"], ['系'] = ["xi", "ji"], ['红'] = ["hong", "gong"],
        ['给'] = ["gei", "ji"], ['绿'] = ["lv", "lu"], ['色'] = ["se", "shai"], ['落'] = ["luo", "la", "lao"], ['薄'] = ["bo", "bao"],
        ['藏'] = ["cang", "zang"], ['血'] = ["xue", "xie"], ['行'] = ["xing", "hang"], ['觉'] = ["jue", "jiao"], ['角'] = ["jiao", "jue"],
        ['解'] = ["jie", "xie"], ['识'] = ["shi", "zhi"], ['说'] = ["shuo", "shui"], ['调'] = ["diao", "tiao"], ['车'] = ["che", "ju"],
        ['轧'] = ["zha", "ya", "ga"], ['还'] = ["hai", "huan"], ['都'] = ["du", "dou"], ['重'] = ["zhong", "chong"],
        ['长'] = ["chang", "zhang"], ['陆'] = ["lu", "liu"], ['降'] = ["jiang", "xiang"], ['露'] = ["lu", "lou"], ['颈'] = ["jing", "geng"],
    };
}
