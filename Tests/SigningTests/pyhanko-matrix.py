"""Signed files of every kind and attacks on them, made by pyHanko, with what pyHanko says of each.

pyhanko-matrix.py KEY.p12 PASSWORD FOLDER BASE.pdf … writes them into the folder and prints, in JSON, for each file its
signatures' fields with `intact`, `changed` or `broken`.
"""
import json
import logging
import sys
from io import BytesIO
from pathlib import Path

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields, signers, timestamps
from pyhanko.sign.fields import FieldMDPAction, FieldMDPSpec, MDPPerm, SigFieldSpec
from pyhanko.sign.signers import pdf_signer
from pyhanko.sign.validation import (
    DocumentSecurityStore, validate_pdf_signature, validate_pdf_timestamp)
from pyhanko_certvalidator import ValidationContext

logging.disable(logging.CRITICAL)
key_file, password, folder, bases = sys.argv[1], sys.argv[2], Path(sys.argv[3]), sys.argv[4:]
signer = signers.SimpleSigner.load_pkcs12(key_file, passphrase=password.encode())
stamper = timestamps.DummyTimeStamper(
    tsa_cert=signer.signing_cert, tsa_key=signer.signing_key, certs_to_embed=signer.cert_registry)


def writer(data):
    return IncrementalPdfFileWriter(BytesIO(data))


def changed(change):
    """A step that changes objects in a revision of its own."""
    def step(data):
        w = writer(data)
        change(w)
        out = BytesIO()
        w.write(out)
        return out.getvalue()
    return step


def sign(field, certify=None, lock=None, box=None, force=False):
    def step(data):
        meta = signers.PdfSignatureMetadata(
            field_name=field, certify=certify is not None,
            docmdp_permissions=MDPPerm(certify or 2), md_algorithm="sha256")
        if lock:
            def add_lock(w):
                reference = field_of(w, field)
                reference.get_object()["/Lock"] = w.add_object(lock.as_sig_field_lock())
                w.update_container(reference.get_object())
            data = changed(add_lock)(data)
        spec = SigFieldSpec(field, box=box) if box or not has_field(data, field) else None
        w = writer(data)
        out = BytesIO()
        if force:
            # pyHanko would refuse, as it should.
            pdf_signer.PdfSigner._enforce_certification_constraints = lambda *_: None
        signers.PdfSigner(meta, signer=signer, new_field_spec=spec).sign_pdf(w, output=out)
        return out.getvalue()
    return step


def stamp(data):
    out = BytesIO()
    signers.PdfTimeStamper(stamper).timestamp_pdf(writer(data), "sha256", output=out)
    return out.getvalue()


def store(data):
    out = BytesIO(data)
    reader = PdfFileReader(BytesIO(data))
    DocumentSecurityStore.add_dss(
        out, sig_contents=reader.embedded_signatures[0].pkcs7_content.hex().encode(),
        certs=[signer.signing_cert])
    return out.getvalue()


def all_fields(root):
    waiting = list(root["/AcroForm"]["/Fields"])
    while waiting:
        reference = waiting.pop(0)
        yield reference
        waiting += list(reference.get_object().get("/Kids", []))


def field_of(w, name):
    return next(r for r in all_fields(w.root) if r.get_object().get("/T") == name)


def has_field(data, name):
    root = PdfFileReader(BytesIO(data)).root
    return any(r.get_object().get("/T") == name for r in all_fields(root))


def page_of(w):
    return w.root["/Pages"]["/Kids"][0].get_object()


def stream(w, data, **entries):
    return w.add_object(generic.StreamObject(
        {pdf_name("/" + k): v for k, v in entries.items()}, stream_data=data))


def form(w, text):
    return stream(w, text, Type=pdf_name("/XObject"), Subtype=pdf_name("/Form"),
                  BBox=generic.ArrayObject(map(generic.NumberObject, (0, 0, 100, 20))))


