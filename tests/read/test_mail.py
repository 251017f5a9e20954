"""Mail: messages, attachments, mailboxes, saved pages."""

import base64

from tests.read.building import PAGE, SENTENCE, TEXT, mail, pdf, read_bytes, run, write

PLAIN = ("Content-Type: text/plain; charset=utf-8", SENTENCE.encode())
HTML = ("Content-Type: text/html; charset=utf-8", PAGE)


def alternative(*parts):
    pieces = b"".join(b"--in\n" + head.encode() + b"\n\n" + body + b"\n" for head, body in parts)
    return "Content-Type: multipart/alternative; boundary=in", pieces + b"--in--"


def test_a_message_states_its_title_author_and_date():
    """Subject, sender and date come from the header, and `how` says so."""
    found = read_bytes("a.eml", mail(PLAIN)).document.metadata
    assert (found.title.value, found.author.value) == ("Barges leave the quay", "Desk")
    assert (found.published.value, found.published.how) == ("2019-05-06", "mail header Date")


def test_the_subject_stands_over_the_text_as_headline():
    """The text of a message begins with its subject, so that what it claims is read too."""
    document = read_bytes("a.eml", mail(PLAIN)).document
    assert document.text == f"Barges leave the quay\n\n{SENTENCE}"
    assert document.blocks[0].label == "headline"


def test_plain_text_is_preferred_to_html():
    """Of two forms of one text the plain one is read."""
    document = read_bytes("a.eml", mail(alternative(HTML, PLAIN))).document
    assert document.text.endswith(SENTENCE)
    assert "Barges leave\n" not in document.text


def test_html_is_read_where_there_is_nothing_else():
    """A message in HTML alone is read as a page."""
    document = read_bytes("a.eml", mail(HTML)).document
    assert SENTENCE in document.text
    assert "<p>" not in document.text


def test_encoded_words_of_a_header_are_decoded():
    """A subject in an encoded word and in raw bytes reads the same."""
    encoded = "=?utf-8?b?" + base64.b64encode("قافلة في الميناء".encode()).decode() + "?="
    one = read_bytes("a.eml", mail(PLAIN, subject=encoded)).document
    other = read_bytes("a.eml", mail(PLAIN, subject="قافلة في الميناء")).document
    assert one.metadata.title.value == other.metadata.title.value == "قافلة في الميناء"


def test_transfer_encodings_and_charsets_are_undone():
    """A part in base64 and Windows-1256 becomes its words."""
    body = base64.b64encode("غادرت القافلة الميناء قبل الفجر".encode("cp1256"))
    part = ("Content-Type: text/plain; charset=windows-1256\nContent-Transfer-Encoding: base64", body)
    assert "غادرت القافلة الميناء" in read_bytes("a.eml", mail(part)).document.text


def test_a_message_that_is_one_named_text_is_that_text():
    """Where the whole message is a text that bears a file name, its words are the message's."""
    part = ("Content-Type: text/plain; name=note.txt\nContent-Disposition: attachment", SENTENCE.encode())
    assert SENTENCE in read_bytes("a.eml", mail(part)).document.text


def test_attachments_are_documents_of_their_own(tmp_path):
    """A PDF and a message that are attached are found behind the message."""
    attached = ("Content-Type: application/pdf; name=note.pdf", pdf(SENTENCE))
    forwarded = ("Content-Type: message/rfc822", mail(PLAIN, subject="Forwarded"))
    readings, problems = run(write(tmp_path, "a.eml", mail(PLAIN, attached, forwarded)))
    assert not problems
    names = [one.document.place.rpartition("a.eml")[2] for one in readings]
    assert names == ["", "!/note.pdf", "!/message-3"]


def test_the_document_is_the_whole_message(tmp_path):
    """A message's bytes are the file's, attachments included."""
    data = mail(PLAIN, ("Content-Type: text/plain; name=b.txt", TEXT))
    readings, _ = run(write(tmp_path, "a.eml", data))
    whole = run(write(tmp_path, "b.eml", data))[0]
    assert readings[0].document.sha256 == whole[0].document.sha256 != readings[1].document.sha256


def test_a_mailbox_gives_its_messages(tmp_path):
    """Messages are cut at the lines that begin with `From ` after a blank line, and nowhere else."""
    line = b"From desk@quay.example Mon May  6 08:00:00 2019\n"
    body = ("Content-Type: text/plain", SENTENCE.encode() + b"\nFrom here on all was calm.")
    data = line + mail(body) + b"\n\n" + line + mail(PLAIN, subject="Second") + b"\n"
    readings, problems = run(write(tmp_path, "old.mbox", data))
    assert not problems
    assert [one.document.name for one in readings] == ["old-message-1", "old-message-2"]
    assert "From here on" in readings[0].document.text


def test_a_saved_page_is_read_as_its_page():
    """MHTML gives the text of the page and its address; its pictures are not looked at."""
    related = (
        b"From: <Saved by Blink>\nSnapshot-Content-Location: https://quay.example/barges\nSubject: Barges\n"
        b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="odd--(=)boundary"\n\n'
        b"--odd--(=)boundary\nContent-Type: text/html\nContent-Transfer-Encoding: binary\n\n" + PAGE + b"\n"
        b"--odd--(=)boundary\nContent-Type: image/png\n\nAAAA\n--odd--(=)boundary--\n"
    )
    document = read_bytes("a.mhtml", related).document
    assert document.media_type == "multipart/related"
    assert SENTENCE in document.text
    assert document.metadata.url.value == "https://quay.example/barges"


def test_a_text_file_that_begins_like_mail_stays_text():
    """A name that says plain text is believed, so that its offsets are those of the file."""
    data = b"From: the desk\nTo: all\nSubject: barges\nDate: today\n\n" + SENTENCE.encode()
    assert read_bytes("a.txt", data).document.text == data.decode()


def test_mail_is_known_without_a_suffix():
    """A message without a name is told by its header."""
    assert read_bytes("a", mail(PLAIN)).document.media_type == "message/rfc822"
