//! All recorded cases together (SPEC chapter Verification).

import {cases as did} from './did.mjs';
import {cases as envelope} from './envelope.mjs';
import {cases as json} from './json.mjs';
import {cases as proof} from './proof.mjs';
import {cases as status} from './status.mjs';

/** Every case, in the order of the verification steps. */
export const allCases = [...json, ...envelope, ...proof, ...did, ...status];
