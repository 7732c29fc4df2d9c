//! What callers received: bundles of documents, each of one tenant, and what is left of one that was deleted (SPEC
//! section *Receipt*).

use tradecred::bundle::Bundle;
use tradecred::retention::{Standing, standing};
use tradecred_vc::digest::{DigestMultibase, Sha256Digest};
use tradecred_vc::jose::{self, Unverified};
use tradecred_vc::json::{self, Limits, Object, Value};
use tradecred_vc::time::{Date, Timestamp};

use super::audit::{self, Deed};
use super::database::{Row, Transaction, named, numbered, params};
use super::retention::{self, Deleted};
use super::{Store, StoreError, chain};

/// The longest id of a document by which bundles are found, in bytes.
const LONGEST_ID: usize = 1_000;
/// What makes a [`KeptBundle`].
const KEPT: &str = "id, document, digest, body, deleted";

/// A bundle that is to be kept.
#[derive(Debug)]
pub(crate) struct Received<'r> {
    /// Its id, which nobody can guess.
    pub(crate) id: &'r str,
    /// The id of the document, where it is found by one.
    pub(crate) document: Option<&'r str>,
    /// The digest of the document's own bytes.
    pub(crate) input: DigestMultibase,
    /// Its bytes.
    pub(crate) bundle: &'r [u8],
    /// Who received it, and when.
    pub(crate) by: &'r Deed<'r>,
    /// The caller's key for this request, and the digest of the request.
    pub(crate) idempotency: Option<(&'r str, Sha256Digest)>,
}

/// A bundle as it is kept.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct KeptBundle {
    /// Its id.
    pub(crate) id: String,
    /// The id of the document, where it is found by one.
    pub(crate) document: Option<String>,
    /// Its bytes; none once it was deleted.
    pub(crate) bundle: Vec<u8>,
}

/// What became of a bundle that was to be kept.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Taken {
    /// It is kept.
    Now,
    /// The same request was answered before, with this one.
    Before(KeptBundle),
    /// The idempotency key belongs to another request.
    OtherRequest,
}

/// A bundle in a list: what stays of it for ever.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Listed {
    /// Its id.
    pub(crate) id: String,
    /// When it was received.
    pub(crate) received: Timestamp,
    /// The id of the document, where it is found by one.
    pub(crate) document: Option<String>,
    /// The digest of the document's own bytes.
    pub(crate) input: String,
    /// The digest of the bundle.
    pub(crate) digest: String,
    /// When it was deleted.
    pub(crate) deleted: Option<Timestamp>,
}

/// What the bytes of a document say, of which nothing is verified: the credential itself, or that in a token; nothing
/// where they cannot be read.
pub(crate) fn said(bytes: &[u8]) -> Option<Object<'static>> {
    let payload = |text: &str| Unverified::read(text).map(|token| token.payload);
    if let Some(text) = jose::text(bytes) {
        return payload(text);
    }
    let object = json::read_object(bytes, &Limits::default()).ok()?;
    match jose::text_within(&object) {
        Some(text) => payload(text),
        None => Some(object.into_owned()),
    }
}

/// The id by which a document that says this is found.
pub(crate) fn name_of<'s>(said: &'s Object<'_>) -> Option<&'s str> {
    let id = said.get("id").and_then(Value::as_str)?;
    (1..=LONGEST_ID).contains(&id.len()).then_some(id)
}

fn kept(row: &Row) -> Result<KeptBundle, StoreError> {
    let (digest, deleted): (String, Option<i64>) = (row.get(2)?, row.get(4)?);
    let kept = KeptBundle {
        id: row.get(0)?,
        document: row.get(1)?,
        bundle: row.get(3)?,
    };
    let is_whole = match deleted {
        Some(_) => kept.bundle.is_empty(),
        None => DigestMultibase::of_bytes(&kept.bundle).to_string() == digest,
    };
    if is_whole {
        Ok(kept)
    } else {
        Err(StoreError::Received(kept.id))
    }
}

fn instant(seconds: i64) -> Timestamp {
    Timestamp::from_unix_seconds(seconds).unwrap_or(Timestamp::EARLIEST)
}

impl Store {
    /// What was answered to the request of this key; nothing yet where it is new.
    pub(crate) fn received_before(
        &self,
        key: &str,
        request: Sha256Digest,
    ) -> Result<Option<Taken>, StoreError> {
        self.read(|transaction| answered(transaction, key, request))
    }

    /// Keeps a bundle, and writes who received it.
    pub(crate) fn receive(&self, received: &Received<'_>) -> Result<Taken, StoreError> {
        self.write(|transaction| receive(transaction, received))
    }

