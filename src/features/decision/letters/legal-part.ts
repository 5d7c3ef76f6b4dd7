/** The legal text of a decision, after the plain words (Awb 3:46, 3:47, 4:29 to 4:32). */
import { type Text, text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Block, LetterDocument } from '../../../platform/pdf/index.ts';
import { refusalGrounds } from '../rules/grounds.ts';
import type { DecisionFactsForLetter } from './facts.ts';
import { fill } from './fill.ts';

const words = {
  title: text('De juridische tekst', 'The legal text'),
  grant: text(
    'Gelet op titel 4.2 van de Algemene wet bestuursrecht (Awb) en op {basis} verleent het college van burgemeester en wethouders van Rotterdam aan {applicant} een subsidie van ten hoogste {amount} voor {title} (regeling: {scheme}).',
    'Having regard to title 4.2 of the General Administrative Law Act (Awb) and to {basis}, the municipal executive of Rotterdam grants to {applicant} a subsidy of at most {amount} for {title} (scheme: {scheme}).',
  ),
  grantFinal: text(
    'Gelet op titel 4.2 van de Algemene wet bestuursrecht (Awb) en op {basis} stelt het college van burgemeester en wethouders van Rotterdam de subsidie aan {applicant} voor {title} meteen vast op {amount}, zonder aparte verlening (artikel 4:42 Awb; regeling: {scheme}).',
    'Having regard to title 4.2 of the General Administrative Law Act (Awb) and to {basis}, the municipal executive of Rotterdam determines the subsidy to {applicant} for {title} at once at {amount}, without a separate grant (article 4:42 Awb; scheme: {scheme}).',
  ),
  determine: text(
    'Gelet op de artikelen 4:46 en 4:47 van de Algemene wet bestuursrecht (Awb) stelt het college van burgemeester en wethouders van Rotterdam de subsidie aan {applicant} voor {title} vast op {amount} (regeling: {scheme}).',
    'Having regard to articles 4:46 and 4:47 of the General Administrative Law Act (Awb), the municipal executive of Rotterdam determines the subsidy to {applicant} for {title} at {amount} (scheme: {scheme}).',
  ),
  revise: text(
    'Gelet op artikel 4:49 van de Algemene wet bestuursrecht (Awb) wijzigt het college van burgemeester en wethouders van Rotterdam de vaststelling van de subsidie aan {applicant} voor {title} in {amount} (regeling: {scheme}). Dit werkt terug tot en met de dag van de vaststelling (artikel 4:49, tweede lid, Awb).',
    'Having regard to article 4:49 of the General Administrative Law Act (Awb), the municipal executive of Rotterdam changes the determination of the subsidy to {applicant} for {title} to {amount} (scheme: {scheme}). This has effect back to the day of the determination (article 4:49, paragraph 2, Awb).',
  ),
  reviseAll: text(
    'Gelet op artikel 4:49 van de Algemene wet bestuursrecht (Awb) trekt het college van burgemeester en wethouders van Rotterdam de vaststelling van de subsidie aan {applicant} voor {title} in (regeling: {scheme}). Dit werkt terug tot en met de dag van de vaststelling (artikel 4:49, tweede lid, Awb).',
    'Having regard to article 4:49 of the General Administrative Law Act (Awb), the municipal executive of Rotterdam withdraws the determination of the subsidy to {applicant} for {title} (scheme: {scheme}). This has effect back to the day of the determination (article 4:49, paragraph 2, Awb).',
  ),
  payment: text(
    'Het bedrag wordt in één keer betaald, binnen zes weken na de bekendmaking (artikel 4:87 Awb).',
    'The amount is paid at once, within six weeks of notification (article 4:87 Awb).',
  ),
  refuse: text(
    'Gelet op titel 4.2 van de Algemene wet bestuursrecht (Awb) en op {basis} weigert het college van burgemeester en wethouders van Rotterdam de subsidie die {applicant} vroeg voor {title} (regeling: {scheme}).',
    'Having regard to title 4.2 of the General Administrative Law Act (Awb) and to {basis}, the municipal executive of Rotterdam refuses the subsidy that {applicant} asked for {title} (scheme: {scheme}).',
  ),
  decline: text(
    'Gelet op artikel 4:5 van de Algemene wet bestuursrecht (Awb) laat het college van burgemeester en wethouders van Rotterdam de aanvraag van {applicant} voor {title} buiten behandeling (regeling: {scheme}).',
    'Having regard to article 4:5 of the General Administrative Law Act (Awb), the municipal executive of Rotterdam declines to process the application of {applicant} for {title} (scheme: {scheme}).',
  ),
  change: text(
    'Gelet op artikel {change} van de Algemene wet bestuursrecht (Awb) wijzigt het college van burgemeester en wethouders van Rotterdam de subsidie aan {applicant} voor {title} in ten hoogste {amount} (regeling: {scheme}).',
    'Having regard to article {change} of the General Administrative Law Act (Awb), the municipal executive of Rotterdam changes the subsidy to {applicant} for {title} to at most {amount} (scheme: {scheme}).',
  ),
  withdraw: text(
    'Gelet op artikel {change} van de Algemene wet bestuursrecht (Awb) trekt het college van burgemeester en wethouders van Rotterdam de subsidie aan {applicant} voor {title} in (regeling: {scheme}).',
    'Having regard to article {change} of the General Administrative Law Act (Awb), the municipal executive of Rotterdam withdraws the subsidy to {applicant} for {title} (scheme: {scheme}).',
  ),
  objection: text(
    'Gelet op artikel 7:11 van de Algemene wet bestuursrecht (Awb) en op {basis} herziet het college van burgemeester en wethouders van Rotterdam het eerdere besluit en stelt het de subsidie aan {applicant} voor {title} op ten hoogste {amount} (regeling: {scheme}).',
    'Having regard to article 7:11 of the General Administrative Law Act (Awb) and to {basis}, the municipal executive of Rotterdam reviews the earlier decision and sets the subsidy to {applicant} for {title} at no more than {amount} (scheme: {scheme}).',
  ),
  ground: text('Grond van de weigering: {article}.', 'Ground of the refusal: {article}.'),
  hearing: text(
    'De aanvrager is gehoord voordat dit besluit werd genomen (artikel 4:12, tweede lid, Awb).',
    'The applicant was heard before this decision was taken (article 4:12, paragraph 2, Awb).',
  ),
  advance: text(
    'Het voorschot is {percent} procent, {amount} (artikel 4:95 Awb). Het wordt betaald binnen zes weken na de bekendmaking (artikel 4:87 Awb).',
    'The advance is {percent} per cent, {amount} (article 4:95 Awb). It is paid within six weeks of notification (article 4:87 Awb).',
  ),
  advanceInParts: text(
    'Het voorschot is {percent} procent, {amount} (artikel 4:95 Awb). Het wordt betaald in termijnen. De eerste wordt betaald binnen zes weken na de bekendmaking (artikel 4:87 Awb).',
    'The advance is {percent} per cent, {amount} (article 4:95 Awb). It is paid in instalments. The first is paid within six weeks of notification (article 4:87 Awb).',
  ),
  proviso: text(
    'De subsidie wordt verleend onder de voorwaarde dat voldoende middelen ter beschikking worden gesteld, omdat de begroting van {year} nog niet is vastgesteld (artikel 4:34, eerste lid, Awb).',
    'The subsidy is granted on condition that sufficient funds are made available, because the budget of {year} has not been adopted yet (article 4:34, paragraph 1, Awb).',
  ),
  deviation: text(
    'Er is afgeweken van de regels van de regeling, met reden (artikel 4:84 Awb).',
    'The rules of the scheme were departed from, with reasons (article 4:84 Awb).',
  ),
  departure: text(
    'Van het advies van de wijkraad is afgeweken, met reden (artikel 3:50 Awb).',
    'The advice of the neighbourhood council was departed from, with reasons (article 3:50 Awb).',
  ),
  advice: text(
    'Dit besluit verwijst voor de motivering ook naar het advies van de wijkraad (artikel 3:49 Awb).',
    'For its reasons this decision also refers to the advice of the neighbourhood council (article 3:49 Awb).',
  ),
  mandate: text(
    'Het besluit is genomen door {council}, in mandaat namens het college (artikel 10:2 en 10:10 Awb).',
    'The decision was taken by {council}, by mandate on behalf of the municipal executive (articles 10:2 and 10:10 Awb).',
  ),
  rules: text('Getoetste regels', 'Rules that were tested'),
  rule: text('Regel', 'Rule'),
  article: text('Artikel', 'Article'),
  result: text('Uitkomst', 'Result'),
  passed: text('voldoet', 'met'),
  failed: text('voldoet niet', 'not met'),
  open: text('niet beslissend', 'not decisive'),
} as const;

