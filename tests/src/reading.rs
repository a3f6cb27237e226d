//! How hard a text is to read.

/// The grade at school from which a text can be read, after Flesch and Kincaid: long sentences and
/// long words raise it. A line ends a sentence.
pub fn grade(text: &str) -> f64 {
    let sentences = text.split(['.', '?', '!', '\n']);
    let sentences: Vec<Vec<&str>> = sentences
        .map(words)
        .filter(|words| !words.is_empty())
        .collect();
    let words: Vec<&str> = sentences.concat();
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let (count, syllables) = (words.len() as f64, syllables as f64);
    0.39 * count / sentences.len() as f64 + 11.8 * syllables / count - 15.59
}

fn words(sentence: &str) -> Vec<&str> {
    let trimmed = sentence
        .split_whitespace()
        .map(|word| word.trim_matches(|sign: char| !sign.is_alphabetic()));
    trimmed.filter(|word| !word.is_empty()).collect()
}

/// About how many syllables a word has: as many as it has groups of vowels, but for endings that
/// nobody hears.
fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let is_vowel = |letter: char| "aeiouy".contains(letter);
    let groups = word
        .split(|letter| !is_vowel(letter))
        .filter(|group| !group.is_empty());
    let silent = word.ends_with("ed") && !word.ends_with("ted") && !word.ends_with("ded")
        || word.ends_with('e') && !word.ends_with("le") && !word.ends_with("ee");
    let heard = groups.count().saturating_sub(usize::from(silent));
    heard.max(1)
}

#[cfg(test)]
mod tests {
    use super::{grade, syllables};

    #[test]
    fn syllables_are_counted_as_they_are_heard() {
        for (word, count) in [
            ("meet", 1),
            ("asked", 1),
            ("little", 2),
            ("partner", 2),
            ("library", 3),
            ("the", 1),
            ("added", 2),
        ] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn long_words_and_sentences_are_harder() {
        assert!(grade("We meet soon. Can you come?") < 2.0);
        let hard = "Notwithstanding organizational considerations, participants shall \
            communicate anticipated implementation difficulties immediately.";
        assert!(grade(hard) > 12.0);
    }
}
