import type { LetteredWords } from './lettered.ts'

/** Turkish; its verbs follow what is seen. */
export const turkish: LetteredWords = {
  counts: 'bir iki üç dört beş altı yedi sekiz dokuz on yüz bin birkaç birçok bu şu',
  meets: '',
  meetsAfter: 'gördü* gördüm gördük görüyor* buldu* bulduk rastla* karşılaş* tanış* yakala* kovalı* kovala*',
  between:
    'tane adet çift büyük küçük kocaman dev minik minicik eski yeni garip tuhaf güzel devasa yaşlı genç uzun kısa uçan konuşan tüylü parlak sürü',
  of: 'dolusu',
  showless:
    'şey şeyi şeyler şeye kere kez defa daha de da an anda ara aralık süre zaman gün gece sabah akşam saat dakika saniye hafta ay yıl hayat ölüm rüya rüyada kabus dünya yer yere yerde yerden yeri taraf tarafa tarafta yan yana yandan parça kısım tür çeşit tip şekil şekilde biçim biçimde hal halde figür siluet varlık yaratık yaratıklar hayvan hayvanlar canlı ses sesi sesler gürültü çığlık sessizlik şarkı müzik melodi kelime söz isim ad soru cevap hikaye masal fikir düşünce sorun problem hata sır neden sebep ışık ışıklar gölge renk koku tat his duygu yolculuk yürüyüş tur adım yol oyun parti düğün toplantı iş görev ders grup yığın çift düzine sıra kuyruk dilim biraz yarım buçuk sayı numara aile aşk sevgi korku sevinç neşe üzüntü acı sıcaklık soğuk açlık istek şans suç güç barış savaş vücut beden sırt göğüs yüz baş saç deri ruh akıl hafıza anı çocukluk yaş yükseklik nokta merkez orta kenar dip son baş başlangıç yön mesafe köşe iç dış yüzey yerin zemin tavan duvar giriş çıkış boşluk alan durum değişim deneme fırsat olasılık plan mesaj haber işaret sinyal uyarı iyilik öpücük bakış gülümseme gözyaşı hava su toprak malzeme sıvı kütle tabaka stil boyut ağırlık karışım kopya dizi kişi kişiler insan insanlar biri birisi kimse adam kadın hiç her bütün tüm başka aynı böyle öyle şöyle kadar gibi için sonra önce ile ve ama fakat çünkü türlü yandan hayli bina binanın bakıma yanda yere tek ilk son hızla anlam yabancı beni bana onu ona bizi seni kendini kendimi birbirini hepsini bunu şunu onları',
  showlessEndings:
    'l[ıiuü]k s[ıiuü]z m[ae] m[ae]k [ıiuü]ş yor yord[ıiuü].* [dt][ıiuü]m [dt][ıiuü]k [dt][ıiuü] m[ıiuü]şt?[ıiuü]?m? [ae]rak [ıiuü]nc[ae] c[ae] [ıiuü]p ken',
}
