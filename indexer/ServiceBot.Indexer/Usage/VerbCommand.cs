using System.CommandLine;

namespace ServiceBot.Indexer.Usage;

/// <summary>A verb with what its help shows beside its options.</summary>
internal sealed class VerbCommand(string name, string description) : Command(name, description)
{
    /// <summary>What stands behind the verb in the usage line, options apart.</summary>
    public string Synopsis { get; init; } = "";

    /// <summary>Whole command lines.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];
}
