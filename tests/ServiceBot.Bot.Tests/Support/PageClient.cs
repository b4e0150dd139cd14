using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ServiceBot.Bot.Tests.Support;

/// <summary>Opens pages and submits their forms as a browser without script does.</summary>
internal sealed class PageClient(HttpClient client)
{
    /// <summary>The last response, with its headers.</summary>
    public HttpResponseMessage Response { get; private set; } = new();

    public async Task<IHtmlDocument> GetAsync(string address) => await ReadAsync(await client.GetAsync(address));

    public async Task<IHtmlDocument> PostAsync(params (string Name, string Value)[] fields) =>
        await ReadAsync(await client.PostAsync("/", new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)))));

    /// <summary>Presses a button: its form's fields and the button's own value are sent.</summary>
    public async Task<IHtmlDocument> PressAsync(IElement button)
    {
        var form = button.Closest("form") ?? throw new InvalidOperationException("The button is in no form.");
        var fields = form.QuerySelectorAll("input[name], textarea[name], select[name]").Select(field => (field.GetAttribute("name")!, ValueOf(field))).ToList();
        if (button.GetAttribute("name") is { } name)
            fields.Add((name, button.GetAttribute("value") ?? ""));
        return await PostAsync([.. fields]);
    }

    private static string ValueOf(IElement field) => field switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => field.GetAttribute("value") ?? "",
    };

    private async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response)
    {
        Response = response;
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }
}
