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

error-button-gone = Ce bouton vient d’une version plus ancienne et ne fonctionne plus.
error-network-unknown = Aucun réseau n’appartient au serveur { $guild }.
error-network-several = Il y a plusieurs réseaux : nommez-en un par --network GUILD_ID.
error-network-not-set-up = Ce serveur n’a pas encore de réseau. Une personne qui gère le serveur peut le configurer avec **/réseau configurer**.
error-not-coordinator = Seuls les coordinateurs de ce réseau peuvent le faire.

error-roster-empty = Ce fichier est vide.
error-roster-header-only = Ce fichier a une ligne d’en-tête, mais personne en dessous.
error-roster-format = Ce n’est pas une liste de membres : { $format ->
        [pdf] un PDF
        [zip] une archive ZIP
       *[ole] un fichier d’un ancien Excel, ou protégé par mot de passe
    }. Enregistrez-la en .xlsx ou en CSV.
error-roster-workbook = Ce fichier .xlsx est abîmé. Ouvrez-le dans Excel et enregistrez-le à nouveau.
error-roster-nul = La ligne { $line } contient des octets qu’aucun texte n’a. Est-ce bien un fichier CSV ou .xlsx ?
error-roster-encoding = Ce fichier n’est pas dans l’encodage qu’il annonce. Enregistrez-le à nouveau en CSV UTF-8 ou en .xlsx.
error-roster-line-too-long = La ligne { $line } est plus longue que toute ligne d’une liste de membres.
error-roster-file-too-big = Ce fichier est trop gros : { $megabytes } Mo au plus.
error-roster-unpacks-too-big = Ce fichier, décompressé, dépasse { $megabytes } Mo.
error-roster-too-many-cells = Cette feuille a plus de { $cells } cellules. Supprimez ce qui est vide ou inutile.
error-roster-too-many-rows = Cette feuille a plus de { $rows } lignes.
error-roster-no-email-column = Aucune colonne ne contient d’adresses électroniques. Nommez-en une « Courriel ».
error-roster-no-name-column = Aucune colonne ne contient de noms. Nommez-en une « Nom ».

## Membres

command-roster = membres
    .description = Les personnes du réseau
command-roster-import = importer
    .description = Reprendre une liste de membres : un fichier .xlsx ou CSV
    .file = La liste, en .xlsx ou en CSV
    .file-name = fichier

roster-preview-title = Importer une liste de membres
roster-result-title = Liste importée
roster-counts =
    Nouveaux : **{ $imported }** · modifiés : **{ $updated }** · inchangés : **{ $unchanged }**
    En double, fusionnés : **{ $merged }** · refusés : **{ $refused }**
roster-refusals = { $count ->
        [one] Une ligne est refusée. Elle est dans le fichier joint : corrigez-la et importez ce fichier.
       *[other] { $count } lignes sont refusées. Elles sont dans le fichier joint : corrigez-les et importez ce fichier.
    }
roster-mend = { $count ->
        [one] Une ligne est refusée ; elle est dans { $file } : corrigez-la et importez ce fichier.
       *[other] { $count } lignes sont refusées ; elles sont dans { $file } : corrigez-les et importez ce fichier.
    }
roster-line = Ligne { $line } : { $reason }{ $value ->
        [none] {""}
       *[other] {" "}({ $value })
    }
roster-more = … et { $count } de plus
roster-refusal-email = pas d’adresse électronique bien formée
roster-refusal-name = pas de nom
roster-refusal-formula = un nom qui commence comme une formule
roster-refusal-country = un pays inconnu
roster-refusal-date = une date qui n’existe pas ou qui est dans le futur
roster-warnings = Repris, mais tout n’a pas été compris :
roster-warning-column = une seconde colonne du même nom a été laissée de côté
roster-warning-sector = secteur inconnu, laissé vide
roster-warning-language = langue inconnue, laissée vide
roster-warning-date = date illisible, laissée vide
roster-warning-sponsor = parrain inconnu, laissé vide
roster-nothing-written = Rien n’est écrit avant votre confirmation.
roster-nothing-new = Il n’y a rien de nouveau dans ce fichier.
roster-confirm = Importer
roster-cancel = Annuler
roster-cancelled = Rien n’a été importé.
roster-reason-column = Motif
roster-refused-file = refuses.csv


