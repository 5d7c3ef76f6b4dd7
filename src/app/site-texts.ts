import { type Text, text } from '../kernel/messages.ts';

type Statement = {
  readonly path: string;
  readonly title: Text;
  readonly paragraphs: readonly Text[];
  readonly link?: { readonly href: string; readonly label: Text };
};

export const statements: readonly Statement[] = [
  {
    path: '/toegankelijkheid',
    title: text('Toegankelijkheid', 'Accessibility'),
    paragraphs: [
      text(
        'Iedereen moet Hoofdveld kunnen gebruiken: met een toetsenbord, met een voorleesprogramma, op een kleine telefoon, en zonder JavaScript.',
        'Everybody must be able to use Hoofdveld: with a keyboard, with a screen reader, on a small phone, and without JavaScript.',
      ),
      text(
        'Elke pagina wordt bij elke wijziging automatisch getoetst aan WCAG 2.2, niveau A en AA. Een onafhankelijke toets is nog niet gedaan.',
        'Every page is checked automatically against WCAG 2.2, levels A and AA, at every change. An independent audit has not been done yet.',
      ),
      text(
        'Lukt iets u niet? Bel of ga langs bij de servicebalie van de gemeente. Die kan een aanvraag voor u invoeren.',
        'Is there something you cannot do? Call or visit the service desk of the municipality. They can enter an application for you.',
      ),
    ],
    link: {
      href: '/stijl',
      label: text('Alle bouwstenen van deze site', 'All building blocks of this site'),
    },
  },
  {
    path: '/privacy',
    title: text('Privacy', 'Privacy'),
    paragraphs: [
      text(
        'Wij vragen zo weinig mogelijk van u, en zeggen erbij waarom. Een burgerservicenummer vragen wij nooit.',
        'We ask as little of you as possible, and say why. We never ask for a citizen service number.',
      ),
      text(
        'Onder Mijn gegevens ziet u alles wat wij van u bewaren, tot wanneer en waarom. U kunt het downloaden en, waar de wet dat toestaat, wissen.',
        'Under My data you see everything we keep about you, until when and why. You can download it and, where the law allows, erase it.',
      ),
      text(
        'Het register van toegekende subsidies noemt nooit namen van mensen.',
        'The register of grants never names people.',
      ),
    ],
  },
];
