#!/usr/bin/env python3
"""Draws an abstract portrait for each sample resume that has a photo, and writes it into the resume.

The PNGs need Python alone; the JPEGs need Pillow. The same input gives the same bytes.
"""

import base64
import io
import json
import math
import pathlib
import struct
import zlib

SIZE = 240
FOLDER = pathlib.Path(__file__).parent

# person: kind of file, and the colours of background, shoulders, face, hair
PORTRAITS = {
    "daan-verhoeven": ("png", "f3d9b1", "7a3b2e", "e8b796", "8a5a2b"),
    "eleanor-whitcombe": ("png", "dfe8cf", "3d5a1e", "f0c9ad", "b9b4ac"),
    "haruka-mori": ("png", "e6efe4", "2f5d3a", "efc7a4", "26221f"),
    "ingrid-solheim": ("png", "d7e3ef", "14532d", "f2cbb3", "d9a441"),
    "margarethe-lindqvist": ("png", "cfe6ea", "0b5d6b", "eec1a0", "5c3a21"),
    "noor-de-wit": ("jpeg", "e3dcf2", "1d3f8f", "c98d63", "2b1a12"),
    "oliver-brandt": ("exif", "f6dfe2", "40424a", "e9b995", "3b2a20"),
    "sofie-jansen": ("png", "fbe3ec", "c2185b", "f0c4a6", "a8481f"),
}


def colour(text):
    return tuple(int(text[at:at + 2], 16) for at in (0, 2, 4))


def inside(x, y, centre_x, centre_y, width, height):
    return math.hypot((x - centre_x) / width, (y - centre_y) / height) <= 1


def portrait(background, shoulders, face, hair):
    """Rows of palette indices: shoulders, a neck, hair behind and before a face."""
    rows = []
    for y in range(SIZE):
        row = bytearray(SIZE)
        for x in range(SIZE):
            if inside(x, y, 120, 112, 48, 60) and not (y < 88 and inside(x, y, 120, 70, 60, 26)):
                row[x] = 2
            elif inside(x, y, 120, 100, 62, 70):
                row[x] = 3
            elif abs(x - 120) < 22 and 150 < y < 196:
                row[x] = 2
            elif inside(x, y, 120, 262, 104, 82):
                row[x] = 1
        rows.append(bytes(row))
    return rows, b"".join(bytes(colour(part)) for part in (background, shoulders, face, hair))


def png(rows, palette):
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", SIZE, SIZE, 8, 3, 0, 0, 0)
    body = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    # A comment and a time, as image programs leave them: neither may reach a page.
    note = b"Author\0Studio Zonnebloem, portrait 4471"
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"PLTE", palette)
        + chunk(b"tEXt", note) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
    )


def jpeg(rows, palette, turned):
    from PIL import Image

    image = Image.frombytes("P", (SIZE, SIZE), b"".join(rows))
    image.putpalette(palette)
    image = image.convert("RGB")
    exif = Image.Exif()
    exif[0x010F] = "Lumière Kameras"
    exif[0x0131] = "Studio Zonnebloem"
    if turned:
        # Stored lying on its side: tag 6 says to turn it by 90 degrees clockwise.
        image = image.transpose(Image.Transpose.ROTATE_90)
        exif[0x0112] = 6
    out = io.BytesIO()
    image.save(out, "JPEG", quality=85, exif=exif)
    return out.getvalue()


def main():
    for name, (kind, *colours) in PORTRAITS.items():
        rows, palette = portrait(*colours)
        if kind == "png":
            uri, data = "data:image/png;base64,", png(rows, palette)
        else:
            uri, data = "data:image/jpeg;base64,", jpeg(rows, palette, turned=kind == "exif")
        assert len(data) <= 20 * 1024, f"{name}: {len(data)} bytes"
        path = FOLDER / f"{name}.resume.json"
        resume = json.loads(path.read_text(encoding="utf-8"))
        resume["cvData"]["photo"] = uri + base64.b64encode(data).decode()
        text = json.dumps(resume, ensure_ascii=False, indent=2)
        path.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
