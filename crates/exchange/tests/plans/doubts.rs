//! Doubts, as they are kept while a file waits.

use domain::DoubtReason;
use exchange::Remark;
use serde_json::json;

fn reason(kept: &serde_json::Value) -> DoubtReason {
    let remark = json!({"sheet": "Plan", "row": 3, "column": "Due", "text": "TBD", "reason": kept});
    let remark: Remark = serde_json::from_value(remark).unwrap();
    let again = serde_json::to_value(&remark).unwrap();
    assert_eq!(serde_json::from_value::<Remark>(again).unwrap(), remark);
    remark.reason
}

#[test]
fn a_doubt_is_read_by_its_name_and_as_the_sentence_that_was_kept_before() {
    assert_eq!(reason(&json!("no_day_yet")), DoubtReason::NoDayYet);
    let until = json!({"rests_until": "2027-05-01"});
    let day = "2027-05-01".parse().unwrap();
    assert_eq!(reason(&until), DoubtReason::RestsUntil(day));
    let sentence = "no day is named yet: kept as words";
    assert_eq!(
        reason(&json!(sentence)),
        DoubtReason::Sentence(sentence.into())
    );
}
