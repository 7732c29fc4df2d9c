//! What a document states: the forms that JSON-LD 1.1 gives values, and what is refused rather than lost.

use super::*;
use crate::digest::HashFunction;
use crate::problem::Problem;
use crate::rdf::Dataset;

fn dataset(set: &ContextSet, document: &str) -> Result<Dataset, Problem> {
    let object = read_object(document.as_bytes(), &Limits::default()).unwrap();
    let context = object.get("@context").unwrap();
    set.statements(&object, context, Some("proof"))
}

/// The canonical statements of a document, or the code and the place of what cannot be stated.
fn stated(set: &ContextSet, document: &str) -> Result<Vec<String>, String> {
    let dataset = dataset(set, document)
        .map_err(|problem| format!("{} {}", problem.code.code, problem.pointer))?;
    let canonical = dataset.canonicalize(HashFunction::Sha256).unwrap();
    Ok(canonical
        .lines()
        .map(|line| line.trim_end().to_owned())
        .collect())
}

const OWN: &str = r#"{"@context": {
    "@version": 1.1,
    "id": "@id", "type": "@type",
    "ex": "https://example.org/#",
    "Thing": "https://example.org/#Thing",
    "any": "https://example.org/#any",
    "link": {"@id": "https://example.org/#link", "@type": "@id"},
    "kind": {"@id": "https://example.org/#kind", "@type": "@vocab"},
    "data": {"@id": "https://example.org/#data", "@type": "@json"},
    "mass": {"@id": "https://example.org/#mass", "@type": "http://www.w3.org/2001/XMLSchema#double"},
    "list": {"@id": "https://example.org/#list", "@container": "@list"},
    "graph": {"@id": "https://example.org/#graph", "@type": "@id", "@container": "@graph"},
    "name": "https://schema.org/name"
}}"#;

