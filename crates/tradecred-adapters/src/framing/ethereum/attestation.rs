//! Attestations of the Ethereum Attestation Service that were signed and never put on a chain (version 2): one key
//! signs the typed data of EIP-712, and no more than the file is needed to see whose.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred::attested_conversion::{ProvedByScheme, ProvedWhat};
use tradecred_vc::json::{self, Object, Value};
use tradecred_vc::problem::Problem;

use super::abi::{Fields, Type, decode, distinct};
use super::receipts::limits;
use super::trie::keccak;
use super::{HexBytes, codes, said};
use crate::framing::{
    Division, Frame, Framing, Options, ProofStatus, Proved, Record, Setting, Written,
};
use crate::hex;
use crate::secp256k1::{self, Address};

/// The schema of attestations, as the registry of the service has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct AttestationSchema {
    /// Types and names, such as `string number,bytes32 digest`, to the letter.
    pub types: String,
    /// The contract that is asked about new attestations; none where it is zero.
    pub resolver: HexBytes<20>,
    /// Whether attestations can be revoked.
    pub revocable: bool,
}

impl AttestationSchema {
    /// What is in the data; nothing where this is no schema that is read.
    fn fields(&self) -> Option<Fields> {
        let fields = self.types.split(',').map(|field| {
            let mut words = field.split_ascii_whitespace();
            let (kind, name) = (words.next()?, words.next()?);
            let alone = words.next().is_none();
            alone.then_some((name.to_owned(), Type::parse(kind, &[])?))
        });
        let fields: Fields = fields.collect::<Option<_>>()?;
        distinct(fields.iter().map(|(name, _)| name)).then_some(fields)
    }

    /// The digest by which attestations name it.
    fn uid(&self) -> [u8; 32] {
        let revocable = [u8::from(self.revocable)];
        keccak(&[self.types.as_bytes(), &self.resolver.0, &revocable].concat())
    }
}

/// An attestation that one key signed.
#[derive(Debug)]
pub struct Attestation;

impl Framing for Attestation {
    fn name(&self) -> &'static str {
        "eas-offchain"
    }

    fn title(&self) -> &'static str {
        "an attestation of the Ethereum Attestation Service off the chain, version 2, its data by the schema of the mapping"
    }

    fn division(&self, _: &Options) -> Division {
        Division::Json
    }

    fn recognises(&self, unit: &[u8]) -> bool {
        let file = json::read(unit, &limits());
        file.is_ok_and(|file| file.pointer("/sig/primaryType").is_some())
    }

    fn options(&self) -> &'static [&'static str] {
        &["attestationSchema"]
    }

    fn faults(&self, options: &Options) -> Vec<(String, String)> {
        let fault = match &options.attestation_schema {
            None => (
                "/attestationSchema",
                "the schema of the attestations is needed",
            ),
            Some(schema) if schema.fields().is_none() => (
                "/attestationSchema/types",
                "types and names are needed, each name once",
            ),
            Some(_) => return Vec::new(),
        };
        vec![(fault.0.to_owned(), fault.1.to_owned())]
    }

    fn read<'a>(&self, unit: &'a [u8], setting: Setting<'_>) -> Result<Vec<Record<'a>>, Problem> {
        let file = json::read(unit, &limits())?;
        let signed = Signed::of(&file)?;
        let address = said::fixed(part(&file, "/signer")?).map(Address);
        let signer = signed.signer(&file)?;
        if address != Some(signer) {
            return Err(Problem::at(&codes::ATTESTATION_SIGNATURE, "/signer"));
        }
        let schema = setting.options.attestation_schema.as_ref();
        let schema = schema.filter(|schema| schema.uid() == signed.schema);
        let fields = schema.and_then(AttestationSchema::fields);
        let fields =
            fields.ok_or_else(|| Problem::at(&codes::ATTESTATION_SCHEMA, "/sig/message/schema"))?;
        let data = decode(&fields, &signed.data)
            .ok_or_else(|| Problem::at(&codes::ATTESTATION_DATA, "/sig/message/data"))?;
        let proof = ProofStatus {
            proved: vec![
                Proved::that("the attestation is signed, by a key whose address it names")
                    .by(signer.to_string())
                    .of_integrity()
                    .of(
                        ProvedWhat::Signature,
                        ProvedByScheme::LedgerAddress,
                        &signer.to_string(),
                    ),
            ],
            open: OPEN.map(str::to_owned).to_vec(),
            ..ProofStatus::default()
        };
        Ok(vec![Record {
            tree: signed.tree(signer, data),
            proof,
            frame: Frame::original(unit),
        }])
    }

    fn write(&self, tree: &Value<'_>, _: Option<&Frame>, _: Setting<'_>) -> Written {
        Written::text(json::to_string(tree)).leaving("only its signer signs an attestation")
    }
}

