//! The runner as a client of a service: bounded, to the address it was given and nowhere else.

use std::thread;
use std::time::Duration;

use serde_json::Value;
use ureq::http::{Request, Response};
use ureq::{Agent, AsSendBody, Body};

use super::caller::Credential;
use super::trial::{Trouble, ensure};
use super::{deadline, hidden, transcript};
use crate::target::{Limits, strict};

/// A service that limits its callers is waited for so long at a time, and asked again so often.
const LONGEST_WAIT: u64 = 60;
const MOST_WAITS: usize = 20;

/// A client of one service.
#[derive(Debug)]
pub(super) struct Client {
    agent: Agent,
    base: String,
    /// The URL that signatures are made over.
    public: String,
    limits: Limits,
}

/// An answer that was read to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reply {
    pub(super) status: u16,
    /// The headers, their names in lower case, in the order of their names.
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
}

impl Client {
    pub(super) fn new(address: &str, public: Option<&str>) -> Self {
        let limits = Limits::default();
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .proxy(None)
            .max_idle_connections(0)
            .allow_non_standard_methods(true)
            .user_agent("tradecred-conformance")
            .build();
        let base = address.trim_end_matches('/').to_owned();
        Self {
            agent: config.new_agent(),
            public: public.map_or_else(|| base.clone(), |url| url.trim_end_matches('/').to_owned()),
            base,
            limits,
        }
    }

    /// The path of a URL below the address that is asked: what that address has of a path itself, or what the public
    /// one has, is not said twice. Nothing where the URL has none.
    pub(super) fn path_of<'u>(&self, url: &'u str) -> Option<&'u str> {
        let path = path(url)?;
        let below = |of: &str| {
            let rest = path.strip_prefix(path_or_none(of))?;
            rest.starts_with('/').then_some(rest)
        };
        below(&self.public)
            .or_else(|| below(&self.base))
            .or(Some(path))
    }

    /// Whether a host, with a port where it has one, is the one that is asked or the public one.
    pub(super) fn is_at(&self, host: &str) -> bool {
        [&self.base, &self.public]
            .into_iter()
            .filter_map(|url| Some(url.split_once("://")?.1))
            .any(|rest| rest.split('/').next() == Some(host))
    }

    /// What the service says of itself, once it is known that it can be reached at all; nothing where the time for
    /// the run is over, which each trial says.
    ///
    /// # Errors
    ///
    /// In words, where it cannot be reached.
    pub(super) fn opened(&self) -> Result<Value, String> {
        match self.health() {
            Ok(health) => Ok(health),
            Err(Trouble::NotRun(_)) => Ok(Value::Null),
            Err(trouble) => Err(trouble.why()),
        }
    }

    /// What the service says of itself; nothing where that is no JSON.
    pub(super) fn health(&self) -> Result<Value, Trouble> {
        let reply = self.get("/health", None)?;
        Ok(reply.json("/health").unwrap_or_default())
    }

    /// GETs as a caller, or as nobody.
    pub(super) fn get(&self, path: &str, caller: Option<&Credential>) -> Result<Reply, Trouble> {
        self.send("GET", path, caller, &[], None)
    }

    /// POSTs JSON as a caller, or as nobody.
    pub(super) fn post(
        &self,
        path: &str,
        caller: Option<&Credential>,
        body: &Value,
    ) -> Result<Reply, Trouble> {
        let bytes = body.to_string().into_bytes();
        let json = [("Content-Type", "application/json".to_owned())];
        self.send("POST", path, caller, &json, Some(&bytes))
    }

    /// Sends one request, again where the service says that it came too soon.
    pub(super) fn send(
        &self,
        method: &str,
        path: &str,
        caller: Option<&Credential>,
        headers: &[(&str, String)],
        body: Option<&[u8]>,
    ) -> Result<Reply, Trouble> {
        let url = format!("{}{path}", self.base);
        let mut waits = 0..MOST_WAITS;
        loop {
            let reply = self.ask(method, path, caller, headers, body);
            transcript::keep(method, &url, body, reply.as_ref().ok());
            match reply.as_ref().ok().and_then(Reply::wait) {
                Some(wait) if waits.next().is_some() => {
                    deadline::left()?;
                    thread::sleep(wait);
                }
                _ => return reply,
            }
        }
    }

    fn ask(
        &self,
        method: &str,
        path: &str,
        caller: Option<&Credential>,
        headers: &[(&str, String)],
        body: Option<&[u8]>,
    ) -> Result<Reply, Trouble> {
        let signed =
            caller.map(|caller| caller.headers(method, &format!("{}{path}", self.public), body));
        let mut request = Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.base));
        for (name, value) in headers {
            request = request.header(*name, value);
        }
        for (name, value) in signed.iter().flatten() {
            request = request.header(*name, value);
        }
        // An answer that came too late for the trial or the run is told as that.
        let broken = |error: &dyn std::fmt::Display| match deadline::left() {
            Err(over) => over,
            Ok(_) => Trouble::wrong(format!("{method} {path}: no answer: {error}")),
        };
        let sent = match body {
            Some(body) => {
                let request = request.body(body).map_err(|error| broken(&error))?;
                self.run(request)?
            }
            None => {
                let request = request.body(()).map_err(|error| broken(&error))?;
                self.run(request)?
            }
        };
        let response = sent.map_err(|error| broken(&error))?;
        let status = response.status().as_u16();
        let mut headers: Vec<(String, String)> = response
            .headers()
            .iter()
            .map(|(name, value)| {
                let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
                (name.as_str().to_owned(), value)
            })
            .collect();
        headers.sort();
        let limit = u64::try_from(self.limits.answer_bytes).unwrap_or(u64::MAX);
        let body = response
            .into_body()
            .into_with_config()
            .limit(limit)
            .read_to_vec()
            .map_err(|error| broken(&error))?;
        Ok(Reply {
            status,
            headers,
            body,
        })
    }
}

