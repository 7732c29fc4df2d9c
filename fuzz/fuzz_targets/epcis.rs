//! Any bytes as an export of `epcis`.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| tradecred_fuzz::against("epcis", input));
