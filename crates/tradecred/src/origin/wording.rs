//! How the statements and references of certifications are held against their official wording.

/// Whether two texts have the same words in the same order; punctuation, case and spacing are ignored,
/// because official printings of one statement differ in their commas.
pub(crate) fn same_words(one: &str, other: &str) -> bool {
    // Most texts are copied from the official one.
    one == other || words_agree(one, other)
}

fn words_agree(one: &str, other: &str) -> bool {
    fn same(one: &str, other: &str) -> bool {
        one.eq_ignore_ascii_case(other)
            || one
                .chars()
                .flat_map(char::to_lowercase)
                .eq(other.chars().flat_map(char::to_lowercase))
    }
    let (mut ours, mut theirs) = (words(one), words(other));
    loop {
        match (ours.next(), theirs.next()) {
            (None, None) => return true,
            (Some(one), Some(other)) if same(one, other) => {}
            _ => return false,
        }
    }
}

/// Whether a text has these words, one directly after another, anywhere; compared as above.
pub(crate) fn has_words(text: &str, sought: &str) -> bool {
    let lower = |text: &str| -> Vec<String> { words(text).map(str::to_lowercase).collect() };
    let (text, sought) = (lower(text), lower(sought));
    sought.is_empty() || text.windows(sought.len()).any(|run| run == sought)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}
