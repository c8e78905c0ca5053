## What the messages say: `command-…` is a command’s name, `.description` what it does; an option `x`
## has `.x` for its description and `.x-name` for its name. The other messages stand by subject, the
## refusals of a subject at its end, in the same order in French and in English.

## Help

command-help = help
    .description = What you can do here, and how

help-title = Massilia Mundi
help-intro = The ambassador network of Aix-Marseille-Provence. This is what you can do, here or in a private message:
help-coordinators = And as a coordinator, on the server:

## Common words

yes = yes
no = no
language-fr = Français
language-en = English
setting-line = { $name }: { $value }
continue = Continue
refresh = Refresh
history = History:
and-more = … and { $count } more
field-title = Title
field-link = Link (optional)

profile-first-name = First name
profile-last-name = Last name
profile-email = E-mail
profile-company = Company
profile-function = Function
profile-city = City
profile-country = Country
profile-sectors = Sectors
profile-language = Language
profile-link = Link with Provence
profile-member-since = Member since
profile-sponsor = Sponsor’s e-mail

sector-numerique = Digital
sector-sante = Health / wellness
sector-maritime = Maritime / logistics
sector-energie = Energy / eco-industries
sector-mecanique = Mechanical / naval / aeronautics
sector-art-de-vivre = Lifestyle

status-invited = invited
status-active = active
status-dormant = dormant
status-suspended = suspended
status-left = left
status-paused = paused

typed-back = Your text, so that it is not lost:
typed-back-file = your-text.txt
error-incident = Something went wrong on our side (number **{ $incident }**). Check where you stand before you try again; if it happens twice, give the number to your coordinator.
error-button-gone = This button is from an older version and no longer works. Type the command again.
error-not-coordinator = Only this network’s coordinators can do that.
error-person-unknown = Nobody in the network is called “{ $name }”. Choose from the suggestions, or write the whole name.
error-person-several = Several people are called “{ $name }”: choose one from the suggestions.
error-merge-same = { $name } is one entry already: choose two that are not merged.
error-merge-both = Other entries were merged into { $first } and into { $second }: separate one of them first.
error-merge-none = No entry was merged into { $name }.
error-country-unknown = “{ $country }” is not a country I know. Choose one from the suggestions.

## Invitations

command-invite = invite
    .description = Invite somebody to the network: your code, a link, a letter ready to send
invite-title = Bring somebody in
invite-text = Pass this invitation on to people who love the territory. When somebody you brought has a first task approved or a first lead qualified, you get **{ $points } points**.
invite-code = Your code: **`{ $code }`**
invite-life = { $uses ->
        [one] Good for one person, until { $until }.
       *[other] Good for { $uses } people, until { $until }.
    }
invite-once = The code is shown this once: copy it, or the letter. **/invite** gives you another.
invite-letter-fr = Letter in French
invite-letter-en = Letter in English
invite-letter =
    Hello,

    I am part of Massilia Mundi, the network of people who love Aix-Marseille-Provence and introduce companies to it. I would be glad to have you with us.

    1. Come to our Discord server: { $link }
    2. There, click “Join” in the announcements, or type /join
    3. Your code: { $code }

    The invitation is good until { $until }. See you soon!
    { $sponsor }
invite-picture = QR code that leads to the server
invite-scan = To scan: it leads to { $link }
invite-living = Your invitations:
invite-living-line = Of { $drawn }: { $uses ->
        [one] still good for one person
       *[other] still good for { $uses } people
    }, until { $until }
invite-living-once = Their codes stand in the letters you wrote; they cannot be shown again. You can have another.
invite-ends-oldest = Three of yours at most are valid at once: a new one ends the oldest.
invite-draw = Another invitation
invite-whom = Whom I brought
error-invitation-no-link = The network has no link to its server yet. Ask a coordinator: **/network setup** sets it.

me-brought = { $count ->
        [one] You brought **one** person:
       *[other] You brought **{ $count }** people, active today: { $active }.
    }
me-brought-more = { $count ->
        [one] and one more
       *[other] and { $count } more
    }
me-brought-joined = since { $at }
me-brought-active = last active on { $day }
me-brought-tasks = { $count ->
        [one] one task
       *[other] { $count } tasks
    }
me-brought-leads = { $count ->
        [one] one company
       *[other] { $count } companies
    }
sponsor-news-title = Somebody you brought
sponsor-news-joined = **{ $name }** has joined thanks to your invitation. A word of welcome from you goes a long way.
sponsor-news-active = **{ $name }**, whom you brought, has done something for the territory: **+{ $points } points** for you.
sponsor-news-me = See whom I brought

## Network

command-network = network
    .description = How the network is set up, and how it stands
command-network-setup = setup
    .description = Set up the network on this server, or change its settings
    .code = The one-time code from whoever runs the bot (only the first time)
command-network-status = status
    .description = What is missing, what is due and what is waiting

network-setup-title = The network on this server
network-role = Coordinators’ role
network-role-hint = People with this role manage the members, tasks, leads and campaigns
network-announcements = Announcements channel
network-leaderboard = Leaderboard channel
network-review = Coordinators’ working channel
network-invite = Invitation link to this server
network-invite-hint = One that does not expire: https://discord.gg/…
network-week-title = The network’s rhythm
network-week-button = Weekly posts and dormancy
network-week-line = Weekly posts: { $day }, { $hour } ({ $zone })
network-day = Day
network-hour = Time
network-zone = Time zone
network-zone-hint = For example Europe/Paris
network-dormant-after = Days without activity until dormant
network-dormant-after-hint = Members who fall dormant get a kind word and one task chosen for them
network-dormant-line = Members are dormant after { $days } days without activity
network-blind = I cannot see who leaves this server: switch on *Server Members Intent* in the developer portal, then restart me.
network-set-up = The network is set up
network-status-title = The network’s status
network-last-slot = Last weekly posts: { $when } ({ $done })
run-done = posted
run-skipped = skipped: more than { $hours } hours late
network-next-slot = Next weekly posts: { $when }
network-queue = Messages: **{ $waiting }** waiting, **{ $sent }** sent, **{ $closed }** not delivered (private messages closed), **{ $held }** held back, **{ $lost }** failed
network-reports = { $count ->
        [0] No task is waiting for review.
        [one] **One** task is waiting for review: **/task-admin review**
       *[other] **{ $count }** tasks are waiting for review: **/task-admin review**
    }
network-unowned-leads = { $count ->
        [one] To do: one new lead has nobody in charge yet (**/pipeline list**).
       *[other] To do: { $count } new leads have nobody in charge yet (**/pipeline list**).
    }
network-applications = { $count ->
        [one] To do: one application is waiting for an answer (**/roster applications**).
       *[other] To do: { $count } applications are waiting for an answer (**/roster applications**).
    }
network-lacks = In { $channel } I am missing: { $permissions }
network-lacks-nothing = I have every permission I need.
network-code = Type /network setup { $code } on the server. The code works once, within { $hours } hours.

permission-view_channel = View Channel
permission-send_messages = Send Messages
permission-read_message_history = Read Message History
permission-attach_files = Attach Files

welcome-title = Welcome to Massilia Mundi
welcome-text =
    The network of those who make Aix-Marseille-Provence known around the world, and open its doors to companies.
    Received a personal code by e-mail? Use it to join.

alarm-title = A post failed
alarm-text = I could not post in { $channel } (Discord’s answer: { $reason }). Check my permissions in that channel.

error-network-unknown = No network is set up on the server { $guild }.
error-network-several = There are several networks: choose one with the option --network GUILD_ID.
error-network-not-set-up = This server has no network yet. Someone who manages the server can set it up with **/network setup**.
error-manage-server = Only someone who manages this server can set up the network.
error-network-code-missing = This server has no network yet: type the code that `massilia network code` prints.
error-network-adopted = Someone has just set up this server’s network; nothing else has changed. To look at its settings, type **/network setup**.
error-network-invite = “{ $url }” is not a Discord invitation. Paste one like https://discord.gg/…
error-network-zone = “{ $zone }” is not a time zone. Write one like Europe/Paris.
network-invitations-title = Ambassadors’ invitations
network-invitations-button = Ambassadors’ invitations
network-invitations-line = Ambassadors’ invitations: { $uses ->
        [one] one person for each code
       *[other] { $uses } people for each code
    }, { $days ->
        [one] one day
       *[other] { $days } days
    }
network-invitation-uses = People for each code
network-invitation-uses-hint = How many may join with one invitation: 1 to 500
network-invitation-days = Days
network-invitation-days-hint = For how long an invitation is valid: 1 to 730
error-network-uses = “{ $typed }” is not a number from { $least } to { $most }: write how many people may join with one invitation.
error-network-days = “{ $typed }” is not a number from { $least } to { $most }: write for how many days an invitation is valid.
error-network-hour = “{ $hour }” is not a time of day. Write one like 09:00.

## Audit

command-network-audit = audit
    .description = Who changed what, the latest first
    .person = About this person
    .by = By this member
    .action = Changes of this kind

audit-title = Audit
audit-only = Only: { $filters }
audit-none = No change matches.
audit-newer = Newer
audit-older = Older
audit-actor-command-line = command line
audit-actor-bot = the bot
audit-actor-member = somebody whose data is erased
audit-about = { $name } (no. { $number })
audit-number = no. { $number }
audit-by = by { $who }
audit-changed = { $field }: { $before } → { $after }
audit-empty = —

