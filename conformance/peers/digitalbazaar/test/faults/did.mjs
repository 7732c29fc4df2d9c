//! Faults of DIDs, DID documents and keys, and of the binding to the issuer (SPEC chapters DID and
//! Issuer).

import * as base58 from 'base58-universal';
import {credentialBy, didDocumentOf, keyOf, signed} from '../signing.mjs';
import {bothAccept, bothRefuse, onlyAccepted, onlyRefused} from './case.mjs';

const key = await keyOf(1);
const other = await keyOf(2);
const multikey = base58.decode(key.multibase.slice(1));
const WEB = 'did:web:exporter.example';
const OTHER_WEB = 'did:web:other.example';
const webKey = {...key, did: WEB, method: `${WEB}#key`};
const METHOD = {id: `${WEB}#key`, type: 'Multikey', controller: WEB, publicKeyMultibase: key.multibase};
const JWK = {kty: 'OKP', crv: 'Ed25519', x: Buffer.from(multikey.subarray(2)).toString('base64url')};
const IDENTITY_POINT = Buffer.from([1, ...Array(31).fill(0)]);
const IDENTITY_POINT_UNREDUCED = Buffer.from([0xee, ...Array(30).fill(0xff), 0x7f]);

const named = (verificationMethod, credential = credentialBy(key)) =>
  signed(key, credential, {verificationMethod});
const byWeb = await signed(webKey, credentialBy(webKey));
const documents = (changes, period = {}) =>
  ({evidence: {didDocuments: [{did: WEB, document: didDocumentOf(WEB, key, changes), ...period}]}});
const method = changes => documents({verificationMethod: [{...METHOD, ...changes}]});

export const cases = await Promise.all([
  ...[undefined, key.did, `#${key.multibase}`, 'https://x.example/k#1', `${key.did}?x=1#${key.multibase}`].map(url =>
    bothRefuse('did.verification-method-url', String(url), named(url))),
  onlyAccepted('did.verification-method-url', 'an object with an id', named({id: key.method})),
  onlyAccepted('did.verification-method-url', 'two fragments', named(`${key.method}#x`)),
  bothRefuse('did.fragment', 'of another key', named(`${key.did}#${other.multibase}`)),
  bothRefuse('did.not-resolved', 'a method nobody knows', named('did:foo:abc#k', credentialBy({did: 'did:foo:abc'}))),
  bothRefuse('did.not-resolved', 'no document in evidence', byWeb),
  bothRefuse('issuer.binding', 'another issuer', named(key.method, credentialBy(other))),

  bothAccept('', 'a document in evidence', byWeb, documents()),
  bothAccept('', 'the method stands in assertionMethod itself', byWeb,
    documents({verificationMethod: undefined, assertionMethod: [METHOD]})),
  bothRefuse('did.document', 'a string', byWeb, {evidence: {didDocuments: [{did: WEB, document: 'x'}]}}),
  bothRefuse('did.document-id', 'of another DID', byWeb, documents({id: OTHER_WEB})),
  bothRefuse('did.verification-method', 'not in the document', byWeb, documents({verificationMethod: []})),
  bothRefuse('did.relationship', 'in authentication only', byWeb,
    documents({assertionMethod: undefined, authentication: [`${WEB}#key`]})),
  bothRefuse('did.controller', 'another DID', byWeb, method({controller: OTHER_WEB})),
  onlyAccepted('did.controller', 'another DID, which is the issuer and lists the method',
    signed(webKey, credentialBy({did: OTHER_WEB})), {evidence: {didDocuments: [
      {did: WEB, document: didDocumentOf(WEB, key, {verificationMethod: [{...METHOD, controller: OTHER_WEB}]})},
      {did: OTHER_WEB, document: didDocumentOf(OTHER_WEB, other, {assertionMethod: [METHOD.id]})}]}}),
  onlyRefused('did.relationship', 'a reference relative to the document', byWeb, documents({assertionMethod: ['#key']})),
  onlyRefused('did.document', 'without @context', byWeb, documents({'@context': undefined})),

  bothRefuse('did.key-type', 'unknown', byWeb, method({type: 'FooKey'})),
  onlyAccepted('did.key-type', 'absent', byWeb, method({type: undefined})),
  bothRefuse('did.key-type', 'an X25519 did:key', byKey(Buffer.from([0xec, 1, ...multikey.subarray(2)]))),
  bothRefuse('did.key-encoding', 'base64url', byWeb,
    method({publicKeyMultibase: `u${Buffer.from(multikey).toString('base64url')}`})),
  bothRefuse('did.key-length', '31 bytes', byKey(multikey.subarray(0, 33))),
  bothRefuse('did.key-length', '33 bytes', byKey(Buffer.concat([multikey, Buffer.alloc(1)]))),
  onlyAccepted('did.key-weak', 'the identity point', byWeakKey(IDENTITY_POINT)),
  onlyAccepted('did.key-invalid', 'the identity point, not reduced', byWeakKey(IDENTITY_POINT_UNREDUCED)),
  bothRefuse('did.key-invalid', 'not on the curve', byWeakKey(Buffer.from([2, ...Array(31).fill(0)]))),
  onlyAccepted('did.private-key', 'beside the public one', byWeb,
    method({secretKeyMultibase: `z${base58.encode(Buffer.from([0x80, 0x26, ...Array(32).fill(1)]))}`})),
  onlyAccepted('did.duplicate-method', 'two keys under one id', byWeb,
    documents({verificationMethod: [METHOD, {...METHOD, publicKeyMultibase: other.multibase}]})),
  onlyAccepted('did.ambiguous-key', 'two forms of key', byWeb, method({publicKeyJwk: JWK})),
  onlyAccepted('did.key-not-in-force', 'revoked before it signed', byWeb, method({revoked: '2025-12-01T00:00:00Z'})),
  onlyAccepted('did.key-not-in-force', 'expired before it signed', byWeb, method({expires: '2025-12-01T00:00:00Z'})),
  onlyAccepted('did.key-not-in-force', 'the document begins after created', byWeb,
    documents({}, {from: '2026-06-01T00:00:00Z'})),
  bothRefuse('did.key-not-in-force', 'the document ended before created', byWeb,
    documents({}, {until: '2025-06-01T00:00:00Z'})),
  onlyRefused('did.key-not-in-force', 'the document ended after created', byWeb,
    documents({}, {until: '2026-06-01T00:00:00Z'})),
  onlyAccepted('did.key-compromised', 'before it signed', named(key.method),
    {evidence: {compromised: [{verificationMethod: key.method, since: '2025-01-01T00:00:00Z'}]}}),
]);

function byKey(bytes, sign = key.sign) {
  const multibase = `z${base58.encode(bytes)}`;
  const did = `did:key:${multibase}`;
  return signed({did, method: `${did}#${multibase}`, sign}, credentialBy({did}));
}

/** Signed without any secret, as can be done for a key of order one: R is the key's point, S is 0. */
function byWeakKey(point) {
  return byKey(Buffer.from([0xed, 1, ...point]), async () => Buffer.concat([IDENTITY_POINT, Buffer.alloc(32)]));
}
