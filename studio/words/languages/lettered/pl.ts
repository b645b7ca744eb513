import type { LetteredWords } from './lettered.ts'

export const polish: LetteredWords = {
  counts:
    'jeden jedna jedno jednego jedną dwa dwie dwóch trzy trzech cztery czterech pięć sześć siedem osiem dziewięć dziesięć mój moja moje mojego mojej moją moim mojemu nasz nasza nasze naszego naszej swój swoja swoje swojego ten ta tego tej tę tym tą jakiś jakaś jakieś jakiegoś jakąś jakiejś pewien pewna pewnego pewną wielk* ogromn* olbrzym* dużego dużą duży duża mały mała małego małą malutk* maleńk* star* młod* gadając* latając* śpiewając* mówiąc* świecąc* kolorow* włochat* puszyst*',
  meets:
    'zobaczy* widzia* widzę widzi widzieliśmy spotka* napotka* ujrza* dostrzeg* znalaz* złapa* pojawi* goni* ściga* zaatakowa* spotyka*',
  between: 'się tam mnie mi nagle go tylko potem też tę ten ta tego tej',
  describes: '(?:y|i|a|ego|iego|ej|iej|ą|emu|iemu|ym|im|ych|ich|ymi|imi|ie|e)',
  of: '',
  showless:
    'razem moment chwila chwilę czas dzień noc ranek wieczór godzina godzinę minuta minutę sekunda tydzień miesiąc rok lata życie śmierć sen sny koszmar świat miejsce miejscu strona stronę część rzecz rzeczy coś ktoś nic nikt kogoś kogo człowiek człowieka osoba osobę osoby osób ludzi rodzaj sposób kształt postać postaci istota istotę stworzenie stwór stwora zwierzę zwierzęta głos głosy dźwięk hałas krzyk cisza piosenka piosenkę muzyka muzykę melodia słowo słowa imię nazwa pytanie odpowiedź historia opowieść bajka pomysł problem błąd sekret powód przyczyna światło światła blask cień cienie kolor kolory zapach smak uczucie wrażenie podróż spacer krok kroki droga gra zabawa święto ślub wesele spotkanie praca zadanie test lekcja grupa grupę kupa para parę tuzin rząd rzędy kolejka stos kawałek kawałki trochę połowa numer liczba rodzina rodzinę miłość strach radość smutek żal ból ciepło zimno głód pragnienie pośpiech ochota szczęście wina siła pokój wojna bitwa ciało plecy pierś twarz głowa głowę włosy skóra dusza umysł pamięć wspomnienie dzieciństwo wiek wysokość punkt środek brzeg dno koniec początek kierunek odległość kąt róg wnętrze powierzchnia podłoga sufit ściana ścianę ściany wejście wyjście przestrzeń stan zmiana próba okazja szansa plan wiadomość znak sygnał pocałunek uścisk spojrzenie uśmiech śmiech łza łzy powietrze woda ziemia materiał masa warstwa styl rozmiar waga wersja kopia raz razy sama sam samego samą inny inna inne innego inną cały cała całe całego całą drugi druga drugie drugiego drugą pierwszy pierwsza ostatni ostatnia taki taka takie takiego taką każdy każda wszystko wszyscy tylko potem wtedy jak że gdy kiedy gdzie bo ale lub albo nie tak już jeszcze zawsze nigdy też był była było byli były ich jego jej im budynek budynku domku stronie całym',
  showlessEndings:
    'ć ość ości [aei]nie [aei]nia cie cia ctwo stwo cja cję izm ł ła li ły ło łem łam śmy uje ują ąc łszy [wn]ie sko',
}
