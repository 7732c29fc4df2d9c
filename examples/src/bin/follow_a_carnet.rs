//! A film crew takes its equipment from New York through the European Union and Switzerland to London and back,
//! under an ATA carnet. Each office signs its own endorsement; whoever holds them all sees where the goods are,
//! what is overdue, and where two offices contradict each other.

use serde_json::{Value as Json, json};
use tradecred::journey::carnet::{Outcome, State, follow};
use tradecred::{Policy, Signer};
use tradecred_examples::{
    Failure, authority_list, example, firm, issued, put, reference, trust_list, word,
};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::jcs;
use tradecred_vc::json::Value;
use tradecred_vc::time::Timestamp;

const CARNET: &str = "AtaCarnetCredential";
const ENDORSEMENT: &str = "AtaCarnetEndorsementCredential";

/// An office: its key, its name, its country.
type Office = (u8, &'static str, &'static str);

const NEW_YORK: Office = (12, "Port of Harbor Point", "US");
const PARIS: Office = (13, "Bureau des douanes de Port-Clair", "FR");
const BERLIN: Office = (14, "Zollamt Nordhafen", "DE");
const BERN: Office = (15, "Zollstelle Bergpass", "CH");
const LONDON: Office = (16, "Border Office at Saltmarsh", "GB");
/// The association that issued the carnet, and its key.
const ASSOCIATION: (u8, &str) = (11, "Hudson Council for Temporary Exports, Inc.");

/// Cameras and tripods, which go on to London, and what stays in Paris.
const SHOOTING: &[(u32, u32)] = &[(1, 2), (2, 3)];
const REST: &[(u32, u32)] = &[(3, 1), (4, 4), (5, 2)];
const ALL: &[(u32, u32)] = &[(1, 2), (2, 3), (3, 1), (4, 4), (5, 2)];

fn main() -> Result<(), Failure> {
    let mut crew = Crew::with_a_carnet()?;
    let action = movement("Exportation", 1, ALL, json!({}));
    let out = crew.endorse(NEW_YORK, "2026-11-02", None, action)?;
    let until = json!({ "finalDate": "2026-12-15" });
    let action = movement("Importation", 1, ALL, until);
    let paris = crew.endorse(PARIS, "2026-11-04", Some(&out), action)?;
    let cites = json!({ "importationVouchers": [1] });
    let action = movement("ReExportation", 1, SHOOTING, cites);
    let berlin = crew.endorse(BERLIN, "2026-11-10", Some(&paris), action)?;
    let to = json!({ "destinationOffice": BERN.1, "finalDate": "2026-11-14" });
    let action = movement("TransitOpening", 1, SHOOTING, to);
    let transit = crew.endorse(BERN, "2026-11-11", Some(&berlin), action)?;
    let cites = json!({ "openingVoucher": 1 });
    let action = movement("TransitClosing", 1, SHOOTING, cites);
    let closed = crew.endorse(BERN, "2026-11-12", Some(&transit), action)?;
    let until = json!({ "finalDate": "2026-11-30" });
    let action = movement("Importation", 2, SHOOTING, until);
    let london = crew.endorse(LONDON, "2026-11-13", Some(&closed), action)?;

    let state = crew.tell("in London", "2026-11-20T12:00:00Z", &crew.endorsements)?;
    assert_eq!(state.outcome, Outcome::Open);
    let state = crew.tell(
        "in London, too long",
        "2026-12-02T12:00:00Z",
        &crew.endorsements,
    )?;
    assert!(state.legs.iter().any(|leg| leg.overdue));

    // Nobody stamped the counterfoil in London. The return of the goods shows that they left.
    let cites = json!({ "exportationVouchers": [1] });
    let action = movement("ReImportation", 1, SHOOTING, cites);
    let back = crew.endorse(NEW_YORK, "2026-12-03", Some(&london), action)?;
    let action = json!({
        "type": "Regularisation",
        "importationVoucher": 2,
        "items": items(SHOOTING),
        "ground": "otherEvidence",
        "leftOn": "2026-11-29",
        "endorsements": [reference(&back, ENDORSEMENT)]
    });
    let settled = crew.endorse(LONDON, "2026-12-08", Some(&back), action)?;
    let cites = json!({ "importationVouchers": [1] });
    let action = movement("ReExportation", 2, REST, cites);
    let gone = crew.endorse(PARIS, "2026-12-10", Some(&settled), action)?;
    let cites = json!({ "exportationVouchers": [1] });
    let action = movement("ReImportation", 2, REST, cites);
    let home = crew.endorse(NEW_YORK, "2026-12-12", Some(&gone), action)?;
    crew.discharge("2026-12-14", &home)?;
    let state = crew.tell("home", "2026-12-20T12:00:00Z", &crew.endorsements)?;
    assert_eq!(state.outcome, Outcome::Discharged);

    let without: Vec<Json> = crew
        .endorsements
        .iter()
        .filter(|endorsement| **endorsement != closed)
        .cloned()
        .collect();
    let state = crew.tell(
        "without the closing in Bern",
        "2026-12-20T12:00:00Z",
        &without,
    )?;
    assert_eq!(state.outcome, Outcome::Incomplete);

    // A second importation after the same counterfoil: London worked from an old copy of the chain.
    let until = json!({ "finalDate": "2026-11-30" });
    let action = movement("Importation", 3, &[(3, 1)], until);
    let stray = crew.endorse(LONDON, "2026-11-12", Some(&berlin), action)?;
    let forked = [out, paris, berlin, transit, stray];
    let state = crew.tell("forked", "2026-11-20T12:00:00Z", &forked)?;
    assert_eq!(state.outcome, Outcome::Contradictory);
    Ok(())
}

