<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Sospiro</name>
    <message>
        <location filename="../../client/client.py"/>
        <source>Show the client&apos;s picture, on the second screen where there is one</source>
        <translation>Das Bild für die Klientin oder den Klienten zeigen, auf dem zweiten Bildschirm, wenn es einen gibt</translation>
    </message>
    <message>
        <location filename="../../client/client.py"/>
        <source>Close the client&apos;s picture</source>
        <translation>Das Klientenbild schließen</translation>
    </message>
    <message>
        <location filename="../../client/client.py"/>
        <source>Right button, or Shift+C: how the picture looks</source>
        <translation>Rechte Maustaste oder Umschalt+C: wie das Bild aussieht</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <location filename="../../group/window.py"/>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Circle</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Wave</source>
        <translation>Welle</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Landscape</source>
        <translation>Landschaft</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <location filename="../../desk/settings_look.py"/>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Dawn, light</source>
        <translation>Morgen, hell</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Sea</source>
        <translation>Meer</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Night, dark</source>
        <translation>Nacht, dunkel</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <location filename="../../desk/settings_look.py"/>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Small</source>
        <translation>Klein</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>The wave flows</source>
        <translation>Die Welle läuft</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>To the left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>To the right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Breathing in</source>
        <translation>Beim Einatmen</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Grows and rises</source>
        <translation>Wächst und steigt</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Shrinks and sinks</source>
        <translation>Schrumpft und sinkt</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Reduced motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Show sentences for the person</source>
        <translation>Sätze für die Person zeigen</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>Show the words of guided imagery, large</source>
        <translation>Worte der Imagination zeigen, groß</translation>
    </message>
    <message>
        <location filename="../../client/menu.py"/>
        <source>The client&apos;s picture</source>
        <translation>Klientenbild</translation>
    </message>
    <message>
        <location filename="../../client/picture.py"/>
        <source>Breathing picture</source>
        <translation>Atembild</translation>
    </message>
    <message>
        <location filename="../../desk/after_sheet.py"/>
        <source>The session is saved. How is it now?</source>
        <translation>Die Sitzung ist gesichert. Wie ist es jetzt?</translation>
    </message>
    <message>
        <location filename="../../desk/after_sheet.py"/>
        <source>The session ended early, and what was recorded is kept. How is it now?</source>
        <translation>Die Sitzung endete vorzeitig; was aufgenommen wurde, bleibt erhalten. Wie ist es jetzt?</translation>
    </message>
    <message>
        <location filename="../../desk/after_sheet.py"/>
        <location filename="../../desk/study_people.py"/>
        <source>Next session</source>
        <translation>Nächste Sitzung</translation>
    </message>
    <message>
        <location filename="../../desk/after_sheet.py"/>
        <source>Notes on the session</source>
        <translation>Notizen zur Sitzung</translation>
    </message>
    <message>
        <location filename="../../desk/after_sheet.py"/>
        <source>What is to be remembered of it</source>
        <translation>Was davon in Erinnerung bleiben soll</translation>
    </message>
    <message>
        <location filename="../../desk/after_sheet.py"/>
        <source>Look at the session</source>
        <translation>Sitzung ansehen</translation>
    </message>
    <message>
        <location filename="../../desk/after_sheet.py"/>
        <location filename="../../review/said_page.py"/>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <location filename="../../desk/before_sheet.py"/>
        <source>How is it now, before the session?</source>
        <translation>Wie ist es jetzt, vor der Sitzung?</translation>
    </message>
    <message>
        <location filename="../../desk/before_sheet.py"/>
        <location filename="../../panel/rating.py"/>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <location filename="../../desk/before_sheet.py"/>
        <location filename="../../home/window.py"/>
        <location filename="../../panel/prompt.py"/>
        <location filename="../../pedals/section.py"/>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <location filename="../../desk/before_sheet.py"/>
        <source>Keep these ratings for the session</source>
        <translation>Diese Einschätzungen für die Sitzung speichern</translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <location filename="../../desk/streams_page.py"/>
        <location filename="../../panel/room.py"/>
        <source>Streams</source>
        <translation>Datenströme</translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <location filename="../../panel/state_bands.py"/>
        <source>Listen</source>
        <translation>Hören</translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <source>Rate now</source>
        <translation>Einschätzen</translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <source>The study says what is played, and nobody here is to know it.</source>
        <translation>Die Studie bestimmt, was gespielt wird, und niemand hier soll es wissen.</translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <source>Choose the protocol</source>
        <translation>Das Protokoll wählen</translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <location filename="../../desk/voice_card.py"/>
        <location filename="../../group/window.py"/>
        <location filename="../../home/play_page.py"/>
        <location filename="../../panel/start_stop.py"/>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <source>Study {study}</source>
        <translation>Studie {study}</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <location filename="../../desk/stream_row.py"/>
        <location filename="../../desk/stream_slot.py"/>
        <location filename="../../panel/numbers.py"/>
        <location filename="../../panel/summaries.py"/>
        <location filename="../../panel/words.py"/>
        <location filename="../../review/course.py"/>
        <location filename="../../review/telling.py"/>
        <source>Breathing</source>
        <translation>Atmung</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <location filename="../../desk/stream_row.py"/>
        <location filename="../../desk/stream_slot.py"/>
        <location filename="../../panel/numbers.py"/>
        <location filename="../../panel/summaries.py"/>
        <location filename="../../panel/words.py"/>
        <location filename="../../review/picture.py"/>
        <source>Heart</source>
        <translation>Herz</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>if you like</source>
        <translation>freiwillig</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <location filename="../../panel/start_stop.py"/>
        <source>one moment</source>
        <translation>einen Moment</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>please look</source>
        <translation>bitte prüfen</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Participant</source>
        <translation>Person</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <location filename="../../desk/people_sheet.py"/>
        <source>Nothing but the session itself is kept.</source>
        <translation>Nur die Sitzung selbst wird aufbewahrt.</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>anonymous</source>
        <translation>anonym</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>All is kept under this code, without a name.</source>
        <translation>Alles wird unter diesem Code aufbewahrt, ohne Namen.</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <location filename="../../panel/start_stop.py"/>
        <source>Starting…</source>
        <translation>Startet …</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>listening</source>
        <translation>hört zu</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>More than one looks like it: choose one.</source>
        <translation>Mehrere kommen infrage: bitte einen wählen.</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>to be chosen</source>
        <translation>zu wählen</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>This protocol goes by the clock.</source>
        <translation>Dieses Protokoll läuft nach der Uhr.</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Switch the sensor on, or choose a stream.</source>
        <translation>Schalten Sie den Sensor ein oder wählen Sie einen Datenstrom.</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>{stream} · good for {share} % of {seconds} s</source>
        <translation>{stream} · gut in {share} % von {seconds} s</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <location filename="../../desk/settings_page.py"/>
        <source>Sound</source>
        <translation>Klang</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Music as in the session: is it pleasant, not loud?</source>
        <translation>Musik wie in der Sitzung: angenehm und nicht zu laut?</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>playing</source>
        <translation>spielt</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Looking for the device.</source>
        <translation>Das Gerät wird gesucht.</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>The session plays silently; check the device.</source>
        <translation>Die Sitzung läuft ohne Ton; prüfen Sie das Gerät.</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>no sound card</source>
        <translation>keine Soundkarte</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>{device} · loudness not calibrated</source>
        <translation>{device} · Lautstärke nicht kalibriert</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>{device} · at most {level} dB(A), limit {limit}</source>
        <translation>{device} · höchstens {level} dB(A), Grenze {limit}</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>calibrated</source>
        <translation>kalibriert</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Disk</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>{hours} h free</source>
        <translation>{hours} h frei</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>A session needs two hours of room: free some space.</source>
        <translation>Eine Sitzung braucht Platz für zwei Stunden: Geben Sie Speicher frei.</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Enough for this session; make room soon.</source>
        <translation>Genug für diese Sitzung; schaffen Sie bald Platz.</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Room for recordings with their sound.</source>
        <translation>Platz für Aufnahmen mit Klang.</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Ratings before</source>
        <translation>Einschätzung</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Kept. The protocol asks again: press Skip there.</source>
        <translation>Gespeichert. Das Protokoll fragt noch einmal: Drücken Sie dort „Überspringen“.</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>given</source>
        <translation>gegeben</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>They are kept with the session that begins now.</source>
        <translation>Sie werden mit der Sitzung aufbewahrt, die jetzt beginnt.</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>The protocol asks for them at its beginning.</source>
        <translation>Das Protokoll fragt am Anfang danach.</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>come later</source>
        <translation>kommt später</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Pain, anxiety, relaxation: half a minute.</source>
        <translation>Schmerz, Angst, Entspannung: eine halbe Minute.</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Not yet: {what}</source>
        <translation>Noch nicht: {what}</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>You can start. Worth a look: {what}</source>
        <translation>Sie können beginnen. Einen Blick wert: {what}</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>You can start. Still listening: {what}.</source>
        <translation>Sie können beginnen. Wird noch geprüft: {what}.</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>All is ready.</source>
        <translation>Alles ist bereit.</translation>
    </message>
    <message>
        <location filename="../../desk/course_view.py"/>
        <source>Course of the protocol</source>
        <translation>Verlauf des Protokolls</translation>
    </message>
    <message>
        <location filename="../../desk/course_view.py"/>
        <source>{rate}/min</source>
        <translation>{rate}/min</translation>
    </message>
    <message>
        <location filename="../../desk/course_view.py"/>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>listens {minutes}</source>
        <translation>hört {minutes} zu</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>breathes with you</source>
        <translation>atmet mit Ihnen</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>leads you to {rate} a minute</source>
        <translation>führt Sie zu {rate} pro Minute</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>stays there {minutes}</source>
        <translation>bleibt dort {minutes}</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>breathes slowly in the background {minutes}</source>
        <translation>atmet {minutes} langsam im Hintergrund</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>tries {count} rates</source>
        <translation>probiert {count} Atemfrequenzen</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>is silent {minutes}</source>
        <translation>ist {minutes} still</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>lets you breathe as you like {minutes}</source>
        <translation>lässt Sie {minutes} frei atmen</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>comes back</source>
        <translation>kehrt zurück</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>gives a beat to tap with {minutes}</source>
        <translation>gibt {minutes} einen Schlag zum Mittippen</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>drums with you {minutes}</source>
        <translation>trommelt {minutes} mit Ihnen</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>accompanies words and pictures {minutes}</source>
        <translation>begleitet {minutes} Worte und innere Bilder</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>plays along with you {minutes}</source>
        <translation>spielt {minutes} mit Ihnen mit</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>and {count} stages more</source>
        <translation>und {count} weitere Phasen</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>{stage} from minute {begins} to {ends}</source>
        <translation>{stage} von Minute {begins} bis {ends}</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <location filename="../../language/below/protocols.py"/>
        <location filename="../../language/figures.py"/>
        <location filename="../../panel/rate_view.py"/>
        <location filename="../../panel/recent.py"/>
        <location filename="../../review/listing.py"/>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <location filename="../../desk/plan_sheet.py"/>
        <source>until you stop</source>
        <translation>bis Sie stoppen</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>about {minutes} min</source>
        <translation>etwa {minutes} min</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>comfortable breathing</source>
        <translation>angenehm atmen</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <location filename="../../language/below/protocols.py"/>
        <source>hold</source>
        <translation>halten</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>match again</source>
        <translation>neu einschwingen</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <location filename="../../panel/rate_view.py"/>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>calmer or livelier</source>
        <translation>ruhiger oder lebhafter</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>next stage</source>
        <translation>nächste Phase</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>a minute more</source>
        <translation>eine Minute mehr</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>dizzy, tingling or short of air</source>
        <translation>Schwindel, Kribbeln oder Atemnot</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>advice to end set aside</source>
        <translation>Rat zum Beenden zurückgestellt</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>lead speed</source>
        <translation>Tempo der Führung</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <location filename="../../review/deeds.py"/>
        <source>sound</source>
        <translation>Klang</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>pain or healing music</source>
        <translation>Schmerz- oder Heilmusik</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>play along</source>
        <translation>Mitspielen</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>follow the player</source>
        <translation>dem Spielenden folgen</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>member set aside</source>
        <translation>Mitglied ausgenommen</translation>
    </message>
    <message>
        <location filename="../../desk/deviation_words.py"/>
        <source>ended early</source>
        <translation>früher beendet</translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>Whose session is it?</source>
        <translation>Wessen Sitzung ist es?</translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <location filename="../../desk/study_people.py"/>
        <source>Participants</source>
        <translation>Personen</translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>Or type another pseudonym, never a name</source>
        <translation>Oder ein anderes Pseudonym eingeben, nie einen Namen</translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>Another pseudonym</source>
        <translation>Ein anderes Pseudonym</translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>Take the pseudonym that was typed</source>
        <translation>Das eingegebene Pseudonym übernehmen</translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>Anonymous</source>
        <translation>Anonym</translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>last session {day}</source>
        <translation>letzte Sitzung {day}</translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>New: {code}</source>
        <translation>Neu: {code}</translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>New participant {code}</source>
        <translation>Neue Person {code}</translation>
    </message>
    <message>
        <location filename="../../desk/plan_sheet.py"/>
        <source>What is played?</source>
        <translation>Was wird gespielt?</translation>
    </message>
    <message>
        <location filename="../../desk/plan_sheet.py"/>
        <source>Protocols</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <location filename="../../desk/plan_sheet.py"/>
        <source>cannot be used: {why}</source>
        <translation>nicht nutzbar: {why}</translation>
    </message>
    <message>
        <location filename="../../desk/plan_sheet.py"/>
        <source>{protocol}, arm {arm}</source>
        <translation>{protocol}, Arm {arm}</translation>
    </message>
    <message>
        <location filename="../../desk/rating_rows.py"/>
        <location filename="../../home/rating_page.py"/>
        <location filename="../../language/below/protocols.py"/>
        <location filename="../../panel/music_page.py"/>
        <location filename="../../panel/scenes_page.py"/>
        <source>pain</source>
        <translation>Schmerz</translation>
    </message>
    <message>
        <location filename="../../desk/rating_rows.py"/>
        <location filename="../../language/below/protocols.py"/>
        <source>anxiety</source>
        <translation>Angst</translation>
    </message>
    <message>
        <location filename="../../desk/rating_rows.py"/>
        <location filename="../../home/rating_page.py"/>
        <location filename="../../language/below/protocols.py"/>
        <source>relaxation</source>
        <translation>Entspannung</translation>
    </message>
    <message>
        <location filename="../../desk/rating_rows.py"/>
        <location filename="../../language/below/protocols.py"/>
        <source>discomfort</source>
        <translation>Unwohlsein</translation>
    </message>
    <message>
        <location filename="../../desk/rating_rows.py"/>
        <source>−2 to +2; 0 is as expected</source>
        <translation>−2 bis +2; 0 ist wie erwartet</translation>
    </message>
    <message>
        <location filename="../../desk/rating_rows.py"/>
        <source>Goal: {title}</source>
        <translation>Ziel: {title}</translation>
    </message>
    <message>
        <location filename="../../desk/rating_rows.py"/>
        <location filename="../../panel/stage_words.py"/>
        <source>not at all</source>
        <translation>gar nicht</translation>
    </message>
    <message>
        <location filename="../../desk/rating_rows.py"/>
        <source>reached</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <location filename="../../desk/remembered.py"/>
        <source>Remembered sensors</source>
        <translation>Gemerkte Sensoren</translation>
    </message>
    <message>
        <location filename="../../desk/remembered.py"/>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <location filename="../../desk/remembered.py"/>
        <source>Forget {name}: {about}</source>
        <translation>{name} vergessen: {about}</translation>
    </message>
    <message>
        <location filename="../../desk/remembered.py"/>
        <source>chosen for {what}, channel {number}</source>
        <translation>gewählt für {what}, Kanal {number}</translation>
    </message>
    <message>
        <location filename="../../desk/remembered.py"/>
        <source>falls while breathing in</source>
        <translation>fällt beim Einatmen</translation>
    </message>
    <message>
        <location filename="../../desk/remembered.py"/>
        <source>rises while breathing in</source>
        <translation>steigt beim Einatmen</translation>
    </message>
    <message>
        <location filename="../../desk/screened.py"/>
        <source>Screening</source>
        <translation>Screening</translation>
    </message>
    <message>
        <location filename="../../desk/screened.py"/>
        <source>Nine questions before a first session.</source>
        <translation>Neun Fragen vor einer ersten Sitzung.</translation>
    </message>
    <message>
        <location filename="../../desk/screened.py"/>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <location filename="../../desk/screened.py"/>
        <source>has a yes</source>
        <translation>enthält ein Ja</translation>
    </message>
    <message>
        <location filename="../../desk/screened.py"/>
        <source>See what is advised; a reason lets it begin.</source>
        <translation>Hinweise ansehen; mit Begründung kann begonnen werden.</translation>
    </message>
    <message>
        <location filename="../../desk/screened.py"/>
        <source>{count} of {of} questions have no answer.</source>
        <translation>{count} von {of} Fragen sind noch offen.</translation>
    </message>
    <message>
        <location filename="../../desk/screened.py"/>
        <source>unfinished</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <location filename="../../desk/screened.py"/>
        <source>There is a yes; sessions begin because: {reason}</source>
        <translation>Es gibt ein Ja; Sitzungen beginnen, weil: {reason}</translation>
    </message>
    <message>
        <location filename="../../desk/screened.py"/>
        <source>screened on {day}</source>
        <translation>Screening am {day}</translation>
    </message>
    <message>
        <location filename="../../desk/screened.py"/>
        <source>No question was answered yes.</source>
        <translation>Keine Frage wurde mit Ja beantwortet.</translation>
    </message>
    <message>
        <location filename="../../desk/screening_sheet.py"/>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <location filename="../../desk/screening_sheet.py"/>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <location filename="../../desk/screening_sheet.py"/>
        <source>Keep the answers</source>
        <translation>Antworten speichern</translation>
    </message>
    <message>
        <location filename="../../desk/screening_sheet.py"/>
        <source>Why a session may begin in spite of a yes</source>
        <translation>Warum eine Sitzung trotz eines Ja beginnen darf</translation>
    </message>
    <message>
        <location filename="../../desk/screening_sheet.py"/>
        <source>As: cleared by the treating physician</source>
        <translation>Etwa: mit der behandelnden Ärztin oder dem Arzt geklärt</translation>
    </message>
    <message>
        <location filename="../../desk/screening_sheet.py"/>
        <source>Screening of {participant}</source>
        <translation>Screening von {participant}</translation>
    </message>
    <message>
        <location filename="../../desk/screening_sheet.py"/>
        <source>Why may a session begin anyway? Without a reason it does not.</source>
        <translation>Warum darf eine Sitzung dennoch beginnen? Ohne Begründung beginnt sie nicht.</translation>
    </message>
    <message>
        <location filename="../../desk/scripts_page.py"/>
        <location filename="../../panel/room.py"/>
        <location filename="../../panel/stage_words.py"/>
        <source>Imagery</source>
        <translation>Imagination</translation>
    </message>
    <message>
        <location filename="../../desk/scripts_page.py"/>
        <source>Script</source>
        <translation>Text</translation>
    </message>
    <message>
        <location filename="../../desk/scripts_page.py"/>
        <source>Language of the script</source>
        <translation>Sprache des Textes</translation>
    </message>
    <message>
        <location filename="../../desk/scripts_page.py"/>
        <source>yours</source>
        <translation>Ihrer</translation>
    </message>
    <message>
        <location filename="../../desk/scripts_page.py"/>
        <source>Sospiro&apos;s</source>
        <translation>von Sospiro</translation>
    </message>
    <message>
        <location filename="../../desk/scripts_page.py"/>
        <source>recorded</source>
        <translation>aufgenommen</translation>
    </message>
    <message>
        <location filename="../../desk/scripts_page.py"/>
        <location filename="../../desk/voice_card.py"/>
        <source>no recording</source>
        <translation>keine Aufnahme</translation>
    </message>
    <message>
        <location filename="../../desk/scripts_page.py"/>
        <source>Prompts</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <location filename="../../desk/session_page.py"/>
        <location filename="../../panel/room.py"/>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <location filename="../../desk/settings_folders.py"/>
        <source>Another folder is used when Sospiro is started with --data-dir FOLDER, or with the variable SOSPIRO_DATA_DIR. What is in this one stays where it is; move the whole folder to take it along.</source>
        <translation>Ein anderer Ordner wird verwendet, wenn Sospiro mit --data-dir ORDNER oder mit der Variablen SOSPIRO_DATA_DIR gestartet wird. Was in diesem liegt, bleibt dort; verschieben Sie den ganzen Ordner, um es mitzunehmen.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_folders.py"/>
        <source>{free:.1f} GB are free: enough for about {hours:.0f} hours.</source>
        <translation>{free:.1f} GB sind frei: genug für etwa {hours:.0f} Stunden.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_folders.py"/>
        <source>{free:.1f} GB are free: too little for a session. Free some space before you start.</source>
        <translation>{free:.1f} GB sind frei: zu wenig für eine Sitzung. Geben Sie vor dem Start Speicher frei.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_folders.py"/>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <location filename="../../desk/settings_folders.py"/>
        <source>Open the folder of the sessions</source>
        <translation>Den Ordner der Sitzungen öffnen</translation>
    </message>
    <message>
        <location filename="../../desk/settings_folders.py"/>
        <source>Sessions are kept in</source>
        <translation>Sitzungen liegen in</translation>
    </message>
    <message>
        <location filename="../../desk/settings_folders.py"/>
        <source>Another folder</source>
        <translation>Anderer Ordner</translation>
    </message>
    <message>
        <location filename="../../desk/settings_look.py"/>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <location filename="../../desk/settings_look.py"/>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <location filename="../../desk/settings_look.py"/>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location filename="../../desk/settings_look.py"/>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <location filename="../../desk/settings_look.py"/>
        <source>High contrast is black on white, or white on black where the system is dark.</source>
        <translation>Hoher Kontrast ist Schwarz auf Weiß, oder Weiß auf Schwarz, wo das System dunkel ist.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_look.py"/>
        <source>Of everything in the window. Larger than 100 %, a smaller window shows the breath alone of the plots.</source>
        <translation>Von allem im Fenster. Über 100 % zeigt ein kleineres Fenster von den Verläufen nur den Atem.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_look.py"/>
        <source>Recordings, exports and the names of files stay as they are.</source>
        <translation>Aufnahmen, Exporte und Dateinamen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_look.py"/>
        <source>Language and size change when Sospiro starts the next time.</source>
        <translation>Sprache und Größe ändern sich beim nächsten Start von Sospiro.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_look.py"/>
        <source>Language and size change when Sospiro starts again. Nothing that was recorded is touched.</source>
        <translation>Sprache und Größe ändern sich, wenn Sospiro neu startet. Nichts Aufgenommenes wird berührt.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_look.py"/>
        <source>{scale} % and more is too large for this screen.</source>
        <translation>{scale} % und mehr ist für diesen Bildschirm zu groß.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_look.py"/>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location filename="../../desk/settings_look.py"/>
        <source>Start again now</source>
        <translation>Jetzt neu starten</translation>
    </message>
    <message>
        <location filename="../../desk/settings_look.py"/>
        <source>Start Sospiro again now</source>
        <translation>Sospiro jetzt neu starten</translation>
    </message>
    <message>
        <location filename="../../desk/settings_page.py"/>
        <source>Language and look</source>
        <translation>Sprache und Aussehen</translation>
    </message>
    <message>
        <location filename="../../desk/settings_page.py"/>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <location filename="../../desk/settings_page.py"/>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <location filename="../../desk/settings_page.py"/>
        <source>Pedals and first steps</source>
        <translation>Pedale und erste Schritte</translation>
    </message>
    <message>
        <location filename="../../desk/settings_page.py"/>
        <source>A MIDI pedal or pad, or the button of a game-pad, can press any control.</source>
        <translation>Ein MIDI-Pedal oder -Pad oder der Knopf eines Gamepads kann jede Taste drücken.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_page.py"/>
        <source>The three ways to begin, as at the first start.</source>
        <translation>Die drei Wege zu beginnen, wie beim ersten Start.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_page.py"/>
        <location filename="../../panel/window.py"/>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="../../desk/settings_page.py"/>
        <location filename="../../pedals/page.py"/>
        <source>Pedals and pads</source>
        <translation>Pedale und Pads</translation>
    </message>
    <message>
        <location filename="../../desk/settings_page.py"/>
        <source>Turn to pedals and pads</source>
        <translation>Zu Pedalen und Pads</translation>
    </message>
    <message>
        <location filename="../../desk/settings_page.py"/>
        <source>First steps again</source>
        <translation>Erste Schritte noch einmal</translation>
    </message>
    <message>
        <location filename="../../desk/settings_page.py"/>
        <source>Turn to the first steps</source>
        <translation>Zu den ersten Schritten</translation>
    </message>
    <message>
        <location filename="../../desk/settings_page.py"/>
        <source>Pedals</source>
        <translation>Pedale</translation>
    </message>
    <message>
        <location filename="../../desk/settings_page.py"/>
        <location filename="../../desk/welcome_page.py"/>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Lab Streaming Layer has no password: what Sospiro sends on a network, anybody there can read. A change holds from the next start on.</source>
        <translation>Lab Streaming Layer hat kein Passwort: was Sospiro in ein Netzwerk sendet, können dort alle lesen. Eine Änderung gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>This computer only</source>
        <translation>Nur dieser Computer</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>The local network</source>
        <translation>Das lokale Netzwerk</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>“sospiro participants due” lists whose data is to be deleted then; nothing is deleted by itself.</source>
        <translation>„sospiro participants due“ nennt, wessen Daten dann zu löschen sind; von selbst wird nichts gelöscht.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Not decided</source>
        <translation>Nicht entschieden</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>3 years</source>
        <translation>3 Jahre</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>10 years</source>
        <translation>10 Jahre</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>The disk is encrypted ({by}): who takes the computer away reads nothing.</source>
        <translation>Der Speicher ist verschlüsselt ({by}): wer den Computer mitnimmt, liest nichts.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>The disk is not encrypted: who takes the computer away can read everything. Ask who looks after it.</source>
        <translation>Der Speicher ist nicht verschlüsselt: wer den Computer mitnimmt, kann alles lesen. Fragen Sie, wer ihn betreut.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Whether the disk is encrypted could not be told: ask who looks after this computer.</source>
        <translation>Ob der Speicher verschlüsselt ist, war nicht festzustellen: Fragen Sie, wer den Computer betreut.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Other users of this computer cannot open the recordings.</source>
        <translation>Von anderen Konten dieses Computers lassen sich die Aufnahmen nicht öffnen.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Other users of this computer can open files of the recordings ({count}): ask for that to end.</source>
        <translation>Von anderen Konten dieses Computers lassen sich Dateien der Aufnahmen öffnen ({count}): Lassen Sie das abstellen.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Who else can open the recordings could not be told: use an account of your own.</source>
        <translation>Wer die Aufnahmen sonst öffnen kann, war nicht festzustellen: Nutzen Sie ein eigenes Konto.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>It hears humming and singing, and answers with a tone. A change holds from the next session on; headphones keep the music out of it.</source>
        <translation>Es hört Summen und Singen und antwortet mit einem Ton. Eine Änderung gilt ab der nächsten Sitzung; Kopfhörer halten die Musik heraus.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <location filename="../../desk/stream_slot.py"/>
        <location filename="../../panel/play_page.py"/>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>No microphone is used.</source>
        <translation>Es wird kein Mikrofon benutzt.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Of the microphone only pitch and level are kept, 50 times a second: no sound is stored, and no word can be made of them again. The pitch of a voice is personal all the same.</source>
        <translation>Vom Mikrofon werden nur Tonhöhe und Pegel behalten, 50-mal in der Sekunde: Kein Ton wird gespeichert, und kein Wort lässt sich daraus wieder gewinnen. Die Tonhöhe einer Stimme ist dennoch etwas Persönliches.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>The key of {studies} lies with the recordings: who has the folder can open it. Keep it elsewhere.</source>
        <translation>Der Schlüssel von {studies} liegt bei den Aufnahmen: wer den Ordner hat, kann sie öffnen. Bewahren Sie ihn anderswo auf.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Breath and heart go to {host} by OSC: anybody on the network between can read them.</source>
        <translation>Atem und Herz gehen über OSC an {host}: Jeder im Netz dazwischen kann sie mitlesen.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Ableton Link tells every computer on the networks the tempo of the music.</source>
        <translation>Ableton Link sagt jedem Computer in den Netzen das Tempo der Musik.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Streams are seen by</source>
        <translation>Datenströme sind sichtbar für</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Data is kept for</source>
        <translation>Daten werden aufbewahrt</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Looking into it …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Only programs on this computer can read them.</source>
        <translation>Nur Programme auf diesem Computer können sie lesen.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>This computer is on no network now.</source>
        <translation>Dieser Computer ist gerade in keinem Netzwerk.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Everybody on the networks of this computer can read them: {at}.</source>
        <translation>Alle in den Netzwerken dieses Computers können sie lesen: {at}.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>Nothing that is sent to a studio leaves this computer and its cables.</source>
        <translation>Nichts, was an ein Studio geht, verlässt diesen Computer und seine Kabel.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_privacy.py"/>
        <source>No key of a masked study lies with the recordings.</source>
        <translation>Kein Schlüssel einer verblindeten Studie liegt bei den Aufnahmen.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>Bluetooth and HDMI add a delay that nothing tells, a Bluetooth headphone 100 to 300 ms. Guide and pictures then wait for the ear.</source>
        <translation>Bluetooth und HDMI verzögern, ohne dass etwas es meldet, ein Bluetooth-Kopfhörer um 100 bis 300 ms. Führung und Bilder warten dann auf das Ohr.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>No sound card is there: plug one in. Until then sessions are silent; the music is recorded all the same.</source>
        <translation>Es ist keine Soundkarte da: Schließen Sie eine an. Bis dahin sind Sitzungen ohne Ton; die Musik wird dennoch aufgenommen.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>Sound device</source>
        <translation>Klanggerät</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>Delay 20 ms less</source>
        <translation>20 ms weniger Verzögerung</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>Delay 20 ms more</source>
        <translation>20 ms mehr Verzögerung</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>By cable</source>
        <translation>Mit Kabel</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>No delay: by cable</source>
        <translation>Keine Verzögerung: mit Kabel</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>Bluetooth</source>
        <translation>Bluetooth</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>Delay as of a Bluetooth headphone</source>
        <translation>Verzögerung wie bei einem Bluetooth-Kopfhörer</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>Test the sound</source>
        <translation>Klang testen</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>Test the sound: a few seconds of the music</source>
        <translation>Klang testen: einige Sekunden der Musik</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>Looking for sound devices …</source>
        <translation>Klanggeräte werden gesucht …</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>Delay {ms:.0f} ms</source>
        <translation>Verzögerung {ms:.0f} ms</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>As the system plays</source>
        <translation>Wie das System spielt</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>No sound</source>
        <translation>Kein Ton</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>{device} (not there now)</source>
        <translation>{device} (gerade nicht da)</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>Sessions are silent; the music is recorded all the same.</source>
        <translation>Sitzungen sind ohne Ton; die Musik wird dennoch aufgenommen.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>The music plays on {device}.</source>
        <translation>Die Musik spielt auf {device}.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>Stop the test</source>
        <translation>Test stoppen</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>It sounds now: is it as loud as it should be?</source>
        <translation>Es klingt jetzt: ist es so laut, wie es sein soll?</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>Not tried yet.</source>
        <translation>Noch nicht getestet.</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>Delay of the loudspeaker</source>
        <translation>Verzögerung des Lautsprechers</translation>
    </message>
    <message>
        <location filename="../../desk/settings_sound.py"/>
        <source>Trial</source>
        <translation>Probe</translation>
    </message>
    <message>
        <location filename="../../desk/sheet.py"/>
        <location filename="../../home/given_page.py"/>
        <location filename="../../home/window.py"/>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <location filename="../../desk/sheet.py"/>
        <source>Back to the check-list</source>
        <translation>Zurück zur Checkliste</translation>
    </message>
    <message>
        <location filename="../../desk/source_list.py"/>
        <location filename="../../desk/voice_card.py"/>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <location filename="../../desk/source_list.py"/>
        <source>Plays now: press Start</source>
        <translation>Spielt jetzt: Start drücken</translation>
    </message>
    <message>
        <location filename="../../desk/source_list.py"/>
        <location filename="../../language/below/protocols.py"/>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <location filename="../../desk/source_list.py"/>
        <source>End: {name}</source>
        <translation>Beenden: {name}</translation>
    </message>
    <message>
        <location filename="../../desk/source_list.py"/>
        <source>Play: {name}</source>
        <translation>Abspielen: {name}</translation>
    </message>
    <message>
        <location filename="../../desk/source_list.py"/>
        <source>What plays without a device</source>
        <translation>Was ohne Gerät spielt</translation>
    </message>
    <message>
        <location filename="../../desk/source_list.py"/>
        <source>Open a recording…</source>
        <translation>Aufnahme öffnen …</translation>
    </message>
    <message>
        <location filename="../../desk/source_list.py"/>
        <source>Without a device</source>
        <translation>Ohne Gerät</translation>
    </message>
    <message>
        <location filename="../../desk/source_list.py"/>
        <source>Open a recording and play it</source>
        <translation>Eine Aufnahme öffnen und abspielen</translation>
    </message>
    <message>
        <location filename="../../desk/stream_list.py"/>
        <source>To connect a device</source>
        <translation>Ein Gerät verbinden</translation>
    </message>
    <message>
        <location filename="../../desk/stream_list.py"/>
        <source>Streams on the network</source>
        <translation>Datenströme im Netzwerk</translation>
    </message>
    <message>
        <location filename="../../desk/stream_list.py"/>
        <source>and {count} more streams</source>
        <translation>und {count} weitere Datenströme</translation>
    </message>
    <message>
        <location filename="../../desk/stream_row.py"/>
        <location filename="../../desk/stream_slot.py"/>
        <location filename="../../panel/words.py"/>
        <source>EEG</source>
        <translation>EEG</translation>
    </message>
    <message>
        <location filename="../../desk/stream_row.py"/>
        <source>Read the heart from {name}</source>
        <translation>Das Herz von {name} lesen</translation>
    </message>
    <message>
        <location filename="../../desk/stream_row.py"/>
        <source>Read the breathing from {name}</source>
        <translation>Die Atmung von {name} lesen</translation>
    </message>
    <message>
        <location filename="../../desk/stream_row.py"/>
        <source>Read the brain waves from {name}</source>
        <translation>Hirnwellen von {name} lesen</translation>
    </message>
    <message>
        <location filename="../../desk/stream_row.py"/>
        <source>Not there any more; it comes back here when its device does</source>
        <translation>Nicht mehr da; erscheint hier wieder, sobald sein Gerät da ist</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>Channel of the heart</source>
        <translation>Kanal des Herzens</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>Channel of the breathing</source>
        <translation>Kanal der Atmung</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>First electrode of the EEG</source>
        <translation>Erste Elektrode des EEG</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>Let Sospiro choose the stream of the heart again</source>
        <translation>Sospiro den Datenstrom des Herzens wieder wählen lassen</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>Let Sospiro choose the stream of the breathing again</source>
        <translation>Sospiro den Datenstrom der Atmung wieder wählen lassen</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>Read no EEG</source>
        <translation>Kein EEG lesen</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>by itself: {reason}</source>
        <translation>von selbst: {reason}</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <location filename="../../panel/words.py"/>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>Seen, but no data: {advice}</source>
        <translation>Gesehen, aber ohne Daten: {advice}</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>Chosen, but not there: start its device, or choose another</source>
        <translation>Gewählt, aber nicht da: Gerät einschalten oder einen anderen wählen</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>Its waves can move the music a little: choose it below</source>
        <translation>Seine Wellen können die Musik ein wenig bewegen: unten wählen</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>No stream for this yet: switch the sensor on</source>
        <translation>Noch kein Datenstrom dafür: Sensor einschalten</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>{count} streams could be it: choose one below</source>
        <translation>{count} Datenströme kommen infrage: unten einen wählen</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>One stream could be it: choose it below if it is</source>
        <translation>Ein Datenstrom kommt infrage: unten wählen, wenn er es ist</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <location filename="../../panel/words.py"/>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>heart (ECG)</source>
        <translation>Herz (EKG)</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>heart (pulse)</source>
        <translation>Herz (Puls)</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>heart (RR intervals)</source>
        <translation>Herz (RR-Intervalle)</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <location filename="../../review/timeline.py"/>
        <source>breathing</source>
        <translation>Atmung</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>brain waves (EEG)</source>
        <translation>Hirnwellen (EEG)</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>markers, which are recorded</source>
        <translation>Marker, die aufgezeichnet werden</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Simulated person: follows gladly</source>
        <translation>Simulierte Person: folgt gern</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Simulated person: follows after a while</source>
        <translation>Simulierte Person: folgt nach einer Weile</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Simulated person: breathes their own way</source>
        <translation>Simulierte Person: atmet auf eigene Weise</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Simulated person: breathes too deeply</source>
        <translation>Simulierte Person: atmet zu tief</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Simulated person: falls asleep</source>
        <translation>Simulierte Person: schläft ein</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Simulated person: in time at once</source>
        <translation>Simulierte Person: sofort im Takt</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Simulated person: tries, and tires soon</source>
        <translation>Simulierte Person: bemüht sich und ermüdet bald</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Simulated person: talks in between</source>
        <translation>Simulierte Person: spricht zwischendurch</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Simulated person: has extra heartbeats</source>
        <translation>Simulierte Person: hat Extraschläge</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Simulated person: with loose electrodes and belt</source>
        <translation>Simulierte Person: mit lockeren Elektroden und lockerem Gurt</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Put on the chest strap or the electrodes, damp, and the belt where breathing moves it most.</source>
        <translation>Legen Sie Brustgurt oder Elektroden feucht an und den Atemgurt dort, wo die Atmung ihn am meisten bewegt.</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Start the program of the device that sends to Lab Streaming Layer (LSL), on this computer.</source>
        <translation>Starten Sie auf diesem Computer das Programm des Geräts, das an Lab Streaming Layer (LSL) sendet.</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>It appears in this list within two seconds, and Sospiro says what it would read from it.</source>
        <translation>Es erscheint innerhalb von zwei Sekunden in dieser Liste, und Sospiro sagt, was es daraus lesen würde.</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>a stream without a name</source>
        <translation>ein Datenstrom ohne Namen</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>1 channel</source>
        <translation>1 Kanal</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>{count} channels</source>
        <translation>{count} Kanäle</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>no type</source>
        <translation>ohne Typ</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>{rate:g} Hz</source>
        <translation>{rate:g} Hz</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>no fixed rate</source>
        <translation>keine feste Rate</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>from the computer {host}</source>
        <translation>vom Computer {host}</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>from this computer</source>
        <translation>von diesem Computer</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Sent by Sospiro itself, for others to record</source>
        <translation>Von Sospiro selbst gesendet, damit andere aufzeichnen können</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Not used: {reason}</source>
        <translation>Nicht verwendet: {reason}</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Used for {what}: {reason}</source>
        <translation>Verwendet für {what}: {reason}</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>Could be {what}: {reason}</source>
        <translation>Könnte {what} sein: {reason}</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>no name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>{count} streams of this name and type; this one: {said}</source>
        <translation>{count} Datenströme mit diesem Namen und Typ; dieser: {said}</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>{count} streams with the id of this device; this one: {said}</source>
        <translation>{count} Datenströme mit der Kennung dieses Geräts; dieser: {said}</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>started {seconds:.0f} s ago</source>
        <translation>vor {seconds:.0f} s gestartet</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>started {minutes:.0f} min ago</source>
        <translation>vor {minutes:.0f} min gestartet</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>started {hours:.0f} h ago</source>
        <translation>vor {hours:.0f} h gestartet</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>id …{id}</source>
        <translation>Kennung …{id}</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>played over and over</source>
        <translation>wird immer wieder abgespielt</translation>
    </message>
    <message>
        <location filename="../../desk/stream_words.py"/>
        <source>played here, no device</source>
        <translation>hier abgespielt, kein Gerät</translation>
    </message>
    <message>
        <location filename="../../desk/streams_page.py"/>
        <source>On the network</source>
        <translation>Im Netzwerk</translation>
    </message>
    <message>
        <location filename="../../desk/streams_page.py"/>
        <location filename="../../desk/welcome_page.py"/>
        <source>Open a recording</source>
        <translation>Aufnahme öffnen</translation>
    </message>
    <message>
        <location filename="../../desk/streams_page.py"/>
        <source>Recordings</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <location filename="../../desk/streams_page.py"/>
        <location filename="../../home/first_window.py"/>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <location filename="../../desk/study_facts.py"/>
        <source>The sealed list</source>
        <translation>Die versiegelte Liste</translation>
    </message>
    <message>
        <location filename="../../desk/study_facts.py"/>
        <source>Made on {day}. Protocol: {name}</source>
        <translation>Erstellt am {day}. Protokoll: {name}</translation>
    </message>
    <message>
        <location filename="../../desk/study_facts.py"/>
        <source>Arms: {arms}</source>
        <translation>Studienarme: {arms}</translation>
    </message>
    <message>
        <location filename="../../desk/study_facts.py"/>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <location filename="../../desk/study_facts.py"/>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <location filename="../../desk/study_facts.py"/>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <location filename="../../desk/study_facts.py"/>
        <source>Check list, protocol and log against their hashes; tells no arm</source>
        <translation>Liste, Protokoll und Logbuch mit ihren Hashes vergleichen; verrät keinen Arm</translation>
    </message>
    <message>
        <location filename="../../desk/study_facts.py"/>
        <source>Deviations</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <location filename="../../desk/study_facts.py"/>
        <source>Last sessions of the study and their deviations</source>
        <translation>Letzte Sitzungen der Studie und ihre Abweichungen</translation>
    </message>
    <message>
        <location filename="../../desk/study_facts.py"/>
        <location filename="../../panel/recent.py"/>
        <source>No session yet</source>
        <translation>Noch keine Sitzung</translation>
    </message>
    <message>
        <location filename="../../desk/study_page.py"/>
        <location filename="../../panel/room.py"/>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <location filename="../../desk/study_page.py"/>
        <source>Study that is shown</source>
        <translation>Angezeigte Studie</translation>
    </message>
    <message>
        <location filename="../../desk/study_page.py"/>
        <source>Opened: everybody is unmasked</source>
        <translation>Geöffnet: alle sind entblindet</translation>
    </message>
    <message>
        <location filename="../../desk/study_page.py"/>
        <source>Masked: codes only, no arm is shown</source>
        <translation>Verblindet: nur Codes, kein Arm wird gezeigt</translation>
    </message>
    <message>
        <location filename="../../desk/study_page.py"/>
        <source>List, protocol and log are those of the hashes.</source>
        <translation>Liste, Protokoll und Logbuch entsprechen ihren Hashes.</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Participants and their codes</source>
        <translation>Personen und ihre Codes</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>{who} ({code}) has arm {arm}.</source>
        <translation>{who} ({code}) ist in Arm {arm}.</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Sessions opened: {names}.</source>
        <translation>Geöffnete Sitzungen: {names}.</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Only who has the key can tell an arm. It is not here: {file}</source>
        <translation>Nur wer den Schlüssel hat, kann einen Arm nennen. Er ist nicht hier: {file}</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Let the next session be this participant&apos;s</source>
        <translation>Die nächste Sitzung für diese Person führen</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Unmask …</source>
        <translation>Entblinden …</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Tell the arm of this participant: asks for a reason first</source>
        <translation>Den Arm dieser Person nennen: fragt zuerst nach einem Grund</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Log it and tell the arm</source>
        <translation>Eintragen und Arm nennen</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Stay masked</source>
        <translation>Verblindet bleiben</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Telling the arm of {who} cannot be taken back. The reason is logged with your account.</source>
        <translation>Den Arm von {who} zu nennen lässt sich nicht zurücknehmen. Der Grund wird mit Ihrem Konto eingetragen.</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Reason, as: adverse event</source>
        <translation>Grund, z. B.: unerwünschtes Ereignis</translation>
    </message>
    <message>
        <location filename="../../desk/study_people.py"/>
        <source>Reason for telling the arm</source>
        <translation>Grund, den Arm zu nennen</translation>
    </message>
    <message>
        <location filename="../../desk/study_pieces.py"/>
        <location filename="../../review/transport.py"/>
        <source>Whole</source>
        <translation>Ganz</translation>
    </message>
    <message>
        <location filename="../../desk/study_pieces.py"/>
        <source>Show the whole hash: {what}</source>
        <translation>Den ganzen Hash zeigen: {what}</translation>
    </message>
    <message>
        <location filename="../../desk/study_pieces.py"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="../../desk/study_pieces.py"/>
        <source>Copy the whole hash: {what}</source>
        <translation>Den ganzen Hash kopieren: {what}</translation>
    </message>
    <message>
        <location filename="../../desk/study_places.py"/>
        <source>Next participant</source>
        <translation>Nächste Person</translation>
    </message>
    <message>
        <location filename="../../desk/study_places.py"/>
        <source>Pseudonym, as P07</source>
        <translation>Pseudonym, z. B. P07</translation>
    </message>
    <message>
        <location filename="../../desk/study_places.py"/>
        <source>Pseudonym of the next participant</source>
        <translation>Pseudonym der nächsten Person</translation>
    </message>
    <message>
        <location filename="../../desk/study_places.py"/>
        <source>Stratum or site of the next participant</source>
        <translation>Stratum oder Zentrum der nächsten Person</translation>
    </message>
    <message>
        <location filename="../../desk/study_places.py"/>
        <source>Give the next place</source>
        <translation>Nächsten Platz vergeben</translation>
    </message>
    <message>
        <location filename="../../desk/study_places.py"/>
        <source>Give this participant the next place of the sealed list</source>
        <translation>Dieser Person den nächsten Platz der versiegelten Liste geben</translation>
    </message>
    <message>
        <location filename="../../desk/study_places.py"/>
        <source>Leave the study</source>
        <translation>Studie verlassen</translation>
    </message>
    <message>
        <location filename="../../desk/study_places.py"/>
        <source>Let the next session be of no study</source>
        <translation>Die nächste Sitzung gehört zu keiner Studie</translation>
    </message>
    <message>
        <location filename="../../desk/study_places.py"/>
        <source>The next session is one of study {study}</source>
        <translation>Die nächste Sitzung gehört zur Studie {study}</translation>
    </message>
    <message>
        <location filename="../../desk/study_places.py"/>
        <source>The next session is of no study</source>
        <translation>Die nächste Sitzung gehört zu keiner Studie</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <location filename="../../language/figures.py"/>
        <source>%d %b %Y</source>
        <translation>%d.%m.%Y</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>%d %b, %H:%M</source>
        <translation>%d.%m., %H:%M</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>No study yet. One is made on the command line: sospiro study new NAME --protocol FILE --size 40 --key FILE</source>
        <translation>Noch keine Studie. Sie wird auf der Befehlszeile angelegt: sospiro study new NAME --protocol FILE --size 40 --key FILE</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>The key lies beside the list: whoever can read this folder can open the study. Move it to a stick, and set study_key to where it is then.</source>
        <translation>Der Schlüssel liegt neben der Liste: wer diesen Ordner lesen kann, kann die Studie öffnen. Verschieben Sie ihn auf einen Stick und setzen Sie study_key auf den neuen Ort.</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>The key lies in the data folder: whoever can read the data can open the study. Move it to a stick, and set study_key to where it is then.</source>
        <translation>Der Schlüssel liegt im Datenordner: wer die Daten lesen kann, kann die Studie öffnen. Verschieben Sie ihn auf einen Stick und setzen Sie study_key auf den neuen Ort.</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>The key lies apart from the data: {file}</source>
        <translation>Der Schlüssel liegt getrennt von den Daten: {file}</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>The key is not here: {file}. Places and sessions need it; plug in the stick.</source>
        <translation>Der Schlüssel ist nicht hier: {file}. Plätze und Sitzungen brauchen ihn; stecken Sie den Stick ein.</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>{stratum}: {n} of {of} places given</source>
        <translation>{stratum}: {n} von {of} Plätzen vergeben</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>{n} of {of} places given</source>
        <translation>{n} von {of} Plätzen vergeben</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>unmasked</source>
        <translation>entblindet</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <location filename="../../panel/measures.py"/>
        <location filename="../../panel/summaries.py"/>
        <location filename="../../panel/words.py"/>
        <source>masked</source>
        <translation>verblindet</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>Hidden while anybody is masked</source>
        <translation>Verborgen, solange jemand verblindet ist</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>Everybody is unmasked</source>
        <translation>Alle sind entblindet</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <location filename="../../desk/study_words.py"/>
        <source>as planned</source>
        <translation>wie geplant</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>Record</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>No recording yet: somebody in the room says it.</source>
        <translation>Noch keine Aufnahme: Jemand im Raum spricht es.</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>Record this prompt, or stop</source>
        <translation>Diesen Satz aufnehmen oder anhalten</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>Play the recording of this prompt, or stop</source>
        <translation>Die Aufnahme dieses Satzes anhören oder anhalten</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>Discard the recording of this prompt</source>
        <translation>Die Aufnahme dieses Satzes verwerfen</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>Opening the microphone …</source>
        <translation>Das Mikrofon wird geöffnet …</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>Recording: say it now, then press Stop.</source>
        <translation>Aufnahme läuft: Sprechen Sie jetzt, dann drücken Sie Stopp.</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>Keeping it …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>It is kept.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>{file} cannot be played: record it again.</source>
        <translation>{file} kann nicht abgespielt werden: Nehmen Sie es noch einmal auf.</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>It is gone.</source>
        <translation>Verworfen.</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>up to {seconds} s</source>
        <translation>bis zu {seconds} s</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>again</source>
        <translation>noch einmal</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>again: discard</source>
        <translation>noch einmal: verwerfen</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>press twice</source>
        <translation>zweimal drücken</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <location filename="../../review/listen.py"/>
        <source>no sound card: silent</source>
        <translation>keine Soundkarte: ohne Ton</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>listen</source>
        <translation>anhören</translation>
    </message>
    <message>
        <location filename="../../desk/voice_card.py"/>
        <source>Level of the microphone</source>
        <translation>Pegel des Mikrofons</translation>
    </message>
    <message>
        <location filename="../../desk/voice_words.py"/>
        <source>too quiet</source>
        <translation>zu leise</translation>
    </message>
    <message>
        <location filename="../../desk/voice_words.py"/>
        <location filename="../../review/timeline.py"/>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <location filename="../../desk/voice_words.py"/>
        <source>too loud</source>
        <translation>zu laut</translation>
    </message>
    <message>
        <location filename="../../desk/voice_words.py"/>
        <source>{now} of {room} s</source>
        <translation>{now} von {room} s</translation>
    </message>
    <message>
        <location filename="../../desk/voice_words.py"/>
        <source>Prompt {n} of {of}</source>
        <translation>Satz {n} von {of}</translation>
    </message>
    <message>
        <location filename="../../desk/voice_words.py"/>
        <source>at {seconds} s</source>
        <translation>bei {seconds} s</translation>
    </message>
    <message>
        <location filename="../../desk/voice_words.py"/>
        <source>after {n} breaths, as the guide breathes in</source>
        <translation>nach {n} Atemzügen, wenn die Führung einatmet</translation>
    </message>
    <message>
        <location filename="../../desk/voice_words.py"/>
        <source>after {n} breaths, as the guide breathes out</source>
        <translation>nach {n} Atemzügen, wenn die Führung ausatmet</translation>
    </message>
    <message>
        <location filename="../../desk/voice_words.py"/>
        <source>room for {seconds} s</source>
        <translation>Platz für {seconds} s</translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>Try it with a simulated person</source>
        <translation>Mit einer simulierten Person probieren</translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>No device is needed: somebody who is not real follows the music gladly. Then press Start.</source>
        <translation>Kein Gerät nötig: jemand, den es nicht gibt, folgt der Musik gern. Drücken Sie dann Start.</translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>Connect a device</source>
        <translation>Ein Gerät verbinden</translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>A breathing belt, a chest strap or an amplifier that sends to Lab Streaming Layer (LSL).</source>
        <translation>Ein Atemgurt, ein Brustgurt oder ein Verstärker, der an Lab Streaming Layer (LSL) sendet.</translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>An XDF file, that of a session, or another recording of breathing or heart: it plays as if it were now.</source>
        <translation>Eine XDF-Datei, die einer Sitzung, oder eine andere Aufnahme von Atmung oder Herz: sie spielt, als wäre es jetzt.</translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>Welcome to Sospiro</source>
        <translation>Willkommen bei Sospiro</translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>Music that breathes with a person, and leads them gently to a calmer breath. How shall it begin?</source>
        <translation>Musik, die mit einem Menschen atmet und ihn sanft zu ruhigerem Atem führt. Wie soll es beginnen?</translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>Go on without choosing</source>
        <translation>Ohne Wahl weiter</translation>
    </message>
    <message>
        <location filename="../../desktop/opening.py"/>
        <location filename="../../home/window.py"/>
        <source>{file} was not opened: {why}</source>
        <translation>{file} wurde nicht geöffnet: {why}</translation>
    </message>
    <message>
        <location filename="../../desktop/opening.py"/>
        <source>{file} is open: the next session follows it.</source>
        <translation>{file} ist geöffnet: die nächste Sitzung folgt ihm.</translation>
    </message>
    <message>
        <location filename="../../group/tile.py"/>
        <location filename="../../group/words.py"/>
        <source>Set aside</source>
        <translation>Beiseite</translation>
    </message>
    <message>
        <location filename="../../group/tile.py"/>
        <source>Set {name} aside</source>
        <translation>{name} nicht mitzählen</translation>
    </message>
    <message>
        <location filename="../../group/tile.py"/>
        <source>Unwell</source>
        <translation>Unwohl</translation>
    </message>
    <message>
        <location filename="../../group/tile.py"/>
        <source>{name} feels unwell</source>
        <translation>{name} fühlt sich unwohl</translation>
    </message>
    <message>
        <location filename="../../group/tile.py"/>
        <source>{name}: {word}, in sync {share}. {below}</source>
        <translation>{name}: {word}, im Gleichklang {share}. {below}</translation>
    </message>
    <message>
        <location filename="../../group/tile.py"/>
        <location filename="../../group/window.py"/>
        <source>Lead again</source>
        <translation>Wieder führen</translation>
    </message>
    <message>
        <location filename="../../group/tile.py"/>
        <source>Lead {name} again</source>
        <translation>{name} wieder führen</translation>
    </message>
    <message>
        <location filename="../../group/tile.py"/>
        <source>Take back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <location filename="../../group/tile.py"/>
        <source>Let {name} count again</source>
        <translation>{name} wieder mitzählen lassen</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <source>Sospiro: group</source>
        <translation>Sospiro: Gruppe</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <source>Breathing alike {share}</source>
        <translation>Atmen gleich: {share}</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <source>{count} of {of} lead the music</source>
        <translation>{count} von {of} führen die Musik</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <source>Press again to stop</source>
        <translation>Noch einmal drücken zum Beenden</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <location filename="../../home/start_page.py"/>
        <location filename="../../panel/start_stop.py"/>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <location filename="../../panel/controls.py"/>
        <location filename="../../panel/leaving.py"/>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <location filename="../../panel/controls.py"/>
        <location filename="../../panel/state_bands.py"/>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <location filename="../../panel/controls.py"/>
        <source>Let the guide go on</source>
        <translation>Die Führung weitergehen lassen</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <source>Hold the guide&apos;s pace</source>
        <translation>Das Tempo der Führung halten</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <location filename="../../panel/actions.py"/>
        <source>Comfortable breathing</source>
        <translation>Angenehm atmen</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <source>Lead everybody again</source>
        <translation>Alle wieder führen</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <source>Everybody back to comfortable breathing</source>
        <translation>Alle zurück zu angenehmem Atmen</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <source>Breathing picture for everybody</source>
        <translation>Atembild für alle</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <location filename="../../language/below/protocols.py"/>
        <source>Together</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <source>Guide, breaths/min</source>
        <translation>Führung, Atemzüge/min</translation>
    </message>
    <message>
        <location filename="../../group/window.py"/>
        <location filename="../../review/shelf.py"/>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>In step</source>
        <translation>Im Takt</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>Nearly</source>
        <translation>Fast</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>Own way</source>
        <translation>Eigener Weg</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <location filename="../../panel/words.py"/>
        <source>Listening</source>
        <translation>Zuhören</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>Not heard</source>
        <translation>Nicht zu hören</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>See to them</source>
        <translation>Bitte kümmern</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>At ease</source>
        <translation>Im eigenen Atem</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>Waiting</source>
        <translation>Fehlt noch</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>Cannot join</source>
        <translation>Kann nicht dazukommen</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>Press Start: everybody&apos;s sensors are looked for, then the music begins.</source>
        <translation>Start drücken: Die Sensoren aller werden gesucht, dann beginnt die Musik.</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>Looking for everybody&apos;s sensors …</source>
        <translation>Die Sensoren aller werden gesucht …</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>The music fades while everybody&apos;s recording is completed.</source>
        <translation>Die Musik verklingt, während die Aufnahmen aller abgeschlossen werden.</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>All sessions are saved, each under its own ID.</source>
        <translation>Alle Sitzungen sind gespeichert, jede unter ihrer eigenen Kennung.</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>The guide slows no further for now: somebody needs it so.</source>
        <translation>Die Führung wird vorerst nicht langsamer: Jemand braucht es so.</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>Their recording is kept up to there.</source>
        <translation>Die Aufzeichnung ist bis dahin erhalten.</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>Nobody is heard well: the music goes on by itself.</source>
        <translation>Niemand ist gut zu hören: Die Musik geht von allein weiter.</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>Waiting for {streams}</source>
        <translation>Wartet auf {streams}</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>{rate} breaths/min</source>
        <translation>{rate} Atemzüge/min</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>A fault ended the part of {names}: their recording is kept whole, and the others go on.</source>
        <translation>Ein Fehler hat für {names} die Sitzung beendet: Die Aufzeichnung ist vollständig erhalten, und für die anderen geht es weiter.</translation>
    </message>
    <message>
        <location filename="../../group/words.py"/>
        <source>Far from the guide ({rate} breaths/min): {people}. One guide cannot meet all of you: set somebody aside, or come at different times.</source>
        <translation>Weit weg von der Führung ({rate} Atemzüge/min): {people}. Eine Führung kann nicht allen gerecht werden: jemanden beiseite nehmen, oder zu verschiedenen Zeiten kommen.</translation>
    </message>
    <message>
        <location filename="../../home/first_window.py"/>
        <source>Open the file…</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <location filename="../../home/first_window.py"/>
        <source>Open the file from your therapist</source>
        <translation>Die Datei aus der Therapie öffnen</translation>
    </message>
    <message>
        <location filename="../../home/first_window.py"/>
        <source>Go on as before</source>
        <translation>Weiter wie bisher</translation>
    </message>
    <message>
        <location filename="../../home/first_window.py"/>
        <source>File from your therapist</source>
        <translation>Datei aus der Therapie</translation>
    </message>
    <message>
        <location filename="../../home/first_window.py"/>
        <source>The file could not be opened</source>
        <translation>Die Datei ließ sich nicht öffnen</translation>
    </message>
    <message>
        <location filename="../../home/first_window.py"/>
        <source>Nothing is set up here yet</source>
        <translation>Hier ist noch nichts eingerichtet</translation>
    </message>
    <message>
        <location filename="../../home/first_window.py"/>
        <source>Open the file that your therapist gave you: its name ends in {suffix}.</source>
        <translation>Öffnen Sie die Datei, die Sie in der Therapie bekommen haben: Ihr Name endet auf {suffix}.</translation>
    </message>
    <message>
        <location filename="../../home/given_page.py"/>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <location filename="../../home/given_page.py"/>
        <location filename="../../home/sentences.py"/>
        <source>One moment…</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <location filename="../../home/given_page.py"/>
        <location filename="../../home/window.py"/>
        <source>Your sessions are being put into one file.</source>
        <translation>Ihre Sitzungen werden in eine Datei gepackt.</translation>
    </message>
    <message>
        <location filename="../../home/given_page.py"/>
        <source>Your file is ready</source>
        <translation>Ihre Datei ist fertig</translation>
    </message>
    <message>
        <location filename="../../home/given_page.py"/>
        <source>All has been given already</source>
        <translation>Alles ist schon weitergegeben</translation>
    </message>
    <message>
        <location filename="../../home/given_page.py"/>
        <source>Send the file {file} from the folder {folder} to your therapist, who alone can open it.</source>
        <translation>Schicken Sie die Datei {file} aus dem Ordner {folder} an Ihre Therapeutin oder Ihren Therapeuten; nur dort lässt sie sich öffnen.</translation>
    </message>
    <message>
        <location filename="../../home/given_page.py"/>
        <source>There is no file yet</source>
        <translation>Noch keine Datei</translation>
    </message>
    <message>
        <location filename="../../home/play_page.py"/>
        <source>Easier breathing</source>
        <translation>Leichter atmen</translation>
    </message>
    <message>
        <location filename="../../home/play_page.py"/>
        <location filename="../../panel/controls.py"/>
        <source>Back to comfortable breathing</source>
        <translation>Zurück zum angenehmen Atmen</translation>
    </message>
    <message>
        <location filename="../../home/play_page.py"/>
        <source>Stop gently</source>
        <translation>Sanft beenden</translation>
    </message>
    <message>
        <location filename="../../home/rating_page.py"/>
        <source>Leave out what you do not want to say.</source>
        <translation>Lassen Sie weg, was Sie nicht sagen möchten.</translation>
    </message>
    <message>
        <location filename="../../home/sentences.py"/>
        <source>The last session ended early. All that was recorded is safe.</source>
        <translation>Die letzte Sitzung endete vorzeitig. Alles, was aufgenommen wurde, ist sicher.</translation>
    </message>
    <message>
        <location filename="../../home/sentences.py"/>
        <source>One moment… looking for your sensor</source>
        <translation>Einen Moment … Ihr Sensor wird gesucht</translation>
    </message>
    <message>
        <location filename="../../home/sentences.py"/>
        <source>No sensor was found: the guide plays by itself. Just listen.</source>
        <translation>Es wurde kein Sensor gefunden: Die Führung spielt allein. Hören Sie einfach zu.</translation>
    </message>
    <message>
        <location filename="../../home/sentences.py"/>
        <source>No loudspeaker was found. Follow the picture.</source>
        <translation>Es wurde kein Lautsprecher gefunden. Folgen Sie dem Bild.</translation>
    </message>
    <message>
        <location filename="../../home/sentences.py"/>
        <source>The music goes. Everything is saved.</source>
        <translation>Die Musik klingt aus. Alles wird gespeichert.</translation>
    </message>
    <message>
        <location filename="../../home/sentences.py"/>
        <source>How is it now, before the music?</source>
        <translation>Wie ist es jetzt, vor der Musik?</translation>
    </message>
    <message>
        <location filename="../../home/sentences.py"/>
        <source>How is it now?</source>
        <translation>Wie ist es jetzt?</translation>
    </message>
    <message>
        <location filename="../../home/sentences.py"/>
        <source>It ended a little early, to keep it easy for you. How is it now?</source>
        <translation>Die Sitzung endete etwas früher, damit es für Sie leicht bleibt. Wie ist es jetzt?</translation>
    </message>
    <message>
        <location filename="../../home/sentences.py"/>
        <source>It ended early, and what was recorded is safe. How is it now?</source>
        <translation>Sie endete vorzeitig, und was aufgenommen wurde, ist sicher. Wie ist es jetzt?</translation>
    </message>
    <message>
        <location filename="../../home/sentences.py"/>
        <source>{name}, about {minutes:.0f} minutes</source>
        <translation>{name}, etwa {minutes:.0f} Minuten</translation>
    </message>
    <message>
        <location filename="../../home/sentences.py"/>
        <source>Your sensor is there.</source>
        <translation>Ihr Sensor ist da.</translation>
    </message>
    <message>
        <location filename="../../home/sentences.py"/>
        <source>No sensor is there yet. Without one, the guide plays by itself.</source>
        <translation>Noch ist kein Sensor da. Ohne einen spielt die Führung allein.</translation>
    </message>
    <message>
        <location filename="../../home/sentences.py"/>
        <source>No sensor is there yet: please put it on and switch it on.</source>
        <translation>Noch ist kein Sensor da: Bitte legen Sie ihn an und schalten Sie ihn ein.</translation>
    </message>
    <message>
        <location filename="../../home/sentences.py"/>
        <source>It could not begin: {why}</source>
        <translation>Es konnte nicht beginnen: {why}</translation>
    </message>
    <message>
        <location filename="../../home/start_page.py"/>
        <source>Whenever you are ready</source>
        <translation>Wann immer Sie bereit sind</translation>
    </message>
    <message>
        <location filename="../../home/start_page.py"/>
        <source>Give to my therapist</source>
        <translation>Für die Therapie weitergeben</translation>
    </message>
    <message>
        <location filename="../../home/start_page.py"/>
        <source>{words} ({count} new)</source>
        <translation>{words} ({count} neu)</translation>
    </message>
    <message>
        <location filename="../../home/volume.py"/>
        <location filename="../../panel/actions.py"/>
        <location filename="../../panel/controls.py"/>
        <source>Quieter</source>
        <translation>Leiser</translation>
    </message>
    <message>
        <location filename="../../home/volume.py"/>
        <location filename="../../panel/actions.py"/>
        <location filename="../../panel/controls.py"/>
        <source>Louder</source>
        <translation>Lauter</translation>
    </message>
    <message>
        <location filename="../../home/volume.py"/>
        <location filename="../../panel/sound.py"/>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <location filename="../../home/volume.py"/>
        <source>Volume {level} of {most}</source>
        <translation>Lautstärke {level} von {most}</translation>
    </message>
    <message>
        <location filename="../../home/window.py"/>
        <source>The new file is kept: it holds when you close this window and open it again.</source>
        <translation>Die neue Datei ist übernommen: Sie gilt, sobald Sie dieses Fenster schließen und wieder öffnen.</translation>
    </message>
    <message>
        <location filename="../../home/window.py"/>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>disk full: {value} MB of the recording kept in memory; free some space</source>
        <translation>Speicher voll: {value} MB der Aufnahme sind im Arbeitsspeicher gesichert; geben Sie Platz frei</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>disk nearly full: {value} MB left; free some space: the recording goes on</source>
        <translation>Speicher fast voll: noch {value} MB; geben Sie Platz frei: die Aufnahme läuft weiter</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>cannot write ({why}): {value} MB of the recording kept in memory; free some space</source>
        <translation>Schreiben ist nicht möglich ({why}): {value} MB der Aufnahme sind im Arbeitsspeicher gesichert; geben Sie Platz frei</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>recording: the session goes on in {path}, with all that was recorded before, as {this} cannot be written to any more</source>
        <translation>Aufnahme: die Sitzung geht in {path} weiter, mit allem, was vorher aufgenommen wurde, da sich {this} nicht mehr beschreiben lässt</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>recording: the session goes on in {path}, from here on; what was before is in {this} only, as {this} cannot be written to any more</source>
        <translation>Aufnahme: die Sitzung geht von hier an in {path} weiter; was vorher war, ist nur in {this}, da sich {this} nicht mehr beschreiben lässt</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>recording: the session is kept in {path}, as {this} cannot be written to; the first start that can write there brings it home, but its dose of sound and what it found are not counted</source>
        <translation>Aufnahme: die Sitzung liegt in {path}, da sich {this} nicht beschreiben lässt; der erste Start, der dort schreiben kann, holt sie heim, aber ihre Schalldosis und was sie gefunden hat, werden nicht gezählt</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>recording: {n} samples lost, as the disk refused for too long; free some space: what comes is kept</source>
        <translation>Aufnahme: {n} Messwerte verloren, da der Speicher zu lange nichts annahm; geben Sie Platz frei: was kommt, wird gesichert</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>recording: {n} entries lost, as the disk does not keep up; close other programs</source>
        <translation>Aufnahme: {n} Einträge verloren, da der Speicher nicht nachkommt; schließen Sie andere Programme</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{why} What was recorded until then is kept.</source>
        <translation>{why} Was bis dahin aufgenommen wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The session ended by an unexpected fault ({kind}).</source>
        <translation>Die Sitzung endete durch einen unerwarteten Fehler ({kind}).</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>A session is running: this can be set when it has ended.</source>
        <translation>Eine Sitzung läuft: das lässt sich einstellen, wenn sie beendet ist.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The session is masked, so nobody steers its music. Pause, mute, volume, markers and relief work.</source>
        <translation>Die Sitzung ist verblindet, daher steuert niemand ihre Musik. Pause, Stumm, Lautstärke, Marker und Erleichterung gehen.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Data folder {path} cannot be used: {parent} is not a folder; create it first.</source>
        <translation>Der Datenordner {path} ist nicht nutzbar: {parent} ist kein Ordner; legen Sie ihn zuerst an.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Data folder {path} cannot be written to ({why}): choose another with --data-dir.</source>
        <translation>In den Datenordner {path} lässt sich nicht schreiben ({why}): Wählen Sie mit --data-dir einen anderen.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Folder {path} cannot be written to ({why}): choose another with --out.</source>
        <translation>In den Ordner {path} lässt sich nicht schreiben ({why}): Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The disk of {path} has {value} MB left and a session may need {of} MB: free some space or choose another data folder.</source>
        <translation>Der Speicher von {path} hat noch {value} MB frei, eine Sitzung kann {of} MB brauchen: Geben Sie Platz frei oder wählen Sie einen anderen Datenordner.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The disk of {path} is full: free some space or choose a folder on another disk.</source>
        <translation>Der Speicher von {path} ist voll: Geben Sie Platz frei oder wählen Sie einen Ordner auf einem anderen Speicher.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{path} cannot be made, as a file stands in its place: name another folder for the session.</source>
        <translation>{path} lässt sich nicht anlegen, da dort eine Datei liegt: Nennen Sie einen anderen Ordner für die Sitzung.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{path} is not empty: name a new folder for the session.</source>
        <translation>{path} ist nicht leer: Nennen Sie einen neuen Ordner für die Sitzung.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{path} is not empty: name a new folder for the export.</source>
        <translation>{path} ist nicht leer: Nennen Sie einen neuen Ordner für den Export.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{path} is there already, as this session was exported before: name another folder.</source>
        <translation>{path} gibt es schon, da diese Sitzung bereits exportiert wurde: Nennen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Participant {name} cannot be used: take {rule}.</source>
        <translation>Die Person {name} ist nicht nutzbar: Nehmen Sie {rule}.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>a pseudonym of 1 to 32 letters, digits, - or _ that begins with a letter or digit and is no device name of Windows</source>
        <translation>ein Pseudonym aus 1 bis 32 Buchstaben, Ziffern, - oder _, das mit Buchstabe oder Ziffer beginnt und kein Gerätename von Windows ist</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>There is a participant {name} already, which differs by its case alone: take {twin} or another ID.</source>
        <translation>Es gibt schon eine Person {name}, die sich nur in Groß- und Kleinschreibung unterscheidet: Nehmen Sie {twin} oder einen anderen Code.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>There is a participant {name} already: take another ID.</source>
        <translation>Es gibt schon eine Person {name}: Nehmen Sie einen anderen Code.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>There is no participant {name}: &apos;sospiro participants list&apos; shows them.</source>
        <translation>Es gibt keine Person {name}: „sospiro participants list“ zeigt sie.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Screening of {name} is missing; {what} asks nine questions.</source>
        <translation>Das Screening von {name} fehlt; {what} stellt neun Fragen.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Screening of {name} has a yes ({what}): {where} and the page Session show what it advises; with a reason sessions may begin.</source>
        <translation>Das Screening von {name} enthält ein Ja ({what}): {where} und die Seite der Sitzung zeigen, was ratsam ist; mit einer Begründung können Sitzungen beginnen.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Screening of {name} lacks {n} of {of} answers; {what} asks them.</source>
        <translation>Im Screening von {name} fehlen {n} von {of} Antworten; {what} fragt danach.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Screening of {name} has a yes ({what}), set aside: {why}</source>
        <translation>Das Screening von {name} enthält ein Ja ({what}), beiseitegelegt: {why}</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>An anonymous person has no screening: give a pseudonym, such as P07.</source>
        <translation>Eine anonyme Person hat kein Screening: Geben Sie ein Pseudonym an, z. B. P07.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The screening cannot be written to {path}: check that folder.</source>
        <translation>Das Screening lässt sich nicht nach {path} schreiben: Prüfen Sie den Ordner.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The protocol &apos;{name}&apos; has no arms: leave --arm out.</source>
        <translation>Das Protokoll „{name}“ hat keine Arme: Lassen Sie den Arm weg.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The protocol &apos;{name}&apos; has the arms {what}: say which, with --arm.</source>
        <translation>Das Protokoll „{name}“ hat die Arme {what}: Wählen Sie einen.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The protocol &apos;{name}&apos; has no arm &apos;{arm}&apos;, only {what}.</source>
        <translation>Das Protokoll „{name}“ hat keinen Arm „{arm}“, nur {what}.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>There is no protocol &apos;{name}&apos;; {hint}</source>
        <translation>Es gibt kein Protokoll „{name}“; {hint}</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>There is no style &apos;{name}&apos;; {hint}</source>
        <translation>Es gibt keinen Stil „{name}“; {hint}</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>did you mean &apos;{name}&apos;?</source>
        <translation>meinten Sie „{name}“?</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>There is no protocol {name}; check the path.</source>
        <translation>Es gibt kein Protokoll {name}; prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The style &apos;{name}&apos; plays your own music: name a file, with --music or as own_music.</source>
        <translation>Der Stil „{name}“ spielt Ihre eigene Musik: Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>There is no audio file {path}; check the path of your own music.</source>
        <translation>Es gibt keine Audiodatei {path}; prüfen Sie den Pfad Ihrer eigenen Musik.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{path} cannot be read as music ({why}); give a WAV, FLAC or OGG file.</source>
        <translation>{path} ist nicht als Musik lesbar ({why}); nehmen Sie eine WAV-, FLAC- oder OGG-Datei.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Nothing can be heard in {path}; give another file as your own music.</source>
        <translation>In {path} ist nichts zu hören; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>There is no recording at &apos;{path}&apos;: choose another file.</source>
        <translation>Unter „{path}“ gibt es keine Aufnahme: Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>There is no recording at &apos;{path}&apos;: check the path.</source>
        <translation>Unter „{path}“ gibt es keine Aufnahme: Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The recording &apos;{name}&apos; is damaged or of another format than its name says.</source>
        <translation>Die Aufnahme „{name}“ ist beschädigt oder hat ein anderes Format, als ihr Name sagt.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The recording &apos;{name}&apos; is empty: choose a file that a recording was written to.</source>
        <translation>Die Aufnahme „{name}“ ist leer: Wählen Sie eine Datei, in die aufgenommen wurde.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The recording holds no stream of a body to replay.</source>
        <translation>Die Aufnahme enthält keinen Datenstrom eines Körpers zum Abspielen.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{path} is missing or damaged: it is not the record of a session.</source>
        <translation>{path} fehlt oder ist beschädigt: es ist nicht die Aufzeichnung einer Sitzung.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{path} cannot be read ({why}).</source>
        <translation>{path} ist nicht lesbar ({why}).</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Session {name} has no sound to export: it is masked.</source>
        <translation>Sitzung {name} hat keinen Klang zum Exportieren: sie ist verblindet.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Session {name} has no sound to export: none was kept.</source>
        <translation>Sitzung {name} hat keinen Klang zum Exportieren: keiner wurde aufbewahrt.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Session {name} holds no RR intervals ({what}).</source>
        <translation>Sitzung {name} enthält keine RR-Intervalle ({what}).</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Session {name} holds no ECG, pulse or respiration for EDF.</source>
        <translation>Sitzung {name} enthält kein EKG, keinen Puls und keine Atmung für EDF.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Session {name} has not ended: export it when it has.</source>
        <translation>Sitzung {name} ist nicht beendet: exportieren Sie sie danach.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Session {name} is running: wait until it has ended.</source>
        <translation>Sitzung {name} läuft: Warten Sie, bis sie beendet ist.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Session {name} is masked: its arm is that of {who} in study {study}; unmask it first.</source>
        <translation>Sitzung {name} ist verblindet: ihr Arm ist der von {who} in Studie {study}; entblinden Sie sie zuerst.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Session {name} is in the folder of {who} already.</source>
        <translation>Sitzung {name} liegt schon im Ordner von {who}.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The record of session {name} is damaged: it cannot be moved.</source>
        <translation>Die Aufzeichnung der Sitzung {name} ist beschädigt: sie lässt sich nicht verschieben.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The sound {name} cannot be played: it is damaged; the cursor moves without it.</source>
        <translation>Der Klang {name} ist nicht abspielbar: er ist beschädigt; der Cursor läuft ohne ihn.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The printer takes nothing: see that it is on, or print the PDF itself.</source>
        <translation>Der Drucker nimmt nichts an: Sehen Sie nach, ob er an ist, oder drucken Sie das PDF selbst.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{path} cannot be printed: it is no PDF that can be read.</source>
        <translation>{path} ist nicht druckbar: es ist kein lesbares PDF.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Another program has been writing in {path} for {seconds} s: try again later.</source>
        <translation>Ein anderes Programm schreibt seit {seconds} s in {path}: Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>A note without words is not kept: write what is to be remembered.</source>
        <translation>Eine Notiz ohne Worte wird nicht aufbewahrt: Schreiben Sie, was erinnert werden soll.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{item} cannot be {value}: rate it from 0 to 10.</source>
        <translation>{item} kann nicht {value} sein: schätzen Sie von 0 bis 10 ein.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Say with --reason why it is deleted, in {n} to {of} letters.</source>
        <translation>Sagen Sie in {n} bis {of} Zeichen, warum sie gelöscht wird.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>There is no study {name}: &apos;sospiro study new&apos; makes one; there are: {what}.</source>
        <translation>Es gibt keine Studie {name}: „sospiro study new“ legt eine an; es gibt: {what}.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{who} has no place in study {name}: &apos;sospiro study next&apos; gives one.</source>
        <translation>{who} hat keinen Platz in Studie {name}: vergeben Sie zuerst einen.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Unmasking needs a reason: say it with --reason.</source>
        <translation>Das Entblinden braucht einen Grund: Geben Sie ihn an.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Study {name} has no stratum {stratum}: {what}.</source>
        <translation>Studie {name} hat kein Stratum {stratum}: {what}.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>All {n} places of study {name} are given.</source>
        <translation>Alle {n} Plätze der Studie {name} sind vergeben.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The study&apos;s key {path} cannot be read ({why}): name its file with --key.</source>
        <translation>Der Schlüssel {path} der Studie ist nicht lesbar ({why}): Geben Sie seine Datei an.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{path} holds no key of a study: name the right file with --key.</source>
        <translation>{path} enthält keinen Schlüssel einer Studie: Geben Sie die richtige Datei an.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{path} is missing, damaged or was changed: keep it, and go on from a copy that holds.</source>
        <translation>{path} fehlt, ist beschädigt oder wurde geändert: behalten Sie die Datei und arbeiten Sie mit einer unversehrten Kopie weiter.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The log does not go on from the line that was noted: its end was cut off, or written anew.</source>
        <translation>Das Logbuch geht nach der notierten Zeile nicht weiter: sein Ende wurde abgeschnitten oder neu geschrieben.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The sealed list is not the one whose hash was published.</source>
        <translation>Die versiegelte Liste ist nicht die, deren Hash veröffentlicht wurde.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The list does not follow from its seed: somebody chose the order.</source>
        <translation>Die Liste folgt nicht aus ihrem Startwert: jemand hat die Reihenfolge gewählt.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>What the yoked arms replay was exchanged.</source>
        <translation>Was die gekoppelten Arme abspielen, wurde ausgetauscht.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The sealed list belongs to another protocol.</source>
        <translation>Die versiegelte Liste gehört zu einem anderen Protokoll.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The places were not given in the order of the list.</source>
        <translation>Die Plätze wurden nicht in der Reihenfolge der Liste vergeben.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The index of sessions {path} cannot be used ({why}): choose another --data-dir.</source>
        <translation>Das Verzeichnis der Sitzungen {path} ist nicht nutzbar ({why}): Wählen Sie einen anderen Datenordner.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{path} cannot be used, as it is damaged: put back a copy that holds, or move it away.</source>
        <translation>{path} ist nicht nutzbar, da beschädigt: Legen Sie eine unversehrte Kopie zurück oder verschieben Sie die Datei.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>a file stands in its place</source>
        <translation>dort liegt eine Datei</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Session name {name} cannot be used: letters, digits, - and _.</source>
        <translation>Der Sitzungsname {name} ist nicht nutzbar: Buchstaben, Ziffern, - und _.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>&apos;sospiro styles list&apos; names them all.</source>
        <translation>„sospiro styles list“ nennt alle.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The stream &apos;{name}&apos; has no channel &apos;{channel}&apos;; it has {what}.</source>
        <translation>Der Datenstrom „{name}“ hat keinen Kanal „{channel}“; er hat {what}.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>No stream &apos;{name}&apos; for --{signal} is on the network ({what}): start its device, or choose one that `sospiro streams` shows.</source>
        <translation>Im Netzwerk ist kein Datenstrom „{name}“ für {signal} ({what}): Schalten Sie das Gerät ein oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The stream &apos;{name}&apos; sends texts: choose one that sends numbers for --{signal}.</source>
        <translation>Der Datenstrom „{name}“ sendet Texte: Wählen Sie für {signal} einen, der Zahlen sendet.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>brain waves by its type or name, from {n} electrode</source>
        <translation>Hirnwellen nach Typ oder Name, von {n} Elektrode</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>brain waves by its type or name, from {n} electrodes</source>
        <translation>Hirnwellen nach Typ oder Name, von {n} Elektroden</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>an accelerometer, whose three axes show the breath where it is worn on the chest</source>
        <translation>ein Beschleunigungssensor, dessen drei Achsen den Atem zeigen, wenn er auf der Brust getragen wird</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>chosen with --{signal} {name}</source>
        <translation>gewählt mit --{signal} {name}</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Study {name} cannot be used: take 1 to 32 letters, digits, - or _.</source>
        <translation>Der Studienname {name} ist nicht nutzbar: Nehmen Sie 1 bis 32 Buchstaben, Ziffern, - oder _.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{path} is missing, damaged or was changed.</source>
        <translation>{path} fehlt, ist beschädigt oder wurde geändert.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{path} cannot be opened: {why}.</source>
        <translation>{path} lässt sich nicht öffnen: {why}.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>it was changed</source>
        <translation>es wurde geändert</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>it has no strata</source>
        <translation>sie hat keine Strata</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>one of --stratum {names} is needed</source>
        <translation>eines der Strata {names} ist nötig</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{name} is many people: take another pseudonym, such as P07.</source>
        <translation>{name} sind viele Menschen: Nehmen Sie ein anderes Pseudonym, z. B. P07.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{name} is many people, of whom nothing more is kept.</source>
        <translation>{name} sind viele Menschen, von denen nichts weiter aufbewahrt wird.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Goal {name} cannot be rated {value}: it takes {rule} {low} to {high}.</source>
        <translation>Ziel {name} kann nicht mit {value} eingeschätzt werden: möglich ist {rule} {low} bis {high}.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>a whole number from</source>
        <translation>eine ganze Zahl von</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>There is no {kind} {name}; there are {what}.</source>
        <translation>Es gibt kein {kind} {name}; es gibt {what}.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Ratings during a session are the session&apos;s own: enter before or after.</source>
        <translation>Einschätzungen während einer Sitzung gehören der Sitzung: Tragen Sie vorher oder nachher ein.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{name} is no item: take 1 to 40 letters, such as pain.</source>
        <translation>{name} kann nicht eingeschätzt werden: Nehmen Sie 1 bis 40 Zeichen, z. B. Schmerz.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>Session {name} was cut off: &apos;sospiro sessions list&apos; makes it whole, then it can be moved.</source>
        <translation>Sitzung {name} wurde abgebrochen: „sospiro sessions list“ stellt sie wieder her, dann lässt sie sich verschieben.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{who} has a session {name} already: it cannot be moved.</source>
        <translation>{who} hat schon eine Sitzung {name}: sie lässt sich nicht verschieben.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>{path} is shorter than {seconds} s or below 8 kHz; give a longer piece of music.</source>
        <translation>{path} ist kürzer als {seconds} s oder unter 8 kHz; nehmen Sie ein längeres Stück.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>&apos;{path}&apos; is a folder or device: give the recording&apos;s file.</source>
        <translation>„{path}“ ist ein Ordner oder Gerät: Wählen Sie die Datei der Aufnahme.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The recording &apos;{name}&apos; is of no known format; known are {what}.</source>
        <translation>Die Aufnahme „{name}“ hat kein bekanntes Format; bekannt sind {what}.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The recording &apos;{name}&apos; is bigger than {n} GiB, more than Sospiro will load.</source>
        <translation>Die Aufnahme „{name}“ ist größer als {n} GiB, mehr, als Sospiro lädt.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The recording &apos;{name}&apos; unpacks to more than {n} GiB, more than Sospiro will load.</source>
        <translation>Die Aufnahme „{name}“ wird entpackt größer als {n} GiB, mehr, als Sospiro lädt.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The recording &apos;{name}&apos; is not text in UTF-8.</source>
        <translation>Die Aufnahme „{name}“ ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The recording &apos;{name}&apos; has no column &apos;{column}&apos;; it has {what}.</source>
        <translation>Die Aufnahme „{name}“ hat keine Spalte „{column}“; sie hat {what}.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The recording &apos;{name}&apos; holds no samples: choose a file that a recording was written to.</source>
        <translation>Die Aufnahme „{name}“ enthält keine Werte: Wählen Sie eine Datei, in die aufgenommen wurde.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The recording &apos;{name}&apos; has timestamps that are no numbers in &apos;{stream}&apos;.</source>
        <translation>Die Aufnahme „{name}“ hat in „{stream}“ Zeitstempel, die keine Zahlen sind.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The recording &apos;{name}&apos; has no valid sample in &apos;{stream}&apos;.</source>
        <translation>Die Aufnahme „{name}“ hat in „{stream}“ keinen gültigen Wert.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The recording &apos;{name}&apos; holds no numbers, only texts.</source>
        <translation>Die Aufnahme „{name}“ enthält keine Zahlen, nur Texte.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The recording &apos;{name}&apos; holds no line of numbers.</source>
        <translation>Die Aufnahme „{name}“ enthält keine Zeile mit Zahlen.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The names in &apos;{name}&apos; do not tell what it holds: give --signal ecg, ppg or respiration{where}; it has {what}.</source>
        <translation>Die Namen in „{name}“ sagen nicht, was es enthält: Geben Sie --signal ecg, ppg oder respiration{where} an; es hat {what}.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The names in &apos;{name}&apos; do not tell which column is the {signal}: choose one with --column; it has {what}.</source>
        <translation>Die Namen in „{name}“ sagen nicht, welche Spalte {signal} ist: Wählen Sie mit --column; es hat {what}.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The recording &apos;{name}&apos; has no time column: say how many samples per second it has with --rate.</source>
        <translation>Die Aufnahme „{name}“ hat keine Zeitspalte: Geben Sie mit --rate die Werte pro Sekunde an.</translation>
    </message>
    <message>
        <location filename="../../language/below/faults.py"/>
        <source>The recording &apos;{name}&apos; has no sampling rate &apos;fs&apos;: say how many samples per second it has with --rate.</source>
        <translation>Die Aufnahme „{name}“ hat keine Abtastrate &apos;fs&apos;: Geben Sie mit --rate die Werte pro Sekunde an.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{name} is not valid TOML: its brackets or dots go too deep.</source>
        <translation>{name} ist kein gültiges TOML: Klammern oder Punkte sind zu tief verschachtelt.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} cannot be read as a {what} ({why}): give a short TOML text.</source>
        <translation>{path} lässt sich nicht als {what} lesen ({why}): Geben Sie einen kurzen TOML-Text an.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>it is no file</source>
        <translation>es ist keine Datei</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>it holds no text: line {n} is not UTF-8</source>
        <translation>sie enthält keinen Text: Zeile {n} ist kein UTF-8</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} is larger than 1 MB; a {what} is a short TOML text.</source>
        <translation>{path} ist größer als 1 MB; erwartet wird ein kurzer TOML-Text ({what}).</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>There is no {what} {path}; check the path.</source>
        <translation>{path} ist nicht vorhanden ({what}): Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>&apos;{name}&apos; may be {what}: write more of the name.</source>
        <translation>„{name}“ kann {what} sein: Schreiben Sie mehr vom Namen.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>A {what}&apos;s name is {rule}, not &apos;{name}&apos;.</source>
        <translation>„{name}“ geht nicht als Name ({what}); erlaubt ist: {rule}.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>There is a {what} &apos;{name}&apos; already, in {path}: give another name.</source>
        <translation>„{name}“ gibt es schon ({what}), in {path}: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} cannot be copied under a new name: write its name as name = &quot;…&quot;.</source>
        <translation>{path} lässt sich nicht unter neuem Namen kopieren: Schreiben Sie den Namen darin als name = &quot;…&quot;.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} is no {what} that can be changed ({why}).</source>
        <translation>{path} lässt sich nicht ändern ({what}; {why}).</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>protocol file</source>
        <translation>Protokolldatei</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>style file</source>
        <translation>Stildatei</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>script file</source>
        <translation>Skriptdatei</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>settings file</source>
        <translation>Einstellungsdatei</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>file from your therapist</source>
        <translation>Datei aus der Therapie</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} cannot be written ({why}): choose another --data-dir.</source>
        <translation>{path} lässt sich nicht schreiben ({why}): Wählen Sie mit --data-dir einen anderen Ordner.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} cannot be written ({why}): choose another folder for it.</source>
        <translation>{path} lässt sich nicht schreiben ({why}): Wählen Sie dafür einen anderen Ordner.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} cannot be written ({why}): free some space.</source>
        <translation>{path} lässt sich nicht schreiben ({why}): Schaffen Sie Platz.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} lasts {seconds} s, and a prompt {n} to {of} s; cut it.</source>
        <translation>{path} dauert {seconds} s, ein Satz {n} bis {of} s: Kürzen Sie die Aufnahme.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} has only {n} Hz; record it with 8000 or more.</source>
        <translation>{path} hat nur {n} Hz: Nehmen Sie mit 8000 oder mehr auf.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} is longer than {seconds} s; cut it.</source>
        <translation>{path} ist länger als {seconds} s: Kürzen Sie die Aufnahme.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} cannot be read ({why}); give a WAV, FLAC or OGG file.</source>
        <translation>{path} lässt sich nicht lesen ({why}): Geben Sie eine WAV-, FLAC- oder OGG-Datei an.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>The recording &apos;{name}&apos; has several columns &apos;{column}&apos;: choose by --column {what}.</source>
        <translation>Die Aufnahme „{name}“ hat mehrere Spalten „{column}“: Wählen Sie mit --column {what}.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>The sampling rate of &apos;{name}&apos; must lie above 0 and up to {n} per second, but it is {rate}.</source>
        <translation>Die Abtastrate von „{name}“ muss über 0 und bei höchstens {n} je Sekunde liegen, beträgt aber {rate}.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>&apos;{name}&apos; holds {n} streams, but {of} types were given.</source>
        <translation>„{name}“ enthält {n} Datenströme, angegeben wurden aber {of} Typen.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>The WFDB record &apos;{name}&apos; needs &apos;{path}&apos; beside it, which is not there.</source>
        <translation>Zur WFDB-Aufnahme „{name}“ gehört die Datei „{path}“ daneben; sie fehlt.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>The LSL settings were already in use and cannot change while Sospiro runs: start it again.</source>
        <translation>Die LSL-Einstellungen sind schon in Gebrauch und lassen sich nicht ändern, solange Sospiro läuft: Starten Sie es neu.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} is not a recording of Sospiro, or is damaged.</source>
        <translation>{path} ist keine Aufnahme von Sospiro oder beschädigt.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} is being recorded: it can be recovered when its process has ended.</source>
        <translation>{path} wird gerade aufgenommen: Retten lässt es sich, wenn das zugehörige Programm beendet ist.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>Stream {name} sends {what} samples, which cannot be recorded: it must be one of {rule}.</source>
        <translation>Der Datenstrom {name} sendet Werte der Art {what}, die sich nicht aufnehmen lassen; möglich sind {rule}.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>Nothing is set up here yet: &apos;sospiro home open FILE&apos; takes the file that your therapist gave you.</source>
        <translation>Hier ist noch nichts eingerichtet: „sospiro home open DATEI“ nimmt die Datei, die Sie in der Therapie bekommen haben.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>The protocol &apos;{name}&apos; is not as your therapist chose it: ask for the file again.</source>
        <translation>Das Protokoll „{name}“ ist nicht so, wie es in der Therapie gewählt wurde: Bitten Sie noch einmal um die Datei.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{name} was made by a newer Sospiro: install that one here too.</source>
        <translation>{name} stammt von einem neueren Sospiro: Installieren Sie es auch hier.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{name} is not as it was made, above its protocol: ask your therapist for the file again.</source>
        <translation>{name} ist nicht mehr so, wie es gemacht wurde, oberhalb des Protokolls: Bitten Sie Ihre Therapeutin oder Ihren Therapeuten noch einmal um die Datei.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>There is no session yet: after the first, there is one to give.</source>
        <translation>Es gibt noch keine Sitzung: Nach der ersten lässt sich eine weitergeben.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>There are {n} files of today in {path} already: move some of them elsewhere.</source>
        <translation>In {path} liegen schon {n} Dateien von heute: Verschieben Sie einige davon.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>&apos;{name}&apos; is no public key: it begins with age1 and has 62 letters and digits.</source>
        <translation>„{name}“ ist kein öffentlicher Schlüssel: Ein solcher beginnt mit age1 und hat 62 Buchstaben und Ziffern.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} is there already: name another file.</source>
        <translation>{path} gibt es schon: Nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>There is no session to pack.</source>
        <translation>Es gibt keine Sitzung zum Einpacken.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>A package is of one person, not of {who}: make one for each.</source>
        <translation>Ein Paket gehört einer Person, nicht {who}: Machen Sie für jede eines.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>Session {name} was cut off: &apos;sospiro sessions list&apos; makes it whole, then it can be packed.</source>
        <translation>Sitzung {name} wurde abgebrochen: „sospiro sessions list“ stellt sie wieder her, dann lässt sie sich einpacken.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} does not say when the session began: it is damaged.</source>
        <translation>{path} sagt nicht, wann die Sitzung begann: Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} is not empty and no dataset of Sospiro: name a new folder for the export.</source>
        <translation>{path} ist nicht leer und kein Datensatz von Sospiro: Nennen Sie für den Export einen neuen Ordner.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} holds {name}, which many systems take for {who}: name another folder.</source>
        <translation>{path} enthält {name}, was viele Systeme für {who} halten: Nennen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} cannot be written: without it nothing goes out de-identified.</source>
        <translation>{path} lässt sich nicht schreiben: Ohne diese Datei geht nichts pseudonymisiert hinaus.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} is of format {n}, which this version cannot read.</source>
        <translation>{path} hat Format {n}, das diese Version nicht lesen kann.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} cannot be read or is damaged: put it back from a backup, as it keeps the codes of exports.</source>
        <translation>{path} ist nicht lesbar oder beschädigt: Spielen Sie eine Sicherung ein, denn darin stehen die Codes der Exporte.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>The sound {name} of session {who} cannot be read: it is damaged.</source>
        <translation>Der Ton {name} der Sitzung {who} lässt sich nicht lesen: Er ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} is no folder of a session.</source>
        <translation>{path} ist kein Ordner einer Sitzung.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} is damaged: delete the folder of that name beside it, then this file.</source>
        <translation>{path} ist beschädigt: Löschen Sie den gleichnamigen Ordner daneben, dann diese Datei.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{path} lies outside the data folder {folder}: nothing here keeps account of it.</source>
        <translation>{path} liegt außerhalb des Datenordners {folder}: Darüber wird hier nicht Buch geführt.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>A dose of {value} needs its unit, such as --unit mg: nobody could read it without.</source>
        <translation>Eine Dosis von {value} braucht ihre Einheit, etwa --unit mg: Sonst weiß niemand, wie viel es war.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{name} is licensed: only its scores can be entered.</source>
        <translation>{name} ist lizenzpflichtig: Nur die Ergebnisse lassen sich eintragen.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{name} cannot be {value}: it is {n} to {of}.</source>
        <translation>{name} kann nicht {value} sein: Möglich ist {n} bis {of}.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>Nothing was answered: {name} is not entered.</source>
        <translation>Es wurde nichts beantwortet: {name} wird nicht eingetragen.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>The yoked arm needs the recorded session {name}.</source>
        <translation>Der gekoppelte Arm braucht die aufgenommene Sitzung {name}.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>Session {name} cannot be replayed by a yoked arm: {why}.</source>
        <translation>Sitzung {name} lässt sich von einem gekoppelten Arm nicht wiedergeben: {why}.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>Another program is giving or telling a place of {name}: try again in a moment.</source>
        <translation>Ein anderes Programm vergibt oder zeigt gerade einen Platz von {name}: Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>Session {name} has not ended, or was cut off: &apos;sospiro sessions list&apos; makes it whole.</source>
        <translation>Sitzung {name} ist nicht beendet oder wurde abgebrochen: „sospiro sessions list“ stellt sie wieder her.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>Session {name} is no masked session of study {path}.</source>
        <translation>Sitzung {name} ist keine verblindete Sitzung der Studie {path}.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>{who} is masked: &apos;sospiro study unmask&apos; logs why, and opens their sessions.</source>
        <translation>{who} ist verblindet: „sospiro study unmask“ hält den Grund fest und öffnet die Sitzungen.</translation>
    </message>
    <message>
        <location filename="../../language/below/files.py"/>
        <source>A reading of {value} dB(A) cannot be used, it is {what}: set the volume so that the meter reads {n} to {of} dB(A), best about 60.</source>
        <translation>Ein Messwert von {value} dB(A) ist nicht brauchbar, er ist {what}: Stellen Sie die Lautstärke so ein, dass das Messgerät {n} bis {of} dB(A) zeigt, am besten etwa 60.</translation>
    </message>
    <message>
        <location filename="../../language/below/groups.py"/>
        <source>No stream {names} of {person} is on the network ({there}): start the device, or name another with --person {same}=NAME.</source>
        <translation>Kein Stream {names} von {person} ist im Netz ({there}): Gerät einschalten oder einen anderen mit --person {same}=NAME nennen.</translation>
    </message>
    <message>
        <location filename="../../language/below/groups.py"/>
        <source>Nothing in the streams of {person} ({there}) looks like heart or breath: name another with --person {same}=NAME.</source>
        <translation>Nichts in den Streams von {person} ({there}) sieht nach Herz oder Atem aus: einen anderen mit --person {same}=NAME nennen.</translation>
    </message>
    <message>
        <location filename="../../language/below/groups.py"/>
        <source>Several streams of {person} are equally good: {streams}; choose one by what stands in brackets, as in --person {example}.</source>
        <translation>Mehrere Streams von {person} sind gleich gut: {streams}; einen nach dem wählen, was in Klammern steht, etwa --person {example}.</translation>
    </message>
    <message>
        <location filename="../../language/below/groups.py"/>
        <source>The stream &apos;{stream}&apos; would be read for {one} and for {other}: name for each what is theirs alone, as in --person {example}.</source>
        <translation>Der Stream &apos;{stream}&apos; würde für {one} und für {other} gelesen: für jede Person nennen, was ihr allein gehört, etwa --person {example}.</translation>
    </message>
    <message>
        <location filename="../../language/below/groups.py"/>
        <source>What is named as a stream of {person} is read for somebody else already.</source>
        <translation>Was als Stream von {person} genannt ist, wird schon für jemand anderen gelesen.</translation>
    </message>
    <message>
        <location filename="../../language/below/groups.py"/>
        <source>{person} could not join the group: look into the log file for why.</source>
        <translation>{person} konnte nicht zur Gruppe dazukommen: In der Logdatei nachsehen, warum.</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>How many of the last 6 breaths went together with the music&apos;s breath.</source>
        <translation>Wie viele der letzten 6 Atemzüge mit dem Atem der Musik zusammengingen.</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>How steadily breath and music keep their distance: 1 is perfect step, and chance alone is above 0.</source>
        <translation>Wie stetig Atem und Musik ihren Abstand halten: 1 ist vollkommener Gleichschritt, und schon der Zufall liegt über 0.</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>How far the heart rate rises and falls within one breath; slow, easy breathing usually makes the swing larger.</source>
        <translation>Wie weit die Herzfrequenz innerhalb eines Atemzugs steigt und fällt; langsames, leichtes Atmen macht den Ausschlag meist größer.</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>How much the heart swings in one even wave: power of the highest peak over the rest; about 9 is a perfect wave.</source>
        <translation>Wie sehr das Herz in einer gleichmäßigen Welle schwingt: Leistung der höchsten Spitze gegen den Rest; etwa 9 ist eine vollkommene Welle.</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>The same as a share: 1 when all of the heart&apos;s variation is one even wave, near 0 when there is no wave in it.</source>
        <translation>Dasselbe als Anteil: 1, wenn die ganze Schwankung des Herzens eine gleichmäßige Welle ist, nahe 0 ohne Welle.</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>How much the time between two heartbeats changes from beat to beat; rest and slow breathing usually raise it.</source>
        <translation>Wie sehr sich die Zeit zwischen zwei Herzschlägen von Schlag zu Schlag ändert; Ruhe und langsames Atmen erhöhen sie meist.</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>How long the breath has been slower than 10 a minute since the session began.</source>
        <translation>Wie lange der Atem seit Beginn der Sitzung langsamer als 10 pro Minute war.</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>How long after the music&apos;s cue an inhale begins; below 0 it comes before it, as most people&apos;s do.</source>
        <translation>Wie lange nach dem Zeichen der Musik ein Einatmen beginnt; unter 0 kommt es davor, wie bei den meisten.</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>How much longer a breath is than the music&apos;s; below 0 it is shorter.</source>
        <translation>Wie viel länger ein Atemzug ist als der der Musik; unter 0 ist er kürzer.</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>How many of all breaths since the music began to guide went together with it.</source>
        <translation>Wie viele aller Atemzüge, seit die Musik führt, mit ihr zusammengingen.</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>6 breaths</source>
        <translation>6 Atemzüge</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>60 s</source>
        <translation>60 s</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>64 s, every 5 s</source>
        <translation>64 s, alle 5 s</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>120 s, every 5 s</source>
        <translation>120 s, alle 5 s</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>all guided breaths so far</source>
        <translation>alle geführten Atemzüge bisher</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>the session so far</source>
        <translation>die Sitzung bisher</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>beats/min</source>
        <translation>Schläge/min</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>not enough data yet: {n} of {of} {what}</source>
        <translation>noch nicht genug Daten: {n} von {of} {what}</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>only {n} of {of} {what}</source>
        <translation>erst {n} von {of} {what}</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>guided breaths</source>
        <translation>geführten Atemzügen</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>breaths with heartbeats</source>
        <translation>Atemzügen mit Herzschlägen</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>s with breath and guide</source>
        <translation>s mit Atem und Führung</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>s of heartbeats</source>
        <translation>s Herzschlägen</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>breaths</source>
        <translation>Atemzügen</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>no breath yet</source>
        <translation>noch kein Atemzug</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>no breath for {seconds} s</source>
        <translation>seit {seconds} s kein Atemzug</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>no guided breath for {seconds} s</source>
        <translation>seit {seconds} s kein geführter Atemzug</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>no heartbeat yet</source>
        <translation>noch kein Herzschlag</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>no heartbeat for {seconds} s</source>
        <translation>seit {seconds} s kein Herzschlag</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>no breath with heartbeats for {seconds} s</source>
        <translation>seit {seconds} s kein Atemzug mit Herzschlägen</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>no two intervals follow each other</source>
        <translation>keine zwei Intervalle folgen aufeinander</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>too few heartbeats within the breaths</source>
        <translation>zu wenige Herzschläge in den Atemzügen</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>the heart rate does not vary</source>
        <translation>die Herzfrequenz schwankt nicht</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>the heart rate does not swing clearly enough with the breath</source>
        <translation>die Herzfrequenz schwingt nicht deutlich genug mit dem Atem</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>cannot be computed from these numbers</source>
        <translation>lässt sich aus diesen Zahlen nicht berechnen</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>breathing rate unknown</source>
        <translation>Atemfrequenz unbekannt</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>no microphone is used</source>
        <translation>es wird kein Mikrofon benutzt</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>nothing was hummed</source>
        <translation>es wurde nicht gesummt</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>no breath is heard</source>
        <translation>es wird kein Atem gehört</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>exhales</source>
        <translation>Ausatmungen</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>paced</source>
        <translation>geführt</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>partly paced</source>
        <translation>teils geführt</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>spontaneous</source>
        <translation>spontan</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>breaths of the guide</source>
        <translation>Atemzüge der Führung</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>{n} breaths to {of} of the music</source>
        <translation>{n} Atemzüge auf {of} der Musik</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>at first {value}</source>
        <translation>anfangs {value}</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>chance gives {value}, with a steady breath more</source>
        <translation>der Zufall gibt {value}, bei stetigem Atem mehr</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>peak at {hertz} Hz, {name} window</source>
        <translation>Spitze bei {hertz} Hz, Fenster {name}</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>{n} of {of}</source>
        <translation>{n} von {of}</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <location filename="../../panel/heart_view.py"/>
        <source>ECG</source>
        <translation>EKG</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>Pulse (PPG)</source>
        <translation>Puls (PPG)</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <location filename="../../panel/heart_view.py"/>
        <source>RR intervals</source>
        <translation>RR-Intervalle</translation>
    </message>
    <message>
        <location filename="../../language/below/measures.py"/>
        <source>Respiration</source>
        <translation>Atmung</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>{name} line {n}: {why}</source>
        <translation>{name}, Zeile {n}: {why}</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>{path}: &apos;{name}&apos; is missing.</source>
        <translation>{path}: „{name}“ fehlt.</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; is missing.</source>
        <translation>„{name}“ fehlt.</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; is given twice.</source>
        <translation>„{name}“ ist zweimal angegeben.</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>unknown key &apos;{name}&apos;; did you mean &apos;{path}&apos;?</source>
        <translation>Den Schlüssel „{name}“ gibt es nicht; meinten Sie „{path}“?</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>unknown key &apos;{name}&apos;; known are {what}.</source>
        <translation>Den Schlüssel „{name}“ gibt es nicht; bekannt sind {what}.</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must be greater than or equal to {value}, not {what}.</source>
        <translation>„{name}“ muss mindestens {value} sein, nicht {what}.</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must be less than or equal to {value}, not {what}.</source>
        <translation>„{name}“ darf höchstens {value} sein, nicht {what}.</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must be greater than {value}, not {what}.</source>
        <translation>„{name}“ muss größer als {value} sein, nicht {what}.</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must be less than {value}, not {what}.</source>
        <translation>„{name}“ muss kleiner als {value} sein, nicht {what}.</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must be a valid number, not {what}.</source>
        <translation>„{name}“ muss eine Zahl sein, nicht {what}.</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must be a whole number, not {what}.</source>
        <translation>„{name}“ muss eine ganze Zahl sein, nicht {what}.</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must be a text in quotation marks, not {what}.</source>
        <translation>„{name}“ muss ein Text in Anführungszeichen sein, nicht {what}.</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must be true or false, not {what}.</source>
        <translation>„{name}“ muss true oder false sein, nicht {what}.</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must be a finite number, not {what}.</source>
        <translation>„{name}“ muss eine endliche Zahl sein, nicht {what}.</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must be {rule}, not {what}.</source>
        <translation>„{name}“ kann nicht {what} sein; möglich ist: {rule}.</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must have at least {n} character, not {what}.</source>
        <translation>„{name}“ braucht mindestens {n} Zeichen, nicht {what}.</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must have at least {n} characters, not {what}.</source>
        <translation>„{name}“ braucht mindestens {n} Zeichen, nicht {what}.</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must have at most {n} characters, not {what}.</source>
        <translation>„{name}“ darf höchstens {n} Zeichen haben, nicht {what}.</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must have at least {n} entry, not {of}.</source>
        <translation>„{name}“ braucht mindestens {n} Eintrag, nicht {of}.</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must have at least {n} entries, not {of}.</source>
        <translation>„{name}“ braucht mindestens {n} Einträge, nicht {of}.</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must have at most {n} entries, not {of}.</source>
        <translation>„{name}“ darf höchstens {n} Einträge haben, nicht {of}.</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must be a table, as in {what}.</source>
        <translation>„{name}“ muss eine Tabelle sein, wie in {what}.</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must be a table, as in {what}, not {value}.</source>
        <translation>„{name}“ muss eine Tabelle sein, wie in {what}, nicht {value}.</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must be a list, as in {what}.</source>
        <translation>„{name}“ muss eine Liste sein, wie in {what}.</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos; must be a list, as in {what}, not {rule}.</source>
        <translation>„{name}“ muss eine Liste sein, wie in {what}, nicht {rule}.</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>&apos;{name}&apos;: {why}</source>
        <translation>„{name}“: {why}</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>{name} is not valid TOML: {what} (at line {n}, column {of}).</source>
        <translation>{name} ist kein gültiges TOML: {what} (Zeile {n}, Spalte {of}).</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>{name} is not valid TOML: {what} (at line {n}, column {of}, &apos;{column}&apos;).</source>
        <translation>{name} ist kein gültiges TOML: {what} (Zeile {n}, Spalte {of}, „{column}“).</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>{path} cannot be used, as {why}: put back a copy that holds, or move it away.</source>
        <translation>{path} ist nicht zu gebrauchen ({why}): Spielen Sie eine heile Kopie ein oder legen Sie die Datei beiseite.</translation>
    </message>
    <message>
        <location filename="../../language/below/mistakes.py"/>
        <source>Your own music would not be heard in the style &apos;{name}&apos;: leave the style out, or copy the style &apos;{path}&apos; and edit that.</source>
        <translation>Ihre eigene Musik wäre im Stil „{name}“ nicht zu hören: Lassen Sie den Stil weg oder kopieren und bearbeiten Sie den Stil „{path}“.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Open session</source>
        <translation>Offene Sitzung</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Listens, matches and leads to the target that is set, until somebody ends it.</source>
        <translation>Hört zu, schwingt sich ein und führt zum eingestellten Ziel, bis jemand beendet.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Ambient 75 %</source>
        <translation>Ambient 75 %</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Half an hour in the background, swelling at three quarters of the person&apos;s own breathing; nothing to follow.</source>
        <translation>Eine halbe Stunde im Hintergrund, an- und abschwellend mit drei Vierteln der eigenen Atemfrequenz; nichts zu folgen.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>First session</source>
        <translation>Erste Sitzung</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Listens for two minutes, goes along, leads to six breaths a minute as fast as the person follows, stays five minutes.</source>
        <translation>Hört zwei Minuten zu, geht mit, führt so schnell, wie die Person folgt, zu sechs Atemzügen pro Minute, bleibt fünf Minuten.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Research: contingent vs sham</source>
        <translation>Forschung: kontingent gegen Schein</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>A guide that answers the person against one that stays at their own rate; the same stages and the same music.</source>
        <translation>Eine Führung, die der Person antwortet, gegen eine, die bei ihrem eigenen Tempo bleibt; dieselben Phasen und dieselbe Musik.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Resonance assessment</source>
        <translation>Resonanzbestimmung</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Five rates from 6.5 to 4.5 breaths a minute with rests between, to see at which the heart swings most.</source>
        <translation>Fünf Atemfrequenzen von 6,5 bis 4,5 pro Minute mit Pausen dazwischen, um zu sehen, bei welcher das Herz am stärksten mitschwingt.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Resonance sliding</source>
        <translation>Resonanzgleiten</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>One slow slide from 6.75 to 4.25 breaths a minute, to see at which rate the heart swings most.</source>
        <translation>Ein langsames Gleiten von 6,75 bis 4,25 Atemzügen pro Minute, um zu sehen, wo das Herz am stärksten mitschwingt.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Short flare-up</source>
        <translation>Kurze Schmerzspitze</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Eight minutes of the guide alone, without sensors: from ten breaths a minute slowly to six, and out again.</source>
        <translation>Acht Minuten nur Führung, ohne Sensoren: von zehn Atemzügen pro Minute langsam zu sechs und wieder hinaus.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Imagery: a safe place</source>
        <translation>Imagination: ein sicherer Ort</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Listens, leads to eight breaths a minute, then tells the script Safe place to the music and comes back slowly.</source>
        <translation>Hört zu, führt zu acht Atemzügen pro Minute, erzählt dann zur Musik den Text „Safe place“ und kommt langsam zurück.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>A safe place</source>
        <translation>Ein sicherer Ort</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Listens, then taps, drums and plays with the music as the breath leads it, and rests with the script Breath and river.</source>
        <translation>Hört zu, tippt, trommelt und spielt dann mit der Musik, die der Atem führt, und ruht mit der Anleitung Atem und Fluss aus.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Tap with the breath</source>
        <translation>Mit dem Atem tippen</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Listens for a minute, taps to the beat of the own breath, then to one that grows a quarter slower, and listens on.</source>
        <translation>Hört eine Minute zu, tippt im Schlag des eigenen Atems, dann in einem, der um ein Viertel langsamer wird, und hört weiter zu.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Six a minute</source>
        <translation>Sechs pro Minute</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>One minute of listening, then to six breaths a minute as fast as the person follows, and fifteen minutes there.</source>
        <translation>Eine Minute Zuhören, dann so schnell, wie die Person folgt, zu sechs Atemzügen pro Minute und fünfzehn Minuten dort.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Arriving</source>
        <translation>Ankommen</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>In the background</source>
        <translation>Im Hintergrund</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <location filename="../../panel/stage_words.py"/>
        <source>Coming back</source>
        <translation>Zurückkommen</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <location filename="../../panel/stage_words.py"/>
        <location filename="../../panel/words.py"/>
        <source>Staying</source>
        <translation>Verweilen</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <location filename="../../review/said_page.py"/>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>With the music</source>
        <translation>Mit der Musik</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <location filename="../../review/said_page.py"/>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Five rates</source>
        <translation>Fünf Atemfrequenzen</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>One slide</source>
        <translation>Ein Gleiten</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Easing</source>
        <translation>Lindern</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <location filename="../../panel/stage_words.py"/>
        <source>Tapping</source>
        <translation>Tippen</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <location filename="../../panel/stage_words.py"/>
        <source>Drumming</source>
        <translation>Trommeln</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <location filename="../../panel/play_view.py"/>
        <location filename="../../panel/stage_words.py"/>
        <location filename="../../panel/tools.py"/>
        <source>Playing along</source>
        <translation>Mitspielen</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Breath and river</source>
        <translation>Atem und Fluss</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Listening on</source>
        <translation>Weiterhören</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Tap lightly, with the soft beat.</source>
        <translation>Tippen Sie leicht im leisen Schlag mit.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>It need not be exact. Let the breath come and go.</source>
        <translation>Es muss nicht genau sein. Lassen Sie den Atem kommen und gehen.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Now drum, softly or firmly. The drum answers you.</source>
        <translation>Nun trommeln Sie, leise oder kräftig. Die Trommel antwortet Ihnen.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Let hands, breath and beat go together. Rest whenever you like.</source>
        <translation>Lassen Sie Hände, Atem und Schlag zusammengehen. Ruhen Sie aus, wann Sie mögen.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Play what you like: every note fits.</source>
        <translation>Spielen Sie, was Sie mögen: Jeder Ton passt.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>A few notes are enough. Leave room, and listen to what comes back.</source>
        <translation>Wenige Töne genügen. Lassen Sie Raum und lauschen Sie, was zurückkommt.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>The beat grows slower very gently. Let the breath go with it, shallow and easy.</source>
        <translation>Der Schlag wird ganz sanft langsamer. Lassen Sie den Atem mitgehen, flach und leicht.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Let your hands rest, and listen.</source>
        <translation>Lassen Sie die Hände ruhen und hören Sie zu.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Do what you like to do; the music keeps you company. There is nothing to follow.</source>
        <translation>Tun Sie, was Sie mögen; die Musik leistet Ihnen Gesellschaft. Es gibt nichts zu folgen.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Sit or lie as is comfortable. Breathe as you always do; there is nothing to do yet.</source>
        <translation>Sitzen oder liegen Sie, wie es angenehm ist. Atmen Sie wie immer; noch gibt es nichts zu tun.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Just listen. The music is getting to know your breath.</source>
        <translation>Hören Sie einfach zu. Die Musik lernt Ihren Atem kennen.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>The sound now breathes as you do. It rises as you breathe in and sinks as you breathe out.</source>
        <translation>Der Klang atmet jetzt wie Sie. Er steigt, wenn Sie einatmen, und sinkt, wenn Sie ausatmen.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Let your breath go with the sound. Shallow and easy, don&apos;t fill up.</source>
        <translation>Lassen Sie Ihren Atem mit dem Klang gehen. Flach und leicht, nicht vollpumpen.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>If it feels like too much, breathe as you like: the music waits for you.</source>
        <translation>Wenn es zu viel wird, atmen Sie, wie Sie mögen: die Musik wartet auf Sie.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Small, quiet breaths. Let the breath out take its time.</source>
        <translation>Kleine, ruhige Atemzüge. Lassen Sie dem Ausatmen Zeit.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>This is slow enough. Stay with it, shallow and easy.</source>
        <translation>Das ist langsam genug. Bleiben Sie dabei, flach und leicht.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>The music goes. Breathe as you like, and take your time.</source>
        <translation>Die Musik geht. Atmen Sie, wie Sie mögen, und lassen Sie sich Zeit.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Breathe as you always do.</source>
        <translation>Atmen Sie wie immer.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Let your breath go with the sound, shallow and easy, don&apos;t fill up.</source>
        <translation>Lassen Sie Ihren Atem mit dem Klang gehen, flach und leicht, nicht vollpumpen.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Breathe as you like.</source>
        <translation>Atmen Sie, wie Sie mögen.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Go with the sound, shallow and easy, don&apos;t fill up. In the rests breathe as you like.</source>
        <translation>Gehen Sie mit dem Klang, flach und leicht, nicht vollpumpen. In den Pausen atmen Sie, wie Sie mögen.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>No talking while a rate is held: each step needs ninety seconds of steady breathing.</source>
        <translation>Nicht sprechen, solange eine Atemfrequenz gehalten wird: jeder Schritt braucht neunzig Sekunden gleichmäßiges Atmen.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Go with the sound, shallow and easy, don&apos;t fill up. It grows slower very gently.</source>
        <translation>Gehen Sie mit dem Klang, flach und leicht, nicht vollpumpen. Er wird ganz sanft langsamer.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>No talking while it slides: about a quarter of an hour of steady breathing is needed.</source>
        <translation>Nicht sprechen während des Gleitens: etwa eine Viertelstunde gleichmäßiges Atmen ist nötig.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Breathe in as the sound rises, out as it sinks. Shallow and easy, don&apos;t fill up.</source>
        <translation>Atmen Sie ein, wenn der Klang steigt, aus, wenn er sinkt. Flach und leicht, nicht vollpumpen.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>If it is too slow for you, breathe as you like and listen.</source>
        <translation>Wenn es Ihnen zu langsam ist, atmen Sie, wie Sie mögen, und hören Sie zu.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>The music goes. Take your time.</source>
        <translation>Die Musik geht. Lassen Sie sich Zeit.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Let your breath go with the sound, shallow and easy.</source>
        <translation>Lassen Sie Ihren Atem mit dem Klang gehen, flach und leicht.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Stay with it, shallow and easy, don&apos;t fill up.</source>
        <translation>Bleiben Sie dabei, flach und leicht, nicht vollpumpen.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>stress</source>
        <translation>Stress</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>comfort</source>
        <translation>Wohlbefinden</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>dizziness</source>
        <translation>Schwindel</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>cough</source>
        <translation>Husten</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>talks</source>
        <translation>spricht</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>moves</source>
        <translation>bewegt sich</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>sighs</source>
        <translation>seufzt</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>eyes closed</source>
        <translation>Augen zu</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>eyes open</source>
        <translation>Augen auf</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>disturbance</source>
        <translation>Störung</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>moved by the music</source>
        <translation>von der Musik berührt</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>marker</source>
        <translation>Marker</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>baseline</source>
        <translation>Ruhemessung</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>match</source>
        <translation>Einschwingen</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>lead</source>
        <translation>Führen</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>resonance</source>
        <translation>Resonanz</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>silence</source>
        <translation>Stille</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>free</source>
        <translation>Freies Atmen</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>return</source>
        <translation>Zurückkommen</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>imagery</source>
        <translation>Imagination</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>recovered</source>
        <translation>wiederhergestellt</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>failed</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>{n} to {of} min</source>
        <translation>{n} bis {of} min</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>at least {minutes} min</source>
        <translation>mindestens {minutes} min</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>up to {minutes} min</source>
        <translation>bis zu {minutes} min</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Felt piano</source>
        <translation>Filzklavier</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Phrases on a soft piano that ask and answer, over strings that change with every breath.</source>
        <translation>Phrasen auf einem weichen Klavier, die fragen und antworten, über Streichern, die sich mit jedem Atemzug ändern.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Frame drum</source>
        <translation>Rahmentrommel</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>A large drum on the turns of the breath, a low drone, a wooden flute, and wood that creaks softly.</source>
        <translation>Eine große Trommel an den Wenden des Atems, ein tiefer Bordun, eine Holzflöte und leise knarrendes Holz.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Handpan</source>
        <translation>Handpan</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>A slowly changing pattern on a handpan, a second pan that answers above it, and one low tone underneath.</source>
        <translation>Ein langsam wechselndes Muster auf einer Handpan, eine zweite, die darüber antwortet, und ein tiefer Ton darunter.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Ocean</source>
        <translation>Meer</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Waves that come and go with the breath, slow open chords, and now and then a far flute.</source>
        <translation>Wellen, die mit dem Atem kommen und gehen, langsame offene Akkorde und ab und zu eine ferne Flöte.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Own music</source>
        <translation>Eigene Musik</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Your own recording, swelling and opening with the breath, and a breath of air to follow.</source>
        <translation>Ihre eigene Aufnahme, die mit dem Atem anschwillt und sich öffnet, und ein Lufthauch zum Folgen.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Plucked</source>
        <translation>Gezupft</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Few plucked notes on silk strings, much room between them, one bare tone below, and rain outside.</source>
        <translation>Wenige gezupfte Töne auf Seidensaiten, viel Raum dazwischen, ein einzelner Ton darunter und draußen Regen.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Still pad</source>
        <translation>Stille Fläche</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>A warm pad that barely moves, single glassy notes high above it, and wind on your own breath.</source>
        <translation>Eine warme Klangfläche, die sich kaum bewegt, einzelne gläserne Töne hoch darüber und Wind auf Ihrem eigenen Atem.</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Strings</source>
        <translation>Streicher</translation>
    </message>
    <message>
        <location filename="../../language/below/protocols.py"/>
        <source>Full, dark string chords that lean on one another, and one long line above them.</source>
        <translation>Volle, dunkle Streicherakkorde, die sich aneinanderlehnen, und eine lange Linie darüber.</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>listening to the person&apos;s own breathing</source>
        <translation>hört der eigenen Atmung der Person zu</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>staying at the person&apos;s own {rate}/min</source>
        <translation>bleibt bei den eigenen {rate}/min der Person</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>easing back to {rate}/min</source>
        <translation>gibt nach bis {rate}/min</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>by the clock</source>
        <translation>nach der Uhr</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{why}: {rate}/min, nothing to follow</source>
        <translation>{why}: {rate}/min, nichts zu folgen</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{why}: staying at {rate}/min</source>
        <translation>{why}: bleibt bei {rate}/min</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{why}: going to {rate}/min</source>
        <translation>{why}: geht auf {rate}/min</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{why}: holding at {rate}/min</source>
        <translation>{why}: hält bei {rate}/min</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{why}: leading to {rate}/min</source>
        <translation>{why}: führt zu {rate}/min</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{why}: easing back to {rate}/min</source>
        <translation>{why}: gibt nach bis {rate}/min</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{why}: staying at the person&apos;s own {rate}/min</source>
        <translation>{why}: bleibt bei den eigenen {rate}/min der Person</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{why}: going with the person at {rate}/min</source>
        <translation>{why}: geht mit der Person bei {rate}/min</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{why}: matching the person&apos;s own {rate}/min</source>
        <translation>{why}: schwingt sich auf die eigenen {rate}/min der Person ein</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{why}: back to the person&apos;s own rate</source>
        <translation>{why}: zurück zum eigenen Tempo der Person</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{why}: the music follows the person</source>
        <translation>{why}: die Musik folgt der Person</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{why}: holding for now</source>
        <translation>{why}: hält vorerst</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{why} for {seconds} s: gliding to {rate}/min</source>
        <translation>{why} seit {seconds} s: gleitet zu {rate}/min</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>the respiration signal is noisy</source>
        <translation>das Atemsignal ist verrauscht</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>the respiration signal is flat</source>
        <translation>das Atemsignal ist flach</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>the respiration signal is clipped</source>
        <translation>das Atemsignal ist übersteuert</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>no respiration samples</source>
        <translation>keine Daten vom Atemsensor</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>the respiration stream is lost</source>
        <translation>der Datenstrom der Atmung ist verloren</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>no respiration stream</source>
        <translation>kein Datenstrom der Atmung</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>no breath</source>
        <translation>kein Atemzug</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>no heartbeat</source>
        <translation>kein Herzschlag</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>no breath can be read from the ECG</source>
        <translation>aus dem EKG ist kein Atem zu lesen</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>no breath is heard clearly: still listening; check the sensor</source>
        <translation>kein Atem ist klar zu hören: hört weiter zu; Sensor prüfen</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{n} breaths heard</source>
        <translation>{n} Atemzüge gehört</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>breathing is uneven: still listening; Comfortable breathing starts the guide at {rate}/min</source>
        <translation>die Atmung ist ungleichmäßig: hört weiter zu; „Angenehm atmen“ beginnt die Führung bei {rate}/min</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{n} of the last {of} breaths in sync</source>
        <translation>{n} der letzten {of} Atemzüge im Einklang</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>in step with a slower guide for longer than by chance</source>
        <translation>länger als zufällig im Gleichschritt mit einer langsameren Führung</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>not followed for {minutes} min</source>
        <translation>seit {minutes} min nicht gefolgt</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>breathing faster than at the start for {seconds} s</source>
        <translation>seit {seconds} s schnellere Atmung als am Anfang</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>the breath is heard: {why}</source>
        <translation>der Atem ist zu hören: {why}</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>the breath is heard again: holding at {rate}/min</source>
        <translation>der Atem ist wieder zu hören: hält bei {rate}/min</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>held by the therapist</source>
        <translation>von Hand gehalten</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>released: the next breath decides; holding at {rate}/min</source>
        <translation>freigegeben: der nächste Atemzug entscheidet; hält bei {rate}/min</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>comfortable breathing was asked for</source>
        <translation>angenehmes Atmen wurde gewünscht</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>refreshed: on by the clock from {rate}/min</source>
        <translation>neu begonnen: nach der Uhr weiter ab {rate}/min</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>refreshed: {why}</source>
        <translation>neu begonnen: {why}</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>new target {rate}/min</source>
        <translation>neues Ziel {rate}/min</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>the session ends</source>
        <translation>die Sitzung endet</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>on again: the next breath decides; holding at {rate}/min</source>
        <translation>weiter: der nächste Atemzug entscheidet; hält bei {rate}/min</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>comfortable breathing goes on at the person&apos;s own rate</source>
        <translation>angenehmes Atmen im eigenen Tempo der Person geht weiter</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>the next breaths decide</source>
        <translation>die nächsten Atemzüge entscheiden</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>paused by the therapist</source>
        <translation>von Hand pausiert</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>the discomfort button was pressed</source>
        <translation>die Taste für Unwohlsein wurde gedrückt</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>baseline: listening to the person&apos;s own breathing</source>
        <translation>Ruhemessung: hört der eigenen Atmung der Person zu</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>silence: nothing to follow</source>
        <translation>Stille: nichts zu folgen</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>free: the person breathes as they like</source>
        <translation>frei: die Person atmet, wie sie mag</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>ambient</source>
        <translation>im Hintergrund</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>the session begins</source>
        <translation>die Sitzung beginnt</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>asked by the therapist</source>
        <translation>auf Wunsch</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>no resonance is known of this person, so it is {rate}/min</source>
        <translation>von dieser Person ist keine Resonanz bekannt, daher {rate}/min</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{why}; no resonance is known of this person, so it is {rate}/min</source>
        <translation>{why}; von dieser Person ist keine Resonanz bekannt, daher {rate}/min</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>the assessment is done</source>
        <translation>die Messreihe ist fertig</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>its time is over</source>
        <translation>ihre Zeit ist um</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>the script is told</source>
        <translation>die Geschichte ist erzählt</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>matched</source>
        <translation>eingeschwungen</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>matched for {seconds} s</source>
        <translation>{seconds} s lang mitgegangen</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>{rate}/min is reached</source>
        <translation>{rate}/min sind erreicht</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>running by the protocol</source>
        <translation>läuft nach Protokoll</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>resonance step {n} of {of}: {rate}/min</source>
        <translation>Resonanzschritt {n} von {of}: {rate}/min</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>rest before {rate}/min</source>
        <translation>Ruhe vor {rate}/min</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>all steps are done</source>
        <translation>alle Schritte sind fertig</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>resonance slide: {rate} to {to}/min</source>
        <translation>Resonanzgleiten: {rate} bis {to}/min</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>the slide is done</source>
        <translation>das Gleiten ist fertig</translation>
    </message>
    <message>
        <location filename="../../language/below/reasons.py"/>
        <source>the assessment was stopped</source>
        <translation>die Messreihe wurde abgebrochen</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Shallow and easy, don&apos;t fill up.</source>
        <translation>Flach und leicht, nicht vollpumpen.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Dizzy, tingling or short of air: back to the person&apos;s own rate at once. Ask how the person feels.</source>
        <translation>Schwindel, Kribbeln oder Luftnot: sofort zurück zum eigenen Tempo der Person. Fragen Sie, wie es ihr geht.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Set aside by the therapist: {why}.</source>
        <translation>Beiseitegelegt: {why}.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>No further press of the discomfort button for {seconds} s: cues as usual.</source>
        <translation>{seconds} s lang kein weiterer Druck auf die Taste für Unwohlsein: Zeichen wie üblich.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>More air is moved than at rest, for {seconds} s: the cues are softened. Say: {words}</source>
        <translation>Seit {seconds} s wird mehr Luft bewegt als in Ruhe: die Zeichen werden weicher. Sagen Sie: {words}</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>more air is moved than at rest</source>
        <translation>es wird mehr Luft bewegt als in Ruhe</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Still more air is moved than at rest: the guide holds its rate as well.</source>
        <translation>Es wird weiterhin mehr Luft bewegt als in Ruhe: auch die Führung hält ihr Tempo.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Breathing is easy again: cues as usual.</source>
        <translation>Die Atmung ist wieder leicht: Zeichen wie üblich.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>No breath could be judged for {seconds} s: cues as usual.</source>
        <translation>{seconds} s lang ließ sich kein Atemzug beurteilen: Zeichen wie üblich.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Over-breathing is not watched: depth of breathing unknown, {why}. Ask how the person feels.</source>
        <translation>Überatmen wird nicht überwacht: die Atemtiefe ist unbekannt, {why}. Fragen Sie, wie es der Person geht.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>no breath shows it</source>
        <translation>kein Atemzug zeigt sie</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>there is no baseline of it</source>
        <translation>es gibt keine Ruhemessung dazu</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>The depth of breathing became {times} times what it was from one breath to the next: taken as a belt that moved. If the person did it, ask for easy breaths.</source>
        <translation>Die Atemtiefe wurde von einem Atemzug zum nächsten {times}-mal so groß: als verrutschter Gurt gewertet. War es die Person, bitten Sie um leichte Atemzüge.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>See how the person feels; Stop fades the music out in 2 s.</source>
        <translation>Sehen Sie nach, wie es der Person geht; Stopp blendet die Musik in 2 s aus.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>above {rate}/min</source>
        <translation>über {rate}/min</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>below {rate}/min</source>
        <translation>unter {rate}/min</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>more than {rate}/min above the baseline</source>
        <translation>mehr als {rate}/min über der Ruhemessung</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>heart rate {words} for {seconds} s</source>
        <translation>Herzfrequenz seit {seconds} s {words}</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Heart rate {words} for {seconds} s: the guide holds its rate. {advice}</source>
        <translation>Herzfrequenz seit {seconds} s {words}: die Führung hält ihr Tempo. {advice}</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Heart rate no longer {words} for {seconds} s: the guide may lead on.</source>
        <translation>Herzfrequenz seit {seconds} s nicht mehr {words}: die Führung darf weiterführen.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>No heart rate for {seconds} s: the hold is released, and it is watched again when heard.</source>
        <translation>Seit {seconds} s keine Herzfrequenz: das Halten ist gelöst; sie wird wieder überwacht, sobald sie zu hören ist.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>more than {share}% of the heartbeats came early</source>
        <translation>mehr als {share} % der Herzschläge kamen zu früh</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>More than {share}% of the heartbeats of the last minute came early: the guide holds its rate. This is not a diagnosis; loose electrodes look alike.</source>
        <translation>Mehr als {share} % der Herzschläge der letzten Minute kamen zu früh: die Führung hält ihr Tempo. Das ist keine Diagnose; lockere Elektroden sehen ebenso aus.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Early heartbeats are below {share}% again: the guide may lead on.</source>
        <translation>Frühe Herzschläge liegen wieder unter {share} %: die Führung darf weiterführen.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>No clear heartbeats for {seconds} s: the hold is released, and they are watched when heard.</source>
        <translation>Seit {seconds} s keine klaren Herzschläge: das Halten ist gelöst; sie werden überwacht, sobald sie zu hören sind.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Rated: {item} {value} of 10.</source>
        <translation>Eingeschätzt: {item} {value} von 10.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>{item} is up by {by} of 10</source>
        <translation>{item} um {by} von 10 gestiegen</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>{item} is {value} of 10, {by} more than at first: the guide holds its rate. Ask whether to go on; Stop fades the music out in 2 s.</source>
        <translation>{item}: {value} von 10, {by} mehr als zuerst: die Führung hält ihr Tempo. Fragen Sie, ob es weitergehen soll; Stopp blendet die Musik in 2 s aus.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>{item} is {value} of 10 again: the guide may lead on.</source>
        <translation>{item} ist wieder {value} von 10: die Führung darf weiterführen.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Dose of sound unknown: this device is not calibrated; &apos;sospiro calibrate&apos; takes two minutes.</source>
        <translation>Schalldosis unbekannt: dieses Gerät ist nicht kalibriert; „sospiro calibrate“ dauert zwei Minuten.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Dose of sound unknown: it is not counted in a masked session.</source>
        <translation>Schalldosis unbekannt: in einer verblindeten Sitzung wird sie nicht gezählt.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Half of the week&apos;s dose of sound is used{words}. Nothing needs to change; softer is kinder to the ears.</source>
        <translation>Die halbe Schalldosis der Woche ist verbraucht{words}. Nichts muss sich ändern; leiser schont die Ohren.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Most of the week&apos;s dose of sound is used{words}. Softer music keeps it within the week.</source>
        <translation>Der größte Teil der Schalldosis der Woche ist verbraucht{words}. Leisere Musik hält sie im Rahmen.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>The week&apos;s dose of sound is used up{words}. Softer music and some quiet days are advised.</source>
        <translation>Die Schalldosis der Woche ist aufgebraucht{words}. Leisere Musik und einige ruhige Tage sind ratsam.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>({share} %, counted against {level} dB(A) for 40 h)</source>
        <translation>({share} %, gerechnet gegen {level} dB(A) für 40 h)</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>(at least {share} %, counted against {level} dB(A) for 40 h)</source>
        <translation>(mindestens {share} %, gerechnet gegen {level} dB(A) für 40 h)</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Do you have a heart disease, an irregular heartbeat, a pacemaker, or chest pain?</source>
        <translation>Haben Sie eine Herzkrankheit, einen unregelmäßigen Herzschlag, einen Herzschrittmacher oder Brustschmerzen?</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Ask the treating physician first; keep the session short, and watch the heart rate.</source>
        <translation>Fragen Sie zuerst die behandelnde Ärztin oder den Arzt; halten Sie die Sitzung kurz und beobachten Sie die Herzfrequenz.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Do you have asthma, COPD or another disease of the lungs, or are you short of breath at rest?</source>
        <translation>Haben Sie Asthma, COPD oder eine andere Lungenkrankheit, oder sind Sie in Ruhe kurzatmig?</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Ask the treating physician first; let the person choose depth and pace, with no target below their ease.</source>
        <translation>Fragen Sie zuerst die behandelnde Ärztin oder den Arzt; lassen Sie die Person Tiefe und Tempo wählen, ohne Ziel unterhalb ihres Wohlbefindens.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Have you ever had an epileptic seizure, or does flickering light trouble you?</source>
        <translation>Hatten Sie je einen epileptischen Anfall, oder macht Ihnen flackerndes Licht zu schaffen?</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Over-breathing can provoke seizures: ask the treating physician first, keep breaths shallow, the screen away.</source>
        <translation>Überatmen kann Anfälle auslösen: Fragen Sie zuerst die behandelnde Ärztin oder den Arzt, halten Sie die Atemzüge flach und den Bildschirm fern.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Do you have panic attacks, or does attention to your breathing frighten you?</source>
        <translation>Haben Sie Panikattacken, oder ängstigt es Sie, auf den Atem zu achten?</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Lead gently or not at all; show Comfortable breathing and the discomfort button before the start.</source>
        <translation>Führen Sie sanft oder gar nicht; zeigen Sie vor dem Start „Angenehm atmen“ und die Taste für Unwohlsein.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Do you have a disease of the kidneys, diabetes that is hard to control, or another cause of acid blood?</source>
        <translation>Haben Sie eine Nierenkrankheit, schwer einstellbaren Diabetes oder eine andere Ursache für eine Übersäuerung des Blutes?</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Fast breathing may be needed to balance the blood: do not slow it without the treating physician.</source>
        <translation>Schnelles Atmen kann nötig sein, um das Blut auszugleichen: Verlangsamen Sie es nicht ohne die behandelnde Ärztin oder den Arzt.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Are you pregnant?</source>
        <translation>Sind Sie schwanger?</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Ask the midwife or physician first; sit upright, and lead gently.</source>
        <translation>Fragen Sie zuerst Hebamme, Ärztin oder Arzt; aufrecht sitzen und sanft führen.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Do you have low blood pressure, or do you faint easily?</source>
        <translation>Haben Sie niedrigen Blutdruck, oder werden Sie leicht ohnmächtig?</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Slow breathing can lower it further: stay seated, and take time to rise.</source>
        <translation>Langsames Atmen kann ihn weiter senken: sitzen bleiben und sich beim Aufstehen Zeit lassen.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Do you have tinnitus, or do ordinary sounds hurt your ears?</source>
        <translation>Haben Sie Tinnitus, oder schmerzen gewöhnliche Geräusche in den Ohren?</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Begin very softly, count the dose of sound as for sensitive listeners, and let the person set the volume.</source>
        <translation>Beginnen Sie sehr leise, zählen Sie die Schalldosis wie für empfindliche Hörende und lassen Sie die Person die Lautstärke einstellen.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Is there music, or a sound, that brings back something terrible?</source>
        <translation>Gibt es Musik oder einen Klang, der etwas Schreckliches zurückbringt?</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Choose the style together beforehand, leave out what was named, and show how to stop the music.</source>
        <translation>Wählen Sie den Stil vorher gemeinsam, lassen Sie Genanntes weg und zeigen Sie, wie man die Musik anhält.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Safety setting {name} is &apos;{value_set}&apos;, not &apos;{usual}&apos;.</source>
        <translation>Sicherheitseinstellung {name} ist &apos;{value_set}&apos;, nicht &apos;{usual}&apos;.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Safety limit {name} is {value_set}, stricter than the usual {usual}.</source>
        <translation>Sicherheitsgrenze {name} ist {value_set}, strenger als die üblichen {usual}.</translation>
    </message>
    <message>
        <location filename="../../language/below/safety.py"/>
        <source>Safety limit {name} is {value_set}, looser than the usual {usual}.</source>
        <translation>Sicherheitsgrenze {name} ist {value_set}, lockerer als die üblichen {usual}.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>ECG by {why}</source>
        <translation>EKG: {why}</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>pulse by {why}</source>
        <translation>Puls: {why}</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>RR intervals by {why}</source>
        <translation>RR-Intervalle: {why}</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>respiration by {why}</source>
        <translation>Atmung: {why}</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>its type {name}</source>
        <translation>sein Typ {name}</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>its type RB, a Vernier respiration belt</source>
        <translation>sein Typ RB, ein Vernier-Atemgurt</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>its name &apos;{name}&apos;</source>
        <translation>sein Name „{name}“</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>channel &apos;{name}&apos;</source>
        <translation>Kanal „{name}“</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>channel &apos;{name}&apos; in {unit}</source>
        <translation>Kanal „{name}“ in {unit}</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>channel &apos;{name}&apos;, an ECG lead</source>
        <translation>Kanal „{name}“, eine EKG-Ableitung</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>the channel type {name}</source>
        <translation>der Kanaltyp {name}</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>the unit {name}</source>
        <translation>die Einheit {name}</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>its green light, which movement disturbs least</source>
        <translation>sein grünes Licht, das Bewegung am wenigsten stört</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>{this} and {that}</source>
        <translation>{this} und {that}</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>{this}, {other} and {that}</source>
        <translation>{this}, {other} und {that}</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>texts of type &apos;{name}&apos;</source>
        <translation>Texte vom Typ „{name}“</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>channel &apos;{name}&apos; is a free input that may carry it</source>
        <translation>Kanal „{name}“ ist ein freier Eingang, der es tragen kann</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>chosen the last time</source>
        <translation>beim letzten Mal gewählt</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>one of this name was chosen last time</source>
        <translation>einer dieses Namens wurde beim letzten Mal gewählt</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>chosen by hand</source>
        <translation>von Hand gewählt</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>nothing in it looks like heart, breath or markers</source>
        <translation>nichts darin sieht nach Herz, Atem oder Markern aus</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>Several streams called &apos;{name}&apos; are there and none is taken: leave only one running.</source>
        <translation>Es gibt mehrere Datenströme namens „{name}“ und keiner wird genommen: Lassen Sie nur einen laufen.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The marker stream &apos;{name}&apos; was not there as the session began: its hits are not heard, others are.</source>
        <translation>Der Marker-Strom „{name}“ war nicht da, als die Sitzung begann: Seine Schläge werden nicht gehört, andere schon.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The stream &apos;{name}&apos; is there but sends nothing: check its sensor.</source>
        <translation>Der Datenstrom „{name}“ ist da, sendet aber nichts: Prüfen Sie seinen Sensor.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The stream &apos;{name}&apos; is lost; it goes on by itself when its device is back.</source>
        <translation>Der Datenstrom „{name}“ ist verloren; er läuft von selbst weiter, wenn sein Gerät wieder da ist.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The stream &apos;{name}&apos; keeps leaping away and back: check its plug and cable. No rate is told until it stops.</source>
        <translation>Der Datenstrom „{name}“ springt immer wieder weg und zurück: Prüfen Sie Stecker und Kabel. Bis das aufhört, wird keine Frequenz genannt.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The stream &apos;{name}&apos; declares {rate} Hz but sends {to}: Sospiro goes by the measured rate.</source>
        <translation>Der Datenstrom „{name}“ gibt {rate} Hz an, sendet aber {to}: Sospiro richtet sich nach der gemessenen Rate.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The stream &apos;{name}&apos; stamps its samples {seconds} s behind this computer&apos;s clock: Sospiro goes by their arrival.</source>
        <translation>Der Datenstrom „{name}“ stempelt seine Daten {seconds} s hinter der Uhr dieses Computers: Sospiro richtet sich nach ihrer Ankunft.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The stream &apos;{name}&apos; stamps its samples {seconds} s ahead of this computer&apos;s clock: Sospiro goes by their arrival.</source>
        <translation>Der Datenstrom „{name}“ stempelt seine Daten {seconds} s vor der Uhr dieses Computers: Sospiro richtet sich nach ihrer Ankunft.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The stream &apos;{name}&apos; cannot be reached: check its device and the network.</source>
        <translation>Der Datenstrom „{name}“ ist nicht erreichbar: Prüfen Sie Gerät und Netzwerk.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The stream &apos;{name}&apos; announces {rate} samples per second, more than can be read ({to}): check its device.</source>
        <translation>Der Datenstrom „{name}“ kündigt {rate} Werte pro Sekunde an, mehr als lesbar ({to}): Prüfen Sie das Gerät.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The stream &apos;{name}&apos; that was chosen for the {signal} is not there: start its device, or choose another.</source>
        <translation>Der Datenstrom „{name}“, gewählt für {signal}, ist nicht da: Schalten Sie das Gerät ein oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>What is played here has not begun to send yet: wait a moment.</source>
        <translation>Was hier abgespielt wird, sendet noch nicht: Warten Sie einen Moment.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>No ECG or respiration stream is on the network ({what}): start the device, or try &apos;sospiro simulate&apos; in another terminal.</source>
        <translation>Im Netzwerk ist kein Datenstrom von EKG oder Atmung ({what}): Schalten Sie das Gerät ein oder versuchen Sie „sospiro simulate“ in einem anderen Terminal.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>no stream is there</source>
        <translation>es ist kein Datenstrom da</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>there is {name}</source>
        <translation>da ist {name}</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>No stream on the network says that it is an ECG or respiration, but {why} in &apos;{name}&apos;: if it does, choose it with --{signal} {option}.</source>
        <translation>Kein Datenstrom im Netzwerk nennt sich EKG oder Atmung, aber {why} in „{name}“: wenn ja, wählen Sie ihn mit --{signal} {option}.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>Several streams are equally good for the {signal}: {what}; choose one with --{flag} {option}.</source>
        <translation>Mehrere Datenströme sind gleich gut für {signal}: {what}; wählen Sie einen auf der Seite „Datenströme“ (--{flag} {option}).</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>respiration</source>
        <translation>Atmung</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>pulse</source>
        <translation>Puls</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>markers</source>
        <translation>Marker</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>ecg</source>
        <translation>EKG</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>rr</source>
        <translation>RR-Intervalle</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The sound stopped again and again; the session goes on without it.</source>
        <translation>Der Klang brach immer wieder ab; die Sitzung geht ohne ihn weiter.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The sound stopped and is being started again. The recording is safe; nothing needs to be done.</source>
        <translation>Der Klang brach ab und wird neu gestartet. Die Aufnahme ist sicher; Sie müssen nichts tun.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>Your own music cannot be read any further; the guide goes on without it.</source>
        <translation>Ihre eigene Musik lässt sich nicht weiterlesen; die Führung geht ohne sie weiter.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The sound card {card} is gone; the music goes on silently and is heard again as soon as it is back.</source>
        <translation>Die Soundkarte {card} ist weg; die Musik läuft still weiter und ist wieder zu hören, sobald sie zurück ist.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The sound card {card} is busy, another program plays on it; until it is free the music plays silently.</source>
        <translation>Die Soundkarte {card} ist belegt, ein anderes Programm spielt darauf; bis sie frei ist, spielt die Musik still.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The sound card {card} cannot be used ({why}); until it can the music plays silently.</source>
        <translation>Die Soundkarte {card} ist nicht nutzbar ({why}); bis dahin spielt die Musik still.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>of the system</source>
        <translation>des Systems</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>{why} Until then the music plays silently.</source>
        <translation>{why} Bis dahin spielt die Musik still.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>No microphone can be heard: the sound library PortAudio is not installed here.</source>
        <translation>Es kann kein Mikrofon gehört werden: Die Tonbibliothek PortAudio ist hier nicht installiert.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The microphone cannot be used: the library praat-parselmouth is not installed here.</source>
        <translation>Das Mikrofon kann nicht benutzt werden: Die Bibliothek praat-parselmouth ist hier nicht installiert.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>There is no microphone: plug one in, and it is heard at once.</source>
        <translation>Es gibt kein Mikrofon: Schließen Sie eines an, und es wird sofort gehört.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>No microphone is called {name}: plug it in, or choose another one before the next session.</source>
        <translation>Kein Mikrofon heißt {name}: Schließen Sie es an, oder wählen Sie vor der nächsten Sitzung ein anderes.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>Several microphones are called {name}: give more of the name of one before the next session.</source>
        <translation>Mehrere Mikrofone heißen {name}: Geben Sie vor der nächsten Sitzung mehr vom Namen des einen an.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The microphone {name} is in use by another program: close that, and it is heard.</source>
        <translation>Ein anderes Programm benutzt das Mikrofon {name}: Schließen Sie dieses, und es wird gehört.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The system does not let Sospiro hear the microphone {name}: allow that in its privacy settings.</source>
        <translation>Das System lässt Sospiro das Mikrofon {name} nicht hören: Erlauben Sie es in dessen Datenschutz-Einstellungen.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The microphone {name} gives no sound any more: check its plug; it is heard again when it is back.</source>
        <translation>Vom Mikrofon {name} kommt kein Ton mehr: Prüfen Sie den Stecker; sobald es wieder da ist, wird es gehört.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The microphone {name} gives only silence: it is muted, or the system does not let Sospiro hear it.</source>
        <translation>Vom Mikrofon {name} kommt nur Stille: Es ist stummgeschaltet, oder das System lässt Sospiro es nicht hören.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The sound file {name} cannot be heard in place of a microphone: choose a WAV or FLAC file.</source>
        <translation>Die Tondatei {name} kann nicht anstelle eines Mikrofons gehört werden: Wählen Sie eine WAV- oder FLAC-Datei.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The microphone {name} loses some of its sound, as this computer is busy: close other programs.</source>
        <translation>Das Mikrofon {name} verliert etwas von seinem Ton, da dieser Rechner beschäftigt ist: Schließen Sie andere Programme.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The microphone is not heard for a moment: what listens to it is started anew.</source>
        <translation>Das Mikrofon wird einen Moment lang nicht gehört: Was darauf hört, wird neu gestartet.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>No sound card is there; plug one in, or choose the device none.</source>
        <translation>Es ist keine Soundkarte da; schließen Sie eine an oder wählen Sie das Gerät none.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>No sound card is called {name}; there are {what}: give one of these names.</source>
        <translation>Keine Soundkarte heißt {name}; es gibt {what}: Wählen Sie einen dieser Namen.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>The name {name} fits several sound cards ({what}); give more of the name of one.</source>
        <translation>Der Name {name} passt auf mehrere Soundkarten ({what}); geben Sie mehr vom Namen an.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>It stopped taking sound.</source>
        <translation>Sie nimmt keinen Klang mehr an.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>Its driver does not answer.</source>
        <translation>Ihr Treiber antwortet nicht.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>Its driver crashed.</source>
        <translation>Ihr Treiber ist abgestürzt.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>It takes no sound.</source>
        <translation>Sie nimmt keinen Klang an.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>follows gladly</source>
        <translation>folgt gern</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>Simulated person: {what}</source>
        <translation>Simulierte Person: {what}</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>follows after a while</source>
        <translation>folgt nach einer Weile</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>slow follower</source>
        <translation>folgt langsam</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>breathes their own way</source>
        <translation>atmet auf eigene Weise</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>breathes too deeply</source>
        <translation>atmet zu tief</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>falls asleep</source>
        <translation>schläft ein</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>in time at once</source>
        <translation>sofort im Takt</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>tries, and tires soon</source>
        <translation>bemüht sich und ermüdet bald</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>talks in between</source>
        <translation>spricht zwischendurch</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>has extra heartbeats</source>
        <translation>hat Extraschläge</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>with loose electrodes and belt</source>
        <translation>mit lockeren Elektroden und lockerem Gurt</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>listens and goes along; a breath is missed and a minute is lost now and then</source>
        <translation>hört zu und geht mit; ab und zu fehlt ein Atemzug oder geht eine Minute verloren</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>goes along after a while, with an own rhythm that gives way slowly</source>
        <translation>geht nach einer Weile mit, mit eigenem Rhythmus, der langsam weicht</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>breathes their own way, whatever is played</source>
        <translation>atmet auf eigene Weise, was auch gespielt wird</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>takes up the rate and fills up with every breath, far more air than before</source>
        <translation>nimmt das Tempo auf und pumpt sich mit jedem Atemzug voll, viel mehr Luft als vorher</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>goes along, falls asleep after some minutes and breathes unevenly from then on</source>
        <translation>geht mit, schläft nach einigen Minuten ein und atmet von da an ungleichmäßig</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>in time at once, evenly, and for long</source>
        <translation>sofort im Takt, gleichmäßig und lange</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>tries, uneven and distracted, and soon tired of it</source>
        <translation>bemüht sich, ungleichmäßig und abgelenkt, und hat bald genug davon</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>goes along, and talks in between</source>
        <translation>geht mit und spricht zwischendurch</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>goes along, with bouts in which every second or third heartbeat is an extra one</source>
        <translation>geht mit, mit Phasen, in denen jeder zweite oder dritte Herzschlag ein Extraschlag ist</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>goes along, with electrodes and a belt that are noisy, flat or silent for seconds</source>
        <translation>geht mit, mit Elektroden und Gurt, die sekundenlang verrauscht, flach oder stumm sind</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>goes along well and has enough of it after a few minutes of effort; rested, they are back</source>
        <translation>geht gut mit und hat nach einigen Minuten Mühe genug; ausgeruht kehrt sie zurück</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>Recording: {name}</source>
        <translation>Aufnahme: {name}</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>It ended by itself, which it should not: start it again.</source>
        <translation>Es endete von selbst, was es nicht sollte: Starten Sie es neu.</translation>
    </message>
    <message>
        <location filename="../../language/below/sensors.py"/>
        <source>It ended by an unexpected fault ({kind}).</source>
        <translation>Es endete durch einen unerwarteten Fehler ({kind}).</translation>
    </message>
    <message>
        <location filename="../../language/below/studio.py"/>
        <source>The MIDI port for the studio is not there: plug it in, and all goes on by itself.</source>
        <translation>Der MIDI-Anschluss für das Studio ist nicht da: einstecken, dann geht alles von selbst weiter.</translation>
    </message>
    <message>
        <location filename="../../language/below/studio.py"/>
        <source>The MIDI port &apos;{name}&apos; has gone: plug it in again, and notes and clock go on by themselves.</source>
        <translation>Der MIDI-Anschluss &apos;{name}&apos; ist weg: wieder einstecken, dann gehen Noten und Takt von selbst weiter.</translation>
    </message>
    <message>
        <location filename="../../language/below/studio.py"/>
        <source>This computer offers no MIDI at the moment: nothing is sent to a studio; it is tried again.</source>
        <translation>Dieser Computer bietet im Moment kein MIDI: An ein Studio geht nichts; es wird weiter versucht.</translation>
    </message>
    <message>
        <location filename="../../language/below/studio.py"/>
        <source>MIDI needs sospiro[midi], and on Linux libasound2, installed: nothing is sent to the studio.</source>
        <translation>Für MIDI muss sospiro[midi] installiert sein, unter Linux auch libasound2: An das Studio geht nichts.</translation>
    </message>
    <message>
        <location filename="../../language/below/studio.py"/>
        <source>The MIDI port for the studio takes nothing any more: unplug it, and plug it in again.</source>
        <translation>Der MIDI-Anschluss für das Studio nimmt nichts mehr an: ausstecken und wieder einstecken.</translation>
    </message>
    <message>
        <location filename="../../language/below/studio.py"/>
        <source>The device whose keys are lit is not there: plug it in, and they are lit by themselves.</source>
        <translation>Das Gerät, dessen Tasten leuchten sollen, ist nicht da: einstecken, dann leuchten sie von selbst.</translation>
    </message>
    <message>
        <location filename="../../language/below/studio.py"/>
        <source>&apos;{name}&apos;, whose keys are lit, has gone: plug it in again, and they are lit by themselves.</source>
        <translation>&apos;{name}&apos;, dessen Tasten leuchten, ist weg: wieder einstecken, dann leuchten sie von selbst.</translation>
    </message>
    <message>
        <location filename="../../language/below/studio.py"/>
        <source>The device whose keys are lit takes nothing any more: unplug it, and plug it in again.</source>
        <translation>Das Gerät, dessen Tasten leuchten, nimmt nichts mehr an: ausstecken und wieder einstecken.</translation>
    </message>
    <message>
        <location filename="../../language/below/studio.py"/>
        <source>The computer &apos;{name}&apos; for OSC is not known on this network; it is asked for again.</source>
        <translation>Der Computer &apos;{name}&apos; für OSC ist in diesem Netz nicht bekannt; es wird weiter gefragt.</translation>
    </message>
    <message>
        <location filename="../../language/below/studio.py"/>
        <source>Ableton Link needs sospiro[link] installed: its tempo is not led.</source>
        <translation>Für Ableton Link muss sospiro[link] installiert sein: Sein Tempo wird nicht geführt.</translation>
    </message>
    <message>
        <location filename="../../language/below/studio.py"/>
        <source>What is sent to the studio comes back as if it were played: no more notes are sent; choose another MIDI port.</source>
        <translation>Was an das Studio geht, kommt zurück, als würde es gespielt: Es gehen keine Noten mehr hinaus; bitte einen anderen MIDI-Anschluss wählen.</translation>
    </message>
    <message>
        <location filename="../../language/below/voices.py"/>
        <source>The microphone hears nobody: come closer, choose another one, or turn it up; then record again.</source>
        <translation>Das Mikrofon hört niemanden: Kommen Sie näher, wählen Sie ein anderes oder drehen Sie es auf; dann nehmen Sie noch einmal auf.</translation>
    </message>
    <message>
        <location filename="../../language/below/voices.py"/>
        <source>The microphone sends nothing but silence: switch it on, and let Sospiro use it in the settings of the system.</source>
        <translation>Das Mikrofon sendet nur Stille: Schalten Sie es ein, und erlauben Sie es Sospiro in den Einstellungen des Systems.</translation>
    </message>
    <message>
        <location filename="../../language/below/voices.py"/>
        <source>That was shorter than half a second ({seconds} s): record it again, to its end.</source>
        <translation>Das war kürzer als eine halbe Sekunde ({seconds} s): Nehmen Sie es noch einmal auf, bis zum Ende.</translation>
    </message>
    <message>
        <location filename="../../language/below/voices.py"/>
        <source>It is kept, but it was too loud and may rattle: a step back, and record again.</source>
        <translation>Es ist behalten, war aber zu laut und klirrt vielleicht: einen Schritt zurück, und noch einmal aufnehmen.</translation>
    </message>
    <message>
        <location filename="../../language/below/voices.py"/>
        <source>It is kept, but it is quiet, and the room is heard with it: come closer, and record again.</source>
        <translation>Es ist behalten, aber leise, und der Raum ist mit zu hören: näher kommen und noch einmal aufnehmen.</translation>
    </message>
    <message>
        <location filename="../../language/below/voices.py"/>
        <source>{name}: it lasts {seconds} s, into the prompt after it: let that begin later, or shorten the pause.</source>
        <translation>{name}: Sie dauert {seconds} s, bis in den nächsten Satz hinein: Lassen Sie diesen später beginnen, oder kürzen Sie die Pause.</translation>
    </message>
    <message>
        <location filename="../../language/choice.py"/>
        <source>As the system has it</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <location filename="../../language/figures.py"/>
        <source>%d %b %Y, %H:%M</source>
        <translation>%d.%m.%Y, %H:%M</translation>
    </message>
    <message>
        <location filename="../../language/figures.py"/>
        <source>%d %b</source>
        <translation>%d.%m.</translation>
    </message>
    <message>
        <location filename="../../language/figures.py"/>
        <location filename="../../panel/words.py"/>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <location filename="../../language/figures.py"/>
        <source>{first} and {last}</source>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <location filename="../../language/figures.py"/>
        <location filename="../../panel/figures.py"/>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Controls</source>
        <translation>Bedienung</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <location filename="../../review/picture.py"/>
        <source>Markers</source>
        <translation>Marker</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <location filename="../../panel/controls.py"/>
        <location filename="../../panel/room.py"/>
        <location filename="../../panel/tools.py"/>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Volume, by a knob or an expression pedal</source>
        <translation>Lautstärke, mit Regler oder Schwellpedal</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>From darker to brighter, by a knob</source>
        <translation>Von dunkler zu heller, mit Regler</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>From sparser to fuller, by a knob</source>
        <translation>Von karger zu voller, mit Regler</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>From cooler to warmer, by a knob</source>
        <translation>Von kühler zu wärmer, mit Regler</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>From farther to closer, by a knob</source>
        <translation>Von ferner zu näher, mit Regler</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>From pain music to healing music, by a knob</source>
        <translation>Von der Schmerzmusik zur Heilmusik, mit einem Regler</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Start; stop, when pressed twice</source>
        <translation>Start; Stopp bei zweimaligem Drücken</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Dizzy, tingling or short of air</source>
        <translation>Schwindel, Kribbeln oder Luftnot</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Hold, and go on</source>
        <translation>Halten und weiter</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Pause, and go on</source>
        <translation>Pause und weiter</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Match again</source>
        <translation>Neu einschwingen</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Next stage, when pressed twice</source>
        <translation>Nächste Phase bei zweimaligem Drücken</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <location filename="../../panel/stage_strip.py"/>
        <source>A minute more of this stage</source>
        <translation>Eine Minute länger in dieser Phase</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Client&apos;s picture</source>
        <translation>Klientenbild</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>A tap or a stroke on the drum</source>
        <translation>Ein Tippen oder Trommelschlag</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Marker {of}</source>
        <translation>Marker {of}</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>A marker with words of its own</source>
        <translation>Ein Marker mit eigenen Worten</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Undo the last marker</source>
        <translation>Letzten Marker zurücknehmen</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Open or close the marker keys</source>
        <translation>Markertasten öffnen oder schließen</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Mute, and sound again</source>
        <translation>Stumm und wieder mit Ton</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <location filename="../../panel/music_page.py"/>
        <source>Target half a breath slower</source>
        <translation>Ziel einen halben Atemzug langsamer</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <location filename="../../panel/music_page.py"/>
        <source>Target half a breath faster</source>
        <translation>Ziel einen halben Atemzug schneller</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Lead speed {of}</source>
        <translation>Führungstempo {of}</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>{of} off, and on</source>
        <translation>{of} aus und an</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Follow the therapist&apos;s playing, and no more</source>
        <translation>Dem Spiel der Therapeutin oder des Therapeuten folgen, und nicht mehr</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Played notes: {of}</source>
        <translation>Gespielte Töne: {of}</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Open or close playing along</source>
        <translation>Mitspielen öffnen oder schließen</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Open or close the music</source>
        <translation>Musik öffnen oder schließen</translation>
    </message>
    <message>
        <location filename="../../panel/banner.py"/>
        <location filename="../../review/news.py"/>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../panel/banner.py"/>
        <location filename="../../review/news.py"/>
        <source>Dismiss the notice</source>
        <translation>Hinweis schließen</translation>
    </message>
    <message>
        <location filename="../../panel/banner.py"/>
        <source>Seen, go on</source>
        <translation>Gesehen, weiter</translation>
    </message>
    <message>
        <location filename="../../panel/banner.py"/>
        <source>Seen: let the session go on</source>
        <translation>Gesehen: die Sitzung weiterlaufen lassen</translation>
    </message>
    <message>
        <location filename="../../panel/banner.py"/>
        <source>Please note</source>
        <translation>Bitte beachten</translation>
    </message>
    <message>
        <location filename="../../panel/banner.py"/>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <location filename="../../panel/banner.py"/>
        <source>{fault} The recording goes on.</source>
        <translation>{fault} Die Aufnahme läuft weiter.</translation>
    </message>
    <message>
        <location filename="../../panel/banner.py"/>
        <source>{word}: {text}</source>
        <translation>{word}: {text}</translation>
    </message>
    <message>
        <location filename="../../panel/brain_view.py"/>
        <source>Brain waves over the last minute</source>
        <translation>Hirnwellen der letzten Minute</translation>
    </message>
    <message>
        <location filename="../../panel/brain_view.py"/>
        <source>{shown} are shown; press for {next}</source>
        <translation>Zu sehen: {shown}; ein Druck zeigt: {next}</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>Alpha waves</source>
        <translation>Alphawellen</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>Theta waves</source>
        <translation>Thetawellen</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>Sensorimotor rhythm</source>
        <translation>Sensomotorischer Rhythmus</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>blinks or movement</source>
        <translation>Blinzeln oder Bewegung</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>tensed muscles</source>
        <translation>angespannte Muskeln</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>jumps of an electrode</source>
        <translation>Sprünge einer Elektrode</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>electrodes that are off</source>
        <translation>lose Elektroden</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>Close the eyes; sit still</source>
        <translation>Augen schließen; ruhig sitzen</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>Relax jaw and forehead</source>
        <translation>Kiefer und Stirn lockern</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <location filename="../../panel/words.py"/>
        <source>Press the electrodes down</source>
        <translation>Elektroden andrücken</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>Listening: {heard} of {needed} s at rest</source>
        <translation>Hört zu: {heard} von {needed} s in Ruhe</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>Left out: {why}</source>
        <translation>Ausgelassen: {why}</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>Nothing to be told just now</source>
        <translation>Im Moment keine Aussage</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>about as at the start</source>
        <translation>etwa wie am Anfang</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>stronger than at the start</source>
        <translation>stärker als am Anfang</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>weaker than at the start</source>
        <translation>schwächer als am Anfang</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>{share} left out: {why}</source>
        <translation>{share} ausgelassen: {why}</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <source>{clean} of {of} electrodes undisturbed</source>
        <translation>{clean} von {of} Elektroden ungestört</translation>
    </message>
    <message>
        <location filename="../../panel/brain_words.py"/>
        <location filename="../../panel/summaries.py"/>
        <source>Signal: {word}.</source>
        <translation>Signal: {word}.</translation>
    </message>
    <message>
        <location filename="../../panel/breath_view.py"/>
        <source>measured breath</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <location filename="../../panel/breath_view.py"/>
        <location filename="../../panel/rate_view.py"/>
        <location filename="../../panel/summaries.py"/>
        <location filename="../../review/pages.py"/>
        <location filename="../../review/timeline.py"/>
        <source>guide</source>
        <translation>Führung</translation>
    </message>
    <message>
        <location filename="../../panel/breath_view.py"/>
        <source>cue: in</source>
        <translation>Zeichen: ein</translation>
    </message>
    <message>
        <location filename="../../panel/breath_view.py"/>
        <source>cue: out</source>
        <translation>Zeichen: aus</translation>
    </message>
    <message>
        <location filename="../../panel/breath_view.py"/>
        <location filename="../../review/picture.py"/>
        <source>Breath</source>
        <translation>Atem</translation>
    </message>
    <message>
        <location filename="../../panel/breath_view.py"/>
        <source>Breath and guide over the last 24 seconds</source>
        <translation>Atem und Führung der letzten 24 Sekunden</translation>
    </message>
    <message>
        <location filename="../../panel/breath_view.py"/>
        <source>out</source>
        <translation>aus</translation>
    </message>
    <message>
        <location filename="../../panel/breath_view.py"/>
        <source>in</source>
        <translation>ein</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Comfortable