## Audiences

audience-everybody = tout le monde
audience-both = { $first } ; { $then }
audience-term = { $field } : { $values }
audience-not = sauf { $term }
audience-field-country = pays
audience-field-sector = secteur
audience-field-status = statut
audience-field-language = langue

sector-numerique = Numérique
sector-sante = Santé / bien-être
sector-maritime = Maritime / logistique
sector-energie = Énergie / éco-industries
sector-mecanique = Mécanique / naval / aéronautique
sector-art-de-vivre = Art de vivre

status-invited = invité
status-active = actif
status-dormant = dormant
status-suspended = suspendu
status-left = parti

error-audience-no-field =
    Devant `{ $word }`, il manque un champ et deux-points. Vouliez-vous dire { $expected } ?
    ```
    { $pointer }
    ```
error-audience-field =
    { $count ->
        [0] Je ne connais pas de champ `{ $word }`.
       *[other] Je ne connais pas de champ `{ $word }`. Ici peut se trouver { $expected }.
    }
    ```
    { $pointer }
    ```
error-audience-no-value =
    { $count ->
        [0] Il manque une valeur au champ `{ $field }`.
       *[other] Il manque une valeur au champ `{ $field }`, par exemple { $expected }.
    }
    ```
    { $pointer }
    ```
error-audience-value =
    { $count ->
        [0] Le champ `{ $field }` n’a pas de valeur `{ $word }`.
       *[other] Le champ `{ $field }` n’a pas de valeur `{ $word }`. Vouliez-vous dire { $expected } ?
    }
    ```
    { $pointer }
    ```
error-audience-quote =
    Ce guillemet n’est pas fermé.
    ```
    { $pointer }
    ```
error-audience-too-long =
    Une audience a { $limit } termes au plus ; voici le premier de trop.
    ```
    { $pointer }
    ```

demo-title = Massilia Mundi — démonstration
demo-who = Qui jouez-vous ?
demo-where = Où êtes-vous ?
demo-speaks = Son Discord est en
demo-try = À essayer d’abord
demo-now = Date du réseau
demo-next-monday = Aller à lundi prochain, 9 h
demo-working = Un instant…
demo-refresh = Actualiser
demo-end = Terminer la démonstration
demo-ended = La démonstration est terminée. Vous pouvez fermer cet onglet.
demo-frame = Discord, vu par la personne que vous jouez
demo-private = Messages privés avec le bot
demo-role-coordinator = Coordination
demo-role-ambassador = Ambassadeurs
demo-welcome = Le réseau est à vous
demo-welcome-text = Choisissez à gauche qui vous jouez. Vous verrez Discord comme cette personne le voit : tapez « / » dans la conversation pour voir ce qu’elle peut faire. C’est le vrai bot ; seul Discord est simulé.
demo-busy = Le bot est en train de répondre. Réessayez dans un instant.
demo-try-coordinator-1 = Tapez `/membres importer` dans #coordination et donnez le fichier du réseau.
demo-try-coordinator-2 = Lisez le tableau des pistes : `/pipeline tableau`.
demo-try-coordinator-3 = Voyez où en sont les objectifs de l’année : `/objectifs voir`.
demo-try-coordinator-4 = Allez à lundi prochain : le classement arrive dans #classement.
demo-try-ambassador-1 = Tapez `/aide`, en messages privés ou dans #accueil.
demo-try-ambassador-2 = Prenez une mission : `/missions`.
demo-try-ambassador-3 = Présentez une entreprise : `/piste présenter`.
demo-try-ambassador-4 = Allez à lundi prochain, puis lisez votre récapitulatif en messages privés.
