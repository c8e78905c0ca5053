## Commands: the message is the name, `.description` what it does; an option `x` has `.x` for its
## description and `.x-name` for its name.

command-help = help
    .description = What you can do here, and how

## Help

help-title = Massilia Mundi
help-intro = The ambassador network of Aix-Marseille-Provence. This is what you can do, here or in a private message:

## Refusals

error-incident =
    Something broke on our side; nothing was changed. We can find it by its number: **{ $incident }**.
    Please try again, and give the number to your coordinator if it happens twice.

error-button-gone = This button is from an older version and no longer works.
error-network-unknown = No network belongs to the guild { $guild }.
error-network-several = There are several networks: name one with --network GUILD_ID.
error-network-not-set-up = This server has no network yet. Someone who manages the server can set it up with **/network setup**.
error-not-coordinator = Only this network’s coordinators can do that.

error-code-wrong = This code opens nothing: it is mistyped, used or expired. Ask your coordinator for another.
error-code-guesses = { $minutes ->
        [one] Too many wrong codes. Try again in a minute.
       *[other] Too many wrong codes. Try again in { $minutes } minutes.
    }
error-already-joined = You are in the network already: **/me** shows where you stand.
error-not-joined = You are not in the network yet. Join with the code you received: **/join**.
error-in-several-networks = You are in several networks: type this on the server of the one you mean.
error-manage-server = Only someone who manages this server can set the network up.
error-network-invite = “{ $url }” is no Discord invitation. Paste one like https://discord.gg/…
error-network-zone = “{ $zone }” is no time zone. Write one like Europe/Paris.
error-network-hour = “{ $hour }” is no hour. Write one like 09:00.

error-person-unknown = Nobody in the network is called “{ $name }”.
error-person-several = Several people are called “{ $name }”: choose one from the suggestions.

error-roster-empty = This file is empty.
error-roster-header-only = This file has a header row, but nobody below it.
error-roster-format = This is not a roster: a { $format ->
        [pdf] PDF
        [zip] ZIP archive
       *[ole] file of an old Excel, or one with a password
    }. Save it as .xlsx or CSV.
error-roster-workbook = This .xlsx file is damaged. Open it in Excel and save it again.
error-roster-nul = Row { $line } holds bytes that no text has. Is this a CSV or .xlsx file?
error-roster-encoding = This file is not in the encoding that it announces. Save it again as CSV UTF-8 or .xlsx.
error-roster-line-too-long = Row { $line } is longer than any row of a roster.
error-roster-file-too-big = This file is too big: { $megabytes } MB is the most.
error-roster-unpacks-too-big = This file unpacks to more than { $megabytes } MB.
error-roster-too-many-cells = This sheet has more than { $cells } cells. Delete what is empty or not needed.
error-roster-too-many-rows = This sheet has more than { $rows } rows.
error-roster-no-email-column = No column holds e-mail addresses. Name one “E-mail”.
error-roster-no-name-column = No column holds names. Name one “Last name”.

## Roster

command-roster = roster
    .description = The people of the network
command-roster-import = import
    .description = Take a roster in: an .xlsx or CSV file
    .file = The roster, as .xlsx or CSV

roster-preview-title = Import a roster
roster-result-title = Roster imported
roster-counts =
    New: **{ $imported }** · changed: **{ $updated }** · unchanged: **{ $unchanged }**
    The same person again, merged: **{ $merged }** · refused: **{ $refused }**
roster-refusals = { $count ->
        [one] One row is refused. It is in the attached file: mend it and import that file.
       *[other] { $count } rows are refused. They are in the attached file: mend them and import that file.
    }
roster-mend = { $count ->
        [one] One row is refused; it is in { $file }: mend it and import that file.
       *[other] { $count } rows are refused; they are in { $file }: mend them and import that file.
    }
roster-line = Row { $line }: { $reason }{ $value ->
        [none] {""}
       *[other] {" "}({ $value })
    }