audit-action-network-setup = Settings of the network changed
audit-action-ambassador-join = Joined the network
audit-action-application-send = Application sent
audit-action-application-accept = Application accepted
audit-action-application-merge = Application accepted, as a known member
audit-action-application-decline = Application declined
audit-action-invitation-draw = Invitation created
audit-action-ambassador-edit = Profile changed by the person
audit-action-ambassador-dormant = Fell dormant
audit-action-ambassador-wake = Woke up
audit-action-ambassador-pause = Took a break
audit-action-ambassador-resume = Ended the break
audit-action-ambassador-leave = Left the network
audit-action-ambassador-return = Came back to the network
audit-action-consent-say = A yes given or taken back
audit-action-roster-import = Part of a list of members written
audit-action-roster-imported = List of members imported
audit-action-roster-update = Member changed by an import
audit-action-roster-codes = Personal codes created
audit-action-roster-add = Member added
audit-action-roster-edit = Member corrected
audit-action-roster-note = Contact with a member noted
audit-action-roster-suspend = Member suspended
audit-action-roster-restore = Member restored
audit-action-roster-rebind = Other Discord account given
audit-action-roster-merge = Two entries merged
audit-action-roster-unmerge = Merged entries separated
audit-action-privacy-erase = Data erased by the person
audit-action-roster-erase = Person erased
audit-action-roster-tag = Tag put on
audit-action-roster-untag = Tag taken off
audit-action-audience-save = Audience saved
audit-action-audience-delete = Saved audience deleted
audit-action-directory-show = Directory entry changed
audit-action-roster-export = Members exported as a file
audit-action-task-create = Task created
audit-action-task-edit = Task changed
audit-action-task-cancel = Task cancelled
audit-action-task-assign = Task assigned
audit-action-task-done = Task reported as done for somebody
audit-action-task-approve = Task approved
audit-action-task-send-back = Task sent back
audit-action-task-undo = Approval of a task taken back
audit-action-lead-introduce = Company introduced
audit-action-lead-move = Lead moved to another stage
audit-action-lead-edit = Lead corrected
audit-action-lead-assign = Lead put in somebody’s charge
audit-action-goal-set = Goal set
audit-action-goal-want = Countries and sectors wanted
audit-action-campaign-new = Campaign begun
audit-action-campaign-write = Text of a campaign written
audit-action-campaign-send = Campaign sent
audit-action-campaign-cancel = Campaign cancelled

audit-field-target = Members wanted
audit-field-by = By
audit-field-wanted-countries = Countries
audit-field-wanted-sectors = Sectors
audit-field-coordinator-role-id = Coordinators’ role
audit-field-announcements-channel-id = Announcements
audit-field-leaderboard-channel-id = Leaderboard
audit-field-review-channel-id = Working channel
audit-field-invite-url = Invitation
audit-field-zone = Time zone
audit-field-weekly-day = Day
audit-field-weekly-at = Time
audit-field-paused-until = Break until
audit-field-given-back = Tasks given back
audit-field-dormant-after-days = Dormant after (days)
audit-field-title = Title
audit-field-description = Description
audit-field-sector = Sector
audit-field-deadline = Deadline
audit-field-points = Points
audit-field-places = Places
audit-field-audience = Audience
audit-field-status = Status
audit-field-ambassador = For
audit-field-rhythm = Digest
audit-field-private-messages = Private messages
audit-field-public-ranking = Public ranking
audit-field-rows = Rows
audit-field-imported = New
audit-field-updated = Changed
audit-field-unchanged = Unchanged
audit-field-merged = Merged
audit-field-refused = Refused
audit-field-sponsors = Sponsors
audit-field-stage = Stage
audit-field-jobs = Jobs
audit-field-reason = Reason
audit-field-contact = Contact changed
audit-field-owner = In charge
audit-field-kind = To
audit-field-given = Given
audit-field-uses = People
audit-field-until = Until
audit-field-notice-fr = French notice
audit-field-notice-en = English notice
audit-field-notice-version = Version of the notice
audit-field-keep-invited-months = Invited people kept (months)
audit-field-invitation-uses = People for each invitation
audit-field-invitation-days = Days for each invitation
audit-field-drawn = New codes
audit-field-anew = Replacing the old ones
audit-field-people = People
audit-field-format = File
audit-field-texts = Texts
audit-field-discord-id = Account
audit-field-entry = Entry
audit-field-sponsor = Brought by
audit-field-day = Day
audit-field-contact-kind = Kind
audit-field-tag = Tag
audit-field-directory = Directory
audit-field-shown = Shown
audit-field-application = Application
audit-field-recipients = Recipients

error-audit-action = No change of this network is called “{ $action }”. Choose one from the suggestions.

## Members

command-roster = roster
    .description = The members of the network
command-roster-import = import
    .description = Import a list of members: an .xlsx or CSV file
    .file = The list, as .xlsx or CSV
command-roster-codes = codes
    .description = Create the personal codes of those invited, in a file for a mail merge
command-roster-merge = merge
    .description = Make two entries of one person one
    .entry = The entry that is a second one of the same person
    .into = The entry that stays
command-roster-unmerge = unmerge
    .description = Separate entries that were merged
    .person = The person whose entries were merged

merge-title = Merge two entries
merge-entry = **This entry**
merge-into = **becomes part of**
merge-together = **Together they will be**
merge-accounts = Each has a Discord account: both will act as this person, and messages go to the one that stays.
merge-explained = Their tasks, leads, points and those they brought count together. Imports follow both e-mail addresses. Nothing is deleted, and `/roster unmerge` separates them again.
merge-confirm = Merge
merge-cancel = Cancel
merge-cancelled = Nothing was merged.
merge-done = Merged
merge-undo = From now on they are one person everywhere. Was that a mistake?
merge-separate = Separate them
merge-joined = joined { $day }
merge-separated = Separated
unmerge-title = Merged into { $name }
unmerge-entry = Separate #{ $number }

command-roster-export = export
    .description = Get the members, or part of them, as a file
    .format = The kind of file
    .audience = Who, for example country:GB,US sector:numerique; all members if empty

export-format-csv-fr = CSV for Excel in French
export-format-csv-en = CSV for Excel in English
export-format-xlsx = Excel workbook (.xlsx)
export-title = Members exported
export-people = { $count ->
        [one] One person is in this file.
       *[other] **{ $count }** people are in this file.
    }
export-personal = It holds personal data: share it with nobody who does not need it, and delete it when you are done. The audit says who took it.
export-file = members
export-sheet = Members
export-status = Status
export-joined = On Discord since
export-points = Points

roster-preview-title = Import a list of members
roster-result-title = List imported
roster-counts =
    New: **{ $imported }** · changed: **{ $updated }** · unchanged: **{ $unchanged }**
    Duplicates merged: **{ $merged }** · refused: **{ $refused }**
    Not in this file: **{ $gone }** · set by the person and kept: **{ $kept }**
roster-refusals = { $count ->
        [one] One row is refused. It is in the attached file: correct it and import that file.
       *[other] { $count } rows are refused. They are in the attached file: correct them and import that file.
    }
roster-mend = { $count ->
        [one] One row is refused; it is in { $file }: correct it and import that file.
       *[other] { $count } rows are refused; they are in { $file }: correct them and import that file.
    }
roster-line = Row { $line }: { $reason }{ $value ->
        [none] {""}
       *[other] {" "}({ $value })
    }
roster-refusal-email = no valid e-mail address
roster-refusal-name = no name
roster-refusal-formula = a name that begins like a formula
roster-refusal-country = an unknown country
roster-refusal-date = a date that does not exist or lies in the future
roster-refusal-erased = a person who was erased
roster-warnings = Please check (the rest is taken):
roster-warning-sheet = Only the sheet “{ $sheet }” was read. Other sheets hold members as well and were left out: { $others }
roster-warning-column = a second column of the same name was left out
roster-warning-sector = unknown sector, left empty
roster-warning-language = unknown language, left empty
roster-warning-date = unreadable date, left empty
roster-warning-sponsor = unknown sponsor, left empty
roster-new = New
roster-changed = Changed
roster-gone = Not in this file (nobody is deleted)
roster-kept = Set by the person on Discord, kept as it is
roster-example-changed = { $field }: { $before } → { $after }
roster-example-kept = { $field }: { $before } (the file says { $after })
roster-differences = The whole list of differences is attached, for Excel.
roster-differences-too-long = The whole list of differences is too long to attach.
roster-differences-file = differences.csv
roster-difference = Difference
roster-difference-new = new
roster-difference-changed = changed
roster-difference-gone = not in the file
roster-difference-kept = set by the person, kept
roster-sides = Field;In the network;In the file
roster-nothing-written = Nothing is saved until you confirm.
roster-nothing-new = There is nothing new in this file.
roster-confirm = Import
roster-cancel = Cancel
roster-cancelled = Nothing was imported.
roster-reason-column = Reason
roster-refused-file = refused.csv

codes-title = Personal codes
codes-count = { $count ->
        [0] No new code: everybody invited already has one.
        [one] One new code.
       *[other] { $count } new codes.
    }
codes-once = { $days ->
        [one] They are shown only in this file, and work for { $days } day.
       *[other] They are shown only in this file, and work for { $days } days.
    }
codes-keeping = { $count ->
        [one] One person already has a code that still works.
       *[other] { $count } people already have a code that still works.
    }
codes-anew = Create new codes for them…
codes-anew-ask = Their present codes will stop working, even those in letters already posted. Create new codes for everybody invited?
codes-confirm = Create new codes
codes-drawing = Creating the codes…
error-codes-drawn = The codes have just been replaced: use the latest file, or type **/roster codes** again.
codes-columns = First name;Last name;E-mail;Language;Code;Link

error-export-nobody = Nobody is in this audience, so there is no file.
error-export-too-big = This file is too big for Discord: { $megabytes } MB at most. Choose a smaller audience.
error-roster-empty = This file is empty.
error-roster-header-only = This file has a header row, but nobody below it.
error-roster-format = This file is not a list of members but { $format ->
        [pdf] a PDF
        [zip] a ZIP archive
       *[ole] an old Excel file, or one protected by a password
    }. Save the list as .xlsx or CSV.
error-roster-workbook = This .xlsx file is damaged. Open it in Excel and save it again.
error-roster-nul = Row { $line } contains unreadable characters. Is this a CSV or .xlsx file?
error-roster-encoding = This file is not in the encoding it claims. Save it again as CSV UTF-8 or .xlsx.
error-roster-line-too-long = Row { $line } is too long for a list of members.
error-roster-quote = Row { $line }: a double quote (") opened{ $value ->
        [none] {""}
       *[other] {" "}before “{ $value }”
    } is not closed; the rows below it would vanish in that cell. Close it or delete it.
