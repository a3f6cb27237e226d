//! A preview told in a few lines, so that a test shows the whole reading.

use domain::ActionText;
use exchange::{Preview, PreviewAction, PreviewDue};

/// Goals, objectives and actions, one a line; only what is there is told.
pub fn told(preview: &Preview) -> String {
    let mut lines = Vec::new();
    for goal in &preview.goals {
        lines.push(format!("Goal: {}", goal.title.as_deref().unwrap_or("–")));
        for objective in &goal.objectives {
            let measure = objective
                .measure
                .as_ref()
                .map(|measure| format!(" [{measure}]"))
                .unwrap_or_default();
            lines.push(format!(
                " Objective: {}{measure}",
                objective.title.as_deref().unwrap_or("–")
            ));
            lines.extend(objective.actions.iter().map(action));
        }
    }
    lines.join("\n")
}

/// What somebody should look at: row, words and reason.
pub fn doubts(preview: &Preview) -> Vec<String> {
    preview
        .doubts
        .iter()
        .map(|doubt| format!("{}: {} – {:?}", doubt.row, doubt.text, doubt.reason))
        .collect()
}

/// Words that found no place.
pub fn unplaced(preview: &Preview) -> Vec<&str> {
    preview
        .unplaced
        .iter()
        .map(|unplaced| unplaced.text.as_str())
        .collect()
}

/// What the columns were taken to mean.
pub fn meanings(preview: &Preview) -> String {
    let column = |column: &exchange::PreviewColumn| {
        format!(
            "{}={}",
            column.column,
            serde_json::to_value(column.meaning)
                .unwrap()
                .as_str()
                .unwrap()
        )
    };
    preview
        .columns
        .iter()
        .map(column)
        .collect::<Vec<_>>()
        .join(" ")
}

fn action(action: &PreviewAction) -> String {
    let mut told = format!("  {}", action.title);
    let mut tell = |label: &str, words: Option<String>| {
        if let Some(words) = words.filter(|words| !words.is_empty()) {
            told.push_str(&format!(" | {label} {words}"));
        }
    };
    tell("code", action.code.clone());
    tell("strategy", action.strategy.clone());
    tell("lead", Some(action.lead.join(" + ")));
    tell("with", Some(action.supporters.join(" + ")));
    tell("from", action.start.map(|day| day.to_string()));
    tell(
        "due",
        match action.due {
            Some(PreviewDue::On(day)) => Some(day.to_string()),
            Some(PreviewDue::Ongoing(_)) => Some("ongoing".into()),
            None => action.due_text.as_ref().map(|words| format!("“{words}”")),
        },
    );
    tell(
        "status",
        action.status.map(|status| {
            serde_json::to_value(status)
                .unwrap()
                .as_str()
                .unwrap()
                .to_owned()
        }),
    );
    let mut tell_text = |name, text| tell(name, action.texts.get(text).map(str::to_owned));
    tell_text("needs", ActionText::Resources);
    tell_text("measure", ActionText::Measure);
    tell_text("notes", ActionText::Notes);
    tell("short win", action.short_win.then(|| "yes".to_owned()));
    told
}
