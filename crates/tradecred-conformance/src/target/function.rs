//! A target that is a closure of this process (SPEC chapter *Conformance classes*).

use super::{Answer, Profile, Question, Target, TargetError};

/// An implementation in the same process, such as a library or a made-up one in a test.
pub struct FnTarget<F> {
    profile: Profile,
    verify: F,
}

impl<F: FnMut(&Question) -> Result<Answer, TargetError>> FnTarget<F> {
    /// The implementation that says this of itself and answers with this closure.
    pub fn new(profile: Profile, verify: F) -> Self {
        Self { profile, verify }
    }
}

impl<F: FnMut(&Question) -> Result<Answer, TargetError>> Target for FnTarget<F> {
    fn describe(&mut self) -> Result<Profile, TargetError> {
        Ok(self.profile.clone())
    }

    fn verify(&mut self, question: &Question) -> Result<Answer, TargetError> {
        (self.verify)(question)
    }
}
