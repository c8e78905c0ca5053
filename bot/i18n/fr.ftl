## Ce que disent les messages : `command-…` est le nom d’une commande, `.description` ce qu’elle fait ;
## une option `x` a `.x` pour sa description et `.x-name` pour son nom. Les autres messages sont rangés
## par sujet, les refus d’un sujet à sa fin, dans le même ordre en français et en anglais.
## Espaces insécables : fine (U+202F) avant ; ! ? et dans « », entière (U+00A0) avant les deux-points.

## Aide

command-help = aide
    .description = Ce que l’on peut faire ici, et comment

help-title = Massilia Mundi
help-intro = Le réseau d’ambassadeurs d’Aix-Marseille-Provence. Voici ce que vous pouvez faire, ici ou en message privé :
help-coordinators = Et pour la coordination, sur le serveur :

## Mots communs

yes = oui
no = non
language-fr = Français
language-en = English
setting-line = { $name } : { $value }
continue = Continuer
refresh = Actualiser
history = Historique :
and-more = … et { $count } de plus
field-title = Titre
field-link = Lien (facultatif)

profile-first-name = Prénom
profile-last-name = Nom
profile-email = Courriel
profile-company = Société
profile-function = Fonction
profile-city = Ville
profile-country = Pays
profile-sectors = Secteurs
profile-language = Langue
profile-link = Lien avec la Provence
profile-member-since = Date d’adhésion
profile-sponsor = Parrain (courriel)

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
status-paused = en pause

typed-back = Votre texte, pour qu’il ne soit pas perdu :
typed-back-file = votre-texte.txt
error-incident = Une erreur s’est produite de notre côté, sous le numéro **{ $incident }**. Vérifiez où vous en êtes avant de réessayer ; si elle se reproduit, donnez ce numéro à votre coordinateur.
error-button-gone = Ce bouton vient d’une version plus ancienne et ne fonctionne plus. Tapez à nouveau la commande.
error-not-coordinator = Seuls les coordinateurs de ce réseau peuvent le faire.
error-person-unknown = Personne dans le réseau ne s’appelle « { $name } ». Choisissez parmi les propositions, ou écrivez le nom entier.
error-person-several = Plusieurs personnes s’appellent « { $name } » : choisissez-en une parmi les propositions.
error-merge-same = { $name } n’a déjà qu’une fiche : choisissez-en deux qui ne sont pas fusionnées.
error-merge-both = D’autres fiches ont été fusionnées avec { $first } et avec { $second } : séparez d’abord l’une d’elles.
error-merge-none = Aucune fiche n’a été fusionnée avec { $name }.
error-country-unknown = « { $country } » n’est pas un pays connu. Choisissez-en un parmi les propositions.

## Invitations

command-invite = inviter
    .description = Inviter quelqu’un dans le réseau : votre code, un lien, une lettre prête à envoyer
invite-title = Faites venir quelqu’un
invite-text = Transmettez cette invitation à qui aime le territoire. Quand une personne que vous avez amenée a une première mission validée ou une première piste qualifiée, vous gagnez **{ $points } points**.
invite-code = Votre code : **`{ $code }`**
invite-life = { $uses ->
        [one] Valable pour une personne, jusqu’au { $until }.
       *[other] Valable pour { $uses } personnes, jusqu’au { $until }.
    }
invite-once = Le code n’est montré que cette fois : copiez-le, ou la lettre. **/inviter** vous en donne un autre.
invite-letter-fr = Lettre en français
invite-letter-en = Lettre en anglais
invite-letter =
    Bonjour,

    Je fais partie de Massilia Mundi, le réseau de celles et ceux qui aiment Aix-Marseille-Provence et lui présentent des entreprises. Ce serait un plaisir de vous y retrouver.

    1. Venez sur notre serveur Discord : { $link }
    2. Là, cliquez sur « Rejoindre » dans les annonces, ou tapez /rejoindre
    3. Votre code : { $code }

    L’invitation est valable jusqu’au { $until }. À bientôt !
    { $sponsor }
invite-picture = Code QR qui mène au serveur
invite-scan = À scanner : il mène à { $link }
invite-living = Vos invitations :
invite-living-line = Du { $drawn } : { $uses ->
        [one] encore valable pour une personne
       *[other] encore valable pour { $uses } personnes
    }, jusqu’au { $until }
invite-living-once = Leurs codes sont dans les lettres que vous avez écrites ; ils ne peuvent pas être montrés de nouveau. Vous pouvez en avoir un autre.
invite-ends-oldest = Trois invitations au plus sont valables à la fois : une nouvelle met fin à la plus ancienne.
invite-draw = Une autre invitation
invite-whom = Qui j’ai amené
error-invitation-no-link = Le réseau n’a pas encore de lien vers son serveur. Demandez à un coordinateur : **/réseau configurer** le règle.

me-brought = { $count ->
        [one] Vous avez amené **une** personne :
       *[other] Vous avez amené **{ $count }** personnes ; actives aujourd’hui : { $active }.
    }
me-brought-more = { $count ->
        [one] et une autre
       *[other] et { $count } autres
    }
me-brought-joined = depuis le { $at }
me-brought-active = dernière activité le { $day }
me-brought-tasks = { $count ->
        [one] une mission
       *[other] { $count } missions
    }
me-brought-leads = { $count ->
        [one] une entreprise
       *[other] { $count } entreprises
    }
sponsor-news-title = Une personne que vous avez amenée
sponsor-news-joined = **{ $name }** a rejoint le réseau par votre invitation. Un mot de bienvenue de votre part compte beaucoup.
sponsor-news-active = Grâce à vous, **{ $name }** est dans le réseau, et vient d’agir pour le territoire : **+{ $points } points** pour vous.
sponsor-news-me = Voir qui j’ai amené

## Réseau

command-network = réseau
    .description = Comment le réseau est configuré, et où il en est
command-network-setup = configurer
    .description = Configurer le réseau sur ce serveur, ou changer ses réglages
    .code = Le code à usage unique remis par l’exploitant (la première fois seulement)
    .code-name = code
command-network-status = état
    .description = Ce qui manque, ce qui est prévu et ce qui attend

network-setup-title = Le réseau sur ce serveur
network-role = Rôle des coordinateurs
network-role-hint = Les personnes qui l’ont gèrent les membres, les missions, les pistes et les campagnes
network-announcements = Salon des annonces
network-leaderboard = Salon du classement
network-review = Salon de travail des coordinateurs
network-invite = Lien d’invitation à ce serveur
network-invite-hint = Un lien qui n’expire pas : https://discord.gg/…
network-week-title = Rythme du réseau
network-week-button = Publications et sommeil
network-week-line = Publications de la semaine : { $day }, { $hour } ({ $zone })
network-day = Jour
network-hour = Heure
network-zone = Fuseau horaire
network-zone-hint = Par exemple Europe/Paris
network-dormant-after = Jours sans activité avant le sommeil
network-dormant-after-hint = Le membre endormi reçoit un mot et une mission choisie pour lui
network-dormant-line = Membres endormis après { $days } jours sans activité
network-blind = Je ne vois pas qui quitte ce serveur : dans le portail des développeurs, activez *Server Members Intent*, puis redémarrez-moi.
network-set-up = Le réseau est configuré
network-status-title = État du réseau
network-last-slot = Dernières publications : { $when } ({ $done })
run-done = publiées
run-skipped = omises : plus de { $hours } heures de retard
network-next-slot = Prochaines publications : { $when }
network-queue = Messages : **{ $waiting }** en attente, { $sent ->
        [one] **{ $sent }** envoyé
       *[other] **{ $sent }** envoyés
    }, **{ $closed }** non remis (messages privés fermés), { $held ->
        [one] **{ $held }** retenu
       *[other] **{ $held }** retenus
    }, **{ $lost }** en échec
network-reports = { $count ->
        [0] Aucune mission n’attend de validation.
        [1] **Une** mission attend une validation : **/gestion-missions valider**
       *[other] **{ $count }** missions attendent une validation : **/gestion-missions valider**
    }
network-unowned-leads = { $count ->
        [1] À faire : une nouvelle piste n’a pas encore de responsable (**/pipeline liste**).
       *[other] À faire : { $count } nouvelles pistes n’ont pas encore de responsable (**/pipeline liste**).
    }
network-applications = { $count ->
        [1] À faire : une candidature attend une réponse (**/membres candidatures**).
       *[other] À faire : { $count } candidatures attendent une réponse (**/membres candidatures**).
    }
network-lacks = Dans { $channel }, il me manque : { $permissions }
network-lacks-nothing = J’ai toutes les permissions qu’il me faut.
network-code = Tapez /réseau configurer { $code } sur le serveur. Le code ne sert qu’une fois, dans les { $hours } heures.

permission-view_channel = Voir le salon
permission-send_messages = Envoyer des messages
permission-read_message_history = Voir les anciens messages
permission-attach_files = Joindre des fichiers

welcome-title = Bienvenue dans Massilia Mundi
welcome-text =
    Le réseau de celles et ceux qui font connaître Aix-Marseille-Provence dans le monde, et en ouvrent les portes aux entreprises.
    Vous avez reçu un code personnel par courriel ? Utilisez-le pour rejoindre le réseau.

alarm-title = Une publication a échoué
alarm-text = Je n’ai pas pu publier dans { $channel } (réponse de Discord : { $reason }). Vérifiez mes permissions dans ce salon.

error-network-unknown = Aucun réseau n’est configuré sur le serveur { $guild }.
error-network-several = Il y a plusieurs réseaux : choisissez-en un avec l’option --network GUILD_ID.
error-network-not-set-up = Ce serveur n’a pas encore de réseau. Une personne qui gère le serveur peut le configurer avec **/réseau configurer**.
error-manage-server = Seule une personne qui gère ce serveur peut configurer le réseau.
error-network-code-missing = Ce serveur n’a pas encore de réseau : tapez le code qu’imprime `massilia network code`.
error-network-adopted = Quelqu’un vient de configurer le réseau de ce serveur ; rien d’autre n’a changé. Pour revoir les réglages, tapez **/réseau configurer**.
error-network-invite = « { $url } » n’est pas une invitation Discord. Collez-en une comme https://discord.gg/…
error-network-zone = « { $zone } » n’est pas un fuseau horaire. Écrivez par exemple Europe/Paris.
network-invitations-title = Invitations des ambassadeurs
network-invitations-button = Invitations des ambassadeurs
network-invitations-line = Invitations des ambassadeurs : { $uses ->
        [one] une personne par code
       *[other] { $uses } personnes par code
    }, { $days ->
        [one] un jour
       *[other] { $days } jours
    }
network-invitation-uses = Personnes par code
network-invitation-uses-hint = Combien peuvent venir avec une invitation : de 1 à 500
network-invitation-days = Jours
network-invitation-days-hint = Combien de temps une invitation est valable : de 1 à 730
error-network-uses = « { $typed } » n’est pas un nombre de { $least } à { $most } : écrivez combien de personnes peuvent venir avec une invitation.
error-network-days = « { $typed } » n’est pas un nombre de { $least } à { $most } : écrivez combien de jours une invitation est valable.
error-network-hour = « { $hour } » n’est pas une heure. Écrivez par exemple 09:00.

## Journal

command-network-audit = journal
    .description = Qui a changé quoi, du plus récent au plus ancien
    .person = À propos de cette personne
    .person-name = personne
    .by = Par ce membre
    .by-name = par
    .action = Les changements de cette sorte
    .action-name = action

audit-title = Journal
audit-only = Seulement : { $filters }
audit-none = Aucun changement ne correspond.
audit-newer = Plus récents
audit-older = Plus anciens
audit-actor-command-line = ligne de commande
audit-actor-bot = le bot
audit-actor-member = une personne dont les données sont effacées
audit-about = { $name } (n° { $number })
audit-number = n° { $number }
audit-by = par { $who }
audit-changed = { $field } : { $before } → { $after }
audit-empty = —

