//! Faults of the bytes, before there is a credential (SPEC chapter JSON). Each `input` is the text of
//! a signed credential as a Buffer, so that duplicates, marks and truncation survive.

import {credentialBy, keyOf, signed} from '../signing.mjs';
import {bothAccept, bothRefuse, onlyAccepted} from './case.mjs';

const key = await keyOf(1);
const textOf = async members =>
  JSON.stringify(await signed(key, credentialBy(key, {credentialSubject: {name: 'x', ...members}})));
const plain = await textOf({});
const utf8 = text => Buffer.from(text, 'utf8');
/** The text with a number put in where the signed value's own spelling stood. */
const spelled = async (value, spelling) => utf8((await textOf({n: value})).replace(`"n":${value}`, `"n":${spelling}`));

export const cases = await Promise.all([
  bothAccept('', 'a plain credential', utf8(plain)),
  bothRefuse('json.syntax', 'a trailing comma', utf8(plain.replace(/}$/, ',}'))),
  bothRefuse('json.syntax', 'truncated', utf8(plain.slice(0, -5))),
  bothRefuse('json.syntax', 'empty', utf8('')),
  bothRefuse('json.encoding', 'a byte that is not UTF-8', Buffer.from(plain.replace('"name":"x"', '"name":"\xff"'), 'latin1')),
  onlyAccepted('json.encoding', 'a byte that is not UTF-8 where U+FFFD was signed',
    Buffer.from((await textOf({name: '\ufffd'})).replace('\ufffd', '\xff'), 'latin1')),
  bothRefuse('json.byte-order-mark', 'UTF-8', utf8(`\ufeff${plain}`)),
  bothRefuse('json.byte-order-mark', 'UTF-16', Buffer.from(`\ufeff${plain}`, 'utf16le')),
  onlyAccepted('json.duplicate-member', 'the signed value stands last', utf8(plain.replace('"name":"x"', '"name":"y","name":"x"'))),
  bothRefuse('json.duplicate-member', 'the signed value stands first', utf8(plain.replace('"name":"x"', '"name":"x","name":"y"'))),
  bothRefuse('json.lone-surrogate', 'escaped', utf8(plain.replace('"name":"x"', '"name":"\\ud800"'))),
  onlyAccepted('json.depth', '70 deep', utf8(await textOf({n: nested(70)}))),
  onlyAccepted('json.number-range', 'an integer past 2^53', spelled(9007199254740992, '9007199254740993')),
  bothRefuse('json.number-range', 'beyond every double', spelled(1, '1e400')),
  onlyAccepted('json.number-precision', 'more digits than a double holds', spelled(0.1, '0.10000000000000000001')),
  bothRefuse('json.trailing-data', 'a second value', utf8(`${plain}{}`)),
  ...['null', '5', '"x"', '[]', 'true'].map(text => bothRefuse('json.not-an-object', text, utf8(text))),
]);

function nested(depth) {
  return depth === 0 ? 'x' : {name: nested(depth - 1)};
}
