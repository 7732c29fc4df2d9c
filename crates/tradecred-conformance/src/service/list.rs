//! Status lists as a trial looks at them: where a document stands, what its bit says (SPEC chapter *Status*).

use std::io::Read;

use flate2::read::GzDecoder;
use serde_json::{Value, json};
use tradecred_vc::multibase::decode_base64url;

use super::client::{Client, Reply};
use super::trial::{Trouble, text};

/// The most bytes that a list is unpacked to.
const MOST_LIST: u64 = 16 * 1024 * 1024;

/// Where the status of a document is changed.
pub(super) const CHANGE: &str = "/credentials/status";

/// The request that changes the bit of one purpose of a document.
pub(super) fn change(id: &Value, purpose: &str, status: bool) -> Value {
    json!({
        "credentialId": id,
        "credentialStatus": [{ "statusPurpose": purpose, "status": status }],
    })
}

/// Whether a change was made; not run by a service that makes none.
pub(super) fn is_changed(reply: Reply) -> Result<(), Trouble> {
    let asked = "POST /credentials/status";
    if [404, 405, 501].contains(&reply.status) {
        return Err(Trouble::NotRun(format!("{asked}: {}", reply.status)));
    }
    reply.expect(200, asked).map(drop)
}

/// Where a document stands in a list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    /// The address of the list, as it stands in the document.
    pub(super) url: String,
    /// The number of its bit.
    pub(super) index: usize,
}

impl Place {
    /// The place of a document in a list of revocations.
    pub(super) fn of(document: &Value) -> Result<Self, Trouble> {
        let entries = match &document["credentialStatus"] {
            Value::Array(entries) => entries.as_slice(),
            one => std::slice::from_ref(one),
        };
        let entry = entries
            .iter()
            .find(|entry| entry["statusPurpose"] == "revocation")
            .ok_or_else(|| Trouble::wrong("what was issued has no entry for revocation"))?;
        let index = text(&entry["statusListIndex"], "statusListIndex")?;
        Ok(Self {
            url: text(&entry["statusListCredential"], "statusListCredential")?.to_owned(),
            index: index
                .parse()
                .map_err(|_| Trouble::wrong("statusListIndex is no number"))?,
        })
    }

    /// The list, from the address that is asked: a document leads the runner nowhere else.
    pub(super) fn list(&self, client: &Client) -> Result<Value, Trouble> {
        let path = client
            .path_of(&self.url)
            .ok_or_else(|| Trouble::wrong(format!("`{}` is no address of a list", self.url)))?;
        client.get(path, None)?.expect(200, path)?.json(path)
    }
}

/// The bits of a list.
pub(super) fn bits(list: &Value) -> Result<Vec<u8>, Trouble> {
    let coded = text(&list["credentialSubject"]["encodedList"], "encodedList")?;
    let fault = || Trouble::wrong("`encodedList` is no multibase of a gzip");
    let packed = coded.strip_prefix('u').ok_or_else(fault)?;
    let packed = decode_base64url(packed).map_err(|_| fault())?;
    let mut bits = Vec::new();
    GzDecoder::new(packed.as_slice())
        .take(MOST_LIST)
        .read_to_end(&mut bits)
        .map_err(|_| fault())?;
    Ok(bits)
}

/// One bit of a list.
pub(super) fn bit(list: &Value, index: usize) -> Result<bool, Trouble> {
    let bits = bits(list)?;
    let byte = bits
        .get(index / 8)
        .ok_or_else(|| Trouble::wrong("the index is beyond the list"))?;
    Ok(byte >> (7 - index % 8) & 1 == 1)
}
