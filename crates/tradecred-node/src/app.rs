//! What every request shares: key, store, clock, and the bound on work at one time (SPEC chapter *Node*).

use std::sync::Arc;
use std::time::Duration;

use axum::response::{IntoResponse, Response};
use tokio::sync::Semaphore;
use tokio::time::timeout;
use tradecred::Signer;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::jcs;
use tradecred_vc::json::{self, Limits, Object};
use tradecred_vc::problem::Problem;
use tradecred_vc::proof::{SignOptions, sign};
use tradecred_vc::status::make_list;
use tradecred_vc::status_list::{Bitstring, MIN_ENTRIES};
use tradecred_vc::time::Timestamp;

use crate::answer::Answer;
use crate::clock::SteadyClock;
use crate::problem;
use crate::refusal::Refusal;
use crate::store::{Edition, Store, StoreError};

/// How long a request waits for its turn.
const TURN_DEADLINE: Duration = Duration::from_secs(15);

/// A node's own things.
pub(crate) struct App {
    /// Who signs.
    pub(crate) signer: Signer,
    /// What must not be lost.
    pub(crate) store: Store,
    /// The time.
    pub(crate) clock: SteadyClock,
    /// The URL under which others reach the node, without a slash at the end.
    pub(crate) url: String,
    /// Trust lists the operator relies on.
    pub(crate) trust_lists: Vec<Object<'static>>,
    /// One permit for each piece of work at a time.
    pub(crate) turns: Arc<Semaphore>,
}

impl App {
    /// Adds what the node itself knows to the evidence a caller sent: the operator's trust lists, and
    /// of its own status lists those that these bytes name, as they stood at that instant.
    pub(crate) fn add_own(
        &self,
        evidence: &mut Evidence,
        bytes: &[u8],
        at: Timestamp,
    ) -> Result<(), StoreError> {
        for list in &self.trust_lists {
            evidence.add_trust_list(list.clone());
        }
        for url in tradecred_fetch::status_lists_for(bytes) {
            if let Some(body) = self.store.edition_at(&url, at)?
                && let Ok(list) = json::read_object(&body, &Limits::default())
            {
                evidence.add_status_list(list.into_owned(), None);
            }
        }
        Ok(())
    }

    /// The signed bytes of a status list.
    pub(crate) fn sign_list(&self, edition: &Edition<'_>) -> Option<Vec<u8>> {
        let mut bits = Bitstring::new(MIN_ENTRIES)?;
        for position in edition.set {
            bits.set(usize::try_from(*position).ok()?, true)?;
        }
        let Edition {
            url,
            purpose,
            valid_from,
            ..
        } = *edition;
        let unsigned = make_list(url, self.signer.did(), purpose, &bits, valid_from, None);
        let options = SignOptions::assertion(self.signer.verification_method(), valid_from);
        Some(jcs::to_vec_object(&sign(
            &unsigned,
            self.signer.key(),
            &options,
        )))
    }
}

/// Does a piece of work away from the threads that serve connections, when its turn comes. Work that
/// outlives its request keeps its turn until it is done.
pub(crate) async fn in_turn(
    app: Arc<App>,
    work: impl FnOnce(&App) -> Result<Answer, Refusal> + Send + 'static,
) -> Response {
    let turn = match timeout(TURN_DEADLINE, Arc::clone(&app.turns).acquire_owned()).await {
        Ok(Ok(turn)) => turn,
        Ok(Err(_)) | Err(_) => {
            return Refusal::from(Problem::at(&problem::BUSY, "")).into_response();
        }
    };
    let done = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        work(&app)
    });
    done.await
        .unwrap_or_else(|_| Err(Refusal::internal()))
        .into_response()
}
