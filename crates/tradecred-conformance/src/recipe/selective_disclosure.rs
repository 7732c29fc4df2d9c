//! Vectors of credentials of which a holder may hide members (SPEC chapter *Selective disclosure*).

use super::jose::{Token, tokened};
use super::{Draft, Maker, Recipe};

mod binding;
mod digests;
mod hidden;
mod opened;
mod part;

/// What a target must be able to read.
const FEATURE: &str = "sd-jwt";

pub(super) fn recipes() -> Vec<Recipe> {
    [
        opened::recipes(),
        digests::recipes(),
        hidden::recipes(),
        binding::recipes(),
        part::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A vector whose certification is in its issuer's token with disclosures, which is changed before it is
/// signed.
fn disclosing(
    name: &str,
    title: &'static str,
    change: impl Fn(&mut Token, &Maker) + Send + Sync + 'static,
) -> Draft {
    tokened(
        format!("selective-disclosure/{name}"),
        title,
        move |token, maker| {
            token.disclosing();
            change(token, maker);
        },
    )
    .needs(FEATURE)
}

/// A member that a holder may hide, and the object it stands in.
const TELEPHONE: &str = "/credentialSubject/certifier/telephone";
const CERTIFIER: &str = "/credentialSubject/certifier";

/// Shows nothing of the last member that was concealed.
fn keep_back(token: &mut Token) {
    token.disclosing().pop();
}
