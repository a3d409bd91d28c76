namespace QrPilot.Sdk.AspNetCore.Tests.Support;

/// <summary>Tests that compare the store before and after every request, so nobody else may write to their host.</summary>
[CollectionDefinition(Name)]
public sealed class QuietHost : ICollectionFixture<ApiHost>
{
    public const string Name = "A host nobody else writes to";
}

/// <summary>Tests that hear the whole process, or have more told of a tenant than others expect.</summary>
[CollectionDefinition(Name)]
public sealed class Listening
{
    public const string Name = "Who listens";
}

/// <summary>Tests that each play in a store of their own.</summary>
[CollectionDefinition(Name)]
public sealed class BusyHost : ICollectionFixture<ApiHost>
{
    public const string Name = "A host that all share";
}
