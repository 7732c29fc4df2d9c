#!/usr/bin/env node
//! The least driver worth running: proofs under eddsa-jcs-2022 by a did:key, and validity (conformance/PROTOCOL.md).
import {createHash, createPublicKey, verify as verifySignature} from 'node:crypto';
import {createInterface} from 'node:readline';

const PROFILE = {implementation: 'minimal-node', version: '1', protocol: '1', class: 'envelope', features: ['at'],
  notes: ['does not look at contexts, trust lists and status, nor for a member written twice; says yes or no only']};
const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const KEY_IN_DER = Buffer.from('302a300506032b6570032100', 'hex');

/** What the credential is refused for; whatever else is thrown is a fault of this driver. */
class No extends Error {}
const need = (holds, what) => { if(!holds) throw new No(what); };

/** RFC 8785: members in order of UTF-16 code units, which is how this language sorts. */
const jcs = value => Array.isArray(value) ? `[${value.map(jcs).join()}]` :
  value === null || typeof value !== 'object' ? JSON.stringify(value) :
    `{${Object.keys(value).sort().map(name => `${JSON.stringify(name)}:${jcs(value[name])}`).join()}}`;
const digest = value => createHash('sha256').update(jcs(value)).digest();
/** `z`, then base58btc of exactly so many bytes. */
function base58(text, length) {
  need(typeof text === 'string' && text[0] === 'z' && text.length <= 2 * length, 'not base58btc');
  let number = 0n;
  for(const letter of text.slice(1)) {
    need(ALPHABET.includes(letter), 'not base58btc');
    number = number * 58n + BigInt(ALPHABET.indexOf(letter));
  }
  const digits = number.toString(16);
  need(digits.length <= 2 * length, `more than ${length} bytes`);
  const bytes = Buffer.from(digits.padStart(2 * length, '0'), 'hex');
  need(bytes.length === length && text.search(/[^z1]/) - 1 === bytes.findIndex(byte => byte > 0), `not ${length} bytes`);
  return bytes;
}
const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value);
function parsed(bytes) {
  try {
    return JSON.parse(new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes));
  } catch {
    throw new No('no JSON in UTF-8');
  }
}
function verified(bytes, at) {
  const whole = parsed(bytes);
  need(isObject(whole) && isObject(whole.proof), 'no object with one proof');
  const {proof: {proofValue, ...proof}, ...credential} = whole;
  const issuer = credential.issuer?.id ?? credential.issuer;
  need(typeof issuer === 'string', 'no issuer');
  const [from, until] = [credential.validFrom ?? '', credential.validUntil ?? '9'];
  need(typeof from === 'string' && typeof until === 'string', 'no period');
  const key = issuer.replace(/^did:key:/, '');
  const wanted = {type: 'DataIntegrityProof', cryptosuite: 'eddsa-jcs-2022', proofPurpose: 'assertionMethod',
    verificationMethod: `did:key:${key}#${key}`, '@context': credential['@context']};
  const publicKey = base58(key, 34);
  return Object.entries(wanted).every(([name, value]) => jcs(proof[name]) === jcs(value)) &&
    publicKey.readUInt16BE() === 0xed01 &&
    verifySignature(null, Buffer.concat([digest(proof), digest(credential)]),
      createPublicKey({key: Buffer.concat([KEY_IN_DER, publicKey.subarray(2)]), format: 'der', type: 'spki'}),
      base58(proofValue, 64)) &&
    from <= at && at <= until;
}
function answer({method, params}) {
  if(method === 'hello') return {result: PROFILE};
  if(method !== 'verify') return {error: {message: 'an unknown method'}};
  try {
    const {inputBase64, options: {at}} = params;
    return {result: {verified: verified(Buffer.from(inputBase64, 'base64'), at)}};
  } catch(fault) {
    // A RangeError: nested deeper than this language follows.
    if(fault instanceof No || fault instanceof RangeError) return {result: {verified: false}};
    return {error: {message: String(fault)}};
  }
}
for await (const line of createInterface({input: process.stdin})) {
  const request = JSON.parse(line);
  console.log(JSON.stringify({id: request.id, ...answer(request)}));
}
