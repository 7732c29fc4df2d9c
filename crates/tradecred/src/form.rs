//! The order and the boxes of a document's paper form, and which element each member belongs to (SPEC
//! chapter *Rules*).

use tradecred_vc::problem::{Code, Text};
use tradecred_vc::report::Check;

/// One element of a form: where its data stands, in which box, and what is raised when it is malformed.
#[derive(Debug)]
#[non_exhaustive]
pub struct Element {
    /// JSON Pointer below the subject; `*` stands for every index.
    pub path: &'static str,
    /// The box on the paper form.
    pub form_box: Option<&'static str>,
    /// The code of its structural faults.
    pub code: Code,
    /// The law that asks for it.
    pub law: &'static str,
    /// Its name on the form.
    pub label: Text,
}

/// Writes an [`Element`] down: path, box, code in the `codes` module at hand, law, and its name in three
/// languages.
macro_rules! element {
    ($path:literal, $form_box:expr, $code:ident, $law:literal, $en:literal / $es:literal / $fr:literal) => {
        $crate::form::Element {
            path: $path,
            form_box: $form_box,
            code: &codes::$code,
            law: $law,
            label: tradecred_vc::problem::Text {
                en: $en,
                es: $es,
                fr: $fr,
            },
        }
    };
}
pub(crate) use element;

/// The element a pointer (from the root of the credential) belongs to: the one with the longest path.
#[must_use]
pub fn element_at<'e>(elements: &'e [Element], pointer: &str) -> Option<&'e Element> {
    let inner = pointer.strip_prefix("/credentialSubject")?;
    elements
        .iter()
        .filter(|element| covers(element.path, inner))
        .max_by_key(|element| element.path.split('/').count())
}

fn covers(path: &str, pointer: &str) -> bool {
    // Slashes are looked for in bytes: paths are short, and it costs a fraction of looking in texts.
    fn tokens(path: &str) -> impl Iterator<Item = &[u8]> {
        path.as_bytes().split(|byte| *byte == b'/')
    }
    let mut there = tokens(pointer);
    tokens(path).all(|wanted| match there.next() {
        Some(token) => wanted == b"*" || wanted == token,
        None => false,
    })
}

/// Fills in the box of every check whose pointer lies in an element.
pub(crate) fn fill_boxes(elements: &[Element], checks: &mut [Check]) {
    for check in checks {
        if check.form_box.is_none() {
            check.form_box =
                element_at(elements, &check.pointer).and_then(|element| element.form_box);
        }
    }
}
