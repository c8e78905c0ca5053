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
