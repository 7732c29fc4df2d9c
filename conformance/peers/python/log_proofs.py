"""Checks every proof of small transparency logs, and a proof file with its signatures.

Written from RFC 6962 section 2.1, RFC 9162 sections 2.1.3.2 and 2.1.4.2, and SPEC chapter "Log"; it shares no code with
the library. Reads the lines of `cargo run -p xtask -- log-proofs LEAVES` on standard input. Each proof must be the one
that the definition gives, must verify, and must not verify with a bit changed.

    cargo run --release -p xtask -- log-proofs 512 | python3 log_proofs.py 512
"""

import base64
import hashlib
import json
import sys
from functools import lru_cache

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def leaf(entry: bytes) -> bytes:
    return hashlib.sha256(b"\x00" + entry).digest()


def node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


def below(n: int) -> int:
    """The largest power of two smaller than n."""
    return 1 << ((n - 1).bit_length() - 1)


@lru_cache(maxsize=None)
def mth(begin: int, end: int) -> bytes:
    """The tree hash of leaves begin to end; leaf i has i in eight bytes as its entry."""
    n = end - begin
    if n == 0:
        return hashlib.sha256(b"").digest()
    if n == 1:
        return leaf(begin.to_bytes(8, "big"))
    k = below(n)
    return node(mth(begin, begin + k), mth(begin + k, end))


def path(m: int, begin: int, end: int) -> list:
    n = end - begin
    if n == 1:
        return []
    k = below(n)
    if m < k:
        return path(m, begin, begin + k) + [mth(begin + k, end)]
    return path(m - k, begin + k, end) + [mth(begin, begin + k)]


def subproof(m: int, begin: int, end: int, whole: bool) -> list:
    n = end - begin
    if m == n:
        return [] if whole else [mth(begin, end)]
    k = below(n)
    if m <= k:
        return subproof(m, begin, begin + k, whole) + [mth(begin + k, end)]
    return subproof(m - k, begin + k, end, False) + [mth(begin, begin + k)]


def included(digest: bytes, index: int, size: int, root: bytes, proof: list) -> bool:
    if index >= size:
        return False
    fn, sn, r = index, size - 1, digest
    for p in proof:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            r = node(p, r)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            r = node(r, p)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and r == root


def consistent(first: int, second: int, old: bytes, new: bytes, proof: list) -> bool:
    if first == second:
        return not proof and old == new
    hashes = list(proof)
    if first & (first - 1) == 0:
        hashes.insert(0, old)
    if not hashes:
        return False
    fn, sn = first - 1, second - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    fr = sr = hashes[0]
    for c in hashes[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            fr, sr = node(c, fr), node(c, sr)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = node(sr, c)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and fr == old and sr == new


def flipped(proof: list, seed: int) -> list:
    place = seed % len(proof)
    changed = bytearray(proof[place])
    changed[seed % 32] ^= 1 << (seed % 8)
    return proof[:place] + [bytes(changed)] + proof[place + 1:]


def unpadded(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def vkey(text: str, kind: int) -> tuple:
    name, key_id, encoded = text.split("+", 2)
    typed = base64.b64decode(encoded, validate=True)
    expected = hashlib.sha256(name.encode() + b"\n" + typed).digest()[:4]
    assert typed[0] == kind and len(typed) == 33 and expected.hex() == key_id, text
    return name, expected, Ed25519PublicKey.from_public_bytes(typed[1:])


def signature(lines: list, name: str, key_id: bytes) -> bytes:
    for line in lines:
        dash, signer, encoded = line.split(" ")
        assert dash == "\u2014", line
        blob = base64.b64decode(encoded, validate=True)
        if signer == name and blob[:4] == key_id:
            return blob[4:]
    raise AssertionError(f"no signature of {name}")


def check_kept(credential: bytes, text: str, log: tuple, witness: tuple) -> None:
    head, note = text.split("\n\n", 1)
    body, signatures = note.split("\n\n", 1)
    body += "\n"
    lines = head.split("\n")
    assert lines[0] == "c2sp.org/tlog-proof@v1" and lines[1].startswith("extra ")
    salt = base64.b64decode(lines[1][6:], validate=True)
    index = int(lines[2].removeprefix("index "))
    proof = [base64.b64decode(line, validate=True) for line in lines[3:]]
    origin, size, root = body.rstrip("\n").split("\n")
    assert origin == log[0] and len(salt) == 32

    def entry_of(secured: bytes) -> bytes:
        # The members are ASCII: sorted and without white space they are their own canonical form.
        digest = b"\x12\x20" + hashlib.sha256(secured).digest()
        multibase = "u" + base64.urlsafe_b64encode(digest).decode().rstrip("=")
        record = {
            "salt": base64.urlsafe_b64encode(salt).decode().rstrip("="),
            "value": {"digestMultibase": multibase, "type": "LoggedCredential"},
        }
        form = json.dumps(record, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(form.encode()).digest()

    tree = (index, int(size), base64.b64decode(root, validate=True), proof)
    assert included(leaf(entry_of(credential)), *tree)
    assert not included(leaf(entry_of(credential + b" ")), *tree)

    by_log = signature(signatures.rstrip("\n").split("\n"), log[0], log[1])
    log[2].verify(by_log, body.encode())
    by_witness = signature(signatures.rstrip("\n").split("\n"), witness[0], witness[1])
    seconds = int.from_bytes(by_witness[:8], "big")
    assert seconds == 1793534400, seconds
    said = f"cosignature/v1\ntime {seconds}\n{body}".encode()
    witness[2].verify(by_witness[8:], said)
    try:
        witness[2].verify(by_witness[8:], said.replace(b"time 1", b"time 2"))
    except InvalidSignature:
        return
    raise AssertionError("a changed time verifies")


def main() -> int:
    leaves = int(sys.argv[1])
    seen = {"root": 0, "inclusion": 0, "consistency": 0, "kept": 0}
    keys = {}
    ended = False
    for number, line in enumerate(sys.stdin):
        kind, *words = line.rstrip("\n").split(" ")
        if kind == "root":
            size, root = int(words[0]), bytes.fromhex(words[1])
            assert root == mth(0, size), line
        elif kind in ("inclusion", "consistency"):
            first, second = int(words[0]), int(words[1])
            proof = [bytes.fromhex(text) for text in words[2].split(",") if text]
            changed = flipped(proof, number) if proof else [bytes(32)]
            if kind == "inclusion":
                tree = (leaf(first.to_bytes(8, "big")), first, second, mth(0, second))
                assert proof == path(first, 0, second), line
                assert included(*tree, proof) and not included(*tree, changed), line
            else:
                trees = (first, second, mth(0, first), mth(0, second))
                assert proof == subproof(first, 0, second, True), line
                assert consistent(*trees, proof) and not consistent(*trees, changed), line
        elif kind == "log":
            keys[kind] = vkey(words[0], 1)
        elif kind == "witness":
            keys[kind] = vkey(words[0], 4)
        elif kind == "kept":
            text = unpadded(words[1]).decode()
            check_kept(unpadded(words[0]), text, keys["log"], keys["witness"])
        elif kind == "end":
            assert int(words[0]) == number, line
            ended = True
        else:
            raise AssertionError(line)
        if kind in seen:
            seen[kind] += 1
    pairs = leaves * (leaves + 1) // 2
    expected = {"root": leaves, "inclusion": pairs, "consistency": pairs, "kept": 1}
    assert ended and seen == expected, seen
    print(
        f"{pairs} inclusion and {pairs} consistency proofs of logs up to {leaves} leaves are as defined, hold, "
        "and none holds with a bit changed; a proof file and its signatures hold"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
