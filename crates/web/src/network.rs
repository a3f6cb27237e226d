//! Where a request comes from: what the limits count by.

use std::convert::Infallible;
use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use axum::extract::{ConnectInfo, FromRef, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use ipnet::IpNet;

/// The header in which each proxy adds whom it heard from, the nearest last.
const FORWARDED: &str = "x-forwarded-for";

/// The part of the internet that a request comes from: an IPv4 address, or 64 bits of an IPv6
/// one.
///
/// Providers hand IPv4 addresses out one by one, and whole offices share one, so a wider range
/// would only add strangers. Of IPv6 everybody gets 64 bits of addresses to choose from.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Network(IpAddr);

/// The proxies in front of the program, whose word on where a request comes from is believed.
#[derive(Clone, Debug, Default)]
pub struct Proxies(Vec<IpNet>);

impl Network {
    /// The network of an address.
    pub fn of(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V6(address) => {
                let own = address.to_bits() >> 64 << 64;
                Self(Ipv6Addr::from_bits(own).into())
            }
            address => Self(address),
        }
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Proxies {
    /// Reads addresses and ranges between commas, like `10.0.0.7, fd00::/64`.
    ///
    /// # Errors
    ///
    /// When one of them is neither.
    pub fn read(typed: &str) -> Result<Self, ipnet::AddrParseError> {
        let named = typed
            .split(',')
            .map(str::trim)
            .filter(|one| !one.is_empty());
        named.map(range).collect::<Result<_, _>>().map(Self)
    }

    /// Who asked, when `peer` is who connected: the nearest on the way that is no proxy of ours.
    fn client(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let mut client = peer.to_canonical();
        for before in way(headers).into_iter().rev() {
            match before {
                Some(before) if self.has(client) => client = before.to_canonical(),
                _ => break,
            }
        }
        client
    }

    fn has(&self, address: IpAddr) -> bool {
        self.0.iter().any(|range| range.contains(&address))
    }
}

impl<S: Sync> FromRequestParts<S> for Network
where
    Proxies: FromRef<S>,
{
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        // Whoever calls the router without a connection is in the same process.
        let peer = match parts.extensions.get::<ConnectInfo<SocketAddr>>() {
            Some(ConnectInfo(peer)) => peer.ip(),
            None => Ipv4Addr::LOCALHOST.into(),
        };
        let client = Proxies::from_ref(state).client(peer, &parts.headers);
        Ok(Self::of(client))
    }
}

/// An address is a range of one.
fn range(typed: &str) -> Result<IpNet, ipnet::AddrParseError> {
    let one = typed.parse().map(|address: IpAddr| address.into());
    one.or_else(|_| typed.parse())
}

/// The addresses that the header names, each with or without a port, the nearest last.
fn way(headers: &HeaderMap) -> Vec<Option<IpAddr>> {
    let lines = headers.get_all(FORWARDED).into_iter();
    let lines = lines.map(|line| line.to_str().unwrap_or_default());
    lines
        .flat_map(|line| line.split(','))
        .map(address)
        .collect()
}

fn address(written: &str) -> Option<IpAddr> {
    let written = written.trim();
    let alone = written
        .trim_start_matches('[')
        .trim_end_matches(']')
        .parse();
    let with_port = || written.parse().map(|address: SocketAddr| address.ip());
    alone.or_else(|_| with_port()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    fn asked_by(peer: &str, forwarded: &[&str]) -> IpAddr {
        let proxies = Proxies::read("10.0.0.0/24, fd00::7,127.0.0.1").unwrap();
        let mut headers = HeaderMap::new();
        for line in forwarded {
            headers.append(FORWARDED, line.parse().unwrap());
        }
        proxies.client(ip(peer), &headers)
    }

    #[test]
    fn only_our_proxies_are_believed() {
        let cases: [(&str, &[&str], &str); 12] = [
            ("203.0.113.9", &[], "203.0.113.9"),
            ("203.0.113.9", &["198.51.100.1"], "203.0.113.9"),
            ("10.0.0.3", &["198.51.100.1"], "198.51.100.1"),
            ("10.0.1.3", &["198.51.100.1"], "10.0.1.3"),
            ("fd00::7", &["198.51.100.1"], "198.51.100.1"),
            ("::ffff:10.0.0.3", &["198.51.100.1"], "198.51.100.1"),
            ("10.0.0.3", &["192.0.2.66, 198.51.100.1"], "198.51.100.1"),
            ("10.0.0.3", &["198.51.100.1, 10.0.0.4"], "198.51.100.1"),
            ("10.0.0.3", &["192.0.2.66", "198.51.100.1"], "198.51.100.1"),
            ("10.0.0.3", &["198.51.100.1:4711"], "198.51.100.1"),
            ("10.0.0.3", &["[2001:db8::1]:4711"], "2001:db8::1"),
            ("10.0.0.3", &["198.51.100.1, unknown"], "10.0.0.3"),
        ];
        for (peer, forwarded, client) in cases {
            assert_eq!(
                asked_by(peer, forwarded),
                ip(client),
                "{peer} {forwarded:?}"
            );
        }
    }

    #[test]
    fn who_shares_a_network_is_counted_together() {
        let of = |text| Network::of(ip(text));
        assert_eq!(of("2001:db8::1"), of("2001:db8::ffff:1"));
        assert_ne!(of("2001:db8::1"), of("2001:db8:0:1::1"));
        assert_ne!(of("198.51.100.1"), of("198.51.100.2"));
        assert_eq!(of("::ffff:198.51.100.1"), of("198.51.100.1"));
    }

    #[test]
    fn addresses_and_ranges_name_proxies() {
        let cases = [
            ("", true),
            ("10.0.0.1", true),
            ("10.0.0.0/8,::1", true),
            ("app", false),
        ];
        for (typed, is_read) in cases {
            assert_eq!(Proxies::read(typed).is_ok(), is_read, "{typed}");
        }
    }
}
