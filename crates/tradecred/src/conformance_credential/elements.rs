//! The members of a conformance statement that have a requirement of their own.

use super::codes;
use crate::form::{Element, element};

/// The elements, in their order.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/software",
        None,
        SOFTWARE,
        "this text",
        "Software" / "Programa" / "Logiciel"
    ),
    element!(
        "/role",
        None,
        SCOPE,
        "this text",
        "Tested as" / "Probado como" / "Éprouvé comme"
    ),
    element!(
        "/class",
        None,
        SCOPE,
        "this text",
        "Class" / "Clase" / "Classe"
    ),
    element!(
        "/documentTypes",
        None,
        SCOPE,
        "this text",
        "Types of documents" / "Tipos de documentos" / "Types de documents"
    ),
    element!(
        "/features",
        None,
        SCOPE,
        "this text",
        "Features declared" / "Características declaradas" / "Fonctions déclarées"
    ),
    element!(
        "/suite",
        None,
        SUITE,
        "this text",
        "Suite" / "Batería de pruebas" / "Suite"
    ),
    element!(
        "/seed",
        None,
        TRANSCRIPT,
        "this text",
        "Seed" / "Semilla" / "Graine"
    ),
    element!(
        "/transcriptRoot",
        None,
        TRANSCRIPT,
        "this text",
        "Root of the transcript" / "Raíz de la transcripción" / "Racine de la transcription"
    ),
    element!(
        "/reportDigest",
        None,
        TRANSCRIPT,
        "this text",
        "Digest of the report" / "Resumen del informe" / "Empreinte du rapport"
    ),
    element!(
        "/counts",
        None,
        COUNTS,
        "this text",
        "Counts" / "Recuentos" / "Décomptes"
    ),
    element!(
        "/claimed",
        None,
        CLAIM,
        "this text",
        "Claim" / "Declaración" / "Prétention"
    ),
    element!(
        "/excepted",
        None,
        EXCEPTIONS,
        "this text",
        "Known failures" / "Fallos conocidos" / "Échecs connus"
    ),
    element!(
        "/conduct",
        None,
        CONDUCT,
        "this text",
        "How it was conducted" / "Cómo se hizo" / "Comment il a été mené"
    ),
    element!(
        "/conductedBy",
        None,
        CONDUCTED_BY,
        "this text",
        "Who made the run" / "Quién hizo la prueba" / "Qui a fait l'essai"
    ),
    element!(
        "/witnessedBy",
        None,
        WITNESS,
        "this text",
        "Witness" / "Testigo" / "Témoin"
    ),
    element!(
        "/started",
        None,
        RUN,
        "this text",
        "When the run began" / "Cuándo empezó la prueba" / "Quand l'essai a commencé"
    ),
    element!(
        "/ended",
        None,
        RUN,
        "this text",
        "When the run was over" / "Cuándo terminó la prueba" / "Quand l'essai a fini"
    ),
    element!(
        "/runner",
        None,
        RUN,
        "this text",
        "Runner" / "Programa de prueba" / "Programme d'essai"
    ),
];
