//! Where checkpoints and tiles come from: a file, or a log that serves them (SPEC chapter *Log*; C2SP tlog-tiles).

use std::path::Path;

use tradecred_fetch::{FetchError, FetchPolicy, fetch_raw};
use tradecred_vc::digest::Sha256Digest;
use tradecred_vc::log::{MOST_NOTE_BYTES, Resource, TILE_WIDTH, Tile, prove_consistency};

use crate::input::{read_bytes, unreadable};
use crate::outcome::Failure;

/// Bytes of a hash.
const HASH: usize = 32;

/// A place where a log shows itself.
pub(super) struct Source {
    name: String,
    policy: Option<FetchPolicy>,
}

impl Source {
    /// A file, or an address without `checkpoint` at its end.
    pub(super) fn new(name: &str, allow_local: &[String]) -> Self {
        let is_address = name.starts_with("https://") || name.starts_with("http://");
        let policy = is_address.then(|| {
            allow_local
                .iter()
                .fold(FetchPolicy::default(), |policy, host| {
                    policy.allow_local(host)
                })
        });
        let name = if is_address {
            name.trim_end_matches('/')
        } else {
            name
        };
        Self {
            name: name.to_owned(),
            policy,
        }
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn serves_tiles(&self) -> bool {
        self.policy.is_some()
    }

    /// The signed checkpoint.
    pub(super) fn note(&self) -> Result<String, Failure> {
        let bytes = match &self.policy {
            Some(policy) => self.fetch("checkpoint", policy)?,
            None => {
                let path = Path::new(&self.name);
                read_bytes(path, MOST_NOTE_BYTES).map_err(|error| unreadable(path, &error))?
            }
        };
        String::from_utf8(bytes).map_err(|_| Failure::usage(format!("`{}`: not UTF-8", self.name)))
    }

    /// The proof that the tree of `to` leaves begins with that of `from`, made of tiles. Tiles that are not those of the
    /// log make a proof that does not hold.
    pub(super) fn consistency(
        &self,
        from: u64,
        to: u64,
    ) -> Result<Option<Vec<Sha256Digest>>, Failure> {
        let Some(policy) = &self.policy else {
            return Ok(None);
        };
        prove_consistency(from, to, &mut |tile| self.tile(tile, policy))
    }

    /// A tile; the full one where the log has dropped the partial one since.
    fn tile(&self, tile: Tile, policy: &FetchPolicy) -> Result<Vec<Sha256Digest>, Failure> {
        let address = |tile| format!("tile/{}", Resource::Tile(tile));
        let full = Tile {
            width: TILE_WIDTH,
            ..tile
        };
        let bytes = match self.fetch(&address(tile), policy) {
            Err(_) if tile.width < TILE_WIDTH => self.fetch(&address(full), policy)?,
            fetched => fetched?,
        };
        let (hashes, _) = bytes.as_chunks::<HASH>();
        let hashes = hashes.iter().copied().map(Sha256Digest::from_bytes);
        Ok(hashes.take(usize::from(tile.width)).collect())
    }

    fn fetch(&self, path: &str, policy: &FetchPolicy) -> Result<Vec<u8>, Failure> {
        let url = format!("{}/{path}", self.name);
        fetch_raw(&url, policy)
            .map_err(|error: FetchError| Failure::unreachable(format!("`{url}`: {error}")))
    }
}
