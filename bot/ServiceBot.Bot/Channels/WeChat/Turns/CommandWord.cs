using System.Text;

namespace ServiceBot.Bot.Channels.WeChat.Turns;

/// <summary>Reads the words that stand for a command. Only the bare word counts: 查一下答案 is a question.</summary>
internal static class CommandWord
{
    private const string Around = "“”\"'‘’「」『』。．.!！?？,，、~～…;；:：";

    /// <returns>Null when it is none.</returns>
    public static Command? Of(string text)
    {
        if (text.Length > 20)
            return null;
        var word = string.Concat(text.Normalize(NormalizationForm.FormKC).Where(character => !char.IsWhiteSpace(character) && !Around.Contains(character, StringComparison.Ordinal)));
        return word switch
        {
            "答案" => Command.Fetch,
            "全文" => Command.GoOn,
            "清除记录" => Command.Wipe,
            "找人工" or "人工" or "转人工" => Command.Person,
            _ => null,
        };
    }
}
