namespace CustomGateway;

/// <summary>CRC-16/CCITT-FALSE: polynomial 0x1021, start 0xFFFF, nothing reflected, nothing xored at the end.</summary>
internal static class Crc16
{
    public static ushort Of(string ascii)
    {
        ushort crc = 0xFFFF;
        foreach (var c in ascii)
        {
            crc ^= (ushort)(c << 8);
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (ushort)((crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1);
            }
        }

        return crc;
    }
}