function dictum(facts: DecisionFactsForLetter): Text {
  if (facts.onObjection) return words.objection;
  if (facts.revises) return facts.amountCents === 0 ? words.reviseAll : words.revise;
  if (facts.final === 'afterwards') return words.determine;
  if (facts.outcome === 'declined') return words.decline;
  const changes = facts.previousCents !== null && facts.previousCents > 0;
  if (changes) return facts.amountCents === 0 ? words.withdraw : words.change;
  if (facts.amountCents === 0) return words.refuse;
  return facts.final === 'atOnce' ? words.grantFinal : words.grant;
}

function clauses(facts: DecisionFactsForLetter): string[] {
  const { lang, advance, ground, signing, advice } = facts;
  // The advice was about the application: a later change, determination or answer does not rest on it.
  const advised = advice !== null && facts.previousCents === null && signing.by === 'college';
  const departs = advised && facts.departureReasons !== null;
  const follows = advised && facts.departureReasons === null;
  const article = ground === null ? '' : groundArticle(facts, refusalGrounds[ground].article);
  // What is final is no advance.
  const whole = advance.amountCents === facts.amountCents && facts.instalments.length === 0;
  const paidAtOnce = facts.final === 'atOnce' && whole;
  const council = signing.by === 'council' ? signing.council : '';
  const all: readonly (readonly [boolean, string])[] = [
    [ground !== null && facts.amountCents === 0, fill(words.ground, lang, { article })],
    [facts.heardOn !== null, words.hearing[lang]],
    [paidAtOnce, words.payment[lang]],
    [
      facts.amountCents > 0 && advance.amountCents > 0 && facts.final !== 'afterwards' && !paidAtOnce,
      fill(facts.instalments.length > 0 ? words.advanceInParts : words.advance, lang, {
        percent: String(advance.percent),
        amount: formatCents(advance.amountCents, lang),
      }),
    ],
    [facts.provisoYear !== null, fill(words.proviso, lang, { year: String(facts.provisoYear) })],
    [facts.deviationReasons !== null, words.deviation[lang]],
    [departs, words.departure[lang]],
    [follows, words.advice[lang]],
    [signing.by === 'council', fill(words.mandate, lang, { council })],
  ];
  return all.filter(([applies]) => applies).map(([, sentence]) => sentence);
}

