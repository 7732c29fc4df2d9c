//! How a JSON text is laid out beyond its values: white space, and strings spelled with other escapes than ours.

use std::collections::BTreeMap;

use tradecred_vc::json::{self, Limits, Object, Value};

/// The layout of a JSON text.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Layout {
    /// No white space.
    Compact,
    /// Two spaces for each level, and what stands behind the value.
    Indented {
        /// White space behind the value.
        end: String,
    },
    /// As no rule gives it.
    Verbatim {
        /// White space before each token, and behind the last.
        gaps: Vec<String>,
        /// The tokens that we would spell otherwise, by their number.
        spelled: BTreeMap<usize, String>,
    },
}

impl Layout {
    /// The layout of a text that holds this value.
    #[must_use]
    pub fn of(text: &str, value: &Value<'_>) -> Self {
        let ours = json::to_string(value);
        if text == ours {
            return Self::Compact;
        }
        if let Some(end) = text.strip_prefix(json::to_string_pretty(value).as_str()) {
            return Self::Indented {
                end: end.to_owned(),
            };
        }
        let theirs = Tokens::of(text);
        let spelled = theirs
            .tokens
            .iter()
            .zip(&Tokens::of(&ours).tokens)
            .enumerate()
            .filter(|(_, (theirs, ours))| theirs != ours)
            .map(|(at, (theirs, _))| (at, (*theirs).to_owned()))
            .collect();
        Self::Verbatim {
            gaps: theirs.gaps.into_iter().map(str::to_owned).collect(),
            spelled,
        }
    }

    /// A value in this layout; compact where it has other tokens than the text had.
    #[must_use]
    pub fn write(&self, value: &Value<'_>) -> String {
        match self {
            Self::Compact => json::to_string(value),
            Self::Indented { end } => format!("{}{end}", json::to_string_pretty(value)),
            Self::Verbatim { gaps, spelled } => {
                let ours = json::to_string(value);
                let tokens = Tokens::of(&ours).tokens;
                if tokens.len() + 1 != gaps.len() {
                    return ours;
                }
                let mut text = String::with_capacity(ours.len() * 2);
                for (at, (token, gap)) in tokens.iter().zip(gaps).enumerate() {
                    let kept = spelled.get(&at).filter(|kept| says_the_same(kept, token));
                    text.push_str(gap);
                    text.push_str(kept.map_or(token, String::as_str));
                }
                text.push_str(gaps.last().map_or("", String::as_str));
                text
            }
        }
    }

    /// As JSON.
    pub(crate) fn to_value(&self) -> Value<'static> {
        let mut object = Object::new();
        match self {
            Self::Compact => {
                object.insert("type", "Compact");
            }
            Self::Indented { end } => {
                object.insert("type", "Indented");
                object.insert("end", end.clone());
            }
            Self::Verbatim { gaps, spelled } => {
                object.insert("type", "Verbatim");
                let gaps: Vec<Value<'_>> = gaps.iter().cloned().map(Value::from).collect();
                object.insert("gaps", gaps);
                let spelled: Object<'_> = spelled
                    .iter()
                    .map(|(at, text)| (at.to_string().into(), Value::from(text.clone())))
                    .collect();
                object.insert("spelled", spelled);
            }
        }
        object.into()
    }

    /// Out of JSON.
    pub(crate) fn from_value(value: &Value<'_>) -> Option<Self> {
        let is_white = |text: &str| text.bytes().all(|byte| b" \t\r\n".contains(&byte));
        match value.get("type")?.as_str()? {
            "Compact" => Some(Self::Compact),
            "Indented" => {
                let end = value.get("end")?.as_str().filter(|end| is_white(end))?;
                Some(Self::Indented {
                    end: end.to_owned(),
                })
            }
            "Verbatim" => {
                let gaps = value.get("gaps")?.as_array()?.iter();
                let gap = |gap: &Value<'_>| {
                    let text = gap.as_str().filter(|text| is_white(text))?;
                    Some(text.to_owned())
                };
                let spelled = value.get("spelled")?.as_object()?.iter();
                let spelling = |(at, text): (&str, &Value<'_>)| {
                    Some((at.parse().ok()?, text.as_str()?.to_owned()))
                };
                Some(Self::Verbatim {
                    gaps: gaps.map(gap).collect::<Option<_>>()?,
                    spelled: spelled.map(spelling).collect::<Option<_>>()?,
                })
            }
            _ => None,
        }
    }
}

/// Whether two tokens are one string, however escaped.
fn says_the_same(kept: &str, token: &str) -> bool {
    let read = |text: &str| {
        json::read(text.as_bytes(), &Limits::default())
            .map(|value| value.as_str().map(str::to_owned))
    };
    matches!((read(kept), read(token)), (Ok(Some(kept)), Ok(Some(token))) if kept == token)
}

/// The tokens of a JSON text that was read before, and the white space around them.
struct Tokens<'t> {
    tokens: Vec<&'t str>,
    /// One more than there are tokens.
    gaps: Vec<&'t str>,
}

impl<'t> Tokens<'t> {
    fn of(text: &'t str) -> Self {
        let bytes = text.as_bytes();
        let (mut tokens, mut gaps) = (Vec::new(), Vec::new());
        let mut at = 0;
        loop {
            let gap = at;
            while bytes.get(at).is_some_and(|byte| b" \t\r\n".contains(byte)) {
                at += 1;
            }
            gaps.push(text.get(gap..at).unwrap_or_default());
            let Some(first) = bytes.get(at) else {
                return Self { tokens, gaps };
            };
            let end = match first {
                b'"' => end_of_string(bytes, at),
                b'{' | b'}' | b'[' | b']' | b',' | b':' => at + 1,
                _ => end_of_plain(bytes, at),
            };
            tokens.push(text.get(at..end).unwrap_or_default());
            at = end;
        }
    }
}

fn end_of_string(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}

fn end_of_plain(bytes: &[u8], start: usize) -> usize {
    let length = bytes
        .iter()
        .skip(start)
        .take_while(|byte| !b" \t\r\n,:{}[]\"".contains(byte))
        .count();
    start + length.max(1)
}
