//! The library answers every case as recorded; a release that answers otherwise fails here, and the
//! record of deviations is mended. Asked over HTTP, as the runner asks (SPEC chapter Verification).

import assert from 'node:assert/strict';
import test, {after, before} from 'node:test';
import {allCases} from './faults/all.mjs';
import {ask, start, stop} from './asking.mjs';

before(start);
after(stop);

for(const {code, what, library, input, at, evidence} of allCases) {
  test(`${library ? 'accepts' : 'refuses'} ${code} (${what})`, async () => {
    const {status, body} = await ask(bodyOf(input, {at, evidence, scope: 'envelope'}));
    assert.equal(status === 200, library, body.error);
    assert.equal(body.verified, library);
    assert.equal(body.problemDetails.length > 0, !library, 'a refusal carries the library\'s words');
  });
}

/** Raw bytes are put into the body as they are; anything else is written as JSON. */
function bodyOf(input, options) {
  const credential = Buffer.isBuffer(input) ? input : Buffer.from(JSON.stringify(input));
  return Buffer.concat([
    Buffer.from('{"verifiableCredential":'), credential,
    Buffer.from(`,"options":${JSON.stringify(options)}}`),
  ]);
}
