//! What the program counts of itself, for whoever watches over it.

use std::sync::Arc;
use std::time::Duration;

use axum::http::{Method, StatusCode};
use prometheus_client::encoding::{EncodeLabelSet, prometheus_text};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

/// Where the durations of requests are told apart, in seconds.
const BUCKETS: [f64; 10] = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0, 30.0];

/// Everything that is counted. A clone counts into the same.
#[derive(Clone)]
pub struct Metrics {
    registry: Arc<Registry>,
    requests: Family<Answered, Counter>,
    durations: Family<Pattern, Histogram, fn() -> Histogram>,
    pub connections: OpenConnections,
    /// The mails that wait in the outbox, as of the last look.
    pub mails_waiting: Gauge,
}

/// What is counted of connections.
#[derive(Clone, Default)]
pub struct OpenConnections {
    /// Those that are open.
    pub open: Gauge,
    /// Those that kept us waiting and had to make room for others.
    pub dismissed: Counter,
}

/// A kind of answer.
#[derive(Clone, Debug, EncodeLabelSet, Eq, Hash, PartialEq)]
struct Answered {
    method: &'static str,
    route: String,
    status: u16,
}

/// A kind of address.
#[derive(Clone, Debug, EncodeLabelSet, Eq, Hash, PartialEq)]
struct Pattern {
    route: String,
}

impl Default for Metrics {
    fn default() -> Self {
        let requests = Family::default();
        let durations = Family::new_with_constructor((|| Histogram::new(BUCKETS)) as fn() -> _);
        let connections = OpenConnections::default();
        let mails_waiting = Gauge::default();
        let mut all = Registry::with_prefix("followthrough");
        let (open, dismissed) = (connections.open.clone(), connections.dismissed.clone());
        all.register("http_requests", "Requests answered", requests.clone());
        all.register_with_unit(
            "http_request_duration",
            "From the head of a request to the head of its answer",
            Unit::Seconds,
            durations.clone(),
        );
        all.register("connections_open", "Connections", open);
        all.register(
            "connections_dismissed",
            "Connections closed for others, being silent the longest",
            dismissed,
        );
        let waiting = "Mails in the outbox that are not sent yet";
        all.register("mails_waiting", waiting, mails_waiting.clone());
        Self {
            registry: Arc::new(all),
            requests,
            durations,
            connections,
            mails_waiting,
        }
    }
}

impl Metrics {
    /// Counts an answer to an address of that pattern.
    pub fn count(&self, method: &Method, route: &str, status: StatusCode, took: Duration) {
        let answered = Answered {
            method: known_method(method),
            route: route.to_owned(),
            status: status.as_u16(),
        };
        self.requests.get_or_create(&answered).inc();
        let pattern = Pattern {
            route: route.to_owned(),
        };
        let duration = self.durations.get_or_create(&pattern);
        duration.observe(took.as_secs_f64());
    }

    /// All of it, as Prometheus reads it.
    pub fn text(&self) -> Result<String, std::fmt::Error> {
        let mut text = String::new();
        prometheus_text::encode(&mut text, &self.registry)?;
        Ok(text)
    }
}

/// Methods that people make up are not counted one by one.
pub fn known_method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}
