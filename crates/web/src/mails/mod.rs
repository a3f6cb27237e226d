//! Mails that wait or were sent, and who wants which.
pub mod choice;
mod choice_form;
mod choice_page;
pub mod handlers;
mod mail_link_request;
mod mail_page;
pub mod page;

use crate::routes::Routes;

pub fn mails_routes() -> Routes {
    Routes::new()
        .get(handlers::list_mails)
        .get(handlers::show_mail)
        .post(handlers::hand_over_mail)
        .get(choice::show_mail_choice)
        .post(choice::choose_own_mails)
        .get(choice::show_linked_mail_choice)
        .post(choice::choose_mails_by_link)
}
