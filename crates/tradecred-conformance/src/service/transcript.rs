//! What was last sent to a service and what came, for the report on a trial (SPEC section *Reports*).
//!
//! A trial is made on one thread from its beginning to its end; what it sends from others is not kept.

use std::cell::RefCell;

use super::client::Reply;
use super::hidden;
use crate::printable;
use crate::target::Exchange;

thread_local! {
    static LAST: RefCell<Option<Exchange>> = const { RefCell::new(None) };
}

/// Forgets what was kept, when a trial begins, and gives it out, when it has ended.
pub(super) fn take() -> Option<Exchange> {
    LAST.take()
}

/// Keeps a request, without what its headers say of the caller, and what came, if anything did.
pub(super) fn keep(method: &str, url: &str, body: Option<&[u8]>, reply: Option<&Reply>) {
    let shown = |body: &[u8]| printable::block(hidden::text(body).as_bytes(), Exchange::LIMIT);
    let url = hidden::text(url.as_bytes());
    let sent = format!("{method} {url}\n{}", body.map(shown).unwrap_or_default());
    let received = reply.map_or_else(
        || "no answer".to_owned(),
        |reply| {
            let body = shown(&reply.body);
            let kind = hidden::text(reply.header("content-type").as_bytes());
            format!("status {}, content type `{kind}`\n{body}", reply.status)
        },
    );
    LAST.set(Some(Exchange {
        sent,
        received,
        answered: None,
    }));
}
