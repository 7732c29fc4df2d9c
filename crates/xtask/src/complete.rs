//! What a document type or a feature still lacks: the build says what was forgotten (CONTRIBUTING.md, *How to add a
//! document*).

use std::collections::BTreeSet;
use std::fs;

use tradecred::document::DOCUMENTS;
use tradecred_conformance::recipe;

use crate::generated::root;

/// Every gap, with what closes it.
pub(crate) fn check() -> Vec<String> {
    let vectors: BTreeSet<String> = recipe::all()
        .iter()
        .map(|recipe| recipe.id().to_owned())
        .collect();
    let specification = fs::read_to_string(root().join("SPEC.md")).unwrap_or_default();
    let mut gaps = Vec::new();
    for document in DOCUMENTS {
        let area = document.area;
        if !vectors.contains(&format!("document/{area}/valid")) {
            gaps.push(format!(
                "no vector `document/{area}/valid`: write recipes in crates/tradecred-conformance/src/recipe/document"
            ));
        }
        let example = format!("examples/documents/{area}.json");
        if !root().join(&example).exists() {
            gaps.push(format!(
                "no {example}: write an unsigned credential that `tradecred issue` signs"
            ));
        }
        let title = format!("`{}`", document.credential_type);
        if !specification.contains(&format!("<!-- rules: {area} -->")) {
            gaps.push(format!(
                "SPEC.md has no chapter with the rules of {title}: write it, with `<!-- rules: {area} -->` and `<!-- /rules -->` in it"
            ));
        }
        for element in document.elements {
            if document
                .codes()
                .all(|code| !std::ptr::eq(code, element.code))
            {
                gaps.push(format!(
                    "element `{}` of {area} raises `{}`, which is not among the codes of the document",
                    element.path, element.code.code
                ));
            }
        }
        for rule in document.rules() {
            if !rule.requirement.starts_with(&format!("{area}.")) {
                gaps.push(format!(
                    "rule {} of {area} raises `{}`, a code of another area",
                    rule.id, rule.requirement
                ));
            }
            if !rule.confirmed && rule.severity == "E" {
                gaps.push(format!(
                    "rule {} of {area} rejects on a fact that is not confirmed",
                    rule.id
                ));
            }
        }
    }
    for place in ["SPEC.md", "conformance/README.md"] {
        let text = fs::read_to_string(root().join(place)).unwrap_or_default();
        let missing = tradecred::FEATURES
            .iter()
            .filter(|feature| !text.contains(&format!("\n| `{feature}` |")));
        gaps.extend(missing.map(|feature| {
            format!("{place} has no row for the feature `{feature}`: say what it means")
        }));
    }
    gaps
}