roster-more = … and { $count } more
roster-refusal-email = no well-formed e-mail
roster-refusal-name = no name
roster-refusal-formula = a name that begins like a formula
roster-refusal-country = an unknown country
roster-refusal-date = a date that does not exist or lies in the future
roster-warnings = Taken, but not all was understood:
roster-warning-column = a second column of the same name was left out
roster-warning-sector = unknown sector, left empty
roster-warning-language = unknown language, left empty
roster-warning-date = unreadable date, left empty
roster-warning-sponsor = unknown sponsor, left empty
roster-nothing-written = Nothing is written before you confirm.
roster-nothing-new = There is nothing new in this file.
roster-confirm = Import
roster-cancel = Cancel
roster-cancelled = Nothing was imported.
roster-reason-column = Reason
roster-refused-file = refused.csv


## Audiences

audience-everybody = everybody
audience-both = { $first }; { $then }
audience-term = { $field }: { $values }
audience-not = except { $term }
audience-field-country = country
audience-field-sector = sector
audience-field-status = status
audience-field-language = language

sector-numerique = Digital
sector-sante = Health / wellness
sector-maritime = Maritime / logistics
sector-energie = Energy / eco-industries
sector-mecanique = Mechanical / naval / aeronautics
sector-art-de-vivre = Art of living

status-invited = invited
status-active = active
status-dormant = dormant
status-suspended = suspended
status-left = left

error-audience-no-field =
    A field and a colon are missing before `{ $word }`. Did you mean { $expected }?
    ```
    { $pointer }
    ```
error-audience-field =
    { $count ->
        [0] I know no field `{ $word }`.
       *[other] I know no field `{ $word }`. This could be { $expected }.
    }
    ```
    { $pointer }
    ```
error-audience-no-value =
    { $count ->
        [0] The field `{ $field }` lacks a value.
       *[other] The field `{ $field }` lacks a value, for example { $expected }.
    }
    ```
    { $pointer }
    ```
error-audience-value =
    { $count ->
        [0] The field `{ $field }` has no value `{ $word }`.
       *[other] The field `{ $field }` has no value `{ $word }`. Did you mean { $expected }?
    }
    ```
    { $pointer }
    ```
error-audience-quote =
    This quote is not closed.
    ```
    { $pointer }
    ```
error-audience-too-long =
    An audience has { $limit } terms at most; this is the first too many.
    ```
    { $pointer }
    ```

demo-title = Massilia Mundi — demonstration
demo-who = Whom do you play?
demo-where = Where are you?
demo-speaks = Their Discord is in
demo-try = What to try first
demo-now = The network’s date
demo-next-monday = Go to next Monday, 09:00
demo-working = One moment…
demo-refresh = Refresh
demo-end = End the demonstration
demo-ended = The demonstration has ended. You may close this tab.
demo-frame = Discord, as the person you play sees it
demo-private = Private messages with the bot
demo-role-coordinator = Coordinator
demo-role-ambassador = Ambassador
demo-welcome = The network is yours
demo-welcome-text = Choose on the left whom you play. You will see Discord as that person sees it: type “/” in the conversation to see what they can do. This is the real bot; only Discord is simulated.
demo-busy = The bot is answering somebody. Try again in a moment.
demo-try-coordinator-1 = Type `/roster import` in #coordination and hand over the network’s file.
demo-try-coordinator-2 = Read the board of leads: `/pipeline board`.
demo-try-coordinator-3 = See where the year’s goals stand: `/goals show`.
demo-try-coordinator-4 = Go to next Monday: the leaderboard arrives in #classement.
demo-try-ambassador-1 = Type `/help`, in private messages or in #accueil.
demo-try-ambassador-2 = Take a task: `/tasks`.
demo-try-ambassador-3 = Introduce a company: `/lead introduce`.
demo-try-ambassador-4 = Go to next Monday, then read your digest in private messages.

## Settings, shown one a line

setting-line = { $name }: { $value }
yes = yes
no = no
language-fr = Français
language-en = English

## Network

command-network = network
    .description = How the network is set up, and how it stands
command-network-setup = setup
    .description = Set the network up on this server, or change how it works
    .code = The one-time code that the operator printed (only the first time)
command-network-status = status
    .description = What is lacking, what is due and what waits

