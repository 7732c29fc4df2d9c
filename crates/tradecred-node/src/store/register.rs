//! The public register, who holds what, and the search by marks: pages in a random order that is the same every
//! time and tells nothing of the order of issue.

use tradecred::mark::MarkKey;
use tradecred_vc::time::Timestamp;

use super::caller::{Claims, RIGHT, claimed};
use super::database::{Param, Row, ToParam as _, named, numbered};
use super::{Store, StoreError};

/// A place in a random order.
pub(crate) type Place = [u8; 16];

/// Which page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Page {
    /// After which place; from the beginning where absent.
    pub(crate) after: Option<Place>,
    /// At most so many rows.
    pub(crate) most: usize,
}

/// A document as everybody may know it.
#[derive(Debug)]
pub(crate) struct Registered {
    pub(crate) place: Place,
    pub(crate) tenant: String,
    pub(crate) credential_type: String,
    pub(crate) issuer: String,
    pub(crate) salt: [u8; 16],
    pub(crate) valid_from: Option<String>,
    pub(crate) valid_until: Option<String>,
    pub(crate) status: String,
}

/// Who holds a document, as participants may know it.
#[derive(Debug)]
pub(crate) struct Held {
    pub(crate) place: Place,
    pub(crate) holder: String,
    pub(crate) credential_type: String,
    pub(crate) agreement: Option<String>,
    pub(crate) country: Option<String>,
    pub(crate) created: Timestamp,
}

/// A document that was looked for.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) id: String,
    /// As whom it may be read.
    pub(crate) right: String,
    pub(crate) registered: Registered,
}

/// The most records that one page of the public register looks at.
const MOST_LOOKED_AT: i64 = 1_000;

/// The status of a record at an instant.
const STATUS: &str = "CASE
    WHEN 1 = (SELECT is_set FROM status_change WHERE status_change.credential = record.credential
          AND purpose = 'revocation' AND instant < :until ORDER BY instant DESC, number DESC LIMIT 1) THEN 'revoked'
    WHEN 1 = (SELECT is_set FROM status_change WHERE status_change.credential = record.credential
          AND purpose = 'suspension' AND instant < :until ORDER BY instant DESC, number DESC LIMIT 1) THEN 'suspended'
    ELSE 'valid' END";
const COLUMNS: &str = "record.place, record.tenant, record.type, record.issuer, record.salt, record.valid_from, record.valid_until";

fn registered(row: &Row) -> Result<Registered, StoreError> {
    Ok(Registered {
        place: row.get(0)?,
        tenant: row.get(1)?,
        credential_type: row.get(2)?,
        issuer: row.get(3)?,
        salt: row.get(4)?,
        valid_from: row.get(5)?,
        valid_until: row.get(6)?,
        status: row.get(7)?,
    })
}

impl Store {
    /// A page of the trade documents that were issued before an instant, as they stood then; of one type and one
    /// status where they are named. And after which place the next page begins, where there may be one. However
    /// few of them are asked for, no more than so many records are looked at.
    pub(crate) fn register(
        &self,
        until: Timestamp,
        credential_type: Option<&str>,
        status: Option<&str>,
        page: Page,
    ) -> Result<(Vec<Registered>, Option<Place>), StoreError> {
        let sql = format!(
            "SELECT {COLUMNS}, {STATUS} FROM record JOIN credential ON credential.id = record.credential
             WHERE created < :until AND record.type <> '' AND (record.place > :after OR :after IS NULL)
             ORDER BY record.place LIMIT :most"
        );
        let until = until.unix_seconds();
        let asked = named! { "until": until, "after": page.after, "most": MOST_LOOKED_AT };
        let (sql, asked) = numbered(&sql, asked);
        let rows = self.read(|transaction| transaction.rows(&sql, &asked, registered))?;
        let (mut found, mut looked_at, mut last) = (Vec::new(), 0, None);
        for one in rows {
            looked_at += 1;
            last = Some(one.place);
            let is_wanted = credential_type.is_none_or(|wanted| wanted == one.credential_type)
                && status.is_none_or(|wanted| wanted == one.status);
            if is_wanted {
                found.push(one);
                if found.len() >= page.most {
                    return Ok((found, last));
                }
            }
        }
        Ok((found, last.filter(|_| looked_at >= MOST_LOOKED_AT)))
    }

