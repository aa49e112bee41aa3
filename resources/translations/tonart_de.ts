<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Tonart</source>
        <translation>Über Tonart</translation>
    </message>
    <message>
        <source>One message, played on every channel in that channel's own key.</source>
        <translation>Eine Botschaft, auf jedem Kanal in dessen eigener Tonart gespielt.</translation>
    </message>
    <message>
        <source>Qt for Python is used under the LGPL 3, the typeface Inter under the SIL Open Font License 1.1. Names and looks of the networks belong to their owners.</source>
        <translation>Qt for Python wird unter der LGPL 3 verwendet, die Schrift Inter unter der SIL Open Font License 1.1. Namen und Aussehen der Netzwerke gehören ihren Inhabern.</translation>
    </message>
    <message>
        <source>Version {version}, with Qt {qt} and Python {python}.</source>
        <translation>Version {version}, mit Qt {qt} und Python {python}.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About Tonart</source>
        <translation>Ü&amp;ber Tonart</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Client</source>
        <translation>&amp;Kunde</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Delete draft</source>
        <translation>Entwurf &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Export previews …</source>
        <translation>Vorschauen &amp;exportieren …</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Find a draft</source>
        <translation>Entwurf &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Frames of the pictures …</source>
        <translation>Bild&amp;ausschnitte …</translation>
    </message>
    <message>
        <source>&amp;Handbook</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Insert hashtags or a snippet …</source>
        <translation>Hashtags &amp;oder Textbaustein einfügen …</translation>
    </message>
    <message>
        <source>&amp;Join again with the common text</source>
        <translation>Wieder an den gemeinsamen Text an&amp;gleichen</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Sp&amp;rache</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;New draft</source>
        <translation>&amp;Neuer Entwurf</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>&amp;Nächster Befund</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>&amp;Planen</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Warteschlange</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Send while Tonart is closed …</source>
        <translation>Senden, wenn Tonart ge&amp;schlossen ist …</translation>
    </message>
    <message>
        <source>&amp;Split long texts into threads</source>
        <translation>Lange Texte in Threads auf&amp;teilen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Schreiben</translation>
    </message>
    <message>
        <source>Add &amp;pictures …</source>
        <translation>Bilder &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>Add to the q&amp;ueue …</source>
        <translation>Ein&amp;reihen …</translation>
    </message>
    <message>
        <source>Address &amp;book …</source>
        <translation>A&amp;dressbuch …</translation>
    </message>
    <message>
        <source>Be&amp;gin the next post here</source>
        <translation>&amp;Hier nächsten Beitrag beginnen</translation>
    </message>
    <message>
        <source>C&amp;hannels</source>
        <translation>K&amp;anäle</translation>
    </message>
    <message>
        <source>C&amp;ompare with the common text …</source>
        <translation>Mit dem gemeinsamen Text &amp;vergleichen …</translation>
    </message>
    <message>
        <source>Card from a &amp;template …</source>
        <translation>Karte aus einer V&amp;orlage …</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>Earlier &amp;versions …</source>
        <translation>Frühere &amp;Fassungen …</translation>
    </message>
    <message>
        <source>Fi&amp;x this finding</source>
        <translation>Diesen Befund &amp;beheben</translation>
    </message>
    <message>
        <source>L&amp;oad link previews</source>
        <translation>L&amp;inkvorschauen laden</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>List of &amp;drafts</source>
        <translation>&amp;Liste der Entwürfe</translation>
    </message>
    <message>
        <source>Ne&amp;xt channel</source>
        <translation>&amp;Nächster Kanal</translation>
    </message>
    <message>
        <source>P&amp;revious channel</source>
        <translation>&amp;Voriger Kanal</translation>
    </message>
    <message>
        <source>Pre&amp;views</source>
        <translation>V&amp;orschau</translation>
    </message>
    <message>
        <source>Previews as on a phon&amp;e</source>
        <translation>Vorschau wie auf dem &amp;Telefon</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
</context>
<context>
    <name>AddressBook</name>
    <message numerus="yes">
        <source>%n contact(s) added.</source>
        <translation><numerusform>%n Kontakt hinzugefügt.</numerusform><numerusform>%n Kontakte hinzugefügt.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) as they were.</source>
        <translation><numerusform>%n Kontakt unverändert.</numerusform><numerusform>%n Kontakte unverändert.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) changed.</source>
        <translation><numerusform>%n Kontakt geändert.</numerusform><numerusform>%n Kontakte geändert.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were not taken:</source>
        <translation><numerusform>%n Zeile wurde nicht übernommen:</numerusform><numerusform>%n Zeilen wurden nicht übernommen:</numerusform></translation>
    </message>
    <message>
        <source>A handle such as @salt_works, or the address of the profile.</source>
        <translation>Ein Handle wie @salzwerk oder die Adresse des Profils.</translation>
    </message>
    <message>
        <source>A handle such as name.bsky.social, the DID, or both.</source>
        <translation>Ein Handle wie name.bsky.social, die DID oder beides.</translation>
    </message>
    <message>
        <source>Columns that were passed over: {names}</source>
        <translation>Nicht gelesene Spalten: {names}</translation>
    </message>
    <message>
        <source>Line {number}: {problem}</source>
        <translation>Zeile {number}: {problem}</translation>
    </message>
    <message>
        <source>The account with its server: name@server.example.</source>
        <translation>Das Konto mit seinem Server: name@server.example.</translation>
    </message>
    <message>
        <source>The handle, or the address of the profile.</source>
        <translation>Das Handle oder die Adresse des Profils.</translation>
    </message>
    <message>
        <source>The number of the page, found in the address of its admin view, or urn:li:organization: and the number.</source>
        <translation>Die Nummer der Seite (sie steht in der Adresse der Admin-Ansicht) oder urn:li:organization: und die Nummer.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation><numerusform>… und %n weitere.</numerusform><numerusform>… und %n weitere.</numerusform></translation>
    </message>
</context>
<context>
    <name>AltText</name>
    <message>
        <source>Alt text</source>
        <translation>Alternativtext</translation>
    </message>
    <message>
        <source>Alt text missing</source>
        <translation>Alternativtext fehlt</translation>
    </message>
    <message numerus="yes">
        <source>Arrives whole on %n channel(s)</source>
        <translation><numerusform>Kommt auf %n Kanal ganz an</numerusform><numerusform>Kommt auf %n Kanälen ganz an</numerusform></translation>
    </message>
    <message>
        <source>Cut on {networks}</source>
        <translation>Gekürzt bei {networks}</translation>
    </message>
    <message>
        <source>Not on {networks}</source>
        <translation>Nicht bei {networks}</translation>
    </message>
    <message>
        <source>arrives whole: {used} of {limit} characters</source>
        <translation>kommt ganz an: {used} von {limit} Zeichen</translation>
    </message>
    <message numerus="yes">
        <source>cut: %n character(s) over {limit}</source>
        <translation><numerusform>wird gekürzt: %n Zeichen über {limit}</numerusform><numerusform>wird gekürzt: %n Zeichen über {limit}</numerusform></translation>
    </message>
    <message>
        <source>documented</source>
        <translation>dokumentiert</translation>
    </message>
    <message>
        <source>does not arrive: the network takes no alt texts</source>
        <translation>kommt nicht an: Das Netzwerk kennt keine Alternativtexte</translation>
    </message>
    <message>
        <source>hearsay</source>
        <translation>Hörensagen</translation>
    </message>
    <message>
        <source>seen in practice</source>
        <translation>in der Praxis beobachtet</translation>
    </message>
</context>
<context>
    <name>AppDialog</name>
    <message>
        <source>App &amp;id (client id)</source>
        <translation>App-&amp;Kennung (Client ID)</translation>
    </message>
    <message>
        <source>App &amp;secret (client secret)</source>
        <translation>App-&amp;Geheimnis (Client Secret)</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>K&amp;opieren</translation>
    </message>
    <message>
        <source>Callback &amp;address</source>
        <translation>Rückruf&amp;adresse (Callback)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep this app</source>
        <translation>App übernehmen</translation>
    </message>
    <message>
        <source>Kept in the keyring</source>
        <translation>Liegt im Schlüsselbund</translation>
    </message>
    <message>
        <source>Please type the app’s id and its secret.</source>
        <translation>Bitte geben Sie die Kennung der App und ihr Geheimnis ein.</translation>
    </message>
    <message>
        <source>Please type the app’s id.</source>
        <translation>Bitte geben Sie die Kennung der App ein.</translation>
    </message>
    <message>
        <source>The app may publish for &amp;pages too</source>
        <translation>Die App darf auch für &amp;Seiten veröffentlichen</translation>
    </message>
    <message>
        <source>Your developer app at {network}</source>
        <translation>Ihre Entwickler-App bei {network}</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message numerus="yes">
        <source>%n post(s) need you</source>
        <translation><numerusform>%n Beitrag braucht Sie</numerusform><numerusform>%n Beiträge brauchen Sie</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) waiting, the next: {time}</source>
        <translation><numerusform>%n Beitrag wartet, Termin: {time}</numerusform><numerusform>%n Beiträge warten, der nächste: {time}</numerusform></translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>On hold, nothing is sent</source>
        <translation>Angehalten, es wird nichts gesendet</translation>
    </message>
</context>
<context>
    <name>BackgroundDialog</name>
    <message>
        <source>A small program then runs beside the clock. It sends what is due, tells you when something needs you, and this window shows what it does. Each post is sent by one of the two only.</source>
        <translation>Dann läuft neben der Uhr ein kleines Programm. Es sendet, was ansteht, und meldet sich, wenn etwas Sie braucht; dieses Fenster zeigt, was es tut. Jeder Beitrag wird nur von einem der beiden gesendet.</translation>
    </message>
    <message>
        <source>Not possible here: your secrets are kept in this window only, not in a keyring.</source>
        <translation>Hier nicht möglich: Ihre Zugangsdaten liegen nur in diesem Fenster, nicht in einem Schlüsselbund.</translation>
    </message>
    <message>
        <source>Off: posts go out at their time only while Tonart’s window is open.</source>
        <translation>Aus: Beiträge gehen nur zu ihrer Zeit hinaus, solange das Fenster von Tonart offen ist.</translation>
    </message>
    <message>
        <source>On: posts go out at their time while this computer is on and you are signed in to it.</source>
        <translation>Ein: Beiträge gehen zu ihrer Zeit hinaus, solange der Computer läuft und Sie angemeldet sind.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>Send while Tonart is closed</source>
        <translation>Senden, wenn Tonart geschlossen ist</translation>
    </message>
    <message>
        <source>Start with my session and send what is due</source>
        <translation>Mit meiner Sitzung starten und senden, was ansteht</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Not planned yet</source>
        <translation>Noch nicht geplant</translation>
    </message>
</context>
<context>
    <name>BookDialog</name>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>&amp;Import …</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Address book</source>
        <translation>Adressbuch</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>Export contacts</source>
        <translation>Kontakte exportieren</translation>
    </message>
    <message>
        <source>Find a contact</source>
        <translation>Kontakt suchen</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Kontakte importieren</translation>
    </message>
    <message>
        <source>Import of {file}</source>
        <translation>Import von {file}</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Ohne Speichern verlassen?</translation>
    </message>
    <message>
        <source>New &amp;contact</source>
        <translation>Neuer &amp;Kontakt</translation>
    </message>
    <message>
        <source>Nobody is here yet.

Add the people and organisations that you mention, each once, with its handle on every network, or import a table.</source>
        <translation>Hier ist noch niemand.

Legen Sie die Personen und Organisationen, die Sie erwähnen, einmal an, jeweils mit ihrem Handle in jedem Netzwerk, oder importieren Sie eine Tabelle.</translation>
    </message>
    <message>
        <source>What you changed in this contact is not saved yet.</source>
        <translation>Ihre Änderungen an diesem Kontakt sind noch nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>CardDialog</name>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>As the page has it</source>
        <translation>Wie auf der Seite</translation>
    </message>
    <message>
        <source>Card of {site}</source>
        <translation>Karte von {site}</translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation>Bild wählen …</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation>Bild entfernen</translation>
    </message>
    <message>
        <source>This is what is sent along, to LinkedIn and Bluesky for instance. Networks that look at the page themselves show what the page says.</source>
        <translation>Das wird mitgeschickt, zum Beispiel an LinkedIn und Bluesky. Netzwerke, die selbst auf der Seite nachsehen, zeigen, was dort steht.</translation>
    </message>
    <message>
        <source>Use this card</source>
        <translation>Diese Karte nehmen</translation>
    </message>
</context>
<context>
    <name>CardRow</name>
    <message>
        <source>Edit the card</source>
        <translation>Karte bearbeiten</translation>
    </message>
    <message>
        <source>Fetch the card again</source>
        <translation>Karte neu holen</translation>
    </message>
    <message>
        <source>Fetching the card …</source>
        <translation>Die Karte wird geholt …</translation>
    </message>
    <message>
        <source>Frames of the card’s picture</source>
        <translation>Ausschnitte des Kartenbildes</translation>
    </message>
    <message>
        <source>No card yet – fetch again</source>
        <translation>Noch keine Karte – neu holen</translation>
    </message>
    <message>
        <source>Show a card for this link</source>
        <translation>Für diesen Link eine Karte zeigen</translation>
    </message>
    <message>
        <source>for {channels}</source>
        <translation>für {channels}</translation>
    </message>
    <message>
        <source>no card wanted</source>
        <translation>keine Karte gewünscht</translation>
    </message>
    <message>
        <source>no channel shows this card</source>
        <translation>kein Kanal zeigt diese Karte</translation>
    </message>
    <message>
        <source>{channels}: from the page</source>
        <translation>{channels}: von der Seite</translation>
    </message>
</context>
<context>
    <name>Carrying</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>ChannelBar</name>
    <message>
        <source>Write for {name}, {handle}</source>
        <translation>Für {name} schreiben, {handle}</translation>
    </message>
</context>
<context>
    <name>ChannelCard</name>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Its server allows {count} characters.</source>
        <translation>Sein Server erlaubt {count} Zeichen.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Preview only</source>
        <translation>Nur Vorschau</translation>
    </message>
    <message>
        <source>Rehearses on this computer</source>
        <translation>Probt auf diesem Rechner</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Sign in again …</source>
        <translation>Neu anmelden …</translation>
    </message>
    <message>
        <source>Sign in …</source>
        <translation>Anmelden …</translation>
    </message>
    <message>
        <source>Sign-in ends soon</source>
        <translation>Anmeldung läuft bald ab</translation>
    </message>
    <message>
        <source>Sign-in has ended</source>
        <translation>Anmeldung abgelaufen</translation>
    </message>
    <message>
        <source>The sign-in ended on {day}.</source>
        <translation>Die Anmeldung endete am {day}.</translation>
    </message>
    <message>
        <source>The sign-in ends on {day}.</source>
        <translation>Die Anmeldung gilt bis {day}.</translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>&amp;Address of the server</source>
        <translation>&amp;Adresse des Servers</translation>
    </message>
    <message>
        <source>&amp;Handle</source>
        <translation>&amp;Kontoname</translation>
    </message>
    <message>
        <source>Access &amp;token</source>
        <translation>Zugriffs&amp;token</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>App &amp;password</source>
        <translation>App-&amp;Passwort</translation>
    </message>
    <message>
        <source>App password</source>
        <translation>App-Passwort</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>Make an app at developer.linkedin.com and add the products “Sign In with LinkedIn using OpenID Connect” and “Share on LinkedIn”, for pages also the Community Management API. Register the callback address below exactly as it stands. You need to do this once.</source>
        <translation>Legen Sie unter developer.linkedin.com eine App an und fügen Sie die Produkte „Sign In with LinkedIn using OpenID Connect“ und „Share on LinkedIn“ hinzu, für Seiten auch die Community Management API. Tragen Sie die Rückrufadresse genau so ein, wie sie unten steht. Das ist nur einmal nötig.</translation>
    </message>
    <message>
        <source>Make an app at developer.x.com, of the type “Native App”, with the permission to read and write. Register the callback address below exactly as it stands. You need to do this once.</source>
        <translation>Legen Sie unter developer.x.com eine App an, vom Typ „Native App“ und mit dem Recht zu lesen und zu schreiben. Tragen Sie die Rückrufadresse genau so ein, wie sie unten steht. Das ist nur einmal nötig.</translation>
    </message>
    <message>
        <source>Make an app password in Bluesky under Settings, Privacy and security, App passwords. Please do not use your real password.</source>
        <translation>Erstellen Sie in Bluesky ein App-Passwort: Einstellungen, Privatsphäre und Sicherheit, App-Passwörter. Bitte verwenden Sie nicht Ihr eigentliches Passwort.</translation>
    </message>
    <message>
        <source>N&amp;ame above the posts</source>
        <translation>N&amp;ame über den Beiträgen</translation>
    </message>
    <message>
        <source>Paste an access token of your own developer app. It needs the permissions openid, profile and w_member_social. LinkedIn tokens last 60 days.</source>
        <translation>Fügen Sie ein Zugriffstoken Ihrer eigenen Entwickler-App ein. Es braucht die Rechte openid, profile und w_member_social. Token von LinkedIn gelten 60 Tage.</translation>
    </message>
    <message>
        <source>Paste an access token of your own developer app. It needs the permissions tweet.read, tweet.write, users.read and media.write. X charges for each post.</source>
        <translation>Fügen Sie ein Zugriffstoken Ihrer eigenen Entwickler-App ein. Es braucht die Rechte tweet.read, tweet.write, users.read und media.write. X stellt jeden Beitrag in Rechnung.</translation>
    </message>
    <message>
        <source>Paste an access token.</source>
        <translation>Fügen Sie ein Zugriffstoken ein.</translation>
    </message>
    <message>
        <source>Tonart cannot publish here yet. The channel counts and shows the post as it will look; you post by hand, with the text copied from the preview.</source>
        <translation>Hier kann Tonart noch nicht veröffentlichen. Der Kanal zählt mit und zeigt, wie der Beitrag aussehen wird; veröffentlicht wird von Hand, mit dem Text aus der Vorschau.</translation>
    </message>
    <message>
        <source>Type the address of your server. Your browser opens, and you agree there.</source>
        <translation>Geben Sie die Adresse Ihres Servers ein. Ihr Browser öffnet sich, und Sie stimmen dort zu.</translation>
    </message>
    <message>
        <source>Type the handle. Your browser opens, and you agree at the account’s own server. The sign-in lasts two weeks; an app password lasts longer.</source>
        <translation>Geben Sie den Namen des Kontos ein. Ihr Browser öffnet sich, und Sie stimmen auf dem Server des Kontos zu. Die Anmeldung gilt zwei Wochen; ein App-Passwort hält länger.</translation>
    </message>
    <message>
        <source>Your browser opens, and you agree at LinkedIn. Tonart asks there in the name of your own developer app. The sign-in lasts 60 days.</source>
        <translation>Ihr Browser öffnet sich, und Sie stimmen bei LinkedIn zu. Tonart fragt dort im Namen Ihrer eigenen Entwickler-App. Die Anmeldung gilt 60 Tage.</translation>
    </message>
    <message>
        <source>Your browser opens, and you agree at X. Tonart asks there in the name of your own developer app, which X charges for each post.</source>
        <translation>Ihr Browser öffnet sich, und Sie stimmen bei X zu. Tonart fragt dort im Namen Ihrer eigenen Entwickler-App, der X jeden Beitrag berechnet.</translation>
    </message>
    <message>
        <source>Your browser opens, and you agree there.</source>
        <translation>Ihr Browser öffnet sich, und Sie stimmen dort zu.</translation>
    </message>
</context>
<context>
    <name>ChannelsPane</name>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Connect a channel …</source>
        <translation>Kanal verbinden …</translation>
    </message>
    <message>
        <source>Look at what was published in the rehearsal</source>
        <translation>Ansehen, was in der Probe veröffentlicht wurde</translation>
    </message>
    <message>
        <source>Remove the channel</source>
        <translation>Kanal entfernen</translation>
    </message>
    <message>
        <source>Remove the channel?</source>
        <translation>Kanal entfernen?</translation>
    </message>
    <message>
        <source>These channels rehearse: they publish to servers on this computer, and nothing leaves it.</source>
        <translation>Diese Kanäle proben nur: Veröffentlicht wird auf Servern dieses Rechners, und nichts verlässt ihn.</translation>
    </message>
    <message>
        <source>This client has no channels yet. Connect the first one.</source>
        <translation>Dieser Kunde hat noch keine Kanäle. Verbinden Sie den ersten.</translation>
    </message>
    <message>
        <source>{account} is connected.</source>
        <translation>{account} ist verbunden.</translation>
    </message>
    <message>
        <source>{account} is taken from this client, and its secret from the keyring. What is published stays published.</source>
        <translation>{account} gehört dann nicht mehr zu diesem Kunden, und die Anmeldung wird aus dem Schlüsselbund gelöscht. Was veröffentlicht ist, bleibt veröffentlicht.</translation>
    </message>
    <message>
        <source>{account} is there, to count and to look at.</source>
        <translation>{account} ist da: zum Zählen und Ansehen.</translation>
    </message>
