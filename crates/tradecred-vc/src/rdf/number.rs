//! JSON numbers as texts with a datatype (JSON-LD 1.1 API section 8.2.2, the steps for numbers).

const XSD_INTEGER: &str = "http://www.w3.org/2001/XMLSchema#integer";
const XSD_DOUBLE: &str = "http://www.w3.org/2001/XMLSchema#double";

/// From here on a number without fraction is no longer written with all its digits.
const BEYOND_INTEGERS: f64 = 1e21;

/// The text of a number and its datatype, which is the one asked for, where one is.
///
/// A double is written with sixteen significant digits; nothing comes back for a number that needs
/// seventeen, because others are written alike.
pub(crate) fn lexical_form(number: f64, datatype: Option<&str>) -> Option<(String, &str)> {
    let whole = number.fract() == 0.0 && number.abs() < BEYOND_INTEGERS;
    if whole && datatype != Some(XSD_DOUBLE) {
        // Nought has no sign here.
        let text = format!("{:.0}", if number == 0.0 { 0.0 } else { number });
        return Some((text, datatype.unwrap_or(XSD_INTEGER)));
    }
    let text = format!("{number:.15E}");
    let (mantissa, exponent) = text.split_once('E')?;
    let digits = mantissa.trim_end_matches('0');
    let nought = if digits.ends_with('.') { "0" } else { "" };
    let text = format!("{digits}{nought}E{exponent}");
    let exact = text.parse() == Ok(number);
    exact.then_some((text, datatype.unwrap_or(XSD_DOUBLE)))
}