const OPEN: [&str; 3] = [
    "who stands behind the address of the signer: whoever holds its key would tell",
    "whether the attestation was revoked: the contract of the service on the chain that it names would tell",
    "when it was signed: its time is what its signer says; and its `uid`, which nothing signs and nobody reads here",
];

/// The types of what is signed, as the service has them.
const TYPES: [(&str, &str); 9] = [
    ("version", "uint16"),
    ("schema", "bytes32"),
    ("recipient", "address"),
    ("time", "uint64"),
    ("expirationTime", "uint64"),
    ("revocable", "bool"),
    ("refUID", "bytes32"),
    ("data", "bytes"),
    ("salt", "bytes32"),
];
const DOMAIN: &str =
    "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)";
const NAME: &str = "EAS Attestation";

/// What is signed.
struct Signed {
    /// The version of the contract, as the domain says it.
    contract_version: String,
    chain: u64,
    contract: [u8; 20],
    schema: [u8; 32],
    recipient: [u8; 20],
    time: u64,
    expiration: u64,
    revocable: bool,
    reference: [u8; 32],
    data: Vec<u8>,
    salt: [u8; 32],
}

impl Signed {
    fn of(file: &Value<'_>) -> Result<Self, Problem> {
        let types = part(file, "/sig/types/Attest")?
            .as_array()
            .unwrap_or_default();
        let is_known = |(is, (name, kind)): (&Value<'_>, &(&str, &str))| {
            let text = |member| is.get(member).and_then(Value::as_str);
            text("name") == Some(name) && text("type") == Some(kind)
        };
        if types.len() != TYPES.len() || !types.iter().zip(&TYPES).all(is_known) {
            return Err(faulty("/sig/types/Attest"));
        }
        for (at, is) in [("/sig/primaryType", "Attest"), ("/sig/domain/name", NAME)] {
            if part(file, at)?.as_str() != Some(is) {
                return Err(faulty(at));
            }
        }
        if read(file, "/sig/message/version", number)? != 2 {
            return Err(faulty("/sig/message/version"));
        }
        Ok(Self {
            contract_version: read(file, "/sig/domain/version", |value| {
                value.as_str().map(str::to_owned)
            })?,
            chain: read(file, "/sig/domain/chainId", number)?,
            contract: read(file, "/sig/domain/verifyingContract", said::fixed)?,
            schema: read(file, "/sig/message/schema", said::fixed)?,
            recipient: read(file, "/sig/message/recipient", said::fixed)?,
            time: read(file, "/sig/message/time", number)?,
            expiration: read(file, "/sig/message/expirationTime", number)?,
            revocable: read(file, "/sig/message/revocable", |value| value.as_bool())?,
            reference: read(file, "/sig/message/refUID", said::fixed)?,
            data: read(file, "/sig/message/data", said::bytes)?,
            salt: read(file, "/sig/message/salt", said::fixed)?,
        })
    }

