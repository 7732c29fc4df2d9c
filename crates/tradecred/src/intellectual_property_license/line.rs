//! The line of a licence: its parent, the parent of that, and so on up to the root, as far as they are at hand
//! (SPEC section *Held against the parent*).

use std::rc::Rc;

use tradecred_vc::issuer::same_legal_name;
use tradecred_vc::problem::Code;

use super::held::{Granted, Held, held};
use super::model::IntellectualPropertyLicense;
use super::scope::{Dimension, Scope};
use super::{CREDENTIAL_TYPE, codes};
use crate::attachment::{Lookup, look_up};
use crate::ipr::party::same_party;
use crate::journey::Known;
use crate::rule::Inquiry;

/// The most licences of a line.
pub(crate) const MOST_LINKS: usize = 16;

/// How a line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// With a root licence.
    Root,
    /// The reference of the licence itself is wrong, which is a finding of its own.
    Misnamed,
    /// A parent is not at hand.
    Missing,
    /// A parent does not count.
    Rejected,
    /// Of a parent it is not known whether it counts.
    Undecided,
    /// There are more than may be.
    TooLong,
}

/// What is above a licence, and what it covers itself.
#[derive(Debug)]
pub(super) struct Line {
    /// What the licence covers.
    pub(super) scope: Scope,
    /// Its parents, the nearest first.
    pub(super) parents: Vec<Rc<Held>>,
    /// How it ends.
    pub(super) end: End,
    /// What the licence is rejected for, held against its parent.
    pub(super) own: Vec<Code>,
    /// Whether one further up is rejected for something of the kind.
    pub(super) ancestor: bool,
}

/// The line of the licence in question, followed once.
pub(super) fn line(license: &IntellectualPropertyLicense, inquiry: &Inquiry<'_>) -> Rc<Line> {
    let own = inquiry.verified.digest();
    let line = inquiry
        .at_hand
        .read(own, || Some(Line::of(license, inquiry)));
    line.unwrap_or_else(|| Rc::new(Line::of(license, inquiry)))
}

impl Line {
    fn of(license: &IntellectualPropertyLicense, inquiry: &Inquiry<'_>) -> Self {
        let mut parents: Vec<Rc<Held>> = Vec::new();
        let end = loop {
            let lowest = parents.last().map_or(license, |parent| &parent.license);
            match above(lowest, inquiry) {
                Ok(None) => break End::Root,
                Ok(Some(parent)) => parents.push(parent),
                Err(End::Misnamed) if !parents.is_empty() => break End::Missing,
                Err(end) => break end,
            }
            if parents.len() == MOST_LINKS {
                break End::TooLong;
            }
        };
        let scope = Scope::of(license);
        let granted = Granted {
            license,
            issuer: inquiry.verified.credential().issuer.id,
            scope: &scope,
        };
        let own = parents.first().map(|parent| beyond_parent(granted, parent));
        let pairs = parents.iter().zip(parents.iter().skip(1));
        let ancestor = pairs
            .into_iter()
            .any(|(lower, upper)| !beyond_parent(lower.granted(), upper).is_empty());
        Self {
            scope,
            parents,
            end,
            own: own.unwrap_or_default(),
            ancestor,
        }
    }

    /// The root of the line of this licence, where it is complete.
    pub(super) fn root<'l>(
        &'l self,
        license: &'l IntellectualPropertyLicense,
        inquiry: &'l Inquiry<'_>,
    ) -> Option<Granted<'l>> {
        if self.end != End::Root {
            return None;
        }
        let own = || Granted {
            license,
            issuer: inquiry.verified.credential().issuer.id,
            scope: &self.scope,
        };
        let highest = self.parents.last();
        Some(highest.map_or_else(own, |root| root.granted()))
    }
}

/// What is above a licence: nothing above a root, its parent, or how its line ends there.
fn above(
    license: &IntellectualPropertyLicense,
    inquiry: &Inquiry<'_>,
) -> Result<Option<Rc<Held>>, End> {
    let Some(reference) = &license.parent else {
        return Ok(None);
    };
    if reference.credential_type.as_str() != CREDENTIAL_TYPE {
        return Err(End::Misnamed);
    }
    match look_up(reference, inquiry) {
        Lookup::Absent => Err(End::Missing),
        Lookup::Disagrees => Err(End::Misnamed),
        Lookup::Shown(_) => match held(reference.digest_multibase, inquiry) {
            None => Err(End::Rejected),
            Some(parent) if parent.counts == Known::Yes => Ok(Some(parent)),
            Some(_) => Err(End::Undecided),
        },
    }
}

/// What a licence is rejected for, held against its parent, in the order of the specification.
pub(crate) fn beyond_parent(child: Granted<'_>, parent: &Held) -> Vec<Code> {
    let (license, above) = (child.license, &parent.license);
    let mut found: Vec<Code> = Vec::new();
    if license.right.digest_multibase != above.right.digest_multibase {
        found.push(&codes::RIGHT_DIFFERS);
    }
    if !same_party(&child.licensor(), &above.licensee) {
        found.push(&codes::LICENSOR_MATCH);
    }
    if license.granted_at < above.granted_at {
        found.push(&codes::GRANTED_BEFORE_PARENT);
    }
    let (own, given) = (&license.delegation, &above.delegation);
    if !given.may_delegate {
        found.push(&codes::NOT_DELEGABLE);
    } else if let Some(most) = given.max_depth
        && own.may_delegate
        && own.max_depth.is_none_or(|depth| depth >= most)
    {
        found.push(&codes::DEPTH);
    }
    let wider = child.scope.wider_than(&parent.scope);
    found.extend(wider.into_iter().map(code_of));
    found
}

/// The code of a licence that is not within its parent in a dimension.
fn code_of(dimension: Dimension) -> Code {
    match dimension {
        Dimension::Grant => &codes::GRANT_WIDER,
        Dimension::NiceClasses => &codes::NICE_CLASSES_WIDER,
        Dimension::Tariff => &codes::TARIFF_WIDER,
        Dimension::Gtins => &codes::GTINS_WIDER,
        Dimension::Styles => &codes::STYLES_WIDER,
        Dimension::Manufacture => &codes::TERRITORY_OF_MANUFACTURE_WIDER,
        Dimension::Sale => &codes::TERRITORY_OF_SALE_WIDER,
        Dimension::Channels => &codes::CHANNELS_WIDER,
        Dimension::Term => &codes::TERM_WIDER,
        Dimension::Quantity => &codes::QUANTITY_WIDER,
        Dimension::QualityMarks => &codes::QUALITY_MARKS_FEWER,
    }
}

/// Whether the licensee of the first of these licences is a licensor of one of them: it, and those above it.
pub(crate) fn is_twice<'l>(
    mut licenses: impl Iterator<Item = &'l IntellectualPropertyLicense> + Clone,
) -> bool {
    let Some(lowest) = licenses.clone().next() else {
        return false;
    };
    let licensee = lowest.licensee.legal_name.as_str();
    licenses.any(|license| same_legal_name(license.licensor.legal_name.as_str(), licensee))
}
