//! Changes of texts in lines: lines and columns that are missing, doubled, shifted, exchanged.

use fastrand::Rng;

/// What may stand in a column where it should not.
const ODD: &[u8] = b" ,;\"'=<>&0Z-+\t\0\xe9";

/// One change; nothing where there are no lines.
pub(super) fn changed(rng: &mut Rng, input: &[u8]) -> Option<Vec<u8>> {
    let mut lines: Vec<Vec<u8>> = input
        .split_inclusive(|byte| *byte == b'\n')
        .map(<[u8]>::to_vec)
        .collect();
    if lines.len() < 2 && !input.ends_with(b"\n") {
        return None;
    }
    let at = rng.usize(..lines.len());
    let to = rng.usize(..lines.len());
    match rng.u8(..8) {
        0 => drop(lines.remove(at)),
        1 => {
            let line = lines.get(at)?.clone();
            lines.insert(to, line);
        }
        2 => lines.swap(at, to),
        kind => {
            let line = lines.get_mut(at)?;
            let column = rng.usize(..line.len().max(1));
            match kind {
                3 => drop((column < line.len()).then(|| line.remove(column))),
                4 => line.insert(column, b' '),
                5 => line.insert(column, *rng.choice(ODD)?),
                6 => *line.get_mut(column)? = *rng.choice(ODD)?,
                _ => {
                    let end = line.strip_suffix(b"\n")?.len();
                    line.insert(end, b'\r');
                }
            }
        }
    }
    Some(lines.concat())
}