error-roster-file-too-big = This file is too big: { $megabytes } MB at most.
error-roster-unpacks-too-big = Once unpacked, this file is larger than { $megabytes } MB.
error-roster-too-many-cells = This sheet has more than { $cells } cells. Delete whatever is empty or not needed.
error-roster-too-many-rows = This sheet has more than { $rows } rows.
error-roster-no-email-column = No column holds e-mail addresses. Give one of them the heading “E-mail”.
error-roster-no-name-column = No column holds names. Give one of them the heading “Last name”.

## One member

command-roster-show = show
    .description = See all that is known of one member
    .person = A name, an e-mail, or one of the suggestions
command-roster-add = add
    .description = Add one person to the members, as invited
    .last-name = Last name (or the whole name)
    .first-name = First name
    .email = E-mail address
    .company = Company
    .function = Function
    .city = City
    .country = Country
    .sector = The sector they know best
    .language = The language they read
    .sponsor = Who brought them: a name, or one of the suggestions
command-roster-edit = edit
    .description = Correct what is known of a member, or who brought them
    .person = A name, an e-mail, or one of the suggestions
    .sponsor = Who brought them; leave it empty to correct the rest
command-roster-note = note
    .description = Write down a call, an e-mail, a meeting or a note
    .person = A name, an e-mail, or one of the suggestions
command-roster-suspend = suspend
    .description = Keep a member from taking part; nothing of theirs is lost
    .person = A name, an e-mail, or one of the suggestions
command-roster-restore = restore
    .description = Let a suspended member take part again
    .person = A name, an e-mail, or one of the suggestions
command-roster-rebind = rebind
    .description = Give a member who lost their Discord account another one
    .person = A name, an e-mail, or one of the suggestions
    .account = Their new account, on this server

member-field-first-name = First name
member-field-last-name = Last name
member-field-email = E-mail
member-field-company = Company
member-field-function = Function
member-field-city = City
member-field-country = Country
member-field-sectors = Sectors
member-field-language = Language
member-field-link = Link with Provence
member-field-member-since = Member since
member-unknown = —
member-zone = Time zone
member-status-since = **{ $status }** since { $at }
member-cause-import = imported list
member-cause-join = joined with a code
member-cause-invitation = joined by an invitation
member-cause-application = application accepted
member-cause-added = added by hand
member-cause-dormancy = no activity for long
member-cause-activity = active again
member-cause-left = left by choice
member-cause-left-guild = left the server
member-cause-returned = came back
member-cause-erased = data erased
member-cause-suspended = decided by a coordinator
member-cause-restored = suspension lifted
member-cause-merged = two entries merged
member-cause-separated = merged entries separated
member-joined = On Discord: { $account }, since { $at }
member-not-joined = Not on Discord yet
member-sponsor-line = Sponsor: { $name }
member-brought = People brought: **{ $count }** (active: { $active })
member-tasks = Tasks in hand: **{ $count }** · approved: **{ $approved }**
member-leads = Leads: **{ $count }**
member-consents = Private messages: { $messages } · public leaderboard: { $ranking }
member-own-fields = Set by the person themselves: { $fields }
member-notes = Notes:
member-notes-all = All notes ({ $count })
member-notes-title = Notes on { $name }
member-no-notes = No notes yet.
member-open = Show the member
member-edit = Edit
member-note = Note
member-suspend = Suspend…
member-restore = Restore

member-add-anyway = Someone else: add
member-add-cancelled = Nobody was added.
member-add-taken = Nobody was added: this e-mail is **{ $name }**’s.
member-added = **{ $name }** is on the list, as invited. **/roster codes** creates the code.
member-alike-title = Is { $name } new?
member-alike = Someone similar is already on the list:
member-file = new-member.json
member-not-added = Nobody was added. Correct this and type the command again:

member-edit-title = Edit { $name }
member-form-identity = Identity
member-form-work = Work and place
member-form-link = Link with Provence
member-own-value = Set by the person themselves
member-own-hint = ✎ set by the person themselves: your correction would take its place.
member-edited = Changed: { $fields }.
member-were-own = The person had set this themselves; from now on it is your word, and an import may change it: { $fields }.
member-problems = Left as it was, to be corrected:
member-email-taken = this e-mail is **{ $name }**’s
member-no-sponsor = (no sponsor)
member-sponsor-hint = To change who brought them, type **/roster edit** with the option *sponsor*.
member-sponsor-set = The sponsor of **{ $name }** is set.
member-sponsor-gone = **{ $name }** no longer has a sponsor.

member-note-title = Note on { $name }
member-note-kind = What it was
member-note-day = When
member-note-text = Your note
member-note-hint = Only coordinators read it
member-noted = Your note on **{ $name }** is kept.
touch-call = call
touch-mail = e-mail
touch-meeting = meeting
touch-note = note

member-suspend-title = Suspend { $name }
member-suspend-reason = Why
member-suspend-hint = Only coordinators read it; the person is told that they are suspended
member-is-suspended = **{ $name }** is suspended. What was on its way to them is cancelled.
member-is-restored = **{ $name }** takes part again.
member-rebound = **{ $name }** now acts by { $account }. The old account can no longer do anything in their name.
member-news-title = Your membership
member-news-suspended = Your membership is suspended. Everything that is yours is kept. Please speak to your coordinator.
member-news-restored = You are taking part in the network again. **/me** shows where you stand.

error-member-suspended = { $name } is already suspended.
error-member-not-suspended = { $name } is not suspended.
error-member-left = { $name } has left the network.
error-member-own-sponsor = { $name } cannot be their own sponsor.
error-member-sponsor-circle = { $sponsor } was brought by { $name }, directly or through others: sponsorship cannot go in a circle.
error-member-no-account = { $name } has not joined yet: there is no account to replace. **/roster codes** creates the code to join with.
error-member-same-account = This is already the Discord account of { $name }.
error-member-account-taken = This Discord account is already in the network: it is { $name }’s.
error-member-bot = This account is a bot’s.
error-member-not-here = Nobody on this server has this account. The person has to come to the server first.
error-member-note-empty = The note is empty.

## Joining

command-join = join
    .description = Join the network with your personal code
    .code = The code you received; none is needed to come back

join-button = Join
join-title = Join the network
join-code = Your code
join-code-hint = It is in the letter or e-mail you received
join-hello = Good to see you, { $name }! One short form, and you are in.
join-done = Welcome, { $name }: you are in.
join-language = Language
join-sectors = Sectors you know
join-rhythm = Your personal digest
join-yes = Your choices
join-yes-hint = You can change your mind at any time
rhythm-weekly = Every Monday
rhythm-monthly = Once a month
rhythm-never = Never
consent-private-messages = Private messages about my tasks, my leads and campaigns
consent-public-ranking = My name in the public leaderboard
consent-directory-name = Me in the members’ directory: name, work, place, sectors
consent-say-private-messages-yes = Get private messages
consent-say-private-messages-no = Stop private messages
consent-say-public-ranking-yes = Show my name in the leaderboard
consent-say-public-ranking-no = Hide my name in the leaderboard
privacy-notice =
    Your data. Responsible: the agency that runs this network. It keeps what you and the list of members have told it about you, your choices, your tasks, leads and points, to run the network and keep you informed.
    Who sees them: its coordinators; who brought you, that you joined, when you were last active and how many tasks and leads you have; partners to whom one of your leads is passed on, for that lead; the other members, your name in the leaderboard and what you show of yourself in the directory (name, work, place, sectors), only if you agree. Discord carries the messages and keeps them under its own rules.
    For how long: until you have them erased (**/privacy erase**), applications included; three years at most for contacts at companies. Then figures without a name stay, and a fingerprint of your e-mail and account, from which nobody can read them, only so that no list brings you back; backups live 30 days.
    Your rights: to see your data, have them corrected or erased, object to their use, withdraw your consent. Ask your coordinator; if the answer does not satisfy you, the French data protection authority, the CNIL (cnil.fr).

privacy-notice-version = Notice { $version }
error-notice-half = The text is missing in one language: write it in both, or empty both to return to the original one.
error-notice-long = That text is too long: { $most } characters at most in each language.
error-network-keep-invited = “{ $typed }” is not a number I can use: write a number of months from { $least } to { $most }.
network-privacy-title = Personal data
network-privacy-button = Personal data
network-notice-fr = Your text in French
network-notice-en = Your text in English
network-notice-hint = Discord’s Markdown works. Empty both texts to return to the original ones
network-notice-own = What becomes of data: your own text, notice { $version }
network-notice-ours = What becomes of data: the original text, notice { $version }
network-keep-invited = Months until erasing is proposed
network-keep-invited-hint = For who was invited and never came; see /roster erase
network-keep-invited-line = { $months ->
        [one] Invited people without activity for a month: proposed for erasing
       *[other] Invited people without activity for { $months } months: proposed for erasing
    }

join-invited = **{ $sponsor }** invites you to the network. Read what happens with your data, then fill in one short form, and you are in.
join-sponsor-sees = { $sponsor } will see that you joined, and how active you are.
join-name = First and last name
join-name-hint = Such as: Anne LE GOFF
join-country = Country
join-city = City
join-email = E-mail
join-email-hint = If you like. Only the coordinators read it
join-not-taken = What you wrote under “{ $field }” was not understood: { $value }. You are in all the same: correct it by *My profile*, under **/me**, or, for the e-mail, tell a coordinator.
join-email-doubted = A coordinator will look at your e-mail address first: it may already be in the list of members.
error-join-nameless = Without a name nobody can let you in. Fill the form in again with your first and last name: your code still works.

newcomer-title = New, or already in the list?
newcomer-text = **{ $name }** (no. { $number }) joined by the invitation of { $sponsor }.
newcomer-likely = Could be the same person as:
newcomer-erased = The e-mail given is that of a person who was erased: nothing tells that it is them, so I have not kept it.
newcomer-show = See the newcomer
newcomer-compare = Compare with no. { $number }
guesses-title = Somebody is guessing codes
guesses-text = { $account } typed { $wrong } wrong codes and has to wait now, longer each time. If this is a member who mistyped, send them a new code; if not, remove the account from the server.

