//! What keeps somebody out of a page: the rules of WCAG 2.2 A and AA, as far as axe-core knows them.

use tests::{Axe, Light, TestBrowser};

use super::look::Look;
use super::{DESK, NARROWEST, PHONE};

const WIDTHS: [u32; 3] = [NARROWEST, PHONE, DESK];
const LIGHTS: [Light; 3] = [Light::Light, Light::Dark, Light::Forced];

/// Every width with every light.
fn all() -> Vec<(u32, Light)> {
    let pairs = WIDTHS.map(|width| LIGHTS.map(|light| (width, light)));
    pairs.into_iter().flatten().collect()
}

/// Every width and every light once, together with another for each page of a list.
fn each_once(page: usize) -> Vec<(u32, Light)> {
    let lights = LIGHTS.into_iter().cycle().skip(page);
    WIDTHS.into_iter().zip(lights).collect()
}

/// What is wrong with the page that the browser shows, which is the one with that place in a list.
pub async fn barriers(browser: &TestBrowser, page: Look, place: usize) -> Vec<String> {
    let axe = Axe::read();
    axe.unfold(browser).await;
    let looks = if page.closely {
        all()
    } else {
        each_once(place)
    };
    let mut barriers = Vec::new();
    for (width, light) in looks {
        let found = axe.look(browser, light, width).await;
        if found.status != page.status {
            barriers.push(format!("came with {}", found.status));
        }
        let told = found.barriers.into_iter();
        barriers.extend(told.map(|what| format!("({light:?}, {width} px): {what}")));
    }
    barriers
}
