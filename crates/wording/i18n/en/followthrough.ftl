### Followthrough in English. Sentences are kind: a question or a fact, never a verdict.

## Flags, in the order in which they press

overdue = Overdue
overdue-why = { $days ->
        [one] 1 day
       *[other] { $days } days
    } past its date ({ $due })
overdue-why-brief = { $days ->
        [one] 1 day
       *[other] { $days } days
    } past its date
stuck = Stuck
stuck-why = asked for help on { $day }
stuck-why-answered = asked for help on { $day }; { $helper } answered on { $answered }
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
no-lead-why-left = whoever had this has left
no-date = No date
no-date-why = no date yet
never-heard-from = Never heard from
never-heard-from-why = { $lead } has not reported on this yet
coming-up = Coming up
coming-up-why = due before the { $meeting } meeting
coming-up-why-that-day = due on the day of the { $meeting } meeting
coming-up-why-no-meeting = due on { $due }

exempt-on-hold = on hold until { $day }: { $reason }
exempt-waiting = waits for action { $action }
exempt-starts = starts on { $day }
exempt-later = due in { $due }, not expected to begin before { $from }

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
guest = Guest
invited = Invited
active = Active
removed = Removed
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
way-mailed-link = by a report link
way-meeting = at a meeting
way-import = from a spreadsheet
way-command-line = by the operator
way-program = by the program itself
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
aspect-archived = Archived
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
aspect-member-state = Membership
aspect-mails = Mails
aspect-refused = Address refused mail
mails-everything = All that concern me
mails-questions = Only the question before each meeting
mails-nothing = None
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
policy-later-days = Days ahead from which nobody is asked about an action yet
policy-ask-before = Days before a meeting for asking
policy-remind-before = Days before a meeting for reminding
policy-mail-from = Hour from which emails leave
policy-mail-until = Hour until which emails leave

## Mistakes in forms: what is wrong, and what to do

# Above a form, each with the name of its field.
mistake-of = { $field } – { $why }
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
refused-last-coordinator = A partnership keeps at least one coordinator who can sign in. Make somebody else a coordinator first.
refused-nothing-to-wait-for = That action has ended already. There is nothing to wait for.

## Around every page

skip = Skip to the page
sign-out = Sign out
plan = Plan
review = Review
meetings = Meetings
people = People
settings = Settings
main-navigation = Main
is-archived = The work of this partnership is over. Everything can still be read; nothing is changed any more.
colophon = The workplan that follows through.
your-partnerships = Your partnerships
invited-to = You are invited.
join = Join
has-left = This person has left
has-left-what-to-do = What they did stays in the history. You can ask them back; they can sign in again then.
invite-again = Invite again
let-go = Leaving
let-go-what-happens = They can no longer sign in here or report, and get no more mails. What they did stays in the history, and what their partner agreed to stands.
let-go-send = Remove { $name }
former-members = { $count ->
        [one] 1 person who has left
       *[other] { $count } people who have left
    }
no-partnership = You are in no partnership yet. Ask its coordinator to add your address.
crumbs = You are here
optional = (if you like)
cancel = Cancel
save = Save
taken-back = taken back
pages = Pages
previous-rows = Previous rows
next-rows = Next rows
rows-of = { $first }–{ $last } of { $all }
mistakes = A little to put right
conflict = Somebody changed this meanwhile
conflict-theirs = This is what they changed:
conflict-yours = What you wrote is still below. Send it again to put it in place of theirs, or go back to leave theirs as it is.
history = History

## What went wrong, and what to do

not-found = There is nothing here
not-found-what-to-do = Check the address, or go back to the start. The page may be one that you cannot see.
forbidden = That is for others to do
forbidden-what-to-do = Your part in this partnership does not open this page or send this form. If you think that it should, ask your coordinator.
refused = That is not possible
unreadable = We could not read that
unreadable-what-to-do = Go back, open the page again and send the form once more.
from-elsewhere = That came from another site
from-elsewhere-what-to-do = For your safety we only take forms from our own pages. Open the page here and send it again.
too-large = That is too large
too-large-what-to-do = Shorten what you wrote, or send a smaller file.
away = We will be back in a moment
away-what-to-do = We cannot reach our records right now. Nothing was changed. Please try again in a minute.
internal = Sorry, something went wrong
internal-what-to-do = Nothing was changed. Please try again.
to-the-start = To the start

## Signing in and setting up

sign-in = Sign in
sign-in-how = You sign in by a link that is good for ten minutes. This program sends no mail yet.
sign-in-operator = Ask whoever runs Followthrough for you to make one:
sign-in-how-title = How to sign in
sign-in-as = You are about to sign in as { $email }.
welcome-back = Welcome back
link-expired = This link no longer works
link-expired-what-to-do = A link works once, and for a short time. You can have a new one.
set-up = Set up your partnership
set-up-lead = Four answers, and your plan can begin.
set-up-send = Set it up
partnership-name = What is your partnership called?
archive-it = The work is over: keep everything to read, change nothing any more
zone-hint = Its days begin and end there.
your-name = Your name
your-email = Your email address
your-email-hint = You sign in with it.

## The plan

add-action = Add an action
add-goal = Add a goal
import = Import a spreadsheet
next-meeting = Next meeting: { $day }
plan-blank = Your plan begins here
plan-blank-for-readers = Your coordinator is putting it together. Come back soon.
plan-blank-what-to-do = Bring in the spreadsheet that you keep today: we read it, show you what we understood, and you decide. Or write your vision and a first goal.
write-vision = Write your vision
write-first-goal = Write a first goal
our-vision = Our vision
our-vision-since = Our vision, agreed in { $month }
change-it = Change it
plan-in-numbers = The plan in numbers
done = done
open = open
worth-a-word = Worth a word
excused-short = excused for now
goals = Goals
done-of = { $done } of { $all } done
actions-done = Actions done
latest = Latest
actions-of-goal = { $actions ->
        [one] 1 action here
       *[other] { $actions } actions here
    }
no-actions-yet = No actions yet.
no-lead-yet = Nobody yet
nothing-found = Nothing like that
nothing-found-what-to-do = No action matches. Try fewer words, or look at the whole plan.
whole-plan = The whole plan
find-in-plan = Find in the plan
words-or-number = Words or a number
find = Find
more-ways = More ways to narrow the list
any-goal = Any goal
any-partner = Any partner
any-group = Any work group
any-status = Any status
flag = Flag
with-or-without = With or without
any-flag = Any flag
still-open = Still open
short-wins-only = Short wins only

## An action

more-flags = { $more ->
        [one] more flag
       *[other] more flags
    }
reasons = Why this is worth a word
crumb-goal = Goal { $number }
crumb-objective = Objective { $number }
crumb-action = Action { $number }
excused = Excused for now:
finished-on = Finished on { $day }. Well done.
finished-some-day = Finished. The day is not known.
dropped-on = Dropped on { $day }: { $reason }
long-short-win = This short win is planned for more than six months. That is fine, but is it still a short one?
at-a-glance = At a glance
typed = written as “{ $words }”
percent-done = Percent done
source = Where this came from
source-where = Sheet “{ $sheet }”, row { $row }
report = Report on it
report-note = A note
report-note-hint = What helped, what is in the way, who could lend a hand.
report-for = For whom
report-for-hint = You write it down; it counts as their word.
report-for-another = Write it down for somebody else
report-for-me = For myself
propose-date = Propose a new date
new-date = New date
why-it-moves = Why it moves
send-report = Send the report
how-is-it-going = How is it going?
going-well-hint = It is moving
no-change-hint = Same as before
stuck-hint = We could use help
finished-hint = It is done
reports = What people reported
reports-count = { $reports ->
        [one] 1 report
       *[other] { $reports } reports
    }