</context>
<context>
    <name>Client</name>
    <message>
        <source>A client needs a name.</source>
        <translation>Ein Kunde braucht einen Namen.</translation>
    </message>
    <message>
        <source>A post with people who have not agreed is kept back.</source>
        <translation>Ein Beitrag mit Menschen, die nicht zugestimmt haben, wird zurückgehalten.</translation>
    </message>
    <message>
        <source>A snippet needs a name, so that you find it.</source>
        <translation>Ein Baustein braucht einen Namen, damit Sie ihn finden.</translation>
    </message>
    <message>
        <source>A topic needs a name.</source>
        <translation>Ein Thema braucht einen Namen.</translation>
    </message>
    <message>
        <source>Added to links</source>
        <translation>An Links angehängt</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation>Zielgruppen</translation>
    </message>
    <message>
        <source>Behind the alt text: {words}</source>
        <translation>Hinter dem Alternativtext: {words}</translation>
    </message>
    <message>
        <source>Below the text: {words}</source>
        <translation>Unter dem Text: {words}</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Hashtag sets</source>
        <translation>Hashtag-Sets</translation>
    </message>
    <message>
        <source>How they look</source>
        <translation>Designrichtlinien</translation>
    </message>
    <message>
        <source>How they speak</source>
        <translation>Tonalität</translation>
    </message>
    <message>
        <source>In the line for “{instead}” the word to avoid is missing.</source>
        <translation>In der Zeile für „{instead}“ fehlt das zu vermeidende Wort.</translation>
    </message>
    <message>
        <source>Language and time zone</source>
        <translation>Sprache und Zeitzone</translation>
    </message>
    <message>
        <source>Never on these sites</source>
        <translation>Nie auf diesen Websites</translation>
    </message>
    <message>
        <source>No time zone is called “{zone}”. Please choose one from the list.</source>
        <translation>Eine Zeitzone namens „{zone}“ gibt es nicht. Bitte wählen Sie eine aus der Liste.</translation>
    </message>
    <message>
        <source>Only on these sites</source>
        <translation>Nur auf diesen Websites</translation>
    </message>
    <message>
        <source>Picture credits</source>
        <translation>Bildnachweis</translation>
    </message>
    <message>
        <source>Picture rights</source>
        <translation>Bildrechte</translation>
    </message>
    <message>
        <source>Please keep {place} in it: the name of who made the picture goes there.</source>
        <translation>Bitte lassen Sie {place} darin stehen: Dort wird eingesetzt, von wem das Bild ist.</translation>
    </message>
    <message>
        <source>Please write a colour such as #12617a.</source>
        <translation>Bitte geben Sie eine Farbe wie #12617a ein.</translation>
    </message>
    <message>
        <source>Please write how often in a week: a number up to {most}, such as 1.5.</source>
        <translation>Bitte geben Sie an, wie oft pro Woche: eine Zahl bis {most}, zum Beispiel 1,5.</translation>
    </message>
    <message>
        <source>Please write the snippet’s text, or remove it.</source>
        <translation>Bitte schreiben Sie den Text des Bausteins oder entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>Said of pictures made with AI</source>
        <translation>Hinweis bei Bildern aus KI</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>Textbausteine</translation>
    </message>
    <message>
        <source>The logo stands {place}. It is {share}% as wide as the picture’s shorter side and keeps {clear}% of that side clear around it. Where it would be narrower than {least} pixels, it is left out.</source>
        <translation>Das Logo steht {place}. Es ist {share} % so breit wie die kürzere Bildseite und hält ringsum {clear} % dieser Seite frei. Wo es schmaler als {least} Pixel würde, entfällt es.</translation>
    </message>
    <message>
        <source>There is another client named {name}. Please choose a name of its own.</source>
        <translation>Es gibt schon einen Kunden namens {name}. Bitte wählen Sie einen eigenen Namen.</translation>
    </message>
    <message>
        <source>There is another hashtag set named {name}.</source>
        <translation>Es gibt schon ein Hashtag-Set namens {name}.</translation>
    </message>
    <message>
        <source>There is another snippet named {name}.</source>
        <translation>Es gibt schon einen Baustein namens {name}.</translation>
    </message>
    <message>
        <source>There is another topic named {name}.</source>
        <translation>Es gibt schon ein Thema namens {name}.</translation>
    </message>
    <message>
        <source>This client has no channel “{channel}”. It has: {known}.</source>
        <translation>Dieser Kunde hat keinen Kanal „{channel}“. Er hat: {known}.</translation>
    </message>
    <message>
        <source>Tonart does not know {place}. It knows: {known}.</source>
        <translation>{place} kennt Tonart nicht. Es kennt: {known}.</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Tonfall</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>Vision</translation>
    </message>
    <message>
        <source>What they speak about</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>What they use again</source>
        <translation>Was sie immer wieder brauchen</translation>
    </message>
    <message>
        <source>Where it would cover the focal point, it stands {places}.</source>
        <translation>Wo es den Fokuspunkt verdecken würde, steht es {places}.</translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation>Steckbrief</translation>
    </message>
    <message>
        <source>Words they avoid</source>
        <translation>Zu vermeidende Wörter</translation>
    </message>
    <message>
        <source>Words they like</source>
        <translation>Bevorzugte Wörter</translation>
    </message>
    <message>
        <source>at the bottom</source>
        <translation>unten in der Mitte</translation>
    </message>
    <message>
        <source>at the bottom left</source>
        <translation>unten links</translation>
    </message>
    <message>
        <source>at the bottom right</source>
        <translation>unten rechts</translation>
    </message>
    <message>
        <source>at the left</source>
        <translation>links in der Mitte</translation>
    </message>
    <message>
        <source>at the right</source>
        <translation>rechts in der Mitte</translation>
    </message>
    <message>
        <source>at the top</source>
        <translation>oben in der Mitte</translation>
    </message>
    <message>
        <source>at the top left</source>
        <translation>oben links</translation>
    </message>
    <message>
        <source>at the top right</source>
        <translation>oben rechts</translation>
    </message>
    <message>
        <source>every {weeks} weeks</source>
        <translation>alle {weeks} Wochen</translation>
    </message>
    <message>
        <source>in the middle</source>
        <translation>in der Bildmitte</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>weglassen</translation>
    </message>
    <message>
        <source>no fixed rhythm</source>
        <translation>ohne festen Rhythmus</translation>
    </message>
    <message>
        <source>now and then</source>
        <translation>ab und zu</translation>
    </message>
    <message>
        <source>once a week</source>
        <translation>einmal pro Woche</translation>
    </message>
    <message>
        <source>twice a week</source>
        <translation>zweimal pro Woche</translation>
    </message>
    <message>
        <source>{count} times a week</source>
        <translation>{count}-mal pro Woche</translation>
    </message>
    <message>
        <source>{count} times in {weeks} weeks</source>
        <translation>{count}-mal in {weeks} Wochen</translation>
    </message>
    <message>
        <source>{tag} is no hashtag: only letters, digits and _, and not digits alone.</source>
        <translation>{tag} ist kein Hashtag: nur Buchstaben, Ziffern und _, und nicht nur Ziffern.</translation>
    </message>
    <message>
        <source>“{host}” is no site. Please write it like example.com.</source>
        <translation>„{host}“ ist keine Website. Bitte schreiben Sie sie wie example.com.</translation>
    </message>
    <message>
        <source>“{line}” lacks something: please write a name, then = and its hashtags.</source>
        <translation>Bei „{line}“ fehlt etwas: Bitte schreiben Sie einen Namen, dann = und die Hashtags.</translation>
    </message>
    <message>
        <source>“{name}” cannot name a parameter. Please write one like utm_source.</source>
        <translation>„{name}“ kann kein Parameter heißen. Bitte schreiben Sie etwas wie utm_source.</translation>
    </message>
    <message>
        <source>“{word}” is among the preferred words too. Please decide for one.</source>
        <translation>„{word}“ steht auch unter den bevorzugten Wörtern. Bitte streichen Sie es an einer der beiden Stellen.</translation>
    </message>
    <message>
        <source>“{word}” is there twice. Please keep one line.</source>
        <translation>„{word}“ steht zweimal da. Eine Zeile genügt.</translation>
    </message>
</context>
<context>
    <name>ClientForm</name>
    <message>
        <source>Add a snippet</source>
        <translation>Baustein hinzufügen</translation>
    </message>
    <message>
        <source>Add a topic</source>
        <translation>Thema hinzufügen</translation>
    </message>
    <message>
        <source>Added to links, for web statistics</source>
        <translation>An Links angehängt, für die Webstatistik</translation>
    </message>
    <message>
        <source>An empty line begins a new paragraph.</source>
        <translation>Eine Leerzeile beginnt einen neuen Absatz.</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation>Zielgruppen</translation>
    </message>
    <message>
        <source>Behind the alt text</source>
        <translation>Hinter dem Alternativtext</translation>
    </message>
    <message>
        <source>Below the text</source>
        <translation>Unter dem Text</translation>
    </message>
    <message>
        <source>Below the text, where a network has no field for it. Empty: nothing.</source>
        <translation>Steht unter dem Text, wo das Netzwerk kein Feld dafür hat. Leer: kein Hinweis.</translation>
    </message>
    <message>
        <source>Colour in Tonart</source>
        <translation>Farbe in Tonart</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Hashtag sets</source>
        <translation>Hashtag-Sets</translation>
    </message>
    <message>
        <source>Language of the posts</source>
        <translation>Sprache der Beiträge</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Never on these sites</source>
        <translation>Nie auf diesen Websites</translation>
    </message>
    <message>
        <source>Not in the post</source>
        <translation>Nicht im Beitrag</translation>
    </message>
    <message>
        <source>One per line.</source>
        <translation>Ein Eintrag je Zeile.</translation>
    </message>
    <message>
        <source>One per line. Empty: on every site.</source>
        <translation>Eine je Zeile. Leer: auf jeder Website.</translation>
    </message>
    <message>
        <source>One per line: the word, then = and what they say instead. Only the word means: leave it out.</source>
        <translation>Ein Eintrag je Zeile: das Wort, dann = und was stattdessen gesagt wird. Steht das Wort allein, wird es weggelassen.</translation>
    </message>
    <message>
        <source>One set per line, such as: Harvest = #Harvest #Potash</source>
        <translation>Ein Set je Zeile, etwa: Ernte = #Ernte #Kalium</translation>
    </message>
    <message>
        <source>Only on these sites</source>
        <translation>Nur auf diesen Websites</translation>
    </message>
    <message>
        <source>People in pictures without consent</source>
        <translation>Abgebildete ohne Einwilligung</translation>
    </message>
    <message>
        <source>Picture credits</source>
        <translation>Bildnachweis</translation>
    </message>
    <message>
        <source>Said of pictures made with AI</source>
        <translation>Hinweis bei Bildern aus KI</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>Textbausteine</translation>
    </message>
    <message>
        <source>Tells the client’s website where a visitor came from. One per line, such as utm_source = {network}; {channel}, {client}, {topic} and {title} work too. For one channel only: linkedin: utm_medium = social</source>
        <translation>So weiß die Website des Kunden, woher jemand kommt. Je Zeile ein Eintrag, etwa utm_source = {network}; auch {channel}, {client}, {topic} und {title} sind möglich. Nur für einen Kanal: linkedin: utm_medium = social</translation>
    </message>
    <message>
        <source>The post is kept back</source>
        <translation>Der Beitrag wird zurückgehalten</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Tonart warns</source>
        <translation>Tonart warnt</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Tonfall</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Type a city or a country.</source>
        <translation>Geben Sie eine Stadt oder ein Land ein.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>Vision</translation>
    </message>
    <message>
        <source>What happens where somebody who can be recognised has not agreed.</source>
        <translation>Was geschieht, wenn jemand zu erkennen ist und nicht zugestimmt hat.</translation>
    </message>
    <message>
        <source>Where readers are told who made a picture.</source>
        <translation>Wo zu lesen ist, von wem ein Bild stammt.</translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation>Über den Kunden</translation>
    </message>
    <message>
        <source>Wording of the credit</source>
        <translation>Wortlaut des Bildnachweises</translation>
    </message>
    <message>
        <source>Words they avoid</source>
        <translation>Zu vermeidende Wörter</translation>
    </message>
    <message>
        <source>Words they like</source>
        <translation>Bevorzugte Wörter</translation>
    </message>
    <message>
        <source>{credit} stands for the name, such as: Photo: {credit}</source>
        <translation>{credit} steht für den Namen, etwa: Foto: {credit}</translation>
    </message>
</context>
<context>
    <name>ClientPage</name>
    <message>
        <source>What is known of {client}</source>
        <translation>Was wir über {client} wissen</translation>
    </message>
</context>
<context>
    <name>ClientPane</name>
    <message>
        <source>An invented example to try Tonart with: the company, its figures and its people do not exist.</source>
        <translation>Ein erfundenes Beispiel zum Ausprobieren: Das Unternehmen, seine Zahlen und seine Menschen gibt es nicht.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>It was changed in another window while you wrote. Nothing of yours is kept yet, and nothing is lost. Whose words shall stand?</source>
        <translation>Der Kunde wurde in einem anderen Fenster geändert, während Sie schrieben. Ihre Fassung ist noch nicht gespeichert, aber auch nicht verloren. Welche soll gelten?</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine Fassung behalten</translation>
    </message>
    <message>
        <source>New client …</source>
        <translation>Neuer Kunde …</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Somebody else changed this client</source>
        <translation>Jemand anderes hat diesen Kunden geändert</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Die andere Fassung übernehmen</translation>
    </message>
    <message>
        <source>The client stays as it was. What you changed here is lost.</source>
        <translation>Der Kunde bleibt, wie er war. Was Sie hier geändert haben, geht verloren.</translation>
    </message>
    <message>
        <source>There is no client yet. Begin with “New client …”.</source>
        <translation>Es gibt noch keinen Kunden. Beginnen Sie mit „Neuer Kunde …“.</translation>
    </message>
    <message>
        <source>Throw away what you wrote?</source>
        <translation>Ihre Änderungen verwerfen?</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>{client} is saved.</source>
        <translation>{client} ist gespeichert.</translation>
    </message>
    <message>
        <source>{client} is there. Write down what you know.</source>
        <translation>{client} ist angelegt. Schreiben Sie auf, was Sie wissen.</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Close, go on sending</source>
        <translation>Schließen, weiter senden</translation>
    </message>
    <message>
        <source>Close, send nothing</source>
        <translation>Schließen, nichts senden</translation>
    </message>
    <message>
        <source>Posts are waiting</source>
        <translation>Es warten Beiträge</translation>
    </message>
    <message>
        <source>{posts}. With Tonart closed, nothing goes out.</source>
        <translation>{posts}. Ist Tonart geschlossen, geht nichts hinaus.</translation>
    </message>
</context>
<context>
    <name>ColourEdit</name>
    <message>
        <source>Name of the colour</source>
        <translation>Name der Farbe</translation>
    </message>
    <message>
        <source>Name, such as Deep Blue</source>
        <translation>Name, etwa Tiefblau</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Role of the colour</source>
        <translation>Rolle der Farbe</translation>
    </message>
    <message>
        <source>Value of the colour</source>
        <translation>Farbwert</translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Choose a colour</source>
        <translation>Farbe wählen</translation>
    </message>
</context>
<context>
    <name>ColourList</name>
    <message>
        <source>Add a colour</source>
        <translation>Farbe hinzufügen</translation>
    </message>
    <message>
        <source>From design tokens …</source>
        <translation>Aus Design-Tokens …</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Columns passed over: {names}</source>
        <translation>Nicht gelesene Spalten: {names}</translation>
    </message>
    <message>
        <source>Line {number}: {problem}</source>
        <translation>Zeile {number}: {problem}</translation>
    </message>
    <message>
        <source>More: {call}</source>
        <translation>Mehr dazu: {call}</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>Es ist nichts fällig.</translation>
    </message>
    <message>
        <source>Sending what is due, each at its time. Ctrl+C ends this.</source>
        <translation>Es wird gesendet, was ansteht, jeder Beitrag zu seiner Zeit. Strg+C beendet das.</translation>
    </message>
    <message>
        <source>The address book is empty.</source>
        <translation>Das Adressbuch ist leer.</translation>
    </message>
    <message>
        <source>The output could not be written or a file not read ({problem}).</source>
        <translation>Die Ausgabe ließ sich nicht schreiben oder eine Datei nicht lesen ({problem}).</translation>
    </message>
    <message>
        <source>The queue is empty.</source>
        <translation>Die Warteschlange ist leer.</translation>
    </message>
    <message>
        <source>There is no command {name}.</source>
        <translation>Den Befehl {name} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no option {name} here.</source>
        <translation>Die Option {name} gibt es hier nicht.</translation>
    </message>
    <message>
        <source>Tonart sends only while its window is open.</source>
        <translation>Tonart sendet nur noch, solange das Fenster offen ist.</translation>
    </message>
    <message>
        <source>Tonart sends what is due from now on, also while it is closed.</source>
        <translation>Tonart sendet ab jetzt auch, wenn das Fenster geschlossen ist.</translation>
    </message>
    <message>
        <source>Usage: {call}</source>
        <translation>Aufruf: {call}</translation>
    </message>
    <message>
        <source>expected a time without a zone, such as 2026-12-01T09:30, not {at}.</source>
        <translation>erwartet wird eine Zeit ohne Zeitzone wie 2026-12-01T09:30, nicht {at}.</translation>
    </message>
    <message>
        <source>it does not exist. ({name})</source>
        <translation>das gibt es nicht. ({name})</translation>
    </message>
    <message>
        <source>it is a file, not a folder. ({name})</source>
        <translation>das ist eine Datei, kein Ordner. ({name})</translation>
    </message>
    <message>
        <source>it is a folder, not a file. ({name})</source>
        <translation>das ist ein Ordner, keine Datei. ({name})</translation>
    </message>
    <message>
        <source>{added} added, {updated} changed, {unchanged} as they were, {refused} refused.</source>
        <translation>{added} neu, {updated} geändert, {unchanged} unverändert, {refused} abgelehnt.</translation>
    </message>
    <message>
        <source>{colours} colours, {logos} logos</source>
        <translation>Farben: {colours}, Logos: {logos}</translation>
    </message>
    <message>
        <source>{file} is written.</source>
        <translation>{file} ist geschrieben.</translation>
    </message>
    <message>
        <source>{name} cannot be used: {problem}</source>
        <translation>{name} ist nicht brauchbar: {problem}</translation>
    </message>
    <message>
        <source>{name} is missing.</source>
        <translation>{name} fehlt.</translation>
    </message>
    <message>
        <source>{name}, version {version}: all is well.</source>
        <translation>{name}, Version {version}: alles in Ordnung.</translation>
    </message>
    <message>
        <source>{network}: preview only, please post there by hand.</source>
        <translation>{network}: nur Vorschau, bitte dort von Hand veröffentlichen.</translation>
    </message>
    <message>
        <source>{number} publications have an id that begins so. ({beginning})</source>
        <translation>{number} Veröffentlichungen haben eine Kennung, die so beginnt. ({beginning})</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Both texts in one</source>
        <translation>Beide Texte in einem</translation>
    </message>
    <message>
        <source>Here as in the common text</source>
        <translation>Hier wie im gemeinsamen Text</translation>
    </message>
    <message>
        <source>In the common text “{old}”, here “{new}”</source>
        <translation>Im gemeinsamen Text „{old}“, hier „{new}“</translation>
    </message>
    <message>
        <source>Leave both as they are</source>
        <translation>Beide so lassen</translation>
    </message>
    <message>
        <source>Make this the common text</source>
        <translation>Zum gemeinsamen Text machen</translation>
    </message>
    <message>
        <source>Only here: “{new}”</source>
        <translation>Nur hier: „{new}“</translation>
    </message>
    <message>
        <source>Only in the common text: “{old}”</source>
        <translation>Nur im gemeinsamen Text: „{old}“</translation>
    </message>
    <message>
        <source>Struck out: only in the common text. Underlined: only here.</source>
        <translation>Durchgestrichen: nur im gemeinsamen Text. Unterstrichen: nur hier.</translation>
    </message>
    <message>
        <source>Take the common text</source>
        <translation>Gemeinsamen Text übernehmen</translation>
    </message>
    <message>
        <source>The common text has changed since this channel got its own.</source>
        <translation>Der gemeinsame Text hat sich geändert, seit dieser Kanal einen eigenen hat.</translation>
    </message>
    <message>
        <source>Where they differ</source>
        <translation>Wo sie sich unterscheiden</translation>
    </message>
    <message>
        <source>{name}, compared with the common text</source>
        <translation>{name}, verglichen mit dem gemeinsamen Text</translation>
    </message>
</context>
<context>
    <name>ContactForm</name>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>&amp;Wording without a handle</source>
        <translation>&amp;Formulierung ohne Handle</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Stands in the text on networks where the contact has no handle. Empty: the name.</source>
        <translation>Steht im Text, wo der Kontakt kein Handle hat. Leer: der Name.</translation>
    </message>
    <message>
        <source>Write “@” and this name in a text to mention the contact.</source>
        <translation>Schreiben Sie im Text „@“ und diesen Namen, um den Kontakt zu erwähnen.</translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message>
        <source>{network}: {given}, linked</source>
        <translation>{network}: {given}, verlinkt</translation>
    </message>
    <message>
        <source>{network}: {given}, plain words</source>
        <translation>{network}: {given}, ohne Link</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copy the preview as a picture</source>
        <translation>Vorschau als Bild kopieren</translation>
    </message>
    <message>
        <source>Copy the preview on {network} as a picture</source>
        <translation>Vorschau auf {network} als Bild kopieren</translation>
    </message>
</context>
<context>
    <name>Costs</name>
    <message numerus="yes">
        <source>Room for about %n more post(s) like this today.</source>
        <translation><numerusform>Heute ist noch Platz für etwa einen Beitrag wie diesen.</numerusform><numerusform>Heute ist noch Platz für etwa %n Beiträge wie diesen.</numerusform></translation>
    </message>
    <message>
        <source>The network takes no more posts like this today.</source>
        <translation>Das Netzwerk nimmt heute keinen Beitrag wie diesen mehr an.</translation>
    </message>
    <message>
        <source>{network} charges {amount}, because of the link.</source>
        <translation>{network} berechnet {amount}, wegen des Links.</translation>
    </message>
    <message>
        <source>{network} charges {amount}.</source>
        <translation>{network} berechnet {amount}.</translation>
    </message>
</context>
<context>
    <name>CountButton</name>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation><numerusform>%n Beitrag</numerusform><numerusform>%n Beiträge</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n too many</source>
        <translation><numerusform>%n zu viel</numerusform><numerusform>%n zu viel</numerusform></translation>
    </message>
    <message>
        <source>Click: why this number?</source>
        <translation>Klick: Warum diese Zahl?</translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n post(s), the longest {used} of {limit}</source>
        <translation><numerusform>{name}: %n Beitrag mit {used} von {limit}</numerusform><numerusform>{name}: %n Beiträge, der längste {used} von {limit}</numerusform></translation>
    </message>
    <message>
        <source>{name}: {used} of {limit}</source>
        <translation>{name}: {used} von {limit}</translation>
    </message>
</context>
<context>
    <name>CropFields</name>
    <message>
        <source>Crop for all channels</source>
        <translation>Für alle Kanäle zuschneiden</translation>
    </message>
    <message>
        <source>Cut off at the bottom</source>
        <translation>Unten abgeschnitten</translation>
    </message>
    <message>
        <source>Cut off at the left</source>
        <translation>Links abgeschnitten</translation>
    </message>
    <message>
        <source>Cut off at the right</source>
        <translation>Rechts abgeschnitten</translation>
    </message>
    <message>
        <source>Cut off at the top</source>
        <translation>Oben abgeschnitten</translation>
    </message>
    <message>
        <source>left, top, right, bottom:</source>
        <translation>links, oben, rechts, unten:</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message numerus="yes">
        <source>%n posts chosen</source>
        <translation><numerusform>%n Beitrag ausgewählt</numerusform><numerusform>%n Beiträge ausgewählt</numerusform></translation>
    </message>
    <message>
        <source>&amp;Journal</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>By then this account needs a new sign-in; the present one ends before.</source>
        <translation>Bis dahin braucht dieses Konto eine neue Anmeldung; die jetzige endet vorher.</translation>
    </message>
    <message>
        <source>Choose a publication to see what happened to it.</source>
        <translation>Wählen Sie eine Veröffentlichung, um zu sehen, was mit ihr geschehen ist.</translation>
    </message>
    <message>
        <source>Copy the journal</source>
        <translation>Protokoll kopieren</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Nothing was tried yet.</source>
        <translation>Noch kein Versuch.</translation>
    </message>
    <message>
        <source>Save the proof …</source>
        <translation>Beleg speichern …</translation>
    </message>
    <message>
        <source>What is &amp;sent</source>
        <translation>Was &amp;gesendet wird</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>What was &amp;sent</source>
        <translation>Was &amp;gesendet wurde</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Was gesendet wurde</translation>
    </message>
</context>
<context>
    <name>DraftsPanel</name>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Find a draft</source>
        <translation>Entwurf suchen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New draft</source>
        <translation>Neuer Entwurf</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
