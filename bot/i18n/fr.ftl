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

error-code-wrong = Ce code n’ouvre rien : il est mal tapé, déjà utilisé ou expiré. Demandez-en un autre à votre coordinateur.
error-code-guesses = { $minutes ->
        [one] Trop de codes erronés. Réessayez dans une minute.
       *[other] Trop de codes erronés. Réessayez dans { $minutes } minutes.
    }
error-already-joined = Vous êtes déjà dans le réseau : **/moi** montre où vous en êtes.
error-not-joined = Vous n’êtes pas encore dans le réseau. Rejoignez-le avec le code que vous avez reçu : **/rejoindre**.
error-in-several-networks = Vous êtes dans plusieurs réseaux : tapez ceci sur le serveur de celui dont il s’agit.
error-manage-server = Seule une personne qui gère ce serveur peut configurer le réseau.
error-network-invite = « { $url } » n’est pas une invitation Discord. Collez-en une comme https://discord.gg/…
error-network-zone = « { $zone } » n’est pas un fuseau horaire. Écrivez par exemple Europe/Paris.
error-network-hour = « { $hour } » n’est pas une heure. Écrivez par exemple 09:00.

error-person-unknown = Personne dans le réseau ne s’appelle « { $name } ».
error-person-several = Plusieurs personnes s’appellent « { $name } » : choisissez-en une parmi les propositions.

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

## Réglages, un par ligne

setting-line = { $name } : { $value }
yes = oui
no = non
language-fr = Français
language-en = English

## Réseau

command-network = réseau
    .description = Comment le réseau est configuré, et où il en est
command-network-setup = configurer
    .description = Configurer le réseau sur ce serveur, ou changer son fonctionnement
    .code = Le code à usage unique imprimé par l’exploitant (la première fois seulement)
    .code-name = code
command-network-status = état
    .description = Ce qui manque, ce qui est prévu et ce qui attend

network-setup-title = Le réseau sur ce serveur
network-role = Rôle des coordinateurs
network-role-hint = Qui l’a travaille avec les membres, missions, pistes et campagnes
network-announcements = Salon des annonces
network-leaderboard = Salon du classement
network-review = Salon de travail des coordinateurs
network-invite = Lien d’invitation à ce serveur
network-invite-hint = Un lien qui n’expire pas : https://discord.gg/…
network-week-title = Publications de la semaine
network-week-button = Jour et heure des publications
network-week-line = Publications de la semaine : { $day }, { $hour } ({ $zone })
network-day = Jour
network-hour = Heure
network-zone = Fuseau horaire
network-zone-hint = Par exemple Europe/Paris
network-set-up = Le réseau est configuré
network-status-title = État du réseau
network-next-slot = Prochaines publications : { $when }
network-queue = Messages : **{ $waiting }** en attente, **{ $sent }** envoyés, **{ $closed }** à des boîtes fermées, **{ $held }** retenus, **{ $lost }** en échec
network-lacks = Dans { $channel }, il me manque : { $permissions }
network-lacks-nothing = J’ai toutes les permissions qu’il me faut.
network-code = Tapez /réseau configurer { $code } sur le serveur. Le code sert une fois, pendant 24 heures.

permission-view_channel = Voir le salon
permission-send_messages = Envoyer des messages
permission-read_message_history = Voir les anciens messages
permission-attach_files = Joindre des fichiers

welcome-title = Bienvenue dans Massilia Mundi
welcome-text =
    Le réseau de celles et ceux qui font connaître Aix-Marseille-Provence dans le monde, et en ouvrent les portes aux entreprises.
    Vous avez reçu un code personnel par courriel ? Rejoignez le réseau avec lui.

alarm-title = Une publication a échoué
alarm-text = Je n’ai pas pu publier dans { $channel } (réponse de Discord : { $reason }). Vérifiez mes permissions.
alarm-button = État du réseau

## Codes

command-roster-codes = codes
    .description = Tirer les codes personnels des invités, dans un fichier pour un publipostage

codes-title = Codes personnels
codes-count = { $count ->
        [0] Aucun nouveau code : chaque invité en a déjà un.
        [one] Un nouveau code.
       *[other] { $count } nouveaux codes.
    }
