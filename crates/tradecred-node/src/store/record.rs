//! Whose a document is, and by what it is found: written with it, in one transaction.

use std::collections::BTreeSet;

use tradecred::mark::{Mark, document_type, marks};
use tradecred_vc::json::{self, Limits, Object, Value};
use tradecred_vc::time::Timestamp;

use super::database::{Row, Transaction, params};
use super::serial::{self, Counted, Serials};
use super::{StoreError, chain, retention};
use crate::auth::LOCAL;

/// What is written of a document beside its bytes.
#[derive(Debug)]
pub(crate) struct Record {
    tenant: String,
    credential_type: &'static str,
    issuer: String,
    valid_from: Option<String>,
    valid_until: Option<String>,
    marks: Vec<Mark>,
    serials: Serials,
    salt: [u8; 16],
    place: [u8; 16],
    holder_place: [u8; 16],
}

impl Record {
    /// The record of a credential of this tenant; nothing where the machine gives no random bytes.
    pub(crate) fn of(credential: &Object<'_>, tenant: &str) -> Option<Self> {
        Some(Self {
            tenant: tenant.to_owned(),
            credential_type: document_type(credential).map_or("", |known| known.credential_type),
            issuer: issuer(credential).to_owned(),
            valid_from: day(credential, "validFrom"),
            valid_until: day(credential, "validUntil"),
            marks: marks(credential),
            serials: Serials::of(credential),
            salt: random()?,
            place: random()?,
            holder_place: random()?,
        })
    }
}

fn issuer<'c>(credential: &'c Object<'_>) -> &'c str {
    let issuer = credential.get("issuer");
    let id = issuer.and_then(|issuer| issuer.get("id").unwrap_or(issuer).as_str());
    id.unwrap_or_default()
}

/// Whether what is written of a credential beside its bytes is what they say.
pub(super) fn agrees(
    transaction: &Transaction<'_>,
    id: &str,
    credential: &Object<'_>,
) -> Result<bool, StoreError> {
    type Said = (String, String, Option<String>, Option<String>);
    let sql = "SELECT type, issuer, valid_from, valid_until FROM record WHERE credential = ?1";
    let read = |row: &Row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?));
    let said: Option<Said> = transaction.query_opt(sql, params![id], read)?;
    let sql = "SELECT key, value FROM mark WHERE credential = ?1";
    let kept = transaction.rows(sql, params![id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let kept: BTreeSet<(String, String)> = kept.into_iter().collect();
    let marks = marks(credential).into_iter();
    let marks: BTreeSet<_> = marks
        .map(|mark| (mark.key.as_str().to_owned(), mark.value))
        .collect();
    let document = document_type(credential).map_or("", |known| known.credential_type);
    let wanted = (
        document.to_owned(),
        issuer(credential).to_owned(),
        day(credential, "validFrom"),
        day(credential, "validUntil"),
    );
    Ok(said == Some(wanted) && kept == marks && serial::agrees(transaction, id, credential)?)
}

/// Whether an entry of a credential was set by the last change of it.
pub(super) fn last_change(
    transaction: &Transaction<'_>,
    credential: &str,
    purpose: &str,
) -> Result<bool, StoreError> {
    let sql = "SELECT is_set FROM status_change WHERE credential = ?1 AND purpose = ?2
               ORDER BY instant DESC, number DESC LIMIT 1";
    let last = transaction.query_opt(sql, params![credential, purpose], |row| row.get(0))?;
    Ok(last.unwrap_or(false))
}

/// The day of an instant in UTC: the register says no more.
fn day(credential: &Object<'_>, member: &str) -> Option<String> {
    let instant = credential.get(member).and_then(Value::as_str)?;
    let instant = Timestamp::parse_lenient_offset(instant).ok()?;
    Some(instant.date_utc().to_string())
}

fn random() -> Option<[u8; 16]> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).ok()?;
    Some(bytes)
}

/// Writes the record of a credential.
pub(super) fn write(
    transaction: &Transaction<'_>,
    id: &str,
    record: &Record,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO record (credential, tenant, type, issuer, valid_from, valid_until, salt, place, holder_place)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
    let row = params![
        id,
        record.tenant,
        record.credential_type,
        record.issuer,
        record.valid_from,
        record.valid_until,
        record.salt,
        record.place,
        record.holder_place,
    ];
    transaction.execute(sql, row)?;
    chain::note(
        transaction,
        &chain::RECORD,
        id,
        row.get(1..).unwrap_or_default(),
    );
    let sql = "INSERT INTO mark (key, value, credential) VALUES (?1, ?2, ?3)";
    for mark in &record.marks {
        let key = mark.key.as_str();
        transaction.execute(sql, params![key, mark.value, id])?;
        if retention::stays(mark.key) {
            chain::note(transaction, &chain::MARK, id, params![key, mark.value]);
        }
    }
    Ok(())
}

/// Gives a credential its serial numbers; where another one bears one of them, says which member holds it.
pub(super) fn take_serials(
    transaction: &Transaction<'_>,
    id: &str,
    record: &Record,
) -> Result<Option<String>, StoreError> {
    let counted = Counted {
        tenant: &record.tenant,
        issuer: &record.issuer,
        credential_type: record.credential_type,
    };
    serial::take(transaction, id, counted, &record.serials)
}

/// Writes that an entry of a credential changed.
pub(super) fn note_change(
    transaction: &Transaction<'_>,
    credential: &str,
    purpose: &str,
    is_set: bool,
    instant: Timestamp,
) -> Result<(), StoreError> {
    let sql =
        "INSERT INTO status_change (credential, purpose, is_set, instant) VALUES (?1, ?2, ?3, ?4)
         RETURNING number";
    let instant = instant.unix_seconds();
    let row = params![credential, purpose, is_set, instant];
    let number: i64 = transaction.query_row(sql, row, |row| row.get(0))?;
    chain::note(transaction, &chain::STATUS_CHANGE, number, row);
    Ok(())
}

/// Writes the records of what an earlier version stored: it belongs to the tenant of a node without callers.
pub(super) fn adopt(transaction: &Transaction<'_>) -> Result<(), StoreError> {
    let mut last = String::new();
    let sql = "SELECT id, body FROM credential WHERE id > ?1 ORDER BY id LIMIT 1";
    while let Some((id, body)) = transaction.query_opt(sql, params![last], |row| {
        Ok((row.get::<String>(0)?, row.get::<Vec<u8>>(1)?))
    })? {
        let credential =
            json::read_object(&body, &Limits::default()).map_err(|_| StoreError::Damaged)?;
        let record = Record::of(&credential, LOCAL).ok_or(StoreError::Random)?;
        write(transaction, &id, &record)?;
        last = id;
    }
    transaction.execute(
        "INSERT INTO status_change (credential, purpose, is_set, instant)
         SELECT credential, purpose, 1, 0 FROM status_entry
         JOIN status_list ON status_list.id = list WHERE is_set = 1",
        params![],
    )?;
    Ok(())
}