    /// A bundle of this tenant. One that is not there and one of another tenant are the same nothing, after the same
    /// question: for one that is not there it is asked of another one.
    pub(crate) fn received(
        &self,
        id: &str,
        tenant: &str,
    ) -> Result<Option<KeptBundle>, StoreError> {
        let sql = "SELECT id, tenant FROM received WHERE id = coalesce(
                       (SELECT own.id FROM received AS own WHERE own.id = ?1),
                       (SELECT other.id FROM received AS other WHERE other.id > ?1 ORDER BY other.id LIMIT 1),
                       (SELECT min(first.id) FROM received AS first))";
        self.read(|transaction| {
            let asked_of: Option<(String, String)> =
                transaction.query_opt(sql, params![id], |row| Ok((row.get(0)?, row.get(1)?)))?;
            if asked_of.is_none_or(|(of, owner)| of != id || owner != tenant) {
                return Ok(None);
            }
            bundle_of(transaction, id)
        })
    }

    /// So many bundles of a tenant, or those of them that are of the document of this id, after the one of another id,
    /// in the order in which they came; nothing where that one is not among them.
    pub(crate) fn received_by(
        &self,
        tenant: &str,
        document: Option<&str>,
        after: Option<&str>,
        most: usize,
    ) -> Result<Option<Vec<Listed>>, StoreError> {
        let among = match document {
            Some(_) => "tenant = :tenant AND document = :document",
            None => "tenant = :tenant",
        };
        let known = format!("SELECT number FROM received WHERE id = :id AND {among}");
        let sql = format!(
            "SELECT id, instant, document, input, digest, deleted FROM received
             WHERE {among} AND number > :start ORDER BY number LIMIT :most"
        );
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        self.read(|transaction| {
            let mut start: i64 = 0;
            if let Some(id) = after {
                let asked = named! { "id": id, "tenant": tenant, "document": document };
                let (known, asked) = numbered(&known, asked);
                match transaction.query_opt(&known, &asked, |row| row.get(0))? {
                    Some(number) => start = number,
                    None => return Ok(None),
                }
            }
            let asked =
                named! { "start": start, "most": most, "tenant": tenant, "document": document };
            let (sql, asked) = numbered(&sql, asked);
            transaction.rows(&sql, &asked, listed).map(Some)
        })
    }

    /// Whether a document of this id was ever received, by this tenant or by any.
    pub(crate) fn was_received(
        &self,
        document: &str,
        tenant: Option<&str>,
    ) -> Result<bool, StoreError> {
        self.read(|transaction| match tenant {
            Some(tenant) => {
                let sql = "SELECT 1 FROM received WHERE document = ?1 AND tenant = ?2 LIMIT 1";
                transaction.exists(sql, params![document, tenant])
            }
            None => {
                let sql = "SELECT 1 FROM received WHERE document = ?1 LIMIT 1";
                transaction.exists(sql, params![document])
            }
        })
    }

    /// Deletes a bundle where it may be deleted on this day, and writes who did. Its digests stay.
    pub(crate) fn delete_received(
        &self,
        id: &str,
        on: Date,
        by: &Deed<'_>,
    ) -> Result<Deleted, StoreError> {
        let Some(kept) = self.read(|transaction| bundle_of(transaction, id))? else {
            return Ok(Deleted::Nothing);
        };
        if kept.bundle.is_empty() {
            return Ok(Deleted::Before);
        }
        // A bundle never changes until it is deleted: it is read while others write.
        let said = Bundle::read(&kept.bundle).ok();
        let said = said.and_then(|bundle| said_in(&bundle));
        self.write(|transaction| delete(transaction, &kept, said.as_ref(), on, by))
    }

    /// Holds every bundle against its digest, and what stands beside it against what it says.
    pub(crate) fn check_received(&self) -> Result<(), StoreError> {
        let sql = format!(
            "SELECT {KEPT}, number, input FROM received WHERE number > ?1 ORDER BY number LIMIT 1"
        );
        self.read(|transaction| {
            let mut last: i64 = 0;
            while let Some((kept, number, input)) =
                transaction.query_opt(&sql, params![last], |row| {
                    Ok((kept(row)?, row.get(5)?, row.get::<String>(6)?))
                })?
            {
                last = number;
                if !kept.bundle.is_empty() && !agrees(&kept, &input) {
                    return Err(StoreError::Received(kept.id));
                }
            }
            Ok(())
        })
    }
}

fn said_in(bundle: &Bundle) -> Option<Object<'static>> {
    said(bundle.input())
}