network-setup-title = The network on this server
network-role = Coordinators’ role
network-role-hint = Who has it works with the roster, tasks, leads and campaigns
network-announcements = Announcements channel
network-leaderboard = Leaderboard channel
network-review = Coordinators’ review channel
network-invite = Invitation link to this server
network-invite-hint = One that does not expire: https://discord.gg/…
network-week-title = Weekly posts
network-week-button = Day and hour of the weekly posts
network-week-line = Weekly posts: { $day }, { $hour } ({ $zone })
network-day = Day
network-hour = Hour
network-zone = Time zone
network-zone-hint = As in Europe/Paris
network-set-up = The network is set up
network-status-title = The network’s status
network-next-slot = Next weekly posts: { $when }
network-queue = Messages: **{ $waiting }** waiting, **{ $sent }** sent, **{ $closed }** to closed inboxes, **{ $held }** held, **{ $lost }** failed
network-lacks = In { $channel } I lack: { $permissions }
network-lacks-nothing = I have every permission I need.
network-code = Type /network setup { $code } on the server. The code works once, for 24 hours.

permission-view_channel = View Channel
permission-send_messages = Send Messages
permission-read_message_history = Read Message History
permission-attach_files = Attach Files

welcome-title = Welcome to Massilia Mundi
welcome-text =
    The network of those who make Aix-Marseille-Provence known around the world, and open its doors to companies.
    You have received a personal code by e-mail? Join with it.

alarm-title = A post failed
alarm-text = I could not post in { $channel } (Discord’s answer: { $reason }). Check my permissions there.
alarm-button = Status

## Codes

command-roster-codes = codes
    .description = Draw joining codes for the invited, in a file for a mail merge

codes-title = Joining codes
codes-count = { $count ->
        [0] No new code: everybody invited has one already.
        [one] One new code.
       *[other] { $count } new codes.
    }
codes-once = They are shown only in this file, and work for 180 days.
codes-keeping = { $count ->
        [one] One person has a code that still works.
       *[other] { $count } people have a code that still works.
    }
codes-anew = Draw theirs anew …
codes-anew-ask = Their former codes stop working, also those in letters that are on their way. Draw new ones for everybody invited?
codes-confirm = Draw anew
codes-columns = First name;Last name;E-mail;Language;Code;Link

## Joining

command-join = join
    .description = Join the network with your personal code
    .code = The code you received

join-button = Join
join-title = Join the network
join-code = Your code
join-code-hint = It is in the letter you received
join-hello = Good to see you, { $name }! One short form, and you are in.
join-continue = Continue
join-done = Welcome, { $name }: you are in.
join-language = Language
join-sectors = Sectors that you know
join-rhythm = Your personal digest
join-yes = Your choice
join-yes-hint = Both can be changed at any time
rhythm-weekly = Every Monday
rhythm-monthly = Once a month
rhythm-never = Never
consent-private-messages = Private messages about my tasks, my leads and campaigns
consent-public-ranking = My name in the public leaderboard
privacy-notice =
    Privacy notice, version { $version }. The network keeps what the roster and you tell it, your tasks, leads and points, to run the network, and shares them with nobody else. Your coordinators correct or erase them on request.

## Me

command-me = me
    .description = Where you stand, and what to do next

me-title = You
me-rhythm = Digest: { $rhythm }
me-points = Points: **{ $points }** · rank { $rank } of { $of }
me-no-points = No points yet.
me-news = News for you:
me-next = Type **/help** to see what you can do.

## Private messages

messages-stop = No more private messages
messages-stopped = You get no more private messages from the network. Its news awaits you in **/me**.
messages-start = Have them again
messages-started = You get the network’s private messages again.

## Leaderboard and weekly posts

leaderboard-title = The week’s leaderboard
leaderboard-week = { $first } to { $last }
leaderboard-line = { $medal } **{ $name }** · { $points } { $points ->
        [one] point
       *[other] points
    }
leaderboard-all = { $people ->
        [0] Nobody earned points this week. **/tasks** shows what you could take.
        [one] One ambassador earned { $points } points.
       *[other] { $people } ambassadors earned { $points } points.
    }
leaderboard-mine = Where do I stand?
leaderboard-own = You earned **{ $points }** points that week: rank **{ $rank }**.
leaderboard-none = You earned no points that week.
network-last-slot = Last weekly posts: { $when } ({ $done })
run-done = posted
run-skipped = skipped: more than six hours late

