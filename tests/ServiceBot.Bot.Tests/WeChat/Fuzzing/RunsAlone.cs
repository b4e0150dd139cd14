namespace ServiceBot.Bot.Tests.WeChat.Fuzzing;

/// <summary>Tests that look at the process's memory, which others beside them would change.</summary>
[CollectionDefinition(nameof(RunsAlone), DisableParallelization = true)]
public sealed class RunsAlone;
