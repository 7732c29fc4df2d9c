//! Records that become other documents than a certification of origin (SPEC section *Mappings*).

use serde_json::json;

use super::field;
use crate::service::converter::kind::{FORM, Kind, day};

/// A certificate of origin that a chamber issues.
pub(in crate::service::converter) static CERTIFICATE: Kind = Kind {
    name: "certificate",
    extra: || json!({ "credentialType": "CertificateOfOriginCredential" }),
    ..NUMBERED
};

/// A certificate of origin under NAFTA.
pub(in crate::service::converter) static NAFTA: Kind = Kind {
    name: "nafta",
    extra: || json!({ "credentialType": "NaftaCertificateOfOriginCredential" }),
    ..NUMBERED
};

/// A certificate with a number.
const NUMBERED: Kind = Kind {
    name: "numbered",
    extra: super::nothing,
    operations: |_| json!([field("/nr", "/credentialSubject/certificateNumber", "text")]),
    record: |draw| json!({ "form": FORM, "nr": draw.word("nr") }).to_string(),
    made: |draw, _| json!({ "certificateNumber": draw.word("nr") }),
    lost: &[],
};

/// An event of what moves in bond, in which nobody certifies.
pub(in crate::service::converter) static IN_BOND_EVENT: Kind = Kind {
    name: "event",
    extra: || json!({ "credentialType": "InBondEventCredential" }),
    operations: |_| json!([field("/day", "/credentialSubject/date", "same")]),
    record: |draw| json!({ "form": FORM, "day": day(draw.midnight("day")) }).to_string(),
    made: |draw, _| json!({ "date": day(draw.midnight("day")) }),
    lost: &[],
};