demo-preparing = Preparing: the roster is taken in, 55 ambassadors join …
demo-ready =
    The demonstration is open at { $url }
    First: play Camille Durand in #coordination and type /network status. Then play an ambassador and type /me.
    Go to next Monday, 09:00, by the button at the top right: the leaderboard arrives in #classement. Ctrl-C ends it.

## Digest

digest-title = Your week
digest-tasks = Your tasks
digest-leads = Your leads that moved
digest-offers = New for your sectors
digest-task = - { $title }, until { $deadline }
digest-lead = - { $number } · { $company }: { $stage }
digest-offer = - { $title } · { $points } points
digest-me = Where I stand
digest-headline = Your digest: { $tasks } tasks in hand, { $leads } leads that moved, { $offers } new tasks
## Campaigns

command-campaign = campaign
    .description = Write to a part of the network
command-campaign-new = new
    .description = Prepare a campaign: an audience, a text in French, in English or both
    .audience = To whom; for example country:GB,US sector:numerique. Empty: everybody
command-campaign-list = list
    .description = The latest campaigns
command-campaign-show = show
    .description = How far a campaign is
    .campaign = Which one
command-campaign-cancel = cancel
    .description = Cancel a draft, or what a campaign has not sent yet
    .campaign = Which one

campaign-form-title = New campaign
campaign-form-language = The campaign’s text: { $language }
campaign-language = Language of this text
campaign-title = Title
campaign-text = Text
campaign-link = Link (optional)
campaign-untitled = Untitled

campaign-draft = Draft of a campaign
campaign-audience = To: { $audience }
campaign-excerpt = { $language }: **{ $title }**
campaign-link-left-out = “{ $url }” is not a link that begins with https://: the text is kept without it.
campaign-in-fr = French
campaign-in-en = English
campaign-edit = Edit the { $language } text
campaign-add = Add { $language } text
campaign-preview = Preview
campaign-send = Send…
campaign-cancel = Cancel…
campaign-refresh = Refresh

campaign-status-draft = Draft
campaign-status-approved = Approved
campaign-status-sending = Being sent
campaign-status-paused = Paused
campaign-status-finished = Finished
campaign-status-cancelled = Cancelled
campaign-sent-on = Sent on { $when }

campaign-ask = Send “{ $title }”?
campaign-recipients = Recipients: **{ $count }**
campaign-reached = Get it now, or in the morning where it is night: **{ $count }**
campaign-no-consent = Have not said yes to private messages yet: **{ $count }**
campaign-not-joined = Have not joined on Discord yet: **{ $count }**
campaign-capped = Had { $cap } messages this week already: **{ $count }**
campaign-confirm = { $count ->
        [one] Send to one person
       *[other] Send to { $count } people
    }

campaign-cancel-ask = { $status ->
        [draft] Cancel the draft “{ $title }”?
       *[other] Cancel what is not sent yet of “{ $title }”? What has arrived stays.
    }
campaign-cancel-yes = Cancel the campaign

campaign-list = Campaigns
campaign-none = No campaigns. Prepare one with **/campaign new**.
campaign-line = `#{ $number }` { $title } · { $status } · { $when }

campaign-count-sent = Sent: **{ $count }**
campaign-count-waiting = Waiting: **{ $count }**
campaign-count-closed = Private messages closed: **{ $count }**
campaign-count-failed = Failed: **{ $count }**
campaign-count-unknown = Unknown, not repeated: **{ $count }**
campaign-count-cancelled = Cancelled: **{ $count }**
campaign-count-no-consent = Held, without their yes: **{ $count }**
campaign-count-not-joined = Held, not on Discord yet: **{ $count }**
campaign-count-capped = Held, { $cap } messages this week already: **{ $count }**

campaign-ended = Campaign finished: { $title }
campaign-open-card = Show the campaign
campaign-open = Open the link

error-campaign-unknown = This network has no campaign “{ $campaign }”. Choose one of the suggestions.
error-campaign-state = { $status ->
        [draft] This campaign is only a draft yet.
        [finished] This campaign has finished.
        [cancelled] This campaign is cancelled.
       *[other] This campaign is being sent already.
    }
error-campaign-changed = The text changed after you read it. Look at the preview again before you send.
error-campaign-no-text = This campaign has no text yet.
error-campaign-nobody = Nobody is in this audience: there would be nobody to write to.
error-campaign-blank = It needs a title and a text.
## Tasks

