//! Problem codes of authority (SPEC chapter *Authority*).

crate::problems! {
    /// Somebody signed in another's name without authorization.
    AGENT_NOT_AUTHORIZED = "authority.agent-not-authorized", Authenticity, None,
        "it was signed in another's name, and nothing at hand authorizes that" / "se firmó en nombre de otro y nada de lo disponible lo autoriza" / "il a été signé au nom d'un autre, et rien de disponible ne l'autorise",
        "an authorization, signed by the certifier, in force on the day of signing" / "una autorización, firmada por el certificador, vigente el día de la firma" / "une autorisation, signée par le certificateur, en vigueur au jour de la signature";
    /// An authority list was not relied on.
    LIST = "authority.list", Authenticity, None,
        "an authority list at hand was not relied on: it is not properly signed, or not in force" / "no se tuvo en cuenta una lista de autoridades: no está debidamente firmada o no está vigente" / "une liste d'autorités n'a pas été prise en compte : elle n'est pas dûment signée ou pas en vigueur",
        "get a properly signed list that is in force" / "obtenga una lista debidamente firmada y vigente" / "procurez-vous une liste dûment signée et en vigueur";
    /// A transcription is not good enough evidence.
    EVIDENCE_GRADE = "authority.evidence-grade", Authenticity, None,
        "it was transcribed from paper by somebody whose word is not enough" / "fue transcrito de papel por alguien cuya palabra no basta" / "il a été transcrit du papier par quelqu'un dont la parole ne suffit pas",
        "the original signed by the certifier, or a transcription by customs" / "el original firmado por el certificador, o una transcripción de la aduana" / "l'original signé par le certificateur, ou une transcription de la douane";
    /// An issuer or transcriber says it is an authority, and no list says so.
    NOT_LISTED = "authority.not-listed", Authenticity, None,
        "no authority list at hand names the office that issued or transcribed it" / "ninguna lista de autoridades disponible nombra a la oficina que lo emitió o transcribió" / "aucune liste d'autorités disponible ne nomme le bureau qui l'a délivré ou transcrit",
        "an authority list that names the office" / "una lista de autoridades que nombre a la oficina" / "une liste d'autorités qui nomme le bureau";
}
