//! Who signs an endorsement: the importer, an agent for it, or a transcriber of paper.

use super::super::super::held::{only, reference};
use super::super::{Change, transcribed};
use super::endorsement::{ENDORSED, signed_by};
use super::{Draft, IMPORTER, Maker, OFFICE, Recipe, Value, base, json, ministry, set, trust};

pub(super) fn recipes() -> Vec<Recipe> {
    [on_paper(), authors()].into_iter().flatten().collect()
}

/// The lists name the transcriber in place of the importer.
const TRANSCRIBER_TOO: Change = |evidence, maker| {
    let nation = maker.actor("nation");
    super::know_transcriber(
        evidence,
        maker,
        &[(maker.actor("nation"), OFFICE)],
        &[ministry(maker, &nation)],
    );
};

/// Endorsements that were signed on paper, nine days before they were typed in.
fn on_paper() -> Vec<Recipe> {
    let late = ENDORSED.area.code("late");
    let old = |draft: Draft, after: i64| {
        draft
            .before(move |document, maker| {
                let released = -9 * 86_400;
                set(document, "/releasedAt", json!(maker.instant(released)));
                set(
                    document,
                    "/signedAt",
                    json!(maker.instant(released + after)),
                );
                let old = signed_by(maker, &maker.actor("nation"), -11 * 86_400, old_day(maker));
                set(document, "/certification", reference(&old));
            })
            .evidence(|evidence, maker| {
                let old = signed_by(maker, &maker.actor("nation"), -11 * 86_400, old_day(maker));
                only(evidence, old);
            })
    };
    vec![
        old(
            transcribed(
                ENDORSED.vector(
                    "paper-in-time",
                    "an endorsement on paper may be typed in later than a day after release",
                ),
                "customs",
                TRANSCRIBER_TOO,
            ),
            86_400,
        )
        .shows(&[&late])
        .done(),
        old(
            transcribed(
                ENDORSED.vector(
                    "paper-late",
                    "an endorsement on paper was signed 24 hours and a second after release",
                ),
                "customs",
                TRANSCRIBER_TOO,
            ),
            86_401,
        )
        .not_met(&late)
        .done(),
        transcribed(
            ENDORSED.vector(
                "paper-by-importer",
                "a transcription by the importer is not enough",
            ),
            "importer",
            TRANSCRIBER_TOO,
        )
        .authenticity_undecided("authority.evidence-grade")
        .done(),
    ]
}

/// The certification is of twelve days ago.
fn old_day(maker: &Maker) -> impl Fn(&mut Value) + use<> {
    let day = maker.day(-12);
    move |document| set(document, "/certifiedOn", json!(day))
}

const NOT_AUTHORIZED: &str = "authority.agent-not-authorized";

/// Who signs: the importer, or an agent for it.
fn authors() -> Vec<Recipe> {
    vec![
        ENDORSED
            .vector(
                "importer-of-another-name",
                "the trust list knows the key under another name than the importer's",
            )
            .evidence(|evidence, maker| {
                let nation = maker.actor("nation");
                let issuer = maker.issuer();
                trust(
                    evidence,
                    maker,
                    &[(&issuer, "Pier Street Brokers LLC"), (&nation, OFFICE)],
                );
            })
            .not_authentic("issuer.name-mismatch")
            .done(),
        by_agent(
            "agent-authorized",
            "a broker whom the importer authorized to endorse may sign",
            Some("endorse"),
        )
        .shows(&[NOT_AUTHORIZED])
        .done(),
        by_agent(
            "agent-authorized-to-file",
            "a broker who may file for the importer may not endorse for it",
            Some("file"),
        )
        .not_authentic(NOT_AUTHORIZED)
        .done(),
        by_agent(
            "agent-not-authorized",
            "a broker whom nobody authorized endorses for the importer",
            None,
        )
        .not_authentic(NOT_AUTHORIZED)
        .done(),
    ]
}

/// The issuer signs for an importer with a DID of its own, which authorized it for an act.
fn by_agent(name: &str, title: &'static str, act: Option<&'static str>) -> Draft {
    ENDORSED
        .vector(name, title)
        .before(|document, maker| {
            let importer = maker.actor("importer");
            set(document, "/importer/id", json!(importer.did()));
        })
        .evidence(move |evidence, maker| {
            let nation = maker.actor("nation");
            let importer = maker.actor("importer");
            let agent = maker.issuer();
            trust(
                evidence,
                maker,
                &[
                    (&importer, IMPORTER),
                    (&agent, "Pier Street Brokers LLC"),
                    (&nation, OFFICE),
                ],
            );
            if let Some(act) = act {
                let grant = base::authorization(maker, &importer, &agent, &[act]);
                base::add_evidence(evidence, "credentials", grant);
            }
        })
}
