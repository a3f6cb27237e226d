use std::io::{Write, stdout};

use anyhow::Result;
use domain::{Permission, Role, Scope};
use serde::Serialize;
use serde_json::{Map, Value, json};
use web::access::{Access, Route};
use web::paths::ROUTES;

use crate::cli::{Format, RoutesArgs};

/// An address, and who may use it: by what a person is, on what.
#[derive(Serialize)]
struct Listed {
    method: &'static str,
    path: &'static str,
    /// What is done there, in a partnership.
    deed: Option<Permission>,
    /// `anyone`, `signed_in`, `operator`, `link`, a role, or `chair`, each with how far it reaches.
    /// Who is not named may not.
    who: Map<String, Value>,
}

/// Lists every address, and who may use it. Needs no database.
pub fn run_routes(asked: &RoutesArgs) -> Result<()> {
    let routes: Vec<Listed> = ROUTES.iter().map(Listed::of).collect();
    let mut out = stdout().lock();
    match asked.format {
        Format::Json => {
            serde_json::to_writer_pretty(&mut out, &routes)?;
            writeln!(out)?;
        }
        Format::Text => {
            for route in &routes {
                let who: Vec<&str> = route.who.keys().map(String::as_str).collect();
                writeln!(
                    out,
                    "{:<5} {:<50} {}",
                    route.method,
                    route.path,
                    who.join(", ")
                )?;
            }
        }
    }
    Ok(())
}

impl Listed {
    fn of(route: &Route) -> Self {
        let (deed, who) = match route.access {
            Access::Anyone => (None, only("anyone")),
            Access::SignedIn => (None, only("signed_in")),
            Access::Operator => (None, only("operator")),
            Access::Link => (None, only("link")),
            Access::Member(deed) => (Some(deed), members(deed)),
        };
        Self {
            method: route.method,
            path: route.path,
            deed,
            who,
        }
    }
}

fn only(who: &str) -> Map<String, Value> {
    [(who.to_owned(), json!(Scope::Everything))]
        .into_iter()
        .collect()
}

/// On what each role may do it, and what a chair may besides.
fn members(deed: Permission) -> Map<String, Value> {
    let by_role = Role::ALL.map(|role| (json!(role), deed.reach(role)));
    let chair = (json!("chair"), deed.reach_of_chair());
    let who = by_role.into_iter().chain([chair]);
    let who = who.filter(|(_, reach)| *reach != Scope::Nothing);
    who.filter_map(|(who, reach)| Some((who.as_str()?.to_owned(), json!(reach))))
        .collect()
}
