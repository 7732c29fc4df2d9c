//! `tradecred anchor prove`: the path of one record, as evidence for whoever is to be shown it.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;
use tradecred_vc::anchor::AnchoredRecord;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Value};

use super::record::{OneRecord, anchor};
use super::tree_file::Reader;
use crate::input::unreadable;
use crate::outcome::{Failure, Outcome};
use crate::terminal::shown_json;

/// Write what proves that a record is one of an anchored batch, as evidence
#[derive(Debug, Args)]
pub(super) struct Prove {
    /// The anchor
    #[arg(value_name = "CREDENTIAL")]
    anchor: PathBuf,
    /// The tree that `anchor make` wrote
    #[arg(long, value_name = "FILE")]
    tree: PathBuf,
    #[command(flatten)]
    record: OneRecord,
    /// Which record of the batch it is, from 0; looked for, if absent
    #[arg(long, value_name = "NUMBER")]
    index: Option<u64>,
}

impl Prove {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        let (credential, count) = anchor(&self.anchor)?;
        let digest = self.record.digest()?;
        let mut tree = Reader::open(&self.tree)?;
        let fault = |error: io::Error| match error.kind() {
            io::ErrorKind::UnexpectedEof => self.of_another_batch(),
            _ => unreadable(&self.tree, &error),
        };
        let index = match self.index {
            Some(index) => index,
            None => tree
                .find(digest.digest(), count)
                .map_err(fault)?
                .ok_or_else(|| Failure::nothing_ran("the batch has no such record"))?,
        };
        let path = tree.path(index, count).map_err(fault)?;
        let path = path.ok_or_else(|| {
            Failure::usage(format!("the batch has {count} records, counted from 0"))
        })?;
        let own = DigestMultibase::of_credential(&credential);
        let record = AnchoredRecord::new(own, (index, tree.seed.salt(index), digest), path);
        let root = credential
            .get("credentialSubject")
            .and_then(|subject| subject.pointer("/batch/treeRoot")?.as_str())
            .and_then(|root| root.parse::<DigestMultibase>().ok());
        let root = root.ok_or_else(|| self.of_another_batch())?;
        if record.check((count, root.digest())).is_err() {
            return Err(match self.index {
                Some(index) => Failure::usage(format!(
                    "record {index} of the batch is another one, or the tree is that of another batch"
                )),
                None => self.of_another_batch(),
            });
        }
        let mut evidence = Evidence::default();
        evidence.add_anchored_record(record);
        let evidence = Value::Object(evidence.to_object());
        writeln!(out, "{}", shown_json(&json::to_string_pretty(&evidence)))?;
        Ok(Outcome::Good)
    }

    fn of_another_batch(&self) -> Failure {
        let (tree, anchor) = (self.tree.display(), self.anchor.display());
        Failure::usage(format!("`{tree}` is not the tree of `{anchor}`"))
    }
}
