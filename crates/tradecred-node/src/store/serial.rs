//! Serial numbers: which document bears each, decided in the transaction that writes the document (SPEC section
//! *Serial numbers*).

use std::collections::BTreeSet;

use tradecred::serial::{Named, SerialNumber, freed, serial_numbers, superseded};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::json::{self, Limits, Object};

use super::database::{Transaction, params};
use super::{Store, StoreError, chain};

/// The numbers of a document that is to be written.
#[derive(Debug)]
pub(super) struct Serials {
    numbers: Vec<SerialNumber>,
    /// The document whose numbers it may take over.
    superseded: Option<Named>,
    /// The document whose numbers it frees.
    freed: Option<Named>,
}

impl Serials {
    pub(super) fn of(credential: &Object<'_>) -> Self {
        Self {
            numbers: serial_numbers(credential),
            superseded: superseded(credential),
            freed: freed(credential),
        }
    }
}

/// Whose documents of which type are counted together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Counted<'c> {
    pub(super) tenant: &'c str,
    pub(super) issuer: &'c str,
    pub(super) credential_type: &'c str,
}

/// What is written of a number at last.
struct Bearer {
    turn: i64,
    credential: String,
    is_free: bool,
}

/// Gives a document its numbers; where another one bears one of them, says which member holds it, and the transaction
/// is not to be committed.
pub(super) fn take(
    transaction: &Transaction<'_>,
    id: &str,
    counted: Counted<'_>,
    serials: &Serials,
) -> Result<Option<String>, StoreError> {
    for number in &serials.numbers {
        let bearer = bearer(transaction, counted, number.digest.as_bytes())?;
        if !is_open(transaction, bearer.as_ref(), serials.superseded.as_ref())? {
            return Ok(Some(number.pointer.clone()));
        }
        let row = Row {
            turn: turn_after(bearer.as_ref()),
            is_free: false,
            is_double: false,
        };
        insert(transaction, id, counted, number.digest.as_bytes(), row)?;
    }
    free(transaction, id, counted, serials)?;
    Ok(None)
}

/// Whether a document may bear a number after this bearer.
fn is_open(
    transaction: &Transaction<'_>,
    bearer: Option<&Bearer>,
    superseded: Option<&Named>,
) -> Result<bool, StoreError> {
    match (bearer, superseded) {
        (None, _) => Ok(true),
        (Some(bearer), _) if bearer.is_free => Ok(true),
        (Some(bearer), Some(named)) if bearer.credential == named.id => is_of(transaction, named),
        (Some(_), _) => Ok(false),
    }
}

/// Whether a reference gives the digest of the document that it names; of one that was deleted none does.
fn is_of(transaction: &Transaction<'_>, named: &Named) -> Result<bool, StoreError> {
    let sql = "SELECT body FROM credential WHERE id = ?1";
    let body: Option<Vec<u8>> = transaction.query_opt(sql, params![named.id], |row| row.get(0))?;
    let Some(body) = body else {
        return Ok(false);
    };
    if body.is_empty() {
        return Ok(false);
    }
    let credential = read(&body)?;
    Ok(DigestMultibase::of_credential(&credential) == named.digest)
}

/// Frees the numbers that another document of the same tenant, issuer and type bears.
fn free(
    transaction: &Transaction<'_>,
    id: &str,
    counted: Counted<'_>,
    serials: &Serials,
) -> Result<(), StoreError> {
    let Some(named) = &serials.freed else {
        return Ok(());
    };
    let sql = "SELECT digest FROM serial
               WHERE credential = ?1 AND tenant = ?2 AND issuer = ?3 AND type = ?4 AND is_free = 0";
    let of = params![
        named.id,
        counted.tenant,
        counted.issuer,
        counted.credential_type
    ];
    let digests: Vec<Vec<u8>> = transaction.rows(sql, of, |row| row.get(0))?;
    // Whose document it is comes first: of another's nothing may be learnt.
    if digests.is_empty() || !is_of(transaction, named)? {
        return Ok(());
    }
    for digest in digests {
        let bearer = bearer(transaction, counted, &digest)?;
        if bearer
            .as_ref()
            .is_some_and(|bearer| bearer.credential == named.id)
        {
            let row = Row {
                turn: turn_after(bearer.as_ref()),
                is_free: true,
                is_double: false,
            };
            insert(transaction, id, counted, &digest, row)?;
        }
    }
    Ok(())
}

