"""QR codes (ISO/IEC 18004) for addresses: byte mode, error correction M, versions 1 to 10."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from ...value import value_class

# Version: correction codewords of a block, then (blocks, data codewords each).
_BLOCKS: tuple[tuple[int, tuple[tuple[int, int], ...]], ...] = (
    (10, ((1, 16),)),
    (16, ((1, 28),)),
    (26, ((1, 44),)),
    (18, ((2, 32),)),
    (24, ((2, 43),)),
    (16, ((4, 27),)),
    (18, ((4, 31),)),
    (22, ((2, 38), (2, 39))),
    (22, ((3, 36), (2, 37))),
    (26, ((4, 43), (1, 44))),
)
_ALIGNED = ((), (18,), (22,), (26,), (30,), (34,), (22, 38), (24, 42), (26, 46), (28, 50))
_QUIET = 4


@value_class
class QrCode:
    """Dark modules as one SVG path, a unit each, in a square of `size` with its quiet zone."""

    size: int
    path: str
    rows: tuple[tuple[bool, ...], ...]


def qr_code(address: str) -> QrCode | None:
    """None for an address of more than 213 octets, which no version here holds."""
    data = address.encode()
    for version, (_, blocks) in enumerate(_BLOCKS, 1):
        length_bits = 8 if version < 10 else 16
        room = sum(count * words for count, words in blocks)
        if 4 + length_bits + 8 * len(data) <= room * 8:
            return _drawn(_matrix(version, _codewords(version, data, length_bits, room)))
    return None


def _codewords(version: int, data: bytes, length_bits: int, room: int) -> list[int]:
    bits = f"0100{len(data):0{length_bits}b}" + "".join(f"{byte:08b}" for byte in data)
    bits = (bits + "0000")[: room * 8]
    bits += "0" * (-len(bits) % 8)
    words = [int(bits[at : at + 8], 2) for at in range(0, len(bits), 8)]
    words += [(0xEC, 0x11)[number % 2] for number in range(room - len(words))]
    correction, blocks = _BLOCKS[version - 1]
    parts: list[list[int]] = []
    for count, length in blocks:
        for _ in range(count):
            parts.append(words[:length])
            words = words[length:]
    checks = [_remainder(part, correction) for part in parts]
    return [*_woven(parts), *_woven(checks)]


def _woven(parts: Sequence[Sequence[int]]) -> Iterator[int]:
    for at in range(max(map(len, parts))):
        yield from (part[at] for part in parts if at < len(part))


@cache
def _tables() -> tuple[tuple[int, ...], dict[int, int]]:
    """Powers of 2 in GF(256) modulo 0x11D, and their logarithms."""
    powers = [1]
    for _ in range(254):
        double = powers[-1] << 1
        powers.append(double ^ 0x11D if double > 255 else double)
    return tuple(powers), {value: exponent for exponent, value in enumerate(powers)}


def _times(factor: int, two: int) -> int:
    powers, logs = _tables()
    return powers[(logs[factor] + logs[two]) % 255] if factor and two else 0


def _remainder(words: Sequence[int], count: int) -> list[int]:
    """Reed–Solomon: what is left after division by the product of (x − 2^i)."""
    divisor = [1]
    for exponent in range(count):
        root = _tables()[0][exponent]
        divisor = [
            high ^ _times(low, root) for high, low in zip([*divisor, 0], [0, *divisor], strict=True)
        ]
    rest = [0] * count
    for word in words:
        factor = word ^ rest[0]
        rest = [
            value ^ _times(part, factor)
            for value, part in zip([*rest[1:], 0], divisor[1:], strict=True)
        ]
    return rest


Grid = list[list[bool | None]]


def _matrix(version: int, words: Sequence[int]) -> list[list[bool]]:
    """The mask that disturbs readers least, of the eight."""
    bare = _patterns(version)
    filled = _with_data([row[:] for row in bare], words)
    free = [[cell is None for cell in row] for row in bare]
    masked = [_masked(filled, free, mask) for mask in range(8)]
    return min(masked, key=_penalty)


def _patterns(version: int) -> Grid:
    size = 17 + 4 * version
    grid: Grid = [[None] * size for _ in range(size)]
    for top, left in ((0, 0), (0, size - 7), (size - 7, 0)):
        for y in range(-1, 8):
            for x in range(-1, 8):
                if 0 <= top + y < size and 0 <= left + x < size:
                    ring = max(abs(y - 3), abs(x - 3))
                    grid[top + y][left + x] = ring in {0, 1, 3}
    places = (6, *_ALIGNED[version - 1]) if version > 1 else ()
    for row in places:
        for column in places:
            if grid[row][column] is None:
                for y in range(-2, 3):
                    for x in range(-2, 3):
                        grid[row + y][column + x] = max(abs(y), abs(x)) != 1
    for at in range(8, size - 8):
        grid[6][at] = grid[at][6] = at % 2 == 0
    for at in range(9):
        for y, x in ((8, at), (at, 8)):
            if grid[y][x] is None:
                grid[y][x] = False
    for at in range(8):
        grid[8][size - 1 - at] = grid[size - 1 - at][8] = False
    grid[size - 8][8] = True
    if version >= 7:
        bits = _with_checks(version, 12, 0x1F25)
        for at in range(18):
            grid[at // 3][size - 11 + at % 3] = bool(bits >> at & 1)
            grid[size - 11 + at % 3][at // 3] = bool(bits >> at & 1)
    return grid


def _with_checks(value: int, count: int, divisor: int) -> int:
    """The value followed by the remainder of its division, as a BCH code has it."""
    rest = value << count
    while rest.bit_length() > count:
        rest ^= divisor << (rest.bit_length() - divisor.bit_length())
    return value << count | rest


def _with_data(grid: Grid, words: Sequence[int]) -> list[list[bool]]:
    """Up and down in double columns from the right, past the column of the timing pattern."""
    size = len(grid)
    bits = (bool(word >> at & 1) for word in words for at in range(7, -1, -1))
    upward = True
    for right in [*range(size - 1, 6, -2), *range(5, 0, -2)]:
        for y in range(size - 1, -1, -1) if upward else range(size):
            for x in (right, right - 1):
                if grid[y][x] is None:
                    grid[y][x] = next(bits, False)
        upward = not upward
    return [[bool(cell) for cell in row] for row in grid]


def _flips(mask: int, y: int, x: int) -> bool:
    return (
        (y + x) % 2,
        y % 2,
        x % 3,
        (y + x) % 3,
        (y // 2 + x // 3) % 2,
        y * x % 2 + y * x % 3,
        (y * x % 2 + y * x % 3) % 2,
        ((y + x) % 2 + y * x % 3) % 2,
    )[mask] == 0


def _masked(filled: list[list[bool]], free: list[list[bool]], mask: int) -> list[list[bool]]:
    size = len(filled)
    grid = [
        [filled[y][x] ^ (free[y][x] and _flips(mask, y, x)) for x in range(size)]
        for y in range(size)
    ]
    # Level M is 00; the format is masked so that it is never all light.
    bits = _with_checks(mask, 10, 0x537) ^ 0x5412
    for at in range(15):
        dark = bool(bits >> at & 1)
        y = at if at < 6 else at + 1 if at < 8 else size - 15 + at
        grid[y][8] = dark
        x = size - 1 - at if at < 8 else 7 if at == 8 else 14 - at
        grid[8][x] = dark
    grid[size - 8][8] = True
    return grid


def _penalty(grid: list[list[bool]]) -> int:
    size = len(grid)
    lines = ["".join("1" if cell else "0" for cell in row) for row in grid]
    lines += ["".join("1" if row[x] else "0" for row in grid) for x in range(size)]
    total = 0
    for line in lines:
        for run in line.replace("01", "0 1").replace("10", "1 0").split():
            total += len(run) - 2 if len(run) >= 5 else 0
        for finder in ("10111010000", "00001011101"):
            total += 40 * sum(line.startswith(finder, at) for at in range(size - 10))
    for y in range(size - 1):
        for x in range(size - 1):
            total += 3 * (grid[y][x] == grid[y][x + 1] == grid[y + 1][x] == grid[y + 1][x + 1])
    dark = sum(map(sum, grid)) * 100 / size**2
    return total + int(abs(dark - 50) // 5) * 10


def _drawn(grid: list[list[bool]]) -> QrCode:
    parts: list[str] = []
    for y, row in enumerate(grid):
        x = 0
        while x < len(row):
            if row[x]:
                end = x
                while end < len(row) and row[end]:
                    end += 1
                parts.append(f"M{x + _QUIET} {y + _QUIET}h{end - x}v1H{x + _QUIET}z")
                x = end
            x += 1
    return QrCode(len(grid) + 2 * _QUIET, "".join(parts), tuple(map(tuple, grid)))
