//! Any bytes as an export of `fabric-block-json`.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| tradecred_fuzz::against("fabric-block-json", input));