/** `de regeling` stands for the articles of the rules that were not met. */
function groundArticle(facts: DecisionFactsForLetter, article: string): string {
  if (article !== 'de regeling') return article;
  const failed = facts.findings.filter(
    (finding) => finding.result === 'failed' && finding.onFail === 'refuse',
  );
  const named = [...new Set(failed.map((finding) => finding.article))];
  return named.length > 0 ? named.join('; ') : facts.legalBasis.join('; ');
}

function rulesTable(facts: DecisionFactsForLetter): Block[] {
  const { lang, findings } = facts;
  if (findings.length === 0) return [];
  const result = { passed: words.passed[lang], failed: words.failed[lang], needsPerson: words.open[lang] };
  return [
    {
      kind: 'table',
      caption: words.rules[lang],
      columns: [words.rule[lang], words.article[lang], words.result[lang]],
      align: ['left', 'left', 'left'],
      rows: findings.map((finding) => [finding.label[lang], finding.article, result[finding.result]]),
    },
  ];
}

export function legalPart(facts: DecisionFactsForLetter): NonNullable<LetterDocument['legal']> {
  const { lang } = facts;
  const slots = {
    basis: facts.legalBasis.join('; '),
    change: facts.changeArticle[lang],
    applicant: facts.applicant,
    amount: formatCents(facts.amountCents, lang),
    title: facts.title,
    scheme: facts.schemeName[lang],
  };
  const items = clauses(facts);
  return {
    title: words.title[lang],
    blocks: [
      { kind: 'paragraph', text: fill(dictum(facts), lang, slots) },
      ...(items.length === 0 ? [] : [{ kind: 'list', items } as const]),
      ...rulesTable(facts),
    ],
  };
}
