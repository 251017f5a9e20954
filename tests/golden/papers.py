"""Writes the paper documents of the example dossier, a PDF, a DOCX and an e-mail, byte for byte the same each time.

    python tests/golden/papers.py examples/convoy/reports

Their words stand here, so that a change of them can be read in a diff. Lines of the PDF are broken by hand where a
clause ends; nothing is compressed, so that no version of a compressor shows in the bytes.
"""

import io
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

NOTICE = "Written for the crossclaim example dossier; the outlet is invented."

STATEMENT_PAGES = (
    f"""Hezbollah: American aircraft besiege families in the desert

Basalt Agency, 2 September 2017
{NOTICE}

BEIRUT (Basalt) - American aircraft are besieging a convoy of women, children and wounded men
in the middle of the Syrian desert, Hezbollah said in a statement on Saturday.

The resistance and the Syrian state have kept every promise that they made, the statement said.
They let the buses pass through the land of the Syrian government, and nobody attacked them there.
Six buses are still on this land and under the protection of Hezbollah and the Syrian state.

The aircraft have closed the road ahead of the other buses.
They prevent anybody from bringing help to the families, the statement said,
although there are sick people, old people and pregnant women among them.
If this goes on, it said, certain death awaits them.

Hezbollah said that the United States did not want to fight Daesh in this way.
It charged that Washington had helped more than 1,000 Daesh fighters to flee from Tal Afar.

Hezbollah warned that a massacre would follow if the aircraft bombed the buses.
It called on the international community to stop them.""",
    """Background from the Basalt desk

The convoy left the western Qalamoun on Monday
after the Syrian army and the resistance had defeated Daesh there.
Hezbollah recovered the bodies of five of its martyrs.

The American-led coalition denies that it has attacked the convoy.
It says that it has let water and food reach the buses.""",
)

NOTE = (
    "# Border situation note",
    "Orchard Quay Policy Desk, 29 August 2017",
    NOTICE,
    "# Summary",
    (
        "Islamic State fighters and their families left the western Qalamoun on the evening of 28 August in 17 buses "
        "and a number of ambulances, under an agreement with Hezbollah. Hezbollah's media office counts 308 fighters, "
        "331 civilians and 26 wounded among them. They are bound for Abu Kamal, a town on the Iraqi border that the "
        "group controls."
    ),
    "The Lebanese army now controls its side of the frontier for the first time in six years.",
    "# What was agreed",
    (
        "According to Hezbollah leader Hassan Nasrallah, Islamic State asked for the talks once it was surrounded. "
        "Hezbollah demanded that the group leave the border and reveal the fate of nine Lebanese soldiers. The group "
        "led Lebanese officers to the graves and gave Hezbollah the bodies of five of its fighters."
    ),
    (
        "In return the Syrian government allowed the convoy to cross its territory. Islamic State has also promised to "
        "release a Hezbollah prisoner, a commander in the alliance that supports Damascus said."
    ),
    "| Counted by | Buses | Evacuees",
    "| Hezbollah | 17 | 308 fighters, 331 civilians, 26 wounded",
    "| Regional press | nearly two dozen | about 400 in all",
    "# What to watch",
    (
        "Iraq was apparently not consulted and may protest. Fighters who reach Abu Kamal could attack Iraqi troops on "
        "the other side of the border within days. It is unlikely that the Syrian army will strike the convoy on the "
        "road. Islamic State may not release the prisoner."
    ),
)

