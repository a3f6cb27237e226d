//! Where, when and by whom a request is made, and the form that it brings.
pub mod corrections;
pub mod entrance;
pub mod filled;
pub mod form_field;
pub mod meanwhile;
pub mod member_request;
pub mod names;
pub mod number;
pub mod operator;
pub mod past_moment;
pub mod person;
pub mod reader;
pub mod report_link_request;
pub mod session;
pub mod submission;
pub mod viewer;
