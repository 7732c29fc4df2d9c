//! Extensions: what this version of a type does not know (SPEC chapter *Data model*).

use tradecred_vc::credential::codes::EXTENSION_CRITICAL;
use tradecred_vc::problem::{Problem, Text};
use tradecred_vc::report::{Check, Note, Report, Status};

use crate::reference::Extension;

/// No extension is known in this edition: critical ones are undecided, the others are listed.
pub(crate) fn check(extensions: &[Extension], report: &mut Report) {
    for (index, extension) in extensions.iter().enumerate() {
        let pointer = format!("/credentialSubject/extensions/{index}");
        if extension.critical {
            report.checks.push(Check::new(
                Status::Undecided,
                Problem::at(&EXTENSION_CRITICAL, pointer),
            ));
        } else {
            report
                .not_checked
                .push(Note::with_value("data-model.extension", NOT_KNOWN, pointer));
        }
    }
}

const NOT_KNOWN: Text = Text {
    en: "an extension that is not known here was not checked",
    es: "no se comprobó una extensión que aquí no se conoce",
    fr: "une extension inconnue ici n'a pas été vérifiée",
};
