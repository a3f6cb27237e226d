//! Every address, tried by somebody.

use axum::http::StatusCode;
use domain::{Action, MemberState, Membership, PartnerNumber, Role, WorkGroupNumber};
use tests::{Bytes, TestApp, World};
use web::access::{Access, Route};
use web::paths::ROUTES;

use super::address::{Filling, kind};

/// The kinds of things that the world has a first and a second of.
const KNOWN: [&str; 8] = [
    "goals",
    "objectives",
    "actions",
    "progress-reports",
    "partners",
    "members",
    "work-groups",
    "meetings",
];

/// A number that only another partnership has, and one that nobody has.
const FOREIGN: i64 = 9;
const MISSING: i64 = 999_999;

/// Somebody who tries every address.
#[derive(Clone)]
pub struct Visitor {
    pub name: &'static str,
    /// None for whoever is not signed in.
    pub email: Option<String>,
    /// None for whoever never was a member.
    pub standing: Option<Membership>,
    /// Whether the visitor founds partnerships.
    pub operator: bool,
}

impl std::fmt::Debug for Visitor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} ({:?})", self.name, self.standing)
    }
}

/// What is to come of a request.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Outcome {
    Granted,
    Forbidden,
    NotFound,
    SignIn,
    /// The link is nobody's.
    Gone,
}

/// A walk along all addresses of a world.
pub struct Walk<'a> {
    pub app: &'a TestApp,
    pub own: Filling<'a>,
    /// The key of another partnership's file.
    pub foreign_key: &'a str,
    /// The first and the second action.
    pub actions: [Action; 2],
}

impl Walk<'_> {
    /// Compares what comes of every address with what the table says.
    pub async fn by(&self, visitor: &Visitor) {
        let (mut granted, mut refused) = (Vec::new(), Vec::new());
        for route in ROUTES {
            for filling in self.fillings(route) {
                let expected = self.expected(visitor, route, filling.number);
                match expected {
                    Outcome::Granted => granted.push((route, filling)),
                    _ => refused.push((route, filling, expected)),
                }
            }
        }
        let before = self.state().await;
        for (route, filling, expected) in refused {
            self.try_refused(visitor, route, &filling, expected).await;
        }
        self.nothing_changed(&before, visitor, "refused requests")
            .await;
        self.foreign_is_missing(visitor).await;
        self.nothing_changed(&before, visitor, "requests beyond the wall")
            .await;
        let (looks, changes): (Vec<_>, Vec<_>) = granted
            .into_iter()
            .partition(|(route, _)| route.method == "GET");
        for (route, filling) in looks {
            for method in ["GET", "HEAD"] {
                self.try_granted(visitor, (method, route), &filling).await;
            }
        }
        self.nothing_changed(&before, visitor, "looking").await;
        for (route, filling) in changes {
            if matches!(route.access, Access::Member(_)) {
                self.try_granted(visitor, ("POST", route), &filling).await;
            }
        }
    }

    /// The own first and second thing, another partnership's, and one that nobody has.
    fn fillings(&self, route: &Route) -> Vec<Filling<'_>> {
        let filling = |number, key| Filling {
            number,
            key,
            ..self.own
        };
        if route.path.contains("{number}") || route.path.contains("{key}") {
            vec![
                filling(1, self.own.key),
                filling(2, self.own.key),
                filling(FOREIGN, self.foreign_key),
                filling(MISSING, "nobodys"),
            ]
        } else {
            vec![self.own]
        }
    }

    fn expected(&self, visitor: &Visitor, route: &Route, number: i64) -> Outcome {
        if visitor.email.is_none() && !matches!(route.access, Access::Anyone | Access::Link) {
            return Outcome::SignIn;
        }
        let inside = visitor.standing.as_ref();
        let inside = inside.filter(|standing| standing.is_inside());
        match (route.access, inside) {
            (Access::Anyone, _) => Outcome::Granted,
            (Access::Operator, _) if !visitor.operator => Outcome::NotFound,
            (Access::Operator, _) => Outcome::Granted,
            (Access::Link, _) => Outcome::Gone,
            (Access::SignedIn, _) => match &visitor.standing {
                Some(standing) if standing.state != MemberState::Removed => Outcome::Granted,
                _ if route.path.contains("{slug}") => Outcome::NotFound,
                _ => Outcome::Granted,
            },
            (Access::Member(_), None) => Outcome::NotFound,
            (Access::Member(deed), Some(standing)) if !standing.may(deed) => Outcome::Forbidden,
            (Access::Member(_), Some(_)) if number > 2 => Outcome::NotFound,
            (Access::Member(deed), Some(standing)) => match self.action(route, number) {
                Some(action) if !standing.may_on(deed, action) => Outcome::Forbidden,
                _ => Outcome::Granted,
            },
        }
    }

    /// The action that an address is about.
    fn action(&self, route: &Route, number: i64) -> Option<&Action> {
        let about = ["actions", "progress-reports"].contains(&kind(route)?);
        self.actions
            .get(usize::try_from(number - 1).unwrap())
            .filter(|_| about)
    }

    async fn try_refused(
        &self,
        visitor: &Visitor,
        route: &Route,
        filling: &Filling<'_>,
        expected: Outcome,
    ) {
        let path = filling.of(route);
        if route.access == Access::Link {
            // Who tries many made-up links waits; here it is to be seen what each is answered.
            self.app.sql("DELETE FROM attempts").await;
        }
        let answer = self.app.bytes(route.method, &path).await;
        assert_eq!(
            outcome(&answer),
            Some(expected),
            "{} {path} by {visitor:?}: {}",
            route.method,
            answer.status
        );
    }

    async fn try_granted(
        &self,
        visitor: &Visitor,
        (method, route): (&str, &Route),
        filling: &Filling<'_>,
    ) {
        let path = filling.of(route);
        let answer = self.app.bytes(method, &path).await;
        // Nothing was taken in yet, so there is no page that tells of it.
        let told = method == "POST" || !route.path.ends_with("/acceptance");
        let known = told && kind(route).is_none_or(|kind| KNOWN.contains(&kind));
        let came = outcome(&answer);
        let right = came == Some(Outcome::Granted) || !known && came == Some(Outcome::NotFound);
        assert!(right, "{method} {path} by {visitor:?}: {}", answer.status);
    }

    /// Another partnership's is the same answer as nobody's, to the byte.
    async fn foreign_is_missing(&self, visitor: &Visitor) {
        let filling = |slug, number, key| Filling {
            slug,
            number,
            key,
            ..self.own
        };
        let own = self.own.slug;
        let foreign = filling(own, FOREIGN, self.foreign_key);
        let missing = filling(own, MISSING, "nobodys");
        let stranger = visitor.standing.is_none() && visitor.email.is_some();
        let foreign_slug = if stranger { own } else { "high-desert" };
        let elsewhere = filling(foreign_slug, 1, self.own.key);
        let nowhere = filling("nowhere-at-all", 1, self.own.key);
        for route in ROUTES.iter().filter(|route| route.path.contains("{slug}")) {
            for (one, other) in [(foreign, missing), (elsewhere, nowhere)] {
                let (one, other) = (one.of(route), other.of(route));
                if one == other {
                    continue;
                }
                let told = masked(self.app.bytes(route.method, &one).await, &one);
                let other = masked(self.app.bytes(route.method, &other).await, &other);
                assert_eq!(told, other, "{} {one} by {visitor:?}", route.method);
            }
        }
    }

    async fn nothing_changed(&self, before: &[String], visitor: &Visitor, after: &str) {
        let now = self.state().await;
        let more: Vec<_> = now.iter().filter(|line| !before.contains(line)).collect();
        let less: Vec<_> = before.iter().filter(|line| !now.contains(line)).collect();
        assert!(
            more.is_empty() && less.is_empty(),
            "{after} of {visitor:?} changed {less:?} to {more:?}"
        );
    }

    /// All that is in the database, but what pages keep for each other of days that are past, and
    /// how often somebody tried links that there are not.
    async fn state(&self) -> Vec<String> {
        let mut lines = self.app.database.dump().await;
        let beside = ["past_counts:", "attempts:"];
        lines.retain(|line| !beside.iter().any(|table| line.starts_with(table)));
        lines
    }
}

