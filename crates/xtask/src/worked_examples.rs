//! The five worked examples, the rule tables, the tables of agreements and of programs and those of the annex
//! *Alignment* of SPEC.md, made from a vector, from the library and from the rows of alignment, and put between
//! their markers (SPEC chapters *Policy and evidence*, *Report*, *Documents*, *Certificate of origin*, *Partner
//! agency license*, *Vectors*, *Driver protocol*).

use std::fmt::Write as _;
use std::fs;

use serde_json::{Value, json};
use tradecred::certificate_of_origin::{self, Fact, Issuers};
use tradecred::document::{DOCUMENTS, DocumentType};
use tradecred::visibility::{Kind, Reader};
use tradecred::{Policy, law, schema, verify};
use tradecred_conformance::protocol::{Call, PROTOCOL, Request};
use tradecred_conformance::recipe::{self, Maker};
use tradecred_conformance::target::{Class, Profile, Question};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::Value as Tree;
use tradecred_vc::report::{Report, Status};

use crate::generated::root;
use crate::markers::between;
use crate::programs;

/// The vector the examples show.
const VECTOR: &str = "document/usmca-certification-of-origin/valid";
/// A second question, short enough to be read as a line.
const SHORT: &str = "json/empty-object";

/// SPEC.md with its examples as they have to be.
pub(crate) fn specification() -> Result<String, String> {
    let mut text = fs::read_to_string(root().join("SPEC.md")).map_err(|error| error.to_string())?;
    for (name, language, contents) in examples()? {
        let block = format!("```{language}\n{}\n```", contents.trim_end());
        text = between(&text, "example", name, &block)?;
    }
    text = between(&text, "documents", "all", &documents())?;
    text = between(&text, "agreements", "all", &agreements())?;
    text = between(&text, "visibility", "kinds", &kinds())?;
    text = between(&text, "law-texts", "all", &law_texts())?;
    text = between(&text, "partner-agency-licenses", "all", &programs::table())?;
    text = between(&text, "alignment", "all", &crate::alignment::annex()?)?;
    for document in DOCUMENTS {
        text = between(&text, "rules", document.area, &rules(document))?;
    }
    Ok(text)
}

/// The table of the documents.
fn documents() -> String {
    let mut table =
        String::from("| Credential type | Context | Schema | Rules |\n|---|---|---|---|\n");
    for document in DOCUMENTS {
        let _ = writeln!(
            table,
            "| [`{}`](#{}.document) | `https://w3id.org/tradecred/{}/v1` | `schemas/v1/{}.json` | `{}` |",
            document.credential_type,
            document.area,
            document.family,
            document.area,
            document.edition
        );
    }
    table
}

/// The table of what each reader may see.
fn kinds() -> String {
    let readers = Reader::ALL.map(|reader| format!("`{}`", reader.as_str()));
    let mut table = format!(
        "| Kind | What it is | {} |\n|---|---|{}\n",
        readers.join(" | "),
        "---|".repeat(readers.len())
    );
    for kind in Kind::ALL {
        let name = serde_json::to_value(kind).unwrap_or_default();
        let sees = Reader::ALL.map(|reader| {
            if kind.readers().contains(&reader) {
                "yes"
            } else {
                "no"
            }
        });
        let _ = writeln!(
            table,
            "| `{}` | {} | {} |",
            name.as_str().unwrap_or_default(),
            kind.meaning(),
            sees.join(" | ")
        );
    }
    table
}

/// The table of the texts of law.
fn law_texts() -> String {
    let mut table = String::from("| Text | Read | Copy |\n|---|---|---|\n");
    for text in law::texts() {
        let copy = text.copy.as_deref().unwrap_or("not recorded");
        let _ = writeln!(table, "| {} | {} | {copy} |", text.name, text.read);
    }
    table
}

/// The table of the agreements under which certificates of origin are issued.
fn agreements() -> String {
    let mut table = String::from(
        "| Code | Name | `parties` | `issuers` | `originCriteria` | `validityMonths` | `retrospective` | `members` | `lineMembers` |\n|---|---|---|---|---|---|---|---|---|\n",
    );
    for row in &certificate_of_origin::agreements().agreements {
        let cells = [
            cell(Some(&row.parties), |parties| listed(parties, ", ")),
            cell(row.issuers.as_ref(), |issuers| {
                let all: Vec<String> = issuers.iter().map(issuing).collect();
                all.join("; ")
            }),
            cell(row.origin_criteria.as_ref(), |words| listed(words, ", ")),
            cell(row.validity_months.as_ref(), u8::to_string),
            cell(row.retrospective.as_ref(), |asked| format!("`{asked}`")),
            cell(row.members.as_ref(), |demands| demanded(demands)),
            cell(row.line_members.as_ref(), |demands| demanded(demands)),
        ];
        let _ = writeln!(
            table,
            "| `{}` | {} | {} |",
            row.code,
            row.name,
            cells.join(" | ")
        );
    }
    table
}