audit-action-network-setup = Réglages du réseau changés
audit-action-ambassador-join = Arrivée dans le réseau
audit-action-application-send = Candidature envoyée
audit-action-application-accept = Candidature acceptée
audit-action-application-merge = Candidature acceptée comme celle d’un membre connu
audit-action-application-decline = Candidature déclinée
audit-action-invitation-draw = Invitation créée
audit-action-ambassador-edit = Profil modifié par la personne
audit-action-ambassador-dormant = Membre endormi
audit-action-ambassador-wake = Membre réveillé
audit-action-ambassador-pause = Pause commencée
audit-action-ambassador-resume = Pause terminée
audit-action-ambassador-leave = Départ du réseau
audit-action-ambassador-return = Retour dans le réseau
audit-action-consent-say = Accord donné ou retiré
audit-action-roster-import = Partie d’une liste de membres enregistrée
audit-action-roster-imported = Liste de membres importée
audit-action-roster-update = Membre modifié par un import
audit-action-roster-codes = Codes personnels créés
audit-action-roster-add = Membre ajouté
audit-action-roster-edit = Membre corrigé
audit-action-roster-note = Contact avec un membre noté
audit-action-roster-suspend = Membre suspendu
audit-action-roster-restore = Membre rétabli
audit-action-roster-rebind = Autre compte Discord rattaché
audit-action-roster-merge = Deux fiches fusionnées
audit-action-roster-unmerge = Fiches fusionnées séparées
audit-action-privacy-erase = Données effacées par la personne
audit-action-roster-erase = Personne effacée
audit-action-roster-tag = Étiquette mise
audit-action-roster-untag = Étiquette retirée
audit-action-audience-save = Audience enregistrée
audit-action-audience-delete = Audience enregistrée supprimée
audit-action-directory-show = Fiche d’annuaire modifiée
audit-action-roster-export = Membres exportés dans un fichier
audit-action-task-create = Mission créée
audit-action-task-edit = Mission modifiée
audit-action-task-cancel = Mission annulée
audit-action-task-assign = Mission attribuée
audit-action-task-done = Mission rapportée au nom de quelqu’un
audit-action-task-approve = Mission validée
audit-action-task-send-back = Mission renvoyée
audit-action-task-undo = Validation d’une mission annulée
audit-action-lead-introduce = Entreprise présentée
audit-action-lead-move = Piste passée à une autre étape
audit-action-lead-edit = Piste corrigée
audit-action-lead-assign = Piste confiée
audit-action-goal-set = Objectif fixé
audit-action-goal-want = Pays et secteurs recherchés
audit-action-campaign-new = Campagne commencée
audit-action-campaign-write = Texte d’une campagne écrit
audit-action-campaign-send = Campagne envoyée
audit-action-campaign-cancel = Campagne annulée

audit-field-target = Membres voulus
audit-field-by = Échéance
audit-field-wanted-countries = Pays
audit-field-wanted-sectors = Secteurs
audit-field-coordinator-role-id = Rôle des coordinateurs
audit-field-announcements-channel-id = Annonces
audit-field-leaderboard-channel-id = Classement
audit-field-review-channel-id = Salon de travail
audit-field-invite-url = Invitation
audit-field-zone = Fuseau horaire
audit-field-weekly-day = Jour
audit-field-weekly-at = Heure
audit-field-paused-until = Pause jusqu’au
audit-field-given-back = Missions rendues
audit-field-dormant-after-days = Endormi après (jours)
audit-field-title = Titre
audit-field-description = Description
audit-field-sector = Secteur
audit-field-deadline = Échéance
audit-field-points = Points
audit-field-places = Places
audit-field-audience = Audience
audit-field-status = Statut
audit-field-ambassador = Pour
audit-field-rhythm = Récap
audit-field-private-messages = Messages privés
audit-field-public-ranking = Classement public
audit-field-rows = Lignes
audit-field-imported = Nouveaux
audit-field-updated = Modifiés
audit-field-unchanged = Inchangés
audit-field-merged = Fusionnés
audit-field-refused = Refusés
audit-field-sponsors = Parrains
audit-field-stage = Étape
audit-field-jobs = Emplois
audit-field-reason = Motif
audit-field-contact = Contact changé
audit-field-owner = Responsable
audit-field-kind = À
audit-field-given = Donné
audit-field-uses = Personnes
audit-field-until = Jusqu’au
audit-field-notice-fr = Notice en français
audit-field-notice-en = Notice en anglais
audit-field-notice-version = Version de la notice
audit-field-keep-invited-months = Invités gardés (mois)
audit-field-invitation-uses = Personnes par invitation
audit-field-invitation-days = Jours par invitation
audit-field-drawn = Nouveaux codes
audit-field-anew = À la place des anciens
audit-field-people = Personnes
audit-field-format = Fichier
audit-field-texts = Textes
audit-field-discord-id = Compte
audit-field-entry = Fiche
audit-field-sponsor = Parrain
audit-field-day = Jour
audit-field-contact-kind = Nature
audit-field-tag = Étiquette
audit-field-directory = Annuaire
audit-field-shown = Montré
audit-field-application = Candidature
audit-field-recipients = Destinataires

error-audit-action = Aucun changement de ce réseau ne s’appelle « { $action } ». Choisissez-en un parmi les propositions.

## Membres

command-roster = membres
    .description = Les membres du réseau
command-roster-import = importer
    .description = Importer une liste de membres : un fichier .xlsx ou CSV
    .file = La liste, en .xlsx ou en CSV
    .file-name = fichier
command-roster-codes = codes
    .description = Créer les codes personnels des invités, dans un fichier pour un publipostage
command-roster-merge = fusionner
    .description = Ne faire qu’une des deux fiches d’une même personne
    .entry = La fiche en double
    .entry-name = fiche
    .into = La fiche qui reste
    .into-name = dans
command-roster-unmerge = séparer
    .description = Séparer des fiches qui ont été fusionnées
    .person = La personne dont des fiches ont été fusionnées
    .person-name = personne

merge-title = Fusionner deux fiches
merge-entry = **Cette fiche**
merge-into = **rejoint**
merge-together = **Ensemble, elles seront**
merge-accounts = Chacune a un compte Discord : les deux agiront pour cette personne, et les messages iront à celui de la fiche qui reste.
merge-explained = Leurs missions, pistes, points et filleuls comptent ensemble. Les imports suivent les deux adresses. Rien n’est effacé, et `/membres séparer` les sépare de nouveau.
merge-confirm = Fusionner
merge-cancel = Annuler
merge-cancelled = Rien n’a été fusionné.
merge-done = Fiches fusionnées
merge-undo = C’est désormais une seule personne, partout. Une erreur ?
merge-separate = Les séparer
merge-joined = a rejoint le réseau le { $day }
merge-separated = Fiches séparées
unmerge-title = Fiches fusionnées avec { $name }
unmerge-entry = Séparer #{ $number }

command-roster-export = exporter
    .description = Obtenir les membres, ou une partie d’entre eux, dans un fichier
    .format = Le type de fichier
    .format-name = format
    .audience = Qui, par exemple pays:GB,US secteur:numerique ; tous les membres si vide
    .audience-name = audience

export-format-csv-fr = CSV pour Excel en français
export-format-csv-en = CSV pour Excel en anglais
export-format-xlsx = Classeur Excel (.xlsx)
export-title = Membres exportés
export-people = { $count ->
        [1] Une personne est dans ce fichier.
       *[other] **{ $count }** personnes sont dans ce fichier.
    }
export-personal = Il contient des données personnelles : ne le transmettez qu’à qui en a besoin, et supprimez-le une fois utilisé. Le journal garde le nom de qui l’a pris.
export-file = membres
export-sheet = Membres
export-status = Statut
export-joined = Sur Discord depuis
export-points = Points

roster-preview-title = Importer une liste de membres
roster-result-title = Liste importée
roster-counts =
    Nouveaux : **{ $imported }** · modifiés : **{ $updated }** · inchangés : **{ $unchanged }**
    Doublons fusionnés : **{ $merged }** · refusés : **{ $refused }**
    Absents de ce fichier : **{ $gone }** · réglés par la personne et gardés : **{ $kept }**
roster-refusals = { $count ->
        [1] Une ligne est refusée. Elle est dans le fichier joint : corrigez-la et importez ce fichier.
       *[other] { $count } lignes sont refusées. Elles sont dans le fichier joint : corrigez-les et importez ce fichier.
    }
roster-mend = { $count ->
        [1] Une ligne est refusée ; elle est dans { $file } : corrigez-la et importez ce fichier.
       *[other] { $count } lignes sont refusées ; elles sont dans { $file } : corrigez-les et importez ce fichier.
    }
roster-line = Ligne { $line } : { $reason }{ $value ->
        [none] {""}
       *[other] {" "}({ $value })
    }
roster-refusal-email = pas d’adresse électronique valide
roster-refusal-name = pas de nom
roster-refusal-formula = un nom qui commence comme une formule
roster-refusal-country = un pays inconnu
roster-refusal-date = une date qui n’existe pas ou qui est dans le futur
roster-refusal-erased = une personne qui a été effacée
roster-warnings = À vérifier (le reste est pris en compte) :
roster-warning-sheet = Seule la feuille « { $sheet } » a été lue. D’autres feuilles contiennent aussi des membres et ont été laissées de côté : { $others }
roster-warning-column = une seconde colonne du même nom a été laissée de côté
roster-warning-sector = secteur inconnu, laissé vide
roster-warning-language = langue inconnue, laissée vide
roster-warning-date = date illisible, laissée vide
roster-warning-sponsor = parrain inconnu, laissé vide
roster-new = Nouveaux
roster-changed = Modifiés
roster-gone = Absents de ce fichier (personne n’est supprimé)
roster-kept = Réglé par la personne sur Discord, gardé tel quel
roster-example-changed = { $field } : { $before } → { $after }
roster-example-kept = { $field } : { $before } (le fichier dit { $after })
roster-differences = La liste complète des différences est jointe, pour Excel.
roster-differences-too-long = La liste complète des différences est trop longue pour être jointe.
roster-differences-file = differences.csv
roster-difference = Différence
roster-difference-new = nouveau
roster-difference-changed = modifié
roster-difference-gone = absent du fichier
roster-difference-kept = réglé par la personne, gardé
roster-sides = Champ;Dans le réseau;Dans le fichier
roster-nothing-written = Rien n’est enregistré avant votre confirmation.
roster-nothing-new = Il n’y a rien de nouveau dans ce fichier.
roster-confirm = Importer
roster-cancel = Annuler
roster-cancelled = Rien n’a été importé.
roster-reason-column = Motif
roster-refused-file = refuses.csv

codes-title = Codes personnels
codes-count = { $count ->
        [0] Aucun nouveau code : chaque invité en a déjà un.
        [1] Un nouveau code.
       *[other] { $count } nouveaux codes.
    }
codes-once = { $days ->
        [one] Ils ne sont montrés que dans ce fichier, et restent valables { $days } jour.
       *[other] Ils ne sont montrés que dans ce fichier, et restent valables { $days } jours.
    }
codes-keeping = { $count ->
        [1] Une personne a déjà un code encore valable.
       *[other] { $count } personnes ont déjà un code encore valable.
    }
codes-anew = Leur créer de nouveaux codes…
codes-anew-ask = Leurs codes actuels ne seront plus valables, même ceux des lettres déjà envoyées. Créer de nouveaux codes pour tous les invités ?
codes-confirm = Créer de nouveaux codes
codes-drawing = Les codes sont en cours de création…
error-codes-drawn = Les codes viennent d’être remplacés : utilisez le dernier fichier, ou tapez à nouveau **/membres codes**.
codes-columns = Prénom;Nom;Courriel;Langue;Code;Lien

error-export-nobody = Il n’y a personne dans cette audience, donc pas de fichier.
error-export-too-big = Ce fichier est trop gros pour Discord : { $megabytes } Mo au plus. Choisissez une audience plus petite.
error-roster-empty = Ce fichier est vide.
error-roster-header-only = Ce fichier a une ligne d’en-tête, mais personne en dessous.
error-roster-format = Ce fichier n’est pas une liste de membres, mais { $format ->
        [pdf] un PDF
        [zip] une archive ZIP
       *[ole] un ancien fichier Excel, ou un fichier protégé par un mot de passe
    }. Enregistrez la liste en .xlsx ou en CSV.
error-roster-workbook = Ce fichier .xlsx est endommagé. Ouvrez-le dans Excel et enregistrez-le à nouveau.
error-roster-nul = La ligne { $line } contient des caractères illisibles. Est-ce bien un fichier CSV ou .xlsx ?
error-roster-encoding = Ce fichier n’est pas dans l’encodage qu’il annonce. Enregistrez-le à nouveau en CSV UTF-8 ou en .xlsx.
error-roster-line-too-long = La ligne { $line } est trop longue pour une liste de membres.
error-roster-quote = Ligne { $line } : un guillemet (") ouvert{ $value ->
        [none] {""}
       *[other] {" "}devant « { $value } »
    } n’est pas refermé ; les lignes suivantes disparaîtraient dans cette cellule. Fermez-le ou supprimez-le.
error-roster-file-too-big = Ce fichier est trop gros : { $megabytes } Mo au plus.
error-roster-unpacks-too-big = Une fois décompressé, ce fichier dépasse { $megabytes } Mo.
error-roster-too-many-cells = Cette feuille a plus de { $cells } cellules. Supprimez ce qui est vide ou inutile.
error-roster-too-many-rows = Cette feuille a plus de { $rows } lignes.
error-roster-no-email-column = Aucune colonne ne contient d’adresses électroniques. Donnez à l’une d’elles le titre « Courriel ».
error-roster-no-name-column = Aucune colonne ne contient de noms. Donnez à l’une d’elles le titre « Nom ».

## Un membre

