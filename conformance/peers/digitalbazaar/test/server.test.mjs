//! The HTTP face: forms of request, refusals, limits, start and stop (SPEC chapter Node).

import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';
import test, {after, before} from 'node:test';
import {ask, request, start, stop} from './asking.mjs';
import {AT, credentialBy, keyOf, signed} from './signing.mjs';

before(start);
after(stop);

const key = await keyOf(1);
const credential = await signed(key, credentialBy(key));

test('health tells what it is', async () => {
  const {status, body} = await request('/health');
  assert.equal(status, 200);
  assert.deepEqual(Object.keys(body), ['implementation', 'version', 'class', 'features']);
});

test('a credential\'s own bytes are verified', async () => {
  for(const type of ['application/vc', 'application/vc+ld+json', 'application/vc; charset=utf-8']) {
    assert.deepEqual((await ask(JSON.stringify(credential), type)).body, {verified: true, problemDetails: []});
  }
});

test('a refused credential is answered 422 with problem details', async () => {
  const {status, type, body} = await ask(JSON.stringify({...credential, name: 'x'}), 'application/vc');
  assert.equal(status, 422);
  assert.equal(type, 'application/problem+json');
  assert.deepEqual(body.problemDetails,
    [{type: 'about:blank', title: 'not verified', status: 422, detail: 'Invalid signature.'}]);
});

test('a request that cannot be asked is answered 400', async () => {
  const asked = options => JSON.stringify({verifiableCredential: credential, options});
  const bodies = ['', '{', '[]', 'null', asked(5), asked({at: 'soon'}), asked({at: 5}), asked({evidence: []}),
    asked({evidence: {statusLists: [5]}}), asked({evidence: {didDocuments: {}}}), asked({scope: 'document'}),
    asked({at: AT, claim: {}})];
  for(const body of bodies) {
    const {status, body: {verified}} = await ask(body);
    assert.deepEqual({status, verified}, {status: 400, verified: false}, body);
  }
});

test('no credential at all is a refusal', async () => {
  for(const body of ['{}', '{"verifiableCredential":"x"}', '{"verifiableCredential":null}']) {
    assert.equal((await ask(body)).status, 422, body);
  }
});

test('the body limit is 5 MiB', async () => {
  const limit = 5 * 1024 * 1024;
  const padded = length => Buffer.concat([Buffer.alloc(length - 2, ' '), Buffer.from('{}')]);
  assert.equal((await ask(padded(limit))).status, 422);
  assert.equal((await ask(padded(limit + 1))).status, 400);
});

test('deep nesting is an answer, not a crash', async () => {
  const deep = `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`;
  assert.ok([400, 422].includes((await ask(`{"verifiableCredential":${deep}}`)).status));
  assert.ok([400, 422].includes((await ask(JSON.stringify(credential).replace('"a shipment"', deep), 'application/vc')).status));
  assert.equal((await request('/health')).status, 200);
});

test('other paths and methods are refused', async () => {
  assert.equal((await request('/')).status, 404);
  assert.equal((await request('/credentials/verify')).status, 405);
  assert.equal((await request('/health', {method: 'POST'})).status, 405);
});

test('the process prints its address and stops on SIGTERM', async () => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('../server.mjs', import.meta.url)), '--port', '0']);
  const [line] = await once(child.stdout, 'data');
  assert.match(String(line), /^listening on http:\/\/127\.0\.0\.1:[0-9]+\n$/);
  child.kill('SIGTERM');
  assert.deepEqual(await once(child, 'exit'), [0, null]);
});
