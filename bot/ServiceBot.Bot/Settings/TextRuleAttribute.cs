using System.ComponentModel.DataAnnotations;

namespace ServiceBot.Bot.Settings;

/// <summary>A rule for a text setting that can say what is wanted. Null, where the setting may be left out, is right.</summary>
internal abstract class TextRuleAttribute : ValidationAttribute
{
    /// <summary>What is wanted, in Chinese: it follows 应该是.</summary>
    public abstract string Wanted { get; }

    public abstract string Example { get; }

    /// <summary>Whether a wrong value is kept out of messages.</summary>
    public bool IsSecret { get; init; }

    public sealed override bool IsValid(object? value) => value is null || (value is string text && IsRight(text));

    protected abstract bool IsRight(string text);
}
