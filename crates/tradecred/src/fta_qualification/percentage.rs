//! Exact percentages of decimal values (SPEC chapter *FTA qualification*, section *Regional value
//! content*).

/// Digits of a value in billionths after the point.
const DIGITS: usize = 9;

/// `part` × 100 ÷ `whole` in units of so many decimals, cut off, and whether what was cut off is half a
/// unit or more. Nothing where `whole` is not greater than zero or `part` is less than it.
fn divided(part: i128, whole: i128, decimals: usize) -> Option<(i128, bool)> {
    if part < 0 || whole <= 0 {
        return None;
    }
    // Values are below 10^27, so a hundredfold with nine more digits is below 10^38.
    let hundredfold = part.checked_mul(100)?;
    let (mut quotient, mut rest) = (hundredfold / whole, hundredfold % whole);
    for _ in 0..decimals {
        rest *= 10;
        quotient = quotient.checked_mul(10)?.checked_add(rest / whole)?;
        rest %= whole;
    }
    Some((quotient, rest * 2 >= whole))
}

/// Whether `percent`, in billionths and written with so many decimals, is `part` × 100 ÷ `whole` rounded
/// half up to them.
pub(super) fn is_rounded(part: i128, whole: i128, percent: i128, decimals: usize) -> Option<bool> {
    let (quotient, up) = divided(part, whole, decimals)?;
    let unit = (decimals..DIGITS).fold(1_i128, |unit, _| unit * 10);
    Some(percent == (quotient + i128::from(up)).checked_mul(unit)?)
}

/// Whether `part` × 100 ÷ `whole` is exactly `percent`, in billionths, or more.
pub(super) fn reaches(part: i128, whole: i128, percent: i128) -> Option<bool> {
    Some(divided(part, whole, DIGITS)?.0 >= percent)
}

#[cfg(test)]
mod tests {
    use super::{is_rounded, reaches};

    const ONE: i128 = 1_000_000_000;

    #[test]
    fn rounds_half_up_to_the_decimals_written() {
        // 1 ÷ 16 = 6.25 percent.
        let rounded = |percent: i128, decimals| is_rounded(ONE, 16 * ONE, percent, decimals);
        assert_eq!(rounded(6_250_000_000, 2), Some(true));
        assert_eq!(rounded(6_250_000_000, 9), Some(true));
        assert_eq!(rounded(6_300_000_000, 1), Some(true));
        assert_eq!(rounded(6_200_000_000, 1), Some(false));
        assert_eq!(rounded(6 * ONE, 0), Some(true));
        assert_eq!(is_rounded(2 * ONE, 3 * ONE, 66_670_000_000, 2), Some(true));
        assert_eq!(is_rounded(2 * ONE, 3 * ONE, 66_660_000_000, 2), Some(false));
    }

    #[test]
    fn compares_without_rounding() {
        assert_eq!(reaches(3 * ONE, 5 * ONE, 60 * ONE), Some(true));
        // 59.9999… percent is less than 60.
        assert_eq!(reaches(3 * ONE - 1, 5 * ONE, 60 * ONE), Some(false));
        assert_eq!(reaches(2 * ONE, 3 * ONE, 66_666_666_666), Some(true));
        assert_eq!(reaches(2 * ONE, 3 * ONE, 66_666_666_667), Some(false));
    }

    #[test]
    fn the_largest_values_are_divided_and_the_odd_ones_refused() {
        let largest = 1_000_000_000_000_000_000 * ONE - 1;
        assert_eq!(reaches(largest, 1, 100 * ONE), Some(true));
        assert_eq!(is_rounded(largest, largest, 100 * ONE, 9), Some(true));
        assert_eq!(reaches(1, 0, 1), None);
        assert_eq!(reaches(-1, 1, 1), None);
    }
}
