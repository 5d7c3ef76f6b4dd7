/** What invented organisers wrote in other languages, by the Dutch name of their activity in Middelland. */
import type { ContentLang } from '../../kernel/words.ts';

export type Said = { readonly title: string; readonly summary: string; readonly description?: string };

export const inOtherLanguages: Readonly<Record<string, Readonly<Partial<Record<ContentLang, Said>>>>> = {
  'Taalcafé Middelland': {
    tr: {
      title: 'Middelland dil kafesi',
      summary: 'Komşularla birlikte Hollandaca pratik yapın.',
      description:
        'Hollandaca bilmeniz gerekmez. Çay ve kahve hazır.\n\nKayıt gerekmez, dilediğiniz zaman gelin.',
    },
    ar: {
      title: 'مقهى اللغة في ميدلاند',
      summary: 'تدرّبوا على اللغة الهولندية مع الجيران.',
      description:
        'لا حاجة إلى معرفة الهولندية. الشاي والقهوة جاهزان.\n\nلا حاجة إلى التسجيل، تفضّلوا بالدخول.',
    },
    pl: {
      title: 'Kawiarenka językowa Middelland',
      summary: 'Ćwicz niderlandzki z sąsiadami.',
    },
  },
  'Samen eten aan de lange tafel': {
    tr: { title: 'Uzun sofrada birlikte yemek', summary: 'Komşulardan komşulara üç çeşit yemek.' },
    ar: { title: 'نأكل معًا على المائدة الطويلة', summary: 'ثلاثة أطباق من الجيران إلى الجيران.' },
    pap: { title: 'Kome huntu na e mesa largu', summary: 'Tres plato di bisiña pa bisiña.' },
  },
  Vrouwenochtend: {
    ar: { title: 'صباح النساء', summary: 'قهوة وحديث وتعارف بين نساء الحي.' },
    tr: { title: 'Kadınlar sabahı', summary: 'Mahallenin kadınlarıyla kahve ve sohbet.' },
  },
  Naaiatelier: {
    pl: { title: 'Pracownia krawiecka', summary: 'Szyjemy razem. Maszyny są na miejscu.' },
  },
};
