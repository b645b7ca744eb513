import type { LetteredWords } from './lettered.ts'

/** German; only words with a capital letter are nouns, where the telling has any. */
export const german: LetteredWords = {
  counts:
    'ein eine einen einem einer eines mein meine meinen meinem meiner meines dein deine sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer unser unsere unseren unserem unserer zwei drei vier fünf sechs sieben acht neun zehn hundert tausend viele vielen mehrere einige andere anderer anderen dieser diese dieses diesen diesem jeder jede jedes kein keine',
  meets:
    'sah sahen sehe sieht traf trafen treffe begegnete begegneten fand fanden finde fing entdeckte entdeckten bemerkte jagte verfolgte',
  between: 'ich wir mich uns der die das den dem ein eine einen einem einer dort da plötzlich',
  describes: '(?:e|er|en|em|es)',
  of: 'von voller voll aus',
  showless:
    'stimme stimmen geräusch geräusche ton töne lärm schrei schreie stille lied lieder melodie wort worte wörter name namen frage fragen antwort geschichte geschichten märchen idee ideen gedanke gedanken problem probleme fehler geheimnis grund ursache folge wirkung licht lichter schein schatten farbe farben geruch gerüche geschmack gefühl gefühle eindruck reise spaziergang runde sprung schritt schritte weg wege spiel spiele fest hochzeit treffen arbeit aufgabe prüfung test stunde stunden lektion gruppe haufen paar dutzend reihe schlange stapel stück stücke stückchen bisschen hälfte viertel drittel zahl nummer familie liebe angst freude trauer leid schmerz schmerzen hitze wärme kälte hunger durst eile lust glück pech schuld kraft frieden krieg schlacht kampf körper rücken brust gesicht kopf haar haare haut seele geist verstand gedächtnis erinnerung kindheit alter höhe punkt mitte zentrum rand boden ende anfang richtung entfernung ecke innere innerer äußere oberfläche decke wand wände mauer eingang ausgang raum zustand versuch gelegenheit chance plan nachricht zeichen signal warnung gefallen kuss umarmung blick lächeln lachen weinen träne tränen seufzer luft wasser erde material flüssigkeit stoff masse schicht art weise stil größe gewicht mischung version kopie serie moment momente augenblick mal male zeit zeiten tag tage tagen nacht nächte morgen abend minute minuten sekunde sekunden woche wochen monat monate jahr jahre leben tod traum träume alptraum albtraum welt ort orte platz stelle teil teile seite seiten bereich gegend ding dinge sache sachen etwas jemand niemand nichts person personen mensch menschen leute typ sorte form gestalt gestalten figur wesen kreatur kreaturen geschöpf tier tiere gebäude fremder fremde unbekannter art drang trieb ganze ganzen andere anderen meter metern kilometer nähe ferne hilfe leere dunkelheit tiefe',
  showlessEndings:
    'ung ungen heit heiten keit keiten schaft ion ionen tät nis nisse ismus tum enz anz ei gefühl stimme zeit weise art stück weg tag nacht',
}