</context>
<context>
    <name>EditorPane</name>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A client needs a name. Please write one.</source>
        <translation>Ein Kunde braucht einen Namen. Bitte geben Sie einen ein.</translation>
    </message>
    <message>
        <source>A contact needs a name. Please write one.</source>
        <translation>Ein Kontakt braucht einen Namen. Bitte geben Sie einen ein.</translation>
    </message>
    <message>
        <source>A font of the brand kit cannot be read, so nothing was sent. Please put the kit right.</source>
        <translation>Eine Schrift aus den Designrichtlinien lässt sich nicht lesen, deshalb wurde nichts gesendet. Bitte bringen Sie die Designrichtlinien in Ordnung.</translation>
    </message>
    <message>
        <source>A picture cannot be cut to the size this network wants. Please choose a larger one.</source>
        <translation>Ein Bild lässt sich nicht auf die Größe zuschneiden, die dieses Netzwerk verlangt. Bitte wählen Sie ein größeres.</translation>
    </message>
    <message>
        <source>A picture cannot be made small enough for this network. Please choose a calmer one.</source>
        <translation>Ein Bild lässt sich für dieses Netzwerk nicht klein genug machen. Bitte wählen Sie eines mit weniger Einzelheiten.</translation>
    </message>
    <message>
        <source>A picture is missing</source>
        <translation>Ein Bild fehlt</translation>
    </message>
    <message>
        <source>A platform profile has a mistake</source>
        <translation>Ein Plattformprofil enthält einen Fehler</translation>
    </message>
    <message>
        <source>A quotation mark in line {line} has no end. Nothing was imported; please look at that line.</source>
        <translation>Ein Anführungszeichen in Zeile {line} wird nicht geschlossen. Es wurde nichts importiert; bitte sehen Sie sich diese Zeile an.</translation>
    </message>
    <message>
        <source>A version of this draft is just being sent to {channel}, or nobody knows yet whether it is there. Nothing was queued; please look at the queue first.</source>
        <translation>Eine Fassung dieses Entwurfs wird gerade an {channel} gesendet, oder es ist noch unklar, ob sie da ist. Es wurde nichts eingereiht; bitte sehen Sie erst in der Warteschlange nach.</translation>
    </message>
    <message>
        <source>Another program is using the data and does not let go. What you wrote is still here. Please close the other program; Tonart saves again at the next change.</source>
        <translation>Ein anderes Programm belegt die Daten und gibt sie nicht frei. Ihr Text ist noch da. Bitte schließen Sie das andere Programm; bei der nächsten Änderung speichert Tonart wieder.</translation>
    </message>
    <message>
        <source>Another program uses port {port} of this computer, on which Tonart waits for the browser. Please end that program and try again.</source>
        <translation>Ein anderes Programm belegt den Port {port} dieses Rechners, auf dem Tonart den Browser erwartet. Bitte beenden Sie dieses Programm und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Another version of this draft waits for {channel} at {time}. Nothing was queued, or it would go out twice; please take that one out of the queue first.</source>
        <translation>Eine andere Fassung dieses Entwurfs wartet um {time} auf {channel}. Es wurde nichts eingereiht, sonst ginge er doppelt hinaus; bitte nehmen Sie jene erst aus der Warteschlange.</translation>
    </message>
    <message>
        <source>Handle and app password do not fit together. Please make a new app password and paste it.</source>
        <translation>Kontoname und App-Passwort passen nicht zusammen. Bitte erstellen Sie ein neues App-Passwort und fügen Sie es ein.</translation>
    </message>
    <message>
        <source>It has moved on meanwhile, so nothing was changed. Please look at how it stands now.</source>
        <translation>Der Stand hat sich inzwischen geändert, deshalb wurde nichts unternommen. Bitte sehen Sie nach, wie es jetzt steht.</translation>
    </message>
    <message>
        <source>Its time has come: the network is publishing the post or has done so. Nothing was changed here; Tonart looks in a moment.</source>
        <translation>Die geplante Zeit ist da: Das Netzwerk veröffentlicht den Beitrag gerade oder hat es schon getan. Hier wurde nichts geändert; Tonart sieht gleich nach.</translation>
    </message>
    <message>
        <source>LinkedIn does not tell the id of a member by the address. Without urn:li:person: and the id the person is named and not linked; please leave the field empty.</source>
        <translation>Aus der Adresse eines Mitglieds geht seine LinkedIn-Kennung nicht hervor. Ohne urn:li:person: und die Kennung wird die Person genannt, aber nicht verlinkt; bitte lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>No channel is chosen, so there is nothing to queue. Please choose one.</source>
        <translation>Es ist kein Kanal gewählt, also gibt es nichts einzureihen. Bitte wählen Sie einen.</translation>
    </message>
    <message>
        <source>No connection to {site}. The post is fine without a card.</source>
        <translation>Keine Verbindung zu {site}. Der Beitrag geht auch ohne Karte.</translation>
    </message>
    <message>
        <source>No server answers there. Please check the address and your connection, then try again.</source>
        <translation>Dort antwortet kein Server. Bitte prüfen Sie die Adresse und Ihre Verbindung und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Es wurde nichts geändert</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>Es ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Nothing was exported</source>
        <translation>Es wurde nichts exportiert</translation>
    </message>
    <message>
        <source>Nothing was queued</source>
        <translation>Es wurde nichts eingereiht</translation>
    </message>
    <message>
        <source>On this day the clock skips {time}. Nothing was queued; please choose another time.</source>
        <translation>An diesem Tag überspringt die Uhr {time}. Eingereiht wurde nichts; bitte wählen Sie eine andere Zeit.</translation>
    </message>
    <message>
        <source>Opening {file} took too long and was stopped.</source>
        <translation>Das Öffnen von {file} hat zu lange gedauert und wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Please choose the pictures in it.</source>
        <translation>Bitte wählen Sie die Bilder darin aus.</translation>
    </message>
    <message>
        <source>Please export it as plain SVG.</source>
        <translation>Bitte exportieren Sie die Grafik als einfaches SVG.</translation>
    </message>
    <message>
        <source>Please export it with everything embedded.</source>
        <translation>Bitte exportieren Sie die Grafik so, dass alles in der Datei selbst liegt.</translation>
    </message>
    <message>
        <source>Please fetch the file once more.</source>
        <translation>Bitte holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>Please make it smaller first.</source>
        <translation>Bitte verkleinern Sie das Bild zuerst.</translation>
    </message>
    <message>
        <source>Please save it anew as JPEG or PNG.</source>
        <translation>Bitte speichern Sie das Bild neu, als JPEG oder PNG.</translation>
    </message>
    <message>
        <source>Please save it without one.</source>
        <translation>Bitte speichern Sie die Datei ohne Kennwort.</translation>
    </message>
    <message>
        <source>Please start Tonart anew.</source>
        <translation>Bitte starten Sie Tonart neu.</translation>
    </message>
    <message>
        <source>Please take another file.</source>
        <translation>Bitte nehmen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Posts still wait for this channel in the queue. Please take them out or settle them first.</source>
        <translation>In der Warteschlange stehen noch Beiträge für diesen Kanal. Bitte nehmen Sie sie zuerst heraus oder klären Sie sie.</translation>
    </message>
    <message>
        <source>Sign-in did not work</source>
        <translation>Die Anmeldung hat nicht geklappt</translation>
    </message>
    <message>
        <source>Somebody changed this in another window at the same moment. Your change was not kept. Please look at it as it is now and decide again.</source>
        <translation>Das wurde gleichzeitig in einem anderen Fenster geändert. Ihre Änderung wurde nicht übernommen. Bitte sehen Sie sich den jetzigen Stand an und entscheiden Sie neu.</translation>
    </message>
    <message>
        <source>Something answers at {server}, but it is not Mastodon. Please check the address.</source>
        <translation>Unter {server} antwortet etwas, aber kein Mastodon. Bitte prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
        <source>That did not work ({code}). Nothing was sent and your text is still here. Please try again.</source>
        <translation>Das hat nicht geklappt ({code}). Gesendet wurde nichts, und Ihr Text ist noch da. Bitte versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The account’s server does not offer a safe sign-in by the browser. Please sign in with an app password.</source>
        <translation>Der Server des Kontos bietet keine sichere Anmeldung im Browser. Bitte melden Sie sich mit einem App-Passwort an.</translation>
    </message>
    <message>
        <source>The address book is as it was</source>
        <translation>Das Adressbuch ist unverändert</translation>
    </message>
    <message>
        <source>The brand kit holds “{file}”, which has no place in it and may do harm. Nothing was taken over; please ask who sent it.</source>
        <translation>Die Designrichtlinien enthalten „{file}“. Das gehört dort nicht hin und kann Schaden anrichten. Es wurde nichts übernommen; bitte fragen Sie nach, wer die Datei geschickt hat.</translation>
    </message>
    <message>
        <source>The brand kit is too large: at most {megabytes} MB in {files} files. Nothing was taken over; please take out what the guidelines do not need.</source>
        <translation>Die Designrichtlinien sind zu groß: höchstens {megabytes} MB in {files} Dateien. Es wurde nichts übernommen; bitte nehmen Sie heraus, was nicht gebraucht wird.</translation>
    </message>
    <message>
        <source>The brand kit was changed elsewhere meanwhile, so yours was not kept. Please open the kit as it is now and change it again.</source>
        <translation>Die Designrichtlinien wurden inzwischen anderswo geändert, deshalb wurden Ihre nicht gespeichert. Bitte öffnen Sie sie im jetzigen Stand und ändern Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The browser did not come back in time. Please sign in again; if that does not help, choose “The browser is on another computer”.</source>
        <translation>Der Browser hat sich nicht rechtzeitig zurückgemeldet. Bitte melden Sie sich noch einmal an; hilft das nicht, wählen Sie „Der Browser ist auf einem anderen Rechner“.</translation>
    </message>
    <message>
        <source>The browser’s answer belongs to another sign-in. Please sign in once more.</source>
        <translation>Die Antwort des Browsers gehört zu einer anderen Anmeldung. Bitte melden Sie sich noch einmal an.</translation>
    </message>
    <message>
        <source>The channel was not changed</source>
        <translation>Der Kanal wurde nicht geändert</translation>
    </message>
    <message>
        <source>The client was not changed</source>
        <translation>Der Kunde wurde nicht geändert</translation>
    </message>
    <message>
        <source>The client {client} is not there. Please choose another one.</source>
        <translation>Den Kunden {client} gibt es nicht. Bitte wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The clock skips this time on that day. Please choose another time.</source>
        <translation>Diese Zeit überspringt die Uhr an dem Tag. Bitte wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The code is wrong, used up or too old. Please sign in again and copy the new code.</source>
        <translation>Der Code ist falsch, verbraucht oder zu alt. Bitte melden Sie sich neu an und kopieren Sie den neuen Code.</translation>
    </message>
    <message>
        <source>The connection to {site} is not secure, so nothing was loaded.</source>
        <translation>Die Verbindung zu {site} ist nicht sicher; darum wurde nichts geladen.</translation>
    </message>
    <message>
        <source>The contact was not kept</source>
        <translation>Der Kontakt wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>The data cannot be used</source>
        <translation>Die Daten lassen sich nicht verwenden</translation>
    </message>
    <message>
        <source>The data could not be read or written. What you wrote is still here and nothing was sent. Please try again; if it comes back, start Tonart anew.</source>
        <translation>Die Daten ließen sich nicht lesen oder schreiben. Ihr Text ist noch da, und gesendet wurde nichts. Bitte versuchen Sie es noch einmal; passiert es wieder, starten Sie Tonart neu.</translation>
    </message>
    <message>
        <source>The data was written by a newer Tonart ({file}). It was left untouched and nothing is sent. Please update Tonart on this computer.</source>
        <translation>Die Daten stammen von einem neueren Tonart ({file}). Sie wurden nicht angerührt, und gesendet wird nichts. Bitte aktualisieren Sie Tonart auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The design guidelines are as they were</source>
        <translation>Die Designrichtlinien sind unverändert</translation>
    </message>
    <message>
        <source>The design guidelines that this post was approved with are no longer kept as they were, so nothing was sent. Please queue the post again.</source>
        <translation>Die Designrichtlinien, mit denen dieser Beitrag freigegeben wurde, liegen nicht mehr unverändert vor, deshalb wurde nichts gesendet. Bitte reihen Sie den Beitrag noch einmal ein.</translation>
    </message>
    <message>
        <source>The developer app lacks a right that publishing needs. Please add it at the network, then sign in again.</source>
        <translation>Der Entwickler-App fehlt ein Recht, das zum Veröffentlichen nötig ist. Bitte ergänzen Sie es beim Netzwerk und melden Sie sich dann erneut an.</translation>
    </message>
    <message>
        <source>The disk does not work as it should, so the last changes are not saved. They are still on screen. Please copy your text elsewhere and have the disk looked at.</source>
        <translation>Der Datenträger arbeitet nicht richtig, die letzten Änderungen sind deshalb nicht gespeichert. Auf dem Bildschirm sind sie noch. Bitte kopieren Sie Ihren Text an einen anderen Ort und lassen Sie den Datenträger prüfen.</translation>
    </message>
    <message>
        <source>The disk is full, so the last changes are not saved. They are still on screen. Please make room and go on writing; Tonart then saves by itself.</source>
        <translation>Der Datenträger ist voll, die letzten Änderungen sind deshalb nicht gespeichert. Auf dem Bildschirm sind sie noch. Bitte schaffen Sie Platz und schreiben Sie weiter; Tonart speichert dann von selbst.</translation>
    </message>
    <message>
        <source>The draft was not saved as you see it</source>
        <translation>Der Entwurf wurde nicht so gespeichert, wie Sie ihn sehen</translation>
    </message>
    <message>
        <source>The draft “{title}” was changed in another window meanwhile. Both texts are kept: yours is among the earlier versions. Please open the draft again and choose.</source>
        <translation>Der Entwurf „{title}“ wurde inzwischen in einem anderen Fenster geändert. Beide Texte sind aufgehoben: Ihrer steht unter „Frühere Fassungen“. Bitte öffnen Sie den Entwurf noch einmal und wählen Sie.</translation>
    </message>
    <message>
        <source>The end of {file} is missing; it was cut off on its way here.</source>
        <translation>Das Ende von {file} fehlt; die Datei ist unterwegs abgerissen.</translation>
    </message>
    <message>
        <source>The file is larger than {limit} MB. Nothing was imported; please divide it.</source>
        <translation>Die Datei ist größer als {limit} MB. Es wurde nichts importiert; bitte teilen Sie sie auf.</translation>
    </message>
    <message>
        <source>The file was not written</source>
        <translation>Die Datei wurde nicht geschrieben</translation>
    </message>
    <message>
        <source>The file with your data is damaged ({file}) and was left untouched. Nothing is sent. Please put back a copy from the folder “backups” beside it and start again.</source>
        <translation>Die Datei mit Ihren Daten ist beschädigt ({file}) und wurde nicht angerührt. Gesendet wird nichts. Bitte ersetzen Sie sie durch eine Sicherung aus dem Ordner „backups“ daneben und starten Sie Tonart neu.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read ({problem}). Nothing was imported; please choose it again.</source>
        <translation>Die Datei {file} lässt sich nicht lesen ({problem}). Es wurde nichts importiert; bitte wählen Sie sie noch einmal aus.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read. The post goes on without it; please check the right to read it.</source>
        <translation>Die Datei {file} lässt sich nicht lesen. Ihr Entwurf bleibt, wie er ist; bitte prüfen Sie die Leserechte.</translation>
    </message>
    <message>
        <source>The file {file} could not be written ({problem}). Please choose another place.</source>
        <translation>Die Datei {file} ließ sich nicht schreiben ({problem}). Bitte wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The file {file} is empty. The post goes on without it; please choose another picture.</source>
        <translation>Die Datei {file} ist leer. Ihr Entwurf bleibt, wie er ist; bitte wählen Sie ein anderes Bild.</translation>
    </message>
    <message>
        <source>The file {file} is not there. The post goes on without it; please choose the picture again.</source>
        <translation>Die Datei {file} ist nicht da. Ihr Entwurf bleibt, wie er ist; bitte wählen Sie das Bild noch einmal aus.</translation>
    </message>
    <message>
        <source>The first line has no column “name”. Nothing was imported; please write headings: name, kind, wording, x, linkedin, mastodon, bluesky.</source>
        <translation>In der ersten Zeile fehlt die Spalte „Name“. Es wurde nichts importiert; bitte schreiben Sie Überschriften: Name, Art, Formulierung, X, LinkedIn, Mastodon, Bluesky.</translation>
    </message>
    <message>
        <source>The helper in which Tonart opens pictures does not start, so {file} was not opened.</source>
        <translation>Das Hilfsprogramm, in dem Tonart Bilder öffnet, startet nicht; deshalb wurde {file} nicht geöffnet.</translation>
    </message>
    <message>
        <source>The journal of this post does not fit together, so nothing was sent. Please look at the queue.</source>
        <translation>Das Protokoll dieses Beitrags ist nicht stimmig, deshalb wurde nichts gesendet. Bitte sehen Sie in der Warteschlange nach.</translation>
    </message>
    <message>
        <source>The keyring ({backend}) does not answer. Nothing was lost; posts wait. Please unlock it; perhaps its window is hidden behind this one.</source>
        <translation>Der Schlüsselbund ({backend}) antwortet nicht. Verloren ist nichts; die Beiträge warten. Bitte entsperren Sie ihn; vielleicht liegt sein Fenster hinter diesem.</translation>
    </message>
    <message>
        <source>The keyring did not delete the sign-in. Please delete the entry “Tonart” there yourself.</source>
        <translation>Der Schlüsselbund hat die Anmeldung nicht gelöscht. Bitte löschen Sie den Eintrag „Tonart“ dort selbst.</translation>
    </message>
    <message>
        <source>The keyring did not help</source>
        <translation>Problem mit dem Schlüsselbund</translation>
    </message>
    <message>
        <source>The keyring did not let Tonart in. Posts wait in the queue. Please allow it there and try again.</source>
        <translation>Der Schlüsselbund hat Tonart den Zugriff verweigert. Die Beiträge warten in der Warteschlange. Bitte erlauben Sie den Zugriff dort und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The keyring is locked. Posts wait in the queue. Please unlock it and try again.</source>
        <translation>Der Schlüsselbund ist gesperrt. Die Beiträge warten in der Warteschlange. Bitte entsperren Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The keyring of this computer keeps nothing, so Tonart does not use it. Please set up a real one, or let Tonart remember the sign-in until it is closed.</source>
        <translation>Der Schlüsselbund dieses Rechners behält nichts; Tonart verwendet ihn deshalb nicht. Bitte richten Sie einen richtigen ein, oder lassen Sie Tonart die Anmeldung bis zum Schließen merken.</translation>
    </message>
    <message>
        <source>The keyring of this computer would keep passwords in plain text, so Tonart does not use it. Please set up a real one, or let Tonart remember the sign-in until it is closed.</source>
        <translation>Der Schlüsselbund dieses Rechners würde Passwörter im Klartext ablegen; Tonart verwendet ihn deshalb nicht. Bitte richten Sie einen richtigen ein, oder lassen Sie Tonart die Anmeldung bis zum Schließen merken.</translation>
    </message>
    <message>
        <source>The keyring reported a fault. Posts wait in the queue. Please restart it, or sign in again.</source>
        <translation>Der Schlüsselbund meldet einen Fehler. Die Beiträge warten in der Warteschlange. Bitte starten Sie ihn neu oder melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>The keyring said yes but did not keep the sign-in. Please try again, or choose another keyring.</source>
        <translation>Der Schlüsselbund hat zugestimmt, die Anmeldung aber nicht behalten. Bitte versuchen Sie es noch einmal, oder wählen Sie einen anderen Schlüsselbund.</translation>
    </message>
    <message>
        <source>The logo of the brand kit cannot be read, so nothing was sent. Please put the kit right.</source>
        <translation>Das Logo aus den Designrichtlinien lässt sich nicht lesen, deshalb wurde nichts gesendet. Bitte bringen Sie die Designrichtlinien in Ordnung.</translation>
    </message>
    <message>
        <source>The name “{name}…” is longer than {limit} characters. Please write a shorter one.</source>
        <translation>Der Name „{name}…“ ist länger als {limit} Zeichen. Bitte wählen Sie einen kürzeren.</translation>
    </message>
    <message>
        <source>The network did not give the post back, so it will still publish it at its time. Please try again.</source>
        <translation>Das Netzwerk hat den Beitrag nicht zurückgegeben und wird ihn weiterhin zur geplanten Zeit veröffentlichen. Bitte versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The network does not accept this token. Please make a new one and paste it.</source>
        <translation>Das Netzwerk nimmt dieses Token nicht an. Bitte erstellen Sie ein neues und fügen Sie es ein.</translation>
    </message>
    <message>
        <source>The network does not know this developer app, or its secret is wrong. Please check the app settings.</source>
        <translation>Das Netzwerk kennt diese Entwickler-App nicht, oder ihr Geheimnis stimmt nicht. Bitte prüfen Sie die App-Einstellungen.</translation>
    </message>
    <message>
        <source>The network has suspended or closed this account. Please sort that out there first.</source>
        <translation>Das Netzwerk hat dieses Konto gesperrt oder geschlossen. Bitte klären Sie das zuerst dort.</translation>
    </message>
    <message>
        <source>The network has trouble of its own at the moment. Please try again in a while.</source>
        <translation>Das Netzwerk hat gerade selbst Probleme. Bitte versuchen Sie es in einer Weile noch einmal.</translation>
    </message>
    <message>
        <source>The network no longer speaks with this version of Tonart. Please update Tonart.</source>
        <translation>Das Netzwerk spricht nicht mehr mit dieser Version von Tonart. Bitte aktualisieren Sie Tonart.</translation>
    </message>
    <message>
        <source>The original of a picture cannot be read. Please add the picture again.</source>
        <translation>Das Original eines Bildes lässt sich nicht lesen. Bitte fügen Sie das Bild noch einmal hinzu.</translation>
    </message>
    <message>
        <source>The original of a picture has changed since it was added. Please add it again.</source>
        <translation>Das Original eines Bildes hat sich seit dem Hinzufügen geändert. Bitte fügen Sie es noch einmal hinzu.</translation>
    </message>
    <message>
        <source>The original of a picture is missing from the data folder. Please add the picture again.</source>
        <translation>Im Datenordner fehlt das Original eines Bildes. Bitte fügen Sie das Bild noch einmal hinzu.</translation>
    </message>
    <message>
        <source>The picture {file} cannot be read. Nothing was done; please check the right to read it.</source>
        <translation>Das Bild {file} lässt sich nicht lesen. Es ist nichts geschehen; bitte prüfen Sie die Leserechte.</translation>
    </message>
    <message>
        <source>The picture {file} is empty. Nothing was done; please name another one in the draft file.</source>
        <translation>Das Bild {file} ist leer. Es ist nichts geschehen; bitte nennen Sie in der Entwurfsdatei ein anderes.</translation>
    </message>
    <message>
        <source>The picture {file} is not there. Nothing was done; please correct its name in the draft file.</source>
        <translation>Das Bild {file} ist nicht da. Es ist nichts geschehen; bitte berichtigen Sie den Namen in der Entwurfsdatei.</translation>
    </message>
    <message>
        <source>The post goes on without it.</source>
        <translation>Ihr Entwurf bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>The sign-in was stopped. Nothing was connected.</source>
        <translation>Die Anmeldung wurde abgebrochen. Verbunden wurde nichts.</translation>
    </message>
    <message>
        <source>The stored sign-in cannot be read. Posts of this channel wait. Please connect it again.</source>
        <translation>Die gespeicherte Anmeldung lässt sich nicht lesen. Die Beiträge dieses Kanals warten. Bitte melden Sie ihn unter „Kanäle“ neu an.</translation>
    </message>
    <message>
        <source>There is a client named {client} already. Please choose another name.</source>
        <translation>Einen Kunden namens {client} gibt es schon. Bitte wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is a contact named {name} already. Please give this one a name that tells the two apart.</source>
        <translation>Es gibt schon einen Kontakt namens {name}. Bitte geben Sie diesem einen Namen, der die beiden unterscheidet.</translation>
    </message>
    <message>
        <source>There is no account with the handle {handle}. Please check how it is spelled.</source>
        <translation>Ein Konto namens {handle} gibt es nicht. Bitte prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>There is no room for {file}. Nothing was lost; please make room or choose another disk.</source>
        <translation>Für {file} ist kein Platz mehr. Es ging nichts verloren; schaffen Sie bitte Platz oder wählen Sie einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>There is no web page behind this link, so it has no card of its own.</source>
        <translation>Hinter diesem Link steht keine Webseite; eine eigene Karte hat er darum nicht.</translation>
    </message>
    <message>
        <source>This LinkedIn address has a word where the number of the page should be. The people who run the page see the number in the address of its admin view; please write that.</source>
        <translation>In dieser LinkedIn-Adresse steht ein Wort, wo die Nummer der Seite stehen müsste. Wer die Seite verwaltet, sieht die Nummer in der Adresse der Admin-Ansicht; bitte tragen Sie diese ein.</translation>
    </message>
    <message>
        <source>This channel belongs to {wanted}, but you signed in as {got}. Nothing was changed. Please sign in as {wanted}, or connect {got} as a channel of its own.</source>
        <translation>Dieser Kanal gehört zu {wanted}, angemeldet haben Sie sich als {got}. Geändert wurde nichts. Bitte melden Sie sich als {wanted} an, oder verbinden Sie {got} als eigenen Kanal.</translation>
    </message>
    <message>
        <source>This channel has no sign-in yet, so nothing can be sent. Please connect it under Channels.</source>
        <translation>Für diesen Kanal gibt es noch keine Anmeldung, also kann nichts gesendet werden. Bitte verbinden Sie ihn unter „Kanäle“.</translation>
    </message>
    <message>
        <source>This channel is no longer there. Please choose another one.</source>
        <translation>Diesen Kanal gibt es nicht mehr. Bitte wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>This client has no brand kit yet. Please make one first.</source>
        <translation>Dieser Kunde hat noch keine Designrichtlinien. Bitte legen Sie sie zuerst an.</translation>
    </message>
    <message>
        <source>This computer lets the browser’s answer through to no program. Please choose “The browser is on another computer”.</source>
        <translation>Auf diesem Rechner kommt die Antwort des Browsers bei keinem Programm an. Bitte wählen Sie „Der Browser ist auf einem anderen Rechner“.</translation>
    </message>
    <message>
        <source>This computer offers no safe place for passwords. Nothing was stored. Please set up its keyring, or let Tonart remember the sign-in until it is closed.</source>
        <translation>Dieser Rechner bietet keinen sicheren Ort für Passwörter. Gespeichert wurde nichts. Bitte richten Sie seinen Schlüsselbund ein, oder lassen Sie Tonart die Anmeldung bis zum Schließen merken.</translation>
    </message>
    <message>
        <source>This computer would not set that up ({problem}). Nothing was changed: Tonart sends while its window is open. Please leave it open, or ask whoever looks after this computer.</source>
        <translation>Dieser Computer hat das nicht eingerichtet ({problem}). Es bleibt, wie es war: Tonart sendet, solange das Fenster offen ist. Bitte lassen Sie es offen oder fragen Sie, wer den Computer betreut.</translation>
    </message>
    <message>
        <source>This draft is no longer there; perhaps it was deleted in another window. Please choose another.</source>
        <translation>Diesen Entwurf gibt es nicht mehr; vielleicht wurde er in einem anderen Fenster gelöscht. Bitte wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>This entry is no longer in the queue. Please look at the queue again.</source>
        <translation>Dieser Eintrag ist nicht mehr in der Warteschlange. Bitte sehen Sie noch einmal dort nach.</translation>
    </message>
    <message>
        <source>This file cannot be read</source>
        <translation>Diese Datei lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>This is no brand kit, or it was damaged on its way ({file}). The brand kit stays as it was; please have it sent again.</source>
        <translation>Das sind keine Designrichtlinien, oder die Datei wurde unterwegs beschädigt ({file}). Die bisherigen Designrichtlinien bleiben; bitte lassen Sie sich die Datei noch einmal schicken.</translation>
    </message>
    <message>
        <source>This is no text file. Nothing was imported; please save the table as CSV and choose that file.</source>
        <translation>Das ist keine Textdatei. Es wurde nichts importiert; bitte speichern Sie die Tabelle als CSV und wählen Sie diese Datei.</translation>
    </message>
    <message>
        <source>This is not a handle. Please type it as it stands in the profile, like name.bsky.social</source>
        <translation>Das ist kein Kontoname. Bitte geben Sie ihn so ein, wie er im Profil steht, etwa name.bsky.social</translation>
    </message>
    <message>
        <source>This is not the address of a server. Please type it like this: mastodon.social</source>
        <translation>Das ist keine Serveradresse. Bitte geben Sie sie so ein: mastodon.social</translation>
    </message>
    <message>
        <source>This is the account’s main password. Please make an app password and paste that instead.</source>
        <translation>Das ist das Hauptpasswort des Kontos. Bitte erstellen Sie ein App-Passwort und fügen Sie stattdessen dieses ein.</translation>
    </message>
    <message>
        <source>This link is no address that Tonart can open. Please check it.</source>
        <translation>Diesen Link kann Tonart nicht öffnen. Bitte prüfen Sie ihn.</translation>
    </message>
    <message>
        <source>This picture was not taken</source>
        <translation>Dieses Bild wurde nicht übernommen</translation>
    </message>
    <message>
        <source>This server does not encrypt, so Tonart sends it no password. Please use an address with https.</source>
        <translation>Dieser Server verschlüsselt nicht, deshalb schickt Tonart ihm kein Passwort. Bitte verwenden Sie eine Adresse mit https.</translation>
    </message>
    <message>
        <source>This sign-in may not publish. Please sign in again and grant all the rights asked for.</source>
        <translation>Diese Anmeldung darf nicht veröffentlichen. Bitte melden Sie sich neu an und gewähren Sie alle erbetenen Rechte.</translation>
    </message>
    <message>
        <source>This time has passed. Nothing was changed; please choose a later one.</source>
        <translation>Diese Zeit ist schon vorbei. Geändert wurde nichts; bitte wählen Sie eine spätere.</translation>
    </message>
    <message>
        <source>This time has passed. Nothing was queued; please choose a later one.</source>
        <translation>Diese Zeit ist schon vorbei. Eingereiht wurde nichts; bitte wählen Sie eine spätere.</translation>
    </message>
    <message>
        <source>This version is no longer kept. The draft is as it was; please choose another version.</source>
        <translation>Diese Fassung ist nicht mehr vorhanden. Der Entwurf ist unverändert; bitte wählen Sie eine andere Fassung.</translation>
    </message>
    <message>
        <source>This very post is in the queue for {channel} already, or was sent there. Nothing was queued a second time; please look at the queue.</source>
        <translation>Genau dieser Beitrag steht für {channel} schon in der Warteschlange oder wurde dort gesendet. Ein zweites Mal wurde nichts eingereiht; bitte sehen Sie in der Warteschlange nach.</translation>
    </message>
    <message>
        <source>Tonart cannot publish on {network} yet, so nothing was queued. Please leave it out here and post there by hand: the menu of its preview copies the text.</source>
        <translation>Auf {network} kann Tonart noch nicht veröffentlichen, deshalb wurde nichts eingereiht. Bitte lassen Sie den Kanal hier weg und veröffentlichen Sie dort von Hand: Das Menü der Vorschau kopiert den Text.</translation>
    </message>
    <message>
        <source>Tonart is sending in the background already, so nothing was started. There is nothing to do.</source>
        <translation>Tonart sendet bereits im Hintergrund, deshalb wurde nichts gestartet. Sie müssen nichts tun.</translation>
    </message>
    <message>
        <source>Tonart may not write to its data folder ({file}). Nothing can be saved or sent until that changes. Please give your user the right to write there and start again.</source>
        <translation>Tonart darf nicht in seinen Datenordner schreiben ({file}). Solange das so ist, wird nichts gespeichert und nichts gesendet. Bitte geben Sie Ihrem Benutzer dort Schreibrechte und starten Sie Tonart neu.</translation>
    </message>
    <message>
        <source>Tonart met something it did not expect ({kind}). What you wrote is still here. Please try again; if it comes back, start Tonart anew. The file tonart.log beside your data says more.</source>
        <translation>Tonart ist auf etwas Unerwartetes gestoßen ({kind}). Ihr Text ist noch da. Bitte versuchen Sie es noch einmal; passiert es wieder, starten Sie Tonart neu. Näheres steht in der Datei tonart.log neben Ihren Daten.</translation>
    </message>
    <message>
        <source>Too many tries in a short time. Please wait ten minutes and try again.</source>
        <translation>Zu viele Versuche in kurzer Zeit. Bitte warten Sie zehn Minuten und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>What is stored is not what was queued, so it is not sent. Please queue the draft again.</source>
        <translation>Gespeichert ist etwas anderes, als eingereiht wurde; es wird deshalb nicht gesendet. Bitte reihen Sie den Entwurf neu ein.</translation>
    </message>
    <message>
        <source>What was pasted is not a token. Please copy the whole token, without quotation marks or spaces.</source>
        <translation>Das Eingefügte ist kein Token. Bitte kopieren Sie das ganze Token, ohne Anführungszeichen und Leerzeichen.</translation>
    </message>
    <message>
        <source>You said no in the browser, so nothing was connected. Sign in again if that was a mistake.</source>
        <translation>Sie haben im Browser abgelehnt, deshalb wurde nichts verbunden. Falls das ein Versehen war, melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>{channel} ({handle}) is not connected yet, so nothing was queued. Please connect it under Channels, or leave it out.</source>
        <translation>{channel} ({handle}) ist noch nicht verbunden; deshalb wurde nichts eingereiht. Bitte verbinden Sie den Kanal unter „Kanäle“ oder lassen Sie ihn weg.</translation>
    </message>
    <message>
        <source>{channel} ({handle}) would refuse this post, so nothing was queued, on any channel. Please settle what is marked in red, or leave the channel out.</source>
        <translation>{channel} ({handle}) würde diesen Beitrag ablehnen; deshalb wurde nichts eingereiht, auf keinem Kanal. Bitte beheben Sie das rot Markierte oder lassen Sie den Kanal weg.</translation>
    </message>
    <message>
        <source>{client} has no channel {key} (it has: {known}). Please put that right in the file.</source>
        <translation>{client} hat keinen Kanal {key} (vorhanden: {known}). Bitte berichtigen Sie das in der Datei.</translation>
    </message>
    <message>
        <source>{client} has no topic {key} (it has: {known}). Please put that right in the file.</source>
        <translation>{client} hat kein Thema {key} (vorhanden: {known}). Bitte berichtigen Sie das in der Datei.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({problem}). The brand kit stays as it was; please check the file.</source>
        <translation>{file} lässt sich nicht lesen ({problem}). Die bisherigen Designrichtlinien bleiben; bitte prüfen Sie die Datei.</translation>
    </message>
    <message>
        <source>{file} cannot be read. Please check that it is there and yours to read.</source>
        <translation>{file} lässt sich nicht lesen. Bitte prüfen Sie, ob es die Datei gibt und Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>{file} cannot be written. Nothing was lost; please choose another folder.</source>
        <translation>{file} lässt sich nicht schreiben. Verloren ist nichts; bitte wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{file} contains a script, which Tonart does not run.</source>
        <translation>{file} enthält ein Skript, und Skripte führt Tonart nicht aus.</translation>
    </message>
    <message>
        <source>{file} could not be written ({problem}). Nothing is lost; please choose another place.</source>
        <translation>{file} konnte nicht geschrieben werden ({problem}). Verloren ist nichts; bitte wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>{file} ends in neither .pdf nor .zip, so nothing was written. Please give it one of these endings.</source>
        <translation>{file} endet weder auf .pdf noch auf .zip, deshalb wurde nichts geschrieben. Bitte geben Sie dem Namen eine dieser Endungen.</translation>
    </message>
    <message>
        <source>{file} ends in neither .pdf, .png nor .html, so nothing was written. Please give it one of these endings.</source>
        <translation>{file} endet weder auf .pdf noch auf .png oder .html, darum wurde nichts geschrieben. Geben Sie der Datei bitte eine dieser Endungen.</translation>
    </message>
    <message>
        <source>{file} has too many bytes to open. The post goes on without it; please make it smaller first.</source>
        <translation>{file} hat zu viele Bytes zum Öffnen. Ihr Entwurf bleibt, wie er ist; bitte verkleinern Sie das Bild zuerst.</translation>
    </message>
    <message>
        <source>{file} has {megabytes} megabytes, too many to open. Nothing was done; please bring it to {limit} megabytes or less.</source>
        <translation>{file} hat {megabytes} Megabyte, das ist zum Öffnen zu viel. Es ist nichts geschehen; bitte verkleinern Sie das Bild auf höchstens {limit} Megabyte.</translation>
    </message>
    <message>
        <source>{file} has {megapixels} megapixels, too many to open. Nothing was done; please bring it to {limit} megapixels or less.</source>
        <translation>{file} hat {megapixels} Megapixel, das ist zum Öffnen zu viel. Es ist nichts geschehen; bitte verkleinern Sie das Bild auf höchstens {limit} Megapixel.</translation>
    </message>
    <message>
        <source>{file} is a folder, not a picture.</source>
        <translation>{file} ist ein Ordner, kein Bild.</translation>
    </message>
    <message>
        <source>{file} is damaged or no picture. Nothing was done; please name another one in the draft file.</source>
        <translation>{file} ist beschädigt oder kein Bild. Es ist nichts geschehen; bitte nennen Sie in der Entwurfsdatei ein anderes.</translation>
    </message>
    <message>
        <source>{file} is damaged or no picture. The post goes on without it; please choose another file.</source>
        <translation>{file} ist beschädigt oder kein Bild. Ihr Entwurf bleibt, wie er ist; bitte wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{file} is locked with a password.</source>
        <translation>{file} ist mit einem Kennwort geschützt.</translation>
    </message>
    <message>
        <source>{file} is no picture that can be a logo. The logo stays as it was; please choose a PNG or SVG file.</source>
        <translation>{file} ist kein Bild, das ein Logo sein kann. Das Logo bleibt, wie es war; bitte wählen Sie eine PNG- oder SVG-Datei.</translation>
    </message>
    <message>
        <source>{file} is not a text file. Please choose a draft file.</source>
        <translation>{file} ist keine Textdatei. Bitte wählen Sie eine Entwurfsdatei.</translation>
    </message>
    <message>
        <source>{file} is not there. Please check the name and the folder.</source>
        <translation>{file} ist nicht da. Bitte prüfen Sie Namen und Ordner.</translation>
    </message>
    <message>
        <source>{file} is not there. The brand kit stays as it was; please choose the file.</source>
        <translation>{file} ist nicht da. Die bisherigen Designrichtlinien bleiben; bitte wählen Sie die Datei aus.</translation>
    </message>
    <message>
        <source>{file} is not written in UTF-8. Please save it that way and try again.</source>
        <translation>{file} ist nicht in UTF-8 geschrieben. Bitte speichern Sie die Datei so und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{file} is of a kind Tonart does not know. Nothing was done; please save it as JPEG.</source>
        <translation>{file} hat ein Format, das Tonart nicht kennt. Es ist nichts geschehen; bitte speichern Sie das Bild als JPEG.</translation>
    </message>
    <message>
        <source>{file} is of a kind Tonart does not know. The post goes on without it; please save it as JPEG.</source>
        <translation>{file} hat ein Format, das Tonart nicht kennt. Ihr Entwurf bleibt, wie er ist; bitte speichern Sie das Bild als JPEG.</translation>
    </message>
    <message>
        <source>{file} is too large to open. The post goes on without it; please make it smaller first.</source>
        <translation>{file} ist zu groß zum Öffnen. Ihr Entwurf bleibt, wie er ist; bitte verkleinern Sie das Bild zuerst.</translation>
    </message>
    <message>
        <source>{file} may be used only until {date}, so nothing was changed and this post waits as before. Please choose an earlier day, or extend the picture’s date in the draft.</source>
        <translation>{file} darf nur bis {date} verwendet werden. Deshalb wurde nichts geändert; der Beitrag wartet wie bisher. Bitte wählen Sie einen früheren Tag, oder verlängern Sie im Entwurf das Datum des Bildes.</translation>
    </message>
    <message>
        <source>{file} stopped the helper that opens pictures; it is probably damaged.</source>
        <translation>{file} hat das Hilfsprogramm für Bilder zum Absturz gebracht; die Datei ist vermutlich beschädigt.</translation>
    </message>
    <message>
        <source>{file} takes more memory than one picture may have.</source>
        <translation>{file} braucht mehr Arbeitsspeicher, als ein einzelnes Bild bekommt.</translation>
    </message>
    <message>
        <source>{file} unfolds to far more than a picture holds: it is damaged or a trap.</source>
        <translation>{file} entpackt sich zu weit mehr, als ein Bild enthält: Die Datei ist beschädigt oder eine Falle.</translation>
    </message>
    <message>
        <source>{file} wants parts from other files or the internet, which Tonart does not load.</source>
        <translation>{file} verlangt Teile aus anderen Dateien oder aus dem Internet, und die lädt Tonart nicht.</translation>
    </message>
    <message>
        <source>{file}, line {line}: these networks have no field “{key}”. Known are: {known}.</source>
        <translation>{file}, Zeile {line}: Ein Feld „{key}“ haben diese Netzwerke nicht. Bekannt sind: {known}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {mistake}. The file is not used until that is put right.</source>
        <translation>{file}, Zeile {line}: {mistake}. Verwendet wird die Datei erst, wenn das berichtigt ist.</translation>
    </message>
    <message>
        <source>{file}, line {line}: “{key}” cannot have this value. Possible are: {known}.</source>
        <translation>{file}, Zeile {line}: „{key}“ kann diesen Wert nicht haben. Möglich sind: {known}.</translation>
    </message>
    <message>
        <source>{handle} is a channel of this client already. Nothing was changed; use the one that is there.</source>
        <translation>{handle} ist schon ein Kanal dieses Kunden. Geändert wurde nichts; bitte verwenden Sie den vorhandenen.</translation>
    </message>
    <message>
        <source>{site} broke off in the middle. Please try again later.</source>
        <translation>{site} hat mittendrin abgebrochen. Bitte versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>{site} does not answer. The post is fine without a card.</source>
        <translation>{site} antwortet nicht. Der Beitrag geht auch ohne Karte.</translation>
    </message>
    <message>
        <source>{site} does not show this page (answer {status}). Please check the link.</source>
        <translation>{site} zeigt diese Seite nicht (Antwort {status}). Bitte prüfen Sie den Link.</translation>
    </message>
    <message>
        <source>{site} lies in a private network. Tonart loads nothing from there; write the card yourself.</source>
        <translation>{site} liegt in einem privaten Netz. Von dort lädt Tonart nichts; schreiben Sie die Karte selbst.</translation>
    </message>
    <message>
        <source>{site} says nothing of itself. You can write the card yourself.</source>
        <translation>{site} sagt nichts über sich. Sie können die Karte selbst schreiben.</translation>
    </message>
    <message>
        <source>{site} sends visitors round in circles. Please check the link.</source>
        <translation>{site} leitet im Kreis weiter. Bitte prüfen Sie den Link.</translation>
    </message>
    <message>
        <source>{site} took too long. Please try again later.</source>
        <translation>{site} braucht zu lange. Bitte versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>“{value}” is no LinkedIn id: please write the number of the page, or urn:li:organization: and the number.</source>
        <translation>„{value}“ ist keine LinkedIn-Kennung: Bitte tragen Sie die Nummer der Seite ein oder urn:li:organization: und die Nummer.</translation>
    </message>
    <message>
        <source>“{value}” is no account on Bluesky: please write the handle, such as name.bsky.social, or the DID.</source>
        <translation>„{value}“ ist kein Konto auf Bluesky: Bitte tragen Sie das Handle ein, etwa name.bsky.social, oder die DID.</translation>
    </message>
    <message>
        <source>“{value}” is no account on Mastodon: please write it with its server, such as name@server.example.</source>
        <translation>„{value}“ ist kein Konto auf Mastodon: Bitte schreiben Sie es mit seinem Server, etwa name@server.example.</translation>
    </message>
    <message>
        <source>“{value}” is no account on X: a handle has 1 to 15 letters, digits or underscores, such as @salt_works.</source>
        <translation>„{value}“ ist kein Konto auf X: Ein Handle hat 1 bis 15 Buchstaben, Ziffern oder Unterstriche, etwa @salzwerk.</translation>
    </message>
    <message>
        <source>“{value}” is no account on {network}: please write the handle as it stands in the address of the profile.</source>
        <translation>„{value}“ ist kein Konto auf {network}: Bitte tragen Sie das Handle so ein, wie es in der Adresse des Profils steht.</translation>
    </message>
    <message>
        <source>“{value}” is no kind of contact. Please write “person” or “organisation”.</source>
        <translation>„{value}“ ist keine Art von Kontakt. Bitte schreiben Sie „Person“ oder „Organisation“.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation><numerusform>%n Kanal</numerusform><numerusform>%n Kanäle</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) stop(s) a post</source>
        <translation><numerusform>%n Befund hält einen Beitrag auf</numerusform><numerusform>%n Befunde halten Beiträge auf</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation><numerusform>%n Warnung</numerusform><numerusform>%n Warnungen</numerusform></translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
    </message>
    <message>
        <source>Picture {number}: {alt}</source>
        <translation>Bild {number}: {alt}</translation>
    </message>
    <message>
        <source>Picture: {alt}</source>
        <translation>Bild: {alt}</translation>
    </message>
    <message>
        <source>Previews</source>
        <comment>title of a file with previews of a draft that has no title</comment>
        <translation>Vorschauen</translation>
    </message>
    <message>
        <source>Previews made with Tonart. What a network shows may differ in small things.</source>
        <translation>Vorschauen aus Tonart. Was ein Netzwerk zeigt, kann in Kleinigkeiten abweichen.</translation>
    </message>
    <message>
        <source>nothing to object to</source>
        <translation>nichts zu beanstanden</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Export previews</source>
        <translation>Vorschauen exportieren</translation>
    </message>
    <message>
        <source>Exported: {file}</source>
        <translation>Exportiert: {file}</translation>
    </message>
    <message>
        <source>Exporting the previews …</source>
        <translation>Die Vorschauen werden exportiert …</translation>
    </message>
    <message>
        <source>Picture</source>
        <comment>kind of file</comment>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>The preview on {network} is on the clipboard.</source>
        <translation>Die Vorschau auf {network} ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>There is no preview to export yet. Choose a channel first.</source>
        <translation>Es gibt noch keine Vorschau zum Exportieren. Wählen Sie zuerst einen Kanal.</translation>
    </message>
    <message>
        <source>Web page</source>
        <comment>kind of file</comment>
        <translation>Webseite</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Has a value of its own here. Take the common value again</source>
        <translation>Hat hier einen eigenen Wert. Den gemeinsamen wieder übernehmen</translation>
    </message>
    <message>
        <source>{field}: take the common value again</source>
        <translation>{field}: den gemeinsamen Wert wieder übernehmen</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation><numerusform>%n Tag</numerusform><numerusform>%n Tage</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation><numerusform>%n Stunde</numerusform><numerusform>%n Stunden</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation><numerusform>%n Minute</numerusform><numerusform>%n Minuten</numerusform></translation>
    </message>
    <message>
        <source>Adult content</source>
        <translation>Pornografie</translation>
    </message>
    <message>
        <source>All who are signed in</source>
        <translation>Alle, die angemeldet sind</translation>
    </message>
    <message>
        <source>As set in the account</source>
        <translation>Wie im Konto eingestellt</translation>
    </message>
    <message>
        <source>As the draft</source>
        <translation>Wie der Entwurf</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>Contacts only</source>
        <translation>Nur Kontakte</translation>
    </message>
    <message>
        <source>Content warning</source>
        <translation>Inhaltswarnung</translation>
    </message>
    <message>
        <source>Duration of the poll</source>
        <translation>Laufzeit der Umfrage</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Everyone, but unlisted</source>
        <translation>Alle, aber nicht gelistet</translation>
    </message>
    <message>
        <source>Everyone, in all timelines</source>
        <translation>Alle, in allen Zeitleisten</translation>
    </message>
    <message>
        <source>First comment</source>
        <translation>Erster Kommentar</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>Followers only</source>
        <translation>Nur Follower</translation>
    </message>
    <message>
        <source>Hide the pictures at first</source>
        <translation>Bilder zunächst verbergen</translation>
    </message>
    <message>
        <source>Label for sensitive content</source>
        <translation>Kennzeichnung heikler Inhalte</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Mark as made with AI</source>
        <translation>Als mit KI erstellt kennzeichnen</translation>
    </message>
    <message>
        <source>Mark as paid partnership</source>
        <translation>Als bezahlte Partnerschaft kennzeichnen</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Nudity</source>
        <translation>Nacktheit</translation>
    </message>
    <message>
        <source>Only those mentioned</source>
        <translation>Nur die Erwähnten</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Umfrage</translation>
    </message>
    <message>
        <source>Question of the poll</source>
        <translation>Frage der Umfrage</translation>
    </message>
    <message>
        <source>Several answers may be chosen</source>
        <translation>Mehrere Antworten möglich</translation>
    </message>
    <message>
        <source>Show the result only at the end</source>
        <translation>Ergebnis erst am Ende zeigen</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>Abonnenten</translation>
    </message>
    <message>
        <source>Suggestive</source>
        <translation>Freizügig</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Those mentioned</source>
        <translation>Die Erwähnten</translation>
    </message>
    <message>
        <source>Those the account follows</source>
        <translation>Wem das Konto folgt</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Verified accounts</source>
        <translation>Verifizierte Konten</translation>
    </message>
    <message>
        <source>Violence or wounds</source>
        <translation>Gewalt oder Verletzungen</translation>
    </message>
    <message>
        <source>Who may quote</source>
        <translation>Wer zitieren darf</translation>
    </message>
    <message>
        <source>Who may reply</source>
        <translation>Wer antworten darf</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>Sichtbar für</translation>
    </message>
    <message>
        <source>{field}: no</source>
        <translation>{field}: nein</translation>
    </message>