command-roster-show = voir
    .description = Voir tout ce que l’on sait d’un membre
    .person = Un nom, un courriel, ou l’une des propositions
    .person-name = personne
command-roster-add = ajouter
    .description = Ajouter une personne aux membres, comme invitée
    .last-name = Le nom (ou le nom complet)
    .last-name-name = nom
    .first-name = Le prénom
    .first-name-name = prénom
    .email = L’adresse électronique
    .email-name = courriel
    .company = La société
    .company-name = société
    .function = La fonction
    .function-name = fonction
    .city = La ville
    .city-name = ville
    .country = Le pays
    .country-name = pays
    .sector = Le secteur que la personne connaît le mieux
    .sector-name = secteur
    .language = La langue qu’elle lit
    .language-name = langue
    .sponsor = Qui l’a amenée : un nom, ou l’une des propositions
    .sponsor-name = parrain
command-roster-edit = modifier
    .description = Corriger ce que l’on sait d’un membre, ou qui l’a amené
    .person = Un nom, un courriel, ou l’une des propositions
    .person-name = personne
    .sponsor = Qui l’a amené ; laissez vide pour corriger le reste
    .sponsor-name = parrain
command-roster-note = noter
    .description = Noter un appel, un courriel, un rendez-vous ou une remarque
    .person = Un nom, un courriel, ou l’une des propositions
    .person-name = personne
command-roster-suspend = suspendre
    .description = Suspendre la participation d’un membre ; rien de ce qui est à lui n’est perdu
    .person = Un nom, un courriel, ou l’une des propositions
    .person-name = personne
command-roster-restore = rétablir
    .description = Rétablir un membre suspendu
    .person = Un nom, un courriel, ou l’une des propositions
    .person-name = personne
command-roster-rebind = rattacher
    .description = Rattacher un membre qui a perdu son compte Discord à un autre compte
    .person = Un nom, un courriel, ou l’une des propositions
    .person-name = personne
    .account = Son nouveau compte, sur ce serveur
    .account-name = compte

member-field-first-name = Prénom
member-field-last-name = Nom
member-field-email = Courriel
member-field-company = Société
member-field-function = Fonction
member-field-city = Ville
member-field-country = Pays
member-field-sectors = Secteurs
member-field-language = Langue
member-field-link = Lien avec la Provence
member-field-member-since = Membre depuis
member-unknown = —
member-zone = Fuseau horaire
member-status-since = **{ $status }** depuis le { $at }
member-cause-import = liste importée
member-cause-join = inscription avec son code
member-cause-invitation = venu par une invitation
member-cause-application = candidature acceptée
member-cause-added = ajout à la main
member-cause-dormancy = sans activité depuis longtemps
member-cause-activity = de nouveau actif
member-cause-left = départ volontaire
member-cause-left-guild = départ du serveur
member-cause-returned = retour
member-cause-erased = données effacées
member-cause-suspended = décision d’un coordinateur
member-cause-restored = fin de la suspension
member-cause-merged = fusion de deux fiches
member-cause-separated = séparation des fiches
member-joined = Sur Discord : { $account }, depuis le { $at }
member-not-joined = Pas encore sur Discord
member-sponsor-line = Parrain : { $name }
member-brought = Personnes amenées : **{ $count }** (actives : { $active })
member-tasks = Missions en cours : **{ $count }** · validées : **{ $approved }**
member-leads = Pistes : **{ $count }**
member-consents = Messages privés : { $messages } · classement public : { $ranking }
member-own-fields = Renseigné par la personne elle-même : { $fields }
member-notes = Notes :
member-notes-all = Toutes les notes ({ $count })
member-notes-title = Notes sur { $name }
member-no-notes = Pas encore de note.
member-open = Voir le membre
member-edit = Modifier
member-note = Noter
member-suspend = Suspendre…
member-restore = Rétablir

member-add-anyway = Quelqu’un d’autre : ajouter
member-add-cancelled = Personne n’a été ajouté.
member-add-taken = Personne n’a été ajouté : ce courriel est celui de **{ $name }**.
member-added = **{ $name }** est dans la liste, comme invité. **/membres codes** crée son code.
member-alike-title = { $name } : une nouvelle personne ?
member-alike = Il y a déjà quelqu’un de semblable dans la liste :
member-file = nouveau-membre.json
member-not-added = Personne n’a été ajouté. Corrigez ceci et tapez à nouveau la commande :

member-edit-title = Modifier { $name }
member-form-identity = Identité
member-form-work = Travail et lieu
member-form-link = Lien avec la Provence
member-own-value = Renseigné par la personne elle-même
member-own-hint = ✎ renseigné par la personne elle-même : votre correction prendrait sa place.
member-edited = Modifié : { $fields }.
member-were-own = La personne l’avait renseigné elle-même ; désormais c’est votre parole, et un import pourra le changer : { $fields }.
member-problems = Laissé comme avant, à corriger :
member-email-taken = ce courriel est celui de **{ $name }**
member-no-sponsor = (sans parrain)
member-sponsor-hint = Pour changer son parrain, tapez **/membres modifier** avec l’option *parrain*.
member-sponsor-set = Le parrain de **{ $name }** est enregistré.
member-sponsor-gone = **{ $name }** n’a plus de parrain.

member-note-title = Note sur { $name }
member-note-kind = De quoi il s’agit
member-note-day = Quand
member-note-text = Votre note
member-note-hint = Seuls les coordinateurs la lisent
member-noted = Votre note sur **{ $name }** est enregistrée.
touch-call = appel
touch-mail = courriel
touch-meeting = rendez-vous
touch-note = remarque

member-suspend-title = Suspendre { $name }
member-suspend-reason = Pourquoi
member-suspend-hint = Seuls les coordinateurs le lisent ; la personne apprend qu’elle est suspendue
member-is-suspended = **{ $name }** est suspendu. Ce qui devait lui être envoyé est annulé.
member-is-restored = **{ $name }** participe à nouveau.
member-rebound = **{ $name }** agit désormais avec { $account }. L’ancien compte ne peut plus rien faire en son nom.
member-news-title = Votre participation
member-news-suspended = Votre participation est suspendue. Tout ce qui est à vous est conservé. Parlez-en à votre coordinateur.
member-news-restored = Vous participez à nouveau au réseau. **/moi** montre où vous en êtes.

error-member-suspended = La participation de { $name } est déjà suspendue.
error-member-not-suspended = La participation de { $name } n’est pas suspendue.
error-member-left = { $name } n’est plus dans le réseau.
error-member-own-sponsor = { $name } ne peut pas être son propre parrain.
error-member-sponsor-circle = { $sponsor } est venu par { $name }, directement ou par d’autres : les parrainages ne peuvent pas tourner en rond.
error-member-no-account = { $name } n’a pas encore rejoint le réseau : il n’y a pas de compte à remplacer. **/membres codes** crée le code pour le rejoindre.
error-member-same-account = C’est déjà le compte Discord de { $name }.
error-member-account-taken = Ce compte Discord est déjà dans le réseau : c’est celui de { $name }.
error-member-bot = Ce compte est celui d’un bot.
error-member-not-here = Personne sur ce serveur n’a ce compte. La personne doit d’abord venir sur le serveur.
error-member-note-empty = La note est vide.

## Rejoindre

command-join = rejoindre
    .description = Rejoindre le réseau avec votre code personnel
    .code = Le code que vous avez reçu ; inutile pour revenir
    .code-name = code

join-button = Rejoindre
join-title = Rejoindre le réseau
join-code = Votre code
join-code-hint = Il est dans la lettre ou le courriel que vous avez reçu
join-hello = Heureux de vous accueillir, { $name } ! Un court formulaire, et vous y êtes.
join-done = Bienvenue, { $name } : vous y êtes.
join-language = Langue
join-sectors = Secteurs que vous connaissez
join-rhythm = Votre récapitulatif personnel
join-yes = Vos choix
join-yes-hint = Vous pouvez changer d’avis à tout moment
rhythm-weekly = Chaque lundi
rhythm-monthly = Une fois par mois
rhythm-never = Jamais
consent-private-messages = Des messages privés sur mes missions, mes pistes et les campagnes
consent-directory-name = Ma présence dans l’annuaire des membres : nom, travail, lieu, secteurs
consent-public-ranking = Mon nom dans le classement public
consent-say-private-messages-yes = Recevoir les messages privés
consent-say-private-messages-no = Arrêter les messages privés
consent-say-public-ranking-yes = Montrer mon nom au classement
consent-say-public-ranking-no = Retirer mon nom du classement
privacy-notice =
    Vos données. Responsable : l’agence qui anime ce réseau. Elle garde ce que vous et la liste des membres lui avez dit de vous, vos choix, vos missions, vos pistes et vos points, pour faire vivre le réseau et vous tenir au courant.
    Qui les voit : ses coordinateurs ; la personne qui vous a amené, que vous êtes là, votre dernière activité et combien de missions et de pistes vous avez ; les partenaires à qui l’une de vos pistes est confiée, pour cette piste ; les autres membres, votre nom dans le classement et ce que vous montrez de vous dans l’annuaire (nom, travail, lieu, secteurs), seulement si vous l’acceptez. Discord achemine les messages et les garde selon ses propres règles.
    Combien de temps : jusqu’à ce que vous les fassiez effacer (**/confidentialité effacer**), candidature comprise ; trois ans au plus pour les contacts dans les entreprises. Restent ensuite des chiffres sans nom, et une empreinte illisible de votre courriel et de votre compte, pour qu’aucune liste ne vous ramène ; les sauvegardes vivent 30 jours.
    Vos droits : consulter vos données, les corriger, les faire effacer, vous opposer à leur usage, revenir sur vos accords. Adressez-vous à votre coordinateur ; si sa réponse ne vous convient pas, à la CNIL (cnil.fr).

privacy-notice-version = Notice { $version }
error-notice-half = Le texte manque dans une langue : écrivez-le dans les deux, ou videz les deux champs pour revenir au texte d’origine.
error-notice-long = Ce texte est trop long : { $most } caractères au plus dans chaque langue.
error-network-keep-invited = « { $typed } » ne convient pas : écrivez un nombre de mois entre { $least } et { $most }.
network-privacy-title = Données personnelles
network-privacy-button = Données personnelles
network-notice-fr = Votre texte en français
network-notice-en = Votre texte en anglais
network-notice-hint = Le Markdown de Discord fonctionne. Videz les deux textes pour revenir à ceux d’origine
network-notice-own = Ce que deviennent les données : votre texte, notice { $version }
network-notice-ours = Ce que deviennent les données : le texte d’origine, notice { $version }
network-keep-invited = Mois avant de proposer l’effacement
network-keep-invited-hint = Pour qui a été invité et n’est jamais venu ; voir /membres effacer
network-keep-invited-line = { $months ->
        [one] Invités sans activité depuis un mois : proposés à l’effacement
       *[other] Invités sans activité depuis { $months } mois : proposés à l’effacement
    }

join-invited = **{ $sponsor }** vous invite dans le réseau. Lisez ce que deviennent vos données, remplissez un court formulaire, et vous y êtes.
join-sponsor-sees = { $sponsor } verra que vous avez rejoint le réseau, et si vous y êtes actif.
join-name = Prénom et nom
join-name-hint = Par exemple : Anne LE GOFF
join-country = Pays
join-city = Ville
join-email = Courriel
join-email-hint = Si vous le voulez. Seuls les coordinateurs le lisent
join-not-taken = Ce que vous avez écrit sous « { $field } » n’a pas été compris : { $value }. Vous y êtes quand même : corrigez-le par *Mon profil*, sous **/moi**, ou, pour le courriel, dites-le à un coordinateur.
join-email-doubted = Un coordinateur va d’abord regarder votre adresse : elle est peut-être déjà dans la liste des membres.
error-join-nameless = Sans nom, personne ne peut vous faire entrer. Remplissez de nouveau le formulaire avec votre prénom et votre nom : votre code reste valable.

newcomer-title = Nouveau, ou déjà dans la liste ?
newcomer-text = **{ $name }** (n° { $number }) est venu par l’invitation de { $sponsor }.
newcomer-likely = C’est peut-être la même personne que :
newcomer-erased = Le courriel donné est celui d’une personne effacée : rien ne dit que c’est elle, je ne l’ai donc pas gardé.
newcomer-show = Voir la fiche
newcomer-compare = Comparer avec le n° { $number }
guesses-title = Quelqu’un essaie des codes
guesses-text = { $account } a tapé { $wrong } codes faux et doit maintenant attendre, de plus en plus longtemps. Si c’est un membre qui s’est trompé, envoyez-lui un nouveau code ; sinon, retirez ce compte du serveur.

error-code-wrong = Ce code n’est pas valable : il est mal tapé, déjà utilisé ou expiré. Demandez-en un autre à votre coordinateur.
error-code-guesses = { $minutes ->
        [1] Trop de codes erronés. Réessayez dans une minute.
       *[other] Trop de codes erronés. Réessayez dans { $minutes } minutes.
    }
