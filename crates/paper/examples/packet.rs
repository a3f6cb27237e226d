//! A made-up packet, to look at and to time: `cargo run --release --example packet -- 60 packet.pdf`.

use std::error::Error;
use std::time::Instant;

use paper::{Block, Document, DocumentSection, Fact, Table, TableColumn, Words};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let actions: usize = arguments.next().as_deref().unwrap_or("60").parse()?;
    let file = arguments.next().unwrap_or_else(|| "packet.pdf".to_owned());
    let packet = packet(actions);
    for time in ["The first", "The next"] {
        let start = Instant::now();
        let pdf = packet.typeset()?;
        println!(
            "{time}: {actions} actions, {} kB, {:?}",
            pdf.len() / 1024,
            start.elapsed()
        );
        std::fs::write(&file, pdf)?;
    }
    Ok(())
}

fn packet(actions: usize) -> Document {
    Document {
        language: "en".to_owned(),
        title: "Meeting packet".to_owned(),
        partnership: "Healthy Valley Partnership for Children and Families".to_owned(),
        occasion: "Coordinating committee, Tuesday, March 10, 2026".to_owned(),
        opening: opening(),
        contents: Some("In this packet".to_owned()),
        sections: vec![
            agenda(actions / 5 + 1).on_new_page(),
            review(actions / 10 + 1).on_new_page(),
            plan(actions).on_new_page(),
            changes(actions / 6 + 1).on_new_page(),
        ],
        ..Document::default()
    }
}

fn opening() -> Vec<Block> {
    let mut figures = Table::new([
        TableColumn::new("Since the last meeting", 6),
        TableColumn::number("Then", 2),
        TableColumn::number("Now", 2),
        TableColumn::number("Change", 2),
    ]);
    for (label, then, now, change) in [
        ("Actions in the plan", "58", "60", "+2"),
        ("Finished", "17", "21", "+4"),
        ("Overdue", "9", "6", "−3"),
        ("Without a word for more than 60 days", "5", "5", "0"),
        ("Leads who reported", "11 of 19", "15 of 19", "+4"),
    ] {
        figures.push([label, then, now, change]);
    }
    vec![
        Block::Facts(vec![
            Fact::new("When", "Tuesday, March 10, 2026, 6:00 to 7:30 pm"),
            Fact::new(
                "Where",
                "County Library, Room B, 118 Main Street\n\
                 https://meet.example.org/healthy-valley-coordinating-committee?pwd=aUZQm0xMTk5ZzhIT0d2",
            ),
            Fact::new("Next meeting", "Tuesday, April 14, 2026"),
        ]),
        Block::note(
            "Our vision",
            "Every child in the valley starts school healthy, rested and ready to learn, \
             and every family knows where to turn.",
        ),
        figures.into(),
    ]
}

fn agenda(items: usize) -> DocumentSection {
    let columns = || {
        [
            TableColumn::new("Time", 2),
            TableColumn::number("Min", 1),
            TableColumn::new("Item", 9),
            TableColumn::new("Lead", 4),
            TableColumn::new("Due", 2),
        ]
    };
    let mut wins = Table::new(columns());
    let mut quiet = Table::new(columns());
    for item in 0..items {
        let table = if item % 3 == 0 { &mut wins } else { &mut quiet };
        table.push([
            Words::from(format!("6:{:02} pm", item * 5 % 60)),
            Words::from("5"),
            Words::from(format!(
                "{}  Open the second evening clinic at Lincoln School",
                item + 3
            ))
            .and("No word for 74 days. Ask: what would have to happen for this to move again?")
            .and("“We still wait for the district's signature.” (Ana Ruiz, December 2)"),
            Words::from("Valley Community Clinic (Ana Ruiz)"),
            Words::from("Feb 28"),
        ]);
    }
    DocumentSection::new("Agenda")
        .with(Block::paragraph(
            "Six o'clock to half past seven. Items that need no talk are marked in the plan.",
        ))
        .with_section(DocumentSection::new("Wins since last time").with(wins))
        .with_section(DocumentSection::new("Quiet and stalled").with(quiet))
}

