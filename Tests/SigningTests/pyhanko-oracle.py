"""pyHanko as the tests' oracle: pyhanko-oracle.py CA.pem FILE.pdf … says in JSON what it thinks of every signature."""
import json
import sys

from asn1crypto import pem, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext


def judged(path, roots):
    with open(path, "rb") as file:
        try:
            reader = PdfFileReader(file)
            return [judgement(signature, roots) for signature in reader.embedded_signatures]
        except Exception as error:
            return [{"error": repr(error)}]


def judgement(signature, roots):
    context = ValidationContext(trust_roots=roots, allow_fetching=False)
    status = validate_pdf_signature(signature, context)
    names = sorted(attribute["type"].native for attribute in signature.signer_info["signed_attrs"])
    return {
        "field": signature.field_name,
        "valid": status.bottom_line,
        "intact": status.intact and status.valid,
        "trusted": status.trusted,
        "coverage": status.coverage.name,
        "changes": status.modification_level.name if status.modification_level else None,
        "subfilter": str(signature.sig_object["/SubFilter"]),
        "attributes": names,
        "unsigned": len(signature.signer_info["unsigned_attrs"].native or []),
        "time": str(signature.sig_object["/M"]),
        "signer": signature.signer_cert.subject.native["common_name"],
    }


with open(sys.argv[1], "rb") as file:
    roots = [x509.Certificate.load(pem.unarmor(file.read())[2])]
json.dump({path: judged(path, roots) for path in sys.argv[2:]}, sys.stdout)
