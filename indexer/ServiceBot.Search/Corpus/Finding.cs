namespace ServiceBot.Search.Corpus;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing need be mended.</summary>
    Notice,

    /// <summary>Nothing is lost by going on.</summary>
    Warning,

    /// <summary>No index may be built from it.</summary>
    Fault,
}

/// <summary>What is wrong with a file of the knowledge. The names are the stable codes of <c>lint</c>.</summary>
public enum FindingCode
{
    PathMissing, NoDocument, Unreadable, TooLarge, EmptyFile, Binary, NotUtf8,
    FrontMatterMissing, FrontMatterNotYaml, UnknownKey, DoubledKey, MissingKey, WrongType,
    WrongDate, WrongYear, WrongKind, WrongTextKind, UnknownTopic, WrongSource,
    IdNotFileName, WrongId, DoubledId, NoText, BadJsonLine, LexiconLine,
    WrongSynonym, NotAService,
    SourceNotFound, DoubledText, EmptyHeading, ControlCharacter, FewQuestions, ServiceWithoutSource, ReportWithoutYear,
    SynonymUnused,
}

/// <summary>One thing that is wrong, and where.</summary>
/// <param name="Path">The file, as it was given.</param>
/// <param name="Line">1 for the first line; 0 when the whole file is meant.</param>
/// <param name="Code">What is wrong.</param>
/// <param name="Found">The value found, or what else the message quotes.</param>
public sealed record Finding(string Path, int Line, FindingCode Code, string Found = "")
{
    private static readonly HashSet<FindingCode> Warnings =
    [
        FindingCode.SourceNotFound, FindingCode.DoubledText, FindingCode.EmptyHeading, FindingCode.ControlCharacter,
        FindingCode.FewQuestions, FindingCode.ServiceWithoutSource, FindingCode.ReportWithoutYear,
    ];

    public Severity Severity =>
        Code == FindingCode.SynonymUnused ? Severity.Notice
        : Warnings.Contains(Code) ? Severity.Warning
        : Severity.Fault;

    /// <summary><c>path:line: what is wrong, what was expected, how to mend</c>, in Chinese or English.</summary>
    public string Describe(bool english) =>
        $"{Path}{(Line > 0 ? $":{Line}" : "")}: {Message(english)}";

    /// <summary>What is wrong, what was expected, how to mend it; without the place.</summary>
    public string Message(bool english) => FindingTexts.Describe(Code, Found, english);
}
