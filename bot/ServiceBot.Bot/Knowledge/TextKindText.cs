using ServiceBot.Search.Corpus;

namespace ServiceBot.Bot.Knowledge;

/// <summary>Says whose words a text is in; only a verbatim one is 原文.</summary>
internal static class TextKindText
{
    public static string Of(TextKind kind) => kind == TextKind.Verbatim ? "原文" : "本站改写，非原文";
}
