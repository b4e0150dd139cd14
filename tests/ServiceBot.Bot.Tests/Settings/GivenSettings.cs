using Microsoft.Extensions.Configuration;
using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Tests.Settings;

/// <summary>Settings of a test, with colons in their names.</summary>
internal static class GivenSettings
{
    public static SettingsReader Reader(params IEnumerable<(string Key, string Value)> settings) => new(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value)).Build());
}
