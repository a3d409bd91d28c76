namespace QrPilot.Sdk.MerchantUi.Forms;

/// <summary>What was typed is wrong; the form is shown again with it.</summary>
internal sealed class FormException : Exception;
