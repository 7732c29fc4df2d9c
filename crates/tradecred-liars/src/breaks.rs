//! What each liar that is written by hand breaks, and which of them are little like an honest implementation.

/// Requirements that begin so, of which each of these breaks one.
const BREAKS: &[(&[&str], &[&str])] = &[
    // Whoever says the same whatever it is asked breaks all of them.
    (
        &[
            "accept-all",
            "honest-at-first",
            "honest-when-asked-slowly",
            "last-answer-again",
            "parallel-answers-swapped",
            "reject-all",
            "signed-is-good",
            "tenth-is-a-yes",
            "verdict-cached-by-bytes",
            "verdict-cached-by-id",
            "verdict-cached-by-issuer",
            "verdict-cached-by-length",
            "verdict-cached-by-proof",
            "verdict-cached-by-subject",
            "without-evidence-no",
            "without-evidence-yes",
            "wrong-by-chance-1",
            "wrong-by-chance-20261121",
        ],
        &[""],
    ),
    // So does whoever gets a result or a code wrong wherever there is one.
    (
        &[
            "fault-is-a-warning",
            "first-reason-only",
            "last-reason-only",
            "no-reason",
            "one-reason-more",
            "one-word-for-all",
            "reasons-in-capitals",
            "reasons-of-the-area",
            "says-yes-reports-no",
            "wrong-reason",
            "yes-or-no-only",
        ],
        &[""],
    ),
    (&["large-is-refused"], &["json.size"]),
    (&["verdict-cached-without-time"], &["validity."]),
    (&["undecided-is-fine", "undecided-is-wrong"], &["did."]),
    (&["wrong-is-undecided"], &["proof.signature"]),
    (
        &[
            "broken-rule-is-forgery",
            "says-no-reports-yes",
            "warning-is-a-fault",
            "warnings-swallowed",
            "warns-of-everything",
        ],
        &["usmca-certification-of-origin."],
    ),
    (
        &["transcription-unchecked"],
        &["authority.evidence-grade", "authority.not-listed"],
    ),
    (
        &["own-basis-unchecked"],
        &["usmca-certification-of-origin.qualification-"],
    ),
    (&["total-in-words-assumed"], &["ata-carnet.total-words"]),
    (
        &["attachment-not-looked-at"],
        &["fisheries-certificate-of-origin.attachment-"],
    ),
    (
        &["unknown-gear-accepted"],
        &[
            "certification-of-admissibility.gear-code-unknown",
            "fisheries-certificate-of-origin.gear-code-unknown",
        ],
    ),
    (
        &["young-dog-accepted"],
        &[
            "animal-health-certificate.age-at-arrival",
            "rabies-vaccination-certification.age-at-arrival",
        ],
    ),
    (
        &["any-method-trusted"],
        &["issuer.binding", "did.controller", "did.relationship"],
    ),
    (&["extra-members-passed-over"], &["json-ld.undefined-"]),
    (
        &["never-out-of-date"],
        &[
            "validity.until",
            "proof.expired",
            "status.stale",
            "did.key-not-in-force",
        ],
    ),
    (
        &[
            "any-white-space",
            "bad-bytes-replaced",
            "byte-order-mark-skipped",
            "control-characters-dropped",
            "duplicate-member-accepted",
            "fault-in-the-reader-is-a-yes",
            "fault-in-the-reader-is-silent",
            "trailing-data-ignored",
        ],
        &["json."],
    ),
    (
        &[
            "canonical-by-sorted-bytes",
            "canonical-for-pages",
            "canonical-for-scripts",
            "canonical-in-any-case",
            "canonical-in-ascii",
            "null-is-absent",
            "numbers-as-floats",
            "numbers-as-texts",
            "one-is-a-list",
            "order-is-nothing",
            "texts-trimmed",
        ],
        &["jcs."],
    ),
    (
        &[
            "any-multibase",
            "any-proof-of-a-set",
            "base58-half-byte-dropped",
            "base58-leading-ones-dropped",
            "base58-padding-skipped",
            "base58-prefix-in-capitals",
            "base58-skips-white-space",
            "base58-without-prefix",
            "chain-as-a-set",
            "first-proof-only",
            "last-of-a-chain-only",
            "proofs-in-any-order",
        ],
        &["proof."],
    ),
    (
        &["types-in-any-case"],
        &[
            "data-model.type",
            "document.",
            "json-ld.",
            "presentation.type",
            "proof.type",
        ],
    ),
    (
        &["term-of-the-prototype", "type-of-the-prototype"],
        &["json-ld.undefined-"],
    ),
    (
        &[
            "seen-lists-forgotten",
            "status-bits-from-the-right",
            "status-list-cached",
            "status-lists-ignored",
            "status-of-index-0",
            "status-of-next-index",
            "statuses-first-only",
            "revoked-is-forgery",
            "suspended-is-revoked",
            "superseded-is-revoked",
        ],
        &["status."],
    ),
    (
        &[
            "begin-excluded",
            "clock-a-day-ahead",
            "clock-a-day-behind",
            "end-excluded",
            "ended-is-revoked",
            "not-yet-is-ended",
            "skew-of-five-minutes",
            "summer-time",
            "time-ignored",
            "wall-clock-of-mexico",
            "wall-clock-of-tokyo",
        ],
        &["validity."],
    ),
    (
        &[
            "did-document-cached",
            "did-documents-ignored",
            "lost-keys-unheard-of",
        ],
        &["did.", "proof."],
    ),
    (&["trust-list-cached", "trust-lists-ignored"], &["issuer."]),
    (
        &[
            "authority-lists-ignored",
            "authorizations-cached",
            "authorizations-ignored",
        ],
        &["authority."],
    ),
    (
        &["first-piece-only", "last-piece-only"],
        &["authority.", "did.", "issuer.", "journey.", "status."],
    ),
    (
        &[
            "holder-unbound",
            "presented-credentials-are-enough",
            "presented-proof-is-enough",
        ],
        &["presentation."],
    ),
    (&["challenge-ignored"], &["proof.challenge"]),
    (&["domain-ignored"], &["proof.domain"]),
    (
        &[
            "every-use-is-authorised",
            "license-without-a-cap",
            "licensed-today-licensed-then",
            "namesake-is-licensed",
            "not-shown-is-forbidden",
            "revoked-license-goes-on",
        ],
        &["license-chain."],
    ),
    (
        &[
            "everybody-sees-what-customs-sees",
            "forgery-shown",
            "gap-is-listed",
            "nothing-left-out-is-listed",
            "opened-to-all",
            "proof-beside-what-is-left-out",
            "public-sees-issuer",
        ],
        &["visibility."],
    ),
    (
        &[
            "any-host-will-do",
            "consumer-told-the-maker",
            "every-label-is-authentic",
        ],
        &["product-answer."],
    ),
    (&["cited-files-ignored"], &["attested-conversion."]),
    (
        &["anchored-records-ignored"],
        &["evidence-anchor.", "journey."],
    ),
    (
        &["openings-ignored"],
        &["rabies-vaccination-certification."],
    ),
    // The rules of documents.
    (
        &[
            "claim-ignored",
            "day-of-rules-a-day-early",
            "day-of-rules-a-day-late",
            "day-of-rules-ignored",
            "rules-ignored",
        ],
        &["usmca-certification-of-origin."],
    ),
    (
        &["day-of-rules-in-local-time"],
        &["animal-health-certificate."],
    ),
    (&["day-of-rules-is-the-clock"], &["ata-carnet."]),
    (&["rules-always-asked"], &["document.", "report."]),
    (&["trip-date-ignored"], &["captain-statement."]),
];

