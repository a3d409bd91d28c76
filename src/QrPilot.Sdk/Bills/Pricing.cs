using QrPilot.Sdk.Catalog;

namespace QrPilot.Sdk.Bills;

/// <summary>Prices carts from the catalog. Pure.</summary>
public static class Pricing
{
    /// <summary>The lines of an order. A line whose item left the menu since is left out.</summary>
    public static IReadOnlyList<OrderLine> Price(IEnumerable<CartLine> cart, IReadOnlyDictionary<string, MenuItem> menu)
    {
        ArgumentNullException.ThrowIfNull(cart);
        ArgumentNullException.ThrowIfNull(menu);
        return
        [
            .. from line in cart
               where menu.ContainsKey(line.ItemId)
               let item = menu[line.ItemId]
               select new OrderLine
               {
                   LineId = line.LineId,
                   ItemId = item.Id,
                   Name = item.Name,
                   UnitPrice = item.Price,
                   Quantity = line.Quantity,
                   Note = line.Note,
               },
        ];
    }
}
