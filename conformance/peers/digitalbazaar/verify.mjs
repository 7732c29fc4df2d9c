//! One verification by Digital Bazaar's libraries: this file hands over the credential, the time and
//! the evidence, and repeats their answer. It judges nothing itself, save that a set bit of purpose
//! `revocation` or `suspension` is a refusal, a meaning the library leaves to its caller
//! (SPEC chapters Verification and Status).

import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {checkStatus} from '@digitalbazaar/vc-bitstring-status-list';
import {createVerifyCryptosuite} from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import {verifyCredential} from '@digitalbazaar/vc';
import {documentLoader as loaderOf, statusListUrls} from './evidence.mjs';

// The library holds two times for equal when they are less than this apart. One millisecond makes
// whole seconds exact; zero would refuse a credential at the very instant of its `validUntil`.
const MAX_CLOCK_SKEW_SECONDS = 0.001;
const REFUSING_PURPOSES = ['revocation', 'suspension'];

/**
 * Verifies one credential as an envelope.
 *
 * @param {*} credential - Any JSON value; what it must be is for the library to say.
 * @param {object} question - What to verify it against.
 * @param {Date} question.at - The verification time.
 * @param {object} question.evidence - The caller's evidence.
 * @returns {Promise<{verified: boolean, errors: string[]}>} The verdict, and the library's own
 *   words when it refuses. Never rejects.
 */
export async function verify(credential, {at, evidence}) {
  try {
    const documentLoader = loaderOf(evidence, at);
    const settings = {now: at, maxClockSkew: MAX_CLOCK_SKEW_SECONDS, documentLoader};
    const result = await verifyCredential({
      ...settings,
      credential,
      suite: newSuite(),
      checkStatus: () => status(credential, settings, statusListUrls(evidence, at)),
    });
    const errors = [...messages(result.error), ...messages(result.statusResult?.error)];
    return {verified: result.verified === true, errors: result.verified ? [] : errors};
  } catch(error) {
    return {verified: false, errors: messages(error)};
  }
}

function newSuite() {
  return new DataIntegrityProof({cryptosuite: createVerifyCryptosuite()});
}

/**
 * The library's status check would verify the lists against this machine's clock, so the lists are
 * verified here by the same library at the asked time, before it is given them.
 */
async function status(credential, settings, listUrls) {
  const verifiedLists = async url => {
    const loaded = await settings.documentLoader(url);
    if(listUrls.has(url)) {
      const {verified, error} = await verifyCredential(
        {...settings, credential: loaded.document, suite: newSuite()});
      if(!verified) {
        throw new Error(`the status list is not verified: ${messages(error).join('; ')}`);
      }
    }
    return loaded;
  };
  const result = await checkStatus({
    credential,
    documentLoader: verifiedLists,
    verifyBitstringStatusListCredential: false,
  });
  const refusal = result.results?.find(({credentialStatus, status}) =>
    status && REFUSING_PURPOSES.includes(credentialStatus.statusPurpose));
  return refusal ?
    {verified: false, error: new Error(`status bit set: ${refusal.credentialStatus.statusPurpose}`)} :
    result;
}

/** The messages of an error and of those it gathers, of a list of errors, or of nothing. */
function messages(error) {
  return [error ?? []].flat(Infinity).flatMap(one => {
    const gathered = messages(one?.errors);
    return gathered.length > 0 ? gathered : [String(one?.message ?? one)];
  });
}
