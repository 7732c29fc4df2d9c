//! Vectors of the qualification that a goods line rests on: the reference, and whose word it leads to (SPEC
//! section *The qualification of a line*). What is at hand and fits is in [`at_hand`].

use serde_json::{Value, json};

use super::super::super::base::{self, add_evidence};
use super::super::super::maker::{Actor, digest};
use super::super::super::status::{REVOCATION, entry, published};
use super::super::area::{Area, Draft, Maker, Recipe};
use super::super::change::set;
use super::super::qualification::qualification;

pub(in super::super) mod at_hand;

/// A document whose second goods line, screws of 7318.15, rests on a qualification.
#[derive(Debug)]
pub(in super::super) struct Resting {
    /// The document.
    pub(in super::super) area: &'static Area,
    /// The agreement of its qualifications.
    pub(in super::super) agreement: &'static str,
    /// A country of the agreement, for materials that originate.
    pub(in super::super) country: &'static str,
}

/// A change of an unsigned qualification.
pub(in super::super) type Change = fn(&mut Value, &Maker);

const AT: &str = "/goods/1/qualification";
/// When qualifications are signed.
const SIGNED: i64 = -86_400;
const LIST: &str = "https://status.example/qualifications";
const PLACE: usize = 1_041;

impl Resting {
    /// A qualification under the agreement after a change, unsigned.
    fn unsigned(&self, maker: &Maker, change: Change) -> Value {
        let mut made = qualification(maker);
        set(&mut made, "/agreement", json!(self.agreement));
        set(&mut made, "/materials/1/origin", json!(self.country));
        change(&mut made, maker);
        made
    }

    /// The same, signed by the issuer of the certification.
    fn signed(&self, maker: &Maker, change: Change) -> Value {
        maker
            .issuer()
            .sign(&self.unsigned(maker, change), maker.instant(SIGNED))
    }

    /// A line that rests on a qualification after a change, of which nothing is held.
    fn named(&'static self, name: &str, title: &'static str, change: Change) -> Draft {
        self.area
            .vector(name, title)
            .before(move |document, maker| {
                set(document, AT, reference(&self.unsigned(maker, change)));
            })
    }

    /// The same, and the qualification is held.
    pub(in super::super) fn held(
        &'static self,
        name: &str,
        title: &'static str,
        change: Change,
    ) -> Draft {
        self.named(name, title, change)
            .evidence(move |evidence, maker| {
                add_evidence(evidence, "credentials", self.signed(maker, change));
            })
    }

    /// A line that rests on a qualification which is held in this form.
    fn holding(
        &'static self,
        name: &str,
        title: &'static str,
        form: fn(&Self, &Maker) -> Vec<Value>,
    ) -> Draft {
        self.named(name, title, good)
            .evidence(move |evidence, maker| {
                for credential in form(self, maker) {
                    add_evidence(evidence, "credentials", credential);
                }
            })
    }

    /// The same of a qualification with an entry in the revocation list of its issuer.
    fn listed(
        &'static self,
        name: &str,
        title: &'static str,
        bits: Option<&'static [usize]>,
    ) -> Draft {
        let draft = self.held(name, title, |made, _| {
            base::set(made, "/credentialStatus", entry(LIST, REVOCATION, PLACE));
        });
        let Some(bits) = bits else { return draft };
        draft.evidence(move |evidence, maker| {
            let list = published(maker, &maker.issuer(), (LIST, REVOCATION), bits, -3_600);
            add_evidence(evidence, "statusLists", json!({ "credential": list }));
        })
    }

    fn code(&self, name: &str) -> String {
        self.area.code(name)
    }
}

/// No change.
fn good(_: &mut Value, _: &Maker) {}

/// A reference to a qualification, signed or not.
fn reference(made: &Value) -> Value {
    json!({
        "type": "CredentialReference",
        "id": made.get("id"),
        "credentialType": "FtaQualificationCredential",
        "digestMultibase": digest(made)
    })
}

/// The good qualification with a proof by somebody who is not its issuer.
fn by_stranger(resting: &Resting, maker: &Maker) -> Value {
    let stranger = maker.stranger();
    stranger.sign(&resting.unsigned(maker, good), maker.instant(SIGNED))
}

/// Made for marking, under no agreement.
fn for_marking(made: &mut Value, _: &Maker) {
    set(made, "/agreement", json!("19-CFR-102"));
    methods(made, json!([{ "type": "ExclusivelyOriginating" }]));
}

/// Other methods than a change of classification, and no materials.
pub(in super::super) fn methods(made: &mut Value, methods: Value) {
    set(made, "/methods", methods);
    super::super::change::remove(made, "/materials");
}

