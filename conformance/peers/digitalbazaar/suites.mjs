//! The cryptosuites and the kinds of key that Digital Bazaar's packages are asked for, by name.

import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import * as ecdsaJcs from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import * as eddsaJcs from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import {cryptosuite as ecdsaRdfc} from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import {cryptosuite as eddsaRdfc} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';

/** For each cryptosuite what the library signs with and what it verifies with. */
export const SUITES = {
  'ecdsa-jcs-2019': {
    forSigning: ecdsaJcs.createSignCryptosuite,
    forVerifying: ecdsaJcs.createVerifyCryptosuite,
  },
  'ecdsa-rdfc-2019': {forSigning: () => ecdsaRdfc, forVerifying: () => ecdsaRdfc},
  'eddsa-jcs-2022': {
    forSigning: eddsaJcs.createSignCryptosuite,
    forVerifying: eddsaJcs.createVerifyCryptosuite,
  },
  'eddsa-rdfc-2022': {forSigning: () => eddsaRdfc, forVerifying: () => eddsaRdfc},
};

/** Multikey headers of public keys, and the package that reads each. */
export const KEYS = {z6Mk: Ed25519Multikey, zDna: EcdsaMultikey, z82L: EcdsaMultikey};