no-reports = Nothing yet. The first word is the best one.
recorded-by = recorded by { $name }
proposes = Proposes { $day }: { $reason }
take-it-up = Take it up
reply = Reply
your-reply = Your reply
send-reply = Send the reply
reply-solves = This solves it: no help is needed any more
reply-solved = says that it is solved
change-action = Change this action
give-to-another = Give it to somebody else
nobody-yet = Nobody yet
anybody-there = Anybody there
reassign = Reassign
move-date = Move the date
it-is-ongoing = It is ongoing, with no end date
move-it = Move it
put-on-hold = Put it on hold
until = Until
hold-reason = What are you waiting for?
hold-it = Hold it
end-hold = End the hold
resume-hint = It goes on today, and the count begins anew.
resume = Go on with it
wait-for-another = Wait for another action
number-of-action = Number of the action
wait-hint = Leave it empty to wait for none.
edit-action = Edit the text
drop-it = Drop it
drop-hint = It stays in the history and can be brought back.
why = Why
drop-action = Drop this action
reopen-hint = It goes back among the open ones, and the count begins anew.
reopen = Reopen it
new-action = Add an action
edit-action-number = Edit action { $number }
put-on-plan = Put it on the plan
what-will-be-done = What will be done?
short-win-hint = A short win: meant to be finished in three to six months. It needs a start and a due day.
whole-partnership = The whole partnership
strategy-hint = A heading that some actions stand under.
code-hint = What your plan calls it, like 1.A.2.
action-measure = How will you know that it worked?
no-objective-yet = First, a goal with an objective
no-objective-what-to-do = Every action serves an objective, and every objective a goal.
new-goal = Write a first goal

## The review

since-the-meeting = since the meeting of { $day }
next-meeting-brief = next meeting { $day }
review-blank = Nothing to review yet
review-blank-what-to-do = Once there are actions on the plan, this page says what is late, quiet or stuck.
to-the-plan = To the plan
tallies = Counts, with the change since the last meeting
more = { $more } more
fewer = { $fewer } fewer
same = same
more-than-then = { $more } more than at the last meeting
fewer-than-then = { $fewer } fewer than at the last meeting
same-as-then = the same as at the last meeting
wins = Wins
wins-since = Wins since the { $meeting } meeting
no-wins = None yet. The next one will be here.
finished-brief = finished { $day }
oldest-first = { $actions ->
        [one] 1 action
       *[other] { $actions } actions, the oldest first
    }
all-well = Nothing here. All is well.
group-the-list = Group the list
group-by = Group by
all-of-these = All { $count }
who-carries = Who carries how much
column-open = Open
column-done = Done
who-carries-hint = Open actions by lead. The bar shows the open ones, those worth a word first.
bar = Bar
excused-title = Waiting for a good reason
excused-hint = No flag is raised for these

## The vision, goals and objectives

the-vision = The vision
vision-lead = What will be true here when the work is done?
no-vision-yet = You have no vision yet. Write what you hope for, and put it to your partners at the next meeting.
vision-hint = One or two sentences that everybody can say by heart.
change-the-vision = Change the vision
vision-agreed = Agreed on { $day }
goal-title = What will be better?
goal-title-hint = Say it for children or families, in one line.
root-cause-hint = Why is it not so today?
edit-goal = Change this goal
edit-goal-number = Edit goal { $number }
add-objective = Add an objective
objectives = Objectives
no-objectives-yet = No objectives yet.
no-objectives-what-to-do = An objective says what this goal comes down to, and how you will know that you got there.
in-the-plan = See its actions in the plan
flagged-of = { $flagged } worth a word
edit-objective = Change this objective
edit-objective-number = Edit objective { $number }
no-goal-yet = First, a goal
no-goal-what-to-do = Every objective serves a goal.
objective-title = What will be reached?
objective-title-hint = Say it so that you can tell one day whether you got there.
choose-one = Choose one
which-goal = Which goal does it serve?
measure-title = How will you know?
measure-lead = You can fill this in later.
measure-what = What do you count?
measure-what-hint = Like: families who know the number to call.
baseline-hint = Where it stood at the start.
target-hint = Where it should come to.
unit-hint = What the numbers are, like percent or families.
amount = { $number } { $unit }
measure-target = target { $amount }
measure-baseline = baseline { $amount }
how-it-goes = How it is going
no-measure-yet = Nothing is counted here yet.
say-how-you-will-know = Say how you will know
no-readings = No readings yet. Add the first one when you have a number.
way-to-target = { $percent }% of the way to the target
readings-count = { $readings ->
        [one] 1 reading
       *[other] { $readings } readings
    }
readings-table = Readings
reading = Reading
add-reading = Add a reading
reading-hint = A second one for the same day takes the place of the first.
reading-in = A number, in { $unit }.
reading-send = Add it
target-line = Target { $amount }
chart-from-to = From { $first } on { $since } to { $last } on { $until }.
chart-target = The target is { $amount }.
actions = Actions
actions-count = { $actions ->
        [one] 1 action
       *[other] { $actions } actions
    }
first-rows-of = These are the first { $shown }.
see-all-of-goal = See all of goal { $number }
no-actions-what-to-do = An action is one thing that one partner will do by one day.

## Partners, members and work groups

add-partner = Add a partner
add-member = Add a person
add-group = Add a work group
people-in-numbers = { $partners ->
        [one] 1 partner
       *[other] { $partners } partners
    }, { $members ->
        [one] 1 person
       *[other] { $members } people
    }, { $groups ->
        [one] 1 work group
       *[other] { $groups } work groups
    }
people-blank = Who is at the table?
people-blank-what-to-do = Add the partners of your partnership, then a person or two for each. So every action can have a lead.
add-first-partner = Add the first partner
partners = Partners
groups = Work groups
leads-open = Leads { $open ->
        [one] 1 open action
       *[other] { $open } open actions
    }
group-open = { $open ->
        [one] 1 open action
       *[other] { $open } open actions
    }
overdue-of-them = { $overdue } past the date
nobody-there = Nobody yet.
add-first-member = Add the first person
without-partner = Without a partner
no-groups = None yet. A work group cares for a part of the plan and may meet on days of its own.
chaired-by = { $count ->
        [one] Chair: { $names }
       *[other] Chairs: { $names }
    }
no-chair = No chair yet
partner-name = What is it called?
sector-hint = The part of the community that it brings in, like health or schools.
member-name = What is the person called?
member-email-hint = Mail reaches the person there. It is also the way to sign in.
no-partner = No partner
role-hint = A coordinator keeps the plan. Leadership reads the review. A partner reports on the own actions.
group-name = What is it called?
no-members-to-chair = There is nobody to choose yet. Add a person first.
edit-partner = Edit this partner
partner-actions = Leads or supports
no-partner-actions = Nothing yet. Give it an action to lead, or name it as a supporter.
partner-actions-all = All { $count } on the plan
group-actions = Its actions on the plan
people-of-partner = People
merged = This partner was the same as { $name }. All that it had is there now.
merged-already = This partner was merged into another before. Nothing was changed.
merge = Two names, one partner?
merge-what-happens = Its actions, reports and people move to the partner that you choose. The name { $name } stays in the history only. This cannot be taken back with one press.
merge-into = It is the same as
merge-choose = Choose a partner
merge-agreed = Yes, the two are the same.
merge-send = Make them one
mistake-agreed = Tick this first, so that we know you mean it.

## Meetings

meetings-lead = What has gone quiet is counted from meeting to meeting.
meetings-blank = When do you meet next?
meetings-blank-what-to-do = Add a date, or a whole year at once. From then on, silence is counted from meeting to meeting. Until then it is counted in days.
coming-meetings = Coming up
no-coming-meetings = No date ahead. Add the next one.
add-meeting = Add a meeting
add-it = Add it
who-meets = Who meets
meeting-note = Note
meeting-note-hint = What about, or what to bring.
add-series = Add a series
series-hint = On the same day of every month, or of some: like every second Tuesday.
which-week = Which
week-1 = first
week-2 = second
week-3 = third
week-4 = fourth
week-last = last
weekday = Weekday
monday = Monday
tuesday = Tuesday
wednesday = Wednesday
thursday = Thursday
friday = Friday
saturday = Saturday
sunday = Sunday
series-from = From
series-from-hint = The first meeting is on this day or later.
how-many = How many
add-them = Add them
series-added = { $added ->
        [0] No meeting was added.
        [one] 1 meeting was added.
       *[other] { $added } meetings were added.
    }
