namespace QrPilot.Sdk.Text.Csv;

internal enum FieldsState
{
    Whole,

    /// <summary>Quotes are open at the end: the record may go on in the next line.</summary>
    Open,

    /// <summary>Something stands behind closing quotes.</summary>
    Broken,
}
