//! Any bytes as an export of `ethereum-receipt`.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| tradecred_fuzz::against("ethereum-receipt", input));
