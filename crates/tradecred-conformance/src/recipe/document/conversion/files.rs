//! Vectors of the files that a conversion cites, held against it.

use super::{Recipe, SAMPLE, Value, base, digest, json, remove, witness, witnessed};

/// What each file is cited as, and what the good conversion cites as that.
fn cited() -> [(&'static str, Value); 4] {
    [
        ("source", json!({ "export": "record" })),
        ("mapping", json!({ "mapping": "registro-origen-usmca" })),
        ("lossReport", json!({ "losses": "report" })),
        ("residue", json!({ "residue": "of the record" })),
    ]
}

/// Hands a file in.
fn hand_in(evidence: &mut Value, cited_as: &str, content: &Value) {
    let file = json!({ "as": cited_as, "digestMultibase": digest(content) });
    base::add_evidence(evidence, "citedFiles", file);
}

/// Hands all files in; another in the place of the one that is cited so.
fn all_but(evidence: &mut Value, changed: &str) {
    for (cited_as, content) in cited() {
        let other = json!({ "changed": content });
        let content = if cited_as == changed {
            &other
        } else {
            &content
        };
        hand_in(evidence, cited_as, content);
    }
}

pub(super) fn recipes() -> Vec<Recipe> {
    let differs = || SAMPLE.area.code("file-differs");
    let changed = |name: &str, title: &'static str, cited_as: &'static str| {
        SAMPLE
            .vector(name, title)
            .evidence(move |evidence, _| all_but(evidence, cited_as))
            .not_met(differs())
            .done()
    };
    vec![
        SAMPLE
            .vector("files-at-hand", "every file has the digest that is cited")
            .evidence(|evidence, _| all_but(evidence, ""))
            .shows(&[differs()])
            .done(),
        SAMPLE
            .vector(
                "source-of-another-conversion-beside",
                "a source of another conversion is at hand besides",
            )
            .evidence(|evidence, _| {
                hand_in(evidence, "source", &json!({ "export": "another" }));
                all_but(evidence, "");
            })
            .shows(&[differs()])
            .done(),
        changed(
            "source-file-changed",
            "the export at hand is not the one that was converted",
            "source",
        ),
        changed(
            "mapping-file-changed",
            "the mapping at hand is not the one that was converted by",
            "mapping",
        ),
        changed(
            "loss-report-file-changed",
            "the loss report at hand is not the one of the conversion",
            "lossReport",
        ),
        changed(
            "residue-file-changed",
            "the residue at hand is not the one of the conversion",
            "residue",
        ),
        SAMPLE
            .vector(
                "source-file-cited-as-mapping",
                "a file counts as what it is cited as alone",
            )
            .evidence(|evidence, _| {
                hand_in(evidence, "mapping", &json!({ "export": "record" }));
            })
            .not_met(differs())
            .done(),
        SAMPLE
            .vector(
                "residue-file-not-cited",
                "a residue is at hand of a conversion that names none",
            )
            .before(|document, _| {
                remove(document, "/residue");
                remove(document, "/lossReport/counts/kept");
            })
            .evidence(|evidence, _| all_but(evidence, "residue"))
            .shows(&[differs()])
            .done(),
        SAMPLE
            .vector(
                "witness-file-at-hand",
                "the witness of the conversion and one of another are at hand",
            )
            .before(|document, _| witnessed(document))
            .evidence(|evidence, _| {
                hand_in(evidence, "witness", &json!({ "export": "another" }));
                hand_in(evidence, "witness", &witness());
            })
            .shows(&[differs()])
            .done(),
        SAMPLE
            .vector(
                "witness-file-changed",
                "the witness at hand is not the one of the conversion",
            )
            .before(|document, _| {
                witnessed(document);
                remove(document, "/proved/2/witness");
            })
            .evidence(|evidence, _| {
                hand_in(evidence, "witness", &json!({ "changed": witness() }));
            })
            .not_met(differs())
            .done(),
        SAMPLE
            .vector(
                "witness-file-not-cited",
                "a witness is at hand of a conversion that names none",
            )
            .evidence(|evidence, _| hand_in(evidence, "witness", &witness()))
            .shows(&[differs()])
            .done(),
    ]
}
