using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Questions.Spelling;

/// <summary>Characters that are taken for one another when traditional characters are typed, or that stand for one another in older writing.</summary>
/// <remarks>Immutable, thread-safe. Kept as they come out of folding; what folds to one character needs no mending.</remarks>
internal static class CharacterFamilies
{
    private static readonly string[] Groups =
    [
        "后後逅", "里裏裡理", "干乾幹榦", "发發髮", "面麵麪", "只隻祇衹", "台臺檯颱枱", "钟鐘鍾", "制製", "系係繫", "谷穀", "松鬆", "云雲", "丑醜", "斗鬥鬦",
        "范範", "丰豐", "复復複覆", "卷捲", "姜薑", "借藉", "尽盡儘", "困睏", "腊臘蠟", "历歷曆厤", "了瞭", "累纍", "蒙矇濛懞", "辟闢", "千韆仟", "签簽籤",
        "舍捨", "胜勝", "术術朮", "苏蘇囌", "坛壇罈", "团團糰", "咸鹹", "向嚮", "须須鬚", "余餘", "郁鬱", "御禦", "愿願", "岳嶽", "赞贊讚", "脏髒臟",
        "折摺", "征徵", "志誌", "致緻", "周週賙", "朱硃", "筑築", "准準", "佣傭", "沈瀋", "冲衝沖", "出齣", "担擔", "当當噹", "党黨", "淀澱", "冬鼕", "恶惡噁",
        "刮颳", "广廣", "柜櫃", "划劃", "怀懷", "坏壞坯", "汇匯彙", "伙夥", "获獲穫", "饥飢饑", "机機", "极極", "几幾", "家傢", "价價", "荐薦", "据據", "克剋",
        "夸誇", "昆崑", "蔑衊", "弥彌瀰", "拟擬", "宁寧甯", "苹蘋", "凭憑", "仆僕", "朴樸", "秋鞦", "曲麴", "确確", "洒灑", "什甚", "沾霑", "占佔", "着著",
        "欲慾", "吁籲", "叶葉", "迹跡蹟", "札劄紮", "扎紮", "注註", "托託", "游遊", "于於", "升昇陞", "布佈", "才纔", "杰傑", "凶兇", "并並併", "采採", "彩綵",
        "它牠祂", "他她", "你妳", "合閤", "回迴囬", "群羣", "峰峯", "床牀", "启啟啓", "为為爲", "线線綫", "众衆眾", "户戶戸", "吕呂", "温溫", "说說説", "步歩",
        "鸡鷄雞", "灶竈", "厨廚", "厕廁", "参參叄", "园園薗", "泄洩", "异異", "携攜", "咨諮", "唇脣", "局侷", "暗闇", "席蓆", "熏燻", "栖棲", "烟煙菸", "挂掛",
        "炮砲", "址阯", "楼樓", "雕彫鵰", "奸姦", "哄鬨", "仿彷倣", "象像", "欢歡懽", "账賬帐帳", "份分", "座坐", "做作", "晒曬", "尸屍", "胡鬍衚", "表錶",
        "别別彆", "卜蔔", "虫蟲", "辞辭詞", "淡澹", "吊弔", "冬鼕", "蜂蠭", "糊餬", "夹夾袷", "凄淒悽", "笋筍", "涂塗", "万萬", "无無", "与與", "医醫", "灾災烖",
    ];

    private static readonly Dictionary<char, string> Families = Read();

    /// <summary>Whether two folded characters are of one family.</summary>
    public static bool AreKin(char one, char other) => Families.TryGetValue(one, out var kin) && kin.Contains(other, StringComparison.Ordinal);

    private static Dictionary<char, string> Read()
    {
        var families = new Dictionary<char, string>();
        foreach (var group in Groups)
        {
            var kin = string.Concat(TextFolder.Fold(string.Join(' ', group.AsEnumerable())).Text.Where(c => c != ' ').Distinct());
            foreach (var c in kin.Length > 1 ? kin : "")
                families[c] = families.GetValueOrDefault(c, "") + kin;
        }

        return families;
    }
}
