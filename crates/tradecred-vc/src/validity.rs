//! Validity of the envelope: `validFrom` and `validUntil` (SPEC chapter *Validity*).

use crate::credential::Credential;
use crate::problem::Problem;
use crate::report::{Check, Status};
use crate::time::Timestamp;

/// Problem codes of validity.
pub mod codes {
    crate::problems! {
        /// Not valid yet.
        FROM = "validity.from", Standing(NotYet), None,
            "it is not valid yet" / "todavía no es válida" / "il n'est pas encore valable",
            "ask again once its period has begun" / "pregunte de nuevo cuando haya comenzado su período" / "interrogez de nouveau quand sa période aura commencé";
        /// Not valid any more.
        UNTIL = "validity.until", Standing(Ended), None,
            "its period is over" / "su período ha terminado" / "sa période est terminée",
            "ask the issuer for one that is in force" / "pida al emisor una vigente" / "demandez-en un en vigueur à l'émetteur";
    }
}

/// A credential is valid from the instant of `validFrom` to the instant of `validUntil`, both included.
pub(crate) fn check(credential: &Credential<'_>, at: Timestamp, checks: &mut Vec<Check>) {
    let (from, until) = (credential.valid_from, credential.valid_until);
    let place = |member| format!("/{member}");
    let begin = place(credential.data_model.begin());
    let end = place(credential.data_model.end());
    check_period((from, &begin), (until, &end), at, checks);
}

/// The same for a period that begins and ends at these places.
pub(crate) fn check_period(
    (from, from_at): (Option<Timestamp>, &str),
    (until, until_at): (Option<Timestamp>, &str),
    at: Timestamp,
    checks: &mut Vec<Check>,
) {
    let status = |is_outside| {
        if is_outside {
            Status::Fail
        } else {
            Status::Pass
        }
    };
    if let Some(from) = from {
        let problem = Problem::at(&codes::FROM, from_at);
        checks.push(Check::new(status(at < from), problem));
    }
    if let Some(until) = until {
        let problem = Problem::at(&codes::UNTIL, until_at);
        checks.push(Check::new(status(at > until), problem));
    }
}