</context>
<context>
    <name>FileMistakes</name>
    <message>
        <source>expected 0 or more</source>
        <translation>erwartet wird 0 oder mehr</translation>
    </message>
    <message>
        <source>expected 0 or more posts a week</source>
        <translation>erwartet werden 0 oder mehr Beiträge pro Woche</translation>
    </message>
    <message>
        <source>expected a date and time such as 2026-12-01 09:30</source>
        <translation>erwartet werden Datum und Uhrzeit wie 2026-12-01 09:30</translation>
    </message>
    <message>
        <source>expected a list in square brackets</source>
        <translation>erwartet wird eine Liste in eckigen Klammern</translation>
    </message>
    <message>
        <source>expected a list of numbers</source>
        <translation>erwartet wird eine Liste von Zahlen</translation>
    </message>
    <message>
        <source>expected a list of texts in quotation marks</source>
        <translation>erwartet wird eine Liste von Texten in Anführungszeichen</translation>
    </message>
    <message>
        <source>expected a number</source>
        <translation>erwartet wird eine Zahl</translation>
    </message>
    <message>
        <source>expected a number above 0</source>
        <translation>erwartet wird eine Zahl über 0</translation>
    </message>
    <message>
        <source>expected a section in brackets</source>
        <translation>erwartet wird ein Abschnitt in eckigen Klammern</translation>
    </message>
    <message>
        <source>expected a section in double brackets</source>
        <translation>erwartet wird ein Abschnitt in doppelten eckigen Klammern</translation>
    </message>
    <message>
        <source>expected a share above 0 and up to 1</source>
        <translation>erwartet wird ein Anteil über 0 und bis 1</translation>
    </message>
    <message>
        <source>expected a share from 0 to below 0.5</source>
        <translation>erwartet wird ein Anteil von 0 bis unter 0.5</translation>
    </message>
    <message>
        <source>expected a time without a zone: the client’s is taken</source>
        <translation>erwartet wird eine Zeit ohne Zeitzone: Es gilt die des Kunden</translation>
    </message>
    <message>
        <source>expected a whole number</source>
        <translation>erwartet wird eine ganze Zahl</translation>
    </message>
    <message>
        <source>expected at least 1 pixel</source>
        <translation>erwartet wird mindestens 1 Pixel</translation>
    </message>
    <message>
        <source>expected at least one</source>
        <translation>mindestens eins wird gebraucht</translation>
    </message>
    <message>
        <source>expected one of {names}</source>
        <translation>erwartet wird eines von: {names}</translation>
    </message>
    <message>
        <source>expected small letters, digits, - and _ only</source>
        <translation>erlaubt sind nur Kleinbuchstaben, Ziffern, - und _</translation>
    </message>
    <message>
        <source>expected text in quotation marks</source>
        <translation>erwartet wird Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>expected the number of a post, from 1</source>
        <translation>erwartet: die Nummer eines Beitrags, ab 1</translation>
    </message>
    <message>
        <source>expected true or false</source>
        <translation>erwartet wird true oder false</translation>
    </message>
    <message>
        <source>expected two numbers from 0 to 1, across and down</source>
        <translation>erwartet werden zwei Zahlen von 0 bis 1: nach rechts und nach unten</translation>
    </message>
    <message>
        <source>missing key</source>
        <translation>dieser Schlüssel fehlt</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>darf nicht leer sein</translation>
    </message>
    <message>
        <source>no such language; expected one such as de, en or pt-BR</source>
        <translation>diese Sprache gibt es nicht; erwartet wird eine wie de, en oder pt-BR</translation>
    </message>
    <message>
        <source>no such time zone; expected a name such as Europe/Berlin</source>
        <translation>diese Zeitzone gibt es nicht; erwartet wird ein Name wie Europe/Berlin</translation>
    </message>
    <message>
        <source>the file {names} cannot be read</source>
        <translation>die Datei {names} lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>the head begins with +++ but no second +++ ends it</source>
        <translation>der Kopf beginnt mit +++, aber kein zweites +++ beendet ihn</translation>
    </message>
    <message>
        <source>the section stands twice</source>
        <translation>dieser Abschnitt steht zweimal da</translation>
    </message>
    <message>
        <source>there is no folder {names}</source>
        <translation>einen Ordner {names} gibt es nicht</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>diesen Schlüssel gibt es nicht</translation>
    </message>
    <message>
        <source>{problem}</source>
        <translation>die Schreibweise stimmt nicht ({problem})</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>All channels</source>
        <translation>Alle Kanäle</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Alle Kunden</translation>
    </message>
    <message>
        <source>Of which channel</source>
        <translation>Von welchem Kanal</translation>
    </message>
    <message>
        <source>This client</source>
        <translation>Dieser Kunde</translation>
    </message>
    <message>
        <source>Whose posts</source>
        <translation>Wessen Beiträge</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>%n character(s) that networks refuse ({code}).</source>
        <translation><numerusform>%n Zeichen, das Netzwerke ablehnen ({code}).</numerusform><numerusform>%n Zeichen, die Netzwerke ablehnen ({code}).</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) that turn the writing direction ({code}).</source>
        <translation><numerusform>%n Zeichen, das die Schreibrichtung umdreht ({code}).</numerusform><numerusform>%n Zeichen, die die Schreibrichtung umdrehen ({code}).</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too long</source>
        <translation><numerusform>%n Zeichen zu lang</numerusform><numerusform>%n Zeichen zu lang</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n control character(s) ({code}) got into the text.</source>
        <translation><numerusform>%n Steuerzeichen ({code}) ist in den Text geraten.</numerusform><numerusform>%n Steuerzeichen ({code}) sind in den Text geraten.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n invisible character(s) ({code}) in the text.</source>
        <translation><numerusform>%n unsichtbares Zeichen ({code}) im Text.</numerusform><numerusform>%n unsichtbare Zeichen ({code}) im Text.</numerusform></translation>
    </message>
    <message>
        <source>.</source>
        <comment>decimal point</comment>
        <translation>,</translation>
    </message>
    <message>
        <source>Can people be recognised in picture {position}, and have they agreed? Please fill in its rights.</source>
        <translation>Sind auf Bild {position} Menschen zu erkennen, und haben sie zugestimmt? Bitte tragen Sie das bei den Bildrechten ein.</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>Bereinigen</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Lay the logo over it</source>
        <translation>Logo darüberlegen</translation>
    </message>
    <message>
        <source>Leave the logo out</source>
        <translation>Logo weglassen</translation>
    </message>
    <message numerus="yes">
        <source>No threads here: the %n part(s) go out as one text.</source>
        <translation><numerusform>Hier gibt es keine Threads: %n Teil geht als ein Text hinaus.</numerusform><numerusform>Hier gibt es keine Threads: Die %n Teile gehen als ein Text hinaus.</numerusform></translation>
    </message>
    <message>
        <source>People in picture {position} have not agreed to be shown. Please ask them, or take another one.</source>
        <translation>Menschen auf Bild {position} haben nicht zugestimmt, gezeigt zu werden. Bitte fragen Sie sie, oder nehmen Sie ein anderes Bild.</translation>
    </message>
    <message>
        <source>Picture {position} has no alt text.</source>
        <translation>Bild {position} hat noch keinen Alternativtext.</translation>
    </message>
    <message>
        <source>Picture {position} is only {width} pixels wide; it is shown at {shown} and will look soft.</source>
        <translation>Bild {position} ist nur {width} Pixel breit; gezeigt wird es {shown} Pixel breit und wirkt dann unscharf.</translation>
    </message>
    <message>
        <source>Picture {position} is too small for the logo, so it goes without.</source>
        <translation>Bild {position} ist zu klein für das Logo und kommt ohne aus.</translation>
    </message>
    <message>
        <source>Picture {position} may be used only until {date}. Please choose an earlier day or another one.</source>
        <translation>Bild {position} darf nur bis {date} verwendet werden. Bitte wählen Sie einen früheren Tag oder ein anderes Bild.</translation>
    </message>
    <message>
        <source>Picture {position} shows only {pixels} pixels on its shorter side; the guidelines ask for {least}.</source>
        <translation>Bild {position} hat auf der kürzeren Seite nur {pixels} Pixel; die Designrichtlinien verlangen {least}.</translation>
    </message>
    <message>
        <source>Picture {position} was made with AI, but the network has no field for that. Please say so in the text.</source>
        <translation>Bild {position} ist mit KI entstanden, das Netzwerk hat dafür aber kein Feld. Bitte sagen Sie es im Text.</translation>
    </message>
    <message>
        <source>Picture {position}: the guidelines do not want {one} with {other}.</source>
        <translation>Bild {position}: „{one}“ und „{other}“ schließen einander laut Designrichtlinien aus.</translation>
    </message>
    <message>
        <source>Picture {position}: the guidelines want {one} only with {other}.</source>
        <translation>Bild {position}: Zu „{one}“ gehört laut Designrichtlinien auch „{other}“.</translation>
    </message>
    <message>
        <source>Please look at this post once more ({code}).</source>
        <translation>Bitte sehen Sie sich diesen Beitrag noch einmal an ({code}).</translation>
    </message>
    <message>
        <source>Post {number}: {sentence}</source>
        <translation>Beitrag {number}: {sentence}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Split into a thread</source>
        <translation>In einen Thread aufteilen</translation>
    </message>
    <message>
        <source>Stops the post</source>
        <translation>Hält den Beitrag auf</translation>
    </message>
    <message>
        <source>The alt text of picture {position} does not arrive: there are no alt texts here.</source>
        <translation>Der Alternativtext von Bild {position} kommt nicht an: Hier gibt es keine Alternativtexte.</translation>
    </message>
    <message numerus="yes">
        <source>The alt text of picture {position} is %n character(s) too long; it is cut after “… {sample}”.</source>
        <translation><numerusform>Der Alternativtext von Bild {position} ist %n Zeichen zu lang; er endet nach „… {sample}“.</numerusform><numerusform>Der Alternativtext von Bild {position} ist %n Zeichen zu lang; er endet nach „… {sample}“.</numerusform></translation>
    </message>
    <message>
        <source>The client names who made a picture; the credit of picture {position} is missing.</source>
        <translation>Der Kunde nennt zu jedem Bild, von wem es ist; bei Bild {position} fehlt der Bildnachweis.</translation>
    </message>
    <message numerus="yes">
        <source>The first comment is %n character(s) too long.</source>
        <translation><numerusform>Der erste Kommentar ist %n Zeichen zu lang.</numerusform><numerusform>Der erste Kommentar ist %n Zeichen zu lang.</numerusform></translation>
    </message>
    <message>
        <source>The interface version {version} ended on {date}. Please update Tonart before you post.</source>
        <translation>Die Schnittstellenversion {version} ist am {date} ausgelaufen. Bitte aktualisieren Sie Tonart, bevor Sie veröffentlichen.</translation>
    </message>
    <message numerus="yes">
        <source>The interface version {version} ends in %n day(s). Please update Tonart.</source>
        <translation><numerusform>Die Schnittstellenversion {version} läuft in %n Tag aus. Bitte aktualisieren Sie Tonart.</numerusform><numerusform>Die Schnittstellenversion {version} läuft in %n Tagen aus. Bitte aktualisieren Sie Tonart.</numerusform></translation>
    </message>
    <message>
        <source>The logo is hard to see on picture {position}: contrast {ratio}, at least {least} is needed.</source>
        <translation>Das Logo ist auf Bild {position} schwer zu erkennen: Kontrast {ratio}, nötig sind mindestens {least}.</translation>
    </message>
    <message>
        <source>The logo stands on the focal point of picture {position}.</source>
        <translation>Das Logo steht auf dem Fokuspunkt von Bild {position}.</translation>
    </message>
    <message>
        <source>The network’s own signs cover the focal point of picture {position}.</source>
        <translation>Die Zeichen des Netzwerks verdecken den Fokuspunkt von Bild {position}.</translation>
    </message>
    <message>
        <source>The network’s own signs cover the logo on picture {position}.</source>
        <translation>Die Zeichen des Netzwerks verdecken das Logo auf Bild {position}.</translation>
    </message>
    <message>
        <source>The network’s own signs cover the text on picture {position}.</source>
        <translation>Die Zeichen des Netzwerks verdecken den Text auf Bild {position}.</translation>
    </message>
    <message numerus="yes">
        <source>The text is %n byte(s) too long; emoji and accents take several.</source>
        <translation><numerusform>Der Text ist %n Byte zu lang; Emojis und Umlaute brauchen mehrere.</numerusform><numerusform>Der Text ist %n Bytes zu lang; Emojis und Umlaute brauchen mehrere.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The text is %n character(s) too long.</source>
        <translation><numerusform>Der Text ist %n Zeichen zu lang.</numerusform><numerusform>Der Text ist %n Zeichen zu lang.</numerusform></translation>
    </message>
    <message>
        <source>The text on picture {position} is hard to read: contrast {ratio}, at least {least} is needed.</source>
        <translation>Der Text auf Bild {position} ist schwer zu lesen: Kontrast {ratio}, nötig sind mindestens {least}.</translation>
    </message>
    <message>
        <source>There is no post without a picture here. Please add one.</source>
        <translation>Ohne Bild gibt es hier keinen Beitrag. Bitte fügen Sie eines hinzu.</translation>
    </message>
    <message>
        <source>There is nothing to post yet.</source>
        <translation>Noch gibt es nichts zu veröffentlichen.</translation>
    </message>
    <message>
        <source>Tonart cannot publish on {network} yet: count and look here, then post by hand.</source>
        <translation>Auf {network} kann Tonart noch nicht veröffentlichen: hier zählen und ansehen, dann von Hand veröffentlichen.</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message numerus="yes">
        <source>With its brackets and signs escaped the text may be %n character(s) too long.</source>
        <translation><numerusform>Mit maskierten Klammern und Sonderzeichen ist der Text womöglich %n Zeichen zu lang.</numerusform><numerusform>Mit maskierten Klammern und Sonderzeichen ist der Text womöglich %n Zeichen zu lang.</numerusform></translation>
    </message>
    <message>
        <source>Write its own text</source>
        <translation>Eigenen Text schreiben</translation>
    </message>
    <message>
        <source>the band</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>the frame</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>the gradient</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>the ground around it</source>
        <translation>Fläche ringsum</translation>
    </message>
    <message>
        <source>the logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>the two colours</source>
        <translation>Zweifarbigkeit</translation>
    </message>
    <message>
        <source>{field}: at least {limit} options are needed.</source>
        <translation>{field}: Es braucht mindestens {limit} Antworten.</translation>
    </message>
    <message>
        <source>{field}: does not go together with “{other}” here.</source>
        <translation>{field}: Das geht hier nicht zusammen mit „{other}“.</translation>
    </message>
    <message>
        <source>{field}: does not go without “{other}”.</source>
        <translation>{field}: Das geht nicht ohne „{other}“.</translation>
    </message>
    <message>
        <source>{field}: holds the hidden character {code}.</source>
        <translation>{field}: enthält das unsichtbare Zeichen {code}.</translation>
    </message>
    <message>
        <source>{field}: only from {least} to {most} here.</source>
        <translation>{field}: Hier geht es nur von {least} bis {most}.</translation>
    </message>
    <message>
        <source>{field}: option {position} is empty.</source>
        <translation>{field}: Antwort {position} ist leer.</translation>
    </message>
    <message>
        <source>{field}: option {position} is {over}; {limit} fit.</source>
        <translation>{field}: Antwort {position} ist {over}; {limit} passen.</translation>
    </message>
    <message>
        <source>{field}: the network lets few programs do this; it may have to be done there by hand.</source>
        <translation>{field}: Das lässt das Netzwerk nur wenige Programme tun; vielleicht geht es dort nur von Hand.</translation>
    </message>
    <message>
        <source>{field}: {number} options; the network takes only {limit}.</source>
        <translation>{field}: {number} Antworten; das Netzwerk nimmt nur {limit}.</translation>
    </message>
    <message>
        <source>{field}: {over}; {limit} fit.</source>
        <translation>{field}: {over}; {limit} passen.</translation>
    </message>
    <message>
        <source>{field}: “{choice}” does not exist here; please choose another.</source>
        <translation>{field}: „{choice}“ gibt es hier nicht; bitte wählen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>{field}: “{old}” is a word that the client does not use.</source>
        <translation>{field}: „{old}“ ist ein Wort, das der Kunde nicht verwendet.</translation>
    </message>
    <message>
        <source>{field}: “{old}” is not how the client speaks; better: “{new}”.</source>
        <translation>{field}: „{old}“ sagt der Kunde nicht; besser: „{new}“.</translation>
    </message>
    <message>
        <source>{field}: “{text}” stands there twice.</source>
        <translation>{field}: „{text}“ steht zweimal da.</translation>
    </message>
    <message>
        <source>{handle} is not connected yet; see Channels.</source>
        <translation>{handle} ist noch nicht verbunden; siehe „Kanäle“.</translation>
    </message>
    <message>
        <source>{name} is linked only if this is letter for letter the name of the page on this network.</source>
        <translation>{name} wird nur verlinkt, wenn die Seite in diesem Netzwerk buchstabengenau so heißt.</translation>
    </message>
    <message>
        <source>{name} is named here, but not linked.</source>
        <translation>{name} wird hier genannt, aber nicht verlinkt.</translation>
    </message>
    <message>
        <source>{number} cashtags; only {limit} may stand in a post.</source>
        <translation>{number} Cashtags; erlaubt: {limit} je Beitrag.</translation>
    </message>
    <message>
        <source>{number} different links; only {limit} may stand in a post.</source>
        <translation>{number} verschiedene Links; in einem Beitrag dürfen nur {limit} stehen.</translation>
    </message>
    <message>
        <source>{number} hashtags; only {limit} may stand in a post.</source>
        <translation>{number} Hashtags; in einem Beitrag dürfen nur {limit} stehen.</translation>
    </message>
    <message>
        <source>{number} hashtags; the network’s own help says that it posts no more than {limit}.</source>
        <translation>{number} Hashtags; nach der eigenen Hilfe des Netzwerks veröffentlicht es höchstens {limit}.</translation>
    </message>
    <message>
        <source>{number} mentions; only {limit} may stand in a post.</source>
        <translation>{number} Erwähnungen; in einem Beitrag dürfen nur {limit} stehen.</translation>
    </message>
    <message>
        <source>{number} pictures; only {limit} can go with a post here.</source>
        <translation>{number} Bilder; hier sind höchstens {limit} je Beitrag möglich.</translation>
    </message>
    <message>
        <source>{text} belongs to {client}, another client. Is this post meant for here?</source>
        <translation>{text} gehört zu {client}, einem anderen Kunden. Ist dieser Beitrag für hier gedacht?</translation>
    </message>
    <message>
        <source>{text} is a hashtag of {client}, another client. Is this post meant for here?</source>
        <translation>{text} ist ein Hashtag von {client}, einem anderen Kunden. Ist dieser Beitrag für hier gedacht?</translation>
    </message>
    <message>
        <source>{text} leads to {client}, another client. Is this post meant for here?</source>
        <translation>{text} führt zu {client}, einem anderen Kunden. Ist dieser Beitrag für hier gedacht?</translation>
    </message>
    <message>
        <source>“{old}” is a word that the client does not use.</source>
        <translation>„{old}“ ist ein Wort, das der Kunde nicht verwendet.</translation>
    </message>
    <message>
        <source>“{old}” is not how the client speaks; better: “{new}”.</source>
        <translation>„{old}“ sagt der Kunde nicht; besser: „{new}“.</translation>
    </message>
    <message>
        <source>“{text}” can be read but not clicked: addresses are not links here.</source>
        <translation>„{text}“ ist zu lesen, aber nicht anzuklicken: Adressen werden hier nicht zu Links.</translation>
    </message>
    <message>
        <source>“{text}” stays plain text: only the first hashtag counts here.</source>
        <translation>„{text}“ bleibt einfacher Text: Hier zählt nur der erste Hashtag.</translation>
    </message>
    <message>
        <source>“{text}” will not be a hashtag here: a sign is glued to its front.</source>
        <translation>„{text}“ wird hier kein Hashtag: Direkt davor steht ein Zeichen.</translation>
    </message>
    <message>
        <source>“{text}” will not be a link here; with https:// in front it will.</source>
        <translation>„{text}“ wird hier kein Link; mit https:// davor schon.</translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message>
        <source>Nothing stands in the way.</source>
        <translation>Es steht nichts im Weg.</translation>
    </message>
