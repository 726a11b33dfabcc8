#!/usr/bin/env python3
"""Rebuilds the fonts under assets/fonts from Noto Sans CJK SC.

JavaFX finds no Chinese font by itself on Linux, so the program carries its own. Run from the top of the repository, after adding
texts or data with characters that were not there before:

    apt-get install fonts-noto-cjk python3-fonttools
    /usr/bin/python3 installer/fonts/subset-fonts.py [folder of the Noto .ttc files]

What goes in: Latin with its accents, Greek, Cyrillic, punctuation, arrows and shapes; the 6,763 characters of GB 2312; every
character that any text file under assets/, fxml/ or src/main uses, the rare characters of names among them.

The result is a modified version under the SIL Open Font License 1.1 and therefore carries a name of its own, "OneWindow Sans".
Its line height is made smaller than Noto's, with the Chinese characters in its middle, so that labels sit in the middle of
buttons and fields; the space between words is a little wider; quotation marks and middle dot, which Latin and Chinese text
share, have their narrow form, because the wide one tears English words apart; and an ellipsis is three full stops on the line.

"OneWindow Paper" is the regular one with its outlines as quadratic curves (TrueType), the only kind that can be put into a PDF.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, newTable

FAMILY = "OneWindow Sans"
SIMPLIFIED_CHINESE = "Noto Sans CJK SC"
# In thousandths of the font size; the middle of a Chinese character is at 380.
ASCENT, DESCENT = 1030, -270
SPACE = 255
NARROW = [0x00B7, 0x2018, 0x2019, 0x201C, 0x201D]
NARROW_FACE = "Noto Sans CJK KR"
RANGES = [
    (0x0020, 0x007E),  # Latin
    (0x00A0, 0x024F),  # Latin with accents
    (0x0370, 0x03FF),  # Greek
    (0x0400, 0x045F),  # Cyrillic
    (0x1E00, 0x1EFF),  # Latin with more accents
    (0x2000, 0x206F),  # punctuation
    (0x20A0, 0x20BF),  # currencies
    (0x2100, 0x214F),  # letter-like symbols
    (0x2150, 0x218B),  # numbers
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematics
    (0x2460, 0x24FF),  # numbers in circles
    (0x2500, 0x27BF),  # boxes, shapes, ticks
    (0x3000, 0x303F),  # Chinese punctuation
    (0x3040, 0x30FF),  # kana, in names of foreign firms
    (0xFF00, 0xFFEF),  # full width
]
TEXTS = {".csv", ".css", ".fxml", ".java", ".json", ".properties", ".txt", ".tsv", ".md"}


def wanted(root):
    characters = {point for first, last in RANGES for point in range(first, last + 1)}
    for high in range(0xB0, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                characters.add(ord(bytes((high, low)).decode("gb2312")))
            except UnicodeDecodeError:
                pass  # the few places GB 2312 leaves empty
    for folder in ("assets", "fxml", "src/main"):
        for file in sorted((root / folder).rglob("*")):
            if file.suffix in TEXTS:
                characters.update(map(ord, file.read_text(encoding="utf-8")))
    return characters


def face(collection, name):
    for font in collection.fonts:
        if name in (font["name"].getDebugName(1), font["name"].getDebugName(16)):
            return font
    raise SystemExit(f"no {name} in the collection")


def narrow(font, other):
    shapes = other.getBestCmap()
    for table in font["cmap"].tables:
        if table.isUnicode() and table.format != 14:
            table.cmap.update({point: shapes[point] for point in NARROW})


def draw_ellipsis(font):
    glyphs, characters = font.getGlyphSet(), font.getBestCmap()
    stop, ellipsis = characters[0x2E], characters[0x2026]
    width = font["hmtx"][stop][0]
    old = font["CFF "].cff.topDictIndex[0].CharStrings[ellipsis]
    pen = T2CharStringPen(3 * width, glyphs)
    for place in range(3):
        glyphs[stop].draw(TransformPen(pen, (1, 0, 0, 1, place * width, 0)))
    drawn = pen.getCharString(private=old.private, globalSubrs=old.globalSubrs)
    old.setBytecode(None)
    old.program = drawn.program
    font["hmtx"][ellipsis] = (3 * width, font["hmtx"][stop][1])


def rename(font, weight):
    post_script = FAMILY.replace(" ", "") + "-" + weight
    names = font["name"]
    names.names = [record for record in names.names if record.langID == 0x409 and record.nameID in (0, 1, 2, 3, 4, 5, 6, 13, 14)]
    for identity, words in {1: FAMILY, 2: weight, 3: post_script, 4: f"{FAMILY} {weight}", 6: post_script}.items():
        names.setName(words, identity, 3, 1, 0x409)
    table = font["CFF "].cff
    table.fontNames[0] = post_script
    table.topDictIndex[0].FullName = f"{FAMILY} {weight}"
    table.topDictIndex[0].FamilyName = FAMILY


def adjust(font):
    space = font.getBestCmap()[0x20]
    font["hmtx"][space] = (SPACE, font["hmtx"][space][1])
    font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = ASCENT, DESCENT, 0
    windows = font["OS/2"]
    windows.sTypoAscender, windows.sTypoDescender, windows.sTypoLineGap = ASCENT, DESCENT, 0
    windows.usWinAscent, windows.usWinDescent = ASCENT, -DESCENT


def paper(font):
    """Turns the outlines into TrueType ones, to within a thousandth of the font size."""
    order, shapes, glyphs = font.getGlyphOrder(), font.getGlyphSet(), {}
    for name in order:
        pen = TTGlyphPen(shapes)
        shapes[name].draw(Cu2QuPen(pen, 1.0, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"] = newTable("loca")
    table = font["glyf"] = newTable("glyf")
    table.glyphOrder, table.glyphs = order, glyphs
    for name in order:
        glyphs[name].recalcBounds(table)
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyphs[name], "xMin", 0) or 0)
    most = font["maxp"]
    most.tableVersion = 0x00010000
    most.maxZones = 1
    for name in ("TwilightPoints", "Storage", "FunctionDefs", "InstructionDefs", "StackElements", "SizeOfInstructions", "ComponentElements"):
        setattr(most, "max" + name, 0)
    font["post"].formatType = 3.0
    for name in ("CFF ", "GSUB", "GPOS"):
        if name in font:
            del font[name]
    for identity, words in {1: "OneWindow Paper", 3: "OneWindowPaper-Regular", 4: "OneWindow Paper Regular", 6: "OneWindowPaper-Regular"}.items():
        font["name"].setName(words, identity, 3, 1, 0x409)
    font.sfntVersion = "\0\1\0\0"


def main():
    root = Path.cwd()
    source = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/opentype/noto")
    characters = wanted(root)
    options = subset.Options()
    options.layout_features = ["kern", "locl"]
    options.hinting = False
    options.drop_tables += ["VORG", "vhea", "vmtx", "BASE"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    for weight in ("Regular", "Bold"):
        collection = TTCollection(source / f"NotoSansCJK-{weight}.ttc", lazy=True)
        font = face(collection, SIMPLIFIED_CHINESE)
        narrow(font, face(collection, NARROW_FACE))
        missing = {point for point in characters if point > 0x2E80 and point not in font.getBestCmap()}
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=characters)
        subsetter.subset(font)
        draw_ellipsis(font)
        rename(font, weight)
        adjust(font)
        target = root / "assets" / "fonts" / f"OneWindowSans-{weight}.otf"
        font.save(target)
        print(f"{target.relative_to(root)}: {len(font.getBestCmap())} characters, {target.stat().st_size:,} bytes")
        if weight == "Regular":
            paper(font)
            font.save(root / "assets" / "fonts" / "OneWindowPaper-Regular.ttf")
        if missing:
            print("  not in Noto:", " ".join(f"U+{point:04X}" for point in sorted(missing)))


main()
