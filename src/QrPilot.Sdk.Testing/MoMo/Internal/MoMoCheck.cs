using QrPilot.Sdk.Testing.Simulation.Internal;

namespace QrPilot.Sdk.Testing.MoMo.Internal;

/// <summary>What every call is checked for.</summary>
/// <remarks>The codes of the single mistakes are from the list; which one MoMo picks when several apply is not published. Here: the form
/// first, then the merchant and the signature, then what is asked for.</remarks>
internal static class MoMoCheck
{
    public const long SmallestAmount = 1_000;
    public const long LargestAmount = 50_000_000;

    /// <summary>The merchant who rightly signed, or null.</summary>
    public static MoMoSimulatorMerchant? Merchant(
        IList<MoMoSimulatorMerchant> merchants, string partnerCode, string signature, Func<MoMoSimulatorMerchant, string> sign) =>
        merchants.FirstOrDefault(merchant => merchant.PartnerCode == partnerCode) is { } merchant && Mac.Same(signature, sign(merchant))
            ? merchant
            : null;

    /// <summary>0, or the code of an amount that MoMo does not take.</summary>
    public static int Amount(long dong) => dong switch
    {
        <= 0 => MoMoCodes.BadAmount,
        < SmallestAmount or > LargestAmount => MoMoCodes.AmountOutOfRange,
        _ => MoMoCodes.Success,
    };
}