series-kept = { $kept ->
        [one] 1 day was there already, and was left as it is.
       *[other] { $kept } days were there already, and were left as they are.
    }
mistake-meets-then = There is a meeting of theirs on that day already. Choose another day.
meeting-on = Meeting on { $day }
was-called-off = This meeting was called off. It does not count.
call-off = Call it off
call-off-hint = It stays here, marked as cancelled, and no longer counts.
call-off-send = Call this meeting off
call-on = Call it on again
call-on-hint = It counts again, as before.
call-on-send = Call this meeting on again

## Settings

the-partnership = The partnership
policy-title = When should we say something?
policy-lead = Your partnership agrees on these numbers. They say when an action is worth a word.
policy-usual = Fill in the usual numbers
policy-usual-filled = These are the usual numbers. Save to keep them.
settings-saved-at-once = A new number counts at once, for every action.
# In these sentences { $number } becomes a field to write in. It may stand anywhere in the sentence.
say-stalled-missed = An action is stalled after { $number } meetings in a row without a report.
say-stalled-unmoved = It is stalled, too, when nothing has moved over { $number } meetings.
say-stalled-days = With no meeting ahead, it is stalled after { $number } days without a word.
say-quiet-before = An action is quiet when a meeting is { $number } days away and nobody has reported since the last one.
say-quiet-days = With no meeting ahead, it is quiet after { $number } days without a word.
say-drifting-moves = An action drifts when its date was moved to a later day { $number } times.
say-never-heard-meetings = A lead is never heard from when { $number } meetings pass without a report of their own.
say-settle-days = A new lead has { $number } days to settle in before a meeting counts.
say-coming-up-days = With no meeting ahead, an action is coming up { $number } days before its date.
say-coming-up-percent = Once begun, it is coming up only while less than { $number } percent of it is done.
say-coming-up-time = And only when less than { $number } percent of its days are left.
say-later-days = An action that nobody has begun is not asked about while it is due more than { $number } days ahead. (0: always ask.)
asking-title = When should we ask?
asking-lead = Everybody who leads something gets one mail before each meeting, with a button for each answer.
say-ask-before = The mail comes { $number } days before the meeting.
say-remind-before = Those who have not answered get one reminder { $number } days before it.
say-mail-from = Emails leave from { $number }:00 on, by your clock, and never on a Sunday.
say-mail-until = They leave until { $number }:00. What comes later waits for the next day.

## Bringing a spreadsheet in

import-lead = Nothing is changed until you have seen it and said yes.
import-pick = Pick the file
import-file = Spreadsheet
import-file-hint = Excel (.xlsx), OpenDocument (.ods) or CSV (.csv), up to 10 MB.
import-read = Read it
import-no-file = Choose the file that holds your plan.
import-again = You can do this again and again: what you changed here stays, and only what is new in the file comes in.
import-gone = This file is no longer waiting
import-gone-what-to-do = A file waits two days for your yes. Choose it once more: nothing was changed.
import-look = Look it over
import-look-lead = { $file }. Nothing has been changed yet.
import-what = What would come in
import-goals = { $count ->
        [one] goal
       *[other] goals
    }
import-objectives = { $count ->
        [one] objective
       *[other] objectives
    }
import-added = new
import-changed = changed
import-unchanged = same as before
import-missing = not in the file
import-partners = { $count ->
        [one] new partner
       *[other] new partners
    }
import-doubts = { $count ->
        [one] doubt
       *[other] doubts
    }
import-columns = What the columns mean
import-columns-hint = If we took one wrong, choose what it means and read the file again.
import-column = Column
import-example = For example
import-means = It means
import-column-means = Column { $column }, { $header }, means
import-sheet = Sheet
import-all-sheets = All sheets
import-read-again = Read it again
import-as-it-would = As it would come in
import-actions = { $count ->
        [one] 1 action
       *[other] { $count } actions
    }
import-nothing-found = We found no actions in this file
import-nothing-found-what-to-do = Give each column a heading, like Action, Lead and Due, and read the file again. Or say below what the columns mean.
import-check = Please check these
import-no-doubts = Nothing to check. All of it was clear.
import-more-doubts = More to check
import-other-words = Words that belong to no action
import-other-words-hint = They stay in your file and do not come in.
import-and-more = and { $count } more
import-missing-title = On the plan, not in the file
import-missing-hint = They stay as they are.
import-yes = { $count ->
        [one] Bring in 1 action
       *[other] Bring in { $count } actions
    }
import-yes-hint = All of it goes in at once, or nothing.
import-nothing-new = The file says nothing new: your plan has all of it.
import-not-now = Not now
import-only-words = other words of the row
import-done = Your spreadsheet is in
import-done-sums = { $added } new, { $changed } changed, { $unchanged } the same as before.
import-done-partners = New partners
import-done-partners-hint = If two are the same, merge them under People.
import-next = Things to do next
import-no-lead = { $count ->
        [one] 1 action has no lead
       *[other] { $count } actions have no lead
    }
import-no-lead-hint = Give each to a partner. A name is enough for now.
import-no-date = { $count ->
        [one] 1 action has no date
       *[other] { $count } actions have no date
    }
import-no-date-hint = A rough date is better than none, and “ongoing” counts.
import-changed-title = Changed
meaning-objective = Objective
meaning-action = Action
meaning-code = Number
meaning-supporters = Helpers
meaning-status = How it stands
meaning-short-win = Short win, yes or no
meaning-kept = Nothing of these: keep the words

## Signing in, and where one is signed in

sign-in-by-mail = Type your email address. We mail you a link and a code, good for ten minutes.
mail-me-a-link = Mail me a link
mailed = Look into your mail
mailed-lead = If { $email } is known here, a mail with a link and a code is on its way.
mailed-if = Open the link, or type the code here. If no mail comes in a few minutes, look among unwanted mails, and check the address.
sign-in-code = Code from the mail
sign-in-code-hint = Six digits
mail-me-again = Mail me another
mistake-code = This code is wrong or too old. Check it, or have another mailed.
mail-sign-in-code = Or type this code where you asked for it: { $code }
browser-on-system = { $program } on { $system }
browser-unknown = some browser
your-sign-in = Your sign-in
signed-in-as = You are signed in as { $email }.
devices = Where you are signed in
this-device = this device
device-since = Since { $since } · last used { $seen }
sign-out-everywhere = Sign out everywhere
back-to-partnerships = Back to your plan
passkeys = Passkeys
passkeys-what = A passkey lets you sign in with your fingerprint, your face or the lock of your screen. It stays with you, and nobody can guess it.
passkeys-not-here = This browser cannot add one, or its scripts are off.
passkeys-too-many = You have as many passkeys as one person can have. Remove one first.
passkey-add = Add a passkey
passkey-made = Added { $made } · not used yet
passkey-used = Added { $made } · last used { $used }
passkey-remove = Remove
passkey-new = Add a passkey
passkey-new-lead = Your device now asks you to confirm.
passkey-who = Sign in with a passkey
passkey-who-lead = Your device now asks which passkey to use.
passkey-use = Use a passkey
passkey-failed = That did not work, or was stopped. Try again.
passkey-not-added = The passkey was not added
passkey-not-added-what-to-do = It may have taken too long. Try again.
passkey-not-recognized = We do not know this passkey
passkey-not-recognized-what-to-do = It may have been removed, or it took too long. Try again, or sign in another way.
passkey-offer = Sign in faster next time?
passkey-offer-yes = Show me
sign-in-by-passkey = Sign in with a passkey
sign-in-otherwise = Sign in another way
try-again = Try again
not-now = Not now


## Mails: short words, short sentences

mail-hello = Hello { $name },
mail-due = Due { $day }
mail-lead = Led by { $lead }
mail-choose = Choose which mails you get, or stop them
mail-see-plan = See the plan
mail-all-at-once = Answer all on one page
mail-why-lead = You get this mail because you lead something in the plan of { $partnership }.
mail-why-chair = You get this mail because you look after the plan of { $partnership }, or a work group of it.
mail-why-leadership = You get this mail because you help lead { $partnership }.
mail-why-invited = You get this mail because { $partnership } added you to its plan.
mail-why-account = You get this mail because you sign in with this address.
mail-link-is-yours = The links are just for you. Please do not pass them on.

