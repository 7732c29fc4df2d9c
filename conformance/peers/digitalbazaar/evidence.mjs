//! The library's document loader, answered only from held contexts, `did:key` and the evidence of
//! one call, as a network would have answered at the verification time (SPEC chapters DID and Status).

import {findVerificationMethod} from '@digitalbazaar/did-io';
import {driver} from '@digitalbazaar/did-method-key';
import {heldContexts} from './contexts.mjs';
import {KEYS} from './suites.mjs';

const contexts = heldContexts();
const didKey = driver();
for(const [multibaseMultikeyHeader, {from}] of Object.entries(KEYS)) {
  didKey.use({multibaseMultikeyHeader, fromMultibase: from});
}

/** Holds one more context, unless one is held under this address. */
export function hold(url, context) {
  if(!contexts.has(url)) {
    contexts.set(url, context);
  }
}

/**
 * Makes the loader for one call. It rejects with an `Error` for every URL it does not hold and
 * never reaches a network.
 *
 * @param {object} evidence - The caller's evidence; `didDocuments` and `statusLists` are used.
 * @param {Date} at - The verification time, which selects among several versions of one document.
 */
export function documentLoader(evidence, at) {
  const statusLists = newestByUrl(evidence.statusLists ?? [], at);
  return async url => {
    const document = contexts.get(url) ?? statusLists.get(url) ?? await dereference(url, evidence, at);
    return {contextUrl: null, documentUrl: url, document};
  };
}

/** The URLs of the status lists in force at the time, to tell them from other loaded documents. */
export function statusListUrls(evidence, at) {
  return new Set(newestByUrl(evidence.statusLists ?? [], at).keys());
}

function newestByUrl(statusLists, at) {
  const newest = new Map();
  for(const {credential} of statusLists) {
    const from = startOf(credential?.validFrom);
    const other = newest.get(credential?.id);
    if(from <= at.getTime() && !(other && startOf(other.validFrom) > from)) {
      newest.set(credential?.id, credential);
    }
  }
  return newest;
}

async function dereference(url, evidence, at) {
  if(typeof url !== 'string' || !url.startsWith('did:')) {
    throw new Error(`not held, and nothing is fetched: ${JSON.stringify(url)}`);
  }
  if(url.startsWith('did:key:')) {
    return didKey.get({url});
  }
  const [did, fragment] = url.split('#');
  const document = didDocumentInForce(did, evidence.didDocuments ?? [], at);
  if(!document) {
    throw new Error(`no DID document for ${JSON.stringify(did)} is in evidence at this time`);
  }
  if(fragment === undefined) {
    return document;
  }
  const method = findVerificationMethod({doc: document, methodId: url});
  if(!method) {
    throw new Error(`the DID document holds no verification method ${JSON.stringify(url)}`);
  }
  return method;
}

function didDocumentInForce(did, didDocuments, at) {
  return didDocuments
    .filter(entry => entry?.did === did)
    .filter(({from, until}) => startOf(from) <= at.getTime() &&
      (until === undefined || at.getTime() < Date.parse(until)))
    .sort((a, b) => startOf(a.from) - startOf(b.from))
    .at(-1)?.document;
}

/** An absent start is open: before every time. */
function startOf(instant) {
  return instant === undefined ? -Infinity : Date.parse(instant);
}
