//! Addresses as the table has them, filled in.

use web::access::Route;

/// What a pattern is filled in with.
#[derive(Clone, Copy, Debug)]
pub struct Filling<'a> {
    pub slug: &'a str,
    pub number: i64,
    /// The key of a file on its way in.
    pub key: &'a str,
    pub token: &'a str,
    /// A file of the program's own.
    pub asset: (&'a str, &'a str),
}

impl Filling<'_> {
    /// The address.
    pub fn of(&self, route: &Route) -> String {
        let parts = route
            .path
            .split('/')
            .map(|part| self.part(part, route.path));
        parts.collect::<Vec<_>>().join("/")
    }

    fn part(&self, part: &str, path: &str) -> String {
        match part {
            "{slug}" => self.slug.to_owned(),
            "{number}" => self.number.to_string(),
            "{key}" => self.key.to_owned(),
            "{token}" => self.token.to_owned(),
            "{id}" => self.key.to_owned(),
            "{link}" => self.number.to_string(),
            // The day on which the worlds began.
            "{when}" => "2027-03-01".to_owned(),
            "{topic}" => format!("action-{}", self.number),
            "{decision}" => self.number.to_string(),
            "{flag}" => "overdue".to_owned(),
            "{hash}" => self.asset.0.to_owned(),
            "{name}" => self.asset.1.to_owned(),
            unknown if unknown.contains('{') => panic!(
                "the walk does not know what stands for {unknown} in {path}: \
                 tell it in tests/tests/all/permissions/address.rs"
            ),
            plain => plain.to_owned(),
        }
    }
}

/// What the number in an address counts, if there is one, or the name names: the word before it.
pub fn kind(route: &Route) -> Option<&'static str> {
    let at = |named| route.path.split_once(named);
    let (before, _) = at("/{number}").or_else(|| at("/{id}"))?;
    before.rsplit('/').next()
}
