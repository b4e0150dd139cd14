namespace ServiceBot.Answers.Guarding;

/// <summary>Recognises words that speak of a danger to life now, one's own or another's. Questions on drills, prevention and figures are none.</summary>
internal static class Danger
{
    // What Shanghai people and hasty typists write for everyday characters.
    private static readonly (string Spoken, string Plain)[] Spellings =
    [
        ("呒没", "没有"), ("呒", "没"), ("勿", "不"), ("弗", "不"), ("伐想", "不想"), ("嘞", "了"), ("叻", "了"), ("咧", "了"), ("脱了", "了"), ("特了", "了"),
        ("仔农", "了农"), ("勒地", "在地"), ("勒楼", "在楼"), ("伊", "他"), ("姆妈", "妈妈"), ("她", "他"),
    ];

    /// <returns>Null when there is none. Of several, what spreads fastest comes first.</returns>
    public static DangerKind? Read(GuardText text) => ReadPlain(Plain(text.Joined)) ?? (text.Folded == text.Joined ? null : ReadPlain(Plain(text.Folded)));

    private static DangerKind? ReadPlain(string text) =>
        Fire.IsIn(text) ? DangerKind.Fire
        : SelfHarm.IsIn(text) ? DangerKind.SelfHarm
        : AcuteIllness.IsIn(text) ? DangerKind.Illness
        : Violence.IsIn(text) ? DangerKind.Violence
        : null;

    private static string Plain(string text)
    {
        foreach (var (spoken, plain) in Spellings)
            text = text.Replace(spoken, plain, StringComparison.Ordinal);
        return text;
    }
}
