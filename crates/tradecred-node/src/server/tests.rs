//! Tests of connections.

use axum::routing::get;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use super::*;

/// What a connection that may live so long says to two requests, the second after the first answer.
async fn said(lifetime: Duration) -> Vec<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let served = tokio::spawn(async move {
        let (stream, peer) = listener.accept().await.unwrap();
        let routes = Router::new().route("/", get(|| async { "answer" }));
        let (_go_on, stop) = watch::channel(false);
        connection(stream, Peer(peer.ip()), routes, stop, lifetime).await;
    });
    let mut client = TcpStream::connect(address).await.unwrap();
    let mut answers = Vec::new();
    for _ in 0..2 {
        if client
            .write_all(b"GET / HTTP/1.1\r\nHost: node\r\n\r\n")
            .await
            .is_err()
        {
            break;
        }
        let mut bytes = Vec::new();
        while !bytes.ends_with(b"answer")
            && client.read_buf(&mut bytes).await.is_ok_and(|read| read > 0)
        {}
        answers.push(String::from_utf8(bytes).unwrap());
    }
    drop(client);
    served.await.unwrap();
    answers.retain(|answer| !answer.is_empty());
    answers
}

#[tokio::test]
async fn the_last_answer_of_a_connection_says_that_it_is() {
    let last = said(Duration::ZERO).await;
    assert_eq!(last.len(), 1, "{last:?}");
    assert!(last[0].contains("\r\nconnection: close\r\n"), "{last:?}");
    assert!(last[0].ends_with("answer"), "{last:?}");
    let kept = said(Duration::from_secs(300)).await;
    assert_eq!(kept.len(), 2, "{kept:?}");
    assert!(!kept.concat().contains("close"), "{kept:?}");
}
