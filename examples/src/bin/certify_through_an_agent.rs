//! An agent certifies for a firm: with an authorization, without one, after it ended, for another act,
//! and after it was revoked.

use serde_json::{Value as Json, json};
use tradecred::{Signer, issue};
use tradecred_examples::{
    Failure, core_credential, example, firm, object, put, sign_core, tell, trust_list,
};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::Value;
use tradecred_vc::report::Scope;
use tradecred_vc::status::make_list;
use tradecred_vc::status_list::Bitstring;

const SIGNED: &str = "2026-10-31T12:00:00Z";
const ASKED: &str = "2026-11-01T12:00:00Z";
const LIST: &str = "https://acerosdelnorte.example/status/authorizations";

fn main() -> Result<(), Failure> {
    let (principal, agent) = (firm(1), firm(2));
    let certification = certified_by(&agent, &principal)?;
    let trust = trust_list(
        &[
            (&principal, "Aceros del Norte, S.A. de C.V."),
            (&agent, "Agencia Garza"),
        ],
        "2026-01-01T00:00:00Z",
    )?;
    let ask = |what: &str, credentials: &[&Json], lists: &[Json]| {
        let evidence = json!({
            "trustLists": [&trust],
            "credentials": credentials,
            "statusLists": lists.iter().map(|list| json!({ "credential": list })).collect::<Vec<_>>()
        });
        tell(what, &certification, &evidence, ASKED)
    };

    let good = grant(&principal, &agent, "certify", "2026-12-31", false)?;
    assert!(ask("with an authorization", &[&good], &[])?.is_good());
    assert!(ask("without one", &[], &[])?.is_bad());
    let ended = grant(&principal, &agent, "certify", "2026-10-30", false)?;
    assert!(ask("with one that ended the day before", &[&ended], &[])?.is_bad());
    let other = grant(&principal, &agent, "file", "2026-12-31", false)?;
    assert!(ask("with one for filing", &[&other], &[])?.is_bad());

    let revocable = grant(&principal, &agent, "certify", "2026-12-31", true)?;
    let kept = list(&principal, false)?;
    let revoked = list(&principal, true)?;
    assert!(ask("with one that is not revoked", &[&revocable], &[kept])?.is_good());
    assert!(
        ask(
            "with one that was revoked before",
            &[&revocable],
            &[revoked]
        )?
        .is_bad()
    );
    let unknown = ask("with one whose status is not known", &[&revocable], &[])?;
    assert!(!unknown.is_good() && !unknown.is_bad());
    Ok(())
}

/// The example certification in the principal's name, signed by the agent.
fn certified_by(agent: &Signer, principal: &Signer) -> Result<Json, Failure> {
    let mut document = example("usmca-certification-of-origin", agent)?;
    if let Some(certifier) = document.pointer_mut("/credentialSubject/certifier") {
        put(certifier, "id", json!(principal.did()));
    }
    if let Some(signatory) = document.pointer_mut("/credentialSubject/signatory") {
        put(signatory, "authority", json!("AuthorizedAgent"));
    }
    let signed = issue(
        &object(&document),
        agent,
        SIGNED.parse()?,
        Scope::Document,
        &Evidence::default(),
    )
    .map_err(|report| format!("{report:?}"))?;
    Ok(Value::Object(signed).to_serde())
}

fn grant(
    principal: &Signer,
    agent: &Signer,
    act: &str,
    until: &str,
    revocable: bool,
) -> Result<Json, Failure> {
    let subject = json!({
        "type": "Authorization",
        "principal": principal.did(),
        "agent": agent.did(),
        "acts": [act],
        "documentTypes": ["UsmcaCertificationOfOriginCredential"],
        "from": "2026-01-01",
        "until": until
    });
    let created = "2026-01-01T00:00:00Z";
    let mut signed = core_credential("AuthorizationCredential", &subject, principal, created)?;
    if revocable {
        put(
            &mut signed,
            "credentialStatus",
            json!({
                "type": "BitstringStatusListEntry",
                "statusPurpose": "revocation",
                "statusListIndex": "7",
                "statusListCredential": LIST
            }),
        );
        signed
            .as_object_mut()
            .and_then(|members| members.remove("proof"));
        signed = sign_core(&signed, principal, created)?;
    }
    Ok(signed)
}

/// The principal's list of revoked authorizations, as it stood when the agent signed.
fn list(principal: &Signer, revoked: bool) -> Result<Json, Failure> {
    let mut bits = Bitstring::new(131_072).ok_or("a list has at least 131,072 entries")?;
    bits.set(7, revoked);
    let from = "2026-10-01T00:00:00Z";
    let list = make_list(
        LIST,
        principal.did(),
        "revocation",
        &bits,
        from.parse()?,
        None,
    );
    sign_core(&Value::Object(list).to_serde(), principal, from)
}
