"""A letter is saved whole under a name that is safe everywhere, or the folder stays as it was."""

import os
import subprocess
import tempfile
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest

from correspondence.errors import LetterError
from correspondence.letters.letter import Letter, file_name
from correspondence.letters.save import save
from correspondence.letters.write import write_letter

NOBODY = 65534


@pytest.fixture
def letter(case, settings, on):
    return write_letter("acknowledgement", case, settings, on)


@pytest.fixture
def letter_for(make_case, settings, on):
    def write(reference, kind="acknowledgement"):
        return write_letter(kind, make_case(reference=reference), settings, on)

    return write


def listing(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("WV/2026/0412", "WV-2026-0412 response.docx"),
        ("0412", "0412 response.docx"),
        ('A:B*C?"D<E>F|G\\H', "A-B-C-D-E-F-G-H response.docx"),
        ("..", "response.docx"),
        ("../../etc/passwd", "-..-etc-passwd response.docx"),
        ("WV 2026. ", "WV 2026 response.docx"),
        ("CON", "_CON response.docx"),
        ("con.1", "_con.1 response.docx"),
        ("LPT1", "_LPT1 response.docx"),
        ("console", "console response.docx"),
        ("Ŵ/ŷ/é", "Ŵ-ŷ-é response.docx"),
        ("شكوى/١٢", "شكوى-١٢ response.docx"),
    ],
)
def test_a_name_carries_reference_and_kind_and_is_safe_on_windows(reference, expected):
    assert file_name(reference, "response") == expected


@pytest.mark.parametrize("reference", ["x" * 300, "ŵ" * 300, "🙂" * 200])
def test_a_long_reference_is_cut_and_still_its_own(reference):
    name = file_name(reference, "response")
    assert len(name.encode()) <= 125
    assert name.endswith(" response.docx")
    assert name != file_name(f"{reference}x", "response")


def test_a_letter_is_saved_into_a_folder_that_is_made_for_it(letter, tmp_path):
    path = save(letter, tmp_path / "new" / "letters", force=False)
    assert path.read_bytes() == letter.data
    assert listing(tmp_path) == ["new", "new/letters", "new/letters/WV-2026-0412 acknowledgement.docx"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_saved_letter_has_the_usual_permissions(letter, tmp_path):
    old = os.umask(0o027)
    try:
        assert save(letter, tmp_path, force=False).stat().st_mode & 0o777 == 0o640
    finally:
        os.umask(old)


def test_an_existing_letter_is_replaced_only_by_force(letter, letter_for, tmp_path, make_case, settings, on):
    path = save(letter, tmp_path, force=False)
    changed = write_letter("acknowledgement", make_case(division="Surgery", due="2026-05-07"), settings, on)
    with pytest.raises(LetterError, match=r"exists already.*--force"):
        save(changed, tmp_path, force=False)
    assert path.read_bytes() == letter.data
    save(changed, tmp_path, force=True)
    assert path.read_bytes() == changed.data
    assert listing(tmp_path) == [path.name]


def test_a_letter_never_replaces_that_of_another_case_even_by_force(letter_for, tmp_path):
    first = letter_for("WV/2026/0412")
    path = save(first, tmp_path, force=False)
    for force in (False, True):
        with pytest.raises(LetterError, match="is the letter of another case, WV/2026/0412"):
            save(letter_for("WV-2026-0412"), tmp_path, force=force)
    assert path.read_bytes() == first.data


def test_two_names_that_windows_takes_for_one_are_kept_apart(letter_for, tmp_path):
    first = letter_for("ab/1")
    save(first, tmp_path, force=False)
    with pytest.raises(LetterError, match="is the letter of another case, ab/1"):
        save(letter_for("AB/1"), tmp_path, force=True)
    assert listing(tmp_path) == ["ab-1 acknowledgement.docx"]


def test_a_reference_with_signs_is_known_again_in_the_file(letter_for, tmp_path):
    letter = letter_for("R&D <1> 'x'")
    save(letter, tmp_path, force=False)
    save(letter, tmp_path, force=True)
    assert len(listing(tmp_path)) == 1


def test_force_replaces_a_file_that_is_no_letter_of_ours(letter, tmp_path):
    (tmp_path / letter.name).write_bytes(b"PK what an officer left half saved")
    assert save(letter, tmp_path, force=True).read_bytes() == letter.data


def test_a_file_in_place_of_the_folder_is_a_plain_error(letter, tmp_path):
    (tmp_path / "letters").write_text("x")
    with pytest.raises(LetterError, match="is a file, not a folder"):
        save(letter, tmp_path / "letters", force=False)
    with pytest.raises(LetterError, match="cannot be used"):
        save(letter, tmp_path / "letters" / "2026", force=False)
    assert listing(tmp_path) == ["letters"]


def test_of_two_who_write_one_name_at_once_exactly_one_wins(letter, tmp_path):
    made, refused = [], []

    def write():
        try:
            made.append(save(letter, tmp_path, force=False))
        except LetterError as error:
            refused.append(str(error))

    threads = [threading.Thread(target=write) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 1
    assert all("exists already" in text for text in refused)
    assert listing(tmp_path) == [letter.name]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_a_folder_without_permission_is_a_plain_error(letter):
    with tempfile.TemporaryDirectory() as name, without_rights(Path(name)) as folder:
        with pytest.raises(LetterError, match="Permission denied"):
            save(letter, folder, force=False)
        with pytest.raises(LetterError, match="Permission denied"):
            save(letter, folder / "new", force=False)
        assert listing(folder) == []


def test_a_write_that_stops_half_way_leaves_nothing(letter, tmp_path):
    resource = pytest.importorskip("resource", reason="needs a limit on the size of files")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, limits[1]))
    try:
        with pytest.raises(LetterError, match="cannot be written: File too large"):
            save(letter, tmp_path / "new", force=False)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert listing(tmp_path) == []


