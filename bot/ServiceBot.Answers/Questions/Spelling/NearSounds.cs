namespace ServiceBot.Answers.Questions.Spelling;

/// <summary>Puts syllables that many people do not tell apart into one class: zh/z, ch/c, sh/s, n/l, r/l, h/f, and an/ang, en/eng, in/ing.</summary>
internal static class NearSounds
{
    /// <param name="syllable">Pinyin without tone, lower case; ü may be written u or v.</param>
    /// <returns>A name of the class; no pinyin itself.</returns>
    public static string ClassOf(string syllable)
    {
        if (syllable.Length == 0)
            return "";
        var (initial, final) = Split(syllable.Replace('v', 'u').Replace('ü', 'u'));
        if (final is [.., 'a' or 'e' or 'i', 'n', 'g'])
            final = final[..^1];
        return initial switch
        {
            "zh" => "z",
            "ch" => "c",
            "sh" => "s",
            "n" or "r" => "l",
            "f" => "h",
            _ => initial,
        } + (initial == "f" ? AfterH(final) : final);
    }

    /// <summary>What follows an h where the other speaker says f: fei is hui, fa is hua, fen is hun.</summary>
    private static string AfterH(string final) => final switch
    {
        "ei" => "ui",
        "a" => "ua",
        "an" => "uan",
        "en" => "un",
        "o" => "uo",
        _ => final,
    };

    private static (string Initial, string Final) Split(string syllable)
    {
        var length = syllable is ['z' or 'c' or 's', 'h', ..] ? 2 : syllable[0] is 'a' or 'e' or 'o' ? 0 : 1;
        return (syllable[..length], syllable[length..]);
    }
}
