//! Words by which values are known outside: in rows, files, forms, addresses and commands.

/// A word that stands for no value of the kind that was asked for.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("there is no such word here")]
pub struct WordError;

/// Gives each value of a kind its word, and reads it back. A word that somebody has kept or linked
/// to is never another one.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($value:ident: $word:literal),+ $(,)? }) => {
        impl $name {
            $(#[$doc])*
            pub const ALL: [Self; [$($word),+].len()] = [$(Self::$value),+];

            /// Its word, as rows, files and forms have it.
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$value => $word),+
                }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::WordError;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                match word {
                    $($word => Ok(Self::$value),)+
                    _ => Err($crate::WordError),
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.word())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let word = String::deserialize(from)?;
                let unknown = |_| serde::de::Error::unknown_variant(&word, &[$($word),+]);
                word.parse().map_err(unknown)
            }
        }
    };
}

/// Gives the values of these kinds the words that addresses have for them: with hyphens.
macro_rules! slugs {
    ($($name:ident),+) => {
        $(impl $name {
            /// Its word, as addresses have it.
            pub fn slug(self) -> String {
                self.word().replace('_', "-")
            }

            /// The one that addresses call so.
            pub fn of_slug(slug: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|one| one.slug() == slug)
            }
        })+
    };
}

pub(crate) use {slugs, words};
