//! What does not agree in a log, or with it (SPEC chapter *Log*).

use std::fmt;

/// What does not agree in a log, or with it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum LogFault {
    /// A record stands in the database and not in the log.
    NotLogged(String),
    /// A record stands in the log and not in the database.
    Missing(String),
    /// A record is not what the log says it was.
    Changed(String),
    /// The leaf of this position is not there.
    Leaf(u64),
    /// The hashes of this level and number are not those of the leaves.
    Tile(u32, u64),
    /// The salt of the leaf of this position is not made of the link of the chain that it names.
    Salt(u64),
    /// This link of the chain does not follow from the one before it.
    Chain(i64),
    /// The chain begins after this many leaves, and the last checkpoint says otherwise.
    ChainBegin(u64),
    /// The log is smaller than a checkpoint that was signed, which had this many leaves.
    Rollback(u64),
    /// The tree of this many leaves is not the one that was signed.
    Fork(u64),
    /// The last checkpoint, in the database or beside it, cannot be read or is not signed by the key of the log.
    Checkpoint,
    /// The file with the last checkpoint is not there.
    NoCheckpointFile,
    /// The log cannot have this name.
    Origin,
}

impl fmt::Display for LogFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotLogged(what) => write!(f, "{what} stands in the database and not in the log"),
            Self::Missing(what) => write!(f, "{what} stands in the log and not in the database"),
            Self::Changed(what) => write!(f, "{what} is not what the log says it was"),
            Self::Leaf(position) => write!(f, "leaf {position} of the log is not there"),
            Self::Tile(level, number) => write!(
                f,
                "tile {number} of level {level} does not hold the hashes of its leaves"
            ),
            Self::Salt(position) => write!(
                f,
                "the salt of leaf {position} of the log is not made of the link of the chain that it names"
            ),
            Self::Chain(number) => write!(
                f,
                "link {number} of the chain does not follow from the one before it"
            ),
            Self::ChainBegin(leaves) => write!(
                f,
                "the chain begins after {leaves} leaves, and the last checkpoint of the log says otherwise"
            ),
            Self::Rollback(size) => write!(
                f,
                "the log has fewer leaves than the {size} of its last checkpoint"
            ),
            Self::Fork(size) => write!(
                f,
                "the first {size} leaves of the log are not those of its last checkpoint"
            ),
            Self::Checkpoint => {
                f.write_str("the last checkpoint of the log is not one that its key has signed")
            }
            Self::NoCheckpointFile => f.write_str(
                "the file `log-checkpoint` with the last checkpoint of the log is not there",
            ),
            Self::Origin => f.write_str("the name of the log is not one that a log can have"),
        }?;
        f.write_str(
            "; nothing is served from records that may have been changed: put the whole data directory back \
             as it was last, and hold it against a checkpoint that somebody else has kept",
        )
    }
}

impl std::error::Error for LogFault {}