fn agrees(kept: &KeptBundle, input: &str) -> bool {
    Bundle::read(&kept.bundle).is_ok_and(|bundle| {
        let said = said_in(&bundle);
        DigestMultibase::of_bytes(bundle.input()).to_string() == input
            && said.as_ref().and_then(name_of) == kept.document.as_deref()
    })
}

fn bundle_of(transaction: &Transaction<'_>, id: &str) -> Result<Option<KeptBundle>, StoreError> {
    let sql = format!("SELECT {KEPT} FROM received WHERE id = ?1");
    transaction.query_opt(&sql, params![id], kept)
}

fn listed(row: &Row) -> Result<Listed, StoreError> {
    Ok(Listed {
        id: row.get(0)?,
        received: instant(row.get(1)?),
        document: row.get(2)?,
        input: row.get(3)?,
        digest: row.get(4)?,
        deleted: row.get::<Option<i64>>(5)?.map(instant),
    })
}

fn answered(
    transaction: &Transaction<'_>,
    key: &str,
    request: Sha256Digest,
) -> Result<Option<Taken>, StoreError> {
    let sql = format!("SELECT {KEPT}, request FROM received WHERE key = ?1");
    let before = transaction.query_opt(&sql, params![key], |row| {
        Ok((kept(row)?, row.get::<Vec<u8>>(5)?))
    })?;
    Ok(match before {
        Some((before, known)) if known == request.as_bytes() => Some(Taken::Before(before)),
        Some(_) => Some(Taken::OtherRequest),
        None => {
            let issued = "SELECT 1 FROM idempotency WHERE key = ?1";
            let is_taken = transaction.exists(issued, params![key])?;
            is_taken.then_some(Taken::OtherRequest)
        }
    })
}

/// Whether a key is that of a request by which a document was received.
pub(super) fn knows_key(transaction: &Transaction<'_>, key: &str) -> Result<bool, StoreError> {
    transaction.exists("SELECT 1 FROM received WHERE key = ?1", params![key])
}

fn receive(transaction: &Transaction<'_>, received: &Received<'_>) -> Result<Taken, StoreError> {
    if let Some((key, request)) = received.idempotency
        && let Some(before) = answered(transaction, key, request)?
    {
        return Ok(before);
    }
    let (key, request) = received.idempotency.unzip();
    let digest = DigestMultibase::of_bytes(received.bundle).to_string();
    let (input, instant) = (
        received.input.to_string(),
        received.by.instant.unix_seconds(),
    );
    let request = request.as_ref().map(Sha256Digest::as_bytes);
    let row = params![
        received.id,
        received.by.tenant,
        received.document,
        input,
        digest,
        instant,
        key,
        request,
        received.bundle,
    ];
    let number: i64 = transaction.query_row(
        "INSERT INTO received (id, tenant, document, input, digest, instant, key, request, body)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) RETURNING number",
        row,
        |row| row.get(0),
    )?;
    // The bytes are bound by their digest.
    if let Some((_, kept)) = row.split_last() {
        chain::note(transaction, &chain::RECEIVED, number, kept);
    }
    audit::write_in_order(transaction, std::slice::from_ref(received.by))?;
    Ok(Taken::Now)
}

fn delete(
    transaction: &Transaction<'_>,
    kept: &KeptBundle,
    said: Option<&Object<'_>>,
    on: Date,
    by: &Deed<'_>,
) -> Result<Deleted, StoreError> {
    let sql = "SELECT tenant, deleted FROM received WHERE id = ?1";
    let (tenant, deleted): (String, Option<i64>) =
        transaction.query_row(sql, params![kept.id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    if deleted.is_some() {
        return Ok(Deleted::Before);
    }
    // Nobody can hold a document without a name, nor record a day of it.
    let (Some(document), Some(said)) = (&kept.document, said) else {
        return Ok(Deleted::Kept(Standing::Unknown));
    };
    if retention::is_held_by(transaction, document, &tenant)? {
        return Ok(Deleted::Held);
    }
    let starts = retention::starts_of_received(transaction, document, &tenant)?;
    match standing(said, &starts, on) {
        Standing::Over(_) => {}
        still => return Ok(Deleted::Kept(still)),
    }
    let nothing: &[u8] = &[];
    transaction.execute(
        "UPDATE received SET body = ?2, deleted = ?3 WHERE id = ?1",
        params![kept.id, nothing, by.instant.unix_seconds()],
    )?;
    let by = Deed {
        credential: Some(document),
        ..*by
    };
    audit::write_in_order(transaction, &[by])?;
    Ok(Deleted::Now)
}
