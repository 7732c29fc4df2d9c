//! The tables and columns that changes are drawn from.

/// A table, what tells its rows apart, and its columns, a change of which a start finds. All else is left out and printed:
/// what a node is in the middle of, such as challenges, nonces and deliveries.
pub(super) const TABLES: [(&str, &str, &[&str]); 23] = [
    ("node", "rowid", &["did"]),
    ("credential", "id", &["id", "created", "body", "body"]),
    ("status_list", "id", &["id", "url", "purpose", "used"]),
    (
        "status_entry",
        "list, position",
        &["list", "position", "credential", "is_set"],
    ),
    (
        "list_edition",
        "list, valid_from",
        &["list", "valid_from", "body"],
    ),
    ("log", "rowid", &["origin", "checkpoint"]),
    (
        "log_leaf",
        "position",
        &[
            "position",
            "salt",
            "kind",
            "credential",
            "list",
            "valid_from",
            "purpose",
            "is_set",
            "instant",
            "random",
            "chain",
        ],
    ),
    (
        "log_tile",
        "level, number",
        &["level", "number", "hashes", "hashes"],
    ),
    ("chain", "number", &["number", "listed", "head"]),
    (
        "record",
        "credential",
        &[
            "credential",
            "tenant",
            "type",
            "issuer",
            "valid_from",
            "valid_until",
            "salt",
            "place",
            "holder_place",
        ],
    ),
    (
        "mark",
        "key, value, credential",
        &["key", "value", "credential"],
    ),
    (
        "serial",
        "tenant, issuer, type, digest, turn",
        &[
            "tenant",
            "issuer",
            "type",
            "digest",
            "turn",
            "credential",
            "is_free",
            "is_double",
        ],
    ),
    (
        "status_change",
        "number",
        &["number", "credential", "purpose", "is_set", "instant"],
    ),
    (
        "tombstone",
        "credential",
        &["credential", "digest", "instant"],
    ),
    (
        "permission",
        "number",
        &["number", "credential", "tenant", "reader", "granted"],
    ),
    (
        "audit",
        "number",
        &[
            "number",
            "instant",
            "caller",
            "tenant",
            "act",
            "credential",
            "reader",
            "detail",
        ],
    ),
    (
        "legal_hold",
        "number",
        &["number", "credential", "is_set", "instant"],
    ),
    (
        "retention_start",
        "credential, event, day",
        &["credential", "event", "day"],
    ),
    (
        "event",
        "sequence",
        &["sequence", "id", "credential", "time", "recorded", "body"],
    ),
    ("idempotency", "key", &["key", "request", "credential"]),
    (
        "received",
        "number",
        &[
            "number", "id", "tenant", "document", "input", "digest", "instant", "key", "request",
        ],
    ),
    (
        "received_hold",
        "number",
        &["number", "tenant", "document", "is_set", "instant"],
    ),
    (
        "received_start",
        "document, tenant, event, day",
        &["document", "tenant", "event", "day"],
    ),
];

/// Rows that are put in beside one that is there.
pub(super) const COPIES: [(&str, &str); 20] = [
    ("credential", "SELECT id || '0', created, body"),
    (
        "status_entry",
        "SELECT list, position + 1, credential, is_set",
    ),
    ("list_edition", "SELECT list, valid_from + 100000, body"),
    (
        "log_leaf",
        "SELECT (SELECT max(position) + 1 FROM log_leaf), salt, kind, credential, list, valid_from, purpose, is_set,
                instant, random, chain",
    ),
    ("log_tile", "SELECT level, number + 7, hashes"),
    (
        "chain",
        "SELECT (SELECT max(number) + 1 FROM chain), listed, head",
    ),
    (
        "record",
        "SELECT credential || '0', tenant, type, issuer, valid_from, valid_until, salt, CAST (place || 'x' AS BLOB),
                CAST (holder_place || 'x' AS BLOB)",
    ),
    ("mark", "SELECT key, value || '0', credential"),
    (
        "serial",
        "SELECT tenant, issuer, type, CAST (digest || 'x' AS BLOB), turn, credential, is_free, is_double",
    ),
    (
        "status_change",
        "SELECT (SELECT max(number) + 1 FROM status_change), credential, purpose, is_set, instant",
    ),
    ("tombstone", "SELECT credential || '0', digest, instant"),
    (
        "permission",
        "SELECT (SELECT max(number) + 1 FROM permission), credential, tenant, reader, granted",
    ),
    (
        "audit",
        "SELECT (SELECT max(number) + 1 FROM audit), instant, caller, tenant, act, credential, reader, detail",
    ),
    (
        "legal_hold",
        "SELECT (SELECT max(number) + 1 FROM legal_hold), credential, is_set, instant",
    ),
    ("retention_start", "SELECT credential, event, day || '0'"),
    (
        "event",
        "SELECT (SELECT max(sequence) + 1 FROM event), id || '0', credential, time, recorded, body",
    ),
    ("idempotency", "SELECT key || '0', request, credential"),
    (
        "received",
        "SELECT (SELECT max(number) + 1 FROM received), id || '0', tenant, document, input, digest, instant, body, deleted,
                NULL, request",
    ),
    (
        "received_hold",
        "SELECT (SELECT max(number) + 1 FROM received_hold), tenant, document, is_set, instant",
    ),
    (
        "received_start",
        "SELECT tenant, document, event, day || '0'",
    ),
];
