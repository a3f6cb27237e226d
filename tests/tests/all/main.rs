//! Followthrough as a whole, as the people who use, run and build it meet it.

mod crate_graph;
