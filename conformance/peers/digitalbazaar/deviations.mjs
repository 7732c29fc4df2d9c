//! Prints the recorded deviations of the library as a Markdown table, one row per case
//! (SPEC chapter Verification). Usage: `node deviations.mjs`.

import {allCases} from './test/faults/all.mjs';

console.log('| Code | Case | Library |\n|---|---|---|');
for(const {code, what, library} of allCases.filter(one => one.specification !== one.library)) {
  console.log(`| \`${code}\` | ${what} | ${library ? 'accepts' : 'refuses'} |`);
}
