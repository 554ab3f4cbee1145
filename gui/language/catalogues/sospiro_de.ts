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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/after_sheet.py"/>
        <source>What is to be remembered of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/after_sheet.py"/>
        <source>Look at the session</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/before_sheet.py"/>
        <location filename="../../panel/rating.py"/>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <location filename="../../desk/before_sheet.py"/>
        <location filename="../../panel/prompt.py"/>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <location filename="../../desk/before_sheet.py"/>
        <source>Keep these ratings for the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <source>Ask</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <source>The study says what is played, and nobody here is to know it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <source>Choose the protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <location filename="../../panel/start_stop.py"/>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <location filename="../../desk/checklist.py"/>
        <source>Study {study}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <location filename="../../desk/stream_row.py"/>
        <location filename="../../desk/stream_slot.py"/>
        <location filename="../../panel/numbers.py"/>
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
        <translation>wenn Sie möchten</translation>
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
        <source>Nothing is kept of the person beside the session.</source>
        <translation>Außer der Sitzung wird nichts von der Person aufbewahrt.</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>anonymous</source>
        <translation>anonym</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>Sessions, goals and screening are kept under this code.</source>
        <translation>Sitzungen, Ziele und Screening werden unter diesem Code aufbewahrt.</translation>
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
        <translation>Eine Sitzung braucht Platz für zwei Stunden: geben Sie Speicher frei.</translation>
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
        <translation>Einschätzung vorher</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>They are kept with the session that begins now.</source>
        <translation>Sie werden mit der Sitzung aufbewahrt, die jetzt beginnt.</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>given</source>
        <translation>gegeben</translation>
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
        <source>Not ready: {what}.</source>
        <translation>Noch nicht bereit: {what}.</translation>
    </message>
    <message>
        <location filename="../../desk/checks.py"/>
        <source>You can start. Worth a look: {what}.</source>
        <translation>Sie können beginnen. Einen Blick wert: {what}.</translation>
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
        <location filename="../../language/figures.py"/>
        <location filename="../../panel/rate_view.py"/>
        <location filename="../../panel/recent.py"/>
        <location filename="../../review/listing.py"/>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <location filename="../../panel/stage_words.py"/>
        <source>until Next</source>
        <translation>bis „Nächste Phase“</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>until you stop</source>
        <translation>bis Sie stoppen</translation>
    </message>
    <message>
        <location filename="../../desk/course_words.py"/>
        <source>about {minutes} min</source>
        <translation>etwa {minutes} min</translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>Whose session is it?</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>Or type another pseudonym, never a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>Another pseudonym</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>Take the pseudonym that was typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>Anonymous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>last session {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>New: {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/people_sheet.py"/>
        <source>New participant {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/plan_sheet.py"/>
        <source>What is played?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/plan_sheet.py"/>
        <source>Protocols</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/plan_sheet.py"/>
        <source>cannot be used: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/plan_sheet.py"/>
        <source>{protocol}, arm {arm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/rating_rows.py"/>
        <source>pain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/rating_rows.py"/>
        <source>anxiety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/rating_rows.py"/>
        <source>relaxation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/rating_rows.py"/>
        <source>discomfort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/rating_rows.py"/>
        <source>−2 to +2; 0 is as expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/rating_rows.py"/>
        <source>Goal: {title}</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <source>Nine questions before the first session; it may begin without.</source>
        <translation>Neun Fragen vor der ersten Sitzung; sie kann auch ohne beginnen.</translation>
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
        <source>Read what is advised, and write why to begin anyway.</source>
        <translation>Lesen Sie die Hinweise und schreiben Sie, warum dennoch begonnen wird.</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/screening_sheet.py"/>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/screening_sheet.py"/>
        <source>Keep the answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/screening_sheet.py"/>
        <source>Why a session may begin in spite of a yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/screening_sheet.py"/>
        <source>As: cleared by the treating physician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/screening_sheet.py"/>
        <source>Screening of {participant}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/screening_sheet.py"/>
        <source>Why may a session begin anyway? Without a reason it does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/session_page.py"/>
        <location filename="../../panel/room.py"/>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <location filename="../../desk/sheet.py"/>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/sheet.py"/>
        <source>Back to the check-list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/source_list.py"/>
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
        <source>End</source>
        <translation>Beenden</translation>
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
        <source>and {count} more streams</source>
        <translation>und {count} weitere Datenströme</translation>
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
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>chosen by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/stream_slot.py"/>
        <source>chosen by itself: {reason}</source>
        <translation type="unfinished"></translation>
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
        <source>{number} of {of}: {label}</source>
        <translation type="unfinished"></translation>
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
        <location filename="../../desk/welcome_page.py"/>
        <source>Try it with a simulated person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>No device is needed: somebody who is not real follows the music gladly. Then press Start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>Connect a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>A breathing belt, a chest strap or an amplifier that sends to Lab Streaming Layer (LSL).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>An XDF file, that of a session, or another recording of breathing or heart: it plays as if it were now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>Welcome to Sospiro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>Music that breathes with a person, and leads them gently to a calmer breath. How shall it begin?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>First steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desk/welcome_page.py"/>
        <source>Go on without choosing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/opening.py"/>
        <source>{file} was not opened: {why}</source>
        <translation>{file} wurde nicht geöffnet: {why}</translation>
    </message>
    <message>
        <location filename="../../desktop/opening.py"/>
        <source>{file} is open: the next session follows it.</source>
        <translation>{file} ist geöffnet: die nächste Sitzung folgt ihm.</translation>
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
        <translation type="unfinished"></translation>
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
        <source>Start; stop, when pressed twice</source>
        <translation>Start; Stopp bei zweimaligem Drücken</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <source>Comfortable breathing</source>
        <translation>Angenehm atmen</translation>
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
        <location filename="../../panel/controls.py"/>
        <source>Louder</source>
        <translation>Lauter</translation>
    </message>
    <message>
        <location filename="../../panel/actions.py"/>
        <location filename="../../panel/controls.py"/>
        <source>Quieter</source>
        <translation>Leiser</translation>
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
        <source>{word}: {text}</source>
        <translation>{word}: {text}</translation>
    </message>
    <message>
        <location filename="../../panel/breath_view.py"/>
        <source>measured breath</source>
        <translation>gemessener Atem</translation>
    </message>
    <message>
        <location filename="../../panel/breath_view.py"/>
        <location filename="../../panel/rate_view.py"/>
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
        <translation>Schwindel, Kribbeln
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
        <translation>Neu ein-
schwingen</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Back to comfortable breathing</source>
        <translation>Zurück zum angenehmen Atmen</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>The person is dizzy, tingling or short of air</source>
        <translation>Der Person ist schwindlig, es kribbelt oder sie bekommt schlecht Luft</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <location filename="../../panel/state_bands.py"/>
        <source>Hold</source>
        <translation>Halten</translation>
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
        <location filename="../../panel/leaving.py"/>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <location filename="../../panel/room.py"/>
        <location filename="../../panel/tools.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>at {time}</source>
        <translation>bei {time}</translation>
    </message>
    <message>
        <location filename="../../panel/controls.py"/>
        <source>Let the guide go on</source>
        <translation>Die Führung weitergehen lassen</translation>
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
        <source>From {low} to {high}</source>
        <translation>Von {low} bis {high}</translation>
    </message>
    <message>
        <location filename="../../panel/fader.py"/>
        <source>as the style has it</source>
        <translation>wie im Stil angelegt</translation>
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
        <source>ECG</source>
        <translation>EKG</translation>
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
        <location filename="../../panel/heart_view.py"/>
        <source>RR intervals</source>
        <translation>RR-Intervalle</translation>
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
        <translation>Belohnung</translation>
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
        <source>Masked: what is played stays hidden, so nobody can tell the arm. Mute, volume and markers work.</source>
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
        <location filename="../../review/course.py"/>
        <location filename="../../review/course_page.py"/>
        <source>breaths / min</source>
        <translation>Atemzüge / min</translation>
    </message>
    <message>
        <location filename="../../panel/numbers.py"/>
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
        <translation>Herzfrequenz · RSA {rsa}</translation>
    </message>
    <message>
        <location filename="../../panel/rate_view.py"/>
        <location filename="../../review/pages.py"/>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <location filename="../../panel/rate_view.py"/>
        <source>target</source>
        <translation>Ziel</translation>
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
        <location filename="../../panel/room.py"/>
        <source>Breathing {breathing}, guide {guide}</source>
        <translation>Atmung {breathing}, Führung {guide}</translation>
    </message>
    <message>
        <location filename="../../panel/room.py"/>
        <source>in sync {share}</source>
        <translation>im Einklang {share}</translation>
    </message>
    <message>
        <location filename="../../panel/room.py"/>
        <source>Heart {rate}</source>
        <translation>Herz {rate}</translation>
    </message>
    <message>
        <location filename="../../panel/room.py"/>
        <location filename="../../panel/words.py"/>
        <location filename="../../review/course.py"/>
        <location filename="../../review/telling.py"/>
        <source>RSA amplitude</source>
        <translation>RSA-Amplitude</translation>
    </message>
    <message>
        <location filename="../../panel/sound.py"/>
        <source>Volume</source>
        <translation>Lautstärke</translation>
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
        <source>Staying</source>
        <translation>Verweilen</translation>
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
        <source>Coming back</source>
        <translation>Zurückkommen</translation>
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
        <source>until matched</source>
        <translation>bis eingeschwungen</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>until arrived</source>
        <translation>bis angekommen</translation>
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
        <translation>Für die Therapeutin oder den Therapeuten</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>no pain</source>
        <translation>kein Schmerz</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>the worst there can be</source>
        <translation>der schlimmste, den es gibt</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>no anxiety</source>
        <translation>keine Angst</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>the most there can be</source>
        <translation>die größte, die es gibt</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>not relaxed</source>
        <translation>nicht entspannt</translation>
    </message>
    <message>
        <location filename="../../panel/stage_words.py"/>
        <source>as relaxed as can be</source>
        <translation>so entspannt wie möglich</translation>
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
        <source>Start</source>
        <translation>Start</translation>
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
        <translation>Stopp; Esc: weiter</translation>
    </message>
    <message>
        <location filename="../../panel/start_stop.py"/>
        <source>Starting…</source>
        <translation>Startet …</translation>
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
        <source>In sync:</source>
        <translation>Im Einklang:</translation>
    </message>
    <message>
        <location filename="../../panel/verdicts.py"/>
        <source>no breath judged yet</source>
        <translation>noch kein Atemzug beurteilt</translation>
    </message>
    <message>
        <location filename="../../panel/verdicts.py"/>
        <source>{together} of the last {last} breaths in sync</source>
        <translation>{together} der letzten {last} Atemzüge im Einklang</translation>
    </message>
    <message>
        <location filename="../../panel/window.py"/>
        <source>Pedals</source>
        <translation type="unfinished"></translation>
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
        <translation>Mit der Tastatur: Leertaste startet und stoppt, M und 1–9 markieren, T öffnet die Musik, P pausiert, D bei Schwindel, Esc Esc für angenehmes Atmen.</translation>
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
        <translation>ABGEBROCHEN</translation>
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
        <source>Ready when you are</source>
        <translation>Bereit, wenn Sie es sind</translation>
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
        <source>Listening</source>
        <translation>Zuhören</translation>
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
        <translation>Verloren</translation>
    </message>
    <message>
        <location filename="../../panel/words.py"/>
        <source>Press the electrodes down</source>
        <translation>Elektroden andrücken</translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../pedals/row.py"/>
        <source>Learn a pedal for: {action}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../pedals/row.py"/>
        <source>Remove the pedal of: {action}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../pedals/row.py"/>
        <source>Press the pedal now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../pedals/row.py"/>
        <source>no pedal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../pedals/row.py"/>
        <source>{control} (not plugged in)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../pedals/section.py"/>
        <source>Choose “Learn”, then press the pedal. While this page is open a press does nothing else: it is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../pedals/section.py"/>
        <source>Take the usual ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../pedals/section.py"/>
        <source>Sustain pedal or button 1: Hold. Soft pedal or button 2: Comfortable breathing. Others: markers 1 and 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../pedals/section.py"/>
        <source>Plugged in: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../pedals/section.py"/>
        <source>Heard, but nothing is learnt for it: choose “Learn” first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../pedals/section.py"/>
        <source>Heard: {action}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../pedals/section.py"/>
        <source>Press the pedal, pad or button now; a knob is turned a little. “Cancel” leaves it.</source>
        <translation type="unfinished"></translation>
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
        <source>MIDI is not installed with this Python: install sospiro[midi]. Game-pads work.</source>
        <translation>MIDI ist in diesem Python nicht installiert: installieren Sie sospiro[midi]. Gamepads funktionieren.</translation>
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
        <translation>„{device}“ wird von einem anderen Programm benutzt: schließen Sie es, dann funktioniert es hier von selbst.</translation>
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
        <source>sound</source>
        <translation>Klang</translation>
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
        <source>No printer is set up on this machine: write the report, and print its PDF elsewhere.</source>
        <translation>Auf diesem Computer ist kein Drucker eingerichtet: schreiben Sie den Bericht und drucken Sie sein PDF anderswo.</translation>
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
        <source>no sound card: silent</source>
        <translation>keine Soundkarte: ohne Ton</translation>
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
        <translation>ihr Protokollblatt ist nicht lesbar</translation>
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
        <translation>Einschätzung behalten</translation>
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
        <translation>Gegenstand</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>During</source>
        <translation>Während</translation>
    </message>
    <message>
        <location filename="../../review/said_page.py"/>
        <source>After</source>
        <translation>Nachher</translation>
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
        <source>Everybody</source>
        <translation>Alle</translation>
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
        <source>good</source>
        <translation>gut</translation>
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
        <translation>Hier ist noch keine Sitzung aufbewahrt: drücken Sie Start im Fenster oder rufen Sie &apos;sospiro demo&apos; auf.</translation>
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
</context>
</TS>
