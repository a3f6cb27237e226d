//! Report links: made and stopped by those inside, used by those who have one.
mod copied;
mod linked;

use crate::routes::Routes;

pub fn report_links_routes() -> Routes {
    Routes::new()
        .post(copied::handlers::copy_link)
        .post(copied::handlers::stop_link)
        .post(copied::handlers::stop_all_links)
        .get(linked::handlers::show_linked_actions)
        .get(linked::handlers::show_linked_action)
        .get(linked::handlers::show_receipts)
        .get(linked::handlers::show_receipt)
        .get(linked::handlers::ask_to_stop_link)
        .post(linked::handlers::stop_own_link)
        .get(linked::hand_back::ask_to_hand_back)
        .post(linked::hand_back::hand_back_by_link)
        .get(linked::ended::show_ended_link)
        .post(linked::ended::renew_link)
        .post(linked::answers::answer_all_by_link)
        .post(linked::answers::answer_one_by_link)
        .post(linked::answers::withdraw_by_link)
}