def prepare(w):
    """Gives a bare sheet content, a font, a text field, a form object, metadata."""
    page = page_of(w)
    font = w.add_object(generic.DictionaryObject({
        pdf_name("/Type"): pdf_name("/Font"), pdf_name("/Subtype"): pdf_name("/Type1"),
        pdf_name("/BaseFont"): pdf_name("/Helvetica")}))
    page["/Resources"] = generic.DictionaryObject({
        pdf_name("/Font"): generic.DictionaryObject({pdf_name("/F"): font}),
        pdf_name("/XObject"): generic.DictionaryObject({pdf_name("/X"): form(w, b"0 0 9 9 re f")})})
    page["/Contents"] = stream(w, b"BT /F 12 Tf 50 700 Td (Agreed: 100) Tj ET /X Do")
    for name in ("Text", "Other"):
        field = w.add_object(generic.DictionaryObject({
            pdf_name("/Type"): pdf_name("/Annot"), pdf_name("/Subtype"): pdf_name("/Widget"),
            pdf_name("/FT"): pdf_name("/Tx"), pdf_name("/T"): pdf_string(name),
            pdf_name("/V"): pdf_string("a"), pdf_name("/F"): generic.NumberObject(4),
            pdf_name("/Rect"): generic.ArrayObject(map(generic.NumberObject, (50, 500, 150, 520))),
            pdf_name("/AP"): generic.DictionaryObject({pdf_name("/N"): form(w, b"0 0 1 1 re f")})}))
        page["/Annots"].append(field)
        w.root["/AcroForm"]["/Fields"].append(field)
    w.root["/AcroForm"]["/DR"] = generic.DictionaryObject({
        pdf_name("/Font"): generic.DictionaryObject({pdf_name("/F"): font})})
    w.update_container(page)
    w.update_container(page["/Annots"])
    w.update_container(w.root["/AcroForm"]["/Fields"])
    w.update_root()


def fill(w, name="Text", value="b"):
    field = field_of(w, name).get_object()
    field["/V"] = pdf_string(value)
    field["/AP"] = generic.DictionaryObject({pdf_name("/N"): form(w, b"0 0 2 2 re f")})
    w.update_container(field)


def entry(path, value=None, remove=False):
    """A change of one entry: of the page, the catalogue or a field."""
    def change(w):
        where, key = path
        target = {"page": page_of, "root": lambda w: w.root}.get(
            where, lambda w: field_of(w, where).get_object())(w)
        if remove:
            del target[key]
        else:
            target[key] = value(w) if callable(value) else value
        w.update_container(target) if where != "root" else w.update_root()
    return change


def override(find, data):
    """A change of a stream's bytes in place."""
    def change(w):
        old = find(w)
        for key in ("/Filter", "/DecodeParms"):
            old.pop(key, None)
        old._data, old._encoded_data = data, data
        w.update_container(old)
    return change


def note(w, kind="/FreeText"):
    annotation = w.add_object(generic.DictionaryObject({
        pdf_name("/Type"): pdf_name("/Annot"), pdf_name("/Subtype"): pdf_name(kind),
        pdf_name("/C"): generic.ArrayObject([generic.NumberObject(1)] * 3),
        pdf_name("/Rect"): generic.ArrayObject(map(generic.NumberObject, (40, 690, 300, 720)))}))
    page = page_of(w)
    page["/Annots"].append(annotation)
    w.update_container(page["/Annots"])


def new_page(w):
    pages = w.root["/Pages"]
    pages["/Kids"].append(w.add_object(generic.DictionaryObject({
        pdf_name("/Type"): pdf_name("/Page"), pdf_name("/Parent"): w.root.raw_get("/Pages")})))
    pages["/Count"] = generic.NumberObject(2)
    w.update_container(pages)


