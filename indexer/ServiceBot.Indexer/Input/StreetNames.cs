using ServiceBot.Indexer.Usage;

namespace ServiceBot.Indexer.Input;

/// <summary>Checks a sub-district that was named against those there are texts for.</summary>
internal static class StreetNames
{
    /// <exception cref="CommandException">There is no text for it.</exception>
    public static void Check(string? street, IReadOnlyList<string> known, CommandContext context)
    {
        if (street is not null && !known.Contains(street, StringComparer.Ordinal))
            throw new CommandException(ExitCode.Usage, Unknown(street, known, context));
    }

    public static string Unknown(string street, IReadOnlyList<string> known, CommandContext context)
    {
        var guess = NearestName.Of(street, known);
        var list = string.Join(context.Text("、", ", "), known);
        return context.Text($"没有“{street}”的资料。", $"There are no texts for \"{street}\".")
            + (guess is null ? "" : context.Text($"是不是想用 {guess}？", $" Did you mean {guess}?"))
            + (known.Count == 0 ? "" : context.Text($"可用的街道：{list}。", $" Known: {list}."));
    }
}