codes-once = Ils ne sont montrés que dans ce fichier, et servent pendant 180 jours.
codes-keeping = { $count ->
        [one] Une personne a un code qui sert encore.
       *[other] { $count } personnes ont un code qui sert encore.
    }
codes-anew = En tirer d’autres pour elles …
codes-anew-ask = Leurs codes précédents ne serviront plus, même ceux des lettres déjà en route. En tirer de nouveaux pour tous les invités ?
codes-confirm = Tirer de nouveaux codes
codes-columns = Prénom;Nom;Courriel;Langue;Code;Lien

## Rejoindre

command-join = rejoindre
    .description = Rejoindre le réseau avec votre code personnel
    .code = Le code que vous avez reçu
    .code-name = code

join-button = Rejoindre
join-title = Rejoindre le réseau
join-code = Votre code
join-code-hint = Il est dans la lettre que vous avez reçue
join-hello = Ravi de vous voir, { $name } ! Un court formulaire, et vous y êtes.
join-continue = Continuer
join-done = Bienvenue, { $name } : vous y êtes.
join-language = Langue
join-sectors = Secteurs que vous connaissez
join-rhythm = Votre récapitulatif personnel
join-yes = Votre choix
join-yes-hint = Les deux se changent à tout moment
rhythm-weekly = Chaque lundi
rhythm-monthly = Une fois par mois
rhythm-never = Jamais
consent-private-messages = Des messages privés sur mes missions, mes pistes et les campagnes
consent-public-ranking = Mon nom dans le classement public
privacy-notice =
    Notice sur la vie privée, version { $version }. Le réseau garde ce que la liste des membres et vous lui dites, vos missions, pistes et points, pour faire vivre le réseau, et ne les partage avec personne d’autre. Vos coordinateurs les corrigent ou les effacent sur demande.

## Moi

command-me = moi
    .description = Où vous en êtes, et que faire ensuite

me-title = Vous
me-rhythm = Récapitulatif : { $rhythm }
me-points = Points : **{ $points }** · { $rank ->
        [1] 1er
       *[other] { $rank }e
    } sur { $of }
me-no-points = Pas encore de points.
me-news = Nouvelles pour vous :
me-next = Tapez **/aide** pour voir ce que vous pouvez faire.

## Messages privés

messages-stop = Ne plus recevoir de messages privés
messages-stopped = Vous ne recevrez plus de messages privés du réseau. Ses nouvelles vous attendent dans **/moi**.
messages-start = Les recevoir à nouveau
messages-started = Vous recevez à nouveau les messages privés du réseau.

## Classement et publications de la semaine

leaderboard-title = Le classement de la semaine
leaderboard-week = Du { $first } au { $last }
leaderboard-line = { $medal } **{ $name }** · { $points } { $points ->
        [one] point
       *[other] points
    }
leaderboard-all = { $people ->
        [0] Personne n’a gagné de points cette semaine. **/missions** montre ce que l’on peut prendre.
        [one] Un ambassadeur a gagné { $points } points.
       *[other] { $people } ambassadeurs ont gagné { $points } points.
    }
leaderboard-mine = Où en suis-je ?
leaderboard-own = Vous avez gagné **{ $points }** points cette semaine-là : rang **{ $rank }**.
leaderboard-none = Vous n’avez pas gagné de points cette semaine-là.
network-last-slot = Dernières publications : { $when } ({ $done })
run-done = publiées
run-skipped = sautées : plus de six heures de retard

demo-preparing = Préparation : la liste des membres est reprise, 55 ambassadeurs rejoignent le réseau …
demo-ready =
    La démonstration est ouverte sur { $url }
    D’abord : jouez Camille Durand dans #coordination et tapez /réseau état. Puis jouez un ambassadeur et tapez /moi.
    Allez à lundi prochain, 9 h, par le bouton en haut à droite : le classement arrive dans #classement. Ctrl-C y met fin.

## Récapitulatif

digest-title = Votre semaine
digest-tasks = Vos missions
digest-leads = Vos pistes qui ont avancé
digest-offers = Nouveau dans vos secteurs
digest-task = - { $title }, jusqu’au { $deadline }
digest-lead = - { $number } · { $company } : { $stage }
digest-offer = - { $title } · { $points } points
digest-me = Où j’en suis
digest-headline = Votre récapitulatif : { $tasks } missions en main, { $leads } pistes qui ont avancé, { $offers } nouvelles missions
## Campagnes

