//! The owner of a mark licenses a maker for the United States and Mexico, the maker a house for each of the two
//! countries, and that one in Mexico an importer; later the maker takes the licence for Mexico back. What an officer
//! learns of two importations, asked as of three dates, and what it learns without one of the licences.

use serde_json::{Value as Json, json};
use tradecred::license_chain::{IntendedUse, Verdict, license_chain};
use tradecred::{Policy, Signer};
use tradecred_examples::{
    Failure, authority_list, core_credential, firm, put, reference, sign_core, trust_list, word,
};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::jcs;
use tradecred_vc::json::Value;
use tradecred_vc::time::Timestamp;

const RIGHT: &str = "IntellectualPropertyRightCredential";
const LICENSE: &str = "IntellectualPropertyLicenseCredential";

/// Who takes part: its key, its name, its country.
type Party = (u8, &'static str, &'static str);

const OFFICE: Party = (61, "United States Patent and Trademark Office", "US");
const OWNER: Party = (62, "Blue Heron Footwear, Inc.", "US");
const MAKER: Party = (63, "Kestrel Sportswear GmbH", "DE");
const NORTH: Party = (64, "Pacific Trade Imports, LLC", "US");
const SOUTH: Party = (65, "Calzado del Golfo, S.A. de C.V.", "MX");
const SHOP: Party = (66, "Zapaterías Unidas, S.A. de C.V.", "MX");

fn main() -> Result<(), Failure> {
    let right = right()?;
    let root = license(1, &right, None, (OWNER, MAKER), &["US", "MX"], 2)?;
    let north = license(2, &right, Some(&root), (MAKER, NORTH), &["US"], 0)?;
    let south = license(3, &right, Some(&root), (MAKER, SOUTH), &["MX"], 1)?;
    let shop = license(4, &right, Some(&south), (SOUTH, SHOP), &["MX"], 0)?;
    let change = json!({
        "type": "StatusChange",
        "target": reference(&south, LICENSE),
        "reason": "withdrawn",
        "effect": "fromDate",
        "effectiveFrom": "2026-09-01"
    });
    let maker = firm(MAKER.0);
    let taken_back = core_credential(
        "StatusChangeCredential",
        &change,
        &maker,
        "2026-08-20T12:00:00Z",
    )?;
    let held = [&root, &north, &south, &shop, &taken_back];

    for day in ["2026-08-31", "2026-09-01", "2026-10-15"] {
        let verdict = ask(&right, &held, NORTH, "US", day)?;
        assert_eq!(verdict, Verdict::Authorised);
        let verdict = ask(&right, &held, SHOP, "MX", day)?;
        let expected = if day < "2026-09-01" {
            Verdict::Authorised
        } else {
            Verdict::Revoked
        };
        assert_eq!(verdict, expected);
    }
    println!("the importer of the north in the country of the south:");
    let verdict = ask(&right, &held, NORTH, "MX", "2026-08-31")?;
    assert_eq!(verdict, Verdict::OutOfScope);
    println!("without the licence in the middle:");
    let verdict = ask(&right, &[&root, &north, &shop], SHOP, "MX", "2026-08-31")?;
    assert_eq!(verdict, Verdict::NotShown);
    Ok(())
}

/// What the licences at hand show of an importation, in a few lines.
fn ask(
    right: &Json,
    held: &[&Json],
    party: Party,
    territory: &str,
    day: &str,
) -> Result<Verdict, Failure> {
    let intended: IntendedUse = serde_json::from_value(json!({
        "party": { "legalName": party.1 },
        "act": "import",
        "goods": { "tariff": "6404.11", "niceClass": 25 },
        "territory": territory,
        "date": day
    }))?;
    let evidence = json!({
        "trustLists": [trust()?],
        "authorityLists": [authorities()?],
        "credentials": held
    });
    let evidence = Evidence::read(&Value::from(&evidence))?;
    let at: Timestamp = "2026-11-01T12:00:00Z".parse()?;
    let bytes = jcs::to_vec(&Value::from(right));
    let (_, chain) = license_chain(&intended, &bytes, &evidence, &Policy::at(at));
    println!(
        "{} imports into {territory} on {day}: {}",
        party.1,
        word(chain.verdict)
    );
    for link in &chain.links {
        if let (Some(licensor), Some(licensee)) = (&link.licensor, &link.licensee) {
            let decides = if chain.link == Some(link.digest_multibase) {
                "  <- decides"
            } else {
                ""
            };
            println!("  {licensor} licenses {licensee}{decides}");
        }
    }
    if let (Some(code), Some(text)) = (chain.code, chain.text) {
        println!("  {} ({code})", text.en);
    }
    if let Some(would) = chain.would_decide {
        println!("  would decide: {}", would.en);
    }
    Ok(chain.verdict)
}