impl Client {
    /// Runs a request for as long as one may take, and the trial and the run have left.
    fn run(
        &self,
        request: Request<impl AsSendBody>,
    ) -> Result<Result<Response<Body>, ureq::Error>, Trouble> {
        let most = deadline::of_request().unwrap_or(self.limits.deadline);
        let within = deadline::left()?.map_or(most, |left| left.min(most));
        let request = self.agent.configure_request(request);
        let request = request.timeout_global(Some(within)).build();
        Ok(self.agent.run(request))
    }
}

/// Everything behind the host of a URL.
fn path(url: &str) -> Option<&str> {
    let (_, rest) = url.split_once("://")?;
    rest.get(rest.find('/')?..)
}

fn path_or_none(url: &str) -> &str {
    path(url).unwrap_or_default()
}

impl Reply {
    /// The value of a header, empty where there is none.
    pub(super) fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(own, _)| own == name);
        found.map_or("", |(_, value)| value)
    }

    /// How long to wait before the request is made again, where its caller was beyond a limit.
    fn wait(&self) -> Option<Duration> {
        let seconds: u64 = self.header("retry-after").parse().ok()?;
        (self.status == 429 && seconds <= LONGEST_WAIT).then(|| Duration::from_secs(seconds))
    }

    /// The body as text, without secrets, cut.
    pub(super) fn shown(&self) -> String {
        let text: String = hidden::text(&self.body).chars().take(200).collect();
        format!("status {} {text}", self.status)
    }

    /// The body as JSON.
    pub(super) fn json(&self, asked: &str) -> Result<Value, Trouble> {
        strict::read(&self.body)
            .map_err(|_| Trouble::wrong(format!("{asked}: no JSON: {}", self.shown())))
    }

    /// The body where it has to be an object.
    pub(super) fn object(&self, asked: &str) -> Result<Value, Trouble> {
        let body = self.json(asked)?;
        ensure(body.is_object(), || {
            format!("{asked}: no object: {}", self.shown())
        })?;
        Ok(body)
    }

    /// The document of an answer that has one.
    pub(super) fn credential(&self, asked: &str) -> Result<Value, Trouble> {
        Ok(self.object(asked)?["verifiableCredential"].take())
    }

    /// The same where it has this status.
    pub(super) fn expect(self, status: u16, asked: &str) -> Result<Self, Trouble> {
        if self.status == status {
            return Ok(self);
        }
        Err(Trouble::wrong(format!(
            "{asked}: {status} was expected: {}",
            self.shown()
        )))
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpListener;
    use std::thread;

    use super::Client;

    /// A service that gives these answers, one to each connection, and the status of what the client ends with.
    fn answered<const N: usize>(answers: [&'static str; N]) -> u16 {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let service = thread::spawn(move || {
            for answer in answers {
                let (mut stream, _) = listener.accept().unwrap();
                let _ = stream.read(&mut [0; 4096]).unwrap();
                let rest = "Content-Length: 0\r\nConnection: close\r\n\r\n";
                write!(stream, "HTTP/1.1 {answer}\r\n{rest}").unwrap();
            }
        });
        let reply = Client::new(&address, None).get("/health", None).unwrap();
        service.join().unwrap();
        reply.status
    }

    #[test]
    fn a_limit_is_waited_for_where_it_says_how_long() {
        let soon = "429 Too Many\r\nRetry-After: 0";
        let unsaid = "429 Too Many";
        let late = "429 Too Many\r\nRetry-After: 61";
        let busy = "503 Busy\r\nRetry-After: 0";
        assert_eq!(answered([soon, soon, "200 OK"]), 200);
        assert_eq!(answered([soon, unsaid]), 429);
        assert_eq!(answered([late]), 429);
        assert_eq!(answered([busy]), 503);
    }

    #[test]
    fn a_path_of_the_address_is_not_said_twice() {
        let plain = Client::new("http://127.0.0.1:8080", None);
        let deep = Client::new("https://node.example/vc/", None);
        let behind = Client::new("http://127.0.0.1:8080", Some("https://node.example/vc"));
        for (client, url, path) in [
            (&plain, "https://node.example/lists/1", Some("/lists/1")),
            (&plain, "https://node.example", None),
            (&plain, "lists/1", None),
            (&deep, "https://node.example/vc/lists/1", Some("/lists/1")),
            (&deep, "https://node.example/vcs/1", Some("/vcs/1")),
            (&deep, "https://node.example/lists/1", Some("/lists/1")),
            (&behind, "https://node.example/vc/lists/1", Some("/lists/1")),
        ] {
            assert_eq!(client.path_of(url), path, "{url}");
        }
        assert!(plain.is_at("127.0.0.1:8080") && !plain.is_at("127.0.0.1"));
        assert!(behind.is_at("node.example") && !behind.is_at("other.example"));
    }
}
