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
    let asked = format!(
        "{} / {}, {}",
        counts.asked, statement.suite.question_count, counts.not_applicable
    );
    let features: Vec<&str> = statement.features.iter().map(|it| it.as_str()).collect();
    // A service declares none, and no trial is left out for want of one.
    let features = match statement.suite.questions {
        Questions::Trials => None,
        Questions::Vectors if features.is_empty() => {
            Some(Note::new("conformance-credential.features", NO_FEATURES))
        }
        Questions::Vectors => Some(Note::with_value(
            "conformance-credential.features",
            FEATURES,
            features.join(", "),
        )),
    };
    let untested = (counts.untested.get() > 0).then(|| {
        let number = counts.untested.to_string();
        Note::with_value("conformance-credential.untested", UNTESTED, number)
    });
    let mut notes = vec![
        Note::with_value("conformance-credential.says", questions, passed),
        Note::with_value("conformance-credential.asked", ASKED, asked),
    ];
    notes.extend(untested);
    notes.extend(features);
    notes.extend([
        Note::with_value("conformance-credential.claimed", claim, scope.join(", ")),
        Note::with_value(
            "conformance-credential.asked-by",
            conduct,
            people.join(", "),
        ),
    ]);
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

const ASKED: Text = Text {
    en: "of the questions of the suite so many were asked, and so many were not applicable, for want of a class or feature",
    es: "de las preguntas de la batería se hicieron tantas, y tantas no eran aplicables por faltar una clase o característica",
    fr: "des questions de la suite, autant ont été posées, et autant étaient sans objet, faute d'une classe ou d'une fonction",
};

const UNTESTED: Text = Text {
    en: "so many of the questions are untested: not selected, not asked, or asked and not decided by what was asked with them",
    es: "tantas de las preguntas quedan sin probar: no seleccionadas, no hechas, o hechas sin que decida lo que se preguntó con ellas",
    fr: "autant des questions restent sans essai : non choisies, non posées, ou posées sans que décide ce qui a été demandé avec elles",
};

const FEATURES: Text = Text {
    en: "the software declared these features; what needs another was not asked",
    es: "el programa declaró estas características; lo que necesita otra no se preguntó",
    fr: "le logiciel a déclaré ces fonctions ; ce qui en demande une autre n'a pas été demandé",
};

const NO_FEATURES: Text = Text {
    en: "the software declared no feature; what needs one was not asked",
    es: "el programa no declaró ninguna característica; lo que necesita una no se preguntó",
    fr: "le logiciel n'a déclaré aucune fonction ; ce qui en demande une n'a pas été demandé",
};

const WHOLE: Text = Text {
    en: "it claims that of what this role and class, with the features declared, were asked nothing failed, was excepted or was left out",
    es: "declara que, de lo que se preguntó a esta función y esta clase con las características declaradas, nada falló, se exceptuó o se omitió",
    fr: "elle prétend que, de ce qui a été demandé à ce rôle et cette classe avec les fonctions déclarées, rien n'a échoué, n'a été excepté ni omis",
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
