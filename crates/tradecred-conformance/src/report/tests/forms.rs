//! One test or more for each form.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;

use super::*;

#[test]
fn text_has_the_failures_first_and_the_headline_last() {
    let [text, service] = both(Format::Text);
    assert!(
        text.starts_with("FAILED document/usmca-certification-of-origin/exporter\n"),
        "{text}"
    );
    assert!(
        text.ends_with("\n1 passed, 3 failed, 1 known failures, 1 not applicable\n"),
        "{text}"
    );
    for wanted in [
        "SPEC.md#validity.until: A verifier MUST",
        "repeat    tradecred conform http://node.example/ --only proof/broken --seed 3",
        "curl      tradecred conform http://node.example/ --only proof/broken --seed 3 --exchanges exchanges; \
         curl -sS http://node.example/credentials/verify -H 'Content-Type: application/json' \
         --data-binary @exchanges/proof/broken/request.json",
        "  | input (2 bytes):",
        "1 not-applicable: the target does not claim `at`",
        "law       usmca-certification-of-origin.exporter: 19 CFR 182.12(a)(4)(iii): “if different from",
        "of edition us-usmca/2026-11",
        "owner they <b>; until 2026-03-31",
        "requirements     0 of ",
    ] {
        assert!(text.contains(wanted), "{wanted}\n{text}");
    }
    assert!(service.starts_with("FAILED registry/bad\n"), "{service}");
    for wanted in [
        "expected  what is asked is done",
        "registry/good passed: ",
        "claim            none",
    ] {
        assert!(service.contains(wanted), "{wanted}\n{service}");
    }
}

#[test]
fn a_known_failure_shows_reason_owner_and_last_day_in_every_form() {
    for (name, format) in Format::ALL {
        let [text, _] = both(format);
        for wanted in ["::error::gone", "they ", "2026-03-31"] {
            // Markdown writes punctuation as numbers.
            let is_there = text.contains(wanted) || text.contains(&markdown::escaped(wanted));
            assert!(is_there, "{name}: {wanted}\n{text}");
        }
    }
}

#[test]
fn json_is_read_again_and_follows_its_schema() {
    let schemas = [report_schema(), crate::service::service_report_schema()];
    for (text, schema) in both(Format::Json).iter().zip(schemas) {
        let read = AnyReport::read(text.as_bytes()).unwrap();
        assert_eq!(read.render(Format::Json).unwrap(), *text);
        let validator = jsonschema::validator_for(&schema).unwrap();
        let value: Value = serde_json::from_str(text).unwrap();
        let faults: Vec<_> = validator
            .iter_errors(&value)
            .map(|error| error.to_string())
            .collect();
        assert!(faults.is_empty(), "{faults:?}");
    }
}

#[test]
fn ndjson_has_the_run_and_then_a_line_for_each() {
    for (text, noun, count) in both(Format::Ndjson)
        .iter()
        .zip([("vector", 6), ("trial", 3)])
        .map(|(text, (noun, count))| (text, noun, count))
    {
        let kinds: Vec<Value> = text
            .lines()
            .map(|line| serde_json::from_str::<Value>(line).unwrap()["type"].clone())
            .collect();
        let mut wanted = vec![noun; count];
        wanted.insert(0, "run");
        assert_eq!(kinds, wanted);
    }
}

