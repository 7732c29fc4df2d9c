//! The view of a document for one reader (SPEC section *Visibility*).

use schemars::JsonSchema;
use serde::Serialize;
use tradecred_vc::credential::DataModel;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Object, Value};
use tradecred_vc::problem::Standing;
use tradecred_vc::report::{Authenticity, Report, Requirements};

use super::show::{Shown, show};
use super::{Kind, Reader};
use crate::document;
use crate::policy::Policy;
use crate::type_tag::type_tag;
use crate::verify::{verify, verify_object};

type_tag!(ViewType = "DocumentView");

/// What a reader may be shown of a document.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields)]
#[non_exhaustive]
pub struct View {
    /// Always `DocumentView`.
    #[serde(rename = "type")]
    pub object_type: ViewType,
    /// For whom.
    pub reader: Reader,
    /// Is it genuine.
    pub authenticity: Authenticity,
    /// Is it in force.
    pub standing: Standing,
    /// The credential type that selects the rules, else the last one that the credential names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credential_type: Option<String>,
    /// From when on it is valid, as the credential says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<String>,
    /// Until when it is valid, as the credential says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<String>,
    /// The identifier of the issuer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issuer: Option<String>,
    /// Does it satisfy the rules of its law.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub requirements: Option<Requirements>,
    /// The credential without what the reader may not see.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<serde_json::Map<String, serde_json::Value>>")]
    pub credential: Option<Object<'static>>,
    /// What this reader is never shown of a document of this type, whether or not it stands in this one: pointers
    /// with `*` for each element of a list.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub left_out: Vec<String>,
    /// The withheld values that the reader may see and the evidence opens.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub opened: Vec<Opened>,
}

/// A withheld value that was opened.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
#[non_exhaustive]
pub struct Opened {
    /// Where it stands in the credential.
    pub pointer: String,
    /// The value.
    #[schemars(with = "serde_json::Value")]
    pub value: Value<'static>,
}

impl View {
    /// What everybody may know of what does not even say what it is.
    fn of(report: &Report, reader: Reader) -> Self {
        Self {
            object_type: ViewType,
            reader,
            authenticity: report.authenticity,
            standing: report.standing,
            credential_type: None,
            valid_from: None,
            valid_until: None,
            issuer: None,
            requirements: None,
            credential: None,
            left_out: Vec::new(),
            opened: Vec::new(),
        }
    }
}

/// Verifies the credential in these bytes, and gives what this reader may be shown of it besides the
/// report, which is for whoever asks and not for the reader.
///
/// Bytes that are no genuine credential have a view with nothing but the verdict.
pub fn verify_for(
    reader: Reader,
    bytes: &[u8],
    evidence: &Evidence,
    policy: &Policy,
) -> (Report, View) {
    match json::read_object(bytes, &json::Limits::default()) {
        Ok(credential) => {
            let report = verify_object(&credential, evidence, policy);
            let view = view(reader, &credential, evidence, &report);
            (report, view)
        }
        Err(_) => {
            let report = verify(bytes, evidence, policy);
            let view = View::of(&report, reader);
            (report, view)
        }
    }
}

/// What a reader may be shown of a credential on which this is the report.
fn view(reader: Reader, credential: &Object<'_>, evidence: &Evidence, report: &Report) -> View {
    let mut view = View::of(report, reader);
    if report.authenticity == Authenticity::NotAuthentic {
        return view;
    }
    let text = |name: &str| {
        let text = credential.get(name).and_then(Value::as_str);
        text.map(ToOwned::to_owned)
    };
    view.credential_type
        .clone_from(&report.credential.credential_type);
    let model = DataModel::of(credential).unwrap_or(DataModel::V2);
    view.valid_from = text(model.begin());
    view.valid_until = text(model.end());
    if Kind::Issuer.readers().contains(&reader) {
        view.issuer.clone_from(&report.credential.issuer);
    }
    let document = view.credential_type.as_deref().and_then(document::of_type);
    let subject = credential.get("credentialSubject");
    let (Some(document), Some(subject)) = (document, subject) else {
        return view;
    };
    let visibility = &document.visibility;
    if !visibility.may_see(reader, Kind::Content) || document.check_structure(subject).is_err() {
        return view;
    }
    let Some(shown) = show(credential, reader, visibility) else {
        return view;
    };
    view.requirements = Some(report.requirements);
    view.opened = opened(&shown, evidence);
    view.left_out = shown.left_out;
    view.credential = Some(shown.credential.into_owned());
    view
}

/// What the evidence opens of what the reader may see opened.
fn opened(shown: &Shown<'_>, evidence: &Evidence) -> Vec<Opened> {
    let open = |(pointer, digest): &(String, String)| {
        let digest = DigestMultibase::parse(digest).ok()?;
        Some(Opened {
            pointer: pointer.clone(),
            value: evidence.opened_value(digest)?.clone(),
        })
    };
    shown.withheld.iter().filter_map(open).collect()
}
