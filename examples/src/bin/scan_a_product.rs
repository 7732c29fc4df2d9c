//! A kite is made, shipped, sold, returned and sold again, while somebody sells copies of it under the same
//! label. Whoever scans the label learns what is known of the unit, and nothing of who made or sold it; the
//! answer is bound to the one who asked, and a log of scans shows that something is odd.

use serde_json::{Value as Json, json};
use tradecred::identifier::DigitalLink;
use tradecred::product_answer::{
    Asked, ConsumerAnswer, Given, consumer_answer, issue_answer, verify_answer,
};
use tradecred::scan::{Place, Sale, Scan, signals};
use tradecred::{Policy, Signer};
use tradecred_examples::{
    Failure, authority_list, core_credential, firm, issued, put, reference, word,
};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::jcs;
use tradecred_vc::json::Value;
use tradecred_vc::time::Timestamp;

const UNIT: &str = "ProductAuthenticityCredential";
const EVENT: &str = "ProductEventCredential";
const RIGHT: &str = "IntellectualPropertyRightCredential";
const LINK: &str = "https://id.kestrel.example/01/09520123456788/21/Qm7r2XkT9vLw3ZpN8bYc";
const MAKER: (u8, &str) = (21, "Alpenwind Drachenbau GmbH");
const SHOP: (u8, &str) = (22, "Hudson Outdoor Supply, Inc.");
const REGISTRY: (u8, &str) = (23, "German Patent and Trade Mark Office");

fn main() -> Result<(), Failure> {
    let mut kite = Kite::made()?;
    let answer = kite.tell("fresh from the maker", LINK, "2026-03-02T12:00:00Z")?;
    assert_eq!(answer.answer, Given::Authentic);
    let to = party(SHOP, "Poughkeepsie", "US");
    kite.add(
        MAKER,
        "2026-03-10",
        json!({ "type": "Shipped", "to": to, "country": "US" }),
    )?;
    kite.add(SHOP, "2026-03-20", json!({ "type": "Received" }))?;
    let answer = kite.tell("in the shop", LINK, "2026-04-01T12:00:00Z")?;
    assert_eq!(answer.answer, Given::Authentic);

    // A copy bears the same label: the link alone cannot tell the two apart. The scans can.
    kite.tell(
        "a copy of the label, elsewhere",
        LINK,
        "2026-04-01T12:10:00Z",
    )?;
    let log = [
        scan("2026-04-01T12:00:00Z", "US", (41.70037, -73.92097))?,
        scan("2026-04-01T12:10:00Z", "GB", (51.95413, 1.35118))?,
    ];
    tell_signals("the log of the first day of April", &log, &[]);
    // A label that leads elsewhere is refused before anybody is asked.
    for label in [
        "https://id.kestrel.example@kestrel-outlet.example/01/09520123456788/21/Qm7r2XkT9vLw3ZpN8bYc",
        "javascript:alert(1)",
    ] {
        let answer = kite.tell(
            "a label that leads elsewhere",
            label,
            "2026-04-01T12:20:00Z",
        )?;
        assert_eq!(answer.answer, Given::Unknown);
    }
    let outlet = LINK.replace("id.kestrel", "kestrel-outlet");
    kite.tell("a label of another host", &outlet, "2026-04-01T12:30:00Z")?;

    let sold = json!({ "type": "Sold", "country": "US", "channel": "shop" });
    kite.add(SHOP, "2026-04-05", sold.clone())?;
    let answer = kite.tell(
        "sold, and a copy offered as new",
        LINK,
        "2026-04-06T12:00:00Z",
    )?;
    assert_eq!(answer.answer, Given::AlreadySold);
    kite.add(SHOP, "2026-04-12", json!({ "type": "Returned" }))?;
    let answer = kite.tell("returned to the shop", LINK, "2026-04-13T12:00:00Z")?;
    assert_eq!(answer.answer, Given::Authentic);
    kite.add(SHOP, "2026-04-20", sold)?;
    let answer = kite.tell("sold again", LINK, "2026-04-21T12:00:00Z")?;
    assert_eq!(answer.answer, Given::AlreadySold);
    let log = [
        scan("2026-04-06T12:00:00Z", "US", (41.7, -73.9))?,
        scan("2026-04-13T12:00:00Z", "US", (41.7, -73.9))?,
    ];
    let first = Sale::new("2026-04-05".parse()?, Some("2026-04-12".parse()?));
    tell_signals("the log of the first sale", &log, &[first]);

    replay(&answer)
}