def copy_signature(same):
    def change(w):
        value = field_of(w, "NguoiKy").get_object().raw_get("/V")
        field = field_of(w, "CoQuan").get_object()
        field["/V"] = value if same else w.add_object(generic.DictionaryObject(value.get_object()))
        w.update_container(field)
    return change


def forge(key, value):
    def change(w):
        signature = field_of(w, "NguoiKy").get_object()["/V"]
        signature[key] = value
        w.update_container(signature)
    return change


def forge_field(key, value):
    def change(w):
        field = field_of(w, "NguoiKy").get_object()
        new = generic.DictionaryObject(field["/V"])
        new[key] = value
        field["/V"] = w.add_object(new)
        w.update_container(field)
    return change


def new_field(w):
    field = w.add_object(generic.DictionaryObject({
        pdf_name("/FT"): pdf_name("/Tx"), pdf_name("/T"): pdf_string("New")}))
    w.root["/AcroForm"]["/Fields"].append(field)
    w.update_container(w.root["/AcroForm"]["/Fields"])


def remove_field(name):
    def change(w):
        old = w.root["/AcroForm"]["/Fields"]
        kept = generic.ArrayObject(r for r in old if r.get_object().get("/T") != name)
        w.root["/AcroForm"]["/Fields"] = kept
        w.update_container(w.root["/AcroForm"])
        w.update_root()
    return change


def junk_store(key, value):
    def change(w):
        w.root["/DSS"] = w.add_object(generic.DictionaryObject({pdf_name(key): value(w)}))
        w.update_root()
    return change


def metadata(text):
    def change(w):
        w.root["/Metadata"] = stream(
            w, text, Type=pdf_name("/Metadata"), Subtype=pdf_name("/XML"))
        w.update_root()
    return change


def numbers(*values):
    return generic.ArrayObject(map(generic.NumberObject, values))


def flip(data):
    place = data.index(b"/MediaBox")
    return data[:place + 11] + b"1" + data[place + 12:]


def empty(w):
    w.add_object(generic.NumberObject(7))


def free(data):
    """A revision that gives an object's number back."""
    reader = PdfFileReader(BytesIO(data))
    number = field_of(reader, "Other").idnum
    start = len(data)
    root, size = reader.root_ref.idnum, int(reader.trailer["/Size"])
    previous = data[data.rindex(b"startxref"):].split()[1].decode()
    return data + (
        f"xref\n0 1\n{number:010} 65535 f \n{number} 1\n0000000000 00001 f \n"
        f"trailer\n<< /Size {size} /Root {root} 0 R /Prev {previous} >>\n"
        f"startxref\n{start}\n%%EOF\n").encode()


XMP = (b'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
       b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>'
       b'<?xpacket end="w"?>')
