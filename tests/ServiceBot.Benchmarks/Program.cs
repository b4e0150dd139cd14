using ServiceBot.Benchmarks;
using ServiceBot.Benchmarks.Engines;

return args is [Peer.EngineVerb, ..] ? EngineCommand.Run(args) : BenchmarkCommandLine.Run(args);