fn review(items: usize) -> DocumentSection {
    let mut counts = Table::new([
        TableColumn::new("Status", 4),
        TableColumn::number("Actions", 2),
    ]);
    for (status, count) in [
        ("Not started", "12"),
        ("Under way", "27"),
        ("Finished", "21"),
    ] {
        counts.push([status, count]);
    }
    let overdue = (0..items).map(|item| {
        Words::from(format!(
            "{}  Translate the parents' handbook into Spanish and Hmong",
            item + 20
        ))
        .and("School District (Tou Vang), due on February 1: overdue by 37 days, moved twice")
    });
    DocumentSection::new("Review")
        .with(counts)
        .with_section(DocumentSection::new("Wins").with(Block::list([
            "7  Two new bus stops opened on Route 9",
            "31  Dental van visited all four schools",
        ])))
        .with_section(DocumentSection::new("Overdue").with(Block::list(overdue)))
        .with_section(
            DocumentSection::new("Who carries the load").with(Block::list([
                "Valley Community Clinic: 14 open actions, 4 of them overdue",
                "School District: 9 open actions",
            ])),
        )
}

fn plan(actions: usize) -> DocumentSection {
    let mut plan = DocumentSection::new("The plan");
    let goals = actions.div_ceil(20);
    for goal in 0..goals {
        let mut section = DocumentSection::new(format!(
            "Goal {}: Children arrive at school healthy",
            goal + 1
        ))
        .with(Block::paragraph(
            "Root cause: families cannot see a doctor outside working hours.",
        ));
        for objective in 0..2 {
            let rows = (actions - (goal * 20).min(actions)).min(20) / 2;
            section = section.with_section(objective_of(goal * 20 + objective * 10, rows));
        }
        plan = plan.with_section(section);
    }
    plan
}

fn objective_of(first: usize, rows: usize) -> DocumentSection {
    let mut table = Table::new([
        TableColumn::number("No.", 1),
        TableColumn::new("Action", 8),
        TableColumn::new("Lead", 4),
        TableColumn::new("Due", 2),
        TableColumn::new("Status", 3),
        TableColumn::number("%", 1),
    ]);
    for row in 0..rows {
        let action = Words::from(match row % 3 {
            0 => "Hire a nurse for the evening clinic",
            1 => {
                "Write to every family with a child under five about the free check-up, \
                 in the language that they speak at home"
            }
            _ => "Agree on data sharing",
        });
        table.push([
            Words::from((first + row + 1).to_string()),
            if row % 4 == 0 {
                action.and("Overdue by 12 days · Asked for help")
            } else {
                action
            },
            Words::from("Valley Community Clinic (Ana Ruiz)"),
            Words::from("Mar 31, 2026"),
            Words::from("Under way"),
            Words::from("40"),
        ]);
    }
    DocumentSection::new("Objective: 90% of children have a regular doctor by 2027")
        .with(Block::paragraph(
            "Measure: share of children with a regular doctor. 74% in January 2026; \
             90% wanted by December 2027.",
        ))
        .with(table)
}

fn changes(items: usize) -> DocumentSection {
    let mut table = Table::new([
        TableColumn::new("What happened", 2),
        TableColumn::new("Action", 5),
        TableColumn::new("How", 5),
    ]);
    for item in 0..items {
        table.push([
            Words::from(["Finished", "Moved", "Added"][item % 3]),
            Words::from(format!("{}  Agree on data sharing", item + 1)),
            Words::from(
                "From January 31 to March 31, for the third time: “the board meets only quarterly”",
            ),
        ]);
    }
    DocumentSection::new("What changed since February 10")
        .with_section(DocumentSection::new("Goal 1: Children arrive at school healthy").with(table))
}
