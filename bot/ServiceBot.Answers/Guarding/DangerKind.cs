namespace ServiceBot.Answers.Guarding;

/// <summary>What endangers a life; it decides which number to call comes first.</summary>
internal enum DangerKind
{
    /// <summary>Someone means to harm himself.</summary>
    SelfHarm,

    /// <summary>Someone is hurt or threatened by another, or has gone missing.</summary>
    Violence,

    /// <summary>Fire, gas that leaks, people shut in.</summary>
    Fire,

    /// <summary>An acute illness or an accident.</summary>
    Illness,
}
