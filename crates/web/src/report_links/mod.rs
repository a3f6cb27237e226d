//! Report links: made and stopped by those inside, used by those who have one.
pub mod answers;
mod copied_page;
pub mod handlers;
pub mod linked;
pub mod page;
mod receipt_page;

use crate::routes::Routes;

pub fn report_links_routes() -> Routes {
    Routes::new()
        .post(answers::answer_all_by_link)
        .post(answers::answer_one_by_link)
        .post(answers::withdraw_by_link)
        .post(handlers::copy_link)
        .post(handlers::stop_link)
        .post(handlers::stop_all_links)
        .get(linked::show_linked_actions)
        .get(linked::show_linked_action)
        .get(linked::show_receipts)
        .get(linked::show_receipt)
        .get(linked::ask_to_stop_link)
        .post(linked::stop_own_link)
}
