//! A credential as a reader may see it: what is taken out, and where (SPEC section *Visibility*).

use tradecred_vc::json::{Object, Value};
use tradecred_vc::problem::push_token;

use super::{Kind, Reader, Visibility};

/// What is left of a credential for a reader.
pub(super) struct Shown<'a> {
    /// The credential without what the reader may not see.
    pub(super) credential: Object<'a>,
    /// Where something was taken out.
    pub(super) left_out: Vec<String>,
    /// Where a withheld value stands that the reader may see, and its digest.
    pub(super) withheld: Vec<(String, String)>,
}

/// What a reader may see of a credential.
pub(super) fn show<'a>(credential: &Object<'a>, reader: Reader, of: &Visibility) -> Shown<'a> {
    let mut showing = Showing {
        reader,
        of,
        left_out: Vec::new(),
        withheld: Vec::new(),
    };
    let mut shown: Object<'a> = credential
        .iter()
        .filter_map(|(name, value)| {
            let pointer = within("", name);
            let seen = match name {
                "credentialSubject" => Some(showing.value(value, &pointer, "", None)),
                _ if of.may_see(reader, kind_of_envelope(name)) => Some(value.clone()),
                _ => {
                    showing.left_out.push(pointer);
                    None
                }
            };
            Some((name.to_owned().into(), seen?))
        })
        .collect();
    if !showing.left_out.is_empty() && shown.remove("proof").is_some() {
        showing.left_out.push("/proof".to_owned());
    }
    showing.left_out.sort_unstable();
    showing.withheld.sort_unstable();
    Shown {
        credential: shown,
        left_out: showing.left_out,
        withheld: showing.withheld,
    }
}

/// Of what kind a member of the credential itself is.
fn kind_of_envelope(name: &str) -> Kind {
    match name {
        "@context" | "type" | "validFrom" | "validUntil" => Kind::Existence,
        "id" | "issuer" | "credentialStatus" => Kind::Issuer,
        _ => Kind::Content,
    }
}

/// The state of a walk through the subject.
struct Showing<'v> {
    reader: Reader,
    of: &'v Visibility,
    left_out: Vec<String>,
    withheld: Vec<(String, String)>,
}

impl Showing<'_> {
    /// A value that may be seen, without what in it may not; `member` is its place with `*` for each
    /// element of a list, `kind` its kind, or none for the subject, whose members have to have a row.
    fn value<'a>(
        &mut self,
        value: &Value<'a>,
        pointer: &str,
        member: &str,
        kind: Option<Kind>,
    ) -> Value<'a> {
        match value {
            Value::Object(object) => {
                self.note_withheld(object, pointer, member, kind);
                let members = object.iter().filter_map(|(name, child)| {
                    let (pointer, member) = (within(pointer, name), format!("{member}/{name}"));
                    let seen = self.child(child, pointer, member, kind)?;
                    Some((name.to_owned().into(), seen))
                });
                Value::Object(members.collect())
            }
            Value::Array(elements) => {
                let elements = elements.iter().enumerate().filter_map(|(index, child)| {
                    let pointer = format!("{pointer}/{index}");
                    self.child(child, pointer, format!("{member}/*"), kind)
                });
                Value::Array(elements.collect())
            }
            other => other.clone(),
        }
    }

    fn child<'a>(
        &mut self,
        child: &Value<'a>,
        pointer: String,
        member: String,
        outer: Option<Kind>,
    ) -> Option<Value<'a>> {
        let kind = self.kind(child, &member, outer);
        if kind.is_some_and(|kind| self.of.may_see(self.reader, kind)) {
            Some(self.value(child, &pointer, &member, kind))
        } else {
            self.left_out.push(pointer);
            None
        }
    }

    /// The kind of a member: of its type there, of its place, of what it is in.
    fn kind(&self, child: &Value<'_>, member: &str, outer: Option<Kind>) -> Option<Kind> {
        let typed = child.get("type").and_then(Value::as_str);
        typed
            .and_then(|name| self.of.row(&format!("{member}[{name}]")))
            .or_else(|| self.of.row(member))
            .or(outer)
            .or_else(|| (member == "/type").then_some(Kind::Existence))
    }

    /// Notes a withheld value whose opening this reader may see.
    fn note_withheld(
        &mut self,
        object: &Object<'_>,
        pointer: &str,
        member: &str,
        kind: Option<Kind>,
    ) {
        let is_withheld = object.get("type").and_then(Value::as_str) == Some("Withheld")
            && !member.starts_with("/extensions/");
        let digest = object.get("digestMultibase").and_then(Value::as_str);
        let kind = kind.map(|kind| kind.max(Kind::TradeSecret));
        if let (true, Some(digest), Some(kind)) = (is_withheld, digest, kind)
            && self.of.may_see(self.reader, kind)
        {
            self.withheld.push((pointer.to_owned(), digest.to_owned()));
        }
    }
}

/// The pointer to a member of what this pointer leads to.
fn within(pointer: &str, name: &str) -> String {
    let mut pointer = pointer.to_owned();
    push_token(&mut pointer, name);
    pointer
}