fn outcome(answer: &Bytes) -> Option<Outcome> {
    match answer.status {
        StatusCode::SEE_OTHER if answer.location.starts_with("/sign-in") => Some(Outcome::SignIn),
        StatusCode::FORBIDDEN => Some(Outcome::Forbidden),
        StatusCode::NOT_FOUND => Some(Outcome::NotFound),
        StatusCode::GONE => Some(Outcome::Gone),
        StatusCode::METHOD_NOT_ALLOWED => None,
        status if status.is_server_error() => None,
        _ => Some(Outcome::Granted),
    }
}

/// An answer without what the address itself says.
fn masked(answer: Bytes, path: &str) -> Bytes {
    let quoted = path.replace('/', "%2F");
    let hide = |text: String| text.replace(path, "…").replace(&quoted, "…");
    Bytes {
        status: answer.status,
        location: hide(answer.location),
        body: hide(answer.body),
    }
}

/// The coordinator and the people of a world, all of them as members in some state.
pub fn members(world: &World<'_>, state: MemberState, archived: bool) -> Vec<(i64, Visitor)> {
    let visitor = |name, email, role, partner: Option<i64>| Visitor {
        name,
        email: Some(email),
        standing: Some(Membership {
            role,
            state,
            partner: partner.map(PartnerNumber),
            chairs: if name == "chair" {
                vec![WorkGroupNumber(1)]
            } else {
                vec![]
            },
            archived,
        }),
        operator: false,
    };
    let coordinator = world.coordinator.to_owned();
    let mut members = vec![visitor("dana", coordinator, Role::Coordinator, None)];
    let people =
        World::PEOPLE.map(|(name, role, partner)| visitor(name, world.email(name), role, partner));
    members.extend(people);
    (1..).zip(members).collect()
}
