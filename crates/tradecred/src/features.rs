//! What can be asked of this library beyond "bytes in, verdict out" (SPEC chapter *Conformance classes*).

/// The features of the standard that are built here: whoever serves the library declares them.
pub const FEATURES: [&str; 18] = [
    "as-of",
    "at",
    "claim",
    "did-jwk",
    "documents",
    "ecdsa-jcs-2019",
    "ecdsa-rdfc-2019",
    "ecdsa-sd-2023",
    "eddsa-rdfc-2022",
    "evidence",
    "license-chain",
    "presentation",
    "product-answers",
    "raw-bytes",
    "sd-jwt",
    "trust-lists",
    "vc-jwt",
    "visibility",
];
