//! Who certifies in a draft, read out of its members alone: what else is wrong with its structure does not matter (SPEC
//! section *From a record to a credential*).

use tradecred_vc::json::Value;

use crate::{
    certificate_of_origin, nafta_certificate_of_origin, us_fta_certification_of_origin,
    usmca_certification_of_origin,
};

/// The party that certifies in the subject of a draft of this type.
pub(super) fn party<'s, 'v>(
    credential_type: &str,
    subject: &'s Value<'v>,
) -> Option<&'s Value<'v>> {
    let role = subject.get("certifierRole").and_then(Value::as_str);
    match (credential_type, role) {
        (usmca_certification_of_origin::CREDENTIAL_TYPE, _) => subject.get("certifier"),
        (certificate_of_origin::CREDENTIAL_TYPE, _) => subject.get("issuingBody"),
        (us_fta_certification_of_origin::CREDENTIAL_TYPE, Some(role)) => {
            let exporter = subject.get("exporter");
            match role {
                "Importer" => subject.get("importer"),
                "Exporter" => exporter
                    .filter(|party| !is_same_as(party, "producer"))
                    .or_else(|| subject.get("producer")),
                "Producer" => subject.get("producer"),
                _ => None,
            }
        }
        (nafta_certificate_of_origin::CREDENTIAL_TYPE, Some(role)) => {
            let exporter = subject.get("exporter");
            let producers = subject.get("producers").and_then(Value::as_array);
            match (role, producers) {
                ("Exporter", _) => exporter,
                ("Producer", Some([one])) if is_same_as(one, "exporter") => exporter,
                ("Producer", Some([one])) => Some(one),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Whether a party is said to be the same as that of a role.
fn is_same_as(party: &Value<'_>, role: &str) -> bool {
    let has = |name, text| party.get(name).and_then(Value::as_str) == Some(text);
    has("type", "SameAs") && has("role", role)
}
