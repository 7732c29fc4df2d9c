//! A credential as a reader may see it (SPEC section *Visibility*). What is taken out depends on the type of the
//! document and on the reader alone, so that no gap tells what stands there.

use tradecred_vc::json::{Object, Value};
use tradecred_vc::problem::push_token;

use super::{Kind, Reader, Visibility};

/// What is left of a credential for a reader.
pub(super) struct Shown<'a> {
    /// The credential without what the reader may not see.
    pub(super) credential: Object<'a>,
    /// What the reader is never shown of a document of this type.
    pub(super) left_out: Vec<String>,
    /// Where a withheld value stands that the reader may see, and its digest.
    pub(super) withheld: Vec<(String, String)>,
}

/// What a reader who sees the content of a document may see of a credential; nothing, where a gap would tell of
/// what type a member is. Who sees content sees all of the credential itself, but for its subject.
pub(super) fn show<'a>(
    credential: &Object<'a>,
    reader: Reader,
    of: &Visibility,
) -> Option<Shown<'a>> {
    let mut showing = Showing {
        reader,
        of,
        pointer: String::new(),
        member: String::new(),
        tells: false,
        withheld: Vec::new(),
    };
    let mut shown: Object<'a> = credential
        .iter()
        .map(|(name, value)| {
            push_token(&mut showing.pointer, name);
            let seen = match name {
                "credentialSubject" => showing.value(value, None),
                _ => value.clone(),
            };
            showing.pointer.clear();
            (name.to_owned().into(), seen)
        })
        .collect();
    if showing.tells {
        return None;
    }
    let left_out = of.never_shown(reader);
    if !left_out.is_empty() {
        shown.remove("proof");
    }
    showing.withheld.sort_unstable();
    Some(Shown {
        credential: shown,
        left_out,
        withheld: showing.withheld,
    })
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
    /// Whether something was taken out for its type, which its absence would tell.
    tells: bool,
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
        let typed = self.typed(child);
        let kind = typed.or_else(|| self.untyped(outer));
        let is_seen = kind.is_some_and(|kind| self.of.may_see(self.reader, kind));
        self.tells |= typed.is_some() && !is_seen;
        let seen = is_seen.then(|| self.value(child, kind));
        self.pointer.truncate(pointer);
        self.member.truncate(member);
        seen
    }

    /// The kind that a part has by its type there.
    fn typed(&self, child: &Value<'_>) -> Option<Kind> {
        let name = child.get("type").and_then(Value::as_str)?;
        self.of.row(&self.member, Some(name))
    }

    /// The kind that a part has whatever its type: of its place, of what it is in.
    fn untyped(&self, outer: Option<Kind>) -> Option<Kind> {
        let own = self.of.row(&self.member, None).or(outer);
        own.or_else(|| (self.member == "/type").then_some(Kind::Existence))
    }

    /// Notes a withheld value whose opening this reader may see.
    fn note_withheld(&mut self, object: &Object<'_>, kind: Option<Kind>) {
        let is_withheld = object.get("type").and_then(Value::as_str) == Some("Withheld")
            && !self.member.contains("/extensions/");
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
