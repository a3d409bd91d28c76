using QrPilot.Tests.Shared;

[assembly: AssemblyFixture(typeof(RedisServer))]