fn bearer(
    transaction: &Transaction<'_>,
    counted: Counted<'_>,
    digest: &[u8],
) -> Result<Option<Bearer>, StoreError> {
    let sql = "SELECT turn, credential, is_free FROM serial
               WHERE tenant = ?1 AND issuer = ?2 AND type = ?3 AND digest = ?4 ORDER BY turn DESC LIMIT 1";
    let of = params![
        counted.tenant,
        counted.issuer,
        counted.credential_type,
        digest
    ];
    transaction.query_opt(sql, of, |row| {
        Ok(Bearer {
            turn: row.get(0)?,
            credential: row.get(1)?,
            is_free: row.get(2)?,
        })
    })
}

fn turn_after(bearer: Option<&Bearer>) -> i64 {
    bearer.map_or(0, |bearer| bearer.turn.saturating_add(1))
}

/// What stands in a row beside the number and who bears it.
#[derive(Debug, Clone, Copy)]
struct Row {
    turn: i64,
    is_free: bool,
    is_double: bool,
}

fn insert(
    transaction: &Transaction<'_>,
    id: &str,
    counted: Counted<'_>,
    digest: &[u8],
    row: Row,
) -> Result<(), StoreError> {
    let sql =
        "INSERT INTO serial (credential, tenant, issuer, type, digest, turn, is_free, is_double)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    let row = params![
        id,
        counted.tenant,
        counted.issuer,
        counted.credential_type,
        digest,
        row.turn,
        row.is_free,
        row.is_double,
    ];
    transaction.execute(sql, row)?;
    chain::note(
        transaction,
        &chain::SERIAL,
        id,
        row.get(1..).unwrap_or_default(),
    );
    Ok(())
}

/// Whether the numbers that a document is said to bear are those that stand in it, and are counted where it is.
pub(super) fn agrees(
    transaction: &Transaction<'_>,
    id: &str,
    credential: &Object<'_>,
) -> Result<bool, StoreError> {
    let sql = "SELECT digest, is_free, serial.tenant, serial.issuer, serial.type,
                      record.tenant, record.issuer, record.type
               FROM serial JOIN record ON record.credential = serial.credential WHERE serial.credential = ?1";
    let kept = transaction.rows(sql, params![id], |row| {
        let counted: [String; 3] = [row.get(2)?, row.get(3)?, row.get(4)?];
        let own: [String; 3] = [row.get(5)?, row.get(6)?, row.get(7)?];
        Ok((row.get(0)?, row.get::<bool>(1)?, counted == own))
    })?;
    let mut borne: BTreeSet<Vec<u8>> = BTreeSet::new();
    for (digest, is_free, is_own) in kept {
        if !is_own {
            return Ok(false);
        }
        if !is_free {
            borne.insert(digest);
        }
    }
    let numbers = serial_numbers(credential).into_iter();
    let wanted: BTreeSet<Vec<u8>> = numbers
        .map(|number| number.digest.as_bytes().to_vec())
        .collect();
    Ok(borne == wanted)
}

/// Writes the numbers of what an earlier version stored, in the order of the log. Doubles stay, and are marked.
pub(super) fn adopt(transaction: &Transaction<'_>) -> Result<(), StoreError> {
    let mut last = -1_i64;
    let sql = "SELECT position, id, body, tenant, issuer, type FROM log_leaf
         JOIN credential ON credential.id = log_leaf.credential
         JOIN record ON record.credential = credential.id
         WHERE kind = 'credential' AND position > ?1 ORDER BY position LIMIT 1";
    while let Some((position, id, body, of)) = transaction.query_opt(sql, params![last], |row| {
        let of: [String; 3] = [row.get(3)?, row.get(4)?, row.get(5)?];
        Ok((
            row.get::<i64>(0)?,
            row.get::<String>(1)?,
            row.get::<Vec<u8>>(2)?,
            of,
        ))
    })? {
        last = position;
        let [tenant, issuer, kind] = of;
        let counted = Counted {
            tenant: &tenant,
            issuer: &issuer,
            credential_type: &kind,
        };
        let serials = Serials::of(&read(&body)?);
        for number in &serials.numbers {
            let bearer = bearer(transaction, counted, number.digest.as_bytes())?;
            let is_open = is_open(transaction, bearer.as_ref(), serials.superseded.as_ref())?;
            let row = Row {
                turn: turn_after(bearer.as_ref()),
                is_free: false,
                is_double: !is_open,
            };
            insert(transaction, &id, counted, number.digest.as_bytes(), row)?;
        }
        free(transaction, &id, counted, &serials)?;
    }
    Ok(())
}

fn read(body: &[u8]) -> Result<Object<'_>, StoreError> {
    json::read_object(body, &Limits::default()).map_err(|_| StoreError::Damaged)
}

impl Store {
    /// The documents that an earlier version issued with a number that another one bore.
    pub(crate) fn doubles(&self) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT DISTINCT credential FROM serial WHERE is_double = 1 ORDER BY credential";
        self.read(|transaction| transaction.rows(sql, params![], |row| row.get(0)))
    }
}
