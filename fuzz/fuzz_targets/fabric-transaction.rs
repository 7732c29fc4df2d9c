//! Any bytes as an export of `fabric-transaction`.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| tradecred_fuzz::against("fabric-transaction", input));
