//! Any bytes as an export of `vc`.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| tradecred_fuzz::against("vc", input));
