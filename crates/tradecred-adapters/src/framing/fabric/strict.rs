//! Protobuf read strictly: what was read must be all there is, so that two readers cannot understand it differently,
//! and no few bytes may say that there are many messages.

use prost::Message;
use prost::encoding::{DecodeContext, WireType, decode_key, skip_field};
use tradecred_vc::problem::Problem;

use super::codes;

/// The most fields of one message.
pub(super) const FIELDS: usize = 10_000;

/// A message whose bytes are the ones that it would be written as: fields in their order, none unknown, none twice.
///
/// # Errors
/// Where the bytes are no such message, or it has more than [`FIELDS`] fields.
pub(super) fn decode<M: Message + Default>(bytes: &[u8], pointer: &str) -> Result<M, Problem> {
    let form = || Problem::at(&codes::FORM, pointer);
    let mut rest = bytes;
    let mut fields = 0_usize;
    while !rest.is_empty() {
        fields += 1;
        if fields > FIELDS {
            return Err(
                Problem::at(&codes::SIZE, pointer).detail("one message has too many fields")
            );
        }
        let (tag, wire_type) = decode_key(&mut rest).map_err(|_| form())?;
        if wire_type == WireType::StartGroup {
            return Err(form());
        }
        skip_field(wire_type, tag, &mut rest, DecodeContext::default()).map_err(|_| form())?;
    }
    let message = M::decode(bytes).map_err(|_| form())?;
    if message.encode_to_vec() != bytes {
        return Err(form().detail("the fields are not in their order, unknown, or there twice"));
    }
    Ok(message)
}
