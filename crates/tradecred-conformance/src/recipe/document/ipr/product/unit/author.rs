//! Who signed a unit: its maker, an agent of it, or somebody else.

use super::{
    By, Draft, Maker, Recipe, SAMPLE, Value, add, authorized, base, license_of, reference, set,
    trusted,
};

const AGENT: &str = "authority.agent-not-authorized";

/// A service signs the unit for its maker, who is another.
fn by_service(name: &str, title: &'static str) -> Draft {
    SAMPLE
        .vector(name, title)
        .before(|document, maker| {
            let maker_of_it = By::Distributor;
            set(document, "/manufacturer", maker_of_it.known(maker));
            let license = license_of(maker, maker_of_it);
            set(document, "/license", reference(&license));
        })
        .evidence(|evidence, maker| add(evidence, license_of(maker, By::Distributor)))
}

fn grant(evidence: &mut Value, maker: &Maker, act: &str) {
    add(
        evidence,
        authorized(maker, By::Distributor, &maker.issuer(), act),
    );
}

pub(super) fn recipes() -> Vec<Recipe> {
    vec![
        by_service(
            "signed-by-agent",
            "a service that the maker lets certify signs for it",
        )
        .evidence(|evidence, maker| grant(evidence, maker, "certify"))
        .shows(&[AGENT])
        .done(),
        by_service(
            "signed-by-agent-for-endorsements",
            "a service that the maker lets endorse may not certify",
        )
        .evidence(|evidence, maker| grant(evidence, maker, "endorse"))
        .not_authentic(AGENT)
        .done(),
        by_service(
            "signed-by-nobody-asked",
            "a service that the maker did not authorize signs for it",
        )
        .not_authentic(AGENT)
        .done(),
        SAMPLE
            .vector(
                "maker-of-another-name",
                "the trust list knows the key under another name than the maker's",
            )
            .evidence(|evidence, maker| {
                trusted(By::Maker, evidence, maker, |entry, _| {
                    base::set(entry, "/legalName", By::Copyist.name());
                });
            })
            .not_authentic("issuer.name-mismatch")
            .done(),
        SAMPLE
            .vector("maker-not-known", "no list knows who signed the unit")
            .evidence(|evidence, maker| {
                trusted(By::Maker, evidence, maker, |entry, maker| {
                    base::set(entry, "/from", maker.day(5));
                });
            })
            .authenticity_undecided("issuer.identity")
            .done(),
    ]
}
