//! Problem codes of evidence: mistakes of the caller, never verdicts on a credential.

crate::problems! {
    /// The evidence does not have its published form.
    MALFORMED_EVIDENCE = "evidence.malformed", Authenticity, None,
        "the evidence does not have its published form" / "las pruebas no tienen la forma publicada" / "les preuves n'ont pas la forme publiée",
        "correct it at the place named; `tradecred schema show evidence` prints the form" / "corríjalo en el lugar indicado; `tradecred schema show evidence` muestra la forma" / "corrigez à l'endroit indiqué ; `tradecred schema show evidence` affiche la forme";
}