</context>
<context>
    <name>FocusCanvas</name>
    <message>
        <source>Focal point: {x}% from the left, {y}% from the top</source>
        <translation>Fokuspunkt: {x} % von links, {y} % von oben</translation>
    </message>
    <message>
        <source>Proposed focal point: {x}% from the left, {y}% from the top</source>
        <translation>Vorgeschlagener Fokuspunkt: {x} % von links, {y} % von oben</translation>
    </message>
</context>
<context>
    <name>FrameTile</name>
    <message>
        <source>Advised are {width} × {height}.</source>
        <translation>Empfohlen sind {width} × {height}.</translation>
    </message>
    <message>
        <source>Cut it as on all channels again</source>
        <translation>Wieder wie auf allen Kanälen zuschneiden</translation>
    </message>
    <message>
        <source>Hatched: what the network may cover.</source>
        <translation>Schraffiert: was das Netzwerk verdecken kann.</translation>
    </message>
    <message>
        <source>Kind of picture on {network}</source>
        <translation>Bildformat auf {network}</translation>
    </message>
    <message>
        <source>Shaded: what the feed cuts off beside the other pictures.</source>
        <translation>Abgedunkelt: was der Feed neben den anderen Bildern abschneidet.</translation>
    </message>
    <message>
        <source>The network fetches this picture and cuts it by itself.</source>
        <translation>Das Netzwerk holt sich dieses Bild und schneidet es selbst zu.</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>eigen</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>fest</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} Pixel</translation>
    </message>
</context>
<context>
    <name>Frames</name>
    <message>
        <source>As the picture is</source>
        <translation>Wie das Bild</translation>
    </message>
    <message>
        <source>Document page</source>
        <translation>Dokumentseite</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>Link card</source>
        <translation>Linkkarte</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Profile grid</source>
        <translation>Profilraster</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Quadrat</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Story</translation>
    </message>
</context>
<context>
    <name>FramesDialog</name>
    <message>
        <source>Click on what must stay visible, or move the point with the arrow keys: every frame follows. Drag inside a frame to cut it otherwise on that channel only.</source>
        <translation>Klicken Sie auf das, was sichtbar bleiben muss, oder bewegen Sie den Punkt mit den Pfeiltasten: Jeder Ausschnitt folgt. Ziehen Sie in einem Ausschnitt, um nur diesen Kanal anders zuzuschneiden.</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bildausschnitte</translation>
    </message>
    <message>
        <source>Keep this point</source>
        <translation>Punkt übernehmen</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>Picture before</source>
        <translation>Voriges Bild</translation>
    </message>
    <message>
        <source>Picture {number} of {all}</source>
        <translation>Bild {number} von {all}</translation>
    </message>
    <message>
        <source>Proposal: this point stays visible in every frame. Move it, or keep it.</source>
        <translation>Vorschlag: Dieser Punkt bleibt in jedem Ausschnitt sichtbar. Verschieben oder übernehmen Sie ihn.</translation>
    </message>
</context>
<context>
    <name>Gone</name>
    <message>
        <source>Take it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>{name} is no longer in the address book.</source>
        <translation>{name} steht nicht mehr im Adressbuch.</translation>
    </message>
</context>
<context>
    <name>HandbookDialog</name>
    <message>
        <source>Handbook</source>
        <translation>Handbuch</translation>
    </message>
</context>
<context>
    <name>Holds</name>
    <message>
        <source>Lift the hold</source>
        <translation>Sperre aufheben</translation>
    </message>
    <message>
        <source>On hold: nothing is sent until you lift it. {reasons}</source>
        <translation>Gesperrt: Es wird nichts gesendet, bis Sie die Sperre aufheben. {reasons}</translation>
    </message>
    <message>
        <source>On hold: {scopes}. Nothing of it is sent until you lift it. {reasons}</source>
        <translation>Gesperrt: {scopes}. Davon wird nichts gesendet, bis Sie die Sperre aufheben. {reasons}</translation>
    </message>
</context>
<context>
    <name>IncomingDialog</name>
    <message>
        <source>Design guidelines for {client}</source>
        <translation>Designrichtlinien für {client}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Nothing in it is different.</source>
        <translation>Darin ist nichts anders.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>The client has no guidelines yet.</source>
        <translation>Der Kunde hat noch keine Designrichtlinien.</translation>
    </message>
    <message>
        <source>The version until now is kept, so that you can go back. What is queued already goes out with the pictures that were approved.</source>
        <translation>Die bisherige Version bleibt erhalten, sodass Sie zurückkehren können. Was schon in der Warteschlange steht, geht mit den freigegebenen Bildern hinaus.</translation>
    </message>
    <message>
        <source>This version is older than the one that you have.</source>
        <translation>Diese Version ist älter als die, die Sie haben.</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>Until now: {name}, version {version}</source>
        <translation>Bisher: {name}, Version {version}</translation>
    </message>
    <message>
        <source>{name}, version {version}</source>
        <translation>{name}, Version {version}</translation>
    </message>
</context>
<context>
    <name>InsertMenu</name>
    <message>
        <source>Hashtags</source>
        <translation>Hashtags</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>Textbausteine</translation>
    </message>
    <message>
        <source>{client} has no hashtags and snippets yet</source>
        <translation>{client} hat noch keine Hashtags und Textbausteine</translation>
    </message>
</context>
<context>
    <name>ItemRow</name>
    <message>
        <source>Move option {number} down</source>
        <translation>Antwort {number} nach unten</translation>
    </message>
    <message>
        <source>Move option {number} up</source>
        <translation>Antwort {number} nach oben</translation>
    </message>
    <message>
        <source>Option {number}</source>
        <translation>Antwort {number}</translation>
    </message>
    <message>
        <source>Remove option {number}</source>
        <translation>Antwort {number} entfernen</translation>
    </message>
    <message>
        <source>{field}, option {number}</source>
        <translation>{field}, Antwort {number}</translation>
    </message>
</context>
<context>
    <name>ItemsEdit</name>
    <message>
        <source>Add an option</source>
        <translation>Antwort hinzufügen</translation>
    </message>
    <message>
        <source>Make a poll</source>
        <translation>Umfrage anlegen</translation>
    </message>
</context>
<context>
    <name>Keyring</name>
    <message>
        <source>Remember until Tonart is closed</source>
        <translation>Merken, bis Tonart geschlossen wird</translation>
    </message>
