//! Problem codes of DIDs, verification methods and keys (SPEC chapter *DID*).

use crate::problem::Code;
use crate::problem::w3c::{INVALID_VERIFICATION_METHOD, PROOF_VERIFICATION};

const INVALID_DID: Option<&str> = Some("https://www.w3.org/ns/did#INVALID_DID");
const INVALID_DID_DOCUMENT: Option<&str> = Some("https://www.w3.org/ns/did#INVALID_DID_DOCUMENT");
const METHOD_NOT_SUPPORTED: Option<&str> = Some("https://www.w3.org/ns/did#METHOD_NOT_SUPPORTED");
const NOT_FOUND: Option<&str> = Some("https://www.w3.org/ns/did#NOT_FOUND");
const INVALID_DOCUMENT: Option<&str> =
    Some("https://w3id.org/security#INVALID_CONTROLLED_IDENTIFIER_DOCUMENT");
const INVALID_DOCUMENT_ID: Option<&str> =
    Some("https://w3id.org/security#INVALID_CONTROLLED_IDENTIFIER_DOCUMENT_ID");
const INVALID_URL: Option<&str> = Some("https://w3id.org/security#INVALID_VERIFICATION_METHOD_URL");
const INVALID_RELATIONSHIP: Option<&str> =
    Some("https://w3id.org/security#INVALID_RELATIONSHIP_FOR_VERIFICATION_METHOD");

/// Whether this code means that evidence is missing, so that nothing was decided, rather than that
/// something is wrong.
#[must_use]
pub fn is_undecided(code: Code) -> bool {
    [METHOD.code, NOT_RESOLVED.code, BEFORE_FETCH.code].contains(&code.code)
}

