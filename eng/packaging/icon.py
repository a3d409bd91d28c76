"""Draws icon.png, the picture of every package: the three corners of a QR code and a tick in the place of the fourth.

    python3 eng/packaging/icon.py
"""
import pathlib
import struct
import zlib

SIZE = 128
SAMPLES = 4  # a side: a pixel is the mean of SAMPLES * SAMPLES points
BACK, INK, TICK = (0x0F, 0x4C, 0x4A), (0xFF, 0xFF, 0xFF), (0xFF, 0xB8, 0x2E)


def in_rounded_square(x, y, left, top, side, radius):
    dx = max(left + radius - x, 0, x - (left + side - radius))
    dy = max(top + radius - y, 0, y - (top + side - radius))
    inside = left <= x <= left + side and top <= y <= top + side
    return inside and dx * dx + dy * dy <= radius * radius


def in_corner(x, y, left, top):
    ring = in_rounded_square(x, y, left, top, 38, 7) and not in_rounded_square(x, y, left + 7, top + 7, 24, 3)
    return ring or in_rounded_square(x, y, left + 13, top + 13, 12, 2)


def near_line(x, y, x1, y1, x2, y2, reach):
    length = (x2 - x1) ** 2 + (y2 - y1) ** 2
    t = min(1, max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length))
    return (x - x1 - t * (x2 - x1)) ** 2 + (y - y1 - t * (y2 - y1)) ** 2 <= reach * reach


def colour(x, y):
    """Red, green, blue and alpha of a point."""
    if not in_rounded_square(x, y, 0, 0, SIZE, 24):
        return 0, 0, 0, 0
    if any(in_corner(x, y, left, top) for left, top in ((19, 19), (71, 19), (19, 71))):
        return *INK, 255
    if near_line(x, y, 73, 92, 85, 104, 5) or near_line(x, y, 85, 104, 108, 76, 5):
        return *TICK, 255
    return *BACK, 255


def pixel(column, row):
    points = [
        colour(column + (i + 0.5) / SAMPLES, row + (j + 0.5) / SAMPLES)
        for i in range(SAMPLES)
        for j in range(SAMPLES)
    ]
    alpha = sum(point[3] for point in points)
    if alpha == 0:
        return bytes(4)
    return bytes([round(sum(point[i] * point[3] for point in points) / alpha) for i in range(3)] + [round(alpha / len(points))])


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png():
    rows = b"".join(b"\0" + b"".join(pixel(column, row) for column in range(SIZE)) for row in range(SIZE))
    header = struct.pack(">IIBBBBB", SIZE, SIZE, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


pathlib.Path(__file__).with_name("icon.png").write_bytes(png())