</context>
<context>
    <name>Kit</name>
    <message>
        <source>A colour needs a role in small letters, such as primary.</source>
        <translation>Eine Farbe braucht eine Rolle in Kleinbuchstaben, etwa primary.</translation>
    </message>
    <message>
        <source>A template uses a colour that is not there any more. Bring it back.</source>
        <translation>Eine Vorlage verwendet eine Farbe, die es nicht mehr gibt. Bitte legen Sie sie wieder an.</translation>
    </message>
    <message>
        <source>Another font for headings</source>
        <translation>Andere Schrift für Überschriften</translation>
    </message>
    <message>
        <source>Another font for texts</source>
        <translation>Andere Schrift für Texte</translation>
    </message>
    <message>
        <source>For dark ground</source>
        <translation>Für dunklen Grund</translation>
    </message>
    <message>
        <source>For light ground</source>
        <translation>Für hellen Grund</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Untergrund</translation>
    </message>
    <message>
        <source>In one colour</source>
        <translation>Einfarbig</translation>
    </message>
    <message>
        <source>Logo: {variant}</source>
        <translation>Logo: {variant}</translation>
    </message>
    <message>
        <source>Name: {before} becomes {after}</source>
        <translation>Name: aus {before} wird {after}</translation>
    </message>
    <message>
        <source>Other combinations are wanted or forbidden</source>
        <translation>Andere Kombinationen sind verlangt oder ausgeschlossen</translation>
    </message>
    <message>
        <source>Other safe zones</source>
        <translation>Andere Schutzzonen</translation>
    </message>
    <message>
        <source>Other templates for cards</source>
        <translation>Andere Vorlagen für Karten</translation>
    </message>
    <message>
        <source>Picture style, changed for {where}</source>
        <translation>Bildstil, geändert für {where}</translation>
    </message>
    <message>
        <source>Picture style, new for {where}</source>
        <translation>Bildstil, neu für {where}</translation>
    </message>
    <message>
        <source>Picture style, no longer for {where}</source>
        <translation>Bildstil, nicht mehr für {where}</translation>
    </message>
    <message>
        <source>Please write a colour such as #12617a.</source>
        <translation>Bitte schreiben Sie eine Farbe wie #12617a.</translation>
    </message>
    <message>
        <source>The guidelines need a name.</source>
        <translation>Die Designrichtlinien brauchen einen Namen.</translation>
    </message>
    <message>
        <source>The logo stands otherwise: {rule}</source>
        <translation>Das Logo steht anders: {rule}</translation>
    </message>
    <message>
        <source>The picture style uses a colour that is not there any more. Choose another.</source>
        <translation>Der Bildstil verwendet eine Farbe, die es nicht mehr gibt. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>There is another colour with this role.</source>
        <translation>Es gibt schon eine Farbe mit dieser Rolle.</translation>
    </message>
    <message>
        <source>This logo has another shape than the first one. All variants must be alike.</source>
        <translation>Dieses Logo hat eine andere Form als das erste. Alle Varianten müssen gleich geformt sein.</translation>
    </message>
    <message>
        <source>all networks</source>
        <translation>alle Netzwerke</translation>
    </message>
    <message>
        <source>for large texts</source>
        <translation>für große Texte</translation>
    </message>
    <message>
        <source>from the bottom</source>
        <translation>von unten</translation>
    </message>
    <message>
        <source>from the left</source>
        <translation>von links</translation>
    </message>
    <message>
        <source>from the right</source>
        <translation>von rechts</translation>
    </message>
    <message>
        <source>from the top</source>
        <translation>von oben</translation>
    </message>
    <message>
        <source>good for texts</source>
        <translation>gut für Texte</translation>
    </message>
    <message>
        <source>not for texts</source>
        <translation>nicht für Texte</translation>
    </message>
</context>
<context>
    <name>KitDesk</name>
    <message>
        <source>Export design guidelines</source>
        <translation>Designrichtlinien exportieren</translation>
    </message>
    <message>
        <source>Import design guidelines</source>
        <translation>Designrichtlinien importieren</translation>
    </message>
    <message>
        <source>The present one is kept too. What is queued already goes out as it was approved.</source>
        <translation>Auch die jetzige bleibt erhalten. Was schon in der Warteschlange steht, geht so hinaus, wie es freigegeben wurde.</translation>
    </message>
    <message>
        <source>Version {version} of the design guidelines holds now.</source>
        <translation>Jetzt gilt Version {version} der Designrichtlinien.</translation>
    </message>
    <message>
        <source>Which version shall hold again?</source>
        <translation>Welche Version soll wieder gelten?</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>{file} is written.</source>
        <translation>{file} ist geschrieben.</translation>
    </message>
</context>
<context>
    <name>KitDialog</name>
    <message>
        <source>Choose a font</source>
        <translation>Schrift wählen</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Logo wählen</translation>
    </message>
    <message>
        <source>Choose sample pictures</source>
        <translation>Beispielbilder wählen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Design guidelines of {client}</source>
        <translation>Designrichtlinien von {client}</translation>
    </message>
    <message>
        <source>Read colours from design tokens</source>
        <translation>Farben aus Design-Tokens lesen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>The design guidelines stay as they were.</source>
        <translation>Die Designrichtlinien bleiben, wie sie waren.</translation>
    </message>
    <message>
        <source>The pictures are being made …</source>
        <translation>Die Bilder entstehen gerade …</translation>
    </message>
    <message>
        <source>The pictures follow when the mistakes are gone.</source>
        <translation>Die Bilder folgen, sobald die Fehler behoben sind.</translation>
    </message>
    <message>
        <source>Throw away your changes?</source>
        <translation>Änderungen verwerfen?</translation>
    </message>
    <message>
        <source>Throw them away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>KitForm</name>
    <message>
        <source>Choose sample pictures …</source>
        <translation>Beispielbilder wählen …</translation>
    </message>
    <message>
        <source>Clear space</source>
        <translation>Schutzraum</translation>
    </message>
    <message>
        <source>Clear space, of the shorter side</source>
        <translation>Schutzraum, Anteil der kürzeren Seite</translation>
    </message>
    <message>
        <source>Click the places in the order in which you want them. The logo leaves the focal point free.</source>
        <translation>Klicken Sie die Plätze in der Reihenfolge an, in der Sie sie wünschen. Das Logo lässt den Fokuspunkt frei.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Font for: {name}</source>
        <translation>Schrift für: {name}</translation>
    </message>
    <message>
        <source>Fonts and sample pictures</source>
        <translation>Schriften und Beispielbilder</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Untergrund</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Überschriften</translation>
    </message>
    <message>
        <source>Inter (comes with Tonart)</source>
        <translation>Inter (in Tonart enthalten)</translation>
    </message>
    <message>
        <source>Laid under pictures that are transparent or padded.</source>
        <translation>Liegt unter Bildern, die durchsichtig oder ergänzt sind.</translation>
    </message>
    <message>
        <source>Least width of the logo</source>
        <translation>Kleinste Breite des Logos</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Never narrower than</source>
        <translation>Nie schmaler als</translation>
    </message>
    <message>
        <source>Picture style</source>
        <translation>Bildstil</translation>
    </message>
    <message>
        <source>Templates for cards</source>
        <translation>Vorlagen für Karten</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Those with a tick are offered.</source>
        <translation>Angeboten werden die mit Häkchen.</translation>
    </message>
    <message>
        <source>Where the logo stands</source>
        <translation>Wo das Logo steht</translation>
    </message>
    <message>
        <source>Width of the logo</source>
        <translation>Breite des Logos</translation>
    </message>
    <message>
        <source>Width, of the shorter side</source>
        <translation>Breite, Anteil der kürzeren Seite</translation>
    </message>
</context>
<context>
    <name>KitPart</name>
    <message>
        <source>Edit the guidelines …</source>
        <translation>Designrichtlinien bearbeiten …</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Go back …</source>
        <translation>Zurückkehren …</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>In one colour</source>
        <translation>Einfarbig</translation>
    </message>
    <message>
        <source>Logo of {name}, {ground}</source>
        <translation>Logo von {name}, {ground}</translation>
    </message>
    <message>
        <source>On dark ground</source>
        <translation>Auf dunklem Grund</translation>
    </message>
    <message>
        <source>On light ground</source>
        <translation>Auf hellem Grund</translation>
    </message>
    <message>
        <source>Set up the guidelines …</source>
        <translation>Designrichtlinien anlegen …</translation>
    </message>
    <message>
        <source>There are no design guidelines yet. Colours, logo and picture style are set up in a few minutes, or come as a file from the client.</source>
        <translation>Es gibt noch keine Designrichtlinien. Farben, Logo und Bildstil sind in wenigen Minuten eingerichtet oder kommen als Datei vom Kunden.</translation>
    </message>
    <message>
        <source>{name}, version {version}</source>
        <translation>{name}, Version {version}</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message numerus="yes">
        <source>%n character(s) of several bytes</source>
        <translation><numerusform>%n Zeichen aus mehreren Bytes</numerusform><numerusform>%n Zeichen aus mehreren Bytes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) of text</source>
        <translation><numerusform>%n Zeichen Text</numerusform><numerusform>%n Zeichen Text</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n emoji, 1 each</source>
        <translation><numerusform>%n Emoji zu 1</numerusform><numerusform>%n Emojis zu je 1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n emoji, 2 each</source>
        <translation><numerusform>%n Emoji zu 2</numerusform><numerusform>%n Emojis zu je 2</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n emoji, each all its parts</source>
        <translation><numerusform>%n Emoji mit allen Teilen</numerusform><numerusform>%n Emojis mit allen Teilen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n emoji, each its bytes</source>
        <translation><numerusform>%n Emoji nach seinen Bytes</numerusform><numerusform>%n Emojis nach ihren Bytes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) at full length</source>
        <translation><numerusform>%n Link in voller Länge</numerusform><numerusform>%n Links in voller Länge</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n link(s), as shown here: shortened</source>
        <translation><numerusform>%n Link, gekürzt wie angezeigt</numerusform><numerusform>%n Links, gekürzt wie angezeigt</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n link(s), {each} each, however long</source>
        <translation><numerusform>%n Link zu {each}, egal wie lang</numerusform><numerusform>%n Links zu je {each}, egal wie lang</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation><numerusform>%n Erwähnung</numerusform><numerusform>%n Erwähnungen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s), without the server</source>
        <translation><numerusform>%n Erwähnung ohne den Server</numerusform><numerusform>%n Erwähnungen ohne den Server</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n sign(s) that the format adds</source>
        <translation><numerusform>%n Zeichen, das das Format ergänzt</numerusform><numerusform>%n Zeichen, die das Format ergänzt</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n wide character(s), 2 each</source>
        <translation><numerusform>%n breites Zeichen zu 2</numerusform><numerusform>%n breite Zeichen zu je 2</numerusform></translation>
    </message>
    <message>
        <source>Some emoji are newer than the public rules of {name}, which may count them as less.</source>
        <translation>Einige Emojis sind neuer als die öffentlichen Regeln von {name}; dort zählen sie vielleicht weniger.</translation>
    </message>
    <message>
        <source>The content warning, as it stands</source>
        <translation>Inhaltswarnung, ungekürzt</translation>
    </message>
    <message>
        <source>The network does not document this limit; it was seen in practice.</source>
        <translation>Das Netzwerk nennt diese Grenze nicht selbst; sie zeigt sich in der Praxis.</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Why this number?</source>
        <translation>Warum diese Zahl?</translation>
    </message>
    <message>
        <source>as it is sent, with signs escaped</source>
        <translation>wie es gesendet wird, mit maskierten Zeichen</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>characters as computers store them (UTF-16)</source>
        <translation>Zeichen, wie Rechner sie speichern (UTF-16)</translation>
    </message>
    <message>
        <source>characters as people see them</source>
        <translation>Zeichen, wie Menschen sie sehen</translation>
    </message>
    <message>
        <source>characters, emoji by their bytes</source>
        <translation>Zeichen, Emojis nach ihren Bytes</translation>
    </message>
    <message>
        <source>code points</source>
        <translation>Codepunkte</translation>
    </message>
    <message>
        <source>weighted characters</source>
        <translation>gewichtete Zeichen</translation>
    </message>
    <message>
        <source>{name}, post {number} of {all}</source>
        <translation>{name}, Beitrag {number} von {all}</translation>
    </message>
    <message>
        <source>{used} of {limit}</source>
        <translation>{used} von {limit}</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>&amp;Link to the post (if you like)</source>
        <translation>&amp;Link zum Beitrag (wenn Sie mögen)</translation>
    </message>
    <message>
        <source>It is there</source>
        <translation>Er ist da</translation>
    </message>
    <message>
        <source>You have looked at {account} and found the post. It is noted as published and not sent again.</source>
        <translation>Sie haben bei {account} nachgesehen und den Beitrag gefunden. Er wird als veröffentlicht vermerkt und nicht noch einmal gesendet.</translation>
    </message>
</context>
<context>
    <name>LogoBox</name>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Drop a PNG or SVG file here</source>
        <translation>PNG- oder SVG-Datei hier ablegen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The queue stands still. {why}</source>
        <translation>Die Warteschlange steht still. {why}</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>C&amp;lient</source>
        <translation>K&amp;unde</translation>
    </message>
</context>
<context>
    <name>NetworkFields</name>
    <message>
        <source>Exact name on {network}</source>
        <translation>Genauer Name auf {network}</translation>
    </message>
    <message>
        <source>The mention links only if this is letter for letter the name of the page.</source>
        <translation>Die Erwähnung wird nur verlinkt, wenn die Seite buchstabengenau so heißt.</translation>
    </message>
</context>
<context>
    <name>NewClientDialog</name>
    <message>
        <source>&amp;Language of the posts</source>
        <translation>&amp;Sprache der Beiträge</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>&amp;Zeitzone</translation>
    </message>
    <message>
        <source>Add the client</source>
        <translation>Kunden anlegen</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>Posts are planned in this zone. Type a city or a country.</source>
        <translation>In dieser Zone werden Beiträge geplant. Geben Sie eine Stadt oder ein Land ein.</translation>
    </message>
    <message>
        <source>The client gets drafts, a plan and channels of its own.</source>
        <translation>Der Kunde bekommt eigene Entwürfe, einen eigenen Plan und eigene Kanäle.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close: {sentence}</source>
        <translation>Schließen: {sentence}</translation>
    </message>
</context>
<context>
    <name>OfferList</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>New contact “{name}” …</source>
        <translation>Neuer Kontakt „{name}“ …</translation>
    </message>
    <message>
        <source>New contact …</source>
        <translation>Neuer Kontakt …</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Tonart was already open here.</source>
        <translation>Tonart war hier schon geöffnet.</translation>
    </message>
</context>
<context>
    <name>OptionsPanel</name>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Poll, content warning, first comment and what else the networks have</source>
        <translation>Umfrage, Inhaltswarnung, erster Kommentar und was die Netzwerke sonst noch haben</translation>
    </message>
    <message>
        <source>What is set here holds for every channel whose network has it.</source>
        <translation>Was hier steht, gilt für jeden Kanal, dessen Netzwerk es kennt.</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>A newer version of the draft took its place. It is not sent.</source>
        <translation>Eine neuere Fassung des Entwurfs ist an seine Stelle getreten. Er wird nicht gesendet.</translation>
    </message>
    <message>
        <source>A picture stopped the helper that opens pictures; the post is not online. Please replace the picture.</source>
        <translation>Ein Bild ließ sich nicht verarbeiten und hat dabei das Hilfsprogramm zum Absturz gebracht; der Beitrag ist nicht online. Bitte tauschen Sie das Bild aus.</translation>
    </message>
    <message>
        <source>A picture takes too much memory; the post is not online. Please use a smaller picture.</source>
        <translation>Ein Bild braucht zu viel Arbeitsspeicher; der Beitrag ist nicht online. Bitte nehmen Sie ein kleineres Bild.</translation>
    </message>
    <message>
        <source>Its time has passed and the network still keeps it. Tonart looks again in a while.</source>
        <translation>Die geplante Zeit ist vorbei, und das Netzwerk hält den Beitrag noch zurück. Tonart sieht in einer Weile wieder nach.</translation>
    </message>
    <message>
        <source>Its time passed while Tonart was closed or offline. It is not online. Send it now or choose a new time.</source>
        <translation>Seine Zeit ist verstrichen, während Tonart geschlossen oder offline war. Der Beitrag ist nicht online. Senden Sie ihn jetzt, oder wählen Sie eine neue Zeit.</translation>
    </message>
    <message>
        <source>Making a picture took too long; the post is not online. Please use a smaller picture.</source>
        <translation>Ein Bild anzufertigen hat zu lange gedauert; der Beitrag ist nicht online. Bitte nehmen Sie ein kleineres Bild.</translation>
    </message>
    <message>
        <source>More than one cashtag is refused; the post is not online. Please keep one.</source>
        <translation>Mehr als ein Cashtag wird abgelehnt; der Beitrag ist nicht online. Bitte lassen Sie nur einen stehen.</translation>
    </message>
    <message>
        <source>No safe connection came about. The post is not online; Tonart tries again by itself. If it stays so, please check the computer’s clock.</source>
        <translation>Es kam keine sichere Verbindung zustande. Der Beitrag ist nicht online; Tonart versucht es von selbst wieder. Bleibt es dabei, prüfen Sie bitte die Uhr des Rechners.</translation>
    </message>
    <message>
        <source>Somebody gave it up after looking. It is not sent.</source>
        <translation>Jemand hat nachgesehen und ihn aufgegeben. Er wird nicht gesendet.</translation>
    </message>
    <message>
        <source>Somebody holds it back. It is not sent until the hold is lifted.</source>
        <translation>Er ist gesperrt und wird erst gesendet, wenn die Sperre aufgehoben ist.</translation>
    </message>
    <message>
        <source>The account has no credits left for posting; nothing is online. Please top it up.</source>
        <translation>Das Guthaben des Kontos ist aufgebraucht; online ist nichts. Bitte laden Sie es auf.</translation>
    </message>
    <message>
        <source>The account has posted so much since that the search gave up. Please look yourself.</source>
        <translation>Das Konto hat seither so viel veröffentlicht, dass die Suche nicht weit genug zurückreicht. Bitte sehen Sie selbst nach.</translation>
    </message>
    <message>
        <source>The account is deactivated; the post is not online. Please activate it again.</source>
        <translation>Das Konto ist deaktiviert; der Beitrag ist nicht online. Bitte aktivieren Sie es wieder.</translation>
    </message>
    <message>
        <source>The account is suspended; the post is not online. Please sort that out with the network.</source>
        <translation>Das Netzwerk hat das Konto gesperrt; der Beitrag ist nicht online. Bitte klären Sie das dort.</translation>
    </message>
    <message>
        <source>The address of this channel’s server is wrong. Nothing was sent; please connect it again.</source>
        <translation>Die Serveradresse dieses Kanals ist falsch. Gesendet wurde nichts; bitte verbinden Sie ihn neu.</translation>
    </message>
    <message>
        <source>The channel is no longer there. Nothing was sent; please queue the draft for another one.</source>
        <translation>Den Kanal gibt es nicht mehr. Gesendet wurde nichts; bitte reihen Sie den Entwurf für einen anderen ein.</translation>
    </message>
    <message>
        <source>The check before sending took too long and is repeated. Nothing was sent.</source>
        <translation>Die Prüfung vor dem Senden hat zu lange gedauert und wird wiederholt. Gesendet wurde nichts.</translation>
    </message>
    <message>
        <source>The client has not approved exactly this post. It is not online; please ask for the approval.</source>
        <translation>Genau diesen Beitrag hat der Kunde nicht freigegeben. Er ist nicht online; bitte holen Sie die Freigabe ein.</translation>
    </message>
    <message>
        <source>The computer's clock was set back, so the search cannot be trusted. Please look yourself.</source>
        <translation>Die Uhr des Rechners wurde zurückgestellt, der Suche ist deshalb nicht zu trauen. Bitte sehen Sie selbst nach.</translation>
    </message>
    <message>
        <source>The computer’s clock was set back. Nothing is sent twice; please check the time.</source>
        <translation>Die Uhr des Rechners wurde zurückgestellt. Doppelt gesendet wird nichts; bitte prüfen Sie die Uhrzeit.</translation>
    </message>
    <message>
        <source>The first part of the thread is missing, so the rest was not sent. Please look at the account.</source>
        <translation>Der erste Teil des Threads fehlt, deshalb wurde der Rest nicht gesendet. Bitte sehen Sie im Konto nach.</translation>
    </message>
    <message>
        <source>The keyring did not keep the renewed sign-in. Nothing was sent; please unlock the keyring.</source>
        <translation>Der Schlüsselbund hat die erneuerte Anmeldung nicht behalten. Gesendet wurde nichts; bitte entsperren Sie ihn.</translation>
    </message>
    <message>
        <source>The keyring is locked or does not answer. The post is not online; please unlock the keyring.</source>
        <translation>Der Schlüsselbund ist gesperrt oder antwortet nicht. Der Beitrag ist nicht online; bitte entsperren Sie den Schlüsselbund.</translation>
    </message>
    <message>
        <source>The network answered in a way that does not say whether the post is online. Please look and decide.</source>
        <translation>Aus der Antwort des Netzwerks geht nicht hervor, ob der Beitrag online ist. Bitte sehen Sie nach und entscheiden Sie.</translation>
    </message>
    <message>
        <source>The network could not be asked whether the post is there. Please look yourself.</source>
        <translation>Das Netzwerk ließ sich nicht fragen, ob der Beitrag da ist. Bitte sehen Sie selbst nach.</translation>
    </message>
    <message>
        <source>The network could not be reached. The post is not online; Tonart tries again by itself.</source>
        <translation>Das Netzwerk war nicht erreichbar. Der Beitrag ist nicht online; Tonart versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>The network could not process a picture; the post is not online. Please use another picture.</source>
        <translation>Das Netzwerk konnte ein Bild nicht verarbeiten; der Beitrag ist nicht online. Bitte nehmen Sie ein anderes Bild.</translation>
    </message>
    <message>
        <source>The network did not understand the post; it is not online. Please update Tonart.</source>
        <translation>Das Netzwerk hat den Beitrag nicht verstanden; er ist nicht online. Bitte aktualisieren Sie Tonart.</translation>
    </message>
    <message>
        <source>The network does not allow this reply; it is not online. Please post it by itself.</source>
        <translation>Das Netzwerk lässt diese Antwort nicht zu; sie ist nicht online. Bitte veröffentlichen Sie sie für sich allein.</translation>
    </message>
    <message>
        <source>The network does not find the account. Nothing is online; please connect the channel again.</source>
        <translation>Das Netzwerk findet das Konto nicht. Online ist nichts; bitte melden Sie den Kanal neu an.</translation>
    </message>
    <message>
        <source>The network does not permit this post for this account; it is not online. Please change it.</source>
        <translation>Das Netzwerk erlaubt diesem Konto diesen Beitrag nicht; er ist nicht online. Bitte ändern Sie ihn.</translation>
    </message>
    <message>
        <source>The network does not show the post yet, which proves nothing. Please look yourself.</source>
        <translation>Das Netzwerk zeigt den Beitrag noch nicht; das beweist nichts. Bitte sehen Sie selbst nach.</translation>
    </message>
    <message>
        <source>The network does not take this kind of picture; the post is not online. Please use a JPEG.</source>
        <translation>Das Netzwerk nimmt diese Art Bild nicht; der Beitrag ist nicht online. Bitte verwenden Sie ein JPEG.</translation>
    </message>
    <message>
        <source>The network finds a picture too large; the post is not online. Please use a smaller one.</source>
        <translation>Dem Netzwerk ist ein Bild zu groß; der Beitrag ist nicht online. Bitte nehmen Sie ein kleineres.</translation>
    </message>
    <message>
        <source>The network finds the text too long; it is not online. Please shorten it and queue it again.</source>
        <translation>Dem Netzwerk ist der Text zu lang; der Beitrag ist nicht online. Bitte kürzen Sie ihn und reihen Sie ihn neu ein.</translation>
    </message>
    <message>
        <source>The network gave a reason that Tonart does not know ({code}). The journal has its answer.</source>
        <translation>Das Netzwerk nennt einen Grund, den Tonart nicht kennt ({code}). Die Antwort steht im Protokoll.</translation>
    </message>
    <message>
        <source>The network has dropped the uploaded picture. Tonart uploads it again by itself.</source>
        <translation>Das Netzwerk hat das hochgeladene Bild verworfen. Tonart lädt es von selbst neu hoch.</translation>
    </message>
    <message>
        <source>The network has taken the account down; the post is not online. Please ask the network.</source>
        <translation>Das Netzwerk hat das Konto vom Netz genommen; der Beitrag ist nicht online. Bitte fragen Sie beim Netzwerk nach.</translation>
    </message>
    <message>
        <source>The network is out of order. The post is not online; Tonart tries again by itself.</source>
        <translation>Das Netzwerk ist gestört. Der Beitrag ist nicht online; Tonart versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>The network is still working on the picture. Tonart tries again by itself.</source>
        <translation>Das Netzwerk verarbeitet das Bild noch. Tonart versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>The network no longer accepts the sign-in. The post is not online; please sign in again, then send it.</source>
        <translation>Das Netzwerk nimmt die Anmeldung nicht mehr an. Der Beitrag ist nicht online; bitte melden Sie sich neu an und senden Sie ihn dann.</translation>
    </message>
    <message>
        <source>The network no longer takes this version of its interface. Please update Tonart.</source>
        <translation>Das Netzwerk nimmt diese Version seiner Schnittstelle nicht mehr an. Bitte aktualisieren Sie Tonart.</translation>
    </message>
    <message>
        <source>The network refused an alt text; the post is not online. Please shorten it and queue again.</source>
        <translation>Das Netzwerk hat einen Alternativtext abgelehnt; der Beitrag ist nicht online. Bitte kürzen Sie ihn und reihen Sie neu ein.</translation>
    </message>
    <message>
        <source>The network refused the post; it is not online. Its answer stands in the journal below.</source>
        <translation>Das Netzwerk hat den Beitrag abgelehnt; er ist nicht online. Die Antwort steht unten im Protokoll.</translation>
    </message>
    <message>
        <source>The network refuses a link in the text; the post is not online. Please check the links.</source>
        <translation>Das Netzwerk lehnt einen Link im Text ab; der Beitrag ist nicht online. Bitte prüfen Sie die Links.</translation>
    </message>
    <message>
        <source>The network says that it has this post already. It may be ours. Please look at the account and decide.</source>
        <translation>Das Netzwerk sagt, es habe diesen Beitrag schon. Vielleicht ist es unserer. Bitte sehen Sie im Konto nach und entscheiden Sie.</translation>
    </message>
    <message>
        <source>The network shows another post in this place. Please look at the account and decide.</source>
        <translation>Das Netzwerk zeigt an dieser Stelle einen anderen Beitrag. Bitte sehen Sie im Konto nach und entscheiden Sie.</translation>
    </message>
    <message>
        <source>The network takes fewer pictures; the post is not online. Please remove some and queue again.</source>
        <translation>Das Netzwerk nimmt weniger Bilder; der Beitrag ist nicht online. Bitte entfernen Sie welche und reihen Sie neu ein.</translation>
    </message>
    <message>
        <source>The network takes no empty posts; nothing is online. Please write a text.</source>
        <translation>Das Netzwerk nimmt keine leeren Beiträge; online ist nichts. Bitte schreiben Sie einen Text.</translation>
    </message>
    <message>
        <source>The network took the post and did not publish it at its time. It is not online. Please send it again.</source>
        <translation>Das Netzwerk hatte den Beitrag angenommen, ihn aber nicht veröffentlicht. Er ist nicht online. Bitte senden Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>The network wants a pause. The post is not online; Tonart tries again by itself.</source>
        <translation>Das Netzwerk verlangt eine Pause. Der Beitrag ist nicht online; Tonart versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>The network was busy with this account. The post is not online; Tonart tries again by itself.</source>
        <translation>Das Netzwerk war mit diesem Konto beschäftigt. Der Beitrag ist nicht online; Tonart versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>The part before this one is gone, so the thread was not continued. Please look at the account.</source>
        <translation>Der Teil davor ist verschwunden, deshalb wurde der Thread nicht fortgesetzt. Bitte sehen Sie im Konto nach.</translation>
    </message>
    <message>
        <source>The post is online, its first comment is not yet. Tonart tries again by itself.</source>
        <translation>Der Beitrag ist online, der erste Kommentar noch nicht. Tonart versucht es von selbst noch einmal.</translation>
    </message>
    <message>
        <source>The post is online, its first comment is not: the network did not take it. Please write it there by hand.</source>
        <translation>Der Beitrag ist online, der erste Kommentar nicht: Das Netzwerk hat ihn nicht angenommen. Bitte schreiben Sie ihn dort von Hand.</translation>
    </message>
    <message>
        <source>The post is online, its first comment is not: the network lets this sign-in post but not comment. Please write it there by hand.</source>
        <translation>Der Beitrag ist online, der erste Kommentar nicht: Mit dieser Anmeldung lässt das Netzwerk Beiträge zu, aber keine Kommentare. Bitte schreiben Sie ihn dort von Hand.</translation>
    </message>
    <message>
        <source>The post is online. Its first comment may be there too, or not. Please look at the post and decide.</source>
        <translation>Der Beitrag ist online. Ob auch der erste Kommentar da ist, steht nicht fest. Bitte sehen Sie am Beitrag nach und entscheiden Sie.</translation>
    </message>
    <message>
        <source>The post is online. Its first comment was left out by a person.</source>
        <translation>Der Beitrag ist online. Auf den ersten Kommentar wurde verzichtet.</translation>
    </message>
    <message>
        <source>The post was sent, but the answer did not arrive. It may be online. Please look at the account and decide.</source>
        <translation>Der Beitrag wurde gesendet, aber die Antwort kam nicht an. Er ist vielleicht online. Bitte sehen Sie im Konto nach und entscheiden Sie.</translation>
    </message>
    <message>
        <source>The server sent us somewhere else, which is never followed with a post. It is not online.</source>
        <translation>Der Server hat uns woandershin verwiesen; dem folgt Tonart mit einem Beitrag nie. Er ist nicht online.</translation>
    </message>
    <message>
        <source>The server’s own rules refuse this post; it is not online. Its answer is in the journal below.</source>
        <translation>Der Server lehnt diesen Beitrag nach seinen eigenen Regeln ab; er ist nicht online. Die Antwort steht unten im Protokoll.</translation>
    </message>
    <message>
        <source>The sign-in belongs to another account. Nothing was sent; please sign in to the channel’s own account.</source>
        <translation>Die Anmeldung gehört zu einem anderen Konto. Gesendet wurde nichts; bitte melden Sie sich mit dem Konto des Kanals an.</translation>
    </message>
    <message>
        <source>The sign-in was renewed just now. The post is not online yet; Tonart sends it in a moment.</source>
        <translation>Die Anmeldung wurde eben erneuert. Der Beitrag ist noch nicht online; Tonart sendet ihn gleich.</translation>
    </message>
    <message>
        <source>The spending limit of the app is reached; the post is not online. Please raise it there.</source>
        <translation>Das Ausgabenlimit der App ist erreicht; der Beitrag ist nicht online. Bitte erhöhen Sie es dort.</translation>
    </message>
    <message>
        <source>The stored sign-in cannot be read. The post is not online; please connect the channel again.</source>
        <translation>Die gespeicherte Anmeldung lässt sich nicht lesen. Der Beitrag ist nicht online; bitte melden Sie den Kanal neu an.</translation>
    </message>
    <message>
        <source>There was no connection. The post is not online; Tonart tries again by itself.</source>
        <translation>Es gab keine Verbindung. Der Beitrag ist nicht online; Tonart versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>This channel has no sign-in, so the post is not online. Please connect it under Channels.</source>
        <translation>Für diesen Kanal gibt es keine Anmeldung, der Beitrag ist deshalb nicht online. Bitte verbinden Sie ihn unter „Kanäle“.</translation>
    </message>
    <message>
        <source>This channel’s server does not encrypt. Nothing was sent; please connect it with https.</source>
        <translation>Der Server dieses Kanals verschlüsselt nicht. Gesendet wurde nichts; bitte verbinden Sie ihn mit https.</translation>
    </message>
    <message>
        <source>This computer’s keyring cannot be used. The post is not online; please set the keyring up.</source>
        <translation>Der Schlüsselbund dieses Rechners lässt sich nicht verwenden. Der Beitrag ist nicht online; bitte richten Sie den Schlüsselbund ein.</translation>
    </message>
    <message>
        <source>This kind of token may not post. The post is not online; please sign in with another one.</source>
        <translation>Mit dieser Art von Token darf man nicht veröffentlichen. Der Beitrag ist nicht online; bitte melden Sie sich mit einem anderen an.</translation>
    </message>
    <message>
        <source>This network does not let us look at the account's posts. Please look yourself.</source>
        <translation>Dieses Netzwerk lässt uns die Beiträge des Kontos nicht ansehen. Bitte sehen Sie selbst nach.</translation>
    </message>
    <message>
        <source>This sign-in may not post here; nothing is online. Please sign in with the right permissions.</source>
        <translation>Diese Anmeldung darf hier nicht veröffentlichen; online ist nichts. Bitte melden Sie sich mit den richtigen Rechten an.</translation>
    </message>
    <message>
        <source>Tonart asks the network whether the post is there. Nothing is sent before it knows.</source>
        <translation>Tonart fragt das Netzwerk, ob der Beitrag da ist. Bis das klar ist, wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Tonart could not start the helper that makes its pictures; the post is not online. Please start Tonart anew and queue again.</source>
        <translation>Tonart konnte das Hilfsprogramm für seine Bilder nicht starten; der Beitrag ist nicht online. Bitte starten Sie Tonart neu und reihen Sie den Beitrag noch einmal ein.</translation>
    </message>
    <message>
        <source>Tonart met something it did not expect. The post is not online unless the journal says so.</source>
        <translation>Tonart ist auf etwas Unerwartetes gestoßen. Der Beitrag ist nicht online, sofern das Protokoll nichts anderes sagt.</translation>
    </message>
    <message>
        <source>Tonart or the connection broke off at the very moment when the network renewed the sign-in, and the new one was lost. The post is not online; please sign in again, then send it.</source>
        <translation>Tonart oder die Verbindung brach genau in dem Moment ab, als das Netzwerk die Anmeldung erneuerte, und die neue ging verloren. Der Beitrag ist nicht online; bitte melden Sie sich erneut an und senden Sie ihn dann.</translation>
    </message>
    <message>
        <source>Tonart tried several times and the network could not take the post. It is not online. Please try again later.</source>
        <translation>Tonart hat es mehrmals versucht, doch das Netzwerk konnte den Beitrag nicht annehmen. Er ist nicht online. Bitte versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Tonart was ended while this was being sent. It may be online. Please look and decide.</source>
        <translation>Tonart wurde während des Sendens beendet. Der Beitrag ist vielleicht online. Bitte sehen Sie nach und entscheiden Sie.</translation>
    </message>
    <message>
        <source>What is stored is not what was queued, so it was not sent. Please queue the draft again.</source>
        <translation>Gespeichert ist etwas anderes, als eingereiht wurde; es wurde deshalb nicht gesendet. Bitte reihen Sie den Entwurf neu ein.</translation>
    </message>
