//! The peer, asked line by line what it signs and whether it verifies (see `../README.md`).

import {createInterface} from 'node:readline';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {issue, verifyCredential} from '@digitalbazaar/vc';
import {documentLoader as loaderOf, hold} from './evidence.mjs';
import {KEYS, SUITES} from './suites.mjs';

const OPERATIONS = {contexts, sign, verify};

async function contexts({contexts}) {
  for(const [url, text] of Object.entries(contexts)) {
    hold(url, JSON.parse(text));
  }
  return {taken: true};
}

async function sign({document, suite, method, secretKeyMultibase, publicKeyMultibase, created, at}) {
  const named = suiteOf(suite);
  const {from} = KEYS[publicKeyMultibase.slice(0, 4)];
  const controller = method.split('#')[0];
  const key = await from(
    {type: 'Multikey', id: method, controller, publicKeyMultibase, secretKeyMultibase});
  const proof = new DataIntegrityProof(
    {signer: key.signer(), date: created, cryptosuite: named.forSigning()});
  const signed = await issue({
    credential: JSON.parse(document),
    suite: proof,
    now: new Date(at),
    documentLoader: loaderOf({}, new Date(at)),
  });
  return {document: JSON.stringify(signed)};
}

async function verify({document, at}) {
  const credential = JSON.parse(document);
  const {forVerifying} = suiteOf(credential.proof?.cryptosuite);
  const {verified, error} = await verifyCredential({
    credential,
    suite: new DataIntegrityProof({cryptosuite: forVerifying()}),
    now: new Date(at),
    documentLoader: loaderOf({}, new Date(at)),
    checkStatus: async () => ({verified: true}),
  });
  const words = [error?.errors ?? error ?? []].flat().map(one => one.message);
  return verified ? {verified} : {verified, error: words.join('; ')};
}

function suiteOf(name) {
  if(!Object.hasOwn(SUITES, name)) {
    throw new Error(`not asked for here: ${name}`);
  }
  return SUITES[name];
}

for await (const line of createInterface({input: process.stdin, crlfDelay: Infinity})) {
  const question = JSON.parse(line);
  const answer = await OPERATIONS[question.op](question)
    .catch(error => ({error: error.message}));
  console.log(JSON.stringify(answer));
}
