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
        pointer: String::new(),
        member: String::new(),
        left_out: Vec::new(),
        withheld: Vec::new(),
    };
    let mut shown: Object<'a> = credential
        .iter()
        .filter_map(|(name, value)| {
            push_token(&mut showing.pointer, name);
            let seen = match name {
                "credentialSubject" => Some(showing.value(value, None)),
                _ if of.may_see(reader, kind_of_envelope(name)) => Some(value.clone()),
                _ => showing.leave_out(),
            };
            showing.pointer.clear();
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

/// The state of a walk through the subject. Where it stands is written down once and cut back, so that a
/// long name costs nothing for what is in it.
struct Showing<'v> {
    reader: Reader,
    of: &'v Visibility,
    /// The place, as a JSON Pointer.
    pointer: String,
    /// The place from the subject on, with `*` for each element of a list.
    member: String,
    left_out: Vec<String>,
    withheld: Vec<(String, String)>,
}

impl Showing<'_> {
    /// A value that may be seen, without what in it may not; `kind` is its kind, or none for the subject,
    /// whose members have to have a row.
    fn value<'a>(&mut self, value: &Value<'a>, kind: Option<Kind>) -> Value<'a> {
        match value {
            Value::Object(object) => {
                self.note_withheld(object, kind);
                let members = object.iter().filter_map(|(name, child)| {
                    let seen = self.child(name, name, child, kind)?;
                    Some((name.to_owned().into(), seen))
                });
                Value::Object(members.collect())
            }
            Value::Array(elements) => {
                let elements = elements.iter().enumerate();
                let shown = elements
                    .filter_map(|(index, child)| self.child(&index.to_string(), "*", child, kind));
                Value::Array(shown.collect())
            }
            other => other.clone(),
        }
    }

    /// What is seen of a part: `token` leads to it, `step` is its name in a row.
    fn child<'a>(
        &mut self,
        token: &str,
        step: &str,
        child: &Value<'a>,
        outer: Option<Kind>,
    ) -> Option<Value<'a>> {
        let (pointer, member) = (self.pointer.len(), self.member.len());
        push_token(&mut self.pointer, token);
        self.member.push('/');
        self.member.push_str(step);
        let kind = self.kind(child, outer);
        let seen = if kind.is_some_and(|kind| self.of.may_see(self.reader, kind)) {
            Some(self.value(child, kind))
        } else {
            self.leave_out()
        };
        self.pointer.truncate(pointer);
        self.member.truncate(member);
        seen
    }

    /// The kind of a part: of its type there, of its place, of what it is in.
    fn kind(&self, child: &Value<'_>, outer: Option<Kind>) -> Option<Kind> {
        let typed = child.get("type").and_then(Value::as_str);
        typed
            .and_then(|name| self.of.row(&self.member, Some(name)))
            .or_else(|| self.of.row(&self.member, None))
            .or(outer)
            .or_else(|| (self.member == "/type").then_some(Kind::Existence))
    }

    /// Leaves out what stands here.
    fn leave_out<T>(&mut self) -> Option<T> {
        self.left_out.push(self.pointer.clone());
        None
    }

    /// Notes a withheld value whose opening this reader may see.
    fn note_withheld(&mut self, object: &Object<'_>, kind: Option<Kind>) {
        let is_withheld = object.get("type").and_then(Value::as_str) == Some("Withheld")
            && !self.member.starts_with("/extensions/");
        let digest = object.get("digestMultibase").and_then(Value::as_str);
        let kind = kind.map(|kind| kind.max(Kind::TradeSecret));
        if let (true, Some(digest), Some(kind)) = (is_withheld, digest, kind)
            && self.of.may_see(self.reader, kind)
        {
            self.withheld
                .push((self.pointer.clone(), digest.to_owned()));
        }
    }
}