command-campaign = campagne
    .description = Écrire à une partie du réseau
command-campaign-new = nouvelle
    .description = Préparer une campagne : une audience, un texte en français, en anglais ou les deux
    .audience = À qui ; par exemple country:GB,US sector:numerique. Vide : tout le monde
    .audience-name = audience
command-campaign-list = liste
    .description = Les dernières campagnes
command-campaign-show = voir
    .description = Où en est une campagne
    .campaign = Laquelle
    .campaign-name = campagne
command-campaign-cancel = annuler
    .description = Annuler un brouillon, ou ce qu’une campagne n’a pas encore envoyé
    .campaign = Laquelle
    .campaign-name = campagne

campaign-form-title = Nouvelle campagne
campaign-form-language = Texte de la campagne : { $language }
campaign-language = Langue de ce texte
campaign-title = Titre
campaign-text = Texte
campaign-link = Lien (facultatif)
campaign-untitled = Sans titre

campaign-draft = Brouillon de campagne
campaign-audience = À : { $audience }
campaign-excerpt = { $language } : **{ $title }**
campaign-link-left-out = « { $url } » n’est pas un lien qui commence par https:// : le texte est gardé sans lui.
campaign-in-fr = français
campaign-in-en = anglais
campaign-edit = Modifier le texte { $language }
campaign-add = Ajouter un texte { $language }
campaign-preview = Aperçu
campaign-send = Envoyer…
campaign-cancel = Annuler…
campaign-refresh = Actualiser

campaign-status-draft = Brouillon
campaign-status-approved = Approuvée
campaign-status-sending = En cours d’envoi
campaign-status-paused = En pause
campaign-status-finished = Terminée
campaign-status-cancelled = Annulée
campaign-sent-on = Envoyée le { $when }

campaign-ask = Envoyer « { $title } » ?
campaign-recipients = Destinataires : **{ $count }**
campaign-reached = La reçoivent maintenant, ou dans la matinée là où il fait nuit : **{ $count }**
campaign-no-consent = N’ont pas encore dit oui aux messages privés : **{ $count }**
campaign-not-joined = N’ont pas encore rejoint Discord : **{ $count }**
campaign-capped = Ont déjà reçu { $cap } messages cette semaine : **{ $count }**
campaign-confirm = { $count ->
        [one] Envoyer à une personne
       *[other] Envoyer à { $count } personnes
    }

campaign-cancel-ask = { $status ->
        [draft] Annuler le brouillon « { $title } » ?
       *[other] Annuler ce qui n’est pas encore envoyé de « { $title } » ? Ce qui est déjà arrivé reste.
    }
campaign-cancel-yes = Annuler la campagne

campaign-list = Campagnes
campaign-none = Aucune campagne. Préparez-en une avec **/campagne nouvelle**.
campaign-line = `#{ $number }` { $title } · { $status } · { $when }

campaign-count-sent = Envoyés : **{ $count }**
campaign-count-waiting = En attente : **{ $count }**
campaign-count-closed = Messages privés fermés : **{ $count }**
campaign-count-failed = En échec : **{ $count }**
campaign-count-unknown = Incertains, non répétés : **{ $count }**
campaign-count-cancelled = Annulés : **{ $count }**
campaign-count-no-consent = Retenus, sans leur accord : **{ $count }**
campaign-count-not-joined = Retenus, pas encore sur Discord : **{ $count }**
campaign-count-capped = Retenus, déjà { $cap } messages cette semaine : **{ $count }**

campaign-ended = Campagne terminée : { $title }
campaign-open-card = Voir la campagne
campaign-open = Ouvrir le lien

error-campaign-unknown = Ce réseau n’a pas de campagne « { $campaign } ». Choisissez-en une parmi les propositions.
error-campaign-state = { $status ->
        [draft] Cette campagne n’est encore qu’un brouillon.
        [finished] Cette campagne est terminée.
        [cancelled] Cette campagne est annulée.
       *[other] Cette campagne est déjà en cours d’envoi.
    }
