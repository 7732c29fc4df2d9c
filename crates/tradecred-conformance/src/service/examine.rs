//! Who judges what a service issues: the engine verifies nothing itself, and is handed an [`Examiner`].

use serde_json::{Value, json};
use tradecred_vc::problem::Standing;
use tradecred_vc::report::{Authenticity, Requirements, Scope};
use tradecred_vc::time::Timestamp;

use super::caller::now;
use super::document::own_type;
use super::draw;
use super::trial::Trouble;
use crate::recipe::{self, Actor, Maker};
use crate::target::{Answer, Class, Question, TargetError};

/// A verifier that the runner relies on while it tests an issuer.
pub trait Examiner: Send {
    /// The verdict on the bytes of a question, with its evidence, at its instant.
    ///
    /// # Errors
    ///
    /// Where it does not answer.
    fn examine(&mut self, question: &Question) -> Result<Answer, TargetError>;

    /// The published JSON Schema of whole credentials of a type; nothing where none is published.
    fn schema(&mut self, credential_type: &str) -> Option<Value>;
}

/// Two clocks may differ by so many seconds.
const CLOCKS: i64 = 5;
/// More names of a document are not tried.
const MOST_NAMES: usize = 32;

/// What the examiner is told besides the bytes.
#[derive(Debug, Clone, Default)]
pub(super) struct Published {
    /// `{did, document}` of the issuer, where its DID does not say it all.
    pub(super) did_document: Option<Value>,
    /// Its status list.
    pub(super) list: Option<Value>,
    /// The role in which a trust list names it; that of an exporter where there is none.
    pub(super) role: Option<&'static str>,
}

/// An examiner, and what the runner says to it.
pub(super) struct Examination {
    examiner: Option<Box<dyn Examiner>>,
    legal_name: Option<String>,
}

impl Examination {
    /// By an examiner, if there is one; the legal name is that of the issuer, where it is known.
    pub(super) fn by(examiner: Option<Box<dyn Examiner>>, legal_name: Option<String>) -> Self {
        Self {
            examiner,
            legal_name,
        }
    }

    /// The maker of the run: its registrar signs the trust list that names the issuer.
    pub(super) fn maker() -> Maker {
        draw::maker()
    }

    fn examiner(&mut self) -> Result<&mut Box<dyn Examiner>, Trouble> {
        let nobody = || Trouble::NotRun("nobody examines what is issued".to_owned());
        self.examiner.as_mut().ok_or_else(nobody)
    }

    /// The published schema of the type of a credential.
    pub(super) fn schema(&mut self, credential: &Value) -> Result<Option<Value>, Trouble> {
        Ok(self.examiner()?.schema(own_type(credential)))
    }

    /// The document where rules are known for it, else the envelope.
    fn scope(&mut self, credential: &Value) -> Result<Scope, Trouble> {
        Ok(match self.schema(credential)? {
            Some(_) => Scope::Document,
            None => Scope::Envelope,
        })
    }

    /// The verdict on a credential, now, by a verifier that relies on who its issuer is.
    pub(super) fn verdict(
        &mut self,
        credential: &Value,
        published: &Published,
    ) -> Result<Answer, Trouble> {
        let scope = self.scope(credential)?;
        let issuer = issuer_of(credential).unwrap_or_default().to_owned();
        let mut names: Vec<String> = self.legal_name.iter().cloned().collect();
        legal_names(&credential["credentialSubject"], &mut names);
        if names.is_empty() {
            names.push("Issuer under test".to_owned());
        }
        let mut last = None;
        // Which of the names is its author's the rules of the document say.
        for name in names.iter().take(MOST_NAMES) {
            let answer = self.ask(credential, scope, &evidence(&issuer, name, published))?;
            let codes = answer.codes.iter().flatten();
            let is_other = codes.into_iter().any(|code| code == "issuer.name-mismatch");
            last = Some(answer);
            if !is_other {
                break;
            }
        }
        last.ok_or_else(|| Trouble::wrong("nothing was examined"))
    }

