"""The algorithms of keys, and the cryptosuites that use them (SPEC chapters *Proof* and *DID*): facts as tables."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Algorithm:
    """How keys of one kind are named, and how long they and their signatures are."""

    name: str  # as a JSON Web Key names the curve
    multicodec: int
    key_type: str  # `kty` of a JSON Web Key
    coordinates: tuple[str, ...]
    coordinate_size: int
    multikey_size: int
    digest: str

    @property
    def signature_size(self) -> int:
        """Two numbers, or a point and a number, side by side."""
        return 2 * self.coordinate_size


ED25519 = Algorithm("Ed25519", 0xED, "OKP", ("x",), 32, 32, "sha256")
P_256 = Algorithm("P-256", 0x1200, "EC", ("x", "y"), 32, 33, "sha256")
P_384 = Algorithm("P-384", 0x1201, "EC", ("x", "y"), 48, 49, "sha384")


@dataclass(frozen=True)
class PublicKey:
    """A key that may be used: the 32 bytes of Ed25519, or the compressed point of the others."""

    algorithm: Algorithm
    data: bytes


@dataclass(frozen=True)
class Suite:
    """A cryptosuite: whose keys it uses, and whether it signs statements or JSON, and each statement by itself."""

    algorithms: tuple[Algorithm, ...]
    signs_statements: bool
    signs_lines: bool = False

    def admits(self, size: int) -> bool:
        """Whether any key of the suite makes signatures of this many bytes."""
        return any(algorithm.signature_size == size for algorithm in self.algorithms)


SUITES = {
    "eddsa-jcs-2022": Suite((ED25519,), signs_statements=False),
    "ecdsa-jcs-2019": Suite((P_256, P_384), signs_statements=False),
    "eddsa-rdfc-2022": Suite((ED25519,), signs_statements=True),
    "ecdsa-rdfc-2019": Suite((P_256, P_384), signs_statements=True),
    "ecdsa-sd-2023": Suite((P_256,), signs_statements=True, signs_lines=True),
}
