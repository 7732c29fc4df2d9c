//! Problem codes of proofs (SPEC chapter *Proof*).

use crate::problem::w3c::{
    CRYPTOGRAPHIC, INVALID_CHALLENGE, INVALID_DOMAIN, MALFORMED, PARSING, PROOF_VERIFICATION,
};

crate::problems! {
    /// No proof at all.
    MISSING = "proof.missing", Authenticity, PARSING,
        "the credential carries no proof" / "la credencial no lleva ninguna prueba" / "le justificatif ne porte aucune preuve",
        "ask the issuer for the signed credential" / "pida al emisor la credencial firmada" / "demandez à l'émetteur le justificatif signé";
    /// More proofs than are looked at.
    LIMIT = "proof.limit", Authenticity, None,
        "the credential carries more than 8 proofs" / "la credencial lleva más de 8 pruebas" / "le justificatif porte plus de 8 preuves",
        "ask for a credential with at most 8 proofs" / "pida una credencial con 8 pruebas como máximo" / "demandez un justificatif avec 8 preuves au plus";
    /// A proof is not an object, or a member has the wrong type.
    MALFORMED_PROOF = "proof.malformed", Authenticity, PROOF_VERIFICATION,
        "a proof is not an object, or one of its members has the wrong type" / "una prueba no es un objeto o uno de sus miembros tiene un tipo erróneo" / "une preuve n'est pas un objet, ou un de ses membres a un mauvais type",
        "ask the issuer to sign it again" / "pida al emisor que la firme de nuevo" / "demandez à l'émetteur de la signer à nouveau";
    /// Another proof type.
    TYPE = "proof.type", Authenticity, PROOF_VERIFICATION,
        "the proof is not a `DataIntegrityProof`" / "la prueba no es un `DataIntegrityProof`" / "la preuve n'est pas un `DataIntegrityProof`",
        "ask for a Data Integrity proof" / "pida una prueba Data Integrity" / "demandez une preuve Data Integrity";
    /// Another cryptosuite.
    CRYPTOSUITE = "proof.cryptosuite", Authenticity, PROOF_VERIFICATION,
        "the cryptosuite is absent or not supported" / "la suite criptográfica falta o no se admite" / "la suite cryptographique manque ou n'est pas prise en charge",
        "ask for a proof under `eddsa-jcs-2022`" / "pida una prueba con `eddsa-jcs-2022`" / "demandez une preuve sous `eddsa-jcs-2022`";
    /// Another purpose.
    PURPOSE = "proof.purpose", Authenticity, PROOF_VERIFICATION,
        "the proof was made for another purpose" / "la prueba se hizo para otro fin" / "la preuve a été faite pour un autre usage",
        "a credential is signed with the purpose `assertionMethod`, a presentation with `authentication`" / "una credencial se firma con el fin `assertionMethod`, una presentación con `authentication`" / "un justificatif se signe avec l'usage `assertionMethod`, une présentation avec `authentication`";
    /// `created` is not an instant.
    CREATED = "proof.created", Authenticity, MALFORMED,
        "`created` must be written `YYYY-MM-DDTHH:MM:SSZ`" / "`created` debe escribirse `AAAA-MM-DDTHH:MM:SSZ`" / "`created` doit s'écrire `AAAA-MM-JJTHH:MM:SSZ`",
        "ask the issuer to sign it again" / "pida al emisor que la firme de nuevo" / "demandez à l'émetteur de le signer à nouveau";
    /// Signed later than the time asked about.
    CREATED_FUTURE = "proof.created-future", Authenticity, PROOF_VERIFICATION,
        "the proof was made after the time asked about" / "la prueba se hizo después del momento consultado" / "la preuve est postérieure au moment considéré",
        "check the clocks, or ask about a later time" / "compruebe los relojes o pregunte por un momento posterior" / "vérifiez les horloges, ou interrogez un moment ultérieur";
    /// `expires` is not an instant.
    EXPIRES = "proof.expires", Authenticity, MALFORMED,
        "`expires` must be written `YYYY-MM-DDTHH:MM:SSZ`" / "`expires` debe escribirse `AAAA-MM-DDTHH:MM:SSZ`" / "`expires` doit s'écrire `AAAA-MM-JJTHH:MM:SSZ`",
        "ask the issuer to sign it again" / "pida al emisor que la firme de nuevo" / "demandez à l'émetteur de le signer à nouveau";
    /// The proof has expired.
    EXPIRED = "proof.expired", Authenticity, PROOF_VERIFICATION,
        "the proof had expired at the time asked about" / "la prueba había caducado en el momento consultado" / "la preuve avait expiré au moment considéré",
        "ask the issuer for a fresh proof" / "pida al emisor una prueba nueva" / "demandez à l'émetteur une nouvelle preuve";
    /// `expires` before `created`.
    TIME_ORDER = "proof.time-order", Authenticity, PROOF_VERIFICATION,
        "the proof expires before it was made" / "la prueba caduca antes de haberse hecho" / "la preuve expire avant d'avoir été faite",
        "ask the issuer to sign it again" / "pida al emisor que la firme de nuevo" / "demandez à l'émetteur de le signer à nouveau";
    /// The signature value is not as the cryptosuite writes one.
    VALUE = "proof.value", Authenticity, PROOF_VERIFICATION,
        "`proofValue` is not a signature as the cryptosuite writes one" / "`proofValue` no es una firma como la escribe la suite criptográfica" / "`proofValue` n'est pas une signature comme l'écrit la suite cryptographique",
        "ask the issuer to sign it again" / "pida al emisor que la firme de nuevo" / "demandez à l'émetteur de le signer à nouveau";
    /// The proof's context is not the document's.
    CONTEXT = "proof.context", Authenticity, CRYPTOGRAPHIC,
        "the context of the document is not the one that was signed" / "el contexto del documento no es el que se firmó" / "le contexte du document n'est pas celui qui a été signé",
        "treat it as altered: ask the issuer for the original" / "trátela como alterada: pida el original al emisor" / "considérez-le comme altéré : demandez l'original à l'émetteur";
    /// The signature does not fit.
    SIGNATURE = "proof.signature", Authenticity, CRYPTOGRAPHIC,
        "the signature does not fit the document" / "la firma no corresponde al documento" / "la signature ne correspond pas au document",
        "treat it as altered or forged: ask the issuer for the original" / "trátela como alterada o falsa: pida el original al emisor" / "considérez-le comme altéré ou faux : demandez l'original à l'émetteur";
    /// A chained proof names a proof that is not there.
    PREVIOUS_MISSING = "proof.previous-missing", Authenticity, PROOF_VERIFICATION,
        "a proof builds on another proof that is not there" / "una prueba se apoya en otra que no está" / "une preuve s'appuie sur une autre qui manque",
        "ask for the credential with all its proofs" / "pida la credencial con todas sus pruebas" / "demandez le justificatif avec toutes ses preuves";
    /// Chained proofs go in a circle.
    CHAIN_CYCLE = "proof.chain-cycle", Authenticity, PROOF_VERIFICATION,
        "the proofs build on each other in a circle" / "las pruebas se apoyan unas en otras en círculo" / "les preuves s'appuient l'une sur l'autre en cercle",
        "ask the issuer to sign it again" / "pida al emisor que la firme de nuevo" / "demandez à l'émetteur de le signer à nouveau";
    /// Two proofs share one id.
    DUPLICATE_ID = "proof.duplicate-id", Authenticity, PROOF_VERIFICATION,
        "two proofs share one `id`" / "dos pruebas comparten un `id`" / "deux preuves partagent un `id`",
        "ask the issuer to sign it again" / "pida al emisor que la firme de nuevo" / "demandez à l'émetteur de le signer à nouveau";
    /// Made for another domain.
    DOMAIN = "proof.domain", Authenticity, INVALID_DOMAIN,
        "the proof was made for another domain" / "la prueba se hizo para otro dominio" / "la preuve a été faite pour un autre domaine",
        "ask the holder to present it to you" / "pida al titular que la presente ante usted" / "demandez au porteur de vous la présenter";
    /// Answers another challenge.
    CHALLENGE = "proof.challenge", Authenticity, INVALID_CHALLENGE,
        "the proof answers another challenge" / "la prueba responde a otro desafío" / "la preuve répond à un autre défi",
        "ask the holder to present it again" / "pida al titular que la presente de nuevo" / "demandez au porteur de la présenter à nouveau";
}