</context>
<context>
    <name>PartChoice</name>
    <message>
        <source>Goes with post {number} of {all}</source>
        <translation>Gehört zu Beitrag {number} von {all}</translation>
    </message>
    <message>
        <source>Post {number} of {all}</source>
        <translation>Beitrag {number} von {all}</translation>
    </message>
</context>
<context>
    <name>PictureCard</name>
    <message>
        <source>Alt text and picture rights</source>
        <translation>Alternativtext und Bildrechte</translation>
    </message>
    <message>
        <source>Alt text, {which}, {file}</source>
        <translation>Alternativtext, {which}, {file}</translation>
    </message>
    <message>
        <source>Check the proposed focal point</source>
        <translation>Vorgeschlagenen Fokuspunkt prüfen</translation>
    </message>
    <message>
        <source>Drag to change the order</source>
        <translation>Ziehen ändert die Reihenfolge</translation>
    </message>
    <message>
        <source>Lay the logo over it</source>
        <translation>Logo darüberlegen</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation>Bild entfernen</translation>
    </message>
    <message>
        <source>Set the focal point</source>
        <translation>Fokuspunkt setzen</translation>
    </message>
    <message>
        <source>What does the picture show?</source>
        <translation>Was ist auf dem Bild zu sehen?</translation>
    </message>
    <message>
        <source>picture {number} of {all}</source>
        <translation>Bild {number} von {all}</translation>
    </message>
</context>
<context>
    <name>PictureStrip</name>
    <message>
        <source>Add pictures</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <source>or drop or paste them here</source>
        <translation>oder hierher ziehen oder einfügen</translation>
    </message>
</context>
<context>
    <name>PlaceGrid</name>
    <message>
        <source>{place}, choice {number}</source>
        <translation>{place}, {number}. Wahl</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Week {number}: {begin} – {end}</source>
        <translation>KW {number}: {begin} – {end}</translation>
    </message>
    <message>
        <source>Without a topic</source>
        <translation>Ohne Thema</translation>
    </message>
    <message>
        <source>goes out next</source>
        <translation>geht als Nächstes hinaus</translation>
    </message>
    <message>
        <source>{count} ({rhythm})</source>
        <translation>{count} ({rhythm})</translation>
    </message>
    <message>
        <source>{count} of {wanted}</source>
        <translation>{count} von {wanted}</translation>
    </message>
</context>
<context>
    <name>PlanPane</name>
    <message>
        <source>Moved to {time}.</source>
        <translation>Verschoben auf {time}.</translation>
    </message>
    <message>
        <source>Next: {time}, {title}</source>
        <translation>Als Nächstes: {time}, {title}</translation>
    </message>
    <message>
        <source>Nothing is planned in this week. Open a draft on the right and add it to the queue with Ctrl+Return.</source>
        <translation>In dieser Woche ist nichts geplant. Öffnen Sie rechts einen Entwurf und reihen Sie ihn mit Strg+Return ein.</translation>
    </message>
    <message>
        <source>Nothing is planned in this week. Write something, and add it to the queue with Ctrl+Return.</source>
        <translation>In dieser Woche ist nichts geplant. Schreiben Sie etwas und reihen Sie es mit Strg+Return ein.</translation>
    </message>
    <message>
        <source>One day earlier</source>
        <translation>Einen Tag früher</translation>
    </message>
    <message>
        <source>One day later</source>
        <translation>Einen Tag später</translation>
    </message>
    <message>
        <source>One week earlier</source>
        <translation>Eine Woche früher</translation>
    </message>
    <message>
        <source>One week later</source>
        <translation>Eine Woche später</translation>
    </message>
    <message>
        <source>Open the draft</source>
        <translation>Entwurf öffnen</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Show in the queue</source>
        <translation>In der Warteschlange zeigen</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>Nächste Woche</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>Vorige Woche</translation>
    </message>
    <message>
        <source>“{title}” can no longer be moved. It stays where it is.</source>
        <translation>„{title}“ lässt sich nicht mehr verschieben. Der Beitrag bleibt, wo er ist.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>%n part(s)</source>
        <comment>of a thread</comment>
        <translation><numerusform>%n Beitrag</numerusform><numerusform>%n Beiträge</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation><numerusform>%n Bild</numerusform><numerusform>%n Bilder</numerusform></translation>
    </message>
    <message>
        <source>A picture belongs here.</source>
        <translation>Hier gehört ein Bild hin.</translation>
    </message>
    <message>
        <source>Card of the link: {title}, {host}</source>
        <translation>Karte des Links: {title}, {host}</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentieren</translation>
    </message>
    <message>
        <source>Folded here: {certainty}</source>
        <translation>Hier eingeklappt: {certainty}</translation>
    </message>
    <message>
        <source>Headline of the profile</source>
        <translation>Slogan des Profils</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>Gefällt mir</translation>
    </message>
    <message>
        <source>Part {number} of {count}</source>
        <translation>Teil {number} von {count}</translation>
    </message>
    <message>
        <source>Preview on {network} for {name}</source>
        <translation>Vorschau auf {network} für {name}</translation>
    </message>
    <message>
        <source>Repost</source>
        <translation>Reposten</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Shows why the number is what it is</source>
        <translation>Zeigt, wie die Zahl zustande kommt</translation>
    </message>
    <message>
        <source>The network hides the rest here ({certainty}). Click, or press Enter, to see all of it.</source>
        <translation>Ab hier klappt das Netzwerk den Rest ein ({certainty}). Ein Klick oder die Eingabetaste zeigt alles.</translation>
    </message>
    <message>
        <source>Your text appears here as you write.</source>
        <translation>Hier erscheint Ihr Text, während Sie schreiben.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>hashtags</comment>
        <translation><numerusform>und %n weiterer</numerusform><numerusform>und %n weitere</numerusform></translation>
    </message>
    <message>
        <source>buttons</source>
        <translation>Schaltflächen</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>how pictures stand</source>
        <translation>Anordnung der Bilder</translation>
    </message>
    <message>
        <source>layout</source>
        <translation>Aufbau</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>link card</source>
        <translation>Karte des Links</translation>
    </message>
    <message>
        <source>now</source>
        <comment>age of a post that was just published</comment>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>the number of characters</source>
        <translation>Zahl der Zeichen</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>up to the network</source>
        <translation>Sache des Netzwerks</translation>
    </message>
    <message>
        <source>what pictures may be</source>
        <translation>was für Bilder gilt</translation>
    </message>
    <message>
        <source>where the text is folded</source>
        <translation>wo der Text eingeklappt wird</translation>
    </message>
    <message>
        <source>without alternative text</source>
        <translation>ohne Alternativtext</translation>
    </message>
    <message>
        <source>{used} of {limit} characters</source>
        <translation>{used} von {limit} Zeichen</translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message>
        <source>Copy as picture</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Text kopieren</translation>
    </message>
</context>
<context>
    <name>PreviewSide</name>
    <message>
        <source>Desktop</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Previews as on a desktop</source>
        <translation>Vorschau wie auf dem Computer</translation>
    </message>
    <message>
        <source>Previews as on a phone</source>
        <translation>Vorschau wie auf dem Telefon</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Account id</source>
        <translation>Kennung des Kontos</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Link card: {title}, {url}</source>
        <translation>Linkkarte: {title}, {url}</translation>
    </message>
    <message>
        <source>No approval was asked for.</source>
        <translation>Eine Freigabe war nicht verlangt.</translation>
    </message>
    <message>
        <source>Original: SHA-256 {sha256}</source>
        <translation>Original: SHA-256 {sha256}</translation>
    </message>
    <message>
        <source>Pictures on the network: {shown}, sent: {sent}</source>
        <translation>Bilder im Netzwerk: {shown}, gesendet: {sent}</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>Geplant für</translation>
    </message>
    <message>
        <source>Post without a title</source>
        <translation>Beitrag ohne Titel</translation>
    </message>
    <message>
        <source>Preview of what was to be sent</source>
        <translation>Vorschau auf das, was gesendet werden sollte</translation>
    </message>
    <message>
        <source>Proof: {title}</source>
        <translation>Beleg: {title}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>The network shows this text: {text}</source>
        <translation>Das Netzwerk zeigt diesen Text: {text}</translation>
    </message>
    <message>
        <source>The picture as it was sent can no longer be made again.</source>
        <translation>Das Bild lässt sich nicht mehr so herstellen, wie es gesendet wurde.</translation>
    </message>
    <message>
        <source>The post</source>
        <translation>Der Beitrag</translation>
    </message>
    <message>
        <source>This client wants an approval; none is on record.</source>
        <translation>Dieser Kunde verlangt eine Freigabe; es liegt keine vor.</translation>
    </message>
    <message>
        <source>This was a rehearsal on one computer; nobody else could see the post.</source>
        <translation>Das war eine Probe auf einem einzelnen Rechner; niemand sonst konnte den Beitrag sehen.</translation>
    </message>
    <message>
        <source>Times are those of {zone}. Long answers are cut here; the ZIP file has them whole.</source>
        <translation>Die Zeiten gelten für {zone}. Lange Antworten sind hier gekürzt; in der ZIP-Datei stehen sie ganz.</translation>
    </message>
    <message>
        <source>What is kept of this post no longer has this fingerprint.</source>
        <translation>Was von diesem Beitrag gespeichert ist, hat diesen Fingerabdruck nicht mehr.</translation>
    </message>
    <message>
        <source>What the network shows</source>
        <translation>Was das Netzwerk zeigt</translation>
    </message>
    <message>
        <source>What was to be sent</source>
        <translation>Was gesendet werden sollte</translation>
    </message>
    <message>
        <source>{part}: not read back, or the network could not show it.</source>
        <translation>{part}: nicht zur Kontrolle abgerufen, oder das Netzwerk konnte es nicht zeigen.</translation>
    </message>
    <message>
        <source>{part}: read back; what the network shows is as it was sent.</source>
        <translation>{part}: zur Kontrolle abgerufen; das Netzwerk zeigt es so, wie es gesendet wurde.</translation>
    </message>
    <message>
        <source>⚠ {part} differs, read back {time}.</source>
        <translation>⚠ {part} weicht ab, zur Kontrolle abgerufen am {time}.</translation>
    </message>
</context>
<context>
    <name>Proving</name>
    <message>
        <source>Save the proof</source>
        <translation>Beleg speichern</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Gespeichert: {file}</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>ZIP with pictures and the whole journal</source>
        <comment>kind of file</comment>
        <translation>ZIP mit Bildern und ganzem Protokoll</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message numerus="yes">
        <source>%n hold(s) lifted.</source>
        <translation><numerusform>%n Sperre aufgehoben.</numerusform><numerusform>%n Sperren aufgehoben.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) held back.</source>
        <translation><numerusform>%n Beitrag gesperrt.</numerusform><numerusform>%n Beiträge gesperrt.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) moved.</source>
        <translation><numerusform>%n Beitrag verschoben.</numerusform><numerusform>%n Beiträge verschoben.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) taken out.</source>
        <translation><numerusform>%n Beitrag herausgenommen.</numerusform><numerusform>%n Beiträge herausgenommen.</numerusform></translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Ask the network again</source>
        <translation>Netzwerk noch einmal fragen</translation>
    </message>
    <message>
        <source>Asked whose account this is</source>
        <translation>Konto abgefragt</translation>
    </message>
    <message>
        <source>Check before sending</source>
        <translation>Prüfung vor dem Senden</translation>
    </message>
    <message>
        <source>Decided here: {what}</source>
        <translation>Hier entschieden: {what}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Fetch it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Hold back</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>It goes out at its time while Tonart is open.</source>
        <translation>Er wird zur geplanten Zeit gesendet, sofern Tonart dann geöffnet ist.</translation>
    </message>
    <message>
        <source>It is held back and not online. Nothing is sent until you lift the hold.</source>
        <translation>Er ist gesperrt und nicht online. Gesendet wird er erst, wenn Sie die Sperre aufheben.</translation>
    </message>
    <message>
        <source>It is not online yet. Tonart tries again by itself.</source>
        <translation>Er ist noch nicht online. Tonart versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>It is not online. Put right what is wrong, then try again.</source>
        <translation>Er ist nicht online. Beheben Sie, was nicht stimmt, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>It is not online. Sign in to the channel again, then try again.</source>
        <translation>Er ist nicht online. Melden Sie den Kanal neu an und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>It is not there, send again</source>
        <translation>Er ist nicht da, noch einmal senden</translation>
    </message>
    <message>
        <source>It is on its way. Please wait a moment.</source>
        <translation>Er ist unterwegs. Bitte einen Moment Geduld.</translation>
    </message>
    <message>
        <source>It is online. The link below opens it.</source>
        <translation>Er ist online. Der Link unten öffnet ihn.</translation>
    </message>
    <message>
        <source>It is there …</source>
        <translation>Er ist da …</translation>
    </message>
    <message>
        <source>It may be online. Look at the account, then say here what you found. Nothing is sent until then.</source>
        <translation>Er ist vielleicht online. Sehen Sie im Konto nach und sagen Sie hier, was Sie gefunden haben. Bis dahin wird nichts gesendet.</translation>
    </message>
    <message>
        <source>It was taken out of the queue and is not sent.</source>
        <translation>Er wurde aus der Warteschlange genommen und wird nicht gesendet.</translation>
    </message>
    <message>
        <source>Its time passed while nothing could be sent. It is not online. Send it now or choose a new time.</source>
        <translation>Seine Zeit ist verstrichen, während nichts gesendet werden konnte. Er ist nicht online. Senden Sie ihn jetzt, oder wählen Sie eine neue Zeit.</translation>
    </message>
    <message>
        <source>Lift the hold</source>
        <translation>Sperre aufheben</translation>
    </message>
    <message>
        <source>Looked for the post</source>
        <translation>Nach dem Beitrag gesucht</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Zu klären</translation>
    </message>
    <message>
        <source>New time …</source>
        <translation>Neue Zeit …</translation>
    </message>
    <message>
        <source>Open the draft</source>
        <translation>Entwurf öffnen</translation>
    </message>
    <message>
        <source>Open the post</source>
        <translation>Beitrag öffnen</translation>
    </message>
    <message>
        <source>Picture uploaded</source>
        <translation>Bild hochgeladen</translation>
    </message>
    <message>
        <source>Post sent</source>
        <translation>Beitrag gesendet</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Zur Kontrolle abgerufen</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Sign in again …</source>
        <translation>Neu anmelden …</translation>
    </message>
    <message>
        <source>Take it out …</source>
        <translation>Herausnehmen …</translation>
    </message>
    <message>
        <source>Taken back from the network</source>
        <translation>Vom Netzwerk zurückgeholt</translation>
    </message>
    <message>
        <source>The network keeps it and publishes it at its time, even while this computer is off. It is not online yet.</source>
        <translation>Das Netzwerk hat den Beitrag und veröffentlicht ihn zur geplanten Zeit, auch wenn dieser Rechner aus ist. Er ist noch nicht online.</translation>
    </message>
    <message>
        <source>This was a rehearsal. The posts of a rehearsal are gone once Tonart is closed.</source>
        <translation>Das war eine Probe. Die Beiträge einer Probe sind weg, sobald Tonart geschlossen wird.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>another time</source>
        <translation>neue Zeit</translation>
    </message>
    <message>
        <source>ask the network again</source>
        <translation>Netzwerk noch einmal fragen</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>fetch it back from the network</source>
        <translation>vom Netzwerk zurückholen</translation>
    </message>
    <message>
        <source>give it up</source>
        <translation>aufgeben</translation>
    </message>
    <message>
        <source>hold it back</source>
        <translation>sperren</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>it is not there, send again</source>
        <translation>er ist nicht da, noch einmal senden</translation>
    </message>
    <message>
        <source>it is there</source>
        <translation>da</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>lift the hold</source>
        <translation>Sperre aufheben</translation>
    </message>
    <message>
        <source>nothing, for something else happened first</source>
        <translation>nichts, denn etwas anderes kam zuvor</translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>send now</source>
        <translation>jetzt senden</translation>
    </message>
    <message>
        <source>sign-in no longer valid</source>
        <translation>Anmeldung nicht mehr gültig</translation>
    </message>
    <message>
        <source>take it out of the queue</source>
        <translation>aus der Warteschlange nehmen</translation>
    </message>
    <message>
        <source>take the last decision back</source>
        <translation>letzte Entscheidung zurückgenommen</translation>
    </message>
    <message>
        <source>the network cannot tell</source>
        <translation>das Netzwerk weiß es nicht</translation>
    </message>
    <message>
        <source>the network keeps it</source>
        <translation>liegt beim Netzwerk</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>noch einmal versuchen</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>unklar</translation>
    </message>