/// Those of every document.
pub(in super::super) fn recipes(resting: &'static Resting) -> Vec<Recipe> {
    [
        references(resting),
        structures(resting),
        not_relied_on(resting),
        vec![
            resting
                .held(
                    "qualification-for-marking",
                    "a qualification for marking is under no agreement",
                    for_marking,
                )
                .not_met(resting.code("qualification-agreement"))
                .done(),
            resting
                .area
                .vector(
                    "qualification-by-number",
                    "a qualification is named by digest and not by number",
                )
                .before(|document, _| set(document, AT, json!("ADN-Q-0041")))
                .not_met(resting.code("goods"))
                .done(),
        ],
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn references(resting: &'static Resting) -> Vec<Recipe> {
    let (kind, reference) = (
        resting.code("qualification-type"),
        resting.code("qualification-reference"),
    );
    let as_certification = |document: &mut Value, _: &Maker| {
        let name = json!("UsmcaCertificationOfOriginCredential");
        set(document, &format!("{AT}/credentialType"), name);
    };
    let elsewhere = |document: &mut Value, maker: &Maker| {
        let other = json!(maker.uuid("another qualification"));
        set(document, &format!("{AT}/id"), other);
    };
    vec![
        resting
            .named(
                "qualification-not-held",
                "a qualification that is not held is listed as not checked",
                good,
            )
            .shows(&[&kind, &reference, &resting.code("qualification-issuer")])
            .done(),
        resting
            .named(
                "qualification-named-as-certification",
                "what a line rests on is named as a certification",
                good,
            )
            .before(as_certification)
            .not_met(&kind)
            .done(),
        resting
            .held(
                "qualification-held-and-named-as-certification",
                "a qualification at hand is named as a certification",
                good,
            )
            .before(as_certification)
            .not_met(&kind)
            .done(),
        resting
            .held(
                "qualification-under-another-id",
                "the line names the qualification by another id",
                good,
            )
            .before(elsewhere)
            .not_met(&reference)
            .done(),
        resting
            .named(
                "qualification-under-another-id-not-held",
                "an id that nothing at hand contradicts is listed as not checked",
                good,
            )
            .before(elsewhere)
            .shows(&[&reference])
            .done(),
        resting
            .held(
                "qualification-is-a-certification",
                "the line names as a qualification what is a certification",
                |made, maker| {
                    *made = base::certification(maker);
                    base::set(made, "/id", maker.uuid("another certification"));
                },
            )
            .not_met(&reference)
            .done(),
    ]
}

fn structures(resting: &'static Resting) -> Vec<Recipe> {
    const FAULTY: &[(&str, &str, Change)] = &[
        (
            "qualification-without-methods",
            "the qualification at hand does not say why the good qualifies",
            |made, _| super::super::change::remove(made, "/methods"),
        ),
        (
            "qualification-under-nafta",
            "no qualification is made under NAFTA",
            |made, _| set(made, "/agreement", json!("NAFTA")),
        ),
    ];
    FAULTY
        .iter()
        .map(|&(name, title, change)| {
            resting
                .held(name, title, change)
                .not_met(resting.code("qualification-structure"))
                .done()
        })
        .collect()
}

/// Held, and as if it were not there: that is never fine.
fn not_relied_on(resting: &'static Resting) -> Vec<Recipe> {
    let issuer = resting.code("qualification-issuer");
    vec![
        resting
            .holding(
                "qualification-of-another-signer",
                "the qualification is signed by somebody who is not its issuer",
                |resting, maker| vec![by_stranger(resting, maker)],
            )
            .requirements_undecided(&issuer)
            .done(),
        resting
            .holding(
                "qualification-without-proof",
                "the qualification that is held has no proof",
                |resting, maker| vec![resting.unsigned(maker, good)],
            )
            .requirements_undecided(&issuer)
            .done(),
        resting
            .held(
                "qualification-ended",
                "the period of the qualification that is held is over",
                |made, maker| base::set(made, "/validUntil", maker.instant(-1)),
            )
            .requirements_undecided(&issuer)
            .done(),
        resting
            .listed(
                "qualification-revoked",
                "the qualification that is held was revoked",
                Some(&[PLACE]),
            )
            .shows(&["evidence.reliance"])
            .requirements_undecided(&issuer)
            .done(),
        resting
            .listed(
                "qualification-perhaps-revoked",
                "whether the qualification that is held was revoked cannot be known",
                None,
            )
            .shows(&["evidence.reliance"])
            .requirements_undecided(&issuer)
            .done(),
        resting
            .holding(
                "qualification-of-another-signer-under-another-id",
                "what nobody relies on is not compared with the reference",
                |resting, maker| vec![by_stranger(resting, maker)],
            )
            .before(|document, maker| {
                let other = json!(maker.uuid("another qualification"));
                set(document, &format!("{AT}/id"), other);
            })
            .requirements_undecided(&issuer)
            .done(),
    ]
}

/// The trust list names the issuer of the input, and this actor under a name.
fn also_trust(evidence: &mut Value, maker: &Maker, actor: &Actor, name: &str) {
    let mut list = base::unsigned_trust_list(maker, maker.issuer().did());
    let mut second = list
        .pointer("/credentialSubject/entries/0")
        .cloned()
        .unwrap_or_default();
    base::set(&mut second, "/did", actor.did());
    base::set(&mut second, "/legalName", name);
    if let Some(entries) = list
        .pointer_mut("/credentialSubject/entries")
        .and_then(Value::as_array_mut)
    {
        entries.push(second);
    }
    let signed = maker.registrar().sign(&list, maker.instant(-90 * 86_400));
    base::set(evidence, "/trustLists", json!([signed]));
}
