//! Ages of animals (SPEC section *Members of the rabies certification*).

use super::whole_number;

whole_number!(
    /// An age in months: 1 to 400, a JSON integer.
    AgeInMonths, "age in months", 1..=400, "age in months"
);
