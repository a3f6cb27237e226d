//! What somebody finds who has a link: to report, to a calendar, to sign in, to set the program up.

use persistence::site::sign_in_links;
use tests::{FormOnPage, form_request};

use super::answered::ReadAnswer;
use super::story;
use super::walk::KeptWalk;

/// Looks at what links lead to.
pub async fn are_followed(walk: &mut KeptWalk<'_>) {
    let signing_in = walk.app.link_for(story::PARTNER).await.to_string();
    walk.look(&signing_in).await;
    walk.look(&format!("{signing_in}?next=%2Fp%2Fcedar-bend%2Freview"))
        .await;
    let calendars = calendars(walk).await;
    let report_link = copied(walk).await;
    walk.signed_in_as(None).await;
    for calendar in calendars {
        let answer = walk.ask(&calendar).await;
        walk.keep_next(&calendar, "get", &answer);
    }
    report(walk, &report_link).await;
}

/// Sets an empty program up by its link.
pub async fn set_up(walk: &mut KeptWalk<'_>) {
    let token = persistence::Token::random();
    let soon = walk.app.now() + chrono::TimeDelta::minutes(10);
    let link = sign_in_links::NewSignInLink {
        token: &token,
        code: None,
        email: None,
        expires_at: soon,
    };
    let kept = sign_in_links::keep_sign_in_link(&walk.app.db, link);
    kept.await.unwrap();
    let page = walk.look(&format!("/set-up/{}", token.secret())).await;
    for form in page.forms() {
        send(walk, &form, "post-empty", &[]).await;
    }
}

/// The addresses of the calendars of a partner's member.
async fn calendars(walk: &mut KeptWalk<'_>) -> Vec<String> {
    walk.signed_in_as(Some(story::PARTNER)).await;
    let mut addresses = Vec::new();
    for kind in ["own", "partnership"] {
        let form = form_request("/p/cedar-bend/calendars", &[("kind", kind)]);
        let answer = walk.send(form).await;
        walk.keep("/p/cedar-bend/calendars", &format!("post-{kind}"), &answer);
        addresses.push(address(&answer, "/c/"));
    }
    walk.look("/p/cedar-bend/calendars").await;
    addresses
}

/// A report link that a coordinator copied for a partner's member.
async fn copied(walk: &mut KeptWalk<'_>) -> String {
    walk.signed_in_as(Some(story::COORDINATOR)).await;
    let to = "/p/cedar-bend/members/7/report-links";
    let answer = walk.send(form_request(to, &[("key", "copied")])).await;
    walk.keep(to, "post", &answer);
    walk.look("/p/cedar-bend/members/7").await;
    address(&answer, "/r/")
}

/// Reports by a link on everything that it asks about, and takes the last back.
async fn report(walk: &mut KeptWalk<'_>, link: &str) {
    let all = walk.look(link).await;
    for form in all.forms() {
        send(walk, &form, "post-empty", &[]).await;
    }
    let mut receipts = Vec::new();
    for number in [5, 6, 7] {
        let page = walk.look(&format!("{link}/actions/{number}")).await;
        for form in page.forms() {
            send(walk, &form, "post-empty", &[]).await;
            send(
                walk,
                &form,
                "post-wrong",
                &[("says", "stuck"), ("percent", "much"), ("new_due", "soon")],
            )
            .await;
            let said = [
                ("says", "going_well"),
                ("note", "Nearly there."),
                ("percent", "70"),
            ];
            let answer = send(walk, &form, "post", &said).await;
            receipts.extend(answer.location());
        }
    }
    receipts.push(format!("{link}/progress-reports"));
    receipts.push(format!("{link}/revocation"));
    for receipt in receipts {
        let page = walk.look(&receipt).await;
        for form in page
            .forms()
            .iter()
            .filter(|form| form.action.starts_with("/r/"))
        {
            send(walk, form, "post", &[]).await;
        }
    }
    let after = walk.ask(link).await;
    walk.keep(link, "get-after", &after);
}

/// Sends a form with what is typed in it.
async fn send(
    walk: &mut KeptWalk<'_>,
    form: &FormOnPage,
    how: &str,
    typed: &[(&str, &str)],
) -> ReadAnswer {
    let answer = walk
        .send(form_request(&form.action, &form.with(typed)))
        .await;
    walk.keep_next(&form.action, how, &answer);
    answer
}

/// An address of the program that a page shows to be copied.
fn address(answer: &ReadAnswer, path: &str) -> String {
    let start = format!("{}{path}", tests::PUBLIC_URL);
    let page = answer.page().unwrap();
    let shown = page.attribute("input", "value").into_iter();
    let mut shown = shown.filter(|value| value.starts_with(&start));
    let address = shown
        .next()
        .unwrap_or_else(|| panic!("{path}: {}", answer.body));
    address[tests::PUBLIC_URL.len()..].to_owned()
}
