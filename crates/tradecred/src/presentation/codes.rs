//! Problem codes of presentations (SPEC chapter *Presentation*).

use tradecred_vc::problem::w3c::MALFORMED;

tradecred_vc::problems! {
    /// The first context is not that of a data model.
    CONTEXT = "presentation.context", Authenticity, MALFORMED,
        "`@context` of the presentation must be an array that begins with the context of a W3C data model" / "`@context` de la presentación debe ser una lista que comience con el contexto de un modelo de datos W3C" / "`@context` de la présentation doit être une liste qui commence par le contexte d'un modèle de données W3C",
        "begin `@context` with `https://www.w3.org/ns/credentials/v2`" / "comience `@context` con `https://www.w3.org/ns/credentials/v2`" / "commencez `@context` par `https://www.w3.org/ns/credentials/v2`";
    /// Not a presentation.
    TYPE = "presentation.type", Authenticity, MALFORMED,
        "it is not a verifiable presentation" / "no es una presentación verificable" / "ce n'est pas une présentation vérifiable",
        "present the credentials in a `VerifiablePresentation`" / "presente las credenciales en una `VerifiablePresentation`" / "présentez les justificatifs dans une `VerifiablePresentation`";
    /// `id` is not an absolute URI.
    ID = "presentation.id", Authenticity, MALFORMED,
        "`id` of the presentation must be one absolute URI" / "el `id` de la presentación debe ser una sola URI absoluta" / "l'`id` de la présentation doit être une seule URI absolue",
        "ask the holder to present it again" / "pida al titular que la presente de nuevo" / "demandez au porteur de la présenter à nouveau";
    /// The proof is not the holder's, or the holder is not named by an identifier.
    HOLDER = "presentation.holder", Authenticity, MALFORMED,
        "the presentation is not signed by the holder it names" / "la presentación no está firmada por el titular que nombra" / "la présentation n'est pas signée par le porteur qu'elle nomme",
        "the holder has to sign it" / "debe firmarla el titular" / "le porteur doit la signer";
    /// The holder is not who the verifier asks for.
    HOLDER_BINDING = "presentation.holder-binding", Authenticity, MALFORMED,
        "a credential was presented by somebody other than the party it may be presented by" / "presentó una credencial alguien distinto de quien puede presentarla" / "un justificatif a été présenté par un autre que celui qui peut le présenter",
        "ask the party that the credential is about, or its issuer, to present it" / "pida que la presente la parte de la que trata la credencial, o su emisor" / "demandez à la partie dont traite le justificatif, ou à son émetteur, de le présenter";
    /// A credential inside is not one object, or there are too many.
    CREDENTIAL = "presentation.credential", Authenticity, MALFORMED,
        "`verifiableCredential` must hold at most 100 credentials, each an object" / "`verifiableCredential` debe contener como máximo 100 credenciales, cada una un objeto" / "`verifiableCredential` doit contenir au plus 100 justificatifs, chacun un objet",
        "present each credential as one object" / "presente cada credencial como un objeto" / "présentez chaque justificatif comme un objet";
    /// A credential inside is wrapped in a form that is not read here.
    ENVELOPED = "presentation.enveloped", Authenticity, None,
        "a credential is presented in an envelope that is not opened here" / "una credencial se presenta en un sobre que aquí no se abre" / "un justificatif est présenté dans une enveloppe qui n'est pas ouverte ici",
        "present the credential with an embedded proof" / "presente la credencial con una prueba incorporada" / "présentez le justificatif avec une preuve intégrée";
    /// Neither a credential nor a proof.
    EMPTY = "presentation.empty", Authenticity, MALFORMED,
        "the presentation holds neither a credential nor a proof" / "la presentación no contiene ni credencial ni prueba" / "la présentation ne contient ni justificatif ni preuve",
        "present a credential, or sign the presentation" / "presente una credencial o firme la presentación" / "présentez un justificatif, ou signez la présentation";
}
