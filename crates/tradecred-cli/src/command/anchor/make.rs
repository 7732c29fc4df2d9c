//! `tradecred anchor make`: a batch is read once, its tree written beside, its root signed.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use tradecred::evidence_anchor::CREDENTIAL_TYPE;
use tradecred::{Signer, issue};
use tradecred_vc::anchor::{ALGORITHM, Anchoring, MOST_RECORDS, Seed};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{Object, Value};
use tradecred_vc::report::Scope;
use tradecred_vc::time::Timestamp;

use super::record::pieces;
use super::tree_file::Writer;
use crate::choice::{Language, instant};
use crate::command::issue::give;
use crate::command::key::{self, exists};
use crate::input::{now, read_json, unreadable};
use crate::outcome::{Failure, Outcome};
use crate::random;

/// Read a batch of records once, write its tree to a new file and sign its root
#[derive(Debug, Args)]
pub(super) struct Make {
    /// The records: each file is one, or with `--lines` each of its lines
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// Each line of a file is a record, such as one of NDJSON or CSV; the line feed is no part of it
    #[arg(long)]
    lines: bool,
    /// The key file to sign with
    #[arg(long, value_name = "KEYFILE")]
    key: PathBuf,
    /// You, who anchor and sign, as a `NamedParty` in JSON: your legal name and address
    #[arg(long = "as", value_name = "FILE")]
    author: PathBuf,
    /// The media type of each record
    #[arg(long, value_name = "TYPE")]
    media_type: String,
    /// What the records are, and where they come from
    #[arg(long, value_name = "TEXT")]
    description: String,
    /// When the earliest was recorded
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    recorded_from: Option<Timestamp>,
    /// When the latest was recorded
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    recorded_until: Option<Timestamp>,
    /// A credential that the records belong to; may be repeated
    #[arg(long, value_name = "CREDENTIAL")]
    about: Vec<PathBuf>,
    /// Where the tree is written to, without which no record is proved; keep it, and show it to nobody
    #[arg(long, value_name = "FILE")]
    tree: PathBuf,
    /// When the anchor is made and signed; now, if absent
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    created: Option<Timestamp>,
    /// Write to a new file instead of standard output
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The language of the reasons for refusing
    #[arg(long, value_enum, default_value_t)]
    lang: Language,
}

impl Make {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        let key = key::read(&self.key).map_err(|fault| fault.of(&self.key))?;
        let did = key.controller().as_str();
        let signer = Signer::with_method(key.secret().clone(), did, key.id().as_str());
        let author = read_json(&self.author)?.to_serde();
        let about = self.about.iter().map(|path| {
            let Value::Object(credential) = read_json(path)? else {
                let reason = format!("`{}`: not a credential", path.display());
                return Err(Failure::usage(reason));
            };
            Ok(reference(&credential))
        });
        let about = about.collect::<Result<Vec<_>, Failure>>()?;
        // Before a long batch is read and a tree is kept of which nothing would be signed.
        if let Some(path) = self
            .output
            .as_ref()
            .filter(|path| path.symlink_metadata().is_ok())
        {
            return Err(exists(path));
        }
        let (count, root) = self.anchor()?;
        let created = self.created.map_or_else(now, Ok)?;
        let mut subject = json!({
            "type": "EvidenceAnchor",
            "batch": {
                "type": "RecordBatch",
                "algorithm": ALGORITHM,
                "recordCount": count,
                "treeRoot": root.to_string(),
                "mediaType": self.media_type,
                "description": self.description,
            },
            "anchoredBy": author,
            "anchoredAt": created,
        });
        let ends = [
            ("recordedFrom", self.recorded_from),
            ("recordedUntil", self.recorded_until),
        ];
        if let Some(batch) = subject
            .pointer_mut("/batch")
            .and_then(|it| it.as_object_mut())
        {
            for (name, end) in ends {
                batch.extend(end.map(|end| (name.to_owned(), json!(end))));
            }
        }
        if let (Some(subject), false) = (subject.as_object_mut(), about.is_empty()) {
            subject.insert("about".to_owned(), json!(about));
        }
        let unsigned = json!({
            "@context": [
                "https://www.w3.org/ns/credentials/v2",
                "https://w3id.org/tradecred/core/v1",
            ],
            "id": random::new_id()?,
            "type": ["VerifiableCredential", CREDENTIAL_TYPE],
            "issuer": did,
            "validFrom": created,
            "credentialSubject": subject,
        });
        let Value::Object(unsigned) = Value::from(&unsigned) else {
            return Err(Failure::internal("an anchor is an object"));
        };
        let evidence = Evidence::default();
        let signed = issue(&unsigned, &signer, created, Scope::Document, &evidence);
        give(signed, self.output.as_deref(), self.lang, out)
    }

    /// Reads all records, and writes the tree.
    fn anchor(&self) -> Result<(u64, DigestMultibase), Failure> {
        let seed = random::bytes()?;
        let mut tree = Writer::create(&self.tree, &seed)?;
        let mut anchoring = Anchoring::new(Seed::from_bytes(seed));
        let mut emit = |node| {
            tree.node(node)
                .map_err(|error| unreadable(&self.tree, &error))
        };
        for path in &self.files {
            pieces(path, &mut |piece| {
                if self.lines {
                    added(anchoring.feed_lines(piece, &mut emit)?)
                } else {
                    anchoring.feed(piece);
                    Ok(())
                }
            })?;
            added(if self.lines {
                anchoring.end_lines(&mut emit)?
            } else {
                anchoring.end_record(&mut emit)?
            })?;
        }
        tree.close()
            .map_err(|error| unreadable(&self.tree, &error))?;
        let (count, root) = anchoring.finish();
        if count == 0 {
            return Err(Failure::nothing_ran("there is no record to anchor"));
        }
        Ok((count, DigestMultibase::of_digest(root)))
    }
}

fn added(is_added: bool) -> Result<(), Failure> {
    if is_added {
        Ok(())
    } else {
        let reason = format!("a batch has at most {MOST_RECORDS} records; anchor several");
        Err(Failure::usage(reason))
    }
}

/// How an anchor refers to a credential.
fn reference(credential: &Object<'_>) -> serde_json::Value {
    let text = |name: &str| credential.get(name).and_then(Value::as_str);
    let types = credential.get("type").and_then(Value::as_array);
    let own = types.into_iter().flatten().filter_map(Value::as_str);
    let own = own.into_iter().find(|name| *name != "VerifiableCredential");
    json!({
        "type": "CredentialReference",
        "id": text("id"),
        "credentialType": own,
        "digestMultibase": DigestMultibase::of_credential(credential).to_string(),
    })
}