error-campaign-changed = Le texte a changé depuis que vous l’avez lu. Regardez à nouveau l’aperçu avant d’envoyer.
error-campaign-no-text = Cette campagne n’a pas encore de texte.
error-campaign-nobody = Personne ne correspond à cette audience : il n’y aurait personne à qui écrire.
error-campaign-blank = Il faut un titre et un texte.
## Missions

command-tasks = missions
    .description = Vos missions : celles que vous avez en main, et celles que vous pourriez prendre
command-task-admin = gestion-missions
    .description = Distribuer des missions, et valider ce qui a été fait
command-task-admin-create = créer
    .description = Écrire une mission, pour autant de personnes qu’elle a de places
    .deadline = Le dernier jour, par exemple 31/12/2026
    .deadline-name = échéance
    .places = Combien de personnes peuvent la prendre
    .places-name = places
    .points = Ce que chacune en reçoit
    .points-name = points
    .audience = Qui peut la prendre, par exemple pays:GB,US secteur:numerique ; tout le monde si vide
    .audience-name = audience
    .sector = Le secteur dont il s’agit
    .sector-name = secteur
command-task-admin-list = liste
    .description = Les dernières missions, et combien de personnes ont chacune
    .state = Seulement les missions dans cet état
    .state-name = état
command-task-admin-show = voir
    .description = Tout d’une mission : qui l’a, ce qui a été décidé
    .task = La mission, par son titre
    .task-name = mission
command-task-admin-edit = modifier
    .description = Modifier une mission ; sans autre option, son texte
    .task = La mission, par son titre
    .task-name = mission
    .deadline = Le nouveau dernier jour, par exemple 31/12/2026
    .deadline-name = échéance
    .places = Combien de personnes peuvent la prendre
    .places-name = places
    .points = Ce que chacune en reçoit, dès la prochaine validation
    .points-name = points
    .audience = Qui peut la prendre désormais
    .audience-name = audience
    .sector = Le secteur dont il s’agit
    .sector-name = secteur
command-task-admin-cancel = annuler
    .description = Annuler une mission ; qui l’a en est averti
    .task = La mission, par son titre
    .task-name = mission
command-task-admin-assign = attribuer
    .description = Donner à quelqu’un une place dans une mission
    .task = La mission, par son titre
    .task-name = mission
    .for = L’ambassadeur, par son nom
    .for-name = pour
command-task-admin-done = terminer
    .description = Rapporter ce qu’a fait quelqu’un qui a téléphoné ou écrit
    .task = La mission, par son titre
    .task-name = mission
    .for = L’ambassadeur, par son nom
    .for-name = pour
command-task-admin-review = valider
    .description = Ce qui attend une validation, le plus ancien d’abord

