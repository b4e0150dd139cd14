using ServiceBot.Search.Corpus;

namespace ServiceBot.Search.Tests.Corpus;

public sealed class CorpusReaderTests : IDisposable
{
    private const string Head = "---\nid: 甲\nkind: report\ntitle: 工作总结\nyears: [2014]\ntext: restated\n";
    private const string Service = "---\nid: 甲\nkind: service\ntitle: 安全包\ntext: restated\n";
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public void Read_SubfolderThatCannotBeRead_IsAFindingAndTheOthersAreRead()
    {
        Skip.If(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "permissions do not bind");
        _folder.Write("甲.md", "不是文档");
        var closed = Path.GetDirectoryName(_folder.Write("内部/乙.md", ""))!;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(closed, UnixFileMode.None);

        var findings = CorpusReader.Read([_folder.Path]).Findings;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        Assert.Contains(findings, finding => finding.Path == closed && finding.Code == FindingCode.Unreadable);
        Assert.Contains(findings, finding => finding.Path == _folder["甲.md"] && finding.Code == FindingCode.FrontMatterMissing);
    }

    [Theory]
    [InlineData("", 0, FindingCode.EmptyFile, "")]
    [InlineData("正文", 1, FindingCode.FrontMatterMissing, "")]
    [InlineData("---\nid: 甲\n", 1, FindingCode.FrontMatterMissing, "")]
    [InlineData("---\n---\n正文。", 2, FindingCode.FrontMatterMissing, "")]
    [InlineData("---\n- 甲\n---\n正文。", 2, FindingCode.FrontMatterMissing, "")]
    [InlineData("---\nid: 甲\n----\n正文。", 1, FindingCode.FrontMatterMissing, "")]
    [InlineData(Head + "colour: red\n---\n正文。", 7, FindingCode.UnknownKey, "colour")]
    [InlineData(Head + "\n# 说明\ntitle: 又一个\n---\n正文。", 9, FindingCode.DoubledKey, "title")]
    [InlineData("---\nkind: report\ntitle: 总结\nyears: [2014]\ntext: restated\n---\n正文。", 1, FindingCode.MissingKey, "id")]
    [InlineData("---\nid: 甲\ntitle: 总结\ntext: restated\n---\n正文。", 1, FindingCode.MissingKey, "kind")]
    [InlineData("---\nid: 甲\nkind: policy\ntext: restated\n---\n正文。", 1, FindingCode.MissingKey, "title")]
    [InlineData("---\nid: 甲\nkind: policy\ntitle: 总结\n---\n正文。", 1, FindingCode.MissingKey, "text")]
    [InlineData("---\nid: 甲\nkind: policy\ntitle:\ntext: restated\n---\n正文。", 4, FindingCode.MissingKey, "title")]
    [InlineData(Head + "street: [老西门街道]\n---\n正文。", 7, FindingCode.WrongType, "street")]
    [InlineData(Head + "source: {a: b}\n---\n正文。", 7, FindingCode.WrongType, "source")]
    [InlineData(Head + "aliases: 平安包\n---\n正文。", 7, FindingCode.WrongType, "aliases")]
    [InlineData(Head + "aliases:\n  - 平安包\n  - [乙]\n---\n正文。", 9, FindingCode.WrongType, "aliases")]
    [InlineData(Head + "aliases:\n  - 平安包\n  -\n---\n正文。", 9, FindingCode.WrongType, "aliases")]
    [InlineData(Head + "sources: 甲\n---\n正文。", 7, FindingCode.WrongType, "sources")]
    [InlineData(Head + "published: 2022年底\n---\n正文。", 7, FindingCode.WrongDate, "2022年底")]
    [InlineData(Head + "published: 2022-2-1\n---\n正文。", 7, FindingCode.WrongDate, "2022-2-1")]
    [InlineData(Head + "valid_until: 2022-02-30\n---\n正文。", 7, FindingCode.WrongDate, "2022-02-30")]
    [InlineData("---\nid: 甲\nkind: report\ntitle: 总结\ntext: restated\nyears:\n  - 2014\n  - 去年\n---\n正文。", 8, FindingCode.WrongYear, "去年")]
    [InlineData("---\nid: 甲\nkind: report\ntitle: 总结\ntext: restated\nyears: [1948]\n---\n正文。", 6, FindingCode.WrongYear, "1948")]
    [InlineData("---\nid: 甲\nkind: 报告\ntitle: 总结\ntext: restated\n---\n正文。", 3, FindingCode.WrongKind, "报告")]
    [InlineData("---\nid: 甲\nkind: policy\ntitle: 总结\ntext: 原文\n---\n正文。", 5, FindingCode.WrongTextKind, "原文")]
    [InlineData(Head + "topics: [elderly_care, 养老]\n---\n正文。", 7, FindingCode.UnknownTopic, "养老")]
    [InlineData(Head + "sources:\n  - {document: 乙}\n---\n正文。", 8, FindingCode.WrongSource, "document")]
    [InlineData(Head + "sources:\n  - 乙\n---\n正文。", 8, FindingCode.WrongSource, "乙")]
    [InlineData(Head + "sources:\n  - {document: 乙, section: 丙, page: 3}\n---\n正文。", 8, FindingCode.WrongSource, "document, section, page")]
    [InlineData(Head + "sources:\n  - document: 乙\n    section: 丙\n    section: 丁\n---\n正文。", 10, FindingCode.DoubledKey, "section")]
    [InlineData("---\nid: 乙\nkind: policy\ntitle: 总结\ntext: restated\n---\n正文。", 2, FindingCode.IdNotFileName, "乙")]
    [InlineData("---\nid: 甲/乙\nkind: policy\ntitle: 总结\ntext: restated\n---\n正文。", 2, FindingCode.WrongId, "甲/乙")]
    [InlineData(Head + "---\n", 8, FindingCode.NoText, "")]
    [InlineData(Head + "---", 7, FindingCode.NoText, "")]
    [InlineData(Head + "---\n# 只有标题\n", 8, FindingCode.NoText, "")]
    [InlineData(Head + "---\n# 一\n\n# 二\n\n正文。", 8, FindingCode.EmptyHeading, "一")]
    [InlineData(Head + "---\n\n正文\u0007。", 9, FindingCode.ControlCharacter, "U+0007")]
    [InlineData(Service + "questions: [怎么领, 谁能领]\nsources: [{document: 甲, section: 领取}]\n---\n# 领取\n正文。", 1, FindingCode.FewQuestions, "2")]
    [InlineData(Service + "questions: [一, 二, 三, 四, 五, 六]\n---\n正文。", 1, FindingCode.ServiceWithoutSource, "")]
    [InlineData(Service + "questions: [一, 二, 三, 四, 五, 六]\nsources:\n  - {document: 甲, section: 没有}\n---\n正文。", 8, FindingCode.SourceNotFound, "甲 / 没有")]
    [InlineData("---\nid: 甲\nkind: report\ntitle: 总结\ntext: restated\n---\n正文。", 1, FindingCode.ReportWithoutYear, "")]
    public void Read_WrongDocument_TellsLineAndCode(string text, int line, FindingCode code, string found)
    {
        var path = _folder.Write("甲.md", text);

        var corpus = CorpusReader.Read([_folder.Path]);

        Assert.Equal(new Finding(path, line, code, found), Assert.Single(corpus.Findings));
    }