breathing</source>
        <translation>Angenehm
atmen</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Dizzy, tingling
or short of air</source>
        <translation>Schwindel
oder Luftnot</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Esc once more</source>
        <translation>noch einmal Esc</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Esc Esc, or F12</source>
        <translation>Esc Esc oder F12</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>noted: easing</source>
        <translation>notiert: gibt nach</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Match
again</source>
        <translation>Neu
hören</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>The person is dizzy, tingling or short of air</source>
        <translation>Der Person ist schwindlig, es kribbelt oder sie bekommt schlecht Luft</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Hold the guide at its pace</source>
        <translation>Die Führung in ihrem Tempo halten</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Listen again and match the person&apos;s breathing</source>
        <translation>Neu zuhören und auf die Atmung der Person einschwingen</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Marker</source>
        <translation>Marker</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Set a marker at this moment</source>
        <translation>In diesem Moment einen Marker setzen</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Pause: the guide keeps its pace, only the bed sounds</source>
        <translation>Pause: die Führung behält ihr Tempo, nur das Klangbett klingt</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>The music, and the marker keys</source>
        <translation>Die Musik und die Markertasten</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <location filename="../../panel/room.py"/>
        <location filename="../../panel/tools.py"/>
        <source>Close</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>at {time}</source>
        <translation>bei {time}</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Go on after the pause</source>
        <translation>Nach der Pause weiter</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Pause: the guide holds, only the bed sounds</source>
        <translation>Pause: die Führung hält, nur das Klangbett klingt</translation>
    </message>
    <message>
        <location filename="../../panel/fader.py"/>
        <source>Level of {layer}</source>
        <translation>Pegel von {layer}</translation>
    </message>
    <message>
        <location filename="../../panel/fader.py"/>
        <source>{layer}: off</source>
        <translation>{layer}: aus</translation>
    </message>
    <message>
        <location filename="../../panel/fader.py"/>
        <source>{layer} is on</source>
        <translation>{layer} ist an</translation>
    </message>
    <message>
        <location filename="../../panel/fader.py"/>
        <source>{layer} is off</source>
        <translation>{layer} ist aus</translation>
    </message>
    <message>
        <location filename="../../panel/fader.py"/>
        <source>as the style has it</source>
        <translation>wie im Stil angelegt</translation>
    </message>
    <message>
        <location filename="../../panel/fader.py"/>
        <source>From {low} to {high}</source>
        <translation>Von {low} bis {high}</translation>
    </message>
    <message>
        <location filename="../../panel/faults.py"/>
        <source>{signal}: the signal is too noisy to be followed.</source>
        <translation>{signal}: das Signal ist zu verrauscht, um ihm zu folgen.</translation>
    </message>
    <message>
        <location filename="../../panel/faults.py"/>
        <source>{signal}: the signal is flat.</source>
        <translation>{signal}: das Signal ist flach.</translation>
    </message>
    <message>
        <location filename="../../panel/faults.py"/>
        <source>{signal}: the signal is too strong and cut off.</source>
        <translation>{signal}: das Signal ist zu stark und abgeschnitten.</translation>
    </message>
    <message>
        <location filename="../../panel/faults.py"/>
        <source>{signal}: nothing comes any more.</source>
        <translation>{signal}: es kommt nichts mehr.</translation>
    </message>
    <message>
        <location filename="../../panel/faults.py"/>
        <source>The sound broke off and is started again by itself: nothing needs doing.</source>
        <translation>Der Klang brach ab und startet von selbst neu: Sie müssen nichts tun.</translation>
    </message>
    <message>
        <location filename="../../panel/faults.py"/>
        <source>The sound has gaps, as this computer is too busy: close other programs.</source>
        <translation>Der Klang hat Lücken, da dieser Computer zu beschäftigt ist: Schließen Sie andere Programme.</translation>
    </message>
    <message>
        <location filename="../../panel/faults.py"/>
        <source>This computer slept for {seconds} s: nothing was recorded meanwhile, all before it is kept. See that the sensors are back.</source>
        <translation>Dieser Computer schlief {seconds} s: währenddessen wurde nichts aufgenommen, alles davor ist gesichert. Sehen Sie nach, ob die Sensoren wieder da sind.</translation>
    </message>
    <message>
        <location filename="../../panel/faults.py"/>
        <source>{fault} {advice}.</source>
        <translation>{fault} {advice}.</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>after the start</source>
        <translation>nach dem Start</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>session ended</source>
        <translation>Sitzung beendet</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>beats / min, by pulse</source>
        <translation>Schläge / min, Puls</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>beats / min, ready-made</source>
        <translation>Schläge / min, vom Gerät</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>of 1</source>
        <translation>von 1</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <location filename="../../review/timeline.py"/>
        <source>no signal</source>
        <translation>kein Signal</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>signal {word}</source>
        <translation>Signal {word}</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>listening …</source>
        <translation>hört zu …</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>not playing yet</source>
        <translation>spielt noch nicht</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>{seconds:.0f} s ago</source>
        <translation>vor {seconds:.0f} s</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>over {window}</source>
        <translation>über {window}</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>needs 6 breaths</source>
        <translation>braucht 6 Atemzüge</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>listening to the ECG …</source>
        <translation>hört das EKG ab …</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>inhale {share}</source>
        <translation>Einatmen {share}</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>by ECG, {share:.0f} % sure</source>
        <translation>aus EKG, {share:.0f} % sicher</translation>
    </message>
    <message>
        <location filename="../../panel/figures.py"/>
        <source>by microphone, {share:.0f} % sure</source>
        <translation>per Mikrofon, zu {share:.0f} % sicher</translation>
    </message>
    <message>
        <location filename="../../panel/guard.py"/>
        <source>Something in this window went wrong ({kind} in {where}). The session and its recording go on; if a part of the window stays empty, stop and start the panel again.</source>
        <translation>In diesem Fenster ist etwas schiefgegangen ({kind} in {where}). Sitzung und Aufnahme laufen weiter; bleibt ein Teil des Fensters leer, beenden Sie das Programm und starten Sie es neu.</translation>
    </message>
    <message>
        <location filename="../../panel/header.py"/>
        <location filename="../../panel/words.py"/>
        <source>READY</source>
        <translation>BEREIT</translation>
    </message>
    <message>
        <location filename="../../panel/header.py"/>
        <source>Elapsed time {time}</source>
        <translation>Vergangene Zeit {time}</translation>
    </message>
    <message>
        <location filename="../../panel/heart_view.py"/>
        <location filename="../../review/timeline.py"/>
        <source>heart</source>
        <translation>Herz</translation>
    </message>
    <message>
        <location filename="../../panel/heart_view.py"/>
        <source>heartbeat</source>
        <translation>Herzschlag</translation>
    </message>
    <message>
        <location filename="../../panel/heart_view.py"/>
        <source>ECG over the last 8 seconds</source>
        <translation>EKG der letzten 8 Sekunden</translation>
    </message>
    <message>
        <location filename="../../panel/heart_view.py"/>
        <source>Pulse</source>
        <translation>Puls</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>Db</source>
        <translation>Des</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>Eb</source>
        <translation>Es</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>F#</source>
        <translation>Fis</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>G</source>
        <translation>G</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>Ab</source>
        <translation>As</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>Bb</source>
        <translation>B</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>B</source>
        <translation>H</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>major</source>
        <translation>Dur</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>lydian</source>
        <translation>lydisch</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>mixolydian</source>
        <translation>mixolydisch</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>dorian</source>
        <translation>dorisch</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>minor</source>
        <translation>Moll</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>minor hexatonic</source>
        <translation>Moll-Hexatonik</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>major pentatonic</source>
        <translation>Dur-Pentatonik</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>minor pentatonic</source>
        <translation>Moll-Pentatonik</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>suspended pentatonic</source>
        <translation>Sus-Pentatonik</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>insen</source>
        <translation>Insen</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>Keys that fit</source>
        <translation>Tasten, die passen</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>No key is lit.</source>
        <translation>Keine Taste leuchtet.</translation>
    </message>
    <message>
        <location filename="../../panel/keys_picture.py"/>
        <source>{key}: {notes} fit; the chord is {chord}.</source>
        <translation>{key}: {notes} passen; der Akkord ist {chord}.</translation>
    </message>
    <message>
        <location filename="../../panel/leaving.py"/>
        <source>A session is running. Close once more to end and save it: nothing is lost.</source>
        <translation>Eine Sitzung läuft. Schließen Sie noch einmal, um sie zu beenden und zu sichern: nichts geht verloren.</translation>
    </message>
    <message>
        <location filename="../../panel/leaving.py"/>
        <source>Save and close</source>
        <translation>Sichern und schließen</translation>
    </message>
    <message>
        <location filename="../../panel/leaving.py"/>
        <source>Save the session and close</source>
        <translation>Die Sitzung sichern und schließen</translation>
    </message>
    <message>
        <location filename="../../panel/leaving.py"/>
        <source>Go on with the session</source>
        <translation>Mit der Sitzung weitermachen</translation>
    </message>
    <message>
        <location filename="../../panel/lights.py"/>
        <source>{name}: {word}</source>
        <translation>{name}: {word}</translation>
    </message>
    <message>
        <location filename="../../panel/lights.py"/>
        <source>{name} signal: {word}. {below}</source>
        <translation>Signal {name}: {word}. {below}</translation>
    </message>
    <message>
        <location filename="../../panel/marker_page.py"/>
        <source>Keys 1–9 set a marker at any time, M one with words of its own.</source>
        <translation>Die Tasten 1–9 setzen jederzeit einen Marker, M einen mit eigenen Worten.</translation>
    </message>
    <message>
        <location filename="../../panel/marker_page.py"/>
        <source>Marker {number}: {words}</source>
        <translation>Marker {number}: {words}</translation>
    </message>
    <message>
        <location filename="../../panel/marker_page.py"/>
        <source>Edit labels</source>
        <translation>Namen ändern</translation>
    </message>
    <message>
        <location filename="../../panel/marker_page.py"/>
        <source>Undo the last  (U)</source>
        <translation>Letzten zurück  (U)</translation>
    </message>
    <message>
        <location filename="../../panel/marker_page.py"/>
        <source>Last marker: {words} at {time} ({count} in all)</source>
        <translation>Letzter Marker: {words} bei {time} ({count} insgesamt)</translation>
    </message>
    <message>
        <location filename="../../panel/marker_page.py"/>
        <source>Keep labels</source>
        <translation>Namen behalten</translation>
    </message>
    <message>
        <location filename="../../panel/marker_page.py"/>
        <source>Keep the labels</source>
        <translation>Die Namen behalten</translation>
    </message>
    <message>
        <location filename="../../panel/marker_page.py"/>
        <source>Edit the labels of the marker keys</source>
        <translation>Die Namen der Markertasten ändern</translation>
    </message>
    <message>
        <location filename="../../panel/marker_page.py"/>
        <source>Label of marker key {number}</source>
        <translation>Name der Markertaste {number}</translation>
    </message>
    <message>
        <location filename="../../panel/marker_page.py"/>
        <source>Take back the last marker</source>
        <translation>Den letzten Marker zurücknehmen</translation>
    </message>
    <message>
        <location filename="../../panel/more.py"/>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <location filename="../../panel/more.py"/>
        <source>More controls</source>
        <translation>Weitere Bedienelemente</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>gentle</source>
        <translation>sanft</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>standard</source>
        <translation>normal</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>brisk</source>
        <translation>zügig</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <location filename="../../panel/numbers.py"/>
        <location filename="../../panel/summaries.py"/>
        <location filename="../../review/picture.py"/>
        <location filename="../../review/telling.py"/>
        <source>Guide</source>
        <translation>Führung</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>the sound that breathes ahead</source>
        <translation>der Klang, der voratmet</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Bed</source>
        <translation>Klangbett</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>the chords that always sound below</source>
        <translation>die Akkorde, die immer darunter liegen</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Mirror</source>
        <translation>Spiegel</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>the sound that follows the person&apos;s own breath</source>
        <translation>der Klang, der dem eigenen Atem der Person folgt</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Melody</source>
        <translation>Melodie</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>the phrases above</source>
        <translation>die Phrasen darüber</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Drum</source>
        <translation>Trommel</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>the pulse on the beats of the breath</source>
        <translation>der Puls auf den Schlägen des Atems</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Nature</source>
        <translation>Natur</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>sea, rain or wood</source>
        <translation>Meer, Regen oder Wald</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Reward</source>
        <translation>Zugabe</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>what is added when breath and guide go together</source>
        <translation>was dazukommt, wenn Atem und Führung zusammengehen</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>darker</source>
        <translation>dunkler</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>brighter</source>
        <translation>heller</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>sparser</source>
        <translation>karger</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>fuller</source>
        <translation>voller</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>cooler</source>
        <translation>kühler</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>warmer</source>
        <translation>wärmer</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>farther</source>
        <translation>ferner</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>closer</source>
        <translation>näher</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Masked: what is played stays hidden, so nobody can tell the arm. Pause, mute, volume and markers work.</source>
        <translation>Verblindet: was gespielt wird, bleibt verborgen, damit niemand den Arm erkennt. Stumm, Lautstärke und Marker gehen.</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Lead speed {speed}</source>
        <translation>Führungstempo {speed}</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Style of the music</source>
        <translation>Stil der Musik</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Muted</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Mute the music</source>
        <translation>Die Musik stumm schalten</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <location filename="../../panel/scenes_page.py"/>
        <source>healing</source>
        <translation>heilsam</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <location filename="../../panel/scenes_page.py"/>
        <source>half way</source>
        <translation>auf halbem Weg</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <location filename="../../panel/scenes_page.py"/>
        <source>From pain music to healing music</source>
        <translation>Von der Schmerzmusik zur Heilmusik</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Target {rate:.1f} breaths / min</source>
        <translation>Ziel {rate:.1f} Atemzüge / min</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Target unknown</source>
        <translation>Ziel unbekannt</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <location filename="../../panel/music_page.py"/>
        <source>Slows</source>
        <translation>Führt</translation>
    </message>
    <message>
        <location filename="../../panel/note_line.py"/>
        <location filename="../../review/said_page.py"/>
        <source>Words of the note</source>
        <translation>Worte der Notiz</translation>
    </message>
    <message>
        <location filename="../../panel/note_line.py"/>
        <source>Note at {clock}: type and press Enter; Esc leaves it without words</source>
        <translation>Notiz bei {clock}: schreiben und Eingabetaste drücken; Esc lässt sie ohne Worte</translation>
    </message>
    <message>
        <location filename="../../panel/numbers.py"/>
        <source>How fast the person breathes, as heard over their last breaths; below it the share spent breathing in.</source>
        <translation>Wie schnell die Person atmet, gehört über ihre letzten Atemzüge; darunter der Anteil des Einatmens.</translation>
    </message>
    <message>
        <location filename="../../panel/numbers.py"/>
        <source>How fast the music breathes now: the pace that it offers.</source>
        <translation>Wie schnell die Musik jetzt atmet: das Tempo, das sie anbietet.</translation>
    </message>
    <message>
        <location filename="../../panel/numbers.py"/>
        <source>How fast the heart beats, over its last beats.</source>
        <translation>Wie schnell das Herz schlägt, über die letzten Schläge.</translation>
    </message>
    <message>
        <location filename="../../panel/numbers.py"/>
        <source>How many of the last breaths began together with the music&apos;s.</source>
        <translation>Wie viele der letzten Atemzüge zusammen mit denen der Musik begannen.</translation>
    </message>
    <message>
        <location filename="../../panel/numbers.py"/>
        <location filename="../../panel/summaries.py"/>
        <location filename="../../review/course.py"/>
        <location filename="../../review/course_page.py"/>
        <source>breaths / min</source>
        <translation>Atemzüge / min</translation>
    </message>
    <message>
        <location filename="../../panel/numbers.py"/>
        <location filename="../../panel/summaries.py"/>
        <location filename="../../review/course.py"/>
        <location filename="../../review/course_page.py"/>
        <source>beats / min</source>
        <translation>Schläge / min</translation>
    </message>
    <message>
        <location filename="../../panel/numbers.py"/>
        <location filename="../../review/course.py"/>
        <source>In sync</source>
        <translation>Im Einklang</translation>
    </message>
    <message>
        <location filename="../../panel/numbers.py"/>
        <source>% of breaths</source>
        <translation>% der Atemzüge</translation>
    </message>
    <message>
        <location filename="../../panel/play_page.py"/>
        <source>Played notes are recorded and do not sound</source>
        <translation>Gespielte Töne werden aufgezeichnet und klingen nicht</translation>
    </message>
    <message>
        <location filename="../../panel/play_page.py"/>
        <source>Snap</source>
        <translation>Einrasten</translation>
    </message>
    <message>
        <location filename="../../panel/play_page.py"/>
        <source>Played notes sound, each on the nearest note of the scale</source>
        <translation>Gespielte Töne klingen, jeder auf dem nächsten Ton der Tonleiter</translation>
    </message>
    <message>
        <location filename="../../panel/play_page.py"/>
        <source>Suggest</source>
        <translation>Vorschlagen</translation>
    </message>
    <message>
        <location filename="../../panel/play_page.py"/>
        <source>Played notes sound as they are, and the keys that fit are lit</source>
        <translation>Gespielte Töne klingen, wie sie sind, und passende Tasten leuchten</translation>
    </message>
    <message>
        <location filename="../../panel/play_page.py"/>
        <source>Follow the playing</source>
        <translation>Dem Spiel folgen</translation>
    </message>
    <message>
        <location filename="../../panel/play_page.py"/>
        <source>The guide follows the therapist&apos;s tempo, the music how hard they play</source>
        <translation>Die Führung folgt dem Tempo der Therapeutin oder des Therapeuten, die Musik dem Anschlag</translation>
    </message>
    <message>
        <location filename="../../panel/play_page.py"/>
        <source>Masked: notes are recorded, and nothing answers them, so nobody can tell the arm.</source>
        <translation>Verblindet: Töne werden aufgezeichnet, und nichts antwortet ihnen, damit niemand den Arm erkennt.</translation>
    </message>
    <message>
        <location filename="../../panel/play_page.py"/>
        <source>{what}.</source>
        <translation>{what}.</translation>
    </message>
    <message>
        <location filename="../../panel/play_view.py"/>
        <source>The pedal holds the guide</source>
        <translation>Das Pedal hält die Führung</translation>
    </message>
    <message>
        <location filename="../../panel/play_view.py"/>
        <source>No note yet</source>
        <translation>Noch kein Ton</translation>
    </message>
    <message>
        <location filename="../../panel/play_view.py"/>
        <source>{share} in the scale</source>
        <translation>{share} in der Tonleiter</translation>
    </message>
    <message>
        <location filename="../../panel/play_view.py"/>
        <source>followed at {tempo} / min</source>
        <translation>gefolgt bei {tempo} / min</translation>
    </message>
    <message>
        <location filename="../../panel/play_view.py"/>
        <source>no even tempo to follow</source>
        <translation>kein gleichmäßiges Tempo</translation>
    </message>
    <message>
        <location filename="../../panel/plot.py"/>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <location filename="../../panel/prompt.py"/>
        <source>Put the sentence away</source>
        <translation>Den Satz weglegen</translation>
    </message>
    <message>
        <location filename="../../panel/pulse_view.py"/>
        <location filename="../../review/course.py"/>
        <location filename="../../review/telling.py"/>
        <source>Heart rate</source>
        <translation>Herzfrequenz</translation>
    </message>
    <message>
        <location filename="../../panel/pulse_view.py"/>
        <source>Heart rate over the last minute</source>
        <translation>Herzfrequenz der letzten Minute</translation>
    </message>
    <message>
        <location filename="../../panel/pulse_view.py"/>
        <source>Heart rate · RSA {rsa}</source>
        <translation>Herz · RSA {rsa}</translation>
    </message>
    <message>
        <location filename="../../panel/pulse_view.py"/>
        <source>RSA {rsa}</source>
        <translation>RSA {rsa}</translation>
    </message>
    <message>
        <location filename="../../panel/rate_view.py"/>
        <location filename="../../review/pages.py"/>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <location filename="../../panel/rate_view.py"/>
        <source>Breaths per minute</source>
        <translation>Atemzüge pro Minute</translation>
    </message>
    <message>
        <location filename="../../panel/rate_view.py"/>
        <source>Measured and guide breathing rate over the session</source>
        <translation>Gemessene und geführte Atemfrequenz über die Sitzung</translation>
    </message>
    <message>
        <location filename="../../panel/rating.py"/>
        <source>{words}: {value} of 10</source>
        <translation>{words}: {value} von 10</translation>
    </message>
    <message>
        <location filename="../../panel/rating.py"/>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <location filename="../../panel/rating.py"/>
        <source>Skip: {words}</source>
        <translation>Überspringen: {words}</translation>
    </message>
    <message>
        <location filename="../../panel/recent.py"/>
        <source>Last sessions</source>
        <translation>Letzte Sitzungen</translation>
    </message>
    <message>
        <location filename="../../panel/recent.py"/>
        <source>Sessions  (Ctrl+R)</source>
        <translation>Sitzungen  (Strg+R)</translation>
    </message>
    <message>
        <location filename="../../panel/recent.py"/>
        <source>Look back at all sessions</source>
        <translation>Auf alle Sitzungen zurückblicken</translation>
    </message>
    <message>
        <location filename="../../panel/recent.py"/>
        <source>Newest in {folder}</source>
        <translation>Neueste in {folder}</translation>
    </message>
    <message>
        <location filename="../../panel/recent.py"/>
        <source>Breathing {start} → {end} / min · in sync {synchrony}</source>
        <translation>Atmung {start} → {end} / min · im Einklang {synchrony}</translation>
    </message>
    <message>
        <location filename="../../panel/room.py"/>
        <source>Client&apos;s picture · C</source>
        <translation>Klientenbild · C</translation>
    </message>
    <message>
        <location filename="../../panel/room.py"/>
        <location filename="../../review/shelf.py"/>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <location filename="../../panel/scenes_page.py"/>
        <source>Keep as