error-already-joined = Vous êtes déjà dans le réseau : **/moi** montre où vous en êtes.
error-not-joined = Vous n’êtes pas encore dans le réseau. Rejoignez-le avec le code que vous avez reçu : **/rejoindre**. Sans code : **/candidater**.
error-away = { $status ->
        [left] Vous avez quitté le réseau. Vous pouvez y revenir d’un clic : tout ce qui est à vous est là, sauf vos missions.
       *[suspended] Votre participation est suspendue : parlez-en à un coordinateur.
    }
error-in-several-networks = Vous êtes dans plusieurs réseaux : tapez cette commande sur le serveur de celui dont il s’agit.

## Candidatures

command-apply = candidater
    .description = Demander à rejoindre le réseau sans code, ou voir la réponse
command-roster-applications = candidatures
    .description = Qui demande à rejoindre le réseau sans code, et que répondre

apply-button = Pas de code ? Candidatez
apply-title = Rejoindre le réseau sans code
apply-intro =
    Massilia Mundi est le réseau de celles et ceux qui aiment Aix-Marseille-Provence et lui présentent des entreprises. Vous avez reçu un code ? **/rejoindre** vous fait entrer tout de suite.
    Sans code, dites aux coordinateurs qui vous êtes, où vous vivez, ce qui vous lie au territoire et pourquoi vous aimeriez nous rejoindre. Un court formulaire ; ils le lisent et vous répondent.
apply-begin = Remplir le formulaire
apply-anew = Candidater de nouveau
apply-place = Ville et pays
apply-place-hint = Par exemple : Beyrouth, Liban
apply-company = Société (si vous voulez)
apply-link = Votre lien avec Aix-Marseille-Provence
apply-link-hint = Ce qui vous lie au territoire, et pourquoi vous aimeriez nous rejoindre
apply-flaws = Rien n’est encore parti. Corrigez ceci, s’il vous plaît :
apply-flaw-name = **Prénom et nom** : écrivez les deux, chacun commençant par une lettre.
apply-flaw-place = **Ville et pays** : je ne trouve pas de pays dans « { $value } ». Écrivez la ville, une virgule, puis le pays en toutes lettres, par exemple : Beyrouth, Liban.
apply-flaw-email = **Courriel** : « { $value } » n’est pas une adresse. Corrigez-la, ou laissez le champ vide.
apply-flaw-link = **Votre lien avec Aix-Marseille-Provence** : dites en quelques mots ce qui vous lie au territoire, et pourquoi vous aimeriez nous rejoindre.
apply-typed = Ce que vous avez écrit est gardé dans ce fichier : le bouton rouvre le formulaire, déjà rempli.
apply-file = votre-candidature.json
apply-correct = Corriger
apply-sent = Merci, { $name } : votre candidature est partie
apply-waiting-title = Votre candidature
apply-waiting = Envoyée le { $at }. Les coordinateurs n’ont pas encore répondu.
apply-next = Les coordinateurs la lisent et décident. S’ils l’acceptent, vous êtes aussitôt dans le réseau et **/moi** le montre ; sinon, **/candidater** vous dit pourquoi.
apply-written = Vous lirez la réponse dans un message privé.
apply-not-written = Voulez-vous la réponse en message privé ? Par ce bouton, vous acceptez les messages privés du réseau ; un bouton sous chacun y met fin.
apply-write-yes = M’écrire la réponse en privé
apply-write-no = Ne pas m’écrire
apply-declined = Le { $at }, les coordinateurs n’ont pas retenu votre candidature. Leur motif :
apply-once-more = Quelque chose a changé, ou vous n’aviez pas tout dit ? Vous pouvez candidater de nouveau.

application-news-title = Votre candidature
application-news-declined = Les coordinateurs n’ont pas retenu votre candidature. Vous pouvez candidater de nouveau.
application-news-apply = La voir, ou candidater de nouveau

applications-title = Candidatures
applications-none = Aucune candidature n’attend.
applications-count = { $count ->
        [1] Une candidature attend :
       *[other] { $count } candidatures attendent :
    }
application-open = Voir la candidature n° { $number }
application-title = Candidature : { $name }
application-from = { $account } demande à rejoindre le réseau.
application-erased = Le courriel donné est celui d’une personne effacée : n’acceptez que si c’est bien elle.
application-nobody-like = Personne ne lui ressemble dans la liste des membres.
application-likely = C’est peut-être quelqu’un de la liste :
application-same-email = **même courriel**
application-not-free = On ne peut pas choisir quelqu’un qui a déjà un compte, ou qui ne participe plus. **/membres rattacher** rattache à un autre compte un membre qui a perdu le sien ; **/membres rétablir** rétablit un membre suspendu.
application-accept = Accepter
application-accept-bare = Accepter sans le courriel
application-decline = Décliner…
application-see = Voir avec le courriel
application-merge = C’est le n° { $number }
application-email-taken = Rien n’est encore décidé : le courriel de cette candidature est celui de **{ $name }** (n° { $number }) dans la liste des membres.
application-same-person = Si c’est la même personne, faites-la entrer comme ce membre : ce que la liste sait d’elle reste. Sinon, acceptez sans le courriel.
application-accepted = Acceptée par { $by }, le { $at } : la personne est dans le réseau, comme nouveau membre.
application-merged = Acceptée par { $by }, le { $at } : la personne est dans le réseau, comme un membre déjà connu de la liste.
application-declined = Déclinée par { $by }, le { $at } :
application-withdrawn = Il n’y a plus rien à décider : la personne est entrée dans le réseau autrement, le { $at }.
application-written-in = La personne l’apprend par un message privé.
application-not-written-in = La personne n’a pas demandé de message privé : elle l’apprend dans **/moi**.
application-written-out = La personne lit votre motif dans un message privé.
application-not-written-out = La personne n’a pas demandé de message privé : elle lit votre motif en tapant **/candidater**.
application-decline-title = Décliner la candidature
application-decline-reason = Motif
application-decline-hint = La personne le lit, et peut candidater de nouveau

error-application-open = Votre candidature est déjà chez les coordinateurs : **/candidater** la montre.
error-application-where = Tapez **/candidater** sur le serveur du réseau : ici, je ne sais pas de quel réseau il s’agit.
error-application-unknown = Ce réseau n’a pas de candidature n° { $number }. **/membres candidatures** montre celles qui attendent.
error-application-decided = { $status ->
        [accepted] { $by } a déjà accepté cette candidature.
        [merged] { $by } a déjà accepté cette candidature, comme celle d’un membre connu de la liste.
        [declined] { $by } a déjà décliné cette candidature.
       *[withdrawn] Cette personne est déjà entrée dans le réseau autrement.
    }
error-application-no-reason = Dites pourquoi : la personne lit votre réponse.
error-application-has-account = { $name } est déjà dans le réseau, avec un autre compte Discord. Si ce compte est perdu, **/membres rattacher** lui donne celui-ci ; si les deux comptes lui appartiennent, acceptez la candidature, puis ne faites qu’une des deux fiches : **/membres fusionner**.
error-application-no-part = { $status ->
        [suspended] La participation de { $name } est suspendue : utilisez d’abord **/membres rétablir**, ou déclinez la candidature.
       *[left] { $name } a quitté le réseau : acceptez la candidature comme celle d’un nouveau membre, ou déclinez-la.
    }
## Pause, sommeil, départ et retour

pause-ask = Faire une pause
pause-question = Faire une pause : pour combien de temps ? D’ici là, rien ne vous est envoyé. Ce qui est à vous vous attend.
pause-months = { $count ->
        [1] Un mois
       *[other] { $count } mois
    }
pause-begun = Votre pause dure jusqu’au { $until }. D’ici là, rien ne vous est envoyé ; ce qui est à vous vous attend. Vous pouvez revenir avant, d’un clic.
pause-end = Je suis de retour
pause-over = Heureux de vous retrouver ! Ce qui attendait votre retour vous arrive maintenant.
pause-until = En pause jusqu’au { $until }

dormancy-title = { $name }, comment allez-vous ?
dormancy-text = Cela fait un moment que nous ne nous sommes pas parlé. Rien ne presse : votre place dans le réseau reste la vôtre.
dormancy-task = Si le cœur vous en dit, voici une mission choisie pour vous :
dormancy-back = Je suis de retour
dormancy-welcome = Heureux de vous retrouver ! Tout ce qui est à vous est là.
dormancy-pause = Ou prenez le temps qu’il vous faut :
dormancy-headline = Cela fait un moment que nous ne nous sommes pas parlé. Heureux de vous revoir !
dormancy-headline-task = Choisie pour vous pendant votre absence : la mission **{ $title }** (**/missions**)

command-leave = quitter
    .description = Quitter le réseau ; vous pourrez revenir

leave-title = Quitter le réseau ?
leave-meaning =
    Les missions que vous avez en main seront rendues, pour que d’autres puissent les prendre. Ce que vous avez déjà rapporté sera examiné, et vous gardez vos points.
    Vos pistes restent à votre nom. Vous ne recevrez plus aucun message.
    Vous pourrez revenir quand vous voudrez, d’un clic : tout ce qui est à vous vous attendra, sauf les missions.
leave-confirm = Oui, je quitte le réseau
leave-or-pause = Ou faites simplement une pause :
leave-done = C’est fait, { $name }. Merci pour tout ce que vous avez apporté au réseau.
leave-given-back = Missions rendues :
way-out-come-back = Revenir dans le réseau
return-done = Heureux de vous retrouver, { $name } ! Tout ce qui est à vous est là.

error-code-needed = Pour rejoindre le réseau, il vous faut un code. Tapez **/rejoindre** avec celui que vous avez reçu, ou demandez-en un à votre coordinateur. Sans code : **/candidater**.
error-network-dormant-after = « { $typed } » ne convient pas : écrivez un nombre de jours entre { $least } et { $most }.

## Moi

command-me = moi
    .description = Où vous en êtes, et que faire ensuite

me-title = Vous
me-rhythm = Récapitulatif : { $rhythm }
me-points = Points : **{ $points }** · { $rank ->
        [1] 1er
       *[other] { $rank }e
    } sur { $of }
me-no-points = Pas encore de points.
me-tasks = { $count ->
        [1] Une mission en main :
       *[other] { $count } missions en main :
    }
me-leads = { $count ->
        [1] Votre piste :
       *[other] Vos { $count } pistes, toutes dans **/piste liste** :
    }
me-news = Nouvelles pour vous :
me-next = Tapez **/aide** pour voir ce que vous pouvez faire.
me-directory = Ma fiche d’annuaire
me-profile = Mon profil

## Premiers pas

onboarding-title = **Vos premiers pas**
onboarding-step-profile-open = ⬜ Compléter votre profil : nom, ville, pays, un secteur, et votre entreprise ou votre fonction
onboarding-step-profile-done = ✅ Votre profil est complet
onboarding-step-task-open = ⬜ Faire une première mission
onboarding-step-task-in-hand = ⏳ Votre première mission est en main : faites-la, puis dites-nous ce que cela a donné
onboarding-step-task-done = ✅ Votre première mission est faite
onboarding-step-guide-open = ⬜ Découvrir comment présenter une entreprise
onboarding-step-guide-done = ✅ Vous savez comment présenter une entreprise
onboarding-button-profile = Compléter mon profil
onboarding-button-task = Voir les missions
onboarding-button-guide = Comment présenter une entreprise
onboarding-ticked = ✅ Étape { $number } sur { $of } : { $done }. { $left ->
        [0] Vos premiers pas sont faits, bravo et merci !
        [1] Il en reste une.
       *[other] Il en reste { $left }.
    }
onboarding-ticked-profile = votre profil est complet
onboarding-ticked-task = votre première mission est faite
onboarding-ticked-guide = vous savez comment présenter une entreprise
onboarding-welcome-title = Bienvenue parmi nous
onboarding-welcome-text = Heureux de vous compter dans le réseau ! Voici trois petits pas pour bien commencer, dans l’ordre que vous voulez. **/moi** vous les montre à tout moment.
onboarding-welcome-headline = Bienvenue parmi nous ! Heureux de vous compter dans le réseau.
onboarding-accepted-title = Votre candidature est acceptée
onboarding-accepted-text = Bienvenue dans le réseau ! Voici trois petits pas pour bien commencer, dans l’ordre que vous voulez. **/moi** vous les montre à tout moment, **/aide** dit tout ce que vous pouvez faire.
onboarding-accepted-headline = Votre candidature est acceptée : bienvenue dans le réseau !
onboarding-day-3-title = On commence ?
onboarding-day-3-text = Vous avez rejoint le réseau il y a quelques jours. Cinq minutes suffisent pour le premier pas : choisissez celui qui vous tente.
onboarding-day-3-headline = Cinq minutes suffisent pour un premier pas.
onboarding-day-7-title = Quand vous voudrez
onboarding-day-7-text = Vos premiers pas vous attendent, sans urgence. Nous ne vous les rappellerons plus : vous les retrouverez dans **/moi**. Une question ? Écrivez à votre coordinateur.
onboarding-day-7-headline = Vos premiers pas vous attendent, sans urgence.

