"""What the software is made of: locked, watched, without scripts, and told with each release."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess

import pytest
import yaml

from tests.need import ROOT

HELD = ("", "examples/vi-du")
LOCKED = (ROOT / "requirements/site.txt").read_text("utf-8")


def workflow(name: str) -> dict:
    return yaml.safe_load((ROOT / ".github/workflows" / name).read_text("utf-8"))


def locks() -> set[tuple[str, str]]:
    """Each folder with a lock, and the kind of packages that it locks."""
    kinds = {"package-lock.json": "npm", "site.txt": "pip", "test.txt": "pip"}
    held = [
        path for name in ("requirements/*.txt", "package-lock.json") for path in ROOT.glob(name)
    ]
    held += ROOT.glob("benchmarks/**/package-lock.json")
    return {
        ("/" + path.parent.relative_to(ROOT).as_posix().lstrip("."), kinds[path.name])
        for path in held
        if "node_modules" not in path.parts
    }


def test_every_lock_is_watched_for_new_versions():
    config = yaml.safe_load((ROOT / ".github/dependabot.yml").read_text("utf-8"))
    watched = {
        (folder, entry["package-ecosystem"])
        for entry in config["updates"]
        for folder in entry.get("directories", [entry.get("directory")])
    }
    assert len(locks()) >= 3
    assert locks() - watched == set()


def test_no_package_runs_a_script_when_it_is_installed():
    for folder, kind in locks():
        if kind == "npm":
            settings = (ROOT / folder.lstrip("/") / ".npmrc").read_text("utf-8")
            assert "ignore-scripts=true" in settings.splitlines()


def test_what_is_published_holds_the_example_to_which_the_portal_leads():
    """Built below the portal, wherever that is published, so that the link leads somewhere."""
    steps = workflow("pages.yml")["jobs"]["build"]["steps"]
    assert [step["run"] for step in steps if step.get("name") == "Dựng trang"] == ["make pages"]
    taken = [step["with"]["path"] for step in steps if "upload" in step.get("uses", "")]
    assert taken == ["pages", "pages"]
    for address in ("https://a.example/cong/", "https://a.example/cong"):
        command = ["make", "-n", "pages", f"SITE_URL={address}"]
        said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
        assert "vi-du/mkdocs.yml --plans examples/vi-du/plans" in said
        assert '--site-url "${SITE_URL%/}/vi-du/"' in said
        assert "cp -R site-vi-du pages/vi-du" in said
    ours, example = (yaml.safe_load((ROOT / at / "mkdocs.yml").read_text("utf-8")) for at in HELD)
    assert ours["extra"]["example"] == example["site_url"] == f"{ours['site_url']}vi-du/"
    assert example["extra"]["example"] == ""


def test_every_action_is_named_by_its_commit():
    for path in (ROOT / ".github/workflows").glob("*.yml"):
        for used in re.findall(r"uses: (\S+)", path.read_text("utf-8")):
            assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", used), used


def test_a_release_has_checksums_provenance_and_what_it_consists_of():
    steps = workflow("release.yml")["jobs"]["release"]["steps"]
    makes = [step.get("run", "") for step in steps]
    assert "make dist" in makes
    proof = next(step for step in steps if "attest-build-provenance" in step.get("uses", ""))
    assert proof["with"]["subject-path"] == "dist/*"
    recipe = (ROOT / "Makefile").read_text("utf-8").partition("\ndist:")[2].partition("\n\n")[0]
    assert "SHA256SUMS" in recipe
    assert "sbom.py" in recipe


@pytest.fixture(scope="module")
def sbom():
    place = ROOT / ".ci/sbom.py"
    spec = importlib.util.spec_from_file_location("sbom", place)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_what_the_software_consists_of_names_every_locked_package(sbom):
    made = sbom.document(LOCKED)
    assert (made["bomFormat"], made["specVersion"]) == ("CycloneDX", "1.6")
    named = {(part["name"], part["version"]) for part in made["components"]}
    assert named == set(re.findall(r"^([\w.-]+)==([^\s;\\]+)", LOCKED, re.MULTILINE))
    references = [part["bom-ref"] for part in made["components"]]
    assert len(references) == len(set(references))
    assert set(made["dependencies"][0]["dependsOn"]) == set(references)
    for part in made["components"]:
        assert part["hashes"], part["name"]
        assert re.fullmatch(r"pkg:pypi/[a-z0-9-]+@\S+", part["purl"])


def test_digests_stay_with_their_package(sbom):
    lock = "a==1 \\\n    --hash=sha256:" + "a" * 64 + "\nb-c==2 \\\n    --hash=sha256:" + "b" * 64
    first, second = sbom.components(lock)
    assert [entry["content"] for entry in first["hashes"]] == ["a" * 64]
    assert [entry["content"] for entry in second["hashes"]] == ["b" * 64]


def test_the_same_lock_gives_the_same_document(sbom):
    assert json.dumps(sbom.document(LOCKED)) == json.dumps(sbom.document(LOCKED))
    other = sbom.document(LOCKED + "\nx==1\n")
    assert other["serialNumber"] != sbom.document(LOCKED)["serialNumber"]


def test_security_says_how_to_write_without_an_account():
    text = (ROOT / "SECURITY.md").read_text("utf-8")
    assert "Không có tài khoản" in text
    assert "without one" in text