content = lambda w: page_of(w)["/Contents"]
first, second = sign("NguoiKy"), sign("CoQuan")
lock = lambda action, *names: FieldMDPSpec(getattr(FieldMDPAction, action), list(names) or None)
steps = {
    "approved": [first], "approved-twice": [first, second],
    "approved-new-field": [first, sign("Moi")],
    "approved-new-visible": [first, sign("Moi", box=(10, 10, 90, 40))],
    "approved-three": [first, second, sign("Moi")],
    "certified-1": [sign("NguoiKy", 1)], "certified-2": [sign("NguoiKy", 2)],
    "certified-3": [sign("NguoiKy", 3)],
    "certified-1-signed": [sign("NguoiKy", 1), sign("CoQuan", force=True)],
    "certified-2-signed": [sign("NguoiKy", 2), second],
    "certified-2-new-field": [sign("NguoiKy", 2), sign("Moi")],
    "certified-2-new-visible": [sign("NguoiKy", 2), sign("Moi", box=(10, 10, 90, 40))],
    "certified-3-signed": [sign("NguoiKy", 3), second],
    "certified-1-stamped": [sign("NguoiKy", 1), stamp],
    "certified-1-stored": [sign("NguoiKy", 1), store],
    "certified-1-filled": [sign("NguoiKy", 1), changed(fill)],
    "certified-2-filled": [sign("NguoiKy", 2), changed(fill)],
    "certified-3-filled": [sign("NguoiKy", 3), changed(fill)],
    "certified-2-content": [sign("NguoiKy", 2), changed(override(content, b"x"))],
    "certified-3-note": [sign("NguoiKy", 3), changed(note)],
    "filled": [first, changed(fill)], "filled-signed": [first, changed(fill), second],
    "stamped": [first, stamp], "stored": [first, store], "long-term": [first, store, stamp],
    "long-term-signed": [first, store, stamp, second], "stamp-only": [stamp],
    "lock-text-filled": [sign("NguoiKy", lock=lock("INCLUDE", "Text")), changed(fill)],
    "lock-other-filled": [sign("NguoiKy", lock=lock("INCLUDE", "Other")), changed(fill)],
    "lock-but-text-filled": [sign("NguoiKy", lock=lock("EXCLUDE", "Text")), changed(fill)],
    "lock-but-other-filled": [sign("NguoiKy", lock=lock("EXCLUDE", "Other")), changed(fill)],
    "lock-all-filled": [sign("NguoiKy", lock=lock("ALL")), changed(fill)],
    "lock-all": [sign("NguoiKy", lock=lock("ALL"))],
    "lock-field-signed": [sign("NguoiKy", lock=lock("INCLUDE", "CoQuan")), second],
    "lock-text-signed": [sign("NguoiKy", lock=lock("INCLUDE", "Text")), second],
    "content-in-place": [first, changed(override(content, b"BT ET"))],
    "content-new": [first, changed(entry(("page", "/Contents"), lambda w: stream(w, b"BT ET")))],
    "shadow-hide": [first, changed(override(
        lambda w: page_of(w)["/Resources"]["/XObject"]["/X"], b""))],
    "shadow-font": [first, changed(lambda w: (
        page_of(w)["/Resources"]["/Font"]["/F"].__setitem__("/BaseFont", pdf_name("/Courier")),
        w.update_container(page_of(w)["/Resources"]["/Font"]["/F"])))],
    "shadow-hide-and-show": [first, changed(override(content, b"BT ET")), changed(override(
        content, b"BT /F 12 Tf 50 700 Td (Agreed: 100) Tj ET /X Do"))],
    "shadow-then-signed": [first, changed(override(content, b"BT ET")), second],
    "white-out": [first, changed(note)], "stamp-annotation": [first, changed(
        lambda w: note(w, "/Stamp"))],
    "white-out-then-signed": [first, changed(note), second],
    "page-added": [first, changed(new_page)],
    "page-rotated": [first, changed(entry(("page", "/Rotate"), generic.NumberObject(90)))],
    "page-cropped": [first, changed(entry(("page", "/CropBox"), numbers(0, 0, 10, 10)))],
    "page-resources": [first, changed(entry(("page", "/Resources"), generic.DictionaryObject()))],
    "open-action": [first, changed(entry(("root", "/OpenAction"), lambda w: w.add_object(
        generic.DictionaryObject({pdf_name("/S"): pdf_name("/JavaScript")}))))],
    "viewer": [first, changed(entry(("root", "/ViewerPreferences"), generic.DictionaryObject()))],
    "lang": [first, changed(entry(("root", "/Lang"), pdf_string("vi")))],
    "marked": [first, changed(entry(("root", "/MarkInfo"), generic.DictionaryObject()))],
    "extensions": [first, changed(entry(("root", "/Extensions"), generic.DictionaryObject()))],
    "metadata": [first, changed(metadata(XMP))],
    "metadata-junk": [first, changed(metadata(b"<x>"))],
    "metadata-unbalanced": [first, changed(metadata(XMP.replace(b"</x:xmpmeta>", b"")))],
    "forged-time": [first, changed(forge("/M", pdf_string("D:20200101000000Z")))],
    "forged-name": [first, changed(forge("/Name", pdf_string("Another")))],
    "forged-range": [first, changed(forge("/ByteRange", numbers(0, 10, 20, 30)))],
    "forged-new-dictionary": [first, changed(forge_field("/M", pdf_string("D:20200101000000Z")))],
    "copied-reference": [first, changed(copy_signature(True))],
    "copied-dictionary": [first, changed(copy_signature(False))],
    "signature-removed": [first, second, changed(entry(("CoQuan", "/V"), remove=True))],
    "field-removed": [first, second, changed(remove_field("CoQuan"))],
    "text-removed": [first, changed(remove_field("Text"))],
    "field-moved": [first, changed(entry(("Text", "/Rect"), numbers(0, 0, 500, 800)))],
    "signature-moved": [first, changed(entry(("NguoiKy", "/Rect"), numbers(0, 0, 500, 800)))],
    "field-hidden": [first, changed(entry(("Text", "/F"), generic.NumberObject(2)))],
    "field-read-only": [first, changed(entry(("Text", "/Ff"), generic.NumberObject(1)))],
    "field-renamed": [first, changed(entry(("Text", "/T"), pdf_string("New")))],
    "field-kind": [first, changed(entry(("Text", "/FT"), pdf_name("/Btn")))],
    "field-tooltip": [first, changed(entry(("Text", "/TU"), pdf_string("New")))],
    "field-added": [first, changed(new_field)],
    "signature-look": [first, changed(entry(("NguoiKy", "/AP"), lambda w:
        generic.DictionaryObject({pdf_name("/N"): form(w, b"0 0 9 9 re f")})))],
    "look-in-place": [first, changed(override(
        lambda w: field_of(w, "Text").get_object()["/AP"]["/N"], b"0 0 9 9 re f"))],
    "store-junk": [first, changed(junk_store("/Junk", lambda w: generic.ArrayObject()))],
    "store-no-streams": [first, changed(junk_store("/Certs", lambda w: generic.ArrayObject(
        [w.add_object(generic.DictionaryObject())])))],
    "store-old-object": [first, changed(junk_store("/Certs", lambda w: generic.ArrayObject(
        [content(w).container_ref and page_of(w).raw_get("/Contents")])))],
    "store-key": [first, changed(junk_store("/VRI", lambda w: generic.DictionaryObject(
        {pdf_name("/short"): generic.DictionaryObject()})))],
    "orphan": [first, changed(empty)],
    "garbage": [first, lambda data: data + b"garbage\n"],
    "byte": [first, flip],
    "freed": [first, free],
}


