//! The response held against the request that it answers, where that is at hand.

use std::collections::HashSet;

use tradecred_vc::evidence::Relied;
use tradecred_vc::issuer::same_legal_name;
use tradecred_vc::problem::Text;

use super::super::model::CustomsResponse;
use super::{ANSWERS, NOT_PROVIDED};
use crate::customs;
use crate::customs_request::{self, CustomsRequest, Role};
use crate::resolve::{Resolved, check_reference, resolve};
use crate::rule::{Findings, Inquiry};

const REQUEST: &str = "/credentialSubject/request";

pub(super) fn reference(
    response: &CustomsResponse,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let disagrees = matches!(resolve(&response.request, inquiry), Resolved::Disagrees);
    check_reference(
        &response.request,
        customs_request::CREDENTIAL_TYPE,
        disagrees,
        REQUEST,
        findings,
    );
}

/// The request, where it has the structure of one and comes from an office that is known as customs.
fn from_customs(relied: &Relied<'_>, inquiry: &Inquiry<'_>) -> Option<CustomsRequest> {
    let subject = relied.object.get("credentialSubject")?;
    let request: CustomsRequest = customs_request::DOCUMENT.sound(subject)?;
    customs::is_by_listed_office(
        relied,
        &request.office,
        customs_request::CREDENTIAL_TYPE,
        inquiry,
    )
    .then_some(request)
}

pub(super) fn missing(
    response: &CustomsResponse,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match resolve(&response.request, inquiry) {
        Resolved::Missing => findings.undecided(REQUEST),
        Resolved::Disagrees => findings.not_applicable(),
        Resolved::Agrees(relied) => {
            if from_customs(&relied, inquiry).is_none() {
                findings.undecided(REQUEST);
            }
        }
    }
}

/// The request that is answered; where it is not at hand, that is listed.
fn at_hand(
    response: &CustomsResponse,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) -> Option<CustomsRequest> {
    let request = match resolve(&response.request, inquiry) {
        Resolved::Agrees(relied) => from_customs(&relied, inquiry),
        Resolved::Missing | Resolved::Disagrees => None,
    };
    if request.is_none() {
        findings.not_asked(NOT_AT_HAND);
    }
    request
}

pub(super) fn not_addressed(
    response: &CustomsResponse,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(request) = at_hand(response, inquiry, findings) else {
        return;
    };
    let role = response.responder_role;
    let name = response.responder.legal_name.as_str();
    let addressed = request.addressed_to.iter().any(|addressee| {
        addressee.role == role && same_legal_name(addressee.legal_name.as_str(), name)
    });
    let directly = request.direct_submission_allowed == Some(true)
        && matches!(role, Role::Exporter | Role::Producer);
    if !addressed && !directly {
        findings.raise("/credentialSubject/responder");
    }
}

pub(super) fn item_not_asked(
    response: &CustomsResponse,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(request) = at_hand(response, inquiry, findings) else {
        return;
    };
    let asked: HashSet<&str> = request.asks.iter().map(|item| item.item.as_str()).collect();
    for (index, answer) in response.answers.iter().enumerate() {
        if !asked.contains(answer.item.as_str()) {
            findings.raise(format!("{ANSWERS}/{index}/item"));
        }
    }
    for (index, entry) in response.not_provided.iter().enumerate() {
        if !asked.contains(entry.item.as_str()) {
            findings.raise(format!("{NOT_PROVIDED}/{index}/item"));
        }
    }
}

pub(super) fn item_unanswered(
    response: &CustomsResponse,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(request) = at_hand(response, inquiry, findings) else {
        return;
    };
    let answered = response.answers.iter().map(|answer| answer.item.as_str());
    let listed = response
        .not_provided
        .iter()
        .map(|entry| entry.item.as_str());
    let named: HashSet<&str> = answered.chain(listed).collect();
    if request
        .asks
        .iter()
        .any(|asked| !named.contains(asked.item.as_str()))
    {
        findings.raise(ANSWERS);
    }
}

pub(super) fn late(response: &CustomsResponse, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let Some(request) = at_hand(response, inquiry, findings) else {
        return;
    };
    if customs::not_before_signature(response.answered_at, inquiry) > request.deadline.date {
        findings.raise("/credentialSubject/answeredAt");
    }
}

const NOT_AT_HAND: Text = Text {
    en: "the request is not at hand as the response refers to it",
    es: "el requerimiento no está disponible tal como la respuesta lo menciona",
    fr: "la requête n'est pas disponible telle que la réponse s'y réfère",
};
