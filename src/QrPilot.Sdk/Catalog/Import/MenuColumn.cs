namespace QrPilot.Sdk.Catalog.Import;

/// <summary>A column of a menu's file.</summary>
public enum MenuColumn
{
    /// <summary>The merchant's code of the item, titled <c>code</c> or <c>mã</c>.</summary>
    Code,

    /// <summary>What guests read, titled <c>name</c> or <c>tên</c>.</summary>
    Name,

    /// <summary>The price of one in đồng, titled <c>price</c> or <c>giá</c>.</summary>
    Price,

    /// <summary>Whether guests can order it, titled <c>available</c> or <c>còn bán</c>. It may be missing, and its fields may be empty: then an
    /// item stays as it is, and a new one is available.</summary>
    Available,
}
