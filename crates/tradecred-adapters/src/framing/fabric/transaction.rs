//! A transaction of a chaincode: who made it, who endorsed what it did, and that all of it belongs together.

use std::rc::Rc;

use sha2::{Digest as _, Sha256};
use tradecred_vc::problem::Problem;

use super::identity::{Identities, Identity};
use super::message::{
    self, ChaincodeAction, ChaincodeActionPayload, ChaincodeEndorsedAction, ChaincodeEvent,
    ChaincodeHeaderExtension, ChaincodeId, ChannelHeader, Envelope, Payload,
    ProposalResponsePayload, SignatureHeader,
};
use super::state::{NsReadWriteSet, TxReadWriteSet};
use super::{codes, strict};
use crate::hex;

/// The type of a transaction of a chaincode; every other is about the channel itself.
pub(super) const ENDORSER_TRANSACTION: i32 = 3;
/// The most endorsements of one transaction.
const ENDORSEMENTS: usize = 64;

/// A transaction all of whose signatures hold.
#[derive(Debug)]
pub(super) struct Transaction {
    pub(super) channel: String,
    pub(super) id: String,
    /// As its creator set it.
    pub(super) time: jiff::Timestamp,
    pub(super) chaincode: ChaincodeId,
    pub(super) creator: Rc<Identity>,
    /// Each once.
    pub(super) endorsers: Vec<Rc<Identity>>,
    pub(super) event: Option<ChaincodeEvent>,
    pub(super) sets: Vec<NsReadWriteSet>,
}

/// Reads an envelope; nothing where it holds no transaction of a chaincode.
///
/// # Errors
/// Where it is none, or a signature or digest of it does not hold.
pub(super) fn read(
    envelope: &[u8],
    identities: &mut Identities<'_>,
    at: &str,
) -> Result<Option<Transaction>, Problem> {
    let at = format!("{at}/payload");
    let place = |below: &str| format!("{at}{below}");
    let envelope: Envelope = strict::decode(envelope, &at)?;
    let payload: Payload = strict::decode(&envelope.payload, &at)?;
    let header = payload
        .header
        .ok_or_else(|| Problem::at(&codes::FORM, at.as_str()))?;
    let header_place = place("/header/channel_header");
    let channel: ChannelHeader = strict::decode(&header.channel_header, &header_place)?;
    if channel.kind != ENDORSER_TRANSACTION {
        return Ok(None);
    }
    let creator_place = place("/header/signature_header");
    let signer: SignatureHeader = strict::decode(&header.signature_header, &creator_place)?;
    let creator = identities.read(&signer.creator, &creator_place)?;
    let signed = Sha256::new_with_prefix(&envelope.payload);
    let told = (&codes::CREATOR, at.as_str());
    identities.check(&creator, signed, &envelope.signature, told)?;
    let id = Sha256::new_with_prefix(&signer.nonce).chain_update(&signer.creator);
    if hex::encode(&id.finalize()) != channel.tx_id {
        return Err(Problem::at(&codes::TRANSACTION_ID, header_place));
    }
    let time = channel.timestamp.unwrap_or_default();
    let time = jiff::Timestamp::new(time.seconds, time.nanos)
        .map_err(|_| Problem::at(&codes::FORM, header_place.as_str()))?;

    let endorsed = Endorsed::read(&payload.data, &header, identities, &place("/data"))?;
    if let Some(late) = endorsed
        .endorsers
        .iter()
        .chain([&creator])
        .find(|identity| !identity.is_valid_at(time))
    {
        return Err(Problem::at(&codes::CERTIFICATE_VALIDITY, header_place).detail(late.name()));
    }
    let called: ChaincodeHeaderExtension = strict::decode(&channel.extension, &header_place)?;
    let chaincode = endorsed.action.chaincode_id.unwrap_or_default();
    if called.chaincode_id.unwrap_or_default().name != chaincode.name {
        let problem = Problem::at(&codes::FORM, header_place);
        return Err(problem.detail("it is for another chaincode than the one that was endorsed"));
    }
    let extension = place("/data/actions/0/payload/action/proposal_response_payload/extension");
    let event = match endorsed.action.events.as_slice() {
        [] => None,
        bytes => Some(strict::decode::<ChaincodeEvent>(bytes, &extension)?),
    };
    if let Some(event) = &event {
        if event.tx_id != channel.tx_id {
            return Err(Problem::at(
                &codes::TRANSACTION_ID,
                format!("{extension}/events"),
            ));
        }
        if event.chaincode_id != chaincode.name {
            let problem = Problem::at(&codes::FORM, format!("{extension}/events"));
            return Err(problem.detail("the event is of another chaincode"));
        }
    }
    let results = format!("{extension}/results");
    let all: TxReadWriteSet = strict::decode(&endorsed.action.results, &results)?;
    let sets = all.ns_rwset.iter();
    Ok(Some(Transaction {
        channel: channel.channel_id,
        id: channel.tx_id,
        time,
        chaincode,
        creator,
        endorsers: endorsed.endorsers,
        event,
        sets: sets
            .map(|set| strict::decode(set, &results))
            .collect::<Result<_, _>>()?,
    }))
}

