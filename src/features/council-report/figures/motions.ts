import { text } from '../../../kernel/messages.ts';
import { motionsRunning, motionsSettled, pledgesRunning, pledgesSettled } from '../store/rows/motions.ts';
import { figure } from './define.ts';

const atTheEnd = text(
  'Uit het register van moties en toezeggingen, zoals het op de laatste dag stond; een voor een.',
  'From the register of motions and pledges, as it stood on the last day; one by one.',
);
const motion = { query: atTheEnd, row: text('Een motie', 'A motion') } as const;
const pledge = { query: atTheEnd, row: text('Een toezegging', 'A pledge') } as const;

export const motionFigures = [
  figure('council', 'moties-lopend', {
    ...motion,
    label: text('Moties die lopen', 'Motions that run'),
    definition: text(
      'Aangenomen moties die nog niet zijn afgedaan: open, in uitvoering of voorgesteld om af te doen.',
      'Adopted motions that are not settled yet: open, being carried out or proposed to be settled.',
    ),
    rows: motionsRunning,
  }),
  figure('council', 'moties-afgedaan', {
    ...motion,
    label: text('Moties afgedaan', 'Motions settled'),
    definition: text('Moties die in de periode zijn afgedaan.', 'Motions that were settled in the period.'),
    rows: motionsSettled,
  }),
  figure('council', 'toezeggingen-lopend', {
    ...pledge,
    label: text('Toezeggingen die lopen', 'Pledges that run'),
    definition: text(
      'Toezeggingen van het college die nog niet zijn afgedaan.',
      'Pledges of the college that are not settled yet.',
    ),
    rows: pledgesRunning,
  }),
  figure('council', 'toezeggingen-afgedaan', {
    ...pledge,
    label: text('Toezeggingen afgedaan', 'Pledges settled'),
    definition: text(
      'Toezeggingen die in de periode zijn afgedaan.',
      'Pledges that were settled in the period.',
    ),
    rows: pledgesSettled,
  }),
] as const;
