using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ServiceBot.Indexer.Usage;

/// <summary>What <c>search</c> and <c>ask</c> take alike: one question or a file of them, and how to answer.</summary>
internal sealed class QuestionOptions
{
    private readonly CommandContext _context;

    public QuestionOptions(CommandContext context)
    {
        _context = context;
        Question = new Argument<string?>("QUESTION")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = context.Text("要问的话；有空格时用引号括起来", "what to ask; in quotes when it has spaces"),
        };
        Input = new Option<string?>("--input")
        {
            HelpName = "FILE",
            Description = context.Text("问题文件（JSON Lines），- 表示标准输入；结果总是 JSON", "file of questions (JSON Lines), - for standard input; results are always JSON"),
        };
        Street = new Option<string?>("--street")
        {
            HelpName = "NAME",
            Description = context.Text("只看这个街道，例如 老西门街道", "only this sub-district, for example 老西门街道"),
        };
        Index = PathOptions.Index(context);
        Json = PathOptions.Json(context);
        Explain = new Option<bool>("--explain") { Description = context.Text("说明是怎么得出的", "tells how the result came about") };
    }

    public Argument<string?> Question { get; }
    public Option<string?> Input { get; }
    public Option<string?> Street { get; }
    public Option<string> Index { get; }
    public Option<bool> Json { get; }
    public Option<bool> Explain { get; }

    /// <param name="options">The verb's own, shown between the shared ones.</param>
    public void AddTo(Command command, params Option[] options)
    {
        command.Arguments.Add(Question);
        foreach (var option in new Option[] { Input, Street }.Concat(options).Concat([Index, Json, Explain]))
            command.Options.Add(option);
        command.Validators.Add(OneSource);
    }

    /// <summary>An option whose value is a whole number in a range.</summary>
    public static Option<int?> Number(string name, int least, int most, string description, CommandContext context) => new(name)
    {
        HelpName = "N",
        Description = description,
        CustomParser = result =>
        {
            var typed = result.Tokens[0].Value;
            if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
                return number;
            result.AddError(context.Text($"{name} 的值“{typed}”不对，应是 {least} 到 {most} 的整数。", $"{name} is \"{typed}\", not a whole number from {least} to {most}."));
            return null;
        },
    };

    private void OneSource(CommandResult result)
    {
        var question = result.GetResult(Question) is { Tokens.Count: > 0 };
        var input = result.GetResult(Input) is not null;
        if (!question && !input)
            result.AddError(_context.Text("请写上问题，或用 --input 指定问题文件。", "Give a question, or a file of questions with --input."));
        else if (question && input)
            result.AddError(_context.Text("问题和 --input 只能用一个。", "Give either a question or --input, not both."));
    }
}