/// What was endorsed, and by whom.
struct Endorsed {
    action: ChaincodeAction,
    endorsers: Vec<Rc<Identity>>,
}

impl Endorsed {
    fn read(
        data: &[u8],
        header: &message::Header,
        identities: &mut Identities<'_>,
        at: &str,
    ) -> Result<Self, Problem> {
        let transaction: message::Transaction = strict::decode(data, at)?;
        let at = format!("{at}/actions/0/payload");
        let action = match transaction.actions.as_slice() {
            [action] if action.header == header.signature_header => action,
            _ => {
                let problem = Problem::at(&codes::FORM, at);
                return Err(problem.detail("it has not one action, of its creator"));
            }
        };
        let action: ChaincodeActionPayload = strict::decode(&action.payload, &at)?;
        let proposed = Sha256::new_with_prefix(&header.channel_header)
            .chain_update(&header.signature_header)
            .chain_update(&action.chaincode_proposal_payload)
            .finalize();
        let at = format!("{at}/action");
        let endorsed: ChaincodeEndorsedAction = strict::decode(&action.action, &at)?;
        let signed = &endorsed.proposal_response_payload;
        let response: ProposalResponsePayload =
            strict::decode(signed, &format!("{at}/proposal_response_payload"))?;
        if response.proposal_hash != proposed.as_slice() {
            let place = format!("{at}/proposal_response_payload/proposal_hash");
            return Err(Problem::at(&codes::PROPOSAL, place));
        }
        let place = format!("{at}/endorsements");
        match endorsed.endorsements.len() {
            0 => return Err(Problem::at(&codes::ENDORSEMENT, place)),
            1..=ENDORSEMENTS => {}
            _ => return Err(Problem::at(&codes::SIZE, place).detail("too many endorsements")),
        }
        let hashed = Sha256::new_with_prefix(signed);
        let mut endorsers: Vec<Rc<Identity>> = Vec::new();
        for (index, one) in endorsed.endorsements.iter().enumerate() {
            let place = format!("{place}/{index}");
            let endorser = identities.read(&one.endorser, &place)?;
            let hashed = hashed.clone().chain_update(&one.endorser);
            let told = (&codes::ENDORSEMENT, place.as_str());
            identities.check(&endorser, hashed, &one.signature, told)?;
            if endorsers.iter().all(|known| known.is_other_than(&endorser)) {
                endorsers.push(endorser);
            }
        }
        let place = format!("{at}/proposal_response_payload/extension");
        Ok(Self {
            action: strict::decode(&response.extension, &place)?,
            endorsers,
        })
    }
}
