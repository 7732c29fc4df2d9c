//! The file in which an anchorer keeps the tree of a batch: eight bytes that say what it is, the seed of the salts,
//! and the nodes in the order in which they were complete. It is for its owner: whoever has the seed can try records.

use std::fs::{File, OpenOptions};
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::Path;

use tradecred_vc::anchor::{Seed, prove, record_leaf};
use tradecred_vc::digest::Sha256Digest;

use crate::command::key::exists;
use crate::input::unreadable;
use crate::outcome::Failure;

/// What the file begins with.
const KIND: &[u8; 8] = b"tcanchor";
const HASH: u64 = 32;
/// Where the nodes begin.
const NODES: u64 = 8 + HASH;

/// A new tree file.
pub(super) struct Writer {
    file: BufWriter<File>,
}

impl Writer {
    /// Creates the file; none is overwritten.
    pub(super) fn create(path: &Path, seed: &[u8; 32]) -> Result<Self, Failure> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let begun = options.open(path).and_then(|file| {
            let mut file = BufWriter::new(file);
            file.write_all(KIND)?;
            file.write_all(seed)?;
            Ok(Self { file })
        });
        begun.map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => exists(path),
            _ => unreadable(path, &error),
        })
    }

    pub(super) fn node(&mut self, node: Sha256Digest) -> io::Result<()> {
        self.file.write_all(node.as_bytes())
    }

    pub(super) fn close(mut self) -> io::Result<()> {
        self.file.flush()?;
        self.file.get_ref().sync_all()
    }
}

/// A tree file that is read.
pub(super) struct Reader {
    file: BufReader<File>,
    pub(super) seed: Seed,
}

impl Reader {
    pub(super) fn open(path: &Path) -> Result<Self, Failure> {
        let file = File::open(path).map_err(|error| unreadable(path, &error))?;
        let mut file = BufReader::new(file);
        let (mut kind, mut seed) = ([0; 8], [0; 32]);
        let begun = file
            .read_exact(&mut kind)
            .and_then(|()| file.read_exact(&mut seed));
        if begun.is_err() || &kind != KIND {
            return Err(Failure::usage(format!(
                "`{}`: not a tree of `anchor make`",
                path.display()
            )));
        }
        Ok(Self {
            file,
            seed: Seed::from_bytes(seed),
        })
    }

    fn next(&mut self) -> io::Result<Sha256Digest> {
        let mut hash = [0; 32];
        self.file.read_exact(&mut hash)?;
        Ok(Sha256Digest::from_bytes(hash))
    }

    /// The path of a record in a batch of so many.
    pub(super) fn path(&mut self, index: u64, count: u64) -> io::Result<Option<Vec<Sha256Digest>>> {
        prove(index, count, &mut |place| {
            self.file.seek(SeekFrom::Start(NODES + place * HASH))?;
            self.next()
        })
    }

    /// The index of the first record of this digest in a batch of so many.
    pub(super) fn find(&mut self, record: Sha256Digest, count: u64) -> io::Result<Option<u64>> {
        self.file.seek(SeekFrom::Start(NODES))?;
        for index in 0..count {
            if self.next()? == record_leaf(&self.seed.salt(index), record) {
                return Ok(Some(index));
            }
            // The nodes that were complete with this leaf.
            for _ in 0..index.trailing_ones() {
                self.next()?;
            }
        }
        Ok(None)
    }
}
