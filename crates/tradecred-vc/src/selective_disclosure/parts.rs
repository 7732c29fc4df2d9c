//! The parts of an SD-JWT: token, disclosures, key binding (RFC 9901 section 4).

/// The parts of a text, apart from what is in them.
#[derive(Debug)]
pub(crate) struct Parts<'t> {
    /// The token that the issuer signed.
    pub(crate) token: &'t str,
    /// The disclosures behind it; none where the text is a token alone.
    pub(crate) disclosures: Option<Vec<&'t str>>,
    /// The token in which the holder proves its key.
    pub(crate) key_binding: Option<&'t str>,
    /// All but the key binding: what the holder presents.
    pub(crate) presented: &'t str,
}

impl<'t> Parts<'t> {
    /// Takes a text apart at its tildes.
    pub(crate) fn of(text: &'t str) -> Self {
        let Some((token, rest)) = text.split_once('~') else {
            return Self {
                token: text,
                disclosures: None,
                key_binding: None,
                presented: text,
            };
        };
        let (disclosures, last) = rest.rsplit_once('~').unwrap_or(("", rest));
        let disclosures = if rest.contains('~') {
            disclosures.split('~').collect()
        } else {
            Vec::new()
        };
        let presented = text.len().saturating_sub(last.len());
        Self {
            token,
            disclosures: Some(disclosures),
            key_binding: (!last.is_empty()).then_some(last),
            presented: text.get(..presented).unwrap_or_default(),
        }
    }
}
