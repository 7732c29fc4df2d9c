//! Public keys as JSON Web Keys (RFC 7517; RFC 7518 section 6.2, RFC 8037 section 2; SPEC chapter *DID*).

use crate::json::{Object, Value};
use crate::multibase::{self, Base};

use super::{Algorithm, KeyError, PublicKey};

/// The tag of a point whose two coordinates follow (SEC 1 section 2.3.3).
const UNCOMPRESSED: u8 = 4;

impl PublicKey {
    /// Reads a JSON Web Key. Members that say what the key is for are left to the caller.
    ///
    /// # Errors
    /// [`KeyError::Secret`] where it holds `d`; [`KeyError::Encoding`] where a member is missing or is no
    /// base64url; [`KeyError::Type`] for another key type or curve; else as [`PublicKey::from_bytes`].
    pub fn from_jwk(jwk: &Value<'_>) -> Result<Self, KeyError> {
        if jwk.get("d").is_some() {
            return Err(KeyError::Secret);
        }
        let text = |name: &str| {
            let value = jwk.get(name).and_then(Value::as_str);
            value.ok_or(KeyError::Encoding)
        };
        let bytes =
            |name: &str| multibase::decode_base64url(text(name)?).map_err(|_| KeyError::Encoding);
        let algorithm = match (text("kty")?, text("crv").unwrap_or_default()) {
            ("OKP" | "EC", "") => return Err(KeyError::Encoding),
            ("OKP", "Ed25519") => {
                return Self::from_bytes(Algorithm::Ed25519, &bytes("x")?);
            }
            ("OKP", "X25519") => return Err(KeyError::Type("X25519")),
            ("EC", "P-256") => Algorithm::P256,
            ("EC", "P-384") => Algorithm::P384,
            _ => return Err(KeyError::Type("of this JWK")),
        };
        let (x, y) = (bytes("x")?, bytes("y")?);
        let coordinate = algorithm.public_length() - 1;
        if x.len() != coordinate || y.len() != coordinate {
            return Err(KeyError::Length(algorithm));
        }
        Self::from_uncompressed(algorithm, &[&[UNCOMPRESSED], x.as_slice(), &y].concat())
    }

    /// The JSON Web Key, with the members that every one has.
    #[must_use]
    pub fn to_jwk(&self) -> Object<'static> {
        let digits = |bytes: &[u8]| {
            let mut text = multibase::encode(Base::Base64Url, bytes);
            text.remove(0);
            Value::from(text)
        };
        let algorithm = self.algorithm();
        let mut jwk = Object::new();
        let kty = match algorithm {
            Algorithm::Ed25519 => "OKP",
            Algorithm::P256 | Algorithm::P384 => "EC",
        };
        jwk.insert("kty", kty);
        jwk.insert("crv", algorithm.name());
        match self.to_uncompressed() {
            None => jwk.insert("x", digits(&self.to_bytes())),
            Some(point) => {
                let coordinates = point.get(1..).unwrap_or_default();
                let (x, y) = coordinates.split_at(coordinates.len() / 2);
                jwk.insert("x", digits(x));
                jwk.insert("y", digits(y))
            }
        };
        jwk
    }
}
