//! What the records show of how well telling at once works, over a span of time (SPEC section *Measures of
//! success*).

use serde::Serialize;

use super::database::{Transaction, params};
use super::{Store, StoreError};

/// A span of time, in seconds since 1970: from the first instant on, before the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) from: i64,
    pub(crate) to: i64,
}

/// The figures of a span. What is not known is absent, and never 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Success {
    /// Documents that were issued.
    documents: i64,
    /// Events that were written.
    events: i64,
    deliveries: Deliveries,
    /// From the writing of an event to the acceptance of each delivery of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    delay_milliseconds: Option<Spread>,
    /// From the first acceptance of an event to the last, of events that two accepted at least.
    #[serde(skip_serializing_if = "Option::is_none")]
    skew_milliseconds: Option<Spread>,
    /// Unknown where no reading is written down.
    #[serde(skip_serializing_if = "Option::is_none")]
    pulled: Option<Pulled>,
}

/// What deliveries came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Deliveries {
    accepted: i64,
    given_up: i64,
    open: i64,
}

/// How figures are spread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Spread {
    /// Of how many.
    count: i64,
    /// Half of them, rounded up, are not greater.
    median: i64,
    /// Ninety-five of a hundred, rounded up, are not greater.
    ninety_fifth: i64,
    greatest: i64,
}

/// Documents that their readers took, instead of asking for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Pulled {
    /// Documents that another tenant read.
    documents: i64,
    /// Pairs of a document and a tenant that read it and is not its own: each is a request that nobody had to make.
    requests_avoided: i64,
    /// Readings by other tenants.
    readings: i64,
}

/// Accepted deliveries, each with how long it took.
const DELAYS: &str =
    "SELECT ended - recorded AS figure FROM delivery JOIN event ON sequence = event
    WHERE accepted = 1 AND time >= ?1 AND time < ?2";
/// Events that two accepted at least, each with how far apart the first and the last were.
const SKEWS: &str =
    "SELECT max(ended) - min(ended) AS figure FROM delivery JOIN event ON sequence = event
    WHERE accepted = 1 AND time >= ?1 AND time < ?2 GROUP BY event HAVING count(*) > 1";
/// Pairs of a document and another tenant that read it, each with how often.
const PAIRS: &str = "SELECT credential, tenant, count(*) AS readings FROM audit
    WHERE act = 'read' AND reader <> 'whole' AND instant >= ?1 AND instant < ?2
    GROUP BY credential, tenant";

impl Span {
    fn count(self, transaction: &Transaction<'_>, sql: &str) -> Result<i64, StoreError> {
        transaction.query_row(sql, params![self.from, self.to], |row| row.get(0))
    }

    fn deliveries(self, transaction: &Transaction<'_>) -> Result<Deliveries, StoreError> {
        let sql = "SELECT CASE WHEN ended IS NULL THEN 0 WHEN accepted = 1 THEN 1 ELSE 2 END AS state, count(*)
             FROM delivery JOIN event ON sequence = event
             WHERE time >= ?1 AND time < ?2 GROUP BY state";
        let counts: Vec<(i64, i64)> =
            transaction.rows(sql, params![self.from, self.to], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        let mut found = Deliveries::default();
        for (state, count) in counts {
            match state {
                0 => found.open = count,
                1 => found.accepted = count,
                _ => found.given_up = count,
            }
        }
        Ok(found)
    }

    /// How the figures of a query are spread; nothing where there is none.
    fn spread(
        self,
        transaction: &Transaction<'_>,
        figures: &str,
    ) -> Result<Option<Spread>, StoreError> {
        let count = self.count(
            transaction,
            &format!("SELECT count(*) FROM ({figures}) AS figures"),
        )?;
        let sql =
            format!("SELECT figure FROM ({figures}) AS figures ORDER BY figure LIMIT 1 OFFSET ?3");
        // The smallest that so many of a hundred do not exceed.
        let at = |hundredths: i64| -> Result<Option<i64>, StoreError> {
            let rank = count.saturating_mul(hundredths).saturating_add(99) / 100;
            let before = rank.saturating_sub(1);
            transaction.query_opt(&sql, params![self.from, self.to, before], |row| row.get(0))
        };
        if count == 0 {
            return Ok(None);
        }
        let (median, ninety_fifth, greatest) = (at(50)?, at(95)?, at(100)?);
        Ok(median
            .zip(ninety_fifth)
            .zip(greatest)
            .map(|((median, ninety_fifth), greatest)| Spread {
                count,
                median,
                ninety_fifth,
                greatest,
            }))
    }

    fn pulled(self, transaction: &Transaction<'_>) -> Result<Pulled, StoreError> {
        let sql = format!(
            "SELECT count(DISTINCT credential), count(*), CAST(coalesce(sum(readings), 0) AS BIGINT) FROM ({PAIRS}) AS pairs"
        );
        transaction.query_row(&sql, params![self.from, self.to], |row| {
            Ok(Pulled {
                documents: row.get(0)?,
                requests_avoided: row.get(1)?,
                readings: row.get(2)?,
            })
        })
    }
}

impl Store {
    /// The figures of a span. `is_audited` says whether readings are written down.
    pub(crate) fn success(&self, span: Span, is_audited: bool) -> Result<Success, StoreError> {
        let documents = "SELECT count(*) FROM credential WHERE created >= ?1 AND created < ?2";
        let events = "SELECT count(*) FROM event WHERE time >= ?1 AND time < ?2";
        self.read(|transaction| {
            Ok(Success {
                documents: span.count(transaction, documents)?,
                events: span.count(transaction, events)?,
                deliveries: span.deliveries(transaction)?,
                delay_milliseconds: span.spread(transaction, DELAYS)?,
                skew_milliseconds: span.spread(transaction, SKEWS)?,
                pulled: is_audited.then(|| span.pulled(transaction)).transpose()?,
            })
        })
    }
}
