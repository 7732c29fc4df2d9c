//! What endorses a certificate: who acts, the acts, and endorsements around them.

use serde_json::{Value, json};

use super::super::held::reference;
use super::{Actor, EXPORTER, Maker, address, base, credential};

/// The credential type.
pub(super) const ENDORSEMENT: &str = "FisheriesCertificateEndorsementCredential";
/// The credential type of what is endorsed.
pub(super) const CERTIFICATE: &str = "FisheriesCertificateOfOriginCredential";
/// The legal names of the importer of box 3, of another importer, and of a processor.
pub(super) const IMPORTER: &str = "Harbor Tuna Imports, Inc.";
pub(super) const TRADER: &str = "Pacific Rim Seafoods, LLC";
pub(super) const CANNERY: &str = "Coastline Canning Company";
/// The number of a customs entry, and of another.
pub(super) const ENTRY_NUMBER: &str = "ABC-1234567-6";
pub(super) const ANOTHER_ENTRY_NUMBER: &str = "999-9999999-0";
/// All that the certificate is about.
pub(super) const ALL: &[(u32, &str)] = &[(1, "10000"), (2, "4250.5")];
/// Two lots that it is split into.
pub(super) const LOT_A: &[(u32, &str)] = &[(1, "6000"), (2, "4250.5")];
pub(super) const LOT_B: &[(u32, &str)] = &[(1, "4000")];

/// Who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    Exporter,
    Importer,
    Trader,
    Cannery,
}

impl By {
    /// Everybody.
    pub(super) const ALL: [Self; 4] = [Self::Exporter, Self::Importer, Self::Trader, Self::Cannery];

    /// Its legal name.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Exporter => EXPORTER,
            Self::Importer => IMPORTER,
            Self::Trader => TRADER,
            Self::Cannery => CANNERY,
        }
    }

    /// Its key.
    pub(super) fn actor(self, maker: &Maker) -> Actor {
        maker.actor(match self {
            Self::Exporter => "exporter",
            Self::Importer => "importer",
            Self::Trader => "trader",
            Self::Cannery => "cannery",
        })
    }

    /// As a party of a document.
    pub(super) fn named(self) -> Value {
        let address = match self {
            Self::Exporter => address("Avenida del Puerto 120", "Guayaquil", "EC"),
            Self::Importer => address("410 Pier Street", "San Diego", "US"),
            Self::Trader => address("77 Dock Road", "San Pedro", "US"),
            Self::Cannery => address("1500 Cannery Way", "Pago Pago", "AS"),
        };
        json!({ "type": "NamedParty", "legalName": self.name(), "address": address })
    }

    fn signatory(self) -> &'static str {
        match self {
            Self::Exporter => "Lucía Andrade",
            Self::Importer => "Dana Whitfield",
            Self::Trader => "Owen Tran",
            Self::Cannery => "Sela Fonoti",
        }
    }
}

/// Weights of lines.
pub(super) fn weights(lines: &[(u32, &str)]) -> Value {
    let weights = lines.iter().map(|(line, value)| {
        json!({ "type": "FishWeight", "lineNumber": line, "netWeight": kilograms(value) })
    });
    weights.collect()
}

/// So many kilograms.
pub(super) fn kilograms(value: &str) -> Value {
    json!({ "type": "Quantity", "value": value, "unit": "KGM" })
}

/// An act on a lot.
fn of_lot(lot: Option<&str>, mut act: Value) -> Value {
    if let Some(lot) = lot {
        base::set(&mut act, "/lot", lot);
    }
    act
}

/// Custody of a lot, taken from somebody as importer.
pub(super) fn custody(lot: Option<&str>, from: &str, lines: &[(u32, &str)]) -> Value {
    of_lot(
        lot,
        json!({
            "type": "Custody",
            "role": "importer",
            "takenFrom": from,
            "weights": weights(lines)
        }),
    )
}

/// The actor becomes the owner of a lot.
pub(super) fn ownership(lot: Option<&str>, from: &str) -> Value {
    of_lot(
        lot,
        json!({ "type": "OwnershipChange", "acquiredFrom": from }),
    )
}

/// A lot is split into these.
pub(super) fn split(lot: Option<&str>, into: &[(&str, &[(u32, &str)])]) -> Value {
    let lots: Value = into
        .iter()
        .map(|(name, lines)| json!({ "type": "FishLot", "lot": name, "weights": weights(lines) }))
        .collect();
    of_lot(lot, json!({ "type": "Split", "into": lots }))
}

/// The shipment is split into the two lots.
pub(super) fn halved() -> Value {
    split(None, &[("A", LOT_A), ("B", LOT_B)])
}

/// The same split with this party as the receiver of one of its lots.
pub(super) fn received_by(mut split: Value, lot: &str, receiver: &Value) -> Value {
    let lots = split.pointer_mut("/into").and_then(Value::as_array_mut);
    for part in lots.into_iter().flatten() {
        if part.get("lot").and_then(Value::as_str) == Some(lot) {
            base::set(part, "/receiver", receiver.clone());
        }
    }
    split
}

/// The shipment is split into the two lots, each for its receiver.
pub(super) fn halved_for(first: By, second: By) -> Value {
    let first = received_by(halved(), "A", &first.named());
    received_by(first, "B", &second.named())
}

/// Lines of a lot are canned.
pub(super) fn processing(lot: Option<&str>, lines: &[(u32, &str)]) -> Value {
    let products: Value = lines
        .iter()
        .map(|(line, value)| {
            json!({
                "type": "ProcessedFish",
                "lineNumber": line,
                "netWeight": kilograms(value),
                "productForm": "loins, cooked, frozen",
                "htsus": "1604.14.4000"
            })
        })
        .collect();
    of_lot(lot, json!({ "type": "Processing", "products": products }))
}

/// A lot is entered on a day under a number, with yellowfin if line 2 is among the lines.
pub(super) fn entry(lot: Option<&str>, number: &str, day: &str, lines: &[(u32, &str)]) -> Value {
    let code = if lines.iter().any(|(line, _)| *line == 2) {
        "YFT"
    } else {
        "NOT"
    };
    of_lot(
        lot,
        json!({
            "type": "Entry",
            "entryNumber": number,
            "entryDate": day,
            "weights": weights(lines),
            "processingCode": code
        }),
    )
}

/// An endorsement of a certificate as the first of the chain, unsigned.
pub(super) fn endorsement(
    maker: &Maker,
    certificate: &Value,
    by: By,
    issuer: &Actor,
    day: &str,
    act: Value,
) -> Value {
    let subject = json!({
        "type": "FisheriesCertificateEndorsement",
        "subject": reference(certificate),
        "sequence": 1,
        "actor": by.named(),
        "signatoryName": by.signatory(),
        "date": day,
        "act": act
    });
    credential(maker, ENDORSEMENT, issuer, -86_400, subject)
}