/// What a thing of [`OWN`] with these members states, each line without the thing and `example.org`.
fn thing(members: &str) -> Result<Vec<String>, String> {
    let document = format!(r#"{{"@context":["urn:own"],"id":"urn:a",{members}}}"#);
    let short = |line: String| {
        line.replace("https://example.org/#", "")
            .replace("http://www.w3.org/2001/XMLSchema#", "xsd:")
            .replace("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:")
    };
    let lines = stated(&set_with(OWN), &document)?;
    Ok(lines.into_iter().map(short).collect())
}

/// The one object that a thing with one member states.
fn object(member: &str) -> String {
    let lines = thing(member).unwrap();
    assert_eq!(lines.len(), 1, "{lines:?}");
    let line = lines[0].strip_suffix(" .").unwrap();
    line.splitn(3, ' ').nth(2).unwrap().to_owned()
}

#[test]
fn scalars_are_literals_of_their_kind() {
    for (member, expected) in [
        (r#""any":"a\nb""#, r#""a\nb""#),
        (r#""any":true"#, r#""true"^^<xsd:boolean>"#),
        (r#""any":1e2"#, r#""100"^^<xsd:integer>"#),
        (r#""any":-0.0"#, r#""0"^^<xsd:integer>"#),
        (r#""any":2.50"#, r#""2.5E0"^^<xsd:double>"#),
        (r#""mass":2"#, r#""2.0E0"^^<xsd:double>"#),
        (r#""mass":"2""#, r#""2"^^<xsd:double>"#),
        (r#""link":2"#, r#""2"^^<xsd:integer>"#),
        (
            r#""data":{"b":[null,1.0],"a":[]}"#,
            r#""{\"a\":[],\"b\":[null,1]}"^^<rdf:JSON>"#,
        ),
        (r#""data":null"#, r#""null"^^<rdf:JSON>"#),
        (r#""name":{"@value":"x"}"#, r#""x""#),
        (
            r#""name":{"@value":"x","@language":"EN-us"}"#,
            r#""x"@en-us"#,
        ),
    ] {
        assert_eq!(object(member), expected, "{member}");
    }
}

#[test]
fn references_are_iris() {
    assert_eq!(object(r#""link":"did:example:a""#), "<did:example:a>");
    assert_eq!(object(r#""kind":"Thing""#), "<Thing>");
    assert_eq!(object(r#""kind":"urn:k""#), "<urn:k>");
    assert_eq!(object(r#""any":{"id":"urn:b"}"#), "<urn:b>");
    assert_eq!(object(r#""any":{}"#), "_:c14n0");
    assert_eq!(object(r#""type":["Thing","Thing"]"#), "<Thing>");
}

#[test]
fn what_is_said_twice_is_stated_once_and_order_is_not_stated() {
    let twice = thing(r#""any":["x","y",["x"]]"#);
    assert_eq!(twice, thing(r#""any":["y","x"]"#));
    assert_eq!(twice.unwrap().len(), 2);
}

#[test]
fn lists_are_chains() {
    assert_eq!(object(r#""list":[]"#), "<rdf:nil>");
    assert_eq!(thing(r#""list":"x""#), thing(r#""list":["x"]"#));
    let lines = thing(r#""list":["x","x"]"#).unwrap();
    let count = |part: &str| lines.iter().filter(|line| line.contains(part)).count();
    assert_eq!((count("<rdf:first> \"x\""), count("<rdf:rest>")), (2, 2));
    assert_eq!(count("<rdf:nil>"), 1);
    assert_eq!(lines.len(), 5);
}

#[test]
fn a_graph_is_stated_inside_itself() {
    assert_eq!(
        thing(r#""graph":{"id":"urn:b","any":1}"#).unwrap(),
        [
            "<urn:a> <graph> _:c14n0 .",
            "<urn:b> <any> \"1\"^^<xsd:integer> _:c14n0 ."
        ]
    );
}

#[test]
fn what_would_be_lost_is_refused() {
    for (members, place) in [
        (r#""any":null"#, "/any"),
        (r#""any":[1,null]"#, "/any/1"),
        (r#""list":[null]"#, "/list/0"),
        (r#""any":[]"#, "/any"),
        (r#""any":[["x"],[]]"#, "/any/1"),
        (r#""type":[]"#, "/type"),
        (r#""any":0.30000000000000004"#, "/any"),
        (
            r#""name":{"@value":"x","@direction":"ltr"}"#,
            "/name/@direction",
        ),
        (r#""graph":"urn:b""#, "/graph"),
        (r#""graph":{"id":"urn:b"}"#, "/graph"),
        (r#""graph":{}"#, "/graph"),
        (r#""link":"ex:b""#, "/link"),
        (r#""kind":"ex:b""#, "/kind"),
        (r#""type":"ex:b""#, "/type"),
        (r#""any":{"id":"ex:b"}"#, "/any/id"),
    ] {
        let refused = Err(format!("json-ld.unstated {place}"));
        assert_eq!(thing(members), refused, "{members}");
    }
    let nothing = r#"{"@context":["urn:own"],"id":"urn:a"}"#;
    let refused = Err("json-ld.unstated ".to_owned());
    assert_eq!(stated(&set_with(OWN), nothing), refused);
}

#[test]
fn what_the_check_refuses_is_never_stated() {
    for (members, refused) in [
        (r#""none":1"#, "json-ld.undefined-term /none"),
        (r#""type":"None""#, "json-ld.undefined-type /type"),
        (r#""type":7"#, "json-ld.undefined-type /type"),
        (r#""link":"b""#, "json-ld.relative-iri /link"),
        (r#""kind":"None""#, "json-ld.relative-iri /kind"),
        (r#""any":{"id":null}"#, "json-ld.relative-iri /any/id"),
        (r#""any":{"id":"_:b0"}"#, "json-ld.relative-iri /any/id"),
        (r#""@graph":[]"#, "json-ld.keyword /@graph"),
        (r#""any":{"@value":"x"}"#, "json-ld.keyword /any/@value"),
        (
            r#""any":{"@context":[]}"#,
            "json-ld.context-unknown /any/@context",
        ),
        (
            r#""name":{"@value":"x","@language":"en_US"}"#,
            "json-ld.language /name/@language",
        ),
    ] {
        assert_eq!(thing(members), Err(refused.to_owned()), "{members}");
    }
}

#[test]
fn a_proof_may_repeat_the_contexts_of_its_document_and_no_others() {
    let set = ContextSet::standard();
    let object = read_object(CERTIFICATE.as_bytes(), &Limits::default()).unwrap();
    let context = object.get("@context").unwrap();
    // `name` of the certificate has a direction, which cannot be stated.
    let mut object = object.clone();
    object.remove("name");
    let all = |object: &Object<'_>| {
        set.statements(object, context, None)
            .map(|dataset| dataset.len())
            .map_err(|problem| format!("{} {}", problem.code.code, problem.pointer))
    };
    let with = all(&object);
    assert!(with.is_ok(), "{with:?}");
    let proof = object
        .get_mut("proof")
        .and_then(Value::as_object_mut)
        .unwrap();
    proof.remove("@context");
    assert_eq!(all(&object), with);
    let proof = object
        .get_mut("proof")
        .and_then(Value::as_object_mut)
        .unwrap();
    proof.insert("@context", V2);
    let refused = Err("json-ld.context-unknown /proof/@context".to_owned());
    assert_eq!(all(&object), refused);
}

#[test]
fn statements_and_blank_nodes_are_limited() {
    let numbers = |count: usize| {
        (0..count)
            .map(|n| n.to_string())
            .collect::<Vec<_>>()
            .join(",")
    };
    let document =
        |items: String| format!(r#"{{"@context":["urn:own"],"id":"urn:a","any":[{items}]}}"#);
    let set = set_with(OWN);
    let count = |items: String| {
        dataset(&set, &document(items))
            .map(|dataset| dataset.len())
            .map_err(|problem| problem.code.code)
    };
    assert_eq!(count(numbers(MOST_STATEMENTS)), Ok(MOST_STATEMENTS));
    let refused = Err("json-ld.statement-limit");
    assert_eq!(count(numbers(MOST_STATEMENTS + 1)), refused);
    let objects = |count: usize| vec!["{}"; count].join(",");
    assert_eq!(count(objects(MOST_BLANK_NODES)), Ok(MOST_BLANK_NODES));
    assert_eq!(count(objects(MOST_BLANK_NODES + 1)), refused);
}
