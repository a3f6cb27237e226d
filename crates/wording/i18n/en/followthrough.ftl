### Followthrough in English. Sentences are kind: a question or a fact, never a verdict.

## Flags, in the order in which they press

overdue = Overdue
overdue-why = { $days ->
        [one] 1 day
       *[other] { $days } days
    } past its date ({ $due })
stuck = Stuck
stuck-why = asked for help on { $day }
stalled = Stalled
stalled-why-missed = nothing heard since before the { $meeting } meeting; { $meetings ->
        [one] 1 meeting
       *[other] { $meetings } meetings
    } passed
stalled-why-unmoved = nothing has moved since { $day }; { $meetings ->
        [one] 1 meeting
       *[other] { $meetings } meetings
    } passed
stalled-why-days = no word since { $day }, and no meeting is planned
quiet = Quiet
quiet-why = no word since { $day }
drifting = Drifting
drifting-why = moved { $moves ->
        [one] once
       *[other] { $moves } times
    }, { $days ->
        [one] 1 day
       *[other] { $days } days
    } in all
drifting-why-no-day = moved { $moves ->
        [one] once
       *[other] { $moves } times
    }
no-lead = No lead
no-lead-why = nobody has this yet
no-date = No date
no-date-why = no date yet
never-heard-from = Never heard from
never-heard-from-why = { $lead } has not reported on this yet
coming-up = Coming up
coming-up-why = due before the { $meeting } meeting
coming-up-why-no-meeting = due on { $due }

exempt-on-hold = on hold until { $day }: { $reason }
exempt-waiting = waits for action { $action }
exempt-starts = starts on { $day }

## Words for what there is a handful of

not-started = Not started
in-progress = In progress
on-hold = On hold
complete = Complete
dropped = Dropped
going-well = Going well
no-change = No change
finished = Finished
coordinator = Coordinator
leadership = Leadership
partner-member = Partner
action = Action
short-win = Short win
ongoing = Ongoing
planned = Planned
held = Held
cancelled = Cancelled
yes = yes
no = no
percent = { $percent }%
goal-number = goal { $number }
objective-number = objective { $number }
action-number = action { $number }

## History

way-page = on a page
way-mailed-link = by a mailed link
way-meeting = at a meeting
way-import = from a spreadsheet
way-command-line = by the operator
by-whom = { $name } · { $day } · { $way }
by-nobody = { $day } · { $way }
added-to-plan = Put on the plan
added = Added
change-set = { $what }: { $to }
change-cleared = { $what } taken away (was { $from })
change-moved = { $what } moved from { $from } to { $to }
change-changed = { $what } changed from { $from } to { $to }

aspect-title = Title
aspect-name = Name
aspect-slug = Address
aspect-zone = Time zone
aspect-text = Text
aspect-adopted = Agreed on
aspect-root-cause = Root cause
aspect-goal = Goal
aspect-measure = Measure
aspect-baseline = Baseline
aspect-target = Target
aspect-unit = Unit
aspect-reading = Reading of { $day }
aspect-objective = Objective
aspect-kind = Kind
aspect-code = Code
aspect-strategy = Strategy
aspect-group = Work group
aspect-supporters = Supporters
aspect-start = Start
aspect-resources = Resources
aspect-notes = Notes
aspect-lead = Lead
aspect-lead-member = Person
aspect-due = Due
aspect-status = Status
aspect-hold-until = On hold until
aspect-percent = Done
aspect-waiting-for = Waits for
aspect-sector = Sector
aspect-merged-into = Merged into
aspect-email = Email
aspect-partner = Partner
aspect-role = Role
aspect-chairs = Chairs
aspect-day = Day
aspect-cancelled = Cancelled

policy-settle-days = Days for a new lead to settle in
policy-stalled-missed = Meetings missed before stalled
policy-stalled-unmoved = Meetings without movement before stalled
policy-stalled-days = Days of silence before stalled
policy-quiet-days = Days of silence before quiet
policy-quiet-before = Days before a meeting for quiet
policy-drifting-moves = Moves before drifting
policy-never-heard-meetings = Meetings before never heard from
policy-coming-up-days = Days ahead for coming up
policy-coming-up-percent = Percent done for coming up
policy-coming-up-time = Percent of time left for coming up

## Mistakes in forms: what is wrong, and what to do

mistake-blank = Write something here.
mistake-too-long = Use at most { $longest } characters.
mistake-email = Write an address like name@example.org.
mistake-slug = Use 2 to 60 small letters, digits and single hyphens, like three-rivers.
mistake-no-day = Choose a day.
mistake-day = Write a day like 2027-03-31 or 3/31/2027.
mistake-far-day = Write a day between 2000 and 2100.
mistake-percent = Write a whole number from 0 to 100.
mistake-policy = Write a whole number from { $least } to { $most }.
mistake-zone = Choose a time zone of the list, like America/Chicago.
mistake-times = Plan 1 to { $most } meetings at a time.
mistake-week = Choose the first, second, third, fourth or last week.
mistake-not-chosen = Choose one of these.
mistake-gone = This is no longer there. Choose another.
mistake-taken = This is taken already. Choose another.
mistake-number = Write a number, like 12 or 12.5.
refused-ended = This action ended on { $day }. Reopen it first.
refused-open = This action is open already.
refused-hold-in-the-past = Choose a day after today.
refused-not-on-hold = This action is not on hold.
refused-short-win-needs-days = A short win needs a start and a due day.
refused-starts-after-due = The start lies after the due day. Change one of them.
refused-waits-for-itself = These actions would wait for each other. Choose another.
refused-nothing-to-wait-for = That action has ended already. There is nothing to wait for.
