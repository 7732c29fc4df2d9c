//! The JSON-LD contexts this peer holds: the W3C ones as its packages ship them, and the
//! repository's own from `contexts/<family>/v<n>.jsonld`. Nothing else is ever loaded
//! (SPEC chapter JSON-LD).

import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {join} from 'node:path';
import {contexts as credentials} from '@digitalbazaar/credentials-context';
import dataIntegrity from '@digitalbazaar/data-integrity-context';
import did from 'did-context';
import multikey from '@digitalbazaar/multikey-context';

const FAMILIES = fileURLToPath(new URL('../../../contexts/', import.meta.url));
const FAMILY_URL = 'https://w3id.org/tradecred/';

/** Reads every held context; the keys are the URLs under which documents name them. */
export function heldContexts() {
  return new Map([
    ...credentials,
    ...dataIntegrity.contexts,
    ...did.contexts,
    ...multikey.contexts,
    ...repositoryContexts(),
  ]);
}

function* repositoryContexts() {
  if(!existsSync(FAMILIES)) {
    return;
  }
  const families = readdirSync(FAMILIES, {withFileTypes: true}).filter(entry => entry.isDirectory());
  for(const {name: family} of families) {
    for(const file of readdirSync(join(FAMILIES, family))) {
      const version = /^(v[0-9]+)\.jsonld$/.exec(file)?.[1];
      if(version) {
        const text = readFileSync(join(FAMILIES, family, file), 'utf8');
        yield [`${FAMILY_URL}${family}/${version}`, JSON.parse(text)];
      }
    }
  }
}
