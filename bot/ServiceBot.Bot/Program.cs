using ServiceBot.Bot;
using ServiceBot.Bot.Channels.BotFramework;
using ServiceBot.Bot.Channels.DirectLine;
using ServiceBot.Bot.Channels.Web;
using ServiceBot.Bot.Channels.WebChat;
using ServiceBot.Bot.Channels.WeChat;
using ServiceBot.Bot.Channels.WeChat.Menu;
using ServiceBot.Bot.Channels.WeChat.Turns;
using ServiceBot.Bot.Knowledge;
using ServiceBot.Bot.Metrics;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.State;
using ServiceBot.Bot.Turns;
using ServiceBot.Search.Postings;

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    if (args is [WeChatVerb.Name, .. var verb])
        return await WeChatVerb.RunAsync(verb, builder.Configuration);
    builder.UseDefaultAddress();
    builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
    builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);

    // Whatever is set, addresses are not logged whole: those of Direct Line's streams hold tokens.
    builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);

    var settings = new SettingsReader(builder.Configuration);
    var corpus = settings.Read<CorpusOptions>("Corpus");
    var index = settings.Read<IndexOptions>("Index");
    var limits = settings.Read<LimitsOptions>("Limits");
    var turns = settings.Read<TurnOptions>("Turns");
    var state = settings.Read<StateOptions>("State");
    var directLine = settings.Read<DirectLineOptions>("DirectLine");
    var botFramework = settings.Read<BotFrameworkOptions>("BotFramework");
    var metrics = settings.Read<MetricsOptions>("Metrics");
    var webChat = settings.Read<WebChatOptions>("WebChat");
    var weChat = settings.Read<WeChatOptions>("WeChat");
    var weCom = settings.Read<WeComOptions>("WeCom");
    var privacy = settings.Read<PrivacyOptions>("Privacy");
    var address = new PublicAddress(settings.ReadAddress(PublicAddress.Setting));
    settings.Check(
        !(weChat.IsOn || weCom.IsOn) || limits.ConversationIdleMinutes >= Math.Max(weChat.AnswerKeptMinutes, weChat.ChoicesValidMinutes),
        $"设置 Limits__ConversationIdleMinutes={limits.ConversationIdleMinutes} 太短：对话过了这么久就删掉，而 WeChat__AnswerKeptMinutes={weChat.AnswerKeptMinutes}、WeChat__ChoicesValidMinutes={weChat.ChoicesValidMinutes} 要留到更晚。请把它调大，或把那两个调小。");
    settings.ThrowIfFaulty();

    builder.Services.AddSingleton(corpus).AddSingleton(index).AddSingleton(limits).AddSingleton(turns).AddSingleton(webChat).AddSingleton(address);
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddSingleton(new IndexFolder(index.AbsolutePath));
    builder.Services.AddSingleton<StartIndex>().AddSingleton<ServingIndex>();
    builder.Services.AddState(state);
    builder.Services.AddTurns();
    builder.Services.AddWebChannel(limits);
    builder.Services.AddDirectLineChannel(directLine, limits);
    builder.Services.AddBotFrameworkChannel(botFramework);
    builder.Services.AddWeChatChannel(weChat, weCom, privacy);
    builder.Services.AddWeChatTurns(isOn: weChat.IsOn || weCom.IsOn);

    await using var app = builder.Build();

    // Neither needs the other, and both take their time.
    var opening = Task.Run(app.Services.GetRequiredService<StartIndex>().Open);
    await app.Services.OpenStateAsync();
    if (weChat.IsOn || weCom.IsOn)
        await app.Services.RehearseWeChatTurnsAsync();
    var serving = app.Services.GetRequiredService<ServingIndex>();
    serving.Serve(await opening);
    serving.Watch();
    app.UseDirectLineChannel();
    app.MapWebChannel(limits);
    app.MapDirectLineChannel();
    app.MapBotFrameworkChannel(botFramework);
    app.MapWeChatChannel(weChat, weCom);
    app.MapWebChat(webChat);
    app.MapMetrics(metrics);
    await app.RunAsync();
    return ExitCode.Done;
}
catch (Exception exception) when (StartFault.Of(exception) is { } fault)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return fault.ExitCode;
}