command-tasks = tasks
    .description = Your tasks: what you have in hand, and what you could take
command-task-admin = task-admin
    .description = Hand tasks out, and review what was done
command-task-admin-create = create
    .description = Write a task, for as many people as it has places
    .deadline = The last day, as in 31/12/2026
    .places = How many people may take it
    .points = What each of them gets
    .audience = Who may take it, as in country:GB,US sector:numerique; everybody when empty
    .sector = The sector it is about
command-task-admin-list = list
    .description = The latest tasks, and how many people have each
    .state = Only tasks that stand so
command-task-admin-show = show
    .description = All of a task: who has it, what was decided
    .task = The task, by its title
command-task-admin-edit = edit
    .description = Change a task; without other options, its text
    .task = The task, by its title
    .deadline = The new last day, as in 31/12/2026
    .places = How many people may take it
    .points = What each of them gets, from the next approval on
    .audience = Who may take it from now on
    .sector = The sector it is about
command-task-admin-cancel = cancel
    .description = Cancel a task; who has it is told
    .task = The task, by its title
command-task-admin-assign = assign
    .description = Give somebody a place in a task
    .task = The task, by its title
    .for = The ambassador, by their name
command-task-admin-done = done
    .description = Report what somebody did who phoned or wrote
    .task = The task, by its title
    .for = The ambassador, by their name
command-task-admin-review = review
    .description = What waits for review, the oldest first

tasks-title = Your tasks
tasks-mine = My tasks
tasks-none-in-hand = You have no task in hand.
tasks-offered = You could take:
tasks-none-offered = There is no free task for you right now. New ones are posted in the announcements.
tasks-more = … and { $count } more
task-heading = **{ $title }**
task-points = { $points ->
        [one] one point
       *[other] { $points } points
    }
task-places = { $places ->
        [one] one place
       *[other] { $places } places
    }
task-until = until { $day }
task-for = For: { $audience }
task-in-hand = **{ $title }** · { $status } · { $until }
task-take = Take it
task-done = Done
task-give-back = Give back
task-taken = **{ $title }** is yours. Thank you!
task-given-back = You gave **{ $title }** back. Somebody else can take it.
task-done-title = What did you do?
task-note = In a few words, or a link
task-note-hint = Your coordinators read it, then the points follow
task-reported = Thank you! Your coordinators review **{ $title }** now, and you will hear from them.

task-status-draft = draft
task-status-open = open
task-status-full = full
task-status-closed = closed
task-status-cancelled = cancelled
assignment-proposed = proposed
assignment-taken = in hand
assignment-refused = refused
assignment-done = waits for review
assignment-given-back = given back
assignment-expired = expired
assignment-cancelled = cancelled
assignment-approved = approved
assignment-sent-back = sent back to you
decision-propose = proposed
decision-refuse = refused
decision-take = taken
decision-give-back = given back
decision-finish = done
decision-expire = expired
decision-cancel = cancelled
decision-approve = approved
decision-send-back = sent back
decision-undo = approval undone

task-form-title = The task
task-title = Title
task-description = What is to be done
task-description-hint = Whoever takes it should need nothing else
task-link = Link (optional)
task-published = Posted in { $channel }.
task-people = { $count ->
        [0] Nobody is in its audience now: { $audience }
        [one] One person is in its audience: { $audience }
       *[other] { $count } people are in its audience: { $audience }
    }
task-list-title = Tasks
task-list-empty = No tasks.
task-list-line = - **{ $title }** · { $status } · taken { $held }/{ $places } · to review { $waiting } · approved { $approved }
task-list-older = Older ones are not listed: find them by title with **/task-admin show**.
task-standing = Now: **{ $status }** · taken { $held }/{ $places }
task-shares = Who has it:
task-history = What was decided:
task-history-line = { $when } { $name }: { $what } ({ $by })
task-approval = Approved: { $name }
task-edit-text = Edit the text
task-cancel-title = Cancel a task
task-cancel-ask = Sending this cancels **{ $title }** for good. Who has it is told. Work already reported is reviewed still.
task-cancel-reason = Reason (optional)
task-cancel-hint = Who has the task reads it
task-cancelled = { $count ->
        [0] Cancelled. Nobody had it in hand.
        [one] Cancelled. One person who had it is told.
       *[other] Cancelled. { $count } people who had it are told.
    }