crate::problems! {
    /// Not a DID or DID URL.
    SYNTAX = "did.syntax", Authenticity, INVALID_DID,
        "the identifier is not a DID as DID 1.0 writes it" / "el identificador no es un DID según DID 1.0" / "l'identifiant n'est pas un DID au sens de DID 1.0",
        "ask the issuer for the correct DID" / "pida al emisor el DID correcto" / "demandez à l'émetteur le bon DID";
    /// A method that is not known here, and no document of it was handed in.
    METHOD = "did.method", Authenticity, METHOD_NOT_SUPPORTED,
        "the DID method is not known here" / "el método DID no se conoce aquí" / "la méthode DID n'est pas connue ici",
        "hand in the DID document that was in force when the credential was signed" / "aporte el documento DID vigente cuando se firmó la credencial" / "fournissez le document DID en vigueur lors de la signature du justificatif";
    /// A `did:web` that says no place as its method writes one.
    WEB = "did.web", Authenticity, INVALID_DID,
        "the `did:web` does not name a host and a path as its method writes them" / "el `did:web` no nombra un servidor y una ruta como los escribe su método" / "le `did:web` ne nomme pas un hôte et un chemin comme sa méthode les écrit",
        "ask the issuer for the correct DID" / "pida al emisor el DID correcto" / "demandez à l'émetteur le bon DID";
    /// No document of this DID was handed in, or several that contradict each other.
    NOT_RESOLVED = "did.not-resolved", Authenticity, NOT_FOUND,
        "the DID document is not among the evidence" / "el documento DID no está entre las pruebas aportadas" / "le document DID ne figure pas parmi les éléments fournis",
        "hand in the DID document that was in force when the credential was signed" / "aporte el documento DID vigente cuando se firmó la credencial" / "fournissez le document DID en vigueur lors de la signature du justificatif";
    /// A document that was fetched later does not list the key, and none of the time of the proof is known.
    BEFORE_FETCH = "did.before-fetch", Authenticity, NOT_FOUND,
        "the DID document was fetched after the proof was made, and does not list its key" / "el documento DID se obtuvo después de hacerse la prueba y no incluye su clave" / "le document DID a été obtenu après que la preuve a été faite, et ne contient pas sa clé",
        "hand in the DID document that was in force when the credential was signed" / "aporte el documento DID vigente cuando se firmó la credencial" / "fournissez le document DID en vigueur lors de la signature du justificatif";
    /// A DID document has the wrong form.
    DOCUMENT = "did.document", Authenticity, INVALID_DID_DOCUMENT,
        "the DID document has the wrong form" / "el documento DID no tiene la forma correcta" / "le document DID n'a pas la bonne forme",
        "ask whoever controls the DID to correct its document" / "pida a quien controla el DID que corrija el documento" / "demandez à qui contrôle le DID d'en corriger le document";
    /// A DID document is about another DID.
    DOCUMENT_ID = "did.document-id", Authenticity, INVALID_DOCUMENT_ID,
        "the DID document is about another DID" / "el documento DID se refiere a otro DID" / "le document DID porte sur un autre DID",
        "hand in the document of the DID that signed" / "aporte el documento del DID que firmó" / "fournissez le document du DID signataire";
    /// The verification method is absent from the document or has the wrong form.
    VERIFICATION_METHOD = "did.verification-method", Authenticity, INVALID_VERIFICATION_METHOD,
        "the DID document does not contain this verification method in a usable form" / "el documento DID no contiene este método de verificación en forma utilizable" / "le document DID ne contient pas cette méthode de vérification sous une forme utilisable",
        "check that the document is the one in force when the credential was signed" / "compruebe que el documento es el vigente cuando se firmó la credencial" / "vérifiez que le document est celui en vigueur lors de la signature du justificatif";
    /// The verification method is not an absolute DID URL with a fragment and nothing else.
    VERIFICATION_METHOD_URL = "did.verification-method-url", Authenticity, INVALID_URL,
        "the verification method is not a DID followed by `#` and a name" / "el método de verificación no es un DID seguido de `#` y un nombre" / "la méthode de vérification n'est pas un DID suivi de `#` et d'un nom",
        "ask the issuer to sign again and name the method in full" / "pida al emisor que firme de nuevo y nombre el método completo" / "demandez à l'émetteur de signer à nouveau en nommant la méthode en entier";
    /// The verification method is controlled by somebody else.
    CONTROLLER = "did.controller", Authenticity, INVALID_VERIFICATION_METHOD,
        "the verification method is controlled by another DID than the one it belongs to" / "el método de verificación lo controla un DID distinto del suyo" / "la méthode de vérification est contrôlée par un autre DID que le sien",
        "do not rely on it; ask the issuer which key is theirs" / "no confíe en él; pregunte al emisor cuál es su clave" / "ne vous y fiez pas ; demandez à l'émetteur quelle clé est la sienne";
    /// The verification method does not serve this purpose.
    RELATIONSHIP = "did.relationship", Authenticity, INVALID_RELATIONSHIP,
        "the DID document does not allow this key for this purpose" / "el documento DID no permite esta clave para este fin" / "le document DID n'autorise pas cette clé pour cet usage",
        "ask the issuer to sign with a key listed for this purpose" / "pida al emisor que firme con una clave prevista para este fin" / "demandez à l'émetteur de signer avec une clé prévue pour cet usage";
    /// A key of a type that is unsupported, or with which the cryptosuite does not sign.
    KEY_TYPE = "did.key-type", Authenticity, INVALID_VERIFICATION_METHOD,
        "the key is of a type that is not supported, or that the cryptosuite does not use" / "la clave es de un tipo que no se admite o que la suite criptográfica no usa" / "la clé est d'un type qui n'est pas pris en charge, ou que la suite cryptographique n'utilise pas",
        "ask for a proof with an Ed25519 key under `eddsa-jcs-2022`" / "pida una prueba con una clave Ed25519 según `eddsa-jcs-2022`" / "demandez une preuve avec une clé Ed25519 sous `eddsa-jcs-2022`";
    /// A key that is not base58btc multibase with a multicodec.
    KEY_ENCODING = "did.key-encoding", Authenticity, INVALID_VERIFICATION_METHOD,
        "the key is not encoded as required" / "la clave no está codificada como se exige" / "la clé n'est pas codée comme requis",
        "ask the issuer for the key in Multikey form" / "pida al emisor la clave en forma Multikey" / "demandez à l'émetteur la clé sous forme Multikey";
    /// A key of the wrong length.
    KEY_LENGTH = "did.key-length", Authenticity, INVALID_VERIFICATION_METHOD,
        "the key has the wrong length" / "la clave tiene una longitud errónea" / "la clé n'a pas la bonne longueur",
        "ask the issuer for the complete key" / "pida al emisor la clave completa" / "demandez à l'émetteur la clé complète";
    /// Not a point on the curve, or not its canonical encoding.
    KEY_INVALID = "did.key-invalid", Authenticity, INVALID_VERIFICATION_METHOD,
        "the bytes are not a public key in its canonical form" / "los bytes no son una clave pública en su forma canónica" / "les octets ne sont pas une clé publique sous sa forme canonique",
        "ask the issuer for the correct key" / "pida al emisor la clave correcta" / "demandez à l'émetteur la bonne clé";
    /// A key of small order.
    KEY_WEAK = "did.key-weak", Authenticity, INVALID_VERIFICATION_METHOD,
        "the key is one for which anybody can sign" / "la clave es una con la que cualquiera puede firmar" / "la clé est de celles avec lesquelles n'importe qui peut signer",
        "treat everything signed with it as forged" / "considere falsificado todo lo firmado con ella" / "considérez comme faux tout ce qui est signé avec elle";
    /// The fragment of a `did:key` or `did:jwk` is not that of its key.
    FRAGMENT = "did.fragment", Authenticity, INVALID_VERIFICATION_METHOD,
        "the part after `#` does not name the key of this DID" / "la parte tras `#` no nombra la clave de este DID" / "la partie après `#` ne nomme pas la clé de ce DID",
        "ask the issuer to sign again and name the method in full" / "pida al emisor que firme de nuevo y nombre el método completo" / "demandez à l'émetteur de signer à nouveau en nommant la méthode en entier";
    /// Two verification methods with one id.
    DUPLICATE_METHOD = "did.duplicate-method", Authenticity, INVALID_DOCUMENT,
        "two verification methods of the DID document have the same id" / "dos métodos de verificación del documento DID tienen el mismo id" / "deux méthodes de vérification du document DID ont le même id",
        "ask whoever controls the DID to correct its document" / "pida a quien controla el DID que corrija el documento" / "demandez à qui contrôle le DID d'en corriger le document";
    /// A verification method with its key in two forms.
    AMBIGUOUS_KEY = "did.ambiguous-key", Authenticity, INVALID_VERIFICATION_METHOD,
        "the verification method gives its key in more than one form" / "el método de verificación da su clave en más de una forma" / "la méthode de vérification donne sa clé sous plusieurs formes",
        "ask whoever controls the DID to publish the key in one form" / "pida a quien controla el DID que publique la clave en una sola forma" / "demandez à qui contrôle le DID de publier la clé sous une seule forme";
    /// A private key was published.
    PRIVATE_KEY = "did.private-key", Authenticity, INVALID_VERIFICATION_METHOD,
        "a secret key is published where a public key belongs" / "se publica una clave secreta donde corresponde una pública" / "une clé secrète est publiée à la place d'une clé publique",
        "tell the issuer: the key is lost and everything it signed is in doubt" / "avise al emisor: la clave está perdida y todo lo que firmó es dudoso" / "prévenez l'émetteur : la clé est perdue et tout ce qu'elle a signé est douteux";
    /// The key was not in force when the signature was made.
    KEY_NOT_IN_FORCE = "did.key-not-in-force", Authenticity, PROOF_VERIFICATION,
        "the key was not in force when the proof says it was made" / "la clave no estaba vigente cuando la prueba dice haberse hecho" / "la clé n'était pas en vigueur au moment où la preuve dit avoir été faite",
        "hand in the DID document of that time, or ask the issuer to sign again" / "aporte el documento DID de ese momento o pida al emisor que firme de nuevo" / "fournissez le document DID de cette époque, ou demandez à l'émetteur de signer à nouveau";
    /// The key was in wrong hands, and nothing outside shows that the signature is older.
    KEY_COMPROMISED = "did.key-compromised", Authenticity, PROOF_VERIFICATION,
        "the key was compromised and nothing shows that the proof is older" / "la clave quedó comprometida y nada muestra que la prueba sea anterior" / "la clé a été compromise et rien ne montre que la preuve est antérieure",
        "hand in outside evidence of the time of signing, or ask the issuer to sign again" / "aporte una prueba externa del momento de la firma o pida al emisor que firme de nuevo" / "fournissez une preuve externe du moment de la signature, ou demandez à l'émetteur de signer à nouveau";
}
