## Commandes : le message est le nom, `.description` ce qu'elle fait ; une option `x` a `.x` pour sa
## description et `.x-name` pour son nom.

command-help = aide
    .description = Ce que l’on peut faire ici, et comment

## Aide

help-title = Massilia Mundi
help-intro = Le réseau d’ambassadeurs d’Aix-Marseille-Provence. Voici ce que vous pouvez faire, ici ou en message privé :

## Refus

error-incident =
    Quelque chose s’est cassé de notre côté ; rien n’a été modifié. Nous le retrouvons par son numéro : **{ $incident }**.
    Réessayez, et donnez ce numéro à votre coordinateur si cela se reproduit.
