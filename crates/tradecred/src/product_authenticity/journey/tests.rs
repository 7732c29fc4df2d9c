//! Tests of the fold: whatever order events arrive in, and whatever is not at hand.
