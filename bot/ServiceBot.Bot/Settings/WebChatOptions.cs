using ServiceBot.Search;

namespace ServiceBot.Bot.Settings;

/// <summary>Settings <c>WebChat__…</c>: the page with Microsoft's chat client, unmodified, as the proof that it works with this service.</summary>
internal sealed class WebChatOptions
{
    /// <summary>Whether <c>/webchat</c> is there. Residents have the page at <c>/</c>, which is some hundred times lighter.</summary>
    public bool Enabled { get; set; }

    /// <summary>The file <c>webchat.js</c> of the npm package botframework-webchat; a relative one counts from the project's root. <c>tests/npm-clients.sh</c> puts it at the default.</summary>
    public string BundlePath { get; set; } = "data/clients/node_modules/botframework-webchat/dist/webchat.js";

    public string AbsoluteBundlePath => ProjectPaths.Resolve(BundlePath);
}
