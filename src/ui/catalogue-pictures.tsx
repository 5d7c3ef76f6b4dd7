import type { VNode } from 'preact';
import { Temporal } from '../kernel/dates.ts';
import type { Lang } from '../kernel/messages.ts';
import { formatCents } from '../kernel/money.ts';
import { BarTable } from './bars.tsx';
import { ClockLine } from './clock-line.tsx';
import { FlowPicture } from './flow-picture.tsx';
import { MeasuringGlass } from './measuring-glass.tsx';

const day = (iso: string) => Temporal.PlainDate.from(iso);

const years = [
  { year: 2027, asked: 5_400_000_00, got: 5_000_000_00, ceiling: 5_000_000_00 },
  { year: 2028, asked: 7_700_000_00, got: 7_700_000_00, ceiling: 9_000_000_00 },
] as const;
const changes = [
  { name: 'Noordwijk', cents: 212_000_00 },
  { name: 'Zuidwijk', cents: -80_000_00 },
  { name: 'Oostwijk', cents: 0 },
] as const;

/** From sources to what became of the money, with one flow that is too small for the scale. */
function FlowStates({ lang }: { lang: Lang }): VNode {
  return (
    <FlowPicture
      lang={lang}
      id="stromen"
      caption="Waar het geld van Noord vandaan komt en heen gaat"
      nodes={[
        { id: 'city', column: 0, label: 'Gemeente, programma Welzijn', fill: 'solid' },
        { id: 'fund', column: 0, label: 'Fonds', fill: 'solid' },
        { id: 'subsidy', column: 1, label: 'Subsidie', fill: 'soft' },
        { id: 'vote', column: 1, label: 'Stemming van bewoners', fill: 'soft' },
        { id: 'granted', column: 2, label: 'Toegekend', fill: 'solid' },
        { id: 'free', column: 2, label: 'Nog vrij', fill: 'hollow' },
      ]}
      links={[
        { from: 'city', to: 'subsidy', amountCents: 120_000_00 },
        { from: 'city', to: 'vote', amountCents: 40_000_00 },
        { from: 'fund', to: 'vote', amountCents: 250_00 },
        { from: 'subsidy', to: 'granted', amountCents: 74_250_00 },
        { from: 'subsidy', to: 'free', amountCents: 45_750_00 },
        { from: 'vote', to: 'free', amountCents: 40_250_00 },
      ]}
    />
  );
}

/** Bars that differ by fill, a mark across, and bars on both sides of nothing. */
function BarStates({ lang }: { lang: Lang }): VNode {
  return (
    <>
      <BarTable
        lang={lang}
        caption="Gevraagd en gekregen"
        rows={years}
        barsHeader="Geld"
        bars={({ asked, got, ceiling }) => [
          { from: 0, to: asked, fill: 'hollow' },
          { from: 0, to: got, fill: 'solid' },
          { from: ceiling, to: ceiling, fill: 'line' },
        ]}
        legend={[
          { fill: 'hollow', label: 'gevraagd' },
          { fill: 'solid', label: 'gekregen' },
          { fill: 'line', label: 'plafond' },
        ]}
        columns={[
          { header: 'Jaar', rowHeader: true, cell: ({ year }) => year },
          { header: 'Gevraagd', numeric: true, cell: ({ asked }) => formatCents(asked, lang) },
          { header: 'Gekregen', numeric: true, cell: ({ got }) => formatCents(got, lang) },
          { header: 'Plafond', numeric: true, cell: ({ ceiling }) => formatCents(ceiling, lang) },
        ]}
      />
      <BarTable
        lang={lang}
        caption="Meer en minder"
        rows={changes}
        barsHeader="Verschil in beeld"
        bars={({ cents }) => [{ from: 0, to: cents, fill: cents < 0 ? 'hollow' : 'solid' }]}
        legend={[
          { fill: 'solid', label: 'meer' },
          { fill: 'hollow', label: 'minder' },
        ]}
        columns={[
          { header: 'Wijk', rowHeader: true, cell: ({ name }) => name },
          { header: 'Verschil', numeric: true, cell: ({ cents }) => formatCents(cents, lang) },
        ]}
      />
    </>
  );
}

/** The envelope as a measuring glass, the case as a line, and figures as bars, in every state. */
export function PictureStates({ lang }: { lang: Lang }): VNode {
  return (
    <section>
      <h2>Beelden</h2>
      <MeasuringGlass
        lang={lang}
        id="glas-noord"
        caption="Pot bewonersinitiatieven Noord 2027"
        publishedCents={182_000_00}
        committedCents={74_250_00}
        reservedCents={31_400_00}
        freeCents={76_350_00}
      />
      <MeasuringGlass
        lang={lang}
        id="glas-leeg"
        caption="Een pot zonder plafond"
        publishedCents={0}
        committedCents={0}
        reservedCents={0}
        freeCents={0}
      />
      <BarStates lang={lang} />
      <FlowStates lang={lang} />
      <ClockLine
        lang={lang}
        label="Termijnen van de zaak"
        today={day('2027-03-20')}
        clocks={[
          {
            label: 'Wij beslissen',
            start: day('2027-01-04'),
            due: day('2027-04-12'),
            state: 'running',
            suspended: [{ from: day('2027-02-01'), until: day('2027-02-08') }],
            because: 'Dertien weken (Awb 4:13), zeven dagen stilgestaan (Awb 4:15)',
          },
          {
            label: 'U vult aan',
            start: day('2027-02-01'),
            due: day('2027-02-15'),
            metOn: day('2027-02-08'),
            state: 'met',
          },
          { label: 'Bezwaar', start: day('2027-03-10'), due: day('2027-04-21'), state: 'suspended' },
          {
            label: 'Wij betalen',
            start: day('2027-02-01'),
            due: day('2027-03-15'),
            state: 'late',
            because: 'Zes weken (Awb 4:87)',
          },
        ]}
      />
    </section>
  );
}
