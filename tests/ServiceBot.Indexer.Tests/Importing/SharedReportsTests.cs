using ServiceBot.Indexer.Importing;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Indexer.Tests.Importing;

/// <summary>The five original reports, where they are to be had.</summary>
public sealed class SharedReportsTests : IDisposable
{
    private readonly SourceFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public void Import_OriginalReports_LosesNoWordAndFindsTheHeadings()
    {
        Skip.If(OriginalReports.AreMissing, OriginalReports.MissingReason);
        var import = new Import(OriginalReports.To(_folder.Target));

        var files = import.Prepare();
        Import.Write(files);

        Assert.Empty(import.Faults);
        Assert.Equal(5, files.Count);
        Assert.All(files, file => Assert.Equal(Words(file.Source.Text), Words(string.Concat(file.Body.TitleLines) + file.Body.Markdown)));
        var sections = CorpusReader.Read([_folder.Target]).Passages.Select(passage => passage.Section).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal)
            {
                "精准发力 持续推进民生服务向优质化发展 / 精细落实为老服务实事项目",
                "2014年 / 三、社区和谐稳定和运行安全基础进一步夯实",
                "2016年 / 二、突出四项重点工作 / (一)全面提升公共服务能力",
                "2017年 / 四、优化布局,形成老城厢公共服务设施新局面。 / (一) 体现辐射效应,打造枢纽型民生综合体。",
                "提高招商留商工作成效 提高公共服务办事效率",
                "七、强化监管,构建平安长寿体系",
                "2017年工作总结 / 三、以“睦邻家园,共治之城”为引领,营造共建共享的人文氛围 / 1.构建“一城三盟”的“睦邻家园”架构",
                "2018年工作思路 / 三、以更科学的安全理念保障城区平稳运行",
            },
            sections);
        Assert.DoesNotContain(sections, section => section.Contains("推进会现场", StringComparison.Ordinal) || section.Contains("2018年工作安排", StringComparison.Ordinal));
    }

    private static string Words(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '#'));
}
