//! The authorizations at hand by who gave them and to whom: gone through once, so that a question about one
//! principal and one agent looks at nobody else's (SPEC chapter *Authority*).

use std::collections::{HashMap, HashSet};

use super::{AUTHORIZATION_TYPE, DEEPEST_DELEGATION, text};
use crate::evidence::{Held, Term};
use crate::issuer::term_of;
use crate::json::Value;
use crate::time::Date;

/// The authorizations at hand, by their principals.
#[derive(Debug, Default)]
pub(crate) struct Grants {
    of: HashMap<String, Granted>,
}

/// What one principal gave.
#[derive(Debug, Default)]
struct Granted {
    /// By agent.
    to: HashMap<String, Vec<Grant>>,
    /// Those whose agent may authorize another, with that agent.
    delegating: Vec<(Grant, String)>,
}

/// An authorization: its place among the credentials, and its term.
#[derive(Debug, Clone, Copy)]
struct Grant {
    place: usize,
    term: Term,
}

impl Grant {
    fn in_force(self, day: Date) -> bool {
        let (from, until) = self.term;
        from.is_none_or(|from| from <= day) && until.is_none_or(|until| day <= until)
    }
}

impl Grants {
    /// The authorizations among these credentials that name their own issuer as principal.
    pub(crate) fn among(credentials: &[Held]) -> Self {
        let mut grants = Self::default();
        for (place, held) in credentials.iter().enumerate() {
            if held.has_type(AUTHORIZATION_TYPE) {
                grants.add(place, held);
            }
        }
        grants
    }

    fn add(&mut self, place: usize, held: &Held) -> Option<()> {
        let subject = held.object().get("credentialSubject")?.as_object()?;
        let principal = held.issuer()?;
        let agent = text(subject, "agent")?;
        if text(subject, "principal") != Some(principal) {
            return None;
        }
        let term = term_of(subject)?;
        let grant = Grant { place, term };
        let granted = self.of.entry(principal.to_owned()).or_default();
        let to = granted.to.entry(agent.to_owned()).or_default();
        to.push(grant);
        if subject.get("mayDelegate") == Some(&Value::Bool(true)) {
            granted.delegating.push((grant, agent.to_owned()));
        }
        Some(())
    }

    /// Whether grants that are in force on a day and that count lead from the principal to the agent.
    pub(super) fn lead(
        &self,
        principal: &str,
        agent: &str,
        day: Date,
        mut counts: impl FnMut(usize) -> bool,
    ) -> bool {
        let mut counts = |grant: &Grant| grant.in_force(day) && counts(grant.place);
        // Who was reached in fewer steps leads wherever it would lead now.
        let mut reached = HashSet::from([principal]);
        let mut principals = vec![principal];
        for _ in 0..DEEPEST_DELEGATION {
            let mut next = Vec::new();
            for granted in principals.iter().filter_map(|one| self.of.get(*one)) {
                let mut direct = granted.to.get(agent).into_iter().flatten();
                if direct.any(&mut counts) {
                    return true;
                }
                for (grant, delegate) in &granted.delegating {
                    let delegate = delegate.as_str();
                    if delegate != agent && !reached.contains(delegate) && counts(grant) {
                        reached.insert(delegate);
                        next.push(delegate);
                    }
                }
            }
            if next.is_empty() {
                return false;
            }
            principals = next;
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::{self, Limits};

    const DAY: Date = Date::constant(2026, 11, 1);

    fn held(principal: &str, agent: &str, may_delegate: bool) -> Held {
        let text = format!(
            r#"{{"type":["VerifiableCredential","AuthorizationCredential"],"issuer":"{principal}","credentialSubject":{{"principal":"{principal}","agent":"{agent}","mayDelegate":{may_delegate}}}}}"#
        );
        let object = json::read_object(text.as_bytes(), &Limits::default()).unwrap();
        Held::new(object.into_owned())
    }

    #[test]
    fn a_question_looks_only_at_grants_on_a_way_from_the_principal() {
        let mut credentials: Vec<Held> = (0..100)
            .map(|number| held(&format!("p{number}"), &format!("a{number}"), true))
            .collect();
        credentials.push(held("a7", "x", false));
        let grants = Grants::among(&credentials);
        let mut asked = Vec::new();
        assert!(grants.lead("p7", "x", DAY, |place| {
            asked.push(place);
            true
        }));
        assert_eq!(asked, [7, 100]);
        assert!(!grants.lead("p8", "x", DAY, |_| true));
        assert!(!grants.lead("p7", "x", DAY, |place| place != 7));
    }

    #[test]
    fn four_grants_are_followed_and_no_fifth() {
        let credentials: Vec<Held> = (0..5)
            .map(|number| held(&format!("d{number}"), &format!("d{}", number + 1), true))
            .collect();
        let grants = Grants::among(&credentials);
        assert!(grants.lead("d0", "d4", DAY, |_| true));
        assert!(!grants.lead("d0", "d5", DAY, |_| true));
        assert!(grants.lead("d1", "d5", DAY, |_| true));
    }

    #[test]
    fn a_grant_of_another_than_its_issuer_is_none() {
        let text = r#"{"type":["VerifiableCredential","AuthorizationCredential"],"issuer":"i","credentialSubject":{"principal":"p","agent":"a"}}"#;
        let object = json::read_object(text.as_bytes(), &Limits::default()).unwrap();
        let grants = Grants::among(&[Held::new(object.into_owned())]);
        assert!(!grants.lead("p", "a", DAY, |_| true));
        assert!(!grants.lead("i", "a", DAY, |_| true));
    }
}
