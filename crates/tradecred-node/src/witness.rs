//! Witnesses of the log: whom the node asks to cosign its checkpoints (SPEC chapter *Log*; C2SP tlog-witness).

use std::fmt;

use tradecred_fetch::{FetchError, FetchPolicy};
use tradecred_vc::log::{NoteKey, VkeyError, Witnesses, WitnessesError};

mod asking;
mod round;
pub(crate) mod served;

pub(crate) use asking::{Asker, Witnessing};

/// The most witnesses of one node: a note has room for 64 signatures, and each witness has a thread while it is asked.
const MOST_WITNESSES: usize = 32;

/// Somebody who is asked to cosign the checkpoints of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witness {
    key: NoteKey,
    url: String,
}

impl Witness {
    /// A witness with this key, at this prefix of addresses: it is asked at `add-checkpoint` below it.
    #[must_use]
    pub fn new(key: NoteKey, url: &str) -> Self {
        Self {
            key,
            url: url.trim_end_matches('/').to_owned(),
        }
    }

    /// Reads a witness: its key in the form of signed-note, a space, and its address.
    ///
    /// # Errors
    /// [`WitnessError::Form`] or [`WitnessError::Key`].
    pub fn parse(text: &str) -> Result<Self, WitnessError> {
        let (key, url) = text.trim().split_once(' ').ok_or(WitnessError::Form)?;
        let url = url.trim_start();
        if url.is_empty() || url.contains(|c: char| c.is_whitespace() || c == '?' || c == '#') {
            return Err(WitnessError::Form);
        }
        let key = NoteKey::parse(key).map_err(WitnessError::Key)?;
        Ok(Self::new(key, url))
    }
}

/// Why a witness cannot be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum WitnessError {
    /// Not a key, a space and an address without query and fragment.
    Form,
    /// The key is none of signed-note.
    Key(VkeyError),
    /// The keys cannot all be those of witnesses: one is for something else, or stands there twice.
    Keys(WitnessesError),
    /// Nothing may be sent to the address of the witness of this name.
    Address(String, FetchError),
    /// There are more than 32.
    TooMany,
}

impl fmt::Display for WitnessError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form => f.write_str(
                "not the key of a witness, a space, and its address without query and fragment",
            ),
            Self::Key(error) => write!(f, "the key of a witness: {error}"),
            Self::Keys(error) => write!(f, "the keys of the witnesses: {error}"),
            Self::Address(name, error) => {
                write!(
                    f,
                    "nothing is sent to the address of witness `{name}`: {error}"
                )
            }
            Self::TooMany => write!(f, "there are more than {MOST_WITNESSES} witnesses"),
        }
    }
}

impl std::error::Error for WitnessError {}

/// Refuses witnesses that cannot all be asked.
fn check(witnesses: &[Witness], policy: &FetchPolicy) -> Result<(), WitnessError> {
    if witnesses.len() > MOST_WITNESSES {
        return Err(WitnessError::TooMany);
    }
    let keys = witnesses.iter().map(|one| one.key.clone()).collect();
    Witnesses::new(keys, 0).map_err(WitnessError::Keys)?;
    witnesses.iter().try_for_each(|one| {
        tradecred_fetch::check(&one.url, policy)
            .map_err(|error| WitnessError::Address(one.key.name().to_owned(), error))
    })
}

#[cfg(test)]
mod tests {
    use tradecred_vc::key::SecretKey;
    use tradecred_vc::log::{NoteSigner, Use};

    use super::*;

    fn key(name: &str, used: Use, seed: u8) -> NoteKey {
        let secret = SecretKey::from_seed([seed; 32]);
        NoteSigner::new(name, used, secret)
            .unwrap()
            .public()
            .clone()
    }

    #[test]
    fn a_witness_is_a_key_and_an_address() {
        let vkey = key("witness.example/1", Use::Witness, 1);
        for url in ["https://witness.example/1", "https://witness.example/1/"] {
            let read = Witness::parse(&format!("{vkey} {url}")).unwrap();
            assert_eq!(
                read,
                Witness::new(vkey.clone(), "https://witness.example/1")
            );
        }
        for url in [
            "",
            "https://w.example/?a",
            "https://w.example/#a",
            "https://w.example/ x",
        ] {
            let read = Witness::parse(&format!("{vkey} {url}"));
            assert_eq!(read, Err(WitnessError::Form), "{url}");
        }
        assert_eq!(
            Witness::parse("a+b+c https://w.example/"),
            Err(WitnessError::Key(VkeyError::Form))
        );
    }

    #[test]
    fn witnesses_are_different_of_their_use_and_reached_as_the_policy_lets() {
        let witness = |name: &str, used, seed, url: &str| Witness::new(key(name, used, seed), url);
        let good = witness("a.example", Use::Witness, 1, "https://a.example.com/");
        let policy = FetchPolicy::default();
        let refused = |other: Witness| check(&[good.clone(), other], &policy).unwrap_err();
        assert_eq!(
            refused(witness(
                "b.example",
                Use::Witness,
                1,
                "https://b.example.com/"
            )),
            WitnessError::Keys(WitnessesError::Twice)
        );
        assert_eq!(
            refused(witness("b.example", Use::Log, 2, "https://b.example.com/")),
            WitnessError::Keys(WitnessesError::Use)
        );
        let plain = witness("b.example", Use::Witness, 2, "http://b.example.com/");
        assert_eq!(
            refused(plain.clone()),
            WitnessError::Address("b.example".to_owned(), FetchError::NotHttps)
        );
        let lenient = FetchPolicy::default().allow_local("b.example.com");
        assert_eq!(check(&[good, plain], &lenient), Ok(()));
        let many: Vec<Witness> = (0..33)
            .map(|seed| {
                witness(
                    &format!("{seed}.example"),
                    Use::Witness,
                    seed,
                    "https://a.example.com",
                )
            })
            .collect();
        assert_eq!(check(&many, &policy), Err(WitnessError::TooMany));
        assert_eq!(check(&many[..32], &policy), Ok(()));
    }
}
