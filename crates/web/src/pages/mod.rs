//! One module per page. A page turns domain values into markup and decides nothing.
pub mod action;
pub mod action_changes;
pub mod action_facts;
pub mod edit_action;
pub mod flagged;
pub mod partnerships;
pub mod plan;
pub mod plan_filter;
pub mod plan_goals;
pub mod problem;
pub mod report_form;
pub mod reports;
pub mod review;
pub mod review_lists;
pub mod set_up;
pub mod sign_in;