/// The shop's terminal asks with a nonce of its own; the answer is of no use to anybody else, nor later.
fn replay(answer: &ConsumerAnswer) -> Result<(), Failure> {
    let service = firm(24);
    let made: Timestamp = "2026-04-21T12:00:00Z".parse()?;
    let nonce = "q83vEjRWeJCrze8SNFZ4kA";
    let signed = issue_answer(answer, nonce, "shop.example", &service, made)
        .map_err(|code| code.title.en)?;
    let bytes = jcs::to_vec_object(&signed);
    let link = DigitalLink::scanned(LINK)
        .map_err(|code| code.title.en)?
        .link;
    for (what, nonce, seconds) in [
        ("the answer to the one who asked", nonce, 5),
        (
            "the same answer, shown to another",
            "AAECAwQFBgcICQoLDA0ODw",
            5,
        ),
        ("the same answer, ten minutes later", nonce, 600),
    ] {
        let asked = Asked {
            link: &link,
            nonce,
            domain: "shop.example",
            signer: service.did(),
        };
        let at = made.add_seconds(seconds).unwrap_or(made);
        match verify_answer(&bytes, &asked, &Evidence::default(), at) {
            Ok(answer) => println!("{what}: {}", word(answer.answer)),
            Err(problems) => {
                let codes: Vec<&str> = problems.iter().map(|found| found.code.code).collect();
                println!("{what}: refused ({})", codes.join(", "));
            }
        }
    }
    Ok(())
}

fn scan(at: &str, country: &str, place: (f64, f64)) -> Result<Scan, Failure> {
    let scan = Scan::new(at.parse()?, country.parse()?);
    let place = Place::rounded(place.0, place.1).ok_or("no place")?;
    Ok(scan.at_place(place))
}

fn tell_signals(what: &str, log: &[Scan], sales: &[Sale]) {
    println!("{what}:");
    for signal in signals(log, sales) {
        println!("  {} ({})", signal.code.title.en, signal.code.code);
    }
}

fn party((key, name): (u8, &str), town: &str, country: &str) -> Json {
    json!({
        "type": "NamedParty",
        "id": firm(key).did(),
        "legalName": name,
        "address": {
            "type": "PostalAddress",
            "streetAddress": "1 Kite Lane",
            "addressLocality": town,
            "addressCountry": country
        }
    })
}

fn credential(
    number: u32,
    credential_type: &str,
    signer: &Signer,
    day: &str,
    subject: Json,
) -> Json {
    json!({
        "@context": [
            "https://www.w3.org/ns/credentials/v2",
            "https://w3id.org/tradecred/ipr/v1"
        ],
        "id": format!("urn:uuid:00000000-0000-4000-8000-{number:012}"),
        "type": ["VerifiableCredential", credential_type],
        "issuer": signer.did(),
        "validFrom": format!("{day}T12:00:00Z"),
        "credentialSubject": subject
    })
}

/// The unit, the mark that it bears, and what happened to it.
struct Kite {
    right: Json,
    unit: Json,
    events: Vec<Json>,
}

