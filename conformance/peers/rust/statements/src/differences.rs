//! Why others state what this library does not, or otherwise: each reason names the clause.

use crate::alter::Change;
use crate::party::Stated;

/// The reason of a difference, where one is known: what a processor of JSON-LD does with such a document. This
/// library is never the one.
pub(crate) fn explain(who: &str, change: Change, answer: &Stated) -> Option<&'static str> {
    if who == "tradecred" || answer.is_err() {
        return None;
    }
    // Told so, `json-ld` refuses what no context defines.
    let strict = who == "json-ld";
    Some(match change {
        Change::Digits => {
            "it writes the fewest digits that read back; JSON-LD 1.1 API 8.6 has sixteen, as C and JavaScript write them"
        }
        Change::Large => {
            "it writes whole numbers beyond 64 bits as an `xsd:double`; JSON-LD 1.1 API 8.2.2 makes those below 10^21 integers"
        }
        Change::TooManyDigits => {
            "it writes all seventeen digits; by the sixteen of JSON-LD 1.1 API 8.6 two numbers would read alike, SPEC `json-ld.unstated`"
        }
        Change::Undefined if !strict => {
            "JSON-LD 1.1 API 5.1.2 leaves out what no context defines; SPEC `json-ld.undefined-term`, and vc-data-integrity 2.4.3 for whoever signs"
        }
        Change::UndefinedType if !strict => {
            "JSON-LD 1.1 API 8.1.2 leaves out a type that is no IRI; SPEC `json-ld.undefined-type`"
        }
        Change::RelativeId => {
            "JSON-LD 1.1 API 8.1.2 leaves out a subject that is no IRI, with all it says; SPEC `json-ld.relative-iri`"
        }
        Change::Null => "null says nothing in JSON-LD 1.1 API 5.1.2; SPEC `json-ld.unstated`",
        Change::EmptyArray => {
            "an empty array says nothing in JSON-LD 1.1 API 5.1.2; SPEC `json-ld.unstated`"
        }
        Change::ContextInside => {
            "JSON-LD 1.1 lets every object have a context; SPEC `json-ld.context-unknown` admits those that are embedded"
        }
        Change::Repeated => {
            "its JSON reader does not refuse two members of one name; SPEC `json.duplicate-member`"
        }
        Change::Keyword => {
            "an `@index` says nothing in JSON-LD 1.1 API 8.1.2; SPEC `json-ld.keyword`"
        }
        Change::Direction => {
            "JSON-LD 1.1 API 8.2.2 leaves out a direction unless it is told how to write one; SPEC `json-ld.unstated`"
        }
        Change::LanguageTag => {
            "JSON-LD 1.1 API 8.2.2 leaves out a text whose language is no tag; SPEC `json-ld.language`"
        }
        _ => return None,
    })
}
