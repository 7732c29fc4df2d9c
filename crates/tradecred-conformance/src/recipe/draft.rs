//! A vector being written down: what is good, the one change, what is asked and what is expected.

use serde_json::{Value, json};

use super::{Made, Maker, Recipe, base};

type Change<T> = Box<dyn Fn(&mut T, &Maker) + Send + Sync>;
type Sign = Box<dyn Fn(Value, &Maker) -> Value + Send + Sync>;
type Day = Box<dyn Fn(&Maker) -> String + Send + Sync>;
/// What somebody means to do, and what the license chain has to say of it.
struct Chain {
    intended: Build,
    expect: Build,
}

type Build = Box<dyn Fn(&Maker) -> Value + Send + Sync>;

/// A vector being written down: base, one change, what is asked, what is expected.
///
/// Unless told otherwise the input is the good certification of [`base::certification`], signed by
/// [`Maker::issuer`] a day before the instant asked about, and the evidence is a trust list that names
/// the issuer; the expectation is that everything is in order.
#[must_use]
pub(crate) struct Draft {
    id: String,
    title: &'static str,
    requirements: Vec<String>,
    good: fn(&Maker) -> Value,
    before: Vec<Change<Value>>,
    sign: Sign,
    after: Vec<Change<Value>>,
    bytes: Vec<Change<Vec<u8>>>,
    evidence: Vec<Change<Value>>,
    seconds: i64,
    made_at: Option<i64>,
    as_of: Option<Day>,
    claim: Option<Build>,
    chain: Option<Chain>,
    presented: Option<Build>,
    envelope_only: bool,
    features: Vec<&'static str>,
    expect: (&'static str, &'static str, &'static str),
    codes: Vec<String>,
    warnings: Vec<String>,
    also: Vec<Vec<&'static str>>,
}

impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Draft")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

/// Begins a vector: its id, and the fact it shows.
pub(crate) fn vector(id: impl Into<String>, title: &'static str) -> Draft {
    Draft {
        id: id.into(),
        title,
        requirements: Vec::new(),
        good: base::certification,
        before: Vec::new(),
        sign: Box::new(|document, maker| maker.issuer().sign(&document, maker.instant(-86_400))),
        after: Vec::new(),
        bytes: Vec::new(),
        evidence: Vec::new(),
        seconds: 0,
        made_at: None,
        as_of: None,
        claim: None,
        chain: None,
        presented: None,
        envelope_only: false,
        features: Vec::new(),
        expect: ("authentic", "met", "in-force"),
        codes: Vec::new(),
        warnings: Vec::new(),
        also: Vec::new(),
    }
}

impl Draft {
    /// Requirements of the specification that it shows, besides the codes it expects.
    pub(crate) fn shows<S: AsRef<str>>(mut self, requirements: &[S]) -> Self {
        let requirements = requirements.iter().map(|name| name.as_ref().to_owned());
        self.requirements.extend(requirements);
        self
    }

    /// Another good document to start from.
    pub(crate) fn of(mut self, good: fn(&Maker) -> Value) -> Self {
        self.good = good;
        self
    }

    /// A change before signing.
    pub(crate) fn before(
        mut self,
        change: impl Fn(&mut Value, &Maker) + Send + Sync + 'static,
    ) -> Self {
        self.before.push(Box::new(change));
        self
    }

    /// Another way of signing.
    pub(crate) fn sign(
        mut self,
        sign: impl Fn(Value, &Maker) -> Value + Send + Sync + 'static,
    ) -> Self {
        self.sign = Box::new(sign);
        self
    }

    /// A change after signing.
    pub(crate) fn after(
        mut self,
        change: impl Fn(&mut Value, &Maker) + Send + Sync + 'static,
    ) -> Self {
        self.after.push(Box::new(change));
        self
    }

    /// A change of the bytes.
    pub(crate) fn bytes(
        mut self,
        change: impl Fn(&mut Vec<u8>, &Maker) + Send + Sync + 'static,
    ) -> Self {
        self.bytes.push(Box::new(change));
        self
    }