impl Kite {
    fn made() -> Result<Self, Failure> {
        let registry = firm(REGISTRY.0);
        let office =
            json!({ "type": "RegistrationOffice", "legalName": REGISTRY.1, "country": "DE" });
        let mark = json!({
            "type": "IntellectualPropertyRight",
            "rightType": "trademark",
            "designation": "KESTREL",
            "owners": [{
                "type": "RightOwner",
                "party": party(MAKER, "Sonthofen", "DE"),
                "nature": { "type": "Organisation", "jurisdiction": "DE" }
            }],
            "ownedFrom": "2021-05-03",
            "registration": {
                "type": "RightRegistration",
                "office": office,
                "number": "302021004711",
                "registeredAt": "2021-05-03",
                "expiresAt": "2031-05-31"
            },
            "niceClasses": [28],
            "statedBy": office,
            "statedAt": "2026-01-10"
        });
        let mark = credential(1, RIGHT, &registry, "2026-01-10", mark);
        let right = issued(&mark, &registry, "2026-01-10T12:00:00Z", &[])?;
        let maker = firm(MAKER.0);
        let unit = json!({
            "type": "ProductAuthenticity",
            "digitalLink": LINK,
            "gtin": "09520123456788",
            "serial": "Qm7r2XkT9vLw3ZpN8bYc",
            "brand": "KESTREL",
            "model": "Ridge 40",
            "manufacturer": party(MAKER, "Sonthofen", "DE"),
            "countryOfOrigin": "DE",
            "madeAt": "2026-03-01",
            "intendedMarket": { "type": "Countries", "countries": ["DE", "US"] },
            "right": reference(&right, RIGHT)
        });
        let unit = credential(2, UNIT, &maker, "2026-03-01", unit);
        let unit = issued(&unit, &maker, "2026-03-01T12:00:00Z", &[&right])?;
        Ok(Self {
            right,
            unit,
            events: Vec::new(),
        })
    }

    /// Somebody records what happened on a day, after everything before it.
    fn add(&mut self, who: (u8, &str), day: &str, event: Json) -> Result<(), Failure> {
        let signer = firm(who.0);
        let (town, country) = if who == MAKER {
            ("Sonthofen", "DE")
        } else {
            ("Poughkeepsie", "US")
        };
        let mut subject = json!({
            "type": "ProductEvent",
            "subject": reference(&self.unit, UNIT),
            "sequence": self.events.len() + 1,
            "actor": party(who, town, country),
            "date": day,
            "event": event
        });
        if let Some(before) = self.events.last() {
            put(&mut subject, "previous", json!([reference(before, EVENT)]));
        }
        let number = u32::try_from(self.events.len())? + 3;
        let document = credential(number, EVENT, &signer, day, subject);
        let mut held = vec![&self.unit, &self.right];
        held.extend(&self.events);
        let signed = issued(&document, &signer, &format!("{day}T12:00:00Z"), &held)?;
        self.events.push(signed);
        Ok(())
    }

    /// What whoever scanned this link is told.
    fn tell(&self, what: &str, link: &str, at: &str) -> Result<ConsumerAnswer, Failure> {
        let mut credentials = vec![&self.right];
        credentials.extend(&self.events);
        let registry = firm(REGISTRY.0);
        let offices = [(&registry, REGISTRY.1, "registry", "DE")];
        let evidence = json!({
            "trustLists": [who_is_who()?],
            "authorityLists": [authority_list(&offices, "2026-01-01T00:00:00Z")?],
            "credentials": credentials
        });
        let evidence = Evidence::read(&Value::from(&evidence))?;
        let bytes = jcs::to_vec(&Value::from(&self.unit));
        let (_, answer) = consumer_answer(link, &bytes, &evidence, &Policy::at(at.parse()?));
        print!("{what}, at {at}: {}", word(answer.answer));
        if let (Some(brand), Some(model), Some(state)) =
            (&answer.brand, &answer.model, answer.state)
        {
            print!(", {brand} {model}, {}", word(state));
        }
        match &answer.reason {
            Some(reason) => println!(" ({reason})"),
            None => println!(),
        }
        Ok(answer)
    }
}

/// Who is who, and to whom GS1 licensed the prefix.
fn who_is_who() -> Result<Json, Failure> {
    let entry = |(key, name): (u8, &str), prefixes: &[&str]| {
        json!({
            "type": "TrustListEntry",
            "did": firm(key).did(),
            "legalName": name,
            "companyPrefixes": prefixes,
            "from": "2019-01-01",
            "source": "register of the examples"
        })
    };
    let mut entries = [
        entry(MAKER, &["9520123"]),
        entry(SHOP, &[]),
        entry(REGISTRY, &[]),
    ];
    for other in entries.iter_mut().skip(1) {
        if let Some(members) = other.as_object_mut() {
            members.remove("companyPrefixes");
        }
    }
    let list = json!({ "type": "TrustList", "entries": entries });
    core_credential(
        "TrustListCredential",
        &list,
        &firm(250),
        "2026-01-01T00:00:00Z",
    )
}
