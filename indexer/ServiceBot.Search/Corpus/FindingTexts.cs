using System.Globalization;

namespace ServiceBot.Search.Corpus;

/// <summary>What each finding says: what is wrong, what was expected, how to mend it. {0} is the value found.</summary>
internal static class FindingTexts
{
    private static readonly string TopicNames = string.Join(" ", Topics.All);

    private static readonly Dictionary<FindingCode, (string Chinese, string English)> Texts = new()
    {
        [FindingCode.PathMissing] = ("没有这个文件或文件夹。请检查路径。", "there is no such file or folder. Check the path."),
        [FindingCode.NoDocument] = ("里面没有任何文档（.md 或 .jsonl）。请放入至少一份文档，或换一个 --corpus。", "no document (.md or .jsonl) in it. Put at least one there, or name another --corpus."),
        [FindingCode.Unreadable] = ("读不了：{0}。请检查权限。", "cannot be read: {0}. Check its permissions."),
        [FindingCode.TooLarge] = ($"文件有 {{0}} 字节，最多 {TextFile.MaxBytes}（10 MB）。请拆成几份文档。", $"the file has {{0}} bytes, at most {TextFile.MaxBytes} (10 MB). Split it into several documents."),
        [FindingCode.EmptyFile] = ("文件是空的。请写入内容，或删除它。", "the file is empty. Fill it or delete it."),
        [FindingCode.Binary] = ("这是二进制文件，不是文本。请另存为 UTF-8 文本。", "this is a binary file, not text. Save it as UTF-8 text."),
        [FindingCode.NotUtf8] = ("文件不是 UTF-8 编码（第 {0} 个字节起）。请用 indexer import 转换，或另存为 UTF-8。", "the file is not UTF-8 (from byte {0}). Convert it with indexer import, or save it as UTF-8."),
        [FindingCode.FrontMatterMissing] = ("开头没有说明区。第一行应是 ---，写完各项后再用一行 --- 结束。", "no front matter. The first line should be ---, and a second --- should close it."),
        [FindingCode.FrontMatterNotYaml] = ("说明区不是有效的 YAML：{0}。请检查缩进、冒号和引号。", "the front matter is not valid YAML: {0}. Check indentation, colons and quotes."),
        [FindingCode.UnknownKey] = ("不认识的项“{0}”。可用的项：" + FrontMatter.KeyNames + "。", "unknown key \"{0}\". Known keys: " + FrontMatter.KeyNames + "."),
        [FindingCode.DoubledKey] = ("“{0}”写了两次。请只留一个。", "\"{0}\" stands twice. Keep one."),
        [FindingCode.MissingKey] = ("缺少“{0}”。请在说明区加上它。", "\"{0}\" is missing. Add it to the front matter."),
        [FindingCode.WrongType] = ("“{0}”的值形式不对。单个值写成 key: 值，列表写成 key: [甲, 乙] 或每行一个“- 值”。", "\"{0}\" has a value of the wrong form. Write one value as key: value, a list as key: [a, b] or one \"- value\" a line."),
        [FindingCode.WrongDate] = ("“{0}”不是日期。请写成 yyyy-MM-dd，例如 2022-12-31。", "\"{0}\" is not a date. Write yyyy-MM-dd, for example 2022-12-31."),
        [FindingCode.WrongYear] = ($"“{{0}}”不是年份。请写四位数字（{Years.First} 到 {Years.Last}），例如 years: [2019, 2020]。", $"\"{{0}}\" is not a year. Write four digits ({Years.First} to {Years.Last}), for example years: [2019, 2020]."),
        [FindingCode.WrongKind] = ("kind 是“{0}”。只能是 report、service 或 policy。", "kind is \"{0}\". It must be report, service or policy."),
        [FindingCode.WrongTextKind] = ("text 是“{0}”。只能是 restated 或 verbatim。", "text is \"{0}\". It must be restated or verbatim."),
        [FindingCode.UnknownTopic] = ("不认识的主题“{0}”。可用：" + TopicNames + "。", "unknown topic \"{0}\". Known: " + TopicNames + "."),
        [FindingCode.WrongSource] = ("sources 里有一项不完整（{0}）。请写成 - {{document: 文档id, section: 标题}}。", "an item of sources is incomplete ({0}). Write - {{document: id, section: heading}}."),
        [FindingCode.IdNotFileName] = ("id 是“{0}”，与文件名不同。请让 id 等于去掉 .md 的文件名。", "id is \"{0}\", not the file's name. Make it the file name without .md."),
        [FindingCode.WrongId] = ("id“{0}”里有不能用的字符。只用字母、数字、汉字、- _ .。", "id \"{0}\" has characters that cannot be used. Use letters, digits, hanzi, - _ . only."),
        [FindingCode.DoubledId] = ("id“{0}”已经用过了。请换一个。", "id \"{0}\" is taken already. Choose another."),
        [FindingCode.NoText] = ("说明区之后没有正文。请写正文，或删除这个文件。", "no text behind the front matter. Write some, or delete the file."),
        [FindingCode.BadJsonLine] = ("这一行不能读：{0}。每行应是一个 JSON 对象：{{\"id\":\"…\",\"title\":\"…\",\"text\":\"…\"}}。", "this line cannot be read: {0}. Each line should be a JSON object: {{\"id\":\"…\",\"title\":\"…\",\"text\":\"…\"}}."),
        [FindingCode.LexiconLine] = ("词库的这一行不能读：{0}。请照箭头后的样子写，详见 knowledge/README.md。", "this line of the lexicon cannot be read: {0}. Write it as shown behind the arrow; see knowledge/README.md."),
        [FindingCode.WrongSynonym] = ("synonyms 里的“{0}”读不懂。一组写一行：- 甲, 乙（互相找）或 - 甲 => 乙, 丙（问甲时也找乙和丙），行末可以写权重，如 ^0.6。", "\"{0}\" in synonyms cannot be read. Write one set a line: - a, b (each finds the other) or - a => b, c (a finds b and c too), with a weight such as ^0.6 behind it or none."),
        [FindingCode.NotAService] = ("“{0}”只能写在服务说明里。请删掉它，或把 kind 改成 service；也可以写进词库。", "\"{0}\" is for service descriptions only. Delete it, make kind service, or write it into the lexicon."),
        [FindingCode.SourceNotFound] = ("sources 指向的“{0}”找不到。请核对文档 id 和标题。", "sources points to \"{0}\", which is not found. Check the document id and heading."),
        [FindingCode.DoubledText] = ("正文与“{0}”相同。请删掉一份。", "the text is the same as that of \"{0}\". Delete one."),
        [FindingCode.EmptyHeading] = ("标题“{0}”下面没有内容。请补上正文，或删掉标题。", "nothing stands under the heading \"{0}\". Fill it or delete it."),
        [FindingCode.ControlCharacter] = ("有看不见的控制字符（{0}）。请删除。", "an invisible control character ({0}). Delete it."),
        [FindingCode.FewQuestions] = ($"只有 {{0}} 种问法，建议至少 {CorpusReader.FewestQuestions} 种。", $"only {{0}} ways of asking; at least {CorpusReader.FewestQuestions} are wanted."),
        [FindingCode.ServiceWithoutSource] = ("服务说明没有 sources，回答时没有报告可引。请写明出处。", "a service description without sources: an answer has no report to cite. Name them."),
        [FindingCode.ReportWithoutYear] = ("没有 years，回答时说不出年份。请写明正文说的是哪几年。", "no years: an answer cannot say the year. Name the years the text speaks of."),
        [FindingCode.SynonymUnused] = ("这组同义词在现有文字里用不上：{0}。文字里没有它要找的词（互相找的，至多有一个）。不必改，有了这样的文字就会起作用。", "this synonym set finds nothing in the texts there are: {0}. No text has the words it looks for (of a two-way set at most one stands there). Nothing need be mended; it takes effect with a text that has them."),
    };

    public static string Describe(FindingCode code, string found, bool english)
    {
        var (chinese, englishText) = Texts[code];
        return string.Format(CultureInfo.InvariantCulture, english ? englishText : chinese, found);
    }
}
