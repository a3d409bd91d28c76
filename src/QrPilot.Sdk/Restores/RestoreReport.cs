using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.Restores;

/// <summary>What was done after a restore.</summary>
/// <param name="Feeds">The epoch that each tenant's feed has begun, in the order of the tenants' ids.</param>
/// <param name="ForgottenAnswers">How many answers of repeated requests were kept near and are forgotten; null when none are kept here.</param>
public sealed record RestoreReport(IReadOnlyList<TenantScoped<FeedEpoch>> Feeds, long? ForgottenAnswers);
