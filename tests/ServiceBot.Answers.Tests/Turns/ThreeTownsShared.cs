namespace ServiceBot.Answers.Tests.Turns;

/// <summary>Dialogues share one index of the three towns.</summary>
[CollectionDefinition(nameof(ThreeTowns))]
public sealed class ThreeTownsShared : ICollectionFixture<ThreeTowns>;