    /// What is wrong with a document that somebody else would sign as it stands: the codes.
    pub(super) fn faults(&mut self, unsigned: &Value) -> Result<Vec<String>, Trouble> {
        let maker = Self::maker();
        let signed = signed_by(&maker.issuer(), unsigned, &maker);
        let answer = self.verdict(&signed, &Published::default())?;
        Ok(answer.codes.unwrap_or_default())
    }

    fn ask(
        &mut self,
        credential: &Value,
        scope: Scope,
        evidence: &Value,
    ) -> Result<Answer, Trouble> {
        let at = Timestamp::from_unix_seconds(now().saturating_add(CLOCKS));
        let question = Question {
            class: Class::Rules,
            input: credential.to_string().into_bytes(),
            evidence: serde_json::value::to_raw_value(evidence).ok(),
            at: at.unwrap_or(Timestamp::EARLIEST),
            as_of: None,
            scope,
            claim: None,
            reader: None,
            intended: None,
            consumer: None,
            presentation: None,
        };
        let answered = self.examiner()?.examine(&question);
        answered.map_err(|error| Trouble::NotRun(format!("the examiner: {error}")))
    }
}

/// Nothing where a verdict is good; where it is not, what it says.
pub(super) fn fault_of(answer: &Answer) -> Option<String> {
    let is_authentic = answer.authenticity == Some(Authenticity::Authentic);
    // With the scope of the envelope no rule was asked.
    let is_met = answer.requirements != Some(Requirements::NotMet);
    let is_in_force = answer.standing == Some(Standing::InForce);
    if is_authentic && is_met && is_in_force && answer.codes.as_ref().is_none_or(Vec::is_empty) {
        return None;
    }
    let codes = answer.codes.as_deref().unwrap_or_default().join(", ");
    Some(format!(
        "{:?}, {:?}, {:?}: {codes}",
        answer.authenticity, answer.requirements, answer.standing
    ))
}

/// The DID or URL of who issued.
pub(super) fn issuer_of(credential: &Value) -> Option<&str> {
    let issuer = &credential["issuer"];
    issuer.as_str().or_else(|| issuer["id"].as_str())
}

fn evidence(issuer: &str, legal_name: &str, published: &Published) -> Value {
    let role = published.role.unwrap_or("exporter");
    let list = recipe::trust_list(&Examination::maker(), issuer, legal_name, role);
    let mut evidence = json!({ "trustLists": [list] });
    if let Some(document) = &published.did_document {
        evidence["didDocuments"] = json!([{
            "did": issuer, "document": document, "source": "the service under test"
        }]);
    }
    if let Some(list) = &published.list {
        evidence["statusLists"] = json!([{ "credential": list }]);
    }
    evidence
}

/// A document as an actor of the runner issues it.
fn signed_by(actor: &Actor, unsigned: &Value, maker: &Maker) -> Value {
    let mut document = unsigned.clone();
    if let Some(members) = document.as_object_mut() {
        let names = members.get("issuer").and_then(|issuer| issuer.get("name"));
        let issuer = match names.cloned() {
            Some(name) => json!({ "id": actor.did(), "name": name }),
            None => actor.did().into(),
        };
        members.insert("issuer".to_owned(), issuer);
        members
            .entry("id")
            .or_insert_with(|| maker.uuid("examined").into());
    }
    actor.sign(&document, maker.instant(0))
}

/// Every legal name in a document, each once, in their order.
fn legal_names(value: &Value, names: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| legal_names(item, names)),
        Value::Object(members) => {
            for (name, value) in members {
                match value.as_str() {
                    Some(text) if name == "legalName" && !names.iter().any(|own| own == text) => {
                        names.push(text.to_owned());
                    }
                    _ => legal_names(value, names),
                }
            }
        }
        _ => {}
    }
}