guide-title = Présenter une entreprise
guide-good = **Une bonne introduction**, c’est une entreprise qui a une raison de regarder vers Aix-Marseille-Provence (un site à ouvrir, une équipe à installer, un marché, un dirigeant attaché au territoire) et quelqu’un que vous y connaissez.
guide-say = **Ce qu’il faut dire** : l’entreprise, son pays, son secteur ; à qui parler et comment ; en deux phrases, pourquoi la Provence et pourquoi maintenant. Demandez d’abord à cette personne si vous pouvez donner son nom.
guide-next = **Ce qui se passe ensuite** : le bot vous dit aussitôt si l’entreprise est déjà connue. Sinon, un coordinateur prend le relais, et vous avez des nouvelles à chaque étape. L’introduction reste la vôtre : elle est protégée { $days } jours.
guide-points = **Vos points** : { $introduced } dès la présentation, { $qualified } si elle est qualifiée, { $meeting } au premier rendez-vous, { $visit } à la visite, { $landed } à l’implantation et { $jobs } par emploi.
guide-start = Vous pensez à une entreprise ? Tapez **/piste présenter**.

funnel-title = Premières semaines
funnel-empty = Personne n’a encore rejoint le réseau.
funnel-month = Mois
funnel-all = Tous
funnel-joined = Venus
funnel-profile = Profil
funnel-task = Mission
funnel-lead = Piste
funnel-means-joined = Venus : ont rejoint le réseau sur Discord ce mois-là, quoi qu’ils soient devenus.
funnel-means-profile = Profil : parmi eux, ceux dont le profil est complet (nom, ville, pays, secteur, et entreprise ou fonction).
funnel-means-task = Mission : parmi eux, ceux qui ont rapporté une mission, validée ou à valider.
funnel-means-lead = Piste : parmi eux, ceux qui ont présenté une entreprise.

## Profil

profile-title = Votre profil
profile-form-identity = Qui je suis
profile-form-work = Ce que je fais, et où
profile-wanted = Il manque encore : { $parts }.
profile-lacks-name = votre nom
profile-lacks-city = votre ville
profile-lacks-country = votre pays
profile-lacks-sectors = un secteur au moins
profile-lacks-work = votre entreprise ou votre fonction
profile-hint = -# Ce que vous écrivez ici l’emporte sur la liste de l’agence. Pour changer de courriel, écrivez à votre coordinateur.
profile-saved = Enregistré : { $fields }.
profile-unchanged = Rien n’a changé.
profile-problems = Ceci n’a pas pu être enregistré ; ouvrez le formulaire à nouveau pour le corriger :

## Annuaire

command-directory = annuaire
    .description = Qui est dans le réseau : par nom, entreprise, lieu, secteur ou audience
    .who = Par exemple : Singapour maritime, ou pays:SG secteur:maritime
    .who-name = qui
directory-title = Annuaire
directory-many = Plus de { $count } personnes : ajoutez un mot pour en trouver moins.
directory-everybody = { $count ->
        [1] Une personne
       *[other] { $count } personnes
    }
directory-count = { $count ->
        [1] Une personne pour « { $search } »
       *[other] { $count } personnes pour « { $search } »
    }
directory-nobody = Personne n’a été trouvé.
directory-hint = Essayez un nom, une entreprise, une ville, un pays ou un secteur, par exemple **Singapour maritime**. Les membres y figurent dès qu’ils l’ont choisi, sous **/moi**.
directory-page = -# Page { $number } sur { $of }
directory-previous = Précédente
directory-next = Suivante
directory-mine = Ma fiche d’annuaire
directory-seen = Les autres membres voient ceci de vous :
directory-unseen = Les autres membres ne vous voient pas dans l’annuaire.
directory-never = Votre adresse de courriel n’est jamais montrée. Vous choisissez ce qui l’est.
directory-change = Modifier
directory-choose = Ce que les autres voient de moi
directory-choose-hint = Ne rien cocher vous retire de l’annuaire.
directory-part-name = Mon nom
directory-part-work = Mon travail : fonction et entreprise
directory-part-place = Ma ville et mon pays
directory-part-sectors = Mes secteurs
directory-part-account = Mon compte Discord, pour que les membres puissent m’écrire
error-directory-field = Les membres cherchent dans l’annuaire par **pays**, **ville** et **secteur**, et par des mots. « { $field } » est réservé aux coordinateurs.

## Messages privés

messages-stop = Ne plus recevoir de messages privés
messages-stopped = Vous ne recevrez plus de messages privés du réseau. Ses nouvelles vous attendent dans **/moi**.
messages-start = Les recevoir à nouveau
messages-started = Vous recevez à nouveau les messages privés du réseau.

## Audiences

command-roster-tag = étiqueter
    .description = Mettre une étiquette à vous sur une personne ou une audience, ou la retirer
    .tag = L’étiquette, par exemple conseil
    .tag-name = étiquette
    .person = Une seule personne
    .person-name = personne
    .audience = Ou toute une audience, par exemple pays:SG inscrit:<90j
    .audience-name = audience
    .remove = Retirer l’étiquette au lieu de la mettre
    .remove-name = retirer
command-audience = audience
    .description = Des parties du réseau, et le nom que vous leur donnez
command-audience-show = voir
    .description = Combien de personnes sont dans une audience, et cinq d’entre elles
    .audience = Par exemple pays:GB,US secteur:numerique -actif:>90j ; commencez par @ pour une enregistrée
    .audience-name = audience
command-audience-save = enregistrer
    .description = Donner un nom à une audience, pour écrire @nom partout où l’on en saisit une
    .name = Le nom ; s’il est pris, l’audience est remplacée
    .name-name = nom
    .audience = Par exemple pays:GB,US secteur:numerique inscrit:<90j
    .audience-name = audience
command-audience-list = liste
    .description = Les audiences enregistrées
command-audience-delete = supprimer
    .description = Supprimer une audience enregistrée ; ce qu’elle a servi à faire ne change pas
    .name = Le nom
    .name-name = nom

tag-put-on = { $meant ->
    [0] Personne n’est dans cette audience : rien ne change.
    [1] { $changed ->
        [0] Rien à changer : cette personne a déjà l’étiquette **{ $tag }**.
       *[other] Une personne a maintenant l’étiquette **{ $tag }**.
    }
   *[other] { $changed ->
        [0] Rien à changer : sur { $meant } visées, toutes ont déjà l’étiquette **{ $tag }**.
        [1] Une personne a maintenant l’étiquette **{ $tag }** (sur { $meant } visées).
       *[other] { $changed } personnes ont maintenant l’étiquette **{ $tag }** (sur { $meant } visées).
    }
    }
tag-taken-off = { $meant ->
    [0] Personne n’est dans cette audience : rien ne change.
    [1] { $changed ->
        [0] Rien à changer : cette personne n’a pas l’étiquette **{ $tag }**.
       *[other] Une personne n’a plus l’étiquette **{ $tag }**.
    }
   *[other] { $changed ->
        [0] Rien à changer : sur { $meant } visées, aucune n’a l’étiquette **{ $tag }**.
        [1] Une personne n’a plus l’étiquette **{ $tag }** (sur { $meant } visées).
       *[other] { $changed } personnes n’ont plus l’étiquette **{ $tag }** (sur { $meant } visées).
    }
    }
tag-found-by = Dans une audience : `étiquette:{ $value }`
error-tag-who = Dites qui vous visez : soit une personne, soit une audience.
error-tag-too-many = Votre réseau a déjà { $most } étiquettes : prenez l’une d’elles.
error-tag-unknown = L’étiquette « { $tag } » n’existe pas.
error-label-blank = Ce nom n’a ni lettre ni chiffre : personne ne pourrait le saisir pour le retrouver.
error-label-too-long = Ce nom est trop long : { $most } caractères au plus.
audience-title = Audience
audience-people =
    { $count ->
        [0] Personne n’y est en ce moment.
        [1] **Une personne** y est :
       *[other] **{ $count } personnes** y sont :
    }
audience-more = … et { $count } de plus
audience-kept = Pour vous en servir : `{ $text }`
audience-saved = Enregistrée : **{ $name }**. Écrivez `{ $use }` partout où l’on saisit une audience.
audience-was = C’était : `{ $text }`
audience-deleted = Supprimée : **{ $name }**. Les missions et campagnes qu’elle a servi à faire ne changent pas.
audience-list-title = Audiences enregistrées
audience-list-empty = Aucune pour l’instant : **/audience enregistrer** en garde une.
error-audience-not-saved = Aucune audience n’est enregistrée sous le nom « { $name } ».
error-audience-too-many-saved = Il y a déjà { $most } audiences enregistrées : supprimez-en une d’abord.
audience-everybody = tout le monde
audience-both = { $first } ; { $then }
audience-term = { $field } : { $values }
audience-not = sauf { $term }
audience-typed-d = j
audience-typed-w = s
audience-typed-m = mois
audience-typed-y = an
audience-typed-no = non
audience-typed-never = jamais
audience-typed-none = sans
audience-typed-any = avec
audience-typed-paused = pause
audience-field-country = pays
audience-field-sector = secteur
audience-field-status = statut
audience-field-language = langue
audience-field-city = ville
audience-field-joined = inscrit
audience-field-active = actif
audience-field-sponsor = parrain
audience-field-points = points
audience-field-tag = étiquette
audience-chosen = choisis par la coordination
audience-no = pas encore
audience-never = jamais
audience-days-within = il y a moins de { $time }
audience-days-beyond = il y a plus de { $time }
audience-days-beyond-or-never = il y a plus de { $time }, ou jamais
audience-days-between = du { $first } au { $last }
audience-days-from = depuis le { $first }
audience-days-until = jusqu’au { $last }
audience-amount-over = plus de { $number }
audience-amount-at-least = au moins { $number }
audience-amount-under = moins de { $number }
audience-amount-at-most = au plus { $number }
audience-amount-just = { $number }
audience-amount-between = de { $first } à { $last }
sponsor-none = personne
sponsor-any = quelqu’un

error-audience-no-field =
    `{ $word }` n’est pas un champ suivi de deux-points et d’une valeur. Vouliez-vous dire { $expected } ?
    ```
    { $pointer }
    ```
error-audience-field =
    { $count ->
        [0] Le champ `{ $word }` n’existe pas.
       *[other] Le champ `{ $word }` n’existe pas. Vouliez-vous dire { $expected } ?
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
       *[other] Le champ `{ $field }` n’a pas de valeur `{ $word }`. Vouliez-vous dire { $expected } ?
    }
    ```
    { $pointer }
    ```
error-audience-several =
    Plusieurs personnes s’appellent `{ $word }` : { $expected }.
    ```
    { $pointer }
    ```
error-audience-saved =
    { $count ->
        [0] Aucune audience n’est enregistrée sous le nom `{ $word }`.
       *[other] Aucune audience n’est enregistrée sous le nom `{ $word }`. Vouliez-vous dire { $expected } ?
    }
    ```
    { $pointer }
    ```
error-audience-saved-negated =
    Une audience enregistrée ne peut pas être précédée d’un moins : écrivez plutôt ses termes.
    ```
    { $pointer }
    ```
error-audience-too-many =
    Le champ `{ $field }` prend { $limit } valeurs au plus ; voici la première de trop.
    ```
    { $pointer }
    ```
error-audience-quote =
    Ce guillemet n’est pas fermé.
    ```
    { $pointer }
    ```
error-audience-too-long =
    Une audience a { $limit } termes au plus ; voici le premier de trop.
    ```
    { $pointer }
    ```

## Missions

command-tasks = missions
    .description = Vos missions : celles que vous avez en main, et celles que vous pourriez prendre
command-task-admin = gestion-missions
    .description = Distribuer des missions, et valider ce qui a été fait
command-task-admin-create = créer
    .description = Créer une mission et la publier dans les annonces
    .deadline = Le dernier jour, par exemple 31/12/2026
    .deadline-name = échéance
    .places = Combien de personnes peuvent la prendre
    .places-name = places
    .points = Ce que chacune reçoit une fois sa mission validée
    .points-name = points
    .audience = Qui peut la prendre, par exemple pays:GB,US secteur:numerique ; tout le monde si vide
    .audience-name = audience
    .sector = Le secteur dont il s’agit
    .sector-name = secteur
command-task-admin-list = liste
    .description = Les dernières missions, et combien de places sont prises
    .state = Seulement les missions dans cet état
    .state-name = état
command-task-admin-show = voir
    .description = Tout sur une mission : qui l’a, ce qui a été décidé
    .task = La mission, par son titre
    .task-name = mission