task-assigned = { $name } has **{ $title }** now, and is told.
task-reported-for = Done by { $name }: **{ $title }**. It waits for review.

task-review-title = A task to review
task-report =
    { $name } has done **{ $title }** ({ $points ->
        [one] one point
       *[other] { $points } points
    }):
    { $note }
task-reports-title = To review
task-reports-empty = Nothing waits for review.
task-approve = Approve
task-send-back = Send back
task-undo = Undo
task-approved = { $points ->
        [one] Approved: **{ $title }**, one point for { $name }.
       *[other] Approved: **{ $title }**, { $points } points for { $name }.
    }
task-send-back-title = Send a task back
task-send-back-reason = What is lacking?
task-send-back-hint = The ambassador reads it
task-sent-back = Sent back: **{ $title }**. { $name } is told why.
task-undone = { $points ->
        [one] Undone: one point taken back from { $name } for **{ $title }**. It waits for review again.
       *[other] Undone: { $points } points taken back from { $name } for **{ $title }**. It waits for review again.
    }

task-headline = { $title }: { $news }
task-news-assigned = Your coordinators gave you this task.
task-news-edited = This task has changed:
task-news-cancelled = This task was cancelled.
task-news-expired = Its deadline has passed, so it is no longer in your hands.
task-news-approved = { $points ->
        [one] Approved: one point for you. Thank you!
       *[other] Approved: { $points } points for you. Thank you!
    }
task-news-sent-back = Almost: something is lacking. Report it again from your tasks.
task-news-undone = { $points ->
        [one] Its approval was undone, and one point taken back. Your coordinators review it again.
       *[other] Its approval was undone, and { $points } points taken back. Your coordinators review it again.
    }
task-reason = Reason: { $reason }
task-changed-text = new text

me-tasks = { $count ->
        [one] One task in hand:
       *[other] { $count } tasks in hand:
    }
network-reports = { $count ->
        [0] No task waits for review.
        [one] **One** task waits for review: **/task-admin review**
       *[other] **{ $count }** tasks wait for review: **/task-admin review**
    }

error-task-unknown = There is no task “{ $title }”.
error-task-several = Several tasks are called “{ $title }”: choose one from the suggestions.
error-task-deadline = “{ $text }” is no day to come. Write one like 31/12/2026.
error-task-no-title = A task needs a title.
error-task-form-gone = This form was sent before. Type the command again.
error-task-places = { $held ->
        [one] One person has this task: it cannot have fewer places.
       *[other] { $held } people have this task: it cannot have fewer places.
    }
error-task-same = The task says that already.
error-task-cancelled = This task was cancelled.
error-task-closed = The deadline of this task has passed. Only a coordinator can move it.
error-task-full = { $places ->
        [one] Somebody was faster: the only place is taken.
       *[other] Others were faster: all { $places } places are taken.
    }
error-task-audience = This task is for others: { $audience }.
error-task-yours = You have this task already: **/tasks** shows it.
error-task-theirs = { $name } has this task already.
error-task-not-in-hand = This task is not in hand: it has to be taken first.
error-task-approved = { $by } has approved it already.
error-task-illegal = That cannot be done: this task is “{ $status }”.
## Leads

command-lead = lead
    .description = Companies that you introduce to Provence
command-lead-introduce = introduce
    .description = Introduce a company: you hear at once whether it is known already
    .company = The company’s name
    .country = The country it is in
    .sector = Its sector
command-lead-mine = mine
    .description = The companies you introduced, and where each stands
command-lead-show = show
    .description = One of your leads, with its history
    .number = The lead’s number
command-pipeline = pipeline
    .description = The network’s leads
command-pipeline-list = list
    .description = The leads, what moved last first
    .stage = Only leads at this stage
command-pipeline-show = show
    .description = All that is known of a lead, for you alone
    .number = The lead’s number
command-pipeline-assign = assign
    .description = Put a coordinator in charge of a lead
    .number = The lead’s number
    .coordinator = Who is in charge from now on (nobody: the agency)
command-pipeline-introduce = introduce
    .description = Introduce a company for an ambassador who phoned or wrote
    .for = Whose introduction it is
    .company = The company’s name
    .country = The country it is in
    .sector = Its sector
