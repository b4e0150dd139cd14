using System.ComponentModel.DataAnnotations;

namespace ServiceBot.Bot.Settings;

/// <summary>A list whose entries all have one form.</summary>
/// <param name="wanted">The form, in Chinese.</param>
/// <param name="example">An entry of that form.</param>
[AttributeUsage(AttributeTargets.Property)]
internal abstract class EntriesAttribute(string wanted, string example) : ValidationAttribute
{
    public string Wanted => wanted;

    public string Example => example;

    public override bool IsValid(object? value) => value is string[] entries && entries.All(IsEntry);

    protected abstract bool IsEntry(string entry);
}