    [Theory]
    [InlineData(Head + "street: \"没关上\n---\n正文。")]
    [InlineData(Head + "street: 甲: 乙\n---\n正文。")]
    [InlineData(Head + "street: *没有\n---\n正文。")]
    [InlineData(Head + "\tstreet: 甲\n---\n正文。")]
    public void Read_NoYaml_TellsTheLine(string text)
    {
        _folder.Write("甲.md", text);

        var finding = Assert.Single(CorpusReader.Read([_folder.Path]).Findings);

        Assert.Equal(FindingCode.FrontMatterNotYaml, finding.Code);
        Assert.InRange(finding.Line, 6, 8);
        Assert.NotEmpty(finding.Found);
    }

    [Fact]
    public void Read_ManyBracketsInTheFrontMatter_IsAFaultNotACrash()
    {
        _folder.Write("甲.md", Head + "aliases: " + new string('[', 200_000) + "\n---\n正文。");

        Assert.Equal(FindingCode.FrontMatterNotYaml, Assert.Single(CorpusReader.Read([_folder.Path]).Findings).Code);
    }

    [Fact]
    public void Read_AllFaultsOfARun_AreToldAtOnceByPathAndLine()
    {
        var first = _folder.Write("a.md", "---\nid: a\nkind: 报告\ntitle: [总结]\npublished: 昨天\ncolour: red\n---\n");
        var second = _folder.Write("b.md", "没有说明区");
        var third = _folder.Write("c.jsonl", "{\"id\":\"x\",\"text\":\"甲\"}\n坏\n");

        var corpus = CorpusReader.Read([_folder.Path, _folder["没有"]]);

        Assert.True(corpus.HasFaults);
        Assert.Equal(
            [
                (first, 1, FindingCode.MissingKey), (first, 3, FindingCode.WrongKind), (first, 4, FindingCode.WrongType), (first, 5, FindingCode.WrongDate),
                (first, 6, FindingCode.UnknownKey), (first, 8, FindingCode.NoText),
                (second, 1, FindingCode.FrontMatterMissing), (third, 2, FindingCode.BadJsonLine), (_folder["没有"], 0, FindingCode.PathMissing),
            ],
            corpus.Findings.Select(finding => (finding.Path, finding.Line, finding.Code)));
    }

