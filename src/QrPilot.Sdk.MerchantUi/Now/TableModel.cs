using QrPilot.Sdk.Catalog;
using QrPilot.Sdk.Sessions;
using QrPilot.Sdk.Storage;

namespace QrPilot.Sdk.MerchantUi.Now;

/// <summary>A table and what happens at it.</summary>
/// <param name="Table">The table.</param>
/// <param name="Detail">A session at it, or null while it is free.</param>
internal sealed record TableModel(Table Table, SessionDetail? Detail)
{
    public Session? Session => Detail?.Session;

    public bool IsOpen => Session is { State: SessionState.Open };
}
