//! Tests of the table of agreements (SPEC chapter *Certificate of origin*, section *Agreements*).

use tradecred_vc::problem::{Axis, Standing};
use tradecred_vc::time::Date;

use super::{agreements, codes};

#[test]
fn the_table_is_read_and_every_row_can_be_judged() {
    let table = agreements();
    assert!(table.date.parse::<Date>().is_ok());
    assert!(!table.agreements.is_empty());
    for row in &table.agreements {
        let same = |other: &&super::Agreement| other.code == row.code;
        assert_eq!(table.agreements.iter().filter(same).count(), 1);
        assert!(row.parties.value.len() > 1, "{}", row.code);
        let demands = [&row.members, &row.line_members];
        for names in demands.into_iter().flatten().flat_map(|fact| &fact.value) {
            assert!(!names.is_empty(), "{}", row.code);
        }
    }
}

#[test]
fn a_confirmed_term_ends_the_standing() {
    assert_eq!(codes::TERM.axis, Axis::Standing(Standing::Ended));
}