mail-question-subject = How is it going with “{ $title }”? ({ $partnership })
mail-question-subject-many = How is it going with your { $count } actions? ({ $partnership })
mail-question-lead = { $partnership } meets on { $day }. How is it going? Tap one answer for each action, then Send. No password, no typing.
mail-question-end = Nothing new? Say so. It helps us all to know.
mail-reminder-subject = A small reminder before we meet ({ $partnership })
mail-reminder-lead = { $partnership } meets on { $day }. We have not heard from you on this yet. One tap is all it takes.
mail-quiet-subject = { $count ->
        [one] 1 action has
       *[other] { $count } actions have
    } gone quiet ({ $partnership })
mail-quiet-lead = { $partnership } meets on { $day }. We have not heard how { $count ->
        [one] this action is
       *[other] these { $count } actions are
    } going.
mail-quiet-asked = The leads have been asked.
mail-quiet-asked-some = The leads of { $asked } of them have been asked.
mail-quiet-not-asked = Nobody could be asked about this by email.
mail-quiet-open = See the meeting
mail-quiet-end = A call or a kind word may be all it takes. You can write down what you hear on the action’s page.
mail-review-subject = The plan before we meet on { $day } ({ $partnership })
mail-review-load = { $partner }: { $open } open{ $overdue ->
        [0] {""}
       *[other] , { $overdue } overdue
    }
mail-review-lead = { $partnership } meets on { $day }. This is how the plan stands.
mail-review-wins = { $count ->
        [one] Finished since the last meeting
       *[other] { $count } actions finished since the last meeting
    }
mail-review-counts = Worth a word
mail-review-calm = Nothing is late, stuck or quiet.
mail-review-count = { $flag }: { $now }
mail-review-count-since = { $flag }: { $now } (it was { $before } at the last meeting)
mail-review-open = Open the review
mail-assignment-subject = Yours now: { $title } ({ $partnership })
mail-assignment-subject-many = { $count } actions are yours now ({ $partnership })
mail-assignment-lead = { $count ->
        [one] This action in the plan of { $partnership } is yours now.
       *[other] These actions in the plan of { $partnership } are yours now.
    }
mail-assignment-end = Before the next meeting we ask how it is going. Open an action whenever there is something to say. No password, no account.
mail-given-by = { $giver } gave you this on { $day }
mail-helping = Helping: { $names }
cannot-take-this = I can’t take this
hand-back-hint = Then it is nobody’s again. Whoever coordinates the plan gets your words by email and finds somebody else.
hand-back-reason = Why can’t you?
hand-back-send = Hand it back
hand-back-keep = Keep it
handed-back = You handed it back
handed-back-why = It is no longer yours, and we ask you nothing more about it. Whoever coordinates the plan gets your words by email.
about-this-action = About this action
mail-handed-back-subject = Needs a new lead: { $title } ({ $partnership })
mail-handed-back-subject-many = Needs a new lead: { $title } and { $others } more ({ $partnership })
mail-handed-back-lead = { $count ->
        [one] Somebody cannot take this action. It is nobody’s again.
       *[other] Somebody cannot take these actions. They are nobody’s again.
    }
mail-handed-back-by = { $who } handed it back on { $day }
mail-find-a-lead = Find a new lead
mail-invitation-subject = Your invitation to the plan of { $partnership }
mail-invitation-lead = { $partnership } keeps its plan in Followthrough, and you are invited to it.
mail-invitation-lead-by = { $by } invites you to the plan of { $partnership }, which it keeps in Followthrough.
mail-invitation-coordinator = You coordinate the plan: you can change everything in it, add people, and run meetings.
mail-invitation-leadership = You see at any time what is done, what is late, and why. Before each meeting you get the plan in short by email.
mail-invitation-partner = You can see the whole plan. If you lead something in it, we ask you by email how it is going before each meeting. You answer with a tap, without signing in.
mail-invitation-guest = You can read the plan.
mail-invitation-how = To see the plan, open the link and type your address, { $email }. We mail you a link to sign in. There is no password.
mail-sign-in-subject = Your link to sign in
mail-sign-in-lead = Here is your link. It works once, for ten minutes.
mail-sign-in-not-you = Did you not ask for this? Then you can forget this mail. Nobody can sign in without it.
mail-new-device-subject = You signed in on a new device
mail-new-device-lead = You signed in with { $browser } on { $day } at { $time }.
mail-new-device-not-you = Was it you? Then all is well. If not, sign out there now, and tell whoever runs Followthrough for you.
mail-new-device-open = See where you are signed in

## Choosing mails, and the mails of a partnership

mail-choice = Your mails and language
mail-choice-of = From { $partnership }
mail-choice-which = Which mails do you want?
mail-choice-always = A mail that you ask for yourself, like a link to sign in, always comes.
mail-choice-kept = Your choice is saved
mail-choice-again = Change it again
mail-chosen-everything = You get all mails from { $partnership } that concern you.
mail-chosen-questions = { $partnership } now mails you once before each meeting, and no more.
mail-chosen-nothing = You get no more mails from { $partnership }.
mails = Mails
mails-not-sent-here = This program has no mail server yet, so mails wait here. You can read each one and pass it on.
mails-waiting = Waiting
mails-none-waiting = No mail waits. Before each meeting, one is put here for everybody who leads something.
mails-ended = Sent lately
mails-none-ended = No mail has gone out yet.
mail-to = To { $name }
mail-due-on = goes out on { $day }
mail-again-on = tried again on { $day }:
mail-waits = waits
mail-sent = sent
mail-needless = not needed any more
mail-refused = the address refused it
mail-given-up = could not be sent
mail-passed-on = passed on by hand
mail-is-question = How is it going?
mail-is-reminder = Reminder
mail-is-quiet = What has gone quiet
mail-is-review = The review in short
mail-is-assignment = New actions
mail-is-invitation = Invitation
mail-is-sign-in = Link to sign in
mail-is-new-device = New device
mail-pass-on = Pass it on yourself
mail-pass-on-what = You can send it by text message or print it. You see it once with its links. Then it is not mailed any more.
mail-pass-on-send = Show it with its links
mail-handed-over = It is yours to pass on now, and is not mailed any more. The links in it work for the person it is for: give them to nobody else.
mail-to-copy = The whole mail, to copy
mail-nothing-to-say = There is nothing left to say in this mail. When its time comes, it is not sent.
mails-to-person = Mails to this person
address-refused = mail to this address came back
address-refused-on = A mail to this address came back on { $day }. Ask for another address, and change it here.
not-here-yet = Has not come yet
not-here-yet-what-to-do = They were invited, and have not signed in yet. They can report by mail without signing in.

## The outer wall: too often, too slow

too-many = That was too often
too-many-what-to-do = { $minutes ->
        [one] Please wait a minute, then try again.
       *[other] Please wait { $minutes } minutes, then try again.
    }
too-slow = That took too long
too-slow-what-to-do = We stopped waiting for it. Please try again.
## Report links

aspect-closed = Closed

how-is-it-going-you = How is it going, { $name }?
answer-those-you-can = { $actions ->
        [one] One action is with you.
       *[other] { $actions } actions are with you. Answer those you can, and leave the rest.
    }
nothing-asked = Nothing is with you right now
nothing-asked-why = Once you lead an action that is still open, you can say here how it is going.
add-note = Add a note
ask-for-date = Ask for a new date
how-far-or-date = How far, or a new date
send = Send
send-answers = Send my answers
what-you-said = What you said before
all-my-actions = All my actions
thank-you = Thank you, { $name }
recorded-is = This is recorded:
who-will-see = Who will see it: the members of your partnership. Guests will not.
now-finished = The action now counts as done. Well done!
now-percent = { $percent }% of it is done.
date-asked-for = You asked for { $day }, and your coordinator decides. Your reason: { $reason }
undo = Undo
taken-back-title = You took it back
undone = Your answer no longer counts, and the action is as it was before.
undone-in-part = Your answer no longer counts. The action was changed again since, so the rest of it stays as it is now.
answer-anew = Answer again
look-or-undo = Look at it, or undo it
nothing-said = You have not answered yet
next-of-yours = Next
that-was-all = That was all. Have a good day.
not-yours = This one is not with you now
not-yours-why = Somebody else may have it now, or it is done. Nothing was recorded.
some-not-yours = { $actions ->
        [one] One of these is not with you now
       *[other] { $actions } of these are not with you now
    }
