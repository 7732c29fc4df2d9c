//! Keys, signing and sample credentials for the tests. Proofs are made here from the text of the
//! cryptosuite, so that malformed ones can be signed too (SPEC chapter Proof).

import * as base58 from 'base58-universal';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import canonicalize from 'canonicalize';
import {createHash} from 'node:crypto';
import {gzipSync} from 'node:zlib';

export const AT = '2026-11-20T12:00:00Z';
export const LIST_URL = 'https://exporter.example/status/1';

/** A key from a one-byte seed, with its `did:key` names. */
export async function keyOf(seedByte) {
  const key = await Ed25519Multikey.generate({seed: new Uint8Array(32).fill(seedByte)});
  const did = `did:key:${key.publicKeyMultibase}`;
  return {did, method: `${did}#${key.publicKeyMultibase}`, multibase: key.publicKeyMultibase,
    sign: data => key.signer().sign({data})};
}

/** A credential by the key that every check of an envelope accepts, changed by `changes`. */
export function credentialBy({did}, changes = {}) {
  return without({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: 'urn:uuid:3f2a5f0e-6a44-4d0e-9a1e-0d6f5f3f9b11',
    type: ['VerifiableCredential'],
    issuer: did,
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: {id: 'urn:uuid:0a6c1f7e-5a51-4a0c-8f8e-6f2f0b1d2c33', name: 'a shipment'},
    ...changes,
  });
}

/** A credential with one proof, itself changed by `proofChanges` before it is signed. */
export async function signed(key, credential, proofChanges = {}) {
  return {...credential, proof: await proofFor(key, credential, proofChanges)};
}

/** A proof over the credential, or over what `previous` proofs make of it. */
export async function proofFor(key, credential, changes = {}, previous = undefined) {
  const options = without({
    '@context': credential['@context'],
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    created: '2026-01-01T00:00:00Z',
    verificationMethod: key.method,
    proofPurpose: 'assertionMethod',
    ...changes,
  });
  const document = previous ? {...credential, proof: previous} : credential;
  const signature = await key.sign(Buffer.concat([digest(options), digest(document)]));
  return {...options, proofValue: `z${base58.encode(signature)}`};
}

/** An entry for an index of the sample list. */
export function entry(statusListIndex, changes = {}) {
  return without({type: 'BitstringStatusListEntry', statusPurpose: 'revocation',
    statusListIndex, statusListCredential: LIST_URL, ...changes});
}

/** A signed status list with the bit of index 7 set. */
export async function statusList(key, changes = {}, subjectChanges = {}) {
  return signed(key, credentialBy(key, {
    id: LIST_URL,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    ...changes,
    credentialSubject: {id: `${LIST_URL}#list`, type: 'BitstringStatusList',
      statusPurpose: 'revocation', encodedList: encodedList(16384), ...subjectChanges},
  }));
}

/** A list of so many bytes with the bit of index 7 set, as `encodedList`. */
export function encodedList(bytes) {
  const bits = Buffer.alloc(bytes);
  bits[0] = 1;
  return `u${gzipSync(bits).toString('base64url')}`;
}

/** A DID document with the key as its one method, changed by `changes`. */
export function didDocumentOf(did, {multibase}, changes = {}) {
  return without({
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [
      {id: `${did}#key`, type: 'Multikey', controller: did, publicKeyMultibase: multibase}],
    assertionMethod: [`${did}#key`],
    ...changes,
  });
}

function digest(value) {
  return createHash('sha256').update(canonicalize(value)).digest();
}

/** Drops members set to `undefined`, which mean "without this member". */
function without(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
