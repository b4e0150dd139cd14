using System.Diagnostics;
using System.Text;
using System.Text.Json;
using ServiceBot.Answers.Evaluation;

namespace ServiceBot.Answers.Tests.Evaluation;

/// <summary>The question set's own matching functions, run by Python, where they can be had.</summary>
internal static class ReferenceMatching
{
    private const string Script = """
        import importlib.util, json, sys
        sys.dont_write_bytecode = True
        spec = importlib.util.spec_from_file_location("check", sys.argv[1])
        check = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(check)
        for line in sys.stdin.buffer.read().decode("utf-8").split("\n"):
            if not line:
                continue
            case = json.loads(line)
            if "passage" in case:
                print(int(check.is_hit(case["passage"], case["report"], case["gold"])))
            elif "text" in case:
                print(json.dumps(check.normalise(case["text"])))
            else:
                print(int(check.must_ok(case["reply"], case["must"])), int(check.must_not_ok(case["reply"], case["mustNot"])))
        """;

    /// <summary>The shared folder beside the repository; null when it is not there.</summary>
    public static string? Folder
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "ServiceBot.sln")))
                    return Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "eval")) is var shared && File.Exists(Path.Combine(shared, "check.py")) ? shared : null;
            }

            return null;
        }
    }

    /// <summary>One line of output for each case; null when there is no Python.</summary>
    public static IReadOnlyList<string>? Run(string folder, IEnumerable<object> cases)
    {
        var start = new ProcessStartInfo("python3")
        {
            ArgumentList = { "-c", Script, Path.Combine(folder, "check.py") },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        try
        {
            using var python = Process.Start(start)!;
            var output = python.StandardOutput.ReadToEndAsync();
            foreach (var one in cases)
                python.StandardInput.Write(JsonSerializer.Serialize(one, JsonSerializerOptions.Web) + "\n");
            python.StandardInput.Close();
            var lines = output.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            python.WaitForExit();
            return python.ExitCode == 0 ? lines : throw new InvalidOperationException($"python3 ended with {python.ExitCode}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    public static QuestionSet Questions(string folder)
    {
        var faults = new List<QuestionFault>();
        var set = QuestionFile.Read("questions.jsonl", Path.Combine(folder, "questions.jsonl"), faults);
        Assert.Empty(faults);
        return set;
    }
}