/// The mark, as the office that registered it states it.
fn right() -> Result<Json, Failure> {
    let owner = json!({
        "type": "RightOwner",
        "party": named(OWNER),
        "nature": { "type": "Organisation", "jurisdiction": "US-DE" }
    });
    let office =
        json!({ "type": "RegistrationOffice", "legalName": OFFICE.1, "country": OFFICE.2 });
    let subject = json!({
        "type": "IntellectualPropertyRight",
        "rightType": "trademark",
        "designation": "BLUE HERON",
        "owners": [owner],
        "ownedFrom": "2021-05-11",
        "registration": {
            "type": "RightRegistration",
            "office": office,
            "number": "6123456",
            "registeredAt": "2021-05-11",
            "register": "principal"
        },
        "niceClasses": [18, 25],
        "statedBy": office,
        "statedAt": "2026-01-15"
    });
    signed(9, RIGHT, &subject, &firm(OFFICE.0), "2026-01-15T12:00:00Z")
}

/// A licence for shoes in some countries, which lets so many levels follow.
fn license(
    number: u32,
    right: &Json,
    parent: Option<&Json>,
    (licensor, licensee): (Party, Party),
    countries: &[&str],
    depth: u32,
) -> Result<Json, Failure> {
    let mut delegation = json!({ "type": "Delegation", "mayDelegate": depth > 0 });
    if depth > 0 {
        put(&mut delegation, "maxDepth", json!(depth));
    }
    let mut subject = json!({
        "type": "IntellectualPropertyLicense",
        "licensor": named(licensor),
        "licensee": named(licensee),
        "right": reference(right, RIGHT),
        "grant": ["import", "sell"],
        "goods": { "type": "GoodsScope", "niceClasses": [25], "tariffPrefixes": ["6404"] },
        "territoryOfManufacture": { "type": "Worldwide" },
        "territoryOfSale": { "type": "Countries", "countries": countries },
        "term": { "type": "LicenseTerm", "from": "2026-02-01", "until": "2028-01-31" },
        "exclusive": false,
        "delegation": delegation,
        "grantedAt": "2026-01-20"
    });
    if let Some(parent) = parent {
        put(&mut subject, "parent", reference(parent, LICENSE));
    }
    let created = format!("2026-01-{}T12:00:00Z", 20 + number);
    signed(number, LICENSE, &subject, &firm(licensor.0), &created)
}

fn signed(
    number: u32,
    credential_type: &str,
    subject: &Json,
    signer: &Signer,
    created: &str,
) -> Result<Json, Failure> {
    let document = json!({
        "@context": [
            "https://www.w3.org/ns/credentials/v2",
            "https://w3id.org/tradecred/ipr/v1"
        ],
        "id": format!("urn:uuid:00000000-0000-4000-8000-{number:012}"),
        "type": ["VerifiableCredential", credential_type],
        "issuer": signer.did(),
        "validFrom": created,
        "credentialSubject": subject
    });
    sign_core(&document, signer, created)
}

fn named((_, name, country): Party) -> Json {
    json!({
        "type": "NamedParty",
        "legalName": name,
        "address": {
            "type": "PostalAddress",
            "streetAddress": "1 Main Street",
            "addressLocality": "Springfield",
            "addressCountry": country
        }
    })
}

/// The trust list that names everybody.
fn trust() -> Result<Json, Failure> {
    let all = [OFFICE, OWNER, MAKER, NORTH, SOUTH, SHOP];
    let named: Vec<(Signer, &str)> = all
        .iter()
        .map(|(key, name, _)| (firm(*key), *name))
        .collect();
    let named: Vec<(&Signer, &str)> = named.iter().map(|(signer, name)| (signer, *name)).collect();
    trust_list(&named, "2026-01-01T00:00:00Z")
}

/// The authority list that says which office registers rights.
fn authorities() -> Result<Json, Failure> {
    let office = firm(OFFICE.0);
    let acting = [(&office, OFFICE.1, "registry", OFFICE.2)];
    authority_list(&acting, "2026-01-01T00:00:00Z")
}
