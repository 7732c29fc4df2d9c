//! Any bytes as an export of `openattestation-2`.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| tradecred_fuzz::against("openattestation-2", input));