some-not-yours-why = Somebody else may have it now, or it is done. Nothing was recorded yet. Look at your other answers below and send them again.
what-you-wrote = This is what you wrote, so that it is not lost:
mistake-nothing-answered = Choose an answer here, or for any other.
link-is-for = This link is for { $name } alone.
stop-link = I did not ask for this. Stop this link.
stop-link-title = Stop this link?
stop-link-what-happens = Nobody can say how it is going by this link then. What was said stays. You can ask your coordinator for a new link at any time.
stop-link-send = Stop the link
stop-link-keep = Keep it
link-stopped = The link is stopped
link-stopped-why = It opens nothing any more. You can close this page.
link-gone = This link no longer works
link-gone-why = Links like this work for a while. This one is over, or what it asked about is done or with somebody else now.
link-gone-what-to-do = Ask whoever sent it to you, or the coordinator of your partnership, for a new one. Or write to them how it is going: they can record it for you.

my-actions = My actions
my-links = My links
my-links-lead = Whoever has one of these links can say how your actions are going. It opens nothing else.
report-links = Links for reporting
report-links-lead = By such a link the person can say how the own actions are going, without a password. It opens nothing else.
no-links = No link yet.
link-mailed = Mailed { $day }
link-waits = Made { $day }, not mailed yet
link-copied = Copied { $day }
link-used = { $uses ->
        [one] used { $day }
       *[other] used { $uses } times, last { $day }
    }
link-unused = not used yet
link-works-until = works until { $day }
link-was-stopped = stopped
link-over = over
stop-this-link = Stop it
stop-all-links = Stop all links
copy-link = Copy a link
no-link-needed = { $name } leads nothing that is open, so there is nothing to ask.
link-shown-before = That link was made already, and is shown only once. You can copy another; the first one works too until you stop it.
link-for = A link for { $name }
link-once = We show this link only once. Send it to { $name } and to nobody else: whoever has it can answer.
link-message-label = A message to send
link-select = Press on it and choose “Select all”, then “Copy”.
link-alone = The link alone
link-message = Hi { $name }, how is it going with { $actions ->
        [one] your action
       *[other] your { $actions } actions
    }? Two taps, no password: { $link }
link-ends = It works until { $day }.
link-done = I have copied it
links-are-there = To copy a report link for somebody, open the person.

print-sheet = Print a sheet
enter-sheet = Enter a sheet
sheet-of = How is it going, { $name }?
sheet-lead = Tick one box for each. Notes and dates are up to you. { $day }
sheet-print = Print this page and hand it out. When it comes back:
sheet-empty = { $name } leads nothing that is open.
sheet-new-date = New date, and why
enter-sheet-of = What { $name } answered
enter-sheet-lead = Write down what is on the sheet, or what you heard. It counts as the word of { $name }, recorded by you today.
who-said-it = Who said it
record-answers = Record the answers
answers-recorded = { $answers ->
        [one] 1 answer was recorded.
       *[other] { $answers } answers were recorded.
    }

was-closed = This meeting was closed on { $day }.
close-meeting = Close this meeting
close-meeting-hint = The minutes are then as things stand now, and stay so. They go out by email at once.
asked-before = { $ask } days before each meeting, everybody who leads something is asked by email how it is going. { $remind } days before, those who have not answered are reminded once.
asked-before-not-yet = Nobody is asked before you press Start asking.
close-meeting-send = Close this meeting
refused-still-ahead = This meeting is still to come. Close it on its day or later.
refused-called-off = This meeting was called off.
## Site operators, and getting from one partnership to another

operators-title = All partnerships
operators-lead = You found partnerships here. What is in their plans stays with their members.
operators-members = Members
operators-changed = Last change
operators-archived = over
operators-found = Found a partnership
operators-found-send = Found it
operators-slug-hint = A short name for web addresses, like three-rivers. Leave it empty and we make one of the name.
operators-coordinator = Name of its coordinator
operators-coordinator-email = The coordinator’s email address
operators-coordinator-hint = This person is invited, and lets everybody else in.
operators = Site operators
operators-hint = Those who may found partnerships, and choose who else may.
operators-address = Email address of a new operator
operators-add = Add the operator
operators-remove = Remove
operators-remove-whom = Remove { $email }
mistake-last-operator = Somebody has to be able to found partnerships: add another operator first.
switch-partnership = Switch

## Who did what

records = Who did what
records-lead = Everything that was recorded here, the latest first.
records-find = Find in the records
records-who = Who
records-anybody = Anybody
records-way = How
records-any-way = Any way
records-what = What it was about
records-anything = Anything
records-from = From
records-to = To
records-none = Nothing was recorded
records-none-what-to-do = Nothing fits what you asked for. Ask for less at once.
records-latest = Latest
records-older = Older
records-why = Why: { $why }
records-by-whom = { $name } · { $day }, { $time } · { $way }
records-by-nobody = { $day }, { $time } · { $way }
records-thing = { $kind } { $number } · { $called }
records-called = { $kind } · { $called }
records-on-action = { $kind } on action { $action }
records-said = Said: { $says }
records-written-down = Written down for { $name }
records-taken-back = Taken back
records-kept = Saved; nothing in it changed
records-partnership = Settings
records-vision = Vision
records-goal = Goal
records-objective = Objective
records-action = Action
records-partner = Partner
records-member = Member
records-work-group = Work group
records-meeting = Meeting
records-report = Progress report
records-reply = Reply

## The language that a person reads

aspect-language = Language
language-hint = Pages and mails come in it.

## Mails that could not be written

mail-not-composed = We could not put this mail together. We will try again.

## Meetings in full

from-to = { $from } – { $to }
aspect-hours = Hours
aspect-place = Place
aspect-link = Link to join
aspect-began = Begun
aspect-outcome = Outcome
aspect-proposed-by = Proposed by
aspect-presence = Attendance
aspect-others = Others who came
aspect-agenda = Topics
agenda-in-numbers = { $added } added, { $omitted } left out
section-wins = Wins since the last meeting
section-help = Asked for help
section-overdue = Past their date
section-silent = No word yet
section-due = Due before the next meeting
section-decisions = Decisions wanted
section-other = Also on the agenda
present = There
sent-regrets = Sent regrets
agreed = Agreed
not-agreed = Not agreed
put-off = Put off
records-agenda = Agenda
records-attendance = Attendance
records-decision = Decision
records-amendment = Amendment
mistake-no-web-address = Paste an address that begins with https://
mistake-no-time = Write a time like 9:30 or 2:15 pm.
mistake-no-beginning = Say when it begins, too.
mistake-ends-early = It ends before it begins. Check the times.
mistake-not-on-agenda = This is no longer on the agenda.
mistake-minutes = Write whole minutes from 0 to { $most }.
mistake-meeting-not-begun = This meeting has not begun. Begin it first.
mistake-meeting-closed = This meeting is closed. Add an amendment to its minutes instead.
begins = Begins
ends = Ends
change-meeting = Change the meeting
join-meeting = Join from afar
meeting-link-hint = For a video call. It begins with https://

## The agenda of a meeting

ask-wins = Whom shall we thank?
ask-help = What would help, and who can give it?
ask-overdue = What is left to do, and by when?
ask-silent = How is it going? Is anything in the way?
ask-due = Will it be ready by { $day }?
ask-new-day = The lead asks to move it to { $day }. Shall we?
ask-no-lead = Who could take this?
ask-no-date = By when?
ask-drifting = Is the date still the right one?
ask-other = What do we want to do about it?
agenda = Agenda
agenda-on = Agenda of { $day }
agenda-lead = The plan fills this agenda, and keeps filling it until the meeting begins. You arrange it.
agenda-empty = Nothing needs a word
agenda-empty-what-to-do = No action is late, quiet or stuck, and nothing is due before the next meeting. Add what else there is to talk about.
agenda-total = { $topics ->
    [one] 1 topic
   *[other] { $topics } topics
  } · { $minutes } minutes
