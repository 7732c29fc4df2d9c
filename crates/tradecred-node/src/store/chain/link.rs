//! A link of the chain: what it lists, its head, and the salts that are made of it.

use tradecred_vc::digest::sha256;
use tradecred_vc::log::Salt;

use super::table::{Key, Kind, Unit};
use crate::store::StoreError;
use crate::store::database::{Transaction, params};

/// What stands in a link: what it is, its key and its digest.
pub(super) type Listed = (Kind, Key, String);

/// The head of a link.
pub(in crate::store) type Head = [u8; 32];

/// A link.
#[derive(Debug, Clone, Copy)]
pub(in crate::store) struct Link {
    pub(in crate::store) number: i64,
    head: Head,
}

impl Link {
    /// Before the first one.
    pub(super) const NONE: Self = Self {
        number: -1,
        head: [0; 32],
    };

    /// The newest one.
    pub(super) fn newest(transaction: &Transaction<'_>) -> Result<Option<Self>, StoreError> {
        let sql = "SELECT number, head FROM chain ORDER BY number DESC LIMIT 1";
        transaction.query_opt(sql, params![], |row| {
            Ok(Self {
                number: row.get(0)?,
                head: row.get(1)?,
            })
        })
    }

    /// The one after it, which lists this.
    pub(super) fn next(self, listed: &str) -> Self {
        let parts: [&[u8]; 3] = [b"tradecred chain link\n", &self.head, listed.as_bytes()];
        Self {
            number: self.number.saturating_add(1),
            head: *sha256(&parts.concat()).as_bytes(),
        }
    }

    /// Whether this is its head.
    pub(super) fn has(self, head: Head) -> bool {
        self.head == head
    }

    /// The same, once it is written.
    pub(super) fn write(
        self,
        transaction: &Transaction<'_>,
        listed: &str,
    ) -> Result<Self, StoreError> {
        let sql = "INSERT INTO chain (number, listed, head) VALUES (?1, ?2, ?3)";
        transaction.execute(sql, params![self.number, listed, self.head])?;
        Ok(self)
    }

    /// The salt of a leaf.
    pub(in crate::store) fn salt(self, random: &[u8; 32]) -> Salt {
        salt(random, &self.head)
    }
}

/// A salt: nobody who has it sees of what it is made.
pub(in crate::store) fn salt(random: &[u8; 32], head: &Head) -> Salt {
    let parts: [&[u8]; 3] = [b"tradecred chain salt\n", random, head];
    Salt::from_bytes(*sha256(&parts.concat()).as_bytes())
}

/// The text of what is listed.
pub(super) fn spell<'u>(
    units: impl Iterator<Item = (Kind, &'u Key, &'u Unit)>,
) -> Result<String, StoreError> {
    let listed: Vec<(Kind, &Key, String)> = units
        .map(|(kind, key, unit)| (kind, key, unit.digest()))
        .collect();
    serde_json::to_string(&listed).map_err(|_| StoreError::Damaged)
}

/// What such a text lists.
pub(super) fn read(text: &str) -> Option<Vec<Listed>> {
    serde_json::from_str(text).ok()
}
