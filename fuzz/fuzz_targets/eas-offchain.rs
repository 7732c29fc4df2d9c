//! Any bytes as an export of `eas-offchain`.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| tradecred_fuzz::against("eas-offchain", input));
