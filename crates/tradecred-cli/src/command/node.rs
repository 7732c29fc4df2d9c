//! `tradecred node`: runs the reference node until it is asked to end (SPEC chapter *Node*).

use std::io::Write;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use tradecred_fetch::FetchPolicy;
use tradecred_node::{Config, Dialect, Node, Profile, SHORTEST_LIST, StartError, USUAL_LIST};
use tradecred_vc::json::Value;
use tradecred_vc::proof::Suite;

use crate::choice::{cryptosuite, of_model};
use crate::evidence::by_place;
use crate::input::read_json;
use crate::outcome::{Failure, Outcome};
use crate::terminal::say;

/// Run the reference node
#[derive(Debug, Args)]
pub(crate) struct ServeNode {
    /// Where to listen; port 0 takes a free one
    #[arg(long, value_name = "ADDR:PORT", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Where key and database are kept; made if it is not there
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// The URL under which others reach the node; `http://ADDR:PORT`, if absent
    #[arg(long, value_name = "URL")]
    public_url: Option<String>,
    /// A trust list that the node relies on, whoever signed it; may be repeated. With --fetch it may be an https
    /// address, where the list is fetched whenever it is needed
    #[arg(long, value_name = "FILE|URL")]
    trust: Vec<PathBuf>,
    /// How the node says no, `status` or `verified-false`; by the status, if absent
    #[arg(long, value_name = "DIALECT", value_parser = of_model::<Dialect>)]
    dialect: Option<Dialect>,
    /// The cryptosuite to sign under where a request names none; that of the key, if absent
    #[arg(long, value_name = "NAME", value_parser = cryptosuite)]
    cryptosuite: Option<&'static Suite>,
    /// Serve the test suites of W3C: issue credentials of data model 1.1, admit the examples context
    #[arg(long)]
    w3c_suites: bool,
    /// Fetch status lists and did:web documents that callers do not hand in
    #[arg(long)]
    fetch: bool,
    /// How long a status list is valid; it is signed anew after half of that
    #[arg(long, value_name = "SECONDS", default_value_t = USUAL_LIST.as_secs(),
          value_parser = clap::value_parser!(u64).range(SHORTEST_LIST.as_secs()..))]
    list_validity: u64,
}

impl ServeNode {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Outcome, Failure> {
        let mut config = Config::default()
            .listen(self.listen)
            .data(&self.data)
            .list_validity(Duration::from_secs(self.list_validity));
        if let Some(url) = &self.public_url {
            config = config.public_url(url);
        }
        if let Some(dialect) = self.dialect {
            config = config.dialect(dialect);
        }
        if let Some(suite) = self.cryptosuite {
            config = config.cryptosuite(suite);
        }
        if self.w3c_suites {
            config = config.profile(Profile::W3cSuites);
        }
        if self.fetch {
            config = config.fetch(FetchPolicy::for_status_lists());
        }
        let (addresses, files) = by_place(&self.trust);
        for address in addresses {
            if !self.fetch {
                let reason = "a list at an address needs --fetch";
                return Err(Failure::usage(format!("`{address}`: {reason}")));
            }
            config = config.trust_at(address);
        }
        for path in &files {
            let Value::Object(list) = read_json(path)? else {
                return Err(Failure::usage(format!(
                    "`{}`: not an object",
                    path.display()
                )));
            };
            config = config.trust(list);
        }
        let node = Node::start(config).map_err(|error| match error {
            StartError::Key(_) | StartError::Cryptosuite(_) => Failure::usage(error),
            _ => Failure::unreachable(error),
        })?;
        writeln!(out, "http://{}", node.address())?;
        out.flush()?;
        say(&format!(
            "{} listens at http://{}",
            node.did(),
            node.address()
        ));
        node.wait().map_err(|error| {
            Failure::unreachable(format!("signals cannot be waited for: {error}"))
        })?;
        Ok(Outcome::Good)
    }
}