</context>
<context>
    <name>QueueDialog</name>
    <message>
        <source>&amp;At a time:</source>
        <translation>&amp;Zu diesem Zeitpunkt:</translation>
    </message>
    <message>
        <source>&amp;Hand it over to {networks}: it goes out there even while this computer is off</source>
        <translation>Schon jetzt an {networks} ü&amp;bergeben: Der Beitrag erscheint dort auch, wenn dieser Rechner aus ist</translation>
    </message>
    <message>
        <source>&amp;Now</source>
        <translation>&amp;Jetzt</translation>
    </message>
    <message>
        <source>A version of this draft is on its way or unclear there; see the queue.</source>
        <translation>Eine Fassung dieses Entwurfs ist dorthin unterwegs oder unklar; siehe Warteschlange.</translation>
    </message>
    <message>
        <source>A version of this draft was published there on {time}.</source>
        <translation>Eine Fassung dieses Entwurfs wurde dort am {time} veröffentlicht.</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>Einreihen</translation>
    </message>
    <message>
        <source>Date and time in {zone}</source>
        <translation>Datum und Uhrzeit in {zone}</translation>
    </message>
    <message>
        <source>Not connected yet: see Channels</source>
        <translation>Noch nicht verbunden, siehe „Kanäle“</translation>
    </message>
    <message>
        <source>On this day the clock skips this time. Please choose another.</source>
        <translation>An diesem Tag überspringt die Uhr diese Zeit. Bitte wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Post for {client}</source>
        <translation>Beitrag für {client}</translation>
    </message>
    <message numerus="yes">
        <source>Post on %n channel(s) now</source>
        <translation><numerusform>Jetzt auf %n Kanal veröffentlichen</numerusform><numerusform>Jetzt auf %n Kanälen veröffentlichen</numerusform></translation>
    </message>
    <message>
        <source>Preview only: please post there by hand</source>
        <translation>Nur Vorschau: bitte dort von Hand veröffentlichen</translation>
    </message>
    <message numerus="yes">
        <source>Queue for %n channel(s)</source>
        <translation><numerusform>Für %n Kanal einreihen</numerusform><numerusform>Für %n Kanäle einreihen</numerusform></translation>
    </message>
    <message>
        <source>Replaces what waits for {time}.</source>
        <translation>Ersetzt, was für {time} eingereiht ist.</translation>
    </message>
    <message>
        <source>in the time zone {zone}</source>
        <translation>in der Zeitzone {zone}</translation>
    </message>
</context>
<context>
    <name>QueuePane</name>
    <message numerus="yes">
        <source>%n post(s) go out at once.</source>
        <translation><numerusform>%n Beitrag geht sofort hinaus.</numerusform><numerusform>%n Beiträge gehen sofort hinaus.</numerusform></translation>
    </message>
    <message>
        <source>Hold everything</source>
        <translation>Alles sperren</translation>
    </message>
    <message>
        <source>Hold {channel}</source>
        <translation>{channel} sperren</translation>
    </message>
    <message>
        <source>It is not there, send again</source>
        <translation>Er ist nicht da, noch einmal senden</translation>
    </message>
    <message>
        <source>Nothing here. Write something, then choose Queue … in the Write pane (Ctrl+Return).</source>
        <translation>Hier ist nichts. Schreiben Sie unter „Schreiben“ etwas und wählen Sie dort „Einreihen …“ (Strg+Return).</translation>
    </message>
    <message>
        <source>Only do this when you have looked at {account} and “{title}” is not there. Otherwise it is published twice.</source>
        <translation>Tun Sie das nur, wenn Sie bei {account} nachgesehen haben und „{title}“ nicht da ist. Sonst wird der Beitrag doppelt veröffentlicht.</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>Veröffentlichungen</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Send again?</source>
        <translation>Noch einmal senden?</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Send now?</source>
        <translation>Jetzt senden?</translation>
    </message>
    <message>
        <source>Take it out of the queue</source>
        <translation>Aus der Warteschlange nehmen</translation>
    </message>
    <message>
        <source>Take it out?</source>
        <translation>Herausnehmen?</translation>
    </message>
    <message>
        <source>“{title}” goes out on {account} at once.</source>
        <translation>„{title}“ wird sofort an {account} gesendet.</translation>
    </message>
    <message>
        <source>“{title}” will not be sent on {account}. What is published stays published.</source>
        <translation>„{title}“ wird nicht an {account} gesendet. Was veröffentlicht ist, bleibt veröffentlicht.</translation>
    </message>
</context>
<context>
    <name>Rehearse</name>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Contact sheet of the previews: {path}</source>
        <translation>Alle Vorschauen auf einem Bogen: {path}</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Press Enter to end</source>
        <translation>Mit der Eingabetaste beenden</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>The posts can be looked at here: {url}</source>
        <translation>Hier können Sie die Beiträge ansehen: {url}</translation>
    </message>
</context>
<context>
    <name>Rhythm</name>
    <message>
        <source>Topics this week</source>
        <translation>Themen dieser Woche</translation>
    </message>
</context>
<context>
    <name>RightsDialog</name>
    <message>
        <source>&amp;Alt text</source>
        <translation>&amp;Alternativtext</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Lizenz</translation>
    </message>
    <message>
        <source>&amp;People in it</source>
        <translation>&amp;Abgebildete</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>Agency, archive or person it came from</source>
        <translation>Agentur, Archiv oder Mensch, von dem es stammt</translation>
    </message>
    <message>
        <source>All have agreed</source>
        <translation>Alle haben zugestimmt</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>Alternativtext</translation>
    </message>
    <message>
        <source>Alt text and picture rights: {file}</source>
        <translation>Alternativtext und Bildrechte: {file}</translation>
    </message>
    <message>
        <source>As its owner writes it, such as: © 2026 Ada Example</source>
        <translation>Wie der Inhaber es schreibt, etwa: © 2026 Ada Beispiel</translation>
    </message>
    <message>
        <source>C&amp;redit</source>
        <translation>&amp;Bildnachweis</translation>
    </message>
    <message>
        <source>Consent is missing</source>
        <translation>Einwilligung fehlt</translation>
    </message>
    <message>
        <source>Cop&amp;yright</source>
        <translation>&amp;Urheberrecht</translation>
    </message>
    <message>
        <source>Last day on which the picture may be posted</source>
        <translation>Letzter Tag, an dem das Bild veröffentlicht werden darf</translation>
    </message>
    <message>
        <source>Made or changed with AI</source>
        <translation>Mit KI erstellt oder verändert</translation>
    </message>
    <message>
        <source>May be used only until</source>
        <translation>Darf nur verwendet werden bis</translation>
    </message>
    <message>
        <source>Nobody can be recognised</source>
        <translation>Niemand ist zu erkennen</translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation>Noch nicht angegeben</translation>
    </message>
    <message>
        <source>Picture rights</source>
        <translation>Bildrechte</translation>
    </message>
    <message>
        <source>Such as: CC BY 4.0, or the number of the contract</source>
        <translation>Etwa: CC BY 4.0, oder die Vertragsnummer</translation>
    </message>
    <message>
        <source>What does the picture show?</source>
        <translation>Was zeigt das Bild?</translation>
    </message>
    <message>
        <source>Who is named, such as: Ada Example</source>
        <translation>Wer genannt wird, etwa: Ada Beispiel</translation>
    </message>
</context>
<context>
    <name>RoleChoice</name>
    <message>
        <source>Black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
</context>
<context>
    <name>SampleSheet</name>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Logo hard to see: {contrast}</source>
        <translation>Logo schwer zu erkennen: {contrast}</translation>
    </message>
    <message>
        <source>Logo with its clear space</source>
        <translation>Logo mit Schutzraum</translation>
    </message>
    <message>
        <source>On a picture</source>
        <translation>Auf einem Bild</translation>
    </message>
    <message>
        <source>On dark ground</source>
        <translation>Auf dunklem Grund</translation>
    </message>
    <message>
        <source>On light ground</source>
        <translation>Auf hellem Grund</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Sample picture for {network}</source>
        <translation>Beispielbild für {network}</translation>
    </message>
    <message>
        <source>Sample sheet</source>
        <translation>Musterblatt</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Text hard to read: {contrast}</source>
        <translation>Text schwer zu lesen: {contrast}</translation>
    </message>
    <message>
        <source>black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>white</source>
        <translation>Weiß</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Show the channels</source>
        <translation>Kanäle zeigen</translation>
    </message>
    <message numerus="yes">
        <source>The sign-in of {account} ends in %n day(s). Please sign in again under Channels.</source>
        <translation><numerusform>Die Anmeldung von {account} läuft in einem Tag ab. Bitte melden Sie sich unter „Kanäle“ erneut an.</numerusform><numerusform>Die Anmeldung von {account} läuft in %n Tagen ab. Bitte melden Sie sich unter „Kanäle“ erneut an.</numerusform></translation>
    </message>
    <message>
        <source>The sign-in of {account} ends today. Please sign in again under Channels.</source>
        <translation>Die Anmeldung von {account} läuft heute ab. Bitte melden Sie sich unter „Kanäle“ erneut an.</translation>
    </message>
    <message>
        <source>The sign-in of {account} has ended. Please sign in again under Channels.</source>
        <translation>Die Anmeldung von {account} ist abgelaufen. Bitte melden Sie sich unter „Kanäle“ erneut an.</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>&amp;Network</source>
        <translation>&amp;Netzwerk</translation>
    </message>
    <message>
        <source>&amp;Post as</source>
        <translation>&amp;Veröffentlichen als</translation>
    </message>
    <message>
        <source>&amp;Server (only if it is your own)</source>
        <translation>&amp;Server (nur, wenn es Ihr eigener ist)</translation>
    </message>
    <message>
        <source>Add this channel</source>
        <translation>Diesen Kanal hinzufügen</translation>
    </message>
    <message>
        <source>App settings …</source>
        <translation>App-Einstellungen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Connect a channel</source>
        <translation>Kanal verbinden</translation>
    </message>
    <message>
        <source>Connect this account</source>
        <translation>Dieses Konto verbinden</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>Open the browser</source>
        <translation>Browser öffnen</translation>
    </message>
    <message>
        <source>Open this &amp;address there</source>
        <translation>Öffnen Sie dort diese &amp;Adresse</translation>
    </message>
    <message>
        <source>Please type the handle, or the name that stands above the posts.</source>
        <translation>Bitte geben Sie den Kontonamen ein oder den Namen, der über den Beiträgen steht.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign in &amp;with</source>
        <translation>Anmelden &amp;mit</translation>
    </message>
    <message>
        <source>The &amp;code that the page shows</source>
        <translation>Der &amp;Code, den die Seite zeigt</translation>
    </message>
    <message>
        <source>The browser is on another computer</source>
        <translation>Der Browser ist auf einem anderen Rechner</translation>
    </message>
    <message>
        <source>Your browser opens. Please agree there; Tonart waits.</source>
        <translation>Ihr Browser öffnet sich. Bitte stimmen Sie dort zu; Tonart wartet.</translation>
    </message>
</context>
<context>
    <name>SnippetBox</name>
    <message>
        <source>Its text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Remove the snippet</source>
        <translation>Baustein entfernen</translation>
    </message>
    <message>
        <source>Snippet</source>
        <translation>Baustein</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Tonart is already open</source>
        <translation>Tonart ist schon geöffnet</translation>
    </message>
    <message>
        <source>Tonart is already running on this data but does not answer. Nothing was opened, so that no post can go out twice. Please close the other window, or end the other Tonart, and start again.</source>
        <translation>Tonart läuft schon mit diesen Daten, antwortet aber nicht. Damit kein Beitrag doppelt hinausgeht, wurde nichts geöffnet. Bitte schließen Sie das andere Fenster oder beenden Sie das andere Tonart und starten Sie neu.</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Missed its time</source>
        <translation>Zeit verpasst</translation>
    </message>
    <message>
        <source>Needs a new sign-in</source>
        <translation>Braucht eine neue Anmeldung</translation>
    </message>
    <message>
        <source>Not published</source>
        <translation>Nicht veröffentlicht</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Published, comment missing</source>
        <translation>Veröffentlicht, Kommentar fehlt</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Eingereiht</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Herausgenommen</translation>
    </message>
    <message>
        <source>Unclear – please look</source>
        <translation>Unklar – bitte nachsehen</translation>
    </message>
    <message>
        <source>Will be tried again</source>
        <translation>Wird erneut versucht</translation>
    </message>
    <message>
        <source>With the network</source>
        <translation>Beim Netzwerk</translation>
    </message>
</context>
<context>
    <name>StyleForm</name>
    <message>
        <source>All networks</source>
        <translation>Alle Netzwerke</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>Colour of the band</source>
        <translation>Farbe des Bandes</translation>
    </message>
    <message>
        <source>Colour of the frame</source>
        <translation>Farbe des Rahmens</translation>
    </message>
    <message>
        <source>Colour of the gradient</source>
        <translation>Farbe des Verlaufs</translation>
    </message>
    <message>
        <source>Colour of the text</source>
        <translation>Farbe des Textes</translation>
    </message>
    <message>
        <source>Edge of the band</source>
        <translation>Kante des Bandes</translation>
    </message>
    <message>
        <source>Edge of the gradient</source>
        <translation>Kante des Verlaufs</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassung</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Gradient, band and frame go with the logo: where a picture has none, they are left out too.</source>
        <translation>Verlauf, Band und Rahmen gehören zum Logo: Wo ein Bild keines hat, entfallen auch sie.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Height of the band</source>
        <translation>Höhe des Bandes</translation>
    </message>
    <message>
        <source>In place of black</source>
        <translation>Statt Schwarz</translation>
    </message>
    <message>
        <source>In place of white</source>
        <translation>Statt Weiß</translation>
    </message>
    <message>
        <source>Least size of the shorter side</source>
        <translation>Kleinste Größe der kürzeren Seite</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Length of the gradient</source>
        <translation>Länge des Verlaufs</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Opacity of the band</source>
        <translation>Deckkraft des Bandes</translation>
    </message>
    <message>
        <source>Own rules for {network}</source>
        <translation>Eigene Regeln für {network}</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Seitenverhältnis</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Sättigung</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Strength of the gradient</source>
        <translation>Stärke des Verlaufs</translation>
    </message>
    <message>
        <source>Text on the band</source>
        <translation>Text auf dem Band</translation>
    </message>
    <message>
        <source>Two colours</source>
        <translation>Zweifarbig</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Width of the frame</source>
        <translation>Breite des Rahmens</translation>
    </message>
    <message>
        <source>as the picture is</source>
        <translation>wie das Bild</translation>
    </message>
    <message>
        <source>cut to the ratio</source>
        <translation>zuschneiden</translation>
    </message>
    <message>
        <source>on the shorter side</source>
        <translation>auf der kürzeren Seite</translation>
    </message>
    <message>
        <source>whole picture on the ground</source>
        <translation>ganzes Bild auf dem Untergrund</translation>
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <source>Common text</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>Common text has changed: compare</source>
        <translation>Gemeinsamer Text geändert: vergleichen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Has something of its own: text, pictures or options</source>
        <translation>Hat Eigenes: Text, Bilder oder Optionen</translation>
    </message>
    <message>
        <source>Join again</source>
        <translation>Wieder angleichen</translation>
    </message>
    <message>
        <source>This channel gets the common text and pictures again</source>
        <translation>Dieser Kanal bekommt wieder den gemeinsamen Text und die gemeinsamen Bilder</translation>
    </message>
    <message>
        <source>Typing here gives this channel its own text</source>
        <translation>Was Sie hier tippen, gilt nur für diesen Kanal</translation>
    </message>
    <message>
        <source>What differs from the common text, word by word</source>
        <translation>Was vom gemeinsamen Text abweicht, Wort für Wort</translation>
    </message>
    <message>
        <source>{name}, differs from the common message</source>
        <translation>{name}, weicht von der gemeinsamen Botschaft ab</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Card from a template</source>
        <translation>Karte aus einer Vorlage</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>May stay empty.</source>
        <translation>Darf leer bleiben.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>The card as it will be</source>
        <translation>Die Karte, wie sie wird</translation>
    </message>
    <message>
        <source>Too long for its place: it is set smaller than the guidelines allow. Please shorten it.</source>
        <translation>Zu lang für seinen Platz: Er wird kleiner gesetzt, als die Designrichtlinien erlauben. Bitte kürzen Sie ihn.</translation>
    </message>
</context>
<context>
    <name>ThreadButton</name>
    <message>
        <source>As in the common text</source>
        <translation>Wie im gemeinsamen Text</translation>
    </message>
    <message>
        <source>How a long text becomes several posts</source>
        <translation>Wie aus einem langen Text mehrere Beiträge werden</translation>
    </message>
    <message>
        <source>No numbers</source>
        <translation>Ohne Nummern</translation>
    </message>
    <message>
        <source>Numbers as (1/5)</source>
        <translation>Nummern wie (1/5)</translation>
    </message>
    <message>
        <source>Numbers as 1., in front</source>
        <translation>Nummern wie 1., vorangestellt</translation>
    </message>
    <message>
        <source>Numbers as 1/5</source>
        <translation>Nummern wie 1/5</translation>
    </message>
    <message>
        <source>Thread: automatic</source>
        <translation>Thread: automatisch</translation>
    </message>
    <message>
        <source>Thread: by hand</source>
        <translation>Thread: von Hand</translation>
    </message>
</context>
<context>
    <name>TimeDialog</name>
    <message>
        <source>&amp;Date and time</source>
        <translation>&amp;Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>New time</source>
        <translation>Neue Zeit</translation>
    </message>
    <message>
        <source>The time is the client’s: {zone}.</source>
        <translation>Es gilt die Zeitzone des Kunden: {zone}.</translation>
    </message>
</context>
<context>
    <name>TopicBox</name>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Hashtags</source>
        <translation>Hashtags</translation>
    </message>
    <message>
        <source>Its name in English</source>
        <translation>Name auf Englisch</translation>
    </message>
    <message>
        <source>Remove the topic</source>
        <translation>Thema entfernen</translation>
    </message>
    <message>
        <source>Times a week</source>
        <translation>Wie oft pro Woche</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Worum es geht</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Hold everything</source>
        <translation>Alles sperren</translation>
    </message>
    <message>
        <source>Lift the hold</source>
        <translation>Sperre aufheben</translation>
    </message>
    <message>
        <source>Open Tonart</source>
        <translation>Tonart öffnen</translation>
    </message>
    <message>
        <source>Send nothing any more: quit</source>
        <translation>Nichts mehr senden: beenden</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Or let Tonart put the damaged file into the folder “set-aside” and begin anew. Nothing is deleted.</source>
        <translation>Oder Tonart legt die beschädigte Datei in den Ordner „set-aside“ und beginnt neu, ohne Ihre bisherigen Daten. Gelöscht wird nichts.</translation>
    </message>
    <message>
        <source>Set it aside and begin anew</source>
        <translation>Beiseitelegen und neu beginnen</translation>
    </message>
    <message>
        <source>The damaged file lies here now: {file}</source>
        <translation>Die beschädigte Datei liegt jetzt hier: {file}</translation>
    </message>
</context>
<context>
    <name>VersionDialog</name>
    <message>
        <source>New version</source>
        <translation>Neue Version</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the guidelines</source>
        <translation>Designrichtlinien speichern</translation>
    </message>
    <message>
        <source>The former version stays; you can go back to it at any time.</source>
        <translation>Die frühere Version bleibt; Sie können jederzeit zu ihr zurückkehren.</translation>
    </message>
    <message>
        <source>Version until now</source>
        <translation>Bisherige Version</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>such as: the logo has a new blue</source>
        <translation>etwa: Das Logo hat ein neues Blau</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Earlier versions</source>
        <translation>Frühere Fassungen</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Diese Fassung zurückholen</translation>
    </message>
    <message>
        <source>Text of this version</source>
        <translation>Text dieser Fassung</translation>
    </message>
    <message>
        <source>There are no earlier versions yet. Tonart keeps one from time to time while you write.</source>
        <translation>Es gibt noch keine früheren Fassungen. Tonart hebt beim Schreiben von Zeit zu Zeit eine auf.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Versions, the latest first</source>
        <translation>Fassungen, die neueste zuerst</translation>
    </message>
</context>
<context>
    <name>WritingDialogs</name>
    <message numerus="yes">
        <source>%n post(s) queued.</source>
        <translation><numerusform>%n Beitrag eingereiht.</numerusform><numerusform>%n Beiträge eingereiht.</numerusform></translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Close and lose them</source>
        <translation>Schließen und verwerfen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Templates for cards are part of the client’s design guidelines. Import guidelines that have some under Client, or switch them on there.</source>
        <translation>Vorlagen für Karten gehören zu den Designrichtlinien des Kunden. Importieren Sie unter „Kunde“ Designrichtlinien, die welche haben, oder schalten Sie sie dort ein.</translation>
    </message>
    <message>
        <source>The last changes are not saved</source>
        <translation>Die letzten Änderungen sind nicht gespeichert</translation>
    </message>
    <message>
        <source>There are no templates yet</source>
        <translation>Es gibt noch keine Vorlagen</translation>
    </message>
    <message>
        <source>Tonart could not save them. If you close it now, they are lost.</source>
        <translation>Tonart konnte sie nicht speichern. Wenn Sie jetzt schließen, gehen sie verloren.</translation>
    </message>
</context>
<context>
    <name>WritingSheet</name>
    <message numerus="yes">
        <source>%n character(s) of what you pasted did not fit and stayed on the clipboard: no network takes texts this long.</source>
        <translation><numerusform>%n Zeichen des Eingefügten passte nicht mehr hinein und blieb in der Zwischenablage: So lange Texte nimmt kein Netzwerk.</numerusform><numerusform>%n Zeichen des Eingefügten passten nicht mehr hinein und blieben in der Zwischenablage: So lange Texte nimmt kein Netzwerk.</numerusform></translation>
    </message>
    <message>
        <source>Begin a draft</source>
        <translation>Entwurf beginnen</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Frühere Fassungen</translation>
    </message>
    <message>
        <source>Insert hashtags or a snippet</source>
        <translation>Hashtags oder Textbaustein einfügen</translation>
    </message>
    <message>
        <source>Language of the post</source>
        <translation>Sprache des Beitrags</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Botschaft</translation>
    </message>
    <message>
        <source>No topic</source>
        <translation>Ohne Thema</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Es ist nichts geöffnet.</translation>
    </message>
    <message>
        <source>Queue …</source>
        <translation>Einreihen …</translation>
    </message>
    <message>
        <source>Show the previews</source>
        <translation>Vorschau zeigen</translation>
    </message>
    <message>
        <source>This text is very long. Numbers and previews follow whenever you pause.</source>
        <translation>Dieser Text ist sehr lang. Zahlen und Vorschau folgen, sobald Sie innehalten.</translation>
    </message>
    <message>
        <source>Title of the draft</source>
        <translation>Titel des Entwurfs</translation>
    </message>
    <message>
        <source>Title, for you only</source>
        <translation>Titel, nur für Sie</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>What is there to say?</source>
        <translation>Was gibt es zu sagen?</translation>
    </message>
</context>
<context>
    <name>_Column</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>nothing planned</source>
        <translation>nichts geplant</translation>
    </message>
</context>
<context>
    <name>_Gone</name>
    <message>
        <source>Take it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>“{title}” is in the trash.</source>
        <translation>„{title}“ ist gelöscht.</translation>
    </message>
</context>
</TS>
