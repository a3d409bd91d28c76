namespace QrPilot.Sdk.AspNetCore.Tests.Support;

/// <summary>Tests that compare the store before and after every request, so nobody else may write to their host.</summary>
[CollectionDefinition(Name)]
public sealed class QuietHost : ICollectionFixture<ApiHost>
{
    public const string Name = "A host nobody else writes to";
}

/// <summary>Tests that each play in a store of their own.</summary>
[CollectionDefinition(Name)]
public sealed class BusyHost : ICollectionFixture<ApiHost>
{
    public const string Name = "A host that all share";
}

/// <summary>Tests that hear what the whole process tells, so nobody else may be at work in it.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Silence
{
    public const string Name = "Nothing else in the process";
}
