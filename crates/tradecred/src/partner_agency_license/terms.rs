//! What a licence allows: its goods lines, days and ports, as granted and as amended (SPEC chapter *Partner
//! agency license*, section *The journey of a license*).

use std::collections::{BTreeMap, HashMap, HashSet};

use tradecred_vc::problem::Code;
use tradecred_vc::time::Date;

use super::codes;
use super::model::PartnerAgencyLicense;
use crate::claim::ClaimLine;
use crate::decimal::Quantity;
use crate::identifier::{CountryCode, PortCode, TariffPrefix};
use crate::partner_agency::LicensedGoods;
use crate::partner_agency_license_use::{Amendment, Use};

/// The terms of a licence at some time.
#[derive(Debug, Clone)]
pub(crate) struct Terms<'l> {
    lines: BTreeMap<u32, Line<'l>>,
    ports: HashSet<&'l str>,
    /// The first day.
    pub(super) from: Date,
    /// The last day.
    pub(super) until: Date,
}

/// A goods line, for looking things up.
#[derive(Debug, Clone)]
struct Line<'l> {
    prefixes: HashSet<&'l str>,
    origins: HashSet<&'l str>,
    exports: HashSet<&'l str>,
    quantity: Option<&'l Quantity>,
}

impl<'l> Line<'l> {
    fn of(goods: &'l LicensedGoods) -> Self {
        let countries =
            |list: &'l [CountryCode]| list.iter().map(|country| country.as_str()).collect();
        Self {
            prefixes: goods
                .tariff_prefixes
                .iter()
                .map(|prefix| prefix.as_str())
                .collect(),
            origins: countries(&goods.countries_of_origin),
            exports: countries(&goods.countries_of_export),
            quantity: goods.quantity.as_ref(),
        }
    }

    /// Whether a tariff code of these digits is one of the line.
    fn covers(&self, digits: &str) -> bool {
        self.prefixes.is_empty()
            || TariffPrefix::LENGTHS.iter().any(|length| {
                digits
                    .get(..*length)
                    .is_some_and(|beginning| self.prefixes.contains(beginning))
            })
    }
}

/// Whether a list allows this; an empty one limits nothing.
fn allows(list: &HashSet<&str>, text: &str) -> bool {
    list.is_empty() || list.contains(text)
}

impl<'l> Terms<'l> {
    /// The terms as they were granted.
    pub(crate) fn of(license: &'l PartnerAgencyLicense) -> Self {
        let mut terms = Self {
            lines: BTreeMap::new(),
            ports: HashSet::new(),
            from: license.effective_from,
            until: license.effective_until,
        };
        terms.put(&license.goods, &license.ports);
        terms
    }

    /// Puts what an amendment gives in its place.
    pub(super) fn amend(&mut self, amendment: &'l Amendment) {
        self.put(&amendment.goods, &amendment.ports);
        self.from = amendment.effective_from.unwrap_or(self.from);
        self.until = amendment.effective_until.unwrap_or(self.until);
    }

    fn put(&mut self, goods: &'l [LicensedGoods], ports: &'l [PortCode]) {
        let lines = goods
            .iter()
            .map(|line| (line.line_number.get(), Line::of(line)));
        self.lines.extend(lines);
        if !ports.is_empty() {
            self.ports = ports.iter().map(|port| port.as_str()).collect();
        }
    }

    /// The quantity of a line, where there is such a line and it has one.
    pub(crate) fn quantity(&self, line: u32) -> Option<&'l Quantity> {
        self.lines.get(&line)?.quantity
    }

    /// The numbers of the lines, and the quantity of each.
    pub(super) fn quantities(&self) -> impl Iterator<Item = (u32, Option<&'l Quantity>)> {
        self.lines
            .iter()
            .map(|(number, line)| (*number, line.quantity))
    }

    /// The requirements that a use on a day does not meet, as far as the terms decide them.
    pub(crate) fn misfits(&self, used: &Use, date: Date) -> Vec<Code> {
        let mut misfits: Vec<Code> = Vec::new();
        match self.lines.get(&used.license_line.get()) {
            None => misfits.push(&codes::USE_LINE),
            Some(line) => {
                let within = line.covers(&used.htsus.digits())
                    && allows(&line.origins, used.country_of_origin.as_str())
                    && allows(&line.exports, used.country_of_export.as_str());
                if !within {
                    misfits.push(&codes::USE_GOODS);
                }
                let drawn = used.quantity.as_ref().map(|quantity| &quantity.unit);
                if line
                    .quantity
                    .is_some_and(|granted| drawn != Some(&granted.unit))
                {
                    misfits.push(&codes::USE_QUANTITY);
                }
            }
        }
        if date < self.from || date > self.until {
            misfits.push(&codes::USE_PERIOD);
        }
        if !self.admits(&used.port) {
            misfits.push(&codes::USE_PORT);
        }
        misfits
    }

    /// Whether a port is one of the licence, where it is limited to some.
    pub(super) fn admits(&self, port: &PortCode) -> bool {
        allows(&self.ports, port.as_str())
    }

    /// Whether there are ports to which it is limited.
    pub(super) fn has_ports(&self) -> bool {
        !self.ports.is_empty()
    }

    /// Whether any line is limited to countries of origin.
    pub(super) fn limits_origin(&self) -> bool {
        self.lines.values().any(|line| !line.origins.is_empty())
    }

    /// What is within any goods line, for looking up the lines of a claim.
    pub(super) fn scope(&self) -> Scope<'l> {
        let mut scope = Scope::default();
        for line in self.lines.values() {
            // A line without prefixes is within reach of every tariff code.
            let every = line.prefixes.is_empty().then_some("");
            for prefix in line.prefixes.iter().copied().chain(every) {
                let origins = scope
                    .0
                    .entry(prefix)
                    .or_insert_with(|| Some(HashSet::new()));
                if line.origins.is_empty() {
                    *origins = None;
                } else if let Some(origins) = origins {
                    origins.extend(line.origins.iter().copied());
                }
            }
        }
        scope
    }
}

/// The countries of origin that the goods lines of each tariff prefix allow together; any, where absent.
#[derive(Debug, Default)]
pub(super) struct Scope<'l>(HashMap<&'l str, Option<HashSet<&'l str>>>);

impl Scope<'_> {
    /// Whether a line of a claim is within any goods line; a country that it does not state is not asked.
    pub(super) fn covers(&self, claimed: &ClaimLine) -> bool {
        let digits = claimed.htsus.digits();
        let country = claimed.country_of_origin.as_ref();
        let beginnings = TariffPrefix::LENGTHS
            .iter()
            .filter_map(|length| digits.get(..*length));
        beginnings.chain([""]).any(|beginning| {
            self.0.get(beginning).is_some_and(|origins| {
                let allowed = origins.as_ref().zip(country);
                allowed.is_none_or(|(origins, country)| origins.contains(country.as_str()))
            })
        })
    }
}
