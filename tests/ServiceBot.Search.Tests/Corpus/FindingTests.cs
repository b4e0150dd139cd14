using ServiceBot.Search.Corpus;

namespace ServiceBot.Search.Tests.Corpus;

public sealed class FindingTests
{
    public static TheoryData<FindingCode> Codes => [.. Enum.GetValues<FindingCode>()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Describe_EveryCode_SaysItInBothLanguages(FindingCode code)
    {
        var finding = new Finding("knowledge/甲.md", 3, code, "某{0}值");

        var (chinese, english) = (finding.Describe(english: false), finding.Describe(english: true));

        Assert.StartsWith("knowledge/甲.md:3: ", chinese, StringComparison.Ordinal);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}.*。$", chinese);
        Assert.StartsWith("knowledge/甲.md:3: ", english, StringComparison.Ordinal);
        Assert.EndsWith(".", english, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", chinese + english, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", english.Replace("某{0}值", "", StringComparison.Ordinal)["knowledge/甲.md:3: ".Length..]);
    }

    [Fact]
    public void Describe_WholeFile_HasNoLine()
    {
        Assert.StartsWith("甲.md: ", new Finding("甲.md", 0, FindingCode.EmptyFile).Describe(english: false), StringComparison.Ordinal);
    }

    [Fact]
    public void Describe_WrongDate_QuotesItAndShowsTheForm()
    {
        var finding = new Finding("knowledge/reports/putuo-2022.md", 3, FindingCode.WrongDate, "2022年底");

        Assert.Equal("knowledge/reports/putuo-2022.md:3: “2022年底”不是日期。请写成 yyyy-MM-dd，例如 2022-12-31。", finding.Describe(english: false));
    }

    [Fact]
    public void Severity_OfEachCode_IsFaultUnlessNothingIsLost()
    {
        var warnings = Enum.GetValues<FindingCode>().Where(code => new Finding("甲.md", 1, code).Severity == Severity.Warning);

        Assert.Equal(Severity.Notice, new Finding("甲.md", 1, FindingCode.SynonymUnused).Severity);
        Assert.Equal(
            [
                FindingCode.SourceNotFound, FindingCode.DoubledText, FindingCode.EmptyHeading, FindingCode.ControlCharacter,
                FindingCode.FewQuestions, FindingCode.ServiceWithoutSource, FindingCode.ReportWithoutYear,
            ],
            warnings);
    }

    [Fact]
    public void Severity_OfACodeAppendedLater_IsFault()
    {
        Assert.Equal(Severity.Fault, new Finding("甲.md", 1, (FindingCode)999).Severity);
    }

    [Theory]
    [InlineData(FindingCode.TooLarge, "最多 10485760（10 MB）")]
    [InlineData(FindingCode.WrongYear, "（1949 到 2100）")]
    [InlineData(FindingCode.FewQuestions, "至少 6 种")]
    public void Describe_Limit_NamesIt(FindingCode code, string limit)
    {
        Assert.Contains(limit, new Finding("甲.md", 1, code, "3").Describe(english: false), StringComparison.Ordinal);
    }
}
