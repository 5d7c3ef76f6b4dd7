import type { VNode } from 'preact';
import { Temporal } from '../kernel/dates.ts';
import type { Lang } from '../kernel/messages.ts';
import { ClockLine } from './clock-line.tsx';
import { MeasuringGlass } from './measuring-glass.tsx';

const day = (iso: string) => Temporal.PlainDate.from(iso);

/** The envelope as a measuring glass and the case as a line, in every state. */
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
