//! A page to which several programs write, each its own part.

use std::fs;

use crate::Outcome;

/// Puts `text` in the place of the part of this name, between `<!-- name -->` and `<!-- /name -->`; at the end of the
/// page where there is no such part yet.
pub fn write(path: &str, name: &str, text: &str) -> Outcome<()> {
    let page = fs::read_to_string(path).unwrap_or_default();
    fs::write(path, with_part(&page, name, text))?;
    Ok(())
}

fn with_part(page: &str, name: &str, text: &str) -> String {
    let (start, end) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->\n"));
    let part = format!("{start}{text}{end}");
    let before = page.split_once(&start);
    match before.and_then(|(before, rest)| Some((before, rest.split_once(&end)?.1))) {
        Some((before, after)) => format!("{before}{part}{after}"),
        None if page.is_empty() => part,
        None => format!("{page}\n{part}"),
    }
}

#[cfg(test)]
mod tests {
    use super::with_part;

    #[test]
    fn each_part_is_replaced_and_no_other() {
        let first = with_part("", "one", "1\n");
        let both = with_part(&first, "two", "2\n");
        assert_eq!(
            with_part(&both, "one", "3\n"),
            "<!-- one -->\n3\n<!-- /one -->\n\n<!-- two -->\n2\n<!-- /two -->\n"
        );
    }
}