error-code-wrong = This code is not valid: it is mistyped, already used or expired. Ask your coordinator for another.
error-code-guesses = { $minutes ->
        [one] Too many wrong codes. Try again in a minute.
       *[other] Too many wrong codes. Try again in { $minutes } minutes.
    }
error-already-joined = You are already in the network: **/me** shows where you stand.
error-not-joined = You are not in the network yet. Join with the code you received: **/join**. Without a code: **/apply**.
error-away = { $status ->
        [left] You have left the network. You can come back with one click: all that is yours is here, except your tasks.
       *[suspended] Your membership is suspended: please speak to a coordinator.
    }
error-in-several-networks = You are in several networks: type this command on the server of the one you mean.

## Applications

command-apply = apply
    .description = Ask to join the network without a code, or see what became of it
command-roster-applications = applications
    .description = Who asks to join without a code, and what to answer

apply-button = No code? Apply
apply-title = Join without a code
apply-intro =
    Massilia Mundi is the network of those who love Aix-Marseille-Provence and introduce companies to it. Received a code? **/join** lets you in at once.
    Without one, tell the coordinators who you are, where you live, what ties you to the territory and why you would like to join. One short form; they read it and answer you.
apply-begin = Fill in the form
apply-anew = Apply again
apply-place = City and country
apply-place-hint = Such as: Beirut, Lebanon
apply-company = Company (if you like)
apply-link = Your link with Aix-Marseille-Provence
apply-link-hint = What ties you to the territory, and why you would like to join
apply-flaws = Nothing has been sent yet. Please correct this:
apply-flaw-name = **First and last name**: write both, each beginning with a letter.
apply-flaw-place = **City and country**: I find no country in “{ $value }”. Write the city, a comma, then the country’s full name, such as: Beirut, Lebanon.
apply-flaw-email = **E-mail**: “{ $value }” is not an address. Correct it, or leave it empty.
apply-flaw-link = **Your link with Aix-Marseille-Provence**: say in a few words what ties you to the territory, and why you would like to join.
apply-typed = What you typed is kept in this file: the button opens the form again, filled in.
apply-file = your-application.json
apply-correct = Correct
apply-sent = Thank you, { $name }: your application is with the coordinators
apply-waiting-title = Your application
apply-waiting = Sent on { $at }. The coordinators have not answered yet.
apply-next = The coordinators read it and decide. If they accept, you are in at once and **/me** shows it; if not, **/apply** shows you why.
apply-written = You will read the answer in a private message.
apply-not-written = Would you like the answer in a private message? With this button you agree to private messages from the network; a button under each of them ends them.
apply-write-yes = Write me the answer in private
apply-write-no = Do not write to me
apply-declined = On { $at } the coordinators did not accept your application. Their reason:
apply-once-more = Has something changed, or did you not say everything? You may apply again.

application-news-title = Your application
application-news-declined = The coordinators have not accepted your application. You may apply again.
application-news-apply = See it, or apply again

applications-title = Applications
applications-none = No application is waiting.
applications-count = { $count ->
        [one] One application is waiting:
       *[other] { $count } applications are waiting:
    }
application-open = See application no. { $number }
application-title = Application: { $name }
application-from = { $account } asks to join the network.
application-erased = The e-mail given is that of a person who was erased: accept only if it is really them.
application-nobody-like = Nobody in the list of members is like them.
application-likely = Could be somebody in the list already:
application-same-email = **same e-mail**
application-not-free = Somebody who already has an account, or no longer takes part, cannot be chosen. **/roster rebind** gives a member who lost their account another one; **/roster restore** lets a suspended one take part again.
application-accept = Accept
application-accept-bare = Accept without the e-mail
application-decline = Decline…
application-see = See with the e-mail
application-merge = It is no. { $number }
application-email-taken = Nothing is decided yet: the e-mail of this application is **{ $name }**’s (no. { $number }) in the list of members.
application-same-person = If it is the same person, let them in as that member: what the list knows of them stays. If not, accept without the e-mail.
application-accepted = Accepted by { $by }, { $at }: in the network as somebody new.
application-merged = Accepted by { $by }, { $at }: in the network as a member whom the list had already.
application-declined = Declined by { $by }, { $at }:
application-withdrawn = Nothing left to decide: since { $at } they are in the network by other means.
application-written-in = They read it in a private message.
application-not-written-in = They did not ask for a private message: they read it in **/me**.
application-written-out = They read your reason in a private message.
application-not-written-out = They did not ask for a private message: they read your reason when they type **/apply**.
application-decline-title = Decline the application
application-decline-reason = Why
application-decline-hint = The applicant reads it, and may apply again

error-application-open = Your application is already with the coordinators: **/apply** shows it.
error-application-where = Type **/apply** on the network’s server: here I cannot tell which network you mean.
error-application-unknown = There is no application no. { $number } in this network. **/roster applications** shows those that are waiting.
error-application-decided = { $status ->
        [accepted] { $by } has already accepted this application.
        [merged] { $by } has already accepted this application, as a member whom the list had.
        [declined] { $by } has already declined this application.
       *[withdrawn] This person is already in the network by other means.
    }
error-application-no-reason = Say why: the applicant reads your answer.
error-application-has-account = { $name } is in the network already, by another Discord account. If they lost it, **/roster rebind** gives them this one; if both accounts are theirs, accept the application and then make the two entries one: **/roster merge**.
error-application-no-part = { $status ->
        [suspended] { $name } is suspended: **/roster restore** first, or decline the application.
       *[left] { $name } has left the network: accept the application as somebody new, or decline it.
    }
## Break, dormancy, leaving and coming back

pause-ask = Take a break
pause-question = A break: for how long? Until then you are sent nothing. What is yours waits for you.
pause-months = { $count ->
        [1] One month
       *[other] { $count } months
    }
pause-begun = Your break lasts until { $until }. Until then you are sent nothing, and what is yours waits for you. One click brings you back earlier.
pause-end = I am back
pause-over = Good to have you back! What waited for you is on its way now.
pause-until = On a break until { $until }

dormancy-title = { $name }, how are you?
dormancy-text = It has been a while since we last heard from you. There is no hurry: your place in the network stays yours.
dormancy-task = If you feel like it, here is one task chosen for you:
dormancy-back = I am back
dormancy-welcome = Good to have you back! All that is yours is here.
dormancy-pause = Or take the time you need:
dormancy-headline = It has been a while since we last heard from you. Good to see you again!
dormancy-headline-task = Chosen for you while you were away: the task **{ $title }** (**/tasks**)

command-leave = leave
    .description = Leave the network; you can come back

leave-title = Leave the network?
leave-meaning =
    The tasks you have in hand will be given back, for others to take. What you have reported already will be reviewed, and you keep your points.
    Your leads keep your name. You will receive no more messages.
    You can come back whenever you like, with one click: all that is yours will be waiting, except the tasks.
leave-confirm = Yes, I leave the network
leave-or-pause = Or just take a break:
leave-done = Done, { $name }. Thank you for all you brought to the network.
leave-given-back = Tasks given back:
way-out-come-back = Come back to the network
return-done = Good to have you back, { $name }! All that is yours is here.

error-code-needed = You need a code to join. Type **/join** with the one you received, or ask a coordinator for one. Without a code: **/apply**.
error-network-dormant-after = “{ $typed }” is not a number I can use: write a number of days from { $least } to { $most }.

## Me

command-me = me
    .description = Where you stand, and what to do next

me-title = You
me-rhythm = Digest: { $rhythm }
me-points = Points: **{ $points }** · rank { $rank } of { $of }
me-no-points = No points yet.
me-tasks = { $count ->
        [one] One task in hand:
       *[other] { $count } tasks in hand:
    }
me-leads = { $count ->
        [one] Your lead:
       *[other] Your { $count } leads, all of them in **/lead mine**:
    }
me-news = News for you:
me-next = Type **/help** to see what you can do.
me-directory = My directory entry
me-profile = My profile

## First steps

onboarding-title = **Your first steps**
onboarding-step-profile-open = ⬜ Complete your profile: name, city, country, a sector, and your company or position
onboarding-step-profile-done = ✅ Your profile is complete
onboarding-step-task-open = ⬜ Do a first task
onboarding-step-task-in-hand = ⏳ Your first task is in hand: do it, then tell us how it went
onboarding-step-task-done = ✅ Your first task is done
onboarding-step-guide-open = ⬜ See how to introduce a company
onboarding-step-guide-done = ✅ You know how to introduce a company
onboarding-button-profile = Complete my profile
onboarding-button-task = See the tasks
onboarding-button-guide = How to introduce a company
onboarding-ticked = ✅ Step { $number } of { $of }: { $done }. { $left ->
        [0] Your first steps are done: well done, and thank you!
        [one] One to go.
       *[other] { $left } to go.
    }
onboarding-ticked-profile = your profile is complete
onboarding-ticked-task = your first task is done
onboarding-ticked-guide = you know how to introduce a company
onboarding-welcome-title = Welcome aboard
onboarding-welcome-text = Good to have you in the network! Here are three small steps to begin with, in any order you like. **/me** shows them at any time.
onboarding-welcome-headline = Welcome aboard! Good to have you in the network.
onboarding-accepted-title = Your application is accepted
onboarding-accepted-text = Welcome to the network! Here are three small steps to begin with, in any order you like. **/me** shows them at any time, **/help** all that you can do.
onboarding-accepted-headline = Your application is accepted: welcome to the network!
onboarding-day-3-title = Shall we begin?
onboarding-day-3-text = You joined the network a few days ago. Five minutes are enough for a first step: pick the one you fancy.
onboarding-day-3-headline = Five minutes are enough for a first step.
onboarding-day-7-title = Whenever you like
onboarding-day-7-text = Your first steps await you; there is no hurry. We will not remind you of them again: you will find them in **/me**. A question? Write to your coordinator.
onboarding-day-7-headline = Your first steps await you; there is no hurry.

