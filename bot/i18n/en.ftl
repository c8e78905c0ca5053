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
