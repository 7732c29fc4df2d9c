//! Where a server of PostgreSQL is, and how one connects to it: with limits, and in secret off this machine.

use std::fmt;
use std::net::IpAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use postgres::config::{Host, SslMode, TargetSessionAttrs};
use postgres::{Client, Config};

use super::tls;
use crate::store::StoreError;

/// How long a connection may take to be made.
const CONNECT: Duration = Duration::from_secs(5);
/// How long what was sent may go unanswered by the machine of the server: a request waits for that at most.
const UNANSWERED: Duration = Duration::from_secs(15);
/// How often a server that says nothing is asked whether it is there.
const ALIVE: Duration = Duration::from_secs(10);
/// How often it is asked again before it is taken as gone.
const RETRIES: u32 = 3;

/// Where a server is, and as whom it is asked.
#[derive(Clone)]
pub(in crate::store) struct Server {
    config: Arc<Config>,
    tls: tls::Connector,
}

impl Server {
    /// Reads a URL `postgres://USER:PASSWORD@HOST:PORT/DATABASE?sslmode=require`.
    pub(in crate::store) fn parse(url: &str) -> Result<Self, StoreError> {
        let (config, roots) = settings(url)?;
        Ok(Self {
            config: Arc::new(config),
            tls: tls::connector(roots)?,
        })
    }

    pub(super) fn connect(&self) -> Result<Client, StoreError> {
        let client = self.config.connect(self.tls.clone());
        client.map_err(|error| StoreError::Unreachable(error.into()))
    }
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Server").finish_non_exhaustive()
    }
}

/// How one connects, and the file with the certificates that are trusted where the URL names one.
fn settings(url: &str) -> Result<(Config, Option<PathBuf>), StoreError> {
    // The faults name no part of the URL: there is a password in it.
    let fault = |why: &'static str| StoreError::Database(why.into());
    let schemes = ["postgres://", "postgresql://"];
    if !schemes.iter().any(|scheme| url.starts_with(scheme)) {
        return Err(fault(
            "the URL of the database does not begin with `postgres://`",
        ));
    }
    let (url, roots) = tls::take_roots(url)?;
    let mode = parameter(&url, "sslmode");
    if mode.is_some_and(|mode| !["disable", "prefer", "require"].contains(&mode)) {
        return Err(fault(
            "`sslmode` of the URL of the database is none of `require`, `prefer` and `disable`; `require` checks \
                 the certificate and the name of the server, as `verify-full` does elsewhere",
        ));
    }
    let mut config: Config = url
        .parse()
        .map_err(|_| fault("the URL of the database is not one of PostgreSQL"))?;
    if roots.is_some() || mode.is_none() && !is_on_this_machine(&config) {
        config.ssl_mode(SslMode::Require);
    }
    // A replica that only reads is no place for a node; where the URL names several servers, the next one may be.
    config.target_session_attrs(TargetSessionAttrs::ReadWrite);
    if config.get_tcp_user_timeout().is_none() {
        config.tcp_user_timeout(UNANSWERED);
    }
    if parameter(&url, "keepalives_idle").is_none() {
        config.keepalives_idle(ALIVE);
    }
    if config.get_keepalives_interval().is_none() {
        config.keepalives_interval(ALIVE);
    }
    if config.get_keepalives_retries().is_none() {
        config.keepalives_retries(RETRIES);
    }
    if config.get_application_name().is_none() {
        config.application_name("tradecred node");
    }
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(CONNECT);
    }
    Ok((config, roots))
}

/// The value of a parameter of a URL, where it is there.
fn parameter<'u>(url: &'u str, name: &str) -> Option<&'u str> {
    let (_, query) = url.split_once('?')?;
    let mut parameters = query.split('&').filter_map(|one| one.split_once('='));
    let last = parameters.rfind(|(key, _)| *key == name);
    last.map(|(_, value)| value)
}