/// Which bodies issue in a country.
fn issuing(issuers: &Issuers) -> String {
    let roles = serde_json::to_value(&issuers.roles).unwrap_or_default();
    let roles: Vec<&str> = roles
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    format!("{}: {}", issuers.country, listed(&roles, ", "))
}

/// One fact of a row with its mark; a dash where it is not held.
pub(crate) fn cell<T>(fact: Option<&Fact<T>>, text: impl Fn(&T) -> String) -> String {
    fact.map_or_else(
        || "–".to_owned(),
        |fact| {
            let mark = if fact.confirmed { " (confirmed)" } else { "" };
            format!("{}{mark}", text(&fact.value))
        },
    )
}

pub(crate) fn listed(words: &[impl std::fmt::Display], between: &str) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    words.join(between)
}

fn demanded(demands: &[Vec<String>]) -> String {
    let demands: Vec<String> = demands.iter().map(|names| listed(names, " or ")).collect();
    demands.join("; ")
}

/// The table of a document's rules.
fn rules(document: &DocumentType) -> String {
    let mut table = String::from(
        "| Rule | Requirement | Law | Deciding words | Severity | Date read | First day |\n|---|---|---|---|---|---|---|\n",
    );
    for rule in document.rules() {
        let name = rule.requirement.rsplit('.').next().unwrap_or_default();
        let from = rule
            .from
            .map_or_else(|| "open".to_owned(), |from| from.to_string());
        let severity = rule.confirmed_for.map_or_else(
            || rule.severity.to_owned(),
            |documents| format!("{} ({documents})", rule.severity),
        );
        let _ = writeln!(
            table,
            "| {} | [{name}](#{}) | {} | {} | {severity} | {} | {from} |",
            rule.id, rule.requirement, rule.law, rule.words, rule.reads
        );
    }
    table
}

fn examples() -> Result<Vec<(&'static str, &'static str, String)>, String> {
    let maker = Maker::fixed();
    let recipes = recipe::all();
    let made = recipes
        .iter()
        .find(|recipe| recipe.id() == VECTOR)
        .ok_or_else(|| format!("no vector {VECTOR}"))?
        .make(&maker);
    let evidence = made.evidence.clone().unwrap_or_default();
    let report = judged(&made.input, &evidence)?;
    let text = |value: &Value| schema::text(value);
    Ok(vec![
        (
            "signed-certification",
            "json",
            String::from_utf8_lossy(&made.input).into_owned(),
        ),
        ("case", "json", text(&made.case)),
        ("evidence", "json", text(&evidence)),
        (
            "report",
            "json",
            text(&serde_json::to_value(&report).map_err(|error| error.to_string())?),
        ),
        ("driver-exchange", "text", exchange(&maker)?),
    ])
}

fn judged(input: &[u8], evidence: &Value) -> Result<Report, String> {
    let evidence = Evidence::read(&Tree::from(evidence)).map_err(|problem| problem.to_string())?;
    let at = Maker::fixed()
        .instant(0)
        .parse()
        .map_err(|_| "time".to_owned())?;
    Ok(verify(input, &evidence, &Policy::at(at)))
}

/// A handshake, one question and its answer, as the lines go over.
fn exchange(maker: &Maker) -> Result<String, String> {
    let suite = recipe::suite(maker).map_err(|error| error.to_string())?;
    let vector = suite
        .vectors()
        .iter()
        .find(|vector| vector.id.to_string() == SHORT)
        .ok_or_else(|| format!("no vector {SHORT}"))?;
    let mut question = Question::of(vector, Class::Rules);
    question.evidence = None;
    let line = |value: Value| value.to_string();
    let request = |id: u64, call: Call<'_>| {
        serde_json::to_string(&Request { id, call }).map_err(|error| error.to_string())
    };
    let mut profile = Profile::new("acme-verify", "4.2", Class::Rules).features(["at", "evidence"]);
    profile.protocol = Some(PROTOCOL.to_owned());
    let report = judged(&question.input, &json!({}))?;
    let result = json!({
        "authenticity": report.authenticity,
        "requirements": report.requirements,
        "standing": report.standing,
        "codes": report.codes(&[Status::Fail, Status::Undecided]),
        "warnings": report.codes(&[Status::Warning]),
    });
    Ok([
        format!("→ {}", request(0, Call::Hello { protocol: PROTOCOL })?),
        format!("← {}", line(json!({ "id": 0, "result": profile }))),
        format!("→ {}", request(1, Call::verify(&question))?),
        format!("← {}", line(json!({ "id": 1, "result": result }))),
    ]
    .join("\n"))
}
