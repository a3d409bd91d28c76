using QrPilot.Sdk.Identity;

namespace QrPilot.Sdk.Catalog;

/// <summary>Makes and reads what a table's code carries. It never expires and grants nothing but to open or join the table's session.</summary>
/// <param name="signer">Signs them.</param>
public sealed class TableTokens(TokenSigner signer)
{
    private const string Purpose = "qpt1";

    /// <summary>The token of a table.</summary>
    public string Make(string tenantId, string tableId) => signer.Sign(Purpose, tenantId, tableId);

    /// <summary>The tenant and the table of a token, or null when it is forged or of another kind.</summary>
    public (string TenantId, string TableId)? Read(string? token) =>
        signer.Verify(Purpose, token) is [var tenantId, var tableId] ? (tenantId, tableId) : null;
}