guide-title = Introducing a company
guide-good = **A good introduction** is a company with a reason to look towards Aix-Marseille-Provence (a site to open, a team to settle, a market, a director fond of the place), and somebody there whom you know.
guide-say = **What to say**: the company, its country, its sector; whom to talk to, and how; in two sentences, why Provence and why now. Ask that person first whether you may give their name.
guide-next = **What happens next**: the bot tells you at once whether the company is known already. If not, a coordinator takes over, and you get news at every stage. The introduction stays yours: it is protected for { $days } days.
guide-points = **Your points**: { $introduced } for introducing it, { $qualified } once it is qualified, { $meeting } at the first meeting, { $visit } at the visit, { $landed } when it lands, and { $jobs } for each job.
guide-start = Do you have a company in mind? Type **/lead introduce**.

funnel-title = First weeks
funnel-empty = Nobody has joined the network yet.
funnel-month = Month
funnel-all = All
funnel-joined = Joined
funnel-profile = Profile
funnel-task = Task
funnel-lead = Lead
funnel-means-joined = Joined: came into the network on Discord in that month, whatever became of them.
funnel-means-profile = Profile: of these, those whose profile is complete (name, city, country, sector, and company or position).
funnel-means-task = Task: of these, those who reported a task, approved or waiting for it.
funnel-means-lead = Lead: of these, those who introduced a company.

## Profile

profile-title = Your profile
profile-form-identity = Who I am
profile-form-work = What I do, and where
profile-wanted = Still missing: { $parts }.
profile-lacks-name = your name
profile-lacks-city = your city
profile-lacks-country = your country
profile-lacks-sectors = at least one sector
profile-lacks-work = your company or position
profile-hint = -# What you write here wins over the agency’s list. To change your e-mail, write to your coordinator.
profile-saved = Saved: { $fields }.
profile-unchanged = Nothing has changed.
profile-problems = This could not be saved; open the form again to correct it:

## Directory

command-directory = directory
    .description = Who is in the network: by name, company, place, sector or audience
    .who = For example: Singapore shipping, or country:SG sector:maritime
directory-title = Directory
directory-many = More than { $count } people: add a word to find fewer.
directory-everybody = { $count ->
        [one] One person
       *[other] { $count } people
    }
directory-count = { $count ->
        [one] One person for “{ $search }”
       *[other] { $count } people for “{ $search }”
    }
directory-nobody = Nobody found.
directory-hint = Try a name, a company, a city, a country or a sector, for example **Singapore shipping**. Members appear once they have chosen to, under **/me**.
directory-page = -# Page { $number } of { $of }
directory-previous = Previous
directory-next = Next
directory-mine = My directory entry
directory-seen = Other members see this of you:
directory-unseen = Other members do not see you in the directory.
directory-never = Your e-mail address is never shown. You choose what is.
directory-change = Change
directory-choose = What others see of me
directory-choose-hint = Choosing nothing takes you out of the directory.
directory-part-name = My name
directory-part-work = My work: position and company
directory-part-place = My city and country
directory-part-sectors = My sectors
directory-part-account = My Discord account, so that members can write to me
error-directory-field = Members can search the directory by **country**, **city** and **sector**, and by words. “{ $field }” is for coordinators.

## Private messages

messages-stop = Stop private messages
messages-stopped = You will get no more private messages from the network. Its news awaits you in **/me**.
messages-start = Turn them back on
messages-started = You get the network’s private messages again.

## Audiences

command-roster-tag = tag
    .description = Put a tag of your own on a person or an audience, or take it off
    .tag = The tag, for example board
    .person = One person
    .audience = Or everybody in an audience, for example country:SG joined:<90d
    .remove = Take the tag off instead
command-audience = audience
    .description = Parts of the network, and what you call them
command-audience-show = show
    .description = How many people are in an audience, and five of them
    .audience = For example country:GB,US sector:numerique -active:>90d; begin with @ for a saved one
command-audience-save = save
    .description = Save an audience under a name, to write @name wherever an audience is typed
    .name = The name; one that is taken is replaced
    .audience = For example country:GB,US sector:numerique joined:<90d
command-audience-list = list
    .description = The saved audiences
command-audience-delete = delete
    .description = Delete a saved audience; what was made of it stays as it is
    .name = The name

tag-put-on = { $meant ->
    [0] Nobody is in this audience: nothing changes.
    [one] { $changed ->
        [0] Nothing to change: this person has the tag **{ $tag }** already.
       *[other] One person now has the tag **{ $tag }**.
    }
   *[other] { $changed ->
        [0] Nothing to change: of { $meant } meant, all have the tag **{ $tag }** already.
        [one] One person now has the tag **{ $tag }** (of { $meant } meant).
       *[other] { $changed } people now have the tag **{ $tag }** (of { $meant } meant).
    }
    }
tag-taken-off = { $meant ->
    [0] Nobody is in this audience: nothing changes.
    [one] { $changed ->
        [0] Nothing to change: this person does not have the tag **{ $tag }**.
       *[other] One person no longer has the tag **{ $tag }**.
    }
   *[other] { $changed ->
        [0] Nothing to change: of { $meant } meant, nobody has the tag **{ $tag }**.
        [one] One person no longer has the tag **{ $tag }** (of { $meant } meant).
       *[other] { $changed } people no longer have the tag **{ $tag }** (of { $meant } meant).
    }
    }
tag-found-by = In an audience: `tag:{ $value }`
error-tag-who = Say whom you mean: either one person, or an audience.
error-tag-too-many = Your network has { $most } tags already: use one of those.
error-tag-unknown = There is no tag “{ $tag }”.
error-label-blank = This name has no letter or figure: nobody could type it to find it.
error-label-too-long = This name is too long: { $most } characters at most.
audience-title = Audience
audience-people =
    { $count ->
        [0] Nobody is in it at the moment.
        [one] **One person** is in it:
       *[other] **{ $count } people** are in it:
    }
audience-more = … and { $count } more
audience-kept = To use it: `{ $text }`
audience-saved = Saved: **{ $name }**. Write `{ $use }` wherever an audience is typed.
audience-was = It was: `{ $text }`
audience-deleted = Deleted: **{ $name }**. Tasks and campaigns made of it stay as they are.
audience-list-title = Saved audiences
audience-list-empty = None so far: **/audience save** keeps one.
error-audience-not-saved = No audience is saved under the name “{ $name }”.
error-audience-too-many-saved = There are { $most } saved audiences already: delete one first.
audience-everybody = everybody
audience-both = { $first }; { $then }
audience-term = { $field }: { $values }
audience-not = except { $term }
audience-typed-d = d
audience-typed-w = w
audience-typed-m = m
audience-typed-y = y
audience-typed-no = no
audience-typed-never = never
audience-typed-none = none
audience-typed-any = any
audience-typed-paused = paused
audience-field-country = country
audience-field-sector = sector
audience-field-status = status
audience-field-language = language
audience-field-city = city
audience-field-joined = joined
audience-field-active = active
audience-field-sponsor = sponsor
audience-field-points = points
audience-field-tag = tag
audience-chosen = chosen by the coordinators
audience-no = not yet
audience-never = never
audience-days-within = less than { $time } ago
audience-days-beyond = more than { $time } ago
audience-days-beyond-or-never = more than { $time } ago, or never
audience-days-between = from { $first } to { $last }
audience-days-from = since { $first }
audience-days-until = until { $last }
audience-amount-over = more than { $number }
audience-amount-at-least = { $number } or more
audience-amount-under = less than { $number }
audience-amount-at-most = { $number } or less
audience-amount-just = { $number }
audience-amount-between = { $first } to { $last }
sponsor-none = nobody
sponsor-any = somebody

error-audience-no-field =
    `{ $word }` is not a field followed by a colon and a value. Did you mean { $expected }?
    ```
    { $pointer }
    ```
error-audience-field =
    { $count ->
        [0] There is no field `{ $word }`.
       *[other] There is no field `{ $word }`. Did you mean { $expected }?
    }
    ```
    { $pointer }
    ```
