//! A node as an operator runs it: the built command as a process of its own, asked over HTTP (SPEC chapter *Node*).

use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tradecred_node::Token;
use ureq::Agent;

/// The address that status entries and the log bear, whatever port the node listens at.
pub(crate) const PUBLIC: &str = "http://node.example";
/// The name of the one receiver, which requests to issue may name.
pub(crate) const LISTENER: &str = "listener";
/// How long a node that listens may take until it is ready before the campaign gives up.
const LONGEST_START: Duration = Duration::from_secs(60);
/// How long an answer may take.
const DEADLINE: Duration = Duration::from_secs(40);
const LARGEST_ANSWER: u64 = 16 << 20;

/// How a node is started, again and again.
#[derive(Debug, Clone)]
pub(crate) struct Setting {
    program: PathBuf,
    data: PathBuf,
    more: Vec<String>,
    /// What callers say who they are with.
    pub(crate) token: Option<String>,
}

impl Setting {
    /// A node with this data directory, in which whoever reaches it may do everything.
    pub(crate) fn new(data: &Path) -> Result<Self, String> {
        let program = std::env::current_exe().map_err(|error| error.to_string())?;
        let program = program.with_file_name("tradecred");
        if !program.is_file() {
            let missing = program.display();
            return Err(format!(
                "`{missing}` is not there: cargo build --release -p tradecred-cli -p xtask"
            ));
        }
        Ok(Self {
            program,
            data: data.to_owned(),
            more: Vec::new(),
            token: None,
        })
    }

    /// The same over this database.
    pub(crate) fn database(mut self, url: Option<&str>) -> Self {
        if let Some(url) = url {
            self.more.extend(["--database".to_owned(), url.to_owned()]);
        }
        self
    }

    /// The same with one caller who issues, and one who is told of events at this address.
    pub(crate) fn callers(mut self, inbox: &str) -> Result<Self, String> {
        let (maker, listener) = (token()?, token()?);
        let text = format!(
            "[[tenant]]\nname = \"makers\"\n[[tenant]]\nname = \"listeners\"\n\
             [[caller]]\nname = \"maker\"\ntenant = \"makers\"\nroles = [\"issuer\"]\ntokenHash = \"{}\"\n\
             [[caller]]\nname = \"{LISTENER}\"\ntenant = \"listeners\"\nroles = [\"importer\"]\ntokenHash = \"{}\"\n\
             [caller.inbox]\nurl = \"{inbox}\"\n",
            maker.hash(),
            listener.hash()
        );
        let path = self.data.join("callers.toml");
        std::fs::write(&path, text).map_err(|error| error.to_string())?;
        let words = [
            "--callers".to_owned(),
            path.display().to_string(),
            "--allow-local".to_owned(),
            "127.0.0.1".to_owned(),
        ];
        self.more.extend(words);
        self.token = Some(maker.expose().to_owned());
        Ok(self)
    }

    /// Starts the process and does not wait for it.
    pub(crate) fn spawn(&self) -> Result<Running, String> {
        let said = File::options()
            .create(true)
            .append(true)
            .open(self.data.join("said"));
        let child = Command::new(&self.program)
            .args(["node", "--listen", "127.0.0.1:0", "--public-url", PUBLIC])
            .args(["--list-validity", "3600", "--data"])
            .arg(&self.data)
            .args(&self.more)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(said.map_err(|error| error.to_string())?)
            .spawn()
            .map_err(|error| error.to_string())?;
        Ok(Running {
            child: Mutex::new(child),
            began: Instant::now(),
            url: String::new(),
            took: Duration::ZERO,
        })
    }

    /// Starts the process and waits until it is ready.
    pub(crate) fn start(&self) -> Result<Running, String> {
        let mut running = self.spawn()?;
        let waited = running.wait_until_ready();
        waited
            .map(|()| running)
            .map_err(|fault| format!("{fault}; its last words: {}", self.last_words()))
    }

    /// What the node said last on its standard error.
    fn last_words(&self) -> String {
        let said = std::fs::read_to_string(self.data.join("said")).unwrap_or_default();
        said.lines().last().unwrap_or_default().to_owned()
    }

    /// Whom to ask at this address.
    pub(crate) fn client(&self, url: &str) -> Client {
        Client::new(url, self.token.as_deref())
    }
}

fn token() -> Result<Token, String> {
    Token::new().map_err(|error| error.to_string())
}

/// A process that runs; dropping it kills it.
#[derive(Debug)]
pub(crate) struct Running {
    child: Mutex<Child>,
    began: Instant,
    /// Where it listens.
    pub(crate) url: String,
    /// From its start until it was ready.
    pub(crate) took: Duration,
}

