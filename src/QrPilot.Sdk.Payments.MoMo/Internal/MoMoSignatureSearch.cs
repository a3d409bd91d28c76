using System.Globalization;
using System.Security.Cryptography;
using QrPilot.Sdk.Payments.Gateways.Signing;
using Field = QrPilot.Sdk.Payments.MoMo.Internal.MoMoNotification.Field;

namespace QrPilot.Sdk.Payments.MoMo.Internal;

/// <summary>Tries the usual mistakes until one of them explains a signature. Bounded work; runs only for wrong signatures.</summary>
/// <param name="merchant">The account.</param>
/// <param name="mac">The signature that came.</param>
/// <param name="values">The values that came, in the order of signing.</param>
/// <param name="received">The fields in the order in which they came.</param>
internal sealed class MoMoSignatureSearch(MoMoMerchant merchant, byte[] mac, string[] values, Field[] received)
{
    /// <summary>How many signatures are worked out at most.</summary>
    public const int MostTries = 60;

    private const int LongestValue = 4096;

    private static readonly Field[] Order = [.. Enum.GetValues<Field>().Where(field => field < Field.Signature)];

    private enum AccessKeyPlace
    {
        First,
        Last,
        Nowhere,
        Empty,
    }

    /// <summary>How many signatures were worked out.</summary>
    public int Tries { get; private set; }

    /// <returns>The explanation, or null.</returns>
    public string? Find() => Whole() ?? Amount() ?? AllValues() ?? OneValue();

    private string? Whole()
    {
        if (Fits(values, key: merchant.AccessKey))
        {
            return "The signature was made with the access key in place of the secret key.";
        }

        if (Fits(values, place: AccessKeyPlace.Nowhere) || Fits(values, place: AccessKeyPlace.Empty))
        {
            return "The signature leaves out the access key.";
        }

        var another = "The signature is right for another order of the fields; they are signed from a to z, accessKey first.";
        return Fits(values, place: AccessKeyPlace.Last) || Fits(values, received) || Fits(values, received, AccessKeyPlace.Last)
            ? another
            : null;
    }

    private string? Amount()
    {
        _ = long.TryParse(values[(int)Field.Amount], CultureInfo.InvariantCulture, out var amount);
        if (amount is >= 0 and <= long.MaxValue / 100 && Fits(With(Field.Amount, (amount * 100).ToString(CultureInfo.InvariantCulture))))
        {
            return "The signature is right for 100 times the amount: it was divided on the way.";
        }

        return amount % 100 == 0 && Fits(With(Field.Amount, (amount / 100).ToString(CultureInfo.InvariantCulture)))
            ? "The signature is right for a hundredth of the amount: it was multiplied on the way."
            : null;
    }

    private string? AllValues()
    {
        foreach (var change in MoMoSignatureChange.OfAll)
        {
            var changed = Array.ConvertAll(values, value => value.Length <= LongestValue ? change.Apply(value) : value);
            // Where it changes a single value, that one is tried by name.
            if (changed.Index().Count(value => value.Item != values[value.Index]) > 1 && Fits(changed))
            {
                return $"The signature is right once {change.What} in all values.";
            }
        }

        return null;
    }

    private string? OneValue()
    {
        foreach (var change in MoMoSignatureChange.OfOne)
        {
            foreach (var field in MoMoSignatureChange.Texts)
            {
                var value = values[(int)field];
                var changed = value.Length <= LongestValue ? change.Apply(value) : value;
                if (changed != value && Fits(With(field, changed)))
                {
                    var name = System.Text.Encoding.ASCII.GetString(MoMoNotification.NameOf(field));
                    return $"The signature is right once {change.What} in {name}: something on the way has changed it.";
                }
            }
        }

        return null;
    }

    private string[] With(Field field, string value)
    {
        var changed = (string[])values.Clone();
        changed[(int)field] = value;
        return changed;
    }

    private bool Fits(string[] tried, Field[]? order = null, AccessKeyPlace place = AccessKeyPlace.First, byte[]? key = null)
    {
        if (Tries >= MostTries)
        {
            return false;
        }

        Tries++;
        var text = new SignatureText(stackalloc byte[SignatureText.UsualLength]);
        try
        {
            if (place is AccessKeyPlace.First)
            {
                text.Begin(merchant);
            }
            else if (place is AccessKeyPlace.Empty)
            {
                text.Append("accessKey="u8);
            }

            foreach (var field in order ?? Order)
            {
                var tag = MoMoNotification.TagOf(field);
                text.Append(text.Text.IsEmpty ? tag[1..] : tag);
                text.Append(tried[(int)field]);
            }

            if (place is AccessKeyPlace.Last)
            {
                text.Append((byte)'&');
                text.Begin(merchant);
            }

            return text.Matches(HashAlgorithmName.SHA256, [key ?? merchant.SecretKey], mac);
        }
        finally
        {
            text.Dispose();
        }
    }
}
