#!/usr/bin/env node
//! The least driver worth running: proofs under eddsa-jcs-2022 by a did:key, and validity (conformance/PROTOCOL.md).
import {createHash, createPublicKey, verify as verifySignature} from 'node:crypto';
import {createInterface} from 'node:readline';

const PROFILE = {implementation: 'minimal-node', version: '1', protocol: '1', class: 'envelope', features: ['at'],
  notes: ['does not look at contexts, trust lists and status, nor for a member written twice; says yes or no only']};
const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const KEY_IN_DER = Buffer.from('302a300506032b6570032100', 'hex');

/** RFC 8785: members in order of UTF-16 code units, which is how this language sorts. */
const jcs = value => Array.isArray(value) ? `[${value.map(jcs).join()}]` :
  value === null || typeof value !== 'object' ? JSON.stringify(value) :
    `{${Object.keys(value).sort().map(name => `${JSON.stringify(name)}:${jcs(value[name])}`).join()}}`;
const digest = value => createHash('sha256').update(jcs(value)).digest();
/** `z`, then base58btc of exactly so many bytes. */
function base58(text, length) {
  if(text[0] !== 'z' || text.length > 2 * length) throw new Error('not base58btc');
  let number = 0n;
  for(const letter of text.slice(1)) {
    if(!ALPHABET.includes(letter)) throw new Error('not base58btc');
    number = number * 58n + BigInt(ALPHABET.indexOf(letter));
  }
  const bytes = Buffer.from(number.toString(16).padStart(2 * length, '0'), 'hex');
  if(bytes.length !== length || text.search(/[^z1]/) - 1 !== bytes.findIndex(byte => byte > 0)) {
    throw new Error(`not ${length} bytes`);
  }
  return bytes;
}
function verified(bytes, at) {
  const {proof: {proofValue, ...proof}, ...credential} = JSON.parse(new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes));
  const key = (credential.issuer.id ?? credential.issuer).replace(/^did:key:/, '');
  const wanted = {type: 'DataIntegrityProof', cryptosuite: 'eddsa-jcs-2022', proofPurpose: 'assertionMethod',
    verificationMethod: `did:key:${key}#${key}`, '@context': credential['@context']};
  const publicKey = base58(key, 34);
  return Object.entries(wanted).every(([name, value]) => jcs(proof[name]) === jcs(value)) &&
    publicKey.readUInt16BE() === 0xed01 &&
    verifySignature(null, Buffer.concat([digest(proof), digest(credential)]),
      createPublicKey({key: Buffer.concat([KEY_IN_DER, publicKey.subarray(2)]), format: 'der', type: 'spki'}),
      base58(proofValue, 64)) &&
    (credential.validFrom ?? '') <= at && at <= (credential.validUntil ?? '9');
}
function answer({method, params}) {
  if(method === 'hello') return {result: PROFILE};
  if(method !== 'verify') return {error: {message: 'an unknown method'}};
  try {
    return {result: {verified: verified(Buffer.from(params.inputBase64, 'base64'), params.options.at)}};
  } catch {
    return {result: {verified: false}};
  }
}
for await (const line of createInterface({input: process.stdin})) {
  const request = JSON.parse(line);
  console.log(JSON.stringify({id: request.id, ...answer(request)}));
}
