//! What a licence covers, as one thing of several dimensions (SPEC section *Scope*).

use std::collections::BTreeSet;

use tradecred_vc::time::Date;

use super::model::{Gtins, IntellectualPropertyLicense, LicensedAct};
use crate::decimal::Quantity;
use crate::identifier::{CountryCode, HsCode, NiceClass, NonEmptyText};
use crate::ipr::scope::{Cover, Items, Limit, Prefixes, Span};
use crate::license_chain::{IntendedUse, UseGoods};

/// One dimension of a scope, in the order of the specification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Dimension {
    /// What may be done.
    Grant,
    /// Classes of the Nice classification.
    NiceClasses,
    /// Tariff codes.
    Tariff,
    /// Trade items.
    Gtins,
    /// Styles.
    Styles,
    /// Where goods may be made.
    Manufacture,
    /// Where they may be imported, sold and distributed.
    Sale,
    /// Channels of trade.
    Channels,
    /// Days.
    Term,
    /// How much.
    Quantity,
    /// Marks that goods have to bear.
    QualityMarks,
}

/// What somebody says of goods, as many scopes are held against it.
#[derive(Debug)]
pub(crate) struct SaidGoods<'u> {
    goods: &'u UseGoods,
    /// The digits of their tariff code.
    digits: Option<String>,
}

impl<'u> SaidGoods<'u> {
    /// What a use says of its goods.
    pub(crate) fn of(goods: &'u UseGoods) -> Self {
        Self {
            goods,
            digits: goods.tariff.as_ref().map(HsCode::digits),
        }
    }
}

/// What a licence covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Scope {
    pub(super) acts: BTreeSet<LicensedAct>,
    pub(super) classes: Limit<NiceClass>,
    pub(super) tariff: Prefixes,
    pub(super) items: Items,
    pub(super) styles: Limit<NonEmptyText>,
    pub(super) made_in: Limit<CountryCode>,
    pub(super) sold_in: Limit<CountryCode>,
    pub(super) channels: Limit<NonEmptyText>,
    pub(super) from: Date,
    pub(super) until: Date,
    pub(super) cap: Option<Quantity>,
    pub(super) marks: BTreeSet<NonEmptyText>,
}

impl Scope {
    /// The scope of a licence.
    pub(crate) fn of(license: &IntellectualPropertyLicense) -> Self {
        let goods = &license.goods;
        let spans = goods.gtins.as_ref().map(|gtins| gtins.iter().map(span_of));
        let marks = license.quality_marks.iter().flatten();
        Self {
            acts: license.grant.iter().copied().collect(),
            classes: Limit::if_any(goods.nice_classes.as_ref().map(|all| all.iter().copied())),
            tariff: Prefixes::if_any(goods.tariff_prefixes.as_ref()),
            items: Items::if_any(spans),
            styles: Limit::if_any(goods.styles.as_ref().map(|all| all.iter().cloned())),
            made_in: license.territory_of_manufacture.limit(),
            sold_in: license.territory_of_sale.limit(),
            channels: Limit::if_any(license.channels.as_ref().map(|all| all.iter().cloned())),
            from: license.term.from,
            until: license.term.until,
            cap: license.quantity_cap.clone(),
            marks: marks.cloned().collect(),
        }
    }

    /// The dimensions in which it is not within another.
    pub(crate) fn wider_than(&self, outer: &Self) -> Vec<Dimension> {
        let within = [
            (Dimension::Grant, self.acts.is_subset(&outer.acts)),
            (
                Dimension::NiceClasses,
                self.classes.is_within(&outer.classes),
            ),
            (Dimension::Tariff, self.tariff.is_within(&outer.tariff)),
            (Dimension::Gtins, self.items.is_within(&outer.items)),
            (Dimension::Styles, self.styles.is_within(&outer.styles)),
            (
                Dimension::Manufacture,
                self.made_in.is_within(&outer.made_in),
            ),
            (Dimension::Sale, self.sold_in.is_within(&outer.sold_in)),
            (
                Dimension::Channels,
                self.channels.is_within(&outer.channels),
            ),
            (
                Dimension::Term,
                outer.from <= self.from && self.until <= outer.until,
            ),
            (
                Dimension::Quantity,
                is_capped(self.cap.as_ref(), outer.cap.as_ref()),
            ),
            (Dimension::QualityMarks, outer.marks.is_subset(&self.marks)),
        ];
        let wider = within.into_iter().filter(|(_, within)| !within);
        wider.map(|(dimension, _)| dimension).collect()
    }