/// Whether what is said to the server leaves this machine nowhere.
fn is_on_this_machine(config: &Config) -> bool {
    if !config.get_hostaddrs().is_empty() {
        return config.get_hostaddrs().iter().all(IpAddr::is_loopback);
    }
    config.get_hosts().iter().all(|host| match host {
        Host::Tcp(name) => {
            name == "localhost" || name.parse().is_ok_and(|ip: IpAddr| ip.is_loopback())
        }
        #[cfg(unix)]
        Host::Unix(_) => true,
    })
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use postgres::config::{SslMode, TargetSessionAttrs};

    use super::{Config, Server, settings};

    fn config(url: &str) -> Config {
        settings(url).unwrap().0
    }

    #[test]
    fn what_leaves_the_machine_is_secret_unless_the_url_says_otherwise() {
        for (url, mode) in [
            ("postgres://u@db.example/d", SslMode::Require),
            (
                "postgresql://u@db.example/d?application_name=x",
                SslMode::Require,
            ),
            ("postgres://u@192.0.2.1/d", SslMode::Require),
            ("postgres://u@localhost,db.example/d", SslMode::Require),
            (
                "postgres://u@localhost/d?hostaddr=192.0.2.1",
                SslMode::Require,
            ),
            (
                "postgres://u@db.example/d?sslmode=require",
                SslMode::Require,
            ),
            ("postgres://u@db.example/d?sslmode=prefer", SslMode::Prefer),
            (
                "postgres://u@db.example/d?sslmode=disable",
                SslMode::Disable,
            ),
            (
                "postgres://u@localhost/d?sslrootcert=ca.pem",
                SslMode::Require,
            ),
            (
                "postgres://u@db.example/d?sslmode=disable&sslrootcert=ca.pem",
                SslMode::Require,
            ),
            ("postgres://u@localhost/d", SslMode::Prefer),
            ("postgres://u@127.0.0.1:5433/d", SslMode::Prefer),
            ("postgres://u@%2Frun%2Fpostgresql/d", SslMode::Prefer),
        ] {
            assert_eq!(config(url).get_ssl_mode(), mode, "{url}");
        }
    }

    #[test]
    fn a_mode_that_there_is_not_is_refused_with_the_one_to_take() {
        for mode in ["verify-full", "verify-ca", "allow"] {
            let url = format!("postgres://u:secret@db.example/d?sslmode={mode}");
            let why = Server::parse(&url).unwrap_err().to_string();
            assert!(why.contains("`require` checks"), "{why}");
            assert!(!why.contains("secret"), "{why}");
        }
        assert!(Server::parse("host=db.example user=u").is_err());
    }

    #[test]
    fn nobody_waits_long_for_a_machine_that_is_gone() {
        let usual = config("postgres://u@localhost/d");
        assert_eq!(usual.get_connect_timeout(), Some(&Duration::from_secs(5)));
        assert_eq!(usual.get_tcp_user_timeout(), Some(&Duration::from_secs(15)));
        assert!(usual.get_keepalives());
        assert_eq!(usual.get_keepalives_idle(), Duration::from_secs(10));
        let interval = usual.get_keepalives_interval();
        assert_eq!(interval, Some(Duration::from_secs(10)));
        assert_eq!(usual.get_keepalives_retries(), Some(3));
        assert_eq!(
            usual.get_target_session_attrs(),
            TargetSessionAttrs::ReadWrite
        );
        let own = config(
            "postgres://u@localhost/d?connect_timeout=1&tcp_user_timeout=2&keepalives_idle=7200\
             &keepalives_interval=3&keepalives_retries=4",
        );
        assert_eq!(own.get_connect_timeout(), Some(&Duration::from_secs(1)));
        assert_eq!(own.get_tcp_user_timeout(), Some(&Duration::from_secs(2)));
        assert_eq!(own.get_keepalives_idle(), Duration::from_secs(7200));
        assert_eq!(own.get_keepalives_interval(), Some(Duration::from_secs(3)));
        assert_eq!(own.get_keepalives_retries(), Some(4));
    }
}