/// The carnet and what was endorsed on it.
struct Crew {
    carnet: Json,
    endorsements: Vec<Json>,
}

impl Crew {
    fn with_a_carnet() -> Result<Self, Failure> {
        let association = firm(ASSOCIATION.0);
        let document = example("ata-carnet", &association)?;
        Ok(Self {
            carnet: issued(&document, &association, "2026-11-01T12:00:00Z", &[])?,
            endorsements: Vec::new(),
        })
    }

    /// An office endorses the carnet on a day, after what it was shown.
    fn endorse(
        &mut self,
        (key, name, country): Office,
        day: &str,
        after: Option<&Json>,
        action: Json,
    ) -> Result<Json, Failure> {
        let actor = json!({ "type": "CarnetOffice", "legalName": name, "country": country });
        self.add(&firm(key), actor, day, after, action)
    }

    fn discharge(&mut self, day: &str, after: &Json) -> Result<Json, Failure> {
        let (key, name) = ASSOCIATION;
        let actor = json!({ "type": "CarnetAssociation", "legalName": name, "country": "US" });
        let action = json!({ "type": "Discharge" });
        self.add(&firm(key), actor, day, Some(after), action)
    }

    fn add(
        &mut self,
        signer: &Signer,
        actor: Json,
        day: &str,
        after: Option<&Json>,
        action: Json,
    ) -> Result<Json, Failure> {
        let sequence = after
            .and_then(|before| before.pointer("/credentialSubject/sequence")?.as_u64())
            .unwrap_or_default();
        let mut subject = json!({
            "type": "AtaCarnetEndorsement",
            "subject": reference(&self.carnet, CARNET),
            "sequence": sequence + 1,
            "actor": actor,
            "date": day,
            "action": action
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
                "https://w3id.org/tradecred/carnet/v1"
            ],
            "id": format!("urn:uuid:00000000-0000-4000-8000-{:012}", self.endorsements.len() + 1),
            "type": ["VerifiableCredential", ENDORSEMENT],
            "issuer": signer.did(),
            "validFrom": format!("{day}T12:00:00Z"),
            "credentialSubject": subject
        });
        let mut held = vec![&self.carnet];
        held.extend(&self.endorsements);
        let signed = issued(&document, signer, &format!("{day}T12:00:00Z"), &held)?;
        self.endorsements.push(signed.clone());
        Ok(signed)
    }

    /// What these endorsements amount to, in a few lines.
    fn tell(&self, what: &str, at: &str, endorsements: &[Json]) -> Result<State, Failure> {
        let at: Timestamp = at.parse()?;
        let evidence = json!({
            "trustLists": [trust()?],
            "authorityLists": [authorities()?],
            "credentials": endorsements
        });
        let evidence = Evidence::read(&Value::from(&evidence))?;
        let bytes = jcs::to_vec(&Value::from(&self.carnet));
        let (_, state) = follow(&bytes, &evidence, &Policy::at(at), None);
        let state = state.ok_or("the carnet cannot be followed")?;
        println!("{what}, as of {}: {}", state.as_of, word(state.outcome));
        for leg in state.legs.iter().filter(|leg| leg.is_outstanding()) {
            let kind = word(leg.kind);
            let overdue = if leg.overdue { ", overdue" } else { "" };
            println!(
                "  {kind} {} in {} is open until {}{overdue}",
                leg.number, leg.territory, leg.final_date
            );
        }
        for at in state.items.iter().take(1).flat_map(|item| &item.places) {
            let place = match &at.territory {
                Some(territory) => format!("{} {territory}", word(at.place)),
                None => word(at.place),
            };
            println!("  the cameras: {} in {place}", at.pieces);
        }
        for finding in &state.findings {
            println!("  {} ({})", finding.code.0.title.en, finding.code.0.code);
        }
        Ok(state)
    }
}