    /// Whether two licences grant something in common.
    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        let mut common = self.acts.intersection(&other.acts);
        let some_place = common.any(|act| match act {
            LicensedAct::Make => self.made_in.overlaps(&other.made_in),
            _ => self.sold_in.overlaps(&other.sold_in),
        });
        some_place
            && self.classes.overlaps(&other.classes)
            && self.tariff.overlaps(&other.tariff)
            && self.items.overlaps(&other.items)
            && self.styles.overlaps(&other.styles)
            && self.channels.overlaps(&other.channels)
            && self.from.max(other.from) <= self.until.min(other.until)
    }

    /// How far it covers a use, in each dimension of which a use says something besides its goods.
    pub(crate) fn covers_otherwise(&self, r#use: &IntendedUse) -> [(Dimension, Cover); 5] {
        let (place, places) = match r#use.act {
            LicensedAct::Make => (Dimension::Manufacture, &self.made_in),
            _ => (Dimension::Sale, &self.sold_in),
        };
        let told = |covered: bool| if covered { Cover::Yes } else { Cover::No };
        let days = (self.from..=self.until).contains(&r#use.date);
        // How much was made under a cap before nobody knows: a use without a quantity is not held against it.
        let quantity = r#use.quantity.as_ref();
        let capped = quantity.is_none_or(|quantity| is_capped(Some(quantity), self.cap.as_ref()));
        [
            (Dimension::Grant, told(self.acts.contains(&r#use.act))),
            (place, places.covers(Some(&r#use.territory))),
            (
                Dimension::Channels,
                self.channels.covers(r#use.channel.as_ref()),
            ),
            (Dimension::Term, told(days)),
            (Dimension::Quantity, told(capped)),
        ]
    }

    /// How far it covers goods, in each dimension of theirs.
    pub(crate) fn covers_goods(&self, said: &SaidGoods<'_>) -> [(Dimension, Cover); 4] {
        let goods = said.goods;
        [
            (
                Dimension::NiceClasses,
                self.classes.covers(goods.nice_class.as_ref()),
            ),
            (
                Dimension::Tariff,
                self.tariff.covers(said.digits.as_deref()),
            ),
            (Dimension::Gtins, self.items.covers(goods.gtin.as_ref())),
            (Dimension::Styles, self.styles.covers(goods.style.as_ref())),
        ]
    }

    /// Whether it limits something of the goods, or the channels.
    pub(crate) fn limits(&self, dimension: Dimension) -> bool {
        match dimension {
            Dimension::NiceClasses => self.classes.limits(),
            Dimension::Tariff => self.tariff.limits(),
            Dimension::Gtins => self.items.limits(),
            Dimension::Styles => self.styles.limits(),
            Dimension::Channels => self.channels.limits(),
            _ => true,
        }
    }
}

/// Whether so much is no more than a cap: nothing is converted.
fn is_capped(quantity: Option<&Quantity>, cap: Option<&Quantity>) -> bool {
    match (quantity, cap) {
        (_, None) => true,
        (None, Some(_)) => false,
        (Some(quantity), Some(cap)) => quantity.unit == cap.unit && quantity.value <= cap.value,
    }
}

pub(super) fn span_of(gtins: &Gtins) -> Span {
    match gtins {
        Gtins::GtinPrefix(prefix) => Span::of_beginning(prefix.prefix.as_str()),
        Gtins::GtinRange(range) => Span::between(&range.from, &range.to),
    }
}

#[cfg(test)]
mod tests;
