//! Problem codes of the conformance credential (SPEC chapter *Conformance credential*): its members, then its rules.

tradecred_vc::problems! {
    /// What was tested.
    SOFTWARE = "conformance-credential.software", Requirements, None,
        "the software that was tested is missing or malformed" / "falta el programa probado o está mal formado" / "le logiciel éprouvé manque ou est mal formé",
        "give its name, how it was reached, and its version and maker where they are known" / "indique su nombre, cómo se accedió a él y, si se conocen, su versión y su fabricante" / "donnez son nom, comment il a été atteint et, s'ils sont connus, sa version et son auteur";
    /// As what.
    SCOPE = "conformance-credential.scope", Requirements, None,
        "what the software was tested as is missing or malformed, or does not go with its questions" / "falta en calidad de qué se probó el programa, está mal formado o no corresponde a sus preguntas" / "ce en tant que quoi le logiciel a été éprouvé manque, est mal formé ou ne va pas avec ses questions",
        "name the role; a class where vectors were asked and none where trials were made; each feature and document type once" / "indique la función; una clase si se hicieron vectores y ninguna si se hicieron pruebas; cada característica y tipo de documento una vez" / "nommez le rôle ; une classe pour des vecteurs, aucune pour des essais ; chaque fonction et type de document une fois";
    /// By which suite.
    SUITE = "conformance-credential.suite", Requirements, None,
        "the suite is missing or malformed" / "falta la batería de pruebas o está mal formada" / "la suite manque ou est mal formée",
        "give what the questions are, the edition, their digest and their number" / "indique qué son las preguntas, la edición, su resumen y su número" / "donnez ce que sont les questions, l'édition, leur empreinte et leur nombre";
    /// What was recorded.
    TRANSCRIPT = "conformance-credential.transcript", Requirements, None,
        "the seed, the root of the transcript or the digest of the report is missing or malformed" / "falta la semilla, la raíz de la transcripción o el resumen del informe, o está mal formado" / "la graine, la racine de la transcription ou l'empreinte du rapport manque ou est mal formée",
        "let the runner that made the report write them" / "deje que los escriba el programa que hizo el informe" / "laissez le programme qui a fait le rapport les écrire";
    /// What came of it.
    COUNTS = "conformance-credential.counts", Requirements, None,
        "the counts are missing or malformed, or do not add up" / "faltan los recuentos, están mal formados o no cuadran" / "les décomptes manquent, sont mal formés ou ne concordent pas",
        "each question has one outcome: those asked, untested and not applicable are no more than the suite has" / "cada pregunta tiene un resultado: las hechas, las no probadas y las no aplicables no son más que las de la batería" / "chaque question a une issue : celles posées, non éprouvées et sans objet ne dépassent pas la suite";
    /// What is claimed.
    CLAIM = "conformance-credential.claim", Requirements, None,
        "the claim is missing or malformed, or says more than the counts bear out" / "falta la declaración, está mal formada o dice más de lo que sostienen los recuentos" / "la prétention manque, est mal formée ou dit plus que ce que portent les décomptes",
        "claim `whole` only where all in scope passed, `partial` only where nothing failed" / "declare `whole` solo si todo lo que abarca se superó, `partial` solo si nada falló" / "prétendez `whole` seulement si tout ce qui est visé a réussi, `partial` seulement si rien n'a échoué";
    /// What was known to fail.
    EXCEPTIONS = "conformance-credential.exceptions", Requirements, None,
        "an exception is malformed or was past its last day, or known failures and exceptions do not go together" / "una excepción está mal formada o había pasado su último día, o los fallos conocidos y las excepciones no se corresponden" / "une exception est mal formée ou son dernier jour était passé, ou échecs connus et exceptions ne vont pas ensemble",
        "list what was known to fail, with its reason, and nothing where nothing was" / "enumere lo que se sabía que fallaba, con su motivo, y nada si no había nada" / "énumérez ce dont l'échec était connu, avec sa raison, et rien s'il n'y avait rien";
    /// By whom.
    CONDUCT = "conformance-credential.conduct", Requirements, None,
        "it is not said by whom the run was made, or what is said does not fit the maker of the software" / "no se dice quién hizo la prueba, o lo que se dice no concuerda con el fabricante del programa" / "il n'est pas dit par qui l'essai a été fait, ou ce qui est dit ne va pas avec l'auteur du logiciel",
        "say `self` where you make the software, `independent` where somebody else does who is named" / "diga `self` si usted hace el programa, `independent` si lo hace otro que se nombra" / "dites `self` si vous faites le logiciel, `independent` si un autre, nommé, le fait";
    /// Who made it.
    CONDUCTED_BY = "conformance-credential.conducted-by", Requirements, None,
        "who made the run is missing or malformed, or is not the issuer" / "falta quién hizo la prueba, está mal formado o no es el emisor" / "qui a fait l'essai manque, est mal formé ou n'est pas l'émetteur",
        "name yourself, who sign, with legal name and address" / "nómbrese usted, que firma, con nombre legal y dirección" / "nommez-vous, vous qui signez, avec nom légal et adresse";
    /// Who watched.
    WITNESS = "conformance-credential.witness", Requirements, None,
        "the witness is missing, malformed or superfluous, or is no other than the issuer or the maker" / "falta el testigo, está mal formado o sobra, o no es otro que el emisor o el fabricante" / "le témoin manque, est mal formé ou est de trop, ou n'est autre que l'émetteur ou l'auteur",
        "name a witness with a DID of its own where the run was witnessed, and only there" / "nombre un testigo con un DID propio si la prueba tuvo testigo, y solo entonces" / "nommez un témoin avec un DID à lui si l'essai a eu un témoin, et alors seulement";
    /// That it says so itself.
    WITNESS_PROOF = "conformance-credential.witness-proof", Requirements, None,
        "nothing shows that the witness signed, or who it is" / "nada muestra que el testigo firmó, ni quién es" / "rien ne montre que le témoin a signé, ni qui il est",
        "a second proof by the witness, and a trust list that names it" / "una segunda prueba del testigo y una lista de confianza que lo nombre" / "une seconde preuve du témoin, et une liste de confiance qui le nomme";
    /// When.
    RUN = "conformance-credential.run", Requirements, None,
        "runner, begin or end of the run is missing or malformed, or they are not in this order before the signature" / "falta el programa, el comienzo o el final de la prueba, está mal formado, o no van en este orden antes de la firma" / "le programme, le début ou la fin de l'essai manque ou est mal formé, ou ils ne sont pas dans cet ordre avant la signature",
        "give the runner with its version, and when the run began and ended" / "indique el programa con su versión, y cuándo empezó y terminó la prueba" / "donnez le programme avec sa version, et quand l'essai a commencé et fini";
    /// For how long.
    VALID_UNTIL = "conformance-credential.valid-until", Requirements, None,
        "the credential does not end, or ends more than 400 days after the run" / "la credencial no termina, o termina más de 400 días después de la prueba" / "le justificatif ne finit pas, ou finit plus de 400 jours après l'essai",
        "give a `validUntil` at most 400 days after `ended`" / "indique un `validUntil` de hasta 400 días después de `ended`" / "donnez un `validUntil` d'au plus 400 jours après `ended`";
    /// Any other structural fault.
    DOCUMENT = "conformance-credential.document", Requirements, None,
        "the statement holds a member that this type does not have, or one that is malformed" / "la declaración contiene un dato que este tipo no tiene o que está mal formado" / "la déclaration contient une donnée que ce type n'a pas, ou qui est mal formée",
        "remove or correct it; `tradecred schema show` prints the form" / "elimínelo o corríjalo; `tradecred schema show` muestra la forma" / "retirez-la ou corrigez-la ; `tradecred schema show` affiche la forme";
    /// Published questions.
    UNSEEDED = "conformance-credential.unseeded", Requirements, None,
        "the questions were the published ones, whose answers anybody can know beforehand" / "las preguntas eran las publicadas, cuyas respuestas cualquiera puede saber de antemano" / "les questions étaient celles publiées, dont chacun peut savoir les réponses d'avance",
        "rely on it less; ask for a run under a seed of your choice" / "confíe menos en ella; pida una prueba con una semilla que usted elija" / "fiez-vous-y moins ; demandez un essai avec une graine de votre choix";
    /// Another edition.
    SUITE_UNKNOWN = "conformance-credential.suite-unknown", Requirements, None,
        "the edition of the suite is not known here" / "la edición de la batería no se conoce aquí" / "l'édition de la suite n'est pas connue ici",
        "find out what that edition asks, and whether it is older than the present one" / "averigüe qué pregunta esa edición y si es anterior a la actual" / "cherchez ce que demande cette édition, et si elle est plus ancienne que l'actuelle";
}