def judged(data):
    try:
        reader = PdfFileReader(BytesIO(data))
        return {s.field_name: judgement(s) for s in reader.embedded_signatures}
    except Exception as error:
        return {"": f"error: {error!r}"[:200]}


def judgement(signature):
    context = ValidationContext(trust_roots=[], allow_fetching=False)
    is_stamp = signature.sig_object_type == "/DocTimeStamp"
    try:
        status = (validate_pdf_timestamp if is_stamp else validate_pdf_signature)(signature, context)
    except Exception as error:
        return f"error: {error!r}"[:200]
    if not (status.intact and status.valid):
        return "broken"
    level = status.modification_level
    is_changed = level is not None and level.name == "OTHER"
    return "changed" if is_changed or getattr(status, "docmdp_ok", True) is False else "intact"


result = {}
for base in bases:
    prepared = changed(prepare)(Path(base).read_bytes())
    for name, parts in steps.items():
        if name == "freed" and b"/ObjStm" in prepared:
            continue
        data = prepared
        try:
            for part in parts:
                data = part(data)
        except Exception as error:
            raise RuntimeError(name) from error
        file = folder / f"{Path(base).stem}-{name}.pdf"
        file.write_bytes(data)
        result[str(file)] = judged(data)
json.dump(result, sys.stdout)