/// A sheet with these items, and what else belongs to the movement. Of the United States there are no vouchers.
fn movement(kind: &str, number: u32, listed: &[(u32, u32)], more: Json) -> Json {
    let sheet = json!({ "type": "Sheet", "number": number, "items": items(listed) });
    let mut action = json!({ "type": kind, "counterfoil": sheet });
    if !matches!(kind, "Exportation" | "ReImportation") {
        put(&mut action, "voucher", sheet);
    }
    if let Json::Object(members) = more {
        members
            .into_iter()
            .for_each(|(name, value)| put(&mut action, &name, value));
    }
    action
}

fn items(listed: &[(u32, u32)]) -> Json {
    listed
        .iter()
        .map(|(item, pieces)| json!({ "type": "SheetItem", "itemNumber": item, "pieces": pieces }))
        .collect()
}

/// The trust list that names everybody.
fn trust() -> Result<Json, Failure> {
    let offices = [NEW_YORK, PARIS, BERLIN, BERN, LONDON];
    let mut named: Vec<(Signer, &str)> = offices
        .iter()
        .map(|(key, name, _)| (firm(*key), *name))
        .collect();
    named.push((firm(ASSOCIATION.0), ASSOCIATION.1));
    let named: Vec<(&Signer, &str)> = named.iter().map(|(signer, name)| (signer, *name)).collect();
    trust_list(&named, "2026-01-01T00:00:00Z")
}

/// The authority list that says for which country each acts.
fn authorities() -> Result<Json, Failure> {
    let offices = [NEW_YORK, PARIS, BERLIN, BERN, LONDON];
    let mut acting: Vec<(Signer, &str, &str, &str)> = offices
        .iter()
        .map(|(key, name, country)| (firm(*key), *name, "customs", *country))
        .collect();
    acting.push((firm(ASSOCIATION.0), ASSOCIATION.1, "association", "US"));
    let acting: Vec<(&Signer, &str, &str, &str)> = acting
        .iter()
        .map(|(signer, name, role, country)| (signer, *name, *role, *country))
        .collect();
    authority_list(&acting, "2026-01-01T00:00:00Z")
}
