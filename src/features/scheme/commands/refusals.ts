import { problem } from '../../../kernel/result.ts';

export const refusals = {
  notAllowed: problem('', 'not-allowed', {
    nl: 'Uw rol mag geen regelingen opstellen of bekendmaken.',
    en: 'Your role may not draft or publish schemes.',
  }),
  gone: problem('', 'gone', {
    nl: 'Deze versie is er niet meer. Iemand anders heeft het concept weggegooid.',
    en: 'This version is no longer there. Someone else threw the draft away.',
  }),
  notDraft: problem('', 'not-draft', {
    nl: 'Deze versie is al bekendgemaakt en verandert niet meer. Maak een nieuwe versie.',
    en: 'This version has been published and no longer changes. Make a new version.',
  }),
  notPublished: problem('', 'not-published', {
    nl: 'Alleen een bekendgemaakte versie kan worden ingetrokken.',
    en: 'Only a published version can be withdrawn.',
  }),
  revisionConflict: problem('', 'revision-conflict', {
    nl: 'Iemand anders heeft dit concept intussen opgeslagen.',
    en: 'Someone else saved this draft in the meantime.',
  }),
  windowOrder: problem('validUntil', 'window-order', {
    nl: 'De laatste dag moet na de eerste dag liggen.',
    en: 'The last day must come after the first day.',
  }),
  overlap: problem('validFrom', 'overlap', {
    nl: 'De periode valt samen met die van een andere versie, die net bekend is gemaakt.',
    en: 'The period overlaps that of another version that has just been published.',
  }),
  schemeExists: problem('slug', 'scheme-exists', {
    nl: 'Er is al een regeling met dit adres.',
    en: 'There already is a scheme with this address.',
  }),
  predecessorInUse: problem('', 'predecessor-in-use', {
    nl: 'Onder de naam van een regeling die u weghaalt of anders noemt, staat eerdere subsidie vast. Die naam moet blijven.',
    en: 'Earlier subsidy is recorded under the name of a scheme that you remove or rename. That name has to stay.',
  }),
  roundExists: problem('slug', 'round-exists', {
    nl: 'Er is al een ronde met dit adres. Kies een ander.',
    en: 'There already is a round with this address. Choose another.',
  }),
  roundInUse: problem('', 'round-in-use', {
    nl: 'Deze ronde heeft al een plafond of een aanvraag. Zij kan niet meer weg.',
    en: 'This round already has a ceiling or an application. It can no longer be removed.',
  }),
  roundStarted: problem('opensOn', 'round-started', {
    nl: 'Deze ronde is al begonnen. De eerste dag verandert niet meer.',
    en: 'This round has begun. Its first day no longer changes.',
  }),
  roundShorter: problem('closesOn', 'round-shorter', {
    nl: 'Mensen rekenen op de laatste dag die bekend is gemaakt. U kunt die alleen later maken (Awb 4:27).',
    en: 'People rely on the last day that was published. You can only make it later (Awb 4:27).',
  }),
  draftInUse: problem('', 'draft-in-use', {
    nl: 'Een ronde van dit concept heeft al een plafond. Het concept kan niet weg.',
    en: 'A round of this draft already has a ceiling. The draft cannot go.',
  }),
} as const;
