//! Tiles and bundles: their addresses and their widths (SPEC chapter *Log*; C2SP tlog-tiles).

use std::fmt;

use super::tree::MOST_LEAVES;

/// Levels of the tree in one tile.
pub(super) const TILE_HEIGHT: u32 = 8;
/// Hashes in a full tile, and entries in a full bundle.
pub const TILE_WIDTH: u16 = 256;
/// The highest level there is an address for.
const MOST_LEVEL: u32 = 63;

/// A tile of hashes: those of the tree at one level, from `index * 256` on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Tile {
    /// The level in tiles: of level 0 the hashes are those of leaves, and each hash of a further one is that of a
    /// full tile below.
    pub level: u32,
    /// Which one of its level.
    pub index: u64,
    /// How many hashes it has, 1 to 256.
    pub width: u16,
}

impl Tile {
    /// The tile of this place as wide as it is in a tree of this many leaves; of width 0, where it has none.
    #[must_use]
    pub fn in_tree(size: u64, level: u32, index: u64) -> Self {
        let at_level = size
            .checked_shr(level.saturating_mul(TILE_HEIGHT))
            .unwrap_or(0);
        let before = index.saturating_mul(u64::from(TILE_WIDTH));
        let width = at_level.saturating_sub(before).min(u64::from(TILE_WIDTH));
        Self {
            level,
            index,
            width: u16::try_from(width).unwrap_or(TILE_WIDTH),
        }
    }
}

/// What stands at an address of tlog-tiles below `tile/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Resource {
    /// Hashes.
    Tile(Tile),
    /// Entries from `index * 256` on.
    Entries {
        /// Which bundle.
        index: u64,
        /// How many entries it has, 1 to 256.
        width: u16,
    },
}

impl Resource {
    /// Reads an address without the leading `tile/`, such as `0/x001/234` or `entries/000.p/5`: each has one spelling.
    #[must_use]
    pub fn parse(path: &str) -> Option<Self> {
        let (kind, rest) = path.split_once('/')?;
        let (index, width) = match rest.split_once(".p/") {
            Some((index, width)) => (index, decimal(width, 255)?),
            None => (rest, u64::from(TILE_WIDTH)),
        };
        let width = u16::try_from(width).ok().filter(|width| *width > 0)?;
        let index = parse_index(index)?;
        if kind == "entries" {
            return Some(Self::Entries { index, width });
        }
        let level = u32::try_from(decimal(kind, u64::from(MOST_LEVEL))?).ok()?;
        Some(Self::Tile(Tile {
            level,
            index,
            width,
        }))
    }
}

impl fmt::Display for Resource {
    /// The address without the leading `tile/`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (index, width) = match self {
            Self::Tile(tile) => {
                write!(f, "{}/", tile.level)?;
                (tile.index, tile.width)
            }
            Self::Entries { index, width } => {
                f.write_str("entries/")?;
                (*index, *width)
            }
        };
        write_index(f, index)?;
        if width < TILE_WIDTH {
            write!(f, ".p/{width}")?;
        }
        Ok(())
    }
}

/// Three digits an element, all but the last behind an `x`.
fn write_index(f: &mut fmt::Formatter<'_>, index: u64) -> fmt::Result {
    let mut power = 1_u64;
    while index / power >= 1000 {
        power = power.saturating_mul(1000);
    }
    while power > 1 {
        write!(f, "x{:03}/", index / power % 1000)?;
        power /= 1000;
    }
    write!(f, "{:03}", index % 1000)
}

fn parse_index(text: &str) -> Option<u64> {
    let (before, last) = match text.rsplit_once('/') {
        Some((before, last)) => (Some(before), last),
        None => (None, text),
    };
    let mut index = 0_u64;
    for (place, element) in before
        .into_iter()
        .flat_map(|text| text.split('/'))
        .enumerate()
    {
        let value = three_digits(element.strip_prefix('x')?)?;
        if place == 0 && value == 0 {
            return None;
        }
        index = index.checked_mul(1000)?.checked_add(value)?;
    }
    index = index.checked_mul(1000)?.checked_add(three_digits(last)?)?;
    (index < MOST_LEAVES / u64::from(TILE_WIDTH)).then_some(index)
}

fn three_digits(text: &str) -> Option<u64> {
    let digits = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

/// A decimal number without leading zeros, up to a bound.
pub(super) fn decimal(text: &str, most: u64) -> Option<u64> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits || (text.len() > 1 && text.starts_with('0')) {
        return None;
    }
    text.parse().ok().filter(|number| *number <= most)
}
