//! Who issued a wrapped document on which ledger, by the logs of its document store in other exports (SPEC section
//! *Document stores*).

use std::collections::BTreeSet;

use tradecred_vc::json::Value;
use tradecred_vc::problem::{Code, Problem};

use super::super::ethereum::HexBytes;
use super::super::ethereum::document_store::{self, Read, StoreLog};
use super::super::{ProofStatus, Setting, Witness};
use super::issuers::Issuer;
use super::{Edition, codes};

/// What would tell that a stated issuance took place.
const WOULD_TELL: &str = "the receipt with its proof, the header of the block, and a checkpoint or the validators of the chain would tell";

/// Holds the witnesses against a document whose digest goes this way to its root, and notes which of its stores issued
/// it.
///
/// # Errors
/// Where a witness is refused as an export, is not about this document as it names its stores and its chain, or says
/// that the document was revoked.
pub(super) fn check(
    edition: Edition,
    tree: &Value<'_>,
    way: &[[u8; 32]],
    setting: Setting<'_>,
    issuers: &mut [Issuer<'_>],
    proof: &mut ProofStatus,
) -> Result<(), Problem> {
    if setting.witnesses.is_empty() {
        return Ok(());
    }
    let document = Document::of(edition, tree, way, issuers)?;
    let mut issued = Vec::new();
    for (number, witness) in setting.witnesses.iter().enumerate() {
        let logs = document.logs(witness, setting).map_err(|problem| {
            let detail = match problem.detail.as_str() {
                "" => format!("in witness {}", number + 1),
                detail => format!("{detail}, in witness {}", number + 1),
            };
            problem.detail(detail)
        })?;
        issued.extend(logs);
    }
    // What is proved comes first: another witness that merely states the same adds nothing.
    issued.sort_by_key(|log| !log.said.is_proved);
    let (mut told, mut chains) = (BTreeSet::new(), BTreeSet::new());
    for log in issued {
        let said = &log.said;
        if !told.insert((said.contract, said.block_hash)) {
            continue;
        }
        match log.proved() {
            Some(proved) => {
                let of_store = issuers.iter_mut();
                for issuer in of_store.filter(|issuer| issuer.store == Some(said.contract)) {
                    issuer.has_issued = true;
                }
                proof.proved.push(proved);
            }
            None => proof.open.push(format!(
                "whether {} issued it {}, as a witness states: {WOULD_TELL}",
                log.store(),
                log.place()
            )),
        }
        if let (None, Some(chain)) = (document.chain, said.chain_id)
            && chains.insert(chain)
        {
            proof.open.push(format!(
                "whether its issuer means the contract on chain {chain}: the document names no chain, and its issuer would tell"
            ));
        }
        proof.issuances.push(log.said);
    }
    Ok(())
}

/// What a document says that a witness has to agree with.
struct Document<'d> {
    edition: Edition,
    /// The digests from its own to the root.
    way: &'d [[u8; 32]],
    /// The stores that issue it.
    stores: BTreeSet<HexBytes<20>>,
    /// These, and the stores that revoke it.
    contracts: Vec<HexBytes<20>>,
    /// The chain that it names.
    chain: Option<Chain>,
}

/// The chain that a document names.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Chain {
    Number(u64),
    /// It is named by no number of a chain.
    Unreadable,
}

impl<'d> Document<'d> {
    /// What the document says.
    ///
    /// # Errors
    /// Where it names no contract of which a witness can be.
    fn of(
        edition: Edition,
        tree: &Value<'_>,
        way: &'d [[u8; 32]],
        issuers: &[Issuer<'_>],
    ) -> Result<Self, Problem> {
        let stores: BTreeSet<_> = issuers.iter().filter_map(|issuer| issuer.store).collect();
        let revoking = issuers.iter().filter_map(|issuer| issuer.revocation_store);
        let contracts: BTreeSet<_> = stores.iter().copied().chain(revoking).collect();
        if contracts.is_empty() {
            return Err(Problem::at(&codes::STORE_UNNAMED, edition.data_pointer()));
        }
        Ok(Self {
            edition,
            way,
            stores,
            contracts: contracts.into_iter().collect(),
            chain: tree.pointer(CHAIN).map(Chain::of),
        })
    }

    /// The first log of each of its stores by which that store issued it; there is at least one.
    fn logs(&self, witness: &Witness, setting: Setting<'_>) -> Result<Vec<StoreLog>, Problem> {
        let read = |contracts| document_store::read(witness, contracts, setting.anchors);
        let logs = match read(Some(self.contracts.as_slice()))? {
            Read::Logs(logs) => logs,
            Read::OtherForm => return Err(self.refused(&codes::STORE_FORM)),
            Read::NoLog => {
                return Err(match read(None)? {
                    Read::Logs(_) => self.refused(&codes::STORE_CONTRACT),
                    _ => self.refused(&codes::STORE_EVENT),
                });
            }
        };
        if logs.iter().any(|log| !self.is_of_chain(log)) {
            let pointer = format!("{}{CHAIN}", self.edition.data_pointer());
            return Err(Problem::at(&codes::STORE_CHAIN, pointer));
        }
        let is_ours = |log: &StoreLog| self.way.contains(&log.digest);
        if let Some(log) = logs.iter().find(|log| log.is_revocation && is_ours(log)) {
            let problem = self.refused(&codes::STORE_REVOKED);
            return Err(problem.detail(log.place()));
        }
        let root = self.way.last();
        let issues = |log: &StoreLog| {
            !log.is_revocation
                && Some(&log.digest) == root
                && self.stores.contains(&log.said.contract)
        };
        let mut stores = BTreeSet::new();
        let issued = logs.into_iter().filter(issues);
        let issued: Vec<StoreLog> = issued
            .filter(|log| stores.insert(log.said.contract))
            .collect();
        if issued.is_empty() {
            return Err(self.refused(&codes::STORE_ROOT));
        }
        Ok(issued)
    }

    fn is_of_chain(&self, log: &StoreLog) -> bool {
        match (self.chain, log.said.chain_id) {
            (Some(named), Some(said)) => named == Chain::Number(said),
            _ => true,
        }
    }

    fn refused(&self, code: Code) -> Problem {
        Problem::at(code, self.edition.root())
    }
}

/// Where a document names its chain.
const CHAIN: &str = "/network/chainId";

impl Chain {
    fn of(value: &Value<'_>) -> Self {
        let number = match value {
            Value::String(text) => text
                .parse()
                .ok()
                .filter(|number: &u64| number.to_string() == **text),
            Value::Number(number) => number.as_u64(),
            _ => None,
        };
        number.map_or(Self::Unreadable, Self::Number)
    }
}
