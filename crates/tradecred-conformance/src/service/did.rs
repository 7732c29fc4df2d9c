//! The DID document of a service under test, where its DID does not say it all.

use serde_json::Value;

use super::caller::Credential;
use super::client::Client;
use super::path::escaped;
use super::trial::Trouble;

/// Who asks for the document, and of whom.
pub(super) struct Asker<'a> {
    /// The service.
    pub(super) client: &'a Client,
    /// As whom it is asked.
    pub(super) caller: Option<&'a Credential>,
    /// Who the profile says that the service is.
    pub(super) named: Option<&'a str>,
}

impl Asker<'_> {
    /// The document: of a `did:web` of another host at that host, of any other by the resolver of the service, else
    /// where the method has it; nothing where the DID says it all.
    pub(super) fn did_document(&self, did: &str) -> Result<Option<Value>, Trouble> {
        if did.starts_with("did:key:") || did.starts_with("did:jwk:") {
            return Ok(None);
        }
        let web = did_web(did);
        if let Some((host, path)) = &web
            && !self.client.is_at(host)
        {
            return self.elsewhere(did, host, path).map(Some);
        }
        let path = format!("/identifiers/{}", escaped(did));
        let reply = self.client.get(&path, self.caller)?;
        if reply.status == 200 {
            // A page for people that is there for every path is no answer.
            let document = reply.object(&path).unwrap_or_default()["didDocument"].take();
            if document.is_object() {
                return Ok(Some(document));
            }
        }
        let Some((host, path)) = web else {
            return Err(Trouble::NotRun(format!(
                "`{did}`: the service does not resolve it, and the runner does not know its method"
            )));
        };
        let url = format!("https://{host}{path}");
        let path = self.client.path_of(&url).unwrap_or(&path);
        let reply = self.client.get(path, None)?;
        reply.expect(200, &url)?.json(&url).map(Some)
    }

    /// The document at another host, to which the profile leads and not what a service says of itself.
    fn elsewhere(&self, did: &str, host: &str, path: &str) -> Result<Value, Trouble> {
        let url = format!("https://{host}{path}");
        if self.named != Some(did) {
            return Err(Trouble::NotRun(format!(
                "`{url}` is at another host, and the profile does not name the issuer"
            )));
        }
        let client = Client::new(&format!("https://{host}"), None);
        client.get(path, None)?.expect(200, &url)?.json(&url)
    }
}

/// The host of a `did:web`, with its port, and the path of its document.
fn did_web(did: &str) -> Option<(String, String)> {
    let mut parts = did.strip_prefix("did:web:")?.split(':');
    let host = parts.next()?.replace("%3A", ":").replace("%3a", ":");
    let is_host = |c: char| c.is_ascii_alphanumeric() || ".-:[]".contains(c);
    if host.is_empty() || !host.chars().all(is_host) {
        return None;
    }
    let parts: Vec<&str> = parts.collect();
    Some(match parts.as_slice() {
        [] => (host, "/.well-known/did.json".to_owned()),
        parts => (host, format!("/{}/did.json", parts.join("/"))),
    })
}

#[cfg(test)]
mod tests {
    use super::did_web;

    #[test]
    fn a_did_web_has_its_host_and_its_path() {
        for (did, host, path) in [
            ("did:web:a.example", "a.example", "/.well-known/did.json"),
            (
                "did:web:a.example%3A8443",
                "a.example:8443",
                "/.well-known/did.json",
            ),
            (
                "did:web:a.example:org:north",
                "a.example",
                "/org/north/did.json",
            ),
        ] {
            assert_eq!(did_web(did), Some((host.to_owned(), path.to_owned())));
        }
        for none in [
            "did:key:z6Mk",
            "did:web:",
            "did:web:a@b",
            "https://a.example",
        ] {
            assert_eq!(did_web(none), None, "{none}");
        }
    }
}