agenda-too-long = { $minutes ->
    [one] That is 1 minute more than the meeting has.
   *[other] That is { $minutes } minutes more than the meeting has.
  }
agenda-more = { $more ->
    [one] 1 more action needs a word. It is on the review.
   *[other] { $more } more actions need a word. They are on the review.
  }
agenda-minutes = Minutes
agenda-minutes-for = Minutes for { $topic }
agenda-time = From
agenda-topic = Topic
agenda-top = Top
agenda-up = Up
agenda-down = Down
agenda-move-up = Move { $topic } up
agenda-move-down = Move { $topic } down
agenda-first = Move { $topic } to the top
agenda-leave-out = Leave out
agenda-leave-out-topic = Leave out { $topic }
agenda-put-back = Put back
agenda-put-back-topic = Put { $topic } back
agenda-left-out = Left out this time
agenda-left-out-hint = These stay out until you put them back, whatever the plan says.
agenda-add = Add a topic
agenda-add-title = What is it about?
agenda-add-decision = We want a decision on it
agenda-save = Save the minutes
agenda-arrange = Arrange the agenda
agenda-fixed = The meeting has begun: the plan no longer changes this agenda.

minutes-brief = { $minutes } min
minutes-unit = min

## PDFs

press-missing = This copy of Followthrough was set up without PDFs. You can print the page from your browser.
press-busy = Many PDFs are being made right now. Please try again in a few minutes.

## The packet of a meeting

packet = Packet
packet-title = Packet for { $day }
packet-occasion = { $who }, { $day }
packet-contents = In this packet
packet-figure = How we stand
packet-now = Now
packet-then = On { $day }
packet-open = Open actions
packet-why = Why
packet-excused = Excused for now
packet-no-actions = No actions yet.
packet-print = Print the packet (PDF)
meeting-back = The meeting
packet-hint = Agenda, review and plan in one, as they stand now.
packet-read = Read it here

## The minutes of a meeting

minutes-title = Minutes of { $day }
minutes-closed = Closed
minutes-open = Not yet: these minutes are still being written
minutes-amended = Amendment of { $day }
minutes-amended-by = Amendment of { $day }, by { $name }
minutes-decisions = Decisions
minutes-no-decisions = Nothing was decided.
minutes-no-attendance = Nobody wrote down who was there.
minutes-reports = How it is going
minutes-said = Said
minutes-note = In their words
minutes-added = New actions
minutes-moved = Dates moved
minutes-from = From
minutes-to = To
minutes-reassigned = New leads
minutes-others = Also changed
minutes-missed = No word yet
minutes-missed-count = { $actions ->
    [one] Of 1 action nothing was heard for this meeting.
   *[other] Of { $actions } actions nothing was heard for this meeting.
  }
minutes-read = Read the minutes
minutes-print = Print the minutes (PDF)
amendment-add = Add an amendment
amendment-text = What is to be read with these minutes?
amendment-hint = The minutes stay as they are. Your words stand above them, with your name and the day.
amendment-send = Add it to the minutes
mistake-meeting-not-closed = This meeting is not closed yet. Write it down there, or close it first.
## What changed, and the past

aspect-due-words = Words for the date
aspect-ended = Day it ended
turn-kind-finished = Finished
turn-kind-added = Added
turn-kind-reported = Reported
turn-kind-moved = Moved
turn-kind-reassigned = New lead
turn-kind-on-hold = On hold
turn-kind-reopened = Taken up again
turn-kind-renamed = Renamed
turn-kind-changed = Changed
turn-kind-dropped = Dropped
turn-kind-removed = Removed
turn-place-no-lead = Nobody has these yet
turn-place-plan = The plan as a whole
turn-place-people = People
turn-place-meetings = Meetings
turn-place-partnership = The partnership
turn-finished = Finished on { $day }
turn-added = New
turn-added-action = New. Lead: { $lead }. Date: { $due }.
turn-reported = { $who }, { $day }: { $says }.
turn-percent = { $percent }% done.
turn-proposed = Asked for { $day }: { $reason }
turn-taken-back = Taken back: { $said }
turn-replied = { $name } answered: { $text }
turn-moved = Moved from { $from } to { $to }
turn-moved-often = Moved from { $from } to { $to } (moved { $times } times)
turn-reassigned = Was with { $from }, now with { $to }
turn-nobody = nobody
turn-on-hold = On hold until { $day }: { $reason }
turn-reopened = Taken up again
turn-renamed = Was called { $from }
turn-dropped = Dropped: { $reason }
turn-left = No longer in the partnership
turn-merged = Now one with { $name }
turn-called-off = Called off
what-changed = What changed
what-changed-since = What changed since { $day }
past-on = This is how it stood on { $day }.
past-at-meeting = This is how it stood at the meeting on { $day }.
past-fixed = Nothing here can be changed.
past-now = See it as it is now
past-choose = As it stood on an earlier day
past-day = Day
past-show = Show it
past-today = { $day } is not over yet, so it is not fixed. Look at the page as it is now, or come back tomorrow.
past-ahead = { $day } is still to come. Go back and choose a day that is over.
past-before = On { $day } there was no plan here yet. Go back and choose a later day.
no-such-past = There is nothing to show of that day
mistake-when = Write a day like 2027-03-31 or 3/31/2027, or choose a meeting.
mistake-backwards = Choose a second day that comes after the first.
changes-span = From { $from } to { $to }.
changes-meeting = the meeting on { $day }
changes-day = the end of { $day }
changes-today = now
changes-hint = A day counts up to its end: what was done on the first day is left out, what was done on the last day is in.
changes-plan-before = The plan as it stood before
changes-plan-after = The plan as it stood after
changes-none = Nothing changed in these days
changes-none-what-to-do = Choose an earlier first day to see more.
changes-in-numbers = What changed, in numbers
changes-choose = Choose two days or meetings
changes-show = Show what changed
changes-since-last = Since the last meeting
changes-last-two = Between the last two meetings
changes-from = From
changes-from-day = From the day
changes-to = To
changes-to-day = To the day
changes-a-day = The day written beside
changes-instead = instead
changes-group-meeting = Work group on { $day }
past-choose-what = Choose a day that is over. You will see plan, actions, people and review as they were at its end.
turn-written-down = Written down by { $name }.
packet-changed = What changed since { $day }
packet-unchanged = Nothing changed.
packet-what = What
packet-how = How
meeting-as-of = The plan as it stood at this meeting
meeting-changes = What changed since the meeting before
## Series and calendars

how-often = How often
every-month = every month
every-two-months = every second month
every-quarter = every third month
every-half-year = twice a year
every-so-many-months = every { $months } months
months-to-skip = Months to skip
months-to-skip-hint = Nobody meets then. The other days stay where they are.
show-days = Show the days first
series-days = { $count ->
        [one] This day would be added
       *[other] These { $count } days would be added
    }
series-day-taken = there is one already
series-no-day = They meet on all these days already.
series-more = More dates of a series
series-more-hint = It goes on as before. Change what you like.
add-more-dates = Add more dates
in-series = One of a series
in-series-ahead = { $count ->
        [0] It is the last one.
        [one] One more comes after it.
       *[other] { $count } more come after it.
    }
change-scope = Which meetings
change-scope-hint = What was held, has begun or is closed stays as it is. A new day is always for one meeting.
only-this-meeting = this one only
later-meetings-too = this one and all later ones of its series
why-changed = Why
why-changed-hint = Those who come read it in the mail about the change.
mistake-every = Choose how often you meet.
mistake-no-month = Leave at least one month in which you meet.
mistake-meeting-begun = This meeting has begun. It can no longer be moved or called off.
mistake-series-meets-then = On { $day } they meet already. Change the meetings one by one.
people-are-told = When a meeting changes or is called off, those who come get an email.

