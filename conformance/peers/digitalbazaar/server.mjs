//! The loopback HTTP face of the peer: `GET /health` and `POST /credentials/verify`
//! (SPEC chapter Node). Usage: `node server.mjs --port N`, where 0 takes any free port.

import {createServer} from 'node:http';
import {parseArgs} from 'node:util';
import {readFileSync} from 'node:fs';
import {verify} from './verify.mjs';

const BODY_LIMIT_BYTES = 5 * 1024 * 1024;
const CREDENTIAL_MEDIA_TYPES = ['application/vc', 'application/vc+ld+json'];
const PROFILE = JSON.parse(readFileSync(new URL('profile.json', import.meta.url), 'utf8'));
const PACKAGE = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** A request that cannot be asked of this peer; answered with its HTTP status. */
class RequestError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** Makes the server, not yet listening. */
export function newServer() {
  return createServer((request, response) => {
    answer(request)
      .catch(error => refusal(error instanceof RequestError ? error.status : 400, [error.message]))
      .then(({status, body}) => send(response, status, body))
      .catch(() => response.destroy());
  });
}

async function answer(request) {
  const path = request.url.split('?')[0];
  if(path === '/health') {
    return requireMethod(request, 'GET') && {status: 200, body: health()};
  }
  if(path === '/credentials/verify') {
    return requireMethod(request, 'POST') && await answerVerify(request);
  }
  throw new RequestError(404, 'no such resource');
}

function requireMethod(request, method) {
  if(request.method !== method) {
    throw new RequestError(405, `only ${method} is answered here`);
  }
  return true;
}

function health() {
  const {implementation, class: role, features} = PROFILE;
  const version = PACKAGE.dependencies['@digitalbazaar/vc'];
  return {implementation, version, class: role, features};
}

async function answerVerify(request) {
  const mediaType = (request.headers['content-type'] ?? '').split(';')[0].trim().toLowerCase();
  const parsed = JSON.parse((await readBody(request)).toString('utf8'));
  const {credential, options} = CREDENTIAL_MEDIA_TYPES.includes(mediaType) ?
    {credential: parsed, options: {}} : readRequest(parsed);
  const {verified, errors} = await verify(credential, readQuestion(options));
  return verified ?
    {status: 200, body: {verified, problemDetails: []}} :
    refusal(422, errors);
}

function readRequest(body) {
  if(!isObject(body)) {
    throw new RequestError(400, 'the body must be a JSON object');
  }
  const {verifiableCredential, options = {}} = body;
  if(!isObject(options)) {
    throw new RequestError(400, '`options` must be a JSON object');
  }
  return {credential: verifiableCredential, options};
}

function readQuestion({at = new Date().toISOString(), evidence = {}, scope = 'envelope', claim}) {
  if(scope !== 'envelope' || claim !== undefined) {
    throw new RequestError(400, 'only envelopes are verified here: no other scope, no claim');
  }
  if(typeof at !== 'string' || Number.isNaN(Date.parse(at))) {
    throw new RequestError(400, '`options.at` must be an instant');
  }
  if(!isObject(evidence) || !areObjects(evidence.didDocuments) || !areObjects(evidence.statusLists)) {
    throw new RequestError(400, '`options.evidence` must hold lists of objects');
  }
  return {at: new Date(at), evidence};
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function areObjects(list = []) {
  return Array.isArray(list) && list.every(isObject);
}

/** Reads to the end in any case, so that the client hears the answer; keeps no more than the limit. */
async function readBody(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if(size <= BODY_LIMIT_BYTES) {
      chunks.push(chunk);
    }
  }
  if(size > BODY_LIMIT_BYTES) {
    throw new RequestError(400, `the body is longer than ${BODY_LIMIT_BYTES} bytes`);
  }
  return Buffer.concat(chunks);
}

function refusal(status, errors) {
  const problemDetails = errors.map(detail =>
    ({type: 'about:blank', title: 'not verified', status, detail}));
  return {status, body: {verified: false, error: errors.join('; '), problemDetails}};
}

function send(response, status, body) {
  const type = status === 200 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, {'content-type': type}).end(JSON.stringify(body));
}

function main() {
  const {values} = parseArgs({options: {port: {type: 'string', default: '0'}}});
  const server = newServer();
  server.listen(Number(values.port), '127.0.0.1', () => {
    console.log(`listening on http://127.0.0.1:${server.address().port}`);
  });
  process.once('SIGTERM', () => {
    server.close();
    server.closeIdleConnections();
  });
}

if(import.meta.filename === process.argv[1]) {
  main();
}