/// Those of which fewer than 80 in 100 results are right, with the reason why they stay.
const UNLIKE_HONEST: &[(&str, &str)] = &[
    ("accept-all", PLAIN),
    ("reject-all", PLAIN),
    ("honest-at-first", PLAIN_LATER),
    ("honest-when-asked-slowly", PLAIN_LATER),
    (
        "signed-is-good",
        "most documents of the suite are signed, whatever else is wrong with them",
    ),
    (
        "without-evidence-no",
        "few documents of the suite come with a status list",
    ),
    ("rules-ignored", "most vectors are about rules"),
    (
        "broken-rule-is-forgery",
        "most vectors that are refused break a rule",
    ),
    (
        "says-yes-reports-no",
        "most vectors that are refused are authentic",
    ),
    (
        "fault-is-a-warning",
        "most vectors that are refused are authentic",
    ),
    (
        "trust-lists-ignored",
        "without a trust list nobody is known to have issued anything",
    ),
    (
        "authority-lists-ignored",
        "the documents of offices need one",
    ),
    (
        "authorizations-ignored",
        "they stand among the credentials that a journey is read from",
    ),
    (
        "canonical-in-ascii",
        "names beyond ASCII stand in many documents",
    ),
    ("last-answer-again", SHARED),
    ("parallel-answers-swapped", SHARED),
    ("trust-list-cached", SHARED),
    ("verdict-cached-by-id", SHARED),
    ("verdict-cached-by-issuer", SHARED),
    ("verdict-cached-by-length", SHARED),
    ("verdict-cached-by-subject", SHARED),
];

const PLAIN: &str = "the plainest lie of all";
const PLAIN_LATER: &str =
    "the plainest lie of all, for whoever asks much and fast, as a suite does";
const SHARED: &str =
    "the vectors of a suite share what it remembers them by, so that it mixes them up";

/// The beginnings of the requirements of which a liar that is written by hand breaks one.
#[must_use]
pub fn breaks(name: &str) -> Option<&'static [&'static str]> {
    let mut rows = BREAKS.iter();
    rows.find(|(names, _)| names.contains(&name))
        .map(|(_, requirements)| *requirements)
}

/// Why a liar that is written by hand may be little like an honest implementation; nothing for most.
#[must_use]
pub fn unlike_honest(name: &str) -> Option<&'static str> {
    let mut rows = UNLIKE_HONEST.iter();
    rows.find(|(own, _)| *own == name).map(|(_, why)| *why)
}