    /// A change of the evidence.
    pub(crate) fn evidence(
        mut self,
        change: impl Fn(&mut Value, &Maker) + Send + Sync + 'static,
    ) -> Self {
        self.evidence.push(Box::new(change));
        self
    }

    /// Asks about another instant than the maker's, this many seconds later.
    pub(crate) fn at(mut self, seconds: i64) -> Self {
        self.seconds = seconds;
        self
    }

    /// Makes document, evidence and claim as if this instant, in seconds of Unix time, were the one asked
    /// about: what is asked today is of another time.
    pub(crate) fn made_at(mut self, seconds: i64) -> Self {
        self.made_at = Some(seconds);
        self
    }

    /// Asks under the law of another date.
    pub(crate) fn under_law_of(
        mut self,
        day: impl Fn(&Maker) -> String + Send + Sync + 'static,
    ) -> Self {
        self.as_of = Some(Box::new(day));
        self
    }

    /// Holds the document against a claim.
    pub(crate) fn claim(mut self, claim: impl Fn(&Maker) -> Value + Send + Sync + 'static) -> Self {
        self.claim = Some(Box::new(claim));
        self
    }

    /// Asks for the license chain of an intended use, and expects this of it.
    pub(crate) fn chain(
        mut self,
        intended: impl Fn(&Maker) -> Value + Send + Sync + 'static,
        expect: impl Fn(&Maker) -> Value + Send + Sync + 'static,
    ) -> Self {
        self.chain = Some(Chain {
            intended: Box::new(intended),
            expect: Box::new(expect),
        });
        self
    }

    /// The input is a presentation, of which this is asked besides.
    pub(crate) fn presented(
        mut self,
        asked: impl Fn(&Maker) -> Value + Send + Sync + 'static,
    ) -> Self {
        self.presented = Some(Box::new(asked));
        self
    }

    /// Asks about the envelope only.
    pub(crate) fn envelope_only(mut self) -> Self {
        self.envelope_only = true;
        self.expect.1 = "undecided";
        self
    }

    /// Needs a feature that cannot be seen from the question.
    pub(crate) fn needs(mut self, feature: &'static str) -> Self {
        self.features.push(feature);
        self
    }

    /// Expects verification to stop at this code: not authentic, the rest undecided.
    pub(crate) fn refused(mut self, code: impl AsRef<str>) -> Self {
        self.expect = ("not-authentic", "undecided", "undecided");
        self.codes = vec![code.as_ref().to_owned()];
        self
    }

    /// Expects verification to stop because this could not be decided.
    pub(crate) fn undecidable(mut self, code: impl AsRef<str>) -> Self {
        self.expect = ("undecided", "undecided", "undecided");
        self.codes = vec![code.as_ref().to_owned()];
        self
    }

    /// Expects not authentic, with everything else in order.
    pub(crate) fn not_authentic(mut self, code: impl AsRef<str>) -> Self {
        self.expect.0 = "not-authentic";
        self.codes.push(code.as_ref().to_owned());
        self
    }

    /// Expects authenticity undecided, with everything else in order.
    pub(crate) fn authenticity_undecided(mut self, code: impl AsRef<str>) -> Self {
        self.expect.0 = "undecided";
        self.codes.push(code.as_ref().to_owned());
        self
    }

    /// Expects a requirement that is not met, with everything else in order.
    pub(crate) fn not_met(mut self, code: impl AsRef<str>) -> Self {
        self.expect.1 = "not-met";
        self.codes.push(code.as_ref().to_owned());
        self
    }

    /// Expects requirements undecided, with everything else in order.
    pub(crate) fn requirements_undecided(mut self, code: impl AsRef<str>) -> Self {
        self.expect.1 = "undecided";
        self.codes.push(code.as_ref().to_owned());
        self
    }

    /// Expects a standing, with everything else in order.
    pub(crate) fn standing(mut self, standing: &'static str, code: impl AsRef<str>) -> Self {
        self.expect.2 = standing;
        self.codes.push(code.as_ref().to_owned());
        self
    }

