//! Who signs a certification of admissibility: an office that an authority list names as a ministry.

use super::{
    Draft, Maker, OFFICE, Recipe, SAMPLE, Value, authorities, base, json, know_transcriber,
    ministry, papers, trust,
};

const NOT_LISTED: &str = "authority.not-listed";

pub(super) fn recipes() -> Vec<Recipe> {
    [
        listed(),
        papers(&SAMPLE, |evidence, maker| {
            know_transcriber(evidence, maker, &[], &[]);
        }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A vector whose authority list has the entry of the office after a change.
fn entered(
    name: &str,
    title: &'static str,
    change: impl Fn(&mut Value, &Maker) + Send + Sync + 'static,
) -> Draft {
    SAMPLE.vector(name, title).evidence(move |evidence, maker| {
        let mut entry = ministry(maker, &maker.issuer());
        change(&mut entry, maker);
        authorities(evidence, maker, &[entry]);
    })
}

fn listed() -> Vec<Recipe> {
    vec![
        entered(
            "office-listed-for-this-type",
            "an office may be listed for certifications of admissibility only",
            |entry, _| base::set(entry, "/documentTypes", json!([super::TYPE])),
        )
        .shows(&[NOT_LISTED])
        .done(),
        entered(
            "office-listed-for-another-type",
            "an office that is listed for another certification is not known to certify this",
            |entry, _| {
                base::set(
                    entry,
                    "/documentTypes",
                    json!(["IdcpCertificationCredential"]),
                );
            },
        )
        .authenticity_undecided(NOT_LISTED)
        .done(),
        entered(
            "office-listed-for-another-country",
            "an office that is listed for another country does not act for this one",
            |entry, _| base::set(entry, "/territories", json!(["PA"])),
        )
        .authenticity_undecided(NOT_LISTED)
        .done(),
        entered(
            "office-listed-as-customs",
            "an office that is listed as customs is not known to be a ministry",
            |entry, _| base::set(entry, "/roles", json!(["customs"])),
        )
        .authenticity_undecided(NOT_LISTED)
        .done(),
        entered(
            "office-listed-until-before-signature",
            "an office whose entry ended two days before it signed is not known to be one",
            |entry, maker| base::set(entry, "/until", json!(maker.day(-3))),
        )
        .authenticity_undecided(NOT_LISTED)
        .done(),
        SAMPLE
            .vector(
                "office-not-listed",
                "an office that no authority list names is not known to be one",
            )
            .evidence(|evidence, _| base::remove(evidence, "/authorityLists"))
            .authenticity_undecided(NOT_LISTED)
            .done(),
        SAMPLE
            .vector(
                "office-of-another-name",
                "the trust list knows the key under another name than the office's",
            )
            .evidence(|evidence, maker| {
                trust(
                    evidence,
                    maker,
                    &[(&maker.issuer(), "Armadores Unidos S.A.")],
                );
            })
            .not_authentic("issuer.name-mismatch")
            .done(),
        SAMPLE
            .vector(
                "office-in-the-name-of-another",
                "an office whose key the trust list knows as a sister office signs in this one's name",
            )
            .evidence(|evidence, maker| {
                let sister = format!("{OFFICE} del Norte");
                trust(evidence, maker, &[(&maker.issuer(), &sister)]);
            })
            .not_authentic("issuer.name-mismatch")
            .done(),
    ]
}
