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
    title: text('Toegankelijkheidsverklaring', 'Accessibility statement'),
    paragraphs: [
      text(
        'Iedereen moet Hoofdveld kunnen gebruiken: met een toetsenbord, met een voorleesprogramma, op een kleine telefoon, en zonder JavaScript.',
        'Everybody must be able to use Hoofdveld: with a keyboard, with a screen reader, on a small phone, and without JavaScript.',
      ),
      text(
        'Elke pagina wordt bij elke wijziging automatisch getoetst aan WCAG 2.2, niveau A en AA, op een kleine telefoon en op een breed scherm, in het licht en in het donker. Brieven maken wij als pdf volgens PDF/UA.',
        'Every page is checked automatically against WCAG 2.2, levels A and AA, at every change, on a small phone and a wide screen, in light and in dark. Letters are made as PDF by PDF/UA.',
      ),
      text(
        'Een onafhankelijke toets is nog niet gedaan, en deze verklaring staat nog niet in het register van toegankelijkheidsverklaringen. Een gemeente die Hoofdveld gebruikt, laat die toets doen, bepaalt daarna de status (A tot en met E) en kijkt elk jaar opnieuw (Besluit digitale toegankelijkheid overheid; nog te controleren).',
        'An independent audit has not been done yet, and this statement is not in the register of accessibility statements yet. A municipality that uses Hoofdveld has that audit done, then sets the status (A to E), and looks again every year (Dutch decree on digital accessibility of government; still to be checked).',
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
      text(
        'Wat u over uw subsidie vertelt, ziet niemand anders zonder uw toestemming. U geeft die per plek, en trekt haar in met één druk op de knop. Van foto’s halen wij af waar en waarmee ze zijn gemaakt. Ziet u gegevens van uzelf of een ander in een verhaal? Meld het daar: het is dan meteen weg.',
        'What you tell about your grant nobody else sees without your consent. You give it for each place, and withdraw it with one press of a button. From photos we take off where and with what they were taken. Do you see data of yourself or another in a story? Report it there: it is then gone at once.',
      ),
      text(
        'Kiest u voor de kaart, dan haalt uw browser de achtergrond bij een andere dienst van de overheid. Die ziet dan het adres van uw internetverbinding. Op alle andere pagina’s gebeurt dat niet.',
        'When you choose the map, your browser fetches its background from another public service, which then sees the address of your internet connection. No other page does that.',
      ),
    ],
  },
];
