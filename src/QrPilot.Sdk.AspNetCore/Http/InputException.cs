using QrPilot.Sdk.Errors;

namespace QrPilot.Sdk.AspNetCore.Http;

/// <summary>The request itself is wrong: its body, its query or its headers.</summary>
internal sealed class InputException(int status, string code, string message, IReadOnlyDictionary<string, IReadOnlyList<string>>? errors = null)
    : QrPilotException(code, message)
{
    public int Status { get; } = status;

    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors { get; } = errors;

    public static InputException Field(string field, string message) => new(
        400, ErrorCodes.InvalidField, message, new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [field] = [message] });
}