command-pipeline-move = move
    .description = Bring a lead to another stage; who introduced it hears of it
    .number = The lead’s number
    .stage = Where it is now
    .jobs = How many jobs it creates, once it has landed
    .reason = Why, when it goes back or is lost; who introduced it reads it
command-pipeline-edit = edit
    .description = Correct a lead’s company, sector or contact
    .number = The lead’s number

stage-introduced = introduced
stage-qualified = qualified
stage-meeting = meeting
stage-visit = visit
stage-decision = decision
stage-landed = landed
stage-lost = lost

lead-title = { $company } · lead no. { $number }
lead-line = **{ $number }** · { $company } ({ $country }) · { $stage } since { $since }
lead-stage-line = Stage: **{ $stage }** since { $since }
lead-charge = In charge
lead-agency = the agency
lead-points = Points: **{ $points }**
lead-history = History:
lead-introducer = Introduced by **{ $name }** on { $at } · { $share } % of the credit · protected until { $until }
lead-contact-erased = The contact was erased.
lead-none = No lead yet.
lead-mine-title = Your leads

lead-known = { $company } is known already
lead-known-owner = Talk to { $owner }, who is in charge of it.
lead-known-agency = Talk to the agency about it.
lead-known-nearly = Is “{ $company }” not the company you mean?
lead-another = It is another company
lead-new = You can introduce { $company }
lead-new-for = You can introduce { $company } for { $name }
lead-privacy = One short form, and it is on its way. Only the coordinators and who introduces it see whom to contact there, for three years at most.
lead-continue = Continue
lead-introduced = Noted, and the coordinators know. Every step will be told.
lead-open = Open

lead-form-title = Introduce { $company }
lead-company = Company
lead-sector = Sector
lead-contact = Contact
lead-function = Their function
lead-reach = How to reach them
lead-reach-hint = E-mail, telephone, or what else you know
lead-background = How you know them, and why Provence
lead-background-hint = Do they look for a place, a partner, people? When?
lead-aware = Does the contact know?
lead-stage = Stage
lead-jobs = Jobs
lead-jobs-hint = Only when it has landed
lead-reason = Reason
lead-reason-hint = When it goes back or is lost; who introduced it reads it
lead-move = Move …
lead-move-title = Move { $company }
lead-edit = Edit …
lead-edit-title = Correct { $company }
lead-take = I take charge

lead-jobs-line = Jobs: **{ $jobs }**
lead-reason-line = Reason: { $reason }
lead-post-title = A company was introduced
lead-post-text = { $introducer } introduces **{ $company }** ({ $country }, { $sector }): lead no. { $number }.
lead-news-title = News of your lead
lead-news-line = { $company }: **{ $stage }**

pipeline-title = { $count ->
        [0] No lead
        [one] One lead
       *[other] { $count } leads
    }
pipeline-of = Page { $page } of { $pages }
pipeline-previous = Previous
pipeline-next = Next

me-leads = { $count ->
        [one] Your lead:
       *[other] Your { $count } leads (all of them: **/lead mine**):
    }
network-unowned-leads = { $count ->
        [one] To do: nobody is in charge of one new lead (**/pipeline list**).
       *[other] To do: nobody is in charge of { $count } new leads (**/pipeline list**).
    }

error-lead-unknown = There is no lead no. { $number } that you can see.
error-lead-illegal-stage = The lead is there already, or cannot get there from its stage. A lost one begins anew as “introduced”; only an open one can be lost.
error-lead-reason = Say why it goes back or is lost: who introduced it reads the reason.
error-lead-jobs = Say how many jobs it creates (0 if none yet).
error-lead-jobs-early = Jobs are counted once a lead has landed. Leave them empty for this stage.
error-lead-jobs-number = “{ $jobs }” is no number of jobs. Write one like 12.
error-lead-owner = Only somebody with the coordinators’ role can be in charge of a lead.
error-lead-owned = { $owner } is in charge of this lead already.
error-company-name = A company’s name has at least one letter or digit.
error-company-taken = There is another company called “{ $company }” in this country.
error-country-unknown = “{ $country }” is no country that I know. Choose one from the suggestions.

## Import: lengths

roster-warning-length = cell too long, cut after 300 characters
