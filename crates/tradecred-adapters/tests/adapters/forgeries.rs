//! Forgeries of exports whose proofs the file alone can check, of every framing: whatever bit is flipped and whatever
//! field is changed, it is refused, or says nothing else.

use std::path::Path;

use tradecred_attacks::{Export, Forgeries, Judge, Verdict, own, shared};

/// The most bits that are flipped of one export; of a larger one, bits that lie evenly in it.
const FLIPS: usize = 20_000;
/// The same, of the exports of others, and the most changes of a field.
const OF_OTHERS: usize = 500;

/// Tries the forgeries of an export, at most so many of a kind: how many, and how many were refused.
fn tried(export: &Export, most: usize) -> (usize, usize) {
    let name = format!("{}, {}", export.kind(), export.name);
    let judge = Judge::of(export).unwrap();
    let forgeries = Forgeries::of(export);
    let (mut all, mut refused) = (0, 0);
    let mut judged = |kind: &str, number: usize, forged: &[u8]| {
        let verdict = judge.judge(forged);
        assert!(
            !matches!(verdict, Verdict::Forged(_)),
            "{name}: {kind} {number}: {verdict:?}"
        );
        all += 1;
        refused += usize::from(matches!(verdict, Verdict::Refused(_)));
    };
    // An odd step meets each bit of a byte in its turn.
    let step = |count: usize| (count / most) | 1;
    for bit in (0..forgeries.flips()).step_by(step(forgeries.flips())) {
        judged("bit", bit, &forgeries.flip(bit));
    }
    for number in (0..forgeries.changes()).step_by(step(forgeries.changes())) {
        if let Some(forged) = forgeries.change(number) {
            judged("change", number, &forged);
        }
    }
    (all, refused)
}

fn proved(exports: Vec<Export>, framing: &str) -> Vec<Export> {
    let is_of = |export: &Export| export.is_proved && export.kind().starts_with(framing);
    exports.into_iter().filter(is_of).collect()
}

/// Tries the forgeries of the exports of the framings that begin so, of which there are at least so many.
fn of_framing(framing: &str, least: usize) {
    let folder = std::env::var("TRADECRED_SHARED")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared").to_owned());
    let others = shared(&Path::new(&folder).join("ledgers/samples")).unwrap();
    let own = proved(own().unwrap(), framing)
        .into_iter()
        .map(|export| (export, FLIPS));
    let others = proved(others, framing)
        .into_iter()
        .map(|export| (export, OF_OTHERS));
    let (mut all, mut refused) = (0, 0);
    for (export, most) in own.chain(others) {
        let (tried, told) = tried(&export, most);
        all += tried;
        refused += told;
    }
    println!("{framing}: {all} forgeries, {refused} refused, none says anything else");
    assert!(
        all > least && refused > all / 10 * 7,
        "{framing}: {refused} of {all}"
    );
}

#[test]
fn nothing_of_open_attestation_can_be_forged() {
    of_framing("openattestation", 60_000);
}

#[test]
fn no_witness_can_be_forged() {
    of_framing("witness", 60_000);
}

#[test]
fn nothing_of_hyperledger_fabric_can_be_forged() {
    of_framing("fabric", 60_000);
}

#[test]
fn nothing_of_ethereum_can_be_forged() {
    of_framing("ethereum", 60_000);
}

#[test]
fn no_attestation_can_be_forged() {
    of_framing("eas", 15_000);
}

#[test]
fn nothing_of_factom_can_be_forged() {
    of_framing("factom", 20_000);
}

#[test]
fn no_credential_can_be_forged() {
    of_framing("vc", 10_000);
}
