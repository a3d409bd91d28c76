namespace QrPilot.Sdk.Payments.MoMo.Internal.Wire;

/// <summary>Any answer, as far as all are alike.</summary>
internal sealed class MoMoStatus : MoMoResponse;