calendars = Your calendar
calendars-lead = Let the calendar on your phone or computer show what is planned here. It looks again every few hours.
calendar-own = Your dates
calendar-own-what = The days when your actions are due, and the meetings you may come to.
calendar-all = All meetings
calendar-all-what = The meetings of the whole partnership and of every work group. It says nothing about actions.
calendar-make = Make an address
calendar-renew = Make a new address
calendar-renew-what = With a new address, the one you have now stops working.
calendar-stop = Stop it
calendar-made-on = There is an address for it since { $day }. We keep no copy that could be shown again.
calendar-none = There is no address for it yet.
calendar-new = Your new calendar address
calendar-once = Copy it now. It is shown this once. Give it to nobody: whoever has it can read what is in it, without signing in.
calendar-address = The address
calendar-open-here = Open it in the calendar of this device
calendar-shown-before = An address was made and shown once. To see one again, make a new one.
calendar-done = Done
calendar-how = How to add it
calendar-google = Google Calendar
calendar-google-how = On a computer, open Google Calendar. Beside “Other calendars” press +, then “From URL”. Paste the address and press “Add calendar”.
calendar-apple = iPhone, iPad or Mac
calendar-apple-how = Press “Open it in the calendar of this device”. Or in Calendar choose “Add subscription calendar” and paste the address.
calendar-outlook = Outlook
calendar-outlook-how = In the calendar choose “Add calendar”, then “Subscribe from web”. Paste the address and press “Import”.
calendar-put = Put it in your calendar
calendar-addresses = Calendar addresses
calendar-addresses-count = { $count ->
        [one] A calendar program can read what is planned for this person.
       *[other] { $count } calendar programs can read what is planned for this person.
    }
calendar-addresses-stop = Stop all calendar addresses
calendar-due = Due: { $action }
calendar-meeting = { $partnership } meets
calendar-group-meeting = { $group } meets ({ $partnership })
calendar-called-off = Called off: { $meeting }
calendar-join = Join: { $link }
calendar-more = More: { $link }
calendar-of-member = { $name } in { $partnership }
calendar-of-partnership = { $partnership }: meetings

mail-is-meeting-change = A meeting has changed
mail-change-subject = News of the meeting on { $day } ({ $partnership })
mail-change-subject-moved = We now meet on { $day } ({ $partnership })
mail-change-subject-off = No meeting on { $day } ({ $partnership })
mail-change-subject-on = We do meet on { $day } ({ $partnership })
mail-change-subject-many = { $count } meetings have changed ({ $partnership })
mail-change-lead = { $count ->
        [one] One meeting of { $partnership } is not as you know it.
       *[other] { $count } meetings of { $partnership } are not as you know them.
    }
mail-change-off = It is called off.
mail-change-on = It takes place after all.
mail-change-day = New day: { $to }. It was { $from }.
mail-change-hours = New time: { $to }. It was { $from }.
mail-change-place = New place: { $to }. It was { $from }.
mail-change-link = To join from afar: { $to }
mail-change-who = Who meets now: { $to }. It was { $from }.
mail-change-everybody = the whole group
mail-change-open-question = not yet known
mail-change-why = Why: { $why }
mail-change-end = { $count ->
        [one] The file with this mail sets it right in your calendar.
       *[other] The file with this mail sets them right in your calendar.
    }
mail-change-open = { $count ->
        [one] See the meeting
       *[other] See the meetings
    }
mail-why-meetings = You get this mail because you may come to the meetings of { $partnership }.
## Running a meeting: roll call, attendance, decisions

roll-call = Roll call
roll-call-to = Go on with the roll call
roll-call-progress = { $noted } of { $topics ->
        [one] 1 topic
       *[other] { $topics } topics
    } written down
roll-call-start = Start with the first one
roll-call-go-on = Go on where you were
roll-call-done = You have been through it all. Well done.
begin-meeting = Begin the meeting
begin-meeting-hint = The agenda then stays as it is now, and you can write down what people say.
not-begun = This meeting has not begun
not-going-on = Nothing can be written down here now
to-the-meeting = To the meeting
what-you-typed = What you typed
topics = Topics
no-topics = There is nothing on the agenda. Add new actions and decisions as they come.
minutes-count = { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }
minutes-left = { $minutes ->
        [one] 1 minute left
       *[other] { $minutes } minutes left
    }
planned-for = planned for { $time }
roll-place = { $number } of { $topics }
roll-back = Back
roll-on = Next
roll-all = All topics
roll-skip = Skip
roll-attendance = Attendance: { $there }
roll-keys = Keys: Alt + N is Next, Alt + P is Back. In Firefox, hold Shift too. Enter records.
record-and-next = Record and next
record-all-the-same = Record mine too
date-lead-percent = New date, new lead, percent
new-lead = New lead
as-it-is = As it is
no-wins-yet = No wins since the last meeting. What went well all the same?
last-words = Last words
no-words-yet = Nothing was said about this yet.
just-recorded = Somebody was quicker
just-recorded-by = { $name } just recorded “{ $says }”.
just-recorded-what-to-do = What you typed is still here. Record it too, or skip.
ended-in-meeting = There is nothing to ask any more. You can still write down a decision.
decisions = Decisions
decision-number = Decision { $number }
proposed-by = proposed by { $name }
correct-it = Correct it
correct-decision = Correct decision { $number }
note-decision = Write down a decision
keep-decision = Keep the decision
what-was-proposed = What was proposed
nobody-said = Nobody in particular
new-actions = New actions
new-action-here = Add a new action
attendance = Attendance
attendance-there = { $there } there, { $excused } sent regrets.
attendance-hint = Tap a name once somebody is there. Tap it again to take that back.
note-attendance = Who is there?
nobody-noted = Nobody is on the list yet.
others-there = Others who are there
others-hint = Guests, and whoever is on no list.
somebody-else = Somebody else
of-no-partner = Of no partner
back-to-roll-call = To the roll call
draft-kept = We kept what you typed here before. It was not sent yet.
draft-unsent = This was not sent yet.
draft-unsent-why = The connection is gone. Nothing is lost: what you typed is kept on this device, and is sent once you are back online.

## Handouts by mail

packet-mail = Email it
packet-mail-again = Email it again
audience-reached = { $count ->
    [0] It reaches nobody.
    [one] It goes to 1 person: { $names }.
   *[other] It goes to { $count } people: { $names }.
  }
audience-more = { $names } and { $more } more
audience-unreached = Not to { $count }: { $reasons }.
unreached-no-address = no address { $count }
unreached-refused = address refused { $count }
unreached-chose-questions = chose questions only { $count }
unreached-chose-none = chose no email { $count }
unreached-left = left { $count }
round-sent = { $people ->
    [one] Sent on { $day } to 1 person.
   *[other] Sent on { $day } to { $people } people.
  }
packet-mailed = { $people ->
    [0] Nobody gets it by mail: nobody who wants mails can be reached.
    [one] 1 person gets it by mail.
   *[other] { $people } people get it by mail.
  }
mail-is-packet = Packet of a meeting
mail-is-minutes = Minutes of a meeting
mail-packet-subject = Packet for { $day } ({ $partnership })
mail-packet-lead = { $partnership } meets on { $day }. This is what we will talk about. The packet is in this mail, too.
mail-packet-open = Read the packet
mail-minutes-subject = Minutes of { $day } ({ $partnership })
mail-is-handed-back = needs a new lead
mail-minutes-lead = { $partnership } met on { $day }. The minutes are in this mail.
mail-minutes-open = Read the minutes

## A spreadsheet that comes in: what to look at, after the words in question