tasks-title = Vos missions
tasks-mine = Mes missions
tasks-none-in-hand = Vous n’avez pas de mission en main.
tasks-offered = Vous pourriez prendre :
tasks-none-offered = Il n’y a pas de mission libre pour vous en ce moment. Les nouvelles sont publiées dans les annonces.
tasks-more = … et { $count } de plus
task-heading = **{ $title }**
task-points = { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
task-places = { $places ->
        [one] une place
       *[other] { $places } places
    }
task-until = jusqu’au { $day }
task-for = Pour : { $audience }
task-in-hand = **{ $title }** · { $status } · { $until }
task-take = Je la prends
task-done = C’est fait
task-give-back = Rendre
task-taken = **{ $title }** : la mission est à vous. Merci !
task-given-back = Vous avez rendu **{ $title }**. Quelqu’un d’autre peut la prendre.
task-done-title = Qu’avez-vous fait ?
task-note = En quelques mots, ou un lien
task-note-hint = Vos coordinateurs le lisent, puis les points suivent
task-reported = Merci ! Vos coordinateurs relisent **{ $title }**, et vous aurez leur réponse.

task-status-draft = brouillon
task-status-open = ouverte
task-status-full = complète
task-status-closed = close
task-status-cancelled = annulée
assignment-proposed = proposée
assignment-taken = en main
assignment-refused = refusée
assignment-done = à valider
assignment-given-back = rendue
assignment-expired = expirée
assignment-cancelled = annulée
assignment-approved = validée
assignment-sent-back = renvoyée, à compléter
decision-propose = proposée
decision-refuse = refusée
decision-take = prise
decision-give-back = rendue
decision-finish = faite
decision-expire = expirée
decision-cancel = annulée
decision-approve = validée
decision-send-back = renvoyée
decision-undo = validation retirée

task-form-title = La mission
task-title = Titre
task-description = Ce qu’il y a à faire
task-description-hint = Qui la prend ne devrait avoir besoin de rien d’autre
task-link = Lien (facultatif)
task-published = Publiée dans { $channel }.
task-people = { $count ->
        [0] Personne n’est dans son audience en ce moment ({ $audience })
        [one] Une personne est dans son audience ({ $audience })
       *[other] { $count } personnes sont dans son audience ({ $audience })
    }
task-list-title = Missions
task-list-empty = Aucune mission.
task-list-line = - **{ $title }** · { $status } · prises { $held }/{ $places } · à valider { $waiting } · validées { $approved }
task-list-older = Les plus anciennes n’y sont pas : retrouvez-les par leur titre avec **/gestion-missions voir**.
task-standing = État : **{ $status }** · places prises : { $held }/{ $places }
task-shares = Qui l’a :
task-history = Ce qui a été décidé :
task-history-line = { $when } { $name } : { $what } ({ $by })
task-approval = Validée : { $name }
task-edit-text = Modifier le texte
task-cancel-title = Annuler une mission
task-cancel-ask = Envoyer ceci annule **{ $title }** pour de bon. Qui l’a en est averti. Ce qui a déjà été rapporté reste à valider.
task-cancel-reason = Raison (facultative)
task-cancel-hint = Qui a la mission la lit
task-cancelled = { $count ->
        [0] Annulée. Personne ne l’avait en main.
        [one] Annulée. Une personne qui l’avait en est avertie.
       *[other] Annulée. { $count } personnes qui l’avaient en sont averties.
    }
task-assigned = { $name } a maintenant **{ $title }**, et en est averti.
task-reported-for = Fait par { $name } : **{ $title }**. Il reste à valider.

task-review-title = Une mission à valider
task-report =
    { $name } a fait **{ $title }** ({ $points ->
        [one] { $points } point
       *[other] { $points } points
    }) :
    { $note }
task-reports-title = À valider
task-reports-empty = Rien n’attend de validation.
task-approve = Valider
task-send-back = Renvoyer
task-undo = Défaire
task-approved = { $points ->
        [one] Validée : **{ $title }**, { $points } point pour { $name }.
       *[other] Validée : **{ $title }**, { $points } points pour { $name }.
    }
task-send-back-title = Renvoyer une mission
task-send-back-reason = Que manque-t-il ?
task-send-back-hint = L’ambassadeur le lit
task-sent-back = Renvoyée : **{ $title }**. { $name } en apprend la raison.
task-undone = { $points ->
        [one] Validation retirée : { $points } point repris à { $name } pour **{ $title }**. Elle attend à nouveau d’être validée.
       *[other] Validation retirée : { $points } points repris à { $name } pour **{ $title }**. Elle attend à nouveau d’être validée.
    }

task-headline = { $title } : { $news }
task-news-assigned = Vos coordinateurs vous ont confié cette mission.
task-news-edited = Cette mission a changé :
task-news-cancelled = Cette mission est annulée.
task-news-expired = Son échéance est passée : elle n’est plus entre vos mains.
task-news-approved = { $points ->
        [one] Validée : { $points } point pour vous. Merci !
       *[other] Validée : { $points } points pour vous. Merci !
    }
task-news-sent-back = Presque : il manque quelque chose. Complétez depuis vos missions.
task-news-undone = { $points ->
        [one] Sa validation a été retirée, et { $points } point repris. Vos coordinateurs la relisent.
       *[other] Sa validation a été retirée, et { $points } points repris. Vos coordinateurs la relisent.
    }
task-reason = Raison : { $reason }
task-changed-text = nouveau texte

me-tasks = { $count ->
        [one] Une mission en main :
       *[other] { $count } missions en main :
    }
network-reports = { $count ->
        [0] Aucune mission n’attend de validation.
        [one] **Une** mission attend une validation : **/gestion-missions valider**
       *[other] **{ $count }** missions attendent une validation : **/gestion-missions valider**
    }

error-task-unknown = Il n’y a pas de mission « { $title } ».
error-task-several = Plusieurs missions s’appellent « { $title } » : choisissez-en une parmi les propositions.
error-task-deadline = « { $text } » n’est pas un jour à venir. Écrivez par exemple 31/12/2026.
error-task-no-title = Une mission a besoin d’un titre.
error-task-form-gone = Ce formulaire a déjà été envoyé. Tapez à nouveau la commande.
error-task-places = { $held ->
        [one] Une personne a cette mission : elle ne peut pas avoir moins de places.
       *[other] { $held } personnes ont cette mission : elle ne peut pas avoir moins de places.
    }
error-task-same = La mission dit déjà cela.
error-task-cancelled = Cette mission a été annulée.
error-task-closed = L’échéance de cette mission est passée. Seul un coordinateur peut la déplacer.
error-task-full = { $places ->
        [one] Quelqu’un a été plus rapide : la seule place est prise.
       *[other] D’autres ont été plus rapides : les { $places } places sont prises.
    }
error-task-audience = Cette mission s’adresse à d’autres ({ $audience }).
error-task-yours = Vous avez déjà cette mission : **/missions** la montre.
error-task-theirs = { $name } a déjà cette mission.
error-task-not-in-hand = Cette mission n’est pas en main : il faut d’abord la prendre.
error-task-approved = { $by } l’a déjà validée.
error-task-illegal = Impossible : cette mission est « { $status } ».
## Pistes

command-lead = piste
    .description = Les entreprises que vous présentez à la Provence
command-lead-introduce = présenter
    .description = Présenter une entreprise : vous savez aussitôt si elle est déjà connue
    .company = Le nom de l’entreprise
    .company-name = entreprise
    .country = Le pays où elle se trouve
    .country-name = pays
    .sector = Son secteur
    .sector-name = secteur
command-lead-mine = liste
    .description = Les entreprises que vous avez présentées, et où en est chacune
command-lead-show = voir
    .description = Une de vos pistes, avec son histoire
    .number = Le numéro de la piste
    .number-name = numéro
command-pipeline = pipeline
    .description = Les pistes du réseau
command-pipeline-list = liste
    .description = Les pistes, la dernière qui a bougé en premier
    .stage = Seulement les pistes à cette étape
    .stage-name = étape
command-pipeline-show = voir
    .description = Tout ce que l’on sait d’une piste, pour vous seul
    .number = Le numéro de la piste
    .number-name = numéro
command-pipeline-assign = confier
    .description = Confier une piste à un coordinateur
    .number = Le numéro de la piste
    .number-name = numéro
    .coordinator = Qui en a désormais la charge (personne : l’agence)
    .coordinator-name = coordinateur
command-pipeline-introduce = présenter
    .description = Présenter une entreprise pour un ambassadeur qui a téléphoné ou écrit
    .for = Qui la présente
    .for-name = pour
    .company = Le nom de l’entreprise
    .company-name = entreprise
    .country = Le pays où elle se trouve
    .country-name = pays
    .sector = Son secteur
    .sector-name = secteur
command-pipeline-move = déplacer
    .description = Mener une piste à une autre étape ; qui l’a présentée l’apprend
    .number = Le numéro de la piste
    .number-name = numéro
    .stage = Où elle en est
    .stage-name = étape
    .jobs = Combien d’emplois elle crée, une fois implantée
    .jobs-name = emplois
    .reason = Pourquoi, si elle recule ou si elle est perdue ; qui l’a présentée le lit
    .reason-name = motif
command-pipeline-edit = modifier
    .description = Corriger l’entreprise, le secteur ou le contact d’une piste
    .number = Le numéro de la piste
    .number-name = numéro

stage-introduced = présentée
stage-qualified = qualifiée
stage-meeting = rendez-vous
stage-visit = visite
stage-decision = décision
stage-landed = implantée
stage-lost = perdue

lead-title = { $company } · piste n° { $number }
lead-line = **{ $number }** · { $company } ({ $country }) · { $stage } depuis le { $since }
lead-stage-line = Étape : **{ $stage }** depuis le { $since }
lead-charge = En charge
lead-agency = l’agence
lead-points = Points : **{ $points }**
lead-history = Histoire :
lead-introducer = Présentée par **{ $name }** le { $at } · { $share } % du mérite · protégée jusqu’au { $until }
lead-contact-erased = Le contact a été effacé.
lead-none = Aucune piste pour l’instant.
lead-mine-title = Vos pistes

lead-known = { $company } est déjà connue
lead-known-owner = Parlez-en à { $owner }, qui en a la charge.
lead-known-agency = Parlez-en à l’agence.
lead-known-nearly = « { $company } » n’est pas l’entreprise dont vous parlez ?
lead-another = C’est une autre entreprise
lead-new = Vous pouvez présenter { $company }
lead-new-for = Vous pouvez présenter { $company } pour { $name }
lead-privacy = Un court formulaire, et elle est en route. Seuls les coordinateurs et qui la présente voient le contact, pendant trois ans au plus.
lead-continue = Continuer
lead-introduced = C’est noté, et les coordinateurs le savent. Chaque étape sera annoncée.
lead-open = Ouvrir

lead-form-title = Présenter { $company }
lead-company = Entreprise
lead-sector = Secteur
lead-contact = Contact
lead-function = Sa fonction
lead-reach = Comment le joindre
lead-reach-hint = Courriel, téléphone, ou ce que vous savez d’autre
lead-background = D’où vous le connaissez, pourquoi la Provence
lead-background-hint = Cherchent-ils un lieu, un partenaire, des talents ? Pour quand ?
lead-aware = Le contact est-il au courant ?
lead-stage = Étape
lead-jobs = Emplois
lead-jobs-hint = Seulement quand elle est implantée
lead-reason = Motif
lead-reason-hint = Si elle recule ou si elle est perdue ; qui l’a présentée le lit
lead-move = Déplacer …
lead-move-title = Déplacer { $company }
lead-edit = Modifier …
lead-edit-title = Corriger { $company }
lead-take = Je m’en charge

lead-jobs-line = Emplois : **{ $jobs }**
lead-reason-line = Motif : { $reason }
lead-post-title = Une entreprise est présentée
lead-post-text = { $introducer } présente **{ $company }** ({ $country }, { $sector }) : piste n° { $number }.
lead-news-title = Du nouveau sur votre piste
lead-news-line = { $company } : **{ $stage }**

pipeline-title = { $count ->
        [0] Aucune piste
        [one] Une piste
       *[other] { $count } pistes
    }
pipeline-of = Page { $page } sur { $pages }
pipeline-previous = Précédentes
pipeline-next = Suivantes

me-leads = { $count ->
        [one] Votre piste :
       *[other] Vos { $count } pistes (toutes : **/piste liste**) :
    }
network-unowned-leads = { $count ->
        [one] À faire : personne n’a la charge d’une nouvelle piste (**/pipeline liste**).
       *[other] À faire : personne n’a la charge de { $count } nouvelles pistes (**/pipeline liste**).
    }

error-lead-unknown = Il n’y a pas de piste n° { $number } que vous puissiez voir.
error-lead-illegal-stage = La piste y est déjà, ou ne peut pas y arriver de là où elle en est. Une piste perdue recommence comme « présentée » ; seule une piste ouverte peut être perdue.
error-lead-reason = Dites pourquoi elle recule ou est perdue : qui l’a présentée lit le motif.
error-lead-jobs = Dites combien d’emplois elle crée (0 s’il n’y en a pas encore).
error-lead-jobs-early = Les emplois se comptent une fois la piste implantée. Laissez-les vides pour cette étape.
error-lead-jobs-number = « { $jobs } » n’est pas un nombre d’emplois. Écrivez par exemple 12.
error-lead-owner = Seule une personne qui a le rôle des coordinateurs peut avoir la charge d’une piste.
error-lead-owned = { $owner } a déjà la charge de cette piste.
error-company-name = Le nom d’une entreprise a au moins une lettre ou un chiffre.
error-company-taken = Une autre entreprise s’appelle « { $company } » dans ce pays.
error-country-unknown = « { $country } » n’est pas un pays que je connaisse. Choisissez-en un dans les suggestions.

## Import : longueurs

roster-warning-length = cellule trop longue, coupée après 300 caractères
