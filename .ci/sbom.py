"""What the software consists of, as a CycloneDX 1.6 document: `python .ci/sbom.py > sbom.cdx.json`.

Made from the lock of what a portal is built with, and what the installed packages say of their
licences. The same lock gives the same bytes.
"""

from __future__ import annotations

import json
import re
import sys
import uuid
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, metadata, version
from pathlib import Path

LOCK = Path(__file__).parent.parent / "requirements" / "site.txt"
_PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def components(lock: str) -> Iterator[dict[str, object]]:
    """Each locked package with the digests of all its files."""
    starts = list(_PINNED.finditer(lock))
    ends = [match.start() for match in starts[1:]] + [len(lock)]
    for match, end in zip(starts, ends, strict=True):
        name, pinned = match.groups()
        component: dict[str, object] = {
            "type": "library",
            "bom-ref": purl(name, pinned),
            "name": name,
            "version": pinned,
            "purl": purl(name, pinned),
            "hashes": [
                {"alg": "SHA-256", "content": digest}
                for digest in sorted(set(_HASH.findall(lock, match.end(), end)))
            ],
        }
        if said := licence(name):
            component["licenses"] = [{"license": {"name": said}}]
        yield component


def purl(name: str, pinned: str) -> str:
    """Package URL; PyPI writes names in small letters with hyphens."""
    return f"pkg:pypi/{re.sub(r'[-_.]+', '-', name).lower()}@{pinned}"


def licence(name: str) -> str:
    """What the package says of its licence, in one line; empty where it says nothing."""
    try:
        said = metadata(name)
    except PackageNotFoundError:
        return ""
    own = str(said.get("License-Expression") or said.get("License") or "").strip()
    classified = [
        line.rpartition(" :: ")[2]
        for line in said.get_all("Classifier") or ()
        if line.startswith("License ::")
    ]
    return own if own and len(own) < 100 and "\n" not in own else ", ".join(classified)


def document(lock: str) -> dict[str, object]:
    parts = list(components(lock))
    own = version("congkhai")
    reference = purl("congkhai", own)
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": uuid.uuid5(uuid.NAMESPACE_URL, f"{reference}\n{lock}").urn,
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": reference,
                "name": "congkhai",
                "version": own,
                "purl": reference,
                "licenses": [{"license": {"id": "MIT"}}],
            }
        },
        "components": parts,
        "dependencies": [
            {"ref": reference, "dependsOn": [part["bom-ref"] for part in parts]},
            *({"ref": part["bom-ref"]} for part in parts),
        ],
    }


if __name__ == "__main__":
    json.dump(document(LOCK.read_text("utf-8")), sys.stdout, indent=1, ensure_ascii=False)
    sys.stdout.write("\n")
