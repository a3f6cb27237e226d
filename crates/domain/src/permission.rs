//! Who may do what: one table, which addresses, handlers and pages all ask.

use serde::Serialize;

use crate::{Action, Member, MemberState, PartnerNumber, Partnership, Role, WorkGroupNumber};

/// On what somebody may do a deed.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// On nothing.
    Nothing,
    /// On actions that the own partner leads.
    Led,
    /// On actions that the own partner leads or supports.
    Carried,
    /// On actions of a work group that the person chairs.
    Chaired,
    /// On everything.
    Everything,
}

/// What a deed does to the partnership.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Effect {
    /// It shows something.
    Shows,
    /// It changes something; not in a partnership that is archived.
    Changes,
    /// It changes something that has to go on in an archived partnership too.
    AlwaysChanges,
}

/// Who can do a deed, and on what.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
struct Row {
    effect: Effect,
    /// By role, in the order of [`Role::ALL`].
    by_role: [Scope; 4],
    /// What the chair of a work group can do besides.
    chair: Scope,
}

macro_rules! deeds {
    ($($(#[$doc:meta])* $deed:ident: $effect:ident
        [$coordinator:ident, $leadership:ident, $partner:ident, $guest:ident] $chair:ident;)*) => {
        /// What a member can do in a partnership.
        #[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Permission { $($(#[$doc])* $deed),* }

        impl Permission {
            /// Every deed.
            pub const ALL: &'static [Self] = &[$(Self::$deed),*];

            fn row(self) -> Row {
                match self {
                    $(Self::$deed => Row {
                        effect: Effect::$effect,
                        by_role: [
                            Scope::$coordinator, Scope::$leadership, Scope::$partner, Scope::$guest,
                        ],
                        chair: Scope::$chair,
                    }),*
                }
            }
        }
    };
}

deeds! {
    //                            coordinator leadership  partner     guest       chair, besides
    /// Reads vision, goals, objectives and actions.
    ReadPlan: Shows              [Everything, Everything, Everything, Everything] Nothing;
    /// Reads reports, flags and history beside the plan.
    ReadProgress: Shows          [Everything, Everything, Everything, Nothing]    Nothing;
    /// Reads who is in the partnership.
    ReadPeople: Shows            [Everything, Everything, Everything, Nothing]    Nothing;
    /// Reads where mail reaches people.
    ReadAddresses: Shows         [Everything, Everything, Nothing,    Nothing]    Nothing;
    /// Reads when the partnership and its work groups meet.
    ReadMeetings: Shows          [Everything, Everything, Everything, Nothing]    Nothing;
    /// Reads leadership's page.
    ReadReview: Shows            [Everything, Everything, Nothing,    Nothing]    Everything;
    /// Reads who did what, and which mails wait.
    ReadRecords: Shows           [Everything, Nothing,    Nothing,    Nothing]    Nothing;
    /// Opens the forms of what only a coordinator changes.
    ReadForms: Shows             [Everything, Nothing,    Nothing,    Nothing]    Nothing;

    /// Says how it is going.
    Report: Changes              [Everything, Carried,    Carried,    Nothing]    Nothing;
    /// Writes down what others say, by telephone or on paper.
    RecordForOthers: Changes     [Everything, Nothing,    Nothing,    Nothing]    Nothing;
    /// Answers a report.
    Reply: Changes               [Everything, Everything, Nothing,    Nothing]    Chaired;
    /// Changes the words of an action: its title, its notes.
    Word: Changes                [Everything, Led,        Led,        Nothing]    Nothing;
    /// Says that an action that was given to one's partner cannot be taken.
    HandBack: Changes            [Everything, Led,        Led,        Nothing]    Nothing;
    /// Gives an action to another lead.
    Reassign: Changes            [Everything, Nothing,    Nothing,    Nothing]    Chaired;
    /// Moves an action's due day.
    MoveDue: Changes             [Everything, Nothing,    Nothing,    Nothing]    Chaired;
    /// Lets an action rest or wait, drops it, takes it up again.
    Steer: Changes               [Everything, Nothing,    Nothing,    Nothing]    Nothing;
    /// Writes vision, goals, objectives and actions; brings spreadsheets in.
    WritePlan: Changes           [Everything, Nothing,    Nothing,    Nothing]    Nothing;
    /// Plans meetings and calls them off.
    PlanMeetings: Changes        [Everything, Nothing,    Nothing,    Nothing]    Nothing;
    /// Arranges agendas, and writes down what happens in meetings.
    RunMeetings: Changes         [Everything, Nothing,    Nothing,    Nothing]    Nothing;
    /// Adds, changes and removes partners, members and work groups.
    KeepPeople: AlwaysChanges    [Everything, Nothing,    Nothing,    Nothing]    Nothing;
    /// Changes name, zone and policy; archives the partnership.
    Settle: AlwaysChanges        [Everything, Nothing,    Nothing,    Nothing]    Nothing;
    /// Lets the own calendar program read what is planned.
    KeepCalendar: AlwaysChanges  [Everything, Everything, Everything, Nothing]    Nothing;
    /// Chooses which mails to get.
    ChooseMails: AlwaysChanges   [Everything, Everything, Everything, Everything] Nothing;
}

/// Who somebody is in a partnership, as far as the table asks.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Membership {
    /// What the person does there.
    pub role: Role,
    /// Whether the person has come, or has left.
    pub state: MemberState,
    /// The partner that the person is from.
    pub partner: Option<PartnerNumber>,
    /// The work groups that the person chairs.
    pub chairs: Vec<WorkGroupNumber>,
    /// Whether the partnership is archived.
    pub archived: bool,
}