    [Fact]
    public void Read_Document_HasAllItsFields()
    {
        var path = _folder.Write("reports/老西门-2014.md", """
            ---
            id: 老西门-2014
            kind: service
            title: "老西门街道：2014年"
            street: 老西门街道
            district: 黄浦区
            years: [2014, 2013, 2014]
            published: 2014-12-31
            valid_until: 2020-01-02
            source: 街道公开报告
            text: verbatim
            topics: [elderly_care, other]   # 说明
            aliases: [平安包, 应急包]
            questions:
              - 怎么领
              - 谁能领
            sources:
              - {document: 老西门-2014, section: 2014年 / 为老服务}
            ---

            # 2014年

            ## 为老服务

            发放安全包300户。
            """);

        var corpus = CorpusReader.Read([_folder.Path]);

        var document = Assert.Single(corpus.Documents);
        Assert.Equal(("老西门-2014", DocumentKind.Service, "老西门街道：2014年", "老西门街道", "黄浦区"), (document.Id, document.Kind, document.Title, document.Street, document.District));
        Assert.Equal((new DateOnly(2014, 12, 31), new DateOnly(2020, 1, 2)), (document.Published, document.ValidUntil));
        Assert.Equal(("街道公开报告", TextKind.Verbatim, path), (document.Source, document.TextKind, document.Path));
        Assert.Equal([2013, 2014], document.Years);
        Assert.Equal(["elderly_care", "other"], document.Topics);
        Assert.Equal(["平安包", "应急包"], document.Aliases);
        Assert.Equal(["怎么领", "谁能领"], document.Questions);
        Assert.Equal([new SourceReference("老西门-2014", "2014年 / 为老服务", 18)], document.Sources);
        var passage = Assert.Single(corpus.Passages);
        Assert.Equal(("老西门-2014#p1", "2014年 / 为老服务", "发放安全包300户。", (int?)2014), (passage.Id, passage.Section, passage.Text, passage.Year));
        Assert.Equal([FindingCode.FewQuestions], corpus.Findings.Select(finding => finding.Code));
        Assert.False(corpus.HasFaults);
    }

    [Fact]
    public void Read_SynonymsOfAService_AreKeptWithTheirLines()
    {
        _folder.Write("甲.md", Head.Replace("report", "service", StringComparison.Ordinal) + "synonyms:\n  - 老饭桌 => 助餐, 送餐 ^0.6\n  - 日托, 日间照料\n---\n正文。");

        var corpus = CorpusReader.Read([_folder.Path]);

        var line = 2 + Head.Count(c => c == '\n');
        Assert.False(corpus.HasFaults);
        Assert.Equal([new SynonymLine("老饭桌 => 助餐, 送餐 ^0.6", line), new SynonymLine("日托, 日间照料", line + 1)], corpus.Documents[0].Synonyms);
    }

    [Theory]
    [InlineData("service", "synonyms: [日托, 日间照料]", "WrongSynonym 日托|WrongSynonym 日间照料")]
    [InlineData("service", "synonyms: ['日托, 照料 ^3']", "WrongSynonym 日托, 照料 ^3")]
    [InlineData("service", "synonyms: ['# 日托, 照料']", "WrongSynonym # 日托, 照料")]
    [InlineData("service", "synonyms: [\"日托, 照料\\n送餐, 配餐\"]", "WrongSynonym 日托, 照料\n送餐, 配餐")]
    [InlineData("service", "synonyms: 日托", "WrongType synonyms")]
    [InlineData("report", "synonyms: ['日托, 照料']", "NotAService synonyms")]
    public void Read_SynonymsThatAreNone_AreFaultsWithTheirLine(string kind, string line, string expected)
    {
        var head = Head.Replace("report", kind, StringComparison.Ordinal);
        _folder.Write("甲.md", head + line + "\n---\n正文。");

        var faults = CorpusReader.Read([_folder.Path]).Findings.Where(finding => finding.Severity == Severity.Fault).ToList();

        Assert.Equal(expected, string.Join('|', faults.Select(fault => $"{fault.Code} {fault.Found}")));
        Assert.All(faults, fault => Assert.Equal(1 + head.Count(c => c == '\n'), fault.Line));
    }

    [Theory]
    [InlineData("street:")]
    [InlineData("street: ~")]
    [InlineData("street: null")]
    [InlineData("aliases: []")]
    [InlineData("aliases:")]
    public void Read_OptionalValueLeftEmpty_IsAbsent(string line)
    {
        _folder.Write("甲.md", Head + line + "\n---\n正文。");

        var corpus = CorpusReader.Read([_folder.Path]);

        Assert.Empty(corpus.Findings);
        Assert.Null(corpus.Documents[0].Street);
        Assert.Empty(corpus.Documents[0].Aliases);
    }

