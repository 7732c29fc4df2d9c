"""Which terms the W3C contexts define (SPEC chapter *JSON-LD*): facts as tables, for a checker that stands alone.

In a table a name ending in `@` takes an IRI, one ending in `!` takes JSON that is not looked into, and one ending in
`:` is a prefix.
"""

CREDENTIALS_V1 = "https://www.w3.org/2018/credentials/v1"
CREDENTIALS_V2 = "https://www.w3.org/ns/credentials/v2"
DATA_INTEGRITY_V2 = "https://w3id.org/security/data-integrity/v2"
DATA_INTEGRITY_V1 = "https://w3id.org/security/data-integrity/v1"
MULTIKEY_V1 = "https://w3id.org/security/multikey/v1"
DID_V1 = "https://www.w3.org/ns/did/v1"
ED25519_2020_V1 = "https://w3id.org/security/suites/ed25519-2020/v1"

# SHA-256 of the bytes as W3C publishes them, for `relatedResource`.
PUBLISHED_SHA256 = {
    CREDENTIALS_V2: "59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734",
    CREDENTIALS_V1: "ab4ddd9a531758807a79a5b450510d61ae8d147eab966cc9a200c07095b0cdcc",
    DATA_INTEGRITY_V2: "67f21e6e33a6c14e5ccfd2fc7865f7474fb71a04af7e94136cb399dfac8ae8f4",
    DATA_INTEGRITY_V1: "b5d829bd09aa7c42abc6efa0c8ed7635313b5487f37ccfce3ecd149ca9418554",
}

# SHA-256 of their canonical JSON, for the statements they make.
CANONICAL_SHA256 = {
    CREDENTIALS_V2: "b463c8d6a066214123ddd9827b135e1b50e1fc73322cc52a9b12a4f1fc7d86cf",
    CREDENTIALS_V1: "b01e671e873981f19a9102a9a57f666dbcaeb31b99e3e124378d143e71549247",
    DATA_INTEGRITY_V2: "7ba3c50acf2689d5e07927267343eb353249c7c22a9f2d00307cc970e855e305",
    DATA_INTEGRITY_V1: "9505bf85338a4c2121ad03992ac90061bc85d43bcfa34d9d47b779381cf08b5f",
    DID_V1: "a7e146c40fcec005d3f0f14ae745665f446da58d7914a9d8f733746686fad82b",
    ED25519_2020_V1: "fb517f09d990829aed734c9bad8cbbb2ac3d5063b865c7e3d81f246074bf5691",
}

_PURPOSES = {"proofPurpose": (
    "assertionMethod@ authentication@ capabilityDelegation@ capabilityInvocation@ keyAgreement@")}

PROOF_MEMBERS = (
    "challenge created cryptosuite domain expires nonce previousProof@ proofPurpose proofValue verificationMethod@",
    _PURPOSES,
)

# The first edition of the proof's context knows no chains.
_PROOF_MEMBERS_V1 = (PROOF_MEMBERS[0].replace("previousProof@ ", ""), _PURPOSES)

# The signatures of the first data model, before there was one type for all of them.
_SIGNATURE_V1 = (
    "challenge created domain expires jws nonce proofPurpose proofValue verificationMethod@",
    {"proofPurpose": "assertionMethod@ authentication@"},
)

_SERVICE = {"service": "serviceEndpoint@"}
_STATUS_MESSAGE = {"statusMessage": "message status"}

# term -> (terms of its own scope, scopes of those terms)
TYPES = {
    CREDENTIALS_V2: {
        "VerifiableCredential": (
            "confidenceMethod@ credentialSchema@ credentialStatus@ credentialSubject@ description evidence@ issuer@"
            " name proof@ refreshService@ relatedResource@ renderMethod@ termsOfUse@ validFrom validUntil", {}),
        "EnvelopedVerifiableCredential": ("", {}),
        "VerifiablePresentation": ("holder@ proof@ termsOfUse@ verifiableCredential@", {}),
        "EnvelopedVerifiablePresentation": ("", {}),
        "JsonSchemaCredential": ("", {}),
        "JsonSchema": ("jsonSchema!", {}),
        "BitstringStatusListCredential": ("", {}),
        "BitstringStatusList": ("encodedList statusPurpose ttl", {}),
        "BitstringStatusListEntry": (
            "statusListCredential@ statusListIndex statusPurpose statusMessage statusReference@ statusSize",
            _STATUS_MESSAGE),
        "DataIntegrityProof": PROOF_MEMBERS,
        "cnf": ("kid@ jwk!", {}),
    },
    CREDENTIALS_V1: {
        "VerifiableCredential": (
            "credentialSchema@ credentialStatus@ credentialSubject@ evidence@ expirationDate holder@ issued issuer@"
            " issuanceDate proof@ refreshService@ termsOfUse@ validFrom validUntil cred: sec: xsd:",
            {"credentialSchema": "cred: JsonSchemaValidator2018", "refreshService": "cred: ManualRefreshService2018"}),
        "VerifiablePresentation": ("holder@ proof@ verifiableCredential@ cred: sec:", {}),
        "EcdsaSecp256k1Signature2019": _SIGNATURE_V1,
        "EcdsaSecp256r1Signature2019": _SIGNATURE_V1,
        "Ed25519Signature2018": _SIGNATURE_V1,
        "RsaSignature2018": _SIGNATURE_V1,
    },
    DATA_INTEGRITY_V2: {"DataIntegrityProof": PROOF_MEMBERS},
    DATA_INTEGRITY_V1: {"DataIntegrityProof": _PROOF_MEMBERS_V1},
    MULTIKEY_V1: {"Multikey": ("controller@ expires publicKeyMultibase revoked secretKeyMultibase", {})},
    DID_V1: {},
    ED25519_2020_V1: {
        "Ed25519VerificationKey2020": ("controller@ publicKeyMultibase revoked", {}),
        "Ed25519Signature2020": (
            "challenge created domain expires nonce proofPurpose proofValue verificationMethod@", _PURPOSES),
    },
}

# The terms outside every type, in the same form.
TERMS = {
    CREDENTIALS_V2: ((
        "description digestMultibase digestSRI mediaType name"
        " ... _sd! _sd_alg aud@ exp iat iss@ jku@ kid@ nbf sub@ x5u@"), {}),
    CREDENTIALS_V1: ("proof@", {}),
    DATA_INTEGRITY_V2: ("proof@", {}),
    DATA_INTEGRITY_V1: ("proof@", {}),
    MULTIKEY_V1: ("", {}),
    DID_V1: (
        "alsoKnownAs@ assertionMethod@ authentication@ capabilityDelegation@ capabilityInvocation@ controller@"
        " keyAgreement@ service@ verificationMethod@", _SERVICE),
    ED25519_2020_V1: ("proof@", {}),
}
