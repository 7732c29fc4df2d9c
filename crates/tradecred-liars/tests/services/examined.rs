//! Services of which the library judges what they issue, as in the command.

use serde_json::Value;
use tradecred::{document, schema};
use tradecred_conformance::service::{
    Examiner, Service, ServiceProfile, ServiceReport, TrialOptions, run_with,
};
use tradecred_conformance::target::{Answer, Question, TargetError};
use tradecred_liars::honest;

/// The library, as the command has it examine.
pub(crate) struct Library;

impl Examiner for Library {
    fn examine(&mut self, question: &Question) -> Result<Answer, TargetError> {
        honest(question)
    }

    fn schema(&mut self, credential_type: &str) -> Option<Value> {
        document::of_type(credential_type).map(schema::of_document)
    }
}

/// What comes of these trials.
pub(crate) fn examined(
    service: Service,
    address: &str,
    profile: &ServiceProfile,
    only: &[&str],
) -> ServiceReport {
    let only: Vec<_> = only.iter().map(|glob| glob.parse().unwrap()).collect();
    let options = TrialOptions::new().only(&only).examiner(Box::new(Library));
    run_with(service, address, profile, options).unwrap()
}