pain music</source>
        <translation>Als Schmerzmusik
behalten</translation>
    </message>
    <message>
        <location filename="../../panel/scenes_page.py"/>
        <source>Keep as
healing music</source>
        <translation>Als Heilmusik
behalten</translation>
    </message>
    <message>
        <location filename="../../panel/scenes_page.py"/>
        <source>Keep what sounds now as the pain music</source>
        <translation>Was jetzt klingt, als Schmerzmusik behalten</translation>
    </message>
    <message>
        <location filename="../../panel/scenes_page.py"/>
        <source>Keep what sounds now as the healing music</source>
        <translation>Was jetzt klingt, als Heilmusik behalten</translation>
    </message>
    <message>
        <location filename="../../panel/scenes_page.py"/>
        <source>The pain music is now what sounds.</source>
        <translation>Die Schmerzmusik ist nun das, was klingt.</translation>
    </message>
    <message>
        <location filename="../../panel/scenes_page.py"/>
        <source>The healing music is now what sounds.</source>
        <translation>Die Heilmusik ist nun das, was klingt.</translation>
    </message>
    <message>
        <location filename="../../panel/scenes_page.py"/>
        <source>Led by hand</source>
        <translation>Von Hand geführt</translation>
    </message>
    <message>
        <location filename="../../panel/scenes_page.py"/>
        <source>Led by the breath</source>
        <translation>Vom Atem geführt</translation>
    </message>
    <message>
        <location filename="../../panel/scenes_page.py"/>
        <source>A hand leads from pain music to healing music</source>
        <translation>Eine Hand führt von der Schmerzmusik zur Heilmusik</translation>
    </message>
    <message>
        <location filename="../../panel/scenes_page.py"/>
        <source>Breathing with the guide leads from pain music to healing music</source>
        <translation>Das Atmen mit der Führung leitet von der Schmerzmusik zur Heilmusik</translation>
    </message>
    <message>
        <location filename="../../panel/scenes_page.py"/>
        <source>Let the music become what the pain sounds like, or what does good; then keep it here as one of the two.</source>
        <translation>Lassen Sie die Musik so werden, wie der Schmerz klingt, oder so, wie sie guttut; behalten Sie sie dann hier als eine der beiden.</translation>
    </message>
    <message>
        <location filename="../../panel/scenes_page.py"/>
        <source>Masked: what is played stays hidden, so nobody can tell the arm.</source>
        <translation>Verblindet: Was gespielt wird, bleibt verborgen, damit niemand den Arm erkennt.</translation>
    </message>
    <message>
        <location filename="../../panel/scenes_page.py"/>
        <source>again: keep it</source>
        <translation>noch einmal: behalten</translation>
    </message>
    <message>
        <location filename="../../panel/scenes_page.py"/>
        <source>Both hold for this session only, as it has no participant.</source>
        <translation>Beide gelten nur für diese Sitzung, da sie keine Person hat.</translation>
    </message>
    <message>
        <location filename="../../panel/scenes_page.py"/>
        <source>Both are kept with {participant} when the session ends.</source>
        <translation>Beide werden am Ende der Sitzung bei {participant} behalten.</translation>
    </message>
    <message>
        <location filename="../../panel/sound.py"/>
        <source>Sound level {level}</source>
        <translation>Klangpegel {level}</translation>
    </message>
    <message>
        <location filename="../../panel/stage_strip.py"/>
        <source>+1 min</source>
        <translation>+1 min</translation>
    </message>
    <message>
        <location filename="../../panel/stage_strip.py"/>
        <source>Next stage</source>
        <translation>Nächste Phase</translation>
    </message>
    <message>
        <location filename="../../panel/stage_strip.py"/>
        <source>Go on to the next stage; asks once</source>
        <translation>Zur nächsten Phase gehen; fragt einmal nach</translation>
    </message>
    <message>
        <location filename="../../panel/stage_strip.py"/>
        <source>Esc: stay</source>
        <translation>Esc: bleiben</translation>
    </message>
    <message>
        <location filename="../../panel/stage_strip.py"/>
        <location filename="../../panel/start_stop.py"/>
        <source>Press again</source>
        <translation>Nochmals</translation>
    </message>
    <message>
        <location filename="../../panel/stage_strip.py"/>
        <source>End now</source>
        <translation>Jetzt enden</translation>
    </message>
    <message>
        <location filename="../../panel/stage_strip.py"/>
        <source>End the session now; asks once</source>
        <translation>Die Sitzung jetzt beenden; fragt einmal nach</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>Baseline</source>
        <translation>Ruhemessung</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <location filename="../../panel/words.py"/>
        <source>Matching</source>
        <translation>Einschwingen</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <location filename="../../panel/words.py"/>
        <source>Leading</source>
        <translation>Führen</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <location filename="../../panel/words.py"/>
        <source>Ambient</source>
        <translation>Ambient</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>Resonance</source>
        <translation>Resonanz</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>Silence</source>
        <translation>Stille</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>Free breathing</source>
        <translation>Freies Atmen</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>the person breathes as always, and the music only listens</source>
        <translation>die Person atmet wie immer, und die Musik hört nur zu</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <location filename="../../panel/words.py"/>
        <source>the music breathes as the person does</source>
        <translation>die Musik atmet wie die Person</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>the music slows as far as the person follows</source>
        <translation>die Musik wird so weit langsamer, wie die Person folgt</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>the music stays at its rate</source>
        <translation>die Musik bleibt in ihrem Tempo</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <location filename="../../panel/words.py"/>
        <source>the music breathes slowly; there is nothing to follow</source>
        <translation>die Musik atmet langsam; es gibt nichts zu folgen</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>to find the rate at which the heart swings most</source>
        <translation>um die Atemfrequenz zu finden, bei der das Herz am stärksten mitschwingt</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>no music, nothing to follow</source>
        <translation>keine Musik, nichts zu folgen</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>the person breathes as they like</source>
        <translation>die Person atmet, wie sie mag</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <location filename="../../panel/words.py"/>
        <source>back to the person&apos;s own pace, then an end</source>
        <translation>zurück zum eigenen Tempo der Person, dann ein Ende</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>the person taps with the beat of the music</source>
        <translation>die Person tippt im Schlag der Musik mit</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>the person drums with the music, and the music answers</source>
        <translation>die Person trommelt mit der Musik, und die Musik antwortet</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>the person listens to words and lets pictures come, in time with the music</source>
        <translation>die Person hört Worte und lässt Bilder kommen, im Takt der Musik</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>the therapist or the person plays an instrument along with the music</source>
        <translation>die Therapeutin, der Therapeut oder die Person spielt ein Instrument zur Musik</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>until matched</source>
        <translation>bis im Einklang</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>until arrived</source>
        <translation>bis am Ziel</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>until told</source>
        <translation>bis alles gesagt ist</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>until Next</source>
        <translation>bis „Nächste Phase“</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>when the person breathes with the music, or it has gone with them for a minute</source>
        <translation>wenn die Person mit der Musik atmet oder die Musik eine Minute mitgegangen ist</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>when the target is reached and followed</source>
        <translation>wenn das Ziel erreicht ist und die Person folgt</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>when everything was said</source>
        <translation>wenn alles gesagt ist</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>when Next stage is pressed</source>
        <translation>wenn „Nächste Phase“ gedrückt wird</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>For the person</source>
        <translation>Für die Person</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>For the therapist</source>
        <translation>Für Sie</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>A recording says</source>
        <translation>Eine Aufnahme sagt</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>no pain</source>
        <translation>kein Schmerz</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>the worst there can be</source>
        <translation>stärkster vorstellbarer Schmerz</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>no anxiety</source>
        <translation>keine Angst</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>the most there can be</source>
        <translation>stärkste vorstellbare Angst</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>not relaxed</source>
        <translation>nicht entspannt</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>as relaxed as can be</source>
        <translation>völlig entspannt</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>as much as can be</source>
        <translation>so sehr wie möglich</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>{left} left</source>
        <translation>noch {left}</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>until done</source>
        <translation>bis fertig</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>stage {number} of {of}</source>
        <translation>Phase {number} von {of}</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>{name}, {place}: {meaning}.</source>
        <translation>{name}, {place}: {meaning}.</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>It ends {when} and in {left} at the latest.</source>
        <translation>Sie endet, {when}, spätestens in {left}.</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>It ends in {left} at the latest.</source>
        <translation>Sie endet spätestens in {left}.</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>It ends {when}.</source>
        <translation>Sie endet, {when}.</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>It ends by itself.</source>
        <translation>Sie endet von selbst.</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>Better to end here: {reason}. Ask how the person feels. Stop ends gently, and the recording is safe.</source>
        <translation>Besser hier enden: {reason}. Fragen Sie, wie es der Person geht. Stopp beendet sanft, und die Aufnahme ist sicher.</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>{item}, right now</source>
        <translation>{item}, jetzt gerade</translation>
    </message>
    <message>
        <location filename="../../panel/start_stop.py"/>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <location filename="../../panel/start_stop.py"/>
        <source>Start the session</source>
        <translation>Die Sitzung starten</translation>
    </message>
    <message>
        <location filename="../../panel/start_stop.py"/>
        <source>Esc goes on</source>
        <translation>Esc: weiter</translation>
    </message>
    <message>
        <location filename="../../panel/start_stop.py"/>
        <source>to stop; Esc goes on</source>
        <translation>Esc: weiter</translation>
    </message>
    <message>
        <location filename="../../panel/start_stop.py"/>
        <source>Saving…</source>
        <translation>Sichert …</translation>
    </message>
    <message>
        <location filename="../../panel/start_stop.py"/>
        <location filename="../../panel/words.py"/>
        <source>Saving the session</source>
        <translation>Die Sitzung wird gesichert</translation>
    </message>
    <message>
        <location filename="../../panel/start_stop.py"/>
        <source>Press again to stop the session</source>
        <translation>Noch einmal drücken, um die Sitzung zu beenden</translation>
    </message>
    <message>
        <location filename="../../panel/start_stop.py"/>
        <source>Stop the session; asks once</source>
        <translation>Die Sitzung beenden; fragt einmal nach</translation>
    </message>
    <message>
        <location filename="../../panel/start_stop.py"/>
        <source>Starting the session</source>
        <translation>Die Sitzung startet</translation>
    </message>
    <message>
        <location filename="../../panel/state_bands.py"/>
        <source>Match</source>
        <translation>Einschw.</translation>
    </message>
    <message>
        <location filename="../../panel/state_bands.py"/>
        <source>Lead</source>
        <translation>Führen</translation>
    </message>
    <message>
        <location filename="../../panel/state_bands.py"/>
        <source>Ease</source>
        <translation>Nachg.</translation>
    </message>
    <message>
        <location filename="../../panel/state_bands.py"/>
        <source>Stay</source>
        <translation>Verw.</translation>
    </message>
    <message>
        <location filename="../../panel/state_bands.py"/>
        <source>Return</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <location filename="../../panel/state_bands.py"/>
        <source>Follow</source>
        <translation>Begl.</translation>
    </message>
    <message>
        <location filename="../../panel/state_bands.py"/>
        <source>Amb.</source>
        <translation>Amb.</translation>
    </message>
    <message>
        <location filename="../../panel/state_bands.py"/>
        <source>Coast</source>
        <translation>Gleiten</translation>
    </message>
    <message>
        <location filename="../../panel/summaries.py"/>
        <source>No session runs.</source>
        <translation>Es läuft keine Sitzung.</translation>
    </message>
    <message>
        <location filename="../../panel/summaries.py"/>
        <source>{n} of the last {of} breaths in sync.</source>
        <translation>{n} der letzten {of} Atemzüge im Einklang.</translation>
    </message>
    <message>
        <location filename="../../panel/summaries.py"/>
        <source>{n} heartbeats in the last {seconds:.0f} s.</source>
        <translation>{n} Herzschläge in den letzten {seconds:.0f} s.</translation>
    </message>
    <message>
        <location filename="../../panel/summaries.py"/>
        <source>No heartbeat was heard in the last minute.</source>
        <translation>In der letzten Minute war kein Herzschlag zu hören.</translation>
    </message>
    <message>
        <location filename="../../panel/summaries.py"/>
        <source>Heart rate over the last minute between {low:.0f} and {high:.0f} beats / min, now {now:.0f}.</source>
        <translation>Herzfrequenz der letzten Minute zwischen {low:.0f} und {high:.0f} Schlägen / min, jetzt {now:.0f}.</translation>
    </message>
    <message>
        <location filename="../../panel/summaries.py"/>
        <location filename="../../panel/words.py"/>
        <location filename="../../review/course.py"/>
        <location filename="../../review/telling.py"/>
        <source>RSA amplitude</source>
        <translation>RSA-Amplitude</translation>
    </message>
    <message>
        <location filename="../../panel/summaries.py"/>
        <source>No EEG is read.</source>
        <translation>Es wird kein EEG gelesen.</translation>
    </message>
    <message>
        <location filename="../../panel/summaries.py"/>
        <source>Nothing was measured yet.</source>
        <translation>Noch wurde nichts gemessen.</translation>
    </message>
    <message>
        <location filename="../../panel/summaries.py"/>
        <source>Target {rate:.1f}</source>
        <translation>Ziel {rate:.1f}</translation>
    </message>
    <message>
        <location filename="../../panel/summaries.py"/>
        <source>{name} from {first:.1f} to {last:.1f} breaths / min</source>
        <translation>{name} von {first:.1f} bis {last:.1f} Atemzüge / min</translation>
    </message>
    <message>
        <location filename="../../panel/tap_view.py"/>
        <source>Hits and beats</source>
        <translation>Schläge und Takt</translation>
    </message>
    <message>
        <location filename="../../panel/tap_view.py"/>
        <source>early</source>
        <translation>zu früh</translation>
    </message>
    <message>
        <location filename="../../panel/tap_view.py"/>
        <source>on the beat</source>
        <translation>im Takt</translation>
    </message>
    <message>
        <location filename="../../panel/tap_view.py"/>
        <source>late</source>
        <translation>zu spät</translation>
    </message>
    <message>
        <location filename="../../panel/tap_view.py"/>
        <source>No hit yet</source>
        <translation>Noch kein Schlag</translation>
    </message>
    <message>
        <location filename="../../panel/tap_view.py"/>
        <source>{share} on the beat</source>
        <translation>{share} im Takt</translation>
    </message>
    <message>
        <location filename="../../panel/tap_view.py"/>
        <source>{ms} ms early</source>
        <translation>{ms} ms zu früh</translation>
    </message>
    <message>
        <location filename="../../panel/tap_view.py"/>
        <source>{ms} ms late</source>
        <translation>{ms} ms zu spät</translation>
    </message>
    <message>
        <location filename="../../panel/tools.py"/>
        <source>Pain and healing</source>
        <translation>Schmerz und Heilung</translation>
    </message>
    <message>
        <location filename="../../panel/tools.py"/>
        <source>Marker keys</source>
        <translation>Markertasten</translation>
    </message>
    <message>
        <location filename="../../panel/tools.py"/>
        <source>Page: {title}</source>
        <translation>Seite: {title}</translation>
    </message>
    <message>
        <location filename="../../panel/tools.py"/>
        <source>Close: {title}</source>
        <translation>Schließen: {title}</translation>
    </message>
    <message>
        <location filename="../../panel/verdicts.py"/>
        <source>no breath judged yet</source>
        <translation>noch kein Atemzug beurteilt</translation>
    </message>
    <message>
        <location filename="../../panel/verdicts.py"/>
        <source>In sync:</source>
        <translation>Im Einklang:</translation>
    </message>
    <message>
        <location filename="../../panel/verdicts.py"/>
        <source>{together} of the last {last} breaths in sync</source>
        <translation>{together} der letzten {last} Atemzüge im Einklang</translation>
    </message>
    <message>
        <location filename="../../panel/voice_view.py"/>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <location filename="../../panel/voice_view.py"/>
        <source>Only pitch and level are kept, no sound.</source>
        <translation>Nur Tonhöhe und Pegel bleiben, kein Ton.</translation>
    </message>
    <message>
        <location filename="../../panel/voice_view.py"/>
        <source>Listening to the room …</source>
        <translation>Der Raum wird gehört …</translation>
    </message>
    <message>
        <location filename="../../panel/voice_view.py"/>
        <source>Quiet</source>
        <translation>Still</translation>
    </message>
    <message>
        <location filename="../../panel/voice_view.py"/>
        <source>A voice</source>
        <translation>Eine Stimme</translation>
    </message>
    <message>
        <location filename="../../panel/voice_view.py"/>
        <source>Humming {note} · {seconds:.0f} s</source>
        <translation>Summt {note} · {seconds:.0f} s</translation>
    </message>
    <message>
        <location filename="../../panel/voice_view.py"/>
        <source>No exhale hummed yet</source>
        <translation>Noch keine Ausatmung gesummt</translation>
    </message>
    <message>
        <location filename="../../panel/voice_view.py"/>
        <source>{seconds:.1f} s, longest {longest:.1f} s</source>
        <translation>{seconds:.1f} s, längste {longest:.1f} s</translation>
    </message>
    <message>
        <location filename="../../panel/voice_view.py"/>
        <source>{told} · {share:.0f} % hummed</source>
        <translation>{told} · {share:.0f} % gesummt</translation>
    </message>
    <message>
        <location filename="../../panel/window.py"/>
        <source>no news</source>
        <translation>keine Nachricht</translation>
    </message>
    <message>
        <location filename="../../panel/window.py"/>
        <source>The session has stopped answering. What was recorded until then is on disk; if it does not come back in a moment, close this window and start again.</source>
        <translation>Die Sitzung antwortet nicht mehr. Was bis dahin aufgenommen wurde, ist gespeichert; meldet sie sich nicht gleich wieder, schließen Sie dieses Fenster und starten Sie neu.</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Wellness and research instrument, not a medical device.</source>
        <translation>Instrument für Wohlbefinden und Forschung, kein Medizinprodukt.</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>LSL has no password: anyone on this network can read these signals.</source>
        <translation>LSL hat kein Passwort: alle in diesem Netzwerk können diese Signale lesen.</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>By keyboard: Space starts and stops, M and 1–9 mark, T opens the music, P pauses, D when dizzy, Esc Esc for comfortable breathing.</source>
        <translation>Tasten: Leertaste Start und Stopp, M und 1–9 Marker, T Musik, P Pause, D Schwindel, Esc Esc angenehm atmen.</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>RUNNING</source>
        <translation>LÄUFT</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>SAVING…</source>
        <translation>SICHERT …</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>SAVED</source>
        <translation>GESICHERT</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>STOPPED</source>
        <translation>ABBRUCH</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>HOLDING</source>
        <translation>HÄLT</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>PAUSED</source>
        <translation>PAUSE</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>the sound rests in every arm; press Go on when ready</source>
        <translation>der Klang ruht in jedem Arm; drücken Sie „Weiter“, wenn es weitergehen kann</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>the guide keeps its pace and only the bed sounds; press Go on when ready</source>
        <translation>die Führung behält ihr Tempo, nur das Klangbett klingt; drücken Sie „Weiter“, wenn es weitergehen kann</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Before the session</source>
        <translation>Vor der Sitzung</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>See that the sensors are found, then press Start.</source>
        <translation>Sehen Sie nach, ob die Sensoren gefunden sind, und drücken Sie Start.</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>The music fades while the recording is completed.</source>
        <translation>Die Musik verklingt, während die Aufnahme abgeschlossen wird.</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>The session is saved</source>
        <translation>Die Sitzung ist gesichert</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Press Start for another one.</source>
        <translation>Drücken Sie Start für eine weitere.</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>The session ended early</source>
        <translation>Die Sitzung endete vorzeitig</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>What was recorded is kept; press Start to begin again.</source>
        <translation>Was aufgenommen wurde, bleibt erhalten; drücken Sie Start, um neu zu beginnen.</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>getting to know the person&apos;s own breathing</source>
        <translation>lernt die eigene Atmung der Person kennen</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>the music slows, breath by breath</source>
        <translation>die Musik wird langsamer, Atemzug für Atemzug</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Holding</source>
        <translation>Halten</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>the music keeps its pace</source>
        <translation>die Musik behält ihr Tempo</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Easing back</source>
        <translation>Nachgeben</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>the music comes back towards the person</source>
        <translation>die Musik kommt der Person wieder entgegen</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>the target is reached</source>
        <translation>das Ziel ist erreicht</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Returning</source>
        <translation>Zurückkehren</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Following</source>
        <translation>Begleiten</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>the music follows the person</source>
        <translation>die Musik folgt der Person</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Coasting</source>
        <translation>Gleiten</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>no breathing signal: the music goes on by itself</source>
        <translation>kein Atemsignal: die Musik läuft von selbst weiter</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Entrainment</source>
        <translation>Entrainment</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Coherence</source>
        <translation>Kohärenz</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>RMSSD</source>
        <translation>RMSSD</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Sound card</source>
        <translation>Soundkarte</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Silent mode: no sound card</source>
        <translation>Ohne Ton: keine Soundkarte</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>The sound goes to a file</source>
        <translation>Der Klang geht in eine Datei</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>The sound is starting</source>
        <translation>Der Klang startet</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Noisy</source>
        <translation>Verrauscht</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Flat</source>
        <translation>Flach</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Too strong</source>
        <translation>Zu stark</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Silent</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Lost</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Check electrodes and cable</source>
        <translation>Elektroden und Kabel prüfen</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Lower the amplifier gain</source>
        <translation>Verstärkung verringern</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Sit still; check the belt</source>
        <translation>Ruhig sitzen; Gurt prüfen</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Tighten the belt a little</source>
        <translation>Gurt etwas fester ziehen</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Loosen the belt a little</source>
        <translation>Gurt etwas lockern</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Relax jaw and forehead; sit still</source>
        <translation>Kiefer und Stirn lockern; ruhig sitzen</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Check that the sensor is on</source>
        <translation>Prüfen, ob der Sensor an ist</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Switch the sensor on again</source>
        <translation>Sensor wieder einschalten</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Recording {session}</source>
        <translation>Aufnahme {session}</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Session {session}</source>
        <translation>Sitzung {session}</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>1 marker</source>
        <translation>1 Marker</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>{count} markers</source>
        <translation>{count} Marker</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Masked</source>
        <translation>Verblindet</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>No signal</source>
        <translation>Kein Signal</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Switch the sensor on</source>
        <translation>Sensor einschalten</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>By microphone</source>
        <translation>Per Mikrofon</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>A rate, and none too sure</source>
        <translation>Nur die Zahl, nicht sehr sicher</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Unclear</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>A belt would tell more</source>
        <translation>Ein Gurt sagt mehr</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>By ECG</source>
        <translation>Aus EKG</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Its rate only</source>
        <translation>Nur die Frequenz</translation>
    </message>
    <message>
        <location filename="../../pedals/row.py"/>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <location filename="../../pedals/row.py"/>
        <location filename="../../review/drawer.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../pedals/row.py"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../pedals/row.py"/>
        <source>Learn a pedal for: {action}</source>
        <translation>Ein Pedal lernen für: {action}</translation>
    </message>
    <message>
        <location filename="../../pedals/row.py"/>
        <source>Remove the pedal of: {action}</source>
        <translation>Das Pedal entfernen von: {action}</translation>
    </message>
    <message>
        <location filename="../../pedals/row.py"/>
        <source>no pedal</source>
        <translation>kein Pedal</translation>
    </message>
    <message>
        <location filename="../../pedals/row.py"/>
        <source>Press the pedal now…</source>
        <translation>Jetzt das Pedal drücken …</translation>
    </message>
    <message>
        <location filename="../../pedals/row.py"/>
        <location filename="../../pedals/section.py"/>
        <source>Heard: {action}</source>
        <translation>Gehört: {action}</translation>
    </message>
    <message>
        <location filename="../../pedals/row.py"/>
        <source>{control} (not plugged in)</source>
        <translation>{control} (nicht angeschlossen)</translation>
    </message>
    <message>
        <location filename="../../pedals/section.py"/>
        <source>Choose “Learn”, then press the pedal. While this page is open a press does nothing else: it is shown here.</source>
        <translation>Wählen Sie „Lernen“ und drücken Sie dann das Pedal. Solange diese Seite offen ist, löst ein Druck nichts anderes aus: er wird hier gezeigt.</translation>
    </message>
    <message>
        <location filename="../../pedals/section.py"/>
        <source>Take the usual ones</source>
        <translation>Die üblichen nehmen</translation>
    </message>
    <message>
        <location filename="../../pedals/section.py"/>
        <source>Sustain pedal or button 1: Hold. Soft pedal or button 2: Comfortable breathing. Others: markers 1 and 2.</source>
        <translation>Haltepedal oder Knopf 1: Halten. Leisepedal oder Knopf 2: Angenehm atmen. Andere: Marker 1 und 2.</translation>
    </message>
    <message>
        <location filename="../../pedals/section.py"/>
        <source>Done with pedals and pads</source>
        <translation>Fertig mit Pedalen und Pads</translation>
    </message>
    <message>
        <location filename="../../pedals/section.py"/>
        <source>Plugged in: {names}</source>
        <translation>Angeschlossen: {names}</translation>
    </message>
    <message>
        <location filename="../../pedals/section.py"/>
        <source>Heard, but nothing is learnt for it: choose “Learn” first.</source>
        <translation>Gehört, aber nichts dafür gelernt: Wählen Sie zuerst „Lernen“.</translation>
    </message>
    <message>
        <location filename="../../pedals/section.py"/>
        <source>Press the pedal, pad or button now; a knob is turned a little. “Cancel” leaves it.</source>
        <translation>Drücken Sie jetzt Pedal, Pad oder Knopf; ein Regler wird etwas gedreht. „Abbrechen“ lässt es.</translation>
    </message>
    <message>
        <location filename="../../pedals/unseen.py"/>
        <source>Heard: {devices}. As learnt in the panel: {controls}.</source>
        <translation>Gehört: {devices}. Wie im Panel gelernt: {controls}.</translation>
    </message>
    <message>
        <location filename="../../pedals/unseen.py"/>
        <source>Heard: {devices}. Pads and keys are taps and notes where a stage asks for them.</source>
        <translation>Gehört: {devices}. Pads und Tasten sind Schläge und Töne, wo ein Abschnitt danach fragt.</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Sustain pedal</source>
        <translation>Haltepedal</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Sostenuto pedal</source>
        <translation>Sostenuto-Pedal</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Soft pedal</source>
        <translation>Leisepedal</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Pad or key {number}</source>
        <translation>Pad oder Taste {number}</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Pedal or knob {number}</source>
        <translation>Pedal oder Regler {number}</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Program {number}</source>
        <translation>Programm {number}</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Button {number}</source>
        <translation>Knopf {number}</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Cross up</source>
        <translation>Steuerkreuz oben</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Cross right</source>
        <translation>Steuerkreuz rechts</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Cross down</source>
        <translation>Steuerkreuz unten</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Cross left</source>
        <translation>Steuerkreuz links</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>MIDI needs sospiro[midi], and on Linux libasound2, installed. Game-pads work.</source>
        <translation>MIDI braucht sospiro[midi] und unter Linux libasound2. Gamepads funktionieren.</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>This computer offers no MIDI at the moment. Game-pads work.</source>
        <translation>Dieser Computer bietet im Moment kein MIDI. Gamepads funktionieren.</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Game-pads cannot be read on this computer. MIDI pedals and pads work.</source>
        <translation>Gamepads lassen sich auf diesem Computer nicht lesen. MIDI-Pedale und -Pads funktionieren.</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>“{device}” is in use by another program: close that, and it works here by itself.</source>
        <translation>„{device}“ wird von einem anderen Programm benutzt: Schließen Sie es, dann funktioniert es hier von selbst.</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>“{device}” sends more than anybody can press, so some presses are left out. Check its cable.</source>
        <translation>„{device}“ sendet mehr, als jemand drücken kann; manche Tastendrücke werden ausgelassen. Prüfen Sie das Kabel.</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>Pedals and pads cannot be heard at the moment. They are tried again; mouse and keys work.</source>
        <translation>Pedale und Pads sind im Moment nicht zu hören. Es wird wieder versucht; Maus und Tasten funktionieren.</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>“{device}” was unplugged. Plug it in again and it works by itself; mouse and keys work as before.</source>
        <translation>„{device}“ wurde abgezogen. Stecken Sie es wieder ein, dann funktioniert es von selbst; Maus und Tasten arbeiten wie zuvor.</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>No pedal, pad or game-pad is here yet. Plug one in: its name appears by itself.</source>
        <translation>Noch kein Pedal, Pad oder Gamepad. Schließen Sie eines an: sein Name erscheint von selbst.</translation>
    </message>
    <message>
        <location filename="../../pedals/words.py"/>
        <source>{control}, {device}</source>
        <translation>{control}, {device}</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>{name} from {first:.1f} to {last:.1f}</source>
        <translation>{name} von {first:.1f} bis {last:.1f}</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>{title} ({unit}): {told}, first to last.</source>
        <translation>{title} ({unit}): {told}, erste bis letzte.</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>Sessions without a participant are those of many people: no trend is shown.</source>
        <translation>Sitzungen ohne Person stammen von vielen: es wird kein Verlauf gezeigt.</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>A trend needs {fewest} sessions in which the same was measured.</source>
        <translation>Ein Verlauf braucht {fewest} Sitzungen, in denen dasselbe gemessen wurde.</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>at the start</source>
        <translation>am Anfang</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>at the end</source>
        <translation>am Ende</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>of the breaths</source>
        <translation>der Atemzüge</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>rated 0–10</source>
        <translation>eingeschätzt 0–10</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>No goal was entered for this person.</source>
        <translation>Für diese Person ist kein Ziel eingetragen.</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source> Goal attainment T-score {score:.0f}; 50 is what was hoped for.</source>
        <translation> Zielerreichung T-Wert {score:.0f}; 50 ist das Erhoffte.</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>1 goal.</source>
        <translation>1 Ziel.</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>{count} goals.</source>
        <translation>{count} Ziele.</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>−2 to +2</source>
        <translation>−2 bis +2</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>higher is better</source>
        <translation>höher ist besser</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>lower is better</source>
        <translation>niedriger ist besser</translation>
    </message>
    <message>
        <location filename="../../review/course.py"/>
        <source>goal, {unit}</source>
        <translation>Ziel, {unit}</translation>
    </message>
    <message>
        <location filename="../../review/course_page.py"/>
        <source>Trends and goals</source>
        <translation>Verläufe und Ziele</translation>
    </message>
    <message>
        <location filename="../../review/course_page.py"/>
        <source>Further down</source>
        <translation>Weiter unten</translation>
    </message>
    <message>
        <location filename="../../review/course_page.py"/>
        <location filename="../../review/shelf.py"/>
        <source>1 session</source>
        <translation>1 Sitzung</translation>
    </message>
    <message>
        <location filename="../../review/course_page.py"/>
        <source>{count} sessions</source>
        <translation>{count} Sitzungen</translation>
    </message>
    <message>
        <location filename="../../review/course_page.py"/>
        <source>{participant}: {counted}, oldest first.</source>
        <translation>{participant}: {counted}, älteste zuerst.</translation>
    </message>
    <message>
        <location filename="../../review/course_page.py"/>
        <source>This one is number {number} of {count}.</source>
        <translation>Dies ist Nummer {number} von {count}.</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>BIDS dataset</source>
        <translation>BIDS-Datensatz</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>CSV tables</source>
        <translation>CSV-Tabellen</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>RR intervals for Kubios</source>
        <translation>RR-Intervalle für Kubios</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>Sound, WAV</source>
        <translation>Klang, WAV</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>Reports and exports stay.</source>
        <translation>Berichte und Exporte bleiben.</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>The report is in {out}: {name} and the same as PDF.</source>
        <translation>Der Bericht ist in {out}: {name} und derselbe als PDF.</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>{count} files ({format}) are in {out}, without anything that could tell whose it is.</source>
        <translation>{count} Dateien ({format}) sind in {out}, ohne alles, was verraten könnte, von wem sie sind.</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>{count} files ({format}) are in {out}.</source>
        <translation>{count} Dateien ({format}) sind in {out}.</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source> Left out: {what}</source>
        <translation> Ausgelassen: {what}</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>The session is with {participant} now.</source>
        <translation>Die Sitzung gehört jetzt zu {participant}.</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source> It was exported or reported {times} times: those files stay.</source>
        <translation> Sie wurde {times}-mal exportiert oder berichtet: diese Dateien bleiben.</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source> It is still named in {places}.</source>
        <translation> Sie wird noch genannt in {places}.</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>Session {session} is deleted.</source>
        <translation>Sitzung {session} ist gelöscht.</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>ratings and notes</source>
        <translation>Einschätzungen und Notizen</translation>
    </message>
    <message>
        <location filename="../../review/deeds.py"/>
        <source>{count} files, {size:.1f} MB{told}, go for good.</source>
        <translation>{count} Dateien, {size:.1f} MB{told}, werden endgültig gelöscht.</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>Nobody else is entered yet. Enter whose session it is first: in Sospiro&apos;s window, Session, Participant, Choose.</source>
        <translation>Es ist noch niemand sonst eingetragen. Tragen Sie zuerst ein, wessen Sitzung es ist: im Fenster von Sospiro unter Sitzung, Person, Wählen.</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>No printer is set up on this machine: write the report, and print its PDF elsewhere.</source>
        <translation>Auf diesem Computer ist kein Drucker eingerichtet: Schreiben Sie den Bericht und drucken Sie sein PDF anderswo.</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>Writing the report …</source>
        <translation>Der Bericht wird geschrieben …</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>Exporting …</source>
        <translation>Wird exportiert …</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>Moving the session …</source>
        <translation>Die Sitzung wird verschoben …</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>Deleting the session …</source>
        <translation>Die Sitzung wird gelöscht …</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>Making the report …</source>
        <translation>Der Bericht wird erstellt …</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>{pages} pages went to the printer.</source>
        <translation>{pages} Seiten gingen an den Drucker.</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>Keeping the note …</source>
        <translation>Die Notiz wird aufbewahrt …</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>Keeping the rating …</source>
        <translation>Die Einschätzung wird aufbewahrt …</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>Keeping how the goal stands …</source>
        <translation>Der Stand des Ziels wird aufbewahrt …</translation>
    </message>
    <message>
        <location filename="../../review/doing.py"/>
        <source>It is kept; what stood there before stays in its history.</source>
        <translation>Es ist aufbewahrt; was vorher dort stand, bleibt im Verlauf.</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Format of the export</source>
        <translation>Format des Exports</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>De-identified</source>
        <translation>Ohne Identität</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Participant to whom the session belongs</source>
        <translation>Person, zu der die Sitzung gehört</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Write report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>This session belongs to</source>
        <translation>Diese Sitzung gehört zu</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>De-identified: leave out all that could tell whose it is</source>
        <translation>Ohne Identität: alles weglassen, was verraten könnte, von wem sie ist</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Leave out all that could tell whose it is</source>
        <translation>Alles weglassen, was verraten könnte, von wem sie ist</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Folder for the report</source>
        <translation>Ordner für den Bericht</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Folder for the export</source>
        <translation>Ordner für den Export</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Why it is deleted; kept for good</source>
        <translation>Warum sie gelöscht wird; bleibt für immer vermerkt</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Why? This is kept</source>
        <translation>Warum? Das bleibt vermerkt</translation>
    </message>
    <message>
        <location filename="../../review/drawer.py"/>
        <source>Cancel (Esc)</source>
        <translation>Abbrechen (Esc)</translation>
    </message>
    <message>
        <location filename="../../review/listen.py"/>
        <source>the sound is damaged</source>
        <translation>der Klang ist beschädigt</translation>
    </message>
    <message>
        <location filename="../../review/listing.py"/>
        <source>RECOVERED</source>
        <translation>WIEDERHERGESTELLT</translation>
    </message>
    <message>
        <location filename="../../review/listing.py"/>
        <source>NOT ENDED</source>
        <translation>NICHT BEENDET</translation>
    </message>
    <message>
        <location filename="../../review/listing.py"/>
        <source>DAMAGED</source>
        <translation>BESCHÄDIGT</translation>
    </message>
    <message>
        <location filename="../../review/listing.py"/>
        <source>FAILED</source>
        <translation>ABGEBROCHEN</translation>
    </message>
    <message>
        <location filename="../../review/listing.py"/>
        <source>COMPLETE</source>
        <translation>VOLLSTÄNDIG</translation>
    </message>
    <message>
        <location filename="../../review/listing.py"/>
        <source>MASKED</source>
        <translation>VERBLINDET</translation>
    </message>
    <message>
        <location filename="../../review/listing.py"/>
        <source>Breath {start} → {end}  ·  in sync {synchrony}</source>
        <translation>Atem {start} → {end}  ·  im Einklang {synchrony}</translation>
    </message>
    <message>
        <location filename="../../review/listing.py"/>
        <source>its record cannot be read</source>
        <translation>ihre Aufzeichnung ist nicht lesbar</translation>
    </message>
    <message>
        <location filename="../../review/listing.py"/>
        <source>not ended, or not yet recovered</source>
        <translation>nicht beendet oder noch nicht wiederhergestellt</translation>
    </message>
    <message>
        <location filename="../../review/listing.py"/>
        <source>without figures</source>
        <translation>ohne Zahlen</translation>
    </message>
    <message>
        <location filename="../../review/news.py"/>
        <source>Arrows move the cursor, space plays, + and − zoom, 0 shows all, F6 goes to the list.</source>
        <translation>Pfeile bewegen den Cursor, Leertaste spielt, + und − zoomen, 0 zeigt alles, F6 geht zur Liste.</translation>
    </message>
    <message>
        <location filename="../../review/news.py"/>
        <source>Working</source>
        <translation>Arbeitet</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>{why} Nothing else of this session can be shown.</source>
        <translation>{why} Mehr lässt sich von dieser Sitzung nicht zeigen.</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>no record</source>
        <translation>keine Aufzeichnung</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>{why} No signal can be shown; ratings and notes are from other files.</source>
        <translation>{why} Es lässt sich kein Signal zeigen; Einschätzungen und Notizen stammen aus anderen Dateien.</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>Shown is what came before the damage: left out is {part}.</source>
        <translation>Gezeigt wird, was vor dem Schaden kam: ausgelassen ist {part}.</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>This session has not ended, or was cut off and not yet recovered: everything here is so far.</source>
        <translation>Diese Sitzung ist nicht beendet oder wurde abgebrochen und noch nicht wiederhergestellt: hier steht alles bis dahin.</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>This session is masked: guide, states and sound stay sealed with its arm until the study opens it.</source>
        <translation>Diese Sitzung ist verblindet: Führung, Zustände und Klang bleiben mit ihrem Arm versiegelt, bis die Studie sie öffnet.</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>breathing {start:.1f} → {end:.1f} / min</source>
        <translation>Atmung {start:.1f} → {end:.1f} / min</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>heart {rate:.0f} / min</source>
        <translation>Herz {rate:.0f} / min</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>{share} in sync</source>
        <translation>{share} im Einklang</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>the sound would tell the arm</source>
        <translation>der Klang würde den Arm verraten</translation>
    </message>
    <message>
        <location filename="../../review/opened.py"/>
        <source>no sound was kept</source>
        <translation>es wurde kein Klang aufbewahrt</translation>
    </message>
    <message>
        <location filename="../../review/pages.py"/>
        <source>all per minute  ·  RSA: each breath, and the median of six  ·  hatched: no signal</source>
        <translation>alles pro Minute  ·  RSA: jeder Atemzug und der Median von sechs  ·  schraffiert: kein Signal</translation>
    </message>
    <message>
        <location filename="../../review/pages.py"/>
        <source>Choose a session</source>
        <translation>Eine Sitzung wählen</translation>
    </message>
    <message>
        <location filename="../../review/pages.py"/>
        <source>Timeline of the session</source>
        <translation>Zeitverlauf der Sitzung</translation>
    </message>
    <message>
        <location filename="../../review/pages.py"/>
        <source>The chosen session</source>
        <translation>Die gewählte Sitzung</translation>
    </message>
    <message>
        <location filename="../../review/pages.py"/>
        <source>The other session</source>
        <translation>Die andere Sitzung</translation>
    </message>
    <message>
        <location filename="../../review/pages.py"/>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <location filename="../../review/pages.py"/>
        <source>the same axes for both</source>
        <translation>dieselben Achsen für beide</translation>
    </message>
    <message>
        <location filename="../../review/picture.py"/>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <location filename="../../review/picture.py"/>
        <location filename="../../review/timeline.py"/>
        <source>RSA</source>
        <translation>RSA</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <source>after the session</source>
        <translation>nach der Sitzung</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <source>before the session</source>
        <translation>vor der Sitzung</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <location filename="../../review/said.py"/>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <source>how much?</source>
        <translation>wie sehr?</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <source>Item to rate</source>
        <translation>Was eingeschätzt wird</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <source>Value, 0 to 10</source>
        <translation>Wert, 0 bis 10</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <source>Keep rating</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <source>Goal to rate</source>
        <translation>Ziel, das eingeschätzt wird</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <source>How it stands today</source>
        <translation>Wie es heute steht</translation>
    </message>
    <message>
        <location filename="../../review/rate_row.py"/>
        <source>Keep for today</source>
        <translation>Für heute behalten</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>Timeline</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>Ratings and notes</source>
        <translation>Einschätzungen und Notizen</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>Over all sessions</source>
        <translation>Über alle Sitzungen</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>Report this session</source>
        <translation>Bericht über diese Sitzung</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>Export this session</source>
        <translation>Diese Sitzung exportieren</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>Move to another participant</source>
        <translation>Zu einer anderen Person verschieben</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>Delete this session</source>
        <translation>Diese Sitzung löschen</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>Print this session</source>
        <translation>Diese Sitzung drucken</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <location filename="../../review/room.py"/>
        <source>What is shown of the session</source>
        <translation>Was von der Sitzung gezeigt wird</translation>
    </message>
    <message>
        <location filename="../../review/said.py"/>
        <source>{item}: before {before}, during {during}, after {after}, change {change}.</source>
        <translation>{item}: vorher {before}, während {during}, nachher {after}, Veränderung {change}.</translation>
    </message>
    <message>
        <location filename="../../review/said.py"/>
        <source>Nothing was rated.</source>
        <translation>Nichts wurde eingeschätzt.</translation>
    </message>
    <message>
        <location filename="../../review/said.py"/>
        <source>{value} at {time}</source>
        <translation>{value} bei {time}</translation>
    </message>
    <message>
        <location filename="../../review/said.py"/>
        <source>no change</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Item</source>
        <translation>Was</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>During</source>
        <translation>Während</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Change</source>
        <translation>Veränderung</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>New note</source>
        <translation>Neue Notiz</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Keep note</source>
        <translation>Notiz behalten</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Keep what was written as a note</source>
        <translation>Das Geschriebene als Notiz behalten</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Nothing was rated in this session.</source>
        <translation>In dieser Sitzung wurde nichts eingeschätzt.</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Keep change</source>
        <translation>Änderung behalten</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Ratings before, during and after</source>
        <translation>Einschätzungen vorher, während und nachher</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Notes on this session</source>
        <translation>Notizen zu dieser Sitzung</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Write a note on this session; no names.</source>
        <translation>Schreiben Sie eine Notiz zu dieser Sitzung; keine Namen.</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Ratings, 0–10</source>
        <translation>Einschätzungen, 0–10</translation>
    </message>
    <message>
        <location filename="../../review/shelf.py"/>
        <source>Whose sessions</source>
        <translation>Wessen Sitzungen</translation>
    </message>
    <message>
        <location filename="../../review/shelf.py"/>
        <source>Find a session: date, participant, protocol or status</source>
        <translation>Eine Sitzung suchen: Datum, Person, Protokoll oder Status</translation>
    </message>
    <message>
        <location filename="../../review/shelf.py"/>
        <source>Find: date, protocol, status …</source>
        <translation>Suchen: Datum, Protokoll, Status …</translation>
    </message>
    <message>
        <location filename="../../review/shelf.py"/>
        <source>Sessions, newest first</source>
        <translation>Sitzungen, neueste zuerst</translation>
    </message>
    <message>
        <location filename="../../review/shelf.py"/>
        <source>{shown} of {count} sessions, newest first</source>
        <translation>{shown} von {count} Sitzungen, neueste zuerst</translation>
    </message>
    <message>
        <location filename="../../review/shelf.py"/>
        <source>{count} sessions, newest first</source>
        <translation>{count} Sitzungen, neueste zuerst</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>breaths a minute</source>
        <translation>Atemzüge pro Minute</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>the breath</source>
        <translation>Atem</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>No breath was heard.</source>
        <translation>Es war kein Atem zu hören.</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>beats a minute</source>
        <translation>Schläge pro Minute</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>the heart</source>
        <translation>Herz</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>No heartbeat was heard.</source>
        <translation>Es war kein Herzschlag zu hören.</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>Stages: {stages}.</source>
        <translation>Phasen: {stages}.</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>{state} for {length}</source>
        <translation>{state} {length}</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>The guide was {states}.</source>
        <translation>Die Führung: {states}.</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>No stages, states or markers are known.</source>
        <translation>Keine Phasen, Zustände oder Marker bekannt.</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>No sensor was recorded.</source>
        <translation>Es wurde kein Sensor aufgezeichnet.</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>usable share unknown</source>
        <translation>brauchbarer Anteil unbekannt</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>{told}, no signal for {length}</source>
        <translation>{told}, {length} lang kein Signal</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>{name} from {first:.1f} to {last:.1f} {unit}, between {low:.1f} and {high:.1f}.</source>
        <translation>{name} von {first:.1f} bis {last:.1f} {unit}, zwischen {low:.1f} und {high:.1f}.</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>{name} {value:.1f} {unit} in the middle.</source>
        <translation>{name} in der Mitte {value:.1f} {unit}.</translation>
    </message>
    <message>
        <location filename="../../review/telling.py"/>
        <source>Nothing was heard of {what} for {length}.</source>
        <translation>{length} lang war nichts zu hören: {what}.</translation>
    </message>
    <message>
        <location filename="../../review/timeline.py"/>
        <source>poor</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <location filename="../../review/timeline.py"/>
        <source>not told</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <location filename="../../review/timeline.py"/>
        <source>/ min</source>
        <translation>/ min</translation>
    </message>
    <message>
        <location filename="../../review/transport.py"/>
        <source>▶  Play</source>
        <translation>▶  Abspielen</translation>
    </message>
    <message>
        <location filename="../../review/transport.py"/>
        <source>Play from the cursor (space)</source>
        <translation>Ab dem Cursor abspielen (Leertaste)</translation>
    </message>
    <message>
        <location filename="../../review/transport.py"/>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <location filename="../../review/transport.py"/>
        <source>Zoom out (−)</source>
        <translation>Verkleinern (−)</translation>
    </message>
    <message>
        <location filename="../../review/transport.py"/>
        <source>Show the whole session (0)</source>
        <translation>Die ganze Sitzung zeigen (0)</translation>
    </message>
    <message>
        <location filename="../../review/transport.py"/>
        <source>Move along the session</source>
        <translation>Durch die Sitzung bewegen</translation>
    </message>
    <message>
        <location filename="../../review/transport.py"/>
        <source>❚❚  Pause</source>
        <translation>❚❚  Pause</translation>
    </message>
    <message>
        <location filename="../../review/transport.py"/>
        <source>Pause (space)</source>
        <translation>Pause (Leertaste)</translation>
    </message>
    <message>
        <location filename="../../review/window.py"/>
        <source>No session is kept here yet: press Start in the panel, or run &apos;sospiro demo&apos;.</source>
        <translation>Hier ist noch keine Sitzung aufbewahrt: Drücken Sie Start im Fenster oder rufen Sie „sospiro demo“ auf.</translation>
    </message>
    <message>
        <location filename="../../review/window.py"/>
        <source>Sospiro – Sessions</source>
        <translation>Sospiro – Sitzungen</translation>
    </message>
    <message>
        <location filename="../../review/window.py"/>
        <source>Looking for sessions …</source>
        <translation>Sitzungen werden gesucht …</translation>
    </message>
    <message>
        <location filename="../../review/window.py"/>
        <source>No session</source>
        <translation>Keine Sitzung</translation>
    </message>
    <message>
        <location filename="../../review/window.py"/>
        <source>Reading the session of {when} …</source>
        <translation>Die Sitzung vom {when} wird gelesen …</translation>
    </message>
    <message>
        <location filename="../../review/window.py"/>
        <source>Reading the sessions of {person} …</source>
        <translation>Die Sitzungen von {person} werden gelesen …</translation>
    </message>
    <message>
        <location filename="../../review/work.py"/>
        <source>Something went wrong ({kind}): {what} did not end.</source>
        <translation>Etwas ging schief ({kind}): {what} kam nicht zum Ende.</translation>
    </message>
    <message>
        <source>Tap along with the soft beat, as lightly as you like.</source>
        <translation type="vanished">Tippen Sie im leisen Schlag mit, so leicht Sie mögen.</translation>
    </message>
    <message>
        <source>Play whatever you like: every note fits the music.</source>
        <translation type="vanished">Spielen Sie, was Sie mögen: Jeder Ton passt zur Musik.</translation>
    </message>
    <message>
        <source>{number} of {of}: {label}</source>
        <translation type="vanished">{number} von {of}: {label}</translation>
    </message>
    <message>
        <source>pain music</source>
        <translation type="vanished">Schmerzmusik</translation>
    </message>
    <message>
        <source>healing music</source>
        <translation type="vanished">Heilmusik</translation>
    </message>
</context>
</TS>