command-task-admin-edit = modifier
    .description = Modifier une mission ; sans autre option, son texte
    .task = La mission, par son titre
    .task-name = mission
    .deadline = Le nouveau dernier jour, par exemple 31/12/2026
    .deadline-name = échéance
    .places = Combien de personnes peuvent la prendre
    .places-name = places
    .points = Ce que chacune reçoit, dès la prochaine validation
    .points-name = points
    .audience = Qui peut la prendre désormais
    .audience-name = audience
    .sector = Le secteur dont il s’agit
    .sector-name = secteur
command-task-admin-cancel = annuler
    .description = Annuler une mission ; les personnes qui l’ont en sont averties
    .task = La mission, par son titre
    .task-name = mission
command-task-admin-assign = attribuer
    .description = Donner à un ambassadeur une place dans une mission
    .task = La mission, par son titre
    .task-name = mission
    .for = L’ambassadeur, par son nom
    .for-name = pour
command-task-admin-done = terminer
    .description = Rapporter la mission d’un ambassadeur qui a téléphoné ou écrit
    .task = La mission, par son titre
    .task-name = mission
    .for = L’ambassadeur, par son nom
    .for-name = pour
command-task-admin-review = valider
    .description = Ce qui attend une validation, le plus ancien d’abord

tasks-title = Vos missions
tasks-mine = Mes missions
tasks-none-in-hand = Vous n’avez pas de mission en main.
tasks-offered = Vous pourriez prendre :
tasks-none-offered = Il n’y a pas de mission libre pour vous en ce moment. Les nouvelles missions sont publiées dans les annonces.
task-heading = **{ $title }**
task-points = { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
task-places = { $places ->
        [one] { $places } place
       *[other] { $places } places
    }
task-until = jusqu’au { $day }
task-for = Pour : { $audience }
task-in-hand = **{ $title }** · { $status } · { $until }
task-take = Je la prends
task-done = C’est fait
task-give-back = Rendre
task-taken = **{ $title }** : la mission est à vous. Merci !
task-given-back = Vous avez rendu **{ $title }**. Quelqu’un d’autre peut la prendre.
task-done-title = Qu’avez-vous fait ?
task-note = En quelques mots, ou un lien
task-note-hint = Vos coordinateurs le lisent, puis les points suivent
task-reported = Merci ! Vos coordinateurs relisent **{ $title }** et vous répondront.

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
task-description = Ce qu’il y a à faire
task-description-hint = Tout ce qu’il faut savoir pour la mener à bien
task-published = Publiée dans { $channel }.
task-people = { $count ->
        [0] Personne n’est dans son audience en ce moment ({ $audience })
        [1] Une personne est dans son audience ({ $audience })
       *[other] { $count } personnes sont dans son audience ({ $audience })
    }
task-list-title = Missions
task-list-empty = Aucune mission.
task-list-line = - **{ $title }** · { $status } · prises : { $held }/{ $places } · à valider : { $waiting } · validées : { $approved }
task-list-older = Les plus anciennes n’y sont pas : retrouvez-les par leur titre avec **/gestion-missions voir**.
task-standing = État : **{ $status }** · places prises : { $held }/{ $places }
task-shares = Qui l’a :
task-history-line = { $when } { $name } : { $what } ({ $by })
task-approval = Validée : { $name }
task-edit-text = Modifier le texte
task-write-again = Corriger
task-cancel-title = Annuler une mission
task-cancel-ask = Envoyer ce formulaire annule **{ $title }** pour de bon. Les personnes qui l’ont en sont averties. Ce qui a déjà été rapporté reste à valider.
task-cancel-reason = Raison (facultative)
task-cancel-hint = Les personnes qui ont la mission la lisent
task-cancelled = { $count ->
        [0] Annulée. Personne ne l’avait en main.
        [1] Annulée. La personne qui l’avait en est avertie.
       *[other] Annulée. Les { $count } personnes qui l’avaient en sont averties.
    }
task-assigned = { $name } a maintenant **{ $title }** et va l’apprendre.
task-reported-for = Faite par { $name } : **{ $title }**. Il reste à la valider.

task-review-title = Une mission à valider
task-report =
    { $name } a fait **{ $title }** ({ $points ->
        [one] { $points } point
       *[other] { $points } points
    }) :
    { $note }
task-reports-title = À valider
task-reports-empty = Rien n’attend de validation.
task-approve = Valider
task-send-back = Renvoyer
task-undo = Annuler la validation
task-approved = { $points ->
        [one] Validée : **{ $title }**, { $points } point pour { $name }.
       *[other] Validée : **{ $title }**, { $points } points pour { $name }.
    }
task-send-back-title = Renvoyer une mission
task-send-back-reason = Que manque-t-il ?
task-send-back-hint = L’ambassadeur lira votre réponse
task-sent-back = Renvoyée à { $name }, avec votre explication : **{ $title }**.
task-undone = { $points ->
        [one] Validation retirée : { $points } point repris à { $name } pour **{ $title }**. La mission est à nouveau à valider.
       *[other] Validation retirée : { $points } points repris à { $name } pour **{ $title }**. La mission est à nouveau à valider.
    }

task-headline = { $title } : { $news }
task-news-assigned = Vos coordinateurs vous ont confié cette mission.
task-news-edited = Cette mission a changé :
task-news-cancelled = Cette mission est annulée.
task-news-expired = Son échéance est passée : elle n’est plus entre vos mains.
task-news-approved = { $points ->
        [one] Validée : { $points } point pour vous. Merci !
       *[other] Validée : { $points } points pour vous. Merci !
    }
task-news-sent-back = Presque ! Il manque encore quelque chose : complétez-la depuis vos missions.
task-news-undone = { $points ->
        [one] Sa validation a été retirée, et { $points } point repris. Vos coordinateurs la relisent.
       *[other] Sa validation a été retirée, et { $points } points repris. Vos coordinateurs la relisent.
    }
task-reason = Raison : { $reason }
task-changed-text = nouveau texte

error-task-unknown = Il n’y a pas de mission « { $title } ». Choisissez-en une parmi les propositions.
error-task-several = Plusieurs missions s’appellent « { $title } » : choisissez-en une parmi les propositions.
error-task-deadline = « { $text } » n’est pas un jour à venir, d’ici à cinq ans. Écrivez par exemple 31/12/2026.
error-task-no-title = Une mission a besoin d’un titre.
error-task-link = « { $url } » n’est pas un lien complet, comme `https://exemple.fr`.
error-task-no-note = Dites en quelques mots ce qui a été fait : les coordinateurs le lisent avant de valider.
error-task-no-reason = Dites ce qui manque : l’ambassadeur lit votre réponse.
error-task-form-gone = Ce formulaire a déjà été envoyé. Tapez à nouveau la commande.
error-task-places = { $held ->
        [1] Une personne a cette mission : elle ne peut pas avoir moins de places.
       *[other] { $held } personnes ont cette mission : elle ne peut pas avoir moins de places.
    }
error-task-same = Il n’y a rien à changer : la mission est déjà ainsi.
error-task-cancelled = Cette mission a été annulée.
error-task-closed = L’échéance de cette mission est passée. Seul un coordinateur peut la repousser.
error-task-full = { $places ->
        [1] Quelqu’un a été plus rapide : la seule place est prise.
       *[other] D’autres ont été plus rapides : les { $places } places sont prises.
    }
error-task-audience = Cette mission s’adresse à d’autres ({ $audience }).
error-task-yours = Vous avez déjà cette mission : **/missions** la montre.
error-task-theirs = { $name } a déjà cette mission.
error-task-not-in-hand = Cette mission n’est pas en main : il faut d’abord la prendre.
error-task-approved = { $by } l’a déjà validée.
error-task-illegal = Impossible : cette mission est « { $status } ».

## Objectifs

command-goals = objectifs
    .description = Ce que le réseau veut atteindre, et comment il grandit
command-goals-set = fixer
    .description = Combien de membres le réseau veut avoir, et pour quand
    .target = Nombre de membres voulu : invités, actifs et dormants comptent
    .target-name = nombre
    .by = Le jour : 31/12/2027, 31 décembre 2027, ou 2027 pour la fin de l’année
    .by-name = échéance
command-goals-growth = croissance
    .description = Les membres depuis le début, le rythme, la projection, d’où ils viennent, où il en manque

goal-set = Objectif : **{ $target } membres** pour le **{ $by }**.
goal-set-now = { $members ->
        [one] Il y a { $members } membre aujourd’hui
       *[other] Vous êtes { $members } aujourd’hui
    } : il en manque { $missing }, soit environ **{ $needed }** de plus chaque mois.
goal-set-before = Jusqu’ici : { $target } pour le { $by }.
goal-growth-button = Voir la croissance
goal-wanted-button = Pays et secteurs recherchés
goal-wanted-title = D’où voulez-vous des entreprises ?
goal-wanted-countries = Pays
goal-wanted-countries-hint = Séparés par des virgules : Japon, Italie, États-Unis
goal-wanted-sectors = Secteurs
goal-wanted-sectors-hint = Si vous n’en choisissez aucun, les six sont recherchés
goal-wanted-kept = Pays recherchés : { $countries }
goal-wanted-kept-sectors = Secteurs recherchés : { $sectors }
goal-wanted-none = aucun choisi
goal-wanted-all = les six

error-goal-day = Je ne reconnais pas de date dans « { $typed } ». Écrivez-le comme 31/12/2027, 31 décembre 2027, ou simplement 2027.
error-goal-past = Le { $day } n’est pas devant nous. Choisissez un jour à partir de demain.
error-goal-far = Le { $day } est très loin. Choisissez un jour d’ici { $years } ans.
error-goal-target = L’objectif est un nombre de membres entre { $least } et { $most } : { $typed } n’en est pas un.
error-goal-reached = { $members ->
        [one] Il y a déjà { $members } membre
       *[other] Vous êtes déjà { $members } membres
    }. Choisissez un objectif plus élevé.
error-wanted-country = « { $country } » n’est pas un pays connu. Écrivez les noms en français ou en anglais, séparés par des virgules, et renvoyez le formulaire.

growth-title = { $count ->
        [one] { $count } membre
       *[other] { $count } membres
    }
growth-members = Membres : invités, actifs et dormants, quelle que soit leur arrivée ; les fiches fusionnées d’une personne font un seul membre. Comptés depuis le { $start }.
growth-empty = Personne n’est encore dans le réseau. **/membres importer** fait entrer votre liste ; la courbe se dessine ensuite d’elle-même.
growth-open = Ce mois-ci **{ $month }** jusqu’à présent ; pour être **{ $target }** le { $by }, il faut **{ $needed }** par mois (il en manque { $missing }).
growth-none = Ce mois-ci **{ $month }** jusqu’à présent. Aucun objectif n’est fixé : **/objectifs fixer** dit combien de membres vous voulez, et pour quand.
growth-reached = Ce mois-ci **{ $month }** jusqu’à présent, et l’objectif est atteint : **{ $members }** membres, pour { $target } voulus le { $by }. **/objectifs fixer** fixe le suivant.
growth-ended = Ce mois-ci **{ $month }** jusqu’à présent. L’échéance est là ({ $by }) : **{ $members }** membres, pour { $target } voulus. **/objectifs fixer** fixe l’objectif suivant.
growth-projection = Au rythme des { $months } derniers mois entiers, **{ $mean }** par mois, vous seriez alors environ **{ $middle }**{ $range }, et { $target } vers { $reached }.
growth-projection-never = Au rythme des { $months } derniers mois entiers, **{ $mean }** par mois, vous seriez alors environ **{ $middle }**{ $range } : les { $target } ne seraient pas atteints.
growth-range = , entre **{ $low }** et **{ $high }**
growth-pace = Les { $months } derniers mois entiers : **{ $mean }** par mois en moyenne.
growth-young = Il est trop tôt pour dire où cela mène : il faut trois mois entiers, après celui où le réseau a commencé.
growth-method = Méthode : la croissance nette moyenne (les arrivées moins les départs) des { $months } derniers mois entiers continue telle quelle ; la fourchette suppose que chaque mois ressemble { $window ->
        [one] au mois le plus lent, ou le plus rapide,
       *[other] aux { $window } mois d’affilée les plus lents, ou les plus rapides,
    } des { $of } derniers. Le mois du début ne compte pas.
growth-figures = Inscrits **{ $joined }** · actifs **{ $active }** · avec une piste **{ $introducing }** · dormants **{ $dormant }** · réveillés **{ $woken }**
growth-definitions = Parmi les membres d’aujourd’hui. Inscrits : sont ici, sur Discord. Actifs : ont fait quelque chose ces { $active_days } derniers jours. Avec une piste : ont présenté une entreprise ces { $lead_days } derniers jours. Dormants : ont ce statut, faute d’activité. Réveillés : étaient dormants et sont redevenus actifs, au moins une fois depuis le début.
growth-sources = D’où ils viennent : { $sources }
growth-source = { $source } **{ $count }**
growth-sponsors = Qui a fait venir le plus de monde :
growth-sponsor = { $name } · **{ $people }**, { $active ->
        [0] aucun actif
        [one] dont { $active } actif
       *[other] dont { $active } actifs
    }
growth-countries = Pays recherchés : { $gaps }
growth-countries-unsaid = Pays recherchés : pas encore dits. Le bouton ci-dessous dit d’où l’agence veut des entreprises.
growth-sectors = Secteurs recherchés : { $gaps }
growth-missing = absents **{ $names }**
growth-thin = peu présents **{ $names }**
growth-thin-one = { $name } ({ $count })
growth-more = { $count } de plus
growth-enough = assez de membres partout
growth-gaps-definition = Absent : aucun membre. Peu présent : moins de { $thin }.
growth-picture-alt = La courbe des membres depuis le { $start }. { $labels }.
growth-picture-members = Membres : { $count }
growth-picture-joined = Sur Discord : { $count }
growth-picture-projection = À ce rythme : { $middle } ({ $low } à { $high })
growth-picture-steady = À ce rythme : { $middle }
growth-picture-goal = Objectif : { $target } pour le { $by }

## Pistes

command-lead = piste
    .description = Les entreprises que vous présentez
command-lead-introduce = présenter
    .description = Présenter une entreprise : vous savez aussitôt si elle est déjà connue
    .company = Le nom de l’entreprise
    .company-name = entreprise
    .country = Le pays où elle se trouve
    .country-name = pays
    .sector = Son secteur
    .sector-name = secteur
command-lead-mine = liste
    .description = Les entreprises que vous avez présentées, et où en est chacune
command-lead-show = voir
    .description = Une de vos pistes, avec son historique
    .number = Le numéro de la piste
    .number-name = numéro
command-pipeline = pipeline
    .description = Les pistes du réseau
command-pipeline-list = liste
    .description = Les pistes, celle qui a bougé en dernier d’abord
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
    .coordinator = Qui en a désormais la charge ; l’agence si vide
    .coordinator-name = coordinateur
command-pipeline-introduce = présenter
    .description = Présenter une entreprise pour un ambassadeur qui a téléphoné ou écrit
    .for = L’ambassadeur qui la présente
    .for-name = pour
    .company = Le nom de l’entreprise
    .company-name = entreprise
    .country = Le pays où elle se trouve
    .country-name = pays
    .sector = Son secteur
    .sector-name = secteur
command-pipeline-move = déplacer
    .description = Passer une piste à une autre étape ; l’ambassadeur qui l’a présentée en est informé
    .number = Le numéro de la piste
    .number-name = numéro
    .stage = La nouvelle étape
    .stage-name = étape
    .jobs = Combien d’emplois elle crée, une fois implantée
    .jobs-name = emplois
    .reason = Pourquoi elle recule ou est perdue ; l’ambassadeur qui l’a présentée le lit
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

lead-title = { $company } · piste n° { $number }
lead-line = **{ $number }** · { $company } ({ $country }) · { $stage } depuis le { $since }
lead-row = **{ $number } · { $company }** ({ $country })
lead-row-state = { $stage } depuis le { $since } · { $owner }
lead-stage-line = Étape : **{ $stage }** depuis le { $since }
lead-charge = En charge
lead-agency = l’agence
lead-points = Points : **{ $points }**
lead-introducer = Présentée par **{ $name }** le { $at } · { $share } % du mérite · protégée jusqu’au { $until }
lead-informed = Contact au courant
lead-contact-erased = Le contact a été effacé.
lead-none = Aucune piste pour l’instant.
lead-guide = Comment présenter une entreprise
lead-mine-title = Vos pistes

lead-known = { $company } est déjà connue
lead-known-owner = Parlez-en à { $owner }, qui en a la charge.
lead-known-agency = Parlez-en à l’agence.
lead-known-nearly = « { $company } » n’est pas l’entreprise dont vous parlez ?
lead-another = C’est une autre entreprise
lead-new = Vous pouvez présenter { $company }
lead-new-for = Vous pouvez présenter { $company } pour { $name }
lead-privacy = Un court formulaire, et elle est en route. Seuls les coordinateurs et l’ambassadeur qui la présente voient le contact, pendant trois ans au plus.
lead-introduced = C’est noté, et les coordinateurs sont prévenus. Des nouvelles suivront à chaque étape.
lead-open = Ouvrir

lead-form-title = Présenter { $company }
lead-company = Entreprise
lead-sector = Secteur
lead-contact = Contact
lead-function = Sa fonction
lead-reach = Comment joindre ce contact
lead-reach-hint = Courriel, téléphone ou autre
lead-background = D’où vous le connaissez, pourquoi la Provence
lead-background-hint = Cherche-t-il un lieu, un partenaire, des talents ? Pour quand ?
lead-aware = Le contact est-il au courant ?
lead-stage = Étape
lead-jobs = Emplois
lead-jobs-hint = Seulement quand elle est implantée
lead-reason = Motif
lead-reason-hint = Si elle recule ou est perdue ; l’ambassadeur qui l’a présentée le lit
lead-move = Déplacer…
lead-move-title = Déplacer { $company }
lead-edit = Modifier…
lead-edit-title = Corriger { $company }
lead-take = Je m’en charge

lead-jobs-line = Emplois : **{ $jobs }**
lead-reason-line = Motif : { $reason }
lead-post-title = Une entreprise est présentée
lead-post-text = { $introducer } présente **{ $company }** ({ $country }, { $sector }) : piste n° { $number }.
lead-news-title = Du nouveau sur votre piste
lead-news-line = { $company } : **{ $stage }**

pipeline-title = { $count ->
        [0] Aucune piste
        [1] Une piste
       *[other] { $count } pistes
    }
pipeline-of = Page { $page } sur { $pages }
pipeline-previous = Précédentes
pipeline-next = Suivantes

error-lead-unknown = Il n’y a pas de piste n° { $number } parmi celles que vous pouvez voir.
error-lead-illegal-stage = La piste est déjà à cette étape, ou ne peut pas y passer depuis la sienne. Une piste perdue reprend à l’étape « présentée » ; seule une piste ouverte peut être perdue.
error-lead-reason = Dites pourquoi elle recule ou est perdue : l’ambassadeur qui l’a présentée lit le motif.
error-lead-jobs = Dites combien d’emplois elle crée (0 s’il n’y en a pas encore).
error-lead-jobs-early = Les emplois se comptent une fois la piste implantée. Laissez ce champ vide pour cette étape.
error-lead-jobs-number = « { $jobs } » n’est pas un nombre d’emplois. Écrivez par exemple 12.
error-lead-owner = Seule une personne qui a le rôle des coordinateurs peut avoir la charge d’une piste.
error-lead-owned = { $owner } a déjà la charge de cette piste.
error-lead-blank = Il manque à qui parler, comment joindre ce contact ou d’où vous le connaissez : les coordinateurs partent de là.
error-company-name = Le nom d’une entreprise contient au moins une lettre ou un chiffre.
error-company-taken = Une autre entreprise s’appelle « { $company } » dans ce pays.

## Campagnes

command-campaign = campagne
    .description = Écrire à une partie du réseau
command-campaign-new = nouvelle
    .description = Préparer une campagne : une audience, un texte en français, en anglais ou les deux
    .audience = Qui la reçoit, par exemple pays:GB,US secteur:numerique ; tout le monde si vide
    .audience-name = audience
command-campaign-list = liste
    .description = Les dernières campagnes
command-campaign-show = voir
    .description = Où en est une campagne
    .campaign = La campagne, par son titre
    .campaign-name = campagne
command-campaign-cancel = annuler
    .description = Annuler un brouillon, ou ce qu’une campagne n’a pas encore envoyé
    .campaign = La campagne, par son titre
    .campaign-name = campagne

campaign-form-title = Nouvelle campagne
campaign-form-language = Texte { $language } de la campagne
campaign-language = Langue de ce texte
campaign-text = Texte
campaign-untitled = Sans titre

campaign-draft = Brouillon de campagne
campaign-audience = À : { $audience }
campaign-excerpt = Texte { $language } : **{ $title }**
campaign-link-left-out = « { $url } » n’est pas un lien complet, comme `https://exemple.fr` : le texte est gardé sans lui.
campaign-in-fr = français
campaign-in-en = anglais
campaign-edit = Modifier le texte { $language }
campaign-add = Ajouter un texte { $language }
campaign-preview = Aperçu
campaign-send = Envoyer…
campaign-cancel = Annuler…

campaign-status-draft = Brouillon
campaign-status-approved = Approuvée
campaign-status-sending = En cours d’envoi
campaign-status-paused = En pause
campaign-status-finished = Terminée
campaign-status-cancelled = Annulée
campaign-sent-on = Envoyée le { $when }

campaign-ask = Envoyer « { $title } » ?
campaign-recipients = Destinataires : **{ $count }**
campaign-reached = La reçoivent maintenant, ou dans la matinée là où il fait nuit : **{ $count }**
campaign-no-consent = N’ont pas encore dit oui aux messages privés : **{ $count }**
campaign-not-joined = N’ont pas encore rejoint Discord : **{ $count }**
campaign-capped = Ont déjà reçu { $cap } messages cette semaine : **{ $count }**
campaign-confirm = { $count ->
        [0] Envoyer, sans message privé
        [1] Envoyer à une personne
       *[other] Envoyer à { $count } personnes
    }

campaign-cancel-ask = { $status ->
        [draft] Annuler le brouillon « { $title } » ?
       *[other] Annuler ce qui n’est pas encore envoyé de « { $title } » ? Ce qui est déjà arrivé reste.
    }
campaign-cancel-yes = Annuler la campagne

campaign-list = Campagnes
campaign-none = Aucune campagne. Préparez-en une avec **/campagne nouvelle**.
campaign-line = `#{ $number }` { $title } · { $status } · { $when }

campaign-count-sent = Envoyés : **{ $count }**
campaign-count-waiting = En attente : **{ $count }**
campaign-count-closed = Messages privés fermés : **{ $count }**
campaign-count-failed = En échec : **{ $count }**
campaign-count-unknown = Sans confirmation de Discord, non renvoyés : **{ $count }**
campaign-count-cancelled = Annulés : **{ $count }**
campaign-count-no-consent = Retenus, sans leur accord : **{ $count }**
campaign-count-not-joined = Retenus, pas encore sur Discord : **{ $count }**
campaign-count-capped = Retenus, déjà { $cap } messages cette semaine : **{ $count }**

campaign-ended = Campagne terminée : { $title }
campaign-open-card = Voir la campagne
campaign-open = Ouvrir le lien

error-campaign-unknown = Ce réseau n’a pas de campagne « { $campaign } ». Choisissez-en une parmi les propositions.
error-campaign-state = { $status ->
        [draft] Cette campagne n’est encore qu’un brouillon.
        [finished] Cette campagne est terminée.
        [cancelled] Cette campagne est annulée.
       *[other] Cette campagne est déjà en cours d’envoi.
    }
error-campaign-changed = Le texte a changé depuis que vous l’avez lu. Regardez à nouveau l’aperçu avant d’envoyer.
error-campaign-no-text = Cette campagne n’a pas encore de texte.
error-campaign-nobody = Personne ne correspond à cette audience : il n’y aurait personne à qui écrire.
error-campaign-blank = Une campagne a besoin d’un titre et d’un texte.
error-campaign-too-long = Le texte { $language } est trop long : les signes comme * et _ comptent double, ce qui fait { $count } caractères avec le titre ; { $most } au plus. Raccourcissez-le.

## Classement de la semaine

leaderboard-title = Le classement de la semaine
leaderboard-week = Du { $first } au { $last }
leaderboard-line = { $medal } **{ $name }** · { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
leaderboard-all = { $people ->
        [0] Personne n’a gagné de points cette semaine. **/missions** montre ce que l’on peut prendre.
        [1] Un ambassadeur a gagné { $points ->
            [one] { $points } point.
           *[other] { $points } points.
        }
       *[other] { $people } ambassadeurs ont gagné { $points ->
            [one] { $points } point.
           *[other] { $points } points.
        }
    }
leaderboard-unnamed = { $people ->
        [one] Une personne n’affiche pas son nom ; son rang compte quand même.
       *[other] { $people } personnes n’affichent pas leur nom ; leur rang compte quand même.
    }
leaderboard-mine = Où en suis-je ?
leaderboard-own = Vous avez gagné { $points ->
        [one] **{ $points }** point
       *[other] **{ $points }** points
    } cette semaine-là : rang **{ $rank }**.
leaderboard-none = Vous n’avez pas gagné de points cette semaine-là.

## Récapitulatif

digest-title = Votre semaine
digest-leads = Vos pistes qui ont bougé
digest-offers = Nouveau dans vos secteurs
digest-task = - { $title }, jusqu’au { $deadline }
digest-lead = - { $number } · { $company } : { $stage }
digest-offer = - { $title } · { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
digest-me = Où j’en suis
digest-headline = Votre récapitulatif : { $tasks ->
        [one] { $tasks } mission
       *[other] { $tasks } missions
    } en main, { $leads ->
        [one] { $leads } piste qui a bougé
       *[other] { $leads } pistes qui ont bougé
    }, { $offers ->
        [one] { $offers } nouvelle mission
       *[other] { $offers } nouvelles missions
    }

## Démonstration

demo-title = Massilia Mundi — démonstration
demo-who = Qui jouez-vous ?
demo-where = Où êtes-vous ?
demo-speaks = Son Discord est en
demo-try = À essayer d’abord
demo-now = Date du réseau
demo-next-monday = Aller à lundi prochain, 9 h
demo-three-months = Laisser passer trois mois
demo-working = Un instant…
demo-end = Terminer la démonstration
demo-ended = La démonstration est terminée. Vous pouvez fermer cet onglet.
demo-frame = Discord, vu par la personne que vous jouez
demo-private = Messages privés avec le bot
demo-role-coordinator = Coordination
demo-role-ambassador = Ambassadeur
demo-role-stranger = Pas encore membre
demo-welcome = Le réseau est à vous
demo-welcome-text = Choisissez à gauche qui vous jouez. Vous verrez Discord comme cette personne le voit : tapez « / » dans la conversation pour voir ce qu’elle peut faire. C’est le vrai bot ; seul Discord est simulé.
demo-busy = Le bot est en train de répondre. Réessayez dans un instant.
demo-try-coordinator-1 = Tapez `/membres importer` dans #coordination et donnez un fichier Excel ou CSV, par exemple bot/demo/data/roster.csv.
demo-try-coordinator-2 = Parcourez les pistes du réseau : `/pipeline liste`.
demo-try-coordinator-3 = Écrivez à une partie du réseau : `/campagne nouvelle`.
demo-try-coordinator-4 = Allez à lundi prochain : le classement arrive dans #classement.
demo-try-coordinator-5 = Laissez passer trois mois, puis voyez qui s’est endormi : `/audience voir`, avec `statut:dormant`.
demo-try-coordinator-6 = Fixez un objectif, `/objectifs fixer`, puis voyez le chemin qui reste : `/objectifs croissance`.
demo-try-ambassador-1 = Tapez `/aide`, en messages privés ou dans #accueil.
demo-try-ambassador-2 = Prenez une mission : `/missions`.
demo-try-ambassador-3 = Présentez une entreprise : `/piste présenter`.
demo-try-ambassador-4 = Faites venir quelqu’un : `/inviter`. Copiez le code, puis jouez une personne qui n’est pas encore membre.
demo-try-ambassador-5 = Allez à lundi prochain, puis lisez votre récapitulatif en messages privés.
demo-try-ambassador-6 = Laissez passer trois mois sans rien faire : en messages privés, le bot prend de vos nouvelles. Revenez, ou faites une pause.
demo-try-stranger-1 = Faites-vous inviter : jouez un ambassadeur, tapez `/inviter` et copiez le code.
demo-try-stranger-2 = Revenez ici et rejoignez le réseau : `/rejoindre`.
demo-try-stranger-3 = Ou demandez à rejoindre le réseau sans code : `/candidater`. Un coordinateur répond dans #coordination.
demo-preparing = Préparation : la liste des membres est importée, { $people ->
        [one] { $people } ambassadeur rejoint
       *[other] { $people } ambassadeurs rejoignent
    } le réseau…
demo-ready =
    La démonstration est ouverte sur { $url }
    D’abord : jouez Camille Durand dans #coordination et tapez /réseau état. Puis jouez un ambassadeur et tapez /moi.
    Allez à lundi prochain, 9 h, par le bouton en haut à droite : le classement arrive dans #classement. Ctrl-C y met fin.

## Import : longueurs

roster-warning-length = cellule trop longue, coupée après 300 caractères

## Ses propres données

command-privacy = confidentialité
    .description = Vos propres données
command-privacy-erase = effacer
    .description = Faire effacer tout ce que le réseau sait de vous
command-roster-erase = effacer
    .description = Effacer qui l’a demandé ; sans nom, voir qui n’est jamais venu
    .person-name = personne
    .person = La personne à effacer

privacy-erase-title = Effacer vos données ?
privacy-erase-goes =
    Ce qui disparaît, **pour toujours** : votre nom, votre courriel, votre société, votre ville et votre compte ; ce que vous avez écrit et ce qui a été noté à votre sujet ; les contacts que vous avez donnés ; vos étiquettes et vos choix. Les missions en cours sont rendues, vos invitations prennent fin, vous ne recevez plus de messages.
privacy-erase-stays =
    Ce qui **reste**, et pourquoi : des chiffres sans nom (points, missions faites, entreprises présentées), pour que les totaux du réseau restent justes. Et une empreinte de votre courriel et de votre compte, où personne ne peut les lire : elle empêche seulement que la prochaine liste de membres vous ramène. Les sauvegardes vivent 30 jours, puis disparaissent aussi.
privacy-erase-or = Vous voulez seulement un peu de calme ? **/moi** vous propose une pause, et **/quitter** garde tout ce qui est à vous pour votre retour.
privacy-erase-begin = Effacer
privacy-erase-cancel = Tout garder
privacy-erase-sure = Vraiment tout effacer ?
privacy-erase-final = C’est sans retour : personne, pas même les coordinateurs, ne pourra retrouver vos données. Vous pourrez rejoindre le réseau un jour, comme une nouvelle personne.
privacy-erase-confirm = Oui, effacer pour toujours
privacy-kept = Rien n’a été effacé.
privacy-done = Vos données sont effacées
privacy-done-text =
    Votre nom, vos adresses, votre compte et vos textes ont disparu. Restent des chiffres sans nom, et une empreinte illisible qui empêche les listes de membres de vous ramener. Les sauvegardes disparaissent sous 30 jours ; les messages que Discord a acheminés restent chez Discord.
    Merci pour tout ce que vous avez apporté au réseau. Avec une invitation ou **/candidater**, la porte vous reste ouverte.

roster-erase-title = Effacer { $name } ?
roster-erase-goes =
    Ce qui disparaît, **pour toujours** : nom, courriel, société, ville et compte, de toutes les fiches fusionnées ; textes, notes et contacts ; étiquettes ; et de même dans le journal. Les missions en cours sont rendues, codes et invitations prennent fin, les messages en route s’arrêtent.
roster-erase-stays =
    Ce qui **reste** : des chiffres sans nom (points, missions, présentations), et une empreinte du courriel et du compte, où personne ne peut les lire : les imports et **/membres ajouter** refusent désormais ce courriel, et seule la personne peut revenir, si elle le veut elle-même. Les sauvegardes vivent 30 jours. Ce que vous avez écrit sur elle dans des missions, des campagnes ou des noms d’étiquettes reste : à vous d’y regarder.
roster-erase-sure = Vraiment effacer { $name } ?
roster-erase-final = C’est sans retour. Ne le faites que si la personne l’a demandé, ou si rien ne vous permet de garder ses données.
roster-erase-confirm = Oui, effacer pour toujours
roster-erase-kept = Personne n’a été effacé.
roster-erase-done = Effacement terminé
roster-erase-done-text = La fiche #{ $number } n’a plus de nom. Si votre propre liste de membres contient encore la personne, retirez-la aussi : l’import refuse la ligne et dit pourquoi.

roster-silent-title = Invités et jamais venus
roster-silent-none = { $months ->
        [one] Aucun invité n’est resté sans activité plus d’un mois. Pour effacer quelqu’un qui le demande : **/membres effacer** et son nom.
       *[other] Aucun invité n’est resté sans activité plus de { $months } mois. Pour effacer quelqu’un qui le demande : **/membres effacer** et son nom.
    }
roster-silent-count = { $count ->
        [one] **Une personne** a été invitée
       *[other] **{ $count } personnes** ont été invitées
    } et sans activité depuis plus { $months ->
        [one] d’un mois
       *[other] de { $months } mois
    }. Sans raison de les garder, effacez-les : un mot noté après un contact (**/membres noter**) les garde plus longtemps. La durée se règle par **/réseau configurer**.
roster-silent-since = rien depuis le { $day }
roster-silent-one = Effacer n° { $number }
roster-silent-erase = { $count ->
        [one] Effacer cette personne
       *[other] Effacer ces { $count } personnes
    }
roster-silent-sure = { $count ->
        [one] Effacer cette personne ?
       *[other] Effacer ces { $count } personnes ?
    }
roster-silent-final = C’est sans retour : nom, courriel, notes et étiquettes disparaissent, les imports ne les ramènent plus. Pensez à les retirer aussi de votre propre liste.
roster-silent-confirm = { $count ->
        [one] Oui, l’effacer pour toujours
       *[other] Oui, effacer les { $count } pour toujours
    }
roster-silent-done = { $count ->
        [0] Personne n’a été effacé : ces personnes sont venues entre-temps, ou n’étaient déjà plus là.
        [one] **Une personne effacée.**
       *[other] **{ $count } personnes effacées.**
    }

error-privacy-nothing = Ce réseau ne sait rien de vous : il n’y a rien à montrer ni à effacer.
error-privacy-account = Ce compte était celui d’une personne effacée : elle seule peut revenir avec lui, par une invitation ou **/candidater**. Choisissez un autre compte.
error-privacy-erased = Les données de cette personne sont déjà effacées : il n’y a plus rien à effacer.
error-privacy-asked = La personne qui a ce courriel a été effacée : elle seule peut revenir, avec une invitation ou **/candidater**. Écrivez-lui si elle le souhaite.

command-privacy-export = exporter
    .description = Recevoir tout ce que le réseau sait de vous, en deux fichiers

own-data-title = Tout ce que le réseau sait de vous
own-data-at = Tel que c’était le { $day }.
own-data-page-said = À lire, dans tout navigateur :
own-data-json-said = Pour un autre logiciel (JSON) :
own-data-page-file = mes-donnees.html
own-data-json-file = mes-donnees.json
own-data-rights = Vous seul voyez cette réponse. Une erreur ? Corrigez-la sous **/moi**, ou écrivez à votre coordinateur ; pour tout faire effacer : **/confidentialité effacer**.
own-data-nothing = Rien.
own-data-profile = Qui vous êtes
own-data-sectors = Vos secteurs
own-data-history = Votre participation
own-data-consents = Ce que vous avez accepté
own-data-activity = Vos jours d’activité
own-data-points = Vos points
own-data-tasks = Vos missions
own-data-decisions = Ce qu’elles sont devenues
own-data-introductions = Les entreprises que vous avez présentées
own-data-notes = Les notes des coordinateurs à votre sujet
own-data-tags = Les étiquettes que les coordinateurs vous ont données
own-data-invitations = Vos invitations
own-data-brought = Qui vous avez amené
own-data-applications = Vos candidatures
own-data-messages = Les messages qui vous sont adressés
own-data-changes = Les changements que garde le journal
own-data-status-open = en attente
own-data-status-accepted = acceptée
own-data-status-merged = acceptée
own-data-status-declined = déclinée
own-data-status-withdrawn = retirée
own-data-status-cancelled = annulé
own-data-status-due = en route
own-data-status-sending = en route
own-data-status-sent = envoyé
own-data-status-closed = messages privés fermés
own-data-status-failed = non remis
own-data-status-unknown = peut-être remis
own-data-status-held = retenu
own-data-field-number = Fiche
own-data-field-account = Compte Discord
own-data-field-joined-at = Sur Discord depuis
own-data-field-last-active = Dernière activité
own-data-field-own-fields = Ce que vous avez réglé vous-même
own-data-field-cause = En raison de
own-data-field-at = Quand
own-data-field-consent = Quoi
own-data-field-notice-version = Notice
own-data-field-amount = Points
own-data-field-changed-at = Depuis
own-data-field-decision = Quoi
own-data-field-note = Texte
own-data-field-share = Votre part (%)
own-data-field-background = Ce que vous avez écrit
own-data-field-protected-until = À vous jusqu’au
own-data-field-contact = Contact
own-data-field-reach = Comment le joindre
own-data-field-kind = Nature
own-data-field-text = Texte
own-data-field-label = Étiquette
own-data-field-uses-left = Places restantes
own-data-field-created-at = Création
own-data-field-expires-at = Valable jusqu’au
own-data-field-decided-at = Décision
own-data-field-payload = Ce qui y est dit
own-data-field-said = Message
own-data-field-delivery = Ce qu’il est devenu
own-data-pair = { $name } : { $value }
own-data-field-sent-at = Envoi
own-data-field-action = Quoi
own-data-field-before = Avant
own-data-field-after = Après
own-data-field-name = Nom

command-privacy-notice = notice
    .description = Lire ce que deviennent vos données
privacy-notice-title = Ce que deviennent vos données
