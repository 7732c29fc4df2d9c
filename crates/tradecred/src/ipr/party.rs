//! Whether two documents name the same party (SPEC section *Who owns a right*).

use std::collections::{HashMap, HashSet};

use tradecred_vc::issuer::plain_legal_name;

use crate::party::NamedParty;

/// By what a party is told from others besides its `id`: its name as names are compared, and its country. None
/// where nothing of the name is compared.
fn plain(party: &NamedParty) -> Option<(String, &str)> {
    let name = plain_legal_name(party.legal_name.as_str())?;
    Some((name, party.address.address_country.as_str()))
}

fn id_of(party: &NamedParty) -> Option<&str> {
    party.id.as_ref().map(|id| id.as_str())
}

/// Whether two parties are the same: by name as names are compared, country of the address and, where both give
/// one, `id`.
#[must_use]
pub fn same_party(one: &NamedParty, other: &NamedParty) -> bool {
    let ids_agree = match (id_of(one), id_of(other)) {
        (Some(one), Some(other)) => one == other,
        _ => true,
    };
    let one = plain(one);
    ids_agree && one.is_some() && one == plain(other)
}

/// Whether each of these parties is the same as one of the others, and the other way round.
pub(crate) fn same_parties<'p>(
    ones: impl Iterator<Item = &'p NamedParty> + Clone,
    others: impl Iterator<Item = &'p NamedParty> + Clone,
) -> bool {
    Named::among(others.clone()).have(ones.clone()) && Named::among(ones).have(others)
}

/// The `id`s of parties of one name and country.
#[derive(Debug, Default)]
struct Ids<'p> {
    given: HashSet<&'p str>,
    any_without: bool,
}

/// Parties by name and country: looked up, not gone through.
#[derive(Debug)]
struct Named<'p>(HashMap<(String, &'p str), Ids<'p>>);

impl<'p> Named<'p> {
    fn among(parties: impl Iterator<Item = &'p NamedParty>) -> Self {
        let mut named: HashMap<(String, &str), Ids<'p>> = HashMap::new();
        for party in parties {
            if let Some(plain) = plain(party) {
                let ids = named.entry(plain).or_default();
                match id_of(party) {
                    Some(id) => {
                        ids.given.insert(id);
                    }
                    None => ids.any_without = true,
                }
            }
        }
        Self(named)
    }

    /// Whether each of these is one of them.
    fn have(&self, mut parties: impl Iterator<Item = &'p NamedParty>) -> bool {
        parties.all(|party| {
            let ids = plain(party).and_then(|plain| self.0.get(&plain));
            ids.is_some_and(|ids| {
                ids.any_without || id_of(party).is_none_or(|id| ids.given.contains(id))
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn party(name: &str, country: &str, id: Option<&str>) -> NamedParty {
        let mut party = json!({
            "legalName": name,
            "address": {
                "type": "PostalAddress",
                "streetAddress": "1 Main Street",
                "addressLocality": "Springfield",
                "addressCountry": country,
            },
        });
        if let Some(id) = id {
            party["id"] = json!(id);
        }
        serde_json::from_value(party).unwrap()
    }

    #[test]
    fn a_party_is_told_by_name_country_and_where_both_give_one_id() {
        let own = party("Acme Inc.", "US", Some("did:example:a"));
        assert!(same_party(&own, &party("ACME INC", "US", None)));
        assert!(same_party(
            &own,
            &party("Acme Inc", "US", Some("did:example:a"))
        ));
        assert!(!same_party(
            &own,
            &party("Acme Inc", "US", Some("did:example:b"))
        ));
        assert!(!same_party(&own, &party("Acme Inc", "CA", None)));
        assert!(!same_party(&own, &party("Acme Ltd", "US", None)));
        assert!(!same_party(
            &party("?", "US", None),
            &party("?", "US", None)
        ));
    }

    #[test]
    fn parties_are_the_same_whatever_their_order_and_not_where_one_is_missing() {
        let (a, b) = (
            party("A", "US", None),
            party("B", "US", Some("did:example:b")),
        );
        let same = |ones: &[&NamedParty], others: &[&NamedParty]| {
            same_parties(ones.iter().copied(), others.iter().copied())
        };
        assert!(same(&[&a, &b], &[&b, &a]));
        assert!(same(&[&a, &a], &[&a]));
        assert!(!same(&[&a, &b], &[&a]));
        assert!(!same(&[&a], &[&a, &b]));
        assert!(!same(&[&b], &[&party("B", "US", Some("did:example:c"))]));
    }
}
