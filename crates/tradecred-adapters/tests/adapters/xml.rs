//! Exports in XML: elements are read without document types and entities, within bounds, and come back.

use proptest::prelude::*;
use serde_json::json;
use tradecred_adapters::framing::Options;
use tradecred_adapters::loss::Fate;
use tradecred_vc::json::{self as strict, Limits, Value};

use crate::common::{divided, options, read_with, write_with};

const FRAMING: &str = "xml";

fn catches() -> Options {
    serde_json::from_str(include_str!("samples/catches.options.json")).unwrap()
}

fn plain() -> Options {
    Options::default()
}

fn trees(text: &[u8], options: &Options) -> Result<Vec<String>, (&'static str, String)> {
    match read_with(FRAMING, text, options) {
        Ok(records) => Ok(records
            .iter()
            .map(|record| strict::to_string(&record.tree))
            .collect()),
        Err(problem) => Err((problem.code.code, problem.pointer)),
    }
}

fn of(text: &str) -> Value<'_> {
    strict::read(text.as_bytes(), &Limits::default()).unwrap()
}

const EXPORT: &str = include_str!("samples/catches.xml");

#[test]
fn records_have_the_names_of_the_mapping_whatever_the_prefixes() {
    let read = trees(EXPORT.as_bytes(), &catches()).unwrap();
    assert_eq!(
        read,
        [
            r##"{"catches":{"@made":"2026-10-01","catch":{"@id":"1","fish":["YFT & SKJ"],"v:name":{"@flag":"EC","@xml:lang":"es","#text":"Don José"}}}}"##,
            r#"{"catches":{"@made":"2026-10-01","catch":{"@id":"2","fish":["","<1.10>"]}}}"#
        ]
    );
    for buffer in [1, 7, 4096] {
        let units = divided(FRAMING, EXPORT.as_bytes(), &catches(), buffer);
        let single: Vec<String> = units
            .into_iter()
            .flat_map(|unit| trees(&unit.unwrap(), &catches()).unwrap())
            .collect();
        assert_eq!(single, read);
    }
    for tree in read {
        let written = write_with(FRAMING, &of(&tree), None, &catches());
        assert_eq!(written.losses, [], "{tree}");
        assert_eq!(trees(&written.bytes, &catches()).unwrap(), [tree]);
    }
    // An attribute without a prefix is of no namespace, so the prefix of one is needed for it.
    let export = EXPORT.replace(" made=", " c:made=");
    let refused = trees(export.as_bytes(), &catches()).unwrap_err();
    assert_eq!(refused.0, "xml.namespace");
}

#[test]
fn each_code_has_both_sides() {
    let deep = |levels: usize| format!("{}{}", "<a>".repeat(levels), "</a>".repeat(levels));
    let attributes = |count: usize| {
        let all: String = (0..count).map(|at| format!(" a{at}=\"\"")).collect();
        format!("<a{all}/>")
    };
    for (text, code) in [
        ("", "xml.form"),
        ("<a>", "xml.form"),
        ("<a></b>", "xml.form"),
        ("<a/><b/>", "xml.form"),
        ("<a/>x", "xml.form"),
        ("x<a/>", "xml.form"),
        ("<a b=\"1\" b=\"2\"/>", "xml.form"),
        ("<a b=1/>", "xml.form"),
        ("<a b=\"<\"/>", "xml.form"),
        ("<a>&</a>", "xml.form"),
        ("<a>&#0;</a>", "xml.form"),
        ("<a b=\"&#x110000;\"/>", "xml.form"),
        ("<1/>", "xml.form"),
        ("<a>\u{1}</a>", "xml.form"),
        (
            "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>",
            "xml.form",
        ),
        ("<!DOCTYPE a><a/>", "xml.doctype"),
        ("<!DOCTYPE a [<!ENTITY b \"b\">]><a>&b;</a>", "xml.doctype"),
        ("<a>&b;</a>", "xml.entity"),
        ("<a b=\"&nbsp;\"/>", "xml.entity"),
        ("<a xmlns=\"urn:x\"/>", "xml.namespace"),
        ("<x:a/>", "xml.namespace"),
        ("<a x:b=\"\"/>", "xml.namespace"),
        ("<a>x<b/></a>", "xml.mixed"),
        ("<a><b/>x</a>", "xml.mixed"),
        ("<a><b/><b/></a>", "xml.twice"),
        (&deep(31), "xml.size"),
        (&attributes(257), "xml.size"),
        (&format!("<{}/>", "a".repeat(257)), "xml.size"),
    ] {
        assert_eq!(
            trees(text.as_bytes(), &plain()).map_err(|(code, _)| code),
            Err(code),
            "{text}"
        );
    }
    assert_eq!(trees(b"<a>\xff</a>", &plain()).unwrap_err().0, "xml.form");
    for text in [
        "<a/>",
        "\u{feff}<a></a> <!-- x --> <?y z?>\n",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>&lt;&#xE9;</a>",
        "<a> <b/> </a>",
        &deep(30),
        &attributes(256),
        &format!("<{}/>", "a".repeat(256)),
    ] {
        assert!(trees(text.as_bytes(), &plain()).is_ok(), "{text}");
    }
    let wide: String = (0..513).map(|at| format!("<b{at}/>")).collect();
    assert_eq!(
        trees(format!("<a>{wide}</a>").as_bytes(), &plain())
            .unwrap_err()
            .0,
        "xml.size"
    );
    let many = "<b/>".repeat(200_001);
    let list = options(json!({"xml": {"lists": ["/a/b"]}}));
    assert_eq!(
        trees(format!("<a>{many}</a>").as_bytes(), &list)
            .unwrap_err()
            .0,
        "xml.size"
    );
}