impl Membership {
    /// How a member stands in a partnership, who chairs these work groups.
    pub fn of(member: &Member, chairs: Vec<WorkGroupNumber>, partnership: &Partnership) -> Self {
        Self {
            role: member.role,
            state: member.state,
            partner: member.partner,
            chairs,
            archived: partnership.archived,
        }
    }

    /// Whether the person may do the deed on anything at all.
    pub fn may(&self, deed: Permission) -> bool {
        self.reaches(deed).any(|reach| reach != Scope::Nothing)
    }

    /// Whether the person may do the deed on everything.
    pub fn may_on_all(&self, deed: Permission) -> bool {
        self.reaches(deed).any(|reach| reach == Scope::Everything)
    }

    /// Whether the person may do the deed on `action`.
    ///
    /// ```
    /// # use domain::*;
    /// # let day = chrono::NaiveDate::from_ymd_opt(2027, 3, 1).unwrap();
    /// # let mut details = ActionDetails::new(ObjectiveNumber(1), Title::new("Agree the rota")?);
    /// # details.supporters = vec![PartnerNumber(2)];
    /// # let action = Action::new(ActionNumber(42), details, Due::Unset, day).unwrap();
    /// let supporter = Membership {
    ///     role: Role::Partner,
    ///     state: MemberState::Active,
    ///     partner: Some(PartnerNumber(2)), // supports the action, and does not lead it
    ///     chairs: vec![],
    ///     archived: false,
    /// };
    /// assert!(supporter.may_on(Permission::Report, &action));
    /// assert!(!supporter.may_on(Permission::Word, &action));
    /// # Ok::<(), TextError>(())
    /// ```
    pub fn may_on(&self, deed: Permission, action: &Action) -> bool {
        self.reaches(deed).any(|reach| match reach {
            Scope::Nothing => false,
            Scope::Led => self.partner.is_some_and(|own| action.is_led_from(own)),
            Scope::Carried => self.partner.is_some_and(|own| action.is_carried_by(own)),
            Scope::Chaired => action
                .details
                .group
                .is_some_and(|group| self.chairs.contains(&group)),
            Scope::Everything => true,
        })
    }

    /// Whether the partnership is there at all for the person: not before an invitation was
    /// accepted, and not after leaving.
    pub fn is_inside(&self) -> bool {
        self.state.is_active()
    }

    /// On what the person may do the deed, by role and as a chair.
    fn reaches(&self, deed: Permission) -> impl Iterator<Item = Scope> + use<> {
        let row = deed.row();
        let closed = !self.is_inside() || self.archived && row.effect == Effect::Changes;
        let as_chair = !self.chairs.is_empty();
        let reaches = [
            deed.reach(self.role),
            if as_chair { row.chair } else { Scope::Nothing },
        ];
        reaches.into_iter().filter(move |_| !closed)
    }
}

impl Permission {
    /// On what somebody in that role may do it.
    pub fn reach(self, role: Role) -> Scope {
        self.row().by_role[role as usize]
    }

    /// On what the chair of a work group may do it, besides what the role allows.
    pub fn reach_of_chair(self) -> Scope {
        self.row().chair
    }

    /// Whether it changes something.
    pub fn changes(self) -> bool {
        self.row().effect != Effect::Shows
    }

    /// Whether an archived partnership still lets it be done.
    pub fn outlasts_archiving(self) -> bool {
        self.row().effect != Effect::Changes
    }
}
