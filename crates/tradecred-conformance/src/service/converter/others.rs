//! Drafts of other documents than the one that the other trials are about: what stands around them, and who certified
//! in them (SPEC sections *Conversions* and *Mappings*).

use serde_json::{Value, json};

use super::drafts::is_draft;
use super::kind::{Kind, day};
use super::kinds::{CERTIFICATE, IN_BOND_EVENT, NAFTA};
use super::refused::{REFUSED, unprocessable};
use super::signed::same;
use super::{CONVERT, Came, Converted, Scene, Trouble, changed};
use crate::recipe::{self, Maker};
use crate::service::draw;
use crate::service::examine::Examination;
use crate::service::refusal::expect_refused;

/// Who certified, where the document does not say.
const CERTIFIER: &str = "Great Basin Railway Company";

/// Another document.
struct Other {
    kind: &'static Kind,
    credential_type: &'static str,
    context: &'static str,
    subject: fn(&Maker) -> Value,
    /// Where its certifier is named, if anywhere.
    certifier: Option<&'static str>,
}

static OTHERS: [Other; 2] = [
    Other {
        kind: &CERTIFICATE,
        credential_type: "CertificateOfOriginCredential",
        context: "https://w3id.org/tradecred/origin/v1",
        subject: |maker| recipe::unsigned_certificate(maker)["credentialSubject"].take(),
        certifier: Some("/issuingBody/legalName"),
    },
    Other {
        kind: &NAFTA,
        credential_type: "NaftaCertificateOfOriginCredential",
        context: "https://w3id.org/tradecred/origin/v1",
        subject: |maker| recipe::unsigned_nafta_certificate(maker)["credentialSubject"].take(),
        certifier: Some("/exporter/legalName"),
    },
];

static EVENT: Other = Other {
    kind: &IN_BOND_EVENT,
    credential_type: "InBondEventCredential",
    context: "https://w3id.org/tradecred/customs/v1",
    subject: |_| {
        json!({
            "type": "InBondEvent",
            "actor": {
                "type": "InBondCarrier",
                "legalName": CERTIFIER,
                "bondNumber": "26C000417",
                "scac": "GBRC",
            },
            "date": day(draw::midnight()),
            "sequence": 1,
            "event": {
                "type": "Departure",
                "port": "2704",
                "pieces": "260",
                "sealNumbers": ["UL-0088213"],
            },
        })
    },
    certifier: None,
};

impl Other {
    /// A record of such a document as a request, its export, its draft, and the subject that it is a change of.
    fn order(&self, scene: &Scene) -> (Value, String, Value, Value) {
        let base = (self.subject)(&Examination::maker());
        let (export, mapping, mut draft) = scene.sample_of(self.kind, 0, &base);
        draft["type"] = json!(["VerifiableCredential", self.credential_type]);
        draft["@context"] = json!(["https://www.w3.org/ns/credentials/v2", self.context]);
        (scene.order(&export, &mapping), export, draft, base)
    }

    /// Whether it becomes its document, certified by whom that one names, or else by whom the request does.
    fn becomes(&self, scene: &Scene) -> Result<Converted, Trouble> {
        let (order, export, draft, base) = self.order(scene);
        let (order, certifier) = match self.certifier {
            Some(place) => (order, base.pointer(place).cloned().unwrap_or_default()),
            None => (
                changed(&order, "certifier", json!(CERTIFIER)),
                json!(CERTIFIER),
            ),
        };
        let converted = scene.convert(order, export, draft)?;
        is_draft(&converted)?;
        let subject = converted.subject();
        let is = &subject["draft"]["credentialType"];
        same("draft.credentialType", is, &json!(self.credential_type))?;
        let is = &subject["certifier"]["legalName"];
        same("certifier.legalName", is, &certifier)?;
        Ok(converted)
    }
}

pub(super) fn become_drafts(scene: &mut Scene) -> Came {
    for other in OTHERS.iter().chain([&EVENT]) {
        other.becomes(scene)?;
    }
    Ok(None)
}

pub(super) fn no_certifier(scene: &mut Scene) -> Came {
    let converted = EVENT.becomes(scene)?;
    let order = changed(&converted.order, "certifier", Value::Null);
    let codes = unprocessable(&[REFUSED]);
    let reply = scene.post(CONVERT, &order)?;
    expect_refused(&reply, &codes, "nobody who certified")
}
