using QrPilot.Sdk.Payments.Inquiries;

namespace QrPilot.Sdk.Storage;

/// <summary>An inquiry to put down, to put off or to drop.</summary>
/// <param name="SubjectId">The payment's or the refund's id.</param>
/// <param name="Inquiry">The inquiry as it is from now on, or null to drop it.</param>
public sealed record InquiryWrite(string SubjectId, Inquiry? Inquiry)
{
    /// <summary>Asks from now on as the inquiry says.</summary>
    public static InquiryWrite Put(Inquiry inquiry)
    {
        ArgumentNullException.ThrowIfNull(inquiry);
        return new InquiryWrite(inquiry.SubjectId, inquiry);
    }

    /// <summary>Asks no more.</summary>
    public static InquiryWrite Drop(string subjectId) => new(subjectId, null);
}
