//! Faults of status entries and status lists (SPEC chapters Data model and Status).

import {deflateSync, gzipSync} from 'node:zlib';
import {AT, credentialBy, encodedList, entry, keyOf, signed, statusList} from '../signing.mjs';
import {bothAccept, bothRefuse, onlyAccepted, onlyRefused} from './case.mjs';

const key = await keyOf(1);
const other = await keyOf(2);
const MEMBER = gzipSync(Buffer.alloc(16384));
const INFLATE_LIMIT_BYTES = 8 * 1024 * 1024;
// Holds `/`, `+` and no padding in base64, so that the two alphabets differ.
const STANDARD_BASE64 = firstGzip(bytes => /^[^=]*[+/][^=]*$/.test(bytes.toString('base64'))).toString('base64');

const entered = credentialStatus => signed(key, credentialBy(key, {credentialStatus}));
const good = await entered(entry('8'));
const lists = async (...credentials) =>
  ({evidence: {statusLists: (await Promise.all(credentials)).map(credential => ({credential}))}});
const list = (changes, subjectChanges) => lists(statusList(key, changes, subjectChanges));
const encoded = value => list({}, {encodedList: value});
const multibase = bytes => `u${Buffer.from(bytes).toString('base64url')}`;
const plain = await list();

export const cases = await Promise.all([
  bothAccept('', 'a bit that is not set', good, plain),
  bothAccept('', 'the last index', entered(entry('131071')), plain),
  bothAccept('', 'a set bit that only tells a message', entered(entry('7', {statusPurpose: 'message'})),
    await list({}, {statusPurpose: 'message'})),
  bothRefuse('status.revoked', 'the only entry', entered(entry('7')), plain),
  bothRefuse('status.revoked', 'the second of two entries', entered([entry('8'), entry('7')]), plain),
  bothRefuse('status.revoked', 'in the newer of two lists', entered(entry('7')), await lists(
    statusList(key, {validFrom: '2026-11-01T00:00:00Z'}), statusList(key, {}, {encodedList: multibase(MEMBER)}))),
  bothRefuse('status.suspended', 'the only entry', entered(entry('7', {statusPurpose: 'suspension'})),
    await list({}, {statusPurpose: 'suspension'})),

  bothRefuse('data-model.status-entry', 'a string', entered('x')),
  bothRefuse('data-model.status-entry', 'no type', entered(entry('8', {type: undefined})), plain),
  bothRefuse('data-model.status-entry', 'no purpose', entered(entry('8', {statusPurpose: undefined})), plain),
  bothRefuse('data-model.status-entry', 'no index', entered(entry(undefined)), plain),
  bothRefuse('data-model.status-entry', 'no list', entered(entry('8', {statusListCredential: undefined})), plain),
  onlyAccepted('data-model.status-entry', 'the index is a number', entered(entry(8)), plain),
  onlyAccepted('data-model.status-entry', 'statusSize 2', entered(entry('8', {statusSize: 2})), plain),
  onlyAccepted('status.revoked', 'an entry with its type in a list, beside another', entered(
    [entry('8'), entry('7', {type: ['BitstringStatusListEntry']})]), plain),

  bothRefuse('status.list-missing', 'no list', good),
  bothRefuse('status.list-missing', 'begins later', good, await list({validFrom: '2026-12-01T00:00:00Z'})),
  bothRefuse('status.list-proof', 'none', good, await lists({...await statusList(key), proof: undefined})),
  bothRefuse('status.list-proof', 'the list was changed', good, await lists({...await statusList(key), name: 'x'})),
  bothRefuse('status.list-type', 'of the credential', good, await list({type: ['VerifiableCredential']})),
  bothRefuse('status.list-type', 'of the subject', good, await list({}, {type: 'StatusList2021'})),
  bothRefuse('status.list-issuer', 'another issuer', good, await lists(statusList(other))),
  bothRefuse('status.purpose', 'another purpose', good, await list({}, {statusPurpose: 'suspension'})),
  onlyRefused('status.purpose', 'the purpose is one of several', good,
    await list({}, {statusPurpose: ['revocation', 'suspension']})),
  onlyAccepted('status.length', '131064 bits', good, await encoded(encodedList(16383))),
  bothRefuse('status.encoding', 'no multibase letter', good, await encoded(encodedList(16384).slice(1))),
  onlyAccepted('status.encoding', 'standard base64', good, await encoded(`u${STANDARD_BASE64}`)),
  onlyAccepted('status.encoding', 'a line break', good, await encoded(`${encodedList(16384)}\n`)),
  onlyAccepted('status.encoding', 'zlib', good, await encoded(multibase(deflateSync(Buffer.alloc(16384))))),
  onlyAccepted('status.encoding', 'two gzip members', good, await encoded(multibase([...MEMBER, ...MEMBER]))),
  bothRefuse('status.encoding', 'bytes after the gzip member', good, await encoded(multibase([...MEMBER, 1, 2, 3]))),
  bothRefuse('status.encoding', 'truncated', good, await encoded(multibase(MEMBER.subarray(0, -10)))),
  bothAccept('status.inflate-limit', '8 MiB', good, await encoded(encodedList(INFLATE_LIMIT_BYTES))),
  onlyAccepted('status.inflate-limit', 'one byte more', good, await encoded(encodedList(INFLATE_LIMIT_BYTES + 1))),
  ...['-1', '', 'x'].map(index => bothRefuse('status.index', JSON.stringify(index), entered(entry(index)), plain)),
  ...['+8', '08', '8.5', '8x', ' 8', '0x8'].map(index =>
    onlyAccepted('status.index', JSON.stringify(index), entered(entry(index)), plain)),
  bothRefuse('status.index-out-of-range', 'one too far', entered(entry('131072')), plain),
  onlyAccepted('status.rollback', 'a newer list was seen', good,
    {evidence: {statusLists: [{credential: await statusList(key), seenValidFrom: '2026-06-01T00:00:00Z'}]}}),
  bothAccept('status.stale', 'at the instant', good, await list({validUntil: AT})),
  bothRefuse('status.stale', 'one second after', good, await list({validUntil: '2026-11-20T11:59:59Z'})),
]);

/** The first gzip member, over lists of growing length, of which the condition holds. */
function firstGzip(condition) {
  for(let length = 16384; ; length += 1) {
    const bytes = gzipSync(Buffer.alloc(length));
    if(condition(bytes)) {
      return bytes;
    }
  }
}
