//! Parts of hand-written pages that are generated, each between two markers.

/// The page with `contents` between the comment `begin` and the comment that ends its kind.
pub(crate) fn between(
    page: &str,
    kind: &str,
    name: &str,
    contents: &str,
) -> Result<String, String> {
    let begin = format!("<!-- {kind}: {name} -->");
    let end = format!("<!-- /{kind} -->");
    let (before, rest) = page
        .split_once(&begin)
        .ok_or_else(|| format!("the page has no `{begin}`"))?;
    let (_, after) = rest
        .split_once(&end)
        .ok_or_else(|| format!("the page does not end `{begin}`"))?;
    Ok(format!(
        "{before}{begin}\n{}\n{end}{after}",
        contents.trim_end()
    ))
}