def test_a_full_disk_leaves_nothing_and_what_was_there(letter, full_disk):
    (full_disk / "old.docx").write_bytes(b"x" * 8192)
    with pytest.raises(LetterError, match="cannot be written: No space left on device"):
        save(letter, full_disk / "new", force=False)
    with pytest.raises(LetterError, match="cannot be written: No space left on device"):
        save(letter, full_disk, force=True)
    assert listing(full_disk) == ["old.docx"]


def test_the_folder_stays_as_it_was_when_nothing_is_made(letter, tmp_path, case, settings, on):
    with pytest.raises(LetterError):
        write_letter("response", case, settings, on)
    assert listing(tmp_path) == []


def test_where_links_are_not_to_be_had_a_new_letter_is_saved_all_the_same(letter, tmp_path, monkeypatch):
    def no_links(self, target):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    path = save(letter, tmp_path, force=False)
    assert path.read_bytes() == letter.data
    with pytest.raises(LetterError, match="exists already"):
        save(letter, tmp_path, force=False)
    assert listing(tmp_path) == [letter.name]


def test_what_a_letter_is_can_be_seen_without_opening_it(letter):
    assert isinstance(letter, Letter)
    assert (letter.kind, letter.reference, letter.notes) == ("acknowledgement", "WV/2026/0412", ())


@contextmanager
def without_rights(folder):
    """Make a folder that may be read and not written; root, who may write anywhere, becomes nobody meanwhile."""
    folder.chmod(0o555)
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield folder
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o755)


@pytest.fixture
def full_disk(tmp_path):
    """A disk of 12 kB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=12k", "tmpfs", str(disk)]
    done = subprocess.run(mount, capture_output=True, text=True, check=False) if os.name != "nt" else None
    if done is None or done.returncode:
        reason = f"a small disk cannot be mounted here: {done.stderr.strip() if done else 'Windows'}"
        if os.environ.get("CORRESPONDENCE_FULL"):
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    yield disk
    subprocess.run(["umount", str(disk)], check=True)