doubt-heading-without-kind = a heading that does not say what it is: look whether it is read rightly
doubt-heading-taken-for-action = nothing stands under actions in this row: the heading itself was taken for an action
doubt-added-to-action-above = nothing stands under actions in this row: added to the action above
doubt-heading-with-details = a heading with details of its own: these words belong to no action
doubt-several-lines = several lines: look whether each is an action of its own
doubt-lines-do-not-match = its lines do not match the actions: all of it was given to each
doubt-several-names = one name or several: look whether they were told apart rightly
doubt-bare-number = a bare number: read as the day for which a spreadsheet keeps it
doubt-day-first = read as day/month/year, as other dates of the column must be
doubt-no-single-day = no single day: kept as words
doubt-no-day-yet = no day is named yet: kept as words
doubt-no-year = the year is not said: kept as words
doubt-several-days = several days: kept as words
doubt-uncertain-day = the day is not certain: kept as words
doubt-no-such-day = there is no such day: kept as words
doubt-no-date = no date is recognized here: kept as words
doubt-end-before-start = the end is before the start: kept as words
doubt-ongoing-with-end = ongoing, and yet with an end: read as due on its last day
doubt-unexplained-code = a code that the file does not explain: read as most people would
doubt-unknown-status = not a status that is known here: kept as words
doubt-due-by-contents = no heading that is known: taken for due dates by what it holds
doubt-status-by-contents = no heading that is known: taken for statuses by what it holds
doubt-partners-by-names = no heading that is known: taken for partners by the names in it
doubt-lead-by-names = no heading: taken for the lead by the names in it
doubt-actions-by-length = no heading that is known: taken for actions because it has the most words
doubt-long-heading = longer than a title can be: the rest stays with the words of the row
doubt-long-title = longer than a title can be: the rest stands in the notes
doubt-long-words = longer than fits: the rest stays with the words of the row
doubt-short-win-without-days = a short win needs a start and a due day: it comes in as an ordinary action
doubt-starts-after-due = it would start after it is due: the start stays as words
doubt-action-ended = the action has ended: its due day stays as it was
doubt-rests-until = on hold, but until when? It rests until { $day }

## A file that was refused: what is wrong with it, where, and what to do

file-empty = The file is empty. Choose the workbook that holds the plan.
file-too-large = The file is larger than { $most } MB. Save the workplan's sheets in a new workbook, without pictures, and choose that.
file-old-excel = This is an old Excel file (.xls). Open it and save it as an Excel workbook (.xlsx), then choose that.
file-encrypted = The file is protected with a password. Open it, save a copy without the password, then choose the copy.
file-unknown = This is { $what }. A plan can come from an Excel workbook (.xlsx), an OpenDocument spreadsheet (.ods), a CSV file (.csv) or our own JSON.
file-damaged = The file is damaged. Open it in your spreadsheet program, save it again under a new name, then choose that.
file-damaged-at = The file is damaged ({ $place }). Open it in your spreadsheet program, save it again under a new name, then choose that.
file-too-much = Sheet “{ $sheet }” holds too much at cell { $cell }: { $what }. Save only the workplan's rows in a new workbook, then choose that.
file-too-dense = The file unpacks to far more than a workplan holds. Copy the workplan's cells into a new workbook, then choose that.
file-too-hard = The file took too much time or memory to read. Copy the workplan's cells into a new workbook, then choose that.
file-no-words = No sheet of the file has any words in it. Choose the workbook that holds the plan.
file-unavailable = The file could not be read just now. Try again in a moment.
file-is-pdf = a PDF
file-is-picture = a picture
file-is-packed-file = a packed file
file-is-packed-folder = a packed folder (.zip)
file-is-text-document = a text document
file-is-word-document = a Word document
file-is-presentation = a presentation
file-is-web-page = a web page or an XML file
file-is-binary-excel = a binary Excel workbook (.xlsb)
file-is-other-open-document = an OpenDocument file, but no spreadsheet
file-is-no-text = a file that holds no readable words
file-in-sheet = sheet “{ $sheet }”
file-in-line = line { $line }
file-in-plan-line = line { $line }: not a plan that we wrote
file-most-cells = more than { $most } cells are filled
file-most-rows = more than { $most } rows are filled
file-most-letters-of-cell = more than { $most } letters in one cell
file-most-letters = more than { $most } letters in all

## Asking for help

mail-help-subject = Help needed: { $title } ({ $partnership })
mail-help-subject-many = Help needed: { $title } and { $others } more ({ $partnership })
mail-help-lead = { $count ->
        [one] Somebody is stuck and asks for help.
       *[other] { $count } people are stuck and ask for help.
    } You can answer on the page of the action. Whoever asked gets your answer by email.
mail-help-asked = { $who } asked on { $day }
mail-help-answer = Answer
mail-help-end = We tell you at once, so that nobody has to wait for the meeting.
mail-quoted = “{ $words }”
mail-answered-subject = { $helper } answered: { $title } ({ $partnership })
mail-answered-lead = { $count ->
        [one] You asked for help. Here is an answer. How does it stand now?
       *[other] You asked for help. Here are { $count } answers. How does it stand now?
    }
answered-you = { $who } answered on { $day }
mail-answered-by = { $helper } answered on { $day }
mail-see-action = Open the action
mail-why-asked-for-help = You get this email because you asked for help in the plan of { $partnership }.
mail-is-help-wanted = a call for help
mail-is-help-answered = an answer to a call for help

## Who is not reached

aspect-phone = Phone
member-phone-hint = Only coordinators and leadership see it, and only on the screen.
unreached-leads = Who cannot be reached
unreached-leads-none = Every lead can be reached.
unreached-leads-what = These partners lead something, and no email asks them how it goes.
unreached-nobody = Nobody here is asked: nobody of this partner reports, or the person who had it has left.
unreached-because-no-address = no address
unreached-because-refused = the address refused an email
unreached-because-chose-questions = chose questions only
unreached-because-chose-none = chose no email
unreached-because-left = left

## Starting to ask

start-asking = Start asking
asking-nobody-yet = Nobody gets email from the plan yet. When the plan is ready:
asking-not-yet = Nobody gets email yet. Once you start, everybody who leads something is asked before each meeting, and told what is theirs.
asking-since = The plan has been asking since { $day }.
asking-first = The first email
asking-next = The next email that asks
asking = Asking by email
asking-look = See the next email and who gets it
asking-first-when = It leaves on { $day }, before the meeting on { $meeting }.
asking-no-meeting = No meeting is planned. Leads are asked before a meeting, so add one first.

## A link whose time is over

link-meeting-over = The meeting on { $meeting } is over
link-ended = This link has ended
link-ended-actions = Here is what became of your actions
link-ended-new = Is there something to say now? We can email you a new link, to the address that the partnership has for you.
link-ended-send = Email me a new link
link-renewed = A new link is on its way
link-renewed-what = If the partnership has an address for you, the email arrives in a minute. If none comes, ask your coordinator.
mail-new-link-subject = Your new link: how is it going?
mail-new-link-lead = Here is the new link that you asked for. Tap one answer for each action.
mail-is-new-link = a new link
mail-signed = { $name }
mail-signed-reachable = Questions? Just answer this email. – { $name }
mail-and-more = and { $count } more
mail-who-meets = { $group } ({ $partnership })
shared-computer = This is a shared computer
shared-computer-hint = For a library or an office that others use, too. You stay signed in only until you close the browser.
correct-address = Not your address? Correct it
sign-in-to-as = Sign in to { $partnership } as { $email }.
welcome = Welcome
mail-welcome-subject = Welcome: { $partnership } is set up
mail-welcome-lead = { $partnership } has a place for its plan now.
mail-welcome-keep = Keep this address
mail-welcome-first = The first step
mail-welcome-first-how = If your plan is in a spreadsheet, bring it in. Otherwise write down the vision and the first goal.
mail-welcome-import = Bring in a spreadsheet
mail-welcome-quiet = Nobody else gets an email from here until you press Start asking.
mail-why-set-up = You get this email because you set up { $partnership } with this address.
mail-is-welcome = welcome
invitation-waits = Let the invitation wait
invitation-waits-hint = Otherwise it goes to the address above within a minute. One that waits goes when you press Email the invitation on the person’s page.
invite = Email the invitation
typed-address = Is { $email } right? Without it, you cannot sign in again.
sign-in-to = Sign in to { $partnership }
mail-sign-in-subject-to = Your link to sign in ({ $partnership })