    [Theory]
    [InlineData("\uFEFF", "\n")]
    [InlineData("", "\r\n")]
    [InlineData("\uFEFF", "\r\n")]
    public void Read_BomAndWindowsLineEnds_ChangeNothing(string bom, string lineEnd)
    {
        _folder.Write("甲.md", bom + (Head + "---\n# 2014年\n\n发放安全包。\n").ReplaceLineEndings(lineEnd));

        var corpus = CorpusReader.Read([_folder.Path]);

        Assert.Empty(corpus.Findings);
        Assert.Equal("发放安全包。", Assert.Single(corpus.Passages).Text);
    }

    [Fact]
    public void Read_SpacesBehindTheDashes_StillCloseTheFrontMatter()
    {
        _folder.Write("甲.md", (Head + "---\n正文。").Replace("---\n", "---  \n", StringComparison.Ordinal));

        Assert.Empty(CorpusReader.Read([_folder.Path]).Findings);
    }

    [Fact]
    public void Read_ReadmeLexiconAndHiddenFolders_AreNoDocuments()
    {
        _folder.Write("reports/甲.md", Head + "---\n正文。");
        foreach (var file in new[] { "README.md", "reports/readme.md", "lexicon/说明.md", "reports/lexicon/x.jsonl", ".git/x.md", "reports/备注.txt" })
            _folder.Write(file, "不是文档");

        var corpus = CorpusReader.Read([_folder.Path]);

        Assert.Empty(corpus.Findings);
        Assert.Equal("甲", Assert.Single(corpus.Documents).Id);
    }

    [Fact]
    public void Read_FolderWithoutDocument_IsAFault()
    {
        _folder.Write("README.md", "说明");

        Assert.Equal(new Finding(_folder.Path, 0, FindingCode.NoDocument), Assert.Single(CorpusReader.Read([_folder.Path]).Findings));
    }

    [Fact]
    public void Read_OnlyLinesWithoutText_IsAFaultSinceNoDocumentIsThere()
    {
        var path = _folder.Write("a.jsonl", "{\"id\":\"x\"}\n");

        Assert.Equal(new Finding(path, 0, FindingCode.NoDocument), Assert.Single(CorpusReader.Read([path]).Findings));
    }

    [Fact]
    public void Read_SamePathTwice_ReadsItOnce()
    {
        _folder.Write("甲.md", Head + "---\n正文。");

        Assert.Single(CorpusReader.Read([_folder.Path, _folder["甲.md"], _folder.Path]).Documents);
    }

    [Fact]
    public void Read_SameIdInTwoFolders_IsAFaultAtTheSecondOne()
    {
        _folder.Write("a/甲.md", Head + "---\n正文一。");
        var second = _folder.Write("b/甲.md", Head.Replace("id: 甲", "# 说明\nid: 甲", StringComparison.Ordinal) + "---\n正文二。");

        Assert.Equal(new Finding(second, 3, FindingCode.DoubledId, "甲"), Assert.Single(CorpusReader.Read([_folder.Path]).Findings));
    }

    [Fact]
    public void Read_SameTextTwice_IsAWarningAtTheSecondOne()
    {
        _folder.Write("甲.md", Head + "---\n正文。");
        var second = _folder.Write("甲二.md", Head.Replace("id: 甲", "id: 甲二", StringComparison.Ordinal) + "---\n正文。");

        var corpus = CorpusReader.Read([_folder.Path]);

        Assert.Equal(new Finding(second, 2, FindingCode.DoubledText, "甲"), Assert.Single(corpus.Findings));
        Assert.False(corpus.HasFaults);
    }

    [Fact]
    public void Read_DocumentsAndPassages_ComeByIdAndPosition()
    {
        var long1 = string.Concat(Enumerable.Repeat(new string('做', 149) + "。\n\n", 12));
        _folder.Write("z/a.md", Head.Replace("id: 甲", "id: a", StringComparison.Ordinal) + "---\n" + long1);
        _folder.Write("b/b.md", Head.Replace("id: 甲", "id: b", StringComparison.Ordinal) + "---\n正文。");

        var corpus = CorpusReader.Read([_folder["b"], _folder["z"]]);

        Assert.Equal(["a", "b"], corpus.Documents.Select(document => document.Id));
        Assert.Equal(Enumerable.Range(1, 12).Select(position => $"a#p{position}").Append("b#p1"), corpus.Passages.Select(passage => passage.Id));
    }

    [Fact]
    public void Read_ManyControlCharactersInALine_AreOneWarning()
    {
        _folder.Write("甲.md", Head + "---\n正\u0007\u0007\u0007文。\n\n又\u0007。");

        Assert.Equal([8, 10], CorpusReader.Read([_folder.Path]).Findings.Select(finding => finding.Line));
    }
}