    /// The digest that is signed (EIP-712).
    fn digest(&self) -> [u8; 32] {
        let domain = [
            keccak(DOMAIN.as_bytes()),
            keccak(NAME.as_bytes()),
            keccak(self.contract_version.as_bytes()),
            word(&self.chain.to_be_bytes()),
            word(&self.contract),
        ];
        let types = TYPES.map(|(name, kind)| format!("{kind} {name}")).join(",");
        let message = [
            keccak(format!("Attest({types})").as_bytes()),
            word(&[2]),
            self.schema,
            word(&self.recipient),
            word(&self.time.to_be_bytes()),
            word(&self.expiration.to_be_bytes()),
            word(&[u8::from(self.revocable)]),
            self.reference,
            keccak(&self.data),
            self.salt,
        ];
        let (domain, message) = (keccak(&domain.concat()), keccak(&message.concat()));
        keccak(&[&[0x19, 0x01], domain.as_slice(), &message].concat())
    }

    /// Whose key signed.
    fn signer(&self, file: &Value<'_>) -> Result<Address, Problem> {
        let (r, s): ([u8; 32], [u8; 32]) = (
            read(file, "/sig/signature/r", said::fixed)?,
            read(file, "/sig/signature/s", said::fixed)?,
        );
        let v = read(file, "/sig/signature/v", |v| {
            number(v).and_then(|v| u8::try_from(v).ok())
        })?;
        let mut signature = [v; 65];
        for (place, byte) in signature.iter_mut().zip(r.into_iter().chain(s)) {
            *place = byte;
        }
        secp256k1::signer(&self.digest(), &signature)
            .ok_or_else(|| Problem::at(&codes::ATTESTATION_SIGNATURE, "/sig/signature"))
    }

    fn tree(&self, signer: Address, data: Object<'static>) -> Value<'static> {
        let bytes = |bytes: &[u8]| format!("0x{}", hex::encode(bytes));
        let mut domain = Object::new();
        domain.insert("name", NAME);
        domain.insert("version", self.contract_version.clone());
        domain.insert("chainId", self.chain.to_string());
        domain.insert("verifyingContract", bytes(&self.contract));
        let mut message = Object::new();
        message.insert("version", "2");
        message.insert("schema", bytes(&self.schema));
        message.insert("recipient", bytes(&self.recipient));
        message.insert("time", self.time.to_string());
        message.insert("expirationTime", self.expiration.to_string());
        message.insert("revocable", self.revocable);
        message.insert("refUID", bytes(&self.reference));
        message.insert("data", data);
        message.insert("salt", bytes(&self.salt));
        let mut tree = Object::new();
        tree.insert("signer", signer.to_string());
        tree.insert("domain", domain);
        tree.insert("message", message);
        tree.into()
    }
}

/// Bytes at the end of a word.
fn word(bytes: &[u8]) -> [u8; 32] {
    let mut word = [0; 32];
    for (place, byte) in word.iter_mut().rev().zip(bytes.iter().rev()) {
        *place = *byte;
    }
    word
}

/// A whole number, or its decimal digits.
fn number(value: &Value<'_>) -> Option<u64> {
    match value {
        Value::Number(number) => number.as_u64(),
        _ => {
            let digits = value.as_str()?;
            let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
            let shortest = digits == "0" || !digits.starts_with('0');
            digits.parse().ok().filter(|_| plain && shortest)
        }
    }
}

fn faulty(at: &str) -> Problem {
    Problem::at(&codes::ATTESTATION_FORM, at)
}

fn part<'v, 'a>(file: &'v Value<'a>, at: &str) -> Result<&'v Value<'a>, Problem> {
    file.pointer(at).ok_or_else(|| faulty(at))
}

fn read<T>(
    file: &Value<'_>,
    at: &str,
    read: impl FnOnce(&Value<'_>) -> Option<T>,
) -> Result<T, Problem> {
    read(part(file, at)?).ok_or_else(|| faulty(at))
}
