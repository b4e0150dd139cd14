namespace ServiceBot.Answers.Tests;

/// <summary>Tests that ask the made-up towns share one index of them.</summary>
[CollectionDefinition(nameof(Towns))]
public sealed class TownsShared : ICollectionFixture<Towns>;