error-audience-no-value =
    { $count ->
        [0] The field `{ $field }` needs a value.
       *[other] The field `{ $field }` needs a value, for example { $expected }.
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
error-audience-several =
    Several people are called `{ $word }`: { $expected }.
    ```
    { $pointer }
    ```
error-audience-saved =
    { $count ->
        [0] No audience is saved under the name `{ $word }`.
       *[other] No audience is saved under the name `{ $word }`. Did you mean { $expected }?
    }
    ```
    { $pointer }
    ```
error-audience-saved-negated =
    A saved audience cannot have a minus before it: write its terms instead.
    ```
    { $pointer }
    ```
error-audience-too-many =
    The field `{ $field }` takes { $limit } values at most; this is the first one too many.
    ```
    { $pointer }
    ```
error-audience-quote =
    This quotation mark is not closed.
    ```
    { $pointer }
    ```
error-audience-too-long =
    An audience has { $limit } terms at most; this is the first one too many.
    ```
    { $pointer }
    ```

## Tasks

command-tasks = tasks
    .description = Your tasks: those you have in hand, and those you could take
command-task-admin = task-admin
    .description = Hand out tasks, and review what was done
command-task-admin-create = create
    .description = Create a task and post it in the announcements
    .deadline = The last day, for example 31/12/2026
    .places = How many people can take it
    .points = What each of them gets once their task is approved
    .audience = Who can take it, for example country:GB,US sector:numerique; everybody if empty
    .sector = The sector it is about
command-task-admin-list = list
    .description = The latest tasks, and how many places are taken
    .state = Only tasks in this state
command-task-admin-show = show
    .description = Everything about a task: who has it, what was decided
    .task = The task, by its title
command-task-admin-edit = edit
    .description = Change a task; without other options, its text
    .task = The task, by its title
    .deadline = The new last day, for example 31/12/2026
    .places = How many people can take it
    .points = What each of them gets, from the next approval on
    .audience = Who can take it from now on
    .sector = The sector it is about
command-task-admin-cancel = cancel
    .description = Cancel a task; those who have it are told
    .task = The task, by its title
command-task-admin-assign = assign
    .description = Give an ambassador a place in a task
    .task = The task, by its title
    .for = The ambassador, by name
command-task-admin-done = done
    .description = Report the task of an ambassador who phoned or wrote
    .task = The task, by its title
    .for = The ambassador, by name
command-task-admin-review = review
    .description = What is waiting for review, the oldest first

tasks-title = Your tasks
tasks-mine = My tasks
tasks-none-in-hand = You have no task in hand.
tasks-offered = You could take:
tasks-none-offered = There is no open task for you right now. New ones are posted in the announcements.
task-heading = **{ $title }**
task-points = { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
task-places = { $places ->
        [one] { $places } place
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
task-reported = Thank you! Your coordinators will review **{ $title }** and get back to you.

task-status-draft = draft
task-status-open = open
task-status-full = full
task-status-closed = closed
task-status-cancelled = cancelled
assignment-proposed = proposed
assignment-taken = in hand
assignment-refused = refused
assignment-done = to be reviewed
assignment-given-back = given back
assignment-expired = expired
assignment-cancelled = cancelled
assignment-approved = approved
assignment-sent-back = sent back, to be completed
decision-propose = proposed
decision-refuse = refused
decision-take = taken
decision-give-back = given back
decision-finish = done
decision-expire = expired
decision-cancel = cancelled
decision-approve = approved
decision-send-back = sent back
decision-undo = approval withdrawn

task-form-title = The task
task-description = What there is to do
task-description-hint = Everything one needs to know to do it well
task-published = Posted in { $channel }.
task-people = { $count ->
        [0] Nobody is in its audience at the moment ({ $audience })
        [one] One person is in its audience ({ $audience })
       *[other] { $count } people are in its audience ({ $audience })
    }
task-list-title = Tasks
task-list-empty = No tasks.
task-list-line = - **{ $title }** · { $status } · taken: { $held }/{ $places } · to review: { $waiting } · approved: { $approved }
task-list-older = Older ones are not listed: find them by title with **/task-admin show**.
task-standing = State: **{ $status }** · places taken: { $held }/{ $places }
task-shares = Who has it:
task-history-line = { $when } { $name }: { $what } ({ $by })
task-approval = Approved: { $name }
task-edit-text = Edit the text
task-write-again = Correct it
task-cancel-title = Cancel a task
task-cancel-ask = Sending this form cancels **{ $title }** for good. Those who have it are told. Work already reported can still be approved.
task-cancel-reason = Reason (optional)
task-cancel-hint = Those who have the task read it
task-cancelled = { $count ->
        [0] Cancelled. Nobody had it in hand.
        [one] Cancelled. The person who had it is told.
       *[other] Cancelled. The { $count } people who had it are told.
    }
task-assigned = { $name } now has **{ $title }**, and will be told.
task-reported-for = Done by { $name }: **{ $title }**. It still has to be approved.

task-review-title = A task to review
task-report =
    { $name } has done **{ $title }** ({ $points ->
        [one] { $points } point
       *[other] { $points } points
    }):
    { $note }
task-reports-title = To review
task-reports-empty = Nothing is waiting for review.
task-approve = Approve
task-send-back = Send back
task-undo = Undo the approval
task-approved = { $points ->
        [one] Approved: **{ $title }**, { $points } point for { $name }.
       *[other] Approved: **{ $title }**, { $points } points for { $name }.
    }
task-send-back-title = Send a task back
task-send-back-reason = What is missing?
task-send-back-hint = The ambassador will read your answer
task-sent-back = Sent back to { $name }, with your explanation: **{ $title }**.
task-undone = { $points ->
        [one] Approval withdrawn: { $points } point taken back from { $name } for **{ $title }**. The task is to be reviewed again.
       *[other] Approval withdrawn: { $points } points taken back from { $name } for **{ $title }**. The task is to be reviewed again.
    }

task-headline = { $title }: { $news }
task-news-assigned = Your coordinators gave you this task.
task-news-edited = This task has changed:
task-news-cancelled = This task has been cancelled.
task-news-expired = Its deadline has passed, so it is no longer in your hands.
task-news-approved = { $points ->
        [one] Approved: { $points } point for you. Thank you!
       *[other] Approved: { $points } points for you. Thank you!
    }
task-news-sent-back = Almost there! Something is still missing: complete it from your tasks.
task-news-undone = { $points ->
        [one] Its approval was withdrawn, and { $points } point taken back. Your coordinators are reviewing it again.
       *[other] Its approval was withdrawn, and { $points } points taken back. Your coordinators are reviewing it again.
    }
task-reason = Reason: { $reason }
task-changed-text = new text

error-task-unknown = There is no task “{ $title }”. Choose one from the suggestions.
error-task-several = Several tasks are called “{ $title }”: choose one from the suggestions.
error-task-deadline = “{ $text }” is not a day to come within five years. Write one like 31/12/2026.
error-task-no-title = A task needs a title.
error-task-link = “{ $url }” is not a complete link, like `https://example.org`.
error-task-no-note = Say in a few words what was done: the coordinators read it before they approve.
error-task-no-reason = Say what is missing: the ambassador reads your answer.
error-task-form-gone = This form has already been sent. Type the command again.
error-task-places = { $held ->
        [one] One person has this task: it cannot have fewer places.
       *[other] { $held } people have this task: it cannot have fewer places.
    }
error-task-same = There is nothing to change: the task already says so.
error-task-cancelled = This task has been cancelled.
error-task-closed = The deadline of this task has passed. Only a coordinator can extend it.
error-task-full = { $places ->
        [one] Somebody was faster: the only place is taken.
       *[other] Others were faster: all { $places } places are taken.
    }
error-task-audience = This task is for others ({ $audience }).
error-task-yours = You already have this task: **/tasks** shows it.
error-task-theirs = { $name } already has this task.
error-task-not-in-hand = This task is not in hand: it has to be taken first.
error-task-approved = { $by } has already approved it.
error-task-illegal = That cannot be done: this task is “{ $status }”.

## Goals

command-goals = goals
    .description = What the network wants to reach, and how it grows
command-goals-set = set
    .description = How many members the network wants, and by when
    .target = Members wanted; invited, active and dormant ones count
    .by = The day: 31/12/2027, December 31, 2027, or just 2027 for the end of the year
command-goals-growth = growth
    .description = Members since the start, pace, projection, where they come from, where some are missing

goal-set = Goal: **{ $target } members** by **{ $by }**.
goal-set-now = { $members ->
        [one] There is { $members } today
       *[other] There are { $members } today
    }: { $missing } to go, about **{ $needed }** more each month.
goal-set-before = Until now: { $target } by { $by }.
goal-growth-button = See how we grow
goal-wanted-button = Countries and sectors wanted
goal-wanted-title = Where do you want companies from?
goal-wanted-countries = Countries
goal-wanted-countries-hint = With commas between them: Japan, Italy, United States
goal-wanted-sectors = Sectors
goal-wanted-sectors-hint = If you choose none, all six are wanted
goal-wanted-kept = Countries wanted: { $countries }
goal-wanted-kept-sectors = Sectors wanted: { $sectors }
goal-wanted-none = none chosen
goal-wanted-all = all six

error-goal-day = I cannot read a day in “{ $typed }”. Write it like 31/12/2027, December 31, 2027, or just 2027.
error-goal-past = { $day } is not ahead of us. Choose a day from tomorrow on.
error-goal-far = { $day } is very far away. Choose a day within { $years } years.
error-goal-target = The goal is a number of members between { $least } and { $most }: { $typed } is not.
error-goal-reached = { $members ->
        [one] There is already { $members } member
       *[other] There are already { $members } members
    }. Choose a goal above that.
error-wanted-country = “{ $country }” is not a country I know. Write names in English or French with commas between them, and send the form again.

growth-title = { $count ->
        [one] One member
       *[other] { $count } members
    }
growth-members = Members: invited, active and dormant, however they came; merged entries of one person are one member. Counted since { $start }.
growth-empty = Nobody is in the network yet. **/roster import** takes your list in; from then on the curve grows by itself.
growth-open = This month **{ $month }** so far; to be **{ $target }** by { $by }, it takes **{ $needed }** a month ({ $missing } to go).
growth-none = This month **{ $month }** so far. No goal is set: **/goals set** says how many members you want, and by when.
growth-reached = This month **{ $month }** so far, and the goal is reached: **{ $members }** members, where { $target } were wanted by { $by }. **/goals set** sets the next one.
growth-ended = This month **{ $month }** so far. The goal’s day has come ({ $by }): **{ $members }** members, where { $target } were wanted. **/goals set** sets the next one.
growth-projection = At the pace of the last { $months } full months, **{ $mean }** a month, there would be about **{ $middle }** members by then{ $range }, and { $target } around { $reached }.
growth-projection-never = At the pace of the last { $months } full months, **{ $mean }** a month, there would be about **{ $middle }** members by then{ $range }: { $target } would not be reached.
growth-range = , between **{ $low }** and **{ $high }**
growth-pace = The last { $months } full months: **{ $mean }** a month on average.
growth-young = It is too early to say where this leads: that takes three full months, after the one in which the network began.
growth-method = Method: the average net growth (those who came less those who left) of the last { $months } full months simply goes on; the range is how it would be if every month went like the slowest, or the fastest, { $window ->
        [one] month
       *[other] { $window } months in a row
    } of the last { $of }. The month of the start does not count.
growth-figures = **{ $joined }** joined · **{ $active }** active · **{ $introducing }** with a lead · **{ $dormant }** dormant · **{ $woken }** woken
growth-definitions = Of the members of today. Joined: are here on Discord. Active: did something in the last { $active_days } days. With a lead: introduced a company in the last { $lead_days } days. Dormant: have that status, for lack of activity. Woken: were dormant and became active again, at least once since the start.
growth-sources = Where they come from: { $sources }
growth-source = { $source } **{ $count }**
growth-sponsors = Who brought the most people:
growth-sponsor = { $name } · **{ $people }**, { $active ->
        [0] none of them active
        [one] one of them active
       *[other] { $active } of them active
    }
growth-countries = Countries wanted: { $gaps }
growth-countries-unsaid = Countries wanted: not said yet. The button below says from where the agency wants companies.
growth-sectors = Sectors wanted: { $gaps }
growth-missing = missing **{ $names }**
growth-thin = thin **{ $names }**
growth-thin-one = { $name } ({ $count })
growth-more = { $count } more
growth-enough = enough members everywhere
growth-gaps-definition = Missing: no member there. Thin: fewer than { $thin }.
growth-picture-alt = The curve of the members since { $start }. { $labels }.
growth-picture-members = Members: { $count }
growth-picture-joined = On Discord: { $count }
growth-picture-projection = At this pace: { $middle } ({ $low } to { $high })
growth-picture-steady = At this pace: { $middle }
growth-picture-goal = Goal: { $target } by { $by }

## Leads

command-lead = lead
    .description = The companies you introduce
command-lead-introduce = introduce
    .description = Introduce a company: you hear at once whether it is already known
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
    .description = The leads, the one that moved last first
    .stage = Only leads at this stage
command-pipeline-show = show
    .description = All that is known about a lead, for you alone
    .number = The lead’s number
command-pipeline-assign = assign
    .description = Put a coordinator in charge of a lead
    .number = The lead’s number
    .coordinator = Who is in charge from now on; the agency if empty
command-pipeline-introduce = introduce
    .description = Introduce a company for an ambassador who phoned or wrote
    .for = The ambassador who introduces it
    .company = The company’s name
    .country = The country it is in
    .sector = Its sector
command-pipeline-move = move
    .description = Move a lead to another stage; the ambassador who introduced it is told
    .number = The lead’s number
    .stage = The new stage
    .jobs = How many jobs it creates, once it has landed
    .reason = Why it goes back or is lost; the ambassador who introduced it reads it
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
lead-row = **{ $number } · { $company }** ({ $country })
lead-row-state = { $stage } since { $since } · { $owner }
lead-stage-line = Stage: **{ $stage }** since { $since }
lead-charge = In charge
lead-agency = the agency
lead-points = Points: **{ $points }**
lead-introducer = Introduced by **{ $name }** on { $at } · { $share }% of the credit · protected until { $until }
lead-informed = Contact informed
lead-contact-erased = The contact has been erased.
lead-none = No leads yet.
lead-guide = How to introduce a company
lead-mine-title = Your leads

lead-known = { $company } is already known
lead-known-owner = Talk to { $owner }, who is in charge of it.
lead-known-agency = Talk to the agency about it.
lead-known-nearly = Is “{ $company }” not the company you mean?
lead-another = It is another company
lead-new = You can introduce { $company }
lead-new-for = You can introduce { $company } for { $name }
lead-privacy = One short form, and it is on its way. Only the coordinators and the ambassador who introduces it see the contact, for three years at most.
lead-introduced = Noted, and the coordinators have been told. News will follow at every stage.
lead-open = Open

lead-form-title = Introduce { $company }
lead-company = Company
lead-sector = Sector
lead-contact = Contact
lead-function = Their job
lead-reach = How to reach this contact
lead-reach-hint = E-mail, telephone or other
lead-background = How you know them, and why Provence
lead-background-hint = Are they looking for a place, a partner, people? When?
lead-aware = Does the contact know about this?
lead-stage = Stage
lead-jobs = Jobs
lead-jobs-hint = Only when it has landed
lead-reason = Reason
lead-reason-hint = If it goes back or is lost; the ambassador who introduced it reads it
lead-move = Move…
lead-move-title = Move { $company }
lead-edit = Edit…
lead-edit-title = Correct { $company }
lead-take = I’ll take charge

lead-jobs-line = Jobs: **{ $jobs }**
lead-reason-line = Reason: { $reason }
lead-post-title = A company has been introduced
lead-post-text = { $introducer } introduces **{ $company }** ({ $country }, { $sector }): lead no. { $number }.
lead-news-title = News of your lead
lead-news-line = { $company }: **{ $stage }**

pipeline-title = { $count ->
        [0] No leads
        [one] One lead
       *[other] { $count } leads
    }
pipeline-of = Page { $page } of { $pages }
pipeline-previous = Previous
pipeline-next = Next

error-lead-unknown = There is no lead no. { $number } among those you can see.
error-lead-illegal-stage = The lead is already at this stage, or cannot move there from its own. A lost lead starts again as “introduced”; only an open one can be lost.
error-lead-reason = Say why it goes back or is lost: the ambassador who introduced it reads the reason.
error-lead-jobs = Say how many jobs it creates (0 if none yet).
error-lead-jobs-early = Jobs are counted once a lead has landed. Leave this field empty for this stage.
error-lead-jobs-number = “{ $jobs }” is not a number of jobs. Write one like 12.
error-lead-owner = Only somebody with the coordinators’ role can be in charge of a lead.
error-lead-owned = { $owner } is already in charge of this lead.
error-lead-blank = Whom to talk to, how to reach them or how you know them is missing: that is where the coordinators start.
error-company-name = A company’s name contains at least one letter or digit.
error-company-taken = Another company is called “{ $company }” in this country.

## Campaigns

command-campaign = campaign
    .description = Write to a part of the network
command-campaign-new = new
    .description = Prepare a campaign: an audience, a text in French, in English or both
    .audience = Who gets it, for example country:GB,US sector:numerique; everybody if empty
command-campaign-list = list
    .description = The latest campaigns
command-campaign-show = show
    .description = How a campaign is going
    .campaign = The campaign, by its title
command-campaign-cancel = cancel
    .description = Cancel a draft, or what a campaign has not sent yet
    .campaign = The campaign, by its title

campaign-form-title = New campaign
campaign-form-language = The campaign’s { $language } text
campaign-language = Language of this text
campaign-text = Text
campaign-untitled = Untitled

campaign-draft = Draft campaign
campaign-audience = To: { $audience }
campaign-excerpt = { $language } text: **{ $title }**
campaign-link-left-out = “{ $url }” is not a complete link, like `https://example.org`: the text is kept without it.
campaign-in-fr = French
campaign-in-en = English
campaign-edit = Edit the { $language } text
campaign-add = Add the { $language } text
campaign-preview = Preview
campaign-send = Send…
campaign-cancel = Cancel…

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
campaign-capped = Have already had { $cap } messages this week: **{ $count }**
campaign-confirm = { $count ->
        [0] Send, without private messages
        [one] Send to one person
       *[other] Send to { $count } people
    }

campaign-cancel-ask = { $status ->
        [draft] Cancel the draft “{ $title }”?
       *[other] Cancel what has not been sent yet of “{ $title }”? What has arrived stays.
    }
campaign-cancel-yes = Cancel the campaign

campaign-list = Campaigns
campaign-none = No campaigns. Prepare one with **/campaign new**.
campaign-line = `#{ $number }` { $title } · { $status } · { $when }

campaign-count-sent = Sent: **{ $count }**
campaign-count-waiting = Waiting: **{ $count }**
campaign-count-closed = Private messages closed: **{ $count }**
campaign-count-failed = Failed: **{ $count }**
campaign-count-unknown = Not confirmed by Discord, not sent again: **{ $count }**
campaign-count-cancelled = Cancelled: **{ $count }**
campaign-count-no-consent = Held back, without their consent: **{ $count }**
campaign-count-not-joined = Held back, not on Discord yet: **{ $count }**
campaign-count-capped = Held back, already { $cap } messages this week: **{ $count }**

campaign-ended = Campaign finished: { $title }
campaign-open-card = Show the campaign
campaign-open = Open the link

error-campaign-unknown = This network has no campaign “{ $campaign }”. Choose one from the suggestions.
error-campaign-state = { $status ->
        [draft] This campaign is still a draft.
        [finished] This campaign has finished.
        [cancelled] This campaign has been cancelled.
       *[other] This campaign is already being sent.
    }
error-campaign-changed = The text has changed since you read it. Look at the preview again before you send.
error-campaign-no-text = This campaign has no text yet.
error-campaign-nobody = Nobody is in this audience: there would be nobody to write to.
error-campaign-blank = A campaign needs a title and a text.
error-campaign-too-long = The { $language } text is too long: signs like * and _ count twice, which makes { $count } characters with the title; { $most } are the most. Shorten it.

## Leaderboard of the week

leaderboard-title = The week’s leaderboard
leaderboard-week = { $first } to { $last }
leaderboard-line = { $medal } **{ $name }** · { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
leaderboard-all = { $people ->
        [0] Nobody earned points this week. **/tasks** shows what you could take.
        [one] One ambassador earned { $points ->
            [one] { $points } point.
           *[other] { $points } points.
        }
       *[other] { $people } ambassadors earned { $points ->
            [one] { $points } point.
           *[other] { $points } points.
        }
    }
leaderboard-unnamed = { $people ->
        [one] One person does not show their name; their rank counts all the same.
       *[other] { $people } people do not show their names; their ranks count all the same.
    }
leaderboard-mine = Where do I stand?
leaderboard-own = You earned { $points ->
        [one] **{ $points }** point
       *[other] **{ $points }** points
    } that week: rank **{ $rank }**.
leaderboard-none = You earned no points that week.

## Digest

digest-title = Your week
digest-leads = Your leads that moved
digest-offers = New in your sectors
digest-task = - { $title }, until { $deadline }
digest-lead = - { $number } · { $company }: { $stage }
digest-offer = - { $title } · { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
digest-me = Where I stand
digest-headline = Your digest: { $tasks ->
        [one] { $tasks } task
       *[other] { $tasks } tasks
    } in hand, { $leads ->
        [one] { $leads } lead
       *[other] { $leads } leads
    } that moved, { $offers ->
        [one] { $offers } new task
       *[other] { $offers } new tasks
    }

## Demonstration

demo-title = Massilia Mundi — demonstration
demo-who = Who are you playing?
demo-where = Where are you?
demo-speaks = Their Discord is in
demo-try = What to try first
demo-now = The network’s date
demo-next-monday = Go to next Monday, 09:00
demo-three-months = Let three months go by
demo-working = One moment…
demo-end = End the demonstration
demo-ended = The demonstration has ended. You may close this tab.
demo-frame = Discord, as the person you are playing sees it
demo-private = Private messages with the bot
demo-role-coordinator = Coordinator
demo-role-ambassador = Ambassador
demo-role-stranger = Not a member yet
demo-welcome = The network is yours
demo-welcome-text = Choose on the left who you are playing. You will see Discord as that person sees it: type “/” in the conversation to see what they can do. This is the real bot; only Discord is simulated.
demo-busy = The bot is still answering. Try again in a moment.
demo-try-coordinator-1 = Type `/roster import` in #coordination and hand over an Excel or CSV file, for example bot/demo/data/roster.csv.
demo-try-coordinator-2 = Browse the network’s leads: `/pipeline list`.
demo-try-coordinator-3 = Write to a part of the network: `/campaign new`.
demo-try-coordinator-4 = Go to next Monday: the leaderboard arrives in #classement.
demo-try-coordinator-5 = Let three months go by, then see who has gone quiet: `/audience show`, with `status:dormant`.
demo-try-coordinator-6 = Set a goal, `/goals set`, then see how far there is to go: `/goals growth`.
demo-try-ambassador-1 = Type `/help`, in private messages or in #accueil.
demo-try-ambassador-2 = Take a task: `/tasks`.
demo-try-ambassador-3 = Introduce a company: `/lead introduce`.
demo-try-ambassador-4 = Bring somebody in: `/invite`. Copy the code, then play somebody who is not a member yet.
demo-try-ambassador-5 = Go to next Monday, then read your digest in private messages.
demo-try-ambassador-6 = Let three months go by without doing anything: in private messages, the bot asks how you are. Come back, or take a break.
demo-try-stranger-1 = Have yourself invited: play an ambassador, type `/invite` and copy the code.
demo-try-stranger-2 = Back here, join with it: `/join`.
demo-try-stranger-3 = Or ask to join without a code: `/apply`. A coordinator answers in #coordination.
demo-preparing = Preparing: the list of members is imported, { $people ->
        [one] { $people } ambassador joins
       *[other] { $people } ambassadors join
    } the network…
demo-ready =
    The demonstration is open at { $url }
    First: choose EN at the top right, play Camille Durand in #coordination, set her Discord to English and type /network status. Then play an ambassador marked EN and type /me.
    Go to next Monday, 09:00, with the button at the top right: the leaderboard arrives in #classement. Ctrl-C ends it.

## Import: lengths

roster-warning-length = cell too long, cut after 300 characters

## One's own data

command-privacy = privacy
    .description = Your own data
command-privacy-erase = erase
    .description = Have everything erased that the network knows of you
command-roster-erase = erase
    .description = Erase who asked for it; without a name, see who never came
    .person = Whom to erase

privacy-erase-title = Erase your data?
privacy-erase-goes =
    What goes **for good**: your name, e-mail, company, city and account; what you wrote and what was noted about you; the contacts you gave; your tags and choices. Tasks in hand are given back, your invitations end, you receive no more messages.
privacy-erase-stays =
    What **stays**, and why: figures without a name (points, tasks done, companies introduced), so that the network’s totals stay right. And a fingerprint of your e-mail and account, from which nobody can read them: it only keeps the next list of members from bringing you back. Backups live 30 days, then they are gone too.
privacy-erase-or = Do you only want some quiet? **/me** offers you a break, and **/leave** keeps all that is yours for your return.
privacy-erase-begin = Erase
privacy-erase-cancel = Keep everything
privacy-erase-sure = Really erase everything?
privacy-erase-final = It cannot be undone: nobody, not even the coordinators, will be able to bring your data back. You may join again one day, as somebody new.
privacy-erase-confirm = Yes, erase it for good
privacy-kept = Nothing was erased.
privacy-done = Your data is erased
privacy-done-text =
    Your name, addresses, account and texts are gone. Figures without a name stay, and a fingerprint, from which nobody can read your e-mail, that keeps lists of members from bringing you back. Backups go within 30 days; messages that Discord has carried stay with Discord.
    Thank you for all you brought to the network. With an invitation or **/apply** you are welcome any time.

roster-erase-title = Erase { $name }?
roster-erase-goes =
    What goes **for good**: name, e-mail, company, city and account, of all merged entries; texts, notes and contacts; tags; the same in the journal of changes. Tasks in hand are given back, codes and invitations end, messages on their way stop.
roster-erase-stays =
    What **stays**: figures without a name (points, tasks, introductions), and a fingerprint of the e-mail and the account, from which nobody can read them: imports and **/roster add** refuse that e-mail from now on, and only the person can come back, by a yes of their own. Backups live 30 days. What you wrote about the person in tasks, campaigns and names of tags stays: look there yourself.
roster-erase-sure = Really erase { $name }?
roster-erase-final = It cannot be undone. Do it only if the person asked for it, or if nothing allows you to keep their data.
roster-erase-confirm = Yes, erase for good
roster-erase-kept = Nobody was erased.
roster-erase-done = Erased
roster-erase-done-text = Entry #{ $number } has no name any more. If your own list of members still has the person, take them off it too: the import refuses the row and says why.

roster-silent-title = Invited, and never came
roster-silent-none = { $months ->
        [one] No invited person has been without activity for more than a month. To erase somebody who asks for it: **/roster erase** and their name.
       *[other] No invited person has been without activity for more than { $months } months. To erase somebody who asks for it: **/roster erase** and their name.
    }
roster-silent-count = { $count ->
        [one] **One person** was invited
       *[other] **{ $count } people** were invited
    } and without activity for more than { $months ->
        [one] a month
       *[other] { $months } months
    }. Without a reason to keep them, erase them: a note after a contact (**/roster note**) keeps them longer. The time is set by **/network setup**.
roster-silent-since = nothing since { $day }
roster-silent-one = Erase no. { $number }
roster-silent-erase = { $count ->
        [one] Erase this person
       *[other] Erase these { $count } people
    }
roster-silent-sure = { $count ->
        [one] Erase this person?
       *[other] Erase these { $count } people?
    }
roster-silent-final = There is no way back: name, e-mail, notes and tags go, and imports no longer bring them back. Remember to take them out of your own list as well.
roster-silent-confirm = { $count ->
        [one] Yes, erase them for good
       *[other] Yes, erase all { $count } for good
    }
roster-silent-done = { $count ->
        [0] Nobody was erased: they came meanwhile, or were erased already.
        [one] **One person erased.**
       *[other] **{ $count } people erased.**
    }

error-privacy-nothing = This network knows nothing of you: there is nothing to show or to erase.
error-privacy-account = This account was that of a person who was erased: only they can come back with it, with an invitation or **/apply**. Choose another account.
error-privacy-erased = This person’s data has been erased already: there is nothing left to erase.
error-privacy-asked = The person with this e-mail was erased: only they can come back, with an invitation or **/apply**. Write to them if they wish to.

command-privacy-export = export
    .description = Get everything that the network knows of you, in two files

own-data-title = Everything the network knows of you
own-data-at = As it was on { $day }.
own-data-page-said = To read, in any browser:
own-data-json-said = For another program (JSON):
own-data-page-file = my-data.html
own-data-json-file = my-data.json
own-data-rights = Only you see this answer. Something is wrong? Correct it under **/me**, or write to your coordinator; to have everything erased: **/privacy erase**.
own-data-nothing = Nothing.
own-data-profile = Who you are
own-data-sectors = Your sectors
own-data-history = Your membership
own-data-consents = What you agreed to
own-data-activity = Days on which you were active
own-data-points = Your points
own-data-tasks = Your tasks
own-data-decisions = What became of them
own-data-introductions = Companies you introduced
own-data-notes = Coordinators’ notes about you
own-data-tags = Tags that coordinators gave you
own-data-invitations = Your invitations
own-data-brought = Those you brought
own-data-applications = Your applications
own-data-messages = Messages to you
own-data-changes = Changes that the journal keeps
own-data-status-open = waiting
own-data-status-accepted = accepted
own-data-status-merged = accepted
own-data-status-declined = declined
own-data-status-withdrawn = withdrawn
own-data-status-cancelled = cancelled
own-data-status-due = on its way
own-data-status-sending = on its way
own-data-status-sent = sent
own-data-status-closed = private messages closed
own-data-status-failed = not delivered
own-data-status-unknown = perhaps delivered
own-data-status-held = held back
own-data-field-number = Entry
own-data-field-account = Discord account
own-data-field-joined-at = On Discord since
own-data-field-last-active = Last active
own-data-field-own-fields = What you set yourself
own-data-field-cause = Because
own-data-field-at = When
own-data-field-consent = What
own-data-field-notice-version = Notice
own-data-field-amount = Points
own-data-field-changed-at = Since
own-data-field-decision = What
own-data-field-note = Text
own-data-field-share = Your share (%)
own-data-field-background = What you wrote
own-data-field-protected-until = Yours until
own-data-field-contact = Contact
own-data-field-reach = How to reach them
own-data-field-kind = Kind
own-data-field-text = Text
own-data-field-label = Tag
own-data-field-uses-left = Places left
own-data-field-created-at = Made
own-data-field-expires-at = Valid until
own-data-field-decided-at = Decided
own-data-field-said = Message
own-data-field-delivery = What became of it
own-data-pair = { $name }: { $value }
own-data-field-payload = What it says
own-data-field-sent-at = Sent
own-data-field-action = What
own-data-field-before = Before
own-data-field-after = After
own-data-field-name = Name

command-privacy-notice = notice
    .description = Read what happens with your data
privacy-notice-title = What happens with your data
