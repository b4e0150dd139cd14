using System.Text.Json;
using ServiceBot.Indexer.Output;
using ServiceBot.Indexer.Usage;

namespace ServiceBot.Indexer.Input;

/// <summary>Answers every line of an input file, in order; a bad line gets an error in its place.</summary>
internal sealed class QuestionBatch(CommandContext context, QuestionLineReader reader)
{
    // Lines answered at a time; enough to keep all cores busy between two writes.
    private const int LinesAtOnce = 256;

    /// <param name="input">A path as typed, or <c>-</c> for standard input.</param>
    /// <param name="answer">The JSON line of one question; called from several threads.</param>
    /// <returns><see cref="ExitCode.Problems"/> when a line was bad, else <see cref="ExitCode.Done"/>.</returns>
    /// <exception cref="CommandException">The input cannot be read.</exception>
    public int Run(string input, Func<QuestionLine, string> answer)
    {
        try
        {
            using var stream = Open(input);
            return Run(stream, input == "-" ? 1 : LinesAtOnce, answer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(input, exception.Message);
        }
    }

    private Stream Open(string input)
    {
        if (input == "-")
            return context.OpenStandardInput();
        var path = new GivenPaths(context).Resolve(input);
        if (Directory.Exists(path))
            throw Unreadable(input, context.Text("这是文件夹。", "it is a folder."));
        return File.Exists(path) ? File.OpenRead(path) : throw Unreadable(input, context.Text("没有这个文件。", "there is no such file."));
    }

    private CommandException Unreadable(string input, string reason) => new(ExitCode.Input, context.Text(
        $"问题文件“{input}”读不了：{reason}", $"The file of questions '{input}' cannot be read: {reason}"));

    private int Run(Stream stream, int linesAtOnce, Func<QuestionLine, string> answer)
    {
        var (questions, bad) = (0, 0);
        foreach (var lines in ByteLines.Read(stream).Where(line => !IsBlank(line)).Chunk(linesAtOnce))
        {
            foreach (var (text, isBad) in lines.AsParallel().AsOrdered().Select(line => AnswerLine(line, answer)))
            {
                context.Out.WriteLine(text);
                questions++;
                bad += isBad ? 1 : 0;
            }
        }

        context.Error.WriteLine(context.Text($"共 {questions} 行，其中 {bad} 行有错。", $"{questions} lines, {bad} of them bad."));
        return bad > 0 ? ExitCode.Problems : ExitCode.Done;
    }

    private (string Line, bool IsBad) AnswerLine(byte[] line, Func<QuestionLine, string> answer)
    {
        try
        {
            return (answer(reader.Read(line)), false);
        }
        catch (QuestionLineException exception)
        {
            return (ErrorLine(exception.Id, exception.Message), true);
        }
    }

    private static string ErrorLine(JsonElement? id, string message) => JsonLine.Write(writer =>
    {
        JsonLine.WriteId(writer, id);
        writer.WriteString("error", message);
    });

    private static bool IsBlank(byte[] line) => line.All(unit => unit is (byte)' ' or (byte)'\t');
}
