//! A relay: what goes through it may be changed on both ways.

use std::net::TcpListener;
use std::thread;

use crate::message::Message;

/// What a relay does with a request: the answer, for which it may ask whoever is behind it.
pub(crate) type Way = Box<dyn Fn(Message, &dyn Fn(&Message) -> Message) -> Message + Send + Sync>;

/// Listens until the test ends, in front of an address; gives its own.
pub(crate) fn relay(listener: TcpListener, behind: String, way: Way) -> String {
    let own = listener.local_addr().unwrap().to_string();
    let way = std::sync::Arc::new(way);
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let (behind, way) = (behind.clone(), std::sync::Arc::clone(&way));
            thread::spawn(move || {
                let Some(request) = Message::read(&stream) else {
                    return;
                };
                let ask = |request: &Message| {
                    let answer = request.send(&behind);
                    answer.unwrap_or_else(|| Message::answer(0, ""))
                };
                let answer = way(request, &ask);
                // Nothing was answered behind it: neither is here.
                if answer.status() != 0 {
                    answer.write(&stream);
                }
            });
        }
    });
    own
}

/// In front of an address, at a free port.
pub(crate) fn before(behind: &str, way: Way) -> String {
    relay(
        TcpListener::bind("127.0.0.1:0").unwrap(),
        behind.to_owned(),
        way,
    )
}
