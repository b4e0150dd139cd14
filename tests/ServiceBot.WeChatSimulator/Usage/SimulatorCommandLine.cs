using ServiceBot.WeChatSimulator.Chatting;
using ServiceBot.WeChatSimulator.Fuzzing;
using ServiceBot.WeChatSimulator.Loading;

namespace ServiceBot.WeChatSimulator.Usage;

/// <summary>From arguments to an exit code.</summary>
internal static class SimulatorCommandLine
{
    private const string Help = """
        微信公众号模拟器：代替微信，给正在运行的服务送消息，像微信一样检查回复。只连本机。

        示例:
          chat --url http://localhost:5080/wechat --token abc123
          chat --url http://localhost:5080/wechat --token abc123 --script talk.txt
          load --url http://localhost:5080/wechat --url http://localhost:5081/wechat --token abc123
          fuzz --url http://localhost:5080/wechat --token abc123 --count 100000

        命令:
          chat   聊天，打印成居民在手机上看到的样子；键入，或用 --script
          load   许多人同时问，查每条都有回复、同一条的回复都相同、只算一次
          fuzz   送坏的正文和密文，查服务不出 500、不露异常文字

        每个命令都有:
          --url 地址         服务的回调地址；load 和 fuzz 可写几个，轮流送
          --token 文字       与服务的 WeChat__Token 相同
          --key 43位         与 WeChat__EncodingAESKey 相同；给了就用安全模式
          --appid 文字       与 WeChat__AppId 相同
          --mode 模式        plain、compatible、safe
          --format 格式      xml（默认）、json

        chat:
          --script 文件      每行一步；写法见 chat 里的“帮助”
          --name 名字        谁在聊，默认王阿姨；换一个名字就是另一个人
          --width 格数       手机的宽度，默认 36（18 个汉字）
          --api 端口         在本机开客服消息接口
          --secret 文字      这个接口认的 AppSecret

        load:
          --users 200 --messages 10000 --at-once 20
          --repeats 5%       回复以后再送一两次的
          --overlaps 1%      同时送两次的
          --p99 毫秒         p99 超过就不通过
          --pid 进程号       报告服务的内存；可写几个，用逗号隔开

        fuzz:
          --count 100000 --seed 1 --pid 进程号

        退出码:
          0 完成  1 完成，但有不合格的  2 用法不对  3 脚本读不了或有错  5 连不上服务或端口被占  130 被中断
        """;

    /// <param name="error">Progress and faults.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args, TextReader input, TextWriter output, TextWriter error, TimeProvider clock, CancellationToken cancellation)
    {
        if (args.Count == 0 || args.Any(arg => arg is "--help" or "-h"))
        {
            await output.WriteLineAsync(Help);
            return ExitCodes.Done;
        }

        try
        {
            string[] options = [.. args.Skip(1)];
            return args[0] switch
            {
                "chat" => await ChatCommand.RunAsync(options, input, output, clock, cancellation),
                "load" => await LoadCommand.RunAsync(options, output, error, clock, cancellation),
                "fuzz" => await FuzzCommand.RunAsync(options, output, error, clock, cancellation),
                var other => throw new UsageException($"没有“{other}”这个命令，只有 chat、load、fuzz。看说明：--help"),
            };
        }
        catch (UsageException exception)
        {
            await error.WriteLineAsync(exception.Message);
            return exception.ExitCode;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCodes.Interrupted;
        }
    }
}
