//! Takes out of a text what is random.

/// From how many digits on a hexadecimal number is a key, a token, an id or a hash. Those of assets
/// are the shortest.
const SHORTEST: usize = 12;

/// What stands before the number of something random.
const RANDOM: &str = "[random ";

/// What stands before the question that is put to a device, in an attribute.
const CHALLENGE: &str = "&quot;challenge&quot;:&quot;";

/// The text with every long hexadecimal number replaced by how many others came before it, so that
/// two that were the same are the same still.
pub fn mask_random(text: &str) -> String {
    let (mut shown, mut seen) = (String::with_capacity(text.len()), Vec::new());
    let mut rest = text;
    while !rest.is_empty() {
        let digits = rest.bytes().take_while(|byte| is_hex(*byte)).count();
        let (run, after) = rest.split_at(digits);
        if digits >= SHORTEST {
            let at = seen.iter().position(|one| *one == run).unwrap_or_else(|| {
                seen.push(run);
                seen.len() - 1
            });
            shown += &format!("{RANDOM}{}]", at + 1);
        } else {
            shown += run;
        }
        let plain = after.bytes().take_while(|byte| !is_hex(*byte)).count();
        shown += &after[..plain];
        rest = &after[plain..];
    }
    shown
}

/// The text without the questions that are put to devices, which are random too.
pub fn without_challenges(text: &str) -> String {
    let mut parts = text.split(CHALLENGE);
    let mut shown = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find('&').unwrap_or(part.len());
        shown += &format!("{CHALLENGE}[random]{}", &part[end..]);
    }
    shown
}

/// The page with the entries of its lists sorted, and without what tells random numbers apart.
pub fn without_order(page: &str) -> String {
    let mut parts = page.split(RANDOM);
    let first = parts.next().unwrap_or_default();
    let after = parts.map(|part| part.trim_start_matches(|c: char| c.is_ascii_digit()));
    let alike = std::iter::once(first).chain(after);
    let alike = alike.collect::<Vec<_>>().join(RANDOM);
    let broken = alike.replace("<li>", "\n<li>").replace("</li>", "</li>\n");
    let mut entries: Vec<&str> = broken.lines().collect();
    entries.sort_unstable();
    entries.join("\n")
}

/// The text with every number of six digits replaced: codes to sign in by.
pub fn without_codes(text: &str) -> String {
    let is_digit = |c: char| c.is_ascii_digit();
    let mut shown = String::with_capacity(text.len());
    for part in text.split_inclusive(|c| !is_digit(c)) {
        let digits = part.chars().take_while(|c| is_digit(*c)).count();
        match digits {
            6 => shown += &format!("[code]{}", &part[digits..]),
            _ => shown += part,
        }
    }
    shown
}

fn is_hex(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'a'..=b'f')
}

#[test]
fn what_is_random_is_told_apart_and_nothing_else_is_hidden() {
    let (key, token) = ("0123456789abcdef", "fedcba9876543210");
    let text = format!("{key} {token} {key} 2027-03-11 #faf6ed añade cafe");
    let expected = "[random 1] [random 2] [random 1] 2027-03-11 #faf6ed añade cafe";
    assert_eq!(mask_random(&text), expected);
    let (page, other) = (
        "<ul><li>[random 1]b</li><li>[random 2]a</li></ul>",
        "<ul><li>[random 1]a</li><li>[random 2]b</li></ul>",
    );
    assert_eq!(without_order(page), without_order(other));
    let question = "{&quot;challenge&quot;:&quot;2TcM8GB_A&quot;}";
    let expected = "{&quot;challenge&quot;:&quot;[random]&quot;}";
    assert_eq!(without_challenges(question), expected);
    assert_eq!(without_codes("123456, 1234567\n"), "[code], 1234567\n");
}
