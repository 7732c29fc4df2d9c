//! TLS to PostgreSQL: where `sslmode=require` asks for it, with the certificate and the name of the server checked.

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
pub(super) fn take_roots(url: &str) -> (String, Option<PathBuf>) {
    let Some((base, query)) = url.split_once('?') else {
        return (url.to_owned(), None);
    };
    let mut roots = None;
    let rest: Vec<&str> = query
        .split('&')
        .filter(|one| match one.strip_prefix(ROOTS) {
            Some(file) => {
                roots = Some(PathBuf::from(file));
                false
            }
            None => true,
        })
        .collect();
    if rest.is_empty() {
        (base.to_owned(), roots)
    } else {
        (format!("{base}?{}", rest.join("&")), roots)
    }
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
        let (url, roots) = take_roots("postgres://a/b?sslmode=require&sslrootcert=/ca.pem&x=y");
        assert_eq!(url, "postgres://a/b?sslmode=require&x=y");
        assert_eq!(roots.as_deref(), Some(Path::new("/ca.pem")));
        assert_eq!(
            take_roots("postgres://a/b?sslrootcert=c").0,
            "postgres://a/b"
        );
        assert_eq!(take_roots("postgres://a/b").1, None);
    }
}
