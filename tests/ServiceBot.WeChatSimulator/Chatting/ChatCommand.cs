using ServiceBot.WeChatSimulator.Api;
using ServiceBot.WeChatSimulator.Delivering;
using ServiceBot.WeChatSimulator.Messages;
using ServiceBot.WeChatSimulator.Usage;

namespace ServiceBot.WeChatSimulator.Chatting;

/// <summary>The verb <c>chat</c>.</summary>
internal static class ChatCommand
{
    private const int DefaultCells = 36;
    private const int LeastCells = 16;
    private const int MostCells = 120;
    private const string DefaultSecret = "simulatorsecret";

    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    /// <exception cref="UsageException">Options or script are wrong, or the service cannot be talked with.</exception>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextReader input, TextWriter output, TimeProvider clock, CancellationToken cancellation)
    {
        var given = GivenOptions.Read(args, "url", "token", "key", "appid", "mode", "format", "script", "name", "width", "api", "secret");
        var urls = given.Urls();
        var account = given.Account();
        var steps = given.Text("script") is { } file ? ChatScript.Read(ReadFile(file), file) : null;
        var screen = new ChatScreen(output, new Column(given.Number("width", DefaultCells, LeastCells, MostCells)), clock);
        using var http = WeChatServer.MakeHttp();
        var server = new WeChatServer(account, urls, http, clock);
        var secret = given.Text("secret") ?? DefaultSecret;
        await using var peer = given.Text("api") is null ? null : await StartPeerAsync(account.AppId, secret, given.Number("api", 0, 1, ushort.MaxValue), clock);
        var resident = new Resident(account, Resident.OpenIdOf(given.Text("name") ?? "王阿姨"), new MessageIds(clock), clock);
        if (peer is not null)
        {
            peer.Arrived += message => screen.ShowCustomerMessage(message.Text);
            output.WriteLine($"客服消息接口：{peer.Address}。服务要设：WeChat__ApiBaseUrl={peer.Address} WeChat__AppId={account.AppId} WeChat__AppSecret={secret} WeChat__CustomerMessages=true");
        }

        if (await server.CheckUrlAsync(cancellation) is { } fault)
            throw new UsageException($"服务器地址校验没有通过：{fault}", ExitCodes.Environment);
        output.WriteLine("服务器地址校验通过。");
        var talk = new ChatTalk(server, resident, peer, screen, clock);
        if (steps is null)
        {
            await TypeAsync(talk, input, output, cancellation);
        }
        else
        {
            foreach (var step in steps)
            {
                if (!await talk.DoAsync(step, cancellation))
                    break;
            }
        }

        return screen.Faults == 0 ? ExitCodes.Done : ExitCodes.Problems;
    }

    // What is typed and no verb is said, as in WeChat.
    private static async Task TypeAsync(ChatTalk talk, TextReader input, TextWriter output, CancellationToken cancellation)
    {
        output.WriteLine(ChatScript.Help);

        // A terminal's line is waited for on a thread of its own, so that an interrupt need not wait for it.
        while (await Task.Run(input.ReadLine, cancellation).WaitAsync(cancellation) is { } line)
        {
            var step = ChatScript.ReadLine(line, out var fault) ?? (fault is null ? null : new ChatStep(ChatVerb.Say, line.Trim()));
            if (step is not null && !await talk.DoAsync(step, cancellation))
                return;
        }
    }

    private static string[] ReadFile(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"读不了 {file}：{exception.Message}", ExitCodes.Input);
        }
    }

    private static async Task<ApiPeer> StartPeerAsync(string appId, string secret, int port, TimeProvider clock)
    {
        try
        {
            return await ApiPeer.StartAsync(appId, secret, port, clock);
        }
        catch (IOException exception)
        {
            throw new UsageException($"端口 {port} 用不了：{exception.Message} 请换一个 --api。", ExitCodes.Environment);
        }
    }
}
