//! No page keeps anybody out: the rules of WCAG 2.2 A and AA, as far as axe-core knows them.

use tests::{Axe, Browser, Light, Program, Scripts};

use super::pages::{ASKED, EMPTY, FORMS, GOING_ON, HUGE, Look, MAIN, READ, begin, fill_up, set_up};
use super::{DESK, NARROWEST, PHONE};

const WIDTHS: [u32; 3] = [NARROWEST, PHONE, DESK];
const LIGHTS: [Light; 3] = [Light::Light, Light::Dark, Light::Forced];

/// Every width with every light.
fn all() -> Vec<(u32, Light)> {
    let pairs = WIDTHS.map(|width| LIGHTS.map(|light| (width, light)));
    pairs.into_iter().flatten().collect()
}

/// Every width and every light once, together with another for each page.
fn each_once(page: usize) -> Vec<(u32, Light)> {
    let lights = LIGHTS.into_iter().cycle().skip(page);
    WIDTHS.into_iter().zip(lights).collect()
}

async fn assert_no_barriers(
    (program, browser): (&Program, &Browser),
    pages: &[Look],
    looks: impl Fn(usize) -> Vec<(u32, Light)>,
) {
    let axe = Axe::read();
    let mut barriers = Vec::new();
    for (number, page) in pages.iter().enumerate() {
        page.open(program, browser).await;
        axe.unfold(browser).await;
        for (width, light) in looks(number) {
            let found = axe.look(browser, light, width).await;
            let told = |what: &str| format!("{:?} ({light:?}, {width} px): {what}", page.way);
            if found.status != page.status {
                barriers.push(told(&format!("came with {}", found.status)));
            }
            barriers.extend(found.barriers.iter().map(|what| told(what)));
        }
    }
    let told = barriers.join("\n");
    assert!(barriers.is_empty(), "{} barriers:\n{told}", barriers.len());
}

async fn an_example(browser: &Browser) -> Program {
    let program = Program::with_the_example().await;
    browser.sign_in(program.invitation("coordinator")).await;
    program
}

#[tokio::test]
async fn the_main_pages_pass_axe_in_every_light_at_every_width() {
    let browser = Browser::open(DESK, Scripts::On).await;
    let program = an_example(&browser).await;
    assert_no_barriers((&program, &browser), &MAIN, |_| all()).await;
}

#[tokio::test]
async fn every_page_to_read_passes_axe() {
    let browser = Browser::open(DESK, Scripts::On).await;
    let program = an_example(&browser).await;
    assert_no_barriers((&program, &browser), &READ, each_once).await;
}

#[tokio::test]
async fn every_form_passes_axe_with_its_mistakes() {
    let browser = Browser::open(DESK, Scripts::On).await;
    let program = an_example(&browser).await;
    assert_no_barriers((&program, &browser), &FORMS, each_once).await;
}

#[tokio::test]
async fn every_page_that_asks_passes_axe() {
    let browser = Browser::open(DESK, Scripts::On).await;
    let program = an_example(&browser).await;
    assert_no_barriers((&program, &browser), &ASKED, each_once).await;
}

#[tokio::test]
async fn a_meeting_that_goes_on_passes_axe() {
    let browser = Browser::open(DESK, Scripts::On).await;
    let program = an_example(&browser).await;
    begin(&program, &browser).await;
    assert_no_barriers((&program, &browser), &GOING_ON, each_once).await;
}

#[tokio::test]
async fn an_empty_partnership_passes_axe() {
    let browser = Browser::open(DESK, Scripts::On).await;
    let program = set_up(&browser).await;
    assert_no_barriers((&program, &browser), &EMPTY, each_once).await;
}

#[tokio::test]
async fn a_huge_plan_passes_axe() {
    let browser = Browser::open(DESK, Scripts::On).await;
    let program = fill_up(&browser).await;
    assert_no_barriers((&program, &browser), &HUGE, each_once).await;
}
