//! Faults of the credential itself: JSON-LD, data model, validity (SPEC chapters JSON-LD, Data model
//! and Validity).

import {AT, credentialBy, keyOf, signed} from '../signing.mjs';
import {bothAccept, bothRefuse, onlyAccepted} from './case.mjs';

const key = await keyOf(1);
const other = await keyOf(2);
const V1 = 'https://www.w3.org/2018/credentials/v1';
const V2 = 'https://www.w3.org/ns/credentials/v2';
const DATA_INTEGRITY = 'https://w3id.org/security/data-integrity/v2';
const RESOURCE = {id: 'https://exporter.example/a', digestSRI: `sha384-${'A'.repeat(64)}`};

const changed = changes => signed(key, credentialBy(key, changes));
const inPlace = (context, proofChanges) =>
  signed(key, credentialBy(key, {'@context': [V2, context]}), proofChanges);
const subject = members => changed({credentialSubject: members});

export const cases = await Promise.all([
  bothAccept('', 'a plain credential', changed()),
  bothAccept('', 'no id', changed({id: undefined})),
  bothAccept('', 'one type as a string', changed({type: 'VerifiableCredential'})),
  bothAccept('', 'an issuer with a name', changed({issuer: {id: key.did, name: 'E'}})),
  bothAccept('', 'two subjects', subject([{name: 'a'}, {name: 'b'}])),

  onlyAccepted('json-ld.undefined-term', 'at the root', changed({undefinedTerm: 1})),
  onlyAccepted('json-ld.undefined-term', 'in the subject', subject({undefinedTerm: 1})),
  onlyAccepted('json-ld.undefined-type', 'a second type', changed({type: ['VerifiableCredential', 'NoSuchType']})),
  onlyAccepted('json-ld.context-unknown', 'a context that nobody holds', changed({'@context': [V2, 'https://unknown.example/v1']})),
  bothRefuse('json-ld.context-unknown', 'a context written in place', inPlace({'@vocab': 'https://x.example/'})),
  onlyAccepted('json-ld.context-unknown', 'a context written in place, none in the proof',
    inPlace({'@vocab': 'https://x.example/'}, {'@context': undefined})),
  onlyAccepted('json-ld.keyword', '@graph in the subject', subject({'@graph': [{name: 'x'}]})),
  onlyAccepted('json-ld.term-redefined', 'by a context written in place, none in the proof',
    inPlace({name: 'https://x.example/n'}, {'@context': undefined})),
  onlyAccepted('json-ld.relative-iri', 'a type that is a relative path', changed({type: ['VerifiableCredential', 'rel/ative']})),
  bothRefuse('json-ld.relative-iri', 'the id of the subject', subject({id: 'relative', name: 'x'})),

  bothRefuse('data-model.context', 'a string', changed({'@context': V2})),
  bothRefuse('data-model.context', 'absent', changed({'@context': undefined})),
  bothRefuse('data-model.context', 'empty', changed({'@context': []})),
  bothRefuse('data-model.context', 'another one first', changed({'@context': ['https://w3id.org/security/data-integrity/v2', V2]})),
  bothAccept('', 'version 1', changed({'@context': [V1, DATA_INTEGRITY],
    issuanceDate: '2026-01-01T00:00:00Z', validFrom: undefined, credentialSubject: {id: other.did}})),
  onlyAccepted('json-ld.undefined-term', 'version 1 without the context of its proof', changed(
    {'@context': [V1], issuanceDate: '2026-01-01T00:00:00Z', validFrom: undefined})),
  bothRefuse('data-model.issuance-date', 'version 1 without issuanceDate', changed(
    {'@context': [V1, DATA_INTEGRITY], validFrom: undefined, credentialSubject: {id: other.did}})),
  bothRefuse('data-model.type', 'absent', changed({type: undefined})),
  bothRefuse('data-model.type', 'without VerifiableCredential', changed({type: ['X']})),
  onlyAccepted('data-model.type', 'a number among the types', changed({type: ['VerifiableCredential', 5]})),
  ...['relative', 5, null, ['urn:a:b']].map(id =>
    onlyAccepted('data-model.id', JSON.stringify(id), changed({id}))),
  ...[undefined, null, 'exporter', {name: 'E'}, [key.did], [key.did, other.did]].map(issuer =>
    bothRefuse('data-model.issuer', String(JSON.stringify(issuer)), changed({issuer}))),
  onlyAccepted('data-model.issuer', 'another member', changed({issuer: {id: key.did, legalName: 'E'}})),
  ...[undefined, {}, 'x', [{name: 'x'}, 'y']].map(value =>
    bothRefuse('data-model.subject', String(JSON.stringify(value)), subject(value))),
  onlyAccepted('data-model.subject', '[]', subject([])),

  ...['2026-01-01T00:00:00+00:00', '2026-01-01T00:00:00', '2026-01-01T00:00:00.5Z', '2026-01-01T24:00:00Z',
    '2026-02-30T00:00:00Z', '', 0, null, ['2026-01-01T00:00:00Z']].map(validFrom =>
    onlyAccepted('data-model.timestamp', JSON.stringify(validFrom), changed({validFrom}))),
  ...['2026-01-01', '2026-01-01t00:00:00z', '2026-13-01T00:00:00Z', '2026-01-01T25:00:00Z',
    '2025-12-31T23:59:60Z', '2026-01-01T00:00:00Zx', 5].map(validFrom =>
    bothRefuse('data-model.timestamp', JSON.stringify(validFrom), changed({validFrom}))),
  bothRefuse('data-model.validity-order', 'ends before it begins', changed(
    {validFrom: '2026-02-01T00:00:00Z', validUntil: '2026-01-30T00:00:00Z'})),

  ...['x', {type: 'JsonSchema'}, {id: 'https://x.example/s'}].map(credentialSchema =>
    onlyAccepted('data-model.schema', JSON.stringify(credentialSchema), changed({credentialSchema}))),
  onlyAccepted('data-model.related-resource', 'a string', changed({relatedResource: 'x'})),
  onlyAccepted('data-model.related-resource', 'without a digest', changed({relatedResource: {id: V2}})),
  onlyAccepted('data-model.related-resource', 'another digest than the pinned', changed({relatedResource: {...RESOURCE, id: V2}})),
  onlyAccepted('data-model.related-resource', 'one id twice', changed({relatedResource: [RESOURCE, RESOURCE]})),
  onlyAccepted('data-model.text-control', 'a control character', subject({name: 'a\u0007b'})),
  onlyAccepted('data-model.text-control', 'a bidi override', subject({name: 'a\u202eb'})),
  onlyAccepted('data-model.extension', 'without id and content', subject({name: 'x', extensions: [{type: 'Extension'}]})),

  bothAccept('validity.from', 'at the instant', changed({validFrom: AT})),
  bothRefuse('validity.from', 'one second before', changed({validFrom: '2026-11-20T12:00:01Z'})),
  bothAccept('validity.until', 'at the instant', changed({validUntil: AT})),
  bothRefuse('validity.until', 'one second after', changed({validUntil: '2026-11-20T11:59:59Z'})),

  onlyAccepted('issuer.identity', 'no trust list names the issuer', changed()),
  onlyAccepted('status.superseded', 'a later credential replaces it', changed(),
    {evidence: {credentials: [await changed({id: 'urn:uuid:8c2a5f0e-6a44-4d0e-9a1e-0d6f5f3f9b12'})]}}),
]);
