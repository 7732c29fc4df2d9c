//! The types of values.

use super::AbiParameter;

/// The deepest type: arrays and tuples inside each other.
const DEEPEST: usize = 8;
/// The most words that a value of fixed size takes.
const WIDEST: usize = 4_096;

/// The type of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) enum Type {
    /// So many bits.
    Unsigned(usize),
    /// So many bits, one for the sign.
    Signed(usize),
    Address,
    Bool,
    /// So many bytes.
    FixedBytes(usize),
    Bytes,
    Text,
    List(Box<Type>),
    /// So many elements.
    FixedList(Box<Type>, usize),
    Tuple(Fields),
}

/// Values with names, one after the other.
pub(in super::super) type Fields = Vec<(String, Type)>;

impl Type {
    /// The type of a name, with the parts of a tuple; nothing where there is none, or it is deeper than eight,
    /// wider than 4,096 words, or takes no room at all.
    pub(in super::super) fn parse(name: &str, components: &[AbiParameter]) -> Option<Self> {
        let parsed = Self::parse_below(name, components, DEEPEST)?;
        (parsed.words() <= WIDEST).then_some(parsed)
    }

    fn parse_below(name: &str, components: &[AbiParameter], depth: usize) -> Option<Self> {
        let below = depth.checked_sub(1)?;
        if let Some(outer) = name.strip_suffix(']') {
            let (element, length) = outer.rsplit_once('[')?;
            let element = Box::new(Self::parse_below(element, components, below)?);
            return match length {
                "" => Some(Self::List(element)),
                _ => Some(Self::FixedList(element, count(length)?)),
            };
        }
        match name {
            "address" => Some(Self::Address),
            "bool" => Some(Self::Bool),
            "bytes" => Some(Self::Bytes),
            "string" => Some(Self::Text),
            "tuple" if !components.is_empty() => fields(components, below).map(Self::Tuple),
            _ => {
                let at = name.find(|character: char| character.is_ascii_digit())?;
                let (kind, size) = name.split_at_checked(at)?;
                let size = count(size)?;
                let is_bits = size % 8 == 0 && size <= 256;
                match kind {
                    "uint" if is_bits => Some(Self::Unsigned(size)),
                    "int" if is_bits => Some(Self::Signed(size)),
                    "bytes" if size <= 32 => Some(Self::FixedBytes(size)),
                    _ => None,
                }
            }
        }
    }

    /// How a signature writes it.
    pub(in super::super) fn signature(&self) -> String {
        match self {
            Self::Unsigned(bits) => format!("uint{bits}"),
            Self::Signed(bits) => format!("int{bits}"),
            Self::Address => "address".to_owned(),
            Self::Bool => "bool".to_owned(),
            Self::FixedBytes(size) => format!("bytes{size}"),
            Self::Bytes => "bytes".to_owned(),
            Self::Text => "string".to_owned(),
            Self::List(element) => format!("{}[]", element.signature()),
            Self::FixedList(element, length) => format!("{}[{length}]", element.signature()),
            Self::Tuple(fields) => signature_of(fields.iter().map(|(_, kind)| kind)),
        }
    }

    /// Whether values of it differ in size.
    pub(super) fn is_dynamic(&self) -> bool {
        match self {
            Self::Bytes | Self::Text | Self::List(_) => true,
            Self::FixedList(element, _) => element.is_dynamic(),
            Self::Tuple(fields) => fields.iter().any(|(_, kind)| kind.is_dynamic()),
            _ => false,
        }
    }

    /// Whether a topic holds a value of it, and not its digest.
    pub(super) const fn is_one_word(&self) -> bool {
        !matches!(
            self,
            Self::Bytes | Self::Text | Self::List(_) | Self::FixedList(..) | Self::Tuple(_)
        )
    }

    /// How many words a value takes where it stands: one that leads elsewhere, where its size differs.
    pub(super) fn head(&self) -> usize {
        if self.is_dynamic() { 1 } else { self.words() }
    }

    /// The fewest words that a value takes.
    fn words(&self) -> usize {
        match self {
            Self::FixedList(element, length) => element.words().saturating_mul(*length),
            Self::Tuple(fields) => {
                let words = fields.iter().map(|(_, kind)| kind.words());
                words.fold(0, usize::saturating_add)
            }
            _ => 1,
        }
    }
}

/// Types in brackets.
pub(super) fn signature_of<'t>(types: impl Iterator<Item = &'t Type>) -> String {
    let types: Vec<String> = types.map(Type::signature).collect();
    format!("({})", types.join(","))
}

/// The parts of a tuple, each with a name of its own.
fn fields(components: &[AbiParameter], depth: usize) -> Option<Fields> {
    let named = components.iter().enumerate().map(|(place, part)| {
        let kind = Type::parse_below(&part.kind, &part.components, depth)?;
        Some((name_of(part, place), kind))
    });
    let fields: Fields = named.collect::<Option<_>>()?;
    distinct(fields.iter().map(|(name, _)| name)).then_some(fields)
}

/// The name of an argument or part; its place where it has none.
pub(super) fn name_of(parameter: &AbiParameter, place: usize) -> String {
    match parameter.name.as_str() {
        "" => place.to_string(),
        name => name.to_owned(),
    }
}

/// Whether no name stands there twice.
pub(in super::super) fn distinct<'n>(names: impl Iterator<Item = &'n String>) -> bool {
    let mut names: Vec<&String> = names.collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    names.len() == count
}

/// A number of at least one, without zeros before it.
fn count(digits: &str) -> Option<usize> {
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
    digits.parse().ok().filter(|_| plain)
}
