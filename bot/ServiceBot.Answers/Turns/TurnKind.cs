namespace ServiceBot.Answers.Turns;

/// <summary>What a person wants with a message, as far as the conversation tells.</summary>
public enum TurnKind
{
    /// <summary>Asks something, by itself or leaning on what was asked before.</summary>
    Question = 0,

    /// <summary>Takes one or several of the choices offered, or the offer made.</summary>
    Choice,

    /// <summary>Names a choice by a number there is none of.</summary>
    NoSuchChoice,

    /// <summary>Puts something else in the place of what was understood: 不是张庙，是长寿路.</summary>
    Correction,

    /// <summary>Wants to know more of the same: 还有呢.</summary>
    More,

    /// <summary>Did not mean what was answered, and does not say what else: 不是这个.</summary>
    NotThis,

    /// <summary>Wants the last answer once more: 再说一遍.</summary>
    Again,

    /// <summary>Asks for the reason of what was answered: 为什么.</summary>
    Why,

    /// <summary>Does not understand what was answered: 什么意思.</summary>
    Meaning,

    /// <summary>Has heard, or wants nothing more: 好的知道了.</summary>
    Acknowledged,

    /// <summary>Announces another question without asking it: 换个问题.</summary>
    NewTopic,
}