WIRE = f"""From: Terebinth News Agency wire desk <wire@terebinth.example>
To: subscribers <subscribers@terebinth.example>
Subject: TNA-LEBANON/TRUCE Lebanese army declares truce in border battle, remains of soldiers found
Date: Sun, 27 Aug 2017 18:40:00 +0300
Message-ID: <tna-20170827-0117@terebinth.example>
MIME-Version: 1.0
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: 8bit

{NOTICE}

BEIRUT, Aug 27 (Terebinth) - The Lebanese army declared a ceasefire with Islamic State on Sunday to allow talks on \
the fate of nine soldiers whom the group captured in 2014, and Hezbollah and the Syrian army announced a truce of \
their own across the border.

Hours later the head of Lebanon's General Security agency, Major General Abbas Ibrahim, said that the remains of six \
people believed to be the missing soldiers had been found in the Arsal hills. He said that he expected the number to \
rise to eight.

Ibrahim said that militants who had surrendered led his agency and the army to the graves.

A commander in the military alliance that supports Damascus said that Islamic State fighters would leave the enclave \
for the town of Abu Kamal in eastern Syria. He said that the Syrian army and Hezbollah would let them pass through \
land held by the government.

A Lebanese security source said that the army had refused to talk to the militants before the fate of the soldiers \
was known.

The truce took effect at 7 a.m. local time. Both offensives began on Aug. 19 and left Islamic State with about 20 \
square kilometres on the Lebanese side, according to the army.

Sixteen soldiers and police officers whom the Nusra Front captured in the same raid were freed in a prisoner exchange \
in December 2015.

(Terebinth / Beirut desk)
"""

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def papers() -> dict[str, bytes]:
    """The three documents by file name."""
    return {
        "03-truce.eml": WIRE.encode(),
        "06-situation-note.docx": docx(NOTE),
        "10-statement.pdf": pdf(STATEMENT_PAGES),
    }


def pdf(pages: Sequence[str]) -> bytes:
    """A PDF in Helvetica of one page for each text, with a foot line that counts them."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        shown = _shown(page, f"Basalt Agency - page {number + 1} of {len(pages)}")
        objects += [
            (
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
                f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * number} 0 R >>"
            ),
            f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream",
        ]
    return _file(objects)


def _shown(page: str, foot: str) -> str:
    lines = "\n".join(f"({_quoted(line)}) Tj T*" for line in page.split("\n"))
    return f"BT /F1 11 Tf 15 TL 50 780 Td\n{lines}\nET\nBT /F1 8 Tf 50 40 Td ({_quoted(foot)}) Tj ET"


def _quoted(line: str) -> str:
    return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _file(objects: Sequence[str]) -> bytes:
    out, places = io.BytesIO(), []
    out.write(b"%PDF-1.4\n")
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252"))
    start = out.tell()
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    tail = f"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    out.write(f"xref\n0 {size}\n0000000000 65535 f \n{rows}{tail}".encode())
    return out.getvalue()


def docx(paragraphs: Sequence[str]) -> bytes:
    """A DOCX of the paragraphs; `# ` begins a heading and `| ` a row of the one table."""
    rows = [line for line in paragraphs if line.startswith("|")]
    body, is_in_table = [], False
    for line in paragraphs:
        if line.startswith("|"):
            body += [] if is_in_table else [_table(rows)]
            is_in_table = True
        else:
            style = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' if line.startswith("# ") else ""
            body.append(_paragraph(line.removeprefix("# "), style))
    return _archive(
        {
            "[Content_Types].xml": f"{XML}"
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f"{_kind('/word/document.xml', 'document.main')}{_kind('/word/styles.xml', 'styles')}</Types>",
            "_rels/.rels": _links(("officeDocument", "word/document.xml")),
            "word/_rels/document.xml.rels": _links(("styles", "styles.xml")),
            "word/styles.xml": f'{XML}<w:styles xmlns:w="{WORD}"><w:style w:type="paragraph" w:styleId="Heading1">'
            '<w:name w:val="heading 1"/></w:style></w:styles>',
            "word/document.xml": f'{XML}<w:document xmlns:w="{WORD}"><w:body>{"".join(body)}</w:body></w:document>',
        }
    )


def _paragraph(text: str, style: str = "") -> str:
    return f'<w:p>{style}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def _table(rows: Sequence[str]) -> str:
    cells = [[_paragraph(cell.strip()) for cell in row.removeprefix("|").split("|")] for row in rows]
    shown = "".join(f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in row)}</w:tr>" for row in cells)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{'<w:gridCol/>' * len(cells[0])}</w:tblGrid>{shown}</w:tbl>"


def _kind(part: str, kind: str) -> str:
    media = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
    return f'<Override PartName="{part}" ContentType="{media}"/>'


def _links(*targets: tuple[str, str]) -> str:
    rows = (
        f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'{XML}<Relationships xmlns="{RELATIONS}">{"".join(rows)}</Relationships>'


def _archive(members: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, text in members.items():
            archive.writestr(zipfile.ZipInfo(name, date_time=(2017, 8, 29, 12, 0, 0)), text)
    return out.getvalue()


if __name__ == "__main__":
    for file_name, data in papers().items():
        (Path(sys.argv[1]) / file_name).write_bytes(data)
