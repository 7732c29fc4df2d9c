//! A shipment of tuna is split between two importers, each of whom takes custody of a lot, becomes known to
//! customs by an entry of its own, and endorses box 1 of the exporter's certificate. Nobody alters the
//! certificate: whoever holds the endorsements composes the form.

use serde_json::{Value as Json, json};
use tradecred::claim::ClaimContext;
use tradecred::fisheries_certificate_of_origin::{Outcome, State, follow};
use tradecred::{Policy, Signer, issue};
use tradecred_examples::{Failure, example, firm, object, put, reference, tell_for, trust_list};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::jcs;
use tradecred_vc::json::Value;
use tradecred_vc::report::{Requirements, Scope};

const CERTIFICATE: &str = "FisheriesCertificateOfOriginCredential";
const ENDORSEMENT: &str = "FisheriesCertificateEndorsementCredential";

/// A company: its key, its name, who signs for it.
type Company = (u8, &'static str, &'static str);

const EXPORTER: Company = (31, "Conservas del Guayas S.A.", "Lucía Andrade");
const HARBOR: Company = (32, "Harbor Tuna Imports, Inc.", "Dana Whitfield");
const PACIFIC: Company = (33, "Pacific Rim Seafoods, LLC", "Owen Tran");

/// What each importer takes: lines of the certificate and kilograms.
const HARBORS: &[(u32, &str)] = &[(1, "6000"), (2, "4250.5")];
const PACIFICS: &[(u32, &str)] = &[(1, "4000")];

const HARBORS_ENTRY: &str = "ABC-1234567-6";
const PACIFICS_ENTRY: &str = "999-9999999-0";
const AT: &str = "2026-11-20T12:00:00Z";

fn main() -> Result<(), Failure> {
    let mut shipment = Shipment::certified()?;
    shipment.ask(
        "before anybody endorsed",
        HARBORS_ENTRY,
        HARBOR,
        Requirements::Undecided,
    )?;

    let lots = json!([
        { "type": "FishLot", "lot": "Harbor", "weights": weights(HARBORS) },
        { "type": "FishLot", "lot": "Pacific", "weights": weights(PACIFICS) }
    ]);
    let act = json!({ "type": "Split", "into": lots });
    let split = shipment.endorse(EXPORTER, "2026-11-02", None, act)?;
    let act = custody("Harbor", HARBORS);
    let taken = shipment.endorse(HARBOR, "2026-11-10", Some(&split), act)?;
    let act = entry("Harbor", HARBORS_ENTRY, "2026-11-11", HARBORS);
    shipment.endorse(HARBOR, "2026-11-11", Some(&taken), act)?;
    let state = shipment.tell("one lot entered", HARBOR)?;
    assert_eq!(state.outcome, Outcome::Open);
    shipment.ask(
        "the entry of the first importer",
        HARBORS_ENTRY,
        HARBOR,
        Requirements::Met,
    )?;
    shipment.ask(
        "the entry of the second importer",
        PACIFICS_ENTRY,
        PACIFIC,
        Requirements::Undecided,
    )?;

    let act = custody("Pacific", PACIFICS);
    let taken = shipment.endorse(PACIFIC, "2026-11-12", Some(&split), act)?;
    let act = entry("Pacific", PACIFICS_ENTRY, "2026-11-14", PACIFICS);
    shipment.endorse(PACIFIC, "2026-11-14", Some(&taken), act)?;
    let state = shipment.tell("both lots entered", PACIFIC)?;
    assert_eq!(state.outcome, Outcome::Entered);
    shipment.ask(
        "the entry of the second importer",
        PACIFICS_ENTRY,
        PACIFIC,
        Requirements::Met,
    )?;

    // The second importer takes the other lot too, which the first one has.
    let act = custody("Harbor", HARBORS);
    shipment.endorse(PACIFIC, "2026-11-13", Some(&split), act)?;
    let state = shipment.tell("one lot taken twice", PACIFIC)?;
    assert_eq!(state.outcome, Outcome::Contradictory);
    Ok(())
}

/// The certificate and what was endorsed on it.
struct Shipment {
    certificate: Json,
    endorsements: Vec<Json>,
}

impl Shipment {
    fn certified() -> Result<Self, Failure> {
        let exporter = firm(EXPORTER.0);
        let mut document = example("fisheries-certificate-of-origin", &exporter)?;
        if let Some(subject) = document.get_mut("credentialSubject") {
            // Not certified dolphin-safe, so that no statements of captains are needed.
            put(subject, "dolphinSafeStatus", json!("5A"));
            put(subject, "attachments", json!([]));
        }
        Ok(Self {
            certificate: issued(&document, &exporter, "2026-11-01T12:00:00Z", &[])?,
            endorsements: Vec::new(),
        })
    }