    /// Expects a warning; it changes no result.
    pub(crate) fn warns(mut self, code: impl AsRef<str>) -> Self {
        self.warnings.push(code.as_ref().to_owned());
        self
    }

    /// Accepts another set of codes from implementations that look in another order.
    pub(crate) fn or_codes(mut self, codes: &[&'static str]) -> Self {
        self.also.push(codes.to_vec());
        self
    }

    /// Ends it.
    pub(crate) fn done(self) -> Recipe {
        Recipe {
            id: self.id.clone(),
            make: Box::new(move |maker| self.make(maker)),
        }
    }

    fn make(&self, asker: &Maker) -> Made {
        let maker = &asker.at(self.made_at);
        let mut document = (self.good)(maker);
        self.before
            .iter()
            .for_each(|change| change(&mut document, maker));
        let mut signed = (self.sign)(document, maker);
        self.after
            .iter()
            .for_each(|change| change(&mut signed, maker));
        let mut input = serde_json::to_vec_pretty(&signed).unwrap_or_default();
        self.bytes
            .iter()
            .for_each(|change| change(&mut input, maker));
        let mut evidence = base::evidence(maker);
        self.evidence
            .iter()
            .for_each(|change| change(&mut evidence, maker));
        let evidence = evidence
            .as_object()
            .is_some_and(|members| !members.is_empty())
            .then_some(evidence);
        Made {
            case: self.case(asker, maker, evidence.as_ref()),
            input,
            evidence,
        }
    }

    fn case(&self, asker: &Maker, maker: &Maker, evidence: Option<&Value>) -> Value {
        let sorted = |codes: &[String]| {
            let mut codes = codes.to_vec();
            codes.sort_unstable();
            codes.dedup();
            codes
        };
        let requirements = sorted(&[&self.requirements[..], &self.codes, &self.warnings].concat());
        let mut case = json!({
            "title": self.title,
            "requirements": requirements,
            "at": asker.instant(self.seconds),
            "features": self.features(evidence),
            "expect": {
                "authenticity": self.expect.0,
                "requirements": self.expect.1,
                "standing": self.expect.2,
                "codes": sorted(&self.codes),
                "warnings": sorted(&self.warnings),
            },
        });
        if let Some(members) = case.as_object_mut() {
            if let Some(as_of) = &self.as_of {
                members.insert("as_of".to_owned(), json!(as_of(maker)));
            }
            if let Some(claim) = &self.claim {
                members.insert("claim".to_owned(), claim(maker));
            }
            if let Some(chain) = &self.chain {
                members.insert("use".to_owned(), (chain.intended)(maker));
                let expect = members.get_mut("expect").and_then(Value::as_object_mut);
                if let Some(expect) = expect {
                    expect.insert("licenseChain".to_owned(), (chain.expect)(maker));
                }
            }
            if let Some(presented) = &self.presented {
                members.insert("presentation".to_owned(), presented(maker));
            }
            if self.envelope_only {
                members.insert("scope".to_owned(), json!("envelope"));
            }
            if !self.also.is_empty() {
                members.insert("alsoAccept".to_owned(), json!(self.also));
            }
        }
        case
    }

    /// What a target must be able to take to be asked this at all.
    fn features(&self, evidence: Option<&Value>) -> Vec<&'static str> {
        let mut features = self.features.clone();
        if self.seconds != 0 {
            features.push("at");
        }
        if self.as_of.is_some() {
            features.push("as-of");
        }
        if self.claim.is_some() {
            features.push("claim");
        }
        if self.chain.is_some() {
            features.push("license-chain");
        }
        if self.presented.is_some() {
            features.push("presentation");
        }
        let of_documents = ["document/", "journey/", "license-chain/"];
        if of_documents.iter().any(|area| self.id.starts_with(area)) {
            features.push("documents");
        }
        let gathered = [
            "didDocuments",
            "compromised",
            "statusLists",
            "authorityLists",
            "credentials",
            "opened",
        ];
        if evidence.is_some_and(|evidence| gathered.iter().any(|name| evidence.get(name).is_some()))
        {
            features.push("evidence");
        }
        features.sort_unstable();
        features.dedup();
        features
    }
}
