namespace ServiceBot.WeChatSimulator.Loading;

/// <summary>What a load run sends.</summary>
/// <param name="Repeats">Share of messages delivered once or twice more after their reply, 0 to 1.</param>
/// <param name="Overlaps">Share of messages delivered twice at the same time, 0 to 1.</param>
internal sealed record LoadPlan(int Users, int Messages, int AtOnce, double Repeats, double Overlaps);