    /// A company endorses the certificate on a day, after what it was shown.
    fn endorse(
        &mut self,
        (key, name, signatory): Company,
        day: &str,
        after: Option<&Json>,
        act: Json,
    ) -> Result<Json, Failure> {
        let before = after.and_then(|before| before.pointer("/credentialSubject/sequence"));
        let sequence = before.and_then(Json::as_u64).unwrap_or_default();
        let address = json!({
            "type": "PostalAddress",
            "streetAddress": "1 Harbor Street",
            "addressLocality": "San Diego",
            "addressCountry": "US"
        });
        let mut subject = json!({
            "type": "FisheriesCertificateEndorsement",
            "subject": reference(&self.certificate, CERTIFICATE),
            "sequence": sequence + 1,
            "actor": { "type": "NamedParty", "legalName": name, "address": address },
            "signatoryName": signatory,
            "date": day,
            "act": act
        });
        if let Some(before) = after {
            put(
                &mut subject,
                "previous",
                json!([reference(before, ENDORSEMENT)]),
            );
        }
        let document = json!({
            "@context": [
                "https://www.w3.org/ns/credentials/v2",
                "https://w3id.org/tradecred/fisheries/v1"
            ],
            "id": format!("urn:uuid:00000000-0000-4000-8000-{:012}", self.endorsements.len() + 1),
            "type": ["VerifiableCredential", ENDORSEMENT],
            "issuer": firm(key).did(),
            "validFrom": format!("{day}T12:00:00Z"),
            "credentialSubject": subject
        });
        let mut held = vec![&self.certificate];
        held.extend(&self.endorsements);
        let signed = issued(&document, &firm(key), &format!("{day}T12:00:00Z"), &held)?;
        self.endorsements.push(signed.clone());
        Ok(signed)
    }

    fn evidence(&self) -> Result<Json, Failure> {
        let companies = [EXPORTER, HARBOR, PACIFIC].map(|(key, name, _)| (firm(key), name));
        let named: Vec<(&Signer, &str)> = companies
            .iter()
            .map(|(signer, name)| (signer, *name))
            .collect();
        Ok(json!({
            "trustLists": [trust_list(&named, "2026-01-01T00:00:00Z")?],
            "credentials": self.endorsements
        }))
    }

    /// The composed form, box 1 and the signatures, in a few lines, for a claim of this importer: nobody else
    /// vouches for one whom the certificate does not name.
    fn tell(&self, what: &str, importer: Company) -> Result<State, Failure> {
        let evidence = Evidence::read(&Value::from(&self.evidence()?))?;
        let bytes = jcs::to_vec(&Value::from(&self.certificate));
        let policy = Policy::at(AT.parse()?).claim(claim_of(importer)?);
        let (_, state) = follow(&bytes, &evidence, &policy);
        let state = state.ok_or("the certificate cannot be followed")?;
        println!("{what}");
        for entry in &state.form.entries {
            println!(
                "  box 1: entry {} of {}, {} kg",
                entry.entry_number.as_str(),
                entry.entry_date,
                entry.net_weight
            );
        }
        for signature in &state.form.signatures {
            println!(
                "  box 6 and on: {} {}, {}",
                signature.date, signature.act, signature.company
            );
        }
        for lot in &state.lots {
            let name = lot.lot.as_ref().map_or("", |name| name.as_str());
            let entered = if lot.entered { ", entered" } else { "" };
            println!("  lot {name} is with {}{entered}", lot.custodian);
        }
        for finding in &state.findings {
            println!("  {} ({})", finding.code.0.title.en, finding.code.0.code);
        }
        Ok(state)
    }

    /// Holds the certificate against an entry.
    fn ask(
        &self,
        what: &str,
        number: &str,
        importer: Company,
        expected: Requirements,
    ) -> Result<(), Failure> {
        let mut claim = claim_of(importer)?;
        claim.entry_number = Some(serde_json::from_value(json!(number))?);
        let policy = Policy::at(AT.parse()?).claim(claim);
        let report = tell_for(what, &self.certificate, &self.evidence()?, &policy)?;
        assert_eq!(report.requirements, expected);
        Ok(())
    }
}

/// A claim of which no more is known than who imports.
fn claim_of((_, importer, _): Company) -> Result<ClaimContext, Failure> {
    Ok(serde_json::from_value(
        json!({ "importer": { "legalName": importer } }),
    )?)
}

fn weights(lines: &[(u32, &str)]) -> Json {
    lines
        .iter()
        .map(|(line, kilograms)| {
            json!({
                "type": "FishWeight",
                "lineNumber": line,
                "netWeight": { "type": "Quantity", "value": kilograms, "unit": "KGM" }
            })
        })
        .collect()
}

fn custody(lot: &str, lines: &[(u32, &str)]) -> Json {
    json!({
        "type": "Custody",
        "lot": lot,
        "role": "importer",
        "takenFrom": EXPORTER.1,
        "weights": weights(lines)
    })
}

fn entry(lot: &str, number: &str, day: &str, lines: &[(u32, &str)]) -> Json {
    json!({
        "type": "Entry",
        "lot": lot,
        "entryNumber": number,
        "entryDate": day,
        "weights": weights(lines),
        "processingCode": "NOT"
    })
}

/// Signs a document whose rules hold with what it refers to.
fn issued(
    document: &Json,
    signer: &Signer,
    created: &str,
    credentials: &[&Json],
) -> Result<Json, Failure> {
    let evidence = Evidence::read(&Value::from(&json!({ "credentials": credentials })))?;
    let signed = issue(
        &object(document),
        signer,
        created.parse()?,
        Scope::Document,
        &evidence,
    )
    .map_err(|report| format!("{report:?}"))?;
    Ok(Value::Object(signed).to_serde())
}
