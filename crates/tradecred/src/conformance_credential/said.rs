//! What a conformance statement says, in plain words.

use tradecred_vc::problem::Text;
use tradecred_vc::report::Note;
use tradecred_vc::time::Timestamp;

use super::model::{Conduct, ConformanceClaim, ConformanceStatement, Questions};

/// What it says, who says so, and until when.
pub(super) fn notes(statement: &ConformanceStatement, until: Option<Timestamp>) -> Vec<Note> {
    let software = &statement.software;
    let version = software.version.as_ref().map(|version| version.as_str());
    let name = [Some(software.implementation.as_str()), version];
    let name: Vec<&str> = name.into_iter().flatten().collect();
    let counts = &statement.counts;
    let passed = format!(
        "{}: {} / {}, {}",
        name.join(" "),
        counts.passed,
        counts.asked,
        statement.suite.version
    );
    let questions = match statement.suite.questions {
        Questions::Vectors => VECTORS,
        Questions::Trials => TRIALS,
    };
    let class = statement.class.map(|class| class.as_str());
    let scope: Vec<&str> = [Some(statement.role.as_str()), class]
        .into_iter()
        .flatten()
        .collect();
    let claim = match statement.claimed {
        ConformanceClaim::Whole => WHOLE,
        ConformanceClaim::Partial => PARTIAL,
        ConformanceClaim::None => NONE,
    };
    let conduct = match statement.conduct {
        Conduct::Own => OWN,
        Conduct::Independent => INDEPENDENT,
        Conduct::Witnessed => WITNESSED,
    };
    let witness = statement.witnessed_by.as_ref();
    let people: Vec<&str> = [Some(&statement.conducted_by), witness]
        .into_iter()
        .flatten()
        .map(|party| party.legal_name.as_str())
        .collect();
    let mut notes = vec![
        Note::with_value("conformance-credential.says", questions, passed),
        Note::with_value("conformance-credential.claimed", claim, scope.join(", ")),
        Note::with_value(
            "conformance-credential.asked-by",
            conduct,
            people.join(", "),
        ),
    ];
    notes.extend(
        until.map(|until| Note::with_value("conformance-credential.ends", ENDS, until.to_string())),
    );
    notes
}

const VECTORS: Text = Text {
    en: "it says that this software passed so many of the vectors that it was asked, of this edition of the suite",
    es: "dice que este programa superó tantos de los vectores que se le preguntaron, de esta edición de la batería",
    fr: "elle dit que ce logiciel a réussi autant des vecteurs qui lui ont été posés, de cette édition de la suite",
};

const TRIALS: Text = Text {
    en: "it says that this service passed so many of the trials that were made with it, of this edition of the suite",
    es: "dice que este servicio superó tantas de las pruebas que se hicieron con él, de esta edición de la batería",
    fr: "elle dit que ce service a réussi autant des essais qui ont été faits avec lui, de cette édition de la suite",
};

const WHOLE: Text = Text {
    en: "it claims that nothing in the scope of this role and class failed, was excepted or was left out",
    es: "declara que nada de lo que abarcan esta función y esta clase falló, se exceptuó o se omitió",
    fr: "elle prétend que rien de ce que visent ce rôle et cette classe n'a échoué, n'a été excepté ni omis",
};

const PARTIAL: Text = Text {
    en: "it claims a part only: in the scope of this role and class something was excepted, undecided or not asked",
    es: "declara solo una parte: de lo que abarcan esta función y esta clase algo se exceptuó, quedó sin decidir o no se preguntó",
    fr: "elle ne prétend qu'à une partie : de ce que visent ce rôle et cette classe, quelque chose a été excepté, est resté indécis ou n'a pas été demandé",
};

const NONE: Text = Text {
    en: "it claims no conformance in this role and class",
    es: "no declara conformidad en esta función y esta clase",
    fr: "elle ne prétend à aucune conformité dans ce rôle et cette classe",
};

const OWN: Text = Text {
    en: "it was asked by its own maker",
    es: "lo preguntó su propio fabricante",
    fr: "il a été interrogé par son propre auteur",
};

const INDEPENDENT: Text = Text {
    en: "it was asked by somebody who says not to be its maker",
    es: "lo preguntó alguien que dice no ser su fabricante",
    fr: "il a été interrogé par quelqu'un qui dit ne pas être son auteur",
};

const WITNESSED: Text = Text {
    en: "it was asked by the first of these, while the second watched",
    es: "lo preguntó el primero de estos, ante el segundo",
    fr: "il a été interrogé par le premier de ceux-ci, sous les yeux du second",
};

const ENDS: Text = Text {
    en: "the statement ends",
    es: "la declaración termina",
    fr: "la déclaration finit",
};
