//! Degrees of the places of scans, in tenths, which is as fine as a place may be kept (SPEC section
//! *Scans*).

use crate::identifier::text_type;

/// Tenths of a degree as text: `52.5`, `-0.1`.
fn tenths(text: &str, most: i16) -> Result<i16, &'static str> {
    const FORM: &str = "not degrees with one decimal";
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, tenth) = digits.split_once('.').ok_or(FORM)?;
    let is_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let is_whole = (1..=3).contains(&whole.len()) && is_digits(whole);
    let has_zeros = whole.len() > 1 && whole.starts_with('0');
    if !is_whole || has_zeros || tenth.len() != 1 || !is_digits(tenth) {
        return Err(FORM);
    }
    let tenths: i16 = format!("{whole}{tenth}").parse().map_err(|_| FORM)?;
    match (tenths > most, tenths, digits.len() < text.len()) {
        (true, ..) => Err("more degrees than there are"),
        (false, 0, true) => Err("a minus before zero"),
        (false, tenths, true) => Ok(-tenths),
        (false, tenths, false) => Ok(tenths),
    }
}

/// A number of degrees with one decimal.
macro_rules! degrees {
    ($(#[$doc:meta])* $name:ident, $what:literal, $most:literal, { $($schema:tt)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub struct $name {
            text: String,
            tenths: i16,
        }

        impl $name {
            /// The nearest tenth of a degree; nothing for what is no number or beyond the last degree.
            #[must_use]
            pub fn rounded(degrees: f64) -> Option<Self> {
                let text = format!("{degrees:.1}");
                let text = if text == "-0.0" { "0.0" } else { &text };
                let is_within = degrees.abs() <= f64::from($most) / 10.0;
                is_within.then(|| Self::read(text).ok()).flatten()
            }

            /// The degrees as a number.
            #[must_use]
            pub fn get(&self) -> f64 {
                f64::from(self.tenths) / 10.0
            }

            fn read(text: &str) -> Result<Self, &'static str> {
                Ok(Self {
                    text: text.to_owned(),
                    tenths: tenths(text, $most)?,
                })
            }
        }

        text_type!($name, $what, { $($schema)+ });
    };
}

degrees!(
    /// Degrees north of the equator with one decimal, from -90.0 to 90.0.
    Latitude, "latitude", 900_i16, {
        "pattern": r"^(?:-?(?:0\.[1-9]|(?:[1-9]|[1-8][0-9])\.[0-9]|90\.0)|0\.0)$",
        "description": "degrees north with one decimal, from -90.0 to 90.0",
    }
);
degrees!(
    /// Degrees east of Greenwich with one decimal, from -180.0 to 180.0.
    Longitude, "longitude", 1800_i16, {
        "pattern": r"^(?:-?(?:0\.[1-9]|(?:[1-9][0-9]?|1[0-7][0-9])\.[0-9]|180\.0)|0\.0)$",
        "description": "degrees east with one decimal, from -180.0 to 180.0",
    }
);
