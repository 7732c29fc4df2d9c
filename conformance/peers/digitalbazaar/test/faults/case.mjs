//! The four ways in which the specification and the library can answer about one credential, as
//! makers of test cases (SPEC chapter Verification).

import {AT} from '../signing.mjs';

/** The specification and the library both call it good. */
export const bothAccept = (code, what, input, question) => make(code, what, true, true, input, question);
/** Both refuse it. */
export const bothRefuse = (code, what, input, question) => make(code, what, false, false, input, question);
/** A deviation: the specification refuses it, the library does not. */
export const onlyAccepted = (code, what, input, question) => make(code, what, false, true, input, question);
/** A deviation: the specification calls it good, the library refuses it. */
export const onlyRefused = (code, what, input, question) => make(code, what, true, false, input, question);

async function make(code, what, specification, library, input, {at = AT, evidence = {}} = {}) {
  return {code, what, specification, library,
    input: await input, at: new Date(at), evidence: await evidence};
}
