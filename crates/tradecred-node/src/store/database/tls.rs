//! TLS to PostgreSQL: `require` is the mode where nothing else is said and the server is elsewhere. The certificate and
//! the name of the server are checked.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustls::pki_types::{CertificateDer, pem::PemObject as _};
use rustls::{ClientConfig, RootCertStore};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::store::StoreError;

/// Makes connections that are told by nobody on the way.
pub(super) type Connector = MakeRustlsConnect;

/// The parameter of a URL that names a file with the certificates that are trusted.
const ROOTS: &str = "sslrootcert=";

/// A URL without the parameter that is ours, and the file that it names.
pub(super) fn take_roots(url: &str) -> Result<(String, Option<PathBuf>), StoreError> {
    let Some((base, query)) = url.split_once('?') else {
        return Ok((url.to_owned(), None));
    };
    let mut named = None;
    let rest: Vec<&str> = query
        .split('&')
        .filter(|one| match one.strip_prefix(ROOTS) {
            Some(file) => {
                named = Some(file);
                false
            }
            None => true,
        })
        .collect();
    let roots = match named.map(decode) {
        Some(None) => {
            let why = "`sslrootcert` of the URL of the database is not percent-encoded UTF-8";
            return Err(StoreError::Database(why.into()));
        }
        roots => roots.flatten().map(PathBuf::from),
    };
    Ok(if rest.is_empty() {
        (base.to_owned(), roots)
    } else {
        (format!("{base}?{}", rest.join("&")), roots)
    })
}

/// A value as it was before it was written into a URL (RFC 3986 section 2.1).
fn decode(value: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(value.len());
    let mut parts = value.split('%');
    bytes.extend(parts.next()?.bytes());
    for part in parts {
        let (digits, rest) = part.split_at_checked(2)?;
        let is_hex = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        bytes.push(u8::from_str_radix(digits, 16).ok().filter(|_| is_hex)?);
        bytes.extend(rest.bytes());
    }
    String::from_utf8(bytes).ok()
}

/// What trusts the certificates of a file, else those that browsers trust.
pub(super) fn connector(roots: Option<PathBuf>) -> Result<Connector, StoreError> {
    let trusted = match roots {
        Some(file) => of_file(&file)?,
        None => RootCertStore {
            roots: webpki_roots::TLS_SERVER_ROOTS.to_vec(),
        },
    };
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| StoreError::Database(error.into()))?
        .with_root_certificates(trusted)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

fn of_file(file: &Path) -> Result<RootCertStore, StoreError> {
    let unusable = |error: &dyn std::fmt::Display| {
        let why = format!("the certificates of `sslrootcert` cannot be used: {error}");
        StoreError::Database(why.into())
    };
    let mut trusted = RootCertStore::empty();
    let certificates = CertificateDer::pem_file_iter(file).map_err(|error| unusable(&error))?;
    for certificate in certificates {
        let certificate = certificate.map_err(|error| unusable(&error))?;
        trusted.add(certificate).map_err(|error| unusable(&error))?;
    }
    if trusted.is_empty() {
        return Err(unusable(&"there are none in it"));
    }
    Ok(trusted)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::take_roots;

    #[test]
    fn the_file_of_certificates_is_taken_out_of_the_url() {
        let take = |url| take_roots(url).unwrap();
        let (url, roots) = take("postgres://a/b?sslmode=require&sslrootcert=/ca.pem&x=y");
        assert_eq!(url, "postgres://a/b?sslmode=require&x=y");
        assert_eq!(roots.as_deref(), Some(Path::new("/ca.pem")));
        assert_eq!(take("postgres://a/b?sslrootcert=c").0, "postgres://a/b");
        assert_eq!(take("postgres://a/b").1, None);
        let (_, roots) = take("postgres://a/b?sslrootcert=%2Fetc%2fown%20ca%C3%A9.pem");
        assert_eq!(roots.as_deref(), Some(Path::new("/etc/own ca\u{e9}.pem")));
        for broken in ["%", "%2", "%+2", "%zz", "%ff", "%2\u{e9}"] {
            let url = format!("postgres://a/b?sslrootcert={broken}");
            assert!(take_roots(&url).is_err(), "{broken}");
        }
    }
}
