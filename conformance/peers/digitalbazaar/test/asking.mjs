//! A server for the tests of one file, and requests to it (SPEC chapter Node).

import {newServer} from '../server.mjs';

const server = newServer();

/** Starts the server on any free port. */
export function start() {
  return new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
}

/** Stops it. */
export function stop() {
  return new Promise(resolve => server.close(resolve));
}

/** Posts a body for verification, by default as JSON. */
export async function ask(body, contentType = 'application/json') {
  return request('/credentials/verify', {method: 'POST', headers: {'content-type': contentType}, body});
}

/** Makes any request and reads the JSON of its answer. */
export async function request(path, options = {}) {
  const response = await fetch(`http://127.0.0.1:${server.address().port}${path}`, options);
  return {status: response.status, type: response.headers.get('content-type'), body: await response.json()};
}
