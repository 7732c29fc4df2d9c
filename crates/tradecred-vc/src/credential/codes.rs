//! Problem codes of the data model (SPEC chapter *Data model*).

use crate::problem::w3c::MALFORMED;

crate::problems! {
    /// `@context` absent, not an array, or another context than a base context first.
    CONTEXT = "data-model.context", Authenticity, MALFORMED,
        "`@context` must be an array that begins with the context of a W3C data model" / "`@context` debe ser una lista que comience con el contexto de un modelo de datos W3C" / "`@context` doit être une liste qui commence par le contexte d'un modèle de données W3C",
        "ask the issuer for a credential of the W3C data model 2.0" / "pida al emisor una credencial del modelo de datos W3C 2.0" / "demandez à l'émetteur un justificatif du modèle de données W3C 2.0";
    /// A trade document, or evidence for one, under data model 1.1.
    VERSION = "data-model.version", Authenticity, MALFORMED,
        "credentials of this kind exist under data model 2.0 only, and this one follows 1.1" / "las credenciales de esta clase solo existen según el modelo de datos 2.0, y esta sigue el 1.1" / "les justificatifs de ce genre n'existent que selon le modèle de données 2.0, et celui-ci suit le 1.1",
        "ask the issuer to issue it again under data model 2.0" / "pida al emisor que la emita de nuevo con el modelo de datos 2.0" / "demandez à l'émetteur de le délivrer à nouveau selon le modèle 2.0";
    /// A credential of data model 1.1 that does not say when it was issued.
    ISSUANCE_DATE = "data-model.issuance-date", Authenticity, MALFORMED,
        "a credential of data model 1.1 needs `issuanceDate`" / "una credencial del modelo de datos 1.1 necesita `issuanceDate`" / "un justificatif du modèle de données 1.1 exige `issuanceDate`",
        "ask the issuer for a well-formed credential" / "pida al emisor una credencial bien formada" / "demandez à l'émetteur un justificatif bien formé";
    /// A member to which data model 1.1 gives no meaning.
    RESERVED_MEMBER = "data-model.reserved-member", Authenticity, MALFORMED,
        "data model 1.1 gives this member no meaning" / "el modelo de datos 1.1 no da significado a este miembro" / "le modèle de données 1.1 ne donne pas de sens à ce membre",
        "ask the issuer to write `issuanceDate` and `expirationDate`, or to issue it under data model 2.0" / "pida al emisor que escriba `issuanceDate` y `expirationDate`, o que la emita con el modelo de datos 2.0" / "demandez à l'émetteur d'écrire `issuanceDate` et `expirationDate`, ou de le délivrer selon le modèle de données 2.0";
    /// `issuanceDate` or `expirationDate` is not an instant.
    FOREIGN_INSTANT = "data-model.foreign-instant", Authenticity, MALFORMED,
        "an instant of data model 1.1 needs date, time with seconds, and `Z` or an offset" / "un instante del modelo de datos 1.1 necesita fecha, hora con segundos y `Z` o un desfase" / "un instant du modèle de données 1.1 exige une date, une heure avec secondes, et `Z` ou un décalage",
        "write it as in `2026-11-01T12:00:00Z`" / "escríbalo como en `2026-11-01T12:00:00Z`" / "écrivez-le comme dans `2026-11-01T12:00:00Z`";
    /// `type` absent or without `VerifiableCredential`.
    TYPE = "data-model.type", Authenticity, MALFORMED,
        "`type` must name `VerifiableCredential`" / "`type` debe nombrar `VerifiableCredential`" / "`type` doit nommer `VerifiableCredential`",
        "ask the issuer for a well-formed credential" / "pida al emisor una credencial bien formada" / "demandez à l'émetteur un justificatif bien formé";
    /// `id` is not an absolute URI.
    ID = "data-model.id", Authenticity, MALFORMED,
        "`id` must be one absolute URI" / "`id` debe ser un único URI absoluto" / "`id` doit être un seul URI absolu",
        "ask the issuer for a well-formed credential" / "pida al emisor una credencial bien formada" / "demandez à l'émetteur un justificatif bien formé";
    /// `issuer` is absent or not an identifier.
    ISSUER = "data-model.issuer", Authenticity, MALFORMED,
        "`issuer` must be an absolute URI, or an object with one as its `id` and at most a name" / "`issuer` debe ser un URI absoluto, o un objeto que lo lleve como `id` y a lo sumo un nombre" / "`issuer` doit être un URI absolu, ou un objet qui le porte comme `id` et au plus un nom",
        "ask the issuer for a well-formed credential" / "pida al emisor una credencial bien formada" / "demandez à l'émetteur un justificatif bien formé";
    /// `credentialSubject` is absent or empty.
    SUBJECT = "data-model.subject", Authenticity, MALFORMED,
        "`credentialSubject` must be a non-empty object" / "`credentialSubject` debe ser un objeto no vacío" / "`credentialSubject` doit être un objet non vide",
        "ask the issuer for a well-formed credential" / "pida al emisor una credencial bien formada" / "demandez à l'émetteur un justificatif bien formé";
    /// `validFrom` or `validUntil` is not an instant.
    TIMESTAMP = "data-model.timestamp", Authenticity, MALFORMED,
        "an instant must be written `YYYY-MM-DDTHH:MM:SSZ`" / "un instante debe escribirse `AAAA-MM-DDTHH:MM:SSZ`" / "un instant doit s'écrire `AAAA-MM-JJTHH:MM:SSZ`",
        "write the time in UTC with whole seconds" / "escriba la hora en UTC con segundos enteros" / "écrivez l'heure en UTC avec des secondes entières";
    /// `validUntil` before `validFrom`.
    VALIDITY_ORDER = "data-model.validity-order", Authenticity, MALFORMED,
        "the validity ends before it begins" / "la validez termina antes de comenzar" / "la validité finit avant de commencer",
        "ask the issuer to correct the period" / "pida al emisor que corrija el período" / "demandez à l'émetteur de corriger la période";
    /// `credentialStatus` is not a list of well-formed entries.
    STATUS_ENTRY = "data-model.status-entry", Authenticity, MALFORMED,
        "a status entry is malformed" / "una entrada de estado está mal formada" / "une entrée de statut est mal formée",
        "an entry needs `type`, `statusPurpose`, `statusListIndex` and `statusListCredential`; `statusSize` is 1 or absent" / "una entrada necesita `type`, `statusPurpose`, `statusListIndex` y `statusListCredential`; `statusSize` es 1 o falta" / "une entrée exige `type`, `statusPurpose`, `statusListIndex` et `statusListCredential` ; `statusSize` vaut 1 ou manque";
    /// `credentialSchema` is malformed or not the embedded schema of the type.
    SCHEMA = "data-model.schema", Authenticity, MALFORMED,
        "`credentialSchema` is malformed or is not the published schema of this type" / "`credentialSchema` está mal formado o no es el esquema publicado de este tipo" / "`credentialSchema` est mal formé ou n'est pas le schéma publié de ce type",
        "leave it out, or give the published `id`, `type` and `digestSRI`" / "omítalo o indique los `id`, `type` y `digestSRI` publicados" / "omettez-le, ou donnez les `id`, `type` et `digestSRI` publiés";
    /// A related resource is malformed or its digest does not fit.
    RELATED_RESOURCE = "data-model.related-resource", Authenticity, MALFORMED,
        "a related resource is malformed, named twice, or its digest does not fit" / "un recurso relacionado está mal formado, repetido o su resumen no coincide" / "une ressource liée est mal formée, répétée, ou son empreinte ne correspond pas",
        "ask the issuer for a credential whose digests fit" / "pida al emisor una credencial cuyos resúmenes coincidan" / "demandez à l'émetteur un justificatif dont les empreintes correspondent";
    /// A string holds a control character or a bidirectional override.
    TEXT_CONTROL = "data-model.text-control", Authenticity, MALFORMED,
        "a text holds a control character or a bidirectional override" / "un texto contiene un carácter de control o una inversión bidireccional" / "un texte contient un caractère de commande ou une inversion bidirectionnelle",
        "remove it: what is shown must be what is signed" / "elimínelo: lo que se muestra debe ser lo que se firma" / "retirez-le : ce qui s'affiche doit être ce qui est signé";
    /// A member of `extensions` is malformed.
    EXTENSION = "data-model.extension", Authenticity, MALFORMED,
        "an extension needs `type`, an absolute URI as `id`, `critical` and `content`" / "una extensión necesita `type`, un URI absoluto como `id`, `critical` y `content`" / "une extension exige `type`, un URI absolu comme `id`, `critical` et `content`",
        "ask the issuer for a well-formed extension" / "pida al emisor una extensión bien formada" / "demandez à l'émetteur une extension bien formée";
    /// A critical extension that is not known here.
    EXTENSION_CRITICAL = "data-model.extension-critical", Requirements, None,
        "the issuer marked an extension as critical, and it is not known here" / "el emisor marcó como crítica una extensión que aquí no se conoce" / "l'émetteur a marqué comme critique une extension inconnue ici",
        "a verifier that knows this extension" / "un verificador que conozca esta extensión" / "un vérificateur qui connaît cette extension";
}
