//! How `configtxlator` writes messages in JSON: bytes in base64, wide numbers as texts, messages within bytes opened.
//! From that text the bytes are made again, so that the digests and signatures over them can be checked.

use std::borrow::Cow;
use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use prost::Message;
use serde::de::{Deserialize, Deserializer, Error as _};

use super::message::Timestamp;

/// Bytes in base64; none for null.
pub(super) fn base64<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
    let text = Option::<Cow<'de, str>>::deserialize(deserializer)?;
    decode(text.as_deref().unwrap_or_default())
}

/// Texts in base64.
pub(super) fn base64_list<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<Vec<u8>>, D::Error> {
    let texts = Option::<Vec<String>>::deserialize(deserializer)?.unwrap_or_default();
    texts.iter().map(|text| decode(text)).collect()
}

/// Texts in base64, by name.
pub(super) fn base64_map<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<BTreeMap<String, Vec<u8>>, D::Error> {
    let texts = Option::<BTreeMap<String, String>>::deserialize(deserializer)?.unwrap_or_default();
    let pair = |(name, text): (String, String)| Ok((name, decode(&text)?));
    texts.into_iter().map(pair).collect()
}

/// A message within bytes.
pub(super) fn nested<'de, D, M>(deserializer: D) -> Result<Vec<u8>, D::Error>
where
    D: Deserializer<'de>,
    M: Message + Deserialize<'de>,
{
    let message = Option::<M>::deserialize(deserializer)?;
    Ok(message
        .map(|message| message.encode_to_vec())
        .unwrap_or_default())
}

/// Messages within bytes.
pub(super) fn nested_list<'de, D, M>(deserializer: D) -> Result<Vec<Vec<u8>>, D::Error>
where
    D: Deserializer<'de>,
    M: Message + Deserialize<'de>,
{
    let messages = Option::<Vec<M>>::deserialize(deserializer)?.unwrap_or_default();
    Ok(messages.iter().map(Message::encode_to_vec).collect())
}

/// A number of up to 64 bits, as a text.
pub(super) fn number<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    let text = Cow::<'de, str>::deserialize(deserializer)?;
    text.parse().map_err(|_| D::Error::custom("no number"))
}

/// An instant as RFC 3339 writes it.
pub(super) fn time<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Timestamp>, D::Error> {
    let Some(text) = Option::<Cow<'de, str>>::deserialize(deserializer)? else {
        return Ok(None);
    };
    let instant: jiff::Timestamp = text.parse().map_err(|_| D::Error::custom("no instant"))?;
    let (second, nanosecond) = (instant.as_second(), instant.subsec_nanosecond());
    Ok(Some(if nanosecond < 0 {
        Timestamp {
            seconds: second - 1,
            nanos: nanosecond + 1_000_000_000,
        }
    } else {
        Timestamp {
            seconds: second,
            nanos: nanosecond,
        }
    }))
}

/// The name of what a chaincode is written in.
pub(super) fn language<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i32, D::Error> {
    named(
        deserializer,
        &["UNDEFINED", "GOLANG", "NODE", "CAR", "JAVA"],
    )
}

/// The name of how a state is kept.
pub(super) fn data_model<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i32, D::Error> {
    named(deserializer, &["KV"])
}

fn named<'de, D: Deserializer<'de>>(deserializer: D, names: &[&str]) -> Result<i32, D::Error> {
    let name = Cow::<'de, str>::deserialize(deserializer)?;
    (0..)
        .zip(names)
        .find_map(|(number, have)| (*have == name).then_some(number))
        .ok_or_else(|| D::Error::custom("no name of the format"))
}

fn decode<E: serde::de::Error>(text: &str) -> Result<Vec<u8>, E> {
    let bytes = STANDARD.decode(text);
    bytes.map_err(|_| E::custom("no base64"))
}
