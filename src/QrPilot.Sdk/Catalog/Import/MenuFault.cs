namespace QrPilot.Sdk.Catalog.Import;

/// <summary>What is wrong in a menu's file.</summary>
public enum MenuFault
{
    /// <summary>The file has nothing in it.</summary>
    Empty,

    /// <summary>The file is not UTF-8 text: letters were lost.</summary>
    LettersLost,

    /// <summary>The first line has no such column, or more than one.</summary>
    ColumnMissing,

    /// <summary>The line is no record: its quotes do not close, something stands behind them, or it is too long.</summary>
    RowBroken,

    /// <summary>The field is empty.</summary>
    ValueMissing,

    /// <summary>The field is too long, or has characters that cannot be read.</summary>
    ValueUnreadable,

    /// <summary>The field is no amount in whole đồng from 0 to <see cref="MenuImport.MaxPrice"/>.</summary>
    NoPrice,

    /// <summary>The field is neither yes nor no.</summary>
    NeitherYesNorNo,

    /// <summary>A line before has the same code.</summary>
    CodeTwice,

    /// <summary>There are more than <see cref="MenuImport.MaxRows"/> items.</summary>
    TooManyRows,
}