#[test]
fn junit_is_xml_with_one_case_for_each() {
    for (text, cases) in both(Format::Junit).iter().zip([
        BTreeMap::from([
            ("testcase", 6),
            ("failure", 2),
            ("error", 1),
            ("skipped", 2),
        ]),
        BTreeMap::from([("testcase", 3), ("failure", 1), ("skipped", 1)]),
    ]) {
        let mut reader = Reader::from_str(text);
        let mut found = BTreeMap::new();
        loop {
            match reader.read_event().unwrap() {
                Event::Start(tag) | Event::Empty(tag) => {
                    let name = tag.name().as_ref().to_owned();
                    assert!(tag.attributes().all(|attribute| attribute.is_ok()));
                    *found.entry(name).or_insert(0) += 1;
                }
                Event::CData(_) => panic!("text stands in CDATA: {text}"),
                Event::Eof => break,
                _ => {}
            }
        }
        for (name, count) in cases {
            assert_eq!(found.get(name), Some(&count), "{name}: {found:?}");
        }
        assert!(!found.contains_key("script"));
        assert_eq!(text.matches(r#"name="suite""#).count(), 1, "{text}");
    }
}

#[test]
fn html_escapes_loads_nothing_and_closes_what_it_opens() {
    let matrix = matrix(&[
        AnyReport::Run(Box::new(report())),
        AnyReport::Service(Box::new(service())),
    ]);
    let page = matrix.render(MatrixFormat::Html).unwrap();
    for text in both(Format::Html).iter().chain([&page]) {
        assert!(text.contains("default-src 'none'") && text.contains(r#"<html lang="en">"#));
        assert!(text.contains("prefers-color-scheme: dark") && text.contains("@media print"));
        for tag in tags(text) {
            let name = tag.split_ascii_whitespace().next().unwrap();
            assert!(
                [
                    "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3",
                    "h4", "p", "section", "table", "caption", "thead", "tbody", "tr", "th", "td",
                    "dl", "dt", "dd", "pre"
                ]
                .contains(&name.trim_start_matches('/')),
                "{tag}"
            );
            for loaded in ["src=", "href=", "url(", "style=", " on"] {
                assert!(!tag.contains(loaded), "{tag}");
            }
            assert!(name != "th" || tag.contains("scope="), "{tag}");
        }
        assert_balanced(text);
    }
}

/// What stands between `<` and `>`, the declaration left out; text of the page has neither.
fn tags(html: &str) -> Vec<&str> {
    let mut tags = Vec::new();
    for part in html.split('<').skip(2) {
        tags.push(part.split_once('>').expect("a tag ends").0);
    }
    tags
}

fn assert_balanced(html: &str) {
    let mut open = Vec::new();
    for tag in tags(html) {
        let name = tag.split_ascii_whitespace().next().unwrap();
        match name.strip_prefix('/') {
            Some(closed) => assert_eq!(open.pop(), Some(closed), "{tag}"),
            None if name == "meta" => {}
            None => open.push(name),
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn markdown_cannot_be_left() {
    for text in both(Format::Markdown) {
        for line in text.lines().filter(|line| !line.starts_with("    | ")) {
            assert!(!line.contains('<') && !line.contains('`'), "{line}");
        }
    }
    let [text, _] = both(Format::Markdown);
    assert!(text.contains("| proof | 0 | 1 | 1 | 1 |"), "{text}");
    assert!(text.contains("owner they"), "{text}");
}

#[test]
fn markdown_fits_into_a_job_summary_whatever_fails() {
    let mut long = report();
    let failure = long.results[0].clone();
    long.results = (0..3000)
        .map(|number| VectorResult {
            id: format!("proof/n{number}").parse().unwrap(),
            ..failure.clone()
        })
        .collect();
    let long = long.counted();
    let text = render(&long, Format::Markdown).unwrap();
    assert!(text.len() < 1024 * 1024, "{}", text.len());
    let shown = text.matches("\n## failed: ").count();
    assert!(text.contains(&format!("{} more vectors that failed", 3000 - shown)));
    assert!(text.contains("## The run") && shown > 100, "{shown}");
}

#[test]
fn tap_follows_its_grammar() {
    for (text, outcomes) in both(Format::Tap).iter().zip([
        vec!["not ok", "not ok", "not ok TODO", "ok SKIP", "ok", "not ok"],
        vec!["ok", "not ok", "ok SKIP"],
    ]) {
        assert_eq!(tap(text), outcomes, "{text}");
    }
    let [text, _] = both(Format::Tap);
    assert!(
        text.contains("\nok 4 - proof/skipped # SKIP not-applicable: "),
        "{text}"
    );
}

/// Reads TAP version 14: version, plan, comments, and test points with their YAML blocks.
fn tap(text: &str) -> Vec<String> {
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("TAP version 14"));
    let plan = lines.next().unwrap().strip_prefix("1..").unwrap();
    let mut points = Vec::new();
    let mut is_yaml = false;
    for line in lines {
        match line {
            "  ---" => {
                assert!(!is_yaml && !points.is_empty());
                is_yaml = true;
            }
            "  ..." => is_yaml = false,
            _ if is_yaml => {
                let (_, value) = line.strip_prefix("  - ").unwrap().split_once(": ").unwrap();
                serde_json::from_str::<String>(value).unwrap();
            }
            _ if line.starts_with("# ") => {}
            _ => points.push(point(line, points.len() + 1)),
        }
    }
    assert!(!is_yaml);
    assert_eq!(plan, points.len().to_string());
    points
}

fn point(line: &str, number: usize) -> String {
    let (word, rest) = line.split_once(&format!(" {number} - ")).unwrap();
    assert!(["ok", "not ok"].contains(&word), "{line}");
    // A directive begins at a number sign that no backslash stands before.
    let plain = rest.replace(r"\\", "").replace(r"\#", "");
    match plain.split_once(" # ").map(|(_, directive)| directive) {
        None => word.to_owned(),
        Some(directive) => {
            let name = directive.split(' ').next().unwrap();
            assert!(!directive.contains('#'), "{line}");
            format!("{word} {name}")
        }
    }
}

#[test]
fn earl_expands_to_its_words() {
    for (text, assertions) in both(Format::Earl).iter().zip([6, 3]) {
        let document: Value = serde_json::from_str(text).unwrap();
        let context = document["@context"].as_object().unwrap();
        let expand = |name: &str| {
            let (prefix, rest) = name.split_once(':').unwrap();
            format!("{}{rest}", context[prefix].as_str().unwrap())
        };
        let graph = document["@graph"].as_array().unwrap();
        let of_type = |wanted: &str| {
            let is_it = |node: &&Value| node["@type"].to_string().contains(wanted);
            graph.iter().filter(is_it).collect::<Vec<_>>()
        };
        assert_eq!(of_type("earl:Assertor").len(), 1);
        let subject = of_type("earl:TestSubject")[0]["@id"].clone();
        let found = of_type("earl:Assertion");
        assert_eq!(found.len(), assertions);
        for assertion in found {
            for name in assertion
                .as_object()
                .unwrap()
                .keys()
                .filter(|name| !name.starts_with('@'))
            {
                assert!(
                    expand(name).starts_with("http://www.w3.org/ns/earl#"),
                    "{name}"
                );
            }
            assert_eq!(assertion["earl:subject"], subject);
            let test = assertion["earl:test"].as_str().unwrap();
            assert!(
                test.starts_with("https://w3id.org/tradecred/spec#"),
                "{test}"
            );
            let outcome = assertion["earl:result"]["earl:outcome"].as_str().unwrap();
            let words = ["passed", "failed", "cantTell", "inapplicable", "untested"];
            let name = expand(outcome);
            let name = name.strip_prefix("http://www.w3.org/ns/earl#").unwrap();
            assert!(words.contains(&name), "{name}");
        }
    }
}
