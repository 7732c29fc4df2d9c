//! Any bytes as an export of `openattestation-3`.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| tradecred_fuzz::against("openattestation-3", input));
