//! What the references of one verification lead to: each digest is looked up once, each document read once and
//! each attachment verified once, however many references and rules ask for it (SPEC chapter *Preference claim*,
//! section *Attachments of a certificate*).

use std::any::{Any, TypeId};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::Relied;

use crate::attachment::Verdict;

/// What was looked up and read already.
#[derive(Debug, Default)]
pub(crate) struct AtHand<'e> {
    relied: RefCell<HashMap<DigestMultibase, Option<Relied<'e>>>>,
    /// By digest and by the type that was read: nothing where it is not of that type.
    read: RefCell<HashMap<(DigestMultibase, TypeId), Rc<dyn Any>>>,
    /// By digest and by the type that it was verified as.
    verdicts: RefCell<HashMap<(DigestMultibase, &'static str), Verdict>>,
}

impl<'e> AtHand<'e> {
    /// What has this digest and is relied on, as it was found before, or as it is found now.
    pub(crate) fn relied(
        &self,
        digest: DigestMultibase,
        look_up: impl FnOnce() -> Option<Relied<'e>>,
    ) -> Option<Relied<'e>> {
        let known = self.relied.borrow().get(&digest).copied();
        known.unwrap_or_else(|| {
            let found = look_up();
            self.relied.borrow_mut().insert(digest, found);
            found
        })
    }

    /// The document of type `D` in what has this digest, or what else of that type is known of it, as it was read
    /// before, or as it is read now.
    pub(crate) fn read<D: 'static>(
        &self,
        digest: DigestMultibase,
        read: impl FnOnce() -> Option<D>,
    ) -> Option<Rc<D>> {
        let key = (digest, TypeId::of::<D>());
        let known = self.read.borrow().get(&key).map(Rc::clone);
        let known = known.unwrap_or_else(|| {
            let document: Rc<dyn Any> = Rc::new(read().map(Rc::new));
            self.read.borrow_mut().insert(key, Rc::clone(&document));
            document
        });
        known.downcast_ref::<Option<Rc<D>>>()?.clone()
    }

    /// What is found of that which has this digest, verified as a document of a type before, or now.
    pub(crate) fn verdict(
        &self,
        digest: DigestMultibase,
        credential_type: &'static str,
        verify: impl FnOnce() -> Verdict,
    ) -> Verdict {
        let key = (digest, credential_type);
        let known = self.verdicts.borrow().get(&key).copied();
        known.unwrap_or_else(|| {
            let found = verify();
            self.verdicts.borrow_mut().insert(key, found);
            found
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_digest_is_read_once_for_each_type() {
        let (one, other) = (
            DigestMultibase::of_bytes(b"1"),
            DigestMultibase::of_bytes(b"2"),
        );
        let at_hand = AtHand::default();
        assert_eq!(at_hand.read(one, || Some(1_u8)).as_deref(), Some(&1));
        assert_eq!(at_hand.read(one, || Some(2_u8)).as_deref(), Some(&1));
        assert_eq!(at_hand.read(one, || Some(3_u16)).as_deref(), Some(&3));
        assert_eq!(at_hand.read(other, || None::<u8>), None);
        assert_eq!(at_hand.read(other, || Some(4_u8)), None);
    }

    #[test]
    fn what_has_a_digest_is_verified_once_as_each_type() {
        let digest = DigestMultibase::of_bytes(b"1");
        let at_hand = AtHand::default();
        let verdict = |as_type, verdict| at_hand.verdict(digest, as_type, || verdict);
        assert_eq!(verdict("A", Verdict::Counts), Verdict::Counts);
        assert_eq!(verdict("A", Verdict::DoesNotCount), Verdict::Counts);
        assert_eq!(verdict("B", Verdict::CouldCount), Verdict::CouldCount);
    }

    #[test]
    fn what_is_not_there_is_looked_up_once() {
        let digest = DigestMultibase::of_bytes(b"1");
        let at_hand = AtHand::default();
        assert!(at_hand.relied(digest, || None).is_none());
        let again = at_hand.relied(digest, || panic!("looked up twice"));
        assert!(again.is_none());
    }
}
