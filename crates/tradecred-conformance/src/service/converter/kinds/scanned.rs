//! Records with a text of which the document has the digest alone (SPEC section *Mappings*).

use serde_json::json;
use tradecred_vc::digest::DigestMultibase;

use super::{field, nothing};
use crate::service::converter::kind::{Draw, FORM, Kind, constant};

/// The text, in letters of more than one byte.
fn scan(draw: &Draw) -> String {
    format!("Hoja \u{e9}scaneada n\u{ba} {}", draw.word("scan"))
}

/// A text that becomes its digest, one letter of it written as an escape.
pub(in crate::service::converter) static SCANNED: Kind = Kind {
    name: "scanned",
    extra: nothing,
    operations: |_| {
        let paper = "/credentialSubject/paperOriginal";
        json!([
            constant(&format!("{paper}/type"), &json!("PaperOriginal")),
            constant(&format!("{paper}/language"), &json!("es")),
            constant(&format!("{paper}/signatory"), &json!("Ana Torres")),
            constant(&format!("{paper}/transcribedBy"), &json!("importer")),
            constant(&format!("{paper}/basis"), &json!("A trial")),
            constant(&format!("{paper}/scan/type"), &json!("FileReference")),
            constant(&format!("{paper}/scan/mediaType"), &json!("text/plain")),
            field(
                "/scan",
                &format!("{paper}/scan/digestMultibase"),
                "text-as-digest",
            ),
        ])
    },
    record: |draw| {
        let scan = scan(draw).replace('\u{e9}', "\\u00e9");
        format!(r#"{{"form":"{FORM}","scan":"{scan}"}}"#)
    },
    made: |draw, _| {
        json!({ "paperOriginal": {
            "type": "PaperOriginal",
            "language": "es",
            "signatory": "Ana Torres",
            "transcribedBy": "importer",
            "basis": "A trial",
            "scan": {
                "type": "FileReference",
                "mediaType": "text/plain",
                "digestMultibase": DigestMultibase::of_bytes(scan(draw).as_bytes()),
            },
        } })
    },
    lost: &[("truncated", Some("/scan"))],
};