    /// A page of who holds what that was issued before an instant.
    pub(crate) fn holders(&self, until: Timestamp, page: Page) -> Result<Vec<Held>, StoreError> {
        let one = |key: MarkKey| {
            format!(
                "(SELECT value FROM mark WHERE mark.credential = record.credential AND mark.key = '{}' LIMIT 1)",
                key.as_str()
            )
        };
        let sql = format!(
            "SELECT holder_place, holder.value, record.type, {}, {}, created
             FROM record JOIN credential ON credential.id = record.credential
             JOIN mark AS holder ON holder.credential = record.credential AND holder.key = 'holder'
             WHERE created < :until AND (holder_place > :after OR :after IS NULL)
             ORDER BY holder_place LIMIT :most",
            one(MarkKey::Agreement),
            one(MarkKey::HolderCountry),
        );
        let (until, most) = (until.unix_seconds(), most(page));
        let asked = named! { "until": until, "after": page.after, "most": most };
        let (sql, asked) = numbered(&sql, asked);
        let read = |row: &Row| {
            let created: i64 = row.get(5)?;
            Ok(Held {
                place: row.get(0)?,
                holder: row.get(1)?,
                credential_type: row.get(2)?,
                agreement: row.get(3)?,
                country: row.get(4)?,
                created: Timestamp::from_unix_seconds(created).unwrap_or(Timestamp::EARLIEST),
            })
        };
        self.read(|transaction| transaction.rows(&sql, &asked, read))
    }

    /// A page of the documents that have all of these marks and that these claims let be read, with their status
    /// before an instant. A heading finds every longer one that begins with it.
    pub(crate) fn search(
        &self,
        marks: &[(MarkKey, String)],
        claims: &Claims,
        until: Timestamp,
        page: Page,
    ) -> Result<Vec<Found>, StoreError> {
        let wanted = marks.iter().enumerate().map(|(index, (key, _))| {
            let fits = match key {
                MarkKey::Hs => {
                    // A colon is what follows the digits.
                    format!("value >= :value{index} AND value < :value{index} || ':'")
                },
                _ => format!("value = :value{index}"),
            };
            let key = key.as_str();
            format!(" AND record.credential IN (SELECT credential FROM mark WHERE key = '{key}' AND {fits})")
        });
        let wanted: String = wanted.collect();
        let sql = format!(
            "SELECT * FROM (
                 SELECT {COLUMNS}, {STATUS} AS status, record.credential, {RIGHT} AS reading FROM record
                 WHERE (record.place > :after OR :after IS NULL){wanted}) AS one
             WHERE reading IS NOT NULL ORDER BY place LIMIT :most",
        );
        let names: Vec<String> = (0..marks.len())
            .map(|index| format!("value{index}"))
            .collect();
        let (until, after, most) = (until.unix_seconds(), page.after, most(page));
        let fixed = claimed!(claims, "until": until, "after": after, "most": most);
        let mut named: Vec<(&str, Param<'_>)> = fixed.to_vec();
        let values = names.iter().zip(marks);
        named.extend(values.map(|(name, (_, value))| (name.as_str(), value.to_param())));
        let (sql, asked) = numbered(&sql, &named);
        let read = |row: &Row| {
            Ok(Found {
                id: row.get(8)?,
                right: row.get(9)?,
                registered: registered(row)?,
            })
        };
        self.read(|transaction| transaction.rows(&sql, &asked, read))
    }
}

fn most(page: Page) -> i64 {
    i64::try_from(page.most).unwrap_or(i64::MAX)
}
