"""Small whole files of every format, from which a search starts."""

import gzip
import io
import tarfile
import zipfile

WORDS = "Two barges left the northern quay before dawn, the harbour council said on Monday."
NAMES = (
    "a.txt", "a.md", "a.html", "a.mhtml", "a.pdf", "a.docx", "a.eml", "a.mbox", "a.jsonl", "a.csv", "a.tsv", "a.rss",
    "a.xml", "a.warc", "a.warc.gz", "a.zip", "a.tar", "a.tgz", "a.txt.gz", "a", "a.bin",
)  # fmt: skip
PAGE = (
    f"<!DOCTYPE html><html><head><title>Barges</title></head><body><h1>Barges</h1><p>{WORDS}</p></body></html>"
).encode()
MAIL = (
    "From: Desk <desk@quay.example>\nTo: all@quay.example\nSubject: =?utf-8?q?Barges?=\n"
    "Date: Mon, 6 May 2019 08:00:00 +0200\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=cut\n\n"
    f"--cut\nContent-Type: text/plain; charset=utf-8\n\n{WORDS}\n--cut\nContent-Type: text/html; name=a.html\n"
    "Content-Transfer-Encoding: base64\n\nPHA+YTwvcD4=\n--cut--\n"
).encode()
FEED = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Quay</title><item><title>Barges</title>'
    f"<pubDate>Mon, 06 May 2019 08:00:00 GMT</pubDate><description><![CDATA[<p>{WORDS}</p>]]></description></item>"
    "</channel></rss>"
).encode()
PDF = (
    b"%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
    b"2 0 obj << /Type /Pages /Kids [4 0 R] /Count 1 >> endobj\n"
    b"3 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj\n4 0 obj << /Type /Page /Parent 2 0 R "
    b"/MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >> endobj\n"
    b"5 0 obj << /Length 49 >> stream\nBT /F1 11 Tf 50 780 Td (Two barges left.) Tj ET\nendstream endobj\n"
    b"trailer << /Root 1 0 R >>\n%%EOF\n"
)
HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE
WARC = (
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://quay.example/\r\nWARC-Date: 2019-05-07T10:00:00Z\r\n"
    b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n" % len(HTTP)
) + HTTP + b"\r\n\r\n"  # fmt: skip


def zipped(*members: tuple[str, bytes]) -> bytes:
    """A zip archive of these members."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def tarred(*members: tuple[str, bytes]) -> bytes:
    """A tar archive of these members."""
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return file.getvalue()


OFFICE = "http://schemas.openxmlformats.org"
PACKAGE = "application/vnd.openxmlformats-package"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
DOCX = zipped(
    (
        "[Content_Types].xml",
        f'<Types xmlns="{OFFICE}/package/2006/content-types"><Default Extension="rels" '
        f'ContentType="{PACKAGE}.relationships+xml"/><Override PartName="/word/document.xml" '
        f'ContentType="{WORD}.main+xml"/></Types>'.encode(),
    ),
    (
        "_rels/.rels",
        f'<Relationships xmlns="{OFFICE}/package/2006/relationships"><Relationship Id="r1" '
        f'Type="{OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
        "</Relationships>".encode(),
    ),
    (
        "word/document.xml",
        f'<w:document xmlns:w="{OFFICE}/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p>'
        "</w:body></w:document>".encode(),
    ),
)
SEEDS = (
    WORDS.encode(),
    WORDS.encode("utf-16"),
    "غادرت القافلة الميناء قبل الفجر بقليل".encode("cp1256"),
    PAGE,
    MAIL,
    b"From desk@quay.example Mon May  6 08:00:00 2019\n" + MAIL,
    b"From: <Saved by Blink>\nSnapshot-Content-Location: https://quay.example/\nMIME-Version: 1.0\n"
    b"Content-Type: multipart/related; boundary=cut\n\n--cut\nContent-Type: text/html\n\n" + PAGE + b"\n--cut--\n",
    FEED,
    PDF,
    DOCX,
    WARC,
    f'{{"title": "Barges", "text": "{WORDS}"}}\n{{"text": "None saw them."}}\n'.encode(),
    f'title,text\nBarges,"{WORDS}"\nBoats,None saw them.\n'.encode(),
    zipped(("a.txt", WORDS.encode()), ("b.html", PAGE), ("c.eml", MAIL)),
    tarred(("a.txt", WORDS.encode()), ("b.html", PAGE)),
    gzip.compress(WORDS.encode(), mtime=0),
    gzip.compress(WARC, mtime=0),
    gzip.compress(tarred(("a.txt", WORDS.encode()), ("b.pdf", PDF)), mtime=0),
)
