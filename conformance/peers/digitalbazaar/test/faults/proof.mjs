//! Faults of proofs, proof sets and proof chains (SPEC chapter Proof).

import * as base58 from 'base58-universal';
import {AT, credentialBy, keyOf, proofFor, signed} from '../signing.mjs';
import {bothAccept, bothRefuse, onlyAccepted, onlyRefused} from './case.mjs';

const key = await keyOf(1);
const other = await keyOf(2);
const CONTEXTS = ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2'];
const GROUP_ORDER = (1n << 252n) + 27742317777372353535851937790883648493n;

const credential = credentialBy(key);
const withProof = proof => ({...credential, proof});
const changed = changes => signed(key, credential, changes);

const proof = await proofFor(key, credential);
const signature = base58.decode(proof.proofValue.slice(1));
const withSignature = bytes => withProof({...proof, proofValue: `z${base58.encode(bytes)}`});

const first = await proofFor(key, credential, {id: 'urn:x:1'});
const onFirst = {id: 'urn:x:2', previousProof: 'urn:x:1'};
const foreignFirst = await proofFor(other, credential, {id: 'urn:x:1'});

export const cases = await Promise.all([
  bothRefuse('proof.missing', 'no member', credential),
  bothRefuse('proof.missing', 'an empty list', withProof([])),
  ...['x', null, [proof, 'x'], [proof, null]].map((value, index) =>
    bothRefuse('proof.malformed', `not an object, form ${index}`, withProof(value))),
  onlyAccepted('proof.malformed', 'previousProof is a number', changed({previousProof: 5})),
  onlyAccepted('proof.malformed', 'id is a number', changed({id: 5})),
  bothAccept('proof.limit', 'eight', proofs(8)),
  onlyAccepted('proof.limit', 'nine', proofs(9)),
  bothRefuse('proof.type', 'the only proof', changed({type: 'Ed25519Signature2020'})),
  onlyAccepted('proof.type', 'beside a good proof', withProof([proof, {...proof, type: 'Ed25519Signature2020'}])),
  ...['unknown-2030', undefined, 'eddsa-rdfc-2022'].map(cryptosuite =>
    bothRefuse('proof.cryptosuite', `the only proof: ${cryptosuite}`, changed({cryptosuite}))),
  onlyAccepted('proof.cryptosuite', 'beside a good proof', withProof([proof, {...proof, cryptosuite: 'unknown-2030'}])),
  ...['authentication', undefined, ['assertionMethod']].map(proofPurpose =>
    bothRefuse('proof.purpose', `the only proof: ${proofPurpose}`, changed({proofPurpose}))),
  onlyAccepted('proof.purpose', 'beside a good proof',
    withProof([proof, await proofFor(key, credential, {proofPurpose: 'authentication'})])),

  bothAccept('proof.created', 'absent', changed({created: undefined})),
  ...['yesterday', '2026-01-01', 5, null].map(created =>
    bothRefuse('proof.created', JSON.stringify(created), changed({created}))),
  ...['2026-01-01T00:00:00+01:00', '2026-01-01T00:00:00', '2026-01-01T00:00:00.5Z', 'x2026-01-01T00:00:00Zx',
    ['2026-01-01T00:00:00Z']].map(created =>
    onlyAccepted('proof.created', JSON.stringify(created), changed({created}))),
  bothAccept('proof.created-future', '300 seconds ahead', changed({created: '2026-11-20T12:05:00Z'})),
  onlyAccepted('proof.created-future', '301 seconds ahead', changed({created: '2026-11-20T12:05:01Z'})),
  bothRefuse('proof.expires', 'not a time', changed({expires: 'tomorrow'})),
  onlyAccepted('proof.expires', 'with an offset', changed({expires: '2027-01-01T00:00:00+01:00'})),
  bothAccept('proof.expired', 'at the instant', changed({expires: AT})),
  onlyAccepted('proof.expired', 'one second after', changed({expires: '2026-11-20T11:59:59Z'})),
  onlyAccepted('proof.time-order', 'expires before it was created',
    changed({created: '2026-11-20T12:03:00Z', expires: '2026-11-20T12:02:00Z'})),

  bothRefuse('proof.value', 'absent', withProof({...proof, proofValue: undefined})),
  bothRefuse('proof.value', '63 bytes', withSignature(signature.subarray(0, 63))),
  bothRefuse('proof.value', '65 bytes', withSignature(Buffer.concat([signature, Buffer.alloc(1)]))),
  bothRefuse('proof.value', 'base16', withProof({...proof, proofValue: `f${Buffer.from(signature).toString('hex')}`})),
  onlyAccepted('proof.value', 'base64url', withProof({...proof, proofValue: `u${Buffer.from(signature).toString('base64url')}`})),
  bothRefuse('proof.signature', 'the subject changed', {...withProof(proof), credentialSubject: {name: 'y'}}),
  bothRefuse('proof.signature', 'S is not reduced', withSignature(plusGroupOrder(signature))),
  onlyAccepted('proof.signature', 'a second proof does not verify',
    withProof([proof, {...await proofFor(other, credential), created: '2026-01-02T00:00:00Z'}])),

  bothAccept('proof.context', 'absent from the proof', changed({'@context': undefined})),
  bothRefuse('proof.context', 'another one', changed({'@context': CONTEXTS.slice(1)})),
  onlyAccepted('proof.context', 'one appended after signing', {...withProof(proof), '@context': CONTEXTS}),
  onlyAccepted('proof.context', 'a string where the document has a list', {...credential,
    proof: await proofFor(key, {...credential, '@context': CONTEXTS[0]})}),

  bothAccept('', 'a set of two, one of them by another', withProof([proof, await proofFor(other, credential)])),
  bothAccept('', 'a chain of two', withProof([first, await proofFor(key, credential, onFirst, [first])])),
  onlyRefused('proof.signature', 'a chain in which only the second proof is the issuer\'s',
    withProof([foreignFirst, await proofFor(key, credential, onFirst, [foreignFirst])])),
  onlyAccepted('proof.signature', 'the second proof of a chain does not cover the first',
    withProof([first, await proofFor(key, credential, onFirst)])),
  onlyAccepted('proof.previous-missing', 'names no proof', changed({previousProof: 'urn:x:9'})),
  onlyAccepted('proof.chain-cycle', 'names itself', changed({id: 'urn:x:1', previousProof: 'urn:x:1'})),
  onlyAccepted('proof.duplicate-id', 'two proofs of one id',
    withProof([first, await proofFor(key, credential, {id: 'urn:x:1', created: '2026-01-02T00:00:00Z'})])),
]);

async function proofs(count) {
  return withProof(await Promise.all(Array.from({length: count},
    (_, index) => proofFor(key, credential, {id: `urn:x:${index}`}))));
}

/** The same signature with S in a form that is congruent but not the canonical one. */
function plusGroupOrder(bytes) {
  const s = BigInt(`0x${Buffer.from(bytes.subarray(32)).reverse().toString('hex')}`) + GROUP_ORDER;
  const raised = Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse();
  return Buffer.concat([bytes.subarray(0, 32), raised]);
}