#[test]
fn what_stands_beside_the_records_is_refused() {
    let list = options(json!({"xml": {"record": "/a/b"}}));
    for (text, code) in [
        ("<a><b/><c/></a>", "xml.beside"),
        ("<a><b/>x</a>", "xml.beside"),
        ("<a><b/></a><a><b/></a>", "xml.beside"),
        ("<a><b/><b/>", "framing.unit-unfinished"),
        ("<a><b>", "framing.unit-unfinished"),
        ("<a><b/></a></a>", "xml.form"),
        (
            "<!DOCTYPE a [<!ENTITY l \"lol\"><!ENTITY m \"&l;&l;&l;&l;\">]><a><b>&m;</b></a>",
            "xml.doctype",
        ),
    ] {
        let units = divided(FRAMING, text.as_bytes(), &list, 5);
        assert_eq!(units.last(), Some(&Err(code)), "{text}");
        assert_eq!(trees(text.as_bytes(), &list).unwrap_err().0, code, "{text}");
    }
    let read = trees(b"<a><head>h</head><b/><!-- x --><b>1</b> </a>", &list).unwrap();
    assert_eq!(
        read,
        [
            r#"{"a":{"head":"h","b":""}}"#,
            r#"{"a":{"head":"h","b":"1"}}"#
        ]
    );
    assert_eq!(trees(b"<a></a>", &list).unwrap(), Vec::<String>::new());
    // What stands before the first record counts with each of them.
    let head = format!("<a h=\"{}\">", "x".repeat(60_000));
    let many = format!("{head}{}</a>", "<b/>".repeat(2_000));
    assert_eq!(trees(many.as_bytes(), &list).unwrap_err().0, "xml.size");
    let fewer = format!("{head}{}</a>", "<b/>".repeat(1_000));
    assert_eq!(trees(fewer.as_bytes(), &list).unwrap().len(), 1_000);
    let wide = format!("<a h=\"{}\"><b/></a>", "x".repeat(65 * 1024));
    assert_eq!(
        divided(FRAMING, wide.as_bytes(), &list, 4096),
        [Err("framing.unit-size")]
    );
    let endless = [b"<a><b>".to_vec(), vec![b'x'; 17 * 1024 * 1024]].concat();
    assert_eq!(
        divided(FRAMING, &endless, &list, 4096),
        [Err("framing.unit-size")]
    );
}

#[test]
fn what_xml_does_not_have_is_told() {
    let list = options(json!({"xml": {"lists": ["/a/b"], "namespaces": {"v": "urn:v"}}}));
    for (tree, pointer) in [
        (r#"{"a":7}"#, "/a"),
        (r#"{"a":{}}"#, "/a"),
        (r#"{"a":"x","c":"y"}"#, ""),
        (r#"{}"#, ""),
        (r#"{"1":"x"}"#, "/1"),
        (r#"{"w:a":"x"}"#, "/w:a"),
        (r#"{"a":{"@b":7}}"#, "/a/@b"),
        (r#"{"a":{"@b":"\u0001"}}"#, "/a/@b"),
        (r#"{"a":{"b":"x"}}"#, "/a/b"),
        (r#"{"a":{"b":[]}}"#, "/a/b"),
        (r#"{"a":{"c":["x"]}}"#, "/a/c"),
        (r##"{"a":{"#text":"x","c":"y"}}"##, "/a/#text"),
        (r##"{"a":{"#text":"x"}}"##, ""),
    ] {
        let written = write_with(FRAMING, &of(tree), None, &list);
        assert!(
            written
                .losses
                .iter()
                .any(|loss| loss.pointer == pointer && loss.fate == Fate::Dropped),
            "{tree}: {:?}",
            written.losses
        );
    }
    let tree = r##"{"a":{"@v:x":"<&\">\n","b":["","\r\t"],"v:c":{"@y":"","#text":" z "}}}"##;
    let written = write_with(FRAMING, &of(tree), None, &list);
    assert_eq!(written.losses, []);
    assert_eq!(
        String::from_utf8(written.bytes).unwrap(),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a xmlns:v=\"urn:v\" v:x=\"&lt;&amp;&quot;&gt;&#10;\"><b></b><b>&#13;&#9;</b><v:c y=\"\"> z </v:c></a>\n"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_bytes_stop_the_reader(parts in prop::collection::vec(prop::sample::select(vec!["<a>", "</a>", "<b/>", "<b>", "</b>", "x", " ", "&lt;", "&#9;", "<!--", "-->", "<![CDATA[", "]]>", "<?p ?>", "\"", "<", ">", "&"]), 0..14), buffer in 1_usize..9) {
        let text = format!("<a>{}</a>", parts.concat());
        let list = options(json!({"xml": {"record": "/a/b"}}));
        for options in [&plain(), &list] {
            if let Ok(records) = read_with(FRAMING, text.as_bytes(), options) {
                for record in records {
                    let written = write_with(FRAMING, &record.tree, None, options);
                    prop_assert_eq!(written.losses, vec![], "{}", text);
                }
            }
        }
        let _ = divided(FRAMING, text.as_bytes(), &list, buffer);
    }

    #[test]
    fn any_text_comes_back_or_is_told(text in any::<String>(), attribute in any::<String>()) {
        let tree = json!({"a": {"@b": attribute, "c": text}}).to_string();
        if let Ok(tree) = strict::read(tree.as_bytes(), &Limits::default()) {
            let written = write_with(FRAMING, &tree, None, &plain());
            let read = read_with(FRAMING, &written.bytes, &plain()).unwrap();
            prop_assert_eq!(written.losses.is_empty(), read[0].tree == tree);
        }
    }
}
