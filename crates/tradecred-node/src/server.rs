//! Connections: HTTP/1.1, so many at a time, each with deadlines (SPEC chapter *Node*).

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::http::HeaderValue;
use axum::http::header::CONNECTION;
use axum::response::Response;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::Service;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::{sleep, timeout};

use crate::request::READ_DEADLINE;

mod shares;

use shares::Shares;

/// Connections at one time; further ones wait to be accepted.
const MOST_CONNECTIONS: u32 = 256;
/// Heads larger than this are refused, in bytes.
const LARGEST_HEAD: usize = 64 * 1024;
/// How long one connection may live. The next answer says that it was the last, since a request that comes while a
/// connection is closed has none; at most twice [`GRACE`] later it is cut, so that nobody keeps a place by reading slowly.
const CONNECTION_LIFETIME: Duration = Duration::from_secs(300);
/// How long what has begun may take to end when the node stops or a connection's time is up.
pub(crate) const GRACE: Duration = Duration::from_secs(35);
/// Rest after a connection could not be accepted, as when the system has no more files to open.
const REST: Duration = Duration::from_millis(50);

/// Who is at the other end of a connection.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Peer(pub(crate) IpAddr);

/// The addresses of the node, told who is at the other end.
struct FromPeer {
    peer: Peer,
    /// When the connection has lived long enough.
    end: Instant,
    routes: TowerToHyperService<Router>,
}

impl Service<Request<Incoming>> for FromPeer {
    type Response = Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn call(&self, mut request: Request<Incoming>) -> Self::Future {
        request.extensions_mut().insert(self.peer);
        let (answer, end) = (self.routes.call(request), self.end);
        Box::pin(async move {
            let mut answer = answer.await?;
            if Instant::now() >= end {
                let last = HeaderValue::from_static("close");
                answer.headers_mut().insert(CONNECTION, last);
            }
            Ok(answer)
        })
    }
}

/// Serves connections until told to stop, and then until the last answer is out.
pub(crate) async fn serve(
    listener: TcpListener,
    routes: Router,
    proxies: Vec<IpAddr>,
    mut stop: watch::Receiver<bool>,
) {
    let shares = Shares::new(MOST_CONNECTIONS / 2, proxies);
    let places = Arc::new(Semaphore::new(
        usize::try_from(MOST_CONNECTIONS).unwrap_or(1),
    ));
    loop {
        let stopped = stop.clone();
        tokio::select! {
            _ = stop.wait_for(|stop| *stop) => break,
            (stream, peer, place) = next(&listener, &places) => {
                let routes = routes.clone();
                // One address that has half of all places gets no more.
                if let Some(share) = shares.take(peer.ip()) {
                    tokio::spawn(async move {
                        let _held = (place, share);
                        let peer = Peer(peer.ip());
                        connection(stream, peer, routes, stopped, CONNECTION_LIFETIME).await;
                    });
                }
            }
        }
    }
    drop(listener);
    // Every place is free again when every connection has ended.
    let _ = timeout(GRACE, places.acquire_many(MOST_CONNECTIONS)).await;
}

/// The next connection, once there is a place for it.
async fn next(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> (TcpStream, SocketAddr, Option<OwnedSemaphorePermit>) {
    let place = Arc::clone(places).acquire_owned().await.ok();
    loop {
        match listener.accept().await {
            Ok((stream, peer)) => return (stream, peer, place),
            Err(_) => sleep(REST).await,
        }
    }
}

async fn connection(
    stream: TcpStream,
    peer: Peer,
    routes: Router,
    mut stop: watch::Receiver<bool>,
    lifetime: Duration,
) {
    // Answers are written whole; waiting for more only delays them.
    let _ = stream.set_nodelay(true);
    let served = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(READ_DEADLINE)
        .max_buf_size(LARGEST_HEAD)
        .serve_connection(
            TokioIo::new(stream),
            FromPeer {
                peer,
                end: Instant::now() + lifetime,
                routes: TowerToHyperService::new(routes),
            },
        );
    let mut served = pin!(served);
    tokio::select! {
        _ = served.as_mut() => return,
        _ = stop.wait_for(|stop| *stop) => {}
        () = sleep(lifetime + GRACE) => {}
    }
    served.as_mut().graceful_shutdown();
    let _ = timeout(GRACE, served).await;
}

#[cfg(test)]
mod tests;