impl Running {
    fn wait_until_ready(&mut self) -> Result<(), String> {
        let stdout = self.lock().stdout.take().ok_or("no output")?;
        let mut line = String::new();
        BufReader::new(stdout)
            .read_line(&mut line)
            .map_err(|error| error.to_string())?;
        line.trim().clone_into(&mut self.url);
        if self.url.is_empty() {
            return Err("the node did not start".to_owned());
        }
        let client = Client::new(&self.url, None);
        let said = Instant::now();
        while said.elapsed() < LONGEST_START {
            if client.is_ready() {
                self.took = self.began.elapsed();
                return Ok(());
            }
            sleep(Duration::from_millis(2));
        }
        Err("the node is not ready after a minute".to_owned())
    }

    /// Its number among the processes.
    pub(crate) fn id(&self) -> u32 {
        self.lock().id()
    }

    /// Ends it as a loss of power does (SIGKILL).
    pub(crate) fn kill(&self) {
        let mut child = self.lock();
        let _ = child.kill();
        let _ = child.wait();
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Child> {
        self.child.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.kill();
    }
}

/// An answer that arrived whole.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    /// The code of a refusal.
    pub(crate) fn code(&self) -> String {
        let body = self.json();
        body.get("code")
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    }

    /// The credential in the answer to a request to issue, byte for byte.
    pub(crate) fn credential(&self) -> Option<&[u8]> {
        let inner = self
            .body
            .strip_prefix(br#"{"verifiableCredential":"#.as_slice())?;
        inner.strip_suffix(b"}")
    }
}

/// A connection or several to one node.
#[derive(Debug, Clone)]
pub(crate) struct Client {
    agent: Agent,
    url: String,
    token: Option<String>,
    patience: Duration,
}

impl Client {
    pub(crate) fn new(url: &str, token: Option<&str>) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(DEADLINE))
            .proxy(None)
            .max_redirects(0)
            .build();
        Self {
            agent: config.into(),
            url: url.to_owned(),
            token: token.map(str::to_owned),
            patience: Duration::ZERO,
        }
    }

    /// The same, who asks again for so long where the node says that its store does not answer.
    pub(crate) fn patient(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// The answer, or nothing where it did not arrive whole.
    pub(crate) fn get(&self, path: &str) -> Option<Answer> {
        let began = Instant::now();
        loop {
            let answer = self.get_once(path);
            let is_passing = answer
                .as_ref()
                .is_none_or(|answer| [500, 503].contains(&answer.status));
            if !is_passing || began.elapsed() >= self.patience {
                return answer;
            }
            sleep(Duration::from_millis(5));
        }
    }

    fn get_once(&self, path: &str) -> Option<Answer> {
        let mut request = self.agent.get(format!("{}{path}", self.url));
        if let Some(token) = &self.token {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        whole(request.call().ok()?)
    }

    /// The same for a body of JSON, under an idempotency key where there is one.
    pub(crate) fn post(&self, path: &str, key: Option<&str>, body: &[u8]) -> Option<Answer> {
        let mut request = self
            .agent
            .post(format!("{}{path}", self.url))
            .content_type("application/json");
        if let Some(token) = &self.token {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        if let Some(key) = key {
            request = request.header("idempotency-key", key);
        }
        whole(request.send(body).ok()?)
    }

    pub(crate) fn is_ready(&self) -> bool {
        self.get("/readyz")
            .is_some_and(|answer| answer.status == 200)
    }
}

fn whole(mut answer: ureq::http::Response<ureq::Body>) -> Option<Answer> {
    let status = answer.status().as_u16();
    let body = answer.body_mut().with_config().limit(LARGEST_ANSWER);
    Some(Answer {
        status,
        body: body.read_to_vec().ok()?,
    })
}

/// A certification of origin that breaks no rule, with a number and, where it is given, an id.
pub(crate) fn certification(number: &str, id: Option<&str>) -> Result<Value, String> {
    let mut document = example("usmca-certification-of-origin")?;
    set(&mut document, "certificationNumber", json!(number));
    if let (Some(id), Some(members)) = (id, document.as_object_mut()) {
        members.insert("id".to_owned(), json!(id));
    }
    Ok(document)
}

/// Writes a member of the subject.
pub(crate) fn set(document: &mut Value, name: &str, value: Value) {
    if let Some(Value::Object(subject)) = document.get_mut("credentialSubject") {
        subject.insert(name.to_owned(), value);
    }
}

/// An example document, without id and issuer.
pub(crate) fn example(name: &str) -> Result<Value, String> {
    let path = crate::generated::root().join(format!("examples/documents/{name}.json"));
    let text = std::fs::read_to_string(path).map_err(|error| error.to_string())?;
    let mut document: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    if let Some(members) = document.as_object_mut() {
        members.remove("id");
        members.remove("issuer");
    }
    Ok(document)
}
