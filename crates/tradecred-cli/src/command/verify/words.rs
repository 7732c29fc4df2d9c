//! The fixed words around a report, in the three languages (SPEC chapter *Report*).

use tradecred_vc::problem::Text;

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $en:literal / $es:literal / $fr:literal; )*) => {
        $( $(#[$doc])* pub(super) static $name: Text = Text { en: $en, es: $es, fr: $fr }; )*
        #[cfg(test)]
        pub(super) static ALL: &[&Text] = &[$(&$name),*];
    };
}

words! {
    /// Everything is in order.
    GOOD = "Genuine, in force, and every requirement that was checked is met."
        / "Auténtico, vigente y con todos los requisitos verificados cumplidos."
        / "Authentique, en vigueur, et toutes les exigences vérifiées sont remplies.";
    /// Everything about the envelope is in order.
    GOOD_ENVELOPE = "Genuine and in force. The rules of the document were not checked."
        / "Auténtico y vigente. No se verificaron las reglas del documento."
        / "Authentique et en vigueur. Les règles du document n'ont pas été vérifiées.";
    /// A presentation is in order.
    PRESENTED = "The presentation and everything in it are in order."
        / "La presentación y todo lo que contiene están en orden."
        / "La présentation et tout ce qu'elle contient sont en ordre.";
    /// A presentation is not in order.
    NOT_PRESENTED = "Do not rely on this presentation."
        / "No confíe en esta presentación."
        / "Ne vous fiez pas à cette présentation.";
    /// A presentation is undecided.
    PERHAPS_PRESENTED = "It could not be decided whether this presentation is in order."
        / "No se pudo decidir si esta presentación está en orden."
        / "Il n'a pas été possible de décider si cette présentation est en ordre.";
    /// Before who presents.
    HOLDER = "Holder" / "Titular" / "Porteur";
    /// Authentic, and something else is to be said.
    GENUINE = "Genuine" / "Auténtico" / "Authentique";
    /// Not authentic.
    NOT_GENUINE = "Not genuine: do not rely on this document"
        / "No es auténtico: no confíe en este documento"
        / "Non authentique : ne vous fiez pas à ce document";
    /// Authenticity undecided.
    PERHAPS_GENUINE = "It could not be decided whether this document is genuine"
        / "No se pudo decidir si este documento es auténtico"
        / "Il n'a pas été possible de décider si ce document est authentique";
    /// Between the opening and what speaks against it.
    BUT = ", but " / ", pero " / ", mais ";
    /// Between two facts.
    AND = ", and " / ", y " / ", et ";
    /// One requirement is not met.
    ONE_NOT_MET = "1 requirement is not met" / "se incumple 1 requisito" / "1 exigence n'est pas remplie";
    /// Several requirements are not met.
    NOT_MET = "{n} requirements are not met" / "se incumplen {n} requisitos" / "{n} exigences ne sont pas remplies";
    /// Requirements undecided.
    PERHAPS_MET = "it could not be decided whether its requirements are met"
        / "no se pudo decidir si cumple los requisitos"
        / "il n'a pas été possible de décider si ses exigences sont remplies";
    /// Standing: not yet.
    NOT_YET = "its period has not begun" / "su período aún no ha comenzado" / "sa période n'a pas commencé";
    /// Standing: ended.
    ENDED = "its period is over" / "su período ha terminado" / "sa période est terminée";
    /// Standing: suspended.
    SUSPENDED = "its issuer has suspended it" / "su emisor lo ha suspendido" / "son émetteur l'a suspendu";
    /// Standing: withdrawn.
    WITHDRAWN = "its issuer has withdrawn it" / "su emisor lo ha retirado" / "son émetteur l'a retiré";
    /// Standing: superseded.
    SUPERSEDED = "a later document replaces it" / "un documento posterior lo sustituye" / "un document ultérieur le remplace";
    /// Standing: undecided.
    PERHAPS_IN_FORCE = "it could not be decided whether it is in force"
        / "no se pudo decidir si está vigente"
        / "il n'a pas été possible de décider s'il est en vigueur";

    /// What the document is.
    DOCUMENT = "Document" / "Documento" / "Document";
    /// Who issued it.
    ISSUER = "Issuer" / "Emisor" / "Émetteur";
    /// The time asked about.
    ASKED = "As of" / "A fecha de" / "Date";
    /// The date of the law.
    LAW_OF = "law of {date}" / "derecho del {date}" / "droit du {date}";
    /// What was looked at.
    EVIDENCE = "Evidence" / "Pruebas" / "Preuves";
    /// Nothing was fetched.
    NOTHING_FETCHED = "only what was handed in; nothing was fetched"
        / "solo lo entregado; no se descargó nada"
        / "seulement ce qui a été remis ; rien n'a été téléchargé";

    /// Something was fetched.
    FETCHED = "what was handed in, and what was fetched besides"
        / "lo entregado y lo que además se descargó"
        / "ce qui a été remis, et ce qui a été téléchargé en plus";

    /// Heading: failures.
    WRONG = "Not in order" / "No está en orden" / "Pas en ordre";
    /// Heading: undecided.
    OPEN = "Could not be decided" / "No se pudo decidir" / "N'a pas pu être décidé";
    /// Heading: warnings.
    WARNINGS = "Worth a look" / "Conviene revisar" / "À examiner";
    /// How many checks passed.
    CHECKED = "Checked and in order: {n}" / "Verificado y en orden: {n}" / "Vérifié et en ordre : {n}";
    /// Heading: not checked.
    NOT_CHECKED = "Not checked" / "No verificado" / "Non vérifié";
    /// Heading: duties and deadlines.
    NOTES = "To know" / "Para saber" / "À savoir";

    /// Between a name and what it names.
    COLON = ": " / ": " / " : ";
    /// A box of the form.
    BOX = "Box" / "Casilla" / "Case";
    /// A place in the document.
    WHERE = "Where" / "Dónde" / "Où";
    /// What exactly is wrong.
    WHAT = "What" / "Qué" / "Quoi";
    /// What to do about it.
    REMEDY = "What to do" / "Qué hacer" / "Que faire";
    /// What would decide it.
    WOULD_DECIDE = "What would decide it" / "Qué lo decidiría" / "Ce qui le déciderait";
    /// The law.
    LAW = "Law" / "Norma" / "Droit";
    /// The problem code.
    CODE = "Code" / "Código" / "Code";
}
